//! What the shipped parameters are meant to tell, held against full-size data: sizes, shares, the
//! differences an analysis has to find, and that nothing depends on how many records are made.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use jiff::civil::date;

use crate::{
    domain::{
        aggregation::{IndexBuilder, Subject},
        answers::{Answer, Answers, Completeness},
        disclosure::{Caps, Release},
        identifiers::{Code, code},
        interviews::{EntryKind, InterviewState, QuoteConsent, Redaction},
        questionnaire::{ChoiceKind, Instrument, Process, QuestionKind},
    },
    workflows::synthetic::{
        ParticipationEvent, Series, SyntheticResponse, detached, interviews, participation, responses,
        shipped::{inventory, parameters},
        sizes,
    },
};

/// Everybody of the planned size with the first seed, by survey.
static ALL: LazyLock<BTreeMap<&str, Vec<SyntheticResponse>>> = LazyLock::new(|| {
    let process = inventory();
    [("survey_a", 412), ("survey_b", 1136)].map(|(id, count)| (id, full(&process, id, count))).into()
});

fn full(process: &Process, id: &str, count: usize) -> Vec<SyntheticResponse> {
    let parameters = parameters();
    responses(process, process.instrument(id).unwrap(), Some(&parameters), count, 1).collect()
}

/// Percent of the people with an answer who chose the option.
fn percent(responses: &[SyntheticResponse], question: &str, option: &str) -> f64 {
    let mut base = 0.0;
    let mut chose = 0.0;
    for response in responses {
        let codes: Vec<&str> = match response.answers.answers().get(question) {
            Some(Answer::Choice { code, .. }) => vec![code.as_str()],
            Some(Answer::Choices { codes, .. }) => codes.iter().map(Code::as_str).collect(),
            _ => continue,
        };
        if codes.iter().all(|code| ["pna", "dk", "na", "no_contact"].contains(code)) {
            continue;
        }
        base += 1.0;
        chose += f64::from(u8::from(codes.contains(&option)));
    }
    100.0 * chose / base
}

fn mean(responses: &[SyntheticResponse], question: &str, row: &str) -> f64 {
    let steps: Vec<f64> = responses
        .iter()
        .filter_map(|response| match response.answers.answers().get(question) {
            Some(Answer::Rows(rows)) => rows.get(row)?.as_str().parse().ok(),
            _ => None,
        })
        .collect();
    steps.iter().sum::<f64>() / f64::from(u32::try_from(steps.len()).unwrap())
}

#[test]
fn the_parameters_fit_the_process() {
    assert_eq!(parameters().problems_with(&inventory()), Vec::<String>::new());
}

#[test]
fn the_planned_numbers_of_people_are_met() {
    let process = inventory();
    let parameters = parameters();
    for (id, valid, complete) in [("survey_a", 412, 371), ("survey_b", 1136, 1003)] {
        let instrument = process.instrument(id).unwrap();
        let all = full(&process, id, sizes(&process, Some(&parameters), None)[&code(id)]);
        assert_eq!(all.len(), valid);
        assert!(all.iter().all(|response| instrument.is_valid(response.answers.answers())));
        let finished = all.iter().filter(|response| response.answers.completeness() == Completeness::Complete).count();
        assert_eq!(finished, complete, "{id}");
    }
    let scaled = sizes(&process, Some(&parameters), Some(200));
    assert_eq!((scaled[&code("survey_b")], scaled[&code("survey_a")], scaled[&code("guide_c")]), (200, 73, 24));
}

#[test]
fn more_people_leave_the_first_ones_as_they_are() {
    let process = inventory();
    let few = full(&process, "survey_b", 100);
    let many = &ALL["survey_b"];
    assert_eq!(few[..], many[..100]);
    let bytes = |responses: &[SyntheticResponse]| {
        let stored: Vec<String> = responses.iter().map(|response| serde_json::to_string(response.answers.answers()).unwrap()).collect();
        stored.join("\n")
    };
    assert_eq!(bytes(many), bytes(&full(&process, "survey_b", 1136)));
    let parameters = parameters();
    let other: Vec<_> = responses(&process, process.instrument("survey_b").unwrap(), Some(&parameters), 100, 2).collect();
    assert_ne!(few, other);
}

