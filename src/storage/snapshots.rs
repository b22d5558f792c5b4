//! Snapshots: numbers are made of the responses of a snapshot and of no others, so that who looks twice does
//! not see who came in between. A response becomes part of one snapshot and stays there.

use crate::{
    domain::identifiers::{InstrumentId, ProcessId},
    storage::{
        Store, StoreError,
        database::{Connection, in_one_commit, on},
        intake::{empty_pool, lock},
        rewriting::Extent,
        statement::Statement,
    },
};

/// Nothing is put into a snapshot that is kept.
const TAKE_SNAPSHOT: &str = "
    UPDATE responses
    SET snapshot = $3
    WHERE process = $1 AND instrument = $2 AND snapshot = 0
        AND NOT EXISTS (SELECT 1 FROM snapshots WHERE process = $1 AND instrument = $2 AND number >= $3)";

const COUNT_EVALUATED: &str = "UPDATE intakes SET evaluated = evaluated + $3 WHERE process = $1 AND instrument = $2";

const EVALUATED: &str = "SELECT evaluated FROM intakes WHERE process = $1 AND instrument = $2";

const SOMETHING_WAITS: &str = "SELECT COUNT(*) FROM pool WHERE process = $1 AND instrument = $2";

impl Store {
    /// Puts everything that is in no snapshot yet, the pool included, into the one with this number, and
    /// says how many responses that were. They cannot be withdrawn any more.
    pub async fn take_snapshot(&self, process: &ProcessId, instrument: &InstrumentId, number: i64) -> Result<u64, StoreError> {
        let (process, instrument, key) = (process.clone(), instrument.clone(), self.key.clone());
        let new = in_one_commit!(self, |connection| {
            let mut to = Connection::from(&mut *connection);
            empty_pool(&mut to, &process, &instrument, key.sealer()?).await?;
            let new = to.execute(&Statement::new(TAKE_SNAPSHOT).bind(&process).bind(&instrument).bind(number)).await?;
            let count = i64::try_from(new).unwrap_or(i64::MAX);
            to.execute(&Statement::new(COUNT_EVALUATED).bind(&process).bind(&instrument).bind(count)).await?;
            if new > 0 {
                // The rows that were written anew are brought in the order of keys.
                lock(&mut to, &process, &instrument, 1).await?;
            }
            new
        })?;
        if new > 0 {
            self.rewrite_after(Extent::Whole).await;
        }
        Ok(new)
    }

    /// How many responses are in no snapshot yet, those in the pool among them.
    pub async fn waiting(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<u64, StoreError> {
        let evaluated: Option<i64> = on!(&self.reads, |pool| sqlx::query_scalar(EVALUATED)
            .bind(process.as_str())
            .bind(instrument.as_str())
            .fetch_optional(pool)
            .await?);
        let all = self.count_responses(process, instrument).await?;
        Ok((all.complete + all.partial).saturating_sub(evaluated.unwrap_or_default().unsigned_abs()))
    }

    /// Stores everything that waits in the pool of an instrument, however little it is: at the end of field
    /// time, when nobody comes any more to wait for.
    pub async fn empty_pool(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<(), StoreError> {
        let waits: i64 = on!(&self.reads, |pool| sqlx::query_scalar(SOMETHING_WAITS)
            .bind(process.as_str())
            .bind(instrument.as_str())
            .fetch_one(pool)
            .await?);
        if waits == 0 {
            return Ok(());
        }
        let (process, instrument, key) = (process.clone(), instrument.clone(), self.key.clone());
        in_one_commit!(self, |connection| {
            empty_pool(&mut Connection::from(&mut *connection), &process, &instrument, key.sealer()?).await?;
        })?;
        self.rewrite_after(Extent::Small).await;
        Ok(())
    }
}
