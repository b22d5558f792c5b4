//! The register of recommendations and measures: what workshops proposed, who is to do it, and how far it is. Every
//! change is a revision of the whole record, so that the history is complete. What a proposal rests on is told
//! in `evidence`, the days people type in `calendar`.

mod calendar;
mod evidence;

use serde::{Deserialize, Serialize};

pub use self::{
    calendar::{Day, Month},
    evidence::{Evidence, FrozenFigure},
};
use crate::domain::{
    answers::clean_text,
    identifiers::{Code, ProcessId},
    interviews::RecordId,
    stored_words::words,
};

/// The longest text of an entry, in characters.
pub const LONGEST: usize = 2_000;
/// The most votes by dots one proposal can have.
pub const MOST_DOTS: u32 = 9_999;
/// The most pieces of evidence of an entry.
pub const MOST_EVIDENCE: usize = 40;

words!(
    /// How much work a proposal is.
    Effort {
        /// Little.
        Low = "low",
        /// Some.
        Medium = "medium",
        /// Much.
        High = "high",
    }
);

words!(
    /// How far a recommendation is.
    Status {
        /// Typed in a workshop.
        Draft = "draft",
        /// Somebody has checked it.
        Checked = "checked",
        /// Decided.
        Adopted = "adopted",
        /// Somebody works on it.
        InProgress = "in_progress",
        /// Done.
        Done = "done",
        /// It will not be done.
        Dropped = "dropped",
    }
);

impl Status {
    /// Where it can go from here; the usual way first. What was dropped begins again as a draft.
    #[must_use]
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::Checked, Self::Dropped],
            Self::Checked => &[Self::Adopted, Self::Draft, Self::Dropped],
            Self::Adopted => &[Self::InProgress, Self::Checked, Self::Dropped],
            Self::InProgress => &[Self::Done, Self::Adopted, Self::Dropped],
            Self::Done => &[Self::InProgress],
            Self::Dropped => &[Self::Draft],
        }
    }

    /// Decided: the words of the proposal are no longer changed.
    #[must_use]
    pub fn is_decided(self) -> bool {
        matches!(self, Self::Adopted | Self::InProgress | Self::Done)
    }
}

/// What a workshop wrote down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The field of action; none: across all of them.
    pub field: Option<Code>,
    /// The topic it answers: a code of the code book.
    pub topic: Option<Code>,
    /// The day of the workshop.
    pub workshop: Option<Day>,
    /// The challenge, in the workshop's words.
    pub challenge: String,
    /// What is proposed.
    pub proposal: String,
    /// Who is to do it: an institution or a function, never a private person.
    pub owner: String,
    /// With whom.
    pub partners: String,
    /// The first step.
    pub first_step: String,
    /// By when.
    pub due: Option<Month>,
    /// How much work it is.
    pub effort: Option<Effort>,
    /// What it is to bring about.
    pub effect: String,
    /// Votes by sticky dots.
    pub dots: Option<u32>,
    /// Who or what spoke against it.
    pub dissent: String,
}

/// A text of a proposal, for sentences about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The challenge.
    Challenge,
    /// The proposal.
    Proposal,
    /// Who is to do it.
    Owner,
    /// With whom.
    Partners,
    /// The first step.
    FirstStep,
    /// What it brings about.
    Effect,
    /// What spoke against it.
    Dissent,
    /// A note.
    Note,
}

impl Part {
    /// The end of its text key.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Challenge => "challenge",
            Self::Proposal => "proposal",
            Self::Owner => "owner",
            Self::Partners => "partners",
            Self::FirstStep => "first_step",
            Self::Effect => "effect",
            Self::Dissent => "dissent",
            Self::Note => "note",
        }
    }
}

/// Why a change of the register is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegisterProblem {
    /// A text that is needed is empty.
    #[error("{0:?} is empty")]
    Empty(Part),
    /// A text has more than [`LONGEST`] characters.
    #[error("{0:?} is longer than {LONGEST} characters")]
    TooLong(Part),
    /// A text names somebody.
    #[error("{part:?} names somebody: {words}")]
    NamesSomebody {
        /// The text.
        part: Part,
        /// The words that do.
        words: String,
    },
    /// The process has no such field or topic.
    #[error("there is no such field or topic")]
    UnknownSubject,
    /// More dots than [`MOST_DOTS`].
    #[error("more than {MOST_DOTS} dots")]
    TooManyDots,
    /// It is decided: challenge and proposal stay as they are.
    #[error("it is decided")]
    Decided,
    /// From its status it cannot go there.
    #[error("it cannot go there from here")]
    NotFromHere,
    /// Nothing is decided that nobody is to do.
    #[error("it has no owner")]
    NoOwner,
    /// Dropping needs a reason.
    #[error("it has no reason")]
    NoReason,
    /// There is no such figure or released text, or it is there already.
    #[error("there is nothing to rest on")]
    NoEvidence,
    /// It has [`MOST_EVIDENCE`] pieces already.
    #[error("it has {MOST_EVIDENCE} pieces of evidence")]
    TooMuchEvidence,
}

