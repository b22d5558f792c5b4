//! Deleting the answers of a survey: only when nobody can answer any more, nothing of them stays anywhere,
//! and what was frozen goes on being shown.

use vielstimmig::{
    domain::{
        answers::{Completeness, Draft, ValidAnswers},
        disclosure::SnapshotRefusal,
    },
    storage::{NewResponse, Participation},
    workflows::{
        accounts::Role,
        deletion::{DeletionRefused, Rows},
        results::View,
    },
};

use crate::{
    results::{filled, results, signed_in},
    support::{On, TestServer},
};

#[test]
fn what_was_frozen_stays_and_nothing_new_is_frozen() {
    for on in [On::Sqlite, On::Postgres] {
        let server = filled(on, 60);
        let tables = || {
            let results = results(&server, "survey_b");
            results.variables().flat_map(|variable| results.tables(variable, &View::default())).collect::<Vec<_>>()
        };
        let (before, participation) = (tables(), participation(&server));
        let report = server.wait(server.engine.delete_answers("inventory", "survey_b", "organiser")).unwrap().unwrap().unwrap();
        assert!(matches!(report.stores[0], ("responses", Rows::AtLeast(_))), "{report:?}");
        assert!(report.rewritten, "{on:?}");
        assert!(!before.is_empty() && before == tables(), "results show the newest snapshot");
        assert_eq!(participation, self::participation(&server));
        assert!(server.responses("leben").is_empty());
        let (process, instrument) = server.survey("leben");
        let counts = server.wait(server.engine.store().count_responses(&process.id, &instrument.id)).unwrap();
        assert_eq!((counts.complete, counts.partial), (0, 0));
        assert!(!server.responses("aktiv").is_empty(), "other surveys keep theirs");
        let taken = server.wait(server.engine.take_snapshot("inventory", "survey_b", "organiser")).unwrap().unwrap();
        assert_eq!(taken, Err(SnapshotRefusal::Deleted));
        let ledger = server.wait(server.engine.ledger(process)).unwrap();
        let entry = ledger.entries.last().unwrap();
        assert_eq!((entry.kind.as_str(), entry.object.as_str(), ledger.broken_at), ("deletion", "survey_b/answers", None));
        let again = server.wait(server.engine.delete_answers("inventory", "survey_b", "organiser")).unwrap().unwrap().unwrap();
        assert!(again.stores.iter().all(|(_, rows)| *rows == Rows::None), "{again:?}");
    }
}

fn participation(server: &TestServer) -> Vec<Participation> {
    let (process, instrument) = server.survey("leben");
    server.wait(server.engine.store().participation(&process.id, &instrument.id)).unwrap()
}

#[test]
fn an_open_survey_and_a_guide_are_refused() {
    let server = TestServer::with_every_kind_of_question();
    let refused = || server.wait(server.engine.delete_answers("kinds", "kinds", "organiser")).unwrap().unwrap();
    assert_eq!(refused(), Err(DeletionRefused::Answerable));
    // It closes on the last day of the year; for one more day people finish.
    server.days_pass(52);
    assert_eq!(refused(), Err(DeletionRefused::Answerable));
    server.days_pass(1);
    assert!(refused().is_ok());
    let shipped = TestServer::shipped(On::Sqlite);
    let guide = shipped.wait(shipped.engine.delete_answers("inventory", "guide_c", "organiser")).unwrap().unwrap();
    assert_eq!(guide, Err(DeletionRefused::Guide));
}

#[test]
fn the_desk_asks_first_and_shows_the_report() {
    let server = filled(On::Sqlite, 60);
    let mut analyst = signed_in(&server, Role::Analyst);
    let mut organiser = signed_in(&server, Role::Organiser);
    let base = "/desk/inventory/survey_a";
    assert_eq!(analyst.get(&format!("{base}/delete-answers")).status, 403);
    assert!(organiser.get(&format!("{base}/release")).shows("Antworten löschen"));
    // Survey A has no snapshot: its answers were never counted.
    let page = organiser.get(&format!("{base}/delete-answers"));
    for told in ["für immer löschen", "ohne je gezählt worden zu sein", "kein Ende", "älteren Sicherungen"] {
        assert!(page.shows(told), "{told}");
    }
    assert!(!server.responses("aktiv").is_empty());
    assert_eq!(organiser.post(&format!("{base}/delete-answers"), &[]).status, 403, "a form without a token");
    let page = page.html();
    let token = page.split_once("name=\"_token\" value=\"").unwrap().1.split_once('"').unwrap().0;
    let report = organiser.post(&format!("{base}/delete-answers"), &[("_token".into(), token.into())]);
    assert!(report.shows("Die Antworten sind gelöscht") && report.shows("neu geschrieben"), "{}", report.html());
    assert!(server.responses("aktiv").is_empty());
    assert!(organiser.get(&format!("{base}/release")).shows("Antworten gelöscht"));
    assert!(organiser.get("/desk/inventory/survey_b/results").shows("Ergebnisse"));
}

#[test]
fn who_waits_in_a_closed_survey_is_stored() {
    let server = TestServer::with_every_kind_of_question();
    let (process, instrument) = server.survey("kinds");
    let response = NewResponse {
        id: "somebody".into(),
        submission_key: "somebody".into(),
        draft: None,
        process: process.id.clone(),
        instrument: instrument.id.clone(),
        version: process.version.clone(),
        answers: ValidAnswers::from_draft(instrument, &Draft::default(), Completeness::Partial).unwrap(),
        synthetic: false,
        sending: None,
    };
    server.wait(server.engine.store().submit(response)).unwrap();
    let stored = || server.wait(server.engine.store().responses_after(&process.id, &instrument.id, None, 10)).unwrap().responses.len();
    server.wait(server.engine.tidy()).unwrap();
    assert_eq!(stored(), 0, "others may come");
    server.days_pass(60);
    server.wait(server.engine.tidy()).unwrap();
    assert_eq!(stored(), 1);
    server.wait(server.engine.tidy()).unwrap();
    assert_eq!(stored(), 1);
}
