//! Coding: texts in rows, as they may be read, with the codes they have, and taking codes for a whole text or
//! for passages of it. A tenth of the texts is coded by a second person who does not see the first codes.

use std::{collections::BTreeSet, ops::Range};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{
    domain::{
        identifiers::{Code, QuestionId},
        interviews::RecordId,
        words::{
            agreement::{SECOND_CODER_PERCENT, drawn_for_second_coder},
            code_book::{BookCode, CodeBook},
            coding::{CodingProblem, Passage, TextCoding},
            personal_data::MarkKind,
            text::{FreeText, Source, TranslationState},
            typed::TypedCodes,
        },
    },
    storage::{CodingPlace, KeptCoding, StoreError, TextFilter, TextLine},
    workflows::{
        keys::to_hex,
        words::{
            Words,
            code_book::{BookChange, KeptBook, suggestion},
        },
    },
};

/// In the place of a code: texts without codes.
pub const UNCODED: &str = "none";
/// Rows of a page.
pub const ROWS: usize = 50;
/// Texts read from the store at a time while those for a second person are looked for.
const AT_ONCE: u32 = 1_000;

/// Which rows are wanted; what is empty does not count.
#[derive(Clone, Debug, Default)]
pub struct GridFilter {
    /// Of one question.
    pub question: String,
    /// In one language.
    pub language: String,
    /// From one source.
    pub source: String,
    /// With one code, or `none`.
    pub code: String,
    /// Containing words, in any case.
    pub words: String,
    /// Those to be coded a second time, by somebody else.
    pub second: bool,
}

/// A row: a text as it may be read, and how it is coded.
#[derive(Clone, Debug)]
pub struct GridRow {
    /// The text.
    pub id: RecordId,
    /// The question or theme.
    pub question: Option<QuestionId>,
    /// Where it comes from.
    pub source: Source,
    /// BCP 47 tag.
    pub language: String,
    /// The words, names blacked out unless they were released.
    pub shown: String,
    /// A rendering, and how far it can be relied upon.
    pub translation: Option<(String, TranslationState)>,
    /// The interview, in confidential instruments.
    pub interview: Option<RecordId>,
    /// Its coding, if there is one.
    pub coding: Option<RowCoding>,
    /// Passages were marked in other words than these: they hold for the whole text now.
    pub has_changed: bool,
}

impl GridRow {
    /// The revision of its coding; 0: there is none.
    #[must_use]
    pub fn revision(&self) -> i64 {
        self.coding.as_ref().map_or(0, |coding| coding.revision)
    }
}

/// A coding with its revision.
#[derive(Clone, Debug)]
pub struct RowCoding {
    /// The coding.
    pub coding: TextCoding,
    /// Its revision.
    pub revision: i64,
}

/// What became of codes somebody typed.
#[derive(Clone, Debug)]
pub enum Coded {
    /// They are kept under this revision.
    Kept(i64, TextCoding),
    /// Somebody else coded it in the meantime.
    TooLate,
    /// They are not codes.
    Problem(CodingProblem),
    /// There is no room for another code.
    Full,
    /// A suggested name names somebody.
    NamesSomebody,
}

/// What a coding is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The whole text.
    Whole,
    /// A passage, in code points, with a note.
    Passage(Range<usize>, String),
    /// Takes the codes of a passage away.
    Unmark(Range<usize>),
}

/// A coding as it is kept: with a fingerprint of the words its passages were marked in.
#[derive(Serialize, Deserialize)]
struct Kept {
    words: String,
    revision: i64,
    coding: TextCoding,
}

/// Names a kind of mark in the language of the page.
pub type Naming<'a> = &'a (dyn Fn(MarkKind) -> String + Sync);

pub(super) fn fingerprint(words: &str) -> String {
    to_hex(&Sha256::digest(words)[..8])
}

pub(super) fn kept_coding(record: &str) -> Option<TextCoding> {
    serde_json::from_str::<Kept>(record).ok().map(|kept| kept.coding)
}

