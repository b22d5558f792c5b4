//! The code book, clusters and the themes of talks as analysts meet them: codings survive every change of
//! the book, two people do not write over each other, and no number points to a person.

use std::collections::BTreeMap;

use vielstimmig::{
    domain::{
        aggregation::Subject,
        answers::Answer,
        disclosure::SnapshotRefusal,
        identifiers::{Code, code},
        interviews::{
            ConsentWay, Entry, EntryKind, Header, Interview, InterviewState, QuoteConsent, RecordId, RecordedConsent, Redaction,
            USUAL_WEIGHT,
        },
        words::{
            code_book::{CodeBook, CodeState},
            typed::read_codes,
        },
    },
    workflows::{
        accounts::{Role, Staff},
        results::View,
        words::grid::{Coded, GridFilter, GridRow, Mark},
    },
};

use crate::{
    results::{PASSWORD, filled, ok, results},
    support::{Browser, On, Reply, TestServer, on_both_engines},
};

const BOOK: &str = "/desk/inventory/codes";
const CLUSTERS: &str = "/desk/inventory/clusters";
const TALKS: &str = "/desk/inventory/guide_c/texts/talks";

fn analyst(server: &TestServer, name: &str) -> Browser {
    server.wait(server.engine.add_account(name, &[Role::Analyst], PASSWORD)).unwrap();
    let mut browser = server.browser();
    assert_eq!(browser.post("/sign-in", &[("name".into(), name.into()), ("password".into(), PASSWORD.into())]).status, 303);
    browser
}

fn book(server: &TestServer) -> CodeBook {
    server.wait(server.engine.code_book(server.engine.process("inventory").unwrap())).unwrap().book
}

/// Codes of the second level that nobody has touched.
fn second_level(book: &CodeBook) -> Vec<Code> {
    book.codes().iter().filter(|code| code.parent.is_some()).map(|code| code.id.clone()).collect()
}

fn hidden(html: &str, name: &str) -> String {
    html.split(&format!("name=\"{name}\" value=\""))
        .nth(1)
        .unwrap_or_else(|| panic!("no {name} in {html}"))
        .split('"')
        .next()
        .unwrap()
        .into()
}

/// Sends a form with the proof of the page it stands on.
fn send(browser: &mut Browser, page: &str, to: &str, fields: &[(&str, &str)]) -> Reply {
    let token = hidden(&ok(browser, page).html(), "_token");
    let fields: Vec<(String, String)> =
        fields.iter().chain(&[("_token", token.as_str())]).map(|(name, value)| ((*name).into(), (*value).into())).collect();
    browser.post(to, &fields)
}

/// The page after a form that was taken.
fn done(browser: &mut Browser, reply: &Reply) -> Reply {
    assert_eq!(reply.status, 303, "{}", reply.html());
    ok(browser, reply.location().unwrap())
}

/// A talk with a professional of this kind of organisation, and one note.
fn talk(server: &TestServer, number: u128, role: &str) {
    let consent =
        RecordedConsent { way: ConsentWay::Spoken, week: "2026-W46".into(), record: false, quote: QuoteConsent::No, review_wanted: false };
    let interview = Interview {
        id: RecordId::from_random(number),
        process: code("inventory"),
        instrument: code("guide_c"),
        version: "1".into(),
        label: format!("K-{number:02}"),
        interviewer: "amira".into(),
        revision: 1,
        state: InterviewState::Finished,
        header: Header::default(),
        consent: Some(consent),
        discussed: std::collections::BTreeSet::new(),
        postscript: vielstimmig::domain::interviews::Postscript::default(),
        snapshots_before: 0,
        answers: BTreeMap::from([(code("C01"), Answer::Choice { code: code(role), other: None })]),
        synthetic: false,
    };
    let entry = Entry {
        id: RecordId::from_random(1_000 + number),
        interview: interview.id.clone(),
        question: None,
        revision: 1,
        kind: EntryKind::Problem,
        field: None,
        topic: None,
        weight: USUAL_WEIGHT,
        quote_ok: false,
        text: format!("Es fehlt an vielem, sagt Nummer {}.", ["eins", "zwei", "drei"][usize::try_from(number % 3).unwrap()]),
        language: None,
        translation: None,
        suggested: None,
        redaction: Redaction::Clean,
        deleted: false,
    };
    server.wait(server.engine.store().put_interview(&interview)).unwrap();
    server.wait(server.engine.store().put_entry(&entry)).unwrap();
}

