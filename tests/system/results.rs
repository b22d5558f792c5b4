//! What organisers and analysts see and take away: the same protected numbers on pages, in charts and
//! in files, nothing that points to a person, and the same bytes whatever lies underneath.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, OnceLock},
};

use vielstimmig::{
    domain::{
        answers::Answer,
        disclosure::SnapshotRefusal,
        identifiers::{Code, code},
    },
    workflows::{
        accounts::Role,
        exports::TableFormat,
        fill::Fill,
        results::{Results, View},
        synthetic::Parameters,
    },
};

use crate::{
    raw_rows,
    support::{Browser, On, Reply, Respondent, TestServer},
};

pub(crate) const PASSWORD: &str = "a long enough password";
const SURVEYS: [&str; 2] = ["survey_a", "survey_b"];

/// A server with invented answers, `most` of them to the larger survey.
pub(crate) fn invented(on: On, most: usize) -> TestServer {
    seeded(on, most, 1)
}

fn seeded(on: On, most: usize, seed: u64) -> TestServer {
    let server = TestServer::shipped(on);
    answer(&server, most, seed);
    server
}

/// Invents answers, `most` of them to the larger survey.
pub(crate) fn answer(server: &TestServer, most: usize, seed: u64) {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/surveys/inventory/demo.toml")).unwrap();
    let parameters = Parameters::parse(&text).unwrap();
    let process = server.engine.process("inventory").unwrap();
    let interviewers = ["interviewer".to_string()];
    let fill = Fill { process, parameters: Some(&parameters), most: Some(most), seed, organiser: "organiser", interviewers: &interviewers };
    server.wait(server.engine.fill(fill, &mut |_, _| {})).unwrap();
}

/// The same with a snapshot of each survey.
pub(crate) fn filled(on: On, most: usize) -> TestServer {
    match on {
        On::Sqlite => filled_once(most, 1),
        On::Postgres => with_snapshots(invented(on, most)),
    }
}

/// The same from another seed, of the size the demonstration has.
pub(crate) fn demonstration(seed: u64) -> TestServer {
    filled_once(1_136, seed)
}

/// Fills a database the first time somebody wants it, and gives everybody a copy: what was invented from a seed is
/// always the same, and dozens of tests want it.
fn filled_once(most: usize, seed: u64) -> TestServer {
    type Filled = BTreeMap<(usize, u64), Arc<OnceLock<Vec<u8>>>>;
    static FILLED: Mutex<Filled> = Mutex::new(BTreeMap::new());
    let place = Arc::clone(FILLED.lock().unwrap().entry((most, seed)).or_default());
    TestServer::on_database(place.get_or_init(|| with_snapshots(seeded(On::Sqlite, most, seed)).into_database()))
}

fn with_snapshots(server: TestServer) -> TestServer {
    for survey in SURVEYS {
        // With few answers there is none.
        let _ = server.wait(server.engine.take_snapshot("inventory", survey, "organiser")).unwrap().unwrap();
    }
    server
}

pub(crate) fn signed_in(server: &TestServer, role: Role) -> Browser {
    server.wait(server.engine.add_account(role.as_str(), &[role], PASSWORD)).unwrap();
    let mut browser = server.browser();
    let reply = browser.post("/sign-in", &[("name".into(), role.as_str().into()), ("password".into(), PASSWORD.into())]);
    assert_eq!(reply.status, 303);
    browser
}

pub(crate) fn results(server: &TestServer, instrument: &str) -> Results {
    server.wait(server.engine.results("inventory", instrument)).unwrap().unwrap()
}

pub(crate) fn ok(browser: &mut Browser, path: &str) -> Reply {
    let reply = browser.get(path);
    assert_eq!(reply.status, 200, "{path}: {}", String::from_utf8_lossy(&reply.body));
    reply
}

/// The text inside every element with this tag.
fn inside<'a>(html: &'a str, tag: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let starts = html.match_indices(&open).map(|(at, _)| &html[at..]);
    starts
        .filter(|rest| rest[open.len()..].starts_with(['>', ' ']))
        .filter_map(|rest| rest.split_once('>')?.1.split_once(&close).map(|(text, _)| text))
        .collect()
}

