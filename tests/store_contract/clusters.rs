//! Promises about clusters: nobody writes over what somebody else wrote in the meantime, and nothing that
//! was deleted comes back by itself.

use vielstimmig::domain::{
    identifiers::code,
    interviews::RecordId,
    words::cluster::{Cluster, Statement},
};

use crate::{Place, on_both_engines, process};

on_both_engines!(two_people_who_change_a_cluster_do_not_lose_it, a_deleted_cluster_does_not_come_back);

pub(crate) fn cluster(id: u128, name: &str, revision: i64) -> Cluster {
    let says = Statement {
        field: Some(code("home")),
        name: name.into(),
        statement: "„Zu wenig“ & zu teuer.".into(),
        counter_voice: "سكن".into(),
        codes: [code("rent"), code("size")].into(),
    };
    Cluster { id: RecordId::from_random(id), process: process(), says, author: "amira".into(), week: "2026-W47".into(), revision }
}

async fn two_people_who_change_a_cluster_do_not_lose_it(place: Place) {
    let store = place.open_published().await;
    assert!(store.put_cluster(&cluster(1, "first", 1)).await.unwrap());
    assert!(!store.put_cluster(&cluster(1, "sent again", 1)).await.unwrap());
    let across = Cluster { says: Statement { field: None, ..cluster(2, "", 1).says }, ..cluster(2, "", 1) };
    assert!(store.put_cluster(&across).await.unwrap());
    assert!(store.put_cluster(&cluster(1, "second", 2)).await.unwrap());
    assert!(!store.put_cluster(&cluster(1, "too late", 2)).await.unwrap());
    assert!(!store.put_cluster(&Cluster { process: code("other"), ..cluster(1, "elsewhere", 3) }).await.unwrap());
    assert_eq!(store.clusters(&process()).await.unwrap(), [across, cluster(1, "second", 2)]);
    assert!(store.clusters(&code("other")).await.unwrap().is_empty());
}

async fn a_deleted_cluster_does_not_come_back(place: Place) {
    let store = place.open_published().await;
    store.put_cluster(&cluster(1, "first", 1)).await.unwrap();
    store.put_cluster(&cluster(1, "second", 2)).await.unwrap();
    let id = RecordId::from_random(1);
    assert!(!store.delete_cluster(&process(), &id, 1).await.unwrap(), "it was changed");
    assert!(!store.delete_cluster(&code("other"), &id, 2).await.unwrap(), "it is another process's");
    assert!(store.delete_cluster(&process(), &id, 2).await.unwrap());
    assert!(!store.put_cluster(&cluster(1, "third", 3)).await.unwrap(), "it is gone");
    assert!(store.clusters(&process()).await.unwrap().is_empty());
}
