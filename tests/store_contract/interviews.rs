//! Promises about interviews: what is written twice is stored once, what comes late changes nothing.

use std::collections::BTreeSet;

use vielstimmig::{
    domain::{
        answers::Answers,
        interviews::{Entry, EntryKind, Header, HistoryKind, HistoryLine, Interview, InterviewState, Postscript, RecordId, Redaction},
    },
    storage::PutOutcome,
};

use crate::{Place, on_both_engines, process, survey};

on_both_engines!(
    labels_are_never_given_twice,
    writing_an_interview_twice_changes_nothing,
    an_entry_comes_back_in_its_place,
    an_entry_stays_with_its_interview,
    interviews_are_found_by_interviewer_and_state,
    a_step_is_stored_once_with_its_line,
    a_withdrawn_interview_leaves_nothing_but_a_count,
);

pub(crate) fn interview(number: u128) -> Interview {
    Interview {
        id: RecordId::from_random(number),
        process: process(),
        instrument: survey(),
        version: "1".to_owned(),
        label: format!("K-{number:02}"),
        interviewer: "amira".to_owned(),
        revision: 1,
        state: InterviewState::Draft,
        header: Header { week: "2026-W47".to_owned(), ..Header::default() },
        consent: None,
        answers: Answers::new(),
        discussed: BTreeSet::new(),
        postscript: Postscript::default(),
        snapshots_before: 0,
        synthetic: false,
    }
}

pub(crate) fn entry(number: u128, interview: &Interview, text: &str) -> Entry {
    Entry {
        id: RecordId::from_random(number),
        interview: interview.id.clone(),
        question: None,
        revision: 1,
        kind: EntryKind::Need,
        field: None,
        topic: None,
        weight: 2,
        quote_ok: false,
        text: text.to_owned(),
        language: None,
        translation: None,
        suggested: None,
        redaction: Redaction::Unchecked,
        deleted: false,
    }
}

pub(crate) fn handed_in() -> HistoryLine {
    HistoryLine {
        day: "2026-11-22".to_owned(),
        kind: HistoryKind::HandedIn,
        account: "amira".to_owned(),
        from: String::new(),
        to: String::new(),
        note: String::new(),
    }
}

async fn labels_are_never_given_twice(place: Place) {
    let store = place.open().await;
    let mut drawing = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let store = store.clone();
        drawing.spawn(async move { store.next_label(&process(), &survey()).await.unwrap() });
    }
    let mut numbers = drawing.join_all().await;
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=20).collect::<Vec<u64>>());
    let other = vielstimmig::domain::identifiers::code("guide");
    assert_eq!(store.next_label(&process(), &other).await.unwrap(), 1);
}

async fn writing_an_interview_twice_changes_nothing(place: Place) {
    let store = place.open().await;
    let first = interview(1);
    assert_eq!(store.put_interview(&first).await.unwrap(), PutOutcome::Stored);
    assert_eq!(store.put_interview(&first).await.unwrap(), PutOutcome::Unchanged);

    let second = Interview { revision: 2, state: InterviewState::Finished, ..first.clone() };
    assert_eq!(store.put_interview(&second).await.unwrap(), PutOutcome::Stored);
    assert_eq!(store.put_interview(&first).await.unwrap(), PutOutcome::Stale(Box::new(second.clone())), "it comes late");
    let other = Interview { label: "K-99".to_owned(), ..second.clone() };
    assert_eq!(store.put_interview(&other).await.unwrap(), PutOutcome::Stale(Box::new(second.clone())), "written on two devices");
    assert_eq!(store.interview(&first.id).await.unwrap(), Some(second));
    assert_eq!(store.interview(&RecordId::from_random(9)).await.unwrap(), None);
}

async fn an_entry_comes_back_in_its_place(place: Place) {
    let store = place.open().await;
    let (talk, other_talk) = (interview(1), interview(2));
    store.put_interview(&talk).await.unwrap();
    store.put_interview(&other_talk).await.unwrap();
    // The identifiers run backwards: the order is that of writing.
    let entries = [entry(30, &talk, "a"), entry(20, &talk, "b"), entry(10, &talk, "c")];
    for entry in &entries {
        assert_eq!(store.put_entry(entry).await.unwrap(), PutOutcome::Stored);
        assert_eq!(store.put_entry(entry).await.unwrap(), PutOutcome::Unchanged);
    }
    store.put_entry(&entry(5, &other_talk, "elsewhere")).await.unwrap();
    let taken_back = Entry { revision: 2, deleted: true, ..entries[1].clone() };
    assert_eq!(store.put_entry(&taken_back).await.unwrap(), PutOutcome::Stored);
    assert_eq!(store.put_entry(&entries[1]).await.unwrap(), PutOutcome::Stale(Box::new(taken_back.clone())));
    let expected = vec![entries[0].clone(), taken_back, entries[2].clone()];
    assert_eq!(store.entries(&talk.id).await.unwrap(), expected);
    let texts: Vec<String> = store.entries_of(&process(), &survey()).await.unwrap().into_iter().map(|entry| entry.text).collect();
    assert_eq!(texts, ["a", "b", "c", "elsewhere"]);
}

