//! What people do that no flow chart shows: stop in the middle, come in again by the front door, type
//! addresses, share an address with two hundred others, be guessed at by strangers.

use vielstimmig::{
    domain::{answers::Answer, identifiers::code},
    storage::Event,
    web::WebSettings,
    workflows::accounts::Role,
};

use crate::support::{On, Respondent, TestServer, browser::exchange, forms::FormOnPage};

fn one(option: &str) -> Answer {
    Answer::Choice { code: code(option), other: None }
}

fn past_the_gate(server: &TestServer, language: &str) -> Respondent {
    let mut person = Respondent::begins(server, "leben", language);
    person.answers(&[("B01", "yes")]).continues();
    person
}

#[test]
fn the_page_somebody_stops_on_is_sent_with_the_rest() {
    let server = TestServer::shipped(On::Sqlite);
    let mut person = past_the_gate(&server, "de");
    person.answers(&[("B03", "lt1")]);
    person.stops();
    let form = FormOnPage::read(&person.page.html(), "page").unwrap();
    assert_eq!(person.browser.post("/u/leben/send-part", &form.fields).location(), Some("/u/leben/thanks"));
    assert_eq!(server.only_response("leben")[&code("B03")], one("lt1"));
}

#[test]
fn coming_in_again_by_the_front_door_goes_on_where_somebody_was() {
    let server = TestServer::shipped(On::Sqlite);
    let mut person = past_the_gate(&server, "de");
    let number = person.held_code();
    let front = person.browser.get("/u/leben");
    assert!(front.shows("href=\"/u/leben/continue\"") && !front.shows("href=\"/u/leben/consent\""), "{}", front.html());
    let again = person.browser.post("/u/leben/consent", &[("consent".into(), "yes".into())]);
    assert_eq!(again.location(), Some("/u/leben/continue"), "a second click begins nothing");
    assert_eq!(person.held_code(), number);
    let (process, instrument) = server.survey("leben");
    let events = server.wait(server.engine.store().participation(&process.id, &instrument.id)).unwrap();
    let started: u64 = events.iter().filter(|happened| happened.event == Event::Started).map(|happened| happened.count).sum();
    assert_eq!(started, 1);
    // Somebody else at the same device begins anew.
    person.browser.get("/u/leben/another");
    assert!(person.browser.get("/u/leben").shows("href=\"/u/leben/consent\""));
}

#[test]
fn typing_an_address_leads_round_no_required_question() {
    let server = TestServer::shipped(On::Sqlite);
    let mut person = Respondent::begins(&server, "leben", "de");
    for path in ["/u/leben/p/life", "/u/leben/check", "/u/leben/continue"] {
        let (path, page) = person.browser.visit(path);
        assert!(path.ends_with("/p/age"), "{path}: {}", page.html());
    }
    // "No", then "stop": the survey does not end, but nothing can be sent either.
    person.answers(&[("B01", "no")]);
    person.stops();
    let form = FormOnPage::read(&person.page.html(), "page").unwrap();
    assert_eq!(person.browser.post("/u/leben/send-part", &form.fields).location(), Some("/u/leben/p/age"));
    assert!(server.responses("leben").is_empty());
}

#[test]
fn the_page_after_sending_speaks_the_language_of_the_answers() {
    let server = TestServer::shipped(On::Sqlite);
    let number = past_the_gate(&server, "uk").stops();
    let mut elsewhere = Respondent::resumes(&server, "leben", &number);
    elsewhere.browser.languages = Some("de".into());
    elsewhere.continues_to("/check").sends();
    assert_eq!(elsewhere.page.language(), "uk", "{}", elsewhere.page.html());
}

#[test]
fn who_comes_after_an_evaluation_is_told_that_it_is_too_late() {
    let server = TestServer::shipped(On::Sqlite);
    let mut person = past_the_gate(&server, "de");
    let number = person.held_code();
    person.continues_to("/check").sends();
    let (process, instrument) = server.survey("leben");
    assert_eq!(server.wait(server.engine.store().take_snapshot(&process.id, &instrument.id, 1)).unwrap(), 1);
    let told = Respondent::withdraws(&mut server.browser(), number.digits());
    assert!(told.shows("schon ausgewertet. Sie können nicht mehr gelöscht werden"), "{}", told.html());
    assert_eq!(server.responses("leben").len(), 1);
}

#[test]
fn a_draft_tells_no_time() {
    let server = TestServer::shipped(On::Sqlite);
    let person = past_the_gate(&server, "de");
    let id = server.engine.keys().draft_id(&person.held_code());
    let expires_at = server.wait(server.engine.store().draft(&id)).unwrap().unwrap().expires_at;
    assert_eq!(expires_at % 86_400, 0);
    server.days_pass(14);
    assert!(server.draft(&person.held_code()).is_some());
}

#[test]
fn two_hundred_people_behind_one_address_can_all_go_on() {
    let server = TestServer::shipped(On::Sqlite);
    let number = past_the_gate(&server, "de").stops();
    for _ in 0..200 {
        let reply = server.browser().post("/u/leben/resume", &[("code".into(), number.clone())]);
        assert_eq!(reply.location(), Some("/u/leben/continue"), "{}", reply.html());
    }
}

#[test]
fn a_stranger_who_guesses_does_not_lock_the_owner_out() {
    let settings = WebSettings { behind_proxy: true, ..WebSettings::default() };
    let server = TestServer::start(On::Sqlite, "surveys", settings);
    server.wait(server.engine.add_account("mia", &[Role::Organiser], "a long enough password")).unwrap();
    let sign_in = |from: &str, name: &str, password: &str| {
        let body = format!("name={name}&password={}", password.replace(' ', "+"));
        let request = format!(
            "POST /sign-in HTTP/1.1\r\nhost: {}\r\nconnection: close\r\nx-forwarded-for: {from}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            server.address,
            body.len()
        );
        exchange(server.address, request.as_bytes()).status
    };
    // White space around the name opens no second count.
    let statuses: Vec<u16> = (0..12).map(|at| sign_in("192.0.2.1", &format!("{}mia", "+".repeat(at)), "wrong wrong wrong")).collect();
    assert_eq!((statuses.first(), statuses.last()), (Some(&401), Some(&429)), "{statuses:?}");
    assert_eq!(sign_in("192.0.2.2", "mia", "a long enough password"), 303);
}

#[test]
fn a_new_password_ends_the_sessions_of_the_old_one() {
    let server = TestServer::shipped(On::Sqlite);
    server.wait(server.engine.add_account("mia", &[Role::Organiser], "a long enough password")).unwrap();
    let mut browser = server.browser();
    browser.post("/sign-in", &[("name".into(), "mia".into()), ("password".into(), "a long enough password".into())]);
    assert_eq!(browser.get("/desk/accounts").status, 200);
    server.wait(server.engine.set_password("mia", "another long password")).unwrap();
    assert_eq!(browser.get("/desk/accounts").location(), Some("/sign-in"));
}

#[test]
fn a_set_up_link_survives_a_bad_name_and_ends_with_the_first_account() {
    let server = TestServer::shipped(On::Sqlite);
    let links: Vec<String> = (0..2).filter_map(|_| server.wait(server.engine.setup_link()).unwrap()).collect();
    let set_up = |link: &str, name: &str| server.wait(server.engine.set_up(link, name, "a long enough password"));
    assert!(set_up(&links[0], &"x".repeat(81)).is_err());
    assert!(set_up(&links[0], "mia").unwrap());
    assert!(!set_up(&links[1], "eve").unwrap(), "the other link is of no use any more");
}
