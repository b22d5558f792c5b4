//! The register of recommendations: every revision of each entry. A revision is only ever added, and only as
//! the next one.

use sqlx::FromRow;

use crate::{
    domain::{
        identifiers::ProcessId,
        interviews::RecordId,
        register::{Change, Content, Recommendation},
    },
    storage::{
        Store, StoreError,
        database::on,
        json::{from_json, from_word, stored_code, to_json},
        statement::Statement,
    },
};

const ADD_REVISION: &str = "
    INSERT INTO recommendations (process, id, revision, author, day, record)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (process, id, revision) DO NOTHING";

const NEWEST: &str = "
    SELECT process, id, revision, author, day, record
    FROM recommendations AS newest
    WHERE process = $1 AND NOT EXISTS (
        SELECT 1 FROM recommendations AS later
        WHERE later.process = newest.process AND later.id = newest.id AND later.revision > newest.revision)
    ORDER BY id";

const REVISIONS: &str = "
    SELECT process, id, revision, author, day, record
    FROM recommendations
    WHERE process = $1 AND id = $2
    ORDER BY revision";

impl Store {
    /// Keeps the next revision of an entry; `false` when somebody else was faster.
    pub async fn add_recommendation(&self, entry: &Recommendation) -> Result<bool, StoreError> {
        let add = Statement::new(ADD_REVISION)
            .bind(&entry.process)
            .bind(entry.id.as_str())
            .bind(entry.revision)
            .bind(entry.author.as_str())
            .bind(entry.day.as_str())
            .bind(to_json("recommendation", &Record { change: entry.change.clone(), content: entry.content.clone() })?);
        Ok(self.write(add).await? > 0)
    }

    /// The newest revision of every entry of a process, deleted ones among them.
    pub async fn recommendations(&self, process: &ProcessId) -> Result<Vec<Recommendation>, StoreError> {
        let rows: Vec<Row> = on!(&self.reads, |pool| sqlx::query_as(NEWEST).bind(process.as_str()).fetch_all(pool).await?);
        rows.into_iter().map(Recommendation::try_from).collect()
    }

    /// Every revision of an entry, the oldest first.
    pub async fn revisions(&self, process: &ProcessId, id: &RecordId) -> Result<Vec<Recommendation>, StoreError> {
        let rows: Vec<Row> =
            on!(&self.reads, |pool| sqlx::query_as(REVISIONS).bind(process.as_str()).bind(id.as_str()).fetch_all(pool).await?);
        rows.into_iter().map(Recommendation::try_from).collect()
    }
}

/// What of a revision is not a column of its own.
#[derive(serde::Serialize, serde::Deserialize)]
struct Record {
    change: Change,
    content: Content,
}

#[derive(FromRow)]
struct Row {
    process: String,
    id: String,
    revision: i64,
    author: String,
    day: String,
    record: String,
}

impl TryFrom<Row> for Recommendation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let Record { change, content } = from_json("recommendation", &row.record)?;
        let (id, process) = (from_word("recommendation", &row.id)?, stored_code("recommendation", &row.process)?);
        Ok(Self { id, process, revision: row.revision, author: row.author, day: row.day, change, content })
    }
}
