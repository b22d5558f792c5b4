//! Promises about what is kept beside the answers and never leads to them.

use vielstimmig::{
    domain::{
        answers::{Answer, Answers},
        identifiers::code,
        interviews::RecordId,
    },
    storage::{DetachedForm, Event, Participation},
};

use crate::{Place, on_both_engines, process, survey};

on_both_engines!(
    people_who_take_part_are_counted_by_day_and_language,
    counting_at_the_same_time_loses_nothing,
    drawn_modules_are_counted,
    detached_entries_keep_to_their_ledger,
    of_several_detached_entries_all_are_stored_or_none,
);

fn happened(day: &str, language: &str, event: Event, count: u64) -> Participation {
    Participation { day: day.to_owned(), language: language.to_owned(), event, count }
}

async fn people_who_take_part_are_counted_by_day_and_language(place: Place) {
    let store = place.open().await;
    let (process, survey) = (process(), survey());
    store.count_event(&process, &survey, "2026-11-22", "ar", Event::Started).await.unwrap();
    store.count_event(&process, &survey, "2026-11-22", "ar", Event::Started).await.unwrap();
    let more = [happened("2026-11-22", "ar", Event::Started, 40), happened("2026-11-21", "de", Event::Withdrawn, 3)];
    store.count_events(&process, &survey, &more).await.unwrap();
    store.count_event(&process, &code("other"), "2026-11-22", "ar", Event::Started).await.unwrap();
    let expected = [happened("2026-11-21", "de", Event::Withdrawn, 3), happened("2026-11-22", "ar", Event::Started, 42)];
    assert_eq!(store.participation(&process, &survey).await.unwrap(), expected);
}

async fn counting_at_the_same_time_loses_nothing(place: Place) {
    let stores = [place.open().await, place.open().await];
    let mut counting = tokio::task::JoinSet::new();
    for number in 0..100 {
        let store = stores[number % 2].clone();
        counting.spawn(async move { store.count_event(&process(), &survey(), "2026-11-22", "de", Event::Complete).await.unwrap() });
    }
    counting.join_all().await;
    assert_eq!(stores[0].participation(&process(), &survey()).await.unwrap()[0].count, 100);
}

async fn drawn_modules_are_counted(place: Place) {
    let store = place.open().await;
    for option in ["work", "lang", "work"] {
        store.fill_module(&process(), &survey(), &code("needs"), &code(option), 1).await.unwrap();
    }
    let fills = store.module_fills(&process(), &survey()).await.unwrap();
    let fills: Vec<_> = fills.iter().map(|fill| (fill.module.as_str(), fill.option.as_str(), fill.count)).collect();
    assert_eq!(fills, [("needs", "lang", 1), ("needs", "work", 2)]);
}

fn entry(text: &str) -> Answers {
    [(code("offer_name"), Answer::Text { text: text.to_owned(), language: "de".to_owned() })].into()
}

async fn detached_entries_keep_to_their_ledger(place: Place) {
    let store = place.open().await;
    let (process, form) = (process(), code("A25"));
    let offers = DetachedForm { process: &process, ledger: "offers", form: &form, language: "de", synthetic: true };
    let entries = [(RecordId::from_random(9), entry("Sprachcafé")), (RecordId::from_random(4), entry("Lotsen"))];
    store.add_detached(&offers, &entries).await.unwrap();
    let contacts = DetachedForm { ledger: "contacts", ..offers.clone() };
    store.add_detached(&contacts, &[(RecordId::from_random(1), entry("x"))]).await.unwrap();

    assert_eq!(store.detached_count(&process, "offers").await.unwrap(), 2);
    let found = store.detached_entries(&process, "offers").await.unwrap();
    assert_eq!(found.iter().map(|entry| &entry.answers).collect::<Vec<_>>(), [&entries[1].1, &entries[0].1]);
    assert!(found.iter().all(|found| found.form == form && found.language == "de" && found.synthetic));
}

async fn of_several_detached_entries_all_are_stored_or_none(place: Place) {
    let store = place.open().await;
    let (process, form) = (process(), code("A25"));
    let offers = DetachedForm { process: &process, ledger: "offers", form: &form, language: "de", synthetic: false };
    let twice = [(RecordId::from_random(1), entry("a")), (RecordId::from_random(1), entry("b"))];
    store.add_detached(&offers, &twice).await.unwrap_err();
    assert_eq!(store.detached_count(&process, "offers").await.unwrap(), 0);
}
