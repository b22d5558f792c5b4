//! Entries that must never meet answers: offers and contacts people leave behind. An entry has no
//! response, no time, and an identifier that is random, so that nothing leads back.

use sqlx::FromRow;

use crate::{
    domain::{
        answers::Answers,
        identifiers::{Code, ProcessId},
        interviews::RecordId,
    },
    storage::{
        Store, StoreError,
        database::on,
        json::{from_json, stored_code, to_json},
        rewriting::Extent,
        statement::Statement,
    },
};

/// Where entries belong and how they came.
#[derive(Clone, Debug)]
pub struct DetachedForm<'a> {
    /// The process.
    pub process: &'a ProcessId,
    /// The ledger.
    pub ledger: &'a str,
    /// The form.
    pub form: &'a Code,
    /// The language shown.
    pub language: &'a str,
    /// Invented for a demonstration.
    pub synthetic: bool,
}

/// An entry as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DetachedEntry {
    /// Random.
    pub id: String,
    /// The form.
    pub form: Code,
    /// The language shown.
    pub language: String,
    /// What was entered.
    pub answers: Answers,
    /// Invented for a demonstration.
    pub synthetic: bool,
}

const ADD_DETACHED: &str = "
    INSERT INTO detached_entries (id, process, ledger, form, language, synthetic, answers)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

const DELETE_DETACHED: &str = "DELETE FROM detached_entries WHERE process = $1 AND ledger = $2 AND id = $3";

const DETACHED_COUNT: &str = "SELECT COUNT(*) FROM detached_entries WHERE process = $1 AND ledger = $2";

const DETACHED_ENTRIES: &str = "
    SELECT id, form, language, synthetic, answers
    FROM detached_entries
    WHERE process = $1 AND ledger = $2
    ORDER BY id";

impl Store {
    /// Adds entries, each under a random identifier, in one commit.
    pub async fn add_detached(&self, form: &DetachedForm<'_>, entries: &[(RecordId, Answers)]) -> Result<(), StoreError> {
        let add = |(id, answers): &(RecordId, Answers)| {
            Ok(Statement::new(ADD_DETACHED)
                .bind(id.as_str())
                .bind(form.process)
                .bind(form.ledger)
                .bind(form.form)
                .bind(form.language)
                .bind(form.synthetic)
                .bind(to_json("entry", answers)?))
        };
        self.write_together(entries.iter().map(add).collect::<Result<_, StoreError>>()?).await
    }

    /// Deletes an entry of a ledger for good; `false` when there is none.
    pub async fn delete_detached(&self, process: &ProcessId, ledger: &str, id: &RecordId) -> Result<bool, StoreError> {
        let deletion = Statement::new(DELETE_DETACHED).bind(process).bind(ledger).bind(id.as_str());
        let is_gone = self.write(deletion).await? > 0;
        if is_gone {
            self.rewrite_after(Extent::SmallAndLog).await;
        }
        Ok(is_gone)
    }

    /// How many entries a ledger has.
    pub async fn detached_count(&self, process: &ProcessId, ledger: &str) -> Result<u64, StoreError> {
        let entries: i64 =
            on!(&self.reads, |pool| sqlx::query_scalar(DETACHED_COUNT).bind(process.as_str()).bind(ledger).fetch_one(pool).await?);
        Ok(entries.unsigned_abs())
    }

    /// The entries of a ledger, in an order that tells nothing.
    pub async fn detached_entries(&self, process: &ProcessId, ledger: &str) -> Result<Vec<DetachedEntry>, StoreError> {
        let rows: Vec<Row> =
            on!(&self.reads, |pool| sqlx::query_as(DETACHED_ENTRIES).bind(process.as_str()).bind(ledger).fetch_all(pool).await?);
        rows.into_iter().map(DetachedEntry::try_from).collect()
    }
}

#[derive(FromRow)]
struct Row {
    id: String,
    form: String,
    language: String,
    synthetic: bool,
    answers: String,
}

impl TryFrom<Row> for DetachedEntry {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            form: stored_code("entry", &row.form)?,
            answers: from_json("entry", &row.answers)?,
            id: row.id,
            language: row.language,
            synthetic: row.synthetic,
        })
    }
}
