//! The classes of a snapshot: made once, the same for all its files.

use rustc_hash::FxHashMap;

use crate::domain::disclosure::rows::{
    Demand, Measures, Mode, Recoding, Tuples, advice,
    measure::WordClasses,
    recode,
    release::{AnswerColumn, ReleasePolicy, ReleaseRefusal, RowTable},
};

/// What the demands of sensitive answers may add to the loss of all files.
const MOST_COST: f64 = 0.1;

/// The one recoding of a snapshot.
#[derive(Clone, Debug)]
pub struct SnapshotClasses<'a> {
    pub(super) table: &'a RowTable,
    pub(super) policy: ReleasePolicy,
    pub(super) recoding: Recoding,
    pub(super) measures: Measures,
    pub(super) left_out: Vec<String>,
}

impl RowTable {
    /// Makes the classes. The same table, policy and `lot` give the same classes.
    ///
    /// # Errors
    /// Why nothing may leave.
    pub fn classes(&self, policy: &ReleasePolicy, lot: u64) -> Result<SnapshotClasses<'_>, ReleaseRefusal> {
        let (recoding, measures) = self.recoded(policy, &[])?;
        let mut demands = self.affordable_demands(policy, lot, measures.loss);
        let (recoding, measures) = loop {
            if demands.is_empty() {
                break (recoding, measures);
            }
            let together: Vec<Demand> = demands.iter().map(|(_, _, demand)| demand.clone()).collect();
            match self.recoded(policy, &together) {
                Ok((recoding, demanding)) if demanding.loss <= measures.loss + MOST_COST => break (recoding, demanding),
                _ => drop(demands.pop()),
            }
        };
        let is_met = |name: &str| demands.iter().any(|(of, ..)| of.name == name);
        let left_out = self.answers.iter().filter(|answer| answer.is_sensitive() && !is_met(&answer.name));
        let left_out = left_out.map(|answer| answer.name.clone()).collect();
        Ok(SnapshotClasses { table: self, policy: *policy, recoding, measures, left_out })
    }

    /// The demands of the sensitive answers, the cheapest first; without those that cost too much alone.
    fn affordable_demands(&self, policy: &ReleasePolicy, lot: u64, loss: f64) -> Vec<(&AnswerColumn, f64, Demand)> {
        let rows = u64::try_from(self.len()).unwrap_or(u64::MAX);
        if rows < policy.least_rows_for_more || policy.rows.mode == Mode::Global || policy.rows.k < policy.least_sensitive_k {
            return Vec::new();
        }
        let affordable = |answer| {
            let demand = self.demand(answer, policy.most_share, policy.least_answers, lot)?;
            let (_, measures) = self.recoded(policy, std::slice::from_ref(&demand)).ok()?;
            (measures.loss <= loss + MOST_COST).then_some((answer, measures.loss, demand))
        };
        let mut demands: Vec<_> = self.answers.iter().filter_map(affordable).collect();
        demands.sort_by(|a, b| a.1.total_cmp(&b.1));
        demands
    }

    fn recoded(&self, policy: &ReleasePolicy, demands: &[Demand]) -> Result<(Recoding, Measures), ReleaseRefusal> {
        let (recoding, measures) = recode(&self.tuples, &policy.rows, demands)?;
        trait_gone(&self.traits, &self.tuples, policy, &measures)?;
        Ok((recoding, measures))
    }
}

/// Refuses when nothing is left of a trait.
pub(super) fn trait_gone(names: &[String], tuples: &Tuples, policy: &ReleasePolicy, measures: &Measures) -> Result<(), ReleaseRefusal> {
    let Some(at) = measures.traits.iter().position(|of_trait| of_trait.loss >= 1.0) else { return Ok(()) };
    let unknown = tuples.hierarchies()[at].unknown();
    let unknown = (0..tuples.len()).filter(|tuple| tuples.leaf(at, *tuple) == unknown).map(|tuple| tuples.rows(tuple)).sum();
    let (name, rows) = (names[at].clone(), tuples.total());
    Err(ReleaseRefusal::TraitGone { name, unknown, rows, advice: advice(tuples, &policy.rows) })
}

impl SnapshotClasses<'_> {
    /// What the recoding gives and costs.
    #[must_use]
    pub fn measures(&self) -> &Measures {
        &self.measures
    }

    /// The recoding itself, for reports.
    #[must_use]
    pub fn recoding(&self) -> &Recoding {
        &self.recoding
    }

    /// The people they were made for.
    #[must_use]
    pub fn table(&self) -> &RowTable {
        self.table
    }

    /// The conditions they were made under.
    #[must_use]
    pub fn policy(&self) -> &ReleasePolicy {
        &self.policy
    }

    /// The sensitive answers whose demands the classes were not made for; their files are judged as they
    /// come.
    #[must_use]
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// How many people gave which answer, class by class, for those who are released.
    pub(super) fn answers_by_class(&self, pairs: &FxHashMap<(u32, u32), u64>) -> Vec<FxHashMap<u32, u64>> {
        let classes = WordClasses::of(&self.table.tuples, &self.recoding);
        let mut answers = vec![FxHashMap::default(); classes.sizes.len()];
        for ((tuple, answer), rows) in pairs {
            if let Some(class) = classes.of_tuple[*tuple as usize] {
                *answers[class as usize].entry(*answer).or_default() += rows;
            }
        }
        answers
    }
}
