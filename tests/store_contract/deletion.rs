//! Promises about answers that are deleted for good: nothing of them is left in the files of the database,
//! in its log or in a fresh backup; everything beside them stays.

use vielstimmig::{
    domain::{
        answers::Completeness,
        identifiers::{Code, code},
    },
    storage::{Event, NewDraft, NewResponse, NewSnapshot, Snapshot, Store, StoredResponse, Submission},
};

use crate::{Place, answers, draft, on_both_engines, process, response, survey};

on_both_engines!(deleted_answers_are_gone_and_nothing_else_is, no_byte_of_deleted_answers_is_left, deletion_and_sending_meet);

const CANARY: &str = "canary in the coal mine";

fn sent(number: u128) -> NewResponse {
    NewResponse { answers: answers(&format!("{CANARY} {number}"), Completeness::Complete), ..response(number) }
}

async fn stored(store: &Store, instrument: &Code) -> Vec<StoredResponse> {
    store.responses_after(&process(), instrument, None, 1_000).await.unwrap().responses
}

async fn begin(store: &Store, id: &str, instrument: &Code) {
    let new = NewDraft { id, process: &process(), instrument, version: "1", language: "ti", draft: &draft(CANARY), expires_at: 86_400 };
    store.create_draft(&new).await.unwrap();
}

/// Twelve responses in a snapshot, three that came later and wait, a draft, and somebody in another survey.
async fn filled(place: &Place) -> Store {
    let store = place.open_published().await;
    for number in 0..12 {
        store.submit(sent(number)).await.unwrap();
    }
    store.take_snapshot(&process(), &survey(), 1).await.unwrap();
    for number in 12..15 {
        store.submit(sent(number)).await.unwrap();
    }
    begin(&store, "a draft", &survey()).await;
    store.fill_module(&process(), &survey(), &code("needs"), &code("work"), 1).await.unwrap();
    store
}

async fn deleted_answers_are_gone_and_nothing_else_is(place: Place) {
    let store = filled(&place).await;
    let other = code("other");
    store.submit(NewResponse { instrument: other.clone(), ..sent(100) }).await.unwrap();
    begin(&store, "their draft", &other).await;
    store.count_event(&process(), &survey(), "2026-11-10", "ti", Event::Started).await.unwrap();
    let snapshot = Snapshot { number: 1, taken_on: "2026-11-10".into(), account: "ada".into(), responses: 12, report: "{}".into() };
    store.add_snapshot(&process(), &survey(), &NewSnapshot { snapshot, release: "numbers".into() }).await.unwrap();
    let mark = store.change_mark(&process(), &survey()).await.unwrap();

    let deleted = store.delete_answers(&process(), &survey()).await.unwrap();
    assert_eq!((deleted.responses, deleted.waiting, deleted.drafts, deleted.fills, deleted.rewritten), (12, 3, 1, 1, true));
    assert!(stored(&store, &survey()).await.is_empty());
    for number in 0..15 {
        assert!(store.response(&response(number).id).await.unwrap().is_none());
    }
    let counts = store.count_responses(&process(), &survey()).await.unwrap();
    assert_eq!((counts.complete + counts.partial, store.waiting(&process(), &survey()).await.unwrap()), (0, 0));
    assert!(store.change_mark(&process(), &survey()).await.unwrap() > mark, "whoever keeps numbers sees that they changed");
    assert!(store.draft("a draft").await.unwrap().is_none());
    assert!(store.module_fills(&process(), &survey()).await.unwrap().is_empty());

    assert_eq!(store.release(&process(), &survey(), 1).await.unwrap().as_deref(), Some("numbers"));
    assert_eq!(store.participation(&process(), &survey()).await.unwrap().len(), 1);
    assert!(store.draft("their draft").await.unwrap().is_some());
    store.empty_pool(&process(), &other).await.unwrap();
    assert_eq!(stored(&store, &other).await.len(), 1);

    let again = store.delete_answers(&process(), &survey()).await.unwrap();
    assert_eq!((again.responses, again.waiting, again.drafts, again.fills), (0, 0, 0, 0));
    assert_eq!(store.submit(sent(3)).await.unwrap(), Submission::Stored, "nothing is known of who had sent");
    assert_eq!(store.waiting(&process(), &survey()).await.unwrap(), 1);
}

async fn no_byte_of_deleted_answers_is_left(place: Place) {
    let store = filled(&place).await;
    let holds = |bytes: &[u8], word: &str| bytes.windows(word.len()).any(|part| part == word.as_bytes());
    let files = || {
        let file = place.file.clone()?;
        let log = std::fs::read(format!("{}-wal", file.display())).unwrap_or_default();
        Some([std::fs::read(file).unwrap(), log].concat())
    };
    let pooled = format!("{:032x}", 3);
    assert!(files().is_none_or(|bytes| holds(&bytes, CANARY) && holds(&bytes, &pooled)), "the search is not blind");
    store.delete_answers(&process(), &survey()).await.unwrap();
    let backup = place.folder.path().join("fresh backup");
    store.backup(&backup, 0).await.unwrap();
    for word in [CANARY, &pooled, "key-3"] {
        assert!(files().is_none_or(|bytes| !holds(&bytes, word)), "{word} is in the files");
        assert!(!holds(&std::fs::read(&backup).unwrap(), word), "{word} is in the backup");
    }
    store.close().await;
    assert!(files().is_none_or(|bytes| !holds(&bytes, CANARY)), "after the stop");
}

async fn deletion_and_sending_meet(place: Place) {
    let (store, elsewhere) = (place.open_published().await, place.open().await);
    let mut sending = tokio::task::JoinSet::new();
    for number in 0..60 {
        let store = if number % 2 == 0 { store.clone() } else { elsewhere.clone() };
        sending.spawn(async move { store.submit(sent(number)).await.map(drop) });
    }
    store.delete_answers(&process(), &survey()).await.unwrap();
    let sent: Vec<_> = sending.join_all().await;
    assert!(sent.iter().all(Result::is_ok), "{sent:?}");
    elsewhere.empty_pool(&process(), &survey()).await.unwrap();
    let counts = store.count_responses(&process(), &survey()).await.unwrap();
    assert_eq!(counts.complete + counts.partial, stored(&store, &survey()).await.len() as u64, "the counts fit what is there");
}
