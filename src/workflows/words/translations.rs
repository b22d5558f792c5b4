//! Working translations: which texts wait for one, and how it comes, one by one or as a table. A table is
//! taken as a whole or not at all. Whoever translates reads what coders read: names are blacked out.

use std::collections::BTreeMap;

use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::{
    domain::{
        interviews::RecordId,
        words::{
            review::Review,
            text::{FreeText, TranslationState, Translator, WorkingTranslation},
        },
    },
    interchange::translation_table::{self, TableProblem, TranslatedLine},
    localisation::Direction,
    rendering::exports::{self, WaitingText, as_in_a_table, unguarded},
    storage::{StoreError, TextFilter},
    workflows::{
        keys::to_hex,
        words::{BLACKED_OUT, Words, grid::may_be_read},
    },
};

/// The longest translation that is taken, in characters.
pub const LONGEST_TRANSLATION: usize = 20_000;

/// A text in another language than the office works in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignText {
    /// The text.
    pub id: RecordId,
    /// BCP 47 tag.
    pub language: String,
    /// The words, everything marked in them blacked out unless they were released.
    pub original: String,
    /// The translation there is, blacked out too, and how far it can be relied upon.
    pub translation: Option<(String, TranslationState)>,
}

impl ForeignText {
    /// Says whether the translation is still the one somebody had before them.
    #[must_use]
    pub fn version(&self) -> String {
        let (words, state) = self.translation.as_ref().map_or(("", ""), |(words, state)| (words.as_str(), state.as_str()));
        // With a letter first, no spreadsheet takes it for a number.
        format!("v{}", to_hex(&Sha256::digest(format!("{state} {words}"))[..5]))
    }

    /// Somebody who knows both languages has not compared it yet.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.translation.as_ref().is_none_or(|(_, state)| *state != TranslationState::Checked)
    }
}

/// A table for translators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitingFile {
    /// Comma-separated.
    Csv,
    /// A workbook.
    Xlsx,
}

/// A translation as somebody hands it in.
#[derive(Clone, Copy, Debug)]
pub struct Translated<'a> {
    /// The text.
    pub id: &'a RecordId,
    /// The version that was translated or changed.
    pub version: &'a str,
    /// The words.
    pub words: &'a str,
    /// Somebody who knows both languages has compared it.
    pub is_checked: bool,
}

/// What became of translations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// So many are stored; the others were there already, or have none.
    Stored(usize),
    /// Nothing is stored, for these reasons.
    Refused(Vec<TranslationProblem>),
    /// Nothing is stored, because somebody else changed one of the texts at the same moment.
    TooLate,
}

/// Why translations are not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TranslationProblem {
    /// The table cannot be read.
    Table(TableProblem),
    /// A line cannot be taken.
    Line(usize, LineProblem),
}

/// What is wrong with a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineProblem {
    /// There is no such text to translate.
    Unknown,
    /// The text stands in an earlier line already.
    Twice {
        /// That line.
        first: usize,
    },
    /// The original is not the one that was to be translated.
    OtherOriginal,
    /// Somebody else has translated it since.
    ChangedSince,
    /// More than [`LONGEST_TRANSLATION`] characters.
    TooLong {
        /// Characters it has.
        found: usize,
    },
    /// A state that is none.
    UnknownState,
}

impl LineProblem {
    /// The end of its text key.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Twice { .. } => "twice",
            Self::OtherOriginal => "original",
            Self::ChangedSince => "changed",
            Self::TooLong { .. } => "long",
            Self::UnknownState => "state",
        }
    }
}

