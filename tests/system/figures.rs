//! Results by field of action on the desk: what a look at a group costs is counted truthfully, a figure is found
//! again with the numbers it had, and what is taken away is what was seen.

use std::io::{Cursor, Read as _};

use vielstimmig::{
    domain::{disclosure::Cell, figure::FigureId, identifiers::code},
    workflows::{accounts::Role, figures::chapters::Chapter, results::View},
};
use zip::ZipArchive;

use crate::{
    results::{answer, filled, invented, ok, results, signed_in},
    support::{Browser, On, TestServer},
};

const DESK: &str = "/desk/inventory";

fn snapshot(server: &TestServer, survey: &str) {
    server.wait(server.engine.take_snapshot("inventory", survey, "organiser")).unwrap().unwrap().unwrap();
}

fn fingerprint(server: &TestServer, id: &str) -> String {
    let figure = server.wait(server.engine.figure("inventory", &id.parse().unwrap(), &"de".parse().unwrap())).unwrap();
    figure.unwrap().data.to_string()
}

/// The links of a page to a figure on the projector, by their relation.
fn turn(html: &str, relation: &str) -> Option<String> {
    let rest = html.split_once(&format!("rel=\"{relation}\" href=\""))?.1;
    Some(rest.split_once('"')?.0.replace("&amp;", "&"))
}

#[test]
fn every_figure_stands_in_one_chapter_and_can_be_seen_in_every_language() {
    let server = filled(On::Sqlite, 300);
    let process = server.engine.process("inventory").unwrap();
    for language in &process.languages {
        let chapters = server.wait(server.engine.chapters(process, language)).unwrap();
        assert_eq!(chapters.len(), process.fields.len() + 2, "{language}");
        let mut all: Vec<&FigureId> = chapters.iter().flat_map(|(_, ids)| ids).collect();
        let figures = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), figures, "{language}: one stands twice");
        for id in all {
            assert!(server.wait(server.engine.seen("inventory", id, language)).unwrap().is_some(), "{language}: {id}");
        }
    }
    let places = [
        ("survey_a.A14", Chapter::Field(code("home_mob"))),
        ("A14-B14", Chapter::Field(code("home_mob"))),
        ("priorities@.field.home_mob", Chapter::Field(code("home_mob"))),
        ("priorities@", Chapter::AllFields),
        ("survey_b.B27", Chapter::People),
        ("survey_b.group", Chapter::People),
    ];
    for (id, chapter) in places {
        assert_eq!(Chapter::of(process, &id.parse().unwrap()), chapter, "{id}");
    }
}

#[test]
fn what_a_group_costs_is_counted_from_the_tables_it_hides() {
    let server = filled(On::Sqlite, 138);
    let mut analyst = signed_in(&server, Role::Analyst);
    let results = results(&server, "survey_b");
    let groups = results.release().unwrap().groups(&code("B02")).to_vec();
    let mut hidden = 0;
    for group in groups {
        let view = View { by: None, only: Some((code("B02"), group.clone())) };
        let (mut all, mut withheld) = (0, 0);
        for variable in results.variables().filter(|variable| **variable != *"B02") {
            for (table, of_group) in results.tables(variable, &View::default()).iter().zip(results.tables(variable, &view)) {
                let is_shown = table.total().base() != Cell::Withheld;
                all += u64::from(is_shown);
                withheld += u64::from(is_shown && of_group.total().base() == Cell::Withheld);
            }
        }
        hidden += withheld;
        let page = ok(&mut analyst, &format!("{DESK}/results?chapter=home_mob&only=survey_b:B02:{group}"));
        let said = if withheld == 0 {
            format!("Alle {all} Zahlenreihen sind auch bei dieser Auswahl gezeigt")
        } else {
            format!("Von {all} Zahlenreihen sind bei dieser Auswahl {withheld} nicht gezeigt")
        };
        assert!(page.shows(&said), "{group}: {said} in {}", page.html());
    }
    assert!(hidden > 0, "with so few answers some groups are hidden");
}

