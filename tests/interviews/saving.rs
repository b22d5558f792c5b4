//! Promises about saving: nothing typed is lost, and nobody's words are overwritten unseen.

use axum::http::StatusCode;

use crate::{House, PASSWORD, Person, id, note, on_both_engines};

on_both_engines!(
    two_versions_of_an_entry_stay_until_somebody_chooses,
    only_a_change_of_the_same_part_is_a_conflict,
    typing_saves_itself,
    what_was_typed_survives_the_end_of_a_session,
    whoever_signs_in_elsewhere_goes_on_typing_here,
);

async fn two_versions_of_an_entry_stay_until_somebody_chooses(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    amira.write(&talk, &id(31), "0", "Erste Fassung").await;
    amira.write(&talk, &id(31), "1", "Auf dem Tablet").await;
    let reply = amira.write(&talk, &id(31), "1", "Am Rechner").await;
    assert_eq!(reply.status, StatusCode::CONFLICT);
    assert!(reply.says("Auf dem Tablet") && reply.says("Am Rechner") && reply.says("Beide behalten"));
    assert_eq!(house.entries(&talk).await[0].text, "Auf dem Tablet");

    let (revision, copy) = (reply.field("revision").to_string(), reply.field("copy").to_string());
    let choose = async |keep: &str| {
        let mut fields = note(&revision, "Am Rechner");
        fields.extend([("copy", copy.as_str()), ("_keep", keep)]);
        amira.submit(&format!("/iv/{talk}/e/{}", id(31)), &fields).await
    };
    let texts = async || house.entries(&talk).await.into_iter().map(|entry| entry.text).collect::<Vec<_>>();
    assert_eq!(choose("stored").await.status, StatusCode::SEE_OTHER);
    assert_eq!(texts().await, ["Auf dem Tablet"]);
    for _ in 0..2 {
        assert_eq!(choose("both").await.status, StatusCode::SEE_OTHER);
        assert_eq!(texts().await, ["Auf dem Tablet", "Am Rechner"]);
    }
    assert_eq!(choose("mine").await.status, StatusCode::SEE_OTHER);
    assert_eq!(texts().await, ["Am Rechner", "Am Rechner"]);
}

async fn only_a_change_of_the_same_part_is_a_conflict(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    let (top, cards) = (format!("/iv/{talk}"), format!("/iv/{talk}/p/cards"));
    let header_seen = amira.visit(&top).await.field("seen").to_string();
    let cards_seen = amira.visit(&cards).await.field("seen").to_string();

    let header = [("seen", header_seen.as_str()), ("week", "2026-W46"), ("minutes", "45"), ("mode", "phone"), ("language", "ku")];
    assert_eq!(amira.submit(&top, &header).await.status, StatusCode::SEE_OTHER);
    // The header has changed since the cards were shown; that is nobody's conflict.
    let answers = [("seen", cards_seen.as_str()), ("C14", "work_econ"), ("C13-lang_edu", "2")];
    assert_eq!(amira.submit(&cards, &answers).await.status, StatusCode::SEE_OTHER);

    let late = [("seen", header_seen.as_str()), ("week", "2026-W46"), ("minutes", "90")];
    let reply = amira.submit(&top, &late).await;
    assert_eq!(reply.status, StatusCode::CONFLICT);
    assert!(reply.says("90") && reply.says("45") && reply.says("am Telefon") && !reply.says("Beide behalten"));
    let stored = house.interviews().await.remove(0);
    assert_eq!((stored.header.minutes, stored.answers.len()), (Some(45), 3));

    let seen = reply.field("seen").to_string();
    let mine = [("seen", seen.as_str()), ("week", "2026-W46"), ("minutes", "90"), ("_keep", "mine")];
    assert_eq!(amira.submit(&top, &mine).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.interviews().await[0].header.minutes, Some(90));
    let wrong = amira.submit(&top, &[("seen", &seen), ("week", "gestern"), ("minutes", "lange")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("gestern") && wrong.says("lange") && wrong.says("zum Beispiel 2026-W47"));
}

async fn typing_saves_itself(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    let address = format!("/iv/{talk}/e/{}", id(71));
    let typing = async |revision: &str, text: &str| {
        let mut fields = note(revision, text);
        fields.push(("_autosave", "1"));
        amira.submit(&address, &fields).await
    };
    let reply = typing("0", "Der Weg").await;
    assert_eq!((reply.status, reply.told("revision").as_str()), (StatusCode::OK, "1"));
    assert!(reply.says("Gespeichert um"));
    // The answer was lost, the same is sent again.
    assert_eq!(typing("0", "Der Weg").await.told("revision"), "1");
    assert_eq!(typing("1", "Der Weg ist weit").await.told("revision"), "2");
    assert_eq!(typing("1", "Der Weg ist kurz").await.status, StatusCode::CONFLICT);
    let empty = typing("2", " ").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.says("Schreiben Sie einen Text") && empty.told("revision").is_empty());
    assert_eq!(house.entries(&talk).await[0].text, "Der Weg ist weit");

    let top = format!("/iv/{talk}");
    let seen = amira.visit(&top).await.field("seen").to_string();
    let reply = amira.submit(&top, &[("seen", &seen), ("week", "2026-W47"), ("minutes", "30"), ("_autosave", "1")]).await;
    let fresh = reply.told("seen");
    assert!(reply.status == StatusCode::OK && fresh != seen);
    assert_eq!(amira.visit(&top).await.field("seen"), fresh);

    let nobody = Person { house: &house, cookie: String::new() };
    let reply = nobody.send(&address, &[("_autosave", "1"), ("text", "Der Weg ist zu weit")]).await;
    assert_eq!(reply.status, StatusCode::UNAUTHORIZED);
    assert!(reply.says("Ihr Text bleibt hier stehen"));
}

