//! Published results: nobody sees what no organiser has published, what is published stays as it was, and what is
//! taken back is gone.

use vielstimmig::workflows::accounts::Role;

use crate::{
    results::{PASSWORD, answer, invented, ok, signed_in},
    support::{Browser, On, TestServer, browser::exchange, on_both_engines},
};

const PAGE: &str = "/desk/inventory/publish";
const CHOSEN: [&str; 3] = ["survey_b.B14", "A14-B14", "priorities@"];

fn snapshot(server: &TestServer, survey: &str) {
    server.wait(server.engine.take_snapshot("inventory", survey, "organiser")).unwrap().unwrap().unwrap();
}

fn surveyed(on: On) -> TestServer {
    let server = invented(on, 200);
    snapshot(&server, "survey_a");
    snapshot(&server, "survey_b");
    server
}

fn token(html: &str) -> String {
    html.split("name=\"_token\" value=\"").last().unwrap().split('"').next().unwrap().to_string()
}

/// The form of the question whether to publish these figures.
fn asked(organiser: &mut Browser, figures: &[&str]) -> Vec<(String, String)> {
    let query: Vec<String> = figures.iter().map(|id| format!("figure={id}")).collect();
    let asked = ok(organiser, &format!("{PAGE}/confirm?{}", query.join("&"))).html();
    assert!(asked.contains("Diese Ergebnisse veröffentlichen?") && asked.contains("/r/inventory"), "{asked}");
    form(&asked, figures)
}

fn form(page: &str, figures: &[&str]) -> Vec<(String, String)> {
    let hidden = |name: &str| page.split(&format!("name=\"{name}\" value=\"")).last().unwrap().split('"').next().unwrap().to_string();
    let own = ["_token", "state"].map(|name| (name.to_string(), hidden(name)));
    own.into_iter().chain(figures.iter().map(|id| ("figure".to_string(), (*id).to_string()))).collect()
}

/// Asks, is asked, and publishes.
fn publish(organiser: &mut Browser, figures: &[&str]) {
    let form = asked(organiser, figures);
    assert_eq!(organiser.post(PAGE, &form).location(), Some(PAGE));
}

fn take_back(organiser: &mut Browser) {
    let asked = ok(organiser, &format!("{PAGE}/end")).html();
    assert!(asked.contains("Was andere bis dahin gespeichert oder gedruckt haben, bleibt bei ihnen"), "{asked}");
    assert_eq!(organiser.post(&format!("{PAGE}/end"), &[("_token".into(), token(&asked))]).status, 303);
}

const PUBLIC: [&str; 6] = [
    "/r/inventory?l=de",
    "/r/inventory",
    "/r/inventory/home_mob?l=ar",
    "/r/inventory/choose-language",
    "/r/inventory/figure/survey_b.B14.svg?l=de",
    "/r/inventory/figure/A14-B14.csv?l=uk",
];

#[test]
fn what_is_published_is_seen_by_everybody_until_it_is_taken_back() {
    on_both_engines(|server| {
        answer(server, 200, 1);
        snapshot(server, "survey_a");
        snapshot(server, "survey_b");
        let mut organiser = signed_in(server, Role::Organiser);
        for address in PUBLIC {
            assert_eq!(server.browser().get(address).status, 404, "{address} before");
        }
        publish(&mut organiser, &CHOSEN);
        for address in PUBLIC {
            let reply = server.browser().get(address);
            assert_eq!(reply.status, 200, "{address}: {}", reply.html());
            assert_eq!(reply.header("set-cookie"), None, "{address}");
            let kept = match (address.contains("l="), address.contains("/figure/")) {
                (true, true) => "public, max-age=300",
                (true, false) => "no-cache",
                (false, _) => "no-store",
            };
            assert_eq!(reply.header("cache-control"), Some(kept), "{address}");
        }
        for hidden in ["figure/survey_b.B13.svg?l=de", "figure/survey_b.B14.by.B02.csv?l=de", "lang_edu?l=de", "who-answered", "figure/x"] {
            assert_eq!(server.browser().get(&format!("/r/inventory/{hidden}")).status, 404, "{hidden}");
        }
        take_back(&mut organiser);
        for address in PUBLIC {
            assert_eq!(server.browser().get(address).status, 404, "{address} afterwards");
        }
        publish(&mut organiser, &CHOSEN);
        let ledger = server.wait(server.engine.ledger(server.engine.process("inventory").unwrap())).unwrap();
        let acts: Vec<&str> = ledger.entries.iter().map(|entry| entry.kind.as_str()).filter(|kind| kind.ends_with("tion")).collect();
        assert_eq!((acts.as_slice(), ledger.broken_at), (&["publication", "retraction", "publication"][..], None));
        let guarantee = |kind: &str| -> serde_json::Value {
            serde_json::from_str(&ledger.entries.iter().find(|entry| entry.kind == kind).unwrap().guarantee).unwrap()
        };
        let snapshot = ledger.entries.iter().find(|entry| entry.object == "survey_b/1").unwrap();
        assert_eq!(guarantee("publication")["survey_b/1"], serde_json::from_str::<serde_json::Value>(&snapshot.guarantee).unwrap());
        assert_eq!(guarantee("retraction"), serde_json::json!({ "releases": "nothing" }));
    });
}

