//! Releases that need two people: somebody asks, somebody else decides. That they are two is part of the
//! statement that decides.

use sqlx::FromRow;

use crate::{
    domain::identifiers::{InstrumentId, ProcessId},
    storage::{Store, StoreError, database::on, statement::Statement},
};

/// A release somebody has asked for.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct ReleaseRequest {
    /// Its identifier.
    pub id: String,
    /// Who asked.
    pub asked_by: String,
    /// Who decided; empty as long as nobody has.
    pub approved_by: String,
    /// How far it is: `waiting`, `approved`, `refused`, `used`.
    pub state: String,
    /// What is to leave, as text.
    pub request: String,
}

const REQUESTS: &str = "
    SELECT id, asked_by, approved_by, state, request
    FROM release_requests
    WHERE process = $1 AND instrument = $2
    ORDER BY id";

const ADD_REQUEST: &str = "
    INSERT INTO release_requests (id, process, instrument, asked_by, approved_by, state, request)
    VALUES ($1, $2, $3, $4, '', 'waiting', $5)";

const DECIDE: &str = "
    UPDATE release_requests
    SET approved_by = $2, state = $3
    WHERE id = $1 AND state = 'waiting' AND asked_by <> $2";

const USE: &str = "UPDATE release_requests SET state = 'used' WHERE id = $1 AND state = 'approved'";

impl Store {
    /// What was asked for of an instrument.
    pub async fn requests(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<Vec<ReleaseRequest>, StoreError> {
        Ok(on!(&self.reads, |pool| sqlx::query_as(REQUESTS).bind(process.as_str()).bind(instrument.as_str()).fetch_all(pool).await?))
    }

    /// Asks for a release.
    pub async fn add_request(
        &self,
        process: &ProcessId,
        instrument: &InstrumentId,
        id: &str,
        asked_by: &str,
        request: &str,
    ) -> Result<(), StoreError> {
        let add = Statement::new(ADD_REQUEST).bind(id).bind(process).bind(instrument).bind(asked_by).bind(request);
        self.write(add).await.map(drop)
    }

    /// Approves or refuses a release; `false` when it was decided before, or when this account asked for it.
    pub async fn decide_request(&self, id: &str, account: &str, approved: bool) -> Result<bool, StoreError> {
        let state = if approved { "approved" } else { "refused" };
        Ok(self.write(Statement::new(DECIDE).bind(id).bind(account).bind(state)).await? > 0)
    }

    /// Uses an approved release up; `false` when it is not approved or was used before.
    pub async fn use_request(&self, id: &str) -> Result<bool, StoreError> {
        Ok(self.write(Statement::new(USE).bind(id)).await? > 0)
    }
}
