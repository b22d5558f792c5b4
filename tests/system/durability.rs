//! What the program acknowledged is still there after it was killed. The real program answers a crowd
//! and is killed at random moments, without warning, again and again; the crowd goes on after each
//! restart as people do: they press the same button once more.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::BufReader,
    net::SocketAddr,
    path::Path,
    process::{Child, ChildStdout},
    sync::{
        Mutex, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use rand::RngExt as _;
use vielstimmig::{
    domain::{
        answers::{Answer, ResumeCode},
        identifiers::code,
    },
    storage::{Store, StoredResponse},
    workflows::keys::Keys,
};

use crate::{
    program::{address, ask, program},
    support::{forms::FormOnPage, postgres::FreshDatabase},
};

const KILLS: usize = 20;
const ACKNOWLEDGED: usize = 2_000;
const PEOPLE_AT_ONCE: usize = 16;
/// Nothing here may take longer than this.
const PATIENCE: Duration = Duration::from_mins(4);

/// The real program on a database.
struct Program {
    child: Child,
    address: SocketAddr,
    /// Kept open: a program that prints into a closed pipe would stop for another reason.
    _output: BufReader<ChildStdout>,
}

impl Program {
    fn start(database: &str, key: &Path) -> Self {
        let mut child = program(database, key).spawn().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let address = address(&mut output);
        Self { child, address, _output: output }
    }

    /// SIGKILL: no chance to finish anything.
    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What people know for sure.
#[derive(Default)]
struct Ledger {
    /// Everybody who began, and what they chose.
    began: Mutex<BTreeMap<String, &'static str>>,
    /// Those who were told that their answers have arrived.
    acknowledged: Mutex<BTreeSet<String>>,
}

/// Where the program is just now; people find it again after a restart.
struct Crowd {
    address: RwLock<SocketAddr>,
    goes_home: AtomicBool,
    ledger: Ledger,
}

/// Sends everybody home at the end, and also when something went wrong in between.
struct Closing<'a>(&'a Crowd);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        self.0.goes_home.store(true, Ordering::Relaxed);
    }
}

impl Crowd {
    /// One request, again and again until it is answered; none when everybody goes home.
    fn insists(&self, cookie: &str, method: &str, path: &str, fields: &[(&str, &str)]) -> Option<crate::support::Reply> {
        while !self.goes_home.load(Ordering::Relaxed) {
            let address = *self.address.read().unwrap();
            match ask(address, cookie, method, path, fields) {
                Ok(reply) if reply.status < 500 => return Some(reply),
                Ok(_) | Err(_) => thread::sleep(Duration::from_millis(10)),
            }
        }
        None
    }

    /// A person answers from the beginning to the thank-you page.
    fn answers(&self, choice: &'static str) -> Option<()> {
        let begun = self.insists("", "POST", "/u/other/consent", &[("consent", "yes")])?;
        let set = begun.header("set-cookie").unwrap_or_else(|| panic!("no draft: {}", begun.html()));
        let cookie = set.split(';').next().unwrap().to_string();
        let digits = cookie.split(['=', '.']).nth(1).unwrap().to_string();
        self.ledger.began.lock().unwrap().insert(digits.clone(), choice);

        let token = |page: &crate::support::Reply| FormOnPage::read(&page.html(), "page").unwrap().value("_token").unwrap().to_string();
        let page = self.insists(&cookie, "GET", "/u/other/p/only", &[])?;
        assert_eq!(page.status, 200, "a draft that was acknowledged is lost: {}", page.html());
        let reply = self.insists(&cookie, "POST", "/u/other/p/only", &[("_token", &token(&page)), ("O01", choice)])?;
        assert_eq!(reply.location(), Some("/u/other/check"), "{}", reply.html());
        let check = self.insists(&cookie, "GET", "/u/other/check", &[])?;
        assert_eq!(check.status, 200, "an answer that was acknowledged is lost: {}", check.html());
        let thanks = self.insists(&cookie, "POST", "/u/other/check", &[("_token", &token(&check)), ("_action", "send")])?;
        assert_eq!(thanks.location(), Some("/u/other/thanks"), "{}", thanks.html());
        self.ledger.acknowledged.lock().unwrap().insert(digits);
        Some(())
    }

    fn acknowledged(&self) -> usize {
        self.ledger.acknowledged.lock().unwrap().len()
    }
}

