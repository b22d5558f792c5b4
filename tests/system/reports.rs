//! Reports beside workshop packs: their pages, their numbers, what a small place shows, and the ledger.

use std::collections::BTreeSet;

use vielstimmig::{
    domain::identifiers::code,
    workflows::{
        accounts::Role,
        reports::{Made, ReportFormat, ReportKind, ReportRefused},
        results::View,
    },
};

use crate::{
    pack::{plain, shares, told},
    results::{filled, invented, ok, results, signed_in},
    support::{On, TestServer},
};

fn report(server: &TestServer, kind: &ReportKind, language: &str) -> Result<Made, ReportRefused> {
    let language = language.parse().unwrap();
    server.wait(server.engine.report("organiser", "inventory", kind, &language, ReportFormat::Pdf)).unwrap()
}

fn pages(pdf: &[u8]) -> usize {
    told("pdfinfo", &[], pdf).lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap()
}

#[test]
fn every_report_has_its_pages_in_every_language() {
    let server = filled(On::Sqlite, 1_136);
    let place = ReportKind::Municipality(code("wiedenloh"));
    for language in ["de", "en", "ar", "tr", "uk"] {
        for (kind, planned) in
            [(&ReportKind::Conference, 16..=24), (&ReportKind::Participation, 1..=1), (&place, 2..=2), (&ReportKind::Method, 1..=3)]
        {
            let made = report(&server, kind, language).unwrap();
            assert_eq!(made.problems, [], "{kind:?} {language}");
            assert!(planned.contains(&pages(&made.bytes)), "{kind:?} {language}: {}", pages(&made.bytes));
        }
    }
    let [one, two] = [0, 1].map(|_| report(&server, &ReportKind::Conference, "de").unwrap().bytes);
    assert_eq!(one, two, "the same bytes twice");
}

#[test]
fn a_municipality_with_few_answers_shows_places_of_its_size() {
    let server = filled(On::Sqlite, 1_136);
    let [large, small] = ["emsaue_stadt", "langenhorst"].map(|place| {
        let made = report(&server, &ReportKind::Municipality(code(place)), "de").unwrap();
        plain(&told("pdftotext", &["-layout"], &made.bytes))
    });
    assert!(large.contains("haben rund") && !large.contains("Orte dieser Größe"), "{large}");
    assert!(small.contains("zu wenige zugewanderte Menschen") && small.contains("Orte dieser Größe"), "{small}");
    let others = ["Wiedenloh", "Rietholz", "Holtebrock", "Borgwede"];
    assert!(others.iter().all(|place| !large.contains(place) && !small.contains(place)), "no other municipality is named");
    // Only numbers of the place itself, of places of its size and of the district.
    let survey = results(&server, "survey_b");
    let known = |only: Option<(&str, &str)>| -> BTreeSet<u64> {
        let view = View { by: None, only: only.map(|(of, group)| (code(of), code(group))) };
        let tables = survey.variables().flat_map(|variable| survey.tables(variable, &view));
        tables
            .flat_map(|table| {
                let base = table.total().base();
                table.total().cells().iter().filter_map(|cell| cell.percent_of(base)).collect::<Vec<_>>()
            })
            .collect()
    };
    let of_district = known(None);
    let of_large: BTreeSet<u64> = &of_district | &known(Some(("B02", "emsaue_stadt")));
    let of_small: BTreeSet<u64> = &of_district | &known(Some(("area_type", "small")));
    assert!(shares(&large).is_subset(&of_large), "{large}");
    assert!(shares(&small).is_subset(&of_small), "{small}");
}

#[test]
fn participation_can_be_had_before_there_are_results_and_nothing_else() {
    let server = invented(On::Sqlite, 300);
    let made = report(&server, &ReportKind::Participation, "de").unwrap();
    let text = plain(&told("pdftotext", &[], &made.bytes));
    assert!(shares(&text).is_empty() && text.contains("Nur Zahlen, keine Antworten"), "{text}");
    for kind in [ReportKind::Conference, ReportKind::Method, ReportKind::Municipality(code("wiedenloh"))] {
        assert_eq!(report(&server, &kind, "de").unwrap_err(), ReportRefused::NoSnapshot, "{kind:?}");
    }
    assert_eq!(report(&server, &ReportKind::Participation, "pl").unwrap_err(), ReportRefused::NotOffered);
}

#[test]
fn every_report_names_the_people_the_release_has_and_no_other_number() {
    let server = filled(On::Sqlite, 303);
    let counted = |survey: &str| results(&server, survey).release().unwrap().people().count().unwrap();
    let made = report(&server, &ReportKind::Method, "de").unwrap();
    let text = plain(&told("pdftotext", &["-layout"], &made.bytes));
    for survey in ["survey_a", "survey_b"] {
        let snapshots = server.wait(server.engine.standing("inventory", survey)).unwrap().unwrap().snapshots;
        let (there, shown) = (snapshots[0].responses, counted(survey));
        assert_ne!(there / 5 * 5, shown, "else this tells nothing: {survey}");
        assert!(text.contains(&format!("rund {shown} Antworten")), "{survey}: {shown} of {there}: {text}");
    }
}

#[test]
fn a_report_from_the_desk_is_in_the_ledger_with_its_guarantee() {
    let server = filled(On::Sqlite, 300);
    let mut analyst = signed_in(&server, Role::Analyst);
    for name in ["conference-de.pdf", "conference-de.docx", "participation-ar.pdf", "municipality-wiedenloh-de.pdf", "method-tr.pdf"] {
        let reply = ok(&mut analyst, &format!("/desk/inventory/report/{name}"));
        let begins = if name.ends_with("pdf") { "%PDF" } else { "PK" };
        assert!(reply.body.starts_with(begins.as_bytes()), "{name}");
        let ledger = server.wait(server.engine.ledger(server.engine.process("inventory").unwrap())).unwrap();
        let entry = ledger.entries.iter().find(|entry| entry.object == format!("inventory/report {name}")).unwrap();
        let guarantee: serde_json::Value = serde_json::from_str(&entry.guarantee).unwrap();
        assert!(guarantee["survey_a/1"].is_object() && guarantee["survey_b/1"].is_object(), "{guarantee}");
    }
    for unknown in ["conference-xx.pdf", "nothing-de.pdf", "municipality-nowhere-de.pdf", "conference-de.txt"] {
        assert_eq!(analyst.get(&format!("/desk/inventory/report/{unknown}")).status, 404, "{unknown}");
    }
    assert_eq!(signed_in(&server, Role::Interviewer).get("/desk/inventory/report/conference-de.pdf").status, 403);
}
