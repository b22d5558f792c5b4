//! Clusters: statements about a topic of a field of action, in the office's own words, with the voices that
//! say otherwise and the codes they rest on. How many people stand behind one is counted elsewhere.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::{
    identifiers::{Code, ProcessId},
    interviews::RecordId,
    words::code_book::{BookCode, CodeBook},
};

/// More words than these make a core statement hard to remember; it is taken all the same.
pub const MOST_WORDS: usize = 25;
/// The longest name, statement or counter-voice, in characters.
pub const LONGEST: usize = 2_000;
/// A field of action should have at least and at most so many clusters; others are taken all the same.
pub const PER_FIELD: std::ops::RangeInclusive<usize> = 3..=6;

/// What a person writes down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The field of action; none: across all of them.
    pub field: Option<Code>,
    /// A short name.
    pub name: String,
    /// The core statement.
    pub statement: String,
    /// What others say against it; may be empty.
    #[serde(default)]
    pub counter_voice: String,
    /// The codes it consists of, as they were chosen.
    pub codes: BTreeSet<Code>,
}

/// Why a statement is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClusterProblem {
    /// It has no name.
    #[error("a cluster needs a name")]
    NoName,
    /// It states nothing.
    #[error("a cluster needs a core statement")]
    NoStatement,
    /// One of its texts has more than [`LONGEST`] characters.
    #[error("a text has more than {LONGEST} characters")]
    TooLong,
    /// It consists of nothing.
    #[error("a cluster needs a code")]
    NoCode,
    /// The book has no such code.
    #[error("there is no such code")]
    UnknownCode,
    /// One of its texts names somebody.
    #[error("a text names somebody")]
    NamesSomebody,
    /// The process has no such field.
    #[error("there is no such field of action")]
    UnknownField,
}

impl Statement {
    /// The same without blanks around its texts, with merged codes as what they are now.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn checked(mut self, fields: &[Code], book: &CodeBook) -> Result<Self, ClusterProblem> {
        for text in [&mut self.name, &mut self.statement, &mut self.counter_voice] {
            *text = text.trim().to_string();
        }
        if self.name.is_empty() {
            return Err(ClusterProblem::NoName);
        }
        if self.statement.is_empty() {
            return Err(ClusterProblem::NoStatement);
        }
        if [&self.name, &self.statement, &self.counter_voice].iter().any(|text| text.chars().count() > LONGEST) {
            return Err(ClusterProblem::TooLong);
        }
        if self.field.as_ref().is_some_and(|field| !fields.contains(field)) {
            return Err(ClusterProblem::UnknownField);
        }
        if self.codes.iter().any(|code| !book.resolve(code).is_some_and(BookCode::is_live)) {
            return Err(ClusterProblem::UnknownCode);
        }
        self.codes = book.resolve_all(&self.codes);
        if self.codes.is_empty() { Err(ClusterProblem::NoCode) } else { Ok(self) }
    }

    /// The core statement is longer than it should be.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.statement.split_whitespace().count() > MOST_WORDS
    }
}

/// A statement with who wrote it, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// Its identifier.
    pub id: RecordId,
    /// The process.
    pub process: ProcessId,
    /// What it says.
    pub says: Statement,
    /// Account of who wrote it last.
    pub author: String,
    /// ISO week in which that was, `2026-W47`.
    pub week: String,
    /// Counts every change.
    pub revision: i64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        identifiers::code,
        words::code_book::{NewCode, Signature},
    };

    fn book() -> CodeBook {
        let by = || Signature { at: 0, account: "anna".into() };
        let new = |id: &str| NewCode { id: code(id), name: id.into(), parent: None, definition: String::new(), example: String::new() };
        let book = ["housing", "rent", "work"].iter().fold(CodeBook::default(), |book, id| book.add(new(id), by()).unwrap());
        book.merge(&code("rent"), &code("housing"), by()).unwrap()
    }

    fn statement() -> Statement {
        Statement {
            field: Some(code("home")),
            name: " Wohnen ".into(),
            statement: "Familien finden keine Wohnung.".into(),
            counter_voice: "\n".into(),
            codes: [code("rent"), code("work")].into(),
        }
    }

    #[test]
    fn merged_codes_are_what_they_became() {
        let taken = statement().checked(&[code("home")], &book()).unwrap();
        assert_eq!(taken.codes, [code("housing"), code("work")].into());
        assert_eq!((taken.name.as_str(), taken.counter_voice.as_str()), ("Wohnen", ""));
    }

    #[test]
    fn a_statement_needs_a_name_words_and_codes_of_the_book() {
        let refused = |change: &dyn Fn(&mut Statement)| {
            let mut statement = statement();
            change(&mut statement);
            statement.checked(&[code("home")], &book()).unwrap_err()
        };
        assert_eq!(refused(&|statement| statement.name = "  ".into()), ClusterProblem::NoName);
        assert_eq!(refused(&|statement| statement.statement = String::new()), ClusterProblem::NoStatement);
        assert_eq!(refused(&|statement| statement.counter_voice = "ä".repeat(LONGEST + 1)), ClusterProblem::TooLong);
        assert_eq!(refused(&|statement| statement.field = Some(code("sea"))), ClusterProblem::UnknownField);
        assert_eq!(refused(&|statement| statement.codes = [code("sea")].into()), ClusterProblem::UnknownCode);
        assert_eq!(refused(&|statement| statement.codes.clear()), ClusterProblem::NoCode);
    }

    #[test]
    fn a_long_statement_is_taken_and_known_to_be_long() {
        let of = |words| Statement { statement: vec!["Wort"; words].join(" "), ..statement() };
        assert!(!of(MOST_WORDS).is_long());
        assert!(of(MOST_WORDS + 1).checked(&[code("home")], &book()).unwrap().is_long());
    }
}