fn stored(database: &str, keys: &Keys) -> Vec<StoredResponse> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Store::open(&database.parse().unwrap()).await.unwrap();
        store.unlock(&keys.of_store()).await.unwrap();
        store.empty_pool(&code("kinds"), &code("other")).await.unwrap();
        let (mut all, mut after): (Vec<StoredResponse>, Option<String>) = (Vec::new(), None);
        loop {
            let page = store.responses_after(&code("kinds"), &code("other"), after.as_deref(), 500).await.unwrap();
            all.extend(page.responses);
            after = page.next;
            if after.is_none() {
                store.close().await;
                return all;
            }
        }
    })
}

/// Kills the program under load until there were enough kills and enough answers; then counts.
fn survives_kills(engine: &str, database: &str, key: &Path) {
    let start = Instant::now();
    let mut program = Program::start(database, key);
    let crowd = Crowd { address: RwLock::new(program.address), goes_home: AtomicBool::new(false), ledger: Ledger::default() };
    let (mut kills, mut slowest_start) = (0, Duration::ZERO);
    thread::scope(|scope| {
        for person in 0..PEOPLE_AT_ONCE {
            let crowd = &crowd;
            scope.spawn(move || while crowd.answers(if person % 2 == 0 { "good" } else { "bad" }).is_some() {});
        }
        let _closing = Closing(&crowd);
        let goes_on = || start.elapsed() < PATIENCE;
        while (kills < KILLS || crowd.acknowledged() < ACKNOWLEDGED) && goes_on() {
            // At a random moment, but not before somebody was served since the last start.
            let before = crowd.acknowledged();
            while crowd.acknowledged() == before && goes_on() {
                thread::sleep(Duration::from_millis(1));
            }
            thread::sleep(Duration::from_millis(rand::rng().random_range(0..1_500)));
            program.kill();
            kills += 1;
            let starts = Instant::now();
            program = Program::start(database, key);
            *crowd.address.write().unwrap() = program.address;
            slowest_start = slowest_start.max(starts.elapsed());
        }
    });
    program.kill();

    let keys = Keys::read_or_create(key, [0; 32]).unwrap();
    let id_of = |digits: &str| keys.response_id(&ResumeCode::parse(digits).unwrap());
    let began: BTreeMap<String, &str> =
        crowd.ledger.began.lock().unwrap().iter().map(|(digits, choice)| (id_of(digits), *choice)).collect();
    let acknowledged: BTreeSet<String> = crowd.ledger.acknowledged.lock().unwrap().iter().map(|digits| id_of(digits)).collect();
    let stored = stored(database, &keys);
    let ids: BTreeSet<&String> = stored.iter().map(|response| &response.id).collect();
    let lost = acknowledged.iter().filter(|id| !ids.contains(id)).count();
    let strangers = stored.iter().filter(|response| !began.contains_key(&response.id)).count();
    let doubled = stored.len() - ids.len();
    let changed = stored
        .iter()
        .filter(|response| {
            let expected = began.get(&response.id).map(|choice| Answer::Choice { code: code(choice), other: None });
            response.answers.get(&code("O01")) != expected.as_ref()
        })
        .count();
    eprintln!(
        "DURABILITY on {engine}: kills={kills} acknowledged={} stored={} lost={lost} doubled={doubled} strangers={strangers} \
         changed={changed} slowest_start={slowest_start:.1?} took={:.0?}",
        acknowledged.len(),
        stored.len(),
        start.elapsed()
    );
    assert!(kills >= KILLS && acknowledged.len() >= ACKNOWLEDGED, "too few kills or answers in {PATIENCE:?}");
    assert_eq!((lost, doubled, strangers, changed), (0, 0, 0, 0));
}

#[test]
fn nothing_acknowledged_is_lost_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("killed.db").display());
    survives_kills("SQLite", &database, &folder.path().join("killed.key"));
}

#[test]
fn nothing_acknowledged_is_lost_on_postgres() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let database = runtime.block_on(FreshDatabase::create());
    survives_kills("PostgreSQL", &database.url, &folder.path().join("killed.key"));
}

#[test]
fn a_server_goes_on_when_nobody_reads_what_it_prints() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("quiet.db").display());
    let mut child = program(&database, &folder.path().join("quiet.key")).spawn().unwrap();
    let mut output = BufReader::with_capacity(1, child.stdout.take().unwrap());
    let address = address(&mut output);
    drop(output);
    thread::sleep(Duration::from_millis(300));
    let status = ask(address, "", "GET", "/healthz", &[]).map(|reply| reply.status);
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(status.unwrap(), 200);
}
