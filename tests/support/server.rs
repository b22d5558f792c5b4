//! The whole system on a port of its own: real routes, real pages, a real database that is empty at
//! first, and a clock the test moves.

use std::{
    future::Future,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use jiff::Timestamp;
use tempfile::TempDir;
use tokio::{net::TcpListener, runtime::Runtime, sync::oneshot};
use vielstimmig::{
    domain::{
        answers::{Answers, Draft, ResumeCode},
        questionnaire::{Instrument, Process},
    },
    interchange::process_folder,
    storage::{Store, StoredResponse},
    web::{self, App, WebSettings},
    workflows::{Engine, Parts, keys::Keys, surroundings::Surroundings},
};

use crate::support::{Browser, postgres::FreshDatabase};

/// The engine under the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum On {
    Sqlite,
    Postgres,
}

/// Where the data lies; gone with the server.
enum Place {
    Folder(TempDir),
    Database(#[expect(dead_code, reason = "held until the server is gone, never read")] FreshDatabase),
}

/// A running system.
pub(crate) struct TestServer {
    pub(crate) address: SocketAddr,
    pub(crate) engine: Engine,
    clock: Arc<AtomicI64>,
    stop: Option<oneshot::Sender<()>>,
    runtime: Option<Runtime>,
    place: Place,
}

/// Runs a test on SQLite and on PostgreSQL, one after the other.
pub(crate) fn on_both_engines(test: impl Fn(&TestServer)) {
    for on in [On::Sqlite, On::Postgres] {
        eprintln!("on {on:?}");
        test(&TestServer::shipped(on));
    }
}

impl TestServer {
    /// With the shipped processes.
    pub(crate) fn shipped(on: On) -> Self {
        Self::start(on, "surveys", WebSettings::default())
    }

    /// With the processes made for tests: a survey of every kind of question, and one more.
    pub(crate) fn with_every_kind_of_question() -> Self {
        Self::start(On::Sqlite, "tests/surveys", WebSettings::default())
    }

    /// With the shipped processes and a database another one left.
    pub(crate) fn on_database(database: &[u8]) -> Self {
        Self::start_on(On::Sqlite, "surveys", WebSettings::default(), Some(database))
    }

    /// Stops it, and gives its database.
    pub(crate) fn into_database(self) -> Vec<u8> {
        self.wait(self.engine.store().close());
        let Place::Folder(folder) = &self.place else { panic!("a PostgreSQL database is no file") };
        assert!(!folder.path().join("test.db-wal").exists(), "everything is in one file");
        std::fs::read(folder.path().join("test.db")).unwrap()
    }

    /// With the processes of a folder.
    pub(crate) fn start(on: On, surveys: &str, settings: WebSettings) -> Self {
        Self::start_on(on, surveys, settings, None)
    }

    fn start_on(on: On, surveys: &str, settings: WebSettings, database: Option<&[u8]>) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let begins: Timestamp = "2026-11-10T09:00:00Z".parse().unwrap();
        let clock = Arc::new(AtomicI64::new(begins.as_second()));
        let reading = Arc::clone(&clock);
        let surroundings = Surroundings::with_clock(move || {
            Timestamp::from_second(reading.load(Ordering::Relaxed)).expect("tests stay near the year 2026")
        });
        let (engine, place, listener) = runtime.block_on(async {
            let (url, place) = match on {
                On::Sqlite => {
                    let folder = tempfile::tempdir().unwrap();
                    let file = folder.path().join("test.db");
                    if let Some(database) = database {
                        std::fs::write(&file, database).unwrap();
                    }
                    (format!("sqlite:{}", file.display()), Place::Folder(folder))
                }
                On::Postgres => {
                    let database = FreshDatabase::create().await;
                    (database.url.clone(), Place::Database(database))
                }
            };
            let store = Store::open(&url.parse().unwrap()).await.unwrap();
            // The same noise on both databases.
            let keys = Keys::new([7; 32]);
            let folders = folders(surveys).iter().map(|folder| process_folder::load(folder).unwrap()).collect();
            let engine = Engine::new(Parts { store, folders, keys, surroundings, synthetic: false }).await.unwrap();
            (engine, place, TcpListener::bind("127.0.0.1:0").await.unwrap())
        });
        let address = listener.local_addr().unwrap();
        let router = web::application(&App::new(engine.clone(), settings));
        let (stop, stopped) = oneshot::channel::<()>();
        runtime.spawn(web::server::serve(listener, router, async move {
            let _ = stopped.await;
        }));
        Self { address, engine, clock, stop: Some(stop), runtime: Some(runtime), place }
    }

    /// A browser that never was here.
    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.address)
    }

    /// Lets time pass.
    pub(crate) fn days_pass(&self, days: i64) {
        self.clock.fetch_add(days * 86_400, Ordering::Relaxed);
    }

    /// Waits for something the engine does.
    pub(crate) fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.as_ref().expect("the server runs").block_on(work)
    }

    /// The process and survey behind an address.
    pub(crate) fn survey(&self, slug: &str) -> (&Process, &Instrument) {
        let survey = self.engine.survey(slug).unwrap();
        (survey.process, survey.instrument)
    }

    /// Everything that was sent to a survey.
    pub(crate) fn responses(&self, slug: &str) -> Vec<StoredResponse> {
        let (process, instrument) = self.survey(slug);
        self.wait(self.engine.store().empty_pool(&process.id, &instrument.id)).unwrap();
        self.wait(self.engine.store().responses_after(&process.id, &instrument.id, None, 1_000)).unwrap().responses
    }

    /// The answers of the only response.
    pub(crate) fn only_response(&self, slug: &str) -> Answers {
        let mut responses = self.responses(slug);
        assert_eq!(responses.len(), 1, "responses to {slug}");
        responses.remove(0).answers
    }

    /// The draft of a number as it lies in the database.
    pub(crate) fn draft(&self, code: &ResumeCode) -> Option<Draft> {
        let id = self.engine.keys().draft_id(code);
        self.wait(self.engine.store().draft(&id)).unwrap().map(|stored| stored.draft)
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(runtime) = self.runtime.take() {
            runtime.block_on(self.engine.store().close());
            runtime.shutdown_timeout(Duration::from_secs(5));
        }
    }
}

/// The process folders in a folder of the project.
fn folders(surveys: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(surveys);
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.join("process.toml").is_file());
    found.sort();
    found
}