/// Lines of a file in long form, by what they are about.
fn lines(csv: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv);
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn the_monitor_never_shows_a_count_below_five() {
    for most in [60, 300] {
        let server = filled(On::Sqlite, most);
        let mut browser = signed_in(&server, Role::Analyst);
        let mut numbers = 0;
        for instrument in ["survey_a", "survey_b", "guide_c", "guide_d"] {
            let html = ok(&mut browser, &format!("/desk/inventory/{instrument}")).html();
            let main = html.split_once("<main").unwrap().1;
            for text in ["td", "b", "small"].into_iter().flat_map(|tag| inside(main, tag)) {
                let shown: String =
                    text.split('<').next().unwrap().chars().filter(|c| !"().≈\u{a0}\u{2068}\u{2069} ".contains(*c)).collect();
                if let Ok(number) = shown.parse::<u64>() {
                    numbers += 1;
                    assert!(number >= 5 || number == 0, "{instrument} with {most} responses shows {number}");
                }
            }
        }
        assert!(numbers > 20, "only {numbers} numbers were looked at");
    }
}

#[test]
fn page_chart_and_file_show_the_same_numbers() {
    let server = filled(On::Sqlite, 300);
    let mut browser = signed_in(&server, Role::Analyst);
    let mut nobody = 0;
    for (instrument, topic, question) in [("survey_a", "quality", "A09"), ("survey_b", "life", "B07"), ("survey_b", "age", "B02")] {
        let base = format!("/desk/inventory/{instrument}");
        let page = ok(&mut browser, &format!("{base}/results?topic={topic}&language=de")).html();
        let section =
            page.split_once(&format!("<section class=\"result\" id=\"{question}\"")).unwrap().1.split_once("</section>").unwrap().0;
        let table = section.split_once("<tbody>").unwrap().1.split_once("</tbody>").unwrap().0;
        let rows = inside(table, "tr");
        let chart = ok(&mut browser, &format!("{base}/chart/{question}.svg?language=de")).html();
        let description = inside(&chart, "desc")[0];
        let file = lines(&ok(&mut browser, &format!("{base}/table/{question}.csv?language=de")).body);
        assert_eq!(rows.len(), file.len(), "{question}: a row for each option");
        for (row, line) in rows.iter().zip(&file) {
            assert_eq!(inside(row, "th")[0], line["label"]);
            let cells = inside(row, "td");
            nobody += usize::from(line["count"] == "0");
            let small = line["small_base"] == "yes";
            let bracketed = |text: String| if small { format!("({text})") } else { text };
            let share = format!("{}\u{a0}%", line["share"]);
            let expected = [bracketed(format!("≈\u{a0}{}", line["count"])), bracketed(share.clone())];
            assert_eq!(cells[..2], expected, "{question}: {}", line["label"]);
            let ends: Vec<u64> = cells[2]
                .split("bis")
                .map(|end| end.chars().filter(char::is_ascii_digit).collect::<String>())
                .map(|end| end.parse().unwrap())
                .collect();
            let percent: u64 = line["share"].parse().unwrap();
            assert!(ends.len() == 2 && ends[0] <= percent && percent <= ends[1], "{question}: {percent} in {}", cells[2]);
            let label = line["label"].trim_end_matches('.');
            let said = [label, &line["label"]].map(|label| format!("{label}: {}", bracketed(share.clone())));
            assert!(said.iter().any(|said| description.contains(said)), "{said:?} in {description}");
        }
    }
    assert!(nobody > 0, "some options have hardly anybody in 300 responses");
}