#[test]
fn two_groups_stand_side_by_side_only_when_they_can_be_compared() {
    let server = filled(On::Sqlite, 600);
    let mut analyst = signed_in(&server, Role::Analyst);
    let look = |only: &str, beside: &str| format!("{DESK}/results?chapter=home_mob&language=de&only={only}&beside={beside}");
    let page = ok(&mut analyst, &look("survey_b:B27:a25_39", "survey_b:B27:a40_59")).html();
    assert!(page.contains("survey_b.B14.groups.B27.a25_39.a40_59"), "{page}");
    assert!(page.contains("kein deutlicher Unterschied") || page.contains("deutlicher Unterschied in dieser Befragung"));
    let refused = "Zwei Gruppen lassen sich nur vergleichen";
    for beside in ["survey_b:B27:a25_39", "survey_b:B28:u6", "survey_a:A02:authority"] {
        let reply = analyst.get(&look("survey_b:B27:a25_39", beside));
        assert!(reply.status == 404 || reply.shows(refused), "{beside}: {}", reply.html());
    }
    for unknown in ["survey_b:B27:nobody", "survey_b:B14:flats", "survey_x:B27:a25_39", "survey_b"] {
        assert_eq!(analyst.get(&look(unknown, "")).status, 404, "{unknown}");
    }
}

#[test]
fn somebody_in_two_groups_is_in_no_judgement() {
    let server = filled(On::Sqlite, 600);
    // People work in several places.
    let results = results(&server, "survey_a");
    let groups = results.release().unwrap().groups(&code("A03")).to_vec();
    let id = FigureId::Groups {
        instrument: code("survey_a"),
        variable: code("A09"),
        of: code("A03"),
        groups: [groups[0].clone(), groups[1].clone()],
    };
    let figure = server.wait(server.engine.figure("inventory", &id, &"de".parse().unwrap())).unwrap().unwrap();
    assert!(figure.text.notes.iter().any(|note| note.contains("zu beiden Gruppen gehören")), "{:?}", figure.text.notes);
    assert!(figure.table.rows.iter().flatten().all(|cell| !cell.contains("deutlich")), "{:?}", figure.table.rows);
}

#[test]
fn a_figure_says_whether_its_numbers_are_those_of_a_printout() {
    let server = invented(On::Sqlite, 200);
    snapshot(&server, "survey_b");
    let mut analyst = signed_in(&server, Role::Analyst);
    let address = |data: &str, rest: &str| format!("{DESK}/figure/survey_b.B14?language=de&data={data}{rest}");
    let first = fingerprint(&server, "survey_b.B14");
    assert!(ok(&mut analyst, &address(&first, "")).shows("Die Zahlen sind dieselben wie damals."));
    assert!(ok(&mut analyst, &address("000000000000", "")).shows("Zu dieser Kennung gibt es keinen Stand mehr."));

    answer(&server, 300, 2);
    snapshot(&server, "survey_b");
    let second = fingerprint(&server, "survey_b.B14");
    assert_ne!(first, second);
    let page = ok(&mut analyst, &address(&first, ""));
    assert!(page.shows("Die Zahlen haben sich seitdem geändert.") && page.html().contains(&second), "{}", page.html());
    let page = ok(&mut analyst, &address(&first, "&then=yes"));
    assert!(page.shows("Das ist die Abbildung von damals.") && page.shows(&format!("Zahlen {first}")), "{}", page.html());
    assert!(ok(&mut analyst, &address(&second, "")).shows("dieselben wie damals"));
}

#[test]
fn a_figure_that_cannot_be_drawn_says_why() {
    let server = invented(On::Sqlite, 60);
    let mut analyst = signed_in(&server, Role::Analyst);
    let reasons = [
        ("survey_b.B14", "keinen eingefrorenen Stand"),
        ("survey_b.Z99", "steht nicht mehr im Vorhaben"),
        ("survey_z.B14", "steht nicht mehr im Vorhaben"),
        ("A14-B99", "steht nicht mehr im Vorhaben"),
    ];
    for (id, reason) in reasons {
        let reply = analyst.get(&format!("{DESK}/figure/{id}"));
        assert!(reply.status == 404 && reply.shows(reason), "{id}: {}", reply.html());
    }
    snapshot(&server, "survey_b");
    let reply = analyst.get(&format!("{DESK}/figure/survey_b.B14.by.B05"));
    assert!(reply.status == 404 && reply.shows("nicht vorgesehen"), "{}", reply.html());
    for unknown in ["survey_b.B14.pdf", "no figure", "-"] {
        assert_eq!(analyst.get(&format!("{DESK}/figure/{}", unknown.replace(' ', "%20"))).status, 404, "{unknown}");
    }
}

