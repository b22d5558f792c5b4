//! Text blocks: what the office itself says about a field of action, a topic or the whole process, such as a
//! core statement or a piece of news. Every save is a version. Numbers of the surveys stand in them as
//! [references](Reference) to what was released, so that a text cannot say what may not be told.

mod numbers;
mod reference;
mod wording;

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

pub use self::{
    numbers::{TypedNumber, typed_numbers, with_reference},
    reference::{Figure, Found, Measure, Reference},
    wording::{Checks, LONGEST, Piece, Wording, WordingProblem, word_count},
};
use crate::domain::{identifiers::Code, stored_words::words};

/// What a text is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// The process as a whole.
    Process,
    /// A field of action.
    Field(Code),
    /// A topic: a code of the code book, which is also an option of the surveys.
    Topic(Code),
}

impl About {
    /// Reads the stored form, `field-home_mob`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('-') {
            None => (text == "process").then_some(Self::Process),
            Some(("field", code)) => Code::parse(code).map(Self::Field),
            Some(("topic", code)) => Code::parse(code).map(Self::Topic),
            Some(_) => None,
        }
    }

    /// The texts there can be about it, in the order of reports.
    #[must_use]
    pub fn slots(&self) -> Vec<Slot> {
        let kinds: &[(BlockKind, u8)] = match self {
            Self::Process => &[(BlockKind::Summary, 1), (BlockKind::News, 1)],
            Self::Field(_) => &[
                (BlockKind::Statement, 3),
                (BlockKind::Today, 1),
                (BlockKind::Question, 2),
                (BlockKind::Offers, 1),
                (BlockKind::GoodExamples, 1),
                (BlockKind::News, 1),
            ],
            Self::Topic(_) => &[(BlockKind::Statement, 1)],
        };
        kinds.iter().flat_map(|(kind, places)| (1..=*places).map(|place| Slot { kind: *kind, place })).collect()
    }
}

impl fmt::Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Process => f.write_str("process"),
            Self::Field(field) => write!(f, "field-{field}"),
            Self::Topic(topic) => write!(f, "topic-{topic}"),
        }
    }
}

words!(
    /// What a text is for.
    BlockKind {
        /// A core statement: one sentence.
        Statement = "statement",
        /// "What is this about today?"
        Today = "today",
        /// A question to the workshop.
        Question = "question",
        /// Offers that exist already.
        Offers = "offers",
        /// Examples of what works.
        GoodExamples = "good_examples",
        /// The whole in a few sentences.
        Summary = "summary",
        /// What has changed since.
        News = "news",
    }
);

impl BlockKind {
    /// The most words in the source language: a statement has to be understood at one reading, and page one of
    /// a handout holds 120 words.
    #[must_use]
    pub fn most_words(self) -> usize {
        match self {
            Self::Statement | Self::Question => 25,
            Self::Today => 40,
            Self::News => 80,
            Self::Offers | Self::GoodExamples => 120,
            Self::Summary => 150,
        }
    }

    /// The most words of a translation: other languages need up to half as many again.
    #[must_use]
    pub fn most_words_translated(self) -> usize {
        self.most_words() * 3 / 2
    }

    /// Whether it stands on page one of a handout.
    #[must_use]
    pub fn is_on_page_one(self) -> bool {
        matches!(self, Self::Statement | Self::Today | Self::Question)
    }
}

/// Words on page one of a handout.
pub const PAGE_ONE_WORDS: usize = 120;

/// The place of a text among those about the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// What it is for.
    pub kind: BlockKind,
    /// Its place among its kind, from 1.
    pub place: u8,
}

impl Slot {
    /// Reads the stored form, `statement-2`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, place) = text.split_once('-')?;
        Some(Self { kind: BlockKind::parse(kind)?, place: place.parse().ok()? })
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.kind.as_str(), self.place)
    }
}

/// The address of a text in a process.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BlockId {
    /// What it is about.
    pub about: About,
    /// Which of the texts about that.
    pub slot: Slot,
}

impl BlockId {
    /// The address, if there can be such a text.
    #[must_use]
    pub fn new(about: About, slot: Slot) -> Option<Self> {
        about.slots().contains(&slot).then_some(Self { about, slot })
    }
}

words!(
    /// How far a version is.
    BlockState {
        /// Written; packs for a workshop may carry it, marked as a draft.
        Draft = "draft",
        /// Approved: it may stand in public reports.
        Approved = "approved",
        /// Taken off: from here on there is no text, until somebody writes one.
        Withdrawn = "withdrawn",
    }
);

/// One version of a text in one language. Approving and taking off are versions too, so that the history is
/// complete and nothing is ever changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockVersion {
    /// From 1, without gaps.
    pub number: i64,
    /// How far it is.
    pub state: BlockState,
    /// The account of whoever saved, approved or took it off.
    pub author: String,
    /// On which day, `2026-11-22`.
    pub day: String,
    /// What was saved.
    pub says: Says,
}

