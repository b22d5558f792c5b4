//! Working translations: out as a table and back, one by one, and from a program of the office. Names stay
//! blacked out on every way, and what a person wrote is never lost.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpListener},
    sync::{Arc, Mutex, mpsc},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use vielstimmig::{
    domain::{
        interviews::RecordId,
        words::text::{FreeText, Source, TranslationState, Translator},
    },
    web::{WebSettings, translation_service::LibreTranslate},
    workflows::{
        accounts::Role,
        words::{
            Words,
            translations::{LineProblem, Taken, Translated, TranslationProblem, WaitingFile},
        },
    },
};

use crate::{
    results::{ok, signed_in},
    support::{Browser, On, Reply, TestServer, on_both_engines},
    words_files::{gathered, parts, release, words},
};

const TEXTS: [(&str, &str); 4] = [
    ("ar", "البيت صغير،\nوالإيجار \"غال\""),
    ("uk", "- Житла немає"),
    ("tr", "Frau Klein bize yardım etti"),
    ("de", "Das ist schon auf Deutsch."),
];

fn csv(server: &TestServer, words: &Words) -> Vec<Vec<String>> {
    let direction = server.engine.texts(None, &"de".parse().unwrap()).direction();
    let file = server.wait(words.waiting_file("ada", WaitingFile::Csv, direction)).unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file.as_slice());
    reader.records().map(|record| record.unwrap().iter().map(str::to_string).collect()).collect()
}

/// Cells as a spreadsheet saves (`,` or `;`) or copies them (tabs).
fn pasted(lines: &[Vec<String>], delimiter: u8) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    for line in lines {
        writer.write_record(line).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn stored(server: &TestServer, words: &Words, id: &RecordId) -> FreeText {
    server.wait(words.text(id)).unwrap().unwrap()
}

fn take(server: &TestServer, words: &Words, table: &str) -> Taken {
    server.wait(words.take_table(table, "ada")).unwrap()
}

/// The line of a table that is about a text.
fn line_of<'a>(table: &'a mut [Vec<String>], id: &RecordId) -> &'a mut Vec<String> {
    table.iter_mut().find(|line| line[0] == id.as_str()).unwrap()
}

#[test]
fn a_table_goes_out_and_comes_back_with_translations() {
    for delimiter in [b',', b';', b'\t'] {
        let server = TestServer::shipped(On::Sqlite);
        let words = words(&server, "survey_b");
        let ids = gathered(&server, &words, Source::Answer, &TEXTS);
        let mut table = csv(&server, &words);
        assert_eq!(table.len(), 4, "a head and three texts in other languages: {table:?}");
        line_of(&mut table, &ids[0])[4] = "Die Wohnung ist klein,\ndie Miete \"hoch\"".into();
        let second = line_of(&mut table, &ids[1]);
        (second[4], second[5]) = ("Es gibt keine Wohnungen".into(), "checked".into());
        assert_eq!(take(&server, &words, &pasted(&table, delimiter)), Taken::Stored(2));
        let first = stored(&server, &words, &ids[0]).translation.unwrap();
        assert_eq!(
            (first.text.as_str(), first.by, first.state),
            ("Die Wohnung ist klein,\ndie Miete \"hoch\"", Translator::Account("ada".into()), TranslationState::Draft)
        );
        assert_eq!(stored(&server, &words, &ids[1]).translation.unwrap().state, TranslationState::Checked);
        assert_eq!(stored(&server, &words, &ids[2]).translation, None);
        let rest = csv(&server, &words);
        assert_eq!(rest.len(), 3, "what is checked does not wait any more");
        assert_eq!(take(&server, &words, &pasted(&rest, delimiter)), Taken::Stored(0), "the same again changes nothing");
        assert_eq!(stored(&server, &words, &ids[0]).revision, 2);
    }
}

