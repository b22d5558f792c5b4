//! Promises about counts of talks: no number, no difference and no knowledge of the rules points to a person.

use std::collections::HashMap;

use proptest::prelude::*;

use super::*;
use crate::domain::identifiers::code;

fn said_of(talks: &[Talk], unions: &[BTreeSet<Code>]) -> PublishableTalks {
    PublishableTalks::of(talks, unions)
}

fn codes(ids: &[&str]) -> BTreeSet<Code> {
    ids.iter().map(|id| code(id)).collect()
}

/// So many talks in which this came up.
fn talks(of: &[(usize, &str, &[&str])]) -> Vec<Talk> {
    let some = |(times, role, ids): &(usize, &str, &[&str])| {
        let talk = Talk { role: (!role.is_empty()).then(|| code(role)), codes: codes(ids) };
        vec![talk; *times]
    };
    of.iter().flat_map(some).collect()
}

fn of(talks: &[Talk]) -> PublishableTalks {
    said_of(talks, &[])
}

#[test]
fn four_talks_are_individual_voices_and_five_are_counted() {
    let counted = of(&talks(&[(5, "", &["five"]), (4, "", &["four"]), (15, "", &["most"])]));
    assert_eq!(counted.all(), Some(24));
    assert_eq!(counted.code(&code("five")), Voices::Exact(5));
    assert_eq!(counted.code(&code("four")), Voices::Individual);
    assert_eq!(counted.code(&code("nobody")), Voices::Individual);
    assert_eq!(counted.code(&code("most")), Voices::Exact(15));
}

#[test]
fn whether_somebody_did_not_say_what_nearly_all_say_is_not_told() {
    for silent in 0..5 {
        let counted = of(&talks(&[(24 - silent, "", &["rent"]), (silent, "", &[])]));
        assert_eq!(counted.code(&code("rent")), Voices::AtLeast(20), "{silent}");
    }
    assert_eq!(of(&talks(&[(19, "", &["rent"]), (5, "", &[])])).code(&code("rent")), Voices::Exact(19));
}

#[test]
fn of_a_few_talks_nothing_is_counted() {
    assert_eq!(of(&talks(&[(4, "", &["rent"])])).all(), None);
    for all in 5..9 {
        let counted = of(&talks(&[(all, "", &["rent"])]));
        assert_eq!((counted.all(), counted.code(&code("rent"))), (Some(all as u64), Voices::Individual), "of {all}");
    }
    assert_eq!(of(&talks(&[(9, "", &["rent"])])).code(&code("rent")), Voices::AtLeast(5));
}

#[test]
fn two_numbers_do_not_differ_by_a_person() {
    let (wide, single) = (codes(&["rent", "size"]), codes(&["rent"]));
    let of = |only_size| {
        said_of(&talks(&[(9, "", &["rent"]), (only_size, "", &["size"]), (20 - only_size, "", &[])]), &[wide.clone(), single.clone()])
    };
    for only_size in 0..5 {
        assert_eq!(of(only_size).any_of(&wide), Voices::AtLeast(9), "{only_size}");
    }
    assert_eq!(of(5).any_of(&wide), Voices::Exact(14));
    assert_eq!(of(5).any_of(&single), Voices::Exact(9));
    assert_eq!(of(5).any_of(&codes(&["size", "other"])), Voices::Individual, "nobody declared it");
}

#[test]
fn a_union_does_not_tell_that_somebody_spoke() {
    let union = codes(&["one", "two"]);
    let counted = said_of(&talks(&[(4, "", &["one"]), (4, "", &["two"]), (16, "", &[])]), std::slice::from_ref(&union));
    assert_eq!(counted.any_of(&union), Voices::Individual, "8 of two times at most 4 would tell both");
    let union = codes(&["one", "two", "three"]);
    let counted = said_of(&talks(&[(4, "", &["one"]), (4, "", &["two"]), (16, "", &[])]), std::slice::from_ref(&union));
    assert_eq!(counted.any_of(&union), Voices::Exact(8), "each of the three may be nobody's");
}

#[test]
fn roles_with_few_talks_stand_together() {
    let counted = of(&talks(&[(12, "office", &["rent"]), (9, "school", &[]), (3, "club", &[]), (2, "", &[])]));
    assert_eq!(counted.groups(), [(RoleGroup::One(code("office")), 12), (RoleGroup::One(code("school")), 9), (RoleGroup::Rest, 5)]);
    let counted = of(&talks(&[(12, "office", &["rent"]), (9, "school", &[]), (3, "club", &[])]));
    assert_eq!(counted.groups(), [(RoleGroup::One(code("office")), 12), (RoleGroup::Rest, 12)], "three alone could be subtracted");
    let counted = of(&talks(&[(9, "school", &[]), (2, "", &[])]));
    assert_eq!(counted.groups(), [], "two alone could be subtracted");
    assert_eq!(of(&[]).groups(), []);
}

