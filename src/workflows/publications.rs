//! Making results public and taking them back. What is public is a list of figures with the snapshots they were
//! chosen from: newer snapshots change nothing of it. A figure is shown only as long as its numbers still have the
//! mark they were published with.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex as StdMutex, MutexGuard, PoisonError},
};

use serde_json::json;
use tokio::sync::Mutex;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        figure::{FigureId, Fingerprint},
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

/// Drawn figures of a process that are kept at most: those of a hundred questions in ten languages.
const MOST_DRAWN: usize = 1_000;

/// Public figures as they were drawn. Everybody may ask for them, and drawing takes a while: one is drawn at a time,
/// however many ask, and whoever asks for what is drawn already does not wait for it.
#[derive(Debug)]
pub(super) struct DrawnFigures {
    of: Vec<StdMutex<Drawn>>,
    pen: Mutex<()>,
    /// Whoever publishes.
    publishing: Mutex<()>,
}

/// Public figures of a process.
#[derive(Debug, Default)]
struct Drawn {
    of: Option<KeptPublication>,
    figures: BTreeMap<(FigureId, String), Kept>,
    /// Counts what was asked for.
    asked: u64,
}

#[derive(Clone, Debug)]
struct Kept {
    /// None when there is nothing to draw.
    figure: Option<Arc<Figure>>,
    /// When it was asked for last.
    asked: u64,
}

impl DrawnFigures {
    pub(super) fn new(processes: &[Process]) -> Self {
        Self { of: processes.iter().map(|_| StdMutex::default()).collect(), pen: Mutex::default(), publishing: Mutex::default() }
    }

