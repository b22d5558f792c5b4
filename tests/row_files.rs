//! `anonymise` as somebody uses it who brings rows from another program: what is written, and what is
//! said when it cannot be.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

use tempfile::TempDir;

/// A folder with rows and a hierarchy of towns.
struct Folder(TempDir);

impl Folder {
    fn with(rows: &str) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        fs::write(folder.path("rows.csv"), rows).unwrap();
        fs::write(folder.path("towns.csv"), "Rietholz;Nord;*\nHagen;Nord;*\nEmsaue;Süd;*\nBerg;Süd;*\n").unwrap();
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, options: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vielstimmig"));
        command.current_dir(self.0.path()).args(["anonymise", "rows.csv", "--out", "out.csv", "--report", "report.json"]);
        command.args(options).output().unwrap()
    }

    /// What is said when nothing is written.
    fn refused(&self, options: &[&str]) -> String {
        let output = self.run(options);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        assert!(!self.path("out.csv").exists(), "there is no empty file");
        String::from_utf8(output.stderr).unwrap()
    }

    fn written(&self, options: &[&str]) -> String {
        let output = self.run(options);
        assert!(output.status.success(), "{output:?}");
        fs::read_to_string(self.path("out.csv")).unwrap()
    }

    fn report(&self) -> serde_json::Value {
        serde_json::from_slice(&fs::read(self.path("report.json")).unwrap()).unwrap()
    }
}

/// Three people from each of two towns in the north, six from the south.
fn towns() -> String {
    let people = [("Rietholz", 3), ("Hagen", 3), ("Emsaue", 6)].map(|(town, count)| format!("{town};yes;secret\n").repeat(count));
    format!("town;answer;name\n{}", people.concat())
}

#[test]
fn rows_leave_as_fine_as_their_class_allows() {
    let folder = Folder::with(&towns());
    let options = ["--trait", "town=towns.csv", "--answer", "answer", "--least-rows", "0", "--k", "4"];
    assert_eq!(folder.written(&options), format!("town;answer\n{}{}", "Emsaue;yes\n".repeat(6), "Nord;yes\n".repeat(6)));
    let report = folder.report();
    assert_eq!((&report["status"], &report["k"]["achieved"], &report["rows"]["suppressed"]), (&"released".into(), &6.into(), &0.into()));
    assert_eq!(report["traits"]["town"]["coarser_rows"], 6);
}

#[test]
fn columns_that_nobody_named_stay_behind() {
    let folder = Folder::with(&towns());
    assert!(!folder.written(&["--trait", "town=towns.csv", "--least-rows", "0", "--k", "4"]).contains("secret"));
}

#[test]
fn suppressed_rows_are_counted_and_not_written() {
    let folder = Folder::with(&format!("{}{}", towns(), "Berg;no;last\n"));
    let file =
        folder.written(&["--trait", "town=towns.csv", "--least-rows", "0", "--k", "3", "--mode", "global", "--most-suppressed", "0.1"]);
    assert!(!file.contains("Berg") && !file.contains('*'), "{file}");
    assert_eq!(folder.report()["traits"]["town"]["suppressed_rows_by_value"]["Berg"], 1);
}

#[test]
fn nothing_in_a_file_is_a_formula() {
    let folder = Folder::with(&format!("group,answer\n{}", "=cmd|' /C calc'!A0,@sum\n".repeat(10)));
    let file = folder.written(&["--trait", "group", "--answer", "answer", "--least-rows", "0"]);
    assert!(file.lines().skip(1).all(|line| line == "'=cmd|' /C calc'!A0,'@sum"), "{file}");
}

#[test]
fn a_refusal_says_why_and_what_to_do() {
    let folder = Folder::with(&towns());
    let said = folder.refused(&["--trait", "town=towns.csv"]);
    assert!(said.contains("12 rows are too few, 250 are needed; use tables, or ask more people"), "{said}");
    assert_eq!(folder.report()["reason"]["kind"], "too_few_rows");

    let said = folder.refused(&["--trait", "town=towns.csv", "--least-rows", "0", "--k", "13"]);
    assert!(said.contains("12 rows are fewer than the 13 that must look alike"), "{said}");

    let said = folder.refused(&["--trait", "town", "--least-rows", "0", "--k", "8"]);
    assert!(said.contains("the traits would lose too much (1.00, at most 0.50); write a hierarchy with more levels"), "{said}");

    let folder = Folder::with("town;answer\n");
    assert!(folder.refused(&["--trait", "town=towns.csv"]).contains("the file has no rows"));
}

