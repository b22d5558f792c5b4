//! Promises about drafts: no save overwrites another unseen, and what is over is deleted.

use vielstimmig::storage::{DraftSave, NewDraft, Store, StoreError};

use crate::{Place, draft, on_both_engines, process, survey};

on_both_engines!(
    a_draft_is_read_back_as_it_was_saved,
    two_windows_do_not_overwrite_each_other,
    of_many_saves_at_once_one_wins,
    saving_a_draft_that_is_gone_says_so,
    drafts_end_when_their_time_is_over,
    a_draft_identifier_is_never_given_twice,
    one_bad_write_fails_alone,
);

async fn create(store: &Store, id: &str, expires_at: i64) -> Result<(), StoreError> {
    let new =
        NewDraft { id, process: &process(), instrument: &survey(), version: "1", language: "ar", draft: &draft("أول"), expires_at };
    store.create_draft(&new).await
}

async fn a_draft_is_read_back_as_it_was_saved(place: Place) {
    let store = place.open_published().await;
    create(&store, "a", 50).await.unwrap();
    let found = store.draft("a").await.unwrap().unwrap();
    assert_eq!((found.revision, found.language.as_str(), found.expires_at, found.version.as_str()), (1, "ar", 50, "1"));
    assert_eq!((found.process, found.instrument), (process(), survey()));
    assert_eq!(found.draft.answers, draft("أول").answers);

    assert_eq!(store.save_draft("a", 1, "uk", &draft("друге"), 60).await.unwrap(), DraftSave::Saved { revision: 2 });
    let found = store.draft("a").await.unwrap().unwrap();
    assert_eq!((found.revision, found.language.as_str(), found.expires_at), (2, "uk", 60));
    assert_eq!(found.draft.answers, draft("друге").answers);
    assert!(store.draft("b").await.unwrap().is_none());
}

async fn two_windows_do_not_overwrite_each_other(place: Place) {
    let store = place.open_published().await;
    create(&store, "a", 50).await.unwrap();
    assert_eq!(store.save_draft("a", 1, "de", &draft("first window"), 50).await.unwrap(), DraftSave::Saved { revision: 2 });
    assert_eq!(store.save_draft("a", 1, "de", &draft("second window"), 50).await.unwrap(), DraftSave::Conflict);
    assert_eq!(store.draft("a").await.unwrap().unwrap().draft.answers, draft("first window").answers);
}

async fn of_many_saves_at_once_one_wins(place: Place) {
    let store = place.open_published().await;
    create(&store, "a", 50).await.unwrap();
    let mut saving = tokio::task::JoinSet::new();
    for number in 0..30 {
        let store = store.clone();
        saving.spawn(async move { store.save_draft("a", 1, "de", &draft(&number.to_string()), 50).await.unwrap() });
    }
    let saved = saving.join_all().await;
    assert_eq!(saved.iter().filter(|outcome| matches!(outcome, DraftSave::Saved { .. })).count(), 1);
    assert_eq!(saved.iter().filter(|outcome| matches!(outcome, DraftSave::Conflict)).count(), 29);
}

async fn saving_a_draft_that_is_gone_says_so(place: Place) {
    let store = place.open_published().await;
    create(&store, "a", 50).await.unwrap();
    assert!(store.delete_draft("a").await.unwrap());
    assert!(!store.delete_draft("a").await.unwrap());
    assert_eq!(store.save_draft("a", 1, "de", &draft("late"), 50).await.unwrap(), DraftSave::Gone);
}

async fn drafts_end_when_their_time_is_over(place: Place) {
    let store = place.open_published().await;
    for (id, expires_at) in [("a", 10), ("b", 20), ("c", 30)] {
        create(&store, id, expires_at).await.unwrap();
    }
    assert_eq!(store.open_drafts(&process(), &survey()).await.unwrap(), 3);
    assert_eq!(store.delete_expired_drafts(20).await.unwrap(), 2);
    assert_eq!(store.open_drafts(&process(), &survey()).await.unwrap(), 1);
    assert!(store.draft("c").await.unwrap().is_some());
}

async fn a_draft_identifier_is_never_given_twice(place: Place) {
    let store = place.open_published().await;
    create(&store, "a", 50).await.unwrap();
    let error = create(&store, "a", 99).await.unwrap_err();
    assert!(!error.is_retryable(), "{error:?}");
    assert_eq!(store.draft("a").await.unwrap().unwrap().expires_at, 50);
}

async fn one_bad_write_fails_alone(place: Place) {
    let store = place.open_published().await;
    create(&store, "7", 50).await.unwrap();
    let mut creating = tokio::task::JoinSet::new();
    for number in 0..40 {
        let store = store.clone();
        creating.spawn(async move { (number, create(&store, &number.to_string(), 60).await.is_ok()) });
    }
    let failed: Vec<i32> = creating.join_all().await.into_iter().filter(|(_, created)| !created).map(|(number, _)| number).collect();
    assert_eq!(failed, [7]);
    assert_eq!(store.open_drafts(&process(), &survey()).await.unwrap(), 40);
}
