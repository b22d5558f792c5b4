//! Raw counts of one question, as a whole and broken down. Nothing here may be shown to anyone;
//! that is why the counts can only be read inside `domain`.

use crate::domain::{
    identifiers::{Code, OptionCode},
    questionnaire::{Instrument, QuestionKind},
};

/// What is counted: a question, a derived variable, or one row of a matrix.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Each person is counted under exactly one option: the options add up to the base.
    Partition,
    /// A person may be counted under several options.
    SeveralAnswers,
}

/// Why a person is not in the base of a question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MissingKind {
    /// The question was not shown.
    NotShown,
    /// Shown and left blank.
    Blank,
    /// Don't know, prefer not to say, does not apply …: the special option.
    Special(OptionCode),
}

/// Raw counts of one group of people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// People with a substantive answer.
    pub(in crate::domain) base: u64,
    /// People under each option.
    pub(in crate::domain) options: Vec<u64>,
}

impl Counts {
    /// Raw counts from numbers that were counted elsewhere.
    #[must_use]
    pub fn new(base: u64, options: Vec<u64>) -> Self {
        Self { base, options }
    }
}

/// Raw counts of a question, as a whole and for each group of a breakdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What was counted.
    pub subject: Subject,
    /// How the options relate.
    pub layout: Layout,
    /// The substantive options, in the order of the questionnaire.
    pub options: Vec<OptionCode>,
    /// The variable of the breakdown.
    pub breakdown: Option<Code>,
    /// The groups of the breakdown, in order.
    pub groups: Vec<OptionCode>,
    /// A person may be in several groups.
    pub overlapping: bool,
    /// The question or the breakdown is sensitive.
    pub sensitive: bool,
    pub(in crate::domain) total: Counts,
    pub(in crate::domain) rows: Vec<Counts>,
    pub(in crate::domain) missing: Vec<(MissingKind, u64)>,
}

impl Tally {
    /// A tally without a breakdown from numbers that were counted elsewhere, each person under one option.
    #[must_use]
    pub fn partition(subject: Subject, counts: Vec<(OptionCode, u64)>) -> Self {
        let (options, numbers): (Vec<_>, Vec<u64>) = counts.into_iter().unzip();
        Self {
            subject,
            layout: Layout::Partition,
            options,
            breakdown: None,
            groups: Vec::new(),
            overlapping: false,
            sensitive: false,
            total: Counts::new(numbers.iter().sum(), numbers),
            rows: Vec::new(),
            missing: Vec::new(),
        }
    }

    /// Adds a breakdown: for each group its base and its counts, in the order of the options.
    ///
    /// # Panics
    /// When a row does not have one count for each option.
    #[must_use]
    pub fn broken_down(mut self, breakdown: Code, rows: Vec<(OptionCode, Counts)>) -> Self {
        assert!(rows.iter().all(|(_, row)| row.options.len() == self.options.len()), "one count for each option");
        self.breakdown = Some(breakdown);
        (self.groups, self.rows) = rows.into_iter().unzip();
        self
    }

    /// Declares that people may be counted under several options. `base` is the number of people.
    #[must_use]
    pub fn several_answers(mut self, base: u64) -> Self {
        self.layout = Layout::SeveralAnswers;
        self.total.base = base;
        self
    }

    /// Declares that a person may be in several groups of the breakdown.
    #[must_use]
    pub fn overlapping(mut self) -> Self {
        self.overlapping = true;
        self
    }

    /// Adds the people who are not in the base, by reason.
    #[must_use]
    pub fn with_missing(mut self, missing: Vec<(MissingKind, u64)>) -> Self {
        self.missing = missing;
        self
    }

    /// Declares the question or the breakdown sensitive.
    #[must_use]
    pub fn marked_sensitive(mut self, sensitive: bool) -> Self {
        self.sensitive = sensitive;
        self
    }
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
