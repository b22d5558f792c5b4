//! Invented districts whose row files are attacked by somebody who knows who took part and all their traits.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::domain::{
    disclosure::rows::{Hierarchy, Refusal, TuplesBuilder},
    questionnaire::scramble,
};

fn lines(text: &str) -> Hierarchy {
    Hierarchy::from_lines(&text.lines().map(|line| line.split(' ').map(str::to_string).collect()).collect::<Vec<_>>()).unwrap()
}

/// Towns, ages, groups and genders; the first values are the common ones.
fn hierarchies() -> Vec<Hierarchy> {
    vec![
        lines("t0 large *\nt1 medium *\nt2 medium *\nt3 medium *\nt4 medium *\nt5 small *\nt6 small *\nt7 small *"),
        lines("a25 young *\na16 young *\na40 old *\na60 old *"),
        Hierarchy::flat(["refugee", "eu", "settled", "skilled", "other"]),
        Hierarchy::flat(["f", "m", "d"]),
    ]
}

/// Dice that always fall the same way.
fn dice(seed: u64) -> impl FnMut() -> u64 {
    let mut state = seed;
    move || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        scramble(state)
    }
}

fn column(name: &str, cells: Vec<u32>, words: &[&str]) -> AnswerColumn {
    AnswerColumn::new(name, words.iter().map(ToString::to_string).collect(), cells)
}

fn sensitive(harmful: &[&str], is_manifold: bool) -> Care {
    Care::Sensitive { harmful: harmful.iter().map(ToString::to_string).collect(), is_manifold }
}

/// A district with ordinary answers and answers that can harm and depend on the traits.
fn district(people: usize, seed: u64) -> RowTable {
    let mut draw = dice(seed);
    let mut below = |bound: u64| draw() % bound;
    let rows: Vec<[u32; 4]> = (0..people)
        .map(|_| {
            let mut common_first = |values: u64| u32::try_from(below(values).min(below(values))).unwrap();
            let (town, age, group) = (common_first(8), common_first(4), common_first(5));
            [town, age, group, if below(60) == 0 { 2 } else { u32::try_from(below(2)).unwrap() }]
        })
        .collect();
    let mut some =
        |chance: &dyn Fn(&[u32; 4]) -> u64| -> Vec<u32> { rows.iter().map(|row| u32::from(below(100) >= chance(row))).collect() };
    let discrimination = some(&|row| if row[2] == 0 { 35 } else { 10 });
    let illness = some(&|row| if row[1] == 3 { 30 } else { 8 });
    let satisfied = some(&|row| if row[0] == 0 { 70 } else { 50 });
    let housing: Vec<u32> = rows.iter().map(|_| u32::try_from(below(5).min(below(5))).unwrap()).collect();
    let quality: Vec<u32> = rows.iter().map(|_| u32::try_from(below(5)).unwrap()).collect();
    let reason: Vec<u32> = rows
        .iter()
        .map(|row| match (row[2], below(10)) {
            (0, 0..4) => 0,
            (_, 0..6) => 1,
            (_, 6..8) => 2,
            (_, 8) => 3,
            _ => 4,
        })
        .collect();
    let status: Vec<u32> = rows.iter().map(|_| u32::try_from(below(6).min(below(6))).unwrap()).collect();
    let mut builder = TuplesBuilder::new(hierarchies()).unwrap();
    let tuple_of = rows.iter().map(|row| u32::try_from(builder.add(row)).unwrap()).collect();
    let mut scale = column("quality", quality, &["1", "2", "3", "4", "5"]);
    scale.hierarchy = lines("1 1+2 *\n2 1+2 *\n3 3 *\n4 4+5 *\n5 4+5 *");
    scale.order = ["1", "2", "3", "4", "5"].map(String::from).to_vec();
    let answers = vec![
        column("satisfied", satisfied, &["yes", "no"]),
        column("housing", housing, &["rent", "own", "shared", "employer", "other"]),
        scale,
        column("discrimination", discrimination, &["yes", "no"]).with_care(sensitive(&["yes"], false)),
        column("illness", illness, &["yes", "no"]).with_care(sensitive(&["yes"], false)),
        column("reason", reason, &["flight", "work", "family", "study", "_blank"]).with_care(sensitive(&["flight"], true)),
        column("status", status, &["none", "temporary", "long", "citizen", "eu", "_blank"])
            .with_care(sensitive(&["none", "temporary"], true)),
    ];
    RowTable::new(["town", "age", "group", "gender"].map(String::from).to_vec(), builder.finish(), tuple_of, answers)
}

