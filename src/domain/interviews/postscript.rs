//! The postscript: what an interviewer remembers of the talk itself, soon after it. Its parts are those
//! of the interview protocol of qualitative research (situation, course, effects): closed scales first,
//! and short remarks for what no scale holds.

use serde::{Deserialize, Serialize};

use crate::domain::stored_words::words;

/// The longest remark, in graphemes.
pub const LONGEST_REMARK: usize = 1_000;

words!(
    /// The mood of the talk.
    Atmosphere {
        /// Relaxed.
        Relaxed = "relaxed",
        /// Matter-of-fact.
        Neutral = "neutral",
        /// It changed.
        Changing = "changing",
        /// Tense.
        Tense = "tense",
    }
);
words!(
    /// Whether the talk was interrupted.
    Disturbance {
        /// Not at all.
        None = "none",
        /// Once or twice.
        Few = "few",
        /// Often.
        Often = "often",
    }
);
words!(
    /// Whether others who were there changed what was said.
    Influence {
        /// Nobody did.
        None = "none",
        /// A little.
        Some = "some",
        /// Strongly.
        Strong = "strong",
    }
);
words!(
    /// How well the questions were understood.
    Understanding {
        /// Well.
        Good = "good",
        /// Partly.
        Partly = "partly",
        /// Poorly.
        Poor = "poor",
    }
);
words!(
    /// How openly the person could speak.
    Trust {
        /// Openly.
        Open = "open",
        /// More and more openly.
        Growing = "growing",
        /// Reservedly.
        Reserved = "reserved",
    }
);

/// What is remembered; nothing of it has to be said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Postscript {
    /// The mood.
    pub mood: Option<Atmosphere>,
    /// Interruptions.
    pub interruptions: Option<Disturbance>,
    /// The influence of others.
    pub influence: Option<Influence>,
    /// How well the questions were understood.
    pub understanding: Option<Understanding>,
    /// Trust.
    pub trust: Option<Trust>,
    /// What shaped the talk.
    pub course: String,
    /// What was said after its official end.
    pub afterwards: String,
    /// Ideas for the evaluation or the next talk.
    pub ideas: String,
}
