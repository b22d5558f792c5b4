//! Promises about what becomes of an interview as a whole: handing over, opening again, withdrawing,
//! hiding, and contacts that lead to no talk.

use axum::http::StatusCode;
use vielstimmig::domain::{
    identifiers::code,
    interviews::{HistoryKind, InterviewState, RecordId},
};

use crate::{House, id, on_both_engines};

on_both_engines!(
    whoever_gave_an_interview_away_does_not_see_it_any_more,
    an_interview_is_opened_again_until_a_snapshot_contains_it,
    a_withdrawn_interview_is_gone_with_everything,
    deleting_a_contact_leaves_the_notes,
    one_press_hides_everything,
);

async fn whoever_gave_an_interview_away_does_not_see_it_any_more(house: House) {
    let (amira, berta, olga) = (house.signed_in("amira").await, house.signed_in("berta").await, house.signed_in("olga").await);
    let talk = amira.begin("no").await;
    amira.write(&talk, &id(201), "0", "Der Bus kommt nie").await;
    let hand_over = format!("/iv/{talk}/hand-over");
    let page = amira.visit(&hand_over).await;
    assert!(page.says(r#"value="berta""#) && page.says(r#"value="olga""#));
    assert!(!page.says(r#"value="amira""#) && !page.says(r#"value="anton""#), "only whoever leads interviews, and not the same");
    for wrong in [&[("to", "berta")][..], &[("to", "anton"), ("note", "Bitte")], &[("note", "Bitte")]] {
        assert_eq!(amira.submit(&hand_over, wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let reply = amira.submit(&hand_over, &[("to", "berta"), ("note", "Die <Karten> fehlen")]).await;
    assert_eq!(reply.location, "/iv?handed_over=1");
    assert!(amira.visit("/iv?handed_over=1").await.says("Das Gespräch ist übergeben."));

    assert_eq!(amira.visit(&format!("/iv/{talk}")).await.status, StatusCode::NOT_FOUND);
    // What was open meanwhile is not stored, and not lost either.
    let late = amira.write(&talk, &id(202), "0", "Zu spät gespeichert").await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert!(late.says("Zu spät gespeichert") && !late.says("Der Bus kommt nie"));
    assert_eq!(house.entries(&talk).await.len(), 1);
    for person in [&berta, &olga] {
        let page = person.visit(&format!("/iv/{talk}")).await;
        assert!(page.says("Die &lt;Karten&gt; fehlen") && page.says("übergeben") && page.says("2026-11-18"));
    }
    let back = olga.submit(&hand_over, &[("to", "amira"), ("note", "Doch zurück")]).await;
    assert_eq!(back.location, "/iv?handed_over=1");
    assert_eq!(amira.visit(&format!("/iv/{talk}")).await.status, StatusCode::OK);
    let history = house.engine.store().interview_history(&RecordId::parse(&talk).unwrap()).await.unwrap();
    let hands: Vec<_> = history.iter().map(|line| (line.account.as_str(), line.from.as_str(), line.to.as_str())).collect();
    assert_eq!(hands, [("amira", "amira", "berta"), ("olga", "berta", "amira")]);
}

async fn an_interview_is_opened_again_until_a_snapshot_contains_it(house: House) {
    let (amira, olga) = (house.signed_in("amira").await, house.signed_in("olga").await);
    let talk = amira.begin("no").await;
    amira.write(&talk, &id(211), "0", "Kein Platz").await;
    let (finish, reopen) = (format!("/iv/{talk}/finish"), format!("/iv/{talk}/reopen"));
    for person in [&amira, &olga] {
        amira.submit(&finish, &[("names", "yes")]).await;
        assert_eq!(house.interviews().await[0].state, InterviewState::Finished);
        assert!(person.visit(&format!("/iv/{talk}")).await.says(&reopen));
        assert_eq!(amira.write(&talk, &id(212), "0", "Zu früh").await.status, StatusCode::CONFLICT);
        for _ in 0..2 {
            assert_eq!(person.submit(&reopen, &[]).await.location, format!("/iv/{talk}"));
        }
        assert_eq!(house.interviews().await[0].state, InterviewState::Draft);
    }
    assert_eq!(amira.write(&talk, &id(213), "0", "Doch noch etwas").await.status, StatusCode::SEE_OTHER);
    let kinds: Vec<HistoryKind> =
        house.engine.store().interview_history(&RecordId::parse(&talk).unwrap()).await.unwrap().iter().map(|line| line.kind).collect();
    let (handed_in, reopened) = (HistoryKind::HandedIn, HistoryKind::Reopened);
    assert_eq!(kinds, [handed_in, reopened, handed_in, reopened]);

    amira.submit(&finish, &[("names", "yes")]).await;
    house.freeze("guide_c").await;
    let page = amira.visit(&format!("/iv/{talk}")).await;
    assert!(!page.says(&reopen) && page.says("bleibt, wie es ist"));
    amira.submit(&reopen, &[]).await;
    assert_eq!(house.interviews().await[0].state, InterviewState::Finished);
    // A later interview is in none yet.
    let next = amira.begin("no").await;
    amira.submit(&format!("/iv/{next}/finish"), &[("names", "yes")]).await;
    amira.submit(&format!("/iv/{next}/reopen"), &[]).await;
    assert_eq!(house.interviews().await[1].state, InterviewState::Draft);
}

async fn a_withdrawn_interview_is_gone_with_everything(house: House) {
    let (amira, berta, olga) = (house.signed_in("amira").await, house.signed_in("berta").await, house.signed_in("olga").await);
    let (gone, kept) = (amira.begin("no").await, amira.begin("no").await);
    for (talk, entry) in [(&gone, 221), (&kept, 222)] {
        amira.write(talk, &id(entry), "0", "Vertraulich gesagt").await;
    }
    amira.submit(&format!("/iv/{gone}/hand-over"), &[("to", "berta"), ("note", "Übernimm bitte")]).await;
    let withdraw = format!("/iv/{gone}/withdraw");
    let question = berta.visit(&withdraw).await;
    assert!(question.says("K-01") && question.says("Eintrag"));
    assert_eq!(amira.submit(&withdraw, &[("label", "K-01")]).await.status, StatusCode::NOT_FOUND);
    for wrong in ["", "K-02", "ja"] {
        assert_eq!(berta.submit(&withdraw, &[("label", wrong)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(house.entries(&gone).await.len(), 1);
    assert_eq!(berta.submit(&withdraw, &[("label", " k-01 ")]).await.location, "/iv?withdrawn=1");

    assert_eq!(berta.visit(&format!("/iv/{gone}")).await.status, StatusCode::NOT_FOUND);
    assert!(house.entries(&gone).await.is_empty());
    assert!(house.engine.store().interview_history(&RecordId::parse(&gone).unwrap()).await.unwrap().is_empty());
    assert_eq!(house.interviews().await.len(), 1);
    assert_eq!(house.entries(&kept).await.len(), 1);
    assert!(olga.visit("/iv").await.says("zurückgezogen"));
    let log = house.engine.store().audit(1).await.unwrap().remove(0);
    assert_eq!((log.account.as_str(), log.action.as_str()), ("berta", "withdraw-interview"));
    assert_eq!((log.object.as_str(), log.detail.as_str()), ("inventory/guide_c", ""), "the log says nothing of the interview");
    // A form that was still open keeps its text and stores nothing.
    let late = berta.write(&gone, &id(223), "0", "Noch offen gewesen").await;
    assert!(late.status == StatusCode::NOT_FOUND && late.says("Noch offen gewesen"));
    assert!(house.entries(&gone).await.is_empty());
}

async fn deleting_a_contact_leaves_the_notes(house: House) {
    let (amira, olga) = (house.signed_in("amira").await, house.signed_in("olga").await);
    let talk = amira.begin("no").await;
    amira.write(&talk, &id(231), "0", "Möchte mitreden").await;
    let contact = format!("/iv/{talk}/contact");
    let details = [("c_contact_name", "Mira Beispiel"), ("c_contact_way", "mira@post.example")];
    assert_eq!(amira.submit(&contact, &details).await.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody agreed");
    let agreed = [&details[..], &[("consent", "yes")]].concat();
    assert_eq!(amira.submit(&contact, &agreed).await.location, format!("/iv/{talk}?contact=1"));
    let stored = house.engine.store().detached_entries(&code("inventory"), "contacts").await.unwrap();
    assert_eq!(stored.len(), 1);
    assert!(!format!("{stored:?}").contains(&talk), "nothing leads to the talk");
    let interview = house.interviews().await.remove(0);
    let words = serde_json::to_string(&interview).unwrap();
    assert!(!words.contains("Mira") && !words.contains(&stored[0].id), "nothing leads to the contact");

    let list = "/desk/inventory/contacts";
    assert_eq!(amira.visit(list).await.status, StatusCode::FORBIDDEN);
    assert!(olga.visit(list).await.says("Mira Beispiel"));
    let delete = format!("{list}/{}/delete", stored[0].id);
    assert!(olga.visit(&delete).await.says("mira@post.example"), "there is a question first");
    assert_eq!(amira.submit(&delete, &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(olga.submit(&delete, &[]).await.location, format!("{list}?deleted=1"));
    assert!(!olga.visit(list).await.says("Mira Beispiel"));
    assert_eq!(house.engine.store().detached_count(&code("inventory"), "contacts").await.unwrap(), 0);
    assert_eq!(house.interviews().await.remove(0), interview);
    assert_eq!(house.entries(&talk).await[0].text, "Möchte mitreden");
}

async fn one_press_hides_everything(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    for address in [format!("/iv/{talk}"), format!("/iv/{talk}/t/C06"), format!("/iv/{talk}/finish"), crate::NEW.to_string()] {
        assert!(amira.visit(&address).await.says(r#"action="/iv/stop""#), "{address}");
    }
    let hidden = amira.send("/iv/stop", &[]).await;
    assert_eq!((hidden.status, hidden.location.as_str()), (StatusCode::SEE_OTHER, "/"));
    assert_eq!(hidden.cookie.as_deref(), Some("vs_staff="));
    assert_eq!(amira.visit(&format!("/iv/{talk}")).await.location, "/sign-in", "the session is over, the cookie opens nothing");
    assert_eq!(amira.send("/iv/stop", &[]).await.location, "/", "once more does no harm");
}
