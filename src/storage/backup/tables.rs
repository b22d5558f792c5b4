//! What a backup consists of: every table with its columns, the key first, parents before children.
//! The statements that copy a table are the only ones put together from pieces, and every piece is
//! written here. A test holds this list against the real tables.

use std::fmt::Write;

/// A table as it is copied.
pub(super) struct Table {
    pub(super) name: &'static str,
    /// The first so many columns are the primary key.
    pub(super) keys: usize,
    pub(super) columns: &'static [(&'static str, Kind)],
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Integer,
    Boolean,
}

use Kind::{Boolean, Integer, Text};

/// All tables, parents before children.
pub(super) const TABLES: &[Table] = &[
    Table { name: "settings", keys: 1, columns: &[("name", Text), ("value", Text)] },
    Table { name: "counters", keys: 1, columns: &[("name", Text), ("value", Integer)] },
    Table { name: "versions", keys: 2, columns: &[("process", Text), ("version", Text), ("files", Text), ("published_at", Integer)] },
    Table {
        name: "drafts",
        keys: 1,
        columns: &[
            ("id", Text),
            ("process", Text),
            ("instrument", Text),
            ("version", Text),
            ("sealed", Text),
            ("revision", Integer),
            ("expires_at", Integer),
        ],
    },
    Table {
        name: "responses",
        keys: 3,
        columns: &[
            ("process", Text),
            ("instrument", Text),
            ("submission_key", Text),
            ("id", Text),
            ("version", Text),
            ("completeness", Text),
            ("synthetic", Boolean),
            ("snapshot", Integer),
            ("answers", Text),
        ],
    },
    Table {
        name: "pool",
        keys: 3,
        columns: &[("process", Text), ("instrument", Text), ("submission_key", Text), ("id", Text), ("version", Text), ("sealed", Text)],
    },
    Table { name: "intakes", keys: 2, columns: &[("process", Text), ("instrument", Text), ("evaluated", Integer), ("newcomers", Integer)] },
    Table {
        name: "response_marks",
        keys: 3,
        columns: &[
            ("process", Text),
            ("instrument", Text),
            ("slot", Integer),
            ("complete", Integer),
            ("partial", Integer),
            ("complete_withdrawn", Integer),
            ("partial_withdrawn", Integer),
        ],
    },
    Table {
        name: "participation",
        keys: 5,
        columns: &[("process", Text), ("instrument", Text), ("day", Text), ("language", Text), ("event", Text), ("occurrences", Integer)],
    },
    Table {
        name: "module_fills",
        keys: 4,
        columns: &[("process", Text), ("instrument", Text), ("module", Text), ("choice", Text), ("fills", Integer)],
    },
    Table {
        name: "detached_entries",
        keys: 1,
        columns: &[
            ("id", Text),
            ("process", Text),
            ("ledger", Text),
            ("form", Text),
            ("language", Text),
            ("synthetic", Boolean),
            ("answers", Text),
        ],
    },
    Table {
        name: "interviews",
        keys: 1,
        columns: &[
            ("id", Text),
            ("process", Text),
            ("instrument", Text),
            ("interviewer", Text),
            ("label", Text),
            ("state", Text),
            ("revision", Integer),
            ("record", Text),
        ],
    },
    Table {
        name: "interview_entries",
        keys: 1,
        columns: &[("id", Text), ("interview", Text), ("position", Integer), ("revision", Integer), ("record", Text)],
    },
    Table {
        name: "texts",
        keys: 1,
        columns: &[
            ("id", Text),
            ("process", Text),
            ("instrument", Text),
            ("question", Text),
            ("source", Text),
            ("interview", Text),
            ("language", Text),
            ("state", Text),
            ("counted", Integer),
            ("counted_codes", Text),
            ("revision", Integer),
            ("original", Text),
            ("record", Text),
        ],
    },
    Table {
        name: "codings",
        keys: 2,
        columns: &[
            ("text", Text),
            ("place", Text),
            ("process", Text),
            ("instrument", Text),
            ("coder", Text),
            ("revision", Integer),
            ("record", Text),
        ],
    },
    Table { name: "code_books", keys: 1, columns: &[("process", Text), ("revision", Integer), ("record", Text)] },
    Table {
        name: "clusters",
        keys: 1,
        columns: &[("id", Text), ("process", Text), ("field", Text), ("revision", Integer), ("record", Text)],
    },
    Table {
        name: "text_blocks",
        keys: 5,
        columns: &[
            ("process", Text),
            ("about", Text),
            ("slot", Text),
            ("language", Text),
            ("number", Integer),
            ("state", Text),
            ("author", Text),
            ("day", Text),
            ("record", Text),
        ],
    },
    Table {
        name: "recommendations",
        keys: 3,
        columns: &[("process", Text), ("id", Text), ("revision", Integer), ("author", Text), ("day", Text), ("record", Text)],
    },
    Table {
        name: "code_counts",
        keys: 4,
        columns: &[
            ("process", Text),
            ("instrument", Text),
            ("question", Text),
            ("number", Integer),
            ("taken_on", Text),
            ("account", Text),
            ("texts", Integer),
            ("release", Text),
        ],
    },
    Table {
        name: "interview_history",
        keys: 2,
        columns: &[
            ("interview", Text),
            ("number", Integer),
            ("day", Text),
            ("kind", Text),
            ("account", Text),
            ("from_account", Text),
            ("to_account", Text),
            ("note", Text),
        ],
    },
    Table {
        name: "snapshots",
        keys: 3,
        columns: &[
            ("process", Text),
            ("instrument", Text),
            ("number", Integer),
            ("taken_on", Text),
            ("account", Text),
            ("responses", Integer),
            ("release", Text),
            ("report", Text),
        ],
    },
    Table { name: "publications", keys: 1, columns: &[("process", Text), ("published_on", Text), ("account", Text), ("record", Text)] },
    Table {
        name: "releases",
        keys: 2,
        columns: &[
            ("process", Text),
            ("number", Integer),
            ("at", Integer),
            ("account", Text),
            ("kind", Text),
            ("object", Text),
            ("content", Text),
            ("guarantee", Text),
            ("previous", Text),
            ("hash", Text),
        ],
    },
    Table {
        name: "release_requests",
        keys: 1,
        columns: &[
            ("id", Text),
            ("process", Text),
            ("instrument", Text),
            ("asked_by", Text),
            ("approved_by", Text),
            ("state", Text),
            ("request", Text),
        ],
    },
    Table { name: "accounts", keys: 1, columns: &[("name", Text), ("roles", Text), ("password_hash", Text), ("disabled", Boolean)] },
    Table { name: "sessions", keys: 1, columns: &[("token_hash", Text), ("account", Text), ("expires_at", Integer)] },
    Table { name: "one_time_links", keys: 1, columns: &[("token_hash", Text), ("purpose", Text), ("expires_at", Integer)] },
    Table { name: "throttles", keys: 2, columns: &[("name", Text), ("window_start", Integer), ("hits", Integer)] },
    Table {
        name: "audit_log",
        keys: 1,
        columns: &[("number", Integer), ("at", Integer), ("account", Text), ("action", Text), ("object", Text), ("detail", Text)],
    },
];