impl Proposal {
    /// Its texts.
    #[must_use]
    pub fn texts(&self) -> [(Part, &str); 7] {
        [
            (Part::Challenge, &self.challenge),
            (Part::Proposal, &self.proposal),
            (Part::Owner, &self.owner),
            (Part::Partners, &self.partners),
            (Part::FirstStep, &self.first_step),
            (Part::Effect, &self.effect),
            (Part::Dissent, &self.dissent),
        ]
    }

    /// The same with clean texts. `named` gives the words of a text that name somebody, `is_topic` says whether the
    /// process has a topic.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn checked(
        mut self,
        fields: &[Code],
        is_topic: impl Fn(&Code) -> bool,
        named: impl Fn(&str) -> Vec<String>,
    ) -> Result<Self, Vec<RegisterProblem>> {
        for text in [
            &mut self.challenge,
            &mut self.proposal,
            &mut self.owner,
            &mut self.partners,
            &mut self.first_step,
            &mut self.effect,
            &mut self.dissent,
        ] {
            *text = clean_text(text);
        }
        let mut problems = Vec::new();
        for (part, text) in self.texts() {
            if text.is_empty() && matches!(part, Part::Challenge | Part::Proposal) {
                problems.push(RegisterProblem::Empty(part));
            }
            problems.extend(text_problems(part, text, &named));
        }
        if self.field.as_ref().is_some_and(|field| !fields.contains(field)) || self.topic.as_ref().is_some_and(|topic| !is_topic(topic)) {
            problems.push(RegisterProblem::UnknownSubject);
        }
        if self.dots.is_some_and(|dots| dots > MOST_DOTS) {
            problems.push(RegisterProblem::TooManyDots);
        }
        if problems.is_empty() { Ok(self) } else { Err(problems) }
    }
}

/// What is wrong with a text by itself.
pub fn text_problems(part: Part, text: &str, named: impl Fn(&str) -> Vec<String>) -> Vec<RegisterProblem> {
    let too_long = (text.chars().count() > LONGEST).then_some(RegisterProblem::TooLong(part));
    let found = named(text);
    let identifies = (!found.is_empty()).then(|| RegisterProblem::NamesSomebody { part, words: found.join(", ") });
    too_long.into_iter().chain(identifies).collect()
}

/// An entry of the register without who changed it when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// What is proposed.
    pub says: Proposal,
    /// How far it is.
    pub status: Status,
    /// When somebody will look how far it is.
    pub check_on: Option<Day>,
    /// What is to be looked at then, or was found.
    pub check_note: String,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// It was deleted and can be taken back.
    pub deleted: bool,
}

impl Content {
    /// A new entry.
    #[must_use]
    pub fn draft(says: Proposal, evidence: Vec<Evidence>) -> Self {
        Self { says, status: Status::Draft, check_on: None, check_note: String::new(), evidence, deleted: false }
    }

    /// The same with other words. A checked proposal that says something else is a draft again.
    ///
    /// # Errors
    /// It is decided and says something else.
    pub fn edited(&self, says: Proposal, check_on: Option<Day>, check_note: String) -> Result<Self, RegisterProblem> {
        let says_else = says.challenge != self.says.challenge || says.proposal != self.says.proposal;
        if says_else && self.status.is_decided() {
            return Err(RegisterProblem::Decided);
        }
        let status = if says_else && self.status == Status::Checked { Status::Draft } else { self.status };
        Ok(Self { says, status, check_on, check_note, ..self.clone() })
    }

    /// The same one step further.
    ///
    /// # Errors
    /// The step cannot be made from here, or lacks an owner or a reason.
    pub fn stepped(&self, to: Status, note: &str) -> Result<Self, RegisterProblem> {
        if !self.status.next().contains(&to) {
            return Err(RegisterProblem::NotFromHere);
        }
        if to == Status::Adopted && self.says.owner.is_empty() {
            return Err(RegisterProblem::NoOwner);
        }
        if to == Status::Dropped && note.is_empty() {
            return Err(RegisterProblem::NoReason);
        }
        Ok(Self { status: to, ..self.clone() })
    }

    /// The same resting on one thing more.
    ///
    /// # Errors
    /// It rests on that already, or on too much.
    pub fn resting_on(&self, evidence: Evidence) -> Result<Self, RegisterProblem> {
        if self.evidence.iter().any(|known| known.is_same(&evidence)) {
            return Err(RegisterProblem::NoEvidence);
        }
        if self.evidence.len() >= MOST_EVIDENCE {
            return Err(RegisterProblem::TooMuchEvidence);
        }
        let mut content = self.clone();
        content.evidence.push(evidence);
        Ok(content)
    }
}

