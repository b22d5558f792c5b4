//! People answer, from the first page to the last, over HTTP: what they see, what is stored, what is not.

use std::{collections::BTreeMap, thread};

use vielstimmig::{
    domain::{
        answers::{Answer, Completeness},
        identifiers::{Code, code},
    },
    storage::{Event, Participation},
};

use crate::support::{Browser, On, Respondent, TestServer, on_both_engines};

fn one(option: &str) -> Answer {
    Answer::Choice { code: code(option), other: None }
}

fn several(options: &[&str]) -> Answer {
    Answer::Choices { codes: options.iter().map(|option| code(option)).collect(), other: None }
}

fn events(server: &TestServer, slug: &str) -> BTreeMap<Event, u64> {
    let (process, instrument) = server.survey(slug);
    let happened: Vec<Participation> = server.wait(server.engine.store().participation(&process.id, &instrument.id)).unwrap();
    happened.into_iter().fold(BTreeMap::new(), |mut sums, happened| {
        *sums.entry(happened.event).or_default() += happened.count;
        sums
    })
}

/// Answers the question of a survey that must be answered, so that the way is open to all others.
fn past_the_gate(person: &mut Respondent) {
    let gate = if person.slug == "leben" { ("B01", "yes") } else { ("A01", "paid") };
    person.answers(&[gate]).continues();
    assert!(!person.page.shows("class=\"summary\""), "{}", person.page.html());
}

/// Past the age question of survey B, on the page after it.
fn at_arrival(server: &TestServer, language: &str) -> Respondent {
    let mut person = Respondent::begins(server, "leben", language);
    past_the_gate(&mut person);
    assert!(person.path.ends_with("/p/arrival"), "{}", person.path);
    person
}

#[test]
fn changing_language_keeps_answers() {
    on_both_engines(|server| {
        let mut person = at_arrival(server, "ar");
        person.answers(&[("B02", "emsaue_stadt"), ("B03", "y3_5")]).continues();
        person.agrees_to_sensitive_questions(true);
        let stored = server.draft(&person.held_code()).unwrap().answers;
        assert_eq!(stored[&code("B02")], one("emsaue_stadt"));

        // What is ticked but not yet sent comes along, to German and back.
        person.answers(&[("B04", "4")]).switches_language("de");
        assert!(person.path.ends_with("/p/life"), "{}", person.path);
        assert!(person.page.shows("dir=\"ltr\""));
        assert_eq!(person.form("").value("B04"), Some("4"));
        person.switches_language("ar");
        assert!(person.page.shows("<html lang=\"ar\" dir=\"rtl\">"));
        assert_eq!(person.form("").value("B04"), Some("4"));
        assert!(!person.page.shows("class=\"summary\""), "a switch of language complains of nothing");

        person.continues_to("/check").sends();
        let answers = server.only_response("leben");
        assert_eq!(answers[&code("B02")], one("emsaue_stadt"));
        assert_eq!(answers[&code("B03")], one("y3_5"));
        assert_eq!(answers[&code("B04")], one("4"));
    });
}

#[test]
fn text_that_is_not_right_yet_survives_a_switch_of_language() {
    let server = TestServer::with_every_kind_of_question();
    let mut person = Respondent::begins(&server, "kinds", "de");
    person.continues_to("/p/numbers").answers(&[("K05", "viele"), ("K06", "3")]).switches_language("ar");
    assert_eq!(person.form("").value("K05"), Some("viele"));
    assert!(!person.page.shows("class=\"summary\""));
    person.switches_language("de").continues();
    assert!(person.path.ends_with("/p/numbers"));
    assert!(person.page.shows("class=\"summary\""), "now the page says what is wrong");
    assert_eq!(person.form("").value("K05"), Some("viele"));
    assert_eq!(person.form("").value("K06"), Some("3"));
}