#[test]
fn a_refusal_leaves_an_earlier_file_as_it_is() {
    let folder = Folder::with(&towns());
    fs::write(folder.path("out.csv"), "earlier").unwrap();
    assert_eq!(folder.run(&["--trait", "town=towns.csv"]).status.code(), Some(1));
    assert_eq!(fs::read_to_string(folder.path("out.csv")).unwrap(), "earlier");
}

#[test]
fn what_cannot_be_read_is_told_with_file_and_line() {
    let folder = Folder::with(&towns());
    let said = folder.refused(&["--trait", "city"]);
    assert!(said.contains("rows.csv:1: there is no column `city`; there is: town, answer, name"), "{said}");
    assert!(folder.refused(&["--trait", "town", "--answer", "town"]).contains("the column `town` is named twice"));
    assert!(folder.refused(&["--trait", "town=nowhere.csv"]).contains("nowhere.csv: cannot be read"));

    fs::write(folder.path("towns.csv"), "Rietholz;Nord;*\nHagen;Nord;all\n").unwrap();
    let said = folder.refused(&["--trait", "town=towns.csv"]);
    assert!(said.contains("towns.csv: line 2: the last level is `all`"), "{said}");

    fs::write(folder.path("rows.csv"), "town;answer\nHagen;yes;too much\n").unwrap();
    let said = folder.refused(&["--trait", "town"]);
    assert!(said.contains("rows.csv") && said.contains("line: 2"), "{said}");
    fs::write(folder.path("rows.csv"), b"town;answer\nHagen;\xff\n").unwrap();
    assert!(folder.refused(&["--trait", "town"]).contains("rows.csv"));
}

