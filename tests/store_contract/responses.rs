//! Promises about responses: stored exactly once, durable, read in pages, withdrawn without a trace.

use tokio::task::JoinSet;
use vielstimmig::{
    domain::{
        answers::{Completeness, Skipped},
        identifiers::code,
        questionnaire::Draw,
    },
    storage::{Event, NO_DAY, NewDraft, NewResponse, ResponseCounts, Sending, Store, StoreError, Submission, Withdrawal},
};

use crate::{KEY, Place, answers, draft, on_both_engines, process, response, survey};

on_both_engines!(
    a_double_click_is_stored_once,
    two_instances_store_the_same_form_once,
    sending_ends_the_draft_in_the_same_commit,
    sending_again_ends_the_draft_too,
    a_response_is_counted_once_with_what_it_was_given,
    what_was_sent_is_read_back_the_same,
    one_bad_response_fails_alone,
    an_identifier_is_never_given_twice,
    an_acknowledged_response_survives_the_end_of_the_process,
    a_withdrawn_response_leaves_nothing,
    responses_are_read_page_by_page_without_gaps,
    counts_follow_what_comes_and_goes,
    the_change_mark_moves_with_every_change,
    many_responses_are_stored_at_once,
    the_same_key_in_another_survey_is_another_response,
);

async fn send_at_once(stores: &[Store], responses: Vec<NewResponse>) -> Vec<Result<Submission, StoreError>> {
    let mut sending = JoinSet::new();
    for (number, response) in responses.into_iter().enumerate() {
        let store = stores[number % stores.len()].clone();
        sending.spawn(async move { (number, store.submit(response).await) });
    }
    let mut outcomes = sending.join_all().await;
    outcomes.sort_by_key(|(number, _)| *number);
    outcomes.into_iter().map(|(_, outcome)| outcome).collect()
}

fn stored(outcomes: &[Result<Submission, StoreError>]) -> usize {
    outcomes.iter().filter(|outcome| matches!(outcome, Ok(Submission::Stored))).count()
}

async fn a_double_click_is_stored_once(place: Place) {
    let store = place.open_published().await;
    let outcomes = send_at_once(std::slice::from_ref(&store), vec![response(1); 50]).await;
    assert!(outcomes.iter().all(Result::is_ok), "{outcomes:?}");
    assert_eq!(stored(&outcomes), 1);
    store.empty_pool(&process(), &survey()).await.unwrap();
    assert_eq!(store.responses_after(&process(), &survey(), None, 100).await.unwrap().responses.len(), 1);
}

async fn two_instances_store_the_same_form_once(place: Place) {
    let stores = [place.open_published().await, place.open().await];
    for round in 0..10 {
        // The same twenty forms, each sent by both, in opposite orders.
        let mut forms: Vec<_> = (0..20).map(|number| response(round * 100 + number)).collect();
        forms.extend(forms.clone().into_iter().rev());
        let outcomes = send_at_once(&stores, forms).await;
        assert!(outcomes.iter().all(Result::is_ok), "{outcomes:?}");
        assert_eq!(stored(&outcomes), 20);
    }
    assert_eq!(stores[0].count_responses(&process(), &survey()).await.unwrap(), ResponseCounts { complete: 200, partial: 0 });
}

async fn create_draft(store: &Store, id: &str) {
    let new =
        NewDraft { id, process: &process(), instrument: &survey(), version: "1", language: "de", draft: &draft("x"), expires_at: 100 };
    store.create_draft(&new).await.unwrap();
}

async fn sending_ends_the_draft_in_the_same_commit(place: Place) {
    let store = place.open_published().await;
    create_draft(&store, "mine").await;
    create_draft(&store, "of somebody else").await;
    let sent = NewResponse { draft: Some("mine".to_owned()), ..response(1) };
    assert_eq!(store.submit(sent).await.unwrap(), Submission::Stored);
    assert!(store.draft("mine").await.unwrap().is_none());
    assert!(store.draft("of somebody else").await.unwrap().is_some());

    let refused = NewResponse { draft: Some("of somebody else".to_owned()), version: "unpublished".to_owned(), ..response(2) };
    store.submit(refused).await.unwrap_err();
    assert!(store.draft("of somebody else").await.unwrap().is_some(), "a draft ends only with a stored response");
}

async fn sending_again_ends_the_draft_too(place: Place) {
    let store = place.open_published().await;
    store.submit(response(1)).await.unwrap();
    create_draft(&store, "late").await;
    let again = NewResponse { draft: Some("late".to_owned()), ..response(1) };
    assert_eq!(store.submit(again).await.unwrap(), Submission::AlreadyStored);
    assert!(store.draft("late").await.unwrap().is_none());
}

