//! Promises about the page before a talk: nothing is noted without consent, and a no leaves nothing.

use axum::http::StatusCode;
use vielstimmig::domain::{
    identifiers::code,
    interviews::{Interview, InterviewState, RecordId},
};

use crate::{House, NEW, consent, id, on_both_engines};

on_both_engines!(
    no_talk_begins_before_everything_was_said,
    without_recorded_consent_there_are_no_notes,
    whoever_says_no_leaves_only_a_count,
    a_page_sent_twice_begins_one_interview,
    changing_the_language_of_the_talk_keeps_every_tick,
);

async fn no_talk_begins_before_everything_was_said(house: House) {
    let amira = house.signed_in("amira").await;
    let page = amira.visit(NEW).await;
    assert!(page.says("Das Gespräch ist freiwillig.") && page.field("week") == "2026-W47", "{}", page.body);
    let mut fields = consent(page.field("id"), "no");
    fields.pop();
    let reply = amira.submit(NEW, &fields).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.says("Sagen Sie zuerst alle fünf Dinge") && reply.says(r##"href="#fact""##));
    assert_eq!(reply.body.matches(" checked").count(), 4 + 2, "what was ticked and chosen stays");
    assert!(house.interviews().await.is_empty());
}

async fn without_recorded_consent_there_are_no_notes(house: House) {
    let amira = house.signed_in("amira").await;
    let with_consent = amira.begin("no").await;
    let stored = house.interviews().await.remove(0);
    assert_eq!(stored.id.as_str(), with_consent);
    let without = Interview { id: RecordId::parse(&id(1)).unwrap(), consent: None, ..stored };
    house.engine.store().put_interview(&without).await.unwrap();

    let reply = amira.write(&id(1), &id(2), "0", "Trotzdem notiert").await;
    assert_eq!(reply.status, StatusCode::CONFLICT);
    assert!(reply.says("Ohne sie gibt es keine Notizen"));
    assert_eq!(amira.visit(&format!("/iv/{}", id(1))).await.status, StatusCode::CONFLICT);
    assert_eq!(amira.submit(&format!("/iv/{}", id(1)), &[("week", "2026-W47")]).await.status, StatusCode::CONFLICT);
    assert_eq!(amira.write(&id(99), &id(2), "0", "Für niemanden").await.status, StatusCode::NOT_FOUND);
    assert!(house.entries(&id(1)).await.is_empty() && house.entries(&id(99)).await.is_empty());
}

async fn whoever_says_no_leaves_only_a_count(house: House) {
    let amira = house.signed_in("amira").await;
    let mut fields = consent("", "with_role");
    fields.retain(|(name, _)| *name != "_action" && *name != "id");
    let said_no = id(5);
    fields.extend([("id", said_no.as_str()), ("_action", "decline")]);
    for _ in 0..2 {
        let reply = amira.submit(NEW, &fields).await;
        assert_eq!((reply.status, reply.location.as_str()), (StatusCode::SEE_OTHER, "/iv?declined=1"));
    }
    let stored = house.interviews().await;
    assert_eq!(stored.len(), 1);
    assert_eq!(stored[0].state, InterviewState::Declined);
    let record = serde_json::to_string(&stored[0]).unwrap();
    assert!(["amira", "2026-W", "with_role", "spoken", "K-0"].iter().all(|word| !record.contains(word)), "{record}");
    assert_eq!(house.engine.store().declined_interviews(&code("inventory"), &code("guide_c")).await.unwrap(), 1);

    // Agreeing after all is a new talk, not this one.
    let reply = amira.submit(NEW, &consent(&said_no, "no")).await;
    assert!(reply.location.starts_with(NEW) && !reply.location.contains(&said_no), "{}", reply.location);
    let again = amira.visit(&reply.location).await;
    assert!(again.says("Dieses Nein ist schon gezählt") && again.field("id") != said_no);
    assert_eq!(amira.write(&said_no, &id(6), "0", "Doch notiert").await.status, StatusCode::NOT_FOUND);
}

async fn a_page_sent_twice_begins_one_interview(house: House) {
    let amira = house.signed_in("amira").await;
    let first = id(11);
    let fields = consent(&first, "no");
    let token = amira.visit(NEW).await.field("_token").to_string();
    let fields: Vec<(&str, &str)> = fields.into_iter().chain([("_token", token.as_str())]).collect();
    let (one, two) = tokio::join!(amira.send(NEW, &fields), amira.send(NEW, &fields));
    let third = amira.send(NEW, &fields).await;
    for reply in [one, two, third] {
        assert_eq!((reply.status, reply.location), (StatusCode::SEE_OTHER, format!("/iv/{first}")));
    }
    let stored = house.interviews().await;
    assert_eq!(stored.len(), 1);
    assert!(stored[0].label.starts_with("K-0") && stored[0].interviewer == "amira");
    assert_eq!(stored[0].header.week, "2026-W47");
    assert_eq!(stored[0].header.language.as_deref(), Some("de"));
}

async fn changing_the_language_of_the_talk_keeps_every_tick(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = id(121);
    let mut fields = consent(&talk, "with_role");
    fields.retain(|(name, _)| !matches!(*name, "_action" | "l"));
    fields.extend([("l", "en"), ("record", "yes"), ("_action", "language")]);
    let reply = amira.submit(NEW, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER);
    let page = amira.visit(&reply.location).await;
    assert!(page.says("The interview is voluntary") && page.says("Das Gespräch ist freiwillig"), "both languages stand side by side");
    assert_eq!(page.field("id"), talk);
    assert_eq!(page.body.matches(" checked").count(), 5 + 3);
    assert!(house.interviews().await.is_empty());
}
