//! Promises about accounts, sessions, links, throttles, the audit log, settings and versions.

use vielstimmig::storage::{AuditEntry, StoreError};

use crate::{Place, on_both_engines, process};

on_both_engines!(
    a_name_belongs_to_one_account,
    a_disabled_account_loses_its_sessions,
    a_session_ends_in_time,
    a_link_works_once,
    a_link_serves_one_purpose_and_expires,
    attempts_are_counted_per_window,
    the_audit_log_tells_the_newest_first,
    a_published_version_never_changes,
    settings_are_remembered,
    readiness_is_proved_by_writing,
    a_database_of_a_newer_program_is_refused,
);

async fn a_name_belongs_to_one_account(place: Place) {
    let store = place.open().await;
    assert!(store.add_account("amira", "organiser", "hash 1").await.unwrap());
    assert!(!store.add_account("amira", "analyst", "hash 2").await.unwrap());
    assert!(store.add_account("bogdan", "interviewer", "hash 3").await.unwrap());
    let amira = store.account("amira").await.unwrap().unwrap();
    assert_eq!((amira.roles.as_str(), amira.password_hash.as_str(), amira.disabled), ("organiser", "hash 1", false));
    assert!(!format!("{amira:?}").contains("hash"));

    assert!(store.set_password("amira", "hash 4").await.unwrap());
    assert!(!store.set_password("nobody", "hash 4").await.unwrap());
    assert_eq!(store.account("amira").await.unwrap().unwrap().password_hash, "hash 4");
    let names: Vec<String> = store.accounts().await.unwrap().into_iter().map(|account| account.name).collect();
    assert_eq!(names, ["amira", "bogdan"]);
}

async fn a_disabled_account_loses_its_sessions(place: Place) {
    let store = place.open().await;
    for name in ["amira", "bogdan"] {
        store.add_account(name, "organiser", "hash").await.unwrap();
        assert!(store.create_session(&format!("token of {name}"), name, 100).await.unwrap());
    }
    store.set_disabled("amira", true).await.unwrap();
    assert!(store.session("token of amira", 0).await.unwrap().is_none());
    assert!(store.session("token of bogdan", 0).await.unwrap().is_some());
    assert!(!store.create_session("another", "amira", 100).await.unwrap(), "a disabled account cannot sign in");

    store.set_disabled("amira", false).await.unwrap();
    assert!(store.session("token of amira", 0).await.unwrap().is_none(), "enabling does not bring a session back");
    assert!(store.create_session("another", "amira", 100).await.unwrap());
}

async fn a_session_ends_in_time(place: Place) {
    let store = place.open().await;
    store.add_account("amira", "organiser", "hash").await.unwrap();
    assert!(!store.create_session("x", "nobody", 100).await.unwrap());
    store.create_session("a", "amira", 100).await.unwrap();
    store.create_session("b", "amira", 100).await.unwrap();
    let signed_in = store.session("a", 99).await.unwrap().unwrap();
    assert_eq!((signed_in.account.as_str(), signed_in.roles.as_str(), signed_in.expires_at), ("amira", "organiser", 100));
    assert!(store.session("a", 100).await.unwrap().is_none());

    store.extend_session("a", 200).await.unwrap();
    store.delete_expired_sessions_and_links(150).await.unwrap();
    assert!(store.session("a", 150).await.unwrap().is_some());
    assert!(store.session("b", 0).await.unwrap().is_none());
    store.end_session("a").await.unwrap();
    assert!(store.session("a", 150).await.unwrap().is_none());

    store.create_session("c", "amira", 100).await.unwrap();
    store.create_session("d", "amira", 100).await.unwrap();
    assert_eq!(store.end_sessions_of("amira").await.unwrap(), 2);
}

