//! The promise, attacked: from everything a release shows, at once, nobody's answer follows. The attacker
//! knows who took part, all their traits, the plan and the tables of noise, and calculates with linear
//! programs; only the keys are unknown. The same attack on exact numbers with a threshold, as survey
//! tools show them, does find people.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod attacker;
mod worlds;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use proptest::prelude::*;
use vielstimmig::domain::{
    aggregation::{Layout, Subject},
    analysis::{
        difference,
        interval::{Interval, Share},
        raking::{RakingCell, effective, rake},
        rank::{mentions, ranks},
        weighting::{Population, Weights},
    },
    disclosure::{Caps, Cell, Group, Noise, Policy, PublishableRow, PublishableTable, Release, audited},
    identifiers::{Code, code},
    questionnaire::Weighting,
};

use self::{
    attacker::{Fact, certain, facts, naive_facts, possible},
    worlds::{Person, TRAITS},
};

fn sensitive() -> Subject {
    Subject::of(&worlds::question(0))
}

#[test]
fn nobody_is_found_with_certainty_in_a_release() {
    for (count, tried) in [(12, 12), (45, 20), (100, 20), (400, 12), (1_500, 3)] {
        let people = worlds::people(count, 1, 4, count as u64);
        let index = worlds::index(&people, 4, |_| 0);
        let (release, audit) = audited(&index, &worlds::traits(), &Policy::default(), &[]);
        for (subject, options) in [(sensitive(), 2), (Subject::of(&worlds::question(1)), 4)] {
            let facts = facts(&release, &subject, &possible(Noise::K5));
            let (found, tried) = certain(&people, options, &facts, tried);
            assert_eq!(found, 0, "{found} of {tried} among {count} people, {subject:?}, {audit:?}");
        }
    }
}

#[test]
fn large_districts_hide_everybody_too() {
    let people = worlds::people(5_000, 1, 4, 5);
    let index = worlds::index(&people, 4, |_| 0);
    let (release, _) = audited(&index, &worlds::traits(), &Policy::default(), &[]);
    let facts = facts(&release, &sensitive(), &possible(Noise::K5));
    assert!(facts.len() > 200, "{} numbers are published", facts.len());
    let (found, tried) = certain(&people, 2, &facts, 1);
    assert_eq!((found, tried), (0, 1));
}

#[test]
fn the_same_attack_finds_people_in_exact_numbers_with_a_threshold() {
    for (count, order) in [(100, 2), (400, 2)] {
        let people = worlds::people(count, 1, 4, count as u64);
        let facts = naive_facts(&people, 0, 2, 5, order);
        let (found, tried) = certain(&people, 2, &facts, 12);
        assert!(found * 3 > tried, "{found} of {tried} people among {count}");
    }
}

/// Every table a release can be asked for.
fn tables(release: &Release) -> Vec<PublishableTable> {
    let traits = worlds::traits();
    let mut tables = Vec::new();
    for subject in release.subjects() {
        for by in std::iter::once(None).chain(traits.iter().map(Some)) {
            tables.extend(release.table(subject, by, None));
            for filter in &traits {
                for group in release.groups(filter) {
                    tables.extend(release.table(subject, by, Some((filter, group))));
                }
            }
        }
    }
    tables
}

