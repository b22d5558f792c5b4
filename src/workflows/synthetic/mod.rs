//! Invented data for demonstrations: answers, interviews, participation and entries of detached
//! forms, all from a seed and the parameters of a process (`demo.toml`). Nothing is read or written
//! here. Every record is made by the rules real ones are made by; whoever stores it marks it synthetic.
//!
//! Each record has its own random stream, from the seed, the instrument and the record's number: more
//! records never change earlier ones. Parameters are data, so that another process brings its own;
//! without parameters every question gets even answers with gaps.

mod detached;
mod interviews;
mod matching;
mod meeting;
mod parameters;
mod participation;
mod people;
mod plain;
mod plan;
mod respondent;
#[cfg(test)]
mod shipped;
#[cfg(test)]
mod story;
mod stream;
mod texts;
mod ticks;
mod variable;
mod writing;

use std::collections::BTreeMap;

pub use self::{
    detached::{SyntheticEntry, detached},
    interviews::{Series, interviews},
    parameters::Parameters,
    participation::{ParticipationCount, ParticipationEvent, participation},
    writing::{SampleRecommendation, SampleText},
};
use self::{parameters::TalkParameters, people::Population, respondent::Respondents};
use crate::domain::{
    answers::ValidAnswers,
    identifiers::InstrumentId,
    questionnaire::{Instrument, InstrumentKind, Process},
};

/// An invented response, ready to be stored as synthetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntheticResponse {
    /// What was answered.
    pub answers: ValidAnswers,
    /// The language of the pages, as a BCP 47 tag.
    pub language: String,
    /// Days after the first day of the field time.
    pub day: i32,
}

/// Invented responses to a survey, all of them valid.
pub fn responses<'a>(
    process: &'a Process,
    instrument: &'a Instrument,
    parameters: Option<&'a Parameters>,
    count: usize,
    seed: u64,
) -> impl Iterator<Item = SyntheticResponse> + 'a {
    let population = Population::new(instrument, parameters, seed);
    let mut respondents = Respondents::new(process, population);
    (0..count).filter_map(move |index| respondents.response(index))
}

/// How many records each instrument gets: responses of surveys, talks of guides. With `most` the
/// largest survey gets that many and the others as many in proportion; the talks stay.
#[must_use]
pub fn sizes(process: &Process, parameters: Option<&Parameters>, most: Option<usize>) -> BTreeMap<InstrumentId, usize> {
    let planned = |instrument: &Instrument| {
        let own = parameters.and_then(|parameters| parameters.instruments.get(&instrument.id));
        match instrument.kind {
            InstrumentKind::Survey => own.map(|own| own.size).unwrap_or_default().valid,
            InstrumentKind::Guide => own.map_or_else(|| TalkParameters::default().count, |own| own.talks.count),
        }
    };
    let is_survey = |instrument: &&Instrument| instrument.kind == InstrumentKind::Survey;
    let largest = process.instruments.iter().filter(is_survey).map(planned).max().unwrap_or(1).max(1);
    let size = |instrument: &Instrument| match most {
        Some(most) if is_survey(&instrument) => (planned(instrument) * most).div_ceil(largest),
        _ => planned(instrument),
    };
    process.instruments.iter().map(|instrument| (instrument.id.clone(), size(instrument))).collect()
}