#[test]
fn an_analyst_sees_what_is_public_and_cannot_change_it() {
    let server = surveyed(On::Sqlite);
    let (mut organiser, mut analyst) = (signed_in(&server, Role::Organiser), signed_in(&server, Role::Analyst));
    publish(&mut organiser, &CHOSEN);
    let page = ok(&mut analyst, PAGE);
    assert!(
        page.shows("3 Abbildungen sind öffentlich") && page.shows("Veröffentlichen kann nur die Rolle Organisation"),
        "{}",
        page.html()
    );
    assert!(!page.html().contains("<input type=\"checkbox\""), "{}", page.html());
    let token = token(&page.html());
    for (path, fields) in [(PAGE.to_string(), vec![("figure", "survey_b.B13")]), (format!("{PAGE}/end"), Vec::new())] {
        let fields: Vec<(String, String)> =
            fields.into_iter().chain([("_token", token.as_str())]).map(|(name, value)| (name.into(), value.into())).collect();
        assert_eq!(analyst.post(&path, &fields).status, 403, "{path}");
    }
    assert_eq!(analyst.get(&format!("{PAGE}/confirm?figure=survey_b.B13")).status, 403);
    assert_eq!(server.browser().get("/r/inventory?l=de").status, 200);
}

#[test]
fn published_numbers_stay_when_new_ones_are_frozen() {
    let server = surveyed(On::Sqlite);
    let mut organiser = signed_in(&server, Role::Organiser);
    publish(&mut organiser, &CHOSEN);
    let files = ["survey_b.B14.csv", "A14-B14.csv", "priorities@.svg"].map(|name| format!("/r/inventory/figure/{name}?l=de"));
    let before: Vec<Vec<u8>> = files.iter().map(|file| ok(&mut server.browser(), file).body).collect();
    let own = ok(&mut organiser, "/desk/inventory/figure/survey_b.B14.csv?language=de").body;
    assert_eq!(own, before[0]);

    answer(&server, 300, 2);
    snapshot(&server, "survey_b");
    let after: Vec<Vec<u8>> = files.iter().map(|file| ok(&mut server.browser(), file).body).collect();
    assert_eq!(after, before);
    assert_ne!(ok(&mut organiser, "/desk/inventory/figure/survey_b.B14.csv?language=de").body, before[0], "the desk has newer ones");
    assert!(ok(&mut organiser, PAGE).shows("Seitdem wurde ein neuer Stand eingefroren"));
    assert!(ok(&mut organiser, "/desk/inventory/figure/survey_b.B14").shows("Diese Abbildung ist veröffentlicht"));

    publish(&mut organiser, &CHOSEN);
    assert_ne!(ok(&mut server.browser(), &files[0]).body, before[0], "published anew");
    assert!(!ok(&mut organiser, PAGE).shows("Seitdem wurde ein neuer Stand eingefroren"));
}