fn rows(table: &PublishableTable) -> impl Iterator<Item = &PublishableRow> {
    std::iter::once(table.total()).chain(table.rows().iter().map(|(_, row)| row))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_small_number_is_ever_shown(count in 0_usize..700, seed in any::<u64>(), noise in 0_usize..4) {
        let noise = vielstimmig::domain::disclosure::NOISES[noise];
        let policy = Policy { noise, ..Policy::default() };
        let people = worlds::people(count, 2, 5, seed);
        let release = Release::of(&worlds::index(&people, 5, |_| 0), &worlds::traits(), &policy, &Caps::new());
        for table in tables(&release) {
            for row in rows(&table) {
                prop_assert!(row.base().count().is_none_or(|base| base >= 10), "a base of {:?}", row.base());
                for cell in row.cells() {
                    prop_assert!(!matches!(cell.count(), Some(1..=4)), "{cell:?}");
                    prop_assert_eq!(row.is_withheld(), *cell == Cell::Withheld);
                }
                prop_assert!(count >= 30 || row.is_withheld());
            }
        }
    }

    #[test]
    fn the_same_people_give_the_same_number_in_every_table(count in 1_000_usize..1_400, seed in any::<u64>()) {
        let people = worlds::people(count, 1, 4, seed);
        let release = Release::of(&worlds::index(&people, 4, |_| 0), &worlds::traits(), &Policy::default(), &Caps::new());
        let subject = Subject::of(&worlds::question(1));
        let traits = worlds::traits();
        let whole = release.table(&subject, None, None).unwrap();
        let mut compared = 0;
        for a in &traits {
            let by_a = release.table(&subject, Some(a), None).unwrap();
            prop_assert_eq!(by_a.total(), whole.total());
            for b in traits.iter().filter(|b| *b != a) {
                for group in release.groups(a) {
                    let only = release.table(&subject, Some(b), Some((a, group))).unwrap();
                    let row = by_a.rows().iter().find(|(of, _)| of.one() == Some(group)).map(|(_, row)| row);
                    prop_assert_eq!(Some(only.total()), row);
                    for (inner, row) in only.rows() {
                        let Some(inner) = inner.one() else { continue };
                        let other = release.table(&subject, Some(a), Some((b, inner))).unwrap();
                        let same = other.rows().iter().find(|(of, _)| of.one() == Some(group)).map(|(_, row)| row);
                        prop_assert_eq!(Some(row), same, "rows and columns the other way round");
                        compared += usize::from(!row.is_withheld());
                    }
                }
            }
        }
        prop_assert!(compared > 0);
    }

    #[test]
    fn the_order_of_people_does_not_matter(count in 30_usize..300, seed in any::<u64>()) {
        let mut people = worlds::people(count, 1, 4, seed);
        let release = |people: &[Person]| Release::of(&worlds::index(people, 4, |_| 0), &worlds::traits(), &Policy::default(), &Caps::new());
        let first = release(&people);
        people.reverse();
        prop_assert_eq!(&first, &release(&people));
    }

    #[test]
    fn the_rest_of_every_total_is_nobody_or_enough(count in 100_usize..1_500, seed in any::<u64>()) {
        let people = worlds::people(count, 1, 4, seed);
        let release = Release::of(&worlds::index(&people, 4, |_| 0), &worlds::traits(), &Policy::default(), &Caps::new());
        let subject = Subject::of(&worlds::question(1));
        for (at, by) in worlds::traits().iter().enumerate() {
            let table = release.table(&subject, Some(by), None).unwrap();
            let shown: BTreeSet<usize> = table.rows().iter().filter(|(_, row)| !row.is_withheld())
                .filter_map(|(group, _)| group.one()).map(|code| code.as_str().parse::<usize>().unwrap() - 1).collect();
            let groups = TRAITS[at].1;
            let rest = people.iter().filter(|person| !shown.contains(&person.traits[at])).count();
            prop_assert!(shown.is_empty() || shown.len() == groups || rest >= 10, "{rest} people are left over of {by:?}");
        }
    }
}

#[test]
fn a_later_snapshot_keeps_lines_to_which_hardly_anybody_came() {
    let people = worlds::people(500, 1, 4, 9);
    // The last forty came later, all of them to the first municipality.
    let mut later = people.clone();
    for person in &mut later[460..] {
        person.traits[0] = 0;
    }
    let release = |people: &[Person], first: usize| {
        Release::of(&worlds::index(people, 4, |at| u8::from(at >= first)), &worlds::traits(), &Policy::default(), &Caps::new())
    };
    let before = release(&later[..460], 460);
    let after = release(&later, 460);
    let subject = Subject::of(&worlds::question(1));
    let by = worlds::traits().remove(0);
    let rows = |release: &Release| release.table(&subject, Some(&by), None).unwrap().rows().to_vec();
    for ((group, first), (_, second)) in rows(&before).iter().zip(&rows(&after)) {
        let is_first = group.one() == Some(&worlds::option(0));
        // Which groups go along with small ones may change.
        if first.is_withheld() || second.is_withheld() || group.one().is_none() {
            continue;
        }
        assert_eq!(first == second, !is_first, "{group:?}: {first:?} {second:?}");
    }
}

