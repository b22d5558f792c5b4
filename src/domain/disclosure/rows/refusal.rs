//! Whether rows may leave at all. A refusal is a normal outcome with its reason, its figures and what
//! to do; it never comes as an empty file.

use crate::domain::disclosure::rows::{Demand, Measures, Mode, Recoding, Tuples, fine::fine, global::global, tuples::float};

/// Nodes of the lattice that are looked at before a search is ended.
const MOST_NODES: usize = 1_000_000;

/// Under which conditions rows may leave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowPolicy {
    /// How traits are made coarser.
    pub mode: Mode,
    /// Rows that share a combination, at least. At least 2.
    pub k: u64,
    /// The share of rows that the global mode may suppress.
    pub most_suppressed: f64,
    /// With fewer rows, none leave.
    pub least_rows: u64,
    /// With more loss, none leave.
    pub most_loss: f64,
}

impl RowPolicy {
    /// The share of rows that the global mode usually may suppress.
    pub const MOST_SUPPRESSED: f64 = 0.05;
    /// The rows there usually must be.
    pub const LEAST_ROWS: u64 = 250;
    /// The loss there usually may be.
    pub const MOST_LOSS: f64 = 0.5;

    /// What holds unless somebody decides otherwise.
    #[must_use]
    pub fn usual(mode: Mode) -> Self {
        Self { mode, k: mode.usual_k(), most_suppressed: Self::MOST_SUPPRESSED, least_rows: Self::LEAST_ROWS, most_loss: Self::MOST_LOSS }
    }
}

/// What leaving a trait out would give.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Advice {
    /// The place of the trait.
    pub without: usize,
    /// The mean loss of the others then.
    pub loss: f64,
}

/// Why no rows leave.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// There are none.
    NoRows,
    /// There is no trait: without one there is nothing to protect, or it was forgotten.
    NoTraits,
    /// There are too few for rows at all.
    TooFewRows {
        /// Those there are.
        rows: u64,
        /// Those there must be.
        least: u64,
    },
    /// Not even all of them together are enough for one class.
    FewerThanK {
        /// Those there are.
        rows: u64,
        /// Those a class needs.
        k: u64,
    },
    /// What would be left says too little.
    TooMuchLoss {
        /// The loss.
        loss: f64,
        /// The most that is allowed.
        most: f64,
        /// What leaving out each trait would give, best first.
        advice: Vec<Advice>,
    },
}

impl Refusal {
    /// A stable code for reports.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoRows => "no_rows",
            Self::NoTraits => "no_traits",
            Self::TooFewRows { .. } => "too_few_rows",
            Self::FewerThanK { .. } => "fewer_rows_than_k",
            Self::TooMuchLoss { .. } => "too_much_loss",
        }
    }
}

/// Makes traits coarser under a policy and measures the result. The demands on answers are for fine mode; a class
/// is released when it meets all of them.
///
/// # Errors
/// Why no rows may leave, with what to do.
pub fn recode(tuples: &Tuples, policy: &RowPolicy, demands: &[Demand]) -> Result<(Recoding, Measures), Refusal> {
    let rows = tuples.total();
    if rows == 0 {
        return Err(Refusal::NoRows);
    }
    if tuples.hierarchies().is_empty() {
        return Err(Refusal::NoTraits);
    }
    if rows < policy.least_rows {
        return Err(Refusal::TooFewRows { rows, least: policy.least_rows });
    }
    let (recoding, measures) = recoded(tuples, policy, demands).ok_or(Refusal::FewerThanK { rows, k: policy.k })?;
    if measures.loss > policy.most_loss {
        return Err(Refusal::TooMuchLoss { loss: measures.loss, most: policy.most_loss, advice: advice(tuples, policy) });
    }
    Ok((recoding, measures))
}

fn recoded(tuples: &Tuples, policy: &RowPolicy, demands: &[Demand]) -> Option<(Recoding, Measures)> {
    let k = policy.k.max(2);
    let recoding = match policy.mode {
        Mode::Global => global(tuples, k, most_suppressed(tuples.total(), policy.most_suppressed), MOST_NODES)?,
        Mode::Fine if tuples.total() < k => return None,
        Mode::Fine => fine(tuples, k, MOST_NODES, demands),
    };
    let measures = Measures::of(tuples, &recoding);
    Some((recoding, measures))
}

/// Rounded down.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between nothing and all rows")]
fn most_suppressed(rows: u64, share: f64) -> u64 {
    (float(rows) * share.clamp(0.0, 1.0)) as u64
}

pub(super) fn advice(tuples: &Tuples, policy: &RowPolicy) -> Vec<Advice> {
    let traits = tuples.hierarchies().len();
    let without = |at: usize| {
        let (_, measures) = recoded(&tuples.without(at), policy, &[])?;
        Some(Advice { without: at, loss: measures.loss })
    };
    let mut advice: Vec<Advice> = if traits > 1 { (0..traits).filter_map(without).collect() } else { Vec::new() };
    advice.sort_by(|a, b| a.loss.total_cmp(&b.loss).then(a.without.cmp(&b.without)));
    advice
}