fn rows(server: &TestServer, instrument: &str, question: &str) -> Vec<GridRow> {
    let words = server.wait(server.engine.words("inventory", instrument)).unwrap().unwrap();
    let filter = GridFilter { question: question.into(), ..GridFilter::default() };
    let mut all: Vec<GridRow> = Vec::new();
    loop {
        let after = all.last().map(|row| row.id.to_string()).unwrap_or_default();
        let (rows, more) = server.wait(words.grid(&filter, &after, "amira", &|_| "…".into())).unwrap();
        all.extend(rows);
        if !more {
            return all;
        }
    }
}

/// Codes a row as a coder types it.
fn give(server: &TestServer, instrument: &str, row: &GridRow, typed: &str) {
    let words = server.wait(server.engine.words("inventory", instrument)).unwrap().unwrap();
    let typed = read_codes(typed, &book(server));
    assert_eq!(typed.unknown, Vec::<String>::new());
    let coded = server.wait(words.code_row(row, (row.revision(), false), (&typed, &Mark::Whole), "amira")).unwrap();
    assert!(matches!(coded, Coded::Kept(..)), "{coded:?}");
}

/// So many talks with these codes, after those there are.
fn talks(server: &TestServer, of: &[(u128, &str, &str)]) {
    let mut number = rows(server, "guide_c", "").len() as u128;
    for (times, role, typed) in of {
        for _ in 0..*times {
            number += 1;
            talk(server, number, role);
            let row = rows(server, "guide_c", "").into_iter().find(|row| row.interview == Some(RecordId::from_random(number))).unwrap();
            give(server, "guide_c", &row, typed);
        }
    }
}

#[test]
fn a_merged_code_keeps_its_codings() {
    on_both_engines(|server| {
        let mut browser = analyst(server, "ada");
        let codes = second_level(&book(server));
        let (from, into) = (&codes[0], &codes[1]);
        talks(server, &[(1, "office", from.as_str())]);
        let given = || rows(server, "guide_c", "")[0].coding.clone().unwrap().coding.codes(&book(server));
        assert_eq!(given(), [from.clone()].into());
        let asked = format!("{BOOK}/{from}?merge={into}");
        let question = ok(&mut browser, &asked);
        assert!(question.shows("Keine Codierung geht verloren"), "{}", question.html());
        let seen = hidden(&question.html(), "seen");
        let fields = [("action", "merge"), ("seen", seen.as_str()), ("into", into.as_str())];
        let reply = send(&mut browser, &asked, &format!("{BOOK}/{from}"), &fields);
        let page = done(&mut browser, &reply);
        assert!(page.shows("Die Codes sind zusammengelegt") && page.shows("aufgegangen in"), "{}", page.html());
        assert_eq!(given(), [into.clone()].into());
        let change = hidden(&page.html(), "change");
        let reply = send(&mut browser, BOOK, BOOK, &[("action", "undo"), ("change", &change)]);
        assert!(done(&mut browser, &reply).shows("zurückgenommen"));
        assert_eq!(given(), [from.clone()].into());
        let again = send(&mut browser, BOOK, BOOK, &[("action", "undo"), ("change", &change)]);
        assert_eq!(again.status, 422, "a form from yesterday takes nothing else back");
    });
}

#[test]
fn two_people_changing_the_code_book_lose_nothing() {
    on_both_engines(|server| {
        let (mut ada, mut emil) = (analyst(server, "ada"), analyst(server, "emil"));
        let id = &second_level(&book(server))[0];
        let page = format!("{BOOK}/{id}");
        let seen = hidden(&ok(&mut ada, &page).html(), "seen");
        let describe = |browser: &mut Browser, seen: &str, definition: &str| {
            let fields = [("action", "describe"), ("seen", seen), ("definition", definition), ("example", "Wir suchen.")];
            send(browser, &page, &page, &fields)
        };
        assert_eq!(describe(&mut ada, &seen, "Alles mit Wohnen").status, 303);
        let late = describe(&mut emil, &seen, "Nur die Suche");
        assert_eq!(late.status, 422);
        assert!(late.shows("Jemand anderes hat inzwischen etwas geändert") && late.shows("Nur die Suche"), "{}", late.html());
        assert_eq!(book(server).code(id).unwrap().definition, "Alles mit Wohnen");
        assert_eq!(describe(&mut emil, &hidden(&late.html(), "seen"), "Nur die Suche").status, 303);
        // At the same moment both suggest a code.
        let suggest =
            |browser: &mut Browser, name: &str| send(browser, BOOK, BOOK, &[("action", "suggest"), ("name", name), ("parent", "")]);
        let replies = std::thread::scope(|scope| {
            let (one, other) = (scope.spawn(|| suggest(&mut ada, "Ehrenamt")), scope.spawn(|| suggest(&mut emil, "Busse")));
            [one.join().unwrap().status, other.join().unwrap().status]
        });
        assert_eq!(replies, [303, 303]);
        let names: Vec<String> = book(server).codes().iter().map(|code| code.name.clone()).collect();
        assert!(["Ehrenamt", "Busse"].iter().all(|name| names.iter().any(|known| known == name)), "{names:?}");
        let page = ok(&mut ada, &format!("{BOOK}?show=proposed"));
        assert!(page.shows("Ehrenamt") && page.shows("Busse") && !page.html().contains(&format!("{BOOK}/{id}\"")));
        assert!(ok(&mut ada, BOOK).shows("Neue Vorschläge: 2"));
    });
}

