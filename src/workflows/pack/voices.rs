//! Released words for a field of action: answers to its questions, and texts that were coded below it.

use std::collections::BTreeSet;

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{identifiers::Code, questionnaire::Process},
    storage::StoreError,
    workflows::{Engine, words::released::LeavingText},
};

/// More are a reading, not a handout.
const MOST: usize = 3;

impl Engine {
    /// At most three released texts on a field, in a language a reader of the pack may know: that of the pack,
    /// else the one the office works in.
    pub(super) async fn voices(&self, process: &Process, field: &Code, language: &LanguageIdentifier) -> Result<Vec<String>, StoreError> {
        let book = self.code_book(process).await?.book;
        let below = |codes: &BTreeSet<Code>| {
            codes.iter().any(|code| code == field || book.code(code).is_some_and(|code| code.parent.as_ref() == Some(field)))
        };
        let mut all = Vec::new();
        for instrument in &process.instruments {
            let Some(words) = self.words(process.id.as_str(), instrument.id.as_str()).await? else { continue };
            let asks = |text: &LeavingText| {
                let question = text.text.question().and_then(|id| instrument.question(id.as_str()));
                question.is_some_and(|question| question.field.as_ref() == Some(field))
            };
            let released = words.released().await?;
            let of_field = released.iter().filter(|text| asks(text) || below(&text.codes));
            all.extend(of_field.filter_map(|text| in_language(text, language, &process.source_language)));
        }
        all.truncate(MOST);
        Ok(all)
    }
}

fn in_language(text: &LeavingText, language: &LanguageIdentifier, office: &LanguageIdentifier) -> Option<String> {
    let original_in = |wanted: &LanguageIdentifier| text.original().filter(|_| *wanted == text.text.language());
    original_in(language).or_else(|| text.text.translation()).or_else(|| original_in(office)).map(str::to_string)
}
