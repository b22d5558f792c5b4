//! What is noted in a talk: one entry, one thought. Notes are the words of whoever writes; a quote is what
//! the person said, word by word, and a working translation stands beside it, never instead of it.

use serde::{Deserialize, Serialize};

use crate::domain::{
    identifiers::{Code, QuestionId},
    interviews::RecordId,
    stored_words::words,
};

/// The longest text of an entry, in graphemes.
pub const LONGEST_ENTRY: usize = 4_000;
/// The longest proposal of a topic, in graphemes.
pub const LONGEST_TOPIC: usize = 60;
/// "Said clearly": the weight of an entry unless another one is chosen.
pub const USUAL_WEIGHT: u8 = 2;

words!(
    /// What an entry is.
    EntryKind {
        /// A note nobody has classified yet.
        Note = "note",
        /// Something that works.
        Strength = "strength",
        /// Something that does not.
        Problem = "problem",
        /// Something that is needed.
        Need = "need",
        /// A proposal.
        Idea = "idea",
        /// Literal words.
        Quote = "quote",
    }
);
words!(
    /// How far a working translation is.
    TranslationState {
        /// A person wrote it, nobody has checked it.
        Draft = "draft",
        /// A program made it, nobody has checked it.
        Machine = "machine",
        /// Somebody who knows both languages has checked it.
        Checked = "checked",
    }
);
words!(
    /// Whether an entry still names people.
    Redaction {
        /// Nobody has looked.
        Unchecked = "unchecked",
        /// Names are marked.
        Marked = "marked",
        /// Names are gone.
        Clean = "clean",
    }
);

/// Who made a working translation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Translator {
    /// A program.
    Machine,
    /// Somebody who works here: an account.
    Account(String),
}

/// A translation to work with. Original and translation stay side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingTranslation {
    /// The translation, in the source language of the process.
    pub text: String,
    /// Who made it.
    pub by: Translator,
    /// How far it is.
    pub state: TranslationState,
}

/// A thought from a talk: one entry, one thought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Made by the client.
    pub id: RecordId,
    /// The interview.
    pub interview: RecordId,
    /// The prompt it belongs to.
    pub question: Option<QuestionId>,
    /// Counts every change.
    pub revision: i64,
    /// What it is.
    pub kind: EntryKind,
    /// Field of action.
    pub field: Option<Code>,
    /// Topic: a code of the lists of hurdles and needs.
    pub topic: Option<Code>,
    /// 1 (aside) to 3 (came up again and again).
    pub weight: u8,
    /// The person allowed to quote this.
    pub quote_ok: bool,
    /// What was said: in the words of the note, or word by word.
    pub text: String,
    /// Language of the text, BCP 47; none: not said.
    #[serde(default)]
    pub language: Option<String>,
    /// A translation to work with.
    #[serde(default)]
    pub translation: Option<WorkingTranslation>,
    /// A topic no list has, as the interviewer proposes it.
    #[serde(default)]
    pub suggested: Option<String>,
    /// Whether it still names people.
    pub redaction: Redaction,
    /// Taken back; kept as a mark so that an older device does not bring it back.
    pub deleted: bool,
}