#[test]
fn a_code_comes_into_use_with_a_definition_and_an_example() {
    let server = TestServer::shipped(On::Sqlite);
    let mut browser = analyst(&server, "ada");
    let add = |browser: &mut Browser, definition: &str| {
        let fields = [("action", "add"), ("name", "Busse"), ("parent", ""), ("definition", definition), ("example", "Kein Bus.")];
        send(browser, BOOK, BOOK, &fields)
    };
    let refused = add(&mut browser, "");
    assert_eq!(refused.status, 422);
    assert!(refused.shows("braucht eine Definition und ein Beispiel") && refused.html().contains("value=\"Busse\""), "{}", refused.html());
    assert!(!book(&server).codes().iter().any(|code| code.name == "Busse"));
    let reply = add(&mut browser, "Fahrten am Abend");
    assert!(done(&mut browser, &reply).shows("in Gebrauch"));
    let kept = book(&server).codes().last().unwrap().clone();
    assert_eq!((kept.name.as_str(), kept.state), ("Busse", CodeState::InUse));
    let twice = add(&mut browser, "Fahrten am Abend");
    assert_eq!(twice.status, 422);
    assert!(twice.shows("Wählen Sie einen anderen Namen"));
}

#[test]
fn a_code_book_goes_to_another_program_and_back() {
    let server = TestServer::shipped(On::Sqlite);
    let mut browser = analyst(&server, "ada");
    let before = book(&server);
    let file = ok(&mut browser, &format!("{BOOK}/codes.qdc")).html();
    let table = ok(&mut browser, &format!("{BOOK}/codes.csv"));
    let mut lines = csv::Reader::from_reader(table.body.as_slice());
    assert_eq!(lines.records().map(Result::unwrap).count(), before.codes().len());
    let import = |browser: &mut Browser, file: &str| send(browser, BOOK, BOOK, &[("action", "import"), ("file", file)]);
    let reply = import(&mut browser, &file);
    assert!(done(&mut browser, &reply).shows("steht kein Code, den es hier nicht schon gibt"));
    let reply = import(&mut browser, &file[..file.len() / 2]);
    assert_eq!(reply.status, 422);
    assert!(reply.shows("Das ist kein lesbares XML"), "{}", reply.html());
    let nameless = file.replacen("</Codes>", "<Code guid=\"x\" name=\"Neu\" isCodable=\"true\"/><Code guid=\"y\" name=\" \"/></Codes>", 1);
    let reply = import(&mut browser, &nameless);
    assert!(reply.status == 422 && reply.shows("Ein Code hat keinen Namen"));
    assert_eq!(book(&server).codes(), before.codes(), "nothing changes when something is wrong");
    let reply = import(&mut browser, &nameless.replace("name=\" \"", "name=\"Ganz neu\""));
    assert!(done(&mut browser, &reply).shows("als Vorschläge eingetragen"));
    let added: Vec<_> = book(&server).codes()[before.codes().len()..].iter().map(|code| (code.name.clone(), code.state.clone())).collect();
    assert_eq!(added, [("Neu".to_string(), CodeState::Proposed), ("Ganz neu".to_string(), CodeState::Proposed)]);
}

