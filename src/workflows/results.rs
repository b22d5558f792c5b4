//! Results of an instrument: those of its newest snapshot, which were decided when it was taken. What
//! charts, pages and files make of the tables is told beside this file and in `rendering`; how a snapshot
//! is taken in `snapshots`.

use std::{collections::BTreeMap, sync::Arc};

use tokio::sync::Mutex;

use crate::{
    domain::{
        aggregation::Subject,
        analysis::weighting::{Weighted, Weights},
        disclosure::{Policy, PublishableTable, Release},
        identifiers::{Code, InstrumentId, OptionCode, PageId, ProcessId},
        questionnaire::{Instrument, InstrumentKind, Process, Question, QuestionKind},
    },
    localisation::Texts,
    rendering::charts::Medium,
    storage::StoreError,
    workflows::{
        Engine,
        collect::{Availability, availability_on},
    },
};

/// Snapshots of every instrument that somebody has asked for: by process and instrument.
#[derive(Debug)]
pub(super) struct KeptResults(Vec<Vec<Mutex<KeptSnapshots>>>);

/// The newest snapshot, and the earlier one that was looked at last: usually that whose numbers are public.
#[derive(Debug, Default)]
struct KeptSnapshots {
    newest: Option<Arc<Frozen>>,
    earlier: Option<Arc<Frozen>>,
}

/// The snapshot results are of. How many responses it has is not among it: nothing that is drawn or written can
/// name that number, but only [`Release::people`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotOfResults {
    /// 1 for the first of an instrument.
    pub number: u8,
    /// The day, `YYYY-MM-DD`.
    pub taken_on: String,
    /// What was done to protect it, as JSON.
    pub report: String,
}

/// A snapshot with its release.
#[derive(Debug)]
struct Frozen {
    snapshot: SnapshotOfResults,
    release: Release,
}

impl KeptResults {
    pub(super) fn new(processes: &[Process]) -> Self {
        Self(processes.iter().map(|process| process.instruments.iter().map(|_| Mutex::default()).collect()).collect())
    }
}

/// Snapshots of one process: what [`Engine::as_of`] shows.
#[derive(Debug)]
pub(super) struct AsOf {
    process: ProcessId,
    snapshots: BTreeMap<InstrumentId, u8>,
}

/// The results of an instrument as its newest snapshot has them, or none.
#[derive(Clone, Debug)]
pub struct Results {
    engine: Engine,
    place: (usize, usize),
    frozen: Option<Arc<Frozen>>,
}

/// Whose results are looked at, and by which groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Broken down by this variable.
    pub by: Option<Code>,
    /// Only the people of this group of a variable.
    pub only: Option<(Code, OptionCode)>,
}

impl View {
    /// Everybody, broken down by a variable.
    #[must_use]
    pub fn by(variable: &Code) -> Self {
        Self { by: Some(variable.clone()), only: None }
    }
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
    /// The results of an instrument; `None` when there is no such instrument.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn results(&self, process: &str, instrument: &str) -> Result<Option<Results>, StoreError> {
        let Some(place) = self.place_of(process, instrument) else { return Ok(None) };
        let frozen = self.newest_snapshot(place).await?;
        Ok(Some(Results { engine: self.clone(), place, frozen }))
    }

    /// The same, except that the results of a process are those of these snapshots; an instrument that is not
    /// named has none. Figures and comparisons made with it are those of then.
    #[must_use]
    pub fn as_of(&self, process: &Process, snapshots: BTreeMap<InstrumentId, u8>) -> Self {
        Self { as_of: Some(Arc::new(AsOf { process: process.id.clone(), snapshots })), ..self.clone() }
    }

    /// What was frozen of a process after each snapshot that was taken of it, the first one first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn states(&self, process: &Process) -> Result<Vec<BTreeMap<InstrumentId, u8>>, StoreError> {
        let mut taken = Vec::new();
        for (place, instrument) in process.instruments.iter().enumerate() {
            let snapshots = self.store().snapshots(&process.id, &instrument.id).await?;
            taken.extend(snapshots.into_iter().map(|snapshot| (snapshot.taken_on, place, snapshot.number)));
        }
        taken.sort_unstable();
        let mut state = BTreeMap::new();
        Ok(taken
            .into_iter()
            .map(|(_, place, number)| {
                state.insert(process.instruments[place].id.clone(), number);
                state.clone()
            })
            .collect())
    }

    /// The snapshot whose numbers are shown: the newest, unless others were asked for.
    async fn newest_snapshot(&self, place: (usize, usize)) -> Result<Option<Arc<Frozen>>, StoreError> {
        let (process, instrument) = self.at(place);
        let mut kept = self.inner.results.0[place.0][place.1].lock().await;
        let earlier = self.as_of.as_ref().filter(|as_of| as_of.process == process.id);
        let wanted = match earlier {
            Some(as_of) => as_of.snapshots.get(&instrument.id).copied().unwrap_or(0),
            None => self.store().last_snapshot(&process.id, &instrument.id).await?,
        };
        if wanted == 0 {
            return Ok(None);
        }
        let known = [&kept.newest, &kept.earlier].into_iter().flatten().find(|kept| kept.snapshot.number == wanted);
        if let Some(known) = known {
            return Ok(Some(Arc::clone(known)));
        }
        let found = self.snapshot(process, instrument, wanted).await?;
        let place = if earlier.is_some() { &mut kept.earlier } else { &mut kept.newest };
        place.clone_from(&found);
        Ok(found)
    }

    async fn snapshot(&self, process: &Process, instrument: &Instrument, number: u8) -> Result<Option<Arc<Frozen>>, StoreError> {
        let snapshots = self.store().snapshots(&process.id, &instrument.id).await?;
        let snapshot = snapshots.into_iter().find(|snapshot| snapshot.number == number);
        let text = self.store().release(&process.id, &instrument.id, number).await?;
        let Some((snapshot, text)) = snapshot.zip(text) else { return Ok(None) };
        let release = serde_json::from_str(&text).map_err(StoreError::unreadable("release"))?;
        let snapshot = SnapshotOfResults { number: snapshot.number, taken_on: snapshot.taken_on, report: snapshot.report };
        Ok(Some(Arc::new(Frozen { snapshot, release })))
    }

    pub(super) fn place_of(&self, process: &str, instrument: &str) -> Option<(usize, usize)> {
        let at = self.processes().position(|candidate| candidate.id == process)?;
        let within = self.inner.processes[at].instruments.iter().position(|candidate| candidate.id == instrument)?;
        Some((at, within))
    }

    pub(super) fn at(&self, (process, instrument): (usize, usize)) -> (&Process, &Instrument) {
        let process = &self.inner.processes[process];
        (process, &process.instruments[instrument])
    }
}

