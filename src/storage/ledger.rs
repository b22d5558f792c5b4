//! The ledger of releases: what left, to whom, with which guarantee. It is only ever added to. That an
//! entry fits the one before is computed and checked where releases are made.

use sqlx::FromRow;

use crate::{
    domain::identifiers::ProcessId,
    storage::{Store, StoreError, database::on, statement::Statement},
};

/// Something that left.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct LedgerEntry {
    /// 1 for the first of a process.
    pub number: i64,
    /// When, in seconds since 1970.
    pub at: i64,
    /// Who released it.
    pub account: String,
    /// What it is: a snapshot, a file.
    pub kind: String,
    /// Which one.
    pub object: String,
    /// The SHA-256 of what left.
    pub content: String,
    /// What is guaranteed of it.
    pub guarantee: String,
    /// The hash of the entry before; empty in the first one.
    pub previous: String,
    /// The hash of this entry without this field.
    #[serde(skip)]
    pub hash: String,
}

const LEDGER: &str = "
    SELECT number, at, account, kind, object, content, guarantee, previous, hash
    FROM releases
    WHERE process = $1
    ORDER BY number";

const END_OF_LEDGER: &str = "
    SELECT number, hash
    FROM releases
    WHERE process = $1
    ORDER BY number DESC
    LIMIT 1";

const IS_IN_LEDGER: &str = "
    SELECT COUNT(*)
    FROM releases
    WHERE process = $1 AND account = $2 AND object = $3 AND content = $4";

const ADD_TO_LEDGER: &str = "
    INSERT INTO releases (process, number, at, account, kind, object, content, guarantee, previous, hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (process, number) DO NOTHING";

impl Store {
    /// The whole ledger of a process, the first entry first.
    pub async fn ledger(&self, process: &ProcessId) -> Result<Vec<LedgerEntry>, StoreError> {
        let rows: Vec<Row> = on!(&self.reads, |pool| sqlx::query_as(LEDGER).bind(process.as_str()).fetch_all(pool).await?);
        Ok(rows.into_iter().map(LedgerEntry::from).collect())
    }

    /// Number and hash of the last entry; 0 and no hash when there is none.
    pub async fn end_of_ledger(&self, process: &ProcessId) -> Result<(i64, String), StoreError> {
        let last: Option<(i64, String)> =
            on!(&self.reads, |pool| sqlx::query_as(END_OF_LEDGER).bind(process.as_str()).fetch_optional(pool).await?);
        Ok(last.unwrap_or_default())
    }

    /// Whether somebody has released this content of this object before.
    pub async fn is_in_ledger(&self, process: &ProcessId, account: &str, object: &str, content: &str) -> Result<bool, StoreError> {
        let entries: i64 = on!(&self.reads, |pool| sqlx::query_scalar(IS_IN_LEDGER)
            .bind(process.as_str())
            .bind(account)
            .bind(object)
            .bind(content)
            .fetch_one(pool)
            .await?);
        Ok(entries > 0)
    }

    /// Adds an entry; `false` when somebody else has just added one with this number.
    pub async fn add_to_ledger(&self, process: &ProcessId, entry: &LedgerEntry) -> Result<bool, StoreError> {
        let add = Statement::new(ADD_TO_LEDGER)
            .bind(process)
            .bind(entry.number)
            .bind(entry.at)
            .bind(entry.account.as_str())
            .bind(entry.kind.as_str())
            .bind(entry.object.as_str())
            .bind(entry.content.as_str())
            .bind(entry.guarantee.as_str())
            .bind(entry.previous.as_str())
            .bind(entry.hash.as_str());
        Ok(self.write(add).await? > 0)
    }
}

#[derive(FromRow)]
struct Row {
    number: i64,
    at: i64,
    account: String,
    kind: String,
    object: String,
    content: String,
    guarantee: String,
    previous: String,
    hash: String,
}

impl From<Row> for LedgerEntry {
    fn from(row: Row) -> Self {
        let Row { number, at, account, kind, object, content, guarantee, previous, hash } = row;
        Self { number, at, account, kind, object, content, guarantee, previous, hash }
    }
}
