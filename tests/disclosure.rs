//! The promise, attacked: nothing that is withheld can be computed from what is shown. Random tables,
//! one breakdown at a time, against an attacker who calculates exactly. How single rules decide is
//! tested beside them in `domain::disclosure`.

mod attacker;

use proptest::{collection::vec, prelude::*};
use vielstimmig::domain::{
    aggregation::{Counts, Layout, MissingKind, Subject, Tally},
    disclosure::{Cell, Policy, PublishableTable, protect},
    identifiers::{OptionCode, code},
};

use self::attacker::{Background, Finding, Place, attack};

/// People who are alike: their groups, their options, how many they are.
type Alike = (Vec<usize>, Vec<usize>, u64);

/// A question, a breakdown and the people who answered.
#[derive(Clone, Debug)]
struct World {
    groups: usize,
    options: usize,
    layout: Layout,
    overlapping: bool,
    sensitive: bool,
    people: Vec<Alike>,
    missing: Vec<u64>,
}

impl World {
    fn count(&self, matches: impl Fn(&Alike) -> bool) -> u64 {
        self.people.iter().filter(|alike| matches(alike)).map(|(_, _, number)| number).sum()
    }

    fn base(&self) -> u64 {
        self.count(|_| true)
    }

    fn total(&self, option: usize) -> u64 {
        self.count(|(_, options, _)| options.contains(&option))
    }

    fn base_of(&self, group: usize) -> u64 {
        self.count(|(groups, _, _)| groups.contains(&group))
    }

    fn cell(&self, group: usize, option: usize) -> u64 {
        self.count(|(groups, options, _)| groups.contains(&group) && options.contains(&option))
    }

    fn outside(&self, option: usize) -> u64 {
        self.count(|(groups, options, _)| groups.is_empty() && options.contains(&option))
    }

    fn number_at(&self, place: Place) -> u64 {
        match place {
            Place::TotalBase => self.base(),
            Place::Total(option) => self.total(option),
            Place::Base(group) => self.base_of(group),
            Place::Option(group, option) => self.cell(group, option),
            Place::Outside(option) => self.outside(option),
            Place::Missing(at) => self.missing[at],
        }
    }

    fn tally(&self) -> Tally {
        let totals = (0..self.options).map(|option| (named("o", option), self.total(option))).collect();
        let row = |group| Counts::new(self.base_of(group), (0..self.options).map(|option| self.cell(group, option)).collect());
        let mut tally = Tally::partition(Subject::of(&code("Q")), totals);
        if self.layout == Layout::SeveralAnswers {
            tally = tally.several_answers(self.base());
        }
        let kinds = [MissingKind::NotShown, MissingKind::Blank, MissingKind::Special(code("dk")), MissingKind::Special(code("pna"))];
        tally = tally
            .broken_down(code("G"), (0..self.groups).map(|group| (named("g", group), row(group))).collect())
            .marked_sensitive(self.sensitive)
            .with_missing(kinds.into_iter().zip(self.missing.clone()).collect());
        if self.overlapping { tally.overlapping() } else { tally }
    }

    /// The attacker who knows as much as a questionnaire can tell.
    fn background(&self) -> Background {
        // Where several may be chosen, that is two at least.
        let most = |of: fn(&Alike) -> usize| {
            let most = self.people.iter().filter(|alike| alike.2 > 0).map(of).max().unwrap_or(0).max(2);
            u64::try_from(most).ok()
        };
        Background {
            overlapping: self.overlapping,
            everybody_has_a_group: self.groups > 1 && self.count(|(groups, _, _)| groups.is_empty()) == 0,
            most_options: most(|(_, options, _)| options.len()),
            most_groups: most(|(groups, _, _)| groups.len()),
            responses: self.base() + self.missing.iter().sum::<u64>(),
        }
    }
}

fn named(prefix: &str, at: usize) -> OptionCode {
    code(&format!("{prefix}{at}"))
}

/// Numbers of people as they come: nobody, very few, few, many, very many.
fn number(mood: u8) -> BoxedStrategy<u64> {
    match mood {
        0 => (0..8_u64).boxed(),
        1 => prop_oneof![1 => Just(0_u64), 6 => 4..20_u64].boxed(),
        _ => prop_oneof![3 => Just(0_u64), 4 => 1..5_u64, 3 => 5..12_u64, 4 => 12..60_u64, 1 => 1_000..50_000_u64].boxed(),
    }
}

/// Some of the first `of` numbers, at least `least`.
fn some(of: usize, least: usize) -> impl Strategy<Value = Vec<usize>> {
    proptest::sample::subsequence((0..of).collect::<Vec<_>>(), least..=of.min(3))
}