#[test]
fn the_hurdles_tell_the_story() {
    let process = inventory();
    let (actors, people) = (&ALL["survey_a"], &ALL["survey_b"]);
    let Some(QuestionKind::Multiple { choices, .. }) = process.instrument("survey_a").unwrap().question("A09").map(|q| &q.kind) else {
        panic!("A09 is a multiple choice")
    };
    for (responses, question) in [(actors, "A09"), (people, "B07")] {
        let housing = percent(responses, question, "housing_search");
        for choice in choices.iter().filter(|choice| choice.code != "housing_search") {
            assert!(housing > percent(responses, question, choice.code.as_str()), "{question} {}", choice.code);
        }
    }
    let more_among_people = |option: &str| percent(people, "B07", option) - percent(actors, "A09", option);
    assert!(more_among_people("job_access") >= 10.0, "{}", more_among_people("job_access"));
    for option in ["childcare_place", "course_access", "mental_health"] {
        assert!(more_among_people(option) <= -8.0, "{option} {}", more_among_people(option));
    }
}

#[test]
fn home_and_mobility_goes_worst_for_both() {
    let process = inventory();
    for (id, question) in [("survey_a", "A07"), ("survey_b", "B05")] {
        let all = &ALL[id];
        let lowest = mean(all, question, "home_mob");
        for field in process.fields.iter().filter(|field| **field != "home_mob") {
            assert!(lowest < mean(all, question, field.as_str()), "{question} {field}");
        }
    }
}

#[test]
fn the_whole_keeps_its_shares_whatever_the_conditions_do() {
    let process = inventory();
    let people = full(&process, "survey_b", 4000);
    for (question, option, expected) in [
        ("B03", "gt10", 23.0),
        ("B08", "5", 19.5),
        ("B08", "2", 19.0),
        ("B11", "searching", 12.0),
        ("B13", "shared_centre", 13.0),
        ("B28", "f", 55.0),
        ("B06", "home_mob", 64.0),
        ("B06", "life_part", 27.0),
        ("B07", "german_level", 31.0),
        ("B21", "never", 54.0),
        ("B30", "alone", 71.0),
    ] {
        let found = percent(&people, question, option);
        assert!((found - expected).abs() < 2.5, "{question} {option}: {found:.1} instead of {expected}");
    }
    for (field, expected) in [("lang_edu", 3.4), ("home_mob", 2.5), ("prof_inst", 2.7)] {
        assert!((mean(&people, "B05", field) - expected).abs() < 0.15, "{field}");
    }
}

#[test]
fn answers_of_a_person_hang_together() {
    let people = &ALL["survey_b"];
    let with = |question: &str, options: &[&str]| -> Vec<SyntheticResponse> {
        let chose = |answers: &Answers| match answers.get(question) {
            Some(Answer::Choice { code, .. }) => options.contains(&code.as_str()),
            Some(Answer::Choices { codes, .. }) => codes.iter().any(|code| options.contains(&code.as_str())),
            _ => false,
        };
        people.iter().filter(|response| chose(response.answers.answers())).cloned().collect()
    };
    let searching = percent(&with("B11", &["searching"]), "B07", "job_access");
    assert!(searching > percent(people, "B07", "job_access") + 15.0, "{searching}");
    let (fluent, learning) = (with("B08", &["4", "5"]), with("B08", &["1", "2"]));
    assert!(percent(&fluent, "B15", "never") + 4.0 < percent(&learning, "B15", "never"));
    let looks_for_a_flat = |response: &SyntheticResponse| matches!(response.answers.answers().get("B07"), Some(Answer::Choices { codes, .. }) if codes.contains(&code("housing_search")));
    let others: Vec<_> = people.iter().filter(|response| !looks_for_a_flat(response)).cloned().collect();
    let worse = mean(&with("B07", &["housing_search"]), "B05", "home_mob");
    assert!(worse + 0.7 < mean(&others, "B05", "home_mob"), "{worse}");
    let with_small_children = percent(&with("B29", &["u6"]), "B07", "childcare_place");
    assert!(with_small_children > 22.0, "{with_small_children}");
}

