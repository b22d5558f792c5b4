//! The tables, built up step by step from one folder of statements for both engines, and how the two
//! differ in them: what stands in a comment `/* sqlite: … */` belongs to the statement on SQLite.

use std::{borrow::Cow, sync::LazyLock};

use sqlx::{
    AssertSqlSafe, SqlSafeStr as _, SqliteConnection,
    migrate::{Migrate, Migrator},
    postgres::PgConnection,
};

use crate::storage::StoreError;

static AS_WRITTEN: Migrator = sqlx::migrate!();

/// The same with its SQLite comments opened. A migration keeps the checksum of what is written in the
/// folder, so that a backup of either engine tells the same story.
static ON_SQLITE: LazyLock<Migrator> = LazyLock::new(|| {
    let migrations = AS_WRITTEN.iter().cloned().map(|mut migration| {
        migration.sql = AssertSqlSafe(with_sqlite_comments_opened(migration.sql.as_str())).into_sql_str();
        migration
    });
    Migrator { migrations: Cow::Owned(migrations.collect()), ..Migrator::DEFAULT }
});

/// Brings the tables of a SQLite file up to date. `Migrator::run` would do the same in a future that cannot
/// move to another thread.
pub(super) async fn migrate_sqlite(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    migrate(&ON_SQLITE, connection).await
}

/// Brings the tables of a PostgreSQL database up to date.
pub(super) async fn migrate_postgres(connection: &mut PgConnection) -> Result<(), StoreError> {
    migrate(&AS_WRITTEN, connection).await
}

async fn migrate(migrator: &Migrator, connection: &mut impl Migrate) -> Result<(), StoreError> {
    Ok(migrator.run_direct(None, connection, false).await?)
}

/// The version of the tables this program makes.
pub(super) fn schema_version() -> i64 {
    AS_WRITTEN.iter().map(|migration| migration.version).max().unwrap_or_default()
}

fn with_sqlite_comments_opened(sql: &str) -> String {
    let mut pieces = sql.split("/* sqlite:");
    let mut opened = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        opened.push_str(&piece.replacen("*/", "", 1));
    }
    opened
}

#[cfg(test)]
mod tests {
    use sqlx::Connection as _;

    use super::*;

    #[test]
    fn a_comment_for_sqlite_becomes_part_of_the_statement() {
        let written = "CREATE TABLE a (b TEXT) /* sqlite: WITHOUT ROWID */; /* told to all */ SELECT 1";
        assert_eq!(with_sqlite_comments_opened(written), "CREATE TABLE a (b TEXT)  WITHOUT ROWID ; /* told to all */ SELECT 1");
        assert_eq!(with_sqlite_comments_opened("SELECT 1"), "SELECT 1");
    }

    #[tokio::test]
    async fn what_respondents_wrote_lies_in_tables_without_running_numbers() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        migrate_sqlite(&mut connection).await.unwrap();
        let without: Vec<String> = sqlx::query_scalar("SELECT name FROM pragma_table_list WHERE wr = 1 AND schema = 'main' ORDER BY name")
            .fetch_all(&mut connection)
            .await
            .unwrap();
        assert_eq!(without, ["codings", "detached_entries", "drafts", "pool", "responses", "texts"]);
    }
}
