//! Input no honest page would send, and honest input that is not right yet. Each gets a page in the
//! reader's language that says what to do, and nothing that was typed is lost.

use vielstimmig::domain::{answers::Answer, identifiers::code};

use crate::support::{On, Reply, Respondent, TestServer, browser::exchange, forms::FormOnPage};

/// At a page of the survey with every kind of question.
fn at(server: &TestServer, language: &str, page: &str) -> Respondent {
    let mut person = Respondent::begins(server, "kinds", language);
    person.continues_to(&format!("/p/{page}"));
    person
}

/// The page complains, in its language, and names the field.
fn assert_complains(person: &Respondent, language: &str, field: &str, says: &str) {
    let html = person.page.html();
    assert_eq!(person.page.language(), language);
    assert!(html.contains("class=\"summary\" role=\"alert\""), "no complaint: {html}");
    assert!(html.contains(&format!("href=\"#{field}\"")), "the complaint does not lead to {field}: {html}");
    assert!(html.contains(&format!("id=\"{field}\"")), "there is no field {field}");
    assert!(person.page.shows(says), "the page does not say `{says}`: {html}");
    let title = html.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
    let prefix = if language == "ar" { "خطأ" } else { "Fehler:" };
    assert!(title.starts_with(prefix), "the title does not begin with the problem: {title}");
}

#[test]
fn unknown_options_are_named_and_the_rest_is_kept() {
    let server = TestServer::with_every_kind_of_question();
    for (language, says) in [("de", "Wählen Sie eine der angezeigten Antworten"), ("ar", "إحدى الإجابات المعروضة")] {
        let mut person = at(&server, language, "choices");
        person.answers(&[("K01", "boat"), ("K02", "lane")]).continues();
        assert_complains(&person, language, "K01", says);
        assert_eq!(person.form("").values("K02"), ["lane"]);
        person.answers(&[("K01", "bus\0"), ("K02", "lane"), ("K02", "lane' OR 1=1")]).continues();
        assert_complains(&person, language, "K02", says);
        person.answers(&[("K01", "bus"), ("K02", "lane")]).continues();
        assert!(person.path.ends_with("/p/scales"), "{}", person.path);
    }
}

#[test]
fn choices_beyond_the_rules_are_kept_for_correction() {
    let server = TestServer::with_every_kind_of_question();
    let mut person = at(&server, "de", "choices");
    person.answers(&[("K02", "lane"), ("K02", "ticket"), ("K02", "lift")]).continues();
    assert_complains(&person, "de", "K02", "höchstens 2");
    assert_eq!(person.form("").values("K02"), ["lane", "ticket", "lift"]);
    person.answers(&[("K02", "lane"), ("K02", "none")]).continues();
    assert_complains(&person, "de", "K02", "nichts davon");
    person.answers(&[("K02", "none")]).continues();
    assert!(person.path.ends_with("/p/scales"));
    person.continues_to("/p/last").answers(&[("K11-1", "near"), ("K11-2", "near")]).continues();
    assert_complains(&person, "de", "K11-2", "zweimal");
    person.answers(&[("K11-1", ""), ("K11-2", "near")]).continues();
    assert_complains(&person, "de", "K11-1", "Platz");
}

#[test]
fn a_megabyte_of_text_is_kept_and_counted() {
    let server = TestServer::with_every_kind_of_question();
    for (language, letter, bytes) in [("de", "ä", 2), ("ar", "ش", 2)] {
        let mut person = at(&server, language, "texts");
        let text = letter.repeat((1 << 20) / bytes);
        person.answers(&[("K09", "Rathaus"), ("K10", &text)]).continues();
        let over = (1 << 20) / bytes - 400;
        let shown = if language == "de" { "523.888" } else { "523" };
        assert_complains(&person, language, "K10", shown);
        assert_eq!(over, 523_888);
        let form = person.form("");
        assert_eq!(form.value("K10").map(str::len), Some(text.len()), "the text is there to be shortened");
        assert_eq!(form.value("K09"), Some("Rathaus"));
        // It is still there after a walk to another page and back, and after a switch of language.
        (person.path, person.page) = person.browser.visit("/u/kinds/p/texts");
        assert_eq!(person.form("").value("K10").map(str::len), Some(text.len()));
        person.answers(&[("K10", "kurz")]).continues();
        assert!(person.path.ends_with("/p/last"), "{}", person.path);
        assert_eq!(
            server.draft(&person.held_code()).unwrap().answers[&code("K09")],
            Answer::Text { text: "Rathaus".into(), language: language.into() }
        );
    }
}

