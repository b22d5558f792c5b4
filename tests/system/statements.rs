//! Texts of the office as analysts write them: they quote released numbers only, in the digits of every language,
//! two people lose nothing, and the public reads what was approved.

use std::collections::{BTreeMap, BTreeSet};

use vielstimmig::{
    domain::{
        identifiers::code,
        questionnaire::Process,
        text_blocks::{
            About, BlockId, BlockKind, BlockState, BlockVersion, Checks, Figure, Found, Reference, Says, Slot, Standing, Wording,
        },
    },
    workflows::{
        accounts::Role,
        results::View,
        text_blocks::{HeldBack, TextBlocks},
    },
};

use crate::{
    results::{filled, ok, results, signed_in},
    support::{Browser, On, Reply, TestServer},
};

const FIELD: &str = "/desk/inventory/statements/field-home_mob";
const TEXT: &str = "/desk/inventory/statements/field-home_mob/statement-1/de";

fn hidden(html: &str, name: &str) -> String {
    html.split(&format!("name=\"{name}\" value=\""))
        .nth(1)
        .unwrap_or_else(|| panic!("no {name} in {html}"))
        .split('"')
        .next()
        .unwrap()
        .into()
}

/// Sends a form of a page with what the page put into it; the last field of a name wins.
fn send(browser: &mut Browser, page: &str, to: &str, fields: &[(&str, &str)]) -> Reply {
    let html = ok(browser, page).html();
    let own = ["_token", "seen", "source"].map(|name| (name.to_string(), hidden(&html, name)));
    let mut all: BTreeMap<String, String> = own.into();
    all.extend(fields.iter().map(|(name, value)| ((*name).to_string(), (*value).to_string())));
    browser.post(to, &all.into_iter().collect::<Vec<_>>())
}

fn write(browser: &mut Browser, page: &str, text: &str) -> Reply {
    send(browser, page, page, &[("text", text)])
}

fn blocks(server: &TestServer, language: &str, standing: Standing) -> TextBlocks {
    let process = server.engine.process("inventory").unwrap();
    server.wait(server.engine.text_blocks(process, &language.parse().unwrap(), standing)).unwrap()
}

fn statements(server: &TestServer, language: &str, standing: Standing) -> Vec<String> {
    let about = About::Field(code("home_mob"));
    blocks(server, language, standing).of(&about, BlockKind::Statement).iter().map(|block| block.text.clone()).collect()
}

/// The share of professionals who name the search for a home, in per cent.
fn share(server: &TestServer) -> u64 {
    let table = results(server, "survey_a").tables(&code("A09"), &View::default()).pop().unwrap();
    let at = table.options().iter().position(|option| *option == code("housing_search")).unwrap();
    table.total().cells()[at].percent_of(table.total().base()).unwrap()
}

#[test]
fn a_text_says_the_released_number_in_every_language_and_the_public_reads_what_was_approved() {
    for on in [On::Sqlite, On::Postgres] {
        let server = filled(on, 400);
        let (mut analyst, mut organiser) = (signed_in(&server, Role::Analyst), signed_in(&server, Role::Organiser));
        assert!(ok(&mut analyst, "/desk").html().contains("href=\"/desk/inventory/statements\""), "the card of the process leads here");
        let reply = write(&mut analyst, TEXT, "{A09.housing_search} der Fachleute nennen die Wohnung.");
        assert_eq!((reply.status, reply.location()), (303, Some(&*format!("{TEXT}?done=saved"))));
        let percent = share(&server);
        let german = format!("{percent}\u{a0}% der Fachleute nennen die Wohnung.");
        assert!(ok(&mut analyst, FIELD).html().contains(&german));
        assert_eq!(statements(&server, "de", Standing::Newest), [german.as_str()]);
        assert!(statements(&server, "de", Standing::Approved).is_empty(), "a draft stays inside");

        let arabic = format!("{FIELD}/statement-1/ar");
        assert_eq!(write(&mut analyst, &arabic, "{A09.housing_search} من المختصين يذكرون السكن.").status, 303);
        assert_eq!(analyst.get(&format!("{FIELD}/statement-1/fr")).status, 404, "the process has no such language");
        let refused = send(&mut analyst, TEXT, &format!("{TEXT}/approve"), &[]);
        assert_eq!(refused.status, 403, "who writes does not approve");
        for page in [TEXT, &arabic] {
            let reply = send(&mut organiser, page, &format!("{page}/approve"), &[]);
            assert_eq!(reply.location(), Some(&*format!("{page}?done=approved")));
        }
        assert_eq!(statements(&server, "de", Standing::Approved), [german.as_str()]);
        let shown = statements(&server, "ar", Standing::Approved);
        assert!(shown[0].contains(&format!("{percent}\u{200e}%")) && shown[0].contains("السكن"), "{shown:?}");
        assert_eq!(statements(&server, "tr", Standing::Approved), [german.as_str()], "what lacks a language comes in German");

        // The source changes: the translation is a draft until somebody has looked.
        assert_eq!(write(&mut analyst, TEXT, "Die Wohnung fehlt.").status, 303);
        assert_eq!(statements(&server, "de", Standing::Approved), [german.as_str()], "a new draft takes nothing away");
        assert_eq!(statements(&server, "ar", Standing::Approved), shown);
        let about = About::Field(code("home_mob"));
        let newest = blocks(&server, "ar", Standing::Newest);
        let block = newest.about(&about).next().unwrap();
        assert!(block.is_outdated && block.is_draft, "{block:?}");
        assert!(ok(&mut analyst, &arabic).html().contains("älter als der Ausgangstext"));
        send(&mut organiser, TEXT, &format!("{TEXT}/approve"), &[]);
        assert_eq!(statements(&server, "ar", Standing::Approved), ["Die Wohnung fehlt."], "an old translation is not printed");
        assert_eq!(send(&mut analyst, TEXT, &format!("{TEXT}/withdraw"), &[]).status, 303);
        assert!(statements(&server, "de", Standing::Newest).is_empty() && statements(&server, "ar", Standing::Newest).is_empty());
    }
}

