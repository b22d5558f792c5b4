//! The numbers behind the simple rule: how many people a number must stand for before it is shown.

/// Thresholds of a process; a process may raise them, never lower them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// A count below is never shown.
    pub threshold: u64,
    /// A group below gets no row of its own.
    pub breakdown: u64,
    /// Groups below are shown in brackets.
    pub bracket: u64,
    /// Sensitive questions are broken down from here only.
    pub sensitive: u64,
}

impl Default for Policy {
    fn default() -> Self {
        Self { threshold: 5, breakdown: 10, bracket: 30, sensitive: 30 }
    }
}
