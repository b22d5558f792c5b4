//! Questionnaires, answers, counts and disclosure control: pure, without I/O, clock or randomness.

pub mod aggregation;
pub mod analysis;
pub mod answers;
pub mod disclosure;
pub mod figure;
pub mod identifiers;
pub mod interviews;
pub mod questionnaire;
mod stored_words;
pub mod translation;
pub mod words;
