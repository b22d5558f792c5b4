//! Attempts per window of time, counted in the database so that all instances count together. Which
//! attempts are counted under which name, and how many are too many, is decided by the callers.

use crate::storage::{Store, StoreError, database::on, statement::Statement};

const HIT: &str = "
    INSERT INTO throttles (name, window_start, hits)
    VALUES ($1, $2, 1)
    ON CONFLICT (name, window_start) DO UPDATE SET hits = throttles.hits + 1
    RETURNING hits";

const DELETE_OLD_WINDOWS: &str = "DELETE FROM throttles WHERE window_start < $1";

impl Store {
    /// Counts an attempt and says whether it is among the first `limit` of its window.
    pub async fn hit(&self, name: &str, window_start: i64, limit: u32) -> Result<bool, StoreError> {
        let hits: i64 = on!(&self.writes, |pool| sqlx::query_scalar(HIT).bind(name).bind(window_start).fetch_one(pool).await?);
        Ok(hits <= i64::from(limit))
    }

    /// Deletes the windows that began before a moment.
    pub async fn delete_windows_before(&self, window_start: i64) -> Result<(), StoreError> {
        self.write(Statement::new(DELETE_OLD_WINDOWS).bind(window_start)).await.map(drop)
    }
}