#[test]
fn numbers_are_read_in_every_script_or_explained() {
    let server = TestServer::with_every_kind_of_question();
    let minutes = |typed: &str| {
        let mut person = at(&server, "de", "numbers");
        person.answers(&[("K05", typed)]).continues();
        person
    };
    for (typed, stored) in [("١٢٫٥", "12.5"), ("12,5", "12.5"), ("12.5", "12.5"), ("۱۲٫۵", "12.5"), (" 7 ", "7"), ("٠", "0"), ("१२", "12")]
    {
        let person = minutes(typed);
        assert!(person.path.ends_with("/p/dates"), "{typed}: {}", person.page.html());
        let answer = server.draft(&person.held_code()).unwrap().answers[&code("K05")].clone();
        assert_eq!(serde_json::to_value(answer).unwrap()["number"], stored, "{typed}");
    }
    for (typed, says) in [
        ("-", "Zahl"),
        ("zwölf", "Zahl"),
        ("12a", "Zahl"),
        ("1e3", "Zahl"),
        ("-3", "von 0 bis 300"),
        ("301", "von 0 bis 300"),
        ("1,25", "1 Stelle"),
    ] {
        let person = minutes(typed);
        assert_complains(&person, "de", "K05", says);
        assert_eq!(person.form("").value("K05"), Some(typed));
    }
    let mut whole = at(&server, "ar", "numbers");
    whole.answers(&[("K06", "١٢٫٥"), ("K05", "٣")]).continues();
    assert_complains(&whole, "ar", "K06", "بلا فاصلة عشرية");
    assert_eq!((whole.form("").value("K06"), whole.form("").value("K05")), (Some("١٢٫٥"), Some("٣")));
}

#[test]
fn dates_in_the_future_are_refused_with_a_reason() {
    let server = TestServer::with_every_kind_of_question();
    for (fields, field, says) in [
        (vec![("K07", "2027")], "K07", "Zukunft"),
        (vec![("K07", "1394")], "K07", "2015"),
        (vec![("K07", "19")], "K07", "vier Ziffern"),
        (vec![("K07", "1850")], "K07", "1950"),
        (vec![("K08-month", "12"), ("K08-year", "2026")], "K08-month", "Zukunft"),
        (vec![("K08-month", "5")], "K08-year", "Jahr"),
        (vec![("K08-month", "13"), ("K08-year", "2020")], "K08-month", ""),
    ] {
        let mut person = at(&server, "de", "dates");
        person.answers(&fields).continues();
        assert_complains(&person, "de", field, says);
        for (name, typed) in fields.into_iter().filter(|(_, typed)| *typed != "13") {
            assert_eq!(person.form("").value(name), Some(typed), "{name}");
        }
    }
    let mut person = at(&server, "ar", "dates");
    person.answers(&[("K07", "٢٠٩٩")]).continues();
    assert_complains(&person, "ar", "K07", "المستقبل");
    assert_eq!(person.form("").value("K07"), Some("٢٠٩٩"));
}

#[test]
fn invisible_characters_do_no_harm() {
    let server = TestServer::with_every_kind_of_question();
    let mut person = at(&server, "de", "texts");
    person
        .answers(&[("K09", "a\0b\u{202e}c\u{200b}"), ("K10", "<script>alert(1)</script>\r\n\u{2066}‏نص\u{2069}\u{feff}&amp; \"x\" 'y'")])
        .continues();
    assert!(person.path.ends_with("/p/last"), "{}", person.page.html());
    person.continues_to("/check");
    let html = person.page.html();
    assert!(!html.contains("<script>") && !html.contains('\0') && !html.contains('\u{202e}') && !html.contains('\u{2066}'));
    person.sends();
    let answers = server.only_response("kinds");
    assert_eq!(answers[&code("K09")], Answer::Text { text: "abc\u{200b}".into(), language: "de".into() });
    let Answer::Text { text, .. } = &answers[&code("K10")] else { panic!("a text") };
    assert_eq!(text, "<script>alert(1)</script>\n‏نص&amp; \"x\" 'y'");
}