fn cluster(browser: &mut Browser, name: &str, codes: &[&Code]) -> String {
    let page = ok(browser, &format!("{CLUSTERS}/new?field=home_mob")).html();
    let to =
        page.split("method=\"post\" action=\"").find(|part| part.starts_with(CLUSTERS)).unwrap().split('"').next().unwrap().to_string();
    let mut fields =
        vec![("revision", "0"), ("field", "home_mob"), ("name", name), ("statement", "Es fehlen Wohnungen."), ("counter_voice", "")];
    fields.extend(codes.iter().map(|code| ("code", code.as_str())));
    assert_eq!(send(browser, CLUSTERS, &to, &fields).status, 303);
    assert_eq!(send(browser, CLUSTERS, &to, &fields).status, 303, "sent twice");
    to
}

#[test]
fn what_talks_say_stands_beside_numbers() {
    let server = filled(On::Sqlite, 600);
    let mut browser = analyst(&server, "ada");
    talks(&server, &[(9, "office", "housing_search"), (15, "school", "")]);
    cluster(&mut browser, "Wohnen", &[&code("housing_search")]);
    let german = "de".parse().unwrap();
    let ids = server.wait(server.engine.figures("inventory", &german)).unwrap();
    let expected = [
        "sample@survey_a",
        "sample@survey_b",
        "survey_b.B05.by.B02",
        "survey_b.B05.panels.group",
        "survey_b.B07.panels.group",
        "survey_a.A17.by.A02",
        "voices@guide_c",
        "joint@",
    ];
    for id in expected {
        assert!(ids.contains(&id.parse().unwrap()), "{id} is not among {ids:?}");
    }
    let figure = |id: &str| server.wait(server.engine.figure("inventory", &id.parse().unwrap(), &german)).unwrap().unwrap();
    let plain = |text: &str| text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "");

    let heard = figure("voices@guide_c");
    let said = plain(heard.svg.description());
    assert!(said.contains("Wohnen: in 9 von 24; Es fehlen Wohnungen."), "{said}");
    assert!(!said.contains('%') && said.contains("Gezählt werden Gespräche, nicht Personen."), "{said}");
    assert!(String::from_utf8(heard.csv).unwrap().contains("Wohnen,9,exactly,24,Es fehlen Wohnungen."));

    let joint = figure("joint@");
    let said = plain(joint.svg.description());
    let row = |topic: &str| said.split(&format!("{topic}: ")).nth(1).unwrap_or_else(|| panic!("{topic} in {said}")).to_string();
    assert!(row("keine bezahlbare Wohnung").contains("in 9 von 24; Es fehlen Wohnungen."), "{said}");
    assert!(row("keine bezahlbare Wohnung").split(". ").next().unwrap().matches('%').count() == 2, "{said}");
    assert!(row("Deutschkenntnisse reichen noch nicht").starts_with("Umfrage"), "{said}");
    assert!(said.contains("einzelne Stimmen; widerspricht sich"), "loud in a survey and named in no talk: {said}");

    let panels = figure("survey_b.B07.panels.group");
    assert_eq!(panels.table.head.len(), panels.text.options.len() + 2);
    let network = plain(figure("survey_a.A17.by.A02").svg.description());
    assert!(network.contains("kein Kontakt: "), "{network}");
    for id in &ids {
        assert!(server.wait(server.engine.figure("inventory", id, &german)).unwrap().is_some(), "{id} is listed and cannot be drawn");
    }
}

#[test]
fn a_quote_of_four_talks_is_individual_voices() {
    let server = TestServer::shipped(On::Sqlite);
    let mut browser = analyst(&server, "ada");
    let codes = second_level(&book(&server));
    let [few, many, near] = [&codes[0], &codes[1], &codes[2]];
    assert!(ok(&mut browser, TALKS).shows("Noch sind keine 5 Gespräche fertig codiert"));
    let all = |ids: &[&Code]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    talks(&server, &[(4, "office", &all(&[few, near])), (6, "office", &all(&[many, near])), (3, "school", "")]);
    for (name, of) in [("Wenige", vec![few]), ("Viele", vec![many]), ("Beide", vec![few, many])] {
        cluster(&mut browser, name, &of);
    }
    let name = |id: &Code| book(&server).code(id).unwrap().name.clone();
    let page = ok(&mut browser, TALKS);
    let main = page.html().split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap().to_string();
    assert!(page.shows("in 6 von 13 Gesprächen") && page.shows("in mindestens 9 von 13 Gesprächen"), "{main}");
    assert!(main.contains(&name(many)) && !main.contains(&name(few)), "{main}");
    assert!(!main.contains('%'), "no share of talks");
    let clusters = ok(&mut browser, CLUSTERS);
    let card =
        |title: &str| clusters.html().split(&format!("<h3>{title}</h3>")).nth(1).unwrap().split("</article>").next().unwrap().to_string();
    let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
    assert!(plain(card("Wenige")).contains("einzelne Stimmen"));
    assert!(plain(card("Viele")).contains("in 6 von 13 Gesprächen"));
    assert!(plain(card("Beide")).contains("in mindestens 6 von 13"), "4 more would be told by a difference: {}", card("Beide"));
    // A talk of the next day waits for others, whatever was said in it.
    talks(&server, &[(4, "office", &all(&[few]))]);
    let page = ok(&mut browser, TALKS);
    assert!(page.shows("in 6 von 13 Gesprächen") && page.shows("sobald mindestens 5 neue"), "{}", page.html());
    talks(&server, &[(1, "office", &all(&[few]))]);
    assert!(ok(&mut browser, TALKS).shows("in 9 von 18 Gesprächen"), "{}", ok(&mut browser, TALKS).html());
    for survey in ["survey_b", "nothing"] {
        assert_eq!(browser.get(&format!("/desk/inventory/{survey}/texts/talks")).status, 404);
    }
}

