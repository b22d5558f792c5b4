//! A line that grows while something takes long; on a terminal only, so that logs stay clean.

use std::io::{IsTerminal as _, Write as _};

/// Shows how far something is.
#[derive(Debug)]
pub(super) struct Progress {
    label: String,
    total: usize,
    shown: usize,
}

impl Progress {
    pub(super) fn new(label: &str, total: usize) -> Self {
        Self { label: label.to_string(), total, shown: usize::MAX }
    }

    /// So many are done.
    pub(super) fn at(&mut self, done: usize) {
        let percent = (done * 100).checked_div(self.total).unwrap_or(100);
        if percent == self.shown || !std::io::stderr().is_terminal() {
            return;
        }
        self.shown = percent;
        let filled = percent / 5;
        eprint!("\r{:<28} [{}{}] {percent:>3} %", self.label, "#".repeat(filled), " ".repeat(20 - filled));
        if percent >= 100 {
            eprintln!();
        }
        let _ = std::io::stderr().flush();
    }
}
