//! Interviews and their entries. Whoever writes makes the identifiers and counts the revisions, so a
//! device without a network can send the same record twice, or an old one late, and nothing is lost or
//! doubled.

use crate::{
    domain::{
        identifiers::{InstrumentId, ProcessId},
        interviews::{Entry, Interview, InterviewState, RecordId},
    },
    storage::{
        Store, StoreError,
        database::on,
        json::{from_json, to_json},
        statement::Statement,
    },
};

/// What became of a record that was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PutOutcome<T> {
    /// It is the current one now.
    Stored,
    /// The very same was stored before.
    Unchanged,
    /// Another record with this or a higher revision is current; nothing changed.
    Stale(Box<T>),
}

/// A record keeps the process and instrument it was first stored with.
const PUT_INTERVIEW: &str = "
    INSERT INTO interviews (id, process, instrument, interviewer, label, state, revision, record)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (id) DO UPDATE
    SET interviewer = excluded.interviewer, label = excluded.label, state = excluded.state,
        revision = excluded.revision, record = excluded.record
    WHERE interviews.revision < excluded.revision
        AND interviews.process = excluded.process
        AND interviews.instrument = excluded.instrument";

const INTERVIEW: &str = "SELECT record FROM interviews WHERE id = $1";

const INTERVIEWS: &str = "
    SELECT record
    FROM interviews
    WHERE process = $1 AND instrument = $2
    ORDER BY label, id";

const INTERVIEWS_OF: &str = "
    SELECT record
    FROM interviews
    WHERE process = $1 AND instrument = $2 AND interviewer = $3
    ORDER BY label, id";

const INTERVIEWS_IN_STATE: &str = "
    SELECT COUNT(*)
    FROM interviews
    WHERE process = $1 AND instrument = $2 AND state = $3";

/// An entry keeps its interview and the place it was first stored at.
const PUT_ENTRY: &str = "
    INSERT INTO interview_entries (id, interview, position, revision, record)
    VALUES ($1, $2, (SELECT COUNT(*) FROM interview_entries WHERE interview = $2), $3, $4)
    ON CONFLICT (id) DO UPDATE
    SET revision = excluded.revision, record = excluded.record
    WHERE interview_entries.revision < excluded.revision
        AND interview_entries.interview = excluded.interview";

const ENTRY: &str = "SELECT record FROM interview_entries WHERE id = $1";

const ENTRIES: &str = "
    SELECT record
    FROM interview_entries
    WHERE interview = $1
    ORDER BY position, id";

const ENTRIES_OF_INSTRUMENT: &str = "
    SELECT interview_entries.record
    FROM interview_entries
    JOIN interviews ON interviews.id = interview_entries.interview
    WHERE interviews.process = $1 AND interviews.instrument = $2
    ORDER BY interviews.label, interview_entries.interview, interview_entries.position, interview_entries.id";

