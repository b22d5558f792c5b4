//! Promises about the pool and snapshots: nobody is stored alone, nothing is stored twice or lost on the
//! way, and a response can be withdrawn until it is part of a snapshot.

use sqlx::{Connection as _, Executor as _, PgConnection, SqliteConnection, migrate::Migrator};
use tokio::task::JoinSet;
use vielstimmig::{
    domain::{answers::Completeness, identifiers::code},
    storage::{NewDraft, NewResponse, ResponseCounts, Store, StoreError, Submission, Withdrawal},
};

use crate::{Place, answers, draft, on_both_engines, process, response, survey};

on_both_engines!(
    nine_wait_and_the_tenth_takes_them_along,
    a_crowd_is_stored_at_once,
    instruments_wait_apart,
    who_waits_is_known_and_sends_only_once,
    a_waiting_response_can_be_withdrawn,
    an_evaluated_response_stays,
    a_snapshot_takes_everybody_once,
    forms_sent_twice_meet_on_the_way_through_the_pool,
    withdrawals_and_snapshots_meet,
    drafts_from_before_still_open,
    a_database_of_the_first_version_comes_along,
);

async fn stored(store: &Store) -> Vec<String> {
    let page = store.responses_after(&process(), &survey(), None, 1000).await.unwrap();
    page.responses.into_iter().map(|response| response.id).collect()
}

async fn count(store: &Store) -> u64 {
    let ResponseCounts { complete, partial } = store.count_responses(&process(), &survey()).await.unwrap();
    complete + partial
}

async fn nine_wait_and_the_tenth_takes_them_along(place: Place) {
    let store = place.open_published().await;
    for number in 0..9 {
        store.submit(response(number)).await.unwrap();
    }
    assert_eq!((stored(&store).await.len(), count(&store).await), (0, 9));
    store.submit(response(9)).await.unwrap();
    let all: Vec<String> = (0..10).map(|number| response(number).id).collect();
    let mut found = stored(&store).await;
    found.sort();
    assert_eq!((found, count(&store).await), (all, 10));
    store.submit(response(10)).await.unwrap();
    assert_eq!((stored(&store).await.len(), count(&store).await), (10, 11));
}

async fn a_crowd_is_stored_at_once(place: Place) {
    let store = place.open_published().await;
    store.submit(response(1000)).await.unwrap();
    let mut sending = JoinSet::new();
    for number in 0..200 {
        let store = store.clone();
        sending.spawn(async move { store.submit(response(number)).await.unwrap() });
    }
    sending.join_all().await;
    assert!(stored(&store).await.len() > 190, "at most nine wait");
    assert_eq!(count(&store).await, 201);
}

async fn instruments_wait_apart(place: Place) {
    let store = place.open_published().await;
    for number in 0..12 {
        let instrument = if number % 2 == 0 { survey() } else { code("other") };
        store.submit(NewResponse { instrument, ..response(number) }).await.unwrap();
    }
    assert_eq!(stored(&store).await.len(), 0, "six and six are not ten");
    store.empty_pool(&process(), &code("other")).await.unwrap();
    assert_eq!(stored(&store).await.len(), 0);
    store.empty_pool(&process(), &survey()).await.unwrap();
    assert_eq!(stored(&store).await.len(), 6);
}

async fn who_waits_is_known_and_sends_only_once(place: Place) {
    let store = place.open_published().await;
    store.submit(NewResponse { answers: answers("mine", Completeness::Partial), ..response(1) }).await.unwrap();
    let found = store.response(&response(1).id).await.unwrap().unwrap();
    assert_eq!((found.completeness, found.snapshot, found.version.as_str()), (Completeness::Partial, 0, "1"));
    assert_eq!(found.answers, *answers("mine", Completeness::Partial).answers());

    assert_eq!(store.submit(response(1)).await.unwrap(), Submission::AlreadyStored);
    let taken = NewResponse { submission_key: "another".to_owned(), ..response(1) };
    assert!(matches!(store.submit(taken.clone()).await, Err(StoreError::IdentifierTaken)));
    let elsewhere = NewResponse { instrument: code("other"), ..taken.clone() };
    assert!(matches!(store.submit(elsewhere).await, Err(StoreError::IdentifierTaken)));
    store.empty_pool(&process(), &survey()).await.unwrap();
    assert_eq!(store.submit(response(1)).await.unwrap(), Submission::AlreadyStored);
    assert!(matches!(store.submit(taken).await, Err(StoreError::IdentifierTaken)));
    assert_eq!((stored(&store).await.len(), count(&store).await), (1, 1));
}