#[test]
fn a_withheld_cell_is_withheld_wherever_it_could_be_shown() {
    let server = filled(On::Sqlite, 300);
    let mut browser = signed_in(&server, Role::Analyst);
    let base = "/desk/inventory/survey_b";
    let file = lines(&ok(&mut browser, &format!("{base}/table/B04.csv?language=de&by=B02")).body);
    let groups: BTreeSet<&str> = file.iter().filter(|line| line["breakdown"] == "B02").map(|line| line["group"].as_str()).collect();
    assert!(groups.len() > 10, "every place has lines, shown or not");
    let hidden = file.iter().filter(|line| line["breakdown"] == "B02" && line["withheld"] == "yes").count();
    let shown = file.iter().filter(|line| line["breakdown"] == "B02" && line["withheld"] == "no").count();
    assert!(hidden > 0 && shown > 0, "{hidden} hidden, {shown} shown");
    let chart = ok(&mut browser, &format!("{base}/chart/B04.svg?language=de&by=B02")).html();
    let printed = inside(&chart, "text").iter().filter(|text| text.ends_with("\u{a0}%") || text.ends_with("\u{a0}%)")).count();
    let everybody = file.iter().filter(|line| line["breakdown"].is_empty() && line["withheld"] == "no").count();
    assert_eq!(printed, shown + everybody, "the chart prints as many shares as the file has");
    let page = ok(&mut browser, &format!("{base}/results?topic=life&by=B02&language=de")).html();
    let section = page.split_once("<section class=\"result\" id=\"B04\"").unwrap().1.split_once("</section>").unwrap().0;
    assert_eq!(inside(section, "small").len(), shown + everybody, "so does the page");
}

#[test]
fn the_same_answers_give_the_same_bytes_on_both_databases() {
    let (sqlite, postgres) = (filled(On::Sqlite, 150), filled(On::Postgres, 150));
    let german = "de".parse().unwrap();
    for instrument in SURVEYS {
        let [first, second] = [&sqlite, &postgres].map(|server| {
            let results = results(server, instrument);
            let tables = server.wait(results.export_tables("test", TableFormat::Csv, &german)).unwrap();
            let workbook = server.wait(results.export_tables("test", TableFormat::Xlsx, &german)).unwrap();
            let rows = raw_rows::rows(server, &results);
            let chart = |variable| results.figure(variable, &View::default(), &german).map(|figure| figure.svg.as_str().to_string());
            let charts: Vec<_> = results.variables().map(chart).collect();
            ((tables, workbook), rows, charts)
        });
        assert!(first.0 == second.0, "{instrument}: tables");
        assert!(first.1 == second.1, "{instrument}: rows");
        assert!(first.2 == second.2, "{instrument}: charts");
    }
}

#[test]
fn the_file_of_tables_is_complete_and_honest() {
    let server = filled(On::Sqlite, 150);
    let results = results(&server, "survey_b");
    let bytes = server.wait(results.export_tables("test", TableFormat::Csv, &"de".parse().unwrap())).unwrap();
    assert!(bytes.starts_with(b"question,name,row,only,breakdown,group,option,label,count,share,from,to,base,withheld,small_base,weighted_share,effective_base,not_shown,blank,special\n"));
    assert!(!bytes.contains(&b'\r'));
    let file = lines(&bytes);
    let questions: BTreeSet<&str> = file.iter().map(|line| line["question"].as_str()).collect();
    assert_eq!(questions, results.variables().map(Code::as_str).collect());
    for line in &file {
        match line["withheld"].as_str() {
            "yes" => assert!(line["count"].is_empty() && line["share"].is_empty(), "{line:?}"),
            "no" => {
                let number = |column: &str| line[column].parse::<u64>().unwrap_or_else(|_| panic!("{column} of {line:?}"));
                assert!((number("count") >= 5 || number("count") == 0) && number("base") >= 10, "{line:?}");
                let step = if number("base") < 50 { 5 } else { 1 };
                let share = (number("count") * 200 / step + number("base")) / (number("base") * 2) * step;
                assert_eq!(number("share"), share.min(100), "{line:?}");
                assert_eq!(line["small_base"] == "yes", number("base") < 30, "{line:?}");
            }
            other => panic!("withheld is {other}"),
        }
    }
}

