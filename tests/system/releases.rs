//! What leaves and what does not: snapshots and row files on the command line and on the desk, with the
//! sentence somebody reads when something may not leave.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
    process::{Command, Output},
};

use tempfile::TempDir;
use vielstimmig::workflows::accounts::Role;

use crate::{
    results::{filled, invented, ok, signed_in},
    support::{Browser, On, Reply},
};

/// A database with invented answers, in a folder of its own.
struct Installation(TempDir);

impl Installation {
    fn with(responses: usize) -> Self {
        let installation = Self(tempfile::tempdir().unwrap());
        let output = installation.run(&["generate", "inventory", "--responses", &responses.to_string()]);
        assert!(output.status.success(), "{output:?}");
        installation
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vielstimmig"));
        command.current_dir(self.0.path()).args(arguments);
        command.arg("--surveys").arg(concat!(env!("CARGO_MANIFEST_DIR"), "/surveys"));
        command.output().unwrap()
    }

    /// What is said when nothing leaves.
    fn refused(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        String::from_utf8(output.stderr).unwrap()
    }
}

const ROWS: [&str; 7] = ["rows", "inventory", "survey_b", "--out-folder", "files", "--report", "report.json"];

#[test]
fn too_few_answers_are_refused_with_a_reason_and_advice() {
    let few = Installation::with(28);
    for arguments in [
        &["snapshot", "inventory", "survey_b"][..],
        &["export", "inventory", "survey_b", "--out", "tables.csv"],
        &["export", "inventory", "guide_c", "--out", "tables.csv"],
        &ROWS,
    ] {
        let said = few.refused(arguments);
        assert!(said.contains("fewer than 30 responses") && said.contains("extend the survey"), "{said}");
    }
    assert!(!few.path("tables.csv").exists() && !few.path("files").exists(), "there is no empty file");
}

#[test]
fn tables_leave_where_rows_may_not() {
    let some = Installation::with(120);
    assert!(some.run(&["export", "inventory", "survey_b", "--out", "tables.csv"]).status.success());
    let said = some.refused(&ROWS);
    assert!(said.contains("no rows are released") && said.contains("250"), "{said}");
    let report: serde_json::Value = serde_json::from_slice(&fs::read(some.path("report.json")).unwrap()).unwrap();
    assert_eq!(report["status"], "refused");
    let said = some.refused(&["snapshot", "inventory", "survey_b"]);
    assert!(said.contains("fewer than 25 responses have come since the last snapshot"), "{said}");
}

/// How many rows share each combination of all columns but the last.
fn classes(file: &[u8]) -> BTreeMap<Vec<String>, usize> {
    let mut reader = csv::Reader::from_reader(file);
    let mut classes = BTreeMap::new();
    for row in reader.records() {
        let row: Vec<String> = row.unwrap().iter().map(str::to_string).collect();
        *classes.entry(row[..row.len() - 1].to_vec()).or_default() += 1;
    }
    classes
}

#[test]
fn all_row_files_of_a_snapshot_have_the_same_classes_of_ten_and_more() {
    let many = Installation::with(1_136);
    let output = many.run(&ROWS);
    assert!(output.status.success(), "{output:?}");
    let mut seen = BTreeSet::new();
    for entry in fs::read_dir(many.path("files")).unwrap() {
        let file = fs::read(entry.unwrap().path()).unwrap();
        let classes = classes(&file);
        assert!(classes.values().all(|rows| *rows >= 10), "{classes:?}");
        seen.insert(classes);
    }
    assert_eq!(seen.len(), 1, "one recoding for all files");
    assert!(fs::read_dir(many.path("files")).unwrap().count() > 20);
    assert!(!many.path("files/B23.csv").exists(), "free text has no file");
    // A sensitive answer wants two people, and they must exist.
    let said = many.refused(&[&ROWS[..], &["--answer", "B07_mental_health"]].concat());
    assert!(said.contains("no rows are released"), "{said}");
    let said = many.refused(&[&ROWS[..], &["--answer", "B07_mental_health", "--approved-by", "nobody"]].concat());
    assert!(said.contains("there is no account nobody"), "{said}");
    // What has left alone does not leave again beside another answer.
    let said = many.refused(&[&ROWS[..], &["--block", "B04,B08"]].concat());
    assert!(said.contains("`B04` has left in B04.csv"), "{said}");
}

