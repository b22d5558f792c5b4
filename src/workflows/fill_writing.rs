//! Filling in what the office of a demonstration has written. Its numbers have to be released before, so this comes
//! after the snapshots; a text whose numbers are not is left out, as a person would have to.

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{interviews::RecordId, questionnaire::Process, register::Day, text_blocks::BlockId},
    storage::StoreError,
    workflows::{
        Engine,
        fill::identifier,
        register::{Grounds, RegisterChange, TypedEntry},
        synthetic::{Parameters, SampleRecommendation, SampleText},
        text_blocks::{BlockChange, ReleasedNumbers, TypedBlock},
    },
};

/// Who writes and who approves in a demonstration.
#[derive(Clone, Copy, Debug)]
pub struct Writers<'a> {
    /// Account of whoever writes.
    pub writer: &'a str,
    /// Account of whoever approves and decides.
    pub approver: &'a str,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilledWriting {
    /// Texts, each language counted.
    pub texts: usize,
    /// Recommendations.
    pub recommendations: usize,
    /// What was left out: an address with its language and why.
    pub left_out: Vec<String>,
}

impl Engine {
    /// Writes texts and recommendations that are not there yet.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn fill_writing(
        &self,
        process: &Process,
        parameters: &Parameters,
        writers: Writers<'_>,
        seed: u64,
    ) -> Result<FilledWriting, StoreError> {
        let mut filled = FilledWriting::default();
        let numbers = self.released_numbers(process).await?;
        for sample in parameters.statements() {
            let Some(id) = sample.id() else { continue };
            self.fill_text(&numbers, &id, sample, writers, &mut filled).await?;
        }
        for (index, sample) in parameters.recommendations().iter().enumerate() {
            let id = identifier(seed, &["recommendation", process.id.as_str(), &index.to_string()]);
            self.fill_recommendation(process, &id, sample, writers, &mut filled).await?;
        }
        Ok(filled)
    }

    async fn fill_text(
        &self,
        numbers: &ReleasedNumbers<'_>,
        id: &BlockId,
        sample: &SampleText,
        writers: Writers<'_>,
        filled: &mut FilledWriting,
    ) -> Result<(), StoreError> {
        let process = numbers.process();
        // The source first: a translation lies beside it.
        let mut languages: Vec<&LanguageIdentifier> = process.languages.iter().collect();
        languages.sort_by_key(|language| **language != process.source_language);
        for language in languages {
            let Some(words) = sample.words.get(&language.to_string()) else { continue };
            let Some(block) = self.block(process, id, language).await? else { continue };
            if !block.versions.is_empty() {
                continue;
            }
            let typed = TypedBlock { text: words.clone(), source: 1, ..TypedBlock::default() };
            let mut change = self.write_block_from(numbers, (id, language), 0, &typed, writers.writer).await?;
            if matches!(change, BlockChange::Made) {
                filled.texts += 1;
                if !sample.draft {
                    change = self.approve_block_from(numbers, (id, language), 1, writers.approver).await?;
                }
            }
            if let BlockChange::Refused(problems) = change {
                let why: Vec<String> = problems.iter().map(ToString::to_string).collect();
                filled.left_out.push(format!("{}/{} {language}: {}", id.about, id.slot, why.join(", ")));
            }
        }
        Ok(())
    }

    async fn fill_recommendation(
        &self,
        process: &Process,
        id: &str,
        sample: &SampleRecommendation,
        writers: Writers<'_>,
        filled: &mut FilledWriting,
    ) -> Result<(), StoreError> {
        let Some(id) = RecordId::parse(id) else { return Ok(()) };
        if !self.recommendation(process, &id).await?.is_empty() {
            return Ok(());
        }
        let mut says = sample.says();
        says.workshop = Day::parse(&self.surroundings().today().to_string());
        let entry = TypedEntry { says, ..TypedEntry::default() };
        let change = self.put_recommendation(process, (&id, 0), &entry, writers.writer).await?;
        if let RegisterChange::Refused(problems) = &change {
            let why: Vec<String> = problems.iter().map(ToString::to_string).collect();
            filled.left_out.push(format!("{}: {}", sample.says().proposal, why.join(", ")));
            return Ok(());
        }
        filled.recommendations += 1;
        let mut seen = 1;
        for figure in sample.figures() {
            let change = self.add_evidence(process, (&id, seen), &Grounds::Figure(figure), writers.writer).await?;
            seen += i64::from(matches!(change, RegisterChange::Made));
        }
        for (at, to) in sample.status.iter().enumerate() {
            let note = if at + 1 == sample.status.len() { sample.note.as_str() } else { "" };
            let change = self.step_recommendation(process, (&id, seen), (*to, note), writers.approver).await?;
            seen += i64::from(matches!(change, RegisterChange::Made));
        }
        Ok(())
    }
}
