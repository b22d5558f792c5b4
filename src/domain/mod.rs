//! Questionnaires, answers, counts and disclosure control: pure, without I/O, clock or randomness.

pub mod aggregation;
pub mod analysis;
pub mod answers;
pub mod disclosure;
pub mod figure;
pub mod identifiers;
pub mod interviews;
pub mod publication;
pub mod questionnaire;
pub mod register;
mod stored_words;
pub mod text_blocks;
pub mod translation;
pub mod words;
