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
        grouped_insert::{Place, delete_drafts, insert, known},
        pool::{self, pooled_id, pooled_key},
        responses::{ADD_TO_MARKS, ResponseRow},
        sealing::Sealer,
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
    let pooled = pool::places(to).await?;
    let outcomes = judge(rows, &pooled, known(to, rows).await?, sealer);

    let taken = rows.iter().zip(&outcomes).filter(|(_, outcome)| outcome.is_ok());
    let drafts = taken.filter_map(|(row, _)| row.draft.as_deref());
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
        if way == Way::Straight || new.len() + waiting >= TOGETHER {
            let takes_along = way == Way::Pool && waiting > 0;
            let waited = if takes_along { pool::take(to, process, instrument, sealer).await? } else { Vec::new() };
            store(to, process, instrument, waited.iter().chain(new.iter().copied())).await?;
            moved = true;
        } else {
            for row in &new {
                pool::add(to, row, sealer).await?;
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
    let waited = pool::take(to, process, instrument, sealer).await?;
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

/// Says for each row whether it is new.
fn judge(rows: &[&ResponseRow], pooled: &[Place], known: Vec<Place>, sealer: &Sealer) -> Vec<Result<Submission, StoreError>> {
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
