//! What can go wrong with a database, sorted by what follows from it: try again, make room, stop, or
//! tell a developer. The cause stays attached for the log; people see only what the web makes of it.

use std::{path::PathBuf, sync::Arc};

use sqlx::{error::DatabaseError, migrate::MigrateError, postgres::PgDatabaseError};

/// Why the store did not do what was asked. Clonable, because one failed commit fails everybody who
/// was waiting for it.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The address of the database cannot be used; the sentence says what to write.
    #[error("{0}")]
    Address(String),
    /// The SQLite library is too old to be trusted with answers.
    #[error("SQLite {0} can lose committed answers; version 3.51.3 or newer is needed")]
    OldSqlite(String),
    /// A newer program has changed the tables.
    #[error("the database was changed by a newer version of the program (schema {found}); start that version")]
    NewerSchema {
        /// The schema version found.
        found: i64,
    },
    /// The tables could not be brought up to date.
    #[error("the tables could not be brought up to date")]
    Migration(#[source] Arc<MigrateError>),
    /// The database cannot be reached or is too busy at the moment.
    #[error("the database cannot be reached or is too busy")]
    Unavailable(#[source] Arc<sqlx::Error>),
    /// More is waiting to be written than the database can take.
    #[error("too much is waiting to be written")]
    Overloaded,
    /// The store has been closed.
    #[error("the store is closed")]
    Closed,
    /// The store was not given the key of the installation.
    #[error("the database is locked: the key of the installation was not handed over")]
    Locked,
    /// A write ended without saying how.
    #[error("a write was interrupted")]
    Interrupted,
    /// There is no room left on the disk.
    #[error("there is no room left for the database")]
    Full(#[source] Arc<sqlx::Error>),
    /// The disk did not confirm a write: nothing that follows can be trusted.
    #[error("the disk did not confirm a write")]
    DiskFailing(#[source] Arc<sqlx::Error>),
    /// The database file is not one, or is damaged.
    #[error("the database is damaged; restore the latest backup into a new one with `vielstimmig restore`")]
    Damaged(#[source] Arc<sqlx::Error>),
    /// The database refused a statement.
    #[error("the database refused a statement")]
    Refused(#[source] Arc<sqlx::Error>),
    /// A stored record cannot be read.
    #[error("a stored {what} cannot be read: {why}")]
    Unreadable {
        /// What kind of record.
        what: &'static str,
        /// Why not.
        why: String,
    },
    /// The same version was published before with other content.
    #[error("version {version} of {process} is published already, with other content")]
    VersionTaken {
        /// The process.
        process: String,
        /// The version.
        version: String,
    },
    /// Something was changed by somebody else in the meantime.
    #[error("somebody else changed it in the meantime")]
    Outdated,
    /// A response under another submission key has this identifier.
    #[error("another response has this identifier")]
    IdentifierTaken,
    /// A file could not be read or written.
    #[error("{}: {cause}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why not.
        #[source]
        cause: Arc<std::io::Error>,
    },
    /// A backup cannot be used; the sentence says why.
    #[error("{0}")]
    Backup(String),
    /// The database to restore into holds something already.
    #[error("the database already holds data (table {table}); name a new, empty one with --database and restore into that")]
    NotEmpty {
        /// A table with rows.
        table: &'static str,
    },
}

impl StoreError {
    /// Whether the same call may succeed in a moment.
    pub fn is_retryable(&self) -> bool {
        matches!(self, Self::Unavailable(_) | Self::Overloaded | Self::Interrupted)
    }

    /// Whether nothing is wrong with the call itself: it may succeed in a moment, or when somebody has seen
    /// to the disk. What was typed is worth keeping on the page until then.
    pub fn is_passing(&self) -> bool {
        self.is_retryable() || matches!(self, Self::Full(_) | Self::DiskFailing(_))
    }

    /// Whether nothing that this program wrote lately can be trusted to be on the disk.
    pub(super) fn doubts_the_disk(&self) -> bool {
        matches!(self, Self::DiskFailing(_))
    }

    /// Whether one statement is at fault and others in the same commit are not.
    pub(super) fn blames_one_statement(&self) -> bool {
        match self {
            Self::Refused(_) | Self::IdentifierTaken => true,
            Self::Unavailable(cause) => {
                matches!(cause.as_database_error().and_then(DatabaseError::code).as_deref(), Some("40P01" | "40001"))
            }
            _ => false,
        }
    }

    pub(crate) fn unreadable(what: &'static str) -> impl FnOnce(serde_json::Error) -> Self {
        move |why| Self::Unreadable { what, why: why.to_string() }
    }

    pub(super) fn file(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self {
        move |cause| Self::File { path: path.to_owned(), cause: Arc::new(cause) }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let Some(database) = error.as_database_error() else {
            return match error {
                sqlx::Error::PoolClosed => Self::Closed,
                sqlx::Error::Io(_)
                | sqlx::Error::Tls(_)
                | sqlx::Error::PoolTimedOut
                | sqlx::Error::WorkerCrashed
                | sqlx::Error::Protocol(_) => Self::Unavailable(Arc::new(error)),
                _ => Self::Refused(Arc::new(error)),
            };
        };
        let code = database.code().unwrap_or_default();
        let sort = if database.try_downcast_ref::<PgDatabaseError>().is_some() { sort_postgres(&code) } else { sort_sqlite(&code) };
        sort(Arc::new(error))
    }
}

type Sort = fn(Arc<sqlx::Error>) -> StoreError;

/// Connection lost, shutting down, too many connections, deadlock, or one of our own timeouts.
fn sort_postgres(code: &str) -> Sort {
    match code {
        "40001" | "40P01" | "53300" | "55P03" | "57014" | "57P01" | "57P02" | "57P03" | "25P03" => StoreError::Unavailable,
        "53100" => StoreError::Full,
        "XX001" | "XX002" => StoreError::Damaged,
        _ if code.starts_with("08") => StoreError::Unavailable,
        _ => StoreError::Refused,
    }
}

/// SQLite's extended codes keep the plain one in the lowest byte.
fn sort_sqlite(code: &str) -> Sort {
    /// `SQLITE_IOERR_FSYNC` and `SQLITE_IOERR_DIR_FSYNC`.
    const SYNC_FAILED: [u32; 2] = [1034, 1290];
    let code: u32 = code.parse().unwrap_or_default();
    match code & 0xff {
        _ if SYNC_FAILED.contains(&code) => StoreError::DiskFailing,
        5 | 6 | 10 => StoreError::Unavailable,
        11 | 26 => StoreError::Damaged,
        13 => StoreError::Full,
        _ => StoreError::Refused,
    }
}

impl From<MigrateError> for StoreError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::VersionMissing(found) => Self::NewerSchema { found },
            MigrateError::Execute(cause) => cause.into(),
            other => Self::Migration(Arc::new(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use sqlx::{Connection as _, Executor as _, SqliteConnection};

    use super::*;

    #[tokio::test]
    async fn without_room_on_the_disk_a_person_may_try_again() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        connection.execute("PRAGMA max_page_count = 4; CREATE TABLE t (x TEXT)").await.unwrap();
        let error = sqlx::query("INSERT INTO t VALUES ($1)").bind("x".repeat(100_000)).execute(&mut connection).await.unwrap_err();
        let error = StoreError::from(error);
        assert!(matches!(error, StoreError::Full(_)), "{error:?}");
        assert!(error.is_passing() && !error.is_retryable());
        let wrong = sqlx::query("INSERT INTO nowhere VALUES (1)").execute(&mut connection).await.unwrap_err();
        assert!(!StoreError::from(wrong).is_passing());
    }
}
