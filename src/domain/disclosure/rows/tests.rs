//! Small worlds in which everything can be tried: the optimum by brute force, classes counted by hand,
//! and the ends of what can go in.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

/// Three small traits of different depth.
fn hierarchies() -> Vec<Hierarchy> {
    let lines = |text: &str| text.lines().map(|line| line.split(' ').map(str::to_string).collect()).collect::<Vec<Vec<String>>>();
    let towns = "a north most *\nb north most *\nc south most *\nd elsewhere elsewhere *";
    vec![
        Hierarchy::from_lines(&lines(towns)).unwrap(),
        Hierarchy::from_lines(&lines("20 young *\n30 young *\n70 old *")).unwrap(),
        Hierarchy::flat(["f", "m"]),
    ]
}

fn tuples(rows: &[[u32; 3]]) -> Tuples {
    let mut builder = TuplesBuilder::new(hierarchies()).unwrap();
    for row in rows {
        builder.add(row);
    }
    builder.finish()
}

fn policy(mode: Mode, k: u64, most_suppressed: f64) -> RowPolicy {
    RowPolicy { k, most_suppressed, least_rows: 0, most_loss: 1.0, ..RowPolicy::usual(mode) }
}

/// Words of every row at a node.
fn words(rows: &[[u32; 3]], node: &[u8]) -> Vec<Vec<String>> {
    let hierarchies = hierarchies();
    let of_row = |row: &[u32; 3]| (0..3).map(|at| hierarchies[at].label(node[at], row[at]).to_string()).collect();
    rows.iter().map(of_row).collect()
}

fn sizes(words: &[Vec<String>]) -> BTreeMap<&[String], u64> {
    let mut sizes = BTreeMap::new();
    for row in words {
        *sizes.entry(row.as_slice()).or_default() += 1;
    }
    sizes
}

fn all_nodes() -> impl Iterator<Item = [u8; 3]> {
    (0..4).flat_map(|a| (0..3).flat_map(move |b| (0..2).map(move |c| [a, b, c])))
}

/// The least loss of all nodes that suppress few enough, by trying them all.
fn least_loss(rows: &[[u32; 3]], k: u64, most_suppressed: u64) -> Option<f64> {
    let hierarchies = hierarchies();
    all_nodes()
        .filter_map(|node| {
            let words = words(rows, &node);
            let sizes = sizes(&words);
            let mut lost = 0.0;
            let mut suppressed = 0;
            for (row, words) in rows.iter().zip(&words) {
                if sizes[words.as_slice()] < k {
                    suppressed += 1;
                    lost += 1.0;
                } else {
                    let of_trait =
                        |at: usize| tuples::float(hierarchies[at].lost(node[at], row[at])) / tuples::float(hierarchies[at].most_lost());
                    lost += (0..3).map(of_trait).sum::<f64>() / 3.0;
                }
            }
            let total = u64::try_from(rows.len()).unwrap();
            (suppressed <= most_suppressed && suppressed < total).then(|| lost / tuples::float(total))
        })
        .min_by(f64::total_cmp)
}