#[test]
fn five_newcomers_who_all_said_the_same_do_not_show() {
    let mut visible = 0;
    for seed in 0..40 {
        let mut people = worlds::people(440, 1, 4, seed);
        // Of forty newcomers five are of the second group of the last trait, and all five chose the first option.
        for (at, person) in people[400..].iter_mut().enumerate() {
            person.traits[3] = usize::from(at < 5);
            person.answers[1] = if at < 5 { 0 } else { person.answers[1] };
        }
        let release = |people: &[Person]| {
            Release::of(&worlds::index(people, 4, |at| u8::from(at >= 400)), &worlds::traits(), &Policy::default(), &Caps::new())
        };
        let subject = Subject::of(&worlds::question(1));
        let by = worlds::traits().remove(3);
        let rows = |release: &Release| release.table(&subject, Some(&by), None).unwrap().rows().to_vec();
        let (before, after) = (rows(&release(&people[..400]))[1].1.clone(), rows(&release(&people))[1].1.clone());
        // Which of two groups goes along with a small third one may change.
        visible += usize::from(before != after && !before.is_withheld() && !after.is_withheld());
    }
    assert_eq!(visible, 0);
}

#[test]
fn of_two_groups_that_differ_by_one_person_only_one_is_shown() {
    let mut told = 0;
    for seed in 0..30 {
        // The third trait repeats the second one, but for one person.
        let mut people = worlds::people(400, 3, 4, seed);
        for person in &mut people {
            person.traits[2] = person.traits[1];
        }
        people[0].traits = [0, 1, 0, 0];
        let release = Release::of(&worlds::index(&people, 4, |_| 0), &worlds::traits(), &Policy::default(), &Caps::new());
        for question in 1..=3 {
            let subject = Subject::of(&worlds::question(question));
            let traits = worlds::traits();
            let row = |by: usize, group: usize| release.table(&subject, Some(&traits[by]), None).unwrap().rows()[group].1.clone();
            let (one, other) = (row(1, 1), row(2, 1));
            told += usize::from(!one.is_withheld() && !other.is_withheld());
        }
    }
    assert_eq!(told, 0, "both lines of a pair that differs by one person are shown");
}

#[test]
fn an_option_nobody_declared_is_listed_only_where_enough_people_chose_it() {
    let mut people = worlds::people(200, 1, 4, 3);
    let listed = |people: &[Person]| {
        // The questionnaire has four options; a fifth one comes from an older version.
        let release = Release::of(&worlds::index(people, 4, |_| 0), &worlds::traits(), &Policy::default(), &Caps::new());
        release.table(&Subject::of(&worlds::question(1)), None, None).unwrap().options().len()
    };
    people[0].answers[1] = 4;
    assert_eq!(listed(&people), 4, "one person would be told by the name of the option alone");
    for person in &mut people[..20] {
        person.answers[1] = 4;
    }
    assert_eq!(listed(&people), 5);
}

#[test]
fn bases_are_right_with_every_noise() {
    let people = worlds::people(120, 1, 30, 5);
    let index = worlds::index(&people, 30, |_| 0);
    let subject = Subject::of(&worlds::question(1));
    let policies = vielstimmig::domain::disclosure::NOISES.map(|noise| Policy { noise, ..Policy::default() });
    for policy in policies.into_iter().chain([Policy { threshold: 8, ..Policy::default() }]) {
        let release = Release::of(&index, &worlds::traits(), &policy, &Caps::new());
        let base = release.table(&subject, None, None).unwrap().total().base().count();
        let off = if policy.noise == Noise::K5 && policy.threshold == 5 { 25 } else { 5 };
        assert!(base.is_some_and(|base| base.abs_diff(120) <= off), "{policy:?}: {base:?}");
    }
}

#[test]
fn a_later_snapshot_is_attacked_together_with_the_one_before() {
    let people = worlds::people(160, 1, 4, 21);
    let (first, _) = audited(&worlds::index(&people[..130], 4, |_| 0), &worlds::traits(), &Policy::default(), &[]);
    let index = worlds::index(&people, 4, |at| u8::from(at >= 130));
    let (second, audit) = audited(&index, &worlds::traits(), &Policy::default(), std::slice::from_ref(&first));
    assert!(audit.everybody, "{audit:?}");
    // Everything that was ever published, laid on top of each other: the newcomers are a trait of their own.
    let subject = Subject::of(&worlds::question(1));
    let newcomers = people.iter().enumerate().map(|(at, person)| {
        let mut traits = person.traits;
        traits[3] = traits[3] * 2 + usize::from(at >= 130);
        Person { traits, ..person.clone() }
    });
    let newcomers: Vec<Person> = newcomers.collect();
    let both = |facts: Vec<Fact>, halves: &[usize]| facts.into_iter().map(|fact| fact.split(3, halves)).collect::<Vec<_>>();
    let mut known = both(facts(&first, &subject, &possible(Noise::K5)), &[0]);
    known.extend(both(facts(&second, &subject, &possible(Noise::K5)), &[0, 1]));
    let (found, tried) = certain(&newcomers, 4, &known, 20);
    assert_eq!(found, 0, "{found} of {tried}");
}

