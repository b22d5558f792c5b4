//! Promises about backups: the same rows come back, on either engine, and a damaged file is found out.

use std::path::Path;

use vielstimmig::{
    domain::{
        answers::Completeness,
        identifiers::code,
        interviews::{Interview, InterviewState, RecordId},
    },
    storage::{
        AuditEntry, DetachedForm, Event, LedgerEntry, NewDraft, NewResponse, NewSnapshot, Snapshot, Store, StoreError, Submission,
        verify_backup,
    },
};

use crate::{Place, answers, draft, on_both_engines, process, response, survey};

on_both_engines!(
    a_backup_comes_back_the_same_on_either_engine,
    a_backup_is_made_while_answers_come_in,
    a_backup_is_not_restored_over_data,
    a_backup_never_overwrites_a_file,
    a_damaged_backup_is_found_out,
);

/// Something in every table.
async fn fill(store: &Store) {
    let (process, survey) = (process(), survey());
    store.insert_responses((0..1100).map(response).collect()).await.unwrap();
    let partial = NewResponse { answers: answers("partial", Completeness::Partial), synthetic: true, ..response(5000) };
    store.submit(partial).await.unwrap();
    store.withdraw(&response(3).id).await.unwrap();
    let new =
        NewDraft {
            id: "d", process: &process, instrument: &survey, version: "1", language: "ti", draft: &draft("ሰላም"), expires_at: 9
        };
    store.create_draft(&new).await.unwrap();
    store.count_event(&process, &survey, "2026-11-22", "ti", Event::Partial).await.unwrap();
    store.fill_module(&process, &survey, &code("needs"), &code("work"), 1).await.unwrap();
    let form = code("A25");
    let offers = DetachedForm { process: &process, ledger: "offers", form: &form, language: "de", synthetic: false };
    store.add_detached(&offers, &[(RecordId::from_random(1), answers("o", Completeness::Complete).answers().clone())]).await.unwrap();
    store.set_setting("key", "value").await.unwrap();
    store.add_account("amira", "organiser", "hash").await.unwrap();
    store.add_account("bogdan", "analyst", "hash").await.unwrap();
    store.set_disabled("bogdan", true).await.unwrap();
    store.create_session("token", "amira", 100).await.unwrap();
    store.create_link("token", "purpose", 100).await.unwrap();
    store.hit("codes", 60, 5).await.unwrap();
    let entry = AuditEntry { at: 1, account: "amira".into(), action: "a".into(), object: "o".into(), detail: "d".into() };
    store.log(&entry).await.unwrap();
    let snapshot = Snapshot { number: 1, taken_on: "2026-11-22".into(), account: "amira".into(), responses: 0, report: "{}".into() };
    assert!(store.add_snapshot(&process, &survey, &NewSnapshot { snapshot, release: "{}".into() }).await.unwrap());
    store.publish(&process, &crate::publications::publication("amira", &["survey.A1"])).await.unwrap();
    let entry = LedgerEntry { number: 1, at: 1, hash: "h".into(), ..LedgerEntry::default() };
    assert!(store.add_to_ledger(&process, &entry).await.unwrap());
    store.add_request(&process, &survey, "r", "amira", "{}").await.unwrap();
    let talk = crate::interviews::interview(1);
    store.put_interview(&talk).await.unwrap();
    store.put_entry(&crate::interviews::entry(1, &talk, "note")).await.unwrap();
    let finished = Interview { revision: 2, state: InterviewState::Finished, ..talk };
    store.put_step(&finished, &crate::interviews::handed_in()).await.unwrap();
    crate::texts::one_of_everything(store).await;
    crate::writing::one_of_each(store).await;
}

async fn a_backup_comes_back_the_same_on_either_engine(place: Place) {
    let store = place.open_published().await;
    fill(&store).await;
    let file = place.folder.path().join("first.db");
    let made = store.backup(&file, 77).await.unwrap();
    assert_eq!((made.created_at, made.rows["responses"], made.rows["pool"]), (77, 1099, 1));
    assert!(made.rows.values().all(|rows| *rows > 0), "a table without a row proves nothing: {:?}", made.rows);
    assert_eq!(verify_backup(&file).await.unwrap(), made);

    for other in [Place::for_sqlite(), Place::for_postgres().await] {
        let restored = other.open().await;
        assert_eq!(restored.restore(&file).await.unwrap(), made);
        let again = restored.backup(&other.folder.path().join("again.db"), 77).await.unwrap();
        assert_eq!(again, made, "restored into {}", restored.engine());

        assert_eq!(restored.response(&response(7).id).await.unwrap(), store.response(&response(7).id).await.unwrap());
        assert_eq!(restored.submit(response(7)).await.unwrap(), Submission::AlreadyStored);
        assert_eq!(restored.submit(response(9999)).await.unwrap(), Submission::Stored);
        let counts = restored.count_responses(&process(), &survey()).await.unwrap();
        assert_eq!((counts.complete, counts.partial), (1100, 1));
    }
}

async fn a_backup_is_made_while_answers_come_in(place: Place) {
    let store = place.open_published().await;
    store.insert_responses((0..3000).map(response).collect()).await.unwrap();
    let writing = tokio::spawn({
        let store = store.clone();
        async move {
            for number in 3000..3200 {
                store.submit(response(number)).await.unwrap();
            }
        }
    });
    let made = store.backup(&place.folder.path().join("backup.db"), 0).await.unwrap();
    writing.await.unwrap();
    assert!((3000..=3200).contains(&made.rows["responses"]), "{:?}", made.rows);
}

async fn a_backup_is_not_restored_over_data(place: Place) {
    let store = place.open_published().await;
    let file = place.folder.path().join("backup.db");
    store.backup(&file, 0).await.unwrap();
    let error = store.restore(&file).await.unwrap_err();
    assert!(matches!(error, StoreError::NotEmpty { table: "versions" }), "{error:?}");
    assert!(error.to_string().contains("--database"), "it says what to do: {error}");
}

async fn a_backup_never_overwrites_a_file(place: Place) {
    let store = place.open().await;
    let file = place.folder.path().join("precious");
    std::fs::write(&file, "precious").unwrap();
    assert!(matches!(store.backup(&file, 0).await, Err(StoreError::Backup(_))));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "precious");
}

async fn a_damaged_backup_is_found_out(place: Place) {
    let store = place.open_published().await;
    store.insert_responses((0..200).map(response).collect()).await.unwrap();
    let whole = place.folder.path().join("whole.db");
    store.backup(&whole, 0).await.unwrap();
    let bytes = std::fs::read(&whole).unwrap();

    let answer = "größerer".as_bytes();
    let mut changed = bytes.clone();
    for at in 0..bytes.len() - answer.len() {
        if bytes[at..].starts_with(answer) {
            changed[at] = b'G';
        }
    }
    assert_ne!(changed, bytes);
    let half = bytes[..bytes.len() / 2].to_vec();
    for (name, content) in [("changed", changed), ("half", half), ("text", b"not a database at all".to_vec()), ("empty", vec![])] {
        let file = place.folder.path().join(name);
        std::fs::write(&file, content).unwrap();
        let error = verify_backup(&file).await.expect_err(name);
        assert!(matches!(error, StoreError::Backup(_)), "{name}: {error:?}");
        let other = Place::for_sqlite();
        assert!(other.open().await.restore(&file).await.is_err(), "{name}");
    }
    assert!(matches!(verify_backup(Path::new("/does/not/exist")).await, Err(StoreError::File { .. })));
}
