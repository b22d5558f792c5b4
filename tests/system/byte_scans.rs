//! What lies about after people answered: five hundred send answers to the real program, which is killed,
//! started again, backed up and stopped. Every file and everything it printed is searched for their
//! numbers, their browsers, their addresses, and for the words of those who took them back.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::BufReader,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command},
    sync::Mutex,
    thread,
};

use vielstimmig::{domain::identifiers::code, storage::Store};

use crate::{
    program::{address, program},
    raw_rows::{open, recipient},
    support::{Reply, browser::try_exchange, forms::FormOnPage},
};

const PEOPLE: usize = 500;
const AT_ONCE: usize = 8;
/// So many each stop in the middle, delete what they had begun, and delete what they had sent.
const SOME: usize = 25;

/// The real program, with everything it logs in a file.
struct Program {
    child: Child,
    address: SocketAddr,
    _output: BufReader<ChildStdout>,
}

impl Program {
    fn start(folder: &Path) -> Self {
        let log = File::options().create(true).append(true).open(folder.join("log")).unwrap();
        let mut child = program(&database(folder), &folder.join("scan.key"))
            .arg("--behind-proxy")
            .env("RUST_LOG", "info,vielstimmig=trace")
            .stderr(log)
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let address = address(&mut output);
        Self { child, address, _output: output }
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    fn stop(mut self) {
        assert!(Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status().unwrap().success());
        assert!(self.child.wait().unwrap().success());
    }
}

fn database(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("scan.db").display())
}

/// Runs a command beside the server.
fn command(folder: &Path, arguments: &[&str]) {
    let output = Command::new(env!("CARGO_BIN_EXE_vielstimmig"))
        .args(arguments)
        .args(["--database", &database(folder), "--key-file"])
        .arg(folder.join("scan.key"))
        .arg("--surveys")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys"))
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    for printed in [output.stdout, output.stderr] {
        fs::write(folder.join(format!("printed by {} {}", arguments[0], printed.len())), printed).unwrap();
    }
}

/// Two people stand for the rows of the survey.
fn approved_request(folder: &Path) -> String {
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let store = Store::open(&database(folder).parse().unwrap()).await.unwrap();
        let asked = r#"{"raw":{"reason":"a test"}}"#;
        store.add_request(&code("kinds"), &code("kinds"), "request", "ada", asked).await.unwrap();
        assert!(store.decide_request("request", "emil", true).await.unwrap());
        store.close().await;
    });
    "request".to_string()
}

/// Somebody whose browser tells a lot.
struct Person {
    number: usize,
    cookie: String,
    code: String,
}

impl Person {
    fn word(number: usize) -> String {
        format!("canary{number:04}word")
    }

    fn agent(number: usize) -> String {
        format!("Browser{number:04}OfSomebody/7.3")
    }

    fn place(number: usize) -> String {
        format!("198.51.{}.{}", 100 + number / 200, 1 + number % 200)
    }

    fn asks(&self, address: SocketAddr, method: &str, path: &str, fields: &[(&str, &str)]) -> Reply {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncookie: {}\r\nuser-agent: {}\r\nx-forwarded-for: {}\r\n\
             referer: https://referrer{:04}.example/\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            self.cookie,
            Self::agent(self.number),
            Self::place(self.number),
            self.number,
            body.len()
        );
        try_exchange(address, request.as_bytes()).unwrap()
    }

    /// Begins and writes a word of their own into a page that is stored.
    fn begins(address: SocketAddr, number: usize) -> Self {
        let mut person = Self { number, cookie: String::new(), code: String::new() };
        let begun = person.asks(address, "POST", "/u/kinds/consent", &[("consent", "yes")]);
        person.cookie = begun.header("set-cookie").unwrap().split(';').next().unwrap().to_string();
        person.code = person.cookie.split(['=', '.']).nth(1).unwrap().to_string();
        let page = person.asks(address, "GET", "/u/kinds/p/texts", &[]).html();
        let token = FormOnPage::read(&page, "page").unwrap_or_else(|| panic!("{page}")).value("_token").unwrap().to_string();
        let wish = format!("I wish {} were {}", Self::word(number), Self::word(number));
        let reply = person.asks(address, "POST", "/u/kinds/p/texts", &[("_token", &token), ("K10", &wish), ("_action", "continue")]);
        assert_eq!(reply.status, 303, "{}", reply.html());
        person
    }

    fn sends(&self, address: SocketAddr) {
        let page = self.asks(address, "GET", "/u/kinds/later", &[]).html();
        let form = page.split("<form").find(|form| form.contains("/u/kinds/send-part")).unwrap_or_else(|| panic!("{page}"));
        let token = form.split("name=\"_token\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let reply = self.asks(address, "POST", "/u/kinds/send-part", &[("_token", token), ("_action", "send")]);
        assert_eq!(reply.location(), Some("/u/kinds/thanks"), "{}", reply.html());
    }

    fn takes_back(&self, address: SocketAddr) {
        let found = self.asks(address, "POST", "/withdraw", &[("code", &self.code)]).html();
        let token = found.split("name=\"_token\" value=\"").nth(1).unwrap_or_else(|| panic!("{found}")).split('"').next().unwrap();
        let gone = self.asks(address, "POST", "/withdraw/confirm", &[("code", &self.code), ("_token", token), ("_action", "delete")]);
        assert_eq!(gone.status, 200);
        assert_eq!(self.asks(address, "GET", "/u/kinds/thanks", &[]).status, 303, "there are no answers any more");
    }
}