fn policy() -> ReleasePolicy {
    ReleasePolicy::usual(Mode::Fine)
}

fn names(table: &RowTable) -> Vec<String> {
    table.answers().iter().map(|answer| answer.name.clone()).collect()
}

fn everything(table: &RowTable) -> ReleaseRequest {
    ReleaseRequest { answers: names(table), blocks: Vec::new(), approvals: 2 }
}

fn sizes<'a>(rows: impl Iterator<Item = &'a [String]>) -> BTreeMap<Vec<String>, u64> {
    let mut sizes = BTreeMap::new();
    for row in rows {
        *sizes.entry(row.to_vec()).or_default() += 1;
    }
    sizes
}

/// The rows of a file without their answer.
fn class_sizes(file: &ReleasedFile) -> BTreeMap<Vec<String>, u64> {
    sizes(file.rows().map(|row| &row[..4]))
}

/// For each person the answers that rows which could be theirs have in a file.
fn possible<'a>(table: &RowTable, rows: &[&'a [String]]) -> Vec<BTreeMap<&'a str, u64>> {
    let hierarchies = table.hierarchies();
    let covers = |word: &str, at: usize, leaf: u32| (0..hierarchies[at].depth()).any(|level| hierarchies[at].label(level, leaf) == word);
    let mut known: BTreeMap<u32, BTreeMap<&str, u64>> = BTreeMap::new();
    for tuple in 0..table.tuples.len() {
        let could_be = |row: &[String]| (0..4).all(|at| covers(&row[at], at, table.tuples.leaf(at, tuple)));
        let answers = known.entry(u32::try_from(tuple).unwrap()).or_default();
        for row in rows.iter().filter(|row| could_be(row)) {
            *answers.entry(&row[4]).or_default() += 1;
        }
    }
    table.tuple_of.iter().map(|tuple| known[tuple].clone()).collect()
}

#[test]
fn whoever_knows_all_traits_of_a_person_is_certain_of_no_answer_that_harms() {
    let mut found_naively = 0;
    let mut files = 0;
    for people in [12, 45, 100, 400, 1_500] {
        let table = district(people, 7);
        let naive: Vec<Vec<String>> = (0..people).map(|person| naive_row(&table, person, "discrimination")).collect();
        let naive: Vec<&[String]> = naive.iter().map(Vec::as_slice).collect();
        found_naively += possible(&table, &naive).iter().filter(|answers| answers.len() == 1 && answers.contains_key("yes")).count();
        let Ok(release) = release(&table, &policy(), &everything(&table), 3, &mut dice(1)) else {
            assert!(people < 250, "{people} people are enough for ordinary answers");
            continue;
        };
        for (answer, file) in &release.files {
            let Ok(file) = file else { continue };
            files += 1;
            let rows: Vec<&[String]> = file.rows().collect();
            assert!(class_sizes(file).values().all(|size| *size >= 10), "{people} people, {answer:?}");
            if file.kind() == FileKind::Sensitive {
                let Care::Sensitive { harmful, .. } = &table.answer(&answer[0]).unwrap().care else { panic!("it is sensitive") };
                for of_person in possible(&table, &rows).iter().filter(|answers| !answers.is_empty()) {
                    let all: u64 = of_person.values().sum();
                    assert!(harmful.iter().all(|word| 2 * of_person.get(word.as_str()).copied().unwrap_or(0) <= all), "{of_person:?}");
                }
            }
        }
    }
    assert!(files >= 5, "with few files the test proves nothing ({files})");
    assert!(found_naively > 20, "nobody is found in rows as they came: the test proves nothing ({found_naively})");
}

/// A row as it was answered, traits as asked.
fn naive_row(table: &RowTable, person: usize, answer: &str) -> Vec<String> {
    let answer = table.answer(answer).unwrap();
    let mut row: Vec<String> = table.tuples.labels(table.tuple_of[person] as usize, &[0; 4]).map(str::to_string).collect();
    row.push(answer.words[answer.cells[person] as usize].clone());
    row
}

