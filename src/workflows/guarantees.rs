//! What is guaranteed of what leaves, as the ledger keeps it: the reports of the snapshots the numbers are of, and
//! the rules that protect what is in no snapshot. Each part names one kind of content, so that nothing is said
//! to be protected by a rule that does not hold for it.

use serde_json::{Map, Value, json};

use crate::{
    domain::disclosure::{Cell, talks::LEAST_TALKS},
    workflows::results::Results,
};

/// What is guaranteed of a file or an act.
#[derive(Clone, Debug, Default)]
pub(super) struct Guarantee(Map<String, Value>);

impl Guarantee {
    /// What the snapshots of results guarantee, by instrument and number of the snapshot.
    pub(super) fn of(all: &[Results]) -> Self {
        let of = |results: &Results| {
            let snapshot = results.snapshot()?;
            let report: Value = serde_json::from_str(&snapshot.report).ok()?;
            Some((format!("{}/{}", results.instrument().id, snapshot.number), report))
        };
        Self(all.iter().filter_map(of).collect())
    }

    /// And counts of talks: none of fewer, and none that changed by fewer.
    pub(super) fn and_talks(self) -> Self {
        self.and("talks", json!({ "least": LEAST_TALKS, "change_by": LEAST_TALKS }))
    }

    /// And counters of today, in no snapshot: rounded, and withheld where they are small.
    pub(super) fn and_counters(self) -> Self {
        self.and("counters", json!({ "rounded_down_to": Cell::ROUNDED_TO, "least": Cell::LEAST_ROUNDED }))
    }

    /// And words of people, which somebody has reviewed and released.
    pub(super) fn and_words(self) -> Self {
        self.and("words", json!({ "reviewed": true }))
    }

    /// And what the office wrote: what the scanner takes for a name or an address does not leave, and nothing else
    /// is known of it.
    pub(super) fn and_office_texts(self) -> Self {
        self.and("office_texts", json!({ "marked_names": "left out", "reviewed": false }))
    }

    fn and(mut self, of: &str, holds: Value) -> Self {
        self.0.insert(of.to_string(), holds);
        self
    }

    /// As JSON.
    pub(super) fn json(self) -> String {
        Value::Object(self.0).to_string()
    }
}
