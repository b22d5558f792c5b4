//! What a program of qualitative analysis gets: released words, who coded what in them, and the code book.
//! Coders are called by their place, notes of coders stay, and nothing of a definition or example leaves
//! that nobody has looked at.

use std::collections::BTreeSet;

use crate::{
    domain::{
        identifiers::Code,
        interviews::RecordId,
        words::{
            code_book::CodeBook,
            coding::{Passage, TextCoding},
        },
    },
    interchange::refi_qda::{
        code_book::{self, Origin},
        project::{self, DatedCoding, Project, Source, User},
    },
    rendering::labels::Labels,
    storage::StoreError,
    workflows::words::{Words, files::CodedText, grid::coding_in},
};

/// The program as files name it.
const PROGRAM: &str = "Vielstimmig";
/// Coders by their place.
const PLACES: [&str; 2] = ["first", "second"];

/// A text of the project, as one or two sources.
struct Leaving<'a> {
    id: &'a RecordId,
    translation_id: RecordId,
    name: String,
    translated_name: String,
    text: &'a CodedText,
    codings: Vec<TextCoding>,
}

impl Words {
    /// Released texts with their codings as a REFI-QDA project.
    pub(super) fn project(&self, texts: &[CodedText], book: &CodeBook, labels: &Labels<'_>) -> Result<Vec<u8>, StoreError> {
        let book = self.book_for_others(texts, book);
        let words = labels.texts();
        let number = |key: &str, number: u64| words.plain(key, &[("n", number.into())]);
        let leaving: Vec<Leaving<'_>> = (1..)
            .zip(texts)
            .map(|(place, text)| Leaving {
                id: text.leaving.text.id(),
                translation_id: self.engine.keys().text_id(&["translation", text.leaving.text.id().as_str()]),
                name: number("words-text-number", place),
                translated_name: number("words-translation-number", place),
                text,
                codings: codings_for_others(text, book.full, &book.leaving),
            })
            .collect();
        let office = self.process().source_language.to_string();
        let names = [1, 2].map(|place| number("words-coder", place));
        let has_second = leaving.iter().any(|text| text.codings.iter().any(|coding| coding.coder == PLACES[1]));
        let users = PLACES.iter().zip(&names).map(|(account, name)| User { account, name });
        let (name, scope) = (labels.instrument(), self.engine.keys().scope_of_files(self.process().id.as_str()));
        let project = Project {
            name: &name,
            origin: Origin { scope: &scope, program: PROGRAM, example: &words.plain("words-example", &[]) },
            users: users.take(if has_second { 2 } else { 1 }).collect(),
            code_book: &book.leaving,
            sources: leaving.iter().flat_map(|text| text.sources(&office)).collect(),
        };
        project::write(&project).map_err(|why| StoreError::Unreadable { what: "coding", why: why.to_string() })
    }

    /// The code book alone; an empty one has no file.
    pub(super) fn code_book_file(&self, texts: &[CodedText], book: &CodeBook, labels: &Labels<'_>) -> Option<Vec<u8>> {
        let scope = self.engine.keys().scope_of_files(self.process().id.as_str());
        let example = labels.texts().plain("words-example", &[]);
        let origin = Origin { scope: &scope, program: PROGRAM, example: &example };
        code_book::write(&self.book_for_others(texts, book).leaving, &origin).map(String::into_bytes)
    }

    /// The codes as others may see them, with examples whose words leave anyway.
    fn book_for_others<'a>(&self, texts: &[CodedText], book: &'a CodeBook) -> Books<'a> {
        let leaves = |example: &str| {
            texts.iter().any(|CodedText { leaving, .. }| {
                let words = [leaving.original(), leaving.text.translation()];
                words.into_iter().flatten().any(|words| words.contains(example))
            })
        };
        let leaving = self.engine.book_for_others(self.process(), book, leaves);
        Books { full: book, leaving }
    }
}

/// The code book of the office, and what others see of it.
struct Books<'a> {
    full: &'a CodeBook,
    leaving: CodeBook,
}

impl Leaving<'_> {
    /// The text as sources of a project. The language of a text leaves with its original only.
    fn sources<'s>(&'s self, office: &'s str) -> Vec<Source<'s>> {
        let released = &self.text.leaving.text;
        let dated = || self.codings.iter().map(|coding| DatedCoding { coding, day: None }).collect();
        let Some(original) = self.text.leaving.original() else {
            let text = released.translation().unwrap_or_default();
            return vec![Source { id: self.id, name: &self.name, language: office, text, translation_of: None, codings: dated() }];
        };
        let language = released.language();
        let mut sources = vec![Source { id: self.id, name: &self.name, language, text: original, translation_of: None, codings: dated() }];
        sources.extend(released.translation().map(|text| Source {
            id: &self.translation_id,
            name: &self.translated_name,
            language: office,
            text,
            translation_of: Some(self.id),
            codings: Vec::new(),
        }));
        sources
    }
}

/// What was found in a text, by places instead of people and without notes. Passages that were marked in other
/// words than the released ones, or in words that stay, hold for the whole text.
fn codings_for_others(text: &CodedText, book: &CodeBook, leaving: &CodeBook) -> Vec<TextCoding> {
    let released = &text.leaving.text;
    let now = |codes: &BTreeSet<Code>| leaving.resolve_all(&book.resolve_all(codes));
    let of_place = |(record, place): (&String, &str)| {
        let (kept, fits) = coding_in(record, released.words())?;
        let coding = TextCoding::new(released.id().clone(), place);
        if !fits || !text.leaving.shows_original {
            return coding.with_whole(leaving.resolve_all(&kept.codes(book)), leaving).ok();
        }
        let passages = kept
            .passages()
            .iter()
            .filter_map(|passage| Passage::new(released.words(), passage.range(), now(passage.codes()), "", leaving).ok());
        passages.fold(coding, TextCoding::with_passage).with_whole(now(kept.whole()), leaving).ok()
    };
    [&text.first, &text.second].into_iter().zip(PLACES).filter_map(of_place).collect()
}
