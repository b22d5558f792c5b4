//! One function for each thing a person does, used by the web server and by commands alike. Knows the
//! database, the texts and the files; nothing of HTTP or of command lines.

pub mod accounts;
pub mod challenges;
pub mod collect;
pub mod comparison;
pub mod deletion;
pub mod exports;
pub mod figures;
pub mod fill;
pub mod fill_talks;
pub mod fill_writing;
mod guarantees;
pub mod interviews;
pub mod keys;
pub mod ledger;
pub mod participation;
pub mod periods;
mod promises;
pub mod public_address;
pub mod publications;
pub mod raw_rows;
pub mod reach;
pub mod register;
pub mod reports;
pub mod results;
pub mod row_files;
pub mod snapshots;
pub mod steps;
pub mod surroundings;
pub mod synthetic;
pub mod text_blocks;
pub mod throttle;
pub mod withdrawal;
pub mod words;
pub mod workshop;

use std::{collections::BTreeMap, sync::Arc};

use tokio::sync::Mutex;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{questionnaire::Process, translation::TextState, words::personal_data::Scanner},
    interchange::{
        personal_data,
        process_folder::{ProcessFolder, TextStatus},
    },
    localisation::{Catalogue, INTERFACE, LanguageTexts, ProcessTexts, Texts},
    rendering::charts::Medium,
    storage::{Store, StoreError},
    workflows::{
        collect::Availability,
        keys::Keys,
        public_address::PublicAddress,
        publications::DrawnFigures,
        results::{AsOf, KeptResults},
        surroundings::Surroundings,
    },
};

/// Everything a workflow needs: the store, the processes, their texts, the keys, the clock.
#[derive(Clone, Debug)]
pub struct Engine {
    inner: Arc<Inner>,
    /// Results are those of earlier snapshots.
    as_of: Option<Arc<AsOf>>,
    /// What charts are drawn for.
    medium: Medium,
    /// Where everybody reaches the pages, if it was told.
    address: Option<PublicAddress>,
}

#[derive(Debug)]
struct Inner {
    store: Store,
    processes: Vec<Process>,
    catalogue: Catalogue,
    keys: Keys,
    surroundings: Surroundings,
    synthetic: bool,
    results: KeptResults,
    published: DrawnFigures,
    /// What finds personal data in the texts of each process.
    scanners: Vec<Scanner>,
    /// Whoever takes a snapshot.
    taking: Mutex<()>,
}

/// What an engine is made of.
#[derive(Debug)]
pub struct Parts {
    /// Where things are stored.
    pub store: Store,
    /// The processes with their texts.
    pub folders: Vec<ProcessFolder>,
    /// The keys of the installation.
    pub keys: Keys,
    /// The clock and the dice.
    pub surroundings: Surroundings,
    /// Everything shown is invented.
    pub synthetic: bool,
}

impl Engine {
    /// Puts an engine together and publishes the versions of its processes.
    ///
    /// # Errors
    /// Texts that contradict each other, a level of anonymity that changed after the first answer, or a
    /// database that cannot write.
    pub async fn new(parts: Parts) -> Result<Self, EngineError> {
        parts.store.unlock(&parts.keys.of_store()).await?;
        let mut processes = Vec::new();
        let mut texts = Vec::new();
        let mut broken = Vec::new();
        for folder in parts.folders {
            let files: BTreeMap<&str, &str> = folder.files.iter().collect();
            let files = serde_json::to_string(&files).unwrap_or_default();
            let now = parts.surroundings.seconds();
            parts.store.publish_version(&folder.process.id, &folder.process.version, &files, now).await?;
            broken.extend(promises::keep_promises(&parts.store, &folder.process).await?);
            texts.push(process_texts(&folder));
            processes.push(folder.process);
        }
        if !broken.is_empty() {
            return Err(EngineError::Promises(broken));
        }
        let catalogue = Catalogue::build(&INTERFACE, texts).map_err(EngineError::Texts)?;
        let inner = Inner {
            store: parts.store,
            results: KeptResults::new(&processes),
            published: DrawnFigures::new(&processes),
            scanners: processes.iter().map(scanner_of).collect(),
            processes,
            catalogue,
            keys: parts.keys,
            surroundings: parts.surroundings,
            synthetic: parts.synthetic,
            taking: Mutex::default(),
        };
        Ok(Self { inner: Arc::new(inner), as_of: None, medium: Medium::Screen, address: None })
    }