#[test]
fn a_few_newcomers_change_nothing() {
    let people = worlds::people(504, 1, 4, 11);
    let release = |people: &[Person]| {
        Release::of(&worlds::index(people, 4, |at| u8::from(at >= 500)), &worlds::traits(), &Policy::default(), &Caps::new())
    };
    let (before, after) = (tables(&release(&people[..500])), tables(&release(&people)));
    let different = before.iter().zip(&after).filter(|(before, after)| before.total() != after.total() && !before.total().is_withheld());
    assert_eq!(different.count(), 0);
}

#[test]
fn what_is_not_planned_looks_like_what_is_too_small() {
    let people = worlds::people(300, 1, 4, 3);
    let release = Release::of(&worlds::index(&people, 4, |_| 0), &worlds::traits(), &Policy::default(), &Caps::new());
    let subject = Subject::of(&worlds::question(1));
    let (place, group) = (worlds::traits()[0].clone(), worlds::traits()[1].clone());
    let rarest = worlds::option(12);
    let small = release.table(&subject, None, Some((&place, &rarest))).unwrap();
    let unplanned = release.table(&subject, Some(&group), Some((&place, &worlds::option(0)))).unwrap();
    assert!(unplanned.rows().iter().all(|(_, row)| row == small.total()));
    let text = serde_json::to_string(&release).unwrap();
    let read: Release = serde_json::from_str(&text).unwrap();
    assert_eq!(read, release, "what is kept is what was decided");
}

#[test]
fn no_answers_at_all_give_an_empty_release() {
    for count in [0, 1, 29] {
        let people = worlds::people(count, 1, 4, 3);
        let (release, audit) = audited(&worlds::index(&people, 4, |_| 0), &worlds::traits(), &Policy::default(), &[]);
        assert_eq!(release.people(), Cell::Withheld);
        assert!(tables(&release).iter().all(|table| rows(table).all(PublishableRow::is_withheld)));
        assert_eq!(audit.shown, 0);
    }
}

#[test]
fn all_alike_are_shown_as_a_whole_and_nobody_is_certain() {
    let people: Vec<Person> =
        worlds::people(60, 1, 4, 3).into_iter().map(|person| Person { traits: [0; 4], answers: vec![0, 0], ..person }).collect();
    let (release, _) = audited(&worlds::index(&people, 4, |_| 0), &worlds::traits(), &Policy::default(), &[]);
    let whole = release.table(&Subject::of(&worlds::question(1)), None, None).unwrap();
    // Everybody chose the first option. The others are none or a few, so that nobody can be sure.
    assert!(whole.total().cells()[0].count().is_some_and(|count| (56..=64).contains(&count)));
    assert!(whole.total().cells()[1..].iter().all(|cell| cell.count() == Some(0)));
}