    fn of(&self, place: usize) -> MutexGuard<'_, Drawn> {
        self.of[place].lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drawn {
    /// A figure, if it is drawn.
    fn find(&mut self, of: &KeptPublication, key: &(FigureId, String)) -> Option<Kept> {
        if self.of.as_ref() != Some(of) {
            *self = Self { of: Some(of.clone()), ..Self::default() };
        }
        self.asked += 1;
        let found = self.figures.get_mut(key)?;
        found.asked = self.asked;
        Some(found.clone())
    }

    /// Keeps a figure, in the place of the one nobody asked for longest when there are too many.
    fn keep(&mut self, of: &KeptPublication, key: (FigureId, String), figure: Option<Arc<Figure>>) {
        if self.of.as_ref() != Some(of) {
            return;
        }
        if self.figures.len() >= MOST_DRAWN {
            let oldest = self.figures.iter().min_by_key(|(_, kept)| kept.asked).map(|(key, _)| key.clone());
            oldest.map(|key| self.figures.remove(&key));
        }
        self.figures.insert(key, Kept { figure, asked: self.asked });
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

/// What somebody sees who is asked whether to publish.
#[derive(Clone, Debug)]
pub struct PublicationState {
    /// The newest snapshots: what is published now is frozen at them.
    pub snapshots: BTreeMap<InstrumentId, u8>,
    /// What is public so far.
    pub public: Option<KeptPublication>,
    /// The mark of both.
    pub mark: Fingerprint,
}

/// What became of a publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publishing {
    /// It is public.
    Made,
    /// Nothing is: none of the figures asked for can be drawn.
    Nothing,
    /// Nothing is: since somebody was asked there are newer numbers, or something else was published.
    Changed,
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

    /// What somebody sees who is asked whether to publish: the newest snapshots, and what is public so far.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn publication_state(&self, process: &Process) -> Result<PublicationState, StoreError> {
        let snapshots = self.newest_state(process).await?;
        let public = self.store().publication(&process.id).await?;
        let mark = Fingerprint::of(&(&snapshots, public.as_ref().map(mark).as_ref().map(Fingerprint::as_str)));
        Ok(PublicationState { snapshots, public, mark })
    }

    /// Makes figures of the newest snapshots public, in the place of what was public before; `seen` is the mark of
    /// what somebody saw who was asked. Entered in the ledger before. The same sent twice is published once.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn publish(&self, process: &Process, account: &str, chosen: &[FigureId], seen: &str) -> Result<Publishing, StoreError> {
        let _one_at_a_time = self.inner.published.publishing.lock().await;
        let PublicationState { snapshots, public, mark } = self.publication_state(process).await?;
        let chosen: BTreeSet<&FigureId> = chosen.iter().collect();
        if mark.as_str() != seen {
            let is_the_same = |kept: &KeptPublication| {
                let figures: BTreeSet<&FigureId> = kept.publication.figures.iter().map(|figure| &figure.id).collect();
                kept.account == account && kept.publication.snapshots == snapshots && figures == chosen
            };
            return Ok(if public.as_ref().is_some_and(is_the_same) { Publishing::Made } else { Publishing::Changed });
        }
        let frozen = self.as_of(process, snapshots.clone());
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
        if number == 0 {
            return Ok(Publishing::Nothing);
        }
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
        Ok(Publishing::Made)
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

/// The mark of a publication: another one has another.
fn mark(kept: &KeptPublication) -> Fingerprint {
    Fingerprint::of(&(&kept.published_on, &kept.account, &kept.publication))
}

impl Published {
    /// The mark of the publication: what is public stays the same as long as it does.
    #[must_use]
    pub fn mark(&self) -> Fingerprint {
        mark(&self.kept)
    }

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
        let (place, key) = (self.place, (id.clone(), language.to_string()));
        let known = self.engine.inner.published.of(place).find(&self.kept, &key);
        if let Some(known) = known {
            return Ok(known.figure);
        }
        let (engine, kept, data) = (self.engine.clone(), self.kept.clone(), published.data.clone());
        let (id, language) = (id.clone(), language.clone());
        // A task of its own: whoever asks and goes away gives the pen to nobody before the drawing is done.
        let drawing = tokio::spawn(async move {
            let _pen = engine.inner.published.pen.lock().await;
            let known = engine.inner.published.of(place).find(&kept, &key);
            if let Some(known) = known {
                return Ok(known.figure);
            }
            let process = engine.inner.processes[place].id.clone();
            let figure = engine.figure(process.as_str(), &id, &language).await?;
            let figure = figure.filter(|figure| figure.data == data).map(Arc::new);
            engine.inner.published.of(place).keep(&kept, key, figure.clone());
            Ok(figure)
        });
        drawing.await.unwrap_or(Err(StoreError::Interrupted))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    #[test]
    fn the_figure_nobody_asked_for_longest_makes_room() {
        let publication = |day: &str| KeptPublication {
            published_on: day.to_string(),
            account: "organiser".to_string(),
            publication: Publication { snapshots: BTreeMap::new(), figures: Vec::new() },
        };
        let (now, before) = (publication("2026-11-22"), publication("2026-11-21"));
        let key = |at: usize| (FigureId::question(&code("survey_b"), &code(&format!("B{at}"))), "de".to_string());
        let mut drawn = Drawn::default();
        assert!(drawn.find(&now, &key(0)).is_none());
        for at in 0..MOST_DRAWN {
            drawn.keep(&now, key(at), None);
        }
        drawn.keep(&before, key(MOST_DRAWN), None);
        assert!(drawn.find(&now, &key(MOST_DRAWN)).is_none(), "drawn for what is not public any more");
        assert!((0..MOST_DRAWN).rev().filter(|at| *at != 7).all(|at| drawn.find(&now, &key(at)).is_some()));
        drawn.keep(&now, key(MOST_DRAWN), None);
        assert_eq!(drawn.figures.len(), MOST_DRAWN);
        assert!(drawn.find(&now, &key(7)).is_none(), "it was asked for least");
        assert!(drawn.find(&now, &key(0)).is_some() && drawn.find(&now, &key(MOST_DRAWN)).is_some());
        assert!(drawn.find(&before, &key(0)).is_none(), "another publication, other figures");
    }
}