#[test]
fn yesterdays_handout_does_not_tell_what_a_withdrawn_talk_said() {
    on_both_engines(|server| {
        let mut browser = analyst(server, "ada");
        let codes = second_level(&book(server));
        let (rent, size) = (codes[0].to_string(), codes[1].to_string());
        talks(server, &[(9, "office", &rent), (10, "school", &size), (5, "office", "")]);
        let yesterday = ok(&mut browser, TALKS);
        assert!(yesterday.shows("in 9 von 24 Gesprächen"), "{}", yesterday.html());
        let remembered = || server.wait(server.engine.store().setting("talks inventory/guide_c")).unwrap().unwrap();
        let withdraw = |number: u128| {
            let id = RecordId::from_random(number);
            assert!(remembered().contains(id.as_str()));
            let staff = Staff { name: "amira".into(), roles: vec![Role::Interviewer], session: String::new() };
            let interview = server.wait(server.engine.store().interview(&id)).unwrap().unwrap();
            assert!(server.wait(server.engine.withdraw_talk(&staff, &interview)).unwrap());
            assert!(!remembered().contains(id.as_str()), "gone at once, not with the next count: {}", remembered());
        };
        let table = |page: &Reply| page.html().split("<table").nth(1).unwrap().split("</table>").next().unwrap().to_string();
        let mut newcomer = 100;
        for number in 1..=4 {
            withdraw(number);
            let today = ok(&mut browser, TALKS);
            assert_eq!(table(&today), table(&yesterday), "{number} withdrawn");
            assert!(today.shows("in 9 von 24 Gesprächen") && today.shows("erst, wenn mindestens 5 gezählte Gespräche"));
            // Whoever led these two knows what they say, and could take them off again.
            for _ in 0..2 {
                newcomer += 1;
                talk(server, newcomer, "school");
                let row = rows(server, "guide_c", "").into_iter().find(|row| row.interview == Some(RecordId::from_random(newcomer)));
                give(server, "guide_c", &row.unwrap(), &size);
            }
            assert_eq!(table(&ok(&mut browser, TALKS)), table(&yesterday), "{} newcomers", newcomer - 100);
        }
        // A core statement of these days says nothing but what was shown.
        cluster(&mut browser, "Beide", &[&codes[0], &codes[1]]);
        assert!(ok(&mut browser, CLUSTERS).shows("in mindestens 10 von 24 Gesprächen"), "{}", ok(&mut browser, CLUSTERS).html());
        withdraw(5);
        let anew = ok(&mut browser, TALKS);
        assert!(anew.shows("in 18 von 27 Gesprächen") && !anew.shows("von 24"), "{}", anew.html());
    });
}