#[test]
fn all_files_of_a_snapshot_have_the_same_classes() {
    let table = district(1_500, 2);
    let today = release(&table, &policy(), &everything(&table), 3, &mut dice(1)).unwrap();
    let files: Vec<&ReleasedFile> = today.files.iter().filter_map(|(_, file)| file.as_ref().ok()).collect();
    assert!(files.len() >= 5, "{:?}", today.files.iter().map(|(name, file)| (name, file.as_ref().err())).collect::<Vec<_>>());
    let classes = class_sizes(files[0]);
    assert!(files.iter().all(|file| class_sizes(file) == classes));
    // A file that is asked for on another day as well.
    let alone = ReleaseRequest { answers: vec!["satisfied".into()], ..ReleaseRequest::default() };
    let later = release(&table, &policy(), &alone, 3, &mut dice(99)).unwrap();
    let later = later.files[0].1.as_ref().unwrap();
    assert_eq!(class_sizes(later), classes);
    let orders: BTreeSet<Vec<&[String]>> = [files[0], later].map(|file| file.rows().collect()).into();
    assert_eq!(orders.len(), 2, "each file is shuffled on its own");
}

#[test]
fn a_block_is_shared_over_all_its_columns_and_no_finer_than_the_classes() {
    let table = district(5_000, 4);
    let request = ReleaseRequest { blocks: vec![vec!["housing".into(), "quality".into()]], ..everything(&table) };
    let request = ReleaseRequest { answers: vec!["satisfied".into()], ..request };
    let release = release(&table, &policy(), &request, 3, &mut dice(1)).unwrap();
    let (one, block) = (release.files[0].1.as_ref().unwrap(), release.files[1].1.as_ref().unwrap());
    assert!(sizes(block.rows()).values().all(|size| *size >= 5));
    assert_eq!(block.header(), ["town", "age", "group", "gender", "housing", "quality"]);
    // Every class of the block holds whole classes of the other files, or nothing is said about the rest.
    let covers = |coarse: &[String], fine: &[String]| {
        (0..4).all(|at| {
            let words = table.hierarchies()[at].of_words();
            (0..words.depth()).any(|level| words.label(level, words.leaf(&fine[at])) == coarse[at])
        })
    };
    let classes = class_sizes(one);
    for row in class_sizes(block).keys() {
        assert!(classes.keys().any(|class| covers(row, class)), "{row:?}");
    }
}

#[test]
fn few_rows_leave_with_ordinary_answers_only() {
    let table = district(600, 1);
    let request = ReleaseRequest {
        blocks: vec![vec!["housing".into(), "quality".into()]],
        approvals: 2,
        answers: vec!["satisfied".into(), "illness".into()],
    };
    let release = release(&table, &policy(), &request, 3, &mut dice(1)).unwrap();
    assert!(release.files[0].1.is_ok());
    let too_few = |what| ReleaseRefusal::TooFewRowsFor { what, rows: 600, least: 1_000 };
    assert_eq!(release.files[1].1.as_ref().unwrap_err(), &too_few(Restricted::Sensitive));
    assert_eq!(release.files[2].1.as_ref().unwrap_err(), &too_few(Restricted::Block));
}

#[test]
fn sensitive_answers_leave_when_two_people_approve() {
    let table = district(1_500, 1);
    let ask = |approvals| ReleaseRequest { answers: vec!["illness".into()], blocks: Vec::new(), approvals };
    let alone = release(&table, &policy(), &ask(1), 3, &mut dice(1)).unwrap();
    assert_eq!(alone.files[0].1.as_ref().unwrap_err(), &ReleaseRefusal::NotApproved { given: 1, needed: 2 });
    let both = release(&table, &policy(), &ask(2), 3, &mut dice(1)).unwrap();
    let file = both.files[0].1.as_ref().unwrap();
    assert_eq!(file.kind(), FileKind::Sensitive);
    assert!(file.answers()[0].sensitive_share <= 0.5);
    let small = ReleasePolicy { rows: RowPolicy { k: 5, ..policy().rows }, ..policy() };
    let refused = release(&table, &small, &ask(2), 3, &mut dice(1)).unwrap();
    assert_eq!(refused.files[0].1.as_ref().unwrap_err(), &ReleaseRefusal::ClassesTooSmall { k: 5, least: 10 });
}

