//! The numbers behind tables and charts: from how many people on what is shown. They are orders of
//! magnitude from simulations of districts; a process may raise the thresholds, never lower them.

use crate::domain::disclosure::Noise;

/// Fewer responses than this, and nothing is shown.
pub const LEAST_RESPONSES: u64 = 30;
/// Results by groups from here on.
pub const GROUPS_FROM: u64 = 100;
/// Results by two traits at once from here on; sensitive questions from [`SENSITIVE_PAIRS_FROM`].
pub const PAIRS_FROM: u64 = 1_000;
/// Results of sensitive questions by two traits at once.
pub const SENSITIVE_PAIRS_FROM: u64 = 5_000;
/// The most traits fixed at once. Three-way tables tell most about single people and are read least.
pub const HIGHEST_ORDER: usize = 2;
/// A mean of a group needs so many answers.
pub const MEAN_FROM: u64 = 20;
/// Shares of smaller bases are given in steps of five per cent.
pub const WHOLE_PERCENT_FROM: u64 = 50;

/// Thresholds of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Policy {
    /// A published count below is given as none.
    pub threshold: u64,
    /// People without whom a base is not shown.
    pub breakdown: u64,
    /// Groups below are shown in brackets.
    pub bracket: u64,
    /// The same as `breakdown` for groups of sensitive questions.
    pub sensitive: u64,
    /// How counts are changed.
    pub noise: Noise,
}

impl Default for Policy {
    fn default() -> Self {
        Self { threshold: 5, breakdown: 10, bracket: 30, sensitive: 30, noise: Noise::K5 }
    }
}

impl Policy {
    /// How many traits may be fixed at once with so many responses; `None`: not even the total.
    #[must_use]
    pub fn order(&self, responses: u64, sensitive: bool) -> Option<usize> {
        let (first, second) = if sensitive { (GROUPS_FROM, SENSITIVE_PAIRS_FROM) } else { (LEAST_RESPONSES, PAIRS_FROM) };
        match responses {
            n if n < first => None,
            n if n < GROUPS_FROM => Some(0),
            n if n < second => Some(1),
            _ => Some(HIGHEST_ORDER),
        }
    }

    /// The people a base must have at an order.
    #[must_use]
    pub fn base(&self, order: usize, sensitive: bool) -> u64 {
        let least = match (sensitive, order) {
            (false, 0 | 1) => 10,
            (false, _) | (true, 0 | 1) => 20,
            (true, _) => 30,
        };
        match (order, sensitive) {
            (0, _) => least,
            (_, false) => least.max(self.breakdown),
            (_, true) => least.max(self.breakdown).max(self.sensitive),
        }
    }

    /// A published number as it may be shown: small ones are none.
    #[must_use]
    pub fn shown(&self, value: u64) -> u64 {
        if value < self.threshold { 0 } else { value }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_people_answered_the_finer_the_results() {
        let policy = Policy::default();
        let orders = |sensitive| [29, 30, 99, 100, 999, 1_000, 4_999, 5_000].map(|n| policy.order(n, sensitive));
        assert_eq!(orders(false), [None, Some(0), Some(0), Some(1), Some(1), Some(2), Some(2), Some(2)]);
        assert_eq!(orders(true), [None, None, None, Some(1), Some(1), Some(1), Some(1), Some(2)]);
    }

    #[test]
    fn thresholds_can_be_raised_and_never_lowered() {
        let lowered = Policy { breakdown: 2, sensitive: 2, ..Policy::default() };
        assert_eq!([lowered.base(1, false), lowered.base(2, false), lowered.base(1, true)], [10, 20, 20]);
        let raised = Policy { breakdown: 15, sensitive: 40, ..Policy::default() };
        assert_eq!([raised.base(0, false), raised.base(1, false), raised.base(2, false), raised.base(1, true)], [10, 15, 20, 40]);
    }
}