#[test]
fn the_choice_on_the_consent_page_survives_a_switch_of_language() {
    let server = TestServer::shipped(On::Sqlite);
    let mut person = Respondent::opens(&server, "leben");
    person.chooses_language("tr");
    let (path, page) = person.browser.visit("/u/leben/consent");
    (person.path, person.page) = (path, page);
    person.answers(&[("consent", "yes")]).switches_language("uk");
    assert!(person.path.starts_with("/u/leben/consent"), "{}", person.path);
    assert_eq!(person.form("").value("consent"), Some("yes"));
    assert!(person.browser.cookie("vs_draft").is_none(), "nothing is begun");
    assert_eq!(events(&server, "leben").get(&Event::Started), None);
}

#[test]
fn stop_and_resume_in_another_browser() {
    on_both_engines(|server| {
        let mut first = at_arrival(server, "uk");
        first.answers(&[("B02", "pna"), ("B03", "lt1")]);
        let number = first.stops();
        assert_eq!(number.len(), 19, "four groups of four digits: {number}");

        let in_arabic_digits: String =
            number.chars().map(|c| c.to_digit(10).and_then(|digit| char::from_u32(0x660 + digit)).unwrap_or(c)).collect();
        for typed in [number.clone(), number.replace(' ', ""), in_arabic_digits] {
            let second = Respondent::resumes(server, "leben", &typed);
            assert!(second.path.ends_with("/p/arrival"), "{typed}: {}", second.path);
            assert_eq!(second.page.language(), "uk", "the language comes along");
            assert_eq!(second.form("").value("B02"), Some("pna"));
            assert_eq!(second.form("").value("B03"), Some("lt1"));
        }
        // The number of one survey, typed into another, leads to where it belongs.
        let lost = Respondent::resumes(server, "aktiv", &number);
        assert!(lost.path.starts_with("/u/leben/"), "{}", lost.path);
        // A wrong digit is told from an unknown number.
        let mut wrong = number.clone().into_bytes();
        wrong[3] = if wrong[3] == b'9' { b'0' } else { wrong[3] + 1 };
        let wrong = Respondent::resumes(server, "leben", &String::from_utf8(wrong).unwrap());
        assert!(wrong.page.shows("class=\"summary\""), "{}", wrong.page.html());
    });
}

#[test]
fn a_double_click_stores_one_response() {
    on_both_engines(|server| {
        let mut person = at_arrival(server, "de");
        person.continues_to("/check");
        let form = person.form("send");
        let clicks: Vec<_> = (0..50)
            .map(|_| {
                let (mut browser, form) = (person.browser.clone(), form.clone());
                thread::spawn(move || browser.post(&form.action, &form.fields))
            })
            .collect();
        for click in clicks {
            let reply = click.join().unwrap();
            assert_eq!((reply.status, reply.location()), (303, Some("/u/leben/thanks")));
        }
        assert_eq!(server.responses("leben").len(), 1);
        let events = events(server, "leben");
        assert_eq!((events[&Event::Started], events[&Event::Complete]), (1, 1), "counted once");
    });
}

#[test]
fn a_replayed_form_stores_nothing_new() {
    on_both_engines(|server| {
        let mut person = at_arrival(server, "de");
        person.answers(&[("B03", "always")]).continues_to("/check");
        let before = person.browser.clone();
        let form = person.form("send");
        person.sends();
        let number = person.number();
        for _ in 0..3 {
            let mut again = before.clone();
            let reply = again.post(&form.action, &form.fields);
            let (_, page) = again.follow(&form.action, reply);
            assert!(page.shows(&number[..4]), "the same number again");
        }
        // A page sent again after the end changes nothing either.
        let mut late = before;
        let fields = [("_token".into(), form.value("_token").unwrap().to_string()), ("B03".into(), "lt1".into())];
        let reply = late.post("/u/leben/p/arrival", &fields);
        assert_eq!(reply.status, 200);
        assert_eq!(server.only_response("leben")[&code("B03")], one("always"));
    });
}

#[test]
fn two_tabs_store_one_response() {
    on_both_engines(|server| {
        let mut first = at_arrival(server, "de");
        let mut second = first.clone();
        second.switches_language("tr");
        first.answers(&[("B03", "lt1")]).continues();
        second.answers(&[("B02", "elsewhere"), ("B03", "gt10")]).continues();
        first.continues_to("/check").sends();
        assert!(first.path.ends_with("/thanks"), "{}", first.path);
        second.agrees_to_sensitive_questions(true);
        assert!(!second.page.shows("name=\"B0"), "the second tab asks nothing any more: {}", second.page.html());
        let (_, page) = second.browser.visit("/u/leben/check");
        assert_eq!(page.status, 200);
        let answers = server.only_response("leben");
        assert_eq!(answers[&code("B03")], one("gt10"), "the last word on a question counts");
        assert_eq!(answers[&code("B02")], one("elsewhere"));
    });
}