#[test]
fn rows_hold_codes_and_no_free_text() {
    let server = filled(On::Sqlite, 150);
    let responses = server.responses("leben");
    let texts = |answer: &Answer| match answer {
        Answer::Text { text, .. } => Some(text.clone()),
        Answer::Choice { other, .. } | Answer::Choices { other, .. } => other.clone(),
        _ => None,
    };
    let written: Vec<String> = responses.iter().flat_map(|response| response.answers.values().filter_map(texts)).collect();
    assert!(written.len() > 20, "people wrote {} texts", written.len());
    let bytes = raw_rows::rows(&server, &results(&server, "survey_b"));
    let file = String::from_utf8(bytes.clone()).unwrap();
    for text in written.iter().filter(|text| text.chars().count() > 3) {
        assert!(!file.contains(text.as_str()), "{text}");
    }
    for response in &responses {
        assert!(!file.contains(&response.id));
    }
    let rows = lines(&bytes);
    assert_eq!(rows.len(), responses.len());
    assert!(!rows[0].contains_key("B23"), "free text has no column");
    // Every value can be traced: not shown is empty, blank is a dot, don't know stands beside.
    let count = |column: &str, value: &str| rows.iter().filter(|row| row[column] == value).count();
    let stored = |matches: &dyn Fn(Option<&Answer>) -> bool, question: &str| {
        responses.iter().filter(|response| matches(response.answers.get(&code(question)))).count()
    };
    let chose = |option: &str, question: &str| {
        stored(&|answer| matches!(answer, Some(Answer::Choices { codes, .. }) if codes.contains(&code(option))), question)
    };
    assert_eq!(count("B07_housing_search", "1"), chose("housing_search", "B07"));
    assert_eq!(count("B07_special", "pna"), chose("pna", "B07"));
    assert_eq!(count("B09", ""), stored(&|answer| answer.is_none(), "B09"));
    assert!(count("B09", "") > 0 && count("B04", ".") > 0);
}

#[test]
fn nothing_changes_between_snapshots() {
    let server = filled(On::Sqlite, 60);
    let snapshot = || server.wait(server.engine.take_snapshot("inventory", "survey_b", "organiser")).unwrap().unwrap();
    let all = || {
        let results = results(&server, "survey_b");
        let variables: Vec<Code> = results.variables().cloned().collect();
        variables.iter().flat_map(|variable| results.tables(variable, &View::default())).collect::<Vec<_>>()
    };
    let before = all();
    let mut person = Respondent::begins(&server, "leben", "de");
    let core = [("B01", "yes"), ("B04", "4"), ("B05-lang_edu", "3"), ("B06", "lang_edu"), ("B07", "contact")];
    while !person.path.ends_with("/check") {
        let asked: Vec<_> = core.into_iter().filter(|(field, _)| person.page.shows(&format!("name=\"{field}\""))).collect();
        person.answers(&asked).steps_on();
    }
    person.sends();
    assert!(before == all(), "a response that came in between is in no number");
    assert_eq!(snapshot(), Err(SnapshotRefusal::TooSoon { least: 25 }));
    let mut browser = signed_in(&server, Role::Organiser);
    assert!(
        ok(&mut browser, "/desk/inventory/survey_b/release").shows("Seit dem letzten Stand sind weniger als 25 Antworten dazugekommen")
    );
    assert!(before == all());
}

#[test]
fn a_snapshot_is_asked_for_and_entered_in_the_ledger() {
    let server = filled(On::Sqlite, 60);
    let mut browser = signed_in(&server, Role::Organiser);
    let base = "/desk/inventory/survey_a/release";
    // Survey A has fewer than thirty of sixty responses.
    assert!(ok(&mut browser, base).shows("Es gibt weniger als 30 Antworten"));
    assert!(ok(&mut browser, &format!("{base}/snapshot")).shows("Zurzeit kein neuer Stand"));
    let results = ok(&mut browser, "/desk/inventory/survey_a/results");
    assert!(results.shows("Es gibt noch keinen eingefrorenen Stand"));
    ok(&mut browser, "/desk/inventory/survey_b/export/tables.csv?language=de");
    ok(&mut browser, "/desk/inventory/survey_b/chart/B04.svg?language=de");
    ok(&mut browser, "/desk/inventory/survey_b/chart/B04.svg?language=de");
    let process = server.engine.process("inventory").unwrap();
    let ledger = server.wait(server.engine.ledger(process)).unwrap();
    assert_eq!(ledger.broken_at, None);
    let left: Vec<_> = ledger.entries.iter().map(|entry| (entry.account.as_str(), entry.object.as_str())).collect();
    let expected =
        [("organiser", "survey_b/1"), ("organiser", "survey_b/1 tables.csv"), ("organiser", "survey_b/1 inventory-survey_b-B04-de.svg")];
    assert_eq!(left, expected, "the same file of the same person once");
    let page = ok(&mut browser, "/desk/inventory/survey_b/release");
    assert!(page.shows("Die Kette der Siegel ist lückenlos") && page.shows("survey_b/1 tables.csv"));
}