#[test]
fn a_class_that_says_the_same_is_refused_without_saying_which() {
    // Everybody of one town has been ill, and the demands are not made: classes follow from traits.
    let table = district(1_500, 1);
    let ill = |tuple: &u32| u32::from(table.tuples.leaf(0, *tuple as usize) != 0);
    let cells = table.tuple_of.iter().map(ill).collect();
    let answers = vec![column("illness", cells, &["yes", "no"]).with_care(sensitive(&["yes"], false))];
    let table = RowTable::new(table.traits.clone(), table.tuples.clone(), table.tuple_of.clone(), answers);
    let mut strict = policy();
    strict.rows.most_loss = 0.2;
    let Ok(release) = release(&table, &strict, &everything(&table), 3, &mut dice(1)) else { panic!("ordinary answers could leave") };
    assert_eq!(release.classes.left_out(), ["illness"]);
    assert!(matches!(&release.files[0].1, Err(ReleaseRefusal::ClassTooAlike { .. })), "{:?}", release.files[0].1);
}

#[test]
fn an_answer_that_most_people_gave_does_not_spoil_the_files_of_the_others() {
    let mut table = district(1_500, 3);
    table.answers.iter_mut().filter(|answer| answer.name == "reason").for_each(|answer| answer.care = sensitive(&["flight", "work"], true));
    let release = release(&table, &policy(), &everything(&table), 3, &mut dice(1)).unwrap();
    let of = |name: &str| release.files.iter().find(|(names, _)| names[0] == name).unwrap().1.as_ref();
    assert!(of("illness").is_ok() && of("discrimination").is_ok());
    assert_eq!(of("reason").unwrap_err().code(), "class_too_alike");
    assert!(release.classes.left_out().contains(&"reason".to_string()));
}

#[test]
fn what_makes_no_sense_is_refused_with_a_reason() {
    let table = district(1_500, 1);
    let of = |answers: &[&str], blocks: &[&[&str]]| {
        let owned = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
        let request = ReleaseRequest { answers: owned(answers), blocks: blocks.iter().map(|names| owned(names)).collect(), approvals: 2 };
        let release = release(&table, &policy(), &request, 3, &mut dice(1)).unwrap();
        release.files.into_iter().map(|(_, file)| file.err().map_or("", |refusal| refusal.code())).collect::<Vec<_>>()
    };
    assert_eq!(of(&["town", "satisfied"], &[]), ["no_such_answer", ""]);
    assert_eq!(of(&["satisfied"], &[&["satisfied", "quality"]]), ["in_several_files", "in_several_files"]);
    assert_eq!(of(&[], &[&["quality", "illness"], &["housing"]]), ["sensitive_in_block", ""]);
    assert_eq!(of(&[], &[&["satisfied", "housing", "quality", "satisfied"]]), ["in_several_files"]);
    assert_eq!(of(&[], &[&[]]), ["block_size"]);

    let alike = column("satisfied", vec![0; table.len()], &["yes"]);
    let table = RowTable::new(table.traits.clone(), table.tuples.clone(), table.tuple_of.clone(), vec![alike]);
    let release = release(&table, &policy(), &everything(&table), 3, &mut dice(1)).unwrap();
    assert_eq!(release.files[0].1.as_ref().unwrap_err().code(), "all_alike");
}

