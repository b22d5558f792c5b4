//! Whom surveys reach: languages and targets as the demonstration has them, on the page as in the file, and what
//! the counters beside the answers may not tell.

use std::collections::BTreeMap;

use vielstimmig::{
    domain::{aggregation::Subject, answers::Completeness, identifiers::code},
    storage::{Event, NO_DAY, Participation},
    workflows::{accounts::Role, results::View},
};

use crate::{
    results::{filled, ok, results, signed_in},
    support::{On, Respondent, TestServer, on_both_engines},
};

#[test]
fn every_language_stands_beside_its_target_and_the_others() {
    let server = filled(On::Sqlite, 1_136);
    let process = server.engine.process("inventory").unwrap();
    let surveys = server.wait(server.engine.reach(process)).unwrap();
    let people = surveys.iter().find(|survey| survey.results.instrument().id == code("survey_b")).unwrap();
    let languages: Vec<&str> = people.languages.iter().map(|line| line.language.as_str()).collect();
    assert_eq!(languages, ["de", "en", "ar", "uk", "tr"]);
    for line in &people.languages {
        for cell in [line.reach.started, line.reach.complete, line.reach.sent, line.reach.skipped_nothing, line.reach.skipped_much] {
            assert!(cell.count().is_none_or(|count| count >= 10 && count % 5 == 0), "{}: {cell:?}", line.language);
        }
        assert!(line.reach.drop_out().is_some_and(|share| (20..=60).contains(&share)), "{}: {:?}", line.language, line.reach);
    }
    // Small places are known only together, and that is enough to see how far they are from their target.
    let (_, by_area) = people.targets.iter().find(|(variable, _)| *variable == code("area_type")).unwrap();
    assert!(by_area.lines.iter().all(|(_, _, there)| there.count().is_some_and(|count| count > 20)), "{by_area:?}");

    let mut browser = signed_in(&server, Role::Analyst);
    assert!(ok(&mut browser, "/desk").html().contains("href=\"/desk/inventory/reach\""));
    let page = ok(&mut browser, "/desk/inventory/reach").html();
    assert!(page.contains("العربية") && page.contains("Mehr als jede zehnte Frage ausgelassen"));
    let file = ok(&mut browser, "/desk/inventory/reach/reach.csv");
    let mut reader = csv::Reader::from_reader(file.body.as_slice());
    let lines: Vec<BTreeMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    for line in &people.languages {
        let written = lines
            .iter()
            .find(|written| written["survey"] == "survey_b" && written["of"] == "language" && written["value"] == line.language);
        let written = written.unwrap();
        assert_eq!(written["started"], line.reach.started.count().unwrap().to_string());
        assert_eq!(written["target"], people.target_of(&line.language).unwrap().to_string());
        assert!(page.contains(&format!("{}\u{a0}%", written["drop_out"])), "{written:?}");
    }
    assert_eq!(lines.iter().filter(|line| line["of"] == "area_type").count(), 3);
    let ledger = server.wait(server.engine.ledger(process)).unwrap();
    assert_eq!(ledger.entries.iter().filter(|entry| entry.object.ends_with("inventory-reach.csv")).count(), 1);
}

