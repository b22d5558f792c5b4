//! The setting of a talk: when, how, where and with whom, all of it coarse. Places and people are kinds
//! from closed lists, never addresses or names.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::stored_words::words;

words!(
    /// How the talk takes place.
    TalkMode {
        /// Face to face.
        InPerson = "in_person",
        /// By telephone.
        Phone = "phone",
        /// By video.
        Video = "video",
        /// With several people.
        Group = "group",
    }
);
words!(
    /// Who interprets, as a kind, never a name.
    Interpreting {
        /// Nobody.
        None = "none",
        /// A professional.
        Professional = "professional",
        /// A trained volunteer.
        TrainedVolunteer = "trained_volunteer",
        /// Family or friends.
        FamilyFriend = "family_friend",
        /// A child; it happens, but must not.
        Child = "child",
    }
);
words!(
    /// Who asked for the interpreter.
    InterpretingWish {
        /// The person who was asked questions.
        Interviewee = "interviewee",
        /// The office.
        Office = "office",
        /// Somebody else.
        SomebodyElse = "somebody_else",
    }
);
words!(
    /// Where the talk takes place, as a kind.
    PlaceKind {
        /// An office or a public building.
        Office = "office",
        /// Where the person lives.
        Home = "home",
        /// A shared accommodation.
        Accommodation = "accommodation",
        /// Anywhere else.
        Other = "other",
    }
);
words!(
    /// Who else is there, as a kind.
    Present {
        /// Husband, wife or partner.
        Partner = "partner",
        /// Children.
        Children = "children",
        /// Others of the family.
        Family = "family",
        /// A professional.
        Professional = "professional",
        /// An interpreter.
        Interpreter = "interpreter",
    }
);
/// What is known of the talk as a whole; all of it coarse.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Header {
    /// ISO week, `2026-W47`; never the day.
    pub week: String,
    /// Who writes, if not the interviewer: an account.
    pub note_taker: Option<String>,
    /// How the talk takes place.
    pub mode: Option<TalkMode>,
    /// Length in minutes.
    pub minutes: Option<u16>,
    /// Language of the talk, BCP 47.
    pub language: Option<String>,
    /// Who interprets.
    pub interpreting: Option<Interpreting>,
    /// Who asked for the interpreter.
    pub interpreting_wish: Option<InterpretingWish>,
    /// Where it takes place.
    pub place: Option<PlaceKind>,
    /// Who else is there; empty: nobody.
    pub others: Option<BTreeSet<Present>>,
}

impl Header {
    /// Whether somebody interprets.
    #[must_use]
    pub fn is_interpreted(&self) -> bool {
        self.interpreting.is_some_and(|interpreting| interpreting != Interpreting::None)
    }
}