#[test]
fn what_came_up_in_a_role_leaves_room() {
    let by = |office: usize, school: usize| {
        let counted = of(&talks(&[
            (office, "office", &["rent"]),
            (12 - office, "office", &[]),
            (school, "school", &["rent"]),
            (12 - school, "school", &[]),
        ]));
        [0, 1].map(|group| counted.is_often_in(group, &code("rent")))
    };
    assert_eq!(by(7, 2), [true, false]);
    assert_eq!(by(8, 8), [true, true]);
    assert_eq!(by(5, 0), [false, false], "5 in all and 5 of the office would say that no school did");
    assert_eq!(by(5, 5), [false, false]);
}

#[test]
fn new_talks_come_in_fives() {
    let set = |talks: std::ops::Range<u8>| talks.collect::<BTreeSet<u8>>();
    assert_eq!(next_count(&set(0..0), 0, &set(0..4)), None);
    assert_eq!(next_count(&set(0..0), 0, &set(0..7)), Some(set(0..7)));
    assert_eq!(next_count(&set(0..7), 0, &set(0..11)), None);
    assert_eq!(next_count(&set(0..7), 0, &set(3..12)), Some(set(0..12)), "who was counted stays");
}

#[test]
fn talks_leave_in_fives_however_many_come() {
    let set = |talks: std::ops::Range<u8>| talks.collect::<BTreeSet<u8>>();
    for gone in 1..5 {
        assert_eq!(next_count(&set(0..7), gone, &set(0..7)), None, "{gone}");
        assert_eq!(next_count(&set(0..7), gone, &set(0..30)), None, "who led the new talks knows what they add");
    }
    assert_eq!(next_count(&set(0..7), 5, &set(0..7)), Some(set(0..7)));
    assert_eq!(next_count(&set(0..7), 5, &set(0..11)), Some(set(0..7)), "four newcomers wait for a fifth");
    assert_eq!(next_count(&set(0..7), 5, &set(0..12)), Some(set(0..12)));
}

#[test]
fn what_was_said_can_be_kept_and_holds_nothing_that_was_not_said() {
    let said = said_of(
        &talks(&[(9, "office", &["rent"]), (4, "school", &["rare"]), (11, "school", &["size"])]),
        &[codes(&["rent", "size"]), codes(&["rare", "other"])],
    );
    let kept = serde_json::to_string(&said).unwrap();
    assert_eq!(serde_json::from_str::<PublishableTalks>(&kept).unwrap(), said);
    assert!(!kept.contains("rare"), "that four talks name it was not said: {kept}");
    assert_eq!(serde_json::from_str::<PublishableTalks>(&kept).unwrap().code(&code("rent")), Voices::Exact(9));
}

/// Everybody who knows the rules and reads every number: for each way the talks may have been, what is said,
/// and for each thing that is said, which numbers may be behind it.
fn possible_numbers(all: usize, unions: &[BTreeSet<Code>]) -> (usize, usize) {
    let names = ["a", "b", "c"];
    let kinds: Vec<BTreeSet<Code>> =
        (0..8_usize).map(|kind| (0..3).filter(|at| kind >> at & 1 == 1).map(|at| code(names[at])).collect()).collect();
    let wanted: Vec<BTreeSet<Code>> = names.iter().map(|name| codes(&[name])).chain(unions.iter().cloned()).collect();
    let mut behind: HashMap<Vec<(u8, u64)>, Vec<BTreeSet<u64>>> = HashMap::new();
    let mut worlds = 0;
    let mut next = vec![(0, Vec::<Talk>::new())];
    while let Some((kind, talks)) = next.pop() {
        if kind == 7 {
            worlds += 1;
            let mut talks = talks;
            talks.resize(all, Talk { role: None, codes: kinds[7].clone() });
            let said = said_of(&talks, unions);
            let as_read = |set: &BTreeSet<Code>| match said.any_of(set) {
                Voices::Exact(talks) => (0, talks),
                Voices::AtLeast(talks) => (1, talks),
                Voices::Individual => (2, 0),
            };
            let read: Vec<(u8, u64)> = wanted.iter().map(as_read).collect();
            let numbers = behind.entry(read).or_insert_with(|| vec![BTreeSet::new(); wanted.len()]);
            for (set, numbers) in wanted.iter().zip(numbers) {
                numbers.insert(count(&talks, |talk| !talk.codes.is_disjoint(set)));
            }
            continue;
        }
        for times in 0..=all - talks.len() {
            let mut more = talks.clone();
            more.resize(talks.len() + times, Talk { role: None, codes: kinds[kind].clone() });
            next.push((kind + 1, more));
        }
    }
    let mut fewest = usize::MAX;
    for (read, numbers) in &behind {
        for ((kind, told), numbers) in read.iter().zip(numbers) {
            if *kind == 0 {
                assert_eq!(numbers, &BTreeSet::from([*told]));
                assert!(*told >= LEAST_TALKS && all as u64 - told >= LEAST_TALKS, "{read:?}");
            } else {
                assert!(*kind != 1 || numbers.iter().all(|number| number >= told), "{read:?}: {numbers:?}");
                fewest = fewest.min(numbers.len());
            }
        }
    }
    (worlds, fewest)
}

