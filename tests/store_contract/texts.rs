//! Promises about free texts: each is kept once, found by what it is, changed by one person at a time, and gone
//! with the answers unless it was released.

use std::collections::BTreeSet;

use vielstimmig::{
    domain::{
        identifiers::code,
        interviews::RecordId,
        words::{
            review::{Rendition, Review, Treatment},
            text::{FreeText, Source},
        },
    },
    storage::{CodingPlace, KeptCoding, KeptCount, Store, TextFilter},
};

use crate::{Place, on_both_engines, process, survey};

on_both_engines!(
    a_text_is_kept_once_and_found_by_what_it_is,
    of_two_decisions_about_a_text_one_is_late,
    of_two_codings_of_a_text_one_is_late,
    a_text_is_counted_once,
    released_words_stay_when_answers_are_deleted,
    quotes_that_were_not_released_are_not_for_coding,
);

fn text(number: u128) -> FreeText {
    FreeText {
        id: RecordId::from_random(number),
        process: process(),
        instrument: survey(),
        question: Some(code("wish")),
        source: Source::Answer,
        interview: None,
        language: if number.is_multiple_of(2) { "ti".into() } else { "uk".into() },
        original: format!("ሰላም {number}"),
        may_be_quoted: true,
        translation: None,
        review: Review::Waiting,
        before: None,
        revision: 1,
    }
}

fn released(text: FreeText) -> FreeText {
    let rendition =
        Rendition { text: "Hallo".into(), translation: None, treatment: Treatment::Edited, harmless: Vec::new(), by: "ada".into() };
    let before = Some(Box::new(text.review.clone()));
    FreeText { review: Review::Released { rendition, second: None }, before, revision: text.revision + 1, ..text }
}

/// A text with a coding, a code book, a cluster and a count.
pub(crate) async fn one_of_everything(store: &Store) {
    let (process, survey) = (process(), survey());
    store.add_texts(&[text(1)]).await.unwrap();
    assert!(store.put_coding((&process, &survey), (&text(1).id, CodingPlace::First), &coding("ada", 1)).await.unwrap());
    assert!(store.put_code_book(&process, 1, "{}").await.unwrap());
    assert!(store.put_cluster(&crate::clusters::cluster(1, "first", 1)).await.unwrap());
    let count = KeptCount { number: 1, taken_on: "2026-11-22".into(), account: "ada".into(), texts: 30, release: "{}".into() };
    assert!(store.add_code_count((&process, &survey, &code("wish")), &count, &[]).await.unwrap());
}

async fn a_text_is_kept_once_and_found_by_what_it_is(place: Place) {
    let store = place.open_published().await;
    let texts: Vec<FreeText> = (0..120).map(text).collect();
    store.add_texts(&texts).await.unwrap();
    store.add_texts(&texts[..3]).await.unwrap();
    let (process, survey) = (process(), survey());
    let found = async |filter: TextFilter| store.texts((&process, &survey), &filter, "", 1_000).await.unwrap().len();
    assert_eq!(found(TextFilter::default()).await, 120);
    assert_eq!(found(TextFilter { language: "ti".into(), ..TextFilter::default() }).await, 60);
    assert_eq!(found(TextFilter { question: "other".into(), ..TextFilter::default() }).await, 0);
    assert_eq!(found(TextFilter { uncoded: true, ..TextFilter::default() }).await, 120);
    assert_eq!(store.text(&texts[7].id).await.unwrap().unwrap(), texts[7]);
    assert_eq!(store.text_languages(&process, &survey).await.unwrap(), ["ti", "uk"]);
    let (first, mut seen) = (store.texts((&process, &survey), &TextFilter::default(), "", 50).await.unwrap(), BTreeSet::new());
    let after = first.last().unwrap().text.id.to_string();
    let second = store.texts((&process, &survey), &TextFilter::default(), &after, 50).await.unwrap();
    seen.extend(first.iter().chain(&second).map(|line| line.text.id.clone()));
    assert_eq!(seen.len(), 100, "two pages have no text in common");
    assert_eq!(store.text_progress(&process, &survey).await.unwrap().waiting, 120);
}

async fn of_two_decisions_about_a_text_one_is_late(place: Place) {
    let store = place.open_published().await;
    store.add_texts(&[text(1)]).await.unwrap();
    assert!(store.put_text(&released(text(1))).await.unwrap());
    let other = FreeText { review: Review::Withheld { by: "bo".into() }, revision: 2, ..text(1) };
    assert!(!store.put_text(&other).await.unwrap());
    assert_eq!(store.text(&text(1).id).await.unwrap().unwrap(), released(text(1)));
    let progress = store.text_progress(&process(), &survey()).await.unwrap();
    assert_eq!((progress.released, progress.all()), (1, 1));
}