async fn a_waiting_response_can_be_withdrawn(place: Place) {
    let store = place.open_published().await;
    for number in 0..5 {
        store.submit(response(number)).await.unwrap();
    }
    assert_eq!(store.withdraw(&response(3).id).await.unwrap(), Withdrawal::Withdrawn);
    assert_eq!(store.withdraw(&response(3).id).await.unwrap(), Withdrawal::Unknown);
    assert!(store.response(&response(3).id).await.unwrap().is_none());
    assert_eq!((count(&store).await, store.waiting(&process(), &survey()).await.unwrap()), (4, 4));
    store.empty_pool(&process(), &survey()).await.unwrap();
    assert_eq!(stored(&store).await.len(), 4);
    assert_eq!(store.submit(response(3)).await.unwrap(), Submission::Stored, "who withdrew may send again");
}

async fn an_evaluated_response_stays(place: Place) {
    let store = place.open_published().await;
    for number in 0..3 {
        store.submit(response(number)).await.unwrap();
    }
    assert_eq!(store.take_snapshot(&process(), &survey(), 1).await.unwrap(), 3);
    store.submit(response(3)).await.unwrap();
    assert_eq!(store.withdraw(&response(1).id).await.unwrap(), Withdrawal::Evaluated);
    assert_eq!(store.withdraw(&response(3).id).await.unwrap(), Withdrawal::Withdrawn);
    assert_eq!(store.response(&response(1).id).await.unwrap().unwrap().snapshot, 1);
    assert_eq!(count(&store).await, 3);
}

async fn a_snapshot_takes_everybody_once(place: Place) {
    let store = place.open_published().await;
    assert_eq!(store.take_snapshot(&process(), &survey(), 1).await.unwrap(), 0, "nobody is there yet");
    for number in 0..25 {
        store.submit(response(number)).await.unwrap();
    }
    assert_eq!(store.waiting(&process(), &survey()).await.unwrap(), 25);
    assert_eq!(store.take_snapshot(&process(), &survey(), 1).await.unwrap(), 25);
    assert_eq!(store.waiting(&process(), &survey()).await.unwrap(), 0);
    for number in 25..28 {
        store.submit(response(number)).await.unwrap();
    }
    assert_eq!(store.waiting(&process(), &survey()).await.unwrap(), 3);
    assert_eq!(store.take_snapshot(&process(), &survey(), 2).await.unwrap(), 3);
    assert_eq!(store.take_snapshot(&process(), &survey(), 3).await.unwrap(), 0);
    let page = store.responses_after(&process(), &survey(), None, 100).await.unwrap();
    let of = |snapshot| page.responses.iter().filter(|response| response.snapshot == snapshot).count();
    assert_eq!((of(1), of(2), of(3), of(0)), (25, 3, 0, 0));
}

async fn forms_sent_twice_meet_on_the_way_through_the_pool(place: Place) {
    let stores = [place.open_published().await, place.open().await];
    for round in 0..20_u128 {
        // Few enough to wait, over both instances, while somebody empties the pool.
        let mut sending = JoinSet::new();
        for (at, store) in stores.iter().enumerate() {
            for number in 0..7 {
                let store = store.clone();
                let number = round * 100 + if at == 0 { number } else { 6 - number };
                sending.spawn(async move { store.submit(response(number)).await.unwrap() == Submission::Stored });
            }
            let store = store.clone();
            sending.spawn(async move {
                store.empty_pool(&process(), &survey()).await.unwrap();
                false
            });
        }
        let new = sending.join_all().await.into_iter().filter(|new| *new).count();
        assert_eq!(new, 7, "in round {round}");
    }
    for store in &stores {
        store.empty_pool(&process(), &survey()).await.unwrap();
    }
    assert_eq!((stored(&stores[0]).await.len(), count(&stores[1]).await), (140, 140));
}

