//! What people read when an answer needs a change: one sentence for each kind of problem, saying what
//! to do. What is wrong is found out in `domain::answers`.

use crate::{
    domain::{answers::ProblemKind, identifiers::OptionCode},
    localisation::Texts,
};

/// The sentence for a problem. `question` is the label of the question, `option` gives the label of
/// one of its options.
#[must_use]
pub fn problem_sentence(texts: &Texts, question: &str, kind: &ProblemKind, option: impl Fn(&OptionCode) -> String) -> String {
    match kind {
        ProblemKind::ChooseOne => texts.with("err-choose", &[("question", question.into())]),
        ProblemKind::Required => texts.with("err-required", &[("question", question.into())]),
        ProblemKind::UnknownOption => texts.with("err-unknown-option", &[("question", question.into())]),
        ProblemKind::TooMany { max } => texts.with("err-max", &[("n", (*max).into())]),
        ProblemKind::ExclusiveWithOthers { exclusive } => texts.with("err-none_and", &[("none", option(exclusive).into())]),
        ProblemKind::NotANumber => texts.with("err-number", &[("ex", texts.number(12).into())]),
        ProblemKind::OutOfRange { min, max } => {
            let (min, max) = (min.map(|min| texts.decimal(&min)), max.map(|max| texts.decimal(&max)));
            match (min, max) {
                (Some(min), Some(max)) => texts.with("err-range", &[("min", min.into()), ("max", max.into())]),
                (Some(min), None) => texts.with("err-at-least", &[("min", min.into())]),
                (None, Some(max)) => texts.with("err-at-most", &[("max", max.into())]),
                (None, None) => texts.with("err-number", &[("ex", texts.number(12).into())]),
            }
        }
        ProblemKind::TooManyDecimals { decimals: 0 } => texts.get("err-whole"),
        ProblemKind::TooManyDecimals { decimals } => texts.with("err-decimals", &[("n", u32::from(*decimals).into())]),
        ProblemKind::NotAYear => texts.with("err-year", &[("year", texts.year(2019).into())]),
        ProblemKind::YearTooEarly { min } => texts.with("err-year-from", &[("year", texts.year(*min).into())]),
        ProblemKind::YearTooLate { max } => texts.with("err-year-until", &[("year", texts.year(*max).into())]),
        ProblemKind::Future => texts.get("err-future-date"),
        ProblemKind::OtherCalendar { typed, between: (first, second) } => {
            let year = |year: i16| texts.year(year).into();
            texts.with("err-year_convert", &[("typed", year(*typed)), ("a", year(*first)), ("b", year(*second))])
        }
        ProblemKind::MonthIncomplete => texts.get("err-month-incomplete"),
        ProblemKind::TooLong { over } => texts.with("err-text-too-long", &[("n", (*over).into())]),
        ProblemKind::RankedTwice { option: twice } => texts.with("err-rank_double", &[("item", option(twice).into())]),
        ProblemKind::RankGap => texts.get("err-rank-gap"),
        ProblemKind::NotAnEmail => texts.get("err-email"),
    }
}
