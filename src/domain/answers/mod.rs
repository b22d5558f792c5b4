//! Answers: from the untrusted pairs of a submitted form to what may be stored. Reading is total:
//! every form gives answers, problems, or both; nothing panics and nothing typed is lost.

mod code;
mod decimal;
mod draft;
mod filling;
mod problems;
mod reading;
mod skipped;
mod stored;
mod submission;
mod text;
mod valid;

use std::collections::BTreeMap;

use crate::domain::identifiers::{OptionCode, QuestionId};

pub use self::{
    code::{CodeMistake, ResumeCode},
    decimal::Decimal,
    draft::{Consent, Draft, Typed},
    filling::{fields_of, filled_form},
    problems::{Problem, ProblemKind},
    reading::{PageReading, Today, read_detached, read_page},
    skipped::Skipped,
    submission::SubmittedForm,
    text::{clean_text, graphemes, western_digits, without_marks},
    valid::{Completeness, ValidAnswers},
};

/// What a person answered to one question that was shown. A question that was not shown has no answer
/// at all; "don't know" and its kin are option codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Shown and left blank.
    Blank,
    /// One option.
    Choice {
        /// The option.
        code: OptionCode,
        /// What was written beside "something else".
        other: Option<String>,
    },
    /// Several options, in the order of the questionnaire.
    Choices {
        /// The options.
        codes: Vec<OptionCode>,
        /// What was written beside "something else".
        other: Option<String>,
    },
    /// One option for each row that was answered; rows left blank are absent.
    Rows(BTreeMap<OptionCode, OptionCode>),
    /// A number.
    Number(Decimal),
    /// A year.
    Year(i16),
    /// A month: year and month 1 to 12.
    Month(i16, u8),
    /// Free text, with the language the page was shown in.
    Text {
        /// What was written.
        text: String,
        /// The language of the page, as a BCP 47 tag.
        language: String,
    },
    /// Options in order, the most important first.
    Ranking(Vec<OptionCode>),
}

/// The answers of one person, by question.
pub type Answers = BTreeMap<QuestionId, Answer>;