async fn withdrawals_and_snapshots_meet(place: Place) {
    let stores = [place.open_published().await, place.open().await];
    for round in 1..=10_u32 {
        let of_round = |number: u128| u128::from(round) * 100 + number;
        for number in 0..8 {
            stores[0].submit(response(of_round(number))).await.unwrap();
        }
        let before = count(&stores[0]).await;
        let mut meeting = JoinSet::new();
        for number in 0..8 {
            let store = stores[usize::try_from(number).unwrap() % 2].clone();
            let id = response(of_round(number)).id;
            meeting.spawn(async move { store.withdraw(&id).await.unwrap() });
        }
        let store = stores[1].clone();
        let evaluated = store.take_snapshot(&process(), &survey(), i64::from(round)).await.unwrap();
        let outcomes = meeting.join_all().await;
        let of = |wanted| outcomes.iter().filter(|outcome| **outcome == wanted).count() as u64;
        assert_eq!(of(Withdrawal::Unknown), 0, "whoever sent is found: {outcomes:?}");
        assert_eq!((of(Withdrawal::Withdrawn) + evaluated, count(&store).await), (8, before - of(Withdrawal::Withdrawn)), "{outcomes:?}");
        assert_eq!(store.waiting(&process(), &survey()).await.unwrap(), 0);
    }
    assert_eq!(stored(&stores[0]).await.len() as u64, count(&stores[0]).await);
}

async fn drafts_from_before_still_open(place: Place) {
    let store = place.open_published().await;
    let new = NewDraft {
        id: "old",
        process: &process(),
        instrument: &survey(),
        version: "1",
        language: "tr",
        draft: &draft("from before"),
        expires_at: 86_400,
    };
    store.create_draft(&new).await.unwrap();
    store.close().await;
    // As the second version of the tables leaves a draft of the first one behind.
    place.execute("UPDATE drafts SET sealed = 'tr {\"answers\":{}, \"seed\":0, \"seen\":[\"only\"]}' WHERE id = 'old'").await;
    let store = place.open().await;
    let found = store.draft("old").await.unwrap().unwrap();
    assert_eq!((found.language.as_str(), found.revision), ("tr", 1));
    assert!(found.draft.seen.contains(&code("only")));
    let backup = place.folder.path().join("sealed");
    store.backup(&backup, 0).await.unwrap();
    assert!(!String::from_utf8_lossy(&std::fs::read(backup).unwrap()).contains("seen"), "it is sealed now");
}

/// What the first version of the program left behind.
const OF_THE_FIRST_VERSION: &str = "
    INSERT INTO versions (process, version, files, published_at) VALUES ('plan2026', '1', '{}', 0);
    INSERT INTO drafts (id, process, instrument, version, language, draft, revision, expires_at)
    VALUES ('old', 'plan2026', 'survey', '1', 'tr', '{\"answers\":{}, \"seed\":0, \"seen\":[\"only\"]}', 3, 86400);
    INSERT INTO responses (id, process, instrument, version, submission_key, completeness, synthetic, answers)
    VALUES ('00000000000000000000000000000001', 'plan2026', 'survey', '1', 'key-1', 'complete', FALSE, '{}');
    INSERT INTO response_marks (process, instrument, slot, complete, partial, complete_withdrawn, partial_withdrawn)
    VALUES ('plan2026', 'survey', 0, 1, 0, 0, 0);
    INSERT INTO detached_entries (id, process, ledger, form, language, synthetic, answers)
    VALUES ('1', 'plan2026', 'offers', 'A25', 'de', TRUE, '{}')";

async fn a_database_of_the_first_version_comes_along(place: Place) {
    let first =
        Migrator { migrations: sqlx::migrate!().iter().filter(|migration| migration.version == 1).cloned().collect(), ..Migrator::DEFAULT };
    if let Some(database) = &place.database {
        let mut connection = PgConnection::connect(&database.url).await.unwrap();
        first.run(&mut connection).await.unwrap();
        connection.execute(sqlx::raw_sql(OF_THE_FIRST_VERSION)).await.unwrap();
    } else {
        let mut connection = SqliteConnection::connect(&format!("{}?mode=rwc", place.url)).await.unwrap();
        first.run(&mut connection).await.unwrap();
        connection.execute(sqlx::raw_sql(OF_THE_FIRST_VERSION)).await.unwrap();
    }
    let store = place.open().await;
    let found = store.draft("old").await.unwrap().unwrap();
    assert_eq!((found.language.as_str(), found.revision, found.expires_at), ("tr", 3, 86_400));
    assert_eq!(store.submit(response(1)).await.unwrap(), Submission::AlreadyStored);
    assert_eq!((stored(&store).await.len(), store.waiting(&process(), &survey()).await.unwrap()), (1, 1));
    assert!(store.detached_entries(&process(), "offers").await.unwrap()[0].synthetic);
    store.put_in_order().await.unwrap();
    assert_eq!(store.take_snapshot(&process(), &survey(), 1).await.unwrap(), 1);
    if let Some(file) = &place.file {
        store.close().await;
        let bytes = std::fs::read(file).unwrap();
        assert!(!bytes.windows(6).any(|part| part == b"\"seen\""), "the draft that lay open has left nothing behind");
    }
}
