//! How responses come in: exactly once, and never alone. A response waits sealed in the pool until there
//! are enough of its instrument; then all of them are stored in one commit, in the order of their keys,
//! which are keyed hashes and tell nothing. So neither two backups nor the log of the database show what
//! one person answered. A group that is large enough by itself is stored at once.

use std::collections::BTreeSet;

use crate::{
    domain::{answers::Completeness, identifiers::Code},
    storage::{
        StoreError, Submission,
        database::Connection,
        grouped_insert::{delete_drafts, insert, known},
        json::stored_code,
        responses::{ADD_TO_MARKS, ResponseRow},
        sealing::{Content, Sealer},
        statement::Statement,
    },
};

/// So many responses of an instrument are stored together at least.
const TOGETHER: usize = 10;

/// Locks the intake of an instrument until the end of the transaction, and counts newcomers.
const LOCK: &str = "
    INSERT INTO intakes (process, instrument, evaluated, newcomers)
    VALUES ($1, $2, 0, $3)
    ON CONFLICT (process, instrument) DO UPDATE
    SET newcomers = intakes.newcomers + excluded.newcomers";

/// Of all instruments: there are a few rows of each at most.
const POOLED: &str = "SELECT process, instrument, submission_key, id FROM pool";

const ADD_TO_POOL: &str = "
    INSERT INTO pool (process, instrument, submission_key, id, version, sealed)
    VALUES ($1, $2, $3, $4, $5, $6)";

const EMPTY_POOL: &str = "
    DELETE FROM pool
    WHERE process = $1 AND instrument = $2
    RETURNING submission_key, id, version, sealed";

/// Which way rows take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Through the pool, unless there are enough.
    Pool,
    /// Invented rows hide nobody and are stored at once.
    Straight,
}

/// What became of rows.
#[derive(Debug)]
pub(super) struct Received {
    /// Of each, in their order.
    pub(super) outcomes: Vec<Result<Submission, StoreError>>,
    /// Whether any of them, or any that had waited, was stored among the responses.
    pub(super) moved: bool,
}

/// Takes rows in, ends the drafts they come from and counts them, inside a transaction. A row that is not
/// new was taken under the same key before, which is as good and ends its draft too; or its identifier
/// belongs to another response.
pub(super) async fn receive(
    to: &mut Connection<'_>,
    rows: &[&ResponseRow],
    way: Way,
    slot: i64,
    sealer: &Sealer,
) -> Result<Received, StoreError> {
    if rows.is_empty() {
        return Ok(Received { outcomes: Vec::new(), moved: false });
    }
    // In one order, so that two instances wait for each other and do not block each other.
    let instruments: BTreeSet<(&Code, &Code)> = rows.iter().map(|row| (&row.process, &row.instrument)).collect();
    for (process, instrument) in &instruments {
        lock(to, process, instrument, 0).await?;
    }
    let pooled: Vec<(String, String, String, String)> = to.rows(&Statement::new(POOLED)).await?;
    let outcomes = judge(rows, &pooled, known(to, rows).await?, sealer);

    let taken = |outcome: &Result<Submission, StoreError>| outcome.is_ok();
    let drafts = rows.iter().zip(&outcomes).filter(|(_, outcome)| taken(outcome)).filter_map(|(row, _)| row.draft.as_deref());
    delete_drafts(to, &drafts.collect::<Vec<_>>()).await?;

    let mut moved = false;
    for (process, instrument) in instruments {
        let is_new = |row: &ResponseRow, outcome| {
            matches!(outcome, &Ok(Submission::Stored)) && (&row.process, &row.instrument) == (process, instrument)
        };
        let new: Vec<&ResponseRow> =
            rows.iter().zip(&outcomes).filter(|(row, outcome)| is_new(row, outcome)).map(|(row, _)| *row).collect();
        let waiting = pooled.iter().filter(|(of, at, ..)| *process == of.as_str() && *instrument == at.as_str()).count();
        if new.is_empty() {
            continue;
        }
        if way == Way::Straight || new.len() >= TOGETHER || new.len() + waiting >= TOGETHER {
            let waited =
                if way == Way::Straight || waiting == 0 { Vec::new() } else { take_from_pool(to, process, instrument, sealer).await? };
            store(to, process, instrument, waited.iter().chain(new.iter().copied())).await?;
            moved = true;
        } else {
            for row in &new {
                to.execute(&add_to_pool(row, sealer)?).await?;
            }
        }
        let complete = new.iter().filter(|row| row.completeness == Completeness::Complete).count();
        count(to, (process, instrument), slot, complete, new.len() - complete).await?;
    }
    Ok(Received { outcomes, moved })
}

/// Moves everything that waits for others among the responses, however few there are.
pub(super) async fn empty_pool(to: &mut Connection<'_>, process: &Code, instrument: &Code, sealer: &Sealer) -> Result<usize, StoreError> {
    lock(to, process, instrument, 0).await?;
    let waited = take_from_pool(to, process, instrument, sealer).await?;
    if !waited.is_empty() {
        store(to, process, instrument, waited.iter()).await?;
    }
    Ok(waited.len())
}

/// Holds the intake of an instrument until the end of the transaction.
pub(super) async fn lock(to: &mut Connection<'_>, process: &Code, instrument: &Code, newcomers: usize) -> Result<(), StoreError> {
    let newcomers = i64::try_from(newcomers).unwrap_or(i64::MAX);
    to.execute(&Statement::new(LOCK).bind(process).bind(instrument).bind(newcomers)).await.map(drop)
}

/// What stands for an identifier in the pool.
pub(super) fn pooled_id(sealer: &Sealer, id: &str) -> String {
    sealer.stand_in("identifier in the pool", &[id])
}

