//! Published versions of processes. A version is immutable: answers refer to it and stay readable as
//! long as they exist, whatever becomes of the folder it was published from.

use crate::{
    domain::identifiers::{InstrumentId, ProcessId},
    storage::{Store, StoreError, database::on, statement::Statement},
};

const PUBLISH_VERSION: &str = "
    INSERT INTO versions (process, version, files, published_at)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (process, version) DO NOTHING";

const VERSION_FILES: &str = "SELECT files FROM versions WHERE process = $1 AND version = $2";

const IS_ANSWERED: &str = "
    SELECT EXISTS (SELECT 1 FROM drafts WHERE process = $1 AND instrument = $2)
        OR EXISTS (SELECT 1 FROM pool WHERE process = $1 AND instrument = $2)
        OR EXISTS (SELECT 1 FROM responses WHERE process = $1 AND instrument = $2)
        OR EXISTS (SELECT 1 FROM interviews WHERE process = $1 AND instrument = $2)";

impl Store {
    /// Whether anybody has answered an instrument, or is about to.
    pub async fn is_answered(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<bool, StoreError> {
        Ok(on!(&self.reads, |pool| sqlx::query_scalar(IS_ANSWERED)
            .bind(process.as_str())
            .bind(instrument.as_str())
            .fetch_one(pool)
            .await?))
    }

    /// Publishes a version; publishing the same files again changes nothing.
    ///
    /// # Errors
    /// [`StoreError::VersionTaken`] when the version was published with other files.
    pub async fn publish_version(&self, process: &ProcessId, version: &str, files_json: &str, published_at: i64) -> Result<(), StoreError> {
        let publish = Statement::new(PUBLISH_VERSION).bind(process).bind(version).bind(files_json).bind(published_at);
        if self.write(publish).await? == 0 && self.version_files(process, version).await?.is_none_or(|files| files != files_json) {
            return Err(StoreError::VersionTaken { process: process.to_string(), version: version.to_owned() });
        }
        Ok(())
    }

    /// The files of a published version, as they were handed in.
    pub async fn version_files(&self, process: &ProcessId, version: &str) -> Result<Option<String>, StoreError> {
        Ok(on!(&self.reads, |pool| sqlx::query_scalar(VERSION_FILES).bind(process.as_str()).bind(version).fetch_optional(pool).await?))
    }
}