async fn a_response_is_counted_once_with_what_it_was_given(place: Place) {
    let stores = [place.open_published().await, place.open().await];
    let drawn = Draw::from([(code("fields"), vec![code("work"), code("school")])]);
    let sending =
        |day: &str| Some(Sending { day: day.to_owned(), language: "uk".to_owned(), drawn: drawn.clone(), skipped: Some(Skipped::Little) });
    // Every form is sent twice, over both instances, among forms that cannot be stored.
    let forms = (0..40).flat_map(|number| {
        let sent = NewResponse { sending: sending("2026-03-02"), ..response(number) };
        let refused = NewResponse { version: "unpublished".to_owned(), sending: sending("2026-03-02"), ..response(1_000 + number) };
        [sent.clone(), sent, refused]
    });
    send_at_once(&stores, forms.collect()).await;
    let partial = NewResponse { answers: answers("x", Completeness::Partial), sending: sending("2026-03-03"), ..response(77) };
    stores[0].submit(partial).await.unwrap();

    let happened = stores[0].participation(&process(), &survey()).await.unwrap();
    let counts: Vec<_> = happened.iter().map(|row| (row.day.as_str(), row.language.as_str(), row.event, row.count)).collect();
    assert_eq!(
        counts,
        [(NO_DAY, "uk", Event::SkippedLittle, 40), ("2026-03-02", "uk", Event::Complete, 40), ("2026-03-03", "uk", Event::Partial, 1)]
    );
    let fills = stores[0].module_fills(&process(), &survey()).await.unwrap();
    let fills: Vec<_> = fills.iter().map(|fill| (fill.option.as_str(), fill.count)).collect();
    assert_eq!(fills, [("school", 41), ("work", 41)]);
}

async fn what_was_sent_is_read_back_the_same(place: Place) {
    let store = place.open_published().await;
    let difficult = "\"quoted\" \\ back\\slash 'single' \u{1F469}\u{200D}\u{1F4BB} שלום\n\ttab \u{2028} {\"json\":[1]} $1 %s";
    let sent = NewResponse { answers: answers(difficult, Completeness::Partial), synthetic: true, ..response(7) };
    store.submit(sent.clone()).await.unwrap();
    let found = store.response(&sent.id).await.unwrap().unwrap();
    assert_eq!(found.answers, *sent.answers.answers());
    assert_eq!((found.completeness, found.synthetic, found.version.as_str()), (Completeness::Partial, true, "1"));
    assert_eq!((found.process, found.instrument), (process(), survey()));
    assert!(store.response("unknown").await.unwrap().is_none());
}

async fn one_bad_response_fails_alone(place: Place) {
    let store = place.open_published().await;
    let mut forms: Vec<_> = (0..60).map(response).collect();
    forms[30] = NewResponse { version: "unpublished".to_owned(), ..response(30) };
    let outcomes = send_at_once(std::slice::from_ref(&store), forms).await;
    for (number, outcome) in outcomes.iter().enumerate() {
        match outcome {
            Ok(Submission::Stored) => assert_ne!(number, 30),
            Err(StoreError::Refused(_)) => assert_eq!(number, 30),
            other => panic!("response {number}: {other:?}"),
        }
    }
    assert_eq!(store.count_responses(&process(), &survey()).await.unwrap().complete, 59);
}

async fn an_identifier_is_never_given_twice(place: Place) {
    let store = place.open_published().await;
    create_draft(&store, "kept").await;
    let taken = NewResponse { submission_key: "another".to_owned(), draft: Some("kept".to_owned()), ..response(1) };
    let outcomes = send_at_once(std::slice::from_ref(&store), vec![response(1), taken.clone(), response(2)]).await;
    // Whichever of the two came first has the identifier.
    assert_eq!(stored(&outcomes), 2, "{outcomes:?}");
    assert_eq!(outcomes.iter().filter(|outcome| matches!(outcome, Err(StoreError::IdentifierTaken))).count(), 1);

    let late = NewResponse { submission_key: "a third".to_owned(), draft: Some("still here".to_owned()), ..response(2) };
    create_draft(&store, "still here").await;
    assert!(matches!(store.submit(late).await, Err(StoreError::IdentifierTaken)));
    assert!(store.draft("still here").await.unwrap().is_some(), "answers that were not stored stay in their draft");
}

async fn an_acknowledged_response_survives_the_end_of_the_process(place: Place) {
    let store = place.open_published().await;
    for outcome in send_at_once(std::slice::from_ref(&store), (0..100).map(response).collect()).await {
        outcome.unwrap();
    }
    // What is on the disk at this moment is what a killed process leaves behind.
    let after = if let Some(file) = &place.file {
        let killed = place.folder.path().join("killed.db");
        std::fs::copy(file, &killed).unwrap();
        std::fs::copy(format!("{}-wal", file.display()), format!("{}-wal", killed.display())).unwrap();
        let after = Store::open(&format!("sqlite:{}", killed.display()).parse().unwrap()).await.unwrap();
        after.unlock(&KEY).await.unwrap();
        after
    } else {
        place.open().await
    };
    after.empty_pool(&process(), &survey()).await.unwrap();
    assert_eq!(after.responses_after(&process(), &survey(), None, 1000).await.unwrap().responses.len(), 100);
    assert_eq!(after.count_responses(&process(), &survey()).await.unwrap().complete, 100);

    store.close().await;
    assert!(matches!(store.submit(response(1000)).await, Err(StoreError::Closed)));
    let reopened = place.open().await;
    assert_eq!(reopened.submit(response(5)).await.unwrap(), Submission::AlreadyStored);
}