#[test]
fn a_typed_number_is_pointed_out_and_becomes_a_reference() {
    let server = filled(On::Sqlite, 400);
    let mut analyst = signed_in(&server, Role::Analyst);
    let percent = share(&server);
    let typed = format!("{percent} Prozent der Fachleute nennen die Wohnung, 30 % der Stellen fördert das Land.");
    // The share is one of the field's: of its topic's it is found where the topic is.
    let page = "/desk/inventory/statements/topic-housing_search/statement-1/de";
    let reply = write(&mut analyst, page, &typed);
    assert_eq!(reply.status, 422);
    let html = reply.html();
    assert!(html.contains("ist eine getippte Zahl") && html.contains(&format!("value=\"{percent} Prozent\"")), "{html}");
    assert!(html.contains("<option value=\"A09.housing_search\">"), "the number it may be is offered");
    assert_eq!(hidden(&html, "seen"), "0", "nothing was saved");
    let chosen = [
        ("text", typed.as_str()),
        ("typed_0", &format!("{percent} Prozent")),
        ("number_0", "A09.housing_search"),
        ("typed_1", "30 %"),
        ("number_1", "-"),
    ];
    assert_eq!(send(&mut analyst, page, page, &chosen).status, 303);
    let html = ok(&mut analyst, page).html();
    assert!(html.contains("{A09.housing_search} der Fachleute") && html.contains("30 % der Stellen"), "{html}");
    assert!(html.contains(&format!("{percent}\u{a0}% der Fachleute")));
    let again = send(&mut analyst, page, page, &[("text", "{A09.housing_search} der Fachleute, 31 % sind anders."), ("foreign", "30 %")]);
    assert_eq!(again.status, 422, "what was said of another number does not count");
}

#[test]
fn a_number_that_is_not_released_is_in_no_text() {
    let server = filled(On::Sqlite, 400);
    let mut analyst = signed_in(&server, Role::Analyst);
    // Nobody among the professionals asks for bicycles; what stands for a few is not quoted either.
    for (text, why) in [
        ("{A14.bike} wollen Räder.", "ist nicht veröffentlicht"),
        ("{A14.sea} wollen ans Meer.", "gibt es nicht"),
        ("{A14} wollen etwas.", "ist kein Verweis"),
        ("{B07.housing_search/B28.d} finden nichts.", "ist nicht veröffentlicht"),
        ("Frau Müller findet keine Wohnung.", "nennt eine Person"),
        ("", "Schreiben Sie etwas"),
    ] {
        let reply = write(&mut analyst, TEXT, text);
        assert_eq!(reply.status, 422, "{text}");
        assert!(reply.html().contains(why), "{text}: {}", reply.html());
    }
    let long = vec!["Wort"; 26].join(" ");
    let reply = write(&mut analyst, TEXT, &long);
    assert!(reply.status == 422 && reply.shows("hat 26 Wörter") && reply.html().contains(&long), "nothing typed is lost");
    let process = server.engine.process("inventory").unwrap();
    assert!(server.wait(server.engine.store().blocks(&process.id, None)).unwrap().is_empty());

    // A text that was taken while its number was released.
    keep_unchecked(&server, process, "{A14.bike} wollen Räder.");
    let newest = blocks(&server, "de", Standing::Newest);
    assert_eq!(newest.all().count(), 0);
    assert!(matches!(&newest.held()[0].why, HeldBack::Withheld(lost) if lost[0].to_string() == "A14.bike"));
    assert!(ok(&mut analyst, FIELD).html().contains("wird nicht gedruckt"));
    let mut organiser = signed_in(&server, Role::Organiser);
    assert_eq!(send(&mut organiser, TEXT, &format!("{TEXT}/approve"), &[]).status, 422, "it cannot be approved either");
}

