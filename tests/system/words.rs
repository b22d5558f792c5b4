//! Words on their way out: what nobody released is on no page and in no file, two people release a quote,
//! and frequencies of codes follow no single text.

use std::{
    collections::{BTreeSet, VecDeque},
    io::Read as _,
};

use vielstimmig::{
    domain::{
        disclosure::SnapshotRefusal,
        identifiers::code,
        interviews::{Entry, EntryKind, Interview, InterviewState, QuoteConsent, RecordId},
        words::{
            review::{Decision, ReviewProblem},
            typed::read_codes,
        },
    },
    storage::TextFilter,
    workflows::{
        accounts::Role,
        words::{
            Words,
            grid::{Coded, GridFilter, GridRow, Mark},
            review::Decided,
        },
    },
};
use zip::ZipArchive;

use crate::{
    results::{filled, ok, signed_in},
    support::{Browser, On, Reply, TestServer},
};

const CODER: &str = "analyst";

fn words(server: &TestServer, instrument: &str) -> Words {
    server.wait(server.engine.words("inventory", instrument)).unwrap().unwrap()
}

fn rows(server: &TestServer, words: &Words, filter: &GridFilter) -> Vec<GridRow> {
    let (mut rows, mut after) = (Vec::new(), String::new());
    loop {
        let (page, has_more) = server.wait(words.grid(filter, &after, CODER, &|kind| kind.as_str().to_string())).unwrap();
        after = page.last().map(|row| row.id.to_string()).unwrap_or_default();
        rows.extend(page);
        if !has_more {
            return rows;
        }
    }
}

fn give(server: &TestServer, words: &Words, row: &GridRow, line: &str) {
    let book = server.wait(server.engine.code_book(words.process())).unwrap().book;
    let typed = read_codes(line, &book);
    let coded = server.wait(words.code_row(row, (row.revision(), false), (&typed, &Mark::Whole), CODER)).unwrap();
    assert!(matches!(coded, Coded::Kept(..)), "{coded:?}");
}

#[test]
fn frequencies_of_codes_follow_no_single_text() {
    let server = filled(On::Sqlite, 1_136);
    let (words, question) = (words(&server, "survey_b"), code("B24"));
    let filter = GridFilter { question: "B24".into(), ..GridFilter::default() };
    let all = rows(&server, &words, &filter);
    assert!(all.len() > 100, "{} texts", all.len());
    let count = || server.wait(words.count_topics(&question, CODER)).unwrap().unwrap();
    all[..29].iter().for_each(|row| give(&server, &words, row, "2"));
    assert_eq!(count(), Err(SnapshotRefusal::TooFew { least: 30 }));
    all[29..60].iter().for_each(|row| give(&server, &words, row, "3"));
    assert_eq!(count(), Ok(()));
    let table = || server.wait(words.topics(&question)).unwrap().unwrap().table(&question, None).unwrap();
    let first = table();
    assert_eq!(first.options().len(), 2);
    let shown: Vec<u64> = first.total().cells().iter().map(|cell| cell.count().unwrap()).collect();
    assert!(shown[0].abs_diff(29) <= 5 && shown[1].abs_diff(31) <= 5, "{shown:?}");

    // Somebody changes one code and looks again: nothing moves, now or with the next texts.
    let again = rows(&server, &words, &filter);
    give(&server, &words, &again[0], "4");
    assert_eq!((count(), table()), (Err(SnapshotRefusal::TooSoon { least: 25 }), first));
    again[60..100].iter().for_each(|row| give(&server, &words, row, "2"));
    assert_eq!(count(), Ok(()));
    let counted = server.wait(server.engine.store().counted_texts(&words.process().id, &words.instrument().id, &question)).unwrap();
    let changed = counted.iter().find(|(id, ..)| *id == again[0].id.as_str()).unwrap();
    let book = server.wait(server.engine.code_book(words.process())).unwrap().book;
    assert_eq!((changed.1, changed.2.clone()), (1, format!("[\"{}\"]", book.codes()[1].id)), "it keeps the codes it was counted with");
    assert_eq!(counted.len(), 100);
}

