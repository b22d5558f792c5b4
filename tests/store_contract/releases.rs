//! Promises about what was released: a snapshot is kept once, the ledger only grows, and nobody approves
//! what they asked for themselves.

use vielstimmig::storage::{LedgerEntry, NewSnapshot, Snapshot};

use crate::{Place, on_both_engines, process, response, survey};

on_both_engines!(
    a_snapshot_is_kept_once_and_as_it_was,
    a_snapshot_is_kept_only_with_everything_two_servers_put_into_it,
    the_ledger_takes_each_number_once,
    two_people_are_needed_for_a_request,
);

fn snapshot(number: u8, release: &str) -> NewSnapshot {
    let report = "{\"shown\":1}".to_string();
    let snapshot = Snapshot { number, taken_on: "2026-11-22".into(), account: "amira".into(), responses: 40, report };
    NewSnapshot { snapshot, release: release.into() }
}

async fn a_snapshot_is_kept_once_and_as_it_was(place: Place) {
    let store = place.open_published().await;
    let (process, survey) = (process(), survey());
    assert_eq!(store.last_snapshot(&process, &survey).await.unwrap(), 0);
    assert!(store.add_snapshot(&process, &survey, &snapshot(1, "first")).await.unwrap());
    assert!(!store.add_snapshot(&process, &survey, &snapshot(1, "another")).await.unwrap());
    assert!(store.add_snapshot(&process, &survey, &snapshot(2, "second")).await.unwrap());
    assert_eq!(store.last_snapshot(&process, &survey).await.unwrap(), 2);
    assert_eq!(store.release(&process, &survey, 1).await.unwrap().as_deref(), Some("first"));
    assert_eq!(store.release(&process, &survey, 3).await.unwrap(), None);
    let kept = store.snapshots(&process, &survey).await.unwrap();
    assert_eq!(kept, [snapshot(1, "").snapshot, snapshot(2, "").snapshot]);
}

async fn a_snapshot_is_kept_only_with_everything_two_servers_put_into_it(place: Place) {
    let store = place.open_published().await;
    let (process, survey) = (process(), survey());
    let of = |responses| {
        let new = snapshot(1, "first");
        NewSnapshot { snapshot: Snapshot { responses, ..new.snapshot }, ..new }
    };
    for number in 0..30 {
        store.submit(response(number)).await.unwrap();
    }
    assert_eq!(store.take_snapshot(&process, &survey, 1).await.unwrap(), 30);
    // While one server counts, two more arrive and another server begins the same snapshot.
    store.submit(response(30)).await.unwrap();
    store.submit(response(31)).await.unwrap();
    assert_eq!(store.take_snapshot(&process, &survey, 1).await.unwrap(), 2);
    assert!(!store.add_snapshot(&process, &survey, &of(30)).await.unwrap(), "two are missing in it");
    assert!(store.add_snapshot(&process, &survey, &of(32)).await.unwrap());
    // A third one comes too late for the first snapshot.
    store.submit(response(32)).await.unwrap();
    assert_eq!(store.take_snapshot(&process, &survey, 1).await.unwrap(), 0);
    assert_eq!(store.take_snapshot(&process, &survey, 2).await.unwrap(), 1);
}

async fn the_ledger_takes_each_number_once(place: Place) {
    let store = place.open_published().await;
    let entry = |number, object: &str| LedgerEntry { number, object: object.into(), ..LedgerEntry::default() };
    assert!(store.add_to_ledger(&process(), &entry(1, "a")).await.unwrap());
    assert!(!store.add_to_ledger(&process(), &entry(1, "b")).await.unwrap());
    assert!(store.add_to_ledger(&process(), &entry(2, "b")).await.unwrap());
    let objects: Vec<String> = store.ledger(&process()).await.unwrap().into_iter().map(|entry| entry.object).collect();
    assert_eq!(objects, ["a", "b"]);
}

async fn two_people_are_needed_for_a_request(place: Place) {
    let store = place.open_published().await;
    let (process, survey) = (process(), survey());
    store.add_request(&process, &survey, "r1", "amira", "{}").await.unwrap();
    assert!(!store.use_request("r1").await.unwrap(), "nobody has approved it");
    assert!(!store.decide_request("r1", "amira", true).await.unwrap(), "not by who asked");
    assert!(store.decide_request("r1", "bogdan", true).await.unwrap());
    assert!(!store.decide_request("r1", "clara", false).await.unwrap(), "decided is decided");
    assert!(store.use_request("r1").await.unwrap());
    assert!(!store.use_request("r1").await.unwrap(), "once");
    store.add_request(&process, &survey, "r2", "amira", "{}").await.unwrap();
    assert!(store.decide_request("r2", "bogdan", false).await.unwrap());
    assert!(!store.use_request("r2").await.unwrap(), "it was refused");
    let states: Vec<String> = store.requests(&process, &survey).await.unwrap().into_iter().map(|request| request.state).collect();
    assert_eq!(states, ["used", "refused"]);
}
