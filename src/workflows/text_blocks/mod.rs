//! Texts of the office as reports take them: in a language, with the numbers that are released today. What a text
//! quotes may be withheld since it was written; then it is not there, and the desk says why. How texts are written
//! is told in `writing`, what they may quote in `released`.

mod released;
mod writing;

use std::collections::BTreeMap;

use unic_langid::LanguageIdentifier;

pub use self::{
    released::{ReleasedNumbers, written},
    writing::{BlockChange, TypedBlock},
};
use crate::{
    domain::{
        disclosure::Cell,
        identifiers::Code,
        questionnaire::Process,
        text_blocks::{About, Block, BlockId, BlockKind, BlockState, BlockVersion, Reference, Standing},
    },
    storage::StoreError,
    workflows::Engine,
};

/// How many people stand behind a share or mean a text quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotedBase {
    /// The survey they answered.
    pub survey: Code,
    /// How many they are.
    pub people: Cell,
    /// The question was not put to everybody.
    pub only_some: bool,
}

/// A text as it may be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnBlock {
    /// Its address.
    pub id: BlockId,
    /// The words, with numbers as its language writes them.
    pub text: String,
    /// The language they are in: the one asked for, else that of the process.
    pub language: LanguageIdentifier,
    /// The numbers it quotes, in order, as they stand in it.
    pub figures: Vec<(Reference, String)>,
    /// The people behind its shares and means, each base once.
    pub bases: Vec<QuotedBase>,
    /// It is not approved, or a translation older than its source: to be marked as a draft.
    pub is_draft: bool,
    /// It is a translation made beside other words than the source has now.
    pub is_outdated: bool,
    /// The account of whoever wrote or approved it last.
    pub author: String,
    /// On which day, `2026-11-22`.
    pub day: String,
}

/// A text that may not be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBlock {
    /// Its address.
    pub id: BlockId,
    /// BCP 47 tag of its language.
    pub language: String,
    /// Why.
    pub why: HeldBack,
}

/// Why a text may not be printed although it was taken once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeldBack {
    /// It quotes these numbers, which are not released any more.
    Withheld(Vec<Reference>),
    /// The office's lists say now that it names somebody.
    NamesSomebody,
}

/// The texts of a process in a language.
#[derive(Clone, Debug, Default)]
pub struct TextBlocks {
    drawn: BTreeMap<BlockId, DrawnBlock>,
    held: Vec<HeldBlock>,
}

impl TextBlocks {
    /// The texts about something, in the order of reports.
    pub fn about<'a>(&'a self, about: &'a About) -> impl Iterator<Item = &'a DrawnBlock> {
        self.drawn.values().filter(move |block| block.id.about == *about)
    }

    /// The texts of a kind about something, in order.
    #[must_use]
    pub fn of<'a>(&'a self, about: &'a About, kind: BlockKind) -> Vec<&'a DrawnBlock> {
        self.about(about).filter(|block| block.id.slot.kind == kind).collect()
    }

    /// Texts that are written and may not be printed.
    #[must_use]
    pub fn held(&self) -> &[HeldBlock] {
        &self.held
    }

    /// All texts that may be printed, by address.
    pub fn all(&self) -> impl Iterator<Item = &DrawnBlock> {
        self.drawn.values()
    }
}

impl Engine {
    /// The texts of a process in a language: for the public only what was approved, else the newest. A text that
    /// lacks the language, or whose approved translation is older than its source, comes in the language of the process.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn text_blocks(
        &self,
        process: &Process,
        language: &LanguageIdentifier,
        standing: Standing,
    ) -> Result<TextBlocks, StoreError> {
        let blocks = self.store().blocks(&process.id, None).await?;
        if blocks.is_empty() {
            return Ok(TextBlocks::default());
        }
        let numbers = self.released_numbers(process).await?;
        let own = process.source_language.to_string();
        let mut all = TextBlocks::default();
        for source in blocks.iter().filter(|block| block.language == own) {
            let Some(now) = source.current(standing) else { continue };
            let is_translation = |block: &&Block| block.id == source.id && *language == block.language.as_str() && block.language != own;
            let translation = blocks.iter().find(is_translation).and_then(|block| Some((block, block.current(standing)?)));
            let is_outdated = |version: &BlockVersion| Block::is_older_than(version, Some((source, now)));
            let (block, version, is_outdated) = match translation {
                Some((block, version)) if standing == Standing::Newest || !is_outdated(version) => (block, version, is_outdated(version)),
                _ => (source, now, false),
            };
            match self.drawn(process, &numbers, (block, version)) {
                Ok(mut drawn) => {
                    drawn.is_outdated = is_outdated;
                    drawn.is_draft |= is_outdated;
                    all.drawn.insert(drawn.id.clone(), drawn);
                }
                Err(why) => all.held.push(HeldBlock { id: block.id.clone(), language: block.language.clone(), why }),
            }
        }
        Ok(all)
    }

    /// A version of a text as it would be printed.
    ///
    /// # Errors
    /// Why it may not be.
    pub fn drawn(
        &self,
        process: &Process,
        numbers: &ReleasedNumbers<'_>,
        (block, version): (&Block, &BlockVersion),
    ) -> Result<DrawnBlock, HeldBack> {
        let language: LanguageIdentifier = block.language.parse().unwrap_or_else(|_| process.source_language.clone());
        let texts = self.texts(Some(process), &language);
        let wording = &version.says.wording;
        let mut figures = Vec::new();
        let text = wording
            .drawn(
                |reference| numbers.find(reference),
                |figure| {
                    let number = written(&texts, figure);
                    figures.push(number.clone());
                    number
                },
            )
            .map_err(HeldBack::Withheld)?;
        if self.names_somebody(process, &text) {
            return Err(HeldBack::NamesSomebody);
        }
        let mut bases: Vec<QuotedBase> = wording.references().iter().filter_map(|reference| numbers.base(reference)).collect();
        bases.dedup();
        Ok(DrawnBlock {
            id: block.id.clone(),
            text,
            language,
            bases,
            figures: wording.references().into_iter().zip(figures).collect(),
            is_draft: version.state != BlockState::Approved,
            is_outdated: false,
            author: version.author.clone(),
            day: version.day.clone(),
        })
    }
}