async fn a_link_works_once(place: Place) {
    let stores = [place.open().await, place.open().await];
    stores[0].create_link("hash", "first organiser", 100).await.unwrap();
    let mut using = tokio::task::JoinSet::new();
    for number in 0..20 {
        let store = stores[number % 2].clone();
        using.spawn(async move { store.use_link("hash", "first organiser", 50).await.unwrap() });
    }
    assert_eq!(using.join_all().await.into_iter().filter(|used| *used).count(), 1);
}

async fn a_link_serves_one_purpose_and_expires(place: Place) {
    let store = place.open().await;
    store.create_link("hash", "set a password", 100).await.unwrap();
    assert!(!store.use_link("hash", "first organiser", 50).await.unwrap());
    assert!(!store.use_link("hash", "set a password", 100).await.unwrap());
    assert!(store.use_link("hash", "set a password", 99).await.unwrap());
}

async fn attempts_are_counted_per_window(place: Place) {
    let store = place.open().await;
    for _ in 0..3 {
        assert!(store.hit("codes", 60, 3).await.unwrap());
    }
    assert!(!store.hit("codes", 60, 3).await.unwrap());
    assert!(store.hit("codes", 120, 3).await.unwrap());
    assert!(store.hit("passwords", 60, 3).await.unwrap());
    store.delete_windows_before(120).await.unwrap();
    assert!(store.hit("codes", 60, 1).await.unwrap(), "the old window is forgotten");
    assert!(!store.hit("codes", 120, 1).await.unwrap(), "the window that runs is not");
}

async fn the_audit_log_tells_the_newest_first(place: Place) {
    let store = place.open().await;
    for at in 1..=12 {
        let entry =
            AuditEntry { at, account: "amira".to_owned(), action: "export".to_owned(), object: "survey".to_owned(), detail: String::new() };
        store.log(&entry).await.unwrap();
    }
    let times: Vec<i64> = store.audit(3).await.unwrap().into_iter().map(|entry| entry.at).collect();
    assert_eq!(times, [12, 11, 10]);
    assert_eq!(store.audit(100).await.unwrap().len(), 12);
}

async fn a_published_version_never_changes(place: Place) {
    let store = place.open().await;
    store.publish_version(&process(), "a1", "{\"x\":1}", 5).await.unwrap();
    store.publish_version(&process(), "a1", "{\"x\":1}", 6).await.unwrap();
    let error = store.publish_version(&process(), "a1", "{\"x\":2}", 7).await.unwrap_err();
    assert!(matches!(error, StoreError::VersionTaken { .. }), "{error:?}");
    assert_eq!(store.version_files(&process(), "a1").await.unwrap().as_deref(), Some("{\"x\":1}"));
    assert_eq!(store.version_files(&process(), "b2").await.unwrap(), None);
}

async fn settings_are_remembered(place: Place) {
    let store = place.open().await;
    assert_eq!(store.setting("synthetic").await.unwrap(), None);
    store.set_setting("synthetic", "no").await.unwrap();
    store.set_setting("synthetic", "yes").await.unwrap();
    store.close().await;
    assert_eq!(place.open().await.setting("synthetic").await.unwrap().as_deref(), Some("yes"));
}

async fn readiness_is_proved_by_writing(place: Place) {
    let store = place.open().await;
    store.ping_write().await.unwrap();
    store.ping_write().await.unwrap();
    assert!(store.engine().starts_with(if place.file.is_some() { "SQLite 3." } else { "PostgreSQL " }), "{}", store.engine());
    assert!(store.schema_version() >= 1);
    store.close().await;
    assert!(matches!(store.ping_write().await, Err(StoreError::Closed)));
}

async fn a_database_of_a_newer_program_is_refused(place: Place) {
    place.open().await.close().await;
    let newer =
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', TRUE, '', 0)";
    place.execute(newer).await;
    let error = vielstimmig::storage::Store::open(&place.url).await.unwrap_err();
    assert!(matches!(error, StoreError::NewerSchema { found: 9999 }), "{error:?}");
}