#[test]
fn small_places_are_withheld() {
    let process = inventory();
    let instrument = process.instrument("survey_b").unwrap();
    let mut builder = IndexBuilder::new(instrument);
    for response in &ALL["survey_b"] {
        builder.add(response.answers.answers(), 0, 0);
    }
    let index = builder.build();
    let subject = Subject { variable: code("B05"), row: Some(code("home_mob")) };
    let release = Release::of(&index, &instrument.breakdowns, &process.policy, &Caps::new());
    let table = release.table(&subject, Some(&code("B02")), None).unwrap();
    let withheld =
        |place: &str| table.rows().iter().find(|(group, _)| group.one().is_some_and(|code| *code == place)).unwrap().1.is_withheld();
    assert!(withheld("langenhorst") && !withheld("emsaue_stadt"));
}

#[test]
fn everybody_keeps_the_rules_of_the_questionnaire() {
    let process = inventory();
    for (id, all) in ALL.iter() {
        let instrument = process.instrument(id).unwrap();
        for response in all {
            for question in instrument.questions() {
                keeps_the_rules(instrument, question.id.as_str(), response.answers.answers());
            }
            assert!(instrument.languages.iter().any(|tag| tag.to_string() == response.language));
            assert!((0..49).contains(&response.day));
        }
    }
}

fn keeps_the_rules(instrument: &Instrument, id: &str, answers: &Answers) {
    let question = instrument.question(id).unwrap();
    let kind_of = |code: &str| question.choices().iter().find(|choice| choice.code == code).map(|choice| choice.kind);
    match (&question.kind, answers.get(id)) {
        (QuestionKind::Multiple { max, .. }, Some(Answer::Choices { codes, .. })) => {
            let kinds: Vec<ChoiceKind> = codes.iter().map(|code| kind_of(code.as_str()).unwrap()).collect();
            assert!(codes.len() <= max.unwrap_or(usize::MAX) && !codes.is_empty(), "{id} {codes:?}");
            let alone = |kind: &ChoiceKind| !matches!(kind, ChoiceKind::Substantive | ChoiceKind::Other);
            assert!(codes.len() == 1 || !kinds.iter().any(alone), "{id} {codes:?}");
            assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
        }
        (QuestionKind::Single { .. }, Some(Answer::Choice { code, .. })) => assert!(kind_of(code.as_str()).is_some(), "{id} {code}"),
        (QuestionKind::Matrix { rows, .. }, Some(Answer::Rows(answered))) => {
            assert!(answered.iter().all(|(row, code)| rows.iter().any(|known| known.code == *row) && kind_of(code.as_str()).is_some()));
        }
        (QuestionKind::LongText { max_chars }, Some(Answer::Text { text, .. })) => assert!(text.chars().count() <= *max_chars, "{text}"),
        (_, None | Some(Answer::Blank)) => {}
        (kind, Some(answer)) => panic!("{id}: {answer:?} to {kind:?}"),
    }
}

#[test]
fn people_write_in_their_language_and_every_trap_is_planted_once() {
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    let mut words = Vec::new();
    for response in ALL.values().flatten() {
        for answer in response.answers.answers().values() {
            if let Answer::Text { text, language } = answer {
                assert_eq!(*language, response.language);
                *found.entry(text.clone()).or_default() += 1;
                words.push(text.split_whitespace().count());
            }
        }
    }
    let parameters = parameters();
    let traps: Vec<_> = parameters.instruments.values().flat_map(|instrument| &instrument.traps).collect();
    assert_eq!(traps.len(), 12);
    for trap in traps {
        assert_eq!(found.get(&trap.text), Some(&1), "{}", trap.text);
    }
    words.sort_unstable();
    let median = words[words.len() / 2];
    assert!((9..=14).contains(&median), "{median} words");
    assert!(found.len() > 200, "only {} different texts", found.len());
}

#[test]
fn counters_agree_with_what_was_sent() {
    let process = inventory();
    let parameters = parameters();
    let instrument = process.instrument("survey_b").unwrap();
    let counters = participation(instrument, Some(&parameters), 1136, 1);
    let sum = |event| counters.iter().filter(|counter| counter.event == event).map(|counter| counter.count).sum::<u64>();
    let events = [ParticipationEvent::Opened, ParticipationEvent::Started, ParticipationEvent::Complete, ParticipationEvent::Partial];
    assert_eq!(events.map(sum), [2870, 1624, 1003, 133]);
    let mut sent: BTreeMap<(i32, String), u64> = BTreeMap::new();
    for response in &ALL["survey_b"] {
        *sent.entry((response.day, response.language.clone())).or_default() += 1;
    }
    let mut counted: BTreeMap<(i32, String), u64> = BTreeMap::new();
    for counter in counters.iter().filter(|counter| [ParticipationEvent::Complete, ParticipationEvent::Partial].contains(&counter.event)) {
        *counted.entry((counter.day, counter.language.clone())).or_default() += counter.count;
    }
    assert_eq!(sent, counted);
}

