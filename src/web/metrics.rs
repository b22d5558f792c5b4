//! Counters in the text format of Prometheus: a dozen numbers, none of which says anything about a
//! person.

use std::{
    fmt::Write as _,
    sync::atomic::{AtomicU64, Ordering},
};

/// Counters of this server since its start.
#[derive(Debug, Default)]
pub struct Metrics {
    by_status: [AtomicU64; 6],
    responses_sent: AtomicU64,
    drafts_started: AtomicU64,
    withdrawals: AtomicU64,
}

impl Metrics {
    /// Counts an answered request by the first digit of its status.
    pub fn request(&self, status: u16) {
        self.by_status[usize::from(status / 100).min(5)].fetch_add(1, Ordering::Relaxed);
    }

    /// Counts a stored response.
    pub fn response_sent(&self) {
        self.responses_sent.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts a started draft.
    pub fn draft_started(&self) {
        self.drafts_started.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts a withdrawal.
    pub fn withdrawn(&self) {
        self.withdrawals.fetch_add(1, Ordering::Relaxed);
    }

    /// The counters as text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::from("# TYPE vielstimmig_http_requests_total counter\n");
        for (class, count) in self.by_status.iter().enumerate().skip(1) {
            let _ = writeln!(text, "vielstimmig_http_requests_total{{status=\"{class}xx\"}} {}", count.load(Ordering::Relaxed));
        }
        let counters =
            [("responses_sent", &self.responses_sent), ("drafts_started", &self.drafts_started), ("withdrawals", &self.withdrawals)];
        for (name, count) in counters {
            let _ = writeln!(text, "# TYPE vielstimmig_{name}_total counter\nvielstimmig_{name}_total {}", count.load(Ordering::Relaxed));
        }
        text
    }
}
