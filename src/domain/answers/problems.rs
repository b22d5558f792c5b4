//! What can be wrong with a submitted answer: data only. The sentences people read are made by
//! `localisation`, one for each kind, saying what to do.

use crate::domain::{
    answers::Decimal,
    identifiers::{OptionCode, QuestionId},
};

/// Something to change in one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The question.
    pub question: QuestionId,
    /// The name of the form field a person should go to.
    pub field: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// A required choice was not made.
    ChooseOne,
    /// A required text or number was not given.
    Required,
    /// The option is not one of those shown.
    UnknownOption,
    /// More options than allowed.
    TooMany {
        /// At most so many.
        max: usize,
    },
    /// An option that excludes all others came with others.
    ExclusiveWithOthers {
        /// The excluding option.
        exclusive: OptionCode,
    },
    /// Not a number.
    NotANumber,
    /// A number outside what is possible.
    OutOfRange {
        /// Smallest accepted value.
        min: Option<Decimal>,
        /// Largest accepted value.
        max: Option<Decimal>,
    },
    /// More decimals than accepted.
    TooManyDecimals {
        /// Decimals accepted; 0 means a whole number.
        decimals: u8,
    },
    /// Not a year of four digits.
    NotAYear,
    /// A year before the first accepted one.
    YearTooEarly {
        /// The first accepted year.
        min: i16,
    },
    /// A year after the last accepted one.
    YearTooLate {
        /// The last accepted year.
        max: i16,
    },
    /// In the future.
    Future,
    /// A year that looks like one of the Solar Hijri calendar (1300–1450).
    OtherCalendar {
        /// What was typed.
        typed: i16,
        /// The Gregorian years it falls into.
        between: (i16, i16),
    },
    /// Month without year or year without month.
    MonthIncomplete,
    /// Text that is too long.
    TooLong {
        /// So many characters too many.
        over: usize,
    },
    /// The same option in two places of a ranking.
    RankedTwice {
        /// The option.
        option: OptionCode,
    },
    /// A place of a ranking left empty before a filled one.
    RankGap,
    /// Not an e-mail address.
    NotAnEmail,
}
