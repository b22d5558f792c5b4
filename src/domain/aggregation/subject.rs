//! What can be counted: questions, rows of a matrix, derived variables, and how their options relate.
//! How it is counted is told in `cube`.

use crate::domain::{
    identifiers::{Code, OptionCode},
    questionnaire::{Instrument, QuestionKind},
};

/// What is counted: a question, a derived variable, or one row of a matrix.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Subject {
    /// The question or derived variable.
    pub variable: Code,
    /// The row of a matrix.
    pub row: Option<OptionCode>,
}

impl Subject {
    /// A question or derived variable as a whole.
    #[must_use]
    pub fn of(variable: &Code) -> Self {
        Self { variable: variable.clone(), row: None }
    }
}

/// How the options of a table relate to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Each person is counted under exactly one option: the options add up to the base.
    Partition,
    /// A person may be counted under several options.
    SeveralAnswers,
}

/// Why a person is not in the base of a question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingKind {
    /// The question was not shown.
    NotShown,
    /// Shown and left blank.
    Blank,
    /// Don't know, prefer not to say, does not apply …: the special option.
    Special(OptionCode),
}

impl Instrument {
    /// What can be counted of a question: itself, or each row of a matrix. Texts, notes and
    /// information have no counts, nor have numbers without bands.
    #[must_use]
    pub fn subjects(&self, variable: &Code) -> Vec<Subject> {
        if self.derived(variable.as_str()).is_some() {
            return vec![Subject::of(variable)];
        }
        match self.question(variable.as_str()).map(|question| &question.kind) {
            Some(QuestionKind::Matrix { rows, .. }) => {
                rows.iter().map(|row| Subject { variable: variable.clone(), row: Some(row.code.clone()) }).collect()
            }
            Some(QuestionKind::Number { bands, .. }) if bands.is_empty() => Vec::new(),
            Some(QuestionKind::Information | QuestionKind::Notes | QuestionKind::ShortText { .. } | QuestionKind::LongText { .. })
            | None => Vec::new(),
            Some(_) => vec![Subject::of(variable)],
        }
    }
}
