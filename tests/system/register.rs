//! The register of recommendations as an organiser uses it during and after a workshop: typed in fast, never decided
//! without a check and an owner, and resting on what was released, which follows whoever takes a consent back.

use std::collections::BTreeMap;

use vielstimmig::{
    domain::{
        identifiers::code,
        interviews::{Entry, EntryKind, Interview, InterviewState, QuoteConsent, RecordId},
        register::{Change, Evidence, Recommendation, Status},
        words::review::Decision,
    },
    workflows::{accounts::Role, results::View},
};

use crate::{
    pack::told,
    results::{filled, ok, results, signed_in},
    support::{Browser, On, Reply, TestServer},
};

const REGISTER: &str = "/desk/inventory/register";

fn hidden(html: &str, name: &str) -> String {
    let found = html.split(&format!("name=\"{name}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next());
    found.unwrap_or_else(|| panic!("no {name} in {html}")).into()
}

/// Sends fields with the proof and the revision of the page they stand on.
fn send(browser: &mut Browser, page: &str, to: &str, fields: &[(&str, &str)]) -> Reply {
    let html = ok(browser, page).html();
    let mut all: BTreeMap<String, String> = ["_token", "seen"].map(|name| (name.to_string(), hidden(&html, name))).into();
    all.extend(fields.iter().map(|(name, value)| ((*name).to_string(), (*value).to_string())));
    browser.post(to, &all.into_iter().collect::<Vec<_>>())
}

/// Types a result into the form of a workshop; gives the answer and where it was sent.
fn enter(browser: &mut Browser, fields: &[(&str, &str)]) -> (Reply, String) {
    let page = format!("{REGISTER}/new?field=home_mob&topic=housing_search");
    let html = ok(browser, &page).html();
    let address =
        html.split("<form method=\"post\" action=\"").find_map(|rest| rest.split('"').next().filter(|to| to.starts_with(REGISTER)));
    let address = address.unwrap().to_string();
    let given = [("workshop", "22.11.2026"), ("field", "home_mob"), ("topic", "housing_search"), ("challenge", "Keine Wohnung zu finden.")];
    let mut all: BTreeMap<String, String> = ["_token", "seen"].map(|name| (name.to_string(), hidden(&html, name))).into();
    all.extend(given.iter().chain(fields).map(|(name, value)| ((*name).to_string(), (*value).to_string())));
    (browser.post(&address, &all.into_iter().collect::<Vec<_>>()), address)
}

fn entered(browser: &mut Browser, fields: &[(&str, &str)]) -> String {
    let (reply, address) = enter(browser, fields);
    assert_eq!((reply.status, reply.location()), (303, Some(&*format!("{address}?done=saved"))), "{}", reply.html());
    address
}

fn entries(server: &TestServer) -> Vec<Recommendation> {
    server.wait(server.engine.register(server.engine.process("inventory").unwrap())).unwrap()
}

fn step(browser: &mut Browser, entry: &str, to: &str, note: &str) -> Reply {
    send(browser, entry, &format!("{entry}/step"), &[("to", to), ("note", note)])
}

#[test]
fn what_a_workshop_types_stands_in_the_register_with_its_field_its_day_and_its_numbers() {
    for on in [On::Sqlite, On::Postgres] {
        let server = filled(on, 400);
        let mut analyst = signed_in(&server, Role::Analyst);
        assert!(ok(&mut analyst, "/desk").html().contains(&format!("href=\"{REGISTER}\"")), "the card of the process leads here");
        let fields =
            [("proposal", "Wohnlotsen"), ("due", "9/2027"), ("effort", "medium"), ("dots", "١٧"), ("dissent", "Lotsen bauen nicht.")];
        let entry = entered(&mut analyst, &fields);
        let kept = entries(&server).pop().unwrap();
        let says = &kept.content.says;
        assert_eq!((kept.content.status, says.field.as_ref(), says.dots), (Status::Draft, Some(&code("home_mob")), Some(17)));
        assert_eq!((says.workshop.unwrap().to_string(), says.due.unwrap().to_string()), ("2026-11-22".into(), "2027-09".into()));
        let table = results(&server, "survey_a").tables(&code("A09"), &View::default()).pop().unwrap();
        let at = table.options().iter().position(|option| *option == code("housing_search")).unwrap();
        let percent = table.total().cells()[at].percent_of(table.total().base()).unwrap();
        let page = ok(&mut analyst, &entry);
        assert!(page.shows(&format!("{percent}\u{a0}% (Stand 10. November 2026)")), "{}", page.html());
        assert!(page.shows("Entwurf aus Werkstatt") && page.shows("September 2027"));
        for (of, shown) in [("home_mob", true), ("lang_edu", false), ("", true)] {
            let list = ok(&mut analyst, &format!("{REGISTER}?field={of}&status="));
            assert_eq!(list.shows("Wohnlotsen"), shown, "{of}");
        }
        assert!(!ok(&mut analyst, &format!("{REGISTER}?status=adopted")).shows("Wohnlotsen"));

        let file = ok(&mut analyst, &format!("{REGISTER}/register.csv"));
        let mut reader = csv::Reader::from_reader(file.body.as_slice());
        let lines: Vec<BTreeMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
        assert_eq!(lines.len(), 1);
        assert_eq!((lines[0]["proposal"].as_str(), lines[0]["status"].as_str(), lines[0]["dots"].as_str()), ("Wohnlotsen", "draft", "17"));
        assert!(lines[0]["rests_on"].contains("A09.housing_search"));
        let pdf = ok(&mut analyst, &format!("{REGISTER}/register.pdf"));
        let pages = told("pdftotext", &["-layout"], &pdf.body);
        let pages: Vec<&str> = pages.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
        assert!(pages.iter().all(|page| page.contains("Entwurf – noch nicht alles beschlossen")), "each page is marked: {pages:?}");
        let ledger = server.wait(server.engine.ledger(server.engine.process("inventory").unwrap())).unwrap();
        for name in ["register.csv", "register.pdf"] {
            let entry = ledger.entries.iter().find(|entry| entry.object.ends_with(name)).unwrap();
            let guarantee: serde_json::Value = serde_json::from_str(&entry.guarantee).unwrap();
            assert!(guarantee["survey_a/1"].is_object(), "the numbers entries rest on: {guarantee}");
            assert_eq!(guarantee["office_texts"]["reviewed"], false, "nobody but the scanner has looked at these: {guarantee}");
        }
    }
}

#[test]
fn nothing_is_decided_without_a_check_and_an_owner_and_nobody_is_named() {
    let server = filled(On::Sqlite, 400);
    let mut analyst = signed_in(&server, Role::Analyst);
    for (fields, why) in [
        (vec![("proposal", "")], "Füllen Sie"),
        (vec![("proposal", "Lotsen"), ("owner", "Frau Petra Müller")], "nennt eine Person"),
        (vec![("proposal", "Lotsen"), ("dissent", "Anrufen: 0171 39200 55")], "nennt eine Person"),
        (vec![("proposal", "Lotsen"), ("due", "bald")], "9/2027"),
        (vec![("proposal", "Lotsen"), ("dots", "viele")], "ganze Zahl"),
        (vec![("proposal", "Lotsen"), ("workshop", "31.2.2026")], "Tag der Werkstatt"),
    ] {
        let (reply, _) = enter(&mut analyst, &fields);
        assert_eq!(reply.status, 422, "{fields:?}");
        assert!(reply.shows(why) && reply.html().contains("Keine Wohnung zu finden."), "{fields:?}: {}", reply.html());
    }
    assert!(entries(&server).is_empty(), "nothing of it was kept");

    let entry = entered(&mut analyst, &[("proposal", "Wohnlotsen")]);
    assert!(step(&mut analyst, &entry, "adopted", "").shows("erst geprüft und dann beschlossen"));
    assert_eq!(step(&mut analyst, &entry, "checked", "mit dem Kreis abgestimmt").status, 303);
    assert!(step(&mut analyst, &entry, "adopted", "").shows("wer es macht"));
    assert!(step(&mut analyst, &entry, "dropped", " ").shows("den Grund"));
    let edit = format!("{entry}/edit");
    let owned = [
        ("field", "home_mob"),
        ("challenge", "Keine Wohnung zu finden."),
        ("proposal", "Wohnlotsen"),
        ("owner", "Kreis, Stabsstelle Wohnen"),
    ];
    assert_eq!(send(&mut analyst, &edit, &entry, &owned).status, 303);
    assert_eq!(step(&mut analyst, &entry, "adopted", "").status, 303);
    let other = [("field", "home_mob"), ("challenge", "Keine Wohnung zu finden."), ("proposal", "Etwas anderes"), ("owner", "Kreis")];
    let reply = send(&mut analyst, &edit, &entry, &other);
    assert!(reply.status == 422 && reply.shows("Nehmen Sie erst den Beschluss zurück"), "what is decided stays: {}", reply.html());
    for to in ["in_progress", "done"] {
        assert_eq!(step(&mut analyst, &entry, to, "").status, 303);
    }
    let page = ok(&mut analyst, &entry);
    assert!(
        page.shows("umgesetzt") && page.shows("mit dem Kreis abgestimmt") && page.shows("analyst, 10. November 2026"),
        "{}",
        page.html()
    );
}

#[test]
fn two_people_lose_nothing_and_what_was_deleted_comes_back() {
    let server = filled(On::Sqlite, 400);
    let (mut one, mut other) = (signed_in(&server, Role::Analyst), signed_in(&server, Role::Organiser));
    let entry = entered(&mut one, &[("proposal", "Wohnlotsen"), ("owner", "Kreis")]);
    let edit = format!("{entry}/edit");
    let seen = ok(&mut other, &edit).html();
    let with =
        |proposal: &'static str| [("field", "home_mob"), ("challenge", "Keine Wohnung."), ("proposal", proposal), ("owner", "Kreis")];
    assert_eq!(send(&mut one, &edit, &entry, &with("Wohnlotsen im ganzen Kreis")).status, 303);
    let mut late: Vec<(String, String)> = with("Umzugshilfe").map(|(name, value)| (name.to_string(), value.to_string())).into();
    late.extend(["_token", "seen"].map(|name| (name.to_string(), hidden(&seen, name))));
    let reply = other.post(&entry, &late);
    assert_eq!(reply.status, 422);
    assert!(
        reply.shows("Wohnlotsen im ganzen Kreis") && reply.html().contains(">Umzugshilfe</textarea>"),
        "both are there: {}",
        reply.html()
    );
    assert_eq!(hidden(&reply.html(), "seen"), "2");

    // An older version is taken up again, and the entry is deleted and taken back.
    assert_eq!(send(&mut other, &entry, &format!("{entry}/take-up"), &[("revision", "1")]).status, 303);
    assert_eq!(entries(&server)[0].content.says.proposal, "Wohnlotsen");
    let question = format!("{entry}/delete");
    assert!(ok(&mut one, &question).shows("Diesen Eintrag löschen?"));
    let stale = ok(&mut other, &question).html();
    assert_eq!(send(&mut one, &entry, &format!("{entry}/step"), &[("to", "checked")]).status, 303);
    let reply = other.post(&question, &["_token", "seen"].map(|name| (name.to_string(), hidden(&stale, name))));
    assert!(reply.status == 422 && reply.shows("inzwischen geändert"), "it was changed since the question");
    assert_eq!(send(&mut one, &question, &question, &[]).location(), Some(&*format!("{REGISTER}?done=deleted")));
    assert!(!ok(&mut one, REGISTER).shows("Wohnlotsen"));
    assert!(ok(&mut one, &format!("{REGISTER}?status=deleted")).shows("Wohnlotsen"));
    assert_eq!(send(&mut one, &entry, &format!("{entry}/restore"), &[]).status, 303);
    assert!(ok(&mut one, REGISTER).shows("Wohnlotsen"));
    let id = entries(&server)[0].id.clone();
    let all = server.wait(server.engine.recommendation(server.engine.process("inventory").unwrap(), &id)).unwrap();
    let changes: Vec<&str> = all.iter().map(|entry| entry.change.as_str()).collect();
    assert_eq!(changes, ["entered", "changed", "taken_up", "stepped", "deleted", "restored"]);
    assert_eq!(all[3].change, Change::Stepped { to: Status::Checked, note: String::new() });
}

#[test]
fn a_figure_is_kept_as_it_was_and_a_quote_only_as_long_as_it_may_be_shown() {
    let server = filled(On::Sqlite, 400);
    let process = server.engine.process("inventory").unwrap();
    let (mut analyst, mut organiser) = (signed_in(&server, Role::Analyst), signed_in(&server, Role::Organiser));
    let talk = {
        let all = server.wait(server.engine.store().interviews(&process.id, &code("guide_c"), None)).unwrap();
        let may_be_quoted = |talk: &Interview| talk.consent.as_ref().is_some_and(|consent| consent.quote != QuoteConsent::No);
        all.into_iter().find(|talk| talk.state == InterviewState::Finished && may_be_quoted(talk)).unwrap()
    };
    let said: Entry = serde_json::from_value(serde_json::json!({
        "id": RecordId::from_random(9), "interview": talk.id, "question": null, "revision": 1, "kind": EntryKind::Quote, "field": null,
        "topic": null, "weight": 2, "quote_ok": true, "text": "Freigegebenes Kanarienlied.", "redaction": "unchecked", "deleted": false,
    }))
    .unwrap();
    server.wait(server.engine.store().put_entry(&said)).unwrap();
    let words = server.wait(server.engine.words("inventory", "guide_c")).unwrap().unwrap();
    let text = server.engine.keys().text_id(&["entry", said.id.as_str()]);
    let release = Decision::Release { text: said.text.clone(), translation: None, paraphrased: false, harmless: Vec::new() };
    let entry = entered(&mut analyst, &[("proposal", "Wohnlotsen")]);
    let rest_on = |browser: &mut Browser, name: &str, value: &str| send(browser, &entry, &format!("{entry}/evidence"), &[(name, value)]);

    assert_eq!(rest_on(&mut analyst, "text", text.as_str()).status, 422, "nobody has released it");
    server.wait(words.decide(&text, 1, release, "ada")).unwrap();
    server.wait(words.decide(&text, 2, Decision::Agree, "bo")).unwrap();
    assert_eq!(rest_on(&mut analyst, "text", text.as_str()).status, 303);
    assert_eq!(rest_on(&mut analyst, "figure", "survey_b.B14").status, 303);
    assert_eq!(rest_on(&mut analyst, "figure", "survey_b.B14").status, 422, "it stands there already");
    assert_eq!(rest_on(&mut analyst, "number", "A14.bike").status, 422, "it is not released");
    assert_eq!(rest_on(&mut analyst, "note", "Protokoll der Werkstatt, Seite zwei").status, 303);
    assert_eq!(rest_on(&mut analyst, "note", "Frau Petra Müller hat es gesagt").status, 422);
    // Two windows: the second note was made on what the first one has changed, and is not taken for the first.
    let html = ok(&mut analyst, &entry).html();
    let note = |words: &str| [("_token", hidden(&html, "_token")), ("seen", hidden(&html, "seen")), ("note", words.into())];
    let mut post =
        |words: &str| analyst.post(&format!("{entry}/evidence"), &note(words).map(|(name, value)| (name.to_string(), value))).status;
    assert_eq!([post("Erste Notiz"), post("Zweite Notiz"), post("Erste Notiz")], [303, 422, 303]);
    let page = ok(&mut analyst, &entry);
    assert!(page.shows("Erste Notiz") && !page.shows("Zweite Notiz"));
    assert!(page.shows("Freigegebenes Kanarienlied.") && page.shows("survey_b.B14") && page.shows("Protokoll der Werkstatt"));
    let kept = entries(&server).pop().unwrap();
    let figure = kept
        .content
        .evidence
        .iter()
        .find_map(|evidence| if let Evidence::Figure(figure) = evidence { Some(figure) } else { None })
        .unwrap();
    let drawn =
        server.wait(server.engine.figure("inventory", &"survey_b.B14".parse().unwrap(), &process.source_language)).unwrap().unwrap();
    assert_eq!((figure.data.as_str(), &figure.rows), (drawn.data.as_str(), &drawn.table.rows));
    let pdf = |browser: &mut Browser| told("pdftotext", &[], &ok(browser, &format!("{REGISTER}/register.pdf")).body);
    assert!(pdf(&mut analyst).contains("Kanarienlied"));

    let consent = format!("/iv/{}/no-quotes", talk.id);
    let token = hidden(&ok(&mut organiser, &consent).html(), "_token");
    assert_eq!(organiser.post(&consent, &[("_token".into(), token)]).status, 303);
    let page = ok(&mut analyst, &entry);
    assert!(!page.shows("Kanarienlied") && page.shows("Ein Zitat, das nicht mehr gezeigt werden darf"), "{}", page.html());
    assert!(!pdf(&mut analyst).contains("Kanarienlied"));
    for revision in server.wait(server.engine.recommendation(process, &kept.id)).unwrap() {
        let record = serde_json::to_string(&revision.content).unwrap();
        assert!(!record.contains("Kanarienlied"), "no revision ever held the words");
    }
}
