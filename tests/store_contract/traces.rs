//! Promises about what a thief finds: in the bytes of the files, in the log and in two backups there is
//! nothing that joins a person with answers, and nothing that tells who sent first. Each response holds a
//! word of its own, by which it is found again.

use std::path::Path;

use sha2::{Digest as _, Sha256};
use sqlx::{Connection as _, Executor as _, PgConnection, SqliteConnection};
use vielstimmig::{
    domain::answers::Completeness,
    storage::{NewDraft, NewResponse, Store},
};

use crate::{Place, answers, draft, on_both_engines, process, response, survey};

on_both_engines!(
    two_backups_do_not_show_what_one_person_answered,
    after_a_stop_the_order_of_rows_tells_nothing,
    drafts_and_waiting_responses_cannot_be_read_without_the_key,
);

const PEOPLE: u32 = 400;
const PAGE: usize = 4096;
/// Three standard deviations of chance among 400 people.
const NOTHING: f64 = 0.15;

fn hash(purpose: &str, number: u32) -> String {
    Sha256::digest(format!("{purpose} {number}")).iter().take(16).fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}

/// The word of a person.
fn word(number: u32) -> String {
    hash("word", number)
}

/// What a person sends, under keys as the program makes them.
fn sent(number: u32) -> NewResponse {
    let wish = format!("{} {}", word(number), "a quieter street ".repeat(20 + number as usize % 40));
    NewResponse {
        id: hash("id", number),
        submission_key: hash("key", number),
        answers: answers(&wish, Completeness::Complete),
        ..response(0)
    }
}

fn ranks(values: &[usize]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by_key(|at| values[*at]);
    let mut ranks = vec![0.0; values.len()];
    let mut begin = 0;
    while begin < order.len() {
        let ties = order[begin..].iter().take_while(|at| values[**at] == values[order[begin]]).count();
        for at in &order[begin..begin + ties] {
            ranks[*at] = f64::from(u32::try_from(2 * begin + ties - 1).unwrap()) / 2.0;
        }
        begin += ties;
    }
    ranks
}

/// Spearman's correlation of values with the order they stand in.
fn correlation(values: &[usize]) -> f64 {
    let (ranks, order) = (ranks(values), ranks(&(0..values.len()).collect::<Vec<_>>()));
    // Ranks begin with 0, so their mean is half of the last one.
    let mean = order.last().expect("somebody sent something") / 2.0;
    let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| (a - mean) * (b - mean)).sum::<f64>();
    let spread = product(&ranks, &ranks) * product(&order, &order);
    if spread == 0.0 { 0.0 } else { product(&ranks, &order) / spread.sqrt() }
}

fn places(bytes: &[u8], word: &str) -> Vec<usize> {
    let word = word.as_bytes();
    let starts = bytes.windows(word.len()).enumerate().filter(|(_, part)| *part == word);
    starts.map(|(at, _)| at).collect()
}

/// What the files of a database tell about the order of sending.
#[derive(Debug)]
struct Telling {
    /// Correlation with the place in the file.
    place: f64,
    /// Correlation with the place in the page.
    place_in_page: f64,
    /// Correlation with the order in which the table is read.
    table: f64,
    /// Words that stand in the files more than once.
    copies: usize,
}

impl Telling {
    async fn of(file: &Path, people: u32, read: &'static str) -> Self {
        let bytes = files(file);
        let found: Vec<Vec<usize>> = (0..people).map(|number| places(&bytes, &word(number))).collect();
        let first: Vec<usize> = found.iter().map(|places| *places.last().expect("every response is somewhere")).collect();
        let mut connection = SqliteConnection::connect(&format!("sqlite:{}", file.display())).await.unwrap();
        let rows: Vec<String> = sqlx::query_scalar(read).fetch_all(&mut connection).await.unwrap();
        Self {
            place: correlation(&first),
            place_in_page: correlation(&first.iter().map(|at| at % PAGE).collect::<Vec<_>>()),
            table: correlation(&order_of(&rows, people)),
            copies: found.iter().filter(|places| places.len() > 1).count(),
        }
    }

    fn strongest(&self) -> f64 {
        self.place.abs().max(self.place_in_page.abs()).max(self.table.abs())
    }
}

/// Where each person stands among rows.
fn order_of(rows: &[String], people: u32) -> Vec<usize> {
    (0..people).map(|number| rows.iter().position(|row| row.contains(&word(number))).expect("every response is there")).collect()
}

/// The bytes of a SQLite file, then those of its log.
fn files(file: &Path) -> Vec<u8> {
    let mut bytes = std::fs::read(file).unwrap();
    bytes.extend(std::fs::read(format!("{}-wal", file.display())).unwrap_or_default());
    bytes
}

const ROWS: &str = "SELECT answers FROM responses";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stolen_file_does_not_tell_who_sent_first() {
    // A table as everybody would make it tells nearly everything: the measure is not blind.
    let folder = tempfile::tempdir().unwrap();
    let naive = folder.path().join("naive.db");
    let mut connection = SqliteConnection::connect(&format!("sqlite:{}?mode=rwc", naive.display())).await.unwrap();
    connection.execute("CREATE TABLE responses (id TEXT PRIMARY KEY, answers TEXT)").await.unwrap();
    for number in 0..PEOPLE {
        let answers = serde_json::to_string(sent(number).answers.answers()).unwrap();
        sqlx::query("INSERT INTO responses VALUES ($1, $2)").bind(hash("id", number)).bind(answers).execute(&mut connection).await.unwrap();
    }
    let control = Telling::of(&naive, PEOPLE, ROWS).await;
    eprintln!("TRACES of a naive table: {control:?}");
    assert!(control.place > 0.9 && control.table > 0.9, "{control:?}");

    let place = Place::for_sqlite();
    let file = place.file.clone().unwrap();
    let store = place.open_published().await;
    for number in 0..PEOPLE {
        store.submit(sent(number)).await.unwrap();
    }
    // Taken while the program runs and rests for a moment …
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    let stolen = folder.path().join("stolen.db");
    std::fs::copy(&file, &stolen).unwrap();
    std::fs::copy(format!("{}-wal", file.display()), format!("{}-wal", stolen.display())).unwrap();
    let running = Telling::of(&stolen, PEOPLE, ROWS).await;
    // … and after it stopped.
    store.put_in_order().await.unwrap();
    store.close().await;
    let stopped = Telling::of(&file, PEOPLE, ROWS).await;
    eprintln!("TRACES while running: {running:?}; after a stop: {stopped:?}");
    for telling in [running, stopped] {
        assert!(telling.strongest() < NOTHING, "{telling:?}");
        assert_eq!(telling.copies, 0, "no older copy lies about");
    }
}

