//! Promises about requests that go away half-way: nothing is half written, and no connection stays
//! behind in a transaction.

use std::{future::poll_fn, pin::pin, task::Poll, time::Duration};

use vielstimmig::{
    domain::{answers::Answers, identifiers::code, interviews::RecordId},
    storage::{DetachedForm, Store, Submission},
};

use crate::{Place, on_both_engines, process, response, survey};

on_both_engines!(
    a_response_survives_lost_connections,
    a_write_of_several_statements_survives_who_asked_for_it,
    a_response_survives_who_sent_it,
    the_address_may_be_opened_twice
);

/// Lets a request go as far as it comes in so many steps, then drops it, as a server does when the
/// client leaves.
async fn leave_after(steps: usize, request: impl Future) {
    let (mut request, mut left) = (pin!(request), steps);
    poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(());
        }
        left -= 1;
        let went = request.as_mut().poll(context).map(drop);
        if left == 0 { Poll::Ready(()) } else { went }
    })
    .await;
}

async fn a_write_of_several_statements_survives_who_asked_for_it(place: Place) {
    let store = place.open_published().await;
    store.insert_responses((0..300).map(response).collect()).await.unwrap();
    let (process, form) = (process(), code("A25"));
    let offers = DetachedForm { process: &process, ledger: "offers", form: &form, language: "de", synthetic: false };
    for number in 0..300_u32 {
        // After, at COMMIT, between the statements, while BEGIN is on its way: the last heals nothing.
        let steps = usize::try_from((300 - number) % 20).unwrap();
        let entries: Vec<_> = (0..3).map(|entry| (RecordId::from_random(u128::from(number * 10 + entry)), Answers::new())).collect();
        leave_after(steps, store.add_detached(&offers, &entries)).await;
        leave_after(steps, store.withdraw(&response(u128::from(number)).id)).await;
    }
    if place.file.is_none() {
        place.wait_until_no_transaction_is_open().await;
    }
    // Every connection of the pool is used, and what each writes stays.
    let mut writing = tokio::task::JoinSet::new();
    for number in 1000..1040 {
        let store = store.clone();
        writing.spawn(async move {
            store.submit(response(number)).await.unwrap();
            assert!(store.add_account(&number.to_string(), "", "").await.unwrap());
        });
    }
    writing.join_all().await;
    store.close().await;

    let store = place.open().await;
    assert_eq!(store.detached_count(&process, "offers").await.unwrap() % 3, 0, "three entries of a form come together");
    assert_eq!(store.accounts().await.unwrap().len(), 40);
    let counted = store.count_responses(&process, &survey()).await.unwrap().complete;
    store.empty_pool(&process, &survey()).await.unwrap();
    let there = store.responses_after(&process, &survey(), None, 1000).await.unwrap().responses.len();
    assert_eq!(counted, there as u64, "a withdrawal and its count come together");
}

async fn a_response_survives_who_sent_it(place: Place) {
    let store = place.open_published().await;
    for number in 0..200 {
        leave_after(number % 5, store.submit(response(number as u128))).await;
    }
    // Sending again finds each one stored or stores it: never twice, never stuck.
    let mut before = 0;
    for number in 0..200 {
        before += u32::from(store.submit(response(number)).await.unwrap() == Submission::AlreadyStored);
    }
    assert!(before > 0);
    assert_eq!(store.count_responses(&process(), &survey()).await.unwrap().complete, 200);
}

impl Place {
    async fn wait_until_no_transaction_is_open(&self) {
        const OPEN: &str = "
            SELECT COUNT(*)
            FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'";
        let mut open = self.number(OPEN).await;
        for _ in 0..100 {
            if open == 0 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
            open = self.number(OPEN).await;
        }
        panic!("{open} connections are still in a transaction");
    }
}

async fn the_address_may_be_opened_twice(place: Place) {
    let open = || {
        let url = place.url.clone();
        tokio::spawn(async move { Store::open(&url).await.unwrap() })
    };
    let (first, second) = tokio::join!(open(), open());
    let (first, second) = (first.unwrap(), second.unwrap());
    first.set_setting("a", "1").await.unwrap();
    assert_eq!(second.setting("a").await.unwrap().as_deref(), Some("1"));
}

async fn a_response_survives_lost_connections(place: Place) {
    let store = place.open_published().await;
    for number in 0..20 {
        store.submit(response(number)).await.unwrap();
    }
    if place.file.is_none() {
        place
            .execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
            )
            .await;
    }
    let mut sending = tokio::task::JoinSet::new();
    for number in 10..40 {
        let store = store.clone();
        sending.spawn(async move { store.submit(response(number)).await.unwrap() });
    }
    sending.join_all().await;
    assert_eq!(store.count_responses(&process(), &survey()).await.unwrap().complete, 40);
}
