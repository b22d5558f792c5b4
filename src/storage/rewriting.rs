//! Rewriting the files of the database in the order of keys, so that no place on the disk tells who came
//! first: neither the order of pages, nor the place in a page, nor a log of what was written one after
//! the other.
//!
//! SQLite is rewritten soon after responses came in, for at most a twentieth of the time and as long as
//! the file is small, and always before the program stops and when responses become part of a snapshot.
//! PostgreSQL is rewritten at these two moments only, because it locks everybody out meanwhile; its own log
//! belongs to who runs the server.

use std::time::{Duration, Instant};

use sqlx::{Connection as _, Executor as _, PgConnection, PgPool, SqlitePool};

use crate::storage::{
    StoreError,
    database::{Database, on},
    doubt::Doubt,
};

/// Larger files are rewritten only when they have to be.
const SMALL: i64 = 32 * 1024 * 1024;
/// Between two rewritings passes so many times what the last one took.
const REST: u32 = 19;

const SIZE: &str = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";

const HAS_NEWCOMERS: &str = "SELECT COUNT(*) FROM intakes WHERE newcomers > 0";

const NO_NEWCOMERS: &str = "UPDATE intakes SET newcomers = 0 WHERE newcomers > 0";

/// The new copy is made in memory if it is small. A large one is made in a file without a name, in the folder
/// for temporary files.
const VACUUM_IN_MEMORY: &str = "PRAGMA temp_store = MEMORY; VACUUM";

const VACUUM: &str = "PRAGMA temp_store = DEFAULT; VACUUM";

/// Copies the log into the file and empties it, so that it keeps no copy of what was deleted. Somebody who
/// is reading is not waited for long; the next checkpoint makes up for it.
const EMPTY_SQLITE_LOG: &str = "PRAGMA busy_timeout = 100; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = 5000";

/// Each in a commit of its own. A row that is written anew forgets which transaction first wrote it, and
/// CLUSTER, which leaves the old ones behind, forgets where it lay.
const REWRITE_ON_POSTGRES: [&str; 6] = [
    "SET statement_timeout = 0",
    "UPDATE responses SET snapshot = snapshot WHERE snapshot = 0",
    "UPDATE detached_entries SET synthetic = synthetic",
    NO_NEWCOMERS,
    "CLUSTER responses USING responses_by_key",
    "CLUSTER detached_entries USING entries_by_id",
];

/// When a SQLite file is rewritten.
#[derive(Debug, Default)]
pub(super) struct Rewriting {
    due: bool,
    last: Option<(Instant, Duration)>,
}

impl Rewriting {
    /// Responses came in.
    pub(super) fn is_due(&mut self) {
        self.due = true;
    }

    /// How long it still rests; none if there is nothing to do.
    pub(super) fn rest(&self) -> Option<Duration> {
        let rest = |(ended, took): (Instant, Duration)| (took * REST).saturating_sub(ended.elapsed());
        self.due.then(|| self.last.map_or(Duration::ZERO, rest))
    }

    /// Rewrites what is due. A failure is told to the log: answers are stored, and the next time makes up
    /// for it.
    pub(super) async fn run(&mut self, database: &Database, doubt: &Doubt, extent: Extent) {
        let begun = Instant::now();
        let outcome = match doubt.check() {
            Ok(()) => doubt.heed(rewrite(database, extent).await),
            doubted => doubted,
        };
        if let Err(error) = outcome {
            tracing::warn!(%error, "the database was not rewritten in the order of keys");
        }
        self.due = false;
        self.last = Some((Instant::now(), begun.elapsed()));
    }
}

/// What is rewritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Extent {
    /// A file that is small enough that nobody notices.
    Small,
    /// The same, and the log in any case: it holds what was deleted.
    SmallAndLog,
    /// Everything.
    Whole,
}

async fn rewrite(database: &Database, extent: Extent) -> Result<(), StoreError> {
    match database {
        Database::Sqlite(pool) => rewrite_sqlite(pool, extent).await,
        Database::Postgres(pool) if extent == Extent::Whole => rewrite_postgres(pool).await,
        Database::Postgres(_) => Ok(()),
    }
}

async fn rewrite_sqlite(pool: &SqlitePool, extent: Extent) -> Result<(), StoreError> {
    let mut connection = pool.acquire().await?;
    let size: i64 = sqlx::query_scalar(SIZE).fetch_one(&mut *connection).await?;
    let is_small = size <= SMALL;
    if is_small {
        connection.execute(sqlx::raw_sql(VACUUM_IN_MEMORY)).await?;
    } else if extent == Extent::Whole {
        connection.execute(sqlx::raw_sql(VACUUM)).await?;
    }
    if is_small || extent == Extent::Whole {
        connection.execute(NO_NEWCOMERS).await?;
    }
    if is_small || extent != Extent::Small {
        connection.execute(sqlx::raw_sql(EMPTY_SQLITE_LOG)).await?;
    }
    Ok(())
}

async fn rewrite_postgres(pool: &PgPool) -> Result<(), StoreError> {
    // A connection of its own, because it may take longer than others are given.
    let mut connection = PgConnection::connect_with(&pool.connect_options()).await?;
    for statement in REWRITE_ON_POSTGRES {
        connection.execute(statement).await?;
    }
    Ok(connection.close().await?)
}

/// Whether responses came since the tables were last rewritten, before a start too.
pub(super) async fn has_newcomers(database: &Database) -> Result<bool, StoreError> {
    let intakes: i64 = on!(database, |pool| sqlx::query_scalar(HAS_NEWCOMERS).fetch_one(pool).await?);
    Ok(intakes > 0)
}
