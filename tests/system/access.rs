//! Who may open what, tried on every route the program declares: without signing in, with each role,
//! with and without the proof that a form was made for the session. And the headers of every response.

use std::collections::BTreeMap;

use axum::http::Method;
use vielstimmig::{
    web::{
        WebSettings,
        access::{Access, Route},
        all_routes,
    },
    workflows::accounts::Role,
};

use crate::support::{Browser, On, Reply, TestServer};

const PASSWORD: &str = "a long enough password";

/// An address a route answers to. What the placeholders name need not exist: access is decided before.
fn address(route: &Route) -> String {
    let fill = |part: &str| match part {
        "{slug}" => "leben".to_string(),
        "{process}" => "inventory".to_string(),
        "{instrument}" => "survey_b".to_string(),
        part if part.starts_with('{') => "x".to_string(),
        part => part.to_string(),
    };
    route.path.split('/').map(fill).collect::<Vec<_>>().join("/")
}

fn request(browser: &mut Browser, route: &Route) -> Reply {
    let body: Option<&[u8]> = (route.method == Method::POST).then_some(b"");
    browser.send(route.method.as_str(), &address(route), body)
}

fn named(route: &Route) -> String {
    format!("{} {}", route.method, route.path)
}

fn staff_routes() -> Vec<(Route, &'static [Role])> {
    let staff = |route: Route| match route.access {
        Access::Staff(roles) => Some((route, roles)),
        Access::Public | Access::Respondent | Access::OneTimeLink => None,
    };
    let routes: Vec<_> = all_routes().into_iter().filter_map(staff).collect();
    assert!(routes.len() >= 5, "staff routes are declared");
    routes
}

/// Refused, asked to sign in first, or led to signing in.
fn is_refused(reply: &Reply) -> bool {
    matches!(reply.status, 401 | 403) || (reply.status == 303 && reply.location() == Some("/sign-in"))
}

/// A browser for each role, signed in.
fn signed_in(server: &TestServer) -> BTreeMap<Role, Browser> {
    let sign_in = |role: Role| {
        server.wait(server.engine.add_account(role.as_str(), &[role], PASSWORD)).unwrap();
        let mut browser = server.browser();
        let fields = [("name".into(), role.as_str().into()), ("password".into(), PASSWORD.into())];
        let reply = browser.post("/sign-in", &fields);
        assert_eq!(reply.status, 303, "signing in as {role:?}: {}", reply.html());
        (role, browser)
    };
    Role::ALL.into_iter().map(sign_in).collect()
}

#[test]
fn nobody_enters_without_signing_in() {
    let server = TestServer::shipped(On::Sqlite);
    for (route, _) in staff_routes() {
        let reply = request(&mut server.browser(), &route);
        assert!(is_refused(&reply), "{} answered {} to nobody", named(&route), reply.status);
        let mut forger = server.browser();
        forger.set_cookie("vs_staff", "/", &"0".repeat(64));
        let reply = request(&mut forger, &route);
        assert!(is_refused(&reply), "{} answered {} to a made-up cookie", named(&route), reply.status);
    }
}

#[test]
fn a_role_opens_what_is_declared_for_it_and_nothing_else() {
    let server = TestServer::shipped(On::Sqlite);
    let mut browsers = signed_in(&server);
    let mut cells = 0;
    for (route, roles) in staff_routes() {
        for (role, browser) in &mut browsers {
            let reply = request(browser, &route);
            cells += 1;
            if !roles.contains(role) {
                assert_eq!(reply.status, 403, "{} answered a {role:?}", named(&route));
            } else if route.method == Method::GET {
                assert!(!is_refused(&reply), "{} refused a {role:?}", named(&route));
                assert!(reply.status < 500, "{} failed for a {role:?}: {}", named(&route), reply.status);
            } else {
                // Without the token of the session no form is taken.
                assert!(matches!(reply.status, 400 | 403 | 404), "{} took a form without its proof: {}", named(&route), reply.status);
            }
        }
    }
    eprintln!("matrix: {cells} cells, 0 open");
}

