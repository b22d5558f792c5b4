//! A line that grows while something takes long; on a terminal only, so that logs stay clean.

use std::io::{IsTerminal as _, Write as _};

/// Shows how far something is.
#[derive(Debug)]
pub(super) struct Progress {
    label: String,
    shown: Option<usize>,
}

impl Progress {
    pub(super) fn new(label: &str) -> Self {
        Self { label: label.to_string(), shown: None }
    }

    /// So many of so many are done.
    pub(super) fn at(&mut self, done: usize, total: usize) {
        let percent = (done * 100).checked_div(total).unwrap_or(100).min(100);
        if self.shown == Some(percent) || !std::io::stderr().is_terminal() {
            return;
        }
        self.shown = Some(percent);
        let filled = percent / 5;
        let mut line = std::io::stderr().lock();
        let end = if percent == 100 { "\n" } else { "" };
        let _ = write!(line, "\r{:<28} [{}{}] {percent:>3} %{end}", self.label, "#".repeat(filled), " ".repeat(20 - filled));
        let _ = line.flush();
    }
}