/// What was done to an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It was typed in.
    Entered,
    /// Its words were changed.
    Changed,
    /// It went on to another status.
    Stepped {
        /// Which.
        to: Status,
        /// What was noted with it.
        note: String,
    },
    /// It rests on more.
    EvidenceAdded,
    /// It rests on less.
    EvidenceRemoved,
    /// It was deleted.
    Deleted,
    /// It was taken back after it had been deleted.
    Restored,
    /// An older revision was taken up again.
    TakenUp {
        /// Its number.
        revision: i64,
    },
}

impl Change {
    /// The end of its text key.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Entered => "entered",
            Self::Changed => "changed",
            Self::Stepped { .. } => "stepped",
            Self::EvidenceAdded => "evidence_added",
            Self::EvidenceRemoved => "evidence_removed",
            Self::Deleted => "deleted",
            Self::Restored => "restored",
            Self::TakenUp { .. } => "taken_up",
        }
    }
}

/// A revision of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommendation {
    /// Its identifier.
    pub id: RecordId,
    /// The process.
    pub process: ProcessId,
    /// From 1, without gaps.
    pub revision: i64,
    /// Account of who made the change.
    pub author: String,
    /// On which day, `2026-11-22`.
    pub day: String,
    /// What was done.
    pub change: Change,
    /// What the entry is now.
    pub content: Content,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    fn proposal() -> Proposal {
        Proposal { challenge: "Keine Wohnung".into(), proposal: " Wohnlotsen ".into(), owner: "Kreis".into(), ..Proposal::default() }
    }

    fn checked(change: impl Fn(&mut Proposal)) -> Result<Proposal, Vec<RegisterProblem>> {
        let mut proposal = proposal();
        change(&mut proposal);
        let named = |text: &str| text.match_indices("Klein").map(|(_, name)| name.to_string()).collect();
        proposal.checked(&[code("home")], |topic| *topic == code("rent"), named)
    }

    #[test]
    fn a_proposal_needs_a_challenge_and_names_nobody() {
        assert_eq!(checked(|_| {}).unwrap().proposal, "Wohnlotsen");
        assert_eq!(checked(|proposal| proposal.challenge = " ".into()), Err(vec![RegisterProblem::Empty(Part::Challenge)]));
        let named = RegisterProblem::NamesSomebody { part: Part::Owner, words: "Klein".into() };
        assert_eq!(checked(|proposal| proposal.owner = "Frau Klein".into()), Err(vec![named]));
        assert_eq!(checked(|proposal| proposal.field = Some(code("sea"))), Err(vec![RegisterProblem::UnknownSubject]));
        assert_eq!(checked(|proposal| proposal.topic = Some(code("sea"))), Err(vec![RegisterProblem::UnknownSubject]));
        assert_eq!(checked(|proposal| proposal.dots = Some(10_000)), Err(vec![RegisterProblem::TooManyDots]));
        let long = "ä".repeat(LONGEST + 1);
        assert_eq!(checked(|proposal| proposal.effect = long.clone()), Err(vec![RegisterProblem::TooLong(Part::Effect)]));
    }

    #[test]
    fn nothing_is_decided_without_a_check_and_an_owner() {
        let draft = Content::draft(checked(|proposal| proposal.owner = String::new()).unwrap(), Vec::new());
        assert_eq!(draft.stepped(Status::Adopted, ""), Err(RegisterProblem::NotFromHere));
        let looked_at = draft.stepped(Status::Checked, "").unwrap();
        assert_eq!(looked_at.stepped(Status::Adopted, ""), Err(RegisterProblem::NoOwner));
        let owned = looked_at.edited(Proposal { owner: "Kreis".into(), ..looked_at.says.clone() }, None, String::new()).unwrap();
        assert_eq!(owned.status, Status::Checked, "an owner changes nothing about what was checked");
        assert_eq!(owned.stepped(Status::Adopted, "").unwrap().status, Status::Adopted);
        assert_eq!(owned.stepped(Status::Dropped, ""), Err(RegisterProblem::NoReason));
    }

    #[test]
    fn every_status_can_be_reached_and_none_is_an_end() {
        for status in Status::ALL {
            assert!(!status.next().is_empty() && !status.next().contains(status));
            assert!(Status::ALL.iter().any(|from| from.next().contains(status)), "{status:?}");
        }
    }

    #[test]
    fn words_that_were_checked_are_checked_again_and_decided_ones_stay() {
        let looked_at = Content::draft(proposal(), Vec::new()).stepped(Status::Checked, "").unwrap();
        let other = Proposal { proposal: "Etwas anderes".into(), ..proposal() };
        assert_eq!(looked_at.edited(other.clone(), None, String::new()).unwrap().status, Status::Draft);
        let decided = looked_at.stepped(Status::Adopted, "").unwrap();
        assert_eq!(decided.edited(other, None, String::new()), Err(RegisterProblem::Decided));
        assert!(decided.edited(Proposal { partners: "VHS".into(), ..proposal() }, None, String::new()).is_ok());
    }
}