async fn an_entry_stays_with_its_interview(place: Place) {
    let store = place.open().await;
    let (talk, other_talk) = (interview(1), interview(2));
    store.put_interview(&talk).await.unwrap();
    store.put_entry(&entry(1, &talk, "a")).await.unwrap();
    store.put_entry(&entry(2, &other_talk, "b")).await.unwrap_err();
    store.put_interview(&other_talk).await.unwrap();
    let moved = Entry { revision: 5, ..entry(1, &other_talk, "moved") };
    assert_eq!(store.put_entry(&moved).await.unwrap(), PutOutcome::Stale(Box::new(entry(1, &talk, "a"))));
    assert!(store.entries(&other_talk.id).await.unwrap().is_empty());
}

async fn interviews_are_found_by_interviewer_and_state(place: Place) {
    let store = place.open().await;
    let declined = Interview { state: InterviewState::Declined, ..interview(2) };
    let other = Interview { interviewer: "bogdan".to_owned(), ..interview(3) };
    for interview in [interview(1), declined, other] {
        store.put_interview(&interview).await.unwrap();
    }
    let labels = |found: Vec<Interview>| found.into_iter().map(|interview| interview.label).collect::<Vec<_>>();
    assert_eq!(labels(store.interviews(&process(), &survey(), None).await.unwrap()), ["K-01", "K-02", "K-03"]);
    assert_eq!(labels(store.interviews(&process(), &survey(), Some("amira")).await.unwrap()), ["K-01", "K-02"]);
    assert_eq!(store.declined_interviews(&process(), &survey()).await.unwrap(), 1);
}

async fn a_step_is_stored_once_with_its_line(place: Place) {
    let store = place.open().await;
    let first = interview(1);
    store.put_interview(&first).await.unwrap();
    let line = HistoryLine {
        day: "2026-11-22".to_owned(),
        kind: HistoryKind::HandedOver,
        account: "olga".to_owned(),
        from: "amira".to_owned(),
        to: "berta".to_owned(),
        note: "Die Karten fehlen".to_owned(),
    };
    let handed_over = Interview { revision: 2, interviewer: "berta".to_owned(), ..first.clone() };
    assert_eq!(store.put_step(&handed_over, &line).await.unwrap(), PutOutcome::Stored);
    assert_eq!(store.put_step(&handed_over, &line).await.unwrap(), PutOutcome::Unchanged);
    let late = Interview { revision: 2, interviewer: "anton".to_owned(), ..first.clone() };
    assert_eq!(store.put_step(&late, &line).await.unwrap(), PutOutcome::Stale(Box::new(handed_over.clone())));
    let finished = Interview { revision: 3, state: InterviewState::Finished, ..handed_over };
    store.put_step(&finished, &handed_in()).await.unwrap();
    assert_eq!(store.interview_history(&first.id).await.unwrap(), [line, handed_in()]);
}

async fn a_withdrawn_interview_leaves_nothing_but_a_count(place: Place) {
    let store = place.open().await;
    let (gone, kept) = (interview(1), interview(2));
    for talk in [&gone, &kept] {
        store.put_interview(talk).await.unwrap();
        store.put_entry(&entry(u128::from(talk.label == "K-01") + 10, talk, "a")).await.unwrap();
    }
    let finished = Interview { revision: 2, state: InterviewState::Finished, ..gone.clone() };
    store.put_step(&finished, &handed_in()).await.unwrap();
    let declined = Interview { state: InterviewState::Declined, ..interview(3) };
    store.put_interview(&declined).await.unwrap();

    store.set_setting("counted talks", "both").await.unwrap();
    let without = Some(("counted talks".to_string(), "one".to_string()));
    assert!(store.withdraw_interview(&gone.id, without).await.unwrap());
    assert_eq!(store.setting("counted talks").await.unwrap().as_deref(), Some("one"), "forgotten in the same commit");
    assert!(!store.withdraw_interview(&gone.id, None).await.unwrap(), "it is gone already");
    assert!(!store.withdraw_interview(&declined.id, None).await.unwrap(), "of a no there is nothing but the count");
    assert_eq!(store.interview(&gone.id).await.unwrap(), None);
    assert!(store.entries(&gone.id).await.unwrap().is_empty());
    assert!(store.interview_history(&gone.id).await.unwrap().is_empty());
    assert_eq!(store.withdrawn_interviews(&process(), &survey()).await.unwrap(), 1);
    assert_eq!(store.declined_interviews(&process(), &survey()).await.unwrap(), 1);
    assert_eq!(store.entries(&kept.id).await.unwrap().len(), 1);
    assert_eq!(store.next_label(&process(), &survey()).await.unwrap(), 1, "labels have a counter of their own");
}