fn pooled_key(sealer: &Sealer, row: &ResponseRow) -> String {
    sealer.stand_in("key in the pool", &[row.process.as_str(), row.instrument.as_str(), &row.submission_key])
}

/// Says for each row whether it is new.
fn judge(
    rows: &[&ResponseRow],
    pooled: &[(String, String, String, String)],
    known: Vec<(String, String, String, String)>,
    sealer: &Sealer,
) -> Vec<Result<Submission, StoreError>> {
    let mut keys = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for (process, instrument, key, id) in known {
        keys.insert((process, instrument, key));
        ids.insert(id);
    }
    let pooled_keys: BTreeSet<&str> = pooled.iter().map(|(_, _, key, _)| key.as_str()).collect();
    let pooled_ids: BTreeSet<&str> = pooled.iter().map(|(_, _, _, id)| id.as_str()).collect();
    let judge = |row: &&ResponseRow| {
        let key = (row.process.to_string(), row.instrument.to_string(), row.submission_key.clone());
        let waits = |among: &BTreeSet<&str>, stands_in: &dyn Fn() -> String| !among.is_empty() && among.contains(stands_in().as_str());
        if keys.contains(&key) || waits(&pooled_keys, &|| pooled_key(sealer, row)) {
            return Ok(Submission::AlreadyStored);
        }
        if ids.contains(&row.id) || waits(&pooled_ids, &|| pooled_id(sealer, &row.id)) {
            return Err(StoreError::IdentifierTaken);
        }
        // The next of the same group is not new any more.
        keys.insert(key);
        ids.insert(row.id.clone());
        Ok(Submission::Stored)
    };
    rows.iter().map(judge).collect()
}

async fn store<'a>(
    to: &mut Connection<'_>,
    process: &Code,
    instrument: &Code,
    rows: impl Iterator<Item = &'a ResponseRow>,
) -> Result<(), StoreError> {
    let mut rows: Vec<&ResponseRow> = rows.collect();
    // Their keys are keyed hashes: this is a shuffle that everybody would make alike.
    rows.sort_by_key(|row| &row.submission_key);
    lock(to, process, instrument, rows.len()).await?;
    insert(to, &rows).await
}

async fn count(
    to: &mut Connection<'_>,
    (process, instrument): (&Code, &Code),
    slot: i64,
    complete: usize,
    partial: usize,
) -> Result<(), StoreError> {
    let number = |count| i64::try_from(count).unwrap_or(i64::MAX);
    let marks = Statement::new(ADD_TO_MARKS).bind(process).bind(instrument).bind(slot);
    to.execute(&marks.bind(number(complete)).bind(number(partial)).bind(0).bind(0)).await.map(drop)
}

/// What is sealed of a response: identifier, key, how far it goes, whether it is invented, answers.
type Sealed = (String, String, Completeness, bool, String);

fn add_to_pool(row: &ResponseRow, sealer: &Sealer) -> Result<Statement, StoreError> {
    let key = pooled_key(sealer, row);
    let sealed = (&row.id, &row.submission_key, row.completeness, row.synthetic, &row.answers);
    let text = serde_json::to_string(&sealed).map_err(StoreError::unreadable("response"))?;
    Ok(Statement::new(ADD_TO_POOL)
        .bind(&row.process)
        .bind(&row.instrument)
        .bind(key.as_str())
        .bind(pooled_id(sealer, &row.id))
        .bind(row.version.as_str())
        .bind(sealer.seal(Content::Response, &[&key, &row.version], &text)))
}

/// A row of the pool as it was sent.
pub(super) fn open_pooled(
    process: &Code,
    instrument: &Code,
    (key, version, sealed): (&str, &str, &str),
    sealer: &Sealer,
) -> Result<ResponseRow, StoreError> {
    let text = sealer.open(Content::Response, &[key, version], sealed)?;
    let (id, submission_key, completeness, synthetic, answers): Sealed =
        serde_json::from_str(&text).map_err(StoreError::unreadable("response"))?;
    Ok(ResponseRow {
        id,
        process: process.clone(),
        instrument: instrument.clone(),
        version: version.to_owned(),
        submission_key,
        completeness,
        synthetic,
        answers,
        draft: None,
        counters: Vec::new(),
    })
}

async fn take_from_pool(
    to: &mut Connection<'_>,
    process: &Code,
    instrument: &Code,
    sealer: &Sealer,
) -> Result<Vec<ResponseRow>, StoreError> {
    let empty = Statement::new(EMPTY_POOL).bind(process).bind(instrument);
    let pooled: Vec<(String, String, String, String)> = to.rows(&empty).await?;
    let mut rows = Vec::with_capacity(pooled.len());
    for (key, id, version, sealed) in pooled {
        match open_pooled(process, instrument, (&key, &version, &sealed), sealer) {
            Ok(row) => rows.push(row),
            // One that cannot be read stays, and holds up no other.
            Err(error) => {
                tracing::error!(%error, %process, %instrument, "a response stays in the pool");
                let back = Statement::new(ADD_TO_POOL).bind(process).bind(instrument).bind(key).bind(id).bind(version).bind(sealed);
                to.execute(&back).await?;
            }
        }
    }
    Ok(rows)
}

/// A row of the pool with its process and instrument.
pub(super) type PooledRow = (String, String, String, String, String);

/// Opens a row of the pool: process, instrument, key, version and what is sealed.
pub(super) fn open_row((process, instrument, key, version, sealed): &PooledRow, sealer: &Sealer) -> Result<ResponseRow, StoreError> {
    let (process, instrument) = (stored_code("response", process)?, stored_code("response", instrument)?);
    open_pooled(&process, &instrument, (key, version, sealed), sealer)
}
