//! Backup and restore. A backup is a SQLite file with all tables and a manifest, whichever engine it was
//! made from, so it can be restored into either. It is made while the program runs, sees one moment,
//! and counts only after it was read back and found whole.

mod copy;
mod tables;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use sqlx::{
    AssertSqlSafe, Connection, Executor, Row, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use self::{
    copy::{PAGE, ROWS_AT_ONCE, Rows, copy_tables, fingerprint, read_page},
    tables::{Kind, TABLES, Table},
};
use crate::storage::{
    Store, StoreError,
    database::{Database, create_private_file, in_one_commit, on},
    json::{from_json, to_json},
    migrations::{migrate_sqlite, schema_version},
    statement::{Value, query_with},
};

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupContent {
    /// The version of its tables.
    pub schema_version: i64,
    /// When it was made, in seconds since 1970.
    pub created_at: i64,
    /// Rows of each table.
    pub rows: BTreeMap<String, u64>,
    /// SHA-256 over all rows: the same for the same rows, whichever engine they came from.
    pub sha256: String,
}

const CREATE_MANIFEST: &str = "
    CREATE TABLE backup_manifest (
        schema_version BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        row_counts TEXT NOT NULL,
        sha256 TEXT NOT NULL
    )";

const WRITE_MANIFEST: &str = "
    INSERT INTO backup_manifest (schema_version, created_at, row_counts, sha256)
    VALUES ($1, $2, $3, $4)";

const READ_MANIFEST: &str = "SELECT schema_version, created_at, row_counts, sha256 FROM backup_manifest";

impl Store {
    /// Writes everything into a new file, while others read and write, and reads it back.
    ///
    /// # Errors
    /// The file exists, cannot be written, or is not whole when it is read back.
    pub async fn backup(&self, file: &Path, created_at: i64) -> Result<BackupContent, StoreError> {
        if file.exists() {
            return Err(StoreError::Backup(format!("{} exists; name a file that does not", file.display())));
        }
        let (store, file) = (self.clone(), file.to_owned());
        let partial = PathBuf::from(format!("{}.partial", file.display()));
        // In a task of its own: whoever waits for it may go away.
        let task = tokio::spawn(async move {
            let outcome = match store.backup_into(&partial, created_at).await {
                Ok(content) => keep(&partial, &file).map(|()| content).map_err(StoreError::file(&file)),
                Err(error) => Err(error),
            };
            if outcome.is_err() {
                // A rest that cannot be removed is overwritten by the next backup.
                std::fs::remove_file(&partial).ok();
            }
            outcome
        });
        task.await.unwrap_or(Err(StoreError::Interrupted))
    }

    async fn backup_into(&self, partial: &Path, created_at: i64) -> Result<BackupContent, StoreError> {
        std::fs::remove_file(partial).ok();
        create_private_file(partial)?;
        // A file nobody reads before it is whole needs no log; it is brought to the disk at the end.
        let options = SqliteConnectOptions::new()
            .filename(partial)
            .journal_mode(SqliteJournalMode::Off)
            .synchronous(SqliteSynchronous::Off)
            .foreign_keys(false);
        let mut to = SqliteConnection::connect_with(&options).await?;
        migrate_sqlite(&mut to).await?;

        on!(&self.reads, |pool| {
            let mut moment = pool.begin_with(self.reads.begin_reading()).await?;
            let (from, to) = (&mut *moment, &mut to);
            copy_tables!(from, to);
            moment.rollback().await?;
        });

        let (rows, sha256) = fingerprint(&mut to).await?;
        to.execute(CREATE_MANIFEST).await?;
        sqlx::query(WRITE_MANIFEST)
            .bind(schema_version())
            .bind(created_at)
            .bind(to_json("manifest", &rows)?)
            .bind(&sha256)
            .execute(&mut to)
            .await?;
        to.close().await?;
        verify_backup(partial).await
    }

    /// Restores a backup into a database that is still empty, in one commit.
    ///
    /// # Errors
    /// The backup is not whole or of another version, or the database holds something already.
    pub async fn restore(&self, file: &Path) -> Result<BackupContent, StoreError> {
        let content = verify_backup(file).await?;
        if content.schema_version != schema_version() {
            return Err(StoreError::Backup(format!(
                "{} was made with schema {}, this program has {}; restore it with the version that made it, then start this one",
                file.display(),
                content.schema_version,
                schema_version()
            )));
        }
        let mut from = open_backup(file).await?;
        in_one_commit!(self, |connection| {
            for table in TABLES {
                let rows: i64 = sqlx::query_scalar(AssertSqlSafe(table.any())).fetch_one(&mut *connection).await?;
                if rows > 0 {
                    return Err(StoreError::NotEmpty { table: table.name });
                }
            }
            let from = &mut from;
            copy_tables!(from, connection);
        })?;
        Ok(content)
    }
}

impl Database {
    /// How a transaction begins that sees one moment. SQLite always does.
    fn begin_reading(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "BEGIN",
            Self::Postgres(_) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        }
    }
}

/// Reads a backup back: the file is sound, and its rows are those of the manifest.
///
/// # Errors
/// The sentence says what is wrong with it.
pub async fn verify_backup(file: &Path) -> Result<BackupContent, StoreError> {
    let refuse = |why: &str| StoreError::Backup(format!("{}: {why}", file.display()));
    let not_a_backup = |_| refuse("not a backup of Vielstimmig, or damaged");

    let mut connection = open_backup(file).await?;
    let verdict: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut connection).await.map_err(not_a_backup)?;
    if verdict != "ok" {
        return Err(refuse("damaged; take another backup"));
    }
    let (schema_version, created_at, row_counts, sha256): (i64, i64, String, String) =
        sqlx::query_as(READ_MANIFEST).fetch_one(&mut connection).await.map_err(not_a_backup)?;
    if schema_version > self::schema_version() {
        return Err(StoreError::NewerSchema { found: schema_version });
    }
    let rows: BTreeMap<String, u64> = from_json("manifest", &row_counts)?;
    let (found_rows, found_sha256) = fingerprint(&mut connection).await?;
    if (&found_rows, &found_sha256) != (&rows, &sha256) {
        return Err(refuse("its rows are not those of its manifest; take another backup"));
    }
    if sqlx::query("PRAGMA foreign_key_check").fetch_optional(&mut connection).await?.is_some() {
        return Err(refuse("some of its rows refer to rows that are missing; take another backup"));
    }
    connection.close().await?;
    Ok(BackupContent { schema_version, created_at, rows, sha256 })
}

async fn open_backup(file: &Path) -> Result<SqliteConnection, StoreError> {
    std::fs::metadata(file).map_err(StoreError::file(file))?;
    Ok(SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(file).read_only(true)).await?)
}

/// Brings the finished file to the disk under its final name.
fn keep(partial: &Path, file: &Path) -> std::io::Result<()> {
    std::fs::File::open(partial)?.sync_all()?;
    std::fs::rename(partial, file)?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::File::open(folder)?.sync_all()
}
