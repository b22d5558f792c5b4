//! Released words as files: tables of passages, and coded texts and the code book for programs of
//! qualitative analysis. Each is in the log and in the ledger before it leaves.

use std::collections::BTreeMap;

use serde_json::json;
use tokio::task::spawn_blocking;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{interviews::RecordId, words::code_book::CodeBook},
    localisation::Language,
    rendering::{
        exports::{self, Passage},
        labels::Labels,
    },
    storage::{StoreError, TextFilter, TextLine},
    workflows::{
        ledger::Released,
        words::{
            Words,
            grid::coding_in,
            released::{LEAST_OF_A_LANGUAGE, LeavingText},
        },
    },
};

/// A file of released words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsFile {
    /// A table, comma-separated.
    Csv,
    /// The same as a workbook.
    Xlsx,
    /// Texts and codings (REFI-QDA project).
    Project,
    /// The code book alone (REFI-QDA code book).
    CodeBook,
}

impl WordsFile {
    /// Every file.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Xlsx, Self::Project, Self::CodeBook];

    /// Its name; also the end of its address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "passages.csv",
            Self::Xlsx => "passages.xlsx",
            Self::Project => "project.qdpx",
            Self::CodeBook => "codes.qdc",
        }
    }

    /// The file with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|file| file.name() == name)
    }
}

/// A text that leaves, with its codings as they were kept.
#[derive(Clone, Debug)]
pub(super) struct CodedText {
    pub(super) leaving: LeavingText,
    pub(super) first: String,
    pub(super) second: String,
}

impl Words {
    /// A file of everything that was released; `None` when nothing was, and of a code book without codes.
    ///
    /// # Errors
    /// When the database cannot be read, or log or ledger cannot be written; then there is no file.
    pub async fn file(&self, account: &str, file: WordsFile, language: &LanguageIdentifier) -> Result<Option<Vec<u8>>, StoreError> {
        let texts = self.coded_texts().await?;
        if texts.is_empty() {
            return Ok(None);
        }
        let book = self.engine.code_book(self.process()).await?.book;
        let (count, words, language) = (texts.len(), self.clone(), language.clone());
        let writing = spawn_blocking(move || words.write(file, texts, &book, &language));
        let Some(bytes) = writing.await.map_err(|_| StoreError::Interrupted)?? else { return Ok(None) };
        let guarantee = json!({ "texts": count, "reviewed": true, "least_of_a_language": LEAST_OF_A_LANGUAGE });
        self.enter_words(account, file.name(), &bytes, &guarantee).await?;
        Ok(Some(bytes))
    }

    /// Notes in log and ledger that a file with words is about to leave.
    pub(super) async fn enter_words(
        &self,
        account: &str,
        name: &str,
        content: &[u8],
        guarantee: &serde_json::Value,
    ) -> Result<(), StoreError> {
        let (process, instrument) = (self.process(), self.instrument());
        self.engine.note(account, "export-words", &format!("{}/{}", process.id, instrument.id), name).await?;
        let object = format!("{}/words {name}", instrument.id);
        self.engine.enter(process, account, Released { kind: "words", object, content, guarantee: &guarantee.to_string() }).await
    }

    async fn coded_texts(&self) -> Result<Vec<CodedText>, StoreError> {
        let filter = TextFilter { state: "released".into(), ..TextFilter::default() };
        let lines = self.lines(&filter).await?.into_iter();
        let mut codings: BTreeMap<RecordId, (String, String)> =
            lines.map(|TextLine { text, first, second }| (text.id, (first, second))).collect();
        let coded = self.released().await?.into_iter().map(|leaving| {
            let (first, second) = codings.remove(leaving.text.id()).unwrap_or_default();
            CodedText { leaving, first, second }
        });
        Ok(coded.collect())
    }

    fn write(
        &self,
        file: WordsFile,
        mut texts: Vec<CodedText>,
        book: &CodeBook,
        language: &LanguageIdentifier,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let of_process = self.engine.texts(Some(self.process()), language);
        let labels = Labels::new(&of_process, self.instrument());
        let passages = |texts: &[CodedText]| texts.iter().map(|text| self.passage(text, book, &labels)).collect::<Vec<_>>();
        Ok(match file {
            WordsFile::Csv => Some(exports::passages(passages(&texts))),
            WordsFile::Xlsx => {
                let least = u64::try_from(LEAST_OF_A_LANGUAGE).unwrap_or(u64::MAX);
                let about = [
                    labels.instrument(),
                    of_process.plain("words-about-released", &[]),
                    of_process.plain("words-about-order", &[("n", least.into())]),
                ];
                Some(exports::passages_workbook(passages(&texts), of_process.direction(), &about))
            }
            WordsFile::Project => {
                texts.sort_by_cached_key(|text| self.passage(text, book, &labels));
                Some(self.project(&texts, book, &labels)?)
            }
            WordsFile::CodeBook => self.code_book_file(&texts, book, &labels),
        })
    }

    fn passage(&self, text: &CodedText, book: &CodeBook, labels: &Labels<'_>) -> Passage {
        let CodedText { leaving, first, .. } = text;
        let released = &leaving.text;
        let question = released.question();
        let is_own = !self.is_foreign(released.language());
        let codes = coding_in(first, released.words()).map(|(coding, _)| coding.codes(book)).unwrap_or_default();
        Passage {
            place: question.and_then(|id| self.instrument().questions().position(|of| of.id == *id)).map_or(0, |place| place + 1),
            question: question.map(|id| labels.wording(id).unwrap_or_else(|| labels.title(id))).unwrap_or_default(),
            text: if is_own { Some(released.words()) } else { released.translation() }.unwrap_or_default().to_string(),
            original: leaving.original().filter(|_| !is_own).unwrap_or_default().to_string(),
            language: if leaving.shows_original { released.language().to_string() } else { String::new() },
            source: released.source().as_str(),
            treatment: released.treatment().as_str(),
            codes: book.codes().iter().filter(|code| codes.contains(&code.id)).map(|code| code.name.clone()).collect(),
        }
    }

    /// Whether a text in this language has to be translated for the office. Plain German is German.
    pub(super) fn is_foreign(&self, tag: &str) -> bool {
        let own = Language::of(&self.process().source_language);
        tag.parse().map_or(true, |language: LanguageIdentifier| !Language::of(&language).is_variant_of(&own))
    }
}