#[test]
fn whoever_knows_the_rules_learns_no_small_number() {
    for unions in [vec![], vec![codes(&["a", "b"])], vec![codes(&["a", "b", "c"])], vec![codes(&["a", "b"]), codes(&["a", "b", "c"])]] {
        let (worlds, fewest) = possible_numbers(12, &unions);
        eprintln!("{worlds} worlds with {unions:?}: at least {fewest} numbers behind what is not exact");
        assert!(fewest >= 5, "{unions:?}: {fewest}");
    }
}

fn some_talks() -> impl Strategy<Value = Vec<Talk>> {
    let role = prop::option::of(prop::sample::select(vec!["office", "school", "club"]));
    let talk = (role, prop::collection::btree_set(prop::sample::select(vec!["a", "b", "c", "d", "e"]), 0..4));
    let talk = talk.prop_map(|(role, ids)| Talk { role: role.map(code), codes: ids.into_iter().map(code).collect() });
    prop::collection::vec(talk, 0..60)
}

fn some_unions() -> impl Strategy<Value = Vec<BTreeSet<Code>>> {
    let union = prop::collection::btree_set(prop::sample::select(vec!["a", "b", "c", "d", "e"]), 1..5);
    prop::collection::vec(union.prop_map(|ids| ids.into_iter().map(code).collect()), 0..5)
}

proptest! {
    #[test]
    fn no_number_and_no_difference_is_small(talks in some_talks(), unions in some_unions()) {
        let said = said_of(&talks, &unions);
        let all = talks.len() as u64;
        let mut exact: Vec<(BTreeSet<Code>, u64)> = Vec::new();
        for set in unions.iter().cloned().chain(["a", "b", "c", "d", "e"].map(|id| codes(&[id]))) {
            let truth = count(&talks, |talk| !talk.codes.is_disjoint(&set));
            match said.any_of(&set) {
                Voices::Exact(told) => {
                    prop_assert_eq!(told, truth);
                    prop_assert!(told >= 5 && all - told >= 5);
                    exact.push((set, told));
                }
                Voices::AtLeast(told) => prop_assert!(told >= 5 && told <= truth && told + 4 <= all),
                Voices::Individual => {}
            }
        }
        for (narrow, few) in &exact {
            for (wide, many) in exact.iter().filter(|(wide, _)| narrow.is_subset(wide) && narrow != wide) {
                prop_assert!(many - few >= 5, "{narrow:?} in {wide:?}");
            }
        }
    }

    #[test]
    fn groups_are_large_and_what_is_said_of_them_is_true(talks in some_talks()) {
        let said = said_of(&talks, &[]);
        let groups = said.groups();
        prop_assert!(groups.is_empty() || groups.iter().map(|(_, size)| size).sum::<u64>() == talks.len() as u64);
        prop_assert!(groups.iter().all(|(_, size)| *size >= 5));
        for (at, (group, _)) in groups.iter().enumerate() {
            for id in ["a", "b", "c", "d", "e"].map(code) {
                let RoleGroup::One(role) = group else { continue };
                let truth = count(&talks, |talk| talk.role.as_ref() == Some(role) && talk.codes.contains(&id));
                prop_assert!(!said.is_often_in(at, &id) || truth >= 5);
            }
        }
    }

    #[test]
    fn the_order_of_talks_and_unions_tells_nothing(talks in some_talks(), unions in some_unions()) {
        let backwards = |mut talks: Vec<Talk>| { talks.reverse(); talks };
        let mut turned = unions.clone();
        turned.reverse();
        prop_assert_eq!(said_of(&talks, &unions), said_of(&backwards(talks), &turned));
    }
}

#[test]
fn unions_declared_one_after_the_other_are_not_subtracted() {
    let talks = talks(&[(8, "", &["rent"]), (7, "", &["size"]), (1, "", &["noise"]), (5, "", &[])]);
    let union = |codes: &[&str]| codes.iter().map(|id| code(id)).collect::<BTreeSet<Code>>();
    let (first, second) = (union(&["rent", "size"]), union(&["rent", "size", "noise"]));
    let said = PublishableTalks::of(&talks, std::slice::from_ref(&first)).with_later(std::slice::from_ref(&second));
    assert_eq!(said.any_of(&first), Voices::Exact(15));
    assert_eq!(said.any_of(&second), Voices::AtLeast(15), "sixteen less fifteen would be the one talk about noise");
}