#[test]
fn withdrawn_answers_are_gone() {
    on_both_engines(|server| {
        let mut person = at_arrival(server, "en");
        person.answers(&[("B02", "emsaue_stadt")]).continues_to("/check").sends();
        let number = person.number();
        assert_eq!(server.responses("leben").len(), 1);
        let mut elsewhere = server.browser();
        elsewhere.languages = Some("en".into());
        let found = elsewhere.post("/withdraw", &[("code".into(), number.clone())]);
        assert!(!found.shows("Emsaue-Stadt"), "the answers themselves are not shown");
        let done = Respondent::withdraws(&mut elsewhere, &number);
        assert!(done.shows("Your answers were deleted"), "{}", done.html());
        assert!(server.responses("leben").is_empty());
        assert_eq!(server.draft(&person.held_code()).map(drop), None);
        // A second time: nothing to delete, said kindly.
        let again = Respondent::withdraws(&mut server.browser(), &number);
        assert_eq!(again.status, 200);
        assert!(again.shows("class=\"summary\""));

        // Answers that were not sent yet can be taken back as well.
        let mut other = at_arrival(server, "de");
        let number = other.stops();
        Respondent::withdraws(&mut server.browser(), &number);
        assert_eq!(server.draft(&other.held_code()).map(drop), None);
    });
}

#[test]
fn a_guessed_number_deletes_nothing() {
    let server = TestServer::shipped(On::Sqlite);
    let mut person = at_arrival(&server, "de");
    let number = person.stops();
    let mut thief = server.browser();
    let reply = thief.post("/withdraw/confirm", &[("code".into(), number), ("_token".into(), "0".repeat(32))]);
    assert_eq!(reply.location(), Some("/withdraw"), "{}", reply.html());
    assert!(server.draft(&person.held_code()).is_some());
    let mut guesses: Vec<u16> = Vec::new();
    for guess in 0..15_u64 {
        let number = vielstimmig::domain::answers::ResumeCode::from_random(guess);
        guesses.push(thief.post("/withdraw", &[("code".into(), number.digits().into())]).status);
    }
    assert_eq!(guesses.first(), Some(&200));
    assert_eq!(guesses.last(), Some(&429), "{guesses:?}");
}

#[test]
fn detached_entries_never_meet_answers() {
    on_both_engines(|server| {
        let mut person = at_arrival(server, "de");
        person.continues_to("/check").sends();
        let mail = "amal@example.org";
        let mut form = crate::support::forms::FormOnPage::read(&person.browser.get("/u/leben/form/B31").html(), "page").unwrap();
        form.fill(&[("b_inv_name", "Amal"), ("b_inv_mail", mail), ("consent", "yes")]);
        let reply = person.browser.post(&form.action, &form.fields);
        assert!(reply.status == 200 || reply.status == 303, "{}", reply.html());

        let (process, _) = server.survey("leben");
        let entries = server.wait(server.engine.store().detached_entries(&process.id, "contacts")).unwrap();
        assert_eq!(entries.len(), 1);
        let response = &server.responses("leben")[0];
        assert!(!format!("{response:?}").contains(mail) && !format!("{response:?}").contains("Amal"));
        let entry = format!("{:?}", entries[0]);
        for id in [response.id.clone(), person.held_code().digits().to_string()] {
            assert!(!entry.contains(&id), "{entry}");
        }
        assert_ne!(entries[0].id, response.id);
    });
    // No column of the one table could lead to the other.
    let schema = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/0001_first.sql")).unwrap();
    let table = |name: &str| schema.split(&format!("CREATE TABLE {name} (")).nth(1).unwrap().split("\n);").next().unwrap().to_string();
    let entries = table("detached_entries");
    for word in ["response", "draft", "_at ", "time", "REFERENCES", "submission"] {
        assert!(!entries.contains(word), "detached_entries has `{word}`");
    }
    for word in ["detached", "entry", "_at ", "language"] {
        assert!(!table("responses").contains(word), "responses has `{word}`");
    }
}