impl Table {
    /// Reads a page of rows in the order of the key: the first, or the one after a key.
    pub(super) fn page(&self, first: bool, rows: usize) -> String {
        let (columns, key) = (names(self.columns), names(&self.columns[..self.keys]));
        let after = if first { String::new() } else { format!(" WHERE ({key}) > ({})", placeholders(0, self.keys)) };
        format!("SELECT {columns} FROM {}{after} ORDER BY {key} LIMIT {rows}", self.name)
    }

    /// Inserts so many rows at once.
    pub(super) fn insert(&self, rows: usize) -> String {
        let width = self.columns.len();
        let mut sql = format!("INSERT INTO {} ({}) VALUES ", self.name, names(self.columns));
        for row in 0..rows {
            let comma = if row == 0 { "" } else { ", " };
            write!(sql, "{comma}({})", placeholders(row * width, width)).expect("writing to a string cannot fail");
        }
        sql
    }

    /// Whether there is any row: answers 0 or 1.
    pub(super) fn any(&self) -> String {
        format!("SELECT COUNT(*) FROM (SELECT 1 FROM {} LIMIT 1) AS first_row", self.name)
    }
}

fn names(columns: &[(&'static str, Kind)]) -> String {
    columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
}

fn placeholders(after: usize, count: usize) -> String {
    (after + 1..=after + count).map(|number| format!("${number}")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use sqlx::{Connection as _, SqliteConnection};

    use super::*;
    use crate::storage::migrations::migrate_sqlite;

    #[tokio::test]
    async fn a_backup_leaves_out_no_table_and_no_column() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        migrate_sqlite(&mut connection).await.unwrap();
        let real: Vec<(String, String, String, i64)> = sqlx::query_as(
            "SELECT t.name, c.name, c.type, c.pk FROM sqlite_schema t, pragma_table_info(t.name) c
             WHERE t.type = 'table' AND t.name NOT LIKE '\\_%' ESCAPE '\\' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             ORDER BY t.name, c.name",
        )
        .fetch_all(&mut connection)
        .await
        .unwrap();
        let mut listed = Vec::new();
        for table in TABLES {
            for (place, (column, kind)) in (1_i64..).zip(table.columns) {
                let kind = match kind {
                    Text => "TEXT",
                    Integer => "BIGINT",
                    Boolean => "BOOLEAN",
                };
                let key = if usize::try_from(place).unwrap() <= table.keys { place } else { 0 };
                listed.push((table.name.to_owned(), (*column).to_owned(), kind.to_owned(), key));
            }
        }
        listed.sort();
        assert_eq!(listed, real);
    }

    #[test]
    fn statements_name_every_column_and_value() {
        let table = &TABLES[0];
        assert_eq!(table.page(true, 500), "SELECT name, value FROM settings ORDER BY name LIMIT 500");
        assert_eq!(table.page(false, 500), "SELECT name, value FROM settings WHERE (name) > ($1) ORDER BY name LIMIT 500");
        assert_eq!(table.insert(2), "INSERT INTO settings (name, value) VALUES ($1, $2), ($3, $4)");
    }
}
