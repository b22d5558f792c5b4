//! How texts were coded, the code book of a process, and the protected counts of codes. What the codes mean
//! and what may be counted is decided elsewhere; here it is kept.

use sqlx::FromRow;

use crate::{
    domain::{
        identifiers::{InstrumentId, ProcessId, QuestionId},
        interviews::RecordId,
    },
    storage::{
        Store, StoreError,
        database::{Connection, in_one_commit, on},
        statement::Statement,
    },
};

/// Whose coding it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodingPlace {
    /// Of whoever came first.
    First,
    /// Of somebody else, to compare.
    Second,
}

impl CodingPlace {
    fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }
}

/// A coding as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptCoding {
    /// Account of the coder.
    pub coder: String,
    /// Counts every change.
    pub revision: i64,
    /// The coding as JSON.
    pub record: String,
}

/// Protected counts of the codes of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptCount {
    /// 1 for the first.
    pub number: u8,
    /// The day, `YYYY-MM-DD`.
    pub taken_on: String,
    /// Who counted.
    pub account: String,
    /// How many texts.
    pub texts: u64,
    /// The release as JSON.
    pub release: String,
}

/// Another revision than the next is not taken; whoever writes it is the coder from then on.
const PUT_CODING: &str = "
    INSERT INTO codings (text, place, process, instrument, coder, revision, record)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (text, place) DO UPDATE
    SET coder = excluded.coder, revision = excluded.revision, record = excluded.record
    WHERE codings.revision = excluded.revision - 1";

const CODING: &str = "SELECT coder, revision, record FROM codings WHERE text = $1 AND place = $2";

const CODE_BOOK: &str = "SELECT revision, record FROM code_books WHERE process = $1";

const PUT_CODE_BOOK: &str = "
    INSERT INTO code_books (process, revision, record)
    VALUES ($1, $2, $3)
    ON CONFLICT (process) DO UPDATE
    SET revision = excluded.revision, record = excluded.record
    WHERE code_books.revision = excluded.revision - 1";

const COUNTS: &str = "
    SELECT number, taken_on, account, texts, release
    FROM code_counts
    WHERE process = $1 AND instrument = $2 AND question = $3
    ORDER BY number";

const ADD_COUNT: &str = "
    INSERT INTO code_counts (process, instrument, question, number, taken_on, account, texts, release)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (process, instrument, question, number) DO NOTHING";

const MARK_COUNTED: &str = "UPDATE texts SET counted = $2, counted_codes = $3 WHERE id = $1 AND counted = 0";

const COUNTED: &str = "
    SELECT id, counted, counted_codes
    FROM texts
    WHERE process = $1 AND instrument = $2 AND question = $3 AND counted > 0";

impl Store {
    /// Keeps the next revision of a coding; `false` when somebody else was faster.
    pub async fn put_coding(
        &self,
        (process, instrument): (&ProcessId, &InstrumentId),
        (text, place): (&RecordId, CodingPlace),
        coding: &KeptCoding,
    ) -> Result<bool, StoreError> {
        let put = Statement::new(PUT_CODING)
            .bind(text.as_str())
            .bind(place.as_str())
            .bind(process)
            .bind(instrument)
            .bind(coding.coder.as_str())
            .bind(coding.revision)
            .bind(coding.record.as_str());
        Ok(self.write(put).await? > 0)
    }

    /// A coding of a text.
    pub async fn coding(&self, text: &RecordId, place: CodingPlace) -> Result<Option<KeptCoding>, StoreError> {
        let row: Option<(String, i64, String)> =
            on!(&self.reads, |pool| sqlx::query_as(CODING).bind(text.as_str()).bind(place.as_str()).fetch_optional(pool).await?);
        Ok(row.map(|(coder, revision, record)| KeptCoding { coder, revision, record }))
    }

    /// The code book of a process with its revision; `None` as long as nobody has changed it.
    pub async fn code_book(&self, process: &ProcessId) -> Result<Option<(i64, String)>, StoreError> {
        Ok(on!(&self.reads, |pool| sqlx::query_as(CODE_BOOK).bind(process.as_str()).fetch_optional(pool).await?))
    }

    /// Keeps the next revision of a code book; `false` when somebody else was faster.
    pub async fn put_code_book(&self, process: &ProcessId, revision: i64, record: &str) -> Result<bool, StoreError> {
        Ok(self.write(Statement::new(PUT_CODE_BOOK).bind(process).bind(revision).bind(record)).await? > 0)
    }

    /// The protected counts of the codes of a question, the first one first.
    pub async fn code_counts(
        &self,
        process: &ProcessId,
        instrument: &InstrumentId,
        question: &QuestionId,
    ) -> Result<Vec<KeptCount>, StoreError> {
        let rows: Vec<CountRow> = on!(&self.reads, |pool| sqlx::query_as(COUNTS)
            .bind(process.as_str())
            .bind(instrument.as_str())
            .bind(question.as_str())
            .fetch_all(pool)
            .await?);
        Ok(rows.into_iter().map(KeptCount::from).collect())
    }

    /// The texts of a question that were counted, with the count they came in and the codes they had then.
    pub async fn counted_texts(
        &self,
        process: &ProcessId,
        instrument: &InstrumentId,
        question: &QuestionId,
    ) -> Result<Vec<(String, i64, String)>, StoreError> {
        Ok(on!(&self.reads, |pool| sqlx::query_as(COUNTED)
            .bind(process.as_str())
            .bind(instrument.as_str())
            .bind(question.as_str())
            .fetch_all(pool)
            .await?))
    }

    /// Keeps a count together with the texts that came with it and their codes; `false` when there is one with
    /// this number, which stays.
    pub async fn add_code_count(
        &self,
        (process, instrument, question): (&ProcessId, &InstrumentId, &QuestionId),
        count: &KeptCount,
        newcomers: &[(String, String)],
    ) -> Result<bool, StoreError> {
        let add = Statement::new(ADD_COUNT)
            .bind(process)
            .bind(instrument)
            .bind(question)
            .bind(i64::from(count.number))
            .bind(count.taken_on.as_str())
            .bind(count.account.as_str())
            .bind(i64::try_from(count.texts).unwrap_or(i64::MAX))
            .bind(count.release.as_str());
        let mark = |(text, codes): &(String, String)| {
            Statement::new(MARK_COUNTED).bind(text.as_str()).bind(i64::from(count.number)).bind(codes.as_str())
        };
        let marks: Vec<Statement> = newcomers.iter().map(mark).collect();
        in_one_commit!(self, |connection| {
            let mut to = Connection::from(&mut *connection);
            let is_new = to.execute(&add).await? > 0;
            if is_new {
                for mark in &marks {
                    to.execute(mark).await?;
                }
            }
            is_new
        })
    }
}

#[derive(FromRow)]
struct CountRow {
    number: i64,
    taken_on: String,
    account: String,
    texts: i64,
    release: String,
}

impl From<CountRow> for KeptCount {
    fn from(row: CountRow) -> Self {
        let CountRow { number, taken_on, account, texts, release } = row;
        Self { number: u8::try_from(number).unwrap_or(u8::MAX), taken_on, account, texts: texts.unsigned_abs(), release }
    }
}
