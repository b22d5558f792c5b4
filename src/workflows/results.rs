//! Results of an instrument: answers become columns that are kept in memory until answers come or go,
//! and every number leaves through disclosure control. What charts, pages and files make of the tables
//! is told beside this file and in `rendering`.

use std::sync::Arc;

use tokio::{runtime::Handle, sync::Mutex, task::spawn_blocking};

use crate::{
    domain::{
        aggregation::{ColumnIndex, IndexBuilder, Subject},
        disclosure::{PublishableTable, protect},
        identifiers::{Code, PageId},
        interviews::InterviewState,
        questionnaire::{Instrument, InstrumentKind, Process, Question, QuestionKind},
    },
    localisation::Texts,
    storage::{StoreError, StoredResponse},
    workflows::Engine,
};

/// Responses read from the store at a time.
const RESPONSES_AT_ONCE: u32 = 5_000;

/// The columns of every instrument, as far as somebody has asked for them: by process and instrument.
#[derive(Debug)]
pub(super) struct Indexes(Vec<Vec<Mutex<Option<Kept>>>>);

/// Columns, and the mark of the store before they were read.
#[derive(Debug)]
struct Kept {
    mark: u64,
    index: Arc<ColumnIndex>,
}

impl Indexes {
    pub(super) fn new(processes: &[Process]) -> Self {
        Self(processes.iter().map(|process| process.instruments.iter().map(|_| Mutex::default()).collect()).collect())
    }
}

/// The results of an instrument at one moment.
#[derive(Clone, Debug)]
pub struct Results {
    engine: Engine,
    place: (usize, usize),
    index: Arc<ColumnIndex>,
}

/// Questions that belong together: neighbouring pages with the same title.
#[derive(Clone, Debug)]
pub struct Topic<'a> {
    /// The first of its pages.
    pub id: &'a PageId,
    /// The title.
    pub title: String,
    /// The questions that were asked, free texts among them.
    pub questions: Vec<&'a Question>,
}

impl Engine {
    /// The results of an instrument; `None` when there is no such instrument. The structured answers of
    /// finished interviews are the responses of a guide.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn results(&self, process: &str, instrument: &str) -> Result<Option<Results>, StoreError> {
        let Some(place) = self.place_of(process, instrument) else { return Ok(None) };
        let index = match self.at(place).1.kind {
            InstrumentKind::Survey => self.kept_index(place).await?,
            InstrumentKind::Guide => Arc::new(self.index_of_interviews(place).await?),
        };
        Ok(Some(Results { engine: self.clone(), place, index }))
    }

    fn place_of(&self, process: &str, instrument: &str) -> Option<(usize, usize)> {
        let at = self.processes().position(|candidate| candidate.id == process)?;
        let within = self.inner.processes[at].instruments.iter().position(|candidate| candidate.id == instrument)?;
        Some((at, within))
    }

    fn at(&self, (process, instrument): (usize, usize)) -> (&Process, &Instrument) {
        let process = &self.inner.processes[process];
        (process, &process.instruments[instrument])
    }

    /// The columns as they are kept, read anew if answers came or went. Whoever asks meanwhile waits
    /// for the same reading.
    async fn kept_index(&self, place: (usize, usize)) -> Result<Arc<ColumnIndex>, StoreError> {
        let (process, instrument) = self.at(place);
        let mut kept = self.inner.indexes.0[place.0][place.1].lock().await;
        let mark = self.store().change_mark(&process.id, &instrument.id).await?;
        if let Some(found) = kept.as_ref().filter(|found| found.mark == mark) {
            return Ok(Arc::clone(&found.index));
        }
        let engine = self.clone();
        let runtime = Handle::current();
        // Reading and sorting in many answers takes long: on a thread of its own.
        let reading = spawn_blocking(move || runtime.block_on(engine.read_index(place)));
        let index = Arc::new(reading.await.unwrap_or(Err(StoreError::Interrupted))?);
        *kept = Some(Kept { mark, index: Arc::clone(&index) });
        Ok(index)
    }

    async fn read_index(&self, place: (usize, usize)) -> Result<ColumnIndex, StoreError> {
        let (process, instrument) = self.at(place);
        let mut builder = IndexBuilder::new(instrument);
        self.read_responses(process, instrument, |response| builder.add(&response.answers)).await?;
        Ok(builder.build())
    }

    /// Hands over the responses of an instrument one after the other, in an order that tells nothing.
    pub(super) async fn read_responses(
        &self,
        process: &Process,
        instrument: &Instrument,
        mut take: impl FnMut(StoredResponse),
    ) -> Result<(), StoreError> {
        self.store().empty_pool(&process.id, &instrument.id).await?;
        let mut after: Option<String> = None;
        loop {
            let page = self.store().responses_after(&process.id, &instrument.id, after.as_deref(), RESPONSES_AT_ONCE).await?;
            page.responses.into_iter().for_each(&mut take);
            after = page.next;
            if after.is_none() {
                return Ok(());
            }
        }
    }

    async fn index_of_interviews(&self, place: (usize, usize)) -> Result<ColumnIndex, StoreError> {
        let (process, instrument) = self.at(place);
        let mut builder = IndexBuilder::new(instrument);
        for interview in self.store().interviews(&process.id, &instrument.id, None).await? {
            if interview.state == InterviewState::Finished {
                builder.add(&interview.answers);
            }
        }
        Ok(builder.build())
    }
}