#[test]
fn skipping_everything_can_be_sent() {
    on_both_engines(|server| {
        for slug in ["aktiv", "leben"] {
            let mut person = Respondent::begins(server, slug, "de");
            past_the_gate(&mut person);
            let questions = server.survey(slug).1.pages.iter().flat_map(|page| &page.questions);
            let required: Vec<Code> = questions.filter(|question| question.required).map(|question| question.id.clone()).collect();
            assert_eq!(required.len(), 1, "who a survey is for, and nothing else, must be answered: {required:?}");
            person.continues_to("/check").sends();
            assert!(person.path.ends_with("/thanks"), "{slug}: {}", person.path);
            let answers = server.only_response(slug);
            let given: Vec<&Code> = answers.iter().filter(|(_, answer)| **answer != Answer::Blank).map(|(id, _)| id).collect();
            assert!(given.iter().all(|id| required.contains(id) || id.as_str().ends_with("_order")), "{slug}: {given:?}");
        }
    });
}

/// The need lists a person meets after choosing so many fields.
fn need_lists(server: &TestServer, slug: &str, chooses_in: &str, lists: &[&str], chosen: usize) -> Vec<String> {
    let mut person = Respondent::begins(server, slug, "de");
    past_the_gate(&mut person);
    person.continues_to_question(chooses_in);
    let fields = ["lang_edu", "work_econ", "life_part", "home_mob", "health_care"];
    let picked: Vec<(&str, &str)> = fields.iter().take(chosen).map(|field| (chooses_in, *field)).collect();
    person.answers(&picked).continues();
    let mut met: Vec<String> = Vec::new();
    while !person.path.ends_with("/check") {
        met.extend(lists.iter().filter(|id| person.page.shows(&format!("name=\"{id}\""))).map(ToString::to_string));
        person.steps_on();
    }
    met
}

#[test]
fn routing_shows_two_modules() {
    let server = TestServer::shipped(On::Sqlite);
    // Survey A draws down to two lists; survey B fills up to two. The sixth list is for everybody.
    let lists = ["A11", "A12", "A13", "A14", "A15", "A16"];
    for (chosen, shown) in [(5, 2), (3, 2), (2, 2), (1, 1), (0, 0)] {
        let met = need_lists(&server, "aktiv", "A05", &lists, chosen);
        assert_eq!(met.len(), shown + 1, "{chosen} fields chosen in A05: {met:?}");
        assert!(met.contains(&"A16".to_string()));
    }
    let lists = ["B10", "B12", "B14", "B16", "B17", "B20"];
    for (chosen, shown) in [(3, 3), (2, 2), (1, 2), (0, 2)] {
        let met = need_lists(&server, "leben", "B06", &lists, chosen);
        assert_eq!(met.len(), shown + 1, "{chosen} fields chosen in B06: {met:?}");
        assert!(met.contains(&"B20".to_string()));
    }
}

#[test]
fn sensitive_questions_need_consent() {
    let server = TestServer::shipped(On::Sqlite);
    let (_, instrument) = server.survey("leben");
    let sensitive: Vec<Code> =
        instrument.pages.iter().flat_map(|page| &page.questions).filter(|q| q.roles.sensitive).map(|q| q.id.clone()).collect();
    assert!(sensitive.len() >= 5);
    for agrees in [false, true] {
        let mut person = at_arrival(&server, "de");
        person.continues();
        person.agrees_to_sensitive_questions(agrees);
        let mut options_shown = 0;
        while !person.path.ends_with("/check") {
            options_shown += usize::from(person.page.shows("value=\"discrimination\""));
            let asked = sensitive.iter().any(|id| person.page.shows(&format!("name=\"{id}\"")));
            let only_sensitive_options = ["B07", "B17", "B19"].iter().any(|id| person.page.shows(&format!("name=\"{id}\"")));
            assert!(agrees || !asked || only_sensitive_options, "asked without consent at {}", person.path);
            person.steps_on();
        }
        assert_eq!(options_shown > 0, agrees, "sensitive options are offered with consent only");
        person.sends();
    }
    // Who forges the fields of a page that is not shown gets nowhere.
    let mut person = at_arrival(&server, "de");
    person.continues();
    person.agrees_to_sensitive_questions(false);
    person.continues_to_question("B07");
    person.answers(&[("B07", "discrimination")]).continues();
    assert!(person.page.shows("class=\"summary\""), "an option that is not offered is not taken");
}

