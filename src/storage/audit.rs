//! The log of what staff did. It is only ever added to, and it never holds answers, codes people keep,
//! or addresses.

use sqlx::FromRow;

use crate::storage::{Store, StoreError, database::on, statement::Statement};

/// What somebody did.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct AuditEntry {
    /// When, in seconds since 1970.
    pub at: i64,
    /// Who.
    pub account: String,
    /// What.
    pub action: String,
    /// To what.
    pub object: String,
    /// In which way.
    pub detail: String,
}

const ADD_TO_AUDIT_LOG: &str = "
    INSERT INTO audit_log (number, at, account, action, object, detail)
    VALUES ($1, $2, $3, $4, $5, $6)";

const NEWEST_AUDIT_ENTRIES: &str = "
    SELECT at, account, action, object, detail
    FROM audit_log
    ORDER BY number DESC
    LIMIT $1";

impl Store {
    /// Adds an entry.
    pub async fn log(&self, entry: &AuditEntry) -> Result<(), StoreError> {
        let number = self.next_number("audit").await?;
        let add = Statement::new(ADD_TO_AUDIT_LOG)
            .bind(number)
            .bind(entry.at)
            .bind(entry.account.as_str())
            .bind(entry.action.as_str())
            .bind(entry.object.as_str())
            .bind(entry.detail.as_str());
        self.write(add).await.map(drop)
    }

    /// The newest entries, the newest first.
    pub async fn audit(&self, limit: u32) -> Result<Vec<AuditEntry>, StoreError> {
        Ok(on!(&self.reads, |pool| sqlx::query_as(NEWEST_AUDIT_ENTRIES).bind(i64::from(limit)).fetch_all(pool).await?))
    }
}