async fn what_was_typed_survives_the_end_of_a_session(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    let address = format!("/iv/{talk}/e/{}", id(91));
    let nobody = Person { house: &house, cookie: String::new() };
    let reply = nobody.send(&address, &note("0", "Ein langer <Gedanke>")).await;
    assert_eq!(reply.status, StatusCode::UNAUTHORIZED);
    assert!(reply.says("Ein langer &lt;Gedanke&gt;") && reply.says("kept.kind"));
    assert!(house.entries(&talk).await.is_empty());

    let kept: Vec<(String, String)> =
        note("0", "Ein langer <Gedanke>").into_iter().map(|(name, value)| (format!("kept.{name}"), value.to_string())).collect();
    let with_password = |password: &'static str| {
        let mut fields: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.extend([("_then", address.as_str()), ("name", "amira"), ("password", password)]);
        fields
    };
    let wrong = nobody.send("/sign-in/again", &with_password("etwas anderes")).await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    assert!(wrong.says("Ein langer &lt;Gedanke&gt;"));
    let back = nobody.send("/sign-in/again", &with_password(PASSWORD)).await;
    assert_eq!(back.status, StatusCode::OK);
    assert!(back.says(&format!(r#"action="{address}""#)) && back.says("Ein langer &lt;Gedanke&gt;"));

    // The page that came back needs one press, and its token fits the new session only.
    let again = Person { house: &house, cookie: back.cookie.clone().unwrap() };
    let mut fields = note("0", "Ein langer <Gedanke>");
    let token = back.field("_token").to_string();
    fields.push(("_token", &token));
    let other_session = amira.send(&address, &fields).await;
    assert!(other_session.status == StatusCode::OK && other_session.says("Noch nicht gespeichert"));
    assert!(house.entries(&talk).await.is_empty());
    assert_eq!(again.send(&address, &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.entries(&talk).await[0].text, "Ein langer <Gedanke>");

    let elsewhere = [("_then", "https://example.org/"), ("name", "amira"), ("password", PASSWORD)];
    assert_eq!(nobody.send("/sign-in/again", &elsewhere).await.status, StatusCode::BAD_REQUEST);
}

async fn whoever_signs_in_elsewhere_goes_on_typing_here(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    let address = format!("/iv/{talk}/e/{}", id(151));
    let stale = amira.visit(crate::NEW).await.field("_token").to_string();
    amira.send("/iv/stop", &[]).await;
    let mut fields = note("0", "Mitten im Satz");
    fields.extend([("_autosave", "1"), ("_token", stale.as_str())]);
    let refused = amira.send(&address, &fields).await;
    assert_eq!((refused.status, refused.told("_token").as_str()), (StatusCode::UNAUTHORIZED, ""));
    assert!(refused.says("Ihr Text bleibt hier stehen"));

    // The browser has one cookie for all its windows.
    let reply = amira.send("/sign-in", &[("name", "amira"), ("password", PASSWORD)]).await;
    let again = Person { house: &house, cookie: reply.cookie.unwrap() };
    let refused = again.send(&address, &fields).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    assert!(house.entries(&talk).await.is_empty());
    let fresh = refused.told("_token");
    fields.pop();
    fields.push(("_token", &fresh));
    assert_eq!(again.send(&address, &fields).await.status, StatusCode::OK);
    assert_eq!(house.entries(&talk).await[0].text, "Mitten im Satz");
}
