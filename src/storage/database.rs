//! The two engines: how connections are opened and which promises they keep, and the one macro by
//! which a statement is written once for both. Which statements there are is told by the files around.

use std::{path::Path, time::Duration};

use sqlx::{
    Connection as _, Executor, FromRow, PgPool, SqliteConnection, SqlitePool,
    postgres::{PgConnectOptions, PgConnection, PgPoolOptions, PgRow},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous},
};

use crate::storage::{
    StoreError,
    migrations::{migrate_postgres, migrate_sqlite},
    statement::{Statement, query_with},
};

/// How long a connection that has just been used is trusted to be alive without asking the server.
pub(super) const TRUSTED: Duration = Duration::from_secs(1);

/// Connections to one of the two engines.
#[derive(Clone, Debug)]
pub(super) enum Database {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// Writes a body once and runs it on whichever engine there is.
macro_rules! on {
    ($database:expr, |$pool:ident| $body:expr) => {
        match $database {
            $crate::storage::database::Database::Sqlite($pool) => $body,
            $crate::storage::database::Database::Postgres($pool) => $body,
        }
    };
}
pub(super) use on;

/// Runs several statements in one commit, in a task of their own: whoever waits for it may go away
/// between BEGIN and COMMIT without leaving a connection behind that is still in a transaction. The
/// body owns what it uses and may use `?`.
macro_rules! in_one_commit {
    ($store:expr, |$connection:ident| $work:expr) => {{
        let (database, doubt) = ($store.writes.clone(), $store.queue.doubt());
        let begin = database.begin();
        let checked = doubt.check();
        let task = tokio::spawn(async move {
            checked?;
            $crate::storage::database::on!(database, |pool| {
                let mut transaction = pool.begin_with(begin).await?;
                let $connection = &mut *transaction;
                let done = $work;
                transaction.commit().await?;
                Ok::<_, $crate::storage::StoreError>(done)
            })
        });
        doubt.heed(task.await.unwrap_or(Err($crate::storage::StoreError::Interrupted)))
    }};
}
pub(super) use in_one_commit;

/// A connection inside a transaction, of either engine: for work that is too long for a macro.
#[derive(Debug)]
pub(super) enum Connection<'a> {
    Sqlite(&'a mut SqliteConnection),
    Postgres(&'a mut PgConnection),
}

impl<'a> From<&'a mut SqliteConnection> for Connection<'a> {
    fn from(connection: &'a mut SqliteConnection) -> Self {
        Self::Sqlite(connection)
    }
}

impl<'a> From<&'a mut PgConnection> for Connection<'a> {
    fn from(connection: &'a mut PgConnection) -> Self {
        Self::Postgres(connection)
    }
}

impl Connection<'_> {
    /// Executes a statement and says how many rows it touched.
    pub(super) async fn execute(&mut self, statement: &Statement) -> Result<u64, StoreError> {
        let Statement { sql, values } = statement;
        Ok(match self {
            Self::Sqlite(connection) => query_with!(*sql, values).execute(&mut **connection).await?.rows_affected(),
            Self::Postgres(connection) => query_with!(*sql, values).execute(&mut **connection).await?.rows_affected(),
        })
    }

    /// The rows a statement gives.
    pub(super) async fn rows<T>(&mut self, statement: &Statement) -> Result<Vec<T>, StoreError>
    where
        T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>,
    {
        let rows: Result<Vec<T>, sqlx::Error> = match self {
            Self::Sqlite(connection) => {
                query_with!(statement.sql, &statement.values).fetch_all(&mut **connection).await?.iter().map(T::from_row).collect()
            }
            Self::Postgres(connection) => {
                query_with!(statement.sql, &statement.values).fetch_all(&mut **connection).await?.iter().map(T::from_row).collect()
            }
        };
        Ok(rows?)
    }
}

impl Database {
    /// How a writing transaction begins. On SQLite it takes the lock at once, so that a read that turns
    /// into a write cannot fail half-way.
    pub(super) fn begin(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "BEGIN IMMEDIATE",
            Self::Postgres(_) => "BEGIN",
        }
    }

    pub(super) async fn close(&self) {
        on!(self, |pool| pool.close().await);
    }
}