/// What a program of others is given to compute the same from: people with their record keys, the table of
/// noise, and what was published. `tests/oracles/cells.py` reads it.
#[test]
fn releases_are_written_down_for_others_to_compute() {
    let people = worlds::people(1_300, 2, 5, 77);
    let index = worlds::index(&people, 5, |_| 0);
    for noise in vielstimmig::domain::disclosure::NOISES {
        let release = Release::of(&index, &worlds::traits(), &Policy { noise, ..Policy::default() }, &Caps::new());
        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("cells").join(noise.as_str());
        std::fs::create_dir_all(&folder).unwrap();
        let mut rows = String::from("place,group,age,gender,q0,q1,q2,record_key\n");
        for Person { traits, answers, key } in &people {
            let cells: Vec<String> = traits.iter().chain(answers).map(|at| (at + 1).to_string()).collect();
            writeln!(rows, "{},{key}", cells.join(",")).unwrap();
        }
        // The order of keys differs from question to question and from option to option.
        let mut keyings = String::from("question,option,ckey,place\n");
        for (question, options) in [(0, 2), (1, 5)] {
            for option in (0..options).map(worlds::option) {
                let keying = vielstimmig::domain::disclosure::Keying::new(0, &Subject::of(&worlds::question(question)), option.as_str(), 0);
                for key in 0..=255 {
                    writeln!(keyings, "q{question},{option},{key},{}", keying.place(key)).unwrap();
                }
            }
        }
        std::fs::write(folder.join("keyings.csv"), keyings).unwrap();
        std::fs::write(folder.join("people.csv"), rows).unwrap();
        let mut table = String::from("pcv,ckey,pvalue\n");
        for count in 0..=750_u64 {
            for key in 0..256 {
                let value = noise.table().value(vielstimmig::domain::disclosure::Counted::new(count, key));
                writeln!(table, "{count},{key},{}", i128::from(value) - i128::from(count)).unwrap();
            }
        }
        std::fs::write(folder.join("ptable.csv"), table).unwrap();
        let mut published = String::from("question,filter,kept,by,group,option,count\n");
        let mut lines = 0;
        for table in tables(&release) {
            let question = table.subject().variable.clone();
            let (filter, kept) = table.filter().map(|(of, group)| (of.to_string(), group.to_string())).unwrap_or_default();
            let by = table.breakdown().map(ToString::to_string).unwrap_or_default();
            for (group, row) in table.rows() {
                let groups = match group {
                    Group::One(group) => group.to_string(),
                    Group::Combined(groups) => groups.iter().map(Code::as_str).collect::<Vec<_>>().join("+"),
                };
                for (option, cell) in table.options().iter().zip(row.cells()) {
                    if let Some(count) = cell.count() {
                        lines += 1;
                        writeln!(published, "{question},{filter},{kept},{by},{groups},{option},{count}").unwrap();
                    }
                }
            }
        }
        std::fs::write(folder.join("published.csv"), published).unwrap();
        assert!(lines > 1_000, "{lines} published numbers");
    }
}

/// Shares with their ranges, differences and ranks, for `tests/oracles/analysis.py` to compute anew.
#[test]
fn what_follows_from_numbers_is_written_down_for_others_to_compute() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("analysis");
    std::fs::create_dir_all(&folder).unwrap();
    let ends = |interval: Interval| format!("{:.17e},{:.17e}", interval.low, interval.high);
    let mut exact = String::from("count,base,low,high\n");
    let mut differences = String::from("count,base,other_count,other_base,low,high\n");
    let mut last = (1, 3);
    for base in [1, 5, 10, 29, 30, 49, 50, 137, 412, 1_136, 100_000] {
        for part in 0..=12 {
            let count = base * part / 12;
            let share = Share::exact(count, base).unwrap();
            writeln!(exact, "{count},{base},{}", ends(share.interval())).unwrap();
            let between = difference::interval(&share, &Share::exact(last.0, last.1).unwrap());
            writeln!(differences, "{count},{base},{},{},{}", last.0, last.1, ends(between)).unwrap();
            last = (count, base);
        }
    }
    // The same people under each table of noise: options that add up to the base, and a yes among all.
    let mut noisy = String::from("noise,layout,base,counts,place,low,high,low_percent,high_percent\n");
    let index = worlds::index(&worlds::people(1_300, 2, 5, 77), 5, |_| 0);
    for noise in vielstimmig::domain::disclosure::NOISES {
        let release = Release::of(&index, &worlds::traits(), &Policy { noise, ..Policy::default() }, &Caps::new());
        for table in tables(&release) {
            for row in std::iter::once(table.total()).chain(table.rows().iter().map(|(_, row)| row)) {
                let counts: Vec<u64> = row.cells().iter().filter_map(|cell| cell.count()).collect();
                let written = counts.iter().map(u64::to_string).collect::<Vec<_>>().join(";");
                for layout in [Layout::Partition, Layout::SeveralAnswers] {
                    for place in 0..counts.len() {
                        let Some(share) = Share::of(row, place, layout, noise) else { continue };
                        let (low, high) = share.percents();
                        let (name, base) = (noise.as_str(), share.base());
                        let layout = if layout == Layout::Partition { "partition" } else { "several" };
                        writeln!(noisy, "{name},{layout},{base},{written},{place},{},{low},{high}", ends(share.interval())).unwrap();
                    }
                }
            }
        }
    }
    let mut ordered = String::from("counts,ranks,mentions\n");
    for seed in 1..200_u64 {
        let counts: Vec<u64> = (0..=seed % 23).map(|at| (seed * (at + 7) * (at + 7)) % 31).collect();
        let joined = |numbers: Vec<String>| numbers.join(";");
        let places = ranks(&counts.iter().copied().map(Some).collect::<Vec<_>>());
        let parts = mentions(&counts.iter().copied().map(Cell::Shown).collect::<Vec<_>>());
        let write = |part: Option<u64>| part.map(|part| part.to_string()).unwrap_or_default();
        let columns = [
            joined(counts.iter().map(u64::to_string).collect()),
            joined(places.into_iter().map(|place| place.unwrap().to_string()).collect()),
            joined(parts.into_iter().map(write).collect()),
        ];
        writeln!(ordered, "{}", columns.join(",")).unwrap();
    }
    let files = [("exact", exact), ("differences", differences), ("noisy", noisy), ("ranks", ordered)];
    for (name, text) in files {
        assert!(text.lines().count() > 100, "{name}");
        std::fs::write(folder.join(format!("{name}.csv")), text).unwrap();
    }
}