async fn after_a_stop_the_order_of_rows_tells_nothing(place: Place) {
    let store = place.open_published().await;
    for number in 0..PEOPLE {
        store.submit(sent(number)).await.unwrap();
    }
    if let Some(database) = &place.database {
        let mut connection = PgConnection::connect(&database.url).await.unwrap();
        let rows: Vec<String> = sqlx::query_scalar("SELECT answers FROM responses ORDER BY ctid").fetch_all(&mut connection).await.unwrap();
        let before = correlation(&order_of(&rows, PEOPLE));
        assert!(before > 0.9, "before it is put in order it tells everything, so the measure is not blind: {before}");
    }
    store.put_in_order().await.unwrap();
    let rows: Vec<String> = if let Some(database) = &place.database {
        assert_eq!(place.number("SELECT COUNT(DISTINCT xmin::text) FROM responses").await, 1, "all seem to come from one transaction");
        let mut connection = PgConnection::connect(&database.url).await.unwrap();
        sqlx::query_scalar("SELECT answers FROM responses ORDER BY ctid").fetch_all(&mut connection).await.unwrap()
    } else {
        let mut connection = SqliteConnection::connect(&place.url.to_string()).await.unwrap();
        sqlx::query_scalar(ROWS).fetch_all(&mut connection).await.unwrap()
    };
    let after = correlation(&order_of(&rows, PEOPLE));
    assert!(after.abs() < NOTHING, "{after}");
}

async fn responses_in(backup: &Path) -> Vec<(String, String)> {
    let mut connection = SqliteConnection::connect(&format!("sqlite:{}", backup.display())).await.unwrap();
    sqlx::query_as("SELECT id, answers FROM responses").fetch_all(&mut connection).await.unwrap()
}

async fn create_draft(store: &Store, id: &str, wish: &str) {
    let new =
        NewDraft { id, process: &process(), instrument: &survey(), version: "1", language: "ti", draft: &draft(wish), expires_at: 86_400 };
    store.create_draft(&new).await.unwrap();
}

async fn two_backups_do_not_show_what_one_person_answered(place: Place) {
    let store = place.open_published().await;
    for number in 0..20 {
        store.submit(sent(number)).await.unwrap();
    }
    create_draft(&store, "her draft", &word(99)).await;
    let (monday, tuesday) = (place.folder.path().join("monday"), place.folder.path().join("tuesday"));
    store.backup(&monday, 0).await.unwrap();
    store.submit(NewResponse { draft: Some("her draft".into()), ..sent(99) }).await.unwrap();
    let made = store.backup(&tuesday, 0).await.unwrap();

    assert_eq!((made.rows["responses"], made.rows["pool"], made.rows["drafts"]), (20, 1, 0));
    assert_eq!(responses_in(&monday).await, responses_in(&tuesday).await, "there is no newcomer to be seen");
    for backup in [&monday, &tuesday] {
        let bytes = std::fs::read(backup).unwrap();
        for trace in [word(99), hash("id", 99), hash("key", 99)] {
            assert!(places(&bytes, &trace).is_empty(), "{trace}");
        }
    }
    // Both hold the others in the order of their keys.
    let keys: Vec<String> = {
        let mut connection = SqliteConnection::connect(&format!("sqlite:{}", tuesday.display())).await.unwrap();
        sqlx::query_scalar("SELECT submission_key FROM responses").fetch_all(&mut connection).await.unwrap()
    };
    assert!(keys.is_sorted());
}

async fn drafts_and_waiting_responses_cannot_be_read_without_the_key(place: Place) {
    let store = place.open_published().await;
    for number in 0..9 {
        create_draft(&store, &hash("draft", number), &format!("half of {}", word(number))).await;
        store.submit(sent(100 + number)).await.unwrap();
    }
    let backup = place.folder.path().join("backup");
    let made = store.backup(&backup, 0).await.unwrap();
    assert_eq!((made.rows["drafts"], made.rows["pool"], made.rows["responses"]), (9, 9, 0));
    let mut bytes = std::fs::read(&backup).unwrap();
    if let Some(file) = &place.file {
        bytes.extend(files(file));
    }
    for number in 0..9 {
        for trace in [word(number), word(100 + number), hash("id", 100 + number), hash("key", 100 + number)] {
            assert!(places(&bytes, &trace).is_empty(), "{trace}");
        }
    }
    assert!(places(&bytes, "half of").is_empty());

    let locked = Store::open(&place.url).await.unwrap();
    assert!(locked.draft(&hash("draft", 1)).await.is_err());
    assert!(locked.response(&hash("id", 101)).await.is_err());
    let stranger = Store::open(&place.url).await.unwrap();
    stranger.unlock(&[1; 32]).await.unwrap();
    assert!(stranger.draft(&hash("draft", 1)).await.is_err(), "with another key");
}