#[test]
fn everything_seen_is_one_archive_that_is_the_same_twice_and_in_the_ledger() {
    let server = filled(On::Sqlite, 300);
    let mut analyst = signed_in(&server, Role::Analyst);
    let address = format!("{DESK}/results/figures.zip?chapter=home_mob&language=ar");
    let archive = ok(&mut analyst, &address).body;
    assert_eq!(ok(&mut analyst, &address).body, archive);
    let mut files = ZipArchive::new(Cursor::new(archive)).unwrap();
    let names: Vec<String> = files.file_names().map(|name| name.unwrap().into_owned()).collect();
    for name in ["figures.txt", "A14-B14-ar.svg", "A14-B14-ar.png", "survey_b-B14-ar.csv", "priorities-field-home_mob-ar.svg"] {
        assert!(names.iter().any(|known| known == name), "{name} in {names:?}");
    }
    let mut csv = Vec::new();
    files.by_name("survey_b-B14-ar.csv").unwrap().read_to_end(&mut csv).unwrap();
    let (variable, language) = (code("B14"), "ar".parse().unwrap());
    assert_eq!(Some(csv), results(&server, "survey_b").table_file(&variable, &View::default(), &language));
    let ledger = server.wait(server.engine.ledger(server.engine.process("inventory").unwrap())).unwrap();
    assert_eq!(ledger.entries.iter().filter(|entry| entry.object == "inventory/figures-home_mob-ar.zip").count(), 1);
    for (ending, begins) in [("svg", &b"<svg"[..]), ("png", b"\x89PNG"), ("csv", b"")] {
        let file = ok(&mut analyst, &format!("{DESK}/figure/A14-B14.{ending}?language=ar"));
        assert!(file.body.starts_with(begins), "{ending}");
        let object = format!("inventory/A14-B14-ar.{ending}");
        let ledger = server.wait(server.engine.ledger(server.engine.process("inventory").unwrap())).unwrap();
        assert!(ledger.entries.iter().any(|entry| entry.object == object), "{object}");
    }
}

#[test]
fn the_projector_turns_through_all_figures_and_back() {
    let server = filled(On::Sqlite, 138);
    let mut analyst = signed_in(&server, Role::Analyst);
    let process = server.engine.process("inventory").unwrap();
    let all: usize = server.wait(server.engine.chapters(process, &"de".parse().unwrap())).unwrap().iter().map(|(_, ids)| ids.len()).sum();
    let mut address = format!("{DESK}/results?view=projector&language=de");
    let mut before: Option<String> = None;
    let mut pages = 0;
    loop {
        let html = ok(&mut analyst, &address).html();
        pages += 1;
        assert_eq!(turn(&html, "prev").is_some(), before.is_some(), "{address}");
        before = Some(address);
        let Some(next) = turn(&html, "next") else { break };
        address = next;
    }
    assert_eq!(pages, all);
    for nowhere in ["at=0", "at=99", "chapter=home_mob&at=99"] {
        assert_eq!(analyst.get(&format!("{DESK}/results?view=projector&{nowhere}")).status, 404, "{nowhere}");
    }
}

#[test]
fn before_the_first_snapshot_the_page_says_what_to_do() {
    let server = invented(On::Sqlite, 60);
    let mut browser: Browser = signed_in(&server, Role::Organiser);
    let page = ok(&mut browser, &format!("{DESK}/results"));
    assert!(page.status == 200, "{}", page.html());
    assert!(!page.html().contains("survey_b.B14"), "no numbers without a snapshot");
    assert!(ok(&mut browser, &format!("{DESK}/publish")).shows("Frieren Sie zuerst einen Stand ein"));
}