/// How many people of the population have each group of a trait.
fn population(of: &str, people: &[u64]) -> Population {
    let groups = people.iter().enumerate().map(|(at, people)| (worlds::option(at), *people));
    Population::from([(code(of), groups.collect())])
}

/// Weights and weighted shares, for `tests/oracles/analysis.py` to compute anew.
#[test]
fn weights_are_written_down_for_others_to_compute() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("analysis");
    std::fs::create_dir_all(&folder).unwrap();
    let joined = |numbers: Vec<f64>| numbers.iter().map(|number| format!("{number:.17e}")).collect::<Vec<_>>().join(";");
    let mut chance = worlds::Chance::new(5);
    let mut raked = String::from("people,rows,columns,limit,weights,effective,deviation\n");
    for limit in [f64::INFINITY, 3.0, 1.5] {
        for (rows, columns) in [(1, 4), (2, 2), (3, 4), (5, 3), (4, 1), (6, 7)] {
            for _ in 0..20 {
                let mut numbers = |count: usize| (0..count).map(|_| small(5 + chance.below(400))).collect::<Vec<f64>>();
                let (people, first, second) = (numbers(rows * columns), numbers(rows), numbers(columns));
                let cell = |(at, people): (usize, &f64)| RakingCell { people: *people, at: vec![at / columns, at % columns] };
                let cells: Vec<RakingCell> = people.iter().enumerate().map(cell).collect();
                let found = rake(&cells, &[first.clone(), second.clone()], limit).unwrap();
                let exact = effective(found.weights.iter().copied().zip(people.iter().copied()));
                let columns = [joined(people), joined(first), joined(second), format!("{limit}"), joined(found.weights)];
                writeln!(raked, "{},{exact:.17e},{:.17e}", columns.join(","), found.deviation).unwrap();
            }
        }
    }
    let mut weighted = String::from("groups,population,bases,counts,share,effective\n");
    for seed in 1..=20 {
        let index = worlds::index(&worlds::people(1_300, 3, 5, seed), 5, |_| 0);
        let release = Release::of(&index, &worlds::traits(), &Policy::default(), &Caps::new());
        let wanted: Vec<u64> = (0..4).map(|at| 1_000 + (seed * 37 * (at + 1)) % 900).collect();
        let weights = Weights::of(&release, &Weighting { by: vec![code("group")], limit: 10 }, &population("group", &wanted)).unwrap();
        let whole = release.table(&Subject::of(&code("group")), None, None).unwrap();
        let shown = |cells: &[Cell]| cells.iter().map(|cell| small(cell.count().unwrap())).collect::<Vec<f64>>();
        for question in 0..=3 {
            let subject = Subject::of(&worlds::question(question));
            let table = release.table(&subject, Some(&code("group")), None).unwrap();
            if table.rows().len() != 4 || table.rows().iter().any(|(_, row)| row.is_withheld()) {
                continue;
            }
            let found = weights.apply(&release, &subject).unwrap();
            for (place, share) in found.shares.iter().enumerate() {
                let bases = table.rows().iter().map(|(_, row)| small(row.base().count().unwrap())).collect();
                let counts = table.rows().iter().map(|(_, row)| small(row.cells()[place].count().unwrap())).collect();
                let columns = [
                    joined(shown(whole.total().cells())),
                    joined(wanted.iter().copied().map(small).collect()),
                    joined(bases),
                    joined(counts),
                ];
                writeln!(weighted, "{},{share:.17e},{}", columns.join(","), found.effective_base).unwrap();
            }
        }
    }
    for (name, text) in [("raking", raked), ("weighted", weighted)] {
        assert!(text.lines().count() > 100, "{name}");
        std::fs::write(folder.join(format!("{name}.csv")), text).unwrap();
    }
}