#[test]
fn sensitive_answers_leave_under_stricter_rules() {
    let folder = Folder::with(&towns());
    let with = |more: &[&'static str]| [&["--trait", "town=towns.csv", "--answer", "answer", "--sensitive", "yes"], more].concat();
    assert!(folder.refused(&with(&[])).contains("12 rows are too few, 1000 are needed"));
    assert!(folder.refused(&with(&["--mode", "global"])).contains("in fine mode and with k of 10 at least"));
    assert!(folder.refused(&with(&["--k", "9"])).contains("in fine mode and with k of 10 at least"));
    assert!(folder.refused(&with(&["--sensitive", "perhaps"])).contains("nobody answered `perhaps`; there is: yes"));

    // In Emsaue all twelve said yes, in Rietholz nobody did: only together may they leave.
    let rows = format!("town;answer\n{}{}", "Emsaue;yes\n".repeat(12), "Rietholz;no\n".repeat(14));
    let folder = Folder::with(&rows);
    let file = folder.written(&with(&["--least-rows", "0", "--most-loss", "1"]));
    assert_eq!(file, format!("town;answer\n{}{}", "*;no\n".repeat(14), "*;yes\n".repeat(12)));
}

#[test]
fn values_that_no_hierarchy_knows_are_no_mistake() {
    let folder = Folder::with(&format!("{}{}", towns(), "Anderswo;yes;x\n".repeat(5)));
    let file = folder.written(&["--trait", "town=towns.csv", "--least-rows", "0", "--k", "4"]);
    assert!(file.contains("*\n") && !file.contains("Anderswo"), "{file}");
}

#[test]
fn a_byte_order_mark_is_not_part_of_a_name() {
    let folder = Folder::with(&format!("\u{feff}{}", towns()));
    folder.written(&["--trait", "town=towns.csv", "--least-rows", "0", "--k", "4"]);
}

#[test]
fn settings_that_make_no_sense_are_wrong_usage() {
    let folder = Folder::with(&towns());
    for options in [["--k", "1"], ["--most-loss", "2"], ["--most-suppressed", "x"], ["--trait", "=file"]] {
        let output = folder.run(&["--trait", "town", options[0], options[1]]);
        assert_eq!(output.status.code(), Some(2), "{options:?}: {output:?}");
    }
}

/// A district of 600 people in four towns, with two answers.
fn district() -> String {
    let towns = ["Rietholz", "Hagen", "Emsaue", "Berg"];
    let person = |number: usize| {
        let (town, age) = (towns[number % 4], 16 + number * 7 % 60);
        let (content, ill) = (["yes", "no"][number / 4 % 2], if number.is_multiple_of(11) { "yes" } else { "no" });
        format!("{town};{age};{content};{ill};{}\n", ["rent", "own", "shared"][number / 8 % 3])
    };
    format!("town;age;content;ill;home\n{}", (0..600).map(person).collect::<String>())
}

impl Folder {
    fn files(&self, options: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vielstimmig"));
        command.current_dir(self.0.path()).args(["anonymise", "rows.csv", "--out-folder", "files", "--report", "report.json"]);
        command.args(["--trait", "town=towns.csv", "--trait", "age=standard:age"]).args(options).output().unwrap()
    }

    fn file(&self, name: &str) -> String {
        fs::read_to_string(self.path("files").join(name)).unwrap()
    }
}

#[test]
fn several_answers_leave_in_several_files_of_the_same_classes() {
    let folder = Folder::with(&district());
    let output = folder.files(&["--answer", "content", "--answer", "home", "--page", "page.html"]);
    assert!(output.status.success(), "{output:?}");
    let traits = |name: &str| {
        let file = folder.file(name);
        let mut rows: Vec<String> = file.lines().skip(1).map(|line| line.rsplit_once(';').unwrap().0.to_string()).collect();
        rows.sort();
        rows
    };
    assert_eq!(traits("content.csv"), traits("home.csv"));
    assert!(!folder.file("content.csv").contains("rent"), "one answer in each file");
    let page = fs::read_to_string(folder.path("page.html")).unwrap();
    assert!(page.contains("Was getan wurde") && page.contains("Was nicht gezeigt werden darf"), "{page}");
    let report = folder.report();
    assert_eq!((&report["status"], &report["files"][0]["status"]), (&"released".into(), &"released".into()));
    assert_eq!(report["wp216"]["singling_out"]["holds"], true);
    assert_eq!(report["hierarchies_sha256"].as_str().map(str::len), Some(64));
}

#[test]
fn what_may_not_leave_is_told_and_the_rest_leaves() {
    let folder = Folder::with(&district());
    let sensitive = ["--answer", "content", "--answer", "ill", "--sensitive", "ill=yes", "--approved-by", "Ada", "--approved-by", "Emil"];
    let output = folder.files(&sensitive);
    assert!(output.status.success(), "{output:?}");
    assert!(folder.path("files/content.csv").exists() && !folder.path("files/ill.csv").exists());
    let reason = &folder.report()["files"][1]["reason"];
    assert_eq!((&reason["kind"], &reason["least"]), (&"too_few_rows_for_this".into(), &1_000.into()));

    let output = folder.files(&["--block", "content,home"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("no rows are released"));

    for wrong in ["il=yes", "yes"] {
        let said = folder.files(&["--answer", "content", "--answer", "ill", "--sensitive", wrong]);
        let said = String::from_utf8(said.stderr).unwrap();
        assert!(said.contains("belongs to no answer column; write `COLUMN=ANSWER` with one of the columns content, ill"), "{said}");
    }
    let said = folder.files(&["--answer", "content", "--sensitive", "perhaps"]);
    assert!(String::from_utf8(said.stderr).unwrap().contains("nobody answered `perhaps` in `content`"));
    let said = folder.refused(&["--trait", "town", "--answer", "content", "--answer", "home"]);
    assert!(said.contains("several answers leave in several files"), "{said}");
}

#[test]
fn a_hierarchy_that_is_not_shipped_is_wrong_usage() {
    let folder = Folder::with(&district());
    let output = folder.run(&["--trait", "age=standard:ages"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("there is: age, countries"));
}