#[test]
fn too_few_people_and_traits_of_which_nothing_is_left_are_refused() {
    let refused = |table: &RowTable, policy: &ReleasePolicy| {
        let request = everything(table);
        release(table, policy, &request, 3, &mut dice(1)).err()
    };
    assert_eq!(refused(&district(0, 1), &policy()), Some(ReleaseRefusal::Rows(Refusal::NoRows)));
    for people in [1, 12, 249] {
        let least = 250;
        let rows = u64::try_from(people).unwrap();
        assert_eq!(refused(&district(people, 1), &policy()), Some(ReleaseRefusal::Rows(Refusal::TooFewRows { rows, least })));
    }
    let small = ReleasePolicy { rows: RowPolicy { k: 500, ..policy().rows }, ..policy() };
    assert_eq!(refused(&district(300, 1), &small).map(|refusal| refusal.code()), Some("fewer_rows_than_k"));

    // A hierarchy that knows no value of the trait.
    let mut builder = TuplesBuilder::new(vec![lines("x *\ny *"), Hierarchy::flat(["f", "m"])]).unwrap();
    let leaf = builder.leaf(0, "elsewhere");
    let tuple_of = (0..400).map(|person| u32::try_from(builder.add(&[leaf, person % 2])).unwrap()).collect();
    let cells = (0..400).map(|person| person % 3 / 2).collect();
    let table = RowTable::new(vec!["town".into(), "gender".into()], builder.finish(), tuple_of, vec![column("a", cells, &["yes", "no"])]);
    let mut lenient = policy();
    lenient.rows.most_loss = 1.0;
    let Some(ReleaseRefusal::TraitGone { name, unknown, rows, advice }) = refused(&table, &lenient) else {
        panic!("nothing is left of it")
    };
    assert_eq!((name.as_str(), unknown, rows), ("town", 400, 400));
    assert_eq!((advice[0].without, advice[0].loss), (0, 0.0));
}

/// The figures in the documentation of the module: mean loss over ten districts, and sensitive files that may
/// leave of all, with the demands made from the start and with classes by traits alone.
#[test]
fn sensitive_answers_cost_loss_or_files() {
    let measured = |people: usize, districts: u64| {
        let (mut loss, mut files) = ([0.0; 2], [0; 2]);
        for seed in 0..districts {
            let table = district(people, seed);
            let mut by_traits = table.clone();
            for answer in &mut by_traits.answers {
                answer.care = Care::Ordinary;
            }
            let plain = by_traits.classes(&policy(), 3).unwrap();
            let standing = SnapshotClasses { table: &table, ..plain.clone() };
            let demanding = table.classes(&policy(), 3).unwrap();
            for (at, classes) in [demanding, standing].into_iter().enumerate() {
                loss[at] += classes.measures().loss;
                let leaves = |answer: &&AnswerColumn| answer.is_sensitive() && classes.answer_file(&answer.name, 2, &mut dice(1)).is_ok();
                files[at] += table.answers().iter().filter(leaves).count();
            }
        }
        let mean = |sum: f64| sum / crate::domain::disclosure::rows::tuples::float(districts);
        (loss.map(mean), files)
    };
    for (people, districts) in [(1_500, 10), (5_000, 4)] {
        let (loss, files) = measured(people, districts);
        println!("{people} people: loss {loss:.3?}, sensitive files {files:?} of {}", 4 * districts);
        assert!(loss[0] < 0.5 && 2 * files[0] > 3 * files[1], "{people} people: loss {loss:.3?}, sensitive files {files:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn every_class_of_every_file_is_large_enough(people in 1..60_usize, seed in any::<u64>(), k in 2..6_u64, lot in any::<u64>()) {
        let table = district(people, seed);
        let mut tiny = policy();
        tiny.rows = RowPolicy { k, least_rows: 0, most_loss: 1.0, ..tiny.rows };
        (tiny.least_rows_for_more, tiny.block_k, tiny.least_sensitive_k) = (0, k, k);
        let request = ReleaseRequest {
            answers: names(&table).into_iter().filter(|name| name != "housing" && name != "quality").collect(),
            blocks: vec![vec!["housing".into(), "quality".into()]],
            approvals: 2,
        };
        let Ok(release) = release(&table, &tiny, &request, lot, &mut dice(seed)) else { return Ok(()) };
        let mut classes = None;
        for (names, file) in &release.files {
            let Ok(file) = file else { continue };
            prop_assert!(!file.is_empty());
            if file.kind() == FileKind::Block {
                prop_assert!(sizes(file.rows()).values().all(|size| *size >= k), "{names:?}");
                continue;
            }
            let sizes = class_sizes(file);
            prop_assert!(sizes.values().all(|size| *size >= k), "{names:?}");
            prop_assert_eq!(&sizes, classes.get_or_insert_with(|| sizes.clone()), "{:?}", names);
        }
    }
}
