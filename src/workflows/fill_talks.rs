//! Filling in what the office of a demonstration makes of its talks: two people release quotes, notes are coded with
//! the topic they were noted under, and core statements are written. All of it goes the way it goes for real talks.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        identifiers::Code,
        interviews::RecordId,
        questionnaire::{InstrumentKind, Process},
        words::{
            personal_data::MarkKind,
            review::{Decision, Review},
            text::Source,
        },
    },
    storage::{StoreError, TextFilter},
    workflows::{
        Engine,
        fill::identifier,
        fill_writing::Writers,
        synthetic::Parameters,
        words::{
            Words,
            clusters::ClusterChange,
            grid::{Coded, Mark},
            review::Decided,
        },
    },
};

/// What was made of the talks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FilledTalks {
    /// Quotes two people released.
    pub quotes: usize,
    /// Notes that were coded.
    pub notes: usize,
    /// Core statements.
    pub clusters: usize,
}

impl Engine {
    /// Releases quotes in which nothing is marked, codes what nobody has coded, and writes the core statements that
    /// are not there yet.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn fill_talks(
        &self,
        process: &Process,
        parameters: &Parameters,
        writers: Writers<'_>,
        seed: u64,
    ) -> Result<FilledTalks, StoreError> {
        let mut filled = FilledTalks::default();
        for guide in process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Guide) {
            let Some(words) = self.words(process.id.as_str(), guide.id.as_str()).await? else { continue };
            filled.quotes += self.release_quotes(&words, writers).await?;
            filled.notes += self.code_as_noted(&words, writers).await?;
        }
        for (index, sample) in parameters.clusters().iter().enumerate() {
            let Some(id) = RecordId::parse(&identifier(seed, &["cluster", process.id.as_str(), &index.to_string()])) else { continue };
            if self.cluster(process, &id).await?.is_none() {
                let change = self.put_cluster(process, (&id, 0), sample.clone(), writers.writer).await?;
                filled.clusters += usize::from(matches!(change, ClusterChange::Made));
            }
        }
        Ok(filled)
    }

    async fn release_quotes(&self, words: &Words, writers: Writers<'_>) -> Result<usize, StoreError> {
        let mut released = 0;
        for line in words.lines(&TextFilter { state: "waiting".into(), ..TextFilter::default() }).await? {
            let text = line.text;
            if text.source != Source::Quote || text.review != Review::Waiting || text.before.is_some() {
                continue;
            }
            let release = Decision::Release {
                text: text.original.clone(),
                translation: text.translation.as_ref().map(|translation| translation.text.clone()),
                paraphrased: false,
                harmless: Vec::new(),
            };
            let Some(Decided::Taken(proposed)) = words.decide(&text.id, text.revision, release, writers.writer).await? else { continue };
            let agreed = words.decide(&text.id, proposed.revision, Decision::Agree, writers.approver).await?;
            released += usize::from(matches!(agreed, Some(Decided::Taken(_))));
        }
        Ok(released)
    }

    /// The writer codes every text with its topic; the approver codes those drawn for a second person, and sees one in
    /// six of them differently.
    async fn code_as_noted(&self, words: &Words, writers: Writers<'_>) -> Result<usize, StoreError> {
        let topics = self.noted_topics(words).await?;
        let book = self.code_book(words.process()).await?.book;
        let naming = |_: MarkKind| String::new();
        let mut notes = 0;
        let uncoded = TextFilter { uncoded: true, for_coding: true, ..TextFilter::default() };
        for line in words.lines(&uncoded).await? {
            let id = line.text.id;
            let topic: BTreeSet<Code> = book.resolve_all(topics.get(&id));
            for (second, account) in [(false, writers.writer), (true, writers.approver)] {
                let Some(row) = words.grid_row(&id, second, account, &naming).await?.filter(|row| row.coding.is_none()) else { continue };
                let sees_nothing = second && id.as_str().bytes().map(usize::from).sum::<usize>() % 6 == 0;
                let codes = if sees_nothing { BTreeSet::new() } else { topic.clone() };
                let kept = words.code_row_from(&book, &row, (0, second), (codes, &Mark::Whole), account).await?;
                notes += usize::from(!second && matches!(kept, Coded::Kept(..)));
            }
        }
        Ok(notes)
    }

    /// The topics of entries, by the texts made of them.
    async fn noted_topics(&self, words: &Words) -> Result<BTreeMap<RecordId, Code>, StoreError> {
        let mut topics = BTreeMap::new();
        for interview in self.store().interviews(&words.process().id, &words.instrument().id, None).await? {
            let noted = self.store().entries(&interview.id).await?;
            topics.extend(noted.into_iter().filter_map(|entry| Some((words.text_of_entry(&entry.id), entry.topic?))));
        }
        Ok(topics)
    }
}
