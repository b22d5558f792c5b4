//! What became of interviews: a step is stored together with its line of the history, and a withdrawal
//! takes the interview away with everything that refers to it, all in one commit.

use sqlx::FromRow;

use crate::{
    domain::{
        identifiers::{InstrumentId, ProcessId},
        interviews::{HistoryKind, HistoryLine, Interview, InterviewState, RecordId},
    },
    storage::{
        PutOutcome, Store, StoreError,
        database::{Connection, in_one_commit, on},
        interviews::{compare, put_interview},
        json::from_word,
        rewriting::Extent,
        statement::Statement,
        store::SET_SETTING,
    },
};

const ADD_LINE: &str = "
    INSERT INTO interview_history (interview, number, day, kind, account, from_account, to_account, note)
    VALUES ($1, (SELECT COUNT(*) FROM interview_history WHERE interview = $1), $2, $3, $4, $5, $6, $7)";

const LINES: &str = "
    SELECT day, kind, account, from_account, to_account, note
    FROM interview_history
    WHERE interview = $1
    ORDER BY number";

/// Somebody who said no is counted as that already.
const COUNT_WITHDRAWN: &str = "
    INSERT INTO counters (name, value)
    SELECT 'withdrawn ' || process || ' ' || instrument, 1
    FROM interviews
    WHERE id = $1 AND state <> 'declined'
    ON CONFLICT (name) DO UPDATE SET value = counters.value + 1";

const DELETE_CODINGS: &str = "DELETE FROM codings WHERE text IN (SELECT id FROM texts WHERE interview = $1)";

const DELETE_TEXTS: &str = "DELETE FROM texts WHERE interview = $1";

const DELETE_QUOTES_CODED: &str = "DELETE FROM codings WHERE text IN (SELECT id FROM texts WHERE interview = $1 AND source = 'quote')";

const DELETE_QUOTES: &str = "DELETE FROM texts WHERE interview = $1 AND source = 'quote'";

const TEXTS_WORKED_ON: &str = "
    SELECT COUNT(*)
    FROM texts
    WHERE interview = $1 AND (state <> 'waiting' OR id IN (SELECT text FROM codings))";

/// Everything that refers to an interview, the interview last.
const WITHDRAW: [&str; 5] = [
    DELETE_CODINGS,
    DELETE_TEXTS,
    "DELETE FROM interview_entries WHERE interview = $1",
    "DELETE FROM interview_history WHERE interview = $1",
    "DELETE FROM interviews WHERE id = $1 AND state <> 'declined'",
];

const COUNTER: &str = "SELECT value FROM counters WHERE name = $1";

impl Store {
    /// Stores a step of an interview together with its line of the history, if its revision is higher than
    /// the current one.
    pub async fn put_step(&self, interview: &Interview, line: &HistoryLine) -> Result<PutOutcome<Interview>, StoreError> {
        let put = put_interview(interview)?;
        // An interview that takes notes again takes its texts back.
        let (id, is_open) = (interview.id.clone(), interview.state == InterviewState::Draft);
        let may_be_quoted = interview.may_be_quoted();
        let add = Statement::new(ADD_LINE)
            .bind(interview.id.as_str())
            .bind(line.day.as_str())
            .bind(line.kind.as_str())
            .bind(line.account.as_str())
            .bind(line.from.as_str())
            .bind(line.to.as_str())
            .bind(line.note.as_str());
        let is_stored = in_one_commit!(self, |connection| {
            let mut to = Connection::from(&mut *connection);
            let is_stored = to.execute(&put).await? > 0;
            if is_stored {
                to.execute(&add).await?;
            }
            if is_stored && !may_be_quoted {
                for sql in [DELETE_QUOTES_CODED, DELETE_QUOTES] {
                    to.execute(&Statement::new(sql).bind(id.as_str())).await?;
                }
            }
            if is_stored && is_open {
                for sql in [DELETE_CODINGS, DELETE_TEXTS] {
                    to.execute(&Statement::new(sql).bind(id.as_str())).await?;
                }
            }
            is_stored
        })?;
        if is_stored { Ok(PutOutcome::Stored) } else { compare(interview, self.interview(&interview.id).await?) }
    }

    /// What became of an interview, the oldest first.
    pub async fn interview_history(&self, id: &RecordId) -> Result<Vec<HistoryLine>, StoreError> {
        let rows: Vec<Row> = on!(&self.reads, |pool| sqlx::query_as(LINES).bind(id.as_str()).fetch_all(pool).await?);
        rows.into_iter().map(HistoryLine::try_from).collect()
    }

    /// Deletes an interview with its entries and its history for good; a count of those withdrawn stays. What is
    /// remembered of it under a name is replaced in the same commit. `false` when there is no such interview.
    pub async fn withdraw_interview(&self, id: &RecordId, remembered: Option<(String, String)>) -> Result<bool, StoreError> {
        let id = id.as_str().to_owned();
        let remember = remembered.map(|(name, value)| Statement::new(SET_SETTING).bind(name).bind(value));
        let is_gone = in_one_commit!(self, |connection| {
            let mut to = Connection::from(&mut *connection);
            to.execute(&Statement::new(COUNT_WITHDRAWN).bind(id.as_str())).await?;
            if let Some(remember) = &remember {
                to.execute(remember).await?;
            }
            let mut deleted = 0;
            for sql in WITHDRAW {
                deleted = to.execute(&Statement::new(sql).bind(id.as_str())).await?;
            }
            deleted > 0
        })?;
        if is_gone {
            self.rewrite_after(Extent::SmallAndLog).await;
        }
        Ok(is_gone)
    }

    /// Whether somebody has decided about a text of an interview or coded one.
    pub async fn is_worked_on(&self, id: &RecordId) -> Result<bool, StoreError> {
        let texts: i64 = on!(&self.reads, |pool| sqlx::query_scalar(TEXTS_WORKED_ON).bind(id.as_str()).fetch_one(pool).await?);
        Ok(texts > 0)
    }

    /// How many interviews of a guide were withdrawn.
    pub async fn withdrawn_interviews(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<u64, StoreError> {
        let name = format!("withdrawn {process} {instrument}");
        let count: Option<i64> = on!(&self.reads, |pool| sqlx::query_scalar(COUNTER).bind(name.as_str()).fetch_optional(pool).await?);
        Ok(count.unwrap_or_default().unsigned_abs())
    }
}

#[derive(FromRow)]
struct Row {
    day: String,
    kind: String,
    account: String,
    from_account: String,
    to_account: String,
    note: String,
}

impl TryFrom<Row> for HistoryLine {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let kind: HistoryKind = from_word("history of an interview", &row.kind)?;
        Ok(Self { day: row.day, kind, account: row.account, from: row.from_account, to: row.to_account, note: row.note })
    }
}
