//! Making results public and taking them back. What is public is a list of figures with the snapshots they were
//! chosen from: newer snapshots change nothing of it. A figure is shown only as long as its numbers still have the
//! mark they were published with.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use serde_json::json;
use tokio::sync::Mutex;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        figure::FigureId,
        identifiers::InstrumentId,
        publication::{Publication, PublishedFigure},
        questionnaire::Process,
    },
    storage::{KeptPublication, StoreError},
    workflows::{
        Engine,
        figures::{
            Figure,
            chapters::{Chapter, by_chapter, is_frozen},
        },
        guarantees::Guarantee,
        ledger::Released,
    },
};

/// Drawn figures of a process that are kept at most. Everybody may ask for them, and drawing takes a while.
const MOST_DRAWN: usize = 500;

/// Public figures as they were drawn, by process.
#[derive(Debug)]
pub(super) struct DrawnFigures(Vec<Mutex<Drawn>>);

#[derive(Debug, Default)]
struct Drawn {
    of: Option<KeptPublication>,
    figures: BTreeMap<(FigureId, String), Option<Arc<Figure>>>,
}

impl DrawnFigures {
    pub(super) fn new(processes: &[Process]) -> Self {
        Self(processes.iter().map(|_| Mutex::default()).collect())
    }
}

/// What is public of a process.
#[derive(Clone, Debug)]
pub struct Published {
    /// Shows the snapshots it was published from.
    engine: Engine,
    place: usize,
    kept: KeptPublication,
}

/// Kinds of entries in the ledger.
pub const PUBLICATION: &str = "publication";
/// The same for what is taken back.
pub const RETRACTION: &str = "retraction";

impl Engine {
    /// What is public of a process; `None` when nothing is.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn published(&self, process: &str) -> Result<Option<Published>, StoreError> {
        let Some(place) = self.processes().position(|known| known.id == process) else { return Ok(None) };
        let process = &self.inner.processes[place];
        let Some(kept) = self.store().publication(&process.id).await? else { return Ok(None) };
        let engine = self.as_of(process, kept.publication.snapshots.clone());
        Ok(Some(Published { engine, place, kept }))
    }

    /// The newest snapshots of a process: what is published now is frozen at them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn newest_state(&self, process: &Process) -> Result<BTreeMap<InstrumentId, u8>, StoreError> {
        Ok(self.states(process).await?.pop().unwrap_or_default())
    }

    /// Makes figures of the newest snapshots public, in the place of what was public before. Entered in the ledger
    /// before. Returns how many there are; with none of those asked for nothing is changed.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn publish(&self, process: &Process, account: &str, chosen: &[FigureId]) -> Result<usize, StoreError> {
        let snapshots = self.newest_state(process).await?;
        let frozen = self.as_of(process, snapshots.clone());
        let chosen: BTreeSet<&FigureId> = chosen.iter().collect();
        let mut figures = Vec::new();
        for id in frozen.publishable_figures(process).await?.iter().filter(|id| chosen.contains(id)) {
            for language in &process.languages {
                if let Some(figure) = frozen.figure(process.id.as_str(), id, language).await? {
                    figures.push(PublishedFigure { id: id.clone(), data: figure.data });
                    break;
                }
            }
        }
        let number = figures.len();
        if number > 0 {
            let publication = Publication { snapshots, figures };
            let mut published = Vec::new();
            for instrument in publication.snapshots.keys() {
                published.extend(frozen.results(process.id.as_str(), instrument.as_str()).await?);
            }
            self.enter_act(PUBLICATION, process, account, &publication, &Guarantee::of(&published).json()).await?;
            let published_on = self.surroundings().today().to_string();
            let kept = KeptPublication { published_on, account: account.to_string(), publication };
            self.store().publish(&process.id, &kept).await?;
            self.note(account, "publish", process.id.as_str(), &number.to_string()).await?;
        }
        Ok(number)
    }

    /// Makes nothing of a process public any more; `false` when nothing was.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn take_back(&self, process: &Process, account: &str) -> Result<bool, StoreError> {
        let Some(kept) = self.store().publication(&process.id).await? else { return Ok(false) };
        // First of all it is gone; then it is told.
        let was_public = self.store().take_back(&process.id).await?;
        // Nothing leaves by it.
        self.enter_act(RETRACTION, process, account, &kept.publication, &json!({ "releases": "nothing" }).to_string()).await?;
        self.note(account, "take-back", process.id.as_str(), "").await?;
        Ok(was_public)
    }

    /// Every figure of a process that can be published, in whichever of its languages: the first language first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn publishable_figures(&self, process: &Process) -> Result<Vec<FigureId>, StoreError> {
        let mut all = Vec::new();
        for language in &process.languages {
            let more = self.figures_and_fields(process, language).await?;
            all.extend(more.into_iter().filter(|id| is_frozen(id) && !all.contains(id)).collect::<Vec<_>>());
        }
        Ok(all)
    }

    async fn enter_act(
        &self,
        kind: &'static str,
        process: &Process,
        account: &str,
        publication: &Publication,
        guarantee: &str,
    ) -> Result<(), StoreError> {
        let content = serde_json::to_vec(publication).map_err(StoreError::unreadable("publication"))?;
        // The same may be published twice: each act has a number.
        let entries = self.ledger(process).await?.entries;
        let before = entries.iter().filter(|entry| [PUBLICATION, RETRACTION].contains(&entry.kind.as_str())).count();
        let object = format!("{}/{kind} {}", process.id, before + 1);
        self.enter(process, account, Released { kind, object, content: &content, guarantee }).await
    }
}

impl Published {
    /// The engine that shows the snapshots it was published from.
    #[must_use]
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The process.
    #[must_use]
    pub fn process(&self) -> &Process {
        &self.engine.inner.processes[self.place]
    }

    /// How it came about.
    #[must_use]
    pub fn kept(&self) -> &KeptPublication {
        &self.kept
    }

    /// The public figures by chapter.
    #[must_use]
    pub fn chapters(&self) -> Vec<(Chapter, Vec<FigureId>)> {
        by_chapter(self.process(), self.kept.publication.figures.iter().map(|figure| figure.id.clone()).collect())
    }

    /// A public figure in a language. `None` when it is not public, not offered in the language, or its numbers are
    /// not those that were published.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn figure(&self, id: &FigureId, language: &LanguageIdentifier) -> Result<Option<Arc<Figure>>, StoreError> {
        let Some(published) = self.kept.publication.figure(id) else { return Ok(None) };
        if !self.process().languages.contains(language) {
            return Ok(None);
        }
        // One after the other: whoever asks for a hundred at a time waits for a hundred.
        let mut drawn = self.engine.inner.published.0[self.place].lock().await;
        if drawn.of.as_ref() != Some(&self.kept) || drawn.figures.len() >= MOST_DRAWN {
            *drawn = Drawn { of: Some(self.kept.clone()), figures: BTreeMap::new() };
        }
        let key = (id.clone(), language.to_string());
        if let Some(figure) = drawn.figures.get(&key) {
            return Ok(figure.clone());
        }
        let figure = self.engine.figure(self.process().id.as_str(), id, language).await?;
        let figure = figure.filter(|figure| figure.data == published.data).map(Arc::new);
        drawn.figures.insert(key, figure.clone());
        Ok(figure)
    }
}
