//! The entries of an interview: one thought each, written, changed, taken back and brought back. Only
//! an open interview takes any.

use crate::{
    domain::interviews::{Entry, OpenInterview, RecordId},
    storage::{PutOutcome, StoreError},
    workflows::{
        Engine,
        interviews::{ATTEMPTS, Change},
    },
};

impl Engine {
    /// Writes an entry into an open interview, unless it was changed since it was shown. `None` when
    /// its identifier belongs to another interview.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn save_entry(&self, open: &OpenInterview, entry: Entry) -> Result<Option<Change<Entry>>, StoreError> {
        debug_assert_eq!(entry.interview, open.interview().id, "an entry is read for the interview it is written into");
        Ok(match self.store().put_entry(&entry).await? {
            PutOutcome::Stored | PutOutcome::Unchanged => Some(Change::Saved(entry)),
            PutOutcome::Stale(current) if current.interview != entry.interview => None,
            // The answer to the first attempt was lost on its way: nothing is in conflict.
            PutOutcome::Stale(current) if says_the_same(&current, &entry) => Some(Change::Saved(*current)),
            PutOutcome::Stale(current) => Some(Change::Conflict(*current)),
        })
    }

    /// Takes an entry back or brings it back. Either can be undone, so it needs no look at revisions.
    /// `None` when the interview has no such entry.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn take_back_entry(&self, open: &OpenInterview, id: &RecordId, deleted: bool) -> Result<Option<Entry>, StoreError> {
        for _ in 0..ATTEMPTS {
            let entries = self.store().entries(&open.interview().id).await?;
            let Some(current) = entries.into_iter().find(|entry| entry.id == *id) else { return Ok(None) };
            if current.deleted == deleted {
                return Ok(Some(current));
            }
            let changed = Entry { deleted, revision: current.revision.saturating_add(1), ..current };
            if !matches!(self.store().put_entry(&changed).await?, PutOutcome::Stale(_)) {
                return Ok(Some(changed));
            }
        }
        Err(StoreError::Overloaded)
    }
}

/// Whether two revisions of an entry read the same; what others add to it later does not count.
fn says_the_same(stored: &Entry, sent: &Entry) -> bool {
    let sent = Entry { revision: stored.revision, redaction: stored.redaction, ..sent.clone() };
    *stored == sent
}