#[test]
fn no_snapshot_follows_once_a_talk_was_withdrawn_that_one_contains() {
    on_both_engines(|server| {
        let hand_in = |numbers: std::ops::Range<u128>, role: &str, snapshots_before: u8| {
            for number in numbers {
                let id = RecordId::from_random(number);
                talk(server, number, role);
                let interview = server.wait(server.engine.store().interview(&id)).unwrap().unwrap();
                let interview = Interview { revision: 2, snapshots_before, ..interview };
                server.wait(server.engine.store().put_interview(&interview)).unwrap();
            }
        };
        let snapshot = || server.wait(server.engine.take_snapshot("inventory", "guide_c", "olga")).unwrap().unwrap();
        hand_in(1..25, "welfare", 0);
        hand_in(25..49, "education", 0);
        assert_eq!(snapshot().map(|snapshot| snapshot.number), Ok(1));
        let answers = || {
            let results = results(server, "guide_c");
            results.table(&Subject::of(&code("C01")), &View::default()).unwrap().total().cells().to_vec()
        };
        let before = answers();
        let withdraw = |number: u128| {
            let staff = Staff { name: "amira".into(), roles: vec![Role::Interviewer], session: String::new() };
            let interview = server.wait(server.engine.store().interview(&RecordId::from_random(number))).unwrap().unwrap();
            assert!(server.wait(server.engine.withdraw_talk(&staff, &interview)).unwrap());
        };
        hand_in(49..90, "education", 1);
        withdraw(89);
        assert_eq!(snapshot().map(|snapshot| snapshot.number), Ok(2), "no snapshot contained the one that was withdrawn");
        assert_ne!(answers(), before);
        withdraw(1);
        hand_in(90..140, "education", 2);
        assert_eq!(snapshot(), Err(SnapshotRefusal::Withdrawn));
        let standing = server.wait(server.engine.standing("inventory", "guide_c")).unwrap().unwrap();
        assert_eq!(standing.next, Err(SnapshotRefusal::Withdrawn));
    });
}

#[test]
fn two_people_changing_a_cluster_lose_nothing() {
    on_both_engines(|server| {
        let (mut ada, mut emil) = (analyst(server, "ada"), analyst(server, "emil"));
        let id = second_level(&book(server))[0].clone();
        let at = cluster(&mut ada, "Wohnen", &[&id]);
        assert_eq!(ok(&mut ada, CLUSTERS).html().matches("<article").count(), 1);
        let write = |browser: &mut Browser, revision: &str, statement: &str| {
            let fields = [("revision", revision), ("field", ""), ("name", "Wohnen"), ("statement", statement), ("code", id.as_str())];
            send(browser, CLUSTERS, &at, &fields)
        };
        assert_eq!(write(&mut ada, "1", "Die einen meinen etwas.").status, 303);
        let late = write(&mut emil, "1", "Die anderen meinen etwas.");
        assert_eq!(late.status, 422);
        assert!(
            late.shows("Jemand anderes hat diese Kernaussage")
                && late.shows("Die einen meinen etwas.")
                && late.shows("Die anderen meinen etwas.")
        );
        assert!(ok(&mut ada, CLUSTERS).shows("Die einen meinen etwas."));
        let refused = write(&mut emil, "2", " ");
        assert!(refused.status == 422 && refused.shows("Schreiben Sie die Kernaussage auf"));
        let delete = |browser: &mut Browser, revision: &str| send(browser, CLUSTERS, &format!("{at}/delete"), &[("revision", revision)]);
        assert!(ok(&mut emil, &format!("{at}/delete")).shows("Diese Kernaussage löschen?"));
        assert_eq!(delete(&mut emil, "1").status, 422, "it was changed");
        let reply = delete(&mut emil, "2");
        assert!(done(&mut emil, &reply).shows("Die Kernaussage ist gelöscht"));
        let gone = write(&mut ada, "2", "Ada schreibt weiter.");
        assert!(gone.status == 422 && gone.shows("gelöscht") && gone.shows("Ada schreibt weiter."));
    });
}

#[test]
fn a_cluster_shows_protected_counts_of_the_survey() {
    let server = filled(On::Sqlite, 300);
    let mut browser = analyst(&server, "ada");
    let id = second_level(&book(&server))[0].clone();
    for row in rows(&server, "survey_b", "B24") {
        give(&server, "survey_b", &row, id.as_str());
    }
    cluster(&mut browser, "Wohnen", &[&id]);
    assert!(!ok(&mut browser, CLUSTERS).shows("≈\u{a0}"), "nothing was counted");
    let words = server.wait(server.engine.words("inventory", "survey_b")).unwrap().unwrap();
    let texts = rows(&server, "survey_b", "B24").len();
    server.wait(words.count_topics(&code("B24"), "ada")).unwrap().unwrap().unwrap();
    let page = ok(&mut browser, CLUSTERS).html();
    let shown: usize = page.split("≈\u{a0}").nth(1).unwrap().split('<').next().unwrap().parse().unwrap();
    assert!(shown.abs_diff(texts) <= 5, "{shown} of {texts}");
}