#[test]
fn invisible_characters_do_no_harm_on_postgres() {
    let server = TestServer::start(On::Postgres, "tests/surveys", vielstimmig::web::WebSettings::default());
    let mut person = at(&server, "de", "texts");
    person.answers(&[("K09", "a\0b"), ("K10", &"z\0".repeat(300))]).continues();
    assert!(person.path.ends_with("/p/last"), "{}", person.page.html());
    // Text that has to change is kept as typed, NUL included; PostgreSQL could not store that character.
    let mut person = at(&server, "de", "texts");
    person.answers(&[("K10", &format!("\0{}", "z".repeat(500)))]).continues();
    assert_complains(&person, "de", "K10", "100");
    assert!(person.form("").value("K10").unwrap().ends_with(&"z".repeat(500)));
}

#[test]
fn a_form_of_another_survey_is_recognised() {
    let server = TestServer::with_every_kind_of_question();
    let mut person = at(&server, "de", "choices");
    let form = person.form("continue");
    let mut other = Respondent::begins(&server, "other", "de");
    // The fields of the one survey arrive in the other.
    let token = form.value("_token").unwrap().to_string();
    let fields = [("_token".to_string(), token), ("K01".to_string(), "bus".to_string()), ("_action".to_string(), "continue".to_string())];
    let reply = other.browser.post("/u/other/p/only", &fields);
    assert_eq!(reply.status, 409);
    assert_eq!(reply.language(), "de");
    assert!(reply.shows("gehört zu einer anderen Umfrage"), "{}", reply.html());
    assert!(server.draft(&other.held_code()).unwrap().answers.is_empty());
    // A page whose proof is wrong comes back with what was typed.
    let fields = [("_token".to_string(), "0".repeat(32)), ("K01".to_string(), "bike".to_string())];
    let reply = person.browser.post("/u/kinds/p/choices", &fields);
    assert_eq!(reply.status, 409);
    assert!(reply.shows("Senden Sie diese Seite noch einmal"));
    (person.path, person.page) = ("/u/kinds/p/choices".into(), reply);
    assert_eq!(person.form("").value("K01"), Some("bike"));
    person.continues();
    assert!(person.path.ends_with("/p/scales"));
}

#[test]
fn a_survey_that_closes_meanwhile_shows_what_was_typed() {
    let server = TestServer::with_every_kind_of_question();
    // 31 December is the last day.
    server.days_pass(45);
    for (language, says) in [("de", "Diese Umfrage ist beendet"), ("ar", "انتهى هذا الاستبيان")] {
        let mut person = at(&server, language, "texts");
        person.answers(&[("K09", "Rathaus"), ("K10", "Der Weg am Fluss")]);
        let form = person.form("continue");
        server.days_pass(10);
        let reply = person.browser.post(&form.action, &form.fields);
        assert_eq!(reply.language(), language);
        assert!(reply.shows("Der Weg am Fluss") && reply.shows("Rathaus"), "{}", reply.html());
        assert!(reply.shows(says));
        let mut late = Respondent::opens(&server, "kinds");
        late.chooses_language(language);
        assert!(!late.page.shows("/u/kinds/consent"), "nobody can begin any more");
        assert!(late.page.shows(says));
        let reply = late.browser.post("/u/kinds/consent", &[("consent".into(), "yes".into())]);
        assert_eq!(reply.location(), Some("/u/kinds"));
        server.days_pass(-10);
    }
}

#[test]
fn who_has_begun_may_finish_on_the_day_after() {
    let server = TestServer::with_every_kind_of_question();
    // 31 December is the last day; drafts are kept for 14 days since the last change.
    server.days_pass(50);
    let mut person = at(&server, "de", "texts");
    server.days_pass(2);
    person.answers(&[("K09", "noch schnell")]).continues();
    person.continues_to("/check").sends();
    assert!(person.path.ends_with("/thanks"), "{}: {}", person.path, person.page.html());
}

