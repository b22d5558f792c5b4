//! Translations by a program that the office runs itself. One text after the other goes there, with names
//! blacked out and nothing beside it, and only when somebody asked for it. What comes back is marked as made
//! by a machine and never takes the place of what a person wrote.

use std::{
    collections::BTreeMap,
    fmt,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
};

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        interviews::RecordId,
        words::text::{FreeText, TranslationState, Translator, WorkingTranslation},
    },
    localisation::Language,
    storage::StoreError,
    workflows::words::{
        Words,
        translations::{ForeignText, LONGEST_TRANSLATION, with_translation},
    },
};

/// The language of a text of which nobody knows it, as services name it.
const UNKNOWN_LANGUAGE: &str = "auto";

/// What a service is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The words, everything marked in them blacked out.
    pub words: String,
    /// Language subtag of the words, or `auto`.
    pub source: String,
    /// Language subtag of the office.
    pub target: String,
}

/// Why a service did not translate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServiceProblem {
    /// Its address leads out of the office's own network.
    NotOurs,
    /// Nobody answers there.
    Unreachable,
    /// The answer did not come in time.
    TooSlow,
    /// It does not take this text or language; others it may.
    Refused,
    /// It answers with this status of HTTP.
    Status(u16),
    /// What it answers is no translation.
    Nonsense,
    /// It answers with more than any translation has.
    TooLong,
}

impl ServiceProblem {
    /// The end of its text key.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotOurs => "not_ours",
            Self::Unreachable => "unreachable",
            Self::TooSlow => "slow",
            Self::Refused => "refused",
            Self::Status(_) => "status",
            Self::Nonsense => "nonsense",
            Self::TooLong => "long",
        }
    }
}

/// An answer that is waited for.
pub type Answering<'a> = Pin<Box<dyn Future<Output = Result<String, ServiceProblem>> + Send + 'a>>;

/// What translates.
pub trait TranslationService: fmt::Debug + Send + Sync {
    /// Translates words.
    fn translate<'a>(&'a self, request: &'a Request) -> Answering<'a>;
}

/// How far a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Texts that waited when it began.
    pub of: usize,
    /// Texts that were translated.
    pub done: usize,
    /// Texts that the service does not take, or that somebody else translated meanwhile.
    pub left: usize,
    /// Whether it goes on.
    pub state: RunState,
}

/// Whether a run goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunState {
    /// It does.
    Running,
    /// It came to its end.
    Ended,
    /// It stopped, because the service failed.
    Stopped(ServiceProblem),
    /// It stopped, because something could not be stored; the log says more.
    Broken,
}

/// A service with the runs it works on: at most one for each instrument.
#[derive(Clone, Debug)]
pub struct MachineTranslation {
    service: Arc<dyn TranslationService>,
    runs: Arc<Mutex<BTreeMap<String, Run>>>,
}

impl MachineTranslation {
    /// With a service.
    #[must_use]
    pub fn new(service: Arc<dyn TranslationService>) -> Self {
        Self { service, runs: Arc::default() }
    }

    /// The last run for an instrument since the program started.
    #[must_use]
    pub fn run(&self, words: &Words) -> Option<Run> {
        self.runs.lock().unwrap_or_else(PoisonError::into_inner).get(&place(words)).copied()
    }

    fn change(&self, place: &str, change: impl FnOnce(&mut Run)) {
        self.runs.lock().unwrap_or_else(PoisonError::into_inner).get_mut(place).map(change);
    }

    /// Begins to translate everything that has no translation, in the name of an account; `false` when that is
    /// under way already, or when there is nothing to do.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn begin(&self, words: &Words, account: &str) -> Result<bool, StoreError> {
        let texts = words.foreign_texts().await?.into_iter().filter(|text| text.translation.is_none());
        let texts: Vec<RecordId> = texts.map(|text| text.id).collect();
        let place = place(words);
        {
            let mut runs = self.runs.lock().unwrap_or_else(PoisonError::into_inner);
            if texts.is_empty() || runs.get(&place).is_some_and(|run| run.state == RunState::Running) {
                return Ok(false);
            }
            runs.insert(place.clone(), Run { of: texts.len(), done: 0, left: 0, state: RunState::Running });
        }
        let (run, words, account) = (self.clone(), words.clone(), account.to_string());
        tokio::spawn(async move {
            let (own, at) = (run.clone(), place.clone());
            // In a task of its own, so that a run is over whatever happens in it.
            let working = tokio::spawn(async move { own.translate(&words, &texts, &account, &at).await });
            let state = match working.await {
                Ok(Ok(Ok(()))) => RunState::Ended,
                Ok(Ok(Err(problem))) => RunState::Stopped(problem),
                Ok(Err(error)) => {
                    tracing::error!(cause = %error, "translations could not be stored");
                    RunState::Broken
                }
                Err(_) => RunState::Broken,
            };
            run.change(&place, |run| run.state = state);
        });
        Ok(true)
    }

    async fn translate(
        &self,
        words: &Words,
        texts: &[RecordId],
        account: &str,
        place: &str,
    ) -> Result<Result<(), ServiceProblem>, StoreError> {
        words.engine.note(account, "translate", place, &texts.len().to_string()).await?;
        for id in texts {
            let stored = match words.translate_one(id, self.service.as_ref()).await? {
                Ok(stored) => stored,
                Err(ServiceProblem::Refused) => false,
                Err(problem) => return Ok(Err(problem)),
            };
            self.change(place, |run| if stored { run.done += 1 } else { run.left += 1 });
        }
        Ok(Ok(()))
    }
}

fn place(words: &Words) -> String {
    format!("{}/{}", words.process().id, words.instrument().id)
}

impl Words {
    /// Lets a service translate a text as it stands now; `false` when there is nothing to store.
    async fn translate_one(&self, id: &RecordId, service: &dyn TranslationService) -> Result<Result<bool, ServiceProblem>, StoreError> {
        let waits = |text: &FreeText| self.foreign(text).filter(|foreign| foreign.translation.is_none());
        let Some(foreign) = self.text(id).await?.as_ref().and_then(waits) else { return Ok(Ok(false)) };
        let translation = match service.translate(&self.request(&foreign)).await {
            Ok(words) if words.trim().is_empty() => return Ok(Err(ServiceProblem::Nonsense)),
            Ok(words) if words.chars().nth(LONGEST_TRANSLATION).is_some() => return Ok(Err(ServiceProblem::TooLong)),
            Ok(words) => WorkingTranslation { text: words.trim().to_string(), by: Translator::Machine, state: TranslationState::Machine },
            Err(problem) => return Ok(Err(problem)),
        };
        // That took a while: what a person has written meanwhile stays.
        let Some(text) = self.text(id).await?.filter(|text| waits(text).is_some()) else { return Ok(Ok(false)) };
        Ok(Ok(self.engine.store().put_text(&with_translation(&text, translation)).await?))
    }

    fn request(&self, foreign: &ForeignText) -> Request {
        let subtag = |language: &LanguageIdentifier| Language::of(language).subtag().to_string();
        let source = foreign.language.parse().ok().filter(|language: &LanguageIdentifier| !language.language.is_empty());
        Request {
            words: foreign.original.clone(),
            source: source.as_ref().map_or_else(|| UNKNOWN_LANGUAGE.to_string(), subtag),
            target: subtag(&self.process().source_language),
        }
    }
}
