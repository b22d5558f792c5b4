//! Responses: stored exactly once, read page by page. A response carries its answers and the version they
//! were given to; no time, no language, no number in a row. How one gets here is told in `intake`, how it
//! becomes part of an evaluation in `snapshots`.

use sqlx::FromRow;

use crate::{
    domain::{
        answers::{Answers, Completeness, Skipped, ValidAnswers},
        identifiers::{Code, InstrumentId, ProcessId},
        questionnaire::Draw,
    },
    storage::{
        Store, StoreError,
        database::{Connection, in_one_commit, on},
        intake::{Way, receive},
        json::{from_json, from_word, stored_code, to_json},
        participation::counters_of_sending,
        pool::{POOLED, Pooled, pooled_id},
        statement::Statement,
    },
};

/// A response that is about to be stored.
#[derive(Clone, Debug)]
pub struct NewResponse {
    /// Random, or a keyed hash of the code the person keeps.
    pub id: String,
    /// The same for every attempt to send the same form; stored once for each process and instrument.
    pub submission_key: String,
    /// The draft it comes from, deleted in the same commit.
    pub draft: Option<String>,
    /// The process.
    pub process: ProcessId,
    /// The instrument.
    pub instrument: InstrumentId,
    /// The published version that was answered.
    pub version: String,
    /// The answers.
    pub answers: ValidAnswers,
    /// Invented for a demonstration.
    pub synthetic: bool,
    /// What is counted when it is stored and not when it was stored before; nothing for invented data,
    /// whose counts are invented too.
    pub sending: Option<Sending>,
}

/// The sending of a response as the counters know it; nothing of it is stored with the response.
#[derive(Clone, Debug)]
pub struct Sending {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// The language shown.
    pub language: String,
    /// The module options that were drawn.
    pub drawn: Draw,
    /// How much was left blank.
    pub skipped: Option<Skipped>,
}

/// What became of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Submission {
    /// It is stored now.
    Stored,
    /// The same form had been stored before.
    AlreadyStored,
}

/// A response as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredResponse {
    /// Its identifier.
    pub id: String,
    /// The process.
    pub process: ProcessId,
    /// The instrument.
    pub instrument: InstrumentId,
    /// The published version that was answered.
    pub version: String,
    /// How far it goes.
    pub completeness: Completeness,
    /// The answers.
    pub answers: Answers,
    /// Invented for a demonstration.
    pub synthetic: bool,
    /// The first snapshot it is part of; 0 if it is in none yet.
    pub snapshot: i64,
}

/// Some responses of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponsePage {
    /// In an order that tells nothing about when they were sent.
    pub responses: Vec<StoredResponse>,
    /// Where to go on; `None` when there are no more.
    pub next: Option<String>,
}

/// How many responses there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ResponseCounts {
    /// Sent from the check page.
    pub complete: u64,
    /// Sent before the end.
    pub partial: u64,
}

/// A response as it goes into its row.
#[derive(Debug)]
pub(super) struct ResponseRow {
    pub(super) id: String,
    pub(super) process: Code,
    pub(super) instrument: Code,
    pub(super) version: String,
    pub(super) submission_key: String,
    pub(super) completeness: Completeness,
    pub(super) synthetic: bool,
    pub(super) answers: String,
    pub(super) draft: Option<String>,
    /// Each is added one to.
    pub(super) counters: Vec<Statement>,
}

/// Rows in one statement when many are stored at once.
const ROWS_AT_ONCE: usize = 500;

/// Adds to this instance's row; also used where responses are inserted.
pub(super) const ADD_TO_MARKS: &str = "
    INSERT INTO response_marks (process, instrument, slot, complete, partial, complete_withdrawn, partial_withdrawn)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (process, instrument, slot) DO UPDATE
    SET complete = response_marks.complete + excluded.complete,
        partial = response_marks.partial + excluded.partial,
        complete_withdrawn = response_marks.complete_withdrawn + excluded.complete_withdrawn,
        partial_withdrawn = response_marks.partial_withdrawn + excluded.partial_withdrawn";

const MARKS: &str = "
    SELECT complete, partial, complete_withdrawn, partial_withdrawn
    FROM response_marks
    WHERE process = $1 AND instrument = $2";

const RESPONSE: &str = "
    SELECT id, process, instrument, version, submission_key, completeness, synthetic, snapshot, answers
    FROM responses
    WHERE id = $1";

const RESPONSES_AFTER: &str = "
    SELECT id, process, instrument, version, submission_key, completeness, synthetic, snapshot, answers
    FROM responses
    WHERE process = $1 AND instrument = $2 AND submission_key > $3
    ORDER BY submission_key
    LIMIT $4";

impl Store {
    /// Stores a response exactly once, however often and from wherever the same form is sent.
    ///
    /// # Errors
    /// Nothing was stored; with [`StoreError::is_retryable`] the same call may succeed.
    pub async fn submit(&self, response: NewResponse) -> Result<Submission, StoreError> {
        let draft = response.draft.clone();
        let outcome = self.queue.response(ResponseRow::new(response)?).await;
        if let Some(draft) = draft {
            self.recent.writing(&draft);
        }
        outcome
    }