fn small(number: u64) -> f64 {
    f64::from(u32::try_from(number).unwrap())
}

#[test]
fn weighting_published_counts_comes_close_to_weighting_people() {
    let people = worlds::people(6_000, 2, 4, 3);
    let release = Release::of(&worlds::index(&people, 4, |_| 0), &worlds::traits(), &Policy::default(), &Caps::new());
    let margins = [("group", vec![900, 700, 600, 500]), ("age", vec![300, 400, 500, 600, 500, 400])];
    let known: Population = margins.iter().flat_map(|(of, people)| population(of, people)).collect();
    let weighting = Weighting { by: vec![code("group"), code("age")], limit: 10 };
    let weights = Weights::of(&release, &weighting, &known).unwrap();
    assert!(!weights.trimmed && weights.deviation < 1e-9, "{weights:?}");
    // The same with every person, which nobody may ever see.
    let mut cells: BTreeMap<Vec<usize>, f64> = BTreeMap::new();
    for person in &people {
        *cells.entry(vec![person.traits[1], person.traits[2]]).or_default() += 1.0;
    }
    let cells: Vec<RakingCell> = cells.into_iter().map(|(at, people)| RakingCell { people, at }).collect();
    let shares: Vec<Vec<f64>> = margins.iter().map(|(_, people)| people.iter().copied().map(small).collect()).collect();
    let raked = rake(&cells, &shares, 10.0).unwrap();
    let weight = |person: &Person| {
        let at = [person.traits[1], person.traits[2]];
        raked.weights[cells.iter().position(|cell| cell.at == at).unwrap()]
    };
    let all: f64 = people.iter().map(weight).sum();
    for question in 0..=2 {
        let found = weights.apply(&release, &Subject::of(&worlds::question(question))).unwrap();
        for (place, share) in found.shares.iter().enumerate() {
            let chose: f64 = people.iter().filter(|person| person.answers[question] == place).map(weight).sum();
            assert!((share - chose / all).abs() < 0.01, "question {question}: {share} is not {}", chose / all);
        }
        assert!(found.effective_base < 6_000 && found.effective_base > 3_000, "{}", found.effective_base);
    }
}

#[test]
fn where_groups_are_not_shown_nothing_is_weighted() {
    let margins: Population =
        population("group", &[900, 700, 600, 500]).into_iter().chain(population("age", &[3, 4, 5, 6, 5, 4])).collect();
    let released = |count| {
        let index = worlds::index(&worlds::people(count, 2, 4, 3), 4, |_| 0);
        Release::of(&index, &worlds::traits(), &Policy::default(), &Caps::new())
    };
    let by = |traits: &[&str]| Weighting { by: traits.iter().map(|name| code(name)).collect(), limit: 3 };
    // Below a hundred people there are no groups at all.
    let few = released(80);
    let ordinary = Subject::of(&worlds::question(1));
    let weights = Weights::of(&few, &by(&["group"]), &margins);
    assert!(weights.and_then(|weights| weights.apply(&few, &ordinary)).is_none());
    // A sensitive question is not shown by two traits at once.
    let many = released(3_000);
    let weights = Weights::of(&many, &by(&["group", "age"]), &margins).unwrap();
    assert!(weights.apply(&many, &ordinary).is_some() && weights.apply(&many, &sensitive()).is_none());
    // A trait is not weighted by itself, and nothing by what is not known.
    assert!(weights.apply(&many, &Subject::of(&code("group"))).is_none());
    assert!(Weights::of(&many, &by(&["place"]), &margins).is_none());
    assert!(Weights::of(&released(20), &by(&["group"]), &margins).is_none());
}
