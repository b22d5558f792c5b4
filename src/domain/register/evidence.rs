//! What a recommendation rests on. Figures and numbers are kept as they were released that day, so that a decision
//! can be understood years later. Of what people said nothing is copied, only which text it was and a seal of its
//! wording: when somebody takes the consent back, their words are gone here too.

use serde::{Deserialize, Serialize};

use crate::domain::{
    identifiers::InstrumentId,
    interviews::RecordId,
    text_blocks::{Figure, Reference},
};

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// A released number.
    Number {
        /// Its name.
        reference: Reference,
        /// Its name in words, in the language of the process.
        name: String,
        /// What it was.
        figure: Figure,
        /// On which day, `2026-11-22`.
        day: String,
    },
    /// A figure.
    Figure(FrozenFigure),
    /// Something somebody wrote or said, and a person released.
    Text {
        /// The survey or guide it comes from.
        instrument: InstrumentId,
        /// The text.
        text: RecordId,
        /// The keyed seal of the wording that was released then.
        seal: String,
        /// On which day, `2026-11-22`.
        day: String,
    },
    /// A note of the office.
    Note {
        /// What it says.
        words: String,
        /// On which day, `2026-11-22`.
        day: String,
    },
}

/// A figure as it was released on a day, in the language of the process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenFigure {
    /// Its identity, by which it can be drawn again.
    pub id: String,
    /// The mark of its numbers.
    pub data: String,
    /// Its title.
    pub title: String,
    /// Who was asked, and how many.
    pub base: String,
    /// The heads of its table.
    pub head: Vec<String>,
    /// The rows of its table.
    pub rows: Vec<Vec<String>>,
    /// On which day, `2026-11-22`.
    pub day: String,
}

impl Evidence {
    /// Whether both are the same thing, maybe of another day.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number { reference, .. }, Self::Number { reference: other, .. }) => reference == other,
            (Self::Figure(figure), Self::Figure(other)) => figure.id == other.id,
            (Self::Text { text, .. }, Self::Text { text: other, .. }) => text == other,
            (Self::Note { words, .. }, Self::Note { words: other, .. }) => words == other,
            _ => false,
        }
    }
}