#[test]
fn a_code_few_people_have_is_not_even_named() {
    let server = filled(On::Sqlite, 1_136);
    let (words, question) = (words(&server, "survey_b"), code("B24"));
    let all = rows(&server, &words, &GridFilter { question: "B24".into(), ..GridFilter::default() });
    all[..50].iter().for_each(|row| give(&server, &words, row, "2"));
    all[50..59].iter().for_each(|row| give(&server, &words, row, "+ nur neun"));
    server.wait(words.count_topics(&question, CODER)).unwrap().unwrap().unwrap();
    let named = server.wait(words.topics(&question)).unwrap().unwrap().table(&question, None).unwrap();
    assert_eq!(named.options().len(), 1, "{:?}", named.options());
    let mut analyst = signed_in(&server, Role::Analyst);
    let page = ok(&mut analyst, "/desk/inventory/survey_b/texts/topics?question=B24").html();
    assert!(!page.contains("nur neun"));
}

/// An entry in the words of whoever tries whether they come out.
pub(crate) fn entry(number: u128, interview: &Interview, kind: EntryKind, quote_ok: bool, text: &str) -> Entry {
    let known: Entry = serde_json::from_value(serde_json::json!({
        "id": RecordId::from_random(number), "interview": interview.id, "question": null, "revision": 1, "kind": kind, "field": null,
        "topic": null, "weight": 2, "quote_ok": quote_ok, "text": text, "redaction": "unchecked", "deleted": false,
    }))
    .unwrap();
    known
}

/// Interviews of the demonstration that are handed in, by what their consent says of quotes.
pub(crate) fn interview(server: &TestServer, quote: fn(QuoteConsent) -> bool) -> Interview {
    let process = server.engine.process("inventory").unwrap();
    let all = server.wait(server.engine.store().interviews(&process.id, &code("guide_c"), None)).unwrap();
    let finished = all.into_iter().filter(|interview| interview.state == InterviewState::Finished);
    finished.into_iter().find(|interview| interview.consent.as_ref().is_some_and(|consent| quote(consent.quote))).unwrap()
}

/// Everything in a reply, archives opened.
fn contents(reply: &Reply) -> Vec<u8> {
    let mut all = reply.body.clone();
    if let Ok(mut archive) = ZipArchive::new(std::io::Cursor::new(&reply.body)) {
        for at in 0..archive.len() {
            archive.by_index(at).unwrap().read_to_end(&mut all).unwrap();
        }
    }
    all
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|part| part == word.as_bytes())
}

/// Every page and file of the desk that links lead to, and what is known by name; the queue in which words are
/// decided about is left out.
fn everything_but_the_queue(browser: &mut Browser, also: &[String]) -> Vec<(String, Vec<u8>)> {
    let mut waiting: VecDeque<String> = also.iter().cloned().chain(["/desk".to_string()]).collect();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut all = Vec::new();
    while let Some(address) = waiting.pop_front() {
        let address = address.split('#').next().unwrap_or_default().replace("&amp;", "&");
        if !seen.insert(address.clone()) || address.contains("/texts/review") || seen.len() > 700 {
            continue;
        }
        let reply = browser.get(&address);
        let text = String::from_utf8_lossy(&reply.body).into_owned();
        let links = text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).filter(|link| link.starts_with("/desk"));
        // Packs and reports have tests of their own, and take long.
        let is_drawn_long = |link: &&str| ["/chart/", "/pack/", "/report/", ".zip"].iter().any(|part| link.contains(part));
        waiting.extend(links.filter(|link| !is_drawn_long(link)).map(str::to_string));
        all.push((address, contents(&reply)));
    }
    all
}