    /// The same with the address under which everybody reaches the pages.
    #[must_use]
    pub fn reached_at(self, address: Option<PublicAddress>) -> Self {
        Self { address, ..self }
    }

    /// The same, except that charts are drawn to be read on paper.
    fn on_paper(&self) -> Self {
        Self { medium: Medium::Paper, ..self.clone() }
    }

    /// Where things are stored.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.inner.store
    }

    /// The keys of the installation.
    #[must_use]
    pub fn keys(&self) -> &Keys {
        &self.inner.keys
    }

    /// The clock and the dice.
    #[must_use]
    pub fn surroundings(&self) -> &Surroundings {
        &self.inner.surroundings
    }

    fn scanner(&self, process: usize) -> &Scanner {
        &self.inner.scanners[process]
    }

    /// Whether everything shown is invented.
    #[must_use]
    pub fn is_synthetic(&self) -> bool {
        self.inner.synthetic
    }

    /// All processes.
    pub fn processes(&self) -> impl Iterator<Item = &Process> {
        self.inner.processes.iter()
    }

    /// The process with this code.
    #[must_use]
    pub fn process(&self, id: &str) -> Option<&Process> {
        self.processes().find(|process| process.id == id)
    }

    /// The texts of a process in a language.
    #[must_use]
    pub fn texts(&self, process: Option<&Process>, language: &LanguageIdentifier) -> Texts {
        self.inner.catalogue.texts(language, process.map(|process| &process.id))
    }

    /// Key of the sentence that says how far a translation is, as long as no native speaker has read it.
    #[must_use]
    pub fn translation_notice(&self, process: Option<&Process>, language: &LanguageIdentifier) -> Option<&'static str> {
        if process.is_some_and(|process| process.source_language == *language) {
            return None;
        }
        match self.inner.catalogue.state(language, process.map(|process| &process.id)) {
            TextState::Missing | TextState::Machine => Some("lang-machine"),
            TextState::Draft => Some("lang-unreviewed"),
            TextState::Reviewed | TextState::Tested => None,
        }
    }

    /// Deletes what has run out: drafts, sessions, links, counters of tries. Stores what waits for others of
    /// surveys that are closed: nobody comes any more.
    ///
    /// # Errors
    /// When the database cannot write.
    pub async fn tidy(&self) -> Result<(), StoreError> {
        let now = self.surroundings().seconds();
        self.store().delete_expired_drafts(now).await?;
        self.store().delete_expired_sessions_and_links(now).await?;
        self.store().delete_windows_before(now - 3600).await?;
        for survey in self.surveys().filter(|survey| self.availability(*survey) == Availability::Closed) {
            self.store().empty_pool(&survey.process.id, &survey.instrument.id).await?;
        }
        Ok(())
    }

    /// All texts.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.inner.catalogue
    }
}

/// Why an engine cannot be put together.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// Texts that cannot be used.
    #[error("texts cannot be used:\n{}", .0.join("\n"))]
    Texts(Vec<String>),
    /// Definitions that would change what people were promised.
    #[error("{}", .0.join("\n"))]
    Promises(Vec<String>),
    /// A database that cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What finds personal data in the texts of a process: the shipped lists and the office's own.
fn scanner_of(process: &Process) -> Scanner {
    let mut lists = personal_data::shipped().clone();
    if let Some(own) = &process.personal_data {
        lists.extend(own);
    }
    Scanner::new(&lists)
}

/// The texts of a folder as the catalogue takes them.
fn process_texts(folder: &ProcessFolder) -> ProcessTexts {
    let languages = folder.texts.languages.iter().map(|texts| {
        // A text whose source changed since counts as a draft at best, however carefully it was read before.
        let state = |status: &TextStatus| {
            if status.outdated { status.state.min(TextState::Draft) } else { status.state }
        };
        // What a language lacks belongs to instruments that are not offered in it.
        let present = texts.messages.values().map(state).filter(|state| *state != TextState::Missing);
        let weakest = present.min().unwrap_or(TextState::Missing);
        LanguageTexts { language: texts.language.clone(), state: weakest, sources: texts.sources.clone() }
    });
    ProcessTexts {
        process: folder.process.id.clone(),
        source_language: folder.process.source_language.clone(),
        languages: languages.collect(),
    }
}
