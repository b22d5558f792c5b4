//! What of a process is public: at most one publication each, and none once it is taken back.

use sqlx::FromRow;

use crate::{
    domain::{identifiers::ProcessId, publication::Publication},
    storage::{
        Store, StoreError,
        database::on,
        json::{from_json, to_json},
        statement::Statement,
    },
};

/// A publication with how it came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPublication {
    /// The day, `YYYY-MM-DD`.
    pub published_on: String,
    /// Who published it.
    pub account: String,
    /// What is public.
    pub publication: Publication,
}

const PUBLICATION: &str = "SELECT published_on, account, record FROM publications WHERE process = $1";

const PUBLISH: &str = "
    INSERT INTO publications (process, published_on, account, record)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (process) DO UPDATE SET published_on = $2, account = $3, record = $4";

const TAKE_BACK: &str = "DELETE FROM publications WHERE process = $1";

impl Store {
    /// What is public of a process.
    pub async fn publication(&self, process: &ProcessId) -> Result<Option<KeptPublication>, StoreError> {
        let row: Option<Row> = on!(&self.reads, |pool| sqlx::query_as(PUBLICATION).bind(process.as_str()).fetch_optional(pool).await?);
        row.map(KeptPublication::try_from).transpose()
    }

    /// Makes this public, and nothing else of the process.
    pub async fn publish(&self, process: &ProcessId, kept: &KeptPublication) -> Result<(), StoreError> {
        let publish = Statement::new(PUBLISH)
            .bind(process)
            .bind(kept.published_on.as_str())
            .bind(kept.account.as_str())
            .bind(to_json("publication", &kept.publication)?);
        self.write(publish).await?;
        Ok(())
    }

    /// Makes nothing of a process public; `false` when nothing was.
    pub async fn take_back(&self, process: &ProcessId) -> Result<bool, StoreError> {
        Ok(self.write(Statement::new(TAKE_BACK).bind(process)).await? > 0)
    }
}

#[derive(FromRow)]
struct Row {
    published_on: String,
    account: String,
    record: String,
}

impl TryFrom<Row> for KeptPublication {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self { publication: from_json("publication", &row.record)?, published_on: row.published_on, account: row.account })
    }
}
