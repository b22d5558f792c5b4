//! Snapshots: frozen results of an instrument. What is kept is the protected release as text and how it
//! came about; the answers behind it stay where they are.

use sqlx::FromRow;

use crate::{
    domain::identifiers::{InstrumentId, ProcessId},
    storage::{
        Store, StoreError,
        database::{Connection, in_one_commit, on},
        statement::Statement,
    },
};

/// A snapshot without its release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// 1 for the first of an instrument.
    pub number: u8,
    /// The day, `YYYY-MM-DD`.
    pub taken_on: String,
    /// Who took it.
    pub account: String,
    /// How many responses it has.
    pub responses: u64,
    /// What was done to protect it, as text.
    pub report: String,
}

/// A snapshot that is about to be kept.
#[derive(Clone, Debug)]
pub struct NewSnapshot {
    /// What is known of it later.
    pub snapshot: Snapshot,
    /// The release as text.
    pub release: String,
}

const SNAPSHOTS: &str = "
    SELECT number, taken_on, account, responses, report
    FROM snapshots
    WHERE process = $1 AND instrument = $2
    ORDER BY number";

const LAST_SNAPSHOT: &str = "
    SELECT MAX(number)
    FROM snapshots
    WHERE process = $1 AND instrument = $2";

const RELEASE: &str = "SELECT release FROM snapshots WHERE process = $1 AND instrument = $2 AND number = $3";

/// Holds the intake of an instrument, if it has one, until the end of the transaction.
const HOLD_INTAKE: &str = "UPDATE intakes SET evaluated = evaluated WHERE process = $1 AND instrument = $2";

/// Only with all responses that were put into a snapshot meanwhile, by whichever server.
const ADD_SNAPSHOT: &str = "
    INSERT INTO snapshots (process, instrument, number, taken_on, account, responses, release, report)
    SELECT $1, $2, $3, $4, $5, $6, $7, $8
    WHERE NOT EXISTS (
        SELECT 1
        FROM intakes
        WHERE process = $1 AND instrument = $2 AND evaluated <> $6
    )
    ON CONFLICT (process, instrument, number) DO NOTHING";

impl Store {
    /// The snapshots of an instrument, the first one first.
    pub async fn snapshots(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<Vec<Snapshot>, StoreError> {
        let rows: Vec<Row> =
            on!(&self.reads, |pool| sqlx::query_as(SNAPSHOTS).bind(process.as_str()).bind(instrument.as_str()).fetch_all(pool).await?);
        Ok(rows.into_iter().map(Snapshot::from).collect())
    }

    /// The number of the newest snapshot; 0 when there is none.
    pub async fn last_snapshot(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<u8, StoreError> {
        let number: Option<i64> = on!(&self.reads, |pool| sqlx::query_scalar(LAST_SNAPSHOT)
            .bind(process.as_str())
            .bind(instrument.as_str())
            .fetch_one(pool)
            .await?);
        Ok(number.and_then(|number| u8::try_from(number).ok()).unwrap_or(0))
    }

    /// The release of a snapshot as text.
    pub async fn release(&self, process: &ProcessId, instrument: &InstrumentId, number: u8) -> Result<Option<String>, StoreError> {
        Ok(on!(&self.reads, |pool| sqlx::query_scalar(RELEASE)
            .bind(process.as_str())
            .bind(instrument.as_str())
            .bind(i64::from(number))
            .fetch_optional(pool)
            .await?))
    }

    /// Keeps a snapshot; `false` when there is one with this number, which stays, or when another server has put
    /// more responses into it.
    pub async fn add_snapshot(&self, process: &ProcessId, instrument: &InstrumentId, new: &NewSnapshot) -> Result<bool, StoreError> {
        let Snapshot { number, taken_on, account, responses, report } = &new.snapshot;
        let add = Statement::new(ADD_SNAPSHOT)
            .bind(process)
            .bind(instrument)
            .bind(i64::from(*number))
            .bind(taken_on.as_str())
            .bind(account.as_str())
            .bind(i64::try_from(*responses).unwrap_or(i64::MAX))
            .bind(new.release.as_str())
            .bind(report.as_str());
        let hold = Statement::new(HOLD_INTAKE).bind(process).bind(instrument);
        let kept = in_one_commit!(self, |connection| {
            let mut to = Connection::from(&mut *connection);
            to.execute(&hold).await?;
            to.execute(&add).await?
        })?;
        Ok(kept > 0)
    }
}

#[derive(FromRow)]
struct Row {
    number: i64,
    taken_on: String,
    account: String,
    responses: i64,
    report: String,
}

impl From<Row> for Snapshot {
    fn from(row: Row) -> Self {
        let Row { number, taken_on, account, responses, report } = row;
        Self { number: u8::try_from(number).unwrap_or(u8::MAX), taken_on, account, responses: responses.unsigned_abs(), report }
    }
}
