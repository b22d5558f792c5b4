//! The interview log as interviewers meet it: the whole application with its shipped guides, a real
//! database on either engine, real sessions. Every test is a promise to the people who talk or write.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../support/postgres.rs"]
mod postgres;

mod consent;
mod notes;
mod saving;
mod steps;

use std::{path::Path, str::FromStr};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Method, Request, Response, StatusCode, header},
};
use jiff::Timestamp;
use tempfile::TempDir;
use tower::ServiceExt as _;
use vielstimmig::{
    domain::{
        identifiers::code,
        interviews::{Entry, Interview, RecordId},
    },
    interchange::process_folder,
    storage::{DatabaseUrl, NewSnapshot, Snapshot, Store},
    web::{self, App, WebSettings},
    workflows::{Engine, Parts, accounts::Role, keys::Keys, surroundings::Surroundings},
};

const PASSWORD: &str = "ein langer Satz";
const NEW: &str = "/iv/new/inventory/guide_c";
const FACTS: [&str; 5] = ["voluntary", "purpose", "notes", "no_effect", "withdraw"];

/// Where a database can be made.
struct Place {
    url: DatabaseUrl,
    _folder: TempDir,
    _database: Option<postgres::FreshDatabase>,
}

impl Place {
    fn for_sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::from_str(&format!("sqlite:{}", folder.path().join("log.db").display())).unwrap();
        Self { url, _folder: folder, _database: None }
    }

    async fn for_postgres() -> Self {
        let database = postgres::FreshDatabase::create().await;
        Self { url: database.url.parse().unwrap(), _folder: tempfile::tempdir().unwrap(), _database: Some(database) }
    }
}

/// Who works here.
const PEOPLE: [(&str, Role); 4] =
    [("amira", Role::Interviewer), ("berta", Role::Interviewer), ("olga", Role::Organiser), ("anton", Role::Analyst)];

/// The application.
struct House {
    router: Router,
    engine: Engine,
}

impl House {
    async fn open(place: &Place) -> Self {
        let folder = process_folder::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("surveys/inventory")).unwrap();
        let parts = Parts {
            store: Store::open(&place.url).await.unwrap(),
            folders: vec![folder],
            keys: Keys::new([7; 32]),
            surroundings: Surroundings::with_clock(|| Timestamp::from_second(1_795_000_000).unwrap()),
            synthetic: false,
        };
        let engine = Engine::new(parts).await.unwrap();
        Self { router: web::application(&App::new(engine.clone(), WebSettings::default())), engine }
    }

    async fn signed_in(&self, name: &str) -> Person<'_> {
        let (_, role) = PEOPLE.into_iter().find(|(known, _)| *known == name).unwrap();
        self.engine.add_account(name, &[role], PASSWORD).await.unwrap();
        let mut person = Person { house: self, cookie: String::new() };
        let reply = person.send("/sign-in", &[("name", name), ("password", PASSWORD)]).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER);
        person.cookie = reply.cookie.unwrap();
        person
    }

    async fn interviews(&self) -> Vec<Interview> {
        self.engine.store().interviews(&code("inventory"), &code("guide_c"), None).await.unwrap()
    }

    /// Freezes what there is of an instrument.
    async fn freeze(&self, instrument: &str) {
        let snapshot = NewSnapshot {
            snapshot: Snapshot {
                number: 1,
                taken_on: "2026-11-18".to_string(),
                account: "olga".to_string(),
                responses: 1,
                report: String::new(),
            },
            release: String::new(),
        };
        assert!(self.engine.store().add_snapshot(&code("inventory"), &code(instrument), &snapshot).await.unwrap());
    }

    async fn entries(&self, interview: &str) -> Vec<Entry> {
        self.engine.store().entries(&RecordId::parse(interview).unwrap()).await.unwrap()
    }
}

/// Somebody at a browser.
struct Person<'a> {
    house: &'a House,
    cookie: String,
}