async fn a_withdrawn_response_leaves_nothing(place: Place) {
    let store = place.open_published().await;
    let (id, key, wish) = ("f".repeat(32), "submission-key-to-forget", "a wish that must be forgotten");
    let sent = NewResponse {
        id: id.clone(),
        submission_key: key.to_owned(),
        answers: answers(&wish.repeat(500), Completeness::Complete),
        ..response(1)
    };
    store.submit(response(2)).await.unwrap();
    store.submit(sent).await.unwrap();
    assert_eq!(store.withdraw(&id).await.unwrap(), Withdrawal::Withdrawn);
    assert_eq!(store.withdraw(&id).await.unwrap(), Withdrawal::Unknown, "there is nothing left to withdraw");
    assert!(store.response(&id).await.unwrap().is_none());
    assert!(store.response(&response(2).id).await.unwrap().is_some());

    let backup = place.folder.path().join("backup.db");
    store.backup(&backup, 0).await.unwrap();
    let mut files = vec![backup];
    if let Some(file) = &place.file {
        files.extend([file.clone(), format!("{}-wal", file.display()).into()]);
    }
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        for trace in [id.as_str(), key, "must be forgotten"] {
            assert!(!bytes.windows(trace.len()).any(|part| part == trace.as_bytes()), "{} holds `{trace}`", file.display());
        }
    }
}

async fn responses_are_read_page_by_page_without_gaps(place: Place) {
    let store = place.open_published().await;
    store.insert_responses((0..25).map(response).collect()).await.unwrap();
    for (limit, pages) in [(10, 3), (25, 2), (100, 1)] {
        let (mut read, mut lengths, mut after) = (Vec::new(), Vec::new(), None);
        loop {
            let page = store.responses_after(&process(), &survey(), after.as_deref(), limit).await.unwrap();
            lengths.push(page.responses.len());
            read.extend(page.responses.into_iter().map(|response| response.id));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(lengths.len(), pages, "{lengths:?}");
        read.sort();
        assert_eq!(read, (0..25).map(|number| response(number).id).collect::<Vec<_>>());
    }
}

async fn counts_follow_what_comes_and_goes(place: Place) {
    let store = place.open_published().await;
    assert_eq!(store.count_responses(&process(), &survey()).await.unwrap(), ResponseCounts::default());
    for number in 0..5 {
        let completeness = if number < 3 { Completeness::Complete } else { Completeness::Partial };
        store.submit(NewResponse { answers: answers("x", completeness), ..response(number) }).await.unwrap();
    }
    store.withdraw(&response(0).id).await.unwrap();
    store.withdraw(&response(4).id).await.unwrap();
    // Another instance withdraws what this one stored.
    place.open().await.withdraw(&response(1).id).await.unwrap();
    assert_eq!(store.count_responses(&process(), &survey()).await.unwrap(), ResponseCounts { complete: 1, partial: 1 });
}

async fn the_change_mark_moves_with_every_change(place: Place) {
    let store = place.open_published().await;
    let mut marks = vec![store.change_mark(&process(), &survey()).await.unwrap()];
    store.submit(response(1)).await.unwrap();
    marks.push(store.change_mark(&process(), &survey()).await.unwrap());
    store.insert_responses(vec![response(2), response(3)]).await.unwrap();
    marks.push(store.change_mark(&process(), &survey()).await.unwrap());
    store.withdraw(&response(1).id).await.unwrap();
    marks.push(store.change_mark(&process(), &survey()).await.unwrap());
    assert!(marks.is_sorted_by(|before, after| before < after), "{marks:?}");

    let still = marks[3];
    assert_eq!(store.submit(response(2)).await.unwrap(), Submission::AlreadyStored);
    store.withdraw("unknown").await.unwrap();
    assert_eq!(store.change_mark(&process(), &survey()).await.unwrap(), still);
}

async fn many_responses_are_stored_at_once(place: Place) {
    let store = place.open_published().await;
    store.submit(response(3)).await.unwrap();
    assert_eq!(store.insert_responses((0..1201).map(response).collect()).await.unwrap(), 1200);
    assert_eq!(store.count_responses(&process(), &survey()).await.unwrap().complete, 1201);
}

async fn the_same_key_in_another_survey_is_another_response(place: Place) {
    let store = place.open_published().await;
    store.submit(response(1)).await.unwrap();
    let other = vielstimmig::domain::identifiers::code("other");
    let sent = NewResponse { id: "another".to_owned(), instrument: other.clone(), ..response(1) };
    assert_eq!(store.submit(sent).await.unwrap(), Submission::Stored);
    assert_eq!(store.count_responses(&process(), &other).await.unwrap().complete, 1);
    assert_eq!(store.count_responses(&process(), &survey()).await.unwrap().complete, 1);
}
