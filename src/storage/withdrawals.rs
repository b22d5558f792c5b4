//! Withdrawals: a person takes a response back, from the pool or from among the responses, as long as it is
//! in no snapshot. What is deleted leaves no copy behind.

use crate::{
    domain::{answers::Completeness, identifiers::Code},
    storage::{
        Store, StoreError,
        database::{Connection, in_one_commit},
        json::{from_word, stored_code},
        pool::{Pooled, TAKE_ONE, pooled_id},
        responses::ADD_TO_MARKS,
        rewriting::Extent,
        sealing::Sealer,
        statement::Statement,
    },
};

/// What became of a wish to withdraw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withdrawal {
    /// The response is deleted for good.
    Withdrawn,
    /// It is part of a snapshot and stays: numbers made of it may have gone out, and without it they would
    /// tell what it said.
    Evaluated,
    /// There is no such response.
    Unknown,
}

const WITHDRAW: &str = "DELETE FROM responses WHERE id = $1 AND snapshot = 0 RETURNING process, instrument, completeness";

const IS_EVALUATED: &str = "SELECT id FROM responses WHERE id = $1";

impl Store {
    /// Deletes a response for good, unless it is part of a snapshot.
    pub async fn withdraw(&self, id: &str) -> Result<Withdrawal, StoreError> {
        let (id, slot, key) = (id.to_owned(), self.slot, self.key.clone());
        let outcome = in_one_commit!(self, |connection| {
            let mut to = Connection::from(&mut *connection);
            match delete(&mut to, &id, key.sealer()?).await? {
                Some((process, instrument, completeness)) => {
                    let complete = completeness == Completeness::Complete;
                    let marks = Statement::new(ADD_TO_MARKS).bind(&process).bind(&instrument).bind(slot).bind(0).bind(0);
                    to.execute(&marks.bind(i64::from(complete)).bind(i64::from(!complete))).await?;
                    Withdrawal::Withdrawn
                }
                None if to.rows::<(String,)>(&Statement::new(IS_EVALUATED).bind(id.as_str())).await?.is_empty() => Withdrawal::Unknown,
                None => Withdrawal::Evaluated,
            }
        })?;
        if outcome == Withdrawal::Withdrawn {
            self.rewrite_after(Extent::SmallAndLog).await;
        }
        Ok(outcome)
    }
}

/// Deletes a response wherever it is: first from the pool, because it may move from there in the meantime
/// and never moves back.
async fn delete(to: &mut Connection<'_>, id: &str, sealer: &Sealer) -> Result<Option<(Code, Code, Completeness)>, StoreError> {
    let pooled: Vec<Pooled> = to.rows(&Statement::new(TAKE_ONE).bind(pooled_id(sealer, id))).await?;
    if let Some(pooled) = pooled.first() {
        let row = pooled.open(sealer)?;
        return Ok(Some((row.process, row.instrument, row.completeness)));
    }
    let stored: Vec<(String, String, String)> = to.rows(&Statement::new(WITHDRAW).bind(id)).await?;
    let Some((process, instrument, completeness)) = stored.first() else { return Ok(None) };
    Ok(Some((stored_code("response", process)?, stored_code("response", instrument)?, from_word("response", completeness)?)))
}
