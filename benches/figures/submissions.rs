//! Durable submissions per second at 1, 64 and 256 clients, beside bare inserts into SQLite that are
//! grouped the same way and as durable (WAL, synchronous=FULL, one statement for what is waiting): into a
//! table without an order, as answers are stored; with the same two random keys, without which nothing is
//! stored exactly once, but one row behind the other; and without any keys.

use std::{
    str::FromStr as _,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use sqlx::{
    Connection as _, Executor as _, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use tokio::sync::{mpsc, oneshot};
use vielstimmig::{
    domain::answers::{Completeness, ResumeCode, SubmittedForm, ValidAnswers},
    storage::NewResponse,
    workflows::{Engine, collect::SubmitOutcome, synthetic},
};

use crate::setting::{self, per_second};

const ROUNDS: usize = 3;

/// Prints the figures.
pub(crate) async fn measure(quick: bool) {
    let folder = tempfile::tempdir().expect("a folder for the database");
    let engine = setting::engine(folder.path()).await;
    let survey = engine.survey("leben").expect("the shipped survey");
    let sample: Vec<ValidAnswers> =
        synthetic::responses(survey.process, survey.instrument, None, 256, 1).map(|response| response.answers).collect();
    let bodies: Vec<String> = sample.iter().map(|answers| serde_json::to_string(answers.answers()).expect("answers are JSON")).collect();
    let time = if quick { Duration::from_millis(50) } else { Duration::from_secs(2) };
    for clients in [1, 64, 256] {
        let (mut appended, mut bare, mut unordered, mut stored, mut sent) = (0.0_f64, 0.0_f64, 0.0_f64, 0.0_f64, 0.0_f64);
        for round in 0..if quick { 1 } else { ROUNDS } {
            let file = |name: &str| folder.path().join(format!("{name}-{clients}-{round}.db"));
            appended = appended.max(bare_inserts(&file("appended"), &bodies, Kind::Appended, clients, time).await);
            bare = bare.max(bare_inserts(&file("bare"), &bodies, Kind::Keyed, clients, time).await);
            unordered = unordered.max(bare_inserts(&file("unordered"), &bodies, Kind::Unordered, clients, time).await);
            // On a fresh file each, as the bare inserts have.
            let fresh = tempfile::tempdir().expect("a folder for the database");
            let engine = setting::engine(fresh.path()).await;
            stored = stored.max(store_submissions(&engine, &sample, clients, time).await);
            engine.store().close().await;
            let fresh = tempfile::tempdir().expect("a folder for the database");
            let engine = setting::engine(fresh.path()).await;
            sent = sent.max(whole_submissions(&engine, clients, time).await);
            engine.store().close().await;
        }
        println!(
            "durable submissions, {clients:>3} clients: store {stored:.0}/s, whole workflow (draft read, checked, stored, counted) {sent:.0}/s, bare grouped inserts without order {unordered:.0}/s, ratios {:.2} and {:.2}; with the same two random keys in order of arrival {bare:.0}/s, ratios {:.2} and {:.2}; appended rows without keys {appended:.0}/s",
            stored / unordered,
            sent / unordered,
            stored / bare,
            sent / bare
        );
    }
}

/// A table for bare inserts.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Appended,
    Keyed,
    Unordered,
}

type Job = (String, oneshot::Sender<()>);

async fn bare_inserts(file: &std::path::Path, bodies: &[String], kind: Kind, clients: usize, time: Duration) -> f64 {
    let options = SqliteConnectOptions::from_str(&file.display().to_string())
        .expect("a path")
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let mut connection = SqliteConnection::connect_with(&options).await.expect("a fresh file");
    let table = match kind {
        Kind::Appended => "CREATE TABLE r (id INTEGER PRIMARY KEY, survey TEXT NOT NULL, body TEXT NOT NULL)",
        Kind::Keyed => {
            "CREATE TABLE r (id TEXT PRIMARY KEY, survey TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (survey, key))"
        }
        Kind::Unordered => {
            "CREATE TABLE r (id TEXT NOT NULL UNIQUE, survey TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (survey, key)) WITHOUT ROWID"
        }
    };
    connection.execute(table).await.expect("a table");
    let (queue, mut waiting) = mpsc::channel::<Job>(1024);
    let writer = tokio::spawn(async move {
        let mut jobs: Vec<Job> = Vec::new();
        while waiting.recv_many(&mut jobs, 256).await > 0 {
            let rows: Vec<&str> = jobs.iter().map(|(body, _)| body.as_str()).collect();
            let rows = serde_json::to_string(&rows).expect("texts are JSON");
            let insert = if kind == Kind::Appended {
                "INSERT INTO r (survey, body) SELECT 'survey_b', value FROM json_each($1)"
            } else {
                "INSERT INTO r (id, survey, key, body) SELECT lower(hex(randomblob(16))), 'survey_b', lower(hex(randomblob(16))), value FROM json_each($1)"
            };
            sqlx::query(insert).bind(rows).execute(&mut connection).await.expect("an insert");
            for (_, reply) in jobs.drain(..) {
                reply.send(()).ok();
            }
        }
    });
    let bodies: Arc<[String]> = bodies.into();
    let rate = drive(clients, time, move |at| {
        let (queue, body) = (queue.clone(), bodies[at % bodies.len()].clone());
        async move {
            let (reply, done) = oneshot::channel();
            queue.send((body, reply)).await.expect("the writer takes it");
            done.await.expect("the writer answers");
        }
    })
    .await;
    writer.await.expect("the writer ends");
    rate
}

async fn store_submissions(engine: &Engine, sample: &[ValidAnswers], clients: usize, time: Duration) -> f64 {
    let sample: Arc<[ValidAnswers]> = sample.into();
    let engine = engine.clone();
    drive(clients, time, move |at| {
        let (engine, answers) = (engine.clone(), sample[at % sample.len()].clone());
        async move {
            let survey = engine.survey("leben").expect("the shipped survey");
            let id = engine.surroundings().record_id().to_string();
            let response = NewResponse {
                submission_key: id.clone(),
                id,
                draft: None,
                process: survey.process.id.clone(),
                instrument: survey.instrument.id.clone(),
                version: survey.process.version.clone(),
                answers,
                synthetic: true,
                sending: None,
            };
            engine.store().submit(response).await.expect("a durable insert");
        }
    })
    .await
}

/// Sending what lies ready as drafts: the part that a person waits for after "send".
async fn whole_submissions(engine: &Engine, clients: usize, time: Duration) -> f64 {
    let survey = engine.survey("leben").expect("the shipped survey");
    let enough = if time < Duration::from_secs(1) { 300 } else { 12_000 };
    let mut codes: Vec<ResumeCode> = Vec::new();
    for chunk in 0..enough / 100 {
        let fields = |at: usize| {
            SubmittedForm::new(vec![
                ("B01".into(), "yes".into()),
                ("B02".into(), "rietholz".into()),
                ("B24".into(), format!("{chunk} {at}")),
            ])
        };
        let starts = (0..100).map(|at| {
            let (engine, fields) = (engine.clone(), fields(at));
            tokio::spawn(async move {
                let survey = engine.survey("leben").expect("the shipped survey");
                engine.start(survey, "de", &fields).await.expect("a draft")
            })
        });
        for start in starts.collect::<Vec<_>>() {
            codes.push(start.await.expect("a draft"));
        }
    }
    assert_eq!(survey.slug, "leben");
    let codes = Arc::new(Mutex::new(codes));
    let engine = engine.clone();
    drive(clients, time, move |_| {
        let (engine, codes) = (engine.clone(), Arc::clone(&codes));
        async move {
            let Some(code) = codes.lock().expect("no client panics").pop() else {
                tokio::time::sleep(Duration::from_hours(1)).await;
                return;
            };
            let survey = engine.survey("leben").expect("the shipped survey");
            let outcome = engine.submit(survey, &code, Completeness::Complete).await.expect("a durable insert");
            assert_eq!(outcome, SubmitOutcome::Stored);
        }
    })
    .await
}

/// How often clients, one call after the other each, get through in a time.
async fn drive<F, Done>(clients: usize, time: Duration, call: F) -> f64
where
    F: Fn(usize) -> Done + Clone + Send + Sync + 'static,
    Done: Future<Output = ()> + Send,
{
    let begun = Instant::now();
    let last = Arc::new(Mutex::new(begun));
    let tasks: Vec<_> = (0..clients)
        .map(|client| {
            let (call, last) = (call.clone(), Arc::clone(&last));
            tokio::spawn(async move {
                let mut calls = 0_u64;
                while begun.elapsed() < time {
                    let left = time.saturating_sub(begun.elapsed());
                    let at = client * 1_000_003 + usize::try_from(calls).unwrap_or_default();
                    // A client that runs out of work waits for ever; the time limit ends it.
                    if tokio::time::timeout(left + Duration::from_millis(500), call(at)).await.is_err() {
                        break;
                    }
                    calls += 1;
                    let now = Instant::now();
                    let mut last = last.lock().expect("no client panics");
                    *last = (*last).max(now);
                }
                calls
            })
        })
        .collect();
    drop(call);
    let mut calls = 0;
    for task in tasks {
        calls += task.await.expect("the client ends");
    }
    let end = *last.lock().expect("no client panics");
    per_second(calls, end - begun)
}