impl Results {
    /// Whether nothing can be added to what was frozen: the survey was closed by the day of the snapshot.
    #[must_use]
    pub fn is_final(&self) -> bool {
        let taken = self.snapshot().and_then(|snapshot| snapshot.taken_on.parse().ok());
        let is_survey = self.instrument().kind == InstrumentKind::Survey;
        is_survey && taken.is_some_and(|day| availability_on(self.instrument(), day) == Availability::Closed)
    }

    /// The same with charts drawn for something else.
    pub(super) fn drawn_for(&self, medium: Medium) -> Self {
        Self { engine: Engine { medium, ..self.engine.clone() }, ..self.clone() }
    }

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

    /// Whether there is no snapshot yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.frozen.is_none()
    }

    /// The snapshot they are of.
    #[must_use]
    pub fn snapshot(&self) -> Option<&SnapshotOfResults> {
        Some(&self.frozen.as_ref()?.snapshot)
    }

    /// Everything that may be shown.
    #[must_use]
    pub fn release(&self) -> Option<&Release> {
        Some(&self.frozen.as_ref()?.release)
    }

    /// The rules the numbers were protected by.
    #[must_use]
    pub fn policy(&self) -> Policy {
        self.release().map_or(self.process().policy, |release| *release.policy())
    }

    /// The protected table of a question, a row of a matrix or a derived variable. `None` when there is no
    /// snapshot, when it has no counts, or when the instrument does not declare the breakdown.
    #[must_use]
    pub fn table(&self, subject: &Subject, view: &View) -> Option<PublishableTable> {
        let may = |by: &Code| self.may_break_down(&subject.variable, by);
        let only = view.only.as_ref().map(|(of, group)| (of, group));
        if !view.by.as_ref().is_none_or(may) || !only.is_none_or(|(of, _)| may(of)) {
            return None;
        }
        self.release()?.table(subject, view.by.as_ref(), only)
    }

    /// The tables of a question: one, or one for each row of a matrix. Empty when there is nothing to count.
    #[must_use]
    pub fn tables(&self, variable: &Code, view: &View) -> Vec<PublishableTable> {
        self.instrument().subjects(variable).iter().filter_map(|subject| self.table(subject, view)).collect()
    }

    /// The weights of the snapshot. `None` without a snapshot, when the instrument declares no weighting, or when
    /// groups that would carry the weights are not shown.
    #[must_use]
    pub fn weights(&self) -> Option<Weights> {
        let instrument = self.instrument();
        Weights::of(self.release()?, instrument.weighting.as_ref()?, &instrument.rows.population)
    }

    /// A question, or each row of a matrix, weighted to the population, as far as it can be.
    #[must_use]
    pub fn weighted(&self, variable: &Code, weights: &Weights) -> BTreeMap<Subject, Weighted> {
        let Some(release) = self.release() else { return BTreeMap::new() };
        let subjects = self.instrument().subjects(variable);
        subjects.into_iter().filter_map(|subject| Some((subject.clone(), weights.apply(release, &subject)?))).collect()
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
