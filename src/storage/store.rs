//! The store itself: opening, closing, readiness, and how a write reaches the disk. What it keeps is
//! told by the files beside this one, each of which adds its methods to [`Store`].

use crate::storage::{
    DatabaseUrl, StoreError,
    database::{Database, in_one_commit, on, open_postgres, open_sqlite},
    database_url::Place,
    migrations::schema_version,
    recent_drafts::RecentDrafts,
    rewriting::{Extent, has_newcomers},
    sealing::StoreKey,
    statement::{Statement, query_with},
    writer::Writer,
};

/// Everything the program keeps. Clones share the same connections.
#[derive(Clone, Debug)]
pub struct Store {
    pub(super) reads: Database,
    pub(super) writes: Database,
    pub(super) queue: Writer,
    pub(super) recent: RecentDrafts,
    /// The row of `response_marks` this instance adds to.
    pub(super) slot: i64,
    pub(super) key: StoreKey,
    engine: String,
}

const PROBE: &str = "
    INSERT INTO counters (name, value)
    VALUES ('write_probe', $1)
    ON CONFLICT (name) DO UPDATE SET value = counters.value + excluded.value";

const NEXT_NUMBER: &str = "
    INSERT INTO counters (name, value)
    VALUES ($1, 1)
    ON CONFLICT (name) DO UPDATE SET value = counters.value + 1
    RETURNING value";

const SETTING: &str = "SELECT value FROM settings WHERE name = $1";

pub(super) const SET_SETTING: &str = "
    INSERT INTO settings (name, value)
    VALUES ($1, $2)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value";

/// Instances on one server share this many rows of marks; two in the same row only wait for each other.
const SLOTS: i64 = 16;

impl Store {
    /// Opens a database, creates it if it is a file that does not exist, and brings its tables up to date.
    ///
    /// # Errors
    /// The database cannot be reached, is damaged, or was changed by a newer program.
    pub async fn open(url: &DatabaseUrl) -> Result<Self, StoreError> {
        let (reads, writes) = match &url.0 {
            Place::Sqlite(path) => open_sqlite(path).await?,
            Place::Postgres(options) => {
                let database = open_postgres(options).await?;
                (database.clone(), database)
            }
        };
        let (slot, engine) = match &writes {
            Database::Sqlite(pool) => {
                let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(pool).await?;
                (0, format!("SQLite {version}"))
            }
            Database::Postgres(pool) => {
                let (process, version): (i32, String) =
                    sqlx::query_as("SELECT pg_backend_pid(), current_setting('server_version')").fetch_one(pool).await?;
                (i64::from(process) % SLOTS, format!("PostgreSQL {version}"))
            }
        };
        let key = StoreKey::default();
        let queue = Writer::start(writes.clone(), slot, key.clone());
        let recent = RecentDrafts::new(matches!(writes, Database::Sqlite(_)));
        Ok(Self { reads, writes, queue, recent, slot, key, engine })
    }

    /// Hands over the key of the installation, without which drafts and responses can neither be stored nor
    /// read. Drafts that lie open from before are sealed with it.
    pub async fn unlock(&self, key: &[u8; 32]) -> Result<(), StoreError> {
        self.key.take(key);
        self.seal_open_drafts().await
    }

    /// Rewrites tables after something else succeeded, which it must not spoil: the next time makes up for it.
    pub(super) async fn rewrite_after(&self, extent: Extent) {
        if let Err(error) = self.queue.rewrite(extent).await {
            tracing::warn!(%error, "the database was not rewritten in the order of keys");
        }
    }

    /// Rewrites the tables in the order of their keys if responses came since that was last done. To be
    /// called when the program stops: then no place on the disk tells who came first.
    pub async fn put_in_order(&self) -> Result<(), StoreError> {
        if has_newcomers(&self.reads).await? { self.queue.rewrite(Extent::Whole).await } else { Ok(()) }
    }

    /// Writes what is waiting, then lets go of the database. Later calls fail with [`StoreError::Closed`].
    pub async fn close(&self) {
        self.queue.finish().await;
        self.reads.close().await;
        self.writes.close().await;
    }

    /// Ends when the disk did not confirm a write, and never before. Nothing is written after that; only a
    /// new start, which reads what is really there, helps. SQLite only: a PostgreSQL server sees to this itself.
    pub async fn doubts_the_disk(&self) {
        self.queue.doubt().comes().await;
    }

    /// Proves that the database takes writes, by a durable one on the way all others take.
    pub async fn ping_write(&self) -> Result<(), StoreError> {
        self.queue.add(Statement::new(PROBE), 1).await
    }

    /// Name and version of the engine.
    pub fn engine(&self) -> &str {
        &self.engine
    }

    /// The version of the tables.
    pub fn schema_version(&self) -> i64 {
        schema_version()
    }

    /// What the instance remembers under this name.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        Ok(on!(&self.reads, |pool| sqlx::query_scalar(SETTING).bind(name).fetch_optional(pool).await?))
    }

    /// Remembers a value under a name.
    pub async fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        self.write(Statement::new(SET_SETTING).bind(name).bind(value)).await.map(drop)
    }

    /// Writes one statement durably and says how many rows it touched. On SQLite it shares a commit with
    /// whatever else is waiting; PostgreSQL groups commits of several connections by itself.
    pub(super) async fn write(&self, statement: Statement) -> Result<u64, StoreError> {
        match &self.writes {
            Database::Sqlite(_) => self.queue.statement(statement).await,
            Database::Postgres(pool) => Ok(query_with!(statement.sql, &statement.values).execute(pool).await?.rows_affected()),
        }
    }

    /// Writes several statements in one commit.
    pub(super) async fn write_together(&self, statements: Vec<Statement>) -> Result<(), StoreError> {
        in_one_commit!(self, |connection| {
            for statement in &statements {
                query_with!(statement.sql, &statement.values).execute(&mut *connection).await?;
            }
        })
    }

    /// The next number of a row of numbers, beginning with 1.
    pub(super) async fn next_number(&self, name: &str) -> Result<i64, StoreError> {
        Ok(on!(&self.writes, |pool| sqlx::query_scalar(NEXT_NUMBER).bind(name).fetch_one(pool).await?))
    }
}
