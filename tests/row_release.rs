//! From a shipped survey and invented answers to row files: what the definition says about traits, groups
//! and harm arrives in the files.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use vielstimmig::{
    domain::{
        aggregation::{ColumnIndex, IndexBuilder},
        answers::{Answer, Answers},
        disclosure::rows::{
            Mode,
            release::{FileKind, ReleasePolicy, ReleaseRequest, RowTable, release},
        },
        identifiers::OptionCode,
        questionnaire::{Instrument, QuestionKind, scramble},
    },
    interchange::process_folder,
};

fn survey_b() -> Instrument {
    let folder = process_folder::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("surveys/inventory")).unwrap();
    folder.process.instrument("survey_b").unwrap().clone()
}

/// Answers of a person to everything; the first options are the common ones.
fn answers(instrument: &Instrument, person: u64) -> Answers {
    let mut answers = Answers::new();
    for (at, question) in (0_u64..).zip(instrument.questions()) {
        let codes: Vec<&OptionCode> = question.choices().iter().map(|choice| &choice.code).collect();
        let pick = |salt: u64| {
            let number = scramble(person << 20 | at << 10 | salt);
            let count = u64::try_from(codes.len()).unwrap().max(1);
            usize::try_from((number % count).min((number >> 32) % count)).unwrap()
        };
        let answer = match &question.kind {
            QuestionKind::Single { .. } => Answer::Choice { code: codes[pick(1)].clone(), other: None },
            QuestionKind::Multiple { .. } if question.is_special(codes[pick(1)]) => {
                Answer::Choices { codes: vec![codes[pick(1)].clone()], other: None }
            }
            QuestionKind::Multiple { .. } => {
                let chosen: BTreeSet<OptionCode> =
                    [pick(1), pick(2)].into_iter().map(|at| codes[at].clone()).filter(|code| !question.is_special(code)).collect();
                Answer::Choices { codes: chosen.into_iter().collect(), other: None }
            }
            QuestionKind::Matrix { rows, .. } => {
                Answer::Rows((2..).zip(rows).map(|(salt, row)| (row.code.clone(), codes[pick(salt)].clone())).collect::<BTreeMap<_, _>>())
            }
            _ => continue,
        };
        answers.insert(question.id.clone(), answer);
    }
    answers
}

fn index(instrument: &Instrument, people: u64) -> ColumnIndex {
    let mut builder = IndexBuilder::new(instrument);
    for person in 0..people {
        builder.add(&answers(instrument, person), 0, 0);
    }
    builder.build()
}

#[test]
fn a_shipped_survey_becomes_files_whose_traits_have_its_groups() {
    let survey = survey_b();
    let index = index(&survey, 2_000);
    let table = RowTable::of_snapshot(&survey, &index, true).unwrap();
    assert_eq!(table.traits(), ["B02", "group", "B27", "B28"]);
    let names: Vec<&str> = table.answers().iter().map(|answer| answer.name.as_str()).collect();
    for name in ["B04", "B05_lang_edu", "B07_discrimination", "B21", "B30"] {
        assert!(names.contains(&name), "{name} is not among {names:?}");
    }
    for name in ["B02", "B03", "B25", "B23", "group"] {
        assert!(!names.contains(&name), "{name} is a trait or free text");
    }
    let care = |name: &str| table.answers().iter().find(|answer| answer.name == name).unwrap().is_sensitive();
    assert!(care("B21") && care("B07_discrimination") && !care("B07_german_level") && !care("B04"));

    let request = ReleaseRequest {
        answers: vec!["B05_lang_edu".into(), "B07_german_level".into(), "B07_discrimination".into()],
        blocks: vec![vec!["B04".into(), "B18".into()]],
        approvals: 2,
    };
    let mut state = 1;
    let mut draw = || {
        state += 1;
        scramble(state)
    };
    let release = release(&table, &ReleasePolicy::usual(Mode::Fine), &request, 5, &mut draw).unwrap();
    let mut groups = BTreeSet::new();
    for (answers, file) in &release.files {
        let file = file.as_ref().unwrap_or_else(|refusal| panic!("{answers:?}: {refusal:?}"));
        assert!(file.len() > 1_500, "{answers:?} has {} rows", file.len());
        let mut sizes: BTreeMap<Vec<String>, u64> = BTreeMap::new();
        for row in file.rows() {
            let columns = if file.kind() == FileKind::Block { row.len() } else { 4 };
            *sizes.entry(row[..columns].to_vec()).or_default() += 1;
            groups.insert(row[0].clone());
        }
        let least = if file.kind() == FileKind::Block { 5 } else { 10 };
        assert!(sizes.values().all(|size| *size >= least), "{answers:?}");
    }
    assert!(groups.contains("small") || groups.contains("medium"), "places have become sizes of places: {groups:?}");
}

#[test]
fn with_few_people_a_sensitive_trait_does_not_stand_in_rows() {
    let survey = survey_b();
    let index = index(&survey, 400);
    let table = RowTable::of_snapshot(&survey, &index, false).unwrap();
    assert_eq!(table.traits(), ["B02", "B27", "B28"], "the group is made from where people come from");
}

#[test]
fn answers_so_far_make_the_forecast_exact() {
    let survey = survey_b();
    let index = index(&survey, 300);
    let forecast = survey.forecast(Some(&index));
    assert_eq!(forecast.people, 1_200, "more are expected than have answered");
    assert!(forecast.sources.iter().all(|(_, source)| source.as_str() == "answers"));
    assert!(forecast.combinations[0].alone > survey.forecast(Some(&index)).suggestions[0].alone);
}
