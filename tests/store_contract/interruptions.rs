//! Promises about requests that go away half-way: nothing is half written, and no connection stays
//! behind in a transaction.

use std::time::Duration;

use vielstimmig::{
    domain::{answers::Answers, identifiers::code, interviews::RecordId},
    storage::{DetachedForm, NewResponse, Submission},
};

use crate::{Place, on_both_engines, process, response, survey};

on_both_engines!(a_write_of_several_statements_survives_who_asked_for_it, a_response_survives_who_sent_it, the_address_may_be_opened_twice);

async fn a_write_of_several_statements_survives_who_asked_for_it(place: Place) {
    let store = place.open_published().await;
    store.insert_responses((0..300).map(response).collect()).await.unwrap();
    let (process, form) = (process(), code("A25"));
    let offers = DetachedForm { process: &process, ledger: "offers", form: &form, language: "de", synthetic: false };
    for number in 0..300_u32 {
        // Dropped after ever longer: before BEGIN, within it, between the statements, at COMMIT, after.
        let patience = Duration::from_micros(u64::from(number) * 10);
        let entries: Vec<_> = (0..3).map(|entry| (RecordId::from_random(u128::from(number * 10 + entry)), Answers::new())).collect();
        tokio::time::timeout(patience, store.add_detached(&offers, &entries)).await.ok();
        tokio::time::timeout(patience, store.withdraw(&response(u128::from(number)).id)).await.ok();
    }
    // Every connection of the pool is used, and each write still works.
    let mut writing = tokio::task::JoinSet::new();
    for number in 1000..1040 {
        let store = store.clone();
        writing.spawn(async move { store.submit(response(number)).await.unwrap() });
    }
    writing.join_all().await;
    for name in 0..40 {
        assert!(store.add_account(&name.to_string(), "", "").await.unwrap());
    }
    store.close().await;

    let store = place.open().await;
    assert_eq!(store.detached_count(&process, "offers").await.unwrap() % 3, 0, "three entries of a form come together");
    assert_eq!(store.accounts().await.unwrap().len(), 40);
    let counted = store.count_responses(&process, &survey()).await.unwrap().complete;
    let there = store.responses_after(&process, &survey(), None, 1000).await.unwrap().len();
    assert_eq!(counted, there as u64, "a withdrawal and its count come together");
    if place.file.is_none() {
        let open =
            place.number("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'");
        assert_eq!(open.await, 0);
    }
}

async fn a_response_survives_who_sent_it(place: Place) {
    let store = place.open_published().await;
    for number in 0..200_u32 {
        let sent = NewResponse { draft: None, ..response(u128::from(number)) };
        let patience = Duration::from_micros(u64::from(number) * 10);
        tokio::time::timeout(patience, store.submit(sent)).await.ok();
    }
    // Sending again finds each one stored or stores it: never twice, never stuck.
    let mut before = 0;
    for number in 0..200 {
        before += u32::from(store.submit(response(number)).await.unwrap() == Submission::AlreadyStored);
    }
    assert!(before > 0);
    assert_eq!(store.count_responses(&process(), &survey()).await.unwrap().complete, 200);
}

async fn the_address_may_be_opened_twice(place: Place) {
    let (first, second) = tokio::join!(place.open(), place.open());
    first.set_setting("a", "1").await.unwrap();
    assert_eq!(second.setting("a").await.unwrap().as_deref(), Some("1"));
}
