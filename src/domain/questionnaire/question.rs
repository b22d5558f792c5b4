//! One question: what is asked, which answers it takes, and how carefully its answers are to be
//! handled. How a submitted form becomes an answer is told in `domain::answers`.

use crate::domain::{
    answers::Decimal,
    identifiers::{Code, OptionCode, QuestionId},
    questionnaire::Condition,
};

/// A question that passed all checks.
#[derive(Clone, Debug)]
pub struct Question {
    /// Field name and key of the stored answer; unique in the process. Its text has the same key.
    pub id: QuestionId,
    /// The variable name in exports.
    pub name: Code,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// How its answers are to be handled.
    pub roles: Roles,
    /// Whether the survey cannot go on without an answer (gates only).
    pub required: bool,
    /// The field of action it belongs to; none for questions across all fields.
    pub field: Option<Code>,
    /// The question of another instrument on the same codes.
    pub mirror_of: Option<QuestionId>,
    /// Shown only when this holds.
    pub show_if: Option<Condition>,
    /// Options that end the survey, with the key of the text that is shown then.
    pub ends: Vec<Ending>,
    /// Option groups start at a different place for each response.
    pub rotate_groups: bool,
}

/// An option that ends the survey: nothing is stored.
#[derive(Clone, Debug)]
pub struct Ending {
    /// The option.
    pub option: OptionCode,
    /// Key of the text shown.
    pub text: String,
    /// The instrument people are pointed to instead.
    pub link: Option<Code>,
}

/// What kind of answer a question takes.
#[derive(Clone, Debug)]
pub enum QuestionKind {
    /// One option of several.
    Single {
        /// The options, special ones last.
        choices: Vec<Choice>,
        /// How the options are laid out and ordered.
        presentation: Presentation,
    },
    /// Several options.
    Multiple {
        /// The options, special ones last.
        choices: Vec<Choice>,
        /// At most so many may be chosen.
        max: Option<usize>,
    },
    /// One option of a common scale for each row.
    Matrix {
        /// The rows, in order.
        rows: Vec<Row>,
        /// The scale, low to high, special options last.
        scale: Vec<Choice>,
    },
    /// A number.
    Number {
        /// Smallest accepted value.
        min: Option<Decimal>,
        /// Largest accepted value.
        max: Option<Decimal>,
        /// Decimals accepted.
        decimals: u8,
        /// Upper bounds (exclusive) of the classes used in results; the last class is open.
        bands: Vec<i64>,
    },
    /// A year.
    Year(Years),
    /// A month and year.
    Month(Years),
    /// One line of text.
    ShortText {
        /// Longest accepted text in characters people see (graphemes).
        max_chars: usize,
        /// The line is an e-mail address.
        email: bool,
    },
    /// Several lines of text.
    LongText {
        /// Longest accepted text in characters people see (graphemes).
        max_chars: usize,
    },
    /// The first few of several options, in order.
    Ranking {
        /// The options.
        choices: Vec<Choice>,
        /// How many places can be given.
        places: usize,
    },
    /// Text without an answer.
    Information,
    /// A prompt of an interview guide; what is said becomes entries, not an answer.
    Notes,
}

/// How the options of a single choice are shown and ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presentation {
    /// Options without an order among them.
    Radios,
    /// Steps of a scale, low to high as listed.
    ScaleAscending,
    /// Steps of a scale, high to low as listed.
    ScaleDescending,
    /// Places of the district.
    Places,
}

/// Years accepted; the upper end is the current year when none is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// First accepted year.
    pub min: i16,
    /// Last accepted year; `None`: the current one.
    pub max: Option<i16>,
}

/// A row of a matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its code.
    pub code: OptionCode,
    /// Key of its text.
    pub text: String,
}

/// An option people can choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub code: OptionCode,
    /// Key of its text.
    pub text: String,
    /// What choosing it means.
    pub kind: ChoiceKind,
    /// Sub-heading it stands under: the code of a field of action.
    pub group: Option<Code>,
    /// Offered only to people who gave the consent for sensitive questions.
    pub sensitive: bool,
}

/// What choosing an option means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceKind {
    /// An answer like any other.
    Substantive,
    /// An answer that excludes all others.
    Exclusive,
    /// "Something else", with a line of text.
    Other,
    /// "None of these": an answer that excludes all others.
    None,
    /// Don't know, prefer not to say, does not apply …: counted, never in percentages.
    Special,
}

impl Choice {
    /// Whether choosing it forbids choosing anything else.
    #[must_use]
    pub fn excludes_others(&self) -> bool {
        matches!(self.kind, ChoiceKind::Exclusive | ChoiceKind::None | ChoiceKind::Special)
    }

    /// Whether it counts towards percentages.
    #[must_use]
    pub fn is_substantive(&self) -> bool {
        self.kind != ChoiceKind::Special
    }
}

/// How the answers to a question are to be handled; a question may have several roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "the roles are independent of each other")]
pub struct Roles {
    /// Names a person: kept in its own ledger, never with answers.
    pub direct: bool,
    /// Narrows down who a person is.
    pub quasi: bool,
    /// Art. 9 GDPR or otherwise delicate: its own consent, breakdowns only for large groups.
    pub sensitive: bool,
    /// Unchecked text: never leaves without a review.
    pub free_text: bool,
}

impl Question {
    /// The options of a single or multiple choice, a scale of a matrix, or a ranking; else none.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            QuestionKind::Single { choices, .. } | QuestionKind::Multiple { choices, .. } | QuestionKind::Ranking { choices, .. } => {
                choices
            }
            QuestionKind::Matrix { scale, .. } => scale,
            _ => &[],
        }
    }

    /// Whether a code stands for a special option of this question.
    #[must_use]
    pub fn is_special(&self, code: &OptionCode) -> bool {
        self.choices().iter().any(|choice| choice.code == *code && choice.kind == ChoiceKind::Special)
    }

    /// Whether a form field belongs to it: the id alone, or the id with a part after a hyphen.
    #[must_use]
    pub fn owns_field(&self, name: &str) -> bool {
        name.strip_prefix(self.id.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }

    /// Whether it takes an answer at all.
    #[must_use]
    pub fn takes_an_answer(&self) -> bool {
        !matches!(self.kind, QuestionKind::Information | QuestionKind::Notes)
    }

    /// Whether people say what they mean in their own words, in writing or in a talk.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.kind, QuestionKind::LongText { .. } | QuestionKind::ShortText { email: false, .. } | QuestionKind::Notes)
    }

    /// Whether some options, but not the whole question, need the consent for sensitive questions.
    #[must_use]
    pub fn has_sensitive_options(&self) -> bool {
        self.choices().iter().any(|choice| choice.sensitive)
    }
}
