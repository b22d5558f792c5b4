//! What became of an interview: through whose hands it went, when it was handed in and opened again.
//! Nothing here is what somebody said in it.

use serde::{Deserialize, Serialize};

use crate::domain::stored_words::words;

words!(
    /// What happened.
    HistoryKind {
        /// Another interviewer has it now.
        HandedOver = "handed_over",
        /// It was handed in.
        HandedIn = "handed_in",
        /// It takes notes again.
        Reopened = "reopened",
        /// The person does not allow quotes any more.
        QuotesForbidden = "quotes_forbidden",
    }
);

/// A line of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryLine {
    /// The day, `2026-11-22`.
    pub day: String,
    /// What happened.
    pub kind: HistoryKind,
    /// The account that did it.
    pub account: String,
    /// The interviewer it was taken from, when it was handed over; else empty.
    pub from: String,
    /// The interviewer it was given to, when it was handed over; else empty.
    pub to: String,
    /// What the next one should know; empty if nothing.
    pub note: String,
}
