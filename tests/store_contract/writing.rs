//! Promises about what the office writes: every version stays, the next one is taken only once, and nothing is
//! mixed up between processes, texts and languages.

use std::collections::{BTreeMap, BTreeSet};

use vielstimmig::{
    domain::{
        identifiers::code,
        interviews::RecordId,
        register::{Change, Content, Evidence, Proposal, Recommendation, Status},
        text_blocks::{About, BlockId, BlockKind, BlockState, BlockVersion, Checks, Figure, Found, Reference, Says, Slot, Wording},
    },
    storage::Store,
};

use crate::{Place, on_both_engines, process};

on_both_engines!(
    two_people_who_write_a_text_do_not_lose_it,
    a_text_comes_back_with_its_references_and_figures,
    two_people_who_change_a_recommendation_do_not_lose_it,
    a_recommendation_keeps_all_it_ever_was,
);

fn block(about: About, place: u8) -> BlockId {
    BlockId::new(about, Slot { kind: BlockKind::Statement, place }).unwrap()
}

fn version(number: i64, state: BlockState, text: &str) -> BlockVersion {
    let figure = Figure::Percent { percent: 58, small: false };
    let checks = Checks { most_words: 25, months: &[], find: &|_| Found::Shown(figure), named: &|_| Vec::new() };
    let wording = Wording::checked(text, &BTreeSet::from(["3".to_string()]), &checks).unwrap();
    let figures: BTreeMap<Reference, Figure> = wording.references().into_iter().map(|reference| (reference, figure)).collect();
    BlockVersion { number, state, author: "amira".into(), day: "2026-11-22".into(), says: Says { wording, source: 4, figures } }
}

fn recommendation(id: u128, revision: i64, proposal: &str) -> Recommendation {
    let says = Proposal {
        field: Some(code("home")),
        challenge: "„Zu wenig“ & zu teuer.".into(),
        proposal: proposal.into(),
        dots: Some(12),
        ..Proposal::default()
    };
    let evidence = vec![Evidence::Note { words: "Protokoll سكن".into(), day: "2026-11-22".into() }];
    Recommendation {
        id: RecordId::from_random(id),
        process: process(),
        revision,
        author: "amira".into(),
        day: "2026-11-22".into(),
        change: Change::Stepped { to: Status::Checked, note: "stimmt".into() },
        content: Content::draft(says, evidence),
    }
}

/// A row in each table of this file.
pub(crate) async fn one_of_each(store: &Store) {
    let id = block(About::Field(code("home")), 1);
    assert!(store.add_block_version(&process(), (&id, "de"), &version(1, BlockState::Draft, "{A09.rent} finden nichts.")).await.unwrap());
    assert!(store.add_recommendation(&recommendation(1, 1, "Lotsen")).await.unwrap());
}

async fn two_people_who_write_a_text_do_not_lose_it(place: Place) {
    let store = place.open_published().await;
    let id = block(About::Field(code("home")), 1);
    assert!(store.add_block_version(&process(), (&id, "de"), &version(1, BlockState::Draft, "first")).await.unwrap());
    assert!(store.add_block_version(&process(), (&id, "de"), &version(2, BlockState::Approved, "second")).await.unwrap());
    assert!(!store.add_block_version(&process(), (&id, "de"), &version(2, BlockState::Draft, "too late")).await.unwrap());
    assert!(store.add_block_version(&process(), (&id, "ar"), &version(1, BlockState::Draft, "سكن")).await.unwrap());
    let topic = block(About::Topic(code("rent")), 1);
    assert!(store.add_block_version(&process(), (&topic, "de"), &version(1, BlockState::Draft, "topic")).await.unwrap());
    let blocks = store.blocks(&process(), None).await.unwrap();
    let told: Vec<(&str, usize)> = blocks.iter().map(|block| (block.language.as_str(), block.versions.len())).collect();
    assert_eq!(told, [("ar", 1), ("de", 2), ("de", 1)]);
    assert_eq!(blocks[1].versions[1], version(2, BlockState::Approved, "second"));
    assert_eq!(store.blocks(&process(), Some(&topic.about)).await.unwrap().len(), 1);
    assert!(store.blocks(&code("other"), None).await.unwrap().is_empty());
}

async fn a_text_comes_back_with_its_references_and_figures(place: Place) {
    let store = place.open_published().await;
    let id = block(About::Field(code("home")), 2);
    let written = version(1, BlockState::Draft, "{B07.rent/group.ukraine} sagen: 3 „Zimmer“ & Küche.");
    assert_eq!((written.says.wording.references().len(), written.says.wording.foreign().len()), (1, 1));
    store.add_block_version(&process(), (&id, "de"), &written).await.unwrap();
    let blocks = store.blocks(&process(), Some(&id.about)).await.unwrap();
    assert_eq!(blocks[0].versions, [written]);
}

async fn two_people_who_change_a_recommendation_do_not_lose_it(place: Place) {
    let store = place.open_published().await;
    assert!(store.add_recommendation(&recommendation(1, 1, "first")).await.unwrap());
    assert!(!store.add_recommendation(&recommendation(1, 1, "sent again")).await.unwrap());
    assert!(store.add_recommendation(&recommendation(1, 2, "second")).await.unwrap());
    assert!(!store.add_recommendation(&recommendation(1, 2, "too late")).await.unwrap());
    assert!(store.add_recommendation(&recommendation(2, 1, "another")).await.unwrap());
    let newest = store.recommendations(&process()).await.unwrap();
    assert_eq!(newest, [recommendation(1, 2, "second"), recommendation(2, 1, "another")]);
    assert!(store.recommendations(&code("other")).await.unwrap().is_empty());
}

async fn a_recommendation_keeps_all_it_ever_was(place: Place) {
    let store = place.open_published().await;
    for (revision, proposal) in [(1, "one"), (2, "two"), (3, "three")] {
        assert!(store.add_recommendation(&recommendation(7, revision, proposal)).await.unwrap());
    }
    let all = store.revisions(&process(), &RecordId::from_random(7)).await.unwrap();
    let told: Vec<&str> = all.iter().map(|entry| entry.content.says.proposal.as_str()).collect();
    assert_eq!(told, ["one", "two", "three"]);
    assert!(store.revisions(&code("other"), &RecordId::from_random(7)).await.unwrap().is_empty());
}