#[test]
fn an_account_without_a_role_is_not_made_and_nothing_typed_is_lost() {
    let server = TestServer::shipped(On::Sqlite);
    let mut browsers = signed_in(&server);
    let organiser = browsers.get_mut(&Role::Organiser).unwrap();
    let page = organiser.get("/desk/accounts").html();
    let token = page.split("name=\"_token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_string();
    let mut add = |fields: &[(&str, &str)]| {
        let fields: Vec<(String, String)> =
            fields.iter().chain(&[("_token", token.as_str())]).map(|(name, value)| ((*name).to_string(), (*value).to_string())).collect();
        organiser.post("/desk/accounts", &fields)
    };
    let refused = add(&[("name", "Mia Öz"), ("password", PASSWORD)]);
    assert_eq!(refused.status, 422);
    assert!(refused.html().contains("Wählen Sie mindestens eine Rolle"), "{}", refused.html());
    assert!(refused.html().contains("value=\"Mia Öz\""));
    let refused = add(&[("name", "Mia Öz"), ("password", "short"), ("role", "analyst")]);
    assert!(refused.html().contains("value=\"analyst\" checked"), "{}", refused.html());
    assert!(server.wait(server.engine.store().account("Mia Öz")).unwrap().is_none());
    assert_eq!(add(&[("name", "Mia Öz"), ("password", PASSWORD), ("role", "analyst")]).status, 200);
}

#[test]
fn a_locked_account_is_signed_out_at_once() {
    let server = TestServer::shipped(On::Sqlite);
    let mut browsers = signed_in(&server);
    let organiser = browsers.get_mut(&Role::Organiser).unwrap();
    assert_eq!(organiser.get("/desk/accounts").status, 200);
    server.wait(server.engine.store().set_disabled("organiser", true)).unwrap();
    assert!(is_refused(&organiser.get("/desk/accounts")));
}

#[test]
fn guessing_a_password_is_slowed_down() {
    let server = TestServer::shipped(On::Sqlite);
    server.wait(server.engine.add_account("mia", &[Role::Organiser], PASSWORD)).unwrap();
    let mut browser = server.browser();
    let mut sign_in = |password: &str| browser.post("/sign-in", &[("name".into(), "mia".into()), ("password".into(), password.into())]);
    let statuses: Vec<u16> = (0..12).map(|_| sign_in("not the password").status).collect();
    assert_eq!(statuses.first(), Some(&401));
    assert_eq!(statuses.last(), Some(&429), "{statuses:?}");
    assert_eq!(sign_in(PASSWORD).status, 429, "the right password waits like any other");
}

/// What every response has to carry.
fn assert_safe_headers(reply: &Reply, what: &str) {
    let policy = reply.header("content-security-policy").unwrap_or_else(|| panic!("{what}: no content security policy"));
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{what}: {policy}");
    for (name, value) in [
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(reply.header(name), Some(value), "{what}: {name}");
    }
    assert!(reply.header("permissions-policy").is_some(), "{what}: permissions-policy");
    assert!(reply.header("access-control-allow-origin").is_none(), "{what} is open to other sites");
    let caching = reply.header("cache-control").unwrap_or_else(|| panic!("{what}: no cache-control"));
    let is_asset = what.contains("/assets/") && reply.status == 200;
    assert_eq!(caching.contains("immutable"), is_asset, "{what}: {caching}");
    assert!(is_asset || caching.contains("no-store"), "{what}: {caching}");
}

#[test]
fn every_response_is_safe_to_show() {
    let server = TestServer::shipped(On::Sqlite);
    let mut seen = 0;
    for route in all_routes() {
        let reply = request(&mut server.browser(), &route);
        assert_safe_headers(&reply, &named(&route));
        assert!(reply.status < 500, "{}: {}", named(&route), reply.status);
        seen += 1;
    }
    let page = server.browser().get("/").html();
    let sheet = page.split("href=\"/assets/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let reply = server.browser().get(&format!("/assets/{sheet}"));
    assert_eq!(reply.status, 200);
    assert_safe_headers(&reply, "GET /assets/");
    for (method, path) in [("GET", "/nowhere"), ("POST", "/u/leben"), ("DELETE", "/"), ("TRACE", "/"), ("GET", "/assets/../../Cargo.toml")]
    {
        let reply = server.browser().send(method, path, None);
        assert_safe_headers(&reply, &format!("{method} {path}"));
        assert!(matches!(reply.status, 404 | 405), "{method} {path}: {}", reply.status);
    }
    eprintln!("{seen} routes");
}

#[test]
fn addresses_that_do_not_exist_answer_in_the_readers_language() {
    let server = TestServer::shipped(On::Sqlite);
    for (asked, language, says) in [
        ("de", "de", "Seite nicht gefunden"),
        ("en;q=0.8, fr", "en", "not found"),
        ("ar-SY, en;q=0.2", "ar", "الصفحة"),
        ("xx", "de", "Seite nicht gefunden"),
    ] {
        for path in ["/nowhere", "/u/nowhere", "/desk/nowhere", "/%00", "/u/leben/p/nowhere/x"] {
            let mut browser = server.browser();
            browser.languages = Some(asked.into());
            let reply = browser.get(path);
            assert_eq!(reply.status, 404, "{path}");
            assert_eq!(reply.language(), language, "{path} for {asked}");
            assert!(reply.shows(says), "{path} for {asked}: {}", reply.html());
        }
        // What nobody published is told apart from what never was: there the reader can ask.
        let mut browser = server.browser();
        browser.languages = Some(asked.into());
        let reply = browser.get("/r/%00");
        assert_eq!((reply.status, reply.language()), (404, language.to_string()), "{asked}");
    }
}

#[test]
fn a_wrong_host_is_not_answered() {
    let settings = WebSettings { hosts: vec!["umfrage.example".into()], ..WebSettings::default() };
    let server = TestServer::start(On::Sqlite, "surveys", settings);
    let ask = |head: &str| {
        crate::support::browser::exchange(server.address, format!("GET / HTTP/1.1\r\nconnection: close\r\n{head}\r\n").as_bytes())
    };
    for right in ["host: umfrage.example\r\n", "host: Umfrage.Example:8080\r\n"] {
        assert_eq!(ask(right).status, 200, "{right}");
    }
    for wrong in
        ["host: boese.example\r\n", "", "host: umfrage.example\r\nhost: boese.example\r\n", "host: umfrage.example.boese.example\r\n"]
    {
        let reply = ask(wrong);
        assert!(matches!(reply.status, 400 | 421), "{wrong:?}: {}", reply.status);
        assert!(!reply.html().contains("/u/leben"), "{wrong:?} is shown surveys");
    }
}

#[test]
fn forms_from_other_sites_are_refused() {
    let server = TestServer::shipped(On::Sqlite);
    let post = |origin: &str| {
        let head = format!(
            "POST /u/leben/language HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 4\r\n{origin}\r\nl=de",
            server.address
        );
        crate::support::browser::exchange(server.address, head.as_bytes()).status
    };
    assert_eq!(post(""), 303);
    assert_eq!(post(&format!("origin: http://{}\r\n", server.address)), 303);
    assert_eq!(post("origin: https://boese.example\r\n"), 403);
    assert_eq!(post("sec-fetch-site: cross-site\r\n"), 403);
    assert_eq!(post("origin: null\r\nsec-fetch-site: cross-site\r\n"), 403);
}
