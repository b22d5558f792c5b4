//! Why row files may not leave: a reason with its figures and what would help, as codes and numbers. The
//! sentences are made where people read them.

use crate::domain::disclosure::rows::{Advice, Refusal};

/// What leaves from many rows on only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Restricted {
    /// Several answers in one row.
    Block,
    /// Answers that can harm.
    Sensitive,
}

impl Restricted {
    /// Its name in reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Sensitive => "sensitive",
        }
    }
}

/// Why a file, or all of them, may not leave.
#[derive(Clone, Debug, PartialEq)]
pub enum ReleaseRefusal {
    /// The rows as such may not.
    Rows(Refusal),
    /// Nothing would be left of a trait.
    TraitGone {
        /// The trait.
        name: String,
        /// Rows with values that its hierarchy does not know.
        unknown: u64,
        /// All rows.
        rows: u64,
        /// What leaving out each trait would give, best first.
        advice: Vec<Advice>,
    },
    /// There is no such answer, or it is a trait.
    NoSuchAnswer {
        /// The name asked for.
        answer: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// There are too few rows for this kind of file.
    TooFewRowsFor {
        /// The kind.
        what: Restricted,
        /// Rows there are.
        rows: u64,
        /// Rows there must be.
        least: u64,
    },
    /// Too few people approve.
    NotApproved {
        /// Those who do.
        given: u64,
        /// Those who must.
        needed: u64,
    },
    /// Sensitive answers need larger classes than were asked for.
    ClassesTooSmall {
        /// The k asked for.
        k: u64,
        /// The k needed.
        least: u64,
    },
    /// Everybody gave the same answer: the file would tell everybody's.
    AllAlike {
        /// The answer column.
        answer: String,
    },
    /// In a class, too many gave sensitive answers, or too few different ones. In which, and how many, is not
    /// said: beside the other files it would tell what this one must not.
    ClassTooAlike {
        /// The answer column.
        answer: String,
        /// The share that is allowed.
        most_share: f64,
        /// The different answers that are needed.
        least: u64,
    },
    /// An answer is asked for in several files, which could be joined by it.
    InSeveralFiles {
        /// The answer column.
        answer: String,
    },
    /// A block has two or three answers.
    BlockSize {
        /// Those asked for.
        answers: usize,
    },
    /// A sensitive answer in a block.
    SensitiveInBlock {
        /// The answer column.
        answer: String,
    },
}

impl ReleaseRefusal {
    /// A stable code for reports.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Rows(refusal) => refusal.code(),
            Self::TraitGone { .. } => "trait_gone",
            Self::NoSuchAnswer { .. } => "no_such_answer",
            Self::TooFewRowsFor { .. } => "too_few_rows_for_this",
            Self::NotApproved { .. } => "not_approved",
            Self::ClassesTooSmall { .. } => "classes_too_small",
            Self::AllAlike { .. } => "all_alike",
            Self::ClassTooAlike { .. } => "class_too_alike",
            Self::InSeveralFiles { .. } => "in_several_files",
            Self::BlockSize { .. } => "block_size",
            Self::SensitiveInBlock { .. } => "sensitive_in_block",
        }
    }
}

impl From<Refusal> for ReleaseRefusal {
    fn from(refusal: Refusal) -> Self {
        Self::Rows(refusal)
    }
}