/// A kept coding, and whether its passages were marked in these words.
pub(super) fn coding_in(record: &str, words: &str) -> Option<(TextCoding, bool)> {
    let kept: Kept = serde_json::from_str(record).ok()?;
    Some((kept.coding, kept.words == fingerprint(words)))
}

impl Words {
    /// Whether a text is coded by a second person as well.
    pub(super) fn is_drawn(&self, id: &RecordId) -> bool {
        drawn_for_second_coder(self.engine.keys().second_coding(id), SECOND_CODER_PERCENT)
    }

    /// Rows after an identifier, at most [`ROWS`], and whether there are more.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn grid(
        &self,
        filter: &GridFilter,
        after: &str,
        account: &str,
        naming: Naming<'_>,
    ) -> Result<(Vec<GridRow>, bool), StoreError> {
        let words = filter.words.to_lowercase();
        let book = self.engine.code_book(self.process()).await?.book;
        // A code stands for those that were merged into it.
        let codes = match book.codes().iter().find(|code| code.id == *filter.code) {
            Some(wanted) if !filter.second => {
                let becomes = |code: &&BookCode| book.resolve(&code.id).is_some_and(|now| now.id == wanted.id);
                book.codes().iter().filter(becomes).map(|code| code.id.to_string()).collect()
            }
            _ => Vec::new(),
        };
        let wanted = TextFilter {
            question: filter.question.clone(),
            language: filter.language.clone(),
            source: filter.source.clone(),
            state: String::new(),
            codes,
            uncoded: !filter.second && filter.code == UNCODED,
            words: words.clone(),
            for_coding: true,
        };
        let most = if filter.second { AT_ONCE } else { u32::try_from(ROWS).unwrap_or(u32::MAX) + 1 };
        let (mut rows, mut after) = (Vec::new(), after.to_string());
        loop {
            let lines = self.engine.store().texts((&self.process().id, &self.instrument().id), &wanted, &after, most).await?;
            let is_last = lines.len() < usize::try_from(most).unwrap_or(usize::MAX);
            for line in lines {
                after = line.text.id.to_string();
                if filter.second && !self.is_for_second(&line, account) {
                    continue;
                }
                let row = self.row(line, filter.second, naming);
                // What is blacked out is not found.
                let has = |text: &str| text.to_lowercase().contains(&words);
                if words.is_empty() || has(&row.shown) || row.translation.as_ref().is_some_and(|(text, _)| has(text)) {
                    rows.push(row);
                }
                if rows.len() > ROWS {
                    rows.truncate(ROWS);
                    return Ok((rows, true));
                }
            }
            if is_last {
                return Ok((rows, false));
            }
        }
    }

    /// Drawn, coded by somebody else first, and not coded a second time by a third person.
    fn is_for_second(&self, line: &TextLine, account: &str) -> bool {
        let coder = |record: &str| kept_coding(record).map(|coding| coding.coder);
        self.is_drawn(&line.text.id)
            && coder(&line.first).is_some_and(|first| first != account)
            && coder(&line.second).is_none_or(|second| second == account)
    }

    fn row(&self, line: TextLine, second: bool, naming: Naming<'_>) -> GridRow {
        let TextLine { text, first, second: other } = line;
        let (shown, translation) = self.readable(&text, naming);
        let kept = serde_json::from_str::<Kept>(if second { &other } else { &first }).ok();
        let has_changed = kept.as_ref().is_some_and(|kept| !kept.coding.passages().is_empty() && kept.words != fingerprint(&shown));
        let state = text.translation.as_ref().map_or(TranslationState::Checked, |translation| translation.state);
        GridRow {
            id: text.id,
            question: text.question,
            source: text.source,
            language: text.language,
            shown,
            translation: translation.map(|words| (words, state)),
            interview: text.interview,
            coding: kept.map(|kept| RowCoding { coding: kept.coding, revision: kept.revision }),
            has_changed,
        }
    }

    /// One text as a row; `None` when it is not to be read for coding.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn grid_row(&self, id: &RecordId, second: bool, account: &str, naming: Naming<'_>) -> Result<Option<GridRow>, StoreError> {
        let Some(text) = self.text(id).await?.filter(may_be_read) else { return Ok(None) };
        let record =
            async |place| Ok::<_, StoreError>(self.engine.store().coding(id, place).await?.map(|kept| kept.record).unwrap_or_default());
        let line = TextLine { first: record(CodingPlace::First).await?, second: record(CodingPlace::Second).await?, text };
        if second && !self.is_for_second(&line, account) {
            return Ok(None);
        }
        Ok(Some(self.row(line, second, naming)))
    }

    /// Codes a row as it was shown. What is suggested becomes a proposed code of the book first.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn code_row(
        &self,
        row: &GridRow,
        (revision, second): (i64, bool),
        (typed, mark): (&TypedCodes, &Mark),
        account: &str,
    ) -> Result<Coded, StoreError> {
        let mut codes: BTreeSet<Code> = typed.codes.clone();
        for name in &typed.suggested {
            let change = |book: &CodeBook, by| book.add(suggestion(book, name), by);
            match self.engine.change_code_book(self.process(), account, &change).await? {
                BookChange::Made(KeptBook { book, .. }) => codes.extend(book.codes().last().map(|code| code.id.clone())),
                BookChange::Full => return Ok(Coded::Full),
                BookChange::NamesSomebody => return Ok(Coded::NamesSomebody),
                BookChange::Refused(_) => {
                    let KeptBook { book, .. } = self.engine.code_book(self.process()).await?;
                    codes.extend(book.codes().iter().find(|code| code.name == *name).map(|code| code.id.clone()));
                }
            }
        }
        let KeptBook { book, .. } = self.engine.code_book(self.process()).await?;
        self.code_row_from(&book, row, (revision, second), (codes, mark), account).await
    }

    /// Codes a row as it was shown with codes of the book.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn code_row_from(
        &self,
        book: &CodeBook,
        row: &GridRow,
        (revision, second): (i64, bool),
        (codes, mark): (BTreeSet<Code>, &Mark),
        account: &str,
    ) -> Result<Coded, StoreError> {
        let before = row.coding.as_ref().filter(|_| row.revision() == revision).map(|kept| kept.coding.clone());
        if before.is_none() && row.revision() != revision {
            return Ok(Coded::TooLate);
        }
        let coding = match coded(before, row, account, codes, mark, book) {
            Ok(coding) => coding,
            Err(problem) => return Ok(Coded::Problem(problem)),
        };
        let next = revision + 1;
        let kept = Kept { words: fingerprint(&row.shown), revision: next, coding: coding.clone() };
        let record = serde_json::to_string(&kept).map_err(StoreError::unreadable("coding"))?;
        let place = if second { CodingPlace::Second } else { CodingPlace::First };
        let kept = KeptCoding { coder: account.to_string(), revision: next, record };
        let stored = self.engine.store().put_coding((&self.process().id, &self.instrument().id), (&row.id, place), &kept).await?;
        Ok(if stored { Coded::Kept(next, coding) } else { Coded::TooLate })
    }
}

/// No quote that was not released, nothing that was withheld.
pub(super) fn may_be_read(text: &FreeText) -> bool {
    let state = text.review.as_str();
    state == "released" || (text.source != Source::Quote && state != "withheld")
}

fn coded(
    before: Option<TextCoding>,
    row: &GridRow,
    account: &str,
    codes: BTreeSet<Code>,
    mark: &Mark,
    book: &CodeBook,
) -> Result<TextCoding, CodingProblem> {
    let mut coding = before.unwrap_or_else(|| TextCoding::new(row.id.clone(), account));
    coding.coder = account.to_string();
    if row.has_changed {
        // Passages that were marked in other words hold for the whole text.
        let whole = coding.codes(book);
        coding = TextCoding::new(row.id.clone(), account).with_whole(whole, book)?;
    }
    match mark {
        Mark::Whole => coding.with_whole(codes, book),
        Mark::Passage(range, memo) => Ok(coding.with_passage(Passage::new(&row.shown, range.clone(), codes, memo, book)?)),
        Mark::Unmark(range) => Ok(coding.without_passage(range)),
    }
}