/// What a version says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Says {
    /// The words.
    pub wording: Wording,
    /// The version of the text in the source language that lay beside it; 0 in the source language itself.
    pub source: i64,
    /// What its references stood for when it was saved.
    pub figures: BTreeMap<Reference, Figure>,
}

/// A text in one language with everything it ever said; the oldest version first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its address.
    pub id: BlockId,
    /// BCP 47 tag of its language.
    pub language: String,
    /// Its versions.
    pub versions: Vec<BlockVersion>,
}

/// Which texts somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// For the public: only what was approved.
    Approved,
    /// For a workshop or the desk: the newest, marked where it is a draft.
    Newest,
}

impl Block {
    /// The last version: what a change is made on.
    #[must_use]
    pub fn last(&self) -> Option<&BlockVersion> {
        self.versions.last()
    }

    /// A version by its number.
    #[must_use]
    pub fn version(&self, number: i64) -> Option<&BlockVersion> {
        self.versions.iter().find(|version| version.number == number)
    }

    /// The version that counts; none where the text was taken off, or never approved.
    #[must_use]
    pub fn current(&self, standing: Standing) -> Option<&BlockVersion> {
        let counts = |version: &&BlockVersion| standing == Standing::Newest || version.state != BlockState::Draft;
        self.versions.iter().rev().find(counts).filter(|version| version.state != BlockState::Withdrawn)
    }

    /// Whether a version of a translation was made beside other words than the source has now. What has no source
    /// any more is older too.
    #[must_use]
    pub fn is_older_than(version: &BlockVersion, source: Option<(&Self, &BlockVersion)>) -> bool {
        let Some((source, now)) = source else { return true };
        source.version(version.says.source).is_none_or(|then| then.says.wording.text() != now.says.wording.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    fn version(number: i64, state: BlockState, text: &str, source: i64) -> BlockVersion {
        let says = Says { wording: Wording::unchecked(text), source, figures: BTreeMap::new() };
        BlockVersion { number, state, author: "ada".into(), day: "2026-11-22".into(), says }
    }

    fn block(versions: &[(BlockState, &str)]) -> Block {
        let versions = versions.iter().zip(1..).map(|((state, text), number)| version(number, *state, text, 0)).collect();
        let slot = Slot { kind: BlockKind::Statement, place: 1 };
        Block { id: BlockId::new(About::Field(code("home")), slot).unwrap(), language: "de".into(), versions }
    }

    #[test]
    fn an_address_is_read_as_it_is_written() {
        for about in [About::Process, About::Field(code("home_mob")), About::Topic(code("rent"))] {
            assert_eq!(About::parse(&about.to_string()), Some(about.clone()));
            for slot in about.slots() {
                assert_eq!(Slot::parse(&slot.to_string()), Some(slot));
            }
        }
        assert_eq!(About::parse("field-größe"), None);
        let fourth = Slot { kind: BlockKind::Statement, place: 4 };
        assert_eq!(BlockId::new(About::Field(code("home")), fourth), None, "a field has three statements");
    }

    #[test]
    fn a_draft_does_not_take_the_place_of_what_was_approved() {
        use BlockState::{Approved, Draft, Withdrawn};
        let said = |block: &Block, standing| block.current(standing).map(|version| version.says.wording.text().to_string());
        let text = block(&[(Draft, "one"), (Approved, "one"), (Draft, "two")]);
        assert_eq!(said(&text, Standing::Approved).as_deref(), Some("one"));
        assert_eq!(said(&text, Standing::Newest).as_deref(), Some("two"));
        let off = block(&[(Draft, "one"), (Approved, "one"), (Withdrawn, "one")]);
        assert_eq!((said(&off, Standing::Approved), said(&off, Standing::Newest)), (None, None));
        let again = block(&[(Approved, "one"), (Withdrawn, "one"), (Draft, "two")]);
        assert_eq!(said(&again, Standing::Approved), None, "what was taken off does not come back by a draft");
        assert_eq!(said(&again, Standing::Newest).as_deref(), Some("two"));
    }

    #[test]
    fn a_translation_is_older_once_the_source_says_something_else() {
        use BlockState::{Approved, Draft};
        let source = block(&[(Draft, "one"), (Approved, "one"), (Draft, "two")]);
        let made_beside = |number| version(1, Draft, "eins", number);
        let now = |standing| source.current(standing).map(|now| (&source, now));
        assert!(!Block::is_older_than(&made_beside(1), now(Standing::Approved)), "approving changes no word");
        assert!(Block::is_older_than(&made_beside(1), now(Standing::Newest)));
        assert!(!Block::is_older_than(&made_beside(3), now(Standing::Newest)));
        assert!(Block::is_older_than(&made_beside(9), now(Standing::Newest)), "there was no such version");
        assert!(Block::is_older_than(&made_beside(1), None));
    }
}