#[test]
fn a_group_can_be_looked_at_alone_where_enough_people_answered() {
    let server = filled(On::Sqlite, 1_136);
    let mut browser = signed_in(&server, Role::Analyst);
    let base = "/desk/inventory/survey_b";
    let all = lines(&ok(&mut browser, &format!("{base}/table/B04.csv?by=B03&language=de")).body);
    let mut of_groups = |by: &str| lines(&ok(&mut browser, &format!("{base}/table/B04.csv?only=B03:gt10&by={by}&language=de")).body);
    let (only, by_age) = (of_groups("group"), of_groups("B28"));
    let of = |lines: &[BTreeMap<String, String>], group: &str| -> Vec<String> {
        lines.iter().filter(|line| line["group"] == group).map(|line| line["count"].clone()).collect()
    };
    assert_eq!(of(&all, "gt10"), of(&only, ""), "the same people, the same numbers");
    let shown = only.iter().chain(&by_age).filter(|line| !line["breakdown"].is_empty() && line["withheld"] == "no");
    assert!(shown.count() > 0);
    assert!(ok(&mut browser, &format!("{base}/results?topic=life&only=B03:gt10&by=group")).shows("B03:gt10"));
    for path in ["results?only=B25:x", "results?only=B03", "chart/B04.svg?only=B03:nothing"] {
        assert_eq!(browser.get(&format!("{base}/{path}")).status, 404, "{path}");
    }
}

#[test]
fn an_export_stands_in_the_log() {
    let server = filled(On::Sqlite, 60);
    let mut browser = signed_in(&server, Role::Analyst);
    ok(&mut browser, "/desk/inventory/survey_b/export/tables.csv?language=ar");
    raw_rows::rows(&server, &results(&server, "survey_b"));
    let log = server.wait(server.engine.store().audit(3)).unwrap();
    let told: Vec<_> = log.iter().map(|entry| (entry.account.as_str(), entry.action.as_str(), entry.object.as_str())).collect();
    let expected = [("command line", "export-raw"), ("emil", "rows"), ("analyst", "export")];
    assert_eq!(told, expected.map(|(account, action)| (account, action, "inventory/survey_b")));
}

#[test]
fn nothing_is_broken_down_by_what_is_not_declared() {
    let server = filled(On::Sqlite, 150);
    let mut browser = signed_in(&server, Role::Analyst);
    for path in
        ["results?by=B25", "chart/B04.svg?by=B25", "table/B04.csv?by=B25", "chart/B23.svg", "chart/B04.gif", "chart/B04.svg?language=fr"]
    {
        assert_eq!(browser.get(&format!("/desk/inventory/survey_b/{path}")).status, 404, "{path}");
    }
    assert_eq!(ok(&mut browser, "/desk/inventory/compare/A09-B07.png?language=ar").header("content-type"), Some("image/png"));
}

#[test]
fn pages_of_results_are_small_enough() {
    let server = filled(On::Sqlite, 1_136);
    let mut browser = signed_in(&server, Role::Analyst);
    for topic in ["age", "life", "german", "activity", "together", "help", "origin", "-derived"] {
        for by in ["", "group", "B03"] {
            let reply = ok(&mut browser, &format!("/desk/inventory/survey_b/results?topic={topic}&by={by}"));
            assert!(reply.body.len() <= 200_000, "{topic} by {by}: {} bytes", reply.body.len());
        }
    }
}
