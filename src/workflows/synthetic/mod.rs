//! Invented data for demonstrations: answers, interviews, participation and entries of detached
//! forms, all from a seed and the parameters of a process (`demo.toml`). Nothing is read or written
//! here. Every record is made by the rules real ones are made by; whoever stores it marks it synthetic.
//!
//! Each record has its own random stream, from the seed, the instrument and the record's number: more
//! records never change earlier ones. Parameters are data, so that another process brings its own;
//! without parameters every question gets even answers with gaps.

mod parameters;
mod people;
mod plain;
mod plan;
mod respondent;
mod stream;
mod texts;
mod variable;

pub use self::parameters::Parameters;
use self::{people::Population, respondent::Respondents};
use crate::domain::{
    answers::ValidAnswers,
    questionnaire::{Instrument, Process},
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
