//! Many rows in one statement: the only statements that differ between the engines, because each has its
//! own way to take a list. Which rows they get, and in which order, is told in `intake`.
//!
//! Measured in November 2026 at 64 waiting clients: 34,000 rows a second on SQLite against 2,600 one by
//! one, 16,600 against 2,900 on PostgreSQL, with the same promise.

use crate::storage::{StoreError, database::Connection, responses::ResponseRow};

const INSERT_ON_SQLITE: &str = "
    INSERT INTO responses (id, process, instrument, version, submission_key, completeness, synthetic, snapshot, answers)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, 0, value ->> 7
    FROM json_each($1)";

const INSERT_ON_POSTGRES: &str = "
    INSERT INTO responses (id, process, instrument, version, submission_key, completeness, synthetic, snapshot, answers)
    SELECT id, process, instrument, version, submission_key, completeness, synthetic, 0, answers
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::text[])
    AS sent (id, process, instrument, version, submission_key, completeness, synthetic, answers)";

const KNOWN_ON_SQLITE: &str = "
    SELECT process, instrument, submission_key, id
    FROM responses
    WHERE id IN (SELECT value ->> 3 FROM json_each($1))
    UNION ALL
    SELECT known.process, known.instrument, known.submission_key, known.id
    FROM json_each($1) AS sent
    CROSS JOIN responses AS known
    WHERE known.process = sent.value ->> 0 AND known.instrument = sent.value ->> 1 AND known.submission_key = sent.value ->> 2";

const KNOWN_ON_POSTGRES: &str = "
    SELECT process, instrument, submission_key, id
    FROM responses
    WHERE id = ANY($4)
    UNION ALL
    SELECT known.process, known.instrument, known.submission_key, known.id
    FROM unnest($1::text[], $2::text[], $3::text[]) AS sent (process, instrument, submission_key)
    JOIN responses AS known
    ON known.process = sent.process AND known.instrument = sent.instrument AND known.submission_key = sent.submission_key";

const DELETE_DRAFTS_ON_SQLITE: &str = "DELETE FROM drafts WHERE id IN (SELECT value FROM json_each($1))";

const DELETE_DRAFTS_ON_POSTGRES: &str = "DELETE FROM drafts WHERE id = ANY($1)";

/// Process, instrument, submission key and identifier of a row.
pub(super) type Place = (String, String, String, String);

/// Stores rows that are new, in the order they come in.
pub(super) async fn insert(to: &mut Connection<'_>, rows: &[&ResponseRow]) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    match to {
        Connection::Sqlite(connection) => {
            let list = rows.iter().map(|row| {
                let completeness = row.completeness.as_str();
                (&row.id, &row.process, &row.instrument, &row.version, &row.submission_key, completeness, row.synthetic, &row.answers)
            });
            sqlx::query(INSERT_ON_SQLITE).bind(json(&list.collect::<Vec<_>>())?).execute(&mut **connection).await?;
        }
        Connection::Postgres(connection) => {
            sqlx::query(INSERT_ON_POSTGRES)
                .bind(column(rows, |row| &row.id))
                .bind(column(rows, |row| row.process.as_str()))
                .bind(column(rows, |row| row.instrument.as_str()))
                .bind(column(rows, |row| &row.version))
                .bind(column(rows, |row| &row.submission_key))
                .bind(column(rows, |row| row.completeness.as_str()))
                .bind(rows.iter().map(|row| row.synthetic).collect::<Vec<bool>>())
                .bind(column(rows, |row| &row.answers))
                .execute(&mut **connection)
                .await?;
        }
    }
    Ok(())
}

/// Those that are stored under a key or an identifier of these rows.
pub(super) async fn known(to: &mut Connection<'_>, rows: &[&ResponseRow]) -> Result<Vec<Place>, StoreError> {
    Ok(match to {
        Connection::Sqlite(connection) => {
            let list = rows.iter().map(|row| (&row.process, &row.instrument, &row.submission_key, &row.id)).collect::<Vec<_>>();
            sqlx::query_as(KNOWN_ON_SQLITE).bind(json(&list)?).fetch_all(&mut **connection).await?
        }
        Connection::Postgres(connection) => {
            sqlx::query_as(KNOWN_ON_POSTGRES)
                .bind(column(rows, |row| row.process.as_str()))
                .bind(column(rows, |row| row.instrument.as_str()))
                .bind(column(rows, |row| &row.submission_key))
                .bind(column(rows, |row| &row.id))
                .fetch_all(&mut **connection)
                .await?
        }
    })
}

/// Deletes drafts.
pub(super) async fn delete_drafts(to: &mut Connection<'_>, drafts: &[&str]) -> Result<(), StoreError> {
    if drafts.is_empty() {
        return Ok(());
    }
    match to {
        Connection::Sqlite(connection) => {
            sqlx::query(DELETE_DRAFTS_ON_SQLITE).bind(json(&drafts)?).execute(&mut **connection).await?;
        }
        Connection::Postgres(connection) => {
            sqlx::query(DELETE_DRAFTS_ON_POSTGRES).bind(drafts).execute(&mut **connection).await?;
        }
    }
    Ok(())
}

fn column<'a>(rows: &[&'a ResponseRow], text: fn(&ResponseRow) -> &str) -> Vec<&'a str> {
    rows.iter().map(|row| text(row)).collect()
}

fn json<T: serde::Serialize>(list: &T) -> Result<String, StoreError> {
    serde_json::to_string(list).map_err(StoreError::unreadable("list of rows"))
}