/// Opens a SQLite file, creates it if needed and brings its tables up to date. The first pool reads,
/// the second has the one connection that writes.
pub(super) async fn open_sqlite(path: &Path) -> Result<(Database, Database), StoreError> {
    create_private_file(path)?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .pragma("secure_delete", "ON")
        // A checkpoint every 32 MiB instead of 4: pages that change often are brought into the file once.
        .pragma("wal_autocheckpoint", "8000")
        .pragma("journal_size_limit", "67108864")
        .pragma("cache_size", "-16384");
    // The file is local: asking a connection whether it is alive would only cost time.
    let pool = || SqlitePoolOptions::new().test_before_acquire(false).idle_timeout(None).max_lifetime(None);

    // Keys are random, so that each row that is written needs a page anywhere in the table.
    let writing = options.clone().pragma("cache_size", "-65536");
    let writes = connect_patiently(pool().max_connections(1).acquire_timeout(Duration::from_secs(5)), &writing).await?;
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&writes).await?;
    if !is_safe_sqlite(&version) {
        return Err(StoreError::OldSqlite(version));
    }
    // One commit, so that of two programs that start at once one waits for the other.
    let mut all = writes.begin_with("BEGIN IMMEDIATE").await?;
    migrate_sqlite(&mut all).await?;
    all.commit().await?;

    let options = options.pragma("query_only", "ON");
    let reads = connect_patiently(pool().max_connections(4).acquire_timeout(Duration::from_secs(2)), &options).await?;
    Ok((Database::Sqlite(reads), Database::Sqlite(writes)))
}

/// Connects, again if the file is busy. Of two programs that switch a new file to its write-ahead log at the
/// same moment, SQLite tells one at once that it is locked, without the usual wait.
async fn connect_patiently(pool: SqlitePoolOptions, options: &SqliteConnectOptions) -> Result<SqlitePool, StoreError> {
    for _ in 0..50 {
        match pool.clone().connect_with(options.clone()).await.map_err(StoreError::from) {
            Err(error) if error.is_retryable() => tokio::time::sleep(Duration::from_millis(100)).await,
            connected => return connected,
        }
    }
    Ok(pool.connect_with(options.clone()).await?)
}

/// Versions before 3.51.3 can lose committed writes when two connections meet at a checkpoint.
fn is_safe_sqlite(version: &str) -> bool {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next()) >= (3, 51, 3)
}

/// Creates the file, readable by its owner alone, unless it exists. An existing one is not even opened:
/// closing it again would take away the locks SQLite holds on it for another store of this program.
pub(super) fn create_private_file(path: &Path) -> Result<(), StoreError> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(StoreError::file(path)(error)),
        _ => Ok(()),
    }
}

/// Opens a PostgreSQL database and brings its tables up to date.
pub(super) async fn open_postgres(options: &PgConnectOptions) -> Result<Database, StoreError> {
    let options = options.clone().application_name("vielstimmig").options([("synchronous_commit", "on")]);
    // Building tables may take longer than any other statement and waits for another instance that does.
    let mut connection = PgConnection::connect_with(&options).await?;
    migrate_postgres(&mut connection).await?;
    connection.close().await?;

    let options = options.options([("statement_timeout", "5s"), ("lock_timeout", "2s"), ("idle_in_transaction_session_timeout", "10s")]);
    let pool = PgPoolOptions::new()
        .max_connections(8)
        .acquire_timeout(Duration::from_secs(2))
        .test_before_acquire(false)
        .before_acquire(|connection, metadata| {
            Box::pin(async move {
                if metadata.idle_for > TRUSTED {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        // A transaction somebody left open ends here. Beginning one first keeps the server's log free of
        // warnings that there is none to roll back; inside a failed one it is an error and the
        // connection is dropped.
        .after_release(|connection, _| {
            Box::pin(async move {
                connection.execute(sqlx::raw_sql("BEGIN; ROLLBACK")).await?;
                Ok(true)
            })
        })
        .connect_with(options)
        .await?;
    Ok(Database::Postgres(pool))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sqlite_that_loses_writes_is_refused() {
        for (version, safe) in [("3.51.2", false), ("3.40.1", false), ("3.51.3", true), ("3.52.0", true), ("4.0.0", true)] {
            assert_eq!(is_safe_sqlite(version), safe, "{version}");
        }
    }
}