#[test]
fn ending_early_stores_nothing() {
    on_both_engines(|server| {
        let mut person = Respondent::begins(server, "leben", "ar");
        let code = person.held_code();
        person.answers(&[("B01", "no")]).continues();
        assert_eq!(person.page.status, 200);
        assert_eq!(person.page.language(), "ar");
        assert!(server.draft(&code).is_none());
        assert!(server.responses("leben").is_empty());
        assert!(person.browser.cookie("vs_draft").is_none(), "the cookie is taken back");
    });
}

#[test]
fn answers_so_far_can_be_sent_before_the_end() {
    on_both_engines(|server| {
        let mut person = at_arrival(server, "de");
        person.answers(&[("B02", "pna"), ("B03", "lt1")]).continues();
        person.stops();
        let form = crate::support::forms::FormOnPage::read(&person.page.html(), "page").unwrap();
        let reply = person.browser.post("/u/leben/send-part", &form.fields);
        assert_eq!(reply.location(), Some("/u/leben/thanks"));
        let response = &server.responses("leben")[0];
        assert_eq!(response.completeness, Completeness::Partial);
        assert_eq!(response.answers[&code("B03")], one("lt1"));
        assert!(!response.answers.contains_key(&code("B30")), "pages that were not seen are no blanks");
        assert_eq!(events(server, "leben")[&Event::Partial], 1);
    });
}

#[test]
fn declining_leaves_a_count_and_nothing_else() {
    let server = TestServer::shipped(On::Sqlite);
    let mut person = Respondent::opens(&server, "leben");
    person.chooses_language("tr");
    let (path, page) = person.browser.visit("/u/leben/consent");
    (person.path, person.page) = (path, page);
    person.answers(&[("consent", "no")]).continues();
    assert_eq!(person.page.language(), "tr");
    assert!(person.browser.cookie("vs_draft").is_none());
    assert_eq!(events(&server, "leben"), BTreeMap::from([(Event::Declined, 1)]));
}

#[test]
fn every_kind_of_question_is_stored_as_codes() {
    let server = TestServer::with_every_kind_of_question();
    let mut person = Respondent::begins(&server, "kinds", "ar");
    person.answers(&[("K01", "other"), ("K01-other", "تاكسي"), ("K02", "lane"), ("K02", "lift")]).continues();
    person.answers(&[("K03", "2"), ("K04-school", "1"), ("K04-work", "na")]).continues();
    person.answers(&[("K05", "١٢٫٥"), ("K06", "٣")]).continues();
    person.answers(&[("K07", "٢٠١٥"), ("K08-month", "5"), ("K08-year", "2020")]).continues();
    person.answers(&[("K09", "محطة"), ("K10", "سطر\nآخر")]).continues();
    person.answers(&[("K11-1", "near"), ("K11-2", "fast"), ("K12", "borgwede")]).continues();
    assert!(person.path.ends_with("/check"), "{}: {}", person.path, person.page.html());
    person.sends();
    let stored = serde_json::to_value(server.only_response("kinds")).unwrap();
    let expected = serde_json::json!({
        "K01": {"choice": "other", "other": "تاكسي"},
        "K02": ["lane", "lift"],
        "K03": "2",
        "K04": {"rows": {"school": "1", "work": "na"}},
        "K05": {"number": "12.5"},
        "K06": {"number": "3"},
        "K07": {"year": "2015"},
        "K08": {"month": "2020-05"},
        "K09": {"text": "محطة", "language": "ar"},
        "K10": {"text": "سطر\nآخر", "language": "ar"},
        "K11": {"ranking": ["near", "fast"]},
        "K12": "borgwede",
    });
    assert_eq!(stored, expected);
}