/// What came back.
#[derive(Debug)]
struct Reply {
    status: StatusCode,
    location: String,
    cookie: Option<String>,
    body: String,
}

impl Reply {
    async fn of(response: Response<Body>) -> Self {
        let text = |name: header::HeaderName| response.headers().get(name).map(|value| value.to_str().unwrap().to_string());
        let location = text(header::LOCATION).unwrap_or_default();
        let cookie = text(header::SET_COOKIE).map(|cookie| cookie.split(';').next().unwrap().to_string());
        let status = response.status();
        let body = String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap();
        Self { status, location, cookie, body }
    }

    /// The value of the first field with this name.
    fn field(&self, name: &str) -> &str {
        let field = self.body.split("<input").skip(1).find(|input| input.contains(&format!(" name=\"{name}\""))).unwrap();
        field.split_once("value=\"").unwrap().1.split_once('"').unwrap().0
    }

    /// A field of an answer for the script.
    fn told(&self, name: &str) -> String {
        let json: serde_json::Value = serde_json::from_str(&self.body).unwrap();
        json["fields"][name].as_str().unwrap_or_default().to_string()
    }

    fn says(&self, text: &str) -> bool {
        self.body.contains(text)
    }
}

impl Person<'_> {
    async fn request(&self, request: Request<Body>) -> Reply {
        Reply::of(self.house.router.clone().oneshot(request).await.unwrap()).await
    }

    async fn visit(&self, address: &str) -> Reply {
        let request = Request::builder().uri(address).header(header::HOST, "test").header(header::COOKIE, &self.cookie);
        self.request(request.header(header::ACCEPT_LANGUAGE, "de").body(Body::empty()).unwrap()).await
    }

    /// Sends fields as they are.
    async fn send(&self, address: &str, fields: &[(&str, &str)]) -> Reply {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::builder()
            .method(Method::POST)
            .uri(address)
            .header(header::HOST, "test")
            .header(header::COOKIE, &self.cookie)
            .header(header::ACCEPT_LANGUAGE, "de")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.request(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends fields with the token of this session.
    async fn submit(&self, address: &str, fields: &[(&str, &str)]) -> Reply {
        let token = self.visit(NEW).await.field("_token").to_string();
        let mut all = vec![("_token", token.as_str())];
        all.extend_from_slice(fields);
        self.send(address, &all).await
    }

    /// Begins an interview in which words may be quoted as told; gives its identifier.
    async fn begin(&self, quote: &str) -> String {
        let id = self.visit(NEW).await.field("id").to_string();
        let reply = self.submit(NEW, &consent(&id, quote)).await;
        assert_eq!((reply.status, reply.location), (StatusCode::SEE_OTHER, format!("/iv/{id}")));
        id
    }

    async fn write(&self, interview: &str, entry: &str, revision: &str, text: &str) -> Reply {
        self.submit(&format!("/iv/{interview}/e/{entry}"), &note(revision, text)).await
    }
}

fn consent<'a>(id: &'a str, quote: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("id", id), ("l", "de"), ("way", "spoken"), ("quote", quote), ("week", "2026-W47"), ("_action", "begin")];
    fields.extend(FACTS.map(|fact| ("fact", fact)));
    fields
}

fn note<'a>(revision: &'a str, text: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("revision", revision), ("question", "C06"), ("kind", "problem"), ("weight", "3"), ("topic", "course_access"), ("text", text)]
}

fn id(number: u128) -> String {
    RecordId::from_random(number).to_string()
}

/// Makes a test on each engine of each promise.
macro_rules! on_both_engines {
    ($($promise:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $promise() {
                let place = crate::Place::for_sqlite();
                super::$promise(crate::House::open(&place).await).await;
            })+
        }
        mod on_postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $promise() {
                let place = crate::Place::for_postgres().await;
                super::$promise(crate::House::open(&place).await).await;
            })+
        }
    };
}
use on_both_engines;
