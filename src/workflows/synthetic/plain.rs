//! Plausible answers where no parameters tell anything: even shares for choices, and all the numbers,
//! years, lines and rankings. No statement is made about anybody; the answers only fill a form.

use std::collections::BTreeMap;

use crate::{
    domain::{
        answers::{Answer, Decimal},
        identifiers::{Code, OptionCode},
        questionnaire::{ChoiceKind, Question, QuestionKind, Years},
    },
    workflows::synthetic::{
        parameters::{DrawParameters, Shares},
        stream::Stream,
        variable::stands_beside_others,
    },
};

/// A year that has passed for everybody, for questions that end with the current year.
const PASSED: i16 = 2025;

impl DrawParameters {
    /// Nothing but a name: even shares.
    pub(super) fn named(of: &Code) -> Self {
        Self {
            of: of.clone(),
            shares: Shares::new(),
            number: Vec::new(),
            special: Shares::new(),
            other: Vec::new(),
            factors: BTreeMap::new(),
            option_factors: BTreeMap::new(),
            rows: BTreeMap::new(),
            sd: 1.0,
            place_sd: 0.0,
            straight_lining: 0.0,
            when: Vec::new(),
        }
    }
}

/// Even shares for a question; up to three options of a multiple choice, seldom an excluding one.
pub(super) fn parameters(question: &Question, special: f64) -> DrawParameters {
    let mut parameters = DrawParameters::named(&question.id);
    for choice in question.choices() {
        match choice.kind {
            ChoiceKind::Special => parameters.special.insert(choice.code.clone(), special),
            ChoiceKind::Exclusive | ChoiceKind::None => parameters.shares.insert(choice.code.clone(), special),
            ChoiceKind::Substantive | ChoiceKind::Other => parameters.shares.insert(choice.code.clone(), 10.0),
        };
    }
    if let QuestionKind::Multiple { choices, max } = &question.kind {
        let most = choices.iter().filter(|choice| stands_beside_others(choice)).count().min(max.unwrap_or(3)).min(3);
        parameters.number = vec![1.0; most];
    }
    parameters
}

/// An answer to a question that is neither a choice nor a matrix; long texts are written elsewhere.
pub(super) fn answer(question: &Question, stream: &mut Stream) -> Option<Answer> {
    Some(match &question.kind {
        QuestionKind::Number { min, max, .. } => {
            let low = min.map_or(0, Decimal::floor);
            let high = max.map_or(low + 100, Decimal::floor).max(low);
            let width = usize::try_from(high - low).unwrap_or(0);
            let drawn = Decimal::whole(low + i64::try_from(stream.below(width + 1)).unwrap_or(0));
            // The whole number below a lower end that is not whole is outside.
            Answer::Number(min.filter(|min| drawn < *min).unwrap_or(drawn))
        }
        QuestionKind::Year(years) => Answer::Year(year(*years, stream)),
        QuestionKind::Month(years) => Answer::Month(year(*years, stream), u8::try_from(1 + stream.below(12)).unwrap_or(1)),
        QuestionKind::ShortText { email, max_chars } => {
            let number = stream.below(900) + 100;
            let text = if *email { format!("person{number}@example.org") } else { format!("Nr. {number}") };
            Answer::Text { text: text.chars().take(*max_chars).collect(), language: String::new() }
        }
        QuestionKind::Ranking { choices, places } => {
            let mut codes: Vec<OptionCode> = choices.iter().map(|choice| choice.code.clone()).collect();
            stream.shuffle(&mut codes);
            codes.truncate(*places);
            Answer::Ranking(codes)
        }
        _ => return None,
    })
}

fn year(years: Years, stream: &mut Stream) -> i16 {
    let last = years.max.unwrap_or(PASSED).max(years.min);
    let width = usize::try_from(last - years.min).unwrap_or(0);
    years.min + i16::try_from(stream.below(width + 1)).unwrap_or(0)
}