#[test]
fn the_browsers_back_button_loses_nothing() {
    let server = TestServer::shipped(On::Sqlite);
    let mut person = at_arrival(&server, "de");
    person.answers(&[("B03", "lt1")]).continues();
    person.goes_back();
    assert!(person.path.ends_with("/p/arrival"), "{}", person.path);
    assert_eq!(person.form("").value("B03"), Some("lt1"));
    person.answers(&[("B03", "gt10")]).continues();
    let (_, again) = person.browser.visit("/u/leben/p/arrival");
    assert!(again.shows("value=\"gt10\" checked"));
}

#[test]
fn a_change_from_the_check_page_comes_back_to_it() {
    let server = TestServer::shipped(On::Sqlite);
    let mut person = at_arrival(&server, "de");
    person.continues_to("/check");
    (person.path, person.page) = person.browser.visit("/u/leben/p/quality");
    person.answers(&[("B05-lang_edu", "5")]).continues();
    assert!(person.path.ends_with("/check"), "{}", person.path);
    (person.path, person.page) = person.browser.visit("/u/leben/p/treatment");
    // A new answer asks a new question first.
    person.answers(&[("B21", "often")]).continues();
    assert!(person.path.ends_with("/p/treatment_place"), "{}", person.path);
    person.answers(&[("B22", "office")]).continues();
    assert!(person.path.ends_with("/check"), "{}", person.path);
    person.sends();
    assert_eq!(server.only_response("leben")[&code("B22")], several(&["office"]));
}

/// Opens a page as a browser with an empty cache would, with its style sheet; bytes and requests.
fn cost(browser: &mut Browser, path: &str, sheets: &mut Vec<String>) -> (usize, usize) {
    let page = browser.get(path);
    assert_eq!(page.status, 200, "{path}");
    let (mut bytes, mut requests) = (page.wire, 1);
    let html = page.html();
    assert!(!html.contains("<script") && !html.contains("<img"), "{path} loads more than text");
    for sheet in html.split("rel=\"stylesheet\" href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        if !sheets.iter().any(|known| known == sheet) {
            bytes += browser.get(sheet).wire;
            requests += 1;
            sheets.push(sheet.into());
        }
    }
    (bytes, requests)
}

#[test]
fn page_sizes_keep_to_the_budget() {
    let server = TestServer::shipped(On::Sqlite);
    for slug in ["leben", "aktiv"] {
        let mut sheets = Vec::new();
        let mut browser = server.browser();
        browser.takes_gzip = true;
        let (bytes, requests) = cost(&mut browser, &format!("/u/{slug}"), &mut sheets);
        assert!(bytes <= 20_000 && requests <= 2, "first page of {slug}: {bytes} bytes in {requests} requests");
        eprintln!("{slug}: first page {bytes} bytes in {requests} requests");
        for language in ["de", "ar", "uk"] {
            let mut person = Respondent::opens(&server, slug);
            person.browser.takes_gzip = true;
            person.chooses_language(language);
            let mut largest = (0, String::new());
            let mut weigh = |person: &mut Respondent, path: &str| {
                let (bytes, requests) = cost(&mut person.browser, path, &mut sheets);
                assert!(bytes <= 10_000 && requests == 1, "{path} in {language}: {bytes} bytes in {requests} requests");
                largest = std::mem::take(&mut largest).max((bytes, path.to_string()));
            };
            for path in ["", "/help", "/privacy", "/consent"] {
                weigh(&mut person, &format!("/u/{slug}{path}"));
            }
            person.consents();
            let first = person.path.clone();
            weigh(&mut person, &first);
            past_the_gate(&mut person);
            while !person.path.ends_with("/check") {
                let path = person.path.clone();
                weigh(&mut person, &path);
                person.steps_on();
            }
            weigh(&mut person, &format!("/u/{slug}/later"));
            weigh(&mut person, &format!("/u/{slug}/check"));
            person.sends();
            weigh(&mut person, &format!("/u/{slug}/thanks"));
            eprintln!("{slug} in {language}: largest page {largest:?}");
        }
    }
}
