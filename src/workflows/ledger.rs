//! The ledger: everything that left, in a chain. Each entry holds the hash of the one before, made with the
//! key of the installation, so that nobody can change one or take one out without it being seen. That
//! the last ones are missing is seen by comparing with a backup only.

use sha2::{Digest as _, Sha256};

use crate::{
    domain::questionnaire::Process,
    storage::{LedgerEntry, StoreError},
    workflows::{
        Engine,
        keys::{Keys, to_hex},
    },
};

/// Tries when several people release something at the same moment.
const TRIES: usize = 20;

/// Something that is about to leave.
#[derive(Clone, Debug)]
pub(super) struct Released<'a> {
    /// What it is: a snapshot, a file.
    pub kind: &'static str,
    /// Which one.
    pub object: String,
    /// What leaves.
    pub content: &'a [u8],
    /// What is guaranteed of it.
    pub guarantee: &'a str,
}

/// The ledger of a process and whether its chain is whole.
#[derive(Clone, Debug)]
pub struct Ledger {
    /// The entries, the first one first.
    pub entries: Vec<LedgerEntry>,
    /// The number of the first entry that does not fit the one before, if there is one.
    pub broken_at: Option<i64>,
}

impl Engine {
    /// The ledger of a process.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn ledger(&self, process: &Process) -> Result<Ledger, StoreError> {
        let entries = self.store().ledger(&process.id).await?;
        Ok(Ledger { broken_at: broken_at(self.keys(), &entries), entries })
    }

    /// Enters what is about to leave; it may leave once this is done. The same content of the same object
    /// is entered once.
    pub(super) async fn enter(&self, process: &Process, account: &str, released: Released<'_>) -> Result<(), StoreError> {
        let content = to_hex(&Sha256::digest(released.content));
        for _ in 0..TRIES {
            if self.store().is_in_ledger(&process.id, account, &released.object, &content).await? {
                return Ok(());
            }
            let (number, previous) = self.store().end_of_ledger(&process.id).await?;
            let mut entry = LedgerEntry {
                number: number + 1,
                at: self.surroundings().seconds(),
                account: account.to_string(),
                kind: released.kind.to_string(),
                object: released.object.clone(),
                content: content.clone(),
                guarantee: released.guarantee.to_string(),
                previous,
                hash: String::new(),
            };
            entry.hash = hash_of(self.keys(), &entry);
            if self.store().add_to_ledger(&process.id, &entry).await? {
                return Ok(());
            }
        }
        Err(StoreError::Overloaded)
    }
}

/// The keyed hash of an entry: of its JSON without the hash. Who has the database alone cannot make one.
fn hash_of(keys: &Keys, entry: &LedgerEntry) -> String {
    keys.seal(&serde_json::to_string(entry).unwrap_or_default())
}

/// The first entry that was changed, or whose predecessor was taken out or changed.
fn broken_at(keys: &Keys, entries: &[LedgerEntry]) -> Option<i64> {
    let before = std::iter::once("").chain(entries.iter().map(|entry| entry.hash.as_str()));
    let numbered = entries.iter().zip(before).zip(1_i64..);
    let fits = |entry: &LedgerEntry, before: &str, number: i64| {
        entry.number == number && entry.previous == before && entry.hash == hash_of(keys, entry)
    };
    numbered.into_iter().find(|((entry, before), number)| !fits(entry, before, *number)).map(|((entry, _), _)| entry.number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        Keys::new([7; 32])
    }

    fn chain(objects: &[&str]) -> Vec<LedgerEntry> {
        let mut entries: Vec<LedgerEntry> = Vec::new();
        for (object, number) in objects.iter().zip(1..) {
            let mut entry = LedgerEntry {
                number,
                at: 1_800_000_000 + number,
                account: "organiser".into(),
                kind: "file".into(),
                object: (*object).into(),
                content: "c0ffee".into(),
                guarantee: "{}".into(),
                previous: entries.last().map(|last| last.hash.clone()).unwrap_or_default(),
                hash: String::new(),
            };
            entry.hash = hash_of(&keys(), &entry);
            entries.push(entry);
        }
        entries
    }

    #[test]
    fn a_chain_is_whole_until_somebody_touches_it() {
        assert_eq!(broken_at(&keys(), &chain(&["a", "b", "c"])), None);
        let mut changed = chain(&["a", "b", "c"]);
        changed[1].account = "somebody else".into();
        assert_eq!(broken_at(&keys(), &changed), Some(2));
        let mut shortened = chain(&["a", "b", "c"]);
        shortened.remove(1);
        assert_eq!(broken_at(&keys(), &shortened), Some(3));
        let mut rehashed = chain(&["a", "b", "c"]);
        rehashed[0].object = "x".into();
        rehashed[0].hash = hash_of(&Keys::new([8; 32]), &rehashed[0]);
        assert_eq!(broken_at(&keys(), &rehashed), Some(1), "who has no key makes no seal");
    }
}
