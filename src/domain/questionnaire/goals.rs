//! What an organiser knows and wants of the people who take part: how many of each language, group or place
//! there should be, and by which traits results are weighted to the population.

use unic_langid::LanguageIdentifier;

use crate::domain::identifiers::{Code, OptionCode};

/// How many people there should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// By the language of the pages.
    Languages(Vec<(LanguageIdentifier, u64)>),
    /// By the options of a question or the values of a derived variable.
    Options(Code, Vec<(OptionCode, u64)>),
}

/// Weighting to the population.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighting {
    /// One trait or two; how many people of the population have each option stands with the trait.
    pub by: Vec<Code>,
    /// No weight is more than so many times the mean, or less than the mean divided by it.
    pub limit: u64,
}

impl Weighting {
    /// The limit where nothing is said.
    pub const USUAL_LIMIT: u64 = 3;
}