impl Store {
    /// The next number for the label of an interview, beginning with 1.
    pub async fn next_label(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<u64, StoreError> {
        Ok(self.next_number(&format!("label {process} {instrument}")).await?.unsigned_abs())
    }

    /// Stores an interview if its revision is higher than the current one.
    pub async fn put_interview(&self, interview: &Interview) -> Result<PutOutcome<Interview>, StoreError> {
        if self.write(put_interview(interview)?).await? > 0 {
            return Ok(PutOutcome::Stored);
        }
        compare(interview, self.interview(&interview.id).await?)
    }

    /// The interview with this identifier.
    pub async fn interview(&self, id: &RecordId) -> Result<Option<Interview>, StoreError> {
        let record: Option<String> = on!(&self.reads, |pool| sqlx::query_scalar(INTERVIEW).bind(id.as_str()).fetch_optional(pool).await?);
        record.map(|record| from_json("interview", &record)).transpose()
    }

    /// The interviews of a guide by label, all or those of one interviewer.
    pub async fn interviews(
        &self,
        process: &ProcessId,
        instrument: &InstrumentId,
        interviewer: Option<&str>,
    ) -> Result<Vec<Interview>, StoreError> {
        let sql = if interviewer.is_some() { INTERVIEWS_OF } else { INTERVIEWS };
        let records: Vec<String> = on!(&self.reads, |pool| {
            let query = sqlx::query_scalar(sql).bind(process.as_str()).bind(instrument.as_str());
            match interviewer {
                Some(interviewer) => query.bind(interviewer).fetch_all(pool).await?,
                None => query.fetch_all(pool).await?,
            }
        });
        records.iter().map(|record| from_json("interview", record)).collect()
    }

    /// How many people said no to an interview.
    pub async fn declined_interviews(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<u64, StoreError> {
        let declined: i64 = on!(&self.reads, |pool| sqlx::query_scalar(INTERVIEWS_IN_STATE)
            .bind(process.as_str())
            .bind(instrument.as_str())
            .bind(state_word(InterviewState::Declined))
            .fetch_one(pool)
            .await?);
        Ok(declined.unsigned_abs())
    }

    /// Stores an entry if its revision is higher than the current one. Its interview must be stored.
    pub async fn put_entry(&self, entry: &Entry) -> Result<PutOutcome<Entry>, StoreError> {
        let put = Statement::new(PUT_ENTRY)
            .bind(entry.id.as_str())
            .bind(entry.interview.as_str())
            .bind(entry.revision)
            .bind(to_json("entry of an interview", entry)?);
        if self.write(put).await? > 0 {
            return Ok(PutOutcome::Stored);
        }
        let current: Option<String> =
            on!(&self.reads, |pool| sqlx::query_scalar(ENTRY).bind(entry.id.as_str()).fetch_optional(pool).await?);
        let current = current.map(|record| from_json("entry of an interview", &record)).transpose()?;
        compare(entry, current)
    }

    /// The entries of an interview in the order they were first stored, also those taken back.
    pub async fn entries(&self, interview: &RecordId) -> Result<Vec<Entry>, StoreError> {
        let records: Vec<String> = on!(&self.reads, |pool| sqlx::query_scalar(ENTRIES).bind(interview.as_str()).fetch_all(pool).await?);
        records.iter().map(|record| from_json("entry of an interview", record)).collect()
    }

    /// The entries of all interviews of a guide, interview by interview.
    pub async fn entries_of(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<Vec<Entry>, StoreError> {
        let records: Vec<String> = on!(&self.reads, |pool| sqlx::query_scalar(ENTRIES_OF_INSTRUMENT)
            .bind(process.as_str())
            .bind(instrument.as_str())
            .fetch_all(pool)
            .await?);
        records.iter().map(|record| from_json("entry of an interview", record)).collect()
    }
}

/// Stores an interview if its revision is higher than the current one.
pub(super) fn put_interview(interview: &Interview) -> Result<Statement, StoreError> {
    Ok(Statement::new(PUT_INTERVIEW)
        .bind(interview.id.as_str())
        .bind(&interview.process)
        .bind(&interview.instrument)
        .bind(interview.interviewer.as_str())
        .bind(interview.label.as_str())
        .bind(state_word(interview.state))
        .bind(interview.revision)
        .bind(to_json("interview", interview)?))
}

fn state_word(state: InterviewState) -> &'static str {
    match state {
        InterviewState::Draft => "draft",
        InterviewState::Finished => "finished",
        InterviewState::Declined => "declined",
    }
}

/// Tells a record that was sent again from one that came too late.
pub(super) fn compare<T: PartialEq>(sent: &T, current: Option<T>) -> Result<PutOutcome<T>, StoreError> {
    match current {
        Some(current) if current == *sent => Ok(PutOutcome::Unchanged),
        Some(current) => Ok(PutOutcome::Stale(Box::new(current))),
        None => Err(StoreError::Interrupted),
    }
}
