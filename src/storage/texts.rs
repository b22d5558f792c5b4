//! Free texts: gathered once, found again by what they are and where their review stands, in an order
//! that tells nothing (their identifiers are keyed hashes). What is in them is judged elsewhere.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::{
    domain::{
        identifiers::{Code, InstrumentId, ProcessId},
        interviews::{Interview, RecordId},
        words::{
            review::{Review, ReviewProgress},
            text::{FreeText, Source, WorkingTranslation},
        },
    },
    storage::{
        Store, StoreError,
        database::{Connection, in_one_commit, on},
        json::{from_json, from_word, stored_code, to_json},
        statement::Statement,
    },
};

/// Which texts of an instrument are wanted; what is empty does not count.
#[derive(Clone, Debug, Default)]
pub struct TextFilter {
    /// Of one question.
    pub question: String,
    /// In one language.
    pub language: String,
    /// From one source.
    pub source: String,
    /// In one state of review.
    pub state: String,
    /// With one of these codes in the first coding.
    pub codes: Vec<String>,
    /// Without a first coding.
    pub uncoded: bool,
    /// With these words, in small letters, in the original or in anything that was made of it.
    pub words: String,
    /// Those that may be read for coding only: no quotes that were not released, nothing withheld.
    pub for_coding: bool,
}

/// A text with its codings as they were kept; none is an empty text.
#[derive(Clone, Debug)]
pub struct TextLine {
    /// The text.
    pub text: FreeText,
    /// The first coding as JSON.
    pub first: String,
    /// The second coding as JSON.
    pub second: String,
}

/// Rows read at a time while words are looked for.
const AT_ONCE: u32 = 2_000;

const ADD_TEXT: &str = "
    INSERT INTO texts (id, process, instrument, question, source, interview, language, state, counted, counted_codes, revision, original, record)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, '', $9, $10, $11)
    ON CONFLICT (id) DO NOTHING";

/// Whoever opens the interview again waits for the end of the transaction, or was faster.
const HOLD_INTERVIEW: &str = "UPDATE interviews SET revision = revision WHERE id = $1 AND revision = $2 AND state = 'finished'";

const PUT_TEXT: &str = "
    UPDATE texts
    SET state = $2, language = $3, revision = $4, record = $5
    WHERE id = $1 AND revision = $4 - 1";

const FORGET_ORIGINAL: &str = "UPDATE texts SET original = '', record = $2 WHERE id = $1";

const TEXT: &str = "
    SELECT id, process, instrument, question, source, interview, language, revision, original, record, '' AS first, '' AS second
    FROM texts
    WHERE id = $1";

/// Nothing withheld, and of quotes only those that were released.
const TEXTS: &str = "
    SELECT texts.id, texts.process, texts.instrument, texts.question, texts.source, texts.interview, texts.language, texts.revision,
        texts.original, texts.record, COALESCE(one.record, '') AS first, COALESCE(two.record, '') AS second
    FROM texts
    LEFT JOIN codings AS one ON one.text = texts.id AND one.place = 'first'
    LEFT JOIN codings AS two ON two.text = texts.id AND two.place = 'second'
    WHERE texts.process = $1 AND texts.instrument = $2 AND texts.id > $3
        AND ($4 = '' OR texts.question = $4)
        AND ($5 = '' OR texts.language = $5)
        AND ($6 = '' OR texts.source = $6)
        AND ($7 = '' OR texts.state = $7)
        AND (NOT $8 OR one.record IS NULL)
        AND (NOT $9 OR texts.state = 'released' OR (texts.source <> 'quote' AND texts.state <> 'withheld'))
    ORDER BY texts.id
    LIMIT $10";

const TEXT_STATES: &str = "SELECT state, COUNT(*) FROM texts WHERE process = $1 AND instrument = $2 GROUP BY state";

const TEXT_LANGUAGES: &str = "
    SELECT DISTINCT language
    FROM texts
    WHERE process = $1 AND instrument = $2
    ORDER BY language";

const TEXT_INTERVIEWS: &str = "SELECT DISTINCT interview FROM texts WHERE process = $1 AND instrument = $2 AND interview <> ''";

impl Store {
    /// Adds texts that are not there yet, in one commit.
    pub async fn add_texts(&self, texts: &[FreeText]) -> Result<(), StoreError> {
        self.write_together(texts.iter().map(add_text).collect::<Result<_, StoreError>>()?).await
    }