#[test]
fn names_are_blacked_out_in_every_table() {
    let server = TestServer::shipped(On::Sqlite);
    let words = words(&server, "survey_b");
    let ids = gathered(&server, &words, Source::Answer, &TEXTS);
    let direction = server.engine.texts(None, &"de".parse().unwrap()).direction();
    let mut table = csv(&server, &words);
    line_of(&mut table, &ids[2])[4] = "Frau Klein hat uns geholfen".into();
    assert_eq!(take(&server, &words, &pasted(&table, b',')), Taken::Stored(1));
    let mut seen = vec![("waiting.csv".to_string(), pasted(&csv(&server, &words), b','))];
    let book = server.wait(words.waiting_file("ada", WaitingFile::Xlsx, direction)).unwrap();
    seen.extend(parts(&book));
    let mut browser = signed_in(&server, Role::Analyst);
    seen.push(("page".into(), ok(&mut browser, "/desk/inventory/survey_b/texts/translations").html()));
    seen.push(("form".into(), ok(&mut browser, &format!("/desk/inventory/survey_b/texts/translations/text/{}", ids[2])).html()));
    assert_eq!(seen.iter().filter(|(_, text)| text.contains("bize yardım etti")).count(), 4);
    for (name, text) in seen {
        assert!(!text.contains("Klein"), "{name}: {text}");
    }
    let ledger = server.wait(server.engine.ledger(words.process())).unwrap();
    let objects: Vec<&str> = ledger.entries.iter().map(|entry| entry.object.as_str()).collect();
    assert!(objects.contains(&"survey_b/words waiting.csv") && objects.contains(&"survey_b/words waiting.xlsx"), "{objects:?}");
}

#[test]
fn what_nobody_may_read_waits_for_no_translation() {
    let server = TestServer::shipped(On::Sqlite);
    let words = words(&server, "guide_c");
    let ids = gathered(&server, &words, Source::Quote, &[("ar", "قال كلمة"), ("uk", "Сказав слово")]);
    assert_eq!(csv(&server, &words).len(), 1, "quotes are read by two reviewers and by nobody else");
    let forged = format!("id,version,original,translation,state\n{},v,قال كلمة,Er sagte etwas,\n", ids[0]);
    assert_eq!(take(&server, &words, &forged), Taken::Refused(vec![TranslationProblem::Line(2, LineProblem::Unknown)]));
    // In plain German there is nothing to translate.
    let words = self::words(&server, "survey_b");
    let plain = gathered(&server, &words, Source::Answer, &[("de-simple", "Ich will arbeiten.")]);
    assert_eq!(server.wait(words.foreign_text(&plain[0])).unwrap(), None);
}

#[test]
fn a_table_of_translations_with_one_wrong_line_changes_nothing() {
    let server = TestServer::shipped(On::Sqlite);
    let words = words(&server, "survey_b");
    let ids = gathered(&server, &words, Source::Answer, &TEXTS);
    let mut right = csv(&server, &words);
    for line in right.iter_mut().skip(1) {
        line[4] = "Übersetzt".into();
    }
    let with = |change: &dyn Fn(&mut Vec<Vec<String>>)| {
        let mut table = right.clone();
        change(&mut table);
        pasted(&table, b',')
    };
    let wrong = [
        (with(&|table| table[2][0] = "0123456789abcdef0123456789abcdef".into()), LineProblem::Unknown),
        (with(&|table| table[2][0] = "not an identifier".into()), LineProblem::Unknown),
        (with(&|table| table[2] = table[1].clone()), LineProblem::Twice { first: 2 }),
        (with(&|table| table[2][3].push('!')), LineProblem::OtherOriginal),
        (with(&|table| table[2][4] = "x".repeat(20_001)), LineProblem::TooLong { found: 20_001 }),
        (with(&|table| table[2][5] = "fertig".into()), LineProblem::UnknownState),
        (with(&|table| table[2][1] = "v0".into()), LineProblem::ChangedSince),
    ];
    let line = right[1][3].matches('\n').count() + 3;
    for (table, problem) in wrong {
        assert_eq!(take(&server, &words, &table), Taken::Refused(vec![TranslationProblem::Line(line, problem)]));
    }
    let open_quote = pasted(&right, b',').trim_end().to_string() + "\n\"broken";
    assert!(matches!(&take(&server, &words, &open_quote), Taken::Refused(problems) if problems.len() == 1));
    for id in &ids {
        let text = stored(&server, &words, id);
        assert_eq!((text.translation, text.revision), (None, 1));
    }
    assert_eq!(take(&server, &words, &pasted(&right, b',')), Taken::Stored(3), "the same table without a mistake");
}

#[test]
fn a_commit_of_texts_is_whole_or_not_at_all() {
    on_both_engines(|server| {
        let words = words(server, "survey_b");
        let ids = gathered(server, &words, Source::Answer, &TEXTS);
        let next = |id: &RecordId, revision| FreeText { revision, language: "fa".into(), ..stored(server, &words, id) };
        assert!(!server.wait(server.engine.store().put_texts(&[next(&ids[0], 2), next(&ids[1], 3)])).unwrap());
        assert_eq!(stored(server, &words, &ids[0]).language, "ar", "the first one is as it was");
        assert!(server.wait(server.engine.store().put_texts(&[next(&ids[0], 2), next(&ids[1], 2)])).unwrap());
        assert_eq!(stored(server, &words, &ids[1]).language, "fa");
    });
}

