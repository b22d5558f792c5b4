//! One file: its lines in an order that nobody knows, and what it tells about the answers in it. Only this
//! module makes one, so a file that did not pass cannot be written.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::domain::disclosure::rows::{
    Diversity, Measures,
    release::{AnswerColumn, Care, ReleaseRefusal, Restricted, SnapshotClasses},
};

/// What stands in a file beside traits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// One ordinary answer.
    Ordinary,
    /// One answer that can harm.
    Sensitive,
    /// Several ordinary answers.
    Block,
}

impl FileKind {
    /// Its name in reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Sensitive => "sensitive",
            Self::Block => "block",
        }
    }
}

/// What the classes of a file tell about one answer.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerMeasures {
    /// The answer column.
    pub answer: String,
    /// How much classes tell.
    pub diversity: Diversity,
    /// The largest share of a sensitive answer in a class; 0 for ordinary ones.
    pub sensitive_share: f64,
}

/// A file that may leave.
#[derive(Clone, Debug)]
pub struct ReleasedFile {
    kind: FileKind,
    header: Vec<String>,
    /// The different lines there are.
    lines: Vec<Vec<String>>,
    /// For each row its line.
    order: Vec<u32>,
    answers: Vec<AnswerMeasures>,
    /// For a block, whose rows look alike in other ways than those of the classes.
    own_measures: Option<Measures>,
}

impl ReleasedFile {
    pub(super) fn shuffled(
        kind: FileKind,
        header: Vec<String>,
        counted: BTreeMap<Vec<String>, u64>,
        answers: Vec<AnswerMeasures>,
        own_measures: Option<Measures>,
        draw: &mut dyn FnMut() -> u64,
    ) -> Self {
        let mut order = Vec::new();
        let mut lines = Vec::with_capacity(counted.len());
        for (number, (line, rows)) in (0..).zip(counted) {
            order.extend((0..rows).map(|_| number));
            lines.push(line);
        }
        shuffle(&mut order, draw);
        Self { kind, header, lines, order, answers, own_measures }
    }

    /// What stands in it beside traits.
    #[must_use]
    pub fn kind(&self) -> FileKind {
        self.kind
    }

    /// The names of its columns: traits, then answers.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Its rows, shuffled.
    pub fn rows(&self) -> impl Iterator<Item = &[String]> {
        self.order.iter().map(|line| self.lines[*line as usize].as_slice())
    }

    /// How many rows it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether it has no rows; no released file is like that.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// What its classes tell about each answer.
    #[must_use]
    pub fn answers(&self) -> &[AnswerMeasures] {
        &self.answers
    }

    /// What the recoding of a block gives and costs, over all its columns; other files have the measures of
    /// the classes.
    #[must_use]
    pub fn own_measures(&self) -> Option<&Measures> {
        self.own_measures.as_ref()
    }
}

/// Every order is as likely as any other (Fisher and Yates).
fn shuffle(order: &mut [u32], draw: &mut dyn FnMut() -> u64) {
    for at in (1..order.len()).rev() {
        order.swap(at, below(at + 1, draw));
    }
}

/// A number below another one, each as likely (Lemire 2019).
fn below(bound: usize, draw: &mut dyn FnMut() -> u64) -> usize {
    let bound = u64::try_from(bound).unwrap_or(u64::MAX);
    loop {
        let product = u128::from(draw()) * u128::from(bound);
        let low = u64::try_from(product & u128::from(u64::MAX)).unwrap_or(u64::MAX);
        if low >= bound.wrapping_neg() % bound {
            return usize::try_from(product >> 64).unwrap_or_default();
        }
    }
}