fn world(layout: Layout, overlapping: bool, most_groups: usize) -> impl Strategy<Value = World> {
    let shape = (1..=most_groups, 2..=7_usize, any::<bool>(), 0..3_u8, (0..4_u8).prop_flat_map(|mood| (Just(mood), vec(number(mood), 4))));
    shape.prop_flat_map(move |(groups, options, sensitive, outside, (mood, missing))| {
        let inside: BoxedStrategy<Vec<usize>> =
            if overlapping { some(groups, 1).boxed() } else { (0..groups).prop_map(|group| vec![group]).boxed() };
        let member = match outside {
            0 => prop_oneof![6 => inside, 1 => Just(Vec::new())].boxed(),
            _ => inside,
        };
        let chosen = match layout {
            Layout::SeveralAnswers => prop_oneof![1 => some(options, 1), 1 => (0..options).prop_map(|option| vec![option])].boxed(),
            Layout::Partition => (0..options).prop_map(|option| vec![option]).boxed(),
        };
        vec((member, chosen, number(mood)), 0..groups * options * 2).prop_map(move |people| World {
            groups,
            options,
            layout,
            overlapping,
            sensitive,
            people,
            missing: missing.clone(),
        })
    })
}

/// What the attacker found too closely, in words.
fn leaks(world: &World, policy: &Policy) -> Vec<String> {
    let table = protect(&world.tally(), policy);
    let background = world.background();
    let mut leaks = Vec::new();
    for finding in attack(&table, &background) {
        let truth = world.number_at(finding.place);
        assert!(finding.least <= truth.into() && finding.most.is_none_or(|most| most >= truth.into()), "the attacker errs: {finding:?}");
        let needed = values_that_must_remain(world, &table, &finding, policy);
        if finding.values() < needed.into() {
            leaks.push(format!("{:?} is {truth}: between {} and {:?}", finding.place, finding.least, finding.most));
        }
    }
    leaks
}

/// How many values must stay possible for a number that is not shown.
fn values_that_must_remain(world: &World, table: &PublishableTable, finding: &Finding, policy: &Policy) -> u64 {
    let truth = world.number_at(finding.place);
    let small = truth < policy.threshold;
    let responses = world.background().responses;
    match finding.place {
        // The number of responses is not shown either while it is that low.
        _ if responses < policy.threshold => 0,
        // How many people are missing in all follows from the base and the number of responses.
        Place::Missing(_) if table.total().base().count().is_some() => {
            let missing: u64 = world.missing.iter().sum();
            let closely = if small { policy.threshold } else { 2 };
            closely.min(missing + 1)
        }
        Place::Missing(_) | Place::TotalBase => 2,
        // A group may well be everybody.
        Place::Outside(_) if (0..world.options).all(|option| world.outside(option) == 0) => 0,
        Place::Outside(_) => u64::from(small) * policy.threshold,
        // Where everything is withheld, all that is known is that there are very few.
        _ if table.total().is_withheld() => 2,
        _ => {
            if small {
                policy.threshold
            } else {
                2
            }
        }
    }
}