#[test]
fn talks_have_consent_and_entries_that_may_be_quoted_only_with_it() {
    let process = inventory();
    let parameters = parameters();
    let interviewers = ["iv1".to_string(), "iv2".to_string()];
    for (id, count, least) in [("guide_c", 24, 400), ("guide_d", 20, 250)] {
        let series = Series { count, seed: 1, interviewers: &interviewers, start: date(2026, 9, 7) };
        let talks = interviews(&process, process.instrument(id).unwrap(), Some(&parameters), series);
        assert_eq!(talks.len(), count);
        let finished = talks.iter().filter(|(talk, _)| talk.state == InterviewState::Finished).count();
        assert!(finished < count && finished * 5 >= count * 4, "{id}: {finished} finished");
        let entries: Vec<_> = talks.iter().flat_map(|(_, entries)| entries).collect();
        assert!(entries.len() > least, "{id}: {} entries", entries.len());
        let problems = entries.iter().filter(|entry| entry.kind == EntryKind::Problem).count();
        assert!((40..=52).contains(&(problems * 100 / entries.len())), "{id}: {problems} problems");
        assert_eq!(entries.iter().map(|entry| &entry.id).collect::<BTreeSet<_>>().len(), entries.len());
        for (talk, entries) in &talks {
            assert!(talk.synthetic && talk.header.week.starts_with("2026-W") && !talk.answers.is_empty());
            let consent = talk.consent.as_ref().unwrap();
            for entry in entries {
                let prompt = process.instrument(id).unwrap().question(entry.question.as_ref().unwrap().as_str()).unwrap();
                assert!(!prompt.roles.direct && entry.topic.is_some() && !entry.text.contains("Erfundene Notiz"));
                let is_quoted = entry.quote_ok || entry.kind == EntryKind::Quote;
                assert!(!is_quoted || consent.quote != QuoteConsent::No);
                assert_eq!(entry.redaction == Redaction::Unchecked, talk.state == InterviewState::Draft);
            }
        }
        let translated = entries.iter().filter(|entry| entry.translation.is_some() && entry.language.is_some()).count();
        assert_eq!(translated > 0, id == "guide_d", "{id}: {translated} quotes in other languages");
    }
}

#[test]
fn ledgers_get_their_entries() {
    let process = inventory();
    let entries = detached(&process, &parameters());
    assert_eq!(entries.len(), parameters().detached.len());
    assert!(entries.iter().all(|entry| !entry.answers.is_empty()));
}

#[test]
fn any_process_can_be_filled_without_parameters() {
    let process = inventory();
    for instrument in process.instruments.iter().filter(|instrument| instrument.id.as_str().starts_with("survey")) {
        let all: Vec<_> = responses(&process, instrument, None, 300, 1).collect();
        assert_eq!(all.len(), 300);
        let mut gaps = 0;
        for question in instrument.questions().filter(|question| question.takes_an_answer()) {
            let answered = all.iter().filter(|r| r.answers.answers().get(&question.id).is_some_and(|a| *a != Answer::Blank)).count();
            gaps += all.iter().filter(|r| r.answers.answers().get(&question.id) == Some(&Answer::Blank)).count();
            assert!(answered > 20, "{}: {answered} answers", question.id);
            for response in &all {
                keeps_the_rules(instrument, question.id.as_str(), response.answers.answers());
            }
        }
        assert!(gaps > 100, "{}: {gaps} gaps", instrument.id);
    }
    let series = Series { count: 5, seed: 1, interviewers: &[], start: date(2026, 9, 7) };
    let talks = interviews(&process, process.instrument("guide_c").unwrap(), None, series);
    assert!(talks.iter().all(|(_, entries)| !entries.is_empty()));
}