#[test]
fn a_quote_nobody_may_see_is_on_no_page_and_in_no_file() {
    let server = filled(On::Sqlite, 300);
    let (open, closed) = (interview(&server, |quote| quote != QuoteConsent::No), interview(&server, |quote| quote == QuoteConsent::No));
    let planted = [
        entry(1, &open, EntryKind::Quote, true, "Kanarienzitat ohne zweite Person."),
        entry(2, &open, EntryKind::Quote, false, "Kanarienzitat ohne Zustimmung."),
        entry(3, &closed, EntryKind::Quote, true, "Kanarienzitat gegen den Willen."),
        entry(4, &open, EntryKind::Quote, true, "Kanarienzitat mit Nummer 0171 39200 55."),
        entry(5, &open, EntryKind::Quote, true, "Kanarienzitat ungeprüft."),
        entry(6, &open, EntryKind::Problem, true, "Notiz mit kanarienvogel@example.org darin."),
        entry(7, &open, EntryKind::Quote, true, "Freigegebenes Kanarienlied."),
    ];
    for entry in &planted {
        server.wait(server.engine.store().put_entry(entry)).unwrap();
    }
    let (mut analyst, mut organiser) = (signed_in(&server, Role::Analyst), signed_in(&server, Role::Organiser));
    let words = words(&server, "guide_c");
    let id = |at: usize| server.engine.keys().text_id(&["entry", planted[at].id.as_str()]);
    let base = "/desk/inventory/guide_c/texts";
    for at in [1, 2] {
        assert!(server.wait(words.text(&id(at))).unwrap().is_none(), "without consent it is not even copied");
        assert_eq!(analyst.get(&format!("{base}/review/{}", id(at))).status, 404);
    }
    let decide = |browser: &mut Browser, at: usize, decision: &str, words: &str| {
        let page = format!("{base}/review/{}", id(at));
        let html = ok(browser, &page).html();
        let value = |name: &str| html.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_string();
        let fields = [("_token", value("_token")), ("revision", value("revision")), ("decision", decision.into()), ("words", words.into())];
        browser.post(&page, &fields.map(|(name, value)| (name.to_string(), value)))
    };
    assert_eq!(decide(&mut analyst, 0, "release", "Kanarienzitat ohne zweite Person.").status, 303);
    let alone = decide(&mut analyst, 0, "agree", "");
    assert!(alone.status == 422 && alone.shows("Zustimmen muss eine andere Person als die, die vorgeschlagen hat."));
    let marked = decide(&mut analyst, 3, "release", "Kanarienzitat mit Nummer 0171 39200 55.");
    assert!(marked.status == 422 && marked.shows("Noch markiert"), "{}", marked.html());
    assert_eq!(decide(&mut analyst, 6, "release", "Freigegebenes Kanarienlied.").status, 303);
    assert_eq!(decide(&mut organiser, 6, "agree", "").status, 303);

    let also: Vec<String> = (0..7)
        .flat_map(|at| [format!("{base}/code/{}", id(at)), format!("{base}/code/{}?second=yes", id(at))])
        .chain(["passages.csv", "passages.xlsx", "project.qdpx"].map(|name| format!("{base}/released/{name}")))
        .chain(["waiting.csv", "waiting.xlsx"].map(|name| format!("{base}/translations/{name}")))
        .chain([format!("{base}/code?words=Kanarien"), format!("{base}/code?source=quote")])
        .collect();
    for browser in [&mut analyst, &mut organiser] {
        let all = everything_but_the_queue(browser, &also);
        assert!(all.len() > 60, "{} pages and files", all.len());
        for (address, bytes) in &all {
            assert!(!holds(bytes, "Kanarienzitat") && !holds(bytes, "kanarienvogel"), "{address}");
        }
        let shown: Vec<&str> = all.iter().filter(|(_, bytes)| holds(bytes, "Kanarienlied")).map(|(address, _)| address.as_str()).collect();
        for part in ["/texts/released", "passages.csv", "passages.xlsx", "project.qdpx"] {
            assert!(shown.iter().any(|address| address.contains(part)), "what was released is on {part}: {shown:?}");
        }
    }
}

