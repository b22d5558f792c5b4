//! A text somebody wrote or said, as the office works with it: the original, a working translation beside
//! it, and where its review stands. What may leave is told in `review`; how it is coded, in `coding`.

use serde::{Deserialize, Serialize};

pub use crate::domain::interviews::{TranslationState, Translator, WorkingTranslation};
use crate::domain::{
    identifiers::{InstrumentId, ProcessId, QuestionId},
    interviews::RecordId,
    words::review::Review,
};

/// Where a text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Somebody wrote it in a survey.
    Answer,
    /// An interviewer noted it in their own words.
    Note,
    /// Somebody said it in these words.
    Quote,
}

impl Source {
    /// Every source, in order.
    pub const ALL: [Self; 3] = [Self::Answer, Self::Note, Self::Quote];

    /// The stored word; also the end of its text key.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Note => "note",
            Self::Quote => "quote",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.as_str() == word)
    }
}

/// A text with everything the office knows of it. Not to be shown: pages take what `review` lets through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeText {
    /// A keyed hash: by itself it joins with no response without the key file. The words do, as long as the
    /// answers are kept.
    pub id: RecordId,
    /// The process.
    pub process: ProcessId,
    /// The survey or guide.
    pub instrument: InstrumentId,
    /// The question or theme; an entry of an interview may have none.
    pub question: Option<QuestionId>,
    /// Where it comes from.
    pub source: Source,
    /// The interview it comes from.
    pub interview: Option<RecordId>,
    /// BCP 47 tag of the language; of an answer the one its page was shown in.
    pub language: String,
    /// What was written or said.
    pub original: String,
    /// Whether the person allowed to quote it; answers are always written to be read.
    pub may_be_quoted: bool,
    /// A rendering for those who do not read the original.
    pub translation: Option<WorkingTranslation>,
    /// Where its review stands.
    pub review: Review,
    /// Where it stood before the last decision, for taking that back.
    pub before: Option<Box<Review>>,
    /// Counts every change.
    pub revision: i64,
}
