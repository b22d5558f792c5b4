//! Writing texts: each save is the next version, made on the one somebody saw. What was written in the meantime
//! is shown to whoever came too late, and nothing is lost.

use std::collections::{BTreeMap, BTreeSet};

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        questionnaire::Process,
        text_blocks::{
            About, Block, BlockId, BlockState, BlockVersion, Checks, Found, Reference, Says, Standing, Wording, WordingProblem,
            with_reference,
        },
    },
    storage::StoreError,
    workflows::{Engine, text_blocks::ReleasedNumbers},
};

/// A text as somebody typed it.
#[derive(Clone, Debug, Default)]
pub struct TypedBlock {
    /// The words.
    pub text: String,
    /// Typed numbers of which they say that they are none of these surveys.
    pub foreign: BTreeSet<String>,
    /// The version of the source that lay beside a translation.
    pub source: i64,
}

/// What became of a change of a text.
#[derive(Clone, Debug)]
pub enum BlockChange {
    /// It is made.
    Made,
    /// It is not, and why.
    Refused(Vec<WordingProblem>),
    /// Somebody else changed the text, so it is as told.
    TooLate(Box<Block>),
    /// There is nothing to approve or to take off, or no source to translate.
    Nothing,
}

impl Engine {
    /// The texts about something in all languages; `None` when the process has no such field or topic.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn blocks_about(&self, process: &Process, about: &About) -> Result<Option<Vec<Block>>, StoreError> {
        let is_there = match about {
            About::Process => true,
            About::Field(field) => process.fields.contains(field),
            About::Topic(topic) => self.code_book(process).await?.book.code(topic).is_some(),
        };
        Ok(if is_there { Some(self.store().blocks(&process.id, Some(about)).await?) } else { None })
    }

    /// A text in a language, without a version where nothing was ever written. `None` when there can be none.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn block(&self, process: &Process, id: &BlockId, language: &LanguageIdentifier) -> Result<Option<Block>, StoreError> {
        if !process.languages.contains(language) {
            return Ok(None);
        }
        let Some(blocks) = self.blocks_about(process, &id.about).await? else { return Ok(None) };
        let found = blocks.into_iter().find(|block| block.id == *id && *language == block.language.as_str());
        Ok(Some(found.unwrap_or_else(|| Block { id: id.clone(), language: language.to_string(), versions: Vec::new() })))
    }

    /// Saves what somebody typed who saw a version of the text, 0 for none. The same sent twice is saved once.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn write_block(
        &self,
        process: &Process,
        (id, language): (&BlockId, &LanguageIdentifier),
        seen: i64,
        typed: &TypedBlock,
        account: &str,
    ) -> Result<BlockChange, StoreError> {
        let numbers = self.released_numbers(process).await?;
        self.write_block_from(&numbers, (id, language), seen, typed, account).await
    }

    /// The same with the numbers as they were gathered, for several texts at once.
    pub(in crate::workflows) async fn write_block_from(
        &self,
        numbers: &ReleasedNumbers<'_>,
        (id, language): (&BlockId, &LanguageIdentifier),
        seen: i64,
        typed: &TypedBlock,
        account: &str,
    ) -> Result<BlockChange, StoreError> {
        let process = numbers.process();
        let Some(block) = self.block(process, id, language).await? else { return Ok(BlockChange::Nothing) };
        let is_translation = *language != process.source_language;
        let source = if is_translation { self.block(process, id, &process.source_language).await? } else { None };
        if is_translation && source.as_ref().is_none_or(|source| source.current(Standing::Newest).is_none()) {
            return Ok(BlockChange::Nothing);
        }
        let wording = match self.checked_wording(process, (id, language), numbers, typed) {
            Ok(wording) => wording,
            Err(problems) => return Ok(BlockChange::Refused(problems)),
        };
        let is_again = |last: &BlockVersion| {
            last.number == seen + 1 && last.author == account && last.says.wording == wording && last.state == BlockState::Draft
        };
        match block.last() {
            Some(last) if is_again(last) => return Ok(BlockChange::Made),
            last if last.map_or(0, |last| last.number) != seen => return Ok(BlockChange::TooLate(Box::new(block))),
            _ => {}
        }
        // A source that is not there cannot have lain beside it.
        let beside = source.and_then(|source| source.version(typed.source).map(|version| version.number)).unwrap_or(0);
        let shown = |found| if let Found::Shown(figure) = found { Some(figure).filter(|figure| figure.may_be_kept()) } else { None };
        let figures: BTreeMap<_, _> =
            wording.references().into_iter().filter_map(|reference| Some((reference.clone(), shown(numbers.find(&reference))?))).collect();
        let says = Says { wording, source: beside, figures };
        self.add_version(process, &block, (seen, BlockState::Draft), says, account).await
    }

    /// What is wrong with typed words, or the words as they may be kept.
    fn checked_wording(
        &self,
        process: &Process,
        (id, language): (&BlockId, &LanguageIdentifier),
        numbers: &ReleasedNumbers<'_>,
        typed: &TypedBlock,
    ) -> Result<Wording, Vec<WordingProblem>> {
        let kind = id.slot.kind;
        let months = self.months(process, language);
        let named = |text: &str| {
            let marks = self.marks(process, text).into_iter().filter(|mark| mark.kind.names_somebody());
            marks.filter_map(|mark| text.get(mark.range).map(str::to_string)).collect()
        };
        let checks = Checks {
            most_words: if *language == process.source_language { kind.most_words() } else { kind.most_words_translated() },
            months: &months,
            find: &|reference| numbers.find(reference),
            named: &named,
        };
        Wording::checked(&typed.text, &typed.foreign, &checks)
    }

    /// The names of the months in a language.
    fn months(&self, process: &Process, language: &LanguageIdentifier) -> Vec<String> {
        let texts = self.texts(Some(process), language);
        (1..=12).map(|month| texts.month_name(month)).collect()
    }

    /// Typed words with a reference in the place of a typed number.
    #[must_use]
    pub fn with_reference(
        &self,
        process: &Process,
        language: &LanguageIdentifier,
        text: &str,
        typed: &str,
        reference: &Reference,
    ) -> String {
        with_reference(text, &self.months(process, language), typed, reference)
    }

    /// Approves a text as somebody saw it: from now on it may stand in public reports. What it quotes must be
    /// released today.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn approve_block(
        &self,
        process: &Process,
        (id, language): (&BlockId, &LanguageIdentifier),
        seen: i64,
        account: &str,
    ) -> Result<BlockChange, StoreError> {
        let numbers = self.released_numbers(process).await?;
        self.approve_block_from(&numbers, (id, language), seen, account).await
    }

    /// The same with the numbers as they were gathered, for several texts at once.
    pub(in crate::workflows) async fn approve_block_from(
        &self,
        numbers: &ReleasedNumbers<'_>,
        (id, language): (&BlockId, &LanguageIdentifier),
        seen: i64,
        account: &str,
    ) -> Result<BlockChange, StoreError> {
        let process = numbers.process();
        let Some(block) = self.block(process, id, language).await? else { return Ok(BlockChange::Nothing) };
        let Some(last) = block.current(Standing::Newest) else { return Ok(BlockChange::Nothing) };
        if last.number != seen {
            return Ok(BlockChange::TooLate(Box::new(block)));
        }
        if last.state == BlockState::Approved {
            return Ok(BlockChange::Made);
        }
        let typed = TypedBlock {
            text: last.says.wording.text().to_string(),
            foreign: last.says.wording.foreign().clone(),
            source: last.says.source,
        };
        if let Err(problems) = self.checked_wording(process, (id, language), numbers, &typed) {
            return Ok(BlockChange::Refused(problems));
        }
        self.add_version(process, &block, (seen, BlockState::Approved), last.says.clone(), account).await
    }

    /// Takes a text off as somebody saw it. Its versions stay and can be taken up again.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn withdraw_block(
        &self,
        process: &Process,
        (id, language): (&BlockId, &LanguageIdentifier),
        seen: i64,
        account: &str,
    ) -> Result<BlockChange, StoreError> {
        let Some(block) = self.block(process, id, language).await? else { return Ok(BlockChange::Nothing) };
        let Some(last) = block.last() else { return Ok(BlockChange::Nothing) };
        if last.state == BlockState::Withdrawn {
            return Ok(BlockChange::Made);
        }
        if last.number != seen {
            return Ok(BlockChange::TooLate(Box::new(block)));
        }
        self.add_version(process, &block, (seen, BlockState::Withdrawn), last.says.clone(), account).await
    }

    /// Adds the version after `seen`.
    async fn add_version(
        &self,
        process: &Process,
        block: &Block,
        (seen, state): (i64, BlockState),
        says: Says,
        account: &str,
    ) -> Result<BlockChange, StoreError> {
        let day = self.surroundings().today().to_string();
        let version = BlockVersion { number: seen + 1, state, author: account.to_string(), day, says };
        if self.store().add_block_version(&process.id, (&block.id, &block.language), &version).await? {
            let detail = format!("{}/{} {} {}", block.id.about, block.id.slot, block.language, version.number);
            self.note(account, &format!("block-{}", state.as_str()), process.id.as_str(), &detail).await?;
            return Ok(BlockChange::Made);
        }
        let blocks = self.store().blocks(&process.id, Some(&block.id.about)).await?;
        let now = blocks.into_iter().find(|now| now.id == block.id && now.language == block.language);
        Ok(now.map_or(BlockChange::Nothing, |now| BlockChange::TooLate(Box::new(now))))
    }
}
