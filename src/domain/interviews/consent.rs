//! What is told before a talk, and the consent to it as it is recorded.

use serde::{Deserialize, Serialize};

use crate::domain::stored_words::words;

/// The facts that are told before a talk; each has a text `iv-fact-<word>`.
pub const FACTS: [&str; 5] = ["voluntary", "purpose", "notes", "no_effect", "withdraw"];
words!(
    /// How the consent to talk was given.
    ConsentWay {
        /// In writing.
        Written = "written",
        /// Spoken before a witness.
        Spoken = "spoken",
    }
);
words!(
    /// Whether words may be quoted.
    QuoteConsent {
        /// No.
        No = "no",
        /// Without any hint who spoke.
        Anonymous = "anonymous",
        /// With the role of the person.
        WithRole = "with_role",
    }
);
/// The consent as recorded; `talk` is the one without which nothing else is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedConsent {
    /// How the consent to talk was given.
    pub way: ConsentWay,
    /// ISO week in which it was given.
    pub week: String,
    /// Recording is allowed.
    pub record: bool,
    /// Quoting is allowed.
    pub quote: QuoteConsent,
    /// The person wants to see the notes.
    pub review_wanted: bool,
}
