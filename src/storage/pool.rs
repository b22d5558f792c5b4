//! The pool: sent responses that wait for others, sealed, with keyed hashes in the place of their
//! identifiers. When they leave it is decided in `intake`.

use sqlx::FromRow;

use crate::{
    domain::{answers::Completeness, identifiers::Code},
    storage::{
        StoreError,
        database::Connection,
        grouped_insert::Place,
        json::{from_json, stored_code, to_json},
        responses::ResponseRow,
        sealing::{Content, Sealer},
        statement::Statement,
    },
};

/// Of all instruments: there are a few rows of each at most.
const PLACES: &str = "SELECT process, instrument, submission_key, id FROM pool";

const ADD: &str = "
    INSERT INTO pool (process, instrument, submission_key, id, version, sealed)
    VALUES ($1, $2, $3, $4, $5, $6)";

const TAKE: &str = "
    DELETE FROM pool
    WHERE process = $1 AND instrument = $2
    RETURNING process, instrument, submission_key, id, version, sealed";

/// Who waits, by its identifier in the pool.
pub(super) const POOLED: &str = "
    SELECT process, instrument, submission_key, id, version, sealed
    FROM pool
    WHERE id = $1";

/// Takes one out, by its identifier in the pool.
pub(super) const TAKE_ONE: &str = "
    DELETE FROM pool
    WHERE id = $1
    RETURNING process, instrument, submission_key, id, version, sealed";

/// A row of the pool.
#[derive(Debug, FromRow)]
pub(super) struct Pooled {
    process: String,
    instrument: String,
    submission_key: String,
    id: String,
    version: String,
    sealed: String,
}

/// What is sealed of a response: identifier, key, how far it goes, whether it is invented, answers.
type Opened = (String, String, Completeness, bool, String);

/// What stands for an identifier in the pool.
pub(super) fn pooled_id(sealer: &Sealer, id: &str) -> String {
    sealer.stand_in("identifier in the pool", &[id])
}

/// What stands for a submission key in the pool.
pub(super) fn pooled_key(sealer: &Sealer, row: &ResponseRow) -> String {
    sealer.stand_in("key in the pool", &[row.process.as_str(), row.instrument.as_str(), &row.submission_key])
}

/// Process, instrument, key and identifier of everything that waits.
pub(super) async fn places(of: &mut Connection<'_>) -> Result<Vec<Place>, StoreError> {
    of.rows(&Statement::new(PLACES)).await
}

/// Lets a response wait.
pub(super) async fn add(to: &mut Connection<'_>, row: &ResponseRow, sealer: &Sealer) -> Result<(), StoreError> {
    let key = pooled_key(sealer, row);
    let content = to_json("response", &(&row.id, &row.submission_key, row.completeness, row.synthetic, &row.answers))?;
    let pooled = Pooled {
        process: row.process.to_string(),
        instrument: row.instrument.to_string(),
        id: pooled_id(sealer, &row.id),
        version: row.version.clone(),
        sealed: sealer.seal(Content::Response, &[&key, &row.version], &content),
        submission_key: key,
    };
    put(to, pooled).await
}

async fn put(to: &mut Connection<'_>, row: Pooled) -> Result<(), StoreError> {
    let add = Statement::new(ADD).bind(row.process).bind(row.instrument).bind(row.submission_key);
    to.execute(&add.bind(row.id).bind(row.version).bind(row.sealed)).await.map(drop)
}

/// Takes out everything that waits of an instrument.
pub(super) async fn take(
    from: &mut Connection<'_>,
    process: &Code,
    instrument: &Code,
    sealer: &Sealer,
) -> Result<Vec<ResponseRow>, StoreError> {
    let pooled: Vec<Pooled> = from.rows(&Statement::new(TAKE).bind(process).bind(instrument)).await?;
    let mut rows = Vec::with_capacity(pooled.len());
    for row in pooled {
        match row.open(sealer) {
            Ok(row) => rows.push(row),
            // One that cannot be read stays, and holds up no other.
            Err(error) => {
                tracing::error!(%error, %process, %instrument, "a response stays in the pool");
                put(from, row).await?;
            }
        }
    }
    Ok(rows)
}

impl Pooled {
    /// The response as it was sent.
    pub(super) fn open(&self, sealer: &Sealer) -> Result<ResponseRow, StoreError> {
        let content = sealer.open(Content::Response, &[&self.submission_key, &self.version], &self.sealed)?;
        let (id, submission_key, completeness, synthetic, answers): Opened = from_json("response", &content)?;
        Ok(ResponseRow {
            id,
            process: stored_code("response", &self.process)?,
            instrument: stored_code("response", &self.instrument)?,
            version: self.version.clone(),
            submission_key,
            completeness,
            synthetic,
            answers,
            draft: None,
            counters: Vec::new(),
        })
    }
}
