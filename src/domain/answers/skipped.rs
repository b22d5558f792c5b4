//! How much of what somebody was asked was left blank. Only three classes are ever counted: an exact number of
//! blanks, counted by language, could be found again among the answers.

use crate::domain::{
    answers::{Answer, ValidAnswers},
    questionnaire::{Instrument, QuestionKind},
};

/// One in so many questions left blank is much.
const MUCH: usize = 10;

/// How much a person left blank of the questions they met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skipped {
    /// Nothing.
    Nothing,
    /// Up to one question in ten.
    Little,
    /// More.
    Much,
}

impl ValidAnswers {
    /// How much was left blank. Each row of a matrix is a question; texts people may write are none, because
    /// whoever has nothing to add has not skipped anything. Without any question, nothing was left blank.
    #[must_use]
    pub fn skipped(&self, instrument: &Instrument) -> Skipped {
        let (mut asked, mut blank) = (0, 0);
        for question in instrument.questions().filter(|question| !question.roles.free_text) {
            let Some(answer) = self.answers().get(question.id.as_str()) else { continue };
            let items = match &question.kind {
                QuestionKind::Matrix { rows, .. } => rows.len(),
                _ => 1,
            };
            asked += items;
            blank += match answer {
                Answer::Blank => items,
                Answer::Rows(rows) => items.saturating_sub(rows.len()),
                _ => 0,
            };
        }
        match blank {
            0 => Skipped::Nothing,
            blank if blank * MUCH <= asked => Skipped::Little,
            _ => Skipped::Much,
        }
    }
}
