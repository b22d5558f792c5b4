//! The handout of a field of action: its tables hold the numbers of the table files and no others, what is
//! withheld is said in words, it reads in logical order, and it says nothing of who made it when.

use std::{fs, process::Command};

use vielstimmig::workflows::{accounts::Role, pack::PackRefused, results::View};

use crate::{
    results::{filled, invented, ok, results, signed_in},
    support::{On, TestServer},
};

const FIELD: &str = "home_mob";

fn pack(server: &TestServer, field: &str, language: &str) -> Result<Vec<u8>, PackRefused> {
    server.wait(server.engine.pack("organiser", "inventory", field, &language.parse().unwrap())).unwrap()
}

/// What a program of poppler says about a file.
pub(crate) fn told(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pack.pdf");
    fs::write(&path, pdf).unwrap();
    let mut command = Command::new(program);
    command.args(arguments).arg(&path);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().expect("poppler-utils are installed");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // `pdfinfo` prints titles of headings as they lie in the file.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Letters and digits alone: without spaces, direction marks, vowel marks and signs.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Name, count and share of every option of the field in the table files, where nothing is withheld.
fn expected(server: &TestServer, field: &str, language: &str) -> Vec<(String, String, String)> {
    let mut lines = Vec::new();
    for survey in ["survey_a", "survey_b"] {
        let results = results(server, survey);
        let questions = results.instrument().questions().filter(|question| question.field.as_ref().is_some_and(|of| *of == *field));
        for question in questions {
            let Some(file) = results.table_file(&question.id, &View::default(), &language.parse().unwrap()) else { continue };
            let text = String::from_utf8(file).unwrap();
            let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
            for line in reader.records().map(Result::unwrap).filter(|line| !line[8].is_empty()) {
                lines.push((bare(&line[7]), line[8].to_string(), line[9].to_string()));
            }
        }
    }
    lines.sort();
    lines
}

/// The same from the tables of a file as text: a line with a name, a count and a share with its sign.
fn found(text: &str) -> Vec<(String, String, String)> {
    let mut lines = Vec::new();
    for line in text.lines() {
        let plain: String = line.chars().filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')).collect();
        let plain = plain.replace("\u{a0}%", "%").replace(" %", "%");
        let mut parts: Vec<&str> = plain.split("  ").map(str::trim).filter(|part| !part.is_empty()).collect();
        if parts.first().is_some_and(|part| part.ends_with('%')) {
            parts.reverse();
        }
        let [name @ .., count, share] = parts.as_slice() else { continue };
        let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        let (count, share) = (bare(count), share.trim_matches(['(', ')']));
        let Some(share) = share.strip_suffix('%').filter(|share| is_number(share)) else { continue };
        if is_number(&count) && !name.is_empty() {
            lines.push((bare(&name.concat()), count, share.to_string()));
        }
    }
    lines.sort();
    lines
}

#[test]
fn every_number_in_a_pack_is_that_of_the_table_files() {
    let server = filled(On::Sqlite, 1_500);
    for language in ["de", "ar"] {
        let text = told("pdftotext", &["-layout"], &pack(&server, FIELD, language).unwrap());
        let expected = expected(&server, FIELD, language);
        assert!(expected.len() > 20, "{language}: {}", expected.len());
        assert_eq!(found(&text), expected, "{language}: {text}");
    }
}

#[test]
fn a_pack_is_tagged_reads_in_order_and_tells_nothing_of_its_making() {
    let server = filled(On::Sqlite, 1_500);
    let (german, arabic) = (pack(&server, FIELD, "de").unwrap(), pack(&server, FIELD, "ar").unwrap());
    assert_eq!(pack(&server, FIELD, "de").unwrap(), german, "the same bytes twice");

    let structure = told("pdfinfo", &["-struct"], &german);
    for tag in ["H1", "H2", "H3", "P", "LBody", "Table", "TR", "TH", "TD", "Figure"] {
        assert!(structure.lines().any(|line| line.trim_start().split([' ', ':']).next() == Some(tag)), "{tag}: {structure}");
    }
    let about = told("pdfinfo", &[], &german);
    assert!(about.contains("Tagged:          yes") && about.contains("Handout: Wohnen und Mobilität"), "{about}");
    assert!(!["Creator", "Producer", "CreationDate", "ModDate", "Author"].iter().any(|name| about.contains(name)), "{about}");

    let text = told("pdftotext", &[], &arabic);
    for sentence in ["السكن والتنقل", "استبيان لكل الأشخاص النشطين في مجال الاندماج", "كيف نشأت هذه الأرقام"]
    {
        assert!(bare(&text).contains(&bare(sentence)), "{sentence}: {text}");
    }
    let german = told("pdftotext", &[], &german);
    assert!(german.contains("Wie die Zahlen entstanden sind"), "{german}");
}

#[test]
fn what_is_withheld_is_said_in_words() {
    let server = filled(On::Sqlite, 138);
    let mut said = 0;
    for field in &server.engine.process("inventory").unwrap().fields {
        let text = told("pdftotext", &["-layout"], &pack(&server, field.as_str(), "de").unwrap());
        let is_withheld = withheld(&server, field.as_str());
        assert_eq!(text.contains("nicht gezeigt") && text.contains("zu wenige Personen"), is_withheld, "{field}: {text}");
        said += usize::from(is_withheld);
    }
    assert!(said > 0, "with so few answers something is withheld");
}

/// Whether anything on a field is withheld in the tables of a survey.
fn withheld(server: &TestServer, field: &str) -> bool {
    ["survey_a", "survey_b"].iter().any(|survey| {
        let results = results(server, survey);
        let questions = results.instrument().questions().filter(|question| question.field.as_ref().is_some_and(|of| *of == *field));
        let mut tables = questions.flat_map(|question| results.tables(&question.id, &View::default()));
        tables.any(|table| table.has_withheld())
    })
}

#[test]
fn without_a_snapshot_a_pack_is_refused_with_a_sentence() {
    let server = invented(On::Sqlite, 60);
    let mut analyst = signed_in(&server, Role::Analyst);
    let has_none = ["survey_a", "survey_b"].iter().all(|survey| results(&server, survey).is_empty());
    assert!(has_none);
    assert_eq!(pack(&server, FIELD, "de").unwrap_err(), PackRefused::NoSnapshot);
    let reply = analyst.get("/desk/inventory/pack/home_mob-de.pdf");
    assert_eq!(reply.status, 409);
    assert!(String::from_utf8_lossy(&reply.body).contains("frieren Sie unter"));
    for unknown in ["nonsense-de.pdf", "home_mob-xx.pdf", "home_mob-de.txt", "home_mob"] {
        assert_eq!(analyst.get(&format!("/desk/inventory/pack/{unknown}")).status, 404, "{unknown}");
    }
}

#[test]
fn a_pack_from_the_desk_is_in_the_ledger_before_it_leaves() {
    let server = filled(On::Sqlite, 300);
    let mut analyst = signed_in(&server, Role::Analyst);
    assert!(String::from_utf8_lossy(&ok(&mut analyst, "/desk").body).contains("/desk/inventory/pack/home_mob-ar.pdf"));
    let reply = ok(&mut analyst, "/desk/inventory/pack/home_mob-ar.pdf");
    assert!(reply.body.starts_with(b"%PDF"));
    let process = server.engine.process("inventory").unwrap();
    let ledger = server.wait(server.engine.ledger(process)).unwrap();
    assert!(ledger.entries.iter().any(|entry| entry.object == "inventory/pack home_mob-ar.pdf"));
}