impl SnapshotClasses<'_> {
    /// The file of one answer.
    ///
    /// # Errors
    /// Why it may not leave.
    pub fn answer_file(&self, name: &str, approvals: u64, draw: &mut dyn FnMut() -> u64) -> Result<ReleasedFile, ReleaseRefusal> {
        let answer = self.named(name)?;
        let pairs = self.table.pairs(answer);
        let measures = self.measured(answer, &pairs)?;
        let kind = if answer.is_sensitive() {
            self.may_leave_although_sensitive(answer, &pairs, approvals)?;
            FileKind::Sensitive
        } else {
            FileKind::Ordinary
        };
        let mut counted: BTreeMap<Vec<String>, u64> = BTreeMap::new();
        for ((tuple, word), rows) in &pairs {
            let tuple = *tuple as usize;
            let Some(levels) = self.recoding.levels(tuple) else { continue };
            let mut line: Vec<String> = self.table.tuples.labels(tuple, levels).map(str::to_string).collect();
            line.push(answer.words[*word as usize].clone());
            *counted.entry(line).or_default() += rows;
        }
        Ok(ReleasedFile::shuffled(kind, self.header(&[answer]), counted, vec![measures], None, draw))
    }

    pub(super) fn header(&self, answers: &[&AnswerColumn]) -> Vec<String> {
        self.table.traits.iter().chain(answers.iter().map(|answer| &answer.name)).cloned().collect()
    }

    pub(super) fn named(&self, name: &str) -> Result<&AnswerColumn, ReleaseRefusal> {
        self.table.answer(name).ok_or_else(|| ReleaseRefusal::NoSuchAnswer {
            answer: name.to_string(),
            known: self.table.answers.iter().map(|answer| answer.name.clone()).collect(),
        })
    }

    /// What the classes tell about an answer; refuses when there is only one.
    fn measured(&self, answer: &AnswerColumn, pairs: &FxHashMap<(u32, u32), u64>) -> Result<AnswerMeasures, ReleaseRefusal> {
        let places = answer.ordered_places();
        let order = (!places.is_empty()).then_some(places.as_slice());
        let all_alike = || ReleaseRefusal::AllAlike { answer: answer.name.clone() };
        let diversity = Diversity::of_ordered(&self.table.tuples, &self.recoding, pairs, order).ok_or_else(all_alike)?;
        let harm = answer.harm();
        let by_class = self.answers_by_class(pairs);
        let different: std::collections::BTreeSet<u32> = by_class.iter().flat_map(|answers| answers.keys().copied()).collect();
        if different.len() < 2 {
            return Err(all_alike());
        }
        let sensitive_share = by_class.iter().map(|answers| harm.share(answers)).fold(0.0, f64::max);
        Ok(AnswerMeasures { answer: answer.name.clone(), diversity, sensitive_share })
    }

    fn may_leave_although_sensitive(
        &self,
        answer: &AnswerColumn,
        pairs: &FxHashMap<(u32, u32), u64>,
        approvals: u64,
    ) -> Result<(), ReleaseRefusal> {
        let policy = &self.policy;
        self.has_rows_for(Restricted::Sensitive)?;
        if policy.rows.k < policy.least_sensitive_k {
            return Err(ReleaseRefusal::ClassesTooSmall { k: policy.rows.k, least: policy.least_sensitive_k });
        }
        let least = match answer.care {
            Care::Sensitive { is_manifold: true, .. } => policy.least_answers,
            _ => 1,
        };
        let harm = answer.harm();
        if self.answers_by_class(pairs).iter().any(|answers| harm.is_told(answers, policy.most_share, least)) {
            return Err(ReleaseRefusal::ClassTooAlike { answer: answer.name.clone(), most_share: policy.most_share, least });
        }
        if approvals < policy.approvals {
            return Err(ReleaseRefusal::NotApproved { given: approvals, needed: policy.approvals });
        }
        Ok(())
    }

    pub(super) fn has_rows_for(&self, what: Restricted) -> Result<(), ReleaseRefusal> {
        let (rows, least) = (self.measures().rows, self.policy.least_rows_for_more);
        if rows < least { Err(ReleaseRefusal::TooFewRowsFor { what, rows, least }) } else { Ok(()) }
    }
}