/// Rows with values that no hierarchy knows among them.
fn some_rows() -> impl Strategy<Value = Vec<[u32; 3]>> {
    proptest::collection::vec([0..5_u32, 0..4_u32, 0..3_u32], 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn global_mode_finds_what_trying_everything_finds(rows in some_rows(), k in 2..8_u64, share in 0..40_u32) {
        let most_suppressed = f64::from(share) / 100.0;
        let total = u64::try_from(rows.len()).unwrap();
        let allowed = total * u64::from(share) / 100;
        let found = recode(&tuples(&rows), &policy(Mode::Global, k, most_suppressed), &[]);
        match (found, least_loss(&rows, k, allowed)) {
            (Ok((_, measures)), Some(least)) => {
                prop_assert!((measures.loss - least).abs() < 1e-9, "{} instead of {least}", measures.loss);
                prop_assert!(measures.k >= k && measures.suppressed <= allowed);
            }
            (Err(Refusal::FewerThanK { .. }), None) => {}
            (found, least) => prop_assert!(false, "{found:?} and {least:?}"),
        }
    }

    #[test]
    fn fine_mode_leaves_nobody_alone_and_no_class_behind(rows in some_rows(), k in 2..8_u64) {
        let table = tuples(&rows);
        let Ok((recoding, measures)) = recode(&table, &policy(Mode::Fine, k, 0.0), &[]) else {
            prop_assert!(u64::try_from(rows.len()).unwrap() < k);
            return Ok(());
        };
        let mut builder = TuplesBuilder::new(hierarchies()).unwrap();
        let places: Vec<usize> = rows.iter().map(|row| builder.add(row)).collect();
        let released: Vec<Vec<String>> = places
            .iter()
            .filter_map(|place| Some(table.labels(*place, recoding.levels(*place)?).map(str::to_string).collect()))
            .collect();
        let smallest = sizes(&released).into_values().min();
        prop_assert!(smallest.is_none_or(|smallest| smallest >= k));
        prop_assert_eq!(smallest.unwrap_or(0), measures.k);
        let left: Vec<[u32; 3]> = rows.iter().zip(&places).filter(|(_, place)| recoding.levels(**place).is_none()).map(|(row, _)| *row).collect();
        prop_assert_eq!(u64::try_from(left.len()).unwrap(), measures.suppressed);
        for node in all_nodes() {
            prop_assert!(sizes(&words(&left, &node)).into_values().all(|size| size < k), "a class was left behind at {node:?}");
        }
    }

    #[test]
    fn no_class_has_too_much_of_an_answer_that_harms(rows in some_rows(), harmed in proptest::collection::vec(0..3_u32, 40), lot in any::<u64>()) {
        let table = tuples(&rows);
        let mut builder = TuplesBuilder::new(hierarchies()).unwrap();
        let mut pairs = rustc_hash::FxHashMap::default();
        for (row, answer) in rows.iter().zip(&harmed) {
            let tuple = u32::try_from(builder.add(row)).unwrap();
            *pairs.entry((tuple, *answer)).or_default() += 1;
        }
        let demand = Demand::new(&table, &pairs, vec![true, false, false], 0.5, 2, lot);
        let Ok((recoding, _)) = recode(&table, &policy(Mode::Fine, 3, 0.0), &[demand]) else { return Ok(()) };
        let mut classes: BTreeMap<Vec<&str>, BTreeMap<u32, u64>> = BTreeMap::new();
        for ((tuple, answer), rows) in &pairs {
            let Some(levels) = recoding.levels(*tuple as usize) else { continue };
            *classes.entry(table.labels(*tuple as usize, levels).collect()).or_default().entry(*answer).or_default() += rows;
        }
        for answers in classes.values() {
            let size: u64 = answers.values().sum();
            prop_assert!(size >= 3 && answers.len() >= 2, "{classes:?}");
            prop_assert!(2 * answers.get(&0).copied().unwrap_or(0) <= size, "{classes:?}");
        }
    }

    #[test]
    fn the_order_of_rows_changes_nothing(rows in some_rows(), k in 2..6_u64) {
        let turned: Vec<[u32; 3]> = rows.iter().rev().copied().collect();
        for mode in [Mode::Global, Mode::Fine] {
            let measures = |rows: &[[u32; 3]]| recode(&tuples(rows), &policy(mode, k, 0.1), &[]).map(|(_, measures)| (measures.classes, measures.smallest, measures.suppressed));
            prop_assert_eq!(measures(&rows), measures(&turned));
        }
    }
}

#[test]
fn rows_that_are_all_alike_stay_as_they_are() {
    for mode in [Mode::Global, Mode::Fine] {
        let (recoding, measures) = recode(&tuples(&[[1, 2, 0]; 12]), &policy(mode, 5, 0.0), &[]).unwrap();
        assert_eq!((recoding.levels(0), measures.loss, measures.k), (Some([0, 0, 0].as_slice()), 0.0, 12));
    }
}

#[test]
fn that_a_class_was_made_coarser_does_not_mean_that_its_answers_were_alike() {
    // All in Rietholz said the same, in Hagen they did not; both go to the north together.
    let rows: Vec<[u32; 3]> = [[0, 0, 0], [1, 0, 0]].into_iter().flat_map(|row| [row; 4]).collect();
    let table = tuples(&rows);
    let pairs = [((0, 0), 4), ((1, 0), 1), ((1, 1), 3)].into_iter().collect();
    let demand = Demand::new(&table, &pairs, vec![true, false], 0.7, 1, 1);
    let (recoding, measures) = recode(&table, &policy(Mode::Fine, 3, 0.0), &[demand]).unwrap();
    assert_eq!((recoding.levels(0), recoding.levels(1)), (Some([1, 0, 0].as_slice()), Some([1, 0, 0].as_slice())));
    assert_eq!(measures.k, 8);
    let without = recode(&table, &policy(Mode::Fine, 3, 0.0), &[]).unwrap().1;
    assert_eq!(without.k, 4);
}

#[test]
fn what_is_too_little_is_refused_with_a_reason() {
    let usual = RowPolicy::usual(Mode::Fine);
    assert_eq!(recode(&tuples(&[]), &usual, &[]).unwrap_err(), Refusal::NoRows);
    assert_eq!(recode(&tuples(&[[0, 0, 0]]), &usual, &[]).unwrap_err(), Refusal::TooFewRows { rows: 1, least: 250 });
    for mode in [Mode::Global, Mode::Fine] {
        let too_few = recode(&tuples(&[[0, 0, 0]; 4]), &policy(mode, 5, 0.0), &[]).unwrap_err();
        assert_eq!(too_few, Refusal::FewerThanK { rows: 4, k: 5 });
    }
    let no_traits = TuplesBuilder::new(Vec::new()).map(|mut builder| {
        builder.add(&[]);
        builder.finish()
    });
    assert_eq!(recode(&no_traits.unwrap(), &policy(Mode::Fine, 2, 0.0), &[]).unwrap_err(), Refusal::NoTraits);
}

#[test]
fn too_much_loss_is_refused_and_the_trait_to_drop_is_named() {
    // Only the towns differ, and each stands alone.
    let rows: Vec<[u32; 3]> = (0..4).map(|town| [town, 0, 0]).collect();
    let strict = RowPolicy { most_loss: 0.2, ..policy(Mode::Global, 4, 0.0) };
    let Err(Refusal::TooMuchLoss { loss, advice, .. }) = recode(&tuples(&rows), &strict, &[]) else { panic!("it loses a third") };
    assert!((loss - 1.0 / 3.0).abs() < 1e-12);
    assert_eq!(advice[0], Advice { without: 0, loss: 0.0 });
}

#[test]
fn unknown_values_are_released_as_the_coarsest() {
    let table = tuples(&[[4, 3, 2]; 6]);
    let (recoding, measures) = recode(&table, &policy(Mode::Fine, 5, 0.0), &[]).unwrap();
    let words: Vec<&str> = table.labels(0, recoding.levels(0).unwrap()).collect();
    assert_eq!(words, ["*", "*", "*"]);
    assert!((measures.loss - 1.0).abs() < 1e-12);
}

#[test]
fn traits_beyond_counting_are_refused() {
    let values: Vec<String> = (0..1 << 16).map(|value| value.to_string()).collect();
    let large = Hierarchy::flat(values.iter().map(String::as_str));
    assert_eq!(TuplesBuilder::new(vec![large; 8]).unwrap_err(), TooManyCombinations);
}

/// A world of people: some combinations are common, many are rare.
fn world(people: u64) -> Vec<[u32; 3]> {
    let draw = |person: u64, salt: u64, values: u64| {
        let number = crate::domain::questionnaire::scramble(person * 31 + salt);
        // The smaller of two draws: the first values are the common ones.
        u32::try_from((number % values).min((number >> 32) % values)).unwrap()
    };
    (0..people).map(|person| [draw(person, 1, 4), draw(person, 2, 3), draw(person, 3, 2)]).collect()
}

/// How many rows could be a person's, for each person whose traits an attacker knows.
fn candidates(people: &[[u32; 3]], released: &[Vec<String>]) -> Vec<usize> {
    let hierarchies = hierarchies();
    let covers = |word: &str, at: usize, leaf: u32| (0..hierarchies[at].depth()).any(|level| hierarchies[at].label(level, leaf) == word);
    let could_be = |row: &[String], person: &[u32; 3]| (0..3).all(|at| covers(&row[at], at, person[at]));
    people.iter().map(|person| released.iter().filter(|row| could_be(row, person)).count()).collect()
}

#[test]
fn whoever_knows_all_traits_of_a_person_finds_k_rows_or_none() {
    let mut found_alone = 0;
    for people in [12, 45, 100, 400, 1_500] {
        let rows = world(people);
        let naive = candidates(&rows, &words(&rows, &[0, 0, 0]));
        found_alone += naive.iter().filter(|rows| **rows < 5).count();
        for mode in [Mode::Global, Mode::Fine] {
            let table = tuples(&rows);
            let (recoding, _) = recode(&table, &policy(mode, 5, 0.05), &[]).unwrap();
            let mut builder = TuplesBuilder::new(hierarchies()).unwrap();
            let released: Vec<Vec<String>> = rows
                .iter()
                .filter_map(|row| {
                    let tuple = builder.add(row);
                    Some(table.labels(tuple, recoding.levels(tuple)?).map(str::to_string).collect())
                })
                .collect();
            let found = candidates(&rows, &released);
            assert!(found.iter().all(|rows| *rows == 0 || *rows >= 5), "{people} people, {mode:?}");
        }
    }
    assert!(found_alone > 30, "in rows as they came, few stand out: the test proves nothing ({found_alone})");
}