impl Results {
    /// The engine they come from.
    #[must_use]
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The process.
    #[must_use]
    pub fn process(&self) -> &Process {
        self.engine.at(self.place).0
    }

    /// The instrument.
    #[must_use]
    pub fn instrument(&self) -> &Instrument {
        self.engine.at(self.place).1
    }

    /// Whether anything was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    /// The protected table of a question, a row of a matrix or a derived variable. `None` when it has no
    /// counts, or when the instrument does not declare the breakdown.
    #[must_use]
    pub fn table(&self, subject: &Subject, breakdown: Option<&Code>) -> Option<PublishableTable> {
        if breakdown.is_some_and(|by| !self.may_break_down(&subject.variable, by)) {
            return None;
        }
        let tally = self.index.tally(subject, breakdown)?;
        Some(protect(&tally, &self.process().policy))
    }

    /// The tables of a question: one, or one for each row of a matrix. Empty when there is nothing to count.
    #[must_use]
    pub fn tables(&self, variable: &Code, breakdown: Option<&Code>) -> Vec<PublishableTable> {
        self.instrument().subjects(variable).iter().filter_map(|subject| self.table(subject, breakdown)).collect()
    }

    /// Whether a variable may be broken down by another one.
    #[must_use]
    pub fn may_break_down(&self, variable: &Code, by: &Code) -> bool {
        variable != by && self.instrument().breakdowns.contains(by)
    }

    /// Everything that can be counted: questions in their order, then derived variables.
    pub fn variables(&self) -> impl Iterator<Item = &Code> {
        let instrument = self.instrument();
        let questions = instrument.questions().map(|question| &question.id);
        questions.chain(instrument.derived.iter().map(|derived| &derived.id)).filter(|id| !instrument.subjects(id).is_empty())
    }

    /// The topics in order, with the questions people answered.
    #[must_use]
    pub fn topics(&self, texts: &Texts) -> Vec<Topic<'_>> {
        let instrument = self.instrument();
        let mut topics: Vec<Topic<'_>> = Vec::new();
        for page in &instrument.pages {
            let asked = page.questions.iter().filter(|question| !matches!(question.kind, QuestionKind::Information | QuestionKind::Notes));
            let questions: Vec<&Question> = asked.collect();
            if questions.is_empty() {
                continue;
            }
            let title = texts.plain(&instrument.page_text(&page.id), &[]);
            match topics.last_mut().filter(|last| last.title == title) {
                Some(topic) => topic.questions.extend(questions),
                None => topics.push(Topic { id: &page.id, title, questions }),
            }
        }
        topics
    }
}