#[test]
fn an_expired_draft_hands_on_what_was_typed() {
    let server = TestServer::with_every_kind_of_question();
    for language in ["de", "ar"] {
        let mut person = at(&server, language, "texts");
        person.answers(&[("K09", "Rathaus"), ("K10", "Der Weg <am> Fluss")]);
        let form = person.form("continue");
        server.days_pass(15);
        let reply = person.browser.post(&form.action, &form.fields);
        assert_eq!(reply.status, 410);
        assert_eq!(reply.language(), language);
        assert!(reply.shows("Der Weg &lt;am&gt; Fluss"), "{}", reply.html());
        // "Begin again" asks for the consent and puts the text where it belongs.
        let restart = FormOnPage::read(&reply.html(), "restart").unwrap();
        let consent = person.browser.post(&restart.action, &restart.fields);
        let mut form = FormOnPage::read(&consent.html(), "page").unwrap();
        form.fill(&[("consent", "yes")]);
        let reply = person.browser.post(&form.action, &form.fields);
        (person.path, person.page) = person.browser.follow(&form.action, reply);
        person.continues_to("/p/texts");
        assert_eq!(person.form("").value("K10"), Some("Der Weg <am> Fluss"));
        assert_eq!(person.form("").value("K09"), Some("Rathaus"));
    }
}

#[test]
fn a_number_that_ran_out_says_how_to_go_on() {
    let server = TestServer::with_every_kind_of_question();
    let mut person = at(&server, "de", "texts");
    let number = person.stops();
    server.days_pass(15);
    let (_, page) = person.browser.visit("/u/kinds/p/texts");
    assert_eq!((page.status, page.language().as_str()), (410, "de"));
    assert!(page.shows("/u/kinds/resume"));
    let late = Respondent::resumes(&server, "kinds", &number);
    assert!(late.page.shows("class=\"summary\""), "{}", late.page.html());
    assert!(late.page.shows(number.split(' ').next().unwrap()), "what was typed is still there");
}

fn post_bytes(server: &TestServer, path: &str, kind: &str, body: &[u8]) -> Reply {
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\naccept-language: ar\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\r\n",
        server.address,
        body.len()
    );
    exchange(server.address, &[head.as_bytes(), body].concat())
}

#[test]
fn what_cannot_be_read_gets_a_page() {
    let server = TestServer::with_every_kind_of_question();
    let form = "application/x-www-form-urlencoded";
    let path = "/u/kinds/p/choices";
    for (reply, status) in [
        (post_bytes(&server, path, "text/plain", b"K01=bus"), 400),
        (post_bytes(&server, path, "multipart/form-data; boundary=x", b"--x--"), 400),
        (post_bytes(&server, path, form, &vec![b'a'; 5 << 20]), 413),
        (post_bytes(&server, "/u/nowhere/p/choices", form, b"K01=bus"), 404),
        (post_bytes(&server, "/withdraw/confirm", form, b"code=12"), 400),
    ] {
        assert_eq!(reply.status, status, "{}", reply.html());
        assert_eq!(reply.language(), "ar");
        assert!(reply.shows("<h1>"), "{}", reply.html());
    }
    // More than was declared is never read; a declared length nobody could send is refused at once.
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-type: {form}\r\ncontent-length: 10737418240\r\n\r\n",
        server.address
    );
    assert_eq!(exchange(server.address, head.as_bytes()).status, 413);
    for method in ["PUT", "DELETE", "PATCH"] {
        let mut browser = server.browser();
        browser.languages = Some("ar".into());
        let reply = browser.send(method, path, None);
        assert_eq!((reply.status, reply.language().as_str()), (405, "ar"), "{method}");
    }
}