#[test]
fn what_one_more_person_left_blank_and_in_which_language_is_not_told() {
    on_both_engines(|server| {
        let (process, instrument) = server.survey("leben");
        let happens = |language: &str, event, count| {
            let day = if matches!(event, Event::SkippedNothing | Event::SkippedMuch) { NO_DAY } else { "2026-11-20" };
            let counted = Participation { day: day.into(), language: language.into(), event, count };
            server.wait(server.engine.store().count_events(&process.id, &instrument.id, &[counted])).unwrap();
        };
        let sends = |language: &str, event, count| {
            for event in [Event::Started, Event::Complete, event] {
                happens(language, event, count);
            }
        };
        let reach = || {
            let surveys = server.wait(server.engine.reach(process)).unwrap();
            surveys.into_iter().find(|survey| survey.results.instrument().id == instrument.id).unwrap()
        };
        let ukrainian = || {
            let reach = reach();
            let line = reach.languages.iter().find(|line| line.language == "uk").unwrap().reach;
            (line.complete.count(), line.much_blank(), reach.everybody.much_blank())
        };
        sends("uk", Event::SkippedNothing, 10);
        sends("uk", Event::SkippedMuch, 14);
        assert_eq!(ukrainian(), (Some(20), Some(50), Some(50)));
        sends("uk", Event::SkippedMuch, 1);
        assert_eq!(ukrainian(), (Some(25), Some(50), Some(50)), "fifteen of 25 would tell how this one person answered");
        sends("uk", Event::SkippedMuch, 9);
        assert_eq!(ukrainian(), (Some(30), Some(65), Some(65)));
        // Somebody used a language the survey is not offered in any more.
        sends("ti", Event::SkippedNothing, 1);
        let languages = || reach().languages.into_iter().map(|line| line.language).collect::<Vec<_>>();
        assert_eq!(languages(), ["de", "en", "ar", "uk", "tr"]);
        sends("ti", Event::SkippedNothing, 9);
        assert_eq!(languages(), ["de", "en", "ar", "uk", "tr", "ti"]);
    });
}

#[test]
fn what_was_left_blank_is_counted_without_the_day() {
    let server = TestServer::shipped(On::Sqlite);
    let mut person = Respondent::begins(&server, "leben", "uk");
    person.answers(&[("B01", "yes")]).continues_to("/check").sends();
    let (process, instrument) = server.survey("leben");
    server.wait(server.engine.store().empty_pool(&process.id, &instrument.id)).unwrap();
    let counters = server.wait(server.engine.store().participation(&process.id, &instrument.id)).unwrap();
    let skipped: Vec<_> = counters
        .iter()
        .filter(|counter| matches!(counter.event, Event::SkippedNothing | Event::SkippedLittle | Event::SkippedMuch))
        .collect();
    assert_eq!(skipped.iter().map(|counter| counter.count).sum::<u64>(), 1, "{counters:?}");
    assert!(skipped.iter().all(|counter| counter.day == NO_DAY));
    let response = &server.responses("leben")[0];
    assert_eq!(response.completeness, Completeness::Complete);
}

#[test]
fn weighted_shares_stand_beside_the_others_with_what_they_cost() {
    let server = filled(On::Sqlite, 1_136);
    let found = results(&server, "survey_b");
    let weights = found.weights().unwrap();
    assert_eq!(weights.by(), [code("B27")]);
    let weighted = found.weighted(&code("B04"), &weights);
    let (subject, figures) = weighted.iter().next().unwrap();
    let table = found.table(&Subject::of(&subject.variable), &View::default()).unwrap();
    let base = table.total().base().count().unwrap();
    assert!(figures.effective_base < base && figures.effective_base > base / 2, "{} of {base}", figures.effective_base);
    assert!((figures.shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);

    let mut browser = signed_in(&server, Role::Analyst);
    let page = ok(&mut browser, "/desk/inventory/survey_b/results?topic=life&language=de").html();
    assert!(page.contains("Anteil, gewichtet") && page.contains("wirksame Fallzahl"), "the column and what it costs");
    assert!(page.contains("Gewichtet wird nach"));
    let file = ok(&mut browser, "/desk/inventory/survey_b/table/B04.csv?language=de&by=B27").body;
    let mut reader = csv::Reader::from_reader(file.as_slice());
    let lines: Vec<BTreeMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    for line in &lines {
        let is_everybody = line["group"].is_empty();
        assert_eq!(line["weighted_share"].is_empty(), !is_everybody, "{line:?}");
        assert_eq!(line["effective_base"].is_empty(), !is_everybody, "{line:?}");
        if line["withheld"] == "no" {
            let number = |column: &str| line[column].parse::<u64>().unwrap();
            assert!(number("from") <= number("share") && number("share") <= number("to"), "{line:?}");
        }
    }
    // Somebody who declares no weighting sees nothing of it.
    let page = ok(&mut browser, "/desk/inventory/survey_a/results?topic=quality&language=de").html();
    assert!(!page.contains("gewichtet"));
}