#[test]
fn the_log_says_who_decided_and_never_the_words() {
    let server = filled(On::Sqlite, 300);
    let mut analyst = signed_in(&server, Role::Analyst);
    let words = words(&server, "survey_b");
    // The queue shows any text; some are a full stop, and that is on every page.
    let next = || server.wait(words.next_to_review("analyst")).unwrap().unwrap();
    let text = (0..100).map(|_| next()).find(|text| text.original.chars().count() > 20).unwrap();
    let page = format!("/desk/inventory/survey_b/texts/review/{}", text.id);
    let html = ok(&mut analyst, &page).html();
    let token = html.split("name=\"_token\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let fields =
        [("_token", token), ("revision", "1"), ("decision", "withhold")].map(|(name, value)| (name.to_string(), value.to_string()));
    assert_eq!(analyst.post(&page, &fields).status, 303);
    assert_eq!(analyst.post(&page, &fields).status, 409, "whoever decides on an old state is told so");
    let mut organiser = signed_in(&server, Role::Organiser);
    let log = ok(&mut organiser, "/desk/log").html();
    assert!(log.contains("text-withheld") && log.contains(text.id.as_str()) && !log.contains(&text.original));
}

/// The planted texts of the demonstration, and what names somebody in each.
const TRAPS: [(&str, &str, &str); 12] = [
    ("survey_a", "Miriam Beispielkamp", "Beispielkamp"),
    ("survey_a", "33-AB-1234/24", "33-AB-1234/24"),
    ("survey_a", "Oksana aus der", "Lindenstraße 12"),
    ("survey_a", "Klasse 7b", "Realschule am Auenpark"),
    ("survey_a", "0176 040 690 17", "0176 040 690 17"),
    ("survey_a", "k.muster@", "k.muster@verein-auenblick.example"),
    ("survey_a", "teestube (at)", "teestube (at) auenblick punkt example"),
    ("survey_a", "Familie aus Eritrea", "Die einzige Familie aus Eritrea"),
    ("survey_b", "٠١٧٦٠٤٠٦٩٠٢٣", "٠١٧٦٠٤٠٦٩٠٢٣"),
    ("survey_b", "14.03.1988", "14.03.1988"),
    ("survey_b", "EAU-KI 207", "EAU-KI 207"),
    ("survey_b", "@nadia_in_emsaue", "@nadia_in_emsaue"),
];

#[test]
fn the_planted_texts_are_read_blacked_out_and_do_not_leave_as_they_are() {
    let server = filled(On::Sqlite, 1_136);
    for (survey, known_by, names) in TRAPS {
        let words = words(&server, survey);
        let process = words.process();
        let filter = TextFilter { words: known_by.to_lowercase(), ..TextFilter::default() };
        let lines = server.wait(server.engine.store().texts((&process.id, &code(survey)), &filter, "", 10)).unwrap();
        let [line] = &lines[..] else { panic!("{} texts with {known_by}", lines.len()) };
        let (shown, _) = words.readable(&line.text, &|kind| kind.as_str().to_string());
        assert!(!shown.contains(names), "{shown}");
        let text = line.text.original.clone();
        let release = Decision::Release { text, translation: None, paraphrased: false, harmless: Vec::new() };
        let decided = server.wait(words.decide(&line.text.id, 1, release, CODER)).unwrap().unwrap();
        assert!(matches!(decided, Decided::Refused(ReviewProblem::OpenMarks(_))), "{decided:?}");
        let found = rows(&server, &words, &GridFilter { words: names.to_string(), ..GridFilter::default() });
        assert!(found.is_empty(), "what is blacked out is not found by searching for it");
    }
}

#[test]
fn a_text_with_dozens_of_codes_counts_with_five() {
    let server = filled(On::Sqlite, 1_136);
    let (words, question) = (words(&server, "survey_b"), code("B24"));
    let all = rows(&server, &words, &GridFilter { question: "B24".into(), ..GridFilter::default() });
    // Each common code is given to many, the last text gets all of them.
    all[..59].iter().enumerate().for_each(|(at, row)| give(&server, &words, row, &(2 + at % 5).to_string()));
    give(&server, &words, &all[59], "2 3 4 5 6 7 8 9 10 11 12 13 14 15, + nur vorgeschlagen");
    server.wait(words.count_topics(&question, CODER)).unwrap().unwrap().unwrap();
    let counted = server.wait(server.engine.store().counted_texts(&words.process().id, &words.instrument().id, &question)).unwrap();
    let (_, _, codes) = counted.into_iter().find(|(id, ..)| *id == all[59].id.as_str()).unwrap();
    let book = server.wait(server.engine.code_book(words.process())).unwrap().book;
    let codes: BTreeSet<String> = serde_json::from_str(&codes).unwrap();
    assert_eq!(codes, book.codes()[1..6].iter().map(|code| code.id.to_string()).collect(), "the five that most texts have");
}

#[test]
fn nobody_agrees_with_themselves_and_merged_codes_are_found() {
    let server = filled(On::Sqlite, 1_136);
    let words = words(&server, "survey_b");
    let book = server.wait(server.engine.code_book(words.process())).unwrap().book;
    let all = rows(&server, &words, &GridFilter::default());
    for row in &all {
        give(&server, &words, row, "2");
    }
    let second = GridFilter { second: true, ..GridFilter::default() };
    let naming = |kind: vielstimmig::domain::words::personal_data::MarkKind| kind.as_str().to_string();
    let (drawn, _) = server.wait(words.grid(&second, "", "somebody else", &naming)).unwrap();
    assert!(rows(&server, &words, &second).is_empty(), "nobody is their own second coder");
    let typed = read_codes("3", &book);
    let coded = server.wait(words.code_row(&drawn[0], (0, true), (&typed, &Mark::Whole), "somebody else")).unwrap();
    assert!(matches!(coded, Coded::Kept(1, _)), "{coded:?}");
    let agreement = || server.wait(words.coding_progress(&book)).unwrap().agreement;
    assert_eq!((agreement().texts, agreement().differences.len()), (1, 2));
    // Whoever coded second changes the first codes too.
    let row = rows(&server, &words, &GridFilter::default()).into_iter().find(|row| row.id == drawn[0].id).unwrap();
    let coded = server.wait(words.code_row(&row, (1, false), (&typed, &Mark::Whole), "somebody else")).unwrap();
    assert!(matches!(coded, Coded::Kept(2, _)), "{coded:?}");
    assert_eq!(agreement().texts, 0);

    let (from, into) = (book.codes()[1].id.clone(), book.codes()[2].id.clone());
    let merge = |book: &vielstimmig::domain::words::code_book::CodeBook, by| book.merge(&from, &into, by);
    server.wait(server.engine.change_code_book(words.process(), CODER, &merge)).unwrap();
    let with = |code: &str| rows(&server, &words, &GridFilter { code: code.into(), ..GridFilter::default() }).len();
    assert_eq!(with(into.as_str()), all.len(), "a code stands for those merged into it");
    assert_eq!(with("none"), 0);
}

#[test]
fn the_name_of_a_code_names_nobody() {
    let server = filled(On::Sqlite, 300);
    let words = words(&server, "survey_b");
    let row = rows(&server, &words, &GridFilter::default()).remove(0);
    let book = server.wait(server.engine.code_book(words.process())).unwrap().book;
    let typed = read_codes("+ Frau Petra Lindemann 0171 39200 55", &book);
    let coded = server.wait(words.code_row(&row, (0, false), (&typed, &Mark::Whole), CODER)).unwrap();
    assert!(matches!(coded, Coded::NamesSomebody), "{coded:?}");
    assert_eq!(server.wait(server.engine.code_book(words.process())).unwrap().book, book);
}

#[test]
fn whoever_takes_back_the_consent_to_quote_is_quoted_nowhere() {
    let server = filled(On::Sqlite, 300);
    let talk = interview(&server, |quote| quote != QuoteConsent::No);
    let planted = entry(9, &talk, EntryKind::Quote, true, "Freigegebenes Kanarienlied.");
    server.wait(server.engine.store().put_entry(&planted)).unwrap();
    let words = words(&server, "guide_c");
    let id = server.engine.keys().text_id(&["entry", planted.id.as_str()]);
    let text = server.wait(words.text(&id)).unwrap().unwrap();
    let release = Decision::Release { text: text.original, translation: None, paraphrased: false, harmless: Vec::new() };
    server.wait(words.decide(&id, 1, release, "ada")).unwrap();
    server.wait(words.decide(&id, 2, Decision::Agree, "bo")).unwrap();
    let is_released = || server.wait(words.released()).unwrap().iter().any(|leaving| *leaving.text.id() == id);
    assert!(is_released());
    let mut organiser = signed_in(&server, Role::Organiser);
    let page = format!("/iv/{}/no-quotes", talk.id);
    let html = ok(&mut organiser, &page).html();
    assert!(html.contains("auch die schon freigegebenen"));
    let token = html.split("name=\"_token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_string();
    assert_eq!(organiser.post(&page, &[("_token".into(), token)]).status, 303);
    assert!(!is_released());
    assert!(server.wait(server.engine.words("inventory", "guide_c")).unwrap().is_some(), "nothing is gathered again");
    assert!(server.wait(words.text(&id)).unwrap().is_none());
    let left = server.wait(server.engine.store().interviews_with_texts(&words.process().id, &code("guide_c"))).unwrap();
    assert!(left.contains(&talk.id.to_string()), "the notes stay");
    assert!(ok(&mut organiser, &format!("/iv/{}", talk.id)).html().contains("Zitate nicht mehr erlaubt"));
}