    /// Stores many invented responses, which need not wait for others, some hundred to a commit, and says how many were new.
    pub async fn insert_responses(&self, responses: Vec<NewResponse>) -> Result<u64, StoreError> {
        let mut new = 0;
        let mut rows = responses.into_iter().map(ResponseRow::new).peekable();
        while rows.peek().is_some() {
            let chunk = rows.by_ref().take(ROWS_AT_ONCE).collect::<Result<Vec<_>, _>>()?;
            for outcome in self.insert_rows(chunk).await? {
                new += u64::from(outcome? == Submission::Stored);
            }
        }
        Ok(new)
    }

    async fn insert_rows(&self, rows: Vec<ResponseRow>) -> Result<Vec<Result<Submission, StoreError>>, StoreError> {
        let (slot, key) = (self.slot, self.key.clone());
        in_one_commit!(self, |connection| {
            let rows: Vec<&ResponseRow> = rows.iter().collect();
            receive(&mut Connection::from(&mut *connection), &rows, Way::Straight, slot, key.sealer()?).await?.outcomes
        })
    }

    /// The response with this identifier, whether it still waits for others or not.
    pub async fn response(&self, id: &str) -> Result<Option<StoredResponse>, StoreError> {
        let sealer = self.key.sealer()?;
        let pooled = pooled_id(sealer, id);
        // In this order: a response goes from the pool to its place and never back.
        let pooled: Option<Pooled> = on!(&self.reads, |pool| sqlx::query_as(POOLED).bind(pooled).fetch_optional(pool).await?);
        if let Some(pooled) = pooled {
            return StoredResponse::try_from(Row::from(pooled.open(sealer)?)).map(Some);
        }
        let row: Option<Row> = on!(&self.reads, |pool| sqlx::query_as(RESPONSE).bind(id).fetch_optional(pool).await?);
        row.map(StoredResponse::try_from).transpose()
    }

    /// A page of at most `limit` responses; those that wait in the pool are not among them. Begin without `after`, go on with [`ResponsePage::next`].
    pub async fn responses_after(
        &self,
        process: &ProcessId,
        instrument: &InstrumentId,
        after: Option<&str>,
        limit: u32,
    ) -> Result<ResponsePage, StoreError> {
        let rows: Vec<Row> = on!(&self.reads, |pool| sqlx::query_as(RESPONSES_AFTER)
            .bind(process.as_str())
            .bind(instrument.as_str())
            .bind(after.unwrap_or_default())
            .bind(i64::from(limit))
            .fetch_all(pool)
            .await?);
        let is_full = u32::try_from(rows.len()) == Ok(limit);
        let next = rows.last().filter(|_| is_full).map(|row| row.submission_key.clone());
        let responses = rows.into_iter().map(StoredResponse::try_from).collect::<Result<_, _>>()?;
        Ok(ResponsePage { responses, next })
    }

    /// How many responses there are now, those that wait in the pool among them.
    pub async fn count_responses(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<ResponseCounts, StoreError> {
        let mut counts = ResponseCounts::default();
        for (complete, partial, complete_withdrawn, partial_withdrawn) in self.marks(process, instrument).await? {
            counts.complete = counts.complete.wrapping_add_signed(complete - complete_withdrawn);
            counts.partial = counts.partial.wrapping_add_signed(partial - partial_withdrawn);
        }
        Ok(counts)
    }

    /// A number that grows with every response that is stored or withdrawn. Whoever keeps something
    /// computed from responses asks for it *before* reading them and again later; it is cheap.
    pub async fn change_mark(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<u64, StoreError> {
        let marks = self.marks(process, instrument).await?;
        Ok(marks.iter().flat_map(|row| [row.0, row.1, row.2, row.3]).fold(0, u64::wrapping_add_signed))
    }

    async fn marks(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<Vec<(i64, i64, i64, i64)>, StoreError> {
        Ok(on!(&self.reads, |pool| sqlx::query_as(MARKS).bind(process.as_str()).bind(instrument.as_str()).fetch_all(pool).await?))
    }
}

impl ResponseRow {
    fn new(response: NewResponse) -> Result<Self, StoreError> {
        let NewResponse { id, submission_key, draft, process, instrument, version, answers, synthetic, sending } = response;
        let completeness = answers.completeness();
        let answers = to_json("response", answers.answers())?;
        let counters = sending.map(|sending| counters_of_sending(&process, &instrument, completeness, &sending)).unwrap_or_default();
        Ok(Self { id, process, instrument, version, submission_key, completeness, synthetic, answers, draft, counters })
    }
}

#[derive(FromRow)]
struct Row {
    id: String,
    process: String,
    instrument: String,
    version: String,
    submission_key: String,
    completeness: String,
    synthetic: bool,
    snapshot: i64,
    answers: String,
}

impl From<ResponseRow> for Row {
    fn from(row: ResponseRow) -> Self {
        Self {
            id: row.id,
            process: row.process.to_string(),
            instrument: row.instrument.to_string(),
            version: row.version,
            submission_key: row.submission_key,
            completeness: row.completeness.as_str().to_owned(),
            synthetic: row.synthetic,
            snapshot: 0,
            answers: row.answers,
        }
    }
}

impl TryFrom<Row> for StoredResponse {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            process: stored_code("response", &row.process)?,
            instrument: stored_code("response", &row.instrument)?,
            completeness: from_word("response", &row.completeness)?,
            answers: from_json("response", &row.answers)?,
            id: row.id,
            version: row.version,
            synthetic: row.synthetic,
            snapshot: row.snapshot,
        })
    }
}
