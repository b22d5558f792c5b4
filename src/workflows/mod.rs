//! One function for each thing a person does, used by the web server and by commands alike. Knows the
//! database, the texts and the files; nothing of HTTP or of command lines.

pub mod accounts;
pub mod collect;
pub mod keys;
pub mod surroundings;
pub mod throttle;

use std::{collections::BTreeMap, sync::Arc};

use unic_langid::LanguageIdentifier;

use crate::{
    domain::questionnaire::Process,
    interchange::process_folder::ProcessFolder,
    localisation::{Catalogue, Texts},
    storage::{Store, StoreError},
    workflows::{keys::Keys, surroundings::Surroundings},
};

/// Everything a workflow needs: the store, the processes, their texts, the keys, the clock.
#[derive(Clone, Debug)]
pub struct Engine {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    store: Store,
    processes: Vec<Process>,
    catalogue: Catalogue,
    keys: Keys,
    surroundings: Surroundings,
    synthetic: bool,
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
    /// Texts that contradict each other, or a database that cannot write.
    pub async fn new(parts: Parts) -> Result<Self, EngineError> {
        let mut processes = Vec::new();
        let mut texts = Vec::new();
        for folder in parts.folders {
            let at = parts.surroundings.timestamp();
            let files: BTreeMap<&str, &str> = folder.files.iter().collect();
            let files = serde_json::to_string(&files).unwrap_or_default();
            parts.store.publish_version(&folder.process.id, &folder.process.version, &files, &at).await?;
            texts.push((folder.process.id.clone(), folder.process.source_language.clone(), folder.texts));
            processes.push(folder.process);
        }
        let catalogue = Catalogue::build(texts).map_err(EngineError::Texts)?;
        let inner = Inner { store: parts.store, processes, catalogue, keys: parts.keys, surroundings: parts.surroundings, synthetic: parts.synthetic };
        Ok(Self { inner: Arc::new(inner) })
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
        self.inner.catalogue.texts(process.map(|process| &process.id), language)
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
    /// A database that cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}
