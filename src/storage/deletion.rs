//! Deleting the answers of an instrument for good, once what was to be known is in snapshots: responses,
//! those that wait, drafts and the count of modules. Nothing of them is left in the files of the database.

use crate::{
    domain::identifiers::{InstrumentId, ProcessId},
    storage::{
        Store, StoreError,
        database::{Connection, in_one_commit},
        intake::lock,
        rewriting::{Extent, has_newcomers},
        statement::Statement,
    },
};

/// What was deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deleted {
    /// Responses.
    pub responses: u64,
    /// Responses that waited for others.
    pub waiting: u64,
    /// Forms people were in the middle of.
    pub drafts: u64,
    /// Counts of modules.
    pub fills: u64,
    /// Free texts nobody has released, and their codings.
    pub texts: u64,
    /// The files of the database were rewritten; if not, that happens at the next stop.
    pub rewritten: bool,
}

const DELETE_POOL: &str = "DELETE FROM pool WHERE process = $1 AND instrument = $2";

const DELETE_RESPONSES: &str = "DELETE FROM responses WHERE process = $1 AND instrument = $2";

const DELETE_DRAFTS: &str = "DELETE FROM drafts WHERE process = $1 AND instrument = $2";

const DELETE_FILLS: &str = "DELETE FROM module_fills WHERE process = $1 AND instrument = $2";

const DELETE_CODINGS: &str = "
    DELETE FROM codings
    WHERE text IN (SELECT id FROM texts WHERE process = $1 AND instrument = $2 AND state <> 'released')";

const DELETE_TEXTS: &str = "DELETE FROM texts WHERE process = $1 AND instrument = $2 AND state <> 'released'";

/// All that came have gone: the marks grow and count none.
const LEVEL_MARKS: &str = "
    UPDATE response_marks
    SET complete_withdrawn = complete, partial_withdrawn = partial
    WHERE process = $1 AND instrument = $2";

const NONE_EVALUATED: &str = "UPDATE intakes SET evaluated = 0 WHERE process = $1 AND instrument = $2";

impl Store {
    /// Deletes all answers of an instrument. Snapshots, the ledger, the counts of participation and the words
    /// that were released stay; of these only what leaves is kept, not what was written.
    pub async fn delete_answers(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<Deleted, StoreError> {
        let forget = self.forget_originals(process, instrument).await?;
        let (process, instrument) = (process.clone(), instrument.clone());
        let mut deleted = in_one_commit!(self, |connection| {
            let mut to = Connection::from(&mut *connection);
            // As if somebody had come: so the files are rewritten at the next stop, should it fail now.
            lock(&mut to, &process, &instrument, 1).await?;
            let of_instrument = |sql| Statement::new(sql).bind(&process).bind(&instrument);
            let waiting = to.execute(&of_instrument(DELETE_POOL)).await?;
            let responses = to.execute(&of_instrument(DELETE_RESPONSES)).await?;
            let drafts = to.execute(&of_instrument(DELETE_DRAFTS)).await?;
            let fills = to.execute(&of_instrument(DELETE_FILLS)).await?;
            to.execute(&of_instrument(DELETE_CODINGS)).await?;
            let texts = to.execute(&of_instrument(DELETE_TEXTS)).await?;
            for released in &forget {
                to.execute(released).await?;
            }
            to.execute(&of_instrument(LEVEL_MARKS)).await?;
            to.execute(&of_instrument(NONE_EVALUATED)).await?;
            Deleted { responses, waiting, drafts, fills, texts, rewritten: false }
        })?;
        self.recent.clear();
        self.rewrite_after(Extent::Whole).await;
        deleted.rewritten = !has_newcomers(&self.reads).await?;
        Ok(deleted)
    }
}
