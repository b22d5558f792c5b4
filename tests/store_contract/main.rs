//! What the store promises, each promise tried on SQLite and on PostgreSQL. A promise is a function that
//! gets an empty place for a database; the files beside this one hold them by subject.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../support/postgres.rs"]
mod postgres;

mod backups;
mod beside_the_answers;
mod clusters;
mod deletion;
mod drafts;
mod interruptions;
mod interviews;
mod pool;
mod publications;
mod releases;
mod responses;
mod staff;
mod texts;
mod traces;
mod writing;

use std::{path::PathBuf, str::FromStr};

use sqlx::{Connection, Executor, PgConnection, SqliteConnection};
use tempfile::TempDir;
use vielstimmig::{
    domain::{
        answers::{Answer, Completeness, Draft, ValidAnswers},
        identifiers::{Code, code},
        questionnaire::{Anonymity, Instrument, InstrumentKind, Page, Question, QuestionKind, Roles, RowPlan},
    },
    storage::{DatabaseUrl, NewResponse, Store},
};

/// An empty place for a database.
struct Place {
    url: DatabaseUrl,
    /// The file, if it is one.
    file: Option<PathBuf>,
    folder: TempDir,
    database: Option<postgres::FreshDatabase>,
}

impl Place {
    fn for_sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("store.db");
        let url = DatabaseUrl::from_str(&format!("sqlite:{}", file.display())).unwrap();
        Self { url, file: Some(file), folder, database: None }
    }

    async fn for_postgres() -> Self {
        let database = postgres::FreshDatabase::create().await;
        let url = database.url.parse().unwrap();
        Self { url, file: None, folder: tempfile::tempdir().unwrap(), database: Some(database) }
    }

    async fn open(&self) -> Store {
        let store = Store::open(&self.url).await.unwrap();
        store.unlock(&KEY).await.unwrap();
        store
    }

    /// A store in which version 1 of the process is published.
    async fn open_published(&self) -> Store {
        let store = self.open().await;
        store.publish_version(&process(), "1", "{}", 0).await.unwrap();
        store
    }
}

impl Place {
    /// Runs a statement past the store.
    async fn execute(&self, sql: &'static str) {
        if let Some(database) = &self.database {
            PgConnection::connect(&database.url).await.unwrap().execute(sql).await.unwrap();
        } else {
            SqliteConnection::connect(&self.url.to_string()).await.unwrap().execute(sql).await.unwrap();
        }
    }

    /// Asks PostgreSQL for a number past the store.
    async fn number(&self, sql: &'static str) -> i64 {
        let database = self.database.as_ref().unwrap();
        let mut connection = PgConnection::connect(&database.url).await.unwrap();
        sqlx::query_scalar(sql).fetch_one(&mut connection).await.unwrap()
    }
}

/// Makes a test on each engine of each promise.
macro_rules! on_both_engines {
    ($($promise:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $promise() {
                super::$promise(crate::Place::for_sqlite()).await;
            })+
        }
        mod on_postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $promise() {
                super::$promise(crate::Place::for_postgres().await).await;
            })+
        }
    };
}
use on_both_engines;

/// The key of the installation.
const KEY: [u8; 32] = [9; 32];

fn process() -> Code {
    code("plan2026")
}

fn survey() -> Code {
    code("survey")
}

/// A survey of one question with free text.
fn instrument() -> Instrument {
    let question = Question {
        id: code("Q1"),
        name: code("wish"),
        kind: QuestionKind::LongText { max_chars: 1000 },
        roles: Roles::default(),
        required: false,
        field: None,
        mirror_of: None,
        show_if: None,
        ends: vec![],
        rotate_groups: false,
    };
    Instrument {
        id: survey(),
        kind: InstrumentKind::Survey,
        slug: None,
        anonymity: Anonymity::Strict,
        languages: vec![],
        minutes: None,
        opens: None,
        closes: None,
        core: vec![],
        place: None,
        group: None,
        breakdowns: vec![],
        pages: vec![Page { id: code("only"), sensitive_consent: false, questions: vec![question] }],
        modules: vec![],
        derived: vec![],
        detached: vec![],
        rows: RowPlan::default(),
        targets: Vec::new(),
        weighting: None,
    }
}

/// A draft with this wish.
fn draft(wish: &str) -> Draft {
    let answer = Answer::Text { text: wish.to_owned(), language: "ar".to_owned() };
    Draft { answers: [(code("Q1"), answer)].into(), seen: [code("only")].into(), ..Draft::default() }
}

fn answers(wish: &str, completeness: Completeness) -> ValidAnswers {
    ValidAnswers::from_draft(&instrument(), &draft(wish), completeness).unwrap()
}

/// A complete response whose identifier and key are made from its number.
fn response(number: u128) -> NewResponse {
    NewResponse {
        id: format!("{number:032x}"),
        submission_key: format!("key-{number}"),
        draft: None,
        process: process(),
        instrument: survey(),
        version: "1".to_owned(),
        answers: answers("ein größerer Raum – غرفة", Completeness::Complete),
        synthetic: false,
        sending: None,
    }
}