/// All words of a kind in one pass: those that begin with the same letters.
fn found(bytes: &[u8], begins: &str, length: usize) -> Vec<String> {
    let starts = bytes.windows(begins.len()).enumerate().filter(|(_, part)| *part == begins.as_bytes());
    starts.map(|(at, _)| String::from_utf8_lossy(&bytes[at..bytes.len().min(at + length)]).into_owned()).collect()
}

/// Everything that looks like a number of sixteen digits, in one piece or in groups of four.
fn numbers(bytes: &[u8]) -> BTreeSet<String> {
    let text = |part: &[u8]| String::from_utf8_lossy(part).replace(' ', "");
    let runs = bytes.split(|byte| !byte.is_ascii_digit()).filter(|run| run.len() >= 16);
    let whole = runs.flat_map(|run| run.windows(16)).map(text);
    let is_grouped = |part: &&[u8]| {
        let mut places = part.iter().enumerate();
        part[4] == b' ' && places.all(|(at, byte)| if at % 5 == 4 { *byte == b' ' } else { byte.is_ascii_digit() })
    };
    whole.chain(bytes.windows(19).filter(is_grouped).map(text)).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

/// Nothing of anybody is anywhere; words are where they may be.
fn scan(folder: &Path, people: &[Person], gone: &[String]) {
    for file in files(folder) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = fs::read(&file).unwrap();
        let numbers = numbers(&bytes);
        assert!(!people.iter().any(|person| numbers.contains(&person.code)), "{name} holds a number");
        for begins in ["Browser0", "referrer0", "198.51."] {
            assert_eq!(found(&bytes, begins, 30), Vec::<String>::new(), "{name} tells from where somebody came");
        }
        let words = found(&bytes, "canary", Person::word(0).len());
        if name.starts_with("scan.db") || name == "backup" {
            let back: Vec<&String> = words.iter().filter(|word| gone.contains(word)).collect();
            assert!(back.is_empty(), "{name} holds words of people who took them back: {back:?}");
        } else {
            assert!(words.is_empty(), "{name} holds words of people: {words:?}");
        }
        #[cfg(unix)]
        if name.starts_with("scan.") || name == "backup" {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600, "{name} belongs to its owner");
        }
    }
}

#[test]
fn a_number_is_found_in_one_piece_and_in_groups() {
    let found = numbers(b"x1234567890123456 and 1111 2222 3333 4444, not 1234 5678");
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["1111222233334444", "1234567890123456"]);
}

#[test]
fn nothing_that_lies_about_leads_to_a_person() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let server = Program::start(folder);
    let people = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for lane in 0..AT_ONCE {
            let (people, address) = (&people, server.address);
            scope.spawn(move || {
                for number in (lane..PEOPLE).step_by(AT_ONCE) {
                    let person = Person::begins(address, number);
                    if number >= 2 * SOME {
                        person.sends(address);
                    }
                    people.lock().unwrap().push(person);
                }
            });
        }
    });
    let mut people = people.into_inner().unwrap();
    people.sort_by_key(|person| person.number);
    // The first stop in the middle, the second delete what they had begun, the third what they had sent.
    let gone: Vec<String> = (SOME..3 * SOME).map(Person::word).collect();
    for person in &people[SOME..3 * SOME - 10] {
        person.takes_back(server.address);
    }
    server.kill();
    scan(folder, &people, &gone[..gone.len() - 10]);

    let server = Program::start(folder);
    for person in &people[3 * SOME - 10..3 * SOME] {
        person.takes_back(server.address);
    }
    command(folder, &["backup", "--out", "backup"]);
    command(folder, &["export", "kinds", "kinds", "--out", "tables.csv"]);
    let (reader, request) = (recipient().to_string(), approved_request(folder));
    command(folder, &["export", "kinds", "kinds", "--raw", "--recipient", &reader, "--request", &request, "--out", "rows.csv.age"]);
    fs::write(folder.join("rows.csv"), open(&fs::read(folder.join("rows.csv.age")).unwrap())).unwrap();
    scan(folder, &people, &gone);
    server.stop();
    scan(folder, &people, &gone);

    // Those who neither stopped nor took anything back are all there.
    let bytes = fs::read(folder.join("scan.db")).unwrap();
    let there = found(&bytes, "canary", Person::word(0).len());
    let missing: Vec<usize> = (3 * SOME..PEOPLE).filter(|number| !there.contains(&Person::word(*number))).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(!fs::read(folder.join("log")).unwrap().is_empty(), "a log without lines proves nothing");
}