/// Keeps a text as if everything it quotes had been released, and as something else, on the day it was written.
fn keep_unchecked(server: &TestServer, process: &Process, text: &str) {
    let then = Figure::Percent { percent: 99, small: false };
    let checks = Checks { most_words: 25, months: &[], find: &|_| Found::Shown(then), named: &|_| Vec::new() };
    let wording = Wording::checked(text, &BTreeSet::new(), &checks).unwrap();
    let figures: BTreeMap<Reference, Figure> = wording.references().into_iter().map(|reference| (reference, then)).collect();
    let id = BlockId::new(About::Field(code("home_mob")), Slot { kind: BlockKind::Statement, place: 1 }).unwrap();
    let last =
        server.wait(server.engine.block(process, &id, &"de".parse().unwrap())).unwrap().unwrap().last().map_or(0, |last| last.number);
    let version = BlockVersion {
        number: last + 1,
        state: BlockState::Draft,
        author: "ada".into(),
        day: "2026-11-01".into(),
        says: Says { wording, source: 0, figures },
    };
    assert!(server.wait(server.engine.store().add_block_version(&process.id, (&id, "de"), &version)).unwrap());
}

#[test]
fn a_number_that_has_changed_since_is_told() {
    let server = filled(On::Sqlite, 400);
    let mut analyst = signed_in(&server, Role::Analyst);
    keep_unchecked(&server, server.engine.process("inventory").unwrap(), "{A09.housing_search} suchen.");
    let html = ok(&mut analyst, TEXT).html();
    assert!(html.contains(&format!("{}\u{a0}% suchen.", share(&server))), "the number of today stands there");
    assert!(html.contains("war beim Speichern") && html.contains("99\u{a0}%"), "{html}");
}

#[test]
fn two_people_who_write_at_once_lose_nothing() {
    let server = filled(On::Sqlite, 400);
    let (mut one, mut other) = (signed_in(&server, Role::Analyst), signed_in(&server, Role::Organiser));
    let seen = ok(&mut other, TEXT).html();
    assert_eq!(write(&mut one, TEXT, "Der erste Satz.").status, 303);
    let late =
        [("_token", hidden(&seen, "_token")), ("seen", hidden(&seen, "seen")), ("source", "0".into()), ("text", "Der zweite Satz.".into())];
    let late = late.map(|(name, value)| (name.to_string(), value));
    let reply = other.post(TEXT, &late);
    assert_eq!(reply.status, 422);
    let html = reply.html();
    assert!(html.contains("Der erste Satz.") && html.contains(">Der zweite Satz.</textarea>"), "both are there: {html}");
    assert_eq!(hidden(&html, "seen"), "1", "whoever has read the other text may write over it");
    assert_eq!(write(&mut other, TEXT, "Der zweite Satz.").status, 303);
    let twice = [("text", "Der zweite Satz."), ("seen", "1")];
    assert_eq!(send(&mut other, TEXT, TEXT, &twice).status, 303, "sent twice, it is one version");
    let page = ok(&mut one, TEXT);
    assert!(page.shows("Fassungen (2)") && page.shows("Der erste Satz."));
    let back = send(&mut one, TEXT, &format!("{TEXT}/take-up"), &[("number", "1")]);
    assert_eq!(back.status, 303);
    assert_eq!(statements(&server, "de", Standing::Newest), ["Der erste Satz."]);
    assert!(ok(&mut one, TEXT).shows("Fassungen (3)"), "nothing was overwritten");
}
