//! Promises about what is public: one publication a process, the last one that was made, and nothing once it is
//! taken back.

use vielstimmig::{
    domain::{
        figure::Fingerprint,
        identifiers::code,
        publication::{Publication, PublishedFigure},
    },
    storage::KeptPublication,
};

use crate::{Place, on_both_engines, process, survey};

on_both_engines!(what_was_published_last_is_public, what_is_taken_back_is_not_public);

pub(crate) fn publication(account: &str, figures: &[&str]) -> KeptPublication {
    let figure = |id: &&str| PublishedFigure { id: id.parse().unwrap(), data: Fingerprint::of(id) };
    let publication = Publication { snapshots: [(survey(), 2)].into(), figures: figures.iter().map(figure).collect() };
    KeptPublication { published_on: "2026-11-22".into(), account: account.into(), publication }
}

async fn what_was_published_last_is_public(place: Place) {
    let store = place.open_published().await;
    assert_eq!(store.publication(&process()).await.unwrap(), None);
    store.publish(&process(), &publication("amira", &["survey.A1"])).await.unwrap();
    let second = publication("bogdan", &["survey.A1", "survey.A2.only.A3.yes", "A1-B1"]);
    store.publish(&process(), &second).await.unwrap();
    assert_eq!(store.publication(&process()).await.unwrap(), Some(second));
    assert_eq!(store.publication(&code("other")).await.unwrap(), None, "of this process alone");
}

async fn what_is_taken_back_is_not_public(place: Place) {
    let store = place.open_published().await;
    store.publish(&process(), &publication("amira", &["survey.A1"])).await.unwrap();
    assert!(!store.take_back(&code("other")).await.unwrap());
    assert!(store.take_back(&process()).await.unwrap());
    assert!(!store.take_back(&process()).await.unwrap(), "there was nothing any more");
    assert_eq!(store.publication(&process()).await.unwrap(), None);
}