impl Words {
    /// All texts in another language than the office works in that may be read for coding, by identifier.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn foreign_texts(&self) -> Result<Vec<ForeignText>, StoreError> {
        let lines = self.lines(&TextFilter { for_coding: true, ..TextFilter::default() }).await?;
        Ok(lines.iter().filter_map(|line| self.foreign(&line.text)).collect())
    }

    /// One of them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn foreign_text(&self, id: &RecordId) -> Result<Option<ForeignText>, StoreError> {
        Ok(self.text(id).await?.and_then(|text| self.foreign(&text)))
    }

    /// A text as a translator reads it. One that was released with a translation needs no other.
    pub(super) fn foreign(&self, text: &FreeText) -> Option<ForeignText> {
        if !may_be_read(text) || !self.is_foreign(&text.language) {
            return None;
        }
        let (original, released) = self.readable(text, &|_| BLACKED_OUT.to_string());
        if released.is_some() && self.released_text(text).is_some() {
            return None;
        }
        // As long as nobody has released one, the working translation is what there is.
        let unreviewed = FreeText { review: Review::Waiting, ..text.clone() };
        let words = self.readable(&unreviewed, &|_| BLACKED_OUT.to_string()).1;
        let state = text.translation.as_ref().map(|translation| translation.state);
        Some(ForeignText { id: text.id.clone(), language: text.language.clone(), original, translation: words.zip(state) })
    }

    /// The texts that wait for a translation, as a table; in log and ledger before it leaves.
    ///
    /// # Errors
    /// When the database cannot be read, or log or ledger cannot be written; then there is no file.
    pub async fn waiting_file(&self, account: &str, file: WaitingFile, direction: Direction) -> Result<Vec<u8>, StoreError> {
        let waiting = self.foreign_texts().await?.into_iter().filter(ForeignText::waits).map(|text| WaitingText {
            id: text.id.to_string(),
            version: text.version(),
            state: text.translation.as_ref().map_or("", |(_, state)| state.as_str()),
            language: text.language,
            original: text.original,
            translation: text.translation.map(|(words, _)| words).unwrap_or_default(),
        });
        let waiting: Vec<WaitingText> = waiting.collect();
        let (name, bytes) = match file {
            WaitingFile::Csv => ("waiting.csv", exports::waiting(&waiting)),
            WaitingFile::Xlsx => ("waiting.xlsx", exports::waiting_workbook(&waiting, direction)),
        };
        self.enter_words(account, name, &bytes, &json!({ "texts": waiting.len(), "reviewed": false, "marks": "blacked out" })).await?;
        Ok(bytes)
    }

    /// Takes a table of translations, all of it or nothing.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn take_table(&self, table: &str, account: &str) -> Result<Taken, StoreError> {
        let lines = match translation_table::read(table) {
            Ok(lines) => lines,
            Err(problems) => return Ok(Taken::Refused(problems.into_iter().map(TranslationProblem::Table).collect())),
        };
        let filter = TextFilter { for_coding: true, ..TextFilter::default() };
        let texts: BTreeMap<RecordId, FreeText> =
            self.lines(&filter).await?.into_iter().map(|line| (line.text.id.clone(), line.text)).collect();
        let mut seen = BTreeMap::new();
        let (mut changed, mut problems) = (Vec::new(), Vec::new());
        for line in &lines {
            match self.line(line, &texts, &mut seen, account) {
                Ok(text) => changed.extend(text),
                Err(problem) => problems.push(TranslationProblem::Line(line.line, problem)),
            }
        }
        if !problems.is_empty() {
            return Ok(Taken::Refused(problems));
        }
        self.store_translations(&changed, account, "table").await
    }

    fn line(
        &self,
        line: &TranslatedLine,
        texts: &BTreeMap<RecordId, FreeText>,
        seen: &mut BTreeMap<RecordId, usize>,
        account: &str,
    ) -> Result<Option<FreeText>, LineProblem> {
        let id = RecordId::parse(&line.id).ok_or(LineProblem::Unknown)?;
        let text = texts.get(&id).ok_or(LineProblem::Unknown)?;
        let foreign = self.foreign(text).ok_or(LineProblem::Unknown)?;
        if let Some(first) = seen.insert(id.clone(), line.line) {
            return Err(LineProblem::Twice { first });
        }
        if as_in_a_table(&line.original) != as_in_a_table(&foreign.original) {
            return Err(LineProblem::OtherOriginal);
        }
        let state = if line.state.is_empty() {
            Ok(TranslationState::Draft)
        } else {
            TranslationState::parse(&line.state).ok_or(LineProblem::UnknownState)
        };
        let words = unguarded(&line.translation);
        translated(
            text,
            &foreign,
            Translated { id: &id, version: &line.version, words: &words, is_checked: state? == TranslationState::Checked },
            account,
        )
    }

    /// Takes the translation of one text.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn take_translation(&self, translation: Translated<'_>, account: &str) -> Result<Taken, StoreError> {
        let text = self.text(translation.id).await?;
        let known = text.as_ref().and_then(|text| Some((text, self.foreign(text)?)));
        let taken = known.ok_or(LineProblem::Unknown).and_then(|(text, foreign)| translated(text, &foreign, translation, account));
        match taken {
            Ok(changed) => self.store_translations(changed.as_slice(), account, translation.id.as_str()).await,
            Err(problem) => Ok(Taken::Refused(vec![TranslationProblem::Line(1, problem)])),
        }
    }

    async fn store_translations(&self, texts: &[FreeText], account: &str, detail: &str) -> Result<Taken, StoreError> {
        if texts.is_empty() {
            return Ok(Taken::Stored(0));
        }
        if !self.engine.store().put_texts(texts).await? {
            return Ok(Taken::TooLate);
        }
        let object = format!("{}/{}", self.process().id, self.instrument().id);
        self.engine.note(account, "translation", &object, &format!("{detail}: {}", texts.len())).await?;
        Ok(Taken::Stored(texts.len()))
    }
}

/// The text with a translation; `None` when there is none, or it is there already.
fn translated(text: &FreeText, foreign: &ForeignText, translation: Translated<'_>, account: &str) -> Result<Option<FreeText>, LineProblem> {
    let words = translation.words.trim();
    let found = words.chars().count();
    if found > LONGEST_TRANSLATION {
        return Err(LineProblem::TooLong { found });
    }
    let is_there = foreign.translation.as_ref().is_some_and(|(there, state)| {
        as_in_a_table(there) == as_in_a_table(words) && (*state == TranslationState::Checked || !translation.is_checked)
    });
    if words.is_empty() || is_there {
        return Ok(None);
    }
    if translation.version != foreign.version() {
        return Err(LineProblem::ChangedSince);
    }
    let state = if translation.is_checked { TranslationState::Checked } else { TranslationState::Draft };
    Ok(Some(with_translation(text, WorkingTranslation { text: words.to_string(), by: Translator::Account(account.to_string()), state })))
}

/// The next revision of a text, with a translation.
pub(super) fn with_translation(text: &FreeText, translation: WorkingTranslation) -> FreeText {
    FreeText { translation: Some(translation), revision: text.revision + 1, ..text.clone() }
}
