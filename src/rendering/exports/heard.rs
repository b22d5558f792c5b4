//! What came up in talks, as a table: a line for each topic with in how many talks it did.

use crate::{
    domain::disclosure::talks::Voices,
    rendering::exports::{Csv, mirror::written, words},
};

/// A topic.
#[derive(Debug)]
pub struct Heard<'a> {
    /// What it is called.
    pub name: &'a str,
    /// In how many talks it came up.
    pub voices: Voices,
    /// Of how many.
    pub all: u64,
    /// The core statement, if there is one.
    pub statement: Option<&'a str>,
}

/// The table as CSV. The number of individual voices is empty.
#[must_use]
pub fn heard(topics: &[Heard<'_>]) -> Vec<u8> {
    let mut csv = Csv::new(["topic", "talks", "meaning", "all", "statement"]);
    for topic in topics {
        let [talks, meaning] = counted(topic.voices);
        csv.line([words(topic.name), talks, meaning, topic.all.to_string(), words(topic.statement.unwrap_or_default())]);
    }
    csv.finish()
}

/// A count of talks and what it means.
pub(super) fn counted(voices: Voices) -> [String; 2] {
    let (talks, meaning) = match voices {
        Voices::Exact(talks) => (Some(talks), "exactly"),
        Voices::AtLeast(talks) => (Some(talks), "at_least"),
        Voices::Individual => (None, "individual_voices"),
    };
    [written(talks), meaning.to_string()]
}
