//! Copying all tables from one connection to another, whichever engines they belong to: page by page in
//! the order of the key, many rows to a statement. Reading happens in one transaction that sees one
//! moment; nobody who writes meanwhile waits.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use sqlx::{AssertSqlSafe, Row, SqliteConnection};

use crate::storage::{
    StoreError,
    backup::tables::{Kind, TABLES, Table},
    statement::{Value, query_with},
};

/// Rows read at once.
pub(super) const PAGE: usize = 1000;
/// Rows inserted at once. SQLite looks up each placeholder among all of its statement, so long statements
/// take longer than several short ones.
pub(super) const ROWS_AT_ONCE: usize = 40;

pub(super) type Rows = Vec<Vec<Value>>;

/// The page after a row, or the first.
macro_rules! read_page {
    ($connection:expr, $table:expr, $after:expr) => {{
        let (table, after): (&Table, Option<&[Value]>) = ($table, $after);
        let sql = table.page(after.is_none(), PAGE);
        let key = after.map_or(&[][..], |row| &row[..table.keys]);
        let rows = query_with!(AssertSqlSafe(sql), key).fetch_all(&mut *$connection).await?;
        let read = |row| {
            let value = |(at, (_, kind)): (usize, &(&str, Kind))| {
                Ok(match kind {
                    Kind::Text => Value::Text(Row::try_get(row, at)?),
                    Kind::Integer => Value::Integer(Row::try_get(row, at)?),
                    Kind::Boolean => Value::Boolean(Row::try_get(row, at)?),
                })
            };
            table.columns.iter().enumerate().map(value).collect()
        };
        rows.iter().map(read).collect::<Result<Rows, sqlx::Error>>()?
    }};
}

/// Copies every row of every table from one connection to another.
macro_rules! copy_tables {
    ($from:expr, $to:expr) => {
        for table in $crate::storage::backup::tables::TABLES {
            let mut page = read_page!($from, table, None);
            while let Some(last) = page.last() {
                for rows in page.chunks(ROWS_AT_ONCE) {
                    query_with!(AssertSqlSafe(table.insert(rows.len())), rows.iter().flatten()).execute(&mut *$to).await?;
                }
                page = read_page!($from, table, Some(last.as_slice()));
            }
        }
    };
}
pub(super) use {copy_tables, read_page};

/// Rows of each table, and a fingerprint over all of them, of a file. The order is that of SQLite, byte by
/// byte, so that the same rows have the same fingerprint whichever engine they came from.
pub(super) async fn fingerprint(connection: &mut SqliteConnection) -> Result<(BTreeMap<String, u64>, String), StoreError> {
    let mut counts = BTreeMap::new();
    let mut hash = Sha256::new();
    for table in TABLES {
        hash.update(table.name);
        let mut count = 0;
        let mut page = read_page!(connection, table, None);
        while let Some(last) = page.last() {
            for value in page.iter().flatten() {
                match value {
                    Value::Text(text) => {
                        hash.update([b't']);
                        hash.update((text.len() as u64).to_be_bytes());
                        hash.update(text);
                    }
                    Value::Integer(number) => {
                        hash.update([b'i']);
                        hash.update(number.to_be_bytes());
                    }
                    Value::Boolean(flag) => hash.update([b'b', u8::from(*flag)]),
                }
            }
            count += page.len() as u64;
            page = read_page!(connection, table, Some(last.as_slice()));
        }
        hash.update(count.to_be_bytes());
        counts.insert(table.name.to_owned(), count);
    }
    let digest = hash.finalize();
    Ok((counts, digest.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))))
}