fn attacked(world: &World, policy: &Policy) -> Result<(), TestCaseError> {
    let leaks = leaks(world, policy);
    prop_assert!(leaks.is_empty(), "{}", leaks.join("\n"));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn nothing_withheld_can_be_computed_where_everybody_chose_one_option(world in world(Layout::Partition, false, 8)) {
        attacked(&world, &Policy::default())?;
    }

    #[test]
    fn nothing_withheld_can_be_computed_where_people_chose_several_options(world in world(Layout::SeveralAnswers, false, 8)) {
        attacked(&world, &Policy::default())?;
    }

    #[test]
    fn nothing_withheld_can_be_computed_where_groups_overlap(world in world(Layout::Partition, true, 6)) {
        attacked(&world, &Policy::default())?;
    }

    #[test]
    fn nothing_withheld_can_be_computed_where_options_and_groups_overlap(world in world(Layout::SeveralAnswers, true, 4)) {
        attacked(&world, &Policy::default())?;
    }

    #[test]
    fn nothing_withheld_can_be_computed_under_stricter_rules(
        world in world(Layout::Partition, false, 6),
        threshold in 5..20_u64,
        breakdown in 10..30_u64,
    ) {
        attacked(&world, &Policy { threshold, breakdown, ..Policy::default() })?;
    }

    #[test]
    fn small_numbers_and_small_groups_are_never_shown(world in any_world()) {
        let (tally, policy) = (world.tally(), Policy::default());
        let table = protect(&tally, &policy);
        let least = if world.sensitive { policy.sensitive } else { policy.breakdown };
        prop_assert!(lines(&table).all(|cell| cell.count().is_none_or(|count| count >= policy.threshold)));
        for (_, row) in table.rows() {
            prop_assert!(row.base().count().is_none_or(|base| base >= least));
            prop_assert!(!row.is_withheld() || row.cells().iter().all(|cell| *cell == Cell::Withheld));
            let bracketed = |cell: &Cell| matches!(cell, Cell::Bracketed(_));
            let small = row.base().count().is_some_and(|base| base < policy.bracket);
            prop_assert!(row.cells().iter().chain([&row.base()]).all(|cell| *cell == Cell::Withheld || bracketed(cell) == small));
        }
    }

    #[test]
    fn what_is_shown_is_true(world in any_world()) {
        let table = protect(&world.tally(), &Policy::default());
        let is_true = |cell: Cell, place: Place| cell.count().is_none_or(|count| count == world.number_at(place));
        for (option, cell) in table.total().cells().iter().enumerate() {
            prop_assert!(is_true(*cell, Place::Total(option)));
        }
        for (group, (_, row)) in table.rows().iter().enumerate() {
            prop_assert!(is_true(row.base(), Place::Base(group)));
            prop_assert!(row.cells().iter().enumerate().all(|(option, cell)| is_true(*cell, Place::Option(group, option))));
        }
    }

    #[test]
    fn all_but_a_few_is_never_shown_where_several_options_could_be_chosen(world in world(Layout::SeveralAnswers, false, 8)) {
        let table = protect(&world.tally(), &Policy::default());
        for row in table.rows().iter().map(|(_, row)| row).chain([table.total()]) {
            let Some(base) = row.base().count() else { continue };
            prop_assert!(row.cells().iter().all(|cell| cell.count().is_none_or(|count| base - count >= 5)));
        }
    }

    #[test]
    fn every_breakdown_of_a_question_shows_the_same_totals(world in any_world(), order in any::<bool>()) {
        let other = World {
            groups: 2,
            overlapping: false,
            sensitive: !world.sensitive,
            people: world.people.iter().map(|(_, options, number)| (vec![options[0] % 2], options.clone(), *number)).collect(),
            ..world.clone()
        };
        let turned = World {
            people: world.people.iter().map(|(groups, options, number)| (turn(groups, world.groups), options.clone(), *number)).collect(),
            ..world.clone()
        };
        let first = protect(&world.tally(), &Policy::default());
        let second = protect(&if order { other } else { turned }.tally(), &Policy::default());
        prop_assert_eq!(first.total(), second.total());
        prop_assert_eq!(first.missing(), second.missing());
        prop_assert_eq!(first, protect(&world.tally(), &Policy::default()), "the same every time");
    }
}

fn any_world() -> impl Strategy<Value = World> {
    let layout = prop_oneof![Just(Layout::Partition), Just(Layout::SeveralAnswers)];
    (layout, any::<bool>()).prop_flat_map(|(layout, overlapping)| world(layout, overlapping, 8))
}

/// The groups in opposite order.
fn turn(groups: &[usize], number: usize) -> Vec<usize> {
    groups.iter().map(|group| number - 1 - group).collect()
}

/// Every number of a table.
fn lines(table: &PublishableTable) -> impl Iterator<Item = Cell> {
    let rows = table.rows().iter().map(|(_, row)| row).chain([table.total()]);
    rows.flat_map(|row| row.cells().iter().copied().chain([row.base()])).chain(table.missing().iter().map(|(_, cell)| *cell))
}

#[test]
fn tables_without_people_options_or_groups_are_withheld_quietly() {
    for (groups, options) in [(0, 0), (1, 0), (0, 1), (1, 1), (5, 3)] {
        for layout in [Layout::Partition, Layout::SeveralAnswers] {
            let people = Vec::new();
            let world = World { groups, options, layout, overlapping: false, sensitive: false, people, missing: vec![0; 4] };
            assert!(lines(&protect(&world.tally(), &Policy::default())).all(|cell| cell == Cell::Withheld));
        }
    }
}

/// A table of the size a district has, the same every time.
fn district(groups: usize, options: usize, layout: Layout) -> World {
    let share = |at: usize, of: usize| (of - at) * (of - at);
    let mut people = Vec::new();
    for group in 0..groups {
        for option in 0..options {
            let number = share(group, groups) * share(option, options) * 6 / (options * options * groups).max(1);
            let number = u64::try_from(number).expect("few people") + u64::from(group % 3 == 1);
            let mut chosen = vec![option];
            if layout == Layout::SeveralAnswers && option > 0 {
                chosen.push(option / 2);
            }
            people.push((vec![group], chosen, number));
        }
    }
    World { groups, options, layout, overlapping: false, sensitive: false, people, missing: vec![12, 0, 3, 40] }
}

#[test]
fn tables_of_the_size_of_a_district_are_decided_at_once() {
    for (groups, options, layout) in [(13, 6, Layout::Partition), (12, 23, Layout::SeveralAnswers)] {
        let tally = district(groups, options, layout).tally();
        let start = std::time::Instant::now();
        let table = protect(&tally, &Policy::default());
        let took = start.elapsed();
        let shown = table.rows().iter().flat_map(|(_, row)| row.cells()).filter(|cell| cell.count().is_some()).count();
        println!("{groups} groups × {options} options: {shown} of {} cells shown, decided in {took:?}", groups * options);
        assert!(shown > 0 && table.has_withheld());
    }
}
