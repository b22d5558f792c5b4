//! Two or three answers in one row. Every column counts as a trait here: somebody may know an answer of a
//! person and look for the others.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::domain::disclosure::rows::{
    Diversity, Hierarchy, Mode, Refusal, RowPolicy, Tuples, TuplesBuilder, recode,
    release::{AnswerColumn, AnswerMeasures, FileKind, ReleaseRefusal, ReleasedFile, Restricted, SnapshotClasses, classes::trait_gone},
};

/// Answers that may stand together, at most.
const MOST_ANSWERS: usize = 3;

impl SnapshotClasses<'_> {
    /// The file of a few answers together: the released rows, made coarser until enough of them share *all*
    /// columns.
    ///
    /// # Errors
    /// Why it may not leave.
    pub fn block(&self, names: &[String], draw: &mut dyn FnMut() -> u64) -> Result<ReleasedFile, ReleaseRefusal> {
        let answers = names.iter().map(|name| self.named(name)).collect::<Result<Vec<&AnswerColumn>, _>>()?;
        if !(2..=MOST_ANSWERS).contains(&answers.len()) {
            return Err(ReleaseRefusal::BlockSize { answers: answers.len() });
        }
        if let Some(answer) = answers.iter().find(|answer| answer.is_sensitive()) {
            return Err(ReleaseRefusal::SensitiveInBlock { answer: answer.name.clone() });
        }
        self.has_rows_for(Restricted::Block)?;
        let tuples = self.all_columns(&answers)?;
        let (k, mode) = (self.policy.block_k, Mode::Fine);
        let policy = super::ReleasePolicy { rows: RowPolicy { mode, k, least_rows: 0, ..self.policy.rows }, ..self.policy };
        let (recoding, measures) = recode(&tuples, &policy.rows, &[])?;
        trait_gone(&self.header(&answers), &tuples, &policy, &measures)?;
        let mut counted: BTreeMap<Vec<String>, u64> = BTreeMap::new();
        for tuple in 0..tuples.len() {
            let Some(levels) = recoding.levels(tuple) else { continue };
            let line = tuples.labels(tuple, levels).map(str::to_string).collect();
            *counted.entry(line).or_default() += tuples.rows(tuple);
        }
        let told = (self.table.traits.len()..).zip(&answers).filter_map(|(at, answer)| {
            let diversity = told_by_traits(&counted, self.table.traits.len(), at)?;
            Some(AnswerMeasures { answer: answer.name.clone(), diversity, sensitive_share: 0.0 })
        });
        let told = told.collect();
        Ok(ReleasedFile::shuffled(FileKind::Block, self.header(&answers), counted, told, Some(measures), draw))
    }

    /// The released rows with the traits as they are released and the answers as they were given.
    fn all_columns(&self, answers: &[&AnswerColumn]) -> Result<Tuples, ReleaseRefusal> {
        let released = &self.table.tuples;
        let hierarchies =
            released.hierarchies().iter().map(Hierarchy::of_words).chain(answers.iter().map(|answer| answer.hierarchy.clone()));
        let mut builder = TuplesBuilder::new(hierarchies.collect()).map_err(|_| ReleaseRefusal::BlockSize { answers: answers.len() })?;
        let traits = released.hierarchies().len();
        let of_words: Vec<Vec<u32>> =
            answers.iter().zip(traits..).map(|(answer, at)| answer.words.iter().map(|word| builder.leaf(at, word)).collect()).collect();
        let of_tuples: Vec<Option<Vec<u32>>> = (0..released.len())
            .map(|tuple| {
                let levels = self.recoding.levels(tuple)?;
                Some(released.labels(tuple, levels).enumerate().map(|(at, word)| builder.leaf(at, word)).collect())
            })
            .collect();
        for (person, tuple) in self.table.tuple_of.iter().enumerate() {
            let Some(words) = &of_tuples[*tuple as usize] else { continue };
            let mut row = words.clone();
            row.extend(answers.iter().zip(&of_words).map(|(answer, leaves)| leaves[answer.cells[person] as usize]));
            builder.add(&row);
        }
        let tuples = builder.finish();
        if tuples.is_empty() { Err(Refusal::NoRows.into()) } else { Ok(tuples) }
    }
}

/// What somebody who knows the traits learns about one answer of a block.
fn told_by_traits(counted: &BTreeMap<Vec<String>, u64>, traits: usize, at: usize) -> Option<Diversity> {
    let mut classes: FxHashMap<&[String], u32> = FxHashMap::default();
    let mut words: FxHashMap<&str, u32> = FxHashMap::default();
    let mut pairs: FxHashMap<(u32, u32), u64> = FxHashMap::default();
    for (line, rows) in counted {
        let next = u32::try_from(classes.len()).ok()?;
        let class = *classes.entry(&line[..traits]).or_insert(next);
        let next = u32::try_from(words.len()).ok()?;
        let word = *words.entry(&line[at]).or_insert(next);
        *pairs.entry((class, word)).or_default() += rows;
    }
    Diversity::of_classes(&pairs, None)
}
