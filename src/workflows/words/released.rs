//! What may leave of the texts of an instrument: the words people released, without traits, in an order that
//! tells nothing. Originals in a language with few texts stay: the language alone would point to somebody.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{identifiers::Code, interviews::RecordId, words::review::ReleasedText},
    storage::{StoreError, TextFilter, TextLine},
    workflows::words::{Words, grid::kept_coding},
};

/// A language in which fewer texts were written is not shown.
pub const LEAST_OF_A_LANGUAGE: usize = 10;

/// Words that may leave, and whether the language they were written in may be told.
#[derive(Clone, Debug)]
pub struct LeavingText {
    /// The words.
    pub text: ReleasedText,
    /// The original and its language may be shown; if not, only its translation.
    pub shows_original: bool,
    /// Its codes, those of the first coding.
    pub codes: BTreeSet<Code>,
}

impl LeavingText {
    /// The words in the language of the original, where they may be shown.
    #[must_use]
    pub fn original(&self) -> Option<&str> {
        self.shows_original.then(|| self.text.words())
    }

    /// What is read, in small letters and without quotation marks: what two people said in the same words is quoted
    /// once.
    #[must_use]
    pub fn bare_words(&self) -> String {
        let words = self.original().or(self.text.translation()).unwrap_or_default().to_lowercase();
        words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

impl Words {
    /// Everything that may leave. A text in a rare language without a translation is not among it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn released(&self) -> Result<Vec<LeavingText>, StoreError> {
        let filter = TextFilter { state: "released".into(), ..TextFilter::default() };
        let lines = self.lines(&filter).await?;
        let book = self.engine.code_book(self.process()).await?.book;
        let codes = |line: &TextLine| kept_coding(&line.first).map(|coding| coding.codes(&book)).unwrap_or_default();
        let mut texts = Vec::new();
        // Ten quotes of one talk are one person.
        let mut people: BTreeMap<String, BTreeSet<&RecordId>> = BTreeMap::new();
        for line in &lines {
            let Some(text) = self.released_text(&line.text) else { continue };
            let person = line.text.interview.as_ref().unwrap_or(&line.text.id);
            people.entry(text.language().to_string()).or_default().insert(person);
            texts.push((text, codes(line)));
        }
        let own = self.process().source_language.to_string();
        let leaving = texts.into_iter().map(|(text, codes)| {
            let shows_original =
                text.language() == own || people.get(text.language()).is_some_and(|people| people.len() >= LEAST_OF_A_LANGUAGE);
            LeavingText { text, shows_original, codes }
        });
        Ok(leaving.filter(|leaving| leaving.shows_original || leaving.text.translation().is_some()).collect())
    }
}