fn token(page: &str) -> String {
    page.split("name=\"_token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_string()
}

fn post(browser: &mut Browser, path: &str, page: &str, fields: &[(&str, &str)]) -> Reply {
    let token = token(page);
    let fields = fields.iter().copied().chain([("_token", token.as_str())]);
    browser.post(path, &fields.map(|(name, value)| (name.to_string(), value.to_string())).collect::<Vec<_>>())
}

const PAGE: &str = "/desk/inventory/survey_b/texts/translations";

#[test]
fn two_people_do_not_overwrite_each_other() {
    let server = TestServer::shipped(On::Sqlite);
    let words = words(&server, "survey_b");
    let ids = gathered(&server, &words, Source::Answer, &TEXTS);
    let mut browser = signed_in(&server, Role::Analyst);
    let address = format!("{PAGE}/text/{}", ids[1]);
    let form = ok(&mut browser, &address).html();
    let version = form.split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_string();
    let mut save = |words: &str| post(&mut browser, &address, &form, &[("version", version.as_str()), ("translation", words)]);
    let saved = save("Es gibt keine Wohnungen.");
    assert_eq!((saved.status, saved.location()), (303, Some(format!("{PAGE}?stored=1").as_str())));
    let late = save("Keine Wohnung weit und breit");
    assert_eq!(late.status, 422);
    assert!(late.shows("Seither hat jemand anderes") && late.shows("Keine Wohnung weit und breit"), "{}", late.html());
    let kept = stored(&server, &words, &ids[1]).translation.unwrap();
    assert_eq!((kept.text.as_str(), kept.by), ("Es gibt keine Wohnungen.", Translator::Account("analyst".into())));
    let gone = Translated { id: &RecordId::from_random(7), version: "v", words: "x", is_checked: false };
    let refused = Taken::Refused(vec![TranslationProblem::Line(1, LineProblem::Unknown)]);
    assert_eq!(server.wait(words.take_translation(gone, "ada")).unwrap(), refused);
}

#[test]
fn a_wrong_table_is_shown_again_with_everything_that_is_wrong() {
    let server = TestServer::shipped(On::Sqlite);
    let words = words(&server, "survey_b");
    gathered(&server, &words, Source::Answer, &TEXTS);
    let mut browser = signed_in(&server, Role::Analyst);
    let page = ok(&mut browser, PAGE);
    assert!(page.shows("3 von 3 Texten warten"), "{}", page.html());
    let mut table = csv(&server, &words);
    table[1][0] = "x".into();
    table[3][5] = "fertig".into();
    let reply = post(&mut browser, PAGE, &page.html(), &[("table", &pasted(&table, b'\t'))]);
    assert_eq!(reply.status, 422);
    for says in ["Nichts wurde gespeichert", "Diesen Text gibt es hier nicht", "In der Spalte state steht", "<textarea", "fertig"] {
        assert!(reply.shows(says), "{says}: {}", reply.html());
    }
    assert!(ok(&mut browser, &format!("{PAGE}?stored=2")).shows("Gespeicherte Übersetzungen: 2"));
}

/// What a service does with a request.
#[derive(Clone, Copy)]
enum Answers {
    Translated,
    Status(u16, &'static str),
    Body(&'static str),
    TooMuch,
    Never,
}

/// A translation service: answers the n-th request as told, the last answer again and again.
struct Service {
    address: SocketAddr,
    heard: Arc<Mutex<Vec<(String, Value)>>>,
    _open: mpsc::Sender<()>,
}

impl Service {
    fn start(answers: &[Answers]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (address, heard) = (listener.local_addr().unwrap(), Arc::new(Mutex::new(Vec::new())));
        let (log, answers, (open, closed)) = (Arc::clone(&heard), answers.to_vec(), mpsc::channel::<()>());
        thread::spawn(move || {
            let mut hanging = Vec::new();
            for (at, stream) in listener.incoming().enumerate() {
                let mut stream = stream.unwrap();
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                let (mut request, mut length) = (String::new(), 0);
                loop {
                    let mut line = String::new();
                    reader.read_line(&mut line).unwrap();
                    if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                        length = value.trim().parse().unwrap();
                    }
                    if line.trim().is_empty() {
                        break;
                    }
                    request.push_str(&line);
                }
                let mut body = vec![0; length];
                reader.read_exact(&mut body).unwrap();
                let question: Value = serde_json::from_slice(&body).unwrap();
                let words = question["q"].as_str().unwrap().to_string();
                log.lock().unwrap().push((request, question));
                let (status, body) = match answers[at.min(answers.len() - 1)] {
                    Answers::Translated => (200, json!({ "translatedText": format!("DE: {words}") }).to_string()),
                    Answers::Status(status, body) => (status, body.to_string()),
                    Answers::Body(body) => (200, body.to_string()),
                    Answers::TooMuch => (200, json!({ "translatedText": "x".repeat(2_000_000) }).to_string()),
                    Answers::Never => {
                        hanging.push(stream);
                        continue;
                    }
                };
                let status = format!(
                    "HTTP/1.1 {status} x\r\ncontent-type: application/json\r\nlocation: /elsewhere\r\ncontent-length: {}\r\n\r\n",
                    body.len()
                );
                let _ = stream.write_all(format!("{status}{body}").as_bytes());
                if closed.try_recv() == Err(mpsc::TryRecvError::Disconnected) {
                    return;
                }
            }
        });
        Self { address, heard, _open: open }
    }

    fn heard(&self) -> Vec<(String, Value)> {
        self.heard.lock().unwrap().clone()
    }
}

fn office_with(address: &str) -> (TestServer, Words, Vec<RecordId>) {
    let service: LibreTranslate = address.parse().unwrap();
    let settings = WebSettings { translation_service: Some(service.with_patience(Duration::from_millis(700))), ..WebSettings::default() };
    let server = TestServer::start(On::Sqlite, "surveys", settings);
    let words = words(&server, "survey_b");
    let ids = gathered(&server, &words, Source::Answer, &TEXTS);
    (server, words, ids)
}

/// Presses the button and reloads until the run is over.
fn run(browser: &mut Browser) -> Reply {
    let page = ok(browser, PAGE);
    assert!(page.shows("Wartende Texte übersetzen lassen"), "{}", page.html());
    assert_eq!(post(browser, &format!("{PAGE}/machine"), &page.html(), &[]).location(), Some(PAGE));
    let begun = Instant::now();
    loop {
        let page = ok(browser, PAGE);
        if !page.shows("Der Dienst arbeitet") {
            return page;
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "{}", page.html());
        thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_service_gets_one_text_at_a_time_without_names_and_only_when_asked() {
    let service = Service::start(&[Answers::Translated]);
    let (server, words, ids) = office_with(&format!("http://{}", service.address));
    let human = Translated { id: &ids[1], version: &csv(&server, &words)[2][1], words: "Von mir", is_checked: false };
    assert_eq!(server.wait(words.take_translation(human, "ada")).unwrap(), Taken::Stored(1));
    let mut browser = signed_in(&server, Role::Analyst);
    ok(&mut browser, PAGE);
    assert!(service.heard().is_empty(), "nothing is sent by looking");
    assert!(run(&mut browser).shows("Übersetzt: 2 von 2"));
    let heard = service.heard();
    assert_eq!(heard.len(), 2, "what has a translation is not sent");
    for (head, question) in &heard {
        assert!(head.starts_with("POST /translate HTTP/1.1"), "{head}");
        let keys: Vec<&str> = question.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, ["format", "q", "source", "target"]);
        assert_eq!((question["format"].as_str(), question["target"].as_str()), (Some("text"), Some("de")));
        let all = format!("{head}{question}");
        for secret in ["Klein", "survey_b", "inventory", "analyst"].into_iter().chain(ids.iter().map(RecordId::as_str)) {
            assert!(!all.contains(secret), "{secret} in {all}");
        }
    }
    let sources: Vec<&str> = heard.iter().filter_map(|(_, question)| question["source"].as_str()).collect();
    assert!(sources.contains(&"ar") && sources.contains(&"tr"), "{sources:?}");
    let made = stored(&server, &words, &ids[2]).translation.unwrap();
    assert_eq!((made.state, made.by.clone()), (TranslationState::Machine, Translator::Machine));
    assert!(made.text.starts_with("DE: ") && made.text.ends_with("bize yardım etti"), "{made:?}");
    assert_eq!(stored(&server, &words, &ids[1]).translation.unwrap().text, "Von mir");
    assert!(ok(&mut browser, PAGE).shows("von einem Programm, ungelesen"));
}

#[test]
fn what_a_person_writes_while_a_service_works_stays() {
    let service = Service::start(&[Answers::Translated]);
    let (server, words, ids) = office_with(&format!("http://{}", service.address));
    for id in &ids[..3] {
        let version = server.wait(words.foreign_text(id)).unwrap().unwrap().version();
        let human = Translated { id, version: &version, words: "Von mir", is_checked: false };
        server.wait(words.take_translation(human, "ada")).unwrap();
    }
    let mut browser = signed_in(&server, Role::Analyst);
    let page = ok(&mut browser, PAGE).html();
    post(&mut browser, &format!("{PAGE}/machine"), &page, &[]);
    assert!(service.heard().is_empty());
    assert!(ids[..3].iter().all(|id| stored(&server, &words, id).translation.unwrap().text == "Von mir"));
}

#[test]
fn every_failure_of_a_service_is_told_in_words() {
    for (answer, says) in [
        (Answers::Status(500, "{\"error\":\"Cannot translate text\"}"), "meldet einen Fehler (HTTP 500)"),
        (Answers::Status(302, ""), "meldet einen Fehler (HTTP 302)"),
        (Answers::Status(403, "{\"error\":\"Please contact the server operator to get an API key\"}"), "(HTTP 403)"),
        (Answers::Body("<html>Willkommen</html>"), "ist keine Übersetzung"),
        (Answers::Body("{\"translatedText\": [\"a\"]}"), "ist keine Übersetzung"),
        (Answers::Body("{\"translatedText\": \"  \"}"), "ist keine Übersetzung"),
        (Answers::TooMuch, "länger als jede Übersetzung"),
        (Answers::Never, "zu lange gebraucht"),
    ] {
        let service = Service::start(&[Answers::Translated, answer]);
        let (server, words, ids) = office_with(&format!("http://{}", service.address));
        let page = run(&mut signed_in(&server, Role::Analyst));
        assert!(page.shows(says) && page.shows("Übersetzt: 1 von 3"), "{says}: {}", page.html());
        assert_eq!(service.heard().len(), 2, "it stops at the first failure, and follows no redirect");
        let made = ids.iter().filter(|id| stored(&server, &words, id).translation.is_some()).count();
        assert_eq!(made, 1, "what was translated stays");
    }
    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    for (address, says) in
        [(format!("http://{gone}"), "Der Dienst antwortet nicht"), ("http://192.0.2.1:5000".into(), "nicht in Ihrem eigenen Netz")]
    {
        let (server, ..) = office_with(&address);
        let page = run(&mut signed_in(&server, Role::Analyst));
        assert!(page.shows(says), "{says}: {}", page.html());
    }
}

#[test]
fn a_language_the_service_does_not_know_keeps_no_other_text_waiting() {
    let service = Service::start(&[Answers::Status(400, "{\"error\":\"xx is not supported\"}"), Answers::Translated]);
    let (server, ..) = office_with(&format!("http://{}", service.address));
    let page = run(&mut signed_in(&server, Role::Analyst));
    assert!(page.shows("Übersetzt: 2 von 3. Nicht übersetzt: 1."), "{}", page.html());
}

#[test]
fn without_a_service_there_is_no_button_and_nothing_is_sent() {
    let server = TestServer::shipped(On::Sqlite);
    let words = words(&server, "survey_b");
    gathered(&server, &words, Source::Answer, &TEXTS);
    let mut browser = signed_in(&server, Role::Analyst);
    let page = ok(&mut browser, PAGE);
    assert!(!page.shows("übersetzen lassen") && !page.html().contains("/machine"), "{}", page.html());
    assert_eq!(post(&mut browser, &format!("{PAGE}/machine"), &page.html(), &[]).status, 404);
}

#[test]
fn a_released_text_shows_its_released_words() {
    let server = TestServer::shipped(On::Sqlite);
    let words = words(&server, "survey_b");
    let ids = gathered(&server, &words, Source::Answer, &TEXTS);
    release(&server, &words, &ids[2], "Biri bize yardım etti", None);
    let text = server.wait(words.foreign_text(&ids[2])).unwrap().unwrap();
    assert_eq!(text.original, "Biri bize yardım etti");
    release(&server, &words, &ids[2], "Biri bize yardım etti", Some("Jemand hat uns geholfen"));
    assert_eq!(server.wait(words.foreign_text(&ids[2])).unwrap(), None, "released with a translation, it waits for none");
}