fn posted(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Reply {
    let form = ok(browser, &format!("{}/rows", path.split("/rows").next().unwrap())).html();
    let token = form.split("name=\"_token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_string();
    let fields: Vec<(String, String)> = std::iter::once(("_token".to_string(), token))
        .chain(fields.iter().map(|(name, value)| ((*name).into(), (*value).into())))
        .collect();
    browser.post(path, &fields)
}

#[test]
fn rows_leave_the_desk_when_a_second_person_agrees() {
    let server = filled(On::Sqlite, 1_136);
    let (mut analyst, mut organiser) = (signed_in(&server, Role::Analyst), signed_in(&server, Role::Organiser));
    let base = "/desk/inventory/survey_b/rows";
    assert_eq!(posted(&mut analyst, base, &[("answer", "B04")]).status, 303);
    let page = ok(&mut analyst, base).html();
    assert!(page.contains("wartet auf eine zweite Person") && !page.contains(">Zustimmen"), "nobody approves what they asked for");
    let page = ok(&mut organiser, base).html();
    let id = page.split("/rows/").nth(1).unwrap().split('"').next().unwrap().to_string();
    assert_eq!(analyst.get(&format!("{base}/{id}/B04.csv")).status, 404, "nothing leaves before");
    let own = posted(&mut analyst, &format!("{base}/{id}"), &[("decision", "approve")]);
    assert!(own.shows("Darüber ist schon entschieden, oder Sie haben selbst angefragt."));
    assert_eq!(posted(&mut organiser, &format!("{base}/{id}"), &[("decision", "approve")]).status, 303);
    let file = ok(&mut analyst, &format!("{base}/{id}/B04.csv")).body;
    assert!(classes(&file).values().all(|rows| *rows >= 10));
    let report: serde_json::Value = serde_json::from_slice(&ok(&mut analyst, &format!("{base}/{id}/report.json")).body).unwrap();
    assert_eq!(report["approved_by"], serde_json::json!(["analyst", "organiser"]));
    assert!(ok(&mut analyst, &format!("{base}/{id}/report.html")).html().contains("<h1>"));
    let ledger = server.wait(server.engine.ledger(server.engine.process("inventory").unwrap())).unwrap();
    assert!(ledger.entries.iter().any(|entry| entry.kind == "rows" && entry.object == "survey_b/1 B04.csv" && entry.account == "analyst"));
    assert_eq!(ledger.broken_at, None);
    assert_eq!(posted(&mut analyst, base, &[("answer", "B23")]).status, 404, "free text cannot be asked for");
}

#[test]
fn of_two_people_who_freeze_at_the_same_moment_one_does() {
    for on in [On::Sqlite, On::Postgres] {
        let server = invented(on, 60);
        let take = || server.engine.take_snapshot("inventory", "survey_b", "organiser");
        let (first, second) = server
            .wait(async {
                let (first, second) = tokio::join!(take(), take());
                Ok::<_, vielstimmig::storage::StoreError>((first?.unwrap(), second?.unwrap()))
            })
            .unwrap();
        assert_eq!([&first, &second].into_iter().filter(|taken| taken.is_ok()).count(), 1, "{first:?} {second:?}");
    }
}

#[test]
fn a_snapshot_that_was_interrupted_is_finished_the_next_time() {
    let server = invented(On::Sqlite, 60);
    let process = server.engine.process("inventory").unwrap();
    let survey = &process.instrument("survey_b").unwrap().id;
    // The responses were marked, and then the power went.
    server.wait(server.engine.store().take_snapshot(&process.id, survey, 1)).unwrap();
    assert_eq!(server.wait(server.engine.store().last_snapshot(&process.id, survey)).unwrap(), 0);
    let taken = server.wait(server.engine.take_snapshot("inventory", "survey_b", "organiser")).unwrap().unwrap().unwrap();
    assert_eq!((taken.number, taken.responses), (1, 60));
}

#[test]
fn rows_do_not_leave_in_a_second_recoding() {
    let many = Installation::with(1_136);
    let copy = many.path("surveys");
    let output = Command::new("cp").arg("-r").arg(concat!(env!("CARGO_MANIFEST_DIR"), "/surveys")).arg(&copy).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let rows = |answer: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vielstimmig"));
        command.current_dir(many.0.path()).args(ROWS).args(["--answer", answer, "--surveys", "surveys"]);
        command.output().unwrap()
    };
    assert!(rows("B04").status.success());
    let file = copy.join("inventory/survey_b.toml");
    let text = fs::read_to_string(&file).unwrap();
    let fewer = text.replace("traits = [\"B02\", \"group\", \"B27\", \"B28\"]", "traits = [\"B02\", \"B28\"]");
    assert_ne!(fewer, text);
    fs::write(&file, fewer).unwrap();
    let second = rows("B08");
    let said = String::from_utf8(second.stderr).unwrap();
    assert!(second.status.code() == Some(1) && said.contains("a second recoding of the same people"), "{said}");
}

#[test]
fn inventing_more_answers_adds_to_those_there_are() {
    let some = Installation::with(120);
    let more = some.run(&["generate", "inventory", "--responses", "300"]);
    assert!(more.status.success(), "{more:?}");
    let said = String::from_utf8(more.stdout).unwrap();
    assert!(said.contains("survey_b: snapshot 2 is frozen"), "{said}");
}