#[test]
fn a_public_page_speaks_every_language_of_the_process() {
    let server = surveyed(On::Sqlite);
    publish(&mut signed_in(&server, Role::Organiser), &CHOSEN);
    for (language, field) in [("de", "Wohnen und Mobilität"), ("ar", "السكن والتنقل"), ("tr", "Konut ve ulaşım"), ("en", ""), ("uk", "")]
    {
        let overview = ok(&mut server.browser(), &format!("/r/inventory?l={language}"));
        let page = ok(&mut server.browser(), &format!("/r/inventory/home_mob?l={language}"));
        for reply in [&overview, &page] {
            assert_eq!(reply.language(), language);
            let html = reply.html();
            assert!(!html.contains("<script") && !html.contains("style=") && html.contains("dir=\"rtl\"") == (language == "ar"), "{html}");
        }
        let html = page.html();
        assert!(html.contains(field) && html.contains("<table") && html.contains("loading=\"lazy\""), "{language}: {html}");
        assert!(html.contains("A14-B14") && !html.contains("priorities@"), "{language}: {html}");
    }
    let preferred = ok(&mut server.browser(), "/r/inventory?l=xx");
    assert_eq!(preferred.header("cache-control"), Some("no-store"), "an unknown language is nobody's address");
}

#[test]
fn nothing_is_published_that_nobody_chose_or_that_is_no_figure_of_a_snapshot() {
    let server = surveyed(On::Sqlite);
    let mut organiser = signed_in(&server, Role::Organiser);
    for chosen in ["", "?figure=survey_b.Z9", "?figure=participation@survey_b", "?figure=joint@", "?figure=survey_b.B14.by.B02"] {
        let reply = organiser.get(&format!("{PAGE}/confirm{chosen}"));
        assert!(reply.status == 422 && reply.shows("Wählen Sie mindestens eine Abbildung"), "{chosen}: {}", reply.html());
    }
    assert_eq!(server.browser().get("/r/inventory?l=de").status, 404);
    let page = ok(&mut organiser, PAGE).html();
    let sensitive = page.split("<label").find(|label| label.contains("value=\"survey_b.B25\"")).unwrap();
    assert!(sensitive.contains("sensibel") && !sensitive.contains("checked"), "{sensitive}");
}

#[test]
fn nothing_is_published_that_is_newer_than_what_was_asked_about() {
    let server = surveyed(On::Sqlite);
    let mut organiser = signed_in(&server, Role::Organiser);
    let form_of_then = asked(&mut organiser, &CHOSEN);
    answer(&server, 300, 2);
    snapshot(&server, "survey_b");
    let again = organiser.post(PAGE, &form_of_then);
    assert!(again.status == 409 && again.shows("hat sich etwas geändert") && again.shows("Stand 2 vom"), "{}", again.html());
    assert_eq!(server.browser().get("/r/inventory?l=de").status, 404, "nothing is public");
    // The question was asked anew, with the newer numbers.
    let form_of_now = form(&again.html(), &CHOSEN);
    assert_ne!(form_of_now, form_of_then);
    for pressed in ["once", "twice"] {
        assert_eq!(organiser.post(PAGE, &form_of_now).location(), Some(PAGE), "{pressed}");
    }
    let ledger = server.wait(server.engine.ledger(server.engine.process("inventory").unwrap())).unwrap();
    assert_eq!(ledger.entries.iter().filter(|entry| entry.kind == "publication").count(), 1, "pressed twice, published once");
}

#[test]
fn two_organisers_do_not_publish_over_each_other_unseen() {
    let server = surveyed(On::Sqlite);
    let mut organiser = signed_in(&server, Role::Organiser);
    server.wait(server.engine.add_account("other", &[Role::Organiser], PASSWORD)).unwrap();
    let mut other = server.browser();
    assert_eq!(other.post("/sign-in", &[("name".into(), "other".into()), ("password".into(), PASSWORD.into())]).status, 303);
    let form_of_then = asked(&mut other, &["survey_b.B14"]);
    publish(&mut organiser, &CHOSEN);
    assert_eq!(other.post(PAGE, &form_of_then).status, 409);
    assert_eq!(server.browser().get("/r/inventory/figure/A14-B14.csv?l=de").status, 200, "what was public still is");
}