    /// Adds the texts of an interview, unless it was opened again or withdrawn meanwhile.
    pub async fn add_texts_of(&self, interview: &Interview, texts: &[FreeText]) -> Result<(), StoreError> {
        let hold = Statement::new(HOLD_INTERVIEW).bind(interview.id.as_str()).bind(interview.revision);
        let add: Vec<Statement> = texts.iter().map(add_text).collect::<Result<_, StoreError>>()?;
        in_one_commit!(self, |connection| {
            let mut to = Connection::from(&mut *connection);
            if to.execute(&hold).await? > 0 {
                for text in &add {
                    to.execute(text).await?;
                }
            }
        })
    }

    /// Stores the next revision of a text; `false` when somebody else was faster.
    pub async fn put_text(&self, text: &FreeText) -> Result<bool, StoreError> {
        Ok(self.write(put(text)?).await? > 0)
    }

    /// Stores the next revision of several texts in one commit; `false` when somebody else was faster with
    /// one of them: then none is stored.
    pub async fn put_texts(&self, texts: &[FreeText]) -> Result<bool, StoreError> {
        let puts = texts.iter().map(put).collect::<Result<Vec<_>, _>>()?;
        let written = in_one_commit!(self, |connection| {
            let mut to = Connection::from(&mut *connection);
            for put in &puts {
                if to.execute(put).await? == 0 {
                    return Err(StoreError::Outdated);
                }
            }
        });
        match written {
            Ok(()) => Ok(true),
            Err(StoreError::Outdated) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The text with this identifier.
    pub async fn text(&self, id: &RecordId) -> Result<Option<FreeText>, StoreError> {
        let row: Option<Row> = on!(&self.reads, |pool| sqlx::query_as(TEXT).bind(id.as_str()).fetch_optional(pool).await?);
        Ok(row.map(TextLine::try_from).transpose()?.map(|line| line.text))
    }

    /// Texts of an instrument after an identifier, at most so many, in the order of identifiers.
    pub async fn texts(
        &self,
        (process, instrument): (&ProcessId, &InstrumentId),
        filter: &TextFilter,
        after: &str,
        most: u32,
    ) -> Result<Vec<TextLine>, StoreError> {
        let mut lines = Vec::new();
        let looks = !filter.words.is_empty() || !filter.codes.is_empty();
        let (at_once, most) = (if looks { most.max(AT_ONCE) } else { most }, usize::try_from(most).unwrap_or(usize::MAX));
        let mut after = after.to_string();
        loop {
            let rows: Vec<Row> = on!(&self.reads, |pool| sqlx::query_as(TEXTS)
                .bind(process.as_str())
                .bind(instrument.as_str())
                .bind(after.as_str())
                .bind(filter.question.as_str())
                .bind(filter.language.as_str())
                .bind(filter.source.as_str())
                .bind(filter.state.as_str())
                .bind(filter.uncoded)
                .bind(filter.for_coding)
                .bind(i64::from(at_once))
                .fetch_all(pool)
                .await?);
            let is_last = rows.len() < usize::try_from(at_once).unwrap_or(usize::MAX);
            after = rows.last().map(|row| row.id.clone()).unwrap_or_default();
            let is_wanted = |row: &Row| row.mentions(&filter.words) && row.has_any(&filter.codes);
            let wanted = rows.into_iter().filter(is_wanted).take(most - lines.len());
            lines.extend(wanted.map(TextLine::try_from).collect::<Result<Vec<_>, _>>()?);
            if is_last || lines.len() >= most {
                return Ok(lines);
            }
        }
    }

    /// How far the review of the texts of an instrument is.
    pub async fn text_progress(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<ReviewProgress, StoreError> {
        let states: Vec<(String, i64)> =
            on!(&self.reads, |pool| sqlx::query_as(TEXT_STATES).bind(process.as_str()).bind(instrument.as_str()).fetch_all(pool).await?);
        let of = |word: &str| states.iter().find(|(state, _)| state == word).map_or(0, |(_, texts)| texts.unsigned_abs());
        Ok(ReviewProgress { waiting: of("waiting"), proposed: of("proposed"), released: of("released"), withheld: of("withheld") })
    }

    /// Statements that leave of each released text of an instrument what was released.
    pub(super) async fn forget_originals(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<Vec<Statement>, StoreError> {
        let filter = TextFilter { state: "released".into(), ..TextFilter::default() };
        let released = self.texts((process, instrument), &filter, "", u32::MAX).await?;
        let forget = |line: TextLine| {
            let text = FreeText { translation: None, before: None, ..line.text };
            Ok(Statement::new(FORGET_ORIGINAL).bind(text.id.as_str()).bind(to_json("text", &Record::of(&text))?))
        };
        released.into_iter().map(forget).collect()
    }

    /// The languages of the texts of an instrument, as BCP 47 tags.
    pub async fn text_languages(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<Vec<String>, StoreError> {
        Ok(on!(&self.reads, |pool| sqlx::query_scalar(TEXT_LANGUAGES)
            .bind(process.as_str())
            .bind(instrument.as_str())
            .fetch_all(pool)
            .await?))
    }

    /// The interviews whose texts were gathered.
    pub async fn interviews_with_texts(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<Vec<String>, StoreError> {
        Ok(on!(&self.reads, |pool| sqlx::query_scalar(TEXT_INTERVIEWS)
            .bind(process.as_str())
            .bind(instrument.as_str())
            .fetch_all(pool)
            .await?))
    }
}

fn put(text: &FreeText) -> Result<Statement, StoreError> {
    Ok(Statement::new(PUT_TEXT)
        .bind(text.id.as_str())
        .bind(text.review.as_str())
        .bind(text.language.as_str())
        .bind(text.revision)
        .bind(to_json("text", &Record::of(text))?))
}

fn add_text(text: &FreeText) -> Result<Statement, StoreError> {
    Ok(Statement::new(ADD_TEXT)
        .bind(text.id.as_str())
        .bind(&text.process)
        .bind(&text.instrument)
        .bind(text.question.as_ref().map_or("", Code::as_str))
        .bind(text.source.as_str())
        .bind(text.interview.as_ref().map_or("", RecordId::as_str))
        .bind(text.language.as_str())
        .bind(text.review.as_str())
        .bind(text.revision)
        .bind(text.original.as_str())
        .bind(to_json("text", &Record::of(text))?))
}

/// What of a text is not a column of its own.
#[derive(Serialize, Deserialize)]
struct Record {
    may_be_quoted: bool,
    translation: Option<WorkingTranslation>,
    review: Review,
    before: Option<Box<Review>>,
}

impl Record {
    fn of(text: &FreeText) -> Self {
        let FreeText { may_be_quoted, translation, review, before, .. } = text.clone();
        Self { may_be_quoted, translation, review, before }
    }
}

#[derive(FromRow)]
struct Row {
    id: String,
    process: String,
    instrument: String,
    question: String,
    source: String,
    interview: String,
    language: String,
    revision: i64,
    original: String,
    record: String,
    first: String,
    second: String,
}

impl Row {
    /// Whether words are in the original or in the record, which is looked at as it is kept: reading it takes longer.
    fn mentions(&self, words: &str) -> bool {
        words.is_empty() || [&self.original, &self.record].into_iter().any(|text| text.to_lowercase().contains(words))
    }

    /// Whether the first coding has one of these codes; without codes, anything does.
    fn has_any(&self, codes: &[String]) -> bool {
        codes.is_empty() || codes.iter().any(|code| self.first.contains(&format!("\"{code}\"")))
    }
}

impl TryFrom<Row> for TextLine {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let what = "text";
        let record: Record = from_json(what, &row.record)?;
        let some = |text: &str| (!text.is_empty()).then(|| text.to_string());
        let text = FreeText {
            id: from_word(what, &row.id)?,
            process: stored_code(what, &row.process)?,
            instrument: stored_code(what, &row.instrument)?,
            question: some(&row.question).map(|question| stored_code(what, &question)).transpose()?,
            source: from_word::<Source>(what, &row.source)?,
            interview: some(&row.interview).map(|interview| from_word(what, &interview)).transpose()?,
            language: row.language,
            original: row.original,
            may_be_quoted: record.may_be_quoted,
            translation: record.translation,
            review: record.review,
            before: record.before,
            revision: row.revision,
        };
        Ok(Self { text, first: row.first, second: row.second })
    }
}