fn coding(coder: &str, revision: i64) -> KeptCoding {
    KeptCoding { coder: coder.into(), revision, record: format!("{{\"codes\":[\"housing\"],\"r\":{revision}}}") }
}

async fn of_two_codings_of_a_text_one_is_late(place: Place) {
    let store = place.open_published().await;
    store.add_texts(&[text(1), text(2)]).await.unwrap();
    let (process, survey, id) = (process(), survey(), text(1).id);
    let put = async |place, coding| store.put_coding((&process, &survey), (&id, place), &coding).await.unwrap();
    assert!(put(CodingPlace::First, coding("ada", 1)).await);
    assert!(!put(CodingPlace::First, coding("bo", 1)).await, "somebody was faster");
    assert!(put(CodingPlace::First, coding("bo", 2)).await);
    assert!(put(CodingPlace::Second, coding("eve", 1)).await);
    assert_eq!(store.coding(&id, CodingPlace::First).await.unwrap().unwrap(), coding("bo", 2));
    let coded = TextFilter { codes: vec!["housing".into()], ..TextFilter::default() };
    let lines = store.texts((&process, &survey), &coded, "", 10).await.unwrap();
    assert_eq!(lines.len(), 1);
    assert_eq!((lines[0].first.as_str(), lines[0].second.as_str()), (coding("bo", 2).record.as_str(), coding("eve", 1).record.as_str()));
    assert!(store.put_code_book(&process, 1, "{}").await.unwrap());
    assert!(!store.put_code_book(&process, 1, "{\"other\":1}").await.unwrap());
    assert_eq!(store.code_book(&process).await.unwrap(), Some((1, "{}".to_string())));
}

async fn a_text_is_counted_once(place: Place) {
    let store = place.open_published().await;
    store.add_texts(&[text(1), text(2)]).await.unwrap();
    let (process, survey, question) = (process(), survey(), code("wish"));
    let count = |number| KeptCount { number, taken_on: "2026-11-22".into(), account: "ada".into(), texts: 30, release: "{}".into() };
    let of = |number, codes: &str| (text(number).id.to_string(), codes.to_string());
    let place = (&process, &survey, &question);
    assert!(store.add_code_count(place, &count(1), &[of(1, "[\"a\"]")]).await.unwrap());
    assert!(!store.add_code_count(place, &count(1), &[of(2, "[\"b\"]")]).await.unwrap(), "another server was faster");
    assert!(store.add_code_count(place, &count(2), &[of(1, "[\"c\"]"), of(2, "[]")]).await.unwrap());
    let mut counted = store.counted_texts(&process, &survey, &question).await.unwrap();
    counted.sort();
    assert_eq!(counted, [(text(1).id.to_string(), 1, "[\"a\"]".to_string()), (text(2).id.to_string(), 2, "[]".to_string())]);
    assert_eq!(store.code_counts(&process, &survey, &question).await.unwrap(), [count(1), count(2)]);
}

async fn released_words_stay_when_answers_are_deleted(place: Place) {
    let store = place.open_published().await;
    store.add_texts(&[text(1), text(2)]).await.unwrap();
    assert!(store.put_text(&released(text(1))).await.unwrap());
    for number in [1, 2] {
        let place = ((&process(), &survey()), (&text(number).id, CodingPlace::First));
        assert!(store.put_coding(place.0, place.1, &coding("ada", 1)).await.unwrap());
    }
    assert_eq!(store.delete_answers(&process(), &survey()).await.unwrap().texts, 1);
    let left = store.text(&text(1).id).await.unwrap().unwrap();
    assert_eq!(left.review, released(text(1)).review);
    assert_eq!((left.original.as_str(), left.translation, left.before), ("", None, None));
    assert!(store.text(&text(2).id).await.unwrap().is_none());
    assert!(store.coding(&text(2).id, CodingPlace::First).await.unwrap().is_none());
}

async fn quotes_that_were_not_released_are_not_for_coding(place: Place) {
    let store = place.open_published().await;
    let quote = |number| FreeText { source: Source::Quote, interview: Some(RecordId::from_random(9)), ..text(number) };
    let withheld = FreeText { review: Review::Withheld { by: "bo".into() }, revision: 2, ..text(3) };
    store.add_texts(&[quote(1), quote(2), text(3), text(4)]).await.unwrap();
    assert!(store.put_text(&released(quote(2))).await.unwrap());
    assert!(store.put_text(&withheld).await.unwrap());
    let filter = TextFilter { for_coding: true, ..TextFilter::default() };
    let lines = store.texts((&process(), &survey()), &filter, "", 10).await.unwrap();
    let ids: Vec<RecordId> = lines.into_iter().map(|line| line.text.id).collect();
    assert_eq!(ids, [2, 4].map(RecordId::from_random));
    assert_eq!(store.interviews_with_texts(&process(), &survey()).await.unwrap(), [RecordId::from_random(9).to_string()]);
}
