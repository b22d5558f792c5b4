//! Drafts read or written lately, kept in memory so that showing a page asks no database. Only on SQLite,
//! where this process is the only one that writes the file; PostgreSQL is asked every time, because other
//! servers write there too (November 2026: a page of a draft in memory takes half the time).
//!
//! What is kept is never older than the database: every write says first that it is coming, and what was
//! read or written before that is not kept.

use std::{
    collections::HashMap,
    hash::{BuildHasher as _, RandomState},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use crate::storage::StoredDraft;

/// Drafts kept at most; more people than that are rarely busy in the same minutes.
const KEPT: usize = 4_096;
/// Writes are told apart by this many rows of marks.
const MARKS: u64 = 256;

/// Drafts read or written lately.
#[derive(Clone, Debug)]
pub(super) struct RecentDrafts(Option<Arc<Kept>>);

#[derive(Debug)]
struct Kept {
    drafts: Mutex<HashMap<String, StoredDraft>>,
    /// Each write to a draft changes the mark of its row.
    marks: Vec<AtomicU64>,
    hasher: RandomState,
}

/// What must not have changed until a draft may be kept.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark(u64);

impl RecentDrafts {
    pub(super) fn new(enabled: bool) -> Self {
        let kept = || Kept { drafts: Mutex::default(), marks: (0..MARKS).map(|_| AtomicU64::new(0)).collect(), hasher: RandomState::new() };
        Self(enabled.then(|| Arc::new(kept())))
    }

    /// A draft, if it is kept.
    pub(super) fn get(&self, id: &str) -> Option<StoredDraft> {
        self.0.as_ref()?.lock().get(id).cloned()
    }

    /// To be asked before a draft is read.
    pub(super) fn reading(&self, id: &str) -> Mark {
        Mark(self.0.as_ref().map_or(0, |kept| kept.mark(id).load(Ordering::SeqCst)))
    }

    /// To be told before a draft is written or deleted.
    pub(super) fn writing(&self, id: &str) -> Mark {
        let Some(kept) = &self.0 else { return Mark(0) };
        let mark = kept.mark(id).fetch_add(1, Ordering::SeqCst) + 1;
        kept.lock().remove(id);
        Mark(mark)
    }

    /// Keeps a draft as it was read or written, unless somebody wrote in between. Drafts with text that
    /// is still to be corrected can be large and are not kept.
    pub(super) fn keep(&self, draft: &StoredDraft, mark: Mark) {
        let Some(kept) = &self.0 else { return };
        if !draft.draft.typed.is_empty() {
            return;
        }
        let mut drafts = kept.lock();
        if kept.mark(&draft.id).load(Ordering::SeqCst) != mark.0 {
            return;
        }
        if drafts.len() >= KEPT {
            drafts.clear();
        }
        drafts.insert(draft.id.clone(), draft.clone());
    }

    /// Forgets everything, after many drafts were deleted at once.
    pub(super) fn clear(&self) {
        if let Some(kept) = &self.0 {
            for mark in &kept.marks {
                mark.fetch_add(1, Ordering::SeqCst);
            }
            kept.lock().clear();
        }
    }
}

impl Kept {
    fn mark(&self, id: &str) -> &AtomicU64 {
        let row = self.hasher.hash_one(id) % MARKS;
        &self.marks[usize::try_from(row).unwrap_or_default()]
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, StoredDraft>> {
        self.drafts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{answers::Draft, identifiers::code};

    fn draft(revision: i64) -> StoredDraft {
        StoredDraft {
            id: "a".into(),
            process: code("p"),
            instrument: code("i"),
            version: String::new(),
            language: "de".into(),
            draft: Draft::default(),
            revision,
            expires_at: 0,
        }
    }

    #[test]
    fn what_was_read_before_a_write_is_not_kept_after_it() {
        let recent = RecentDrafts::new(true);
        let reading = recent.reading("a");
        let writing = recent.writing("a");
        recent.keep(&draft(1), reading);
        assert!(recent.get("a").is_none());
        recent.keep(&draft(2), writing);
        assert_eq!(recent.get("a").map(|kept| kept.revision), Some(2));
        recent.writing("a");
        assert!(recent.get("a").is_none(), "a deleted draft is gone at once");
    }

    #[test]
    fn nothing_is_kept_where_others_write_too() {
        let recent = RecentDrafts::new(false);
        recent.keep(&draft(1), recent.reading("a"));
        assert!(recent.get("a").is_none());
    }
}