#[test]
fn bytes_that_are_no_text_are_taken_as_far_as_they_can_be_read() {
    let server = TestServer::with_every_kind_of_question();
    let mut person = at(&server, "de", "texts");
    let token = person.form("").value("_token").unwrap().to_string();
    let body = [b"_token=", token.as_bytes(), b"&K09=Caf%E9+%ff%C3%28&K10=gut&_action=continue"].concat();
    let reply = person.browser.send("POST", "/u/kinds/p/texts", Some(&body));
    assert_eq!(reply.location(), Some("/u/kinds/p/last"), "{}", reply.html());
    let answers = server.draft(&person.held_code()).unwrap().answers;
    let Answer::Text { text, .. } = &answers[&code("K09")] else { panic!("a text") };
    assert!(text.starts_with("Caf"), "{text}");
    for broken in [&b"%zz=%&&&==&K09"[..], b"\xff\xfe\x00=\xff", b"K09=a&K09=b&K09=c", b"", b"&"] {
        let reply = person.browser.send("POST", "/u/kinds/p/texts", Some(broken));
        assert!(reply.status < 500, "{broken:?}: {}", reply.status);
    }
}

#[test]
fn without_cookies_people_are_told() {
    let server = TestServer::with_every_kind_of_question();
    let mut person = Respondent::begins(&server, "kinds", "de");
    person.answers(&[("K01", "bus")]);
    let form = person.form("continue");
    let mut forgetful = server.browser();
    forgetful.languages = Some("ar".into());
    let reply = forgetful.post(&form.action, &form.fields);
    assert_eq!((reply.status, reply.language().as_str()), (410, "ar"));
    assert!(reply.shows("بالحافلة"), "what was chosen is shown in words: {}", reply.html());
    let (_, page) = forgetful.visit("/u/kinds/p/choices");
    assert_eq!(page.status, 410);
    let mut german = server.browser();
    german.languages = Some("de".into());
    let (_, page) = german.visit("/u/kinds/continue");
    assert!(page.shows("Ohne Cookies funktioniert die Umfrage nicht"), "{}", page.html());
}

#[test]
fn a_cookie_that_was_changed_opens_nothing() {
    let server = TestServer::with_every_kind_of_question();
    let person = at(&server, "de", "texts");
    let code = person.held_code();
    let changes: [fn(&str) -> String; 6] = [
        |value| value.replace('.', "x"),
        |value| format!("{value}0"),
        |value| value.split('.').next().unwrap().to_string(),
        |value| format!("0000000000000000.{}", value.split('.').nth(1).unwrap()),
        |_| String::new(),
        |_| "%00..%ff".to_string(),
    ];
    for change in changes {
        let mut browser = person.browser.clone();
        browser.tamper("vs_draft", change);
        let page = browser.get("/u/kinds/p/texts");
        assert!(matches!(page.status, 410 | 303), "{:?}: {}", browser.cookie("vs_draft"), page.status);
    }
    assert!(server.draft(&code).is_some());
    let mut browser = person.browser.clone();
    browser.tamper("vs_language", |_| "../../etc/passwd".into());
    assert_eq!(browser.get("/u/kinds/p/texts").status, 200);
}

#[test]
fn wishes_for_strange_languages_do_no_harm() {
    let server = TestServer::shipped(On::Sqlite);
    for asked in ["xx", "ar;q=abc, *", "", "de-DE-x-very-long-tag-that-nobody-has;q=1.0000001", &"ar,".repeat(2_000)] {
        let mut browser = server.browser();
        browser.languages = Some(asked.into());
        assert_eq!(browser.get("/u/leben").status, 200, "{}", &asked[..asked.len().min(40)]);
    }
    let mut browser = server.browser();
    assert_eq!(browser.get("/u/leben?l=xx").location(), Some("/u/leben/language"));
    assert_eq!(browser.get("/u/leben?l=%FF%00").location(), Some("/u/leben/language"));
    assert_eq!(browser.get("/u/leben?l=ar").location(), Some("/u/leben"));
    assert_eq!(browser.get("/u/leben").language(), "ar");
    let reply = browser.post("/u/leben/language?from=//boese.example", &[("l".into(), "de".into())]);
    assert_eq!(reply.location(), Some("/u/leben"), "the way back stays in the survey");
}