#[test]
fn whoever_has_a_public_page_already_is_told_that_it_is_the_same() {
    let server = surveyed(On::Sqlite);
    let mut organiser = signed_in(&server, Role::Organiser);
    publish(&mut organiser, &CHOSEN);
    let pages =
        ["/r/inventory?l=de", "/r/inventory/home_mob?l=ar", "/r/inventory/figure/A14-B14.svg?l=uk", "/r/inventory/figure/A14-B14.csv?l=uk"];
    let ask = |path: &str, had: &str| {
        exchange(server.address, format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\nif-none-match: {had}\r\n\r\n").as_bytes())
    };
    let tag = |path: &str| ok(&mut server.browser(), path).header("etag").unwrap().to_string();
    let before = pages.map(tag);
    for (path, tag) in pages.into_iter().zip(&before) {
        let short = ask(path, &format!("\"other\", {tag}"));
        assert_eq!((short.status, short.body.len(), short.header("etag")), (304, 0, Some(tag.as_str())), "{path}");
        assert_eq!(ask(path, "W/\"other\"").status, 200, "{path}");
    }
    assert_eq!(ok(&mut server.browser(), "/r/inventory").header("etag"), None, "another reader may see another language");
    assert_eq!(ask("/r/inventory", &before[0]).status, 200);
    publish(&mut organiser, &["survey_b.B14", "A14-B14"]);
    for (path, tag) in pages.into_iter().zip(&before) {
        assert_eq!(ask(path, tag).status, 200, "{path} is another one now");
    }
    take_back(&mut organiser);
    assert_eq!(ask(pages[0], &before[0]).status, 404);
}

#[test]
fn what_is_not_public_says_so_in_the_readers_language() {
    let server = surveyed(On::Sqlite);
    for path in ["/r/inventory?l=ar", "/r/inventory/home_mob?l=ar", "/r/inventory/figure/A14-B14.svg?l=ar", "/r/nowhere?l=ar"] {
        let reply = server.browser().get(path);
        assert_eq!((reply.status, reply.language().as_str()), (404, "ar"), "{path}");
        assert!(reply.shows("لم يُنشر شيء هنا"), "{path}: {}", reply.html());
    }
    let mut turkish = server.browser();
    turkish.languages = Some("tr".into());
    assert!(turkish.get("/r/inventory").shows("Burada yayımlanmış bir şey yok"));
    publish(&mut signed_in(&server, Role::Organiser), &CHOSEN);
    for gone in ["lang_edu", "figure/survey_b.B13.svg", "figure/A14-B14.png", "figure/x"] {
        let reply = server.browser().get(&format!("/r/inventory/{gone}?l=uk"));
        assert_eq!((reply.status, reply.language().as_str()), (404, "uk"), "{gone}");
        assert!(reply.html().contains("href=\"/r/inventory?l=uk\""), "the way to what is public: {}", reply.html());
    }
}

#[test]
fn a_crowd_is_served_the_same_figures() {
    let server = surveyed(On::Sqlite);
    publish(&mut signed_in(&server, Role::Organiser), &CHOSEN);
    let files: Vec<String> = ["survey_b.B14.svg", "A14-B14.svg", "A14-B14.csv", "priorities@.svg"]
        .into_iter()
        .flat_map(|name| ["de", "ar", "tr", "uk", "en"].map(|language| format!("/r/inventory/figure/{name}?l={language}")))
        .collect();
    let readers: Vec<_> = (0..200)
        .map(|reader| {
            let (mut browser, path) = (server.browser(), files[reader % files.len()].clone());
            std::thread::spawn(move || (path.clone(), browser.get(&path)))
        })
        .collect();
    let mut seen = std::collections::BTreeMap::new();
    for reader in readers {
        let (path, reply) = reader.join().unwrap();
        assert_eq!(reply.status, 200, "{path}");
        assert_eq!(*seen.entry(path.clone()).or_insert_with(|| reply.body.clone()), reply.body, "{path}");
    }
    assert_eq!(seen.len(), files.len());
}
