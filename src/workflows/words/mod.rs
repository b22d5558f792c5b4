//! Work with words: texts of surveys and interviews are gathered, reviewed, coded, counted and released.
//! Whoever reads for coding sees names blacked out until a person has decided about a text; nothing but
//! [`ReleasedText`] leaves.

pub mod agreement;
pub mod clusters;
pub mod code_book;
pub mod files;
mod gathering;
pub mod grid;
pub mod machine;
mod project;
pub mod released;
pub mod review;
pub mod talks;
pub mod topics;
pub mod translations;

use crate::{
    domain::{
        questionnaire::{Instrument, Process},
        words::{
            personal_data::{Mark, MarkKind, Scanner, redact},
            review::{ReleasedText, ReviewProgress},
            text::FreeText,
        },
    },
    storage::StoreError,
    workflows::Engine,
};

/// What stands for a marked word in files: the same in every language, and it does not say what was there.
pub(super) const BLACKED_OUT: &str = "…";

/// The texts of an instrument.
#[derive(Clone, Debug)]
pub struct Words {
    engine: Engine,
    place: (usize, usize),
}

impl Engine {
    /// The texts of an instrument, those that came lately among them; `None` when there is no such instrument.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn words(&self, process: &str, instrument: &str) -> Result<Option<Words>, StoreError> {
        let Some(place) = self.place_of(process, instrument) else { return Ok(None) };
        let words = Words { engine: self.clone(), place };
        words.gather().await?;
        Ok(Some(words))
    }

    /// Whether words somebody writes for others, such as the name of a code, name a person.
    #[must_use]
    pub fn names_somebody(&self, process: &Process, text: &str) -> bool {
        self.marks(process, text).iter().any(|mark| mark.kind.names_somebody())
    }

    /// What may name or point to somebody in a text of a process.
    #[must_use]
    pub fn marks(&self, process: &Process, text: &str) -> Vec<Mark> {
        let at = self.processes().position(|known| known.id == process.id);
        at.map(|at| self.scanner(at).scan(text)).unwrap_or_default()
    }
}

impl Words {
    /// The engine they come from.
    #[must_use]
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The process.
    #[must_use]
    pub fn process(&self) -> &Process {
        self.engine.at(self.place).0
    }

    /// The instrument.
    #[must_use]
    pub fn instrument(&self) -> &Instrument {
        self.engine.at(self.place).1
    }

    fn scanner(&self) -> &Scanner {
        self.engine.scanner(self.place.0)
    }

    /// What may name or point to somebody in a text.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Mark> {
        self.scanner().scan(text)
    }

    /// The marked words themselves.
    pub(super) fn marked(&self, text: &str) -> Vec<String> {
        self.marks(text).into_iter().filter_map(|mark| text.get(mark.range).map(str::to_string)).collect()
    }

    /// Whether a text answers a sensitive question.
    #[must_use]
    pub fn is_sensitive(&self, text: &FreeText) -> bool {
        text.question.as_ref().is_some_and(|question| self.instrument().is_sensitive(question.as_str()))
    }

    /// How far the review is.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn progress(&self) -> Result<ReviewProgress, StoreError> {
        self.engine.store().text_progress(&self.process().id, &self.instrument().id).await
    }

    /// The words of a text if they may leave.
    pub(super) fn released_text(&self, text: &FreeText) -> Option<ReleasedText> {
        ReleasedText::of(text, self.is_sensitive(text), |words| self.marked(words))
    }

    /// A text and its translation as they may be read for coding: what was released, else with everything
    /// marked blacked out. `word` names a kind of mark.
    #[must_use]
    pub fn readable(&self, text: &FreeText, word: &dyn Fn(MarkKind) -> String) -> (String, Option<String>) {
        if let Some(released) = self.released_text(text) {
            return (released.words().to_string(), released.translation().map(str::to_string));
        }
        let black_out = |text: &str| {
            let marks = self.marks(text);
            let names: Vec<(MarkKind, String)> = marks.iter().map(|mark| (mark.kind, word(mark.kind))).collect();
            redact(text, &marks, |kind| names.iter().find(|(of, _)| *of == kind).map_or("", |(_, name)| name))
        };
        (black_out(&text.original), text.translation.as_ref().map(|translation| black_out(&translation.text)))
    }
}
