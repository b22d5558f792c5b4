//! Results weighted to the population, made of published counts alone. Weighted sums of exact answers would
//! reopen what is protected: whoever knows the weights could solve them for single people. So nothing here sees
//! an answer. The weights come from published counts of groups, and a weighted share is the weighted sum of
//! published lines of the same groups: who has the release could compute it too, and learns nothing from it.
//!
//! It follows that results can be weighted only by groups that are shown. With two traits the question has to
//! be published by both at once; where too much of it is withheld there is no weighted figure.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    aggregation::{Layout, Subject},
    analysis::raking::{RakingCell, effective, rake},
    disclosure::{Cell, Group, PublishableRow, PublishableTable, Release, WHOLE_PERCENT_FROM},
    identifiers::{Code, OptionCode},
    questionnaire::Weighting,
};

/// Groups of fewer people carry no weight of their own: they are weighted together with the next larger one.
const LEAST_PEOPLE: u64 = 10;
/// The lines that are shown hold at least this part of the people who answered.
const COVERED: f64 = 0.95;
/// Pairs of two traits that are shown hold at least this part of the people who named the first: some named only
/// one, and some pairs are too small.
const COVERED_PAIRS: f64 = 0.85;

/// How many people of the population have each option, by trait.
pub type Population = BTreeMap<Code, BTreeMap<OptionCode, u64>>;

/// The weights of one snapshot.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    by: Vec<Code>,
    /// Options of the traits with people and weight.
    cells: Vec<(Vec<OptionCode>, f64, f64)>,
    /// How often raking went through all margins.
    pub rounds: usize,
    /// How far the worst share is from the population, 0 to 1.
    pub deviation: f64,
    /// Weights were cut at the limit.
    pub trimmed: bool,
}

/// What a question says when it is weighted.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighted {
    /// The share of each option, 0 to 1.
    pub shares: Vec<f64>,
    /// Whether the groups hold what the whole has of each option. Small counts are published as nobody: an option
    /// that is small in every group would seem to vanish.
    pub covered: Vec<bool>,
    /// People without weights who would be as exact.
    pub effective_base: u64,
    /// The mean, where options are the steps of a scale.
    pub mean: Option<f64>,
}

impl Weighted {
    /// The share of an option in per cent, in steps as fine as the effective number of people allows; none when too
    /// much of it is missing in the groups.
    #[must_use]
    pub fn percent(&self, place: usize) -> Option<u64> {
        let step = if self.effective_base < WHOLE_PERCENT_FROM { 5 } else { 1 };
        let share = self.shares.get(place).filter(|_| self.covered.get(place) == Some(&true))?;
        (0..=100 / step).map(|at| at * step).min_by(|one, other| {
            let off = |percent: u64| (share * 100.0 - small(percent)).abs();
            off(*one).total_cmp(&off(*other))
        })
    }
}

impl Weights {
    /// The weights that a release and the population give; `None` when a trait is not in it, the population of
    /// one is not known, or a group has nobody who could stand for it.
    #[must_use]
    pub fn of(release: &Release, weighting: &Weighting, population: &Population) -> Option<Self> {
        let margins: Vec<&BTreeMap<OptionCode, u64>> = weighting.by.iter().map(|of| population.get(of)).collect::<Option<_>>()?;
        let counted = counted(release, &weighting.by)?;
        let classes: Vec<BTreeMap<OptionCode, usize>> = (0..weighting.by.len()).map(|of| classes(&counted, of)).collect();
        let class_of = |options: &[OptionCode]| -> Option<Vec<usize>> {
            options.iter().zip(&classes).map(|(option, classes)| classes.get(option).copied()).collect()
        };
        let mut cells: BTreeMap<Vec<usize>, f64> = BTreeMap::new();
        for (options, people) in &counted {
            *cells.entry(class_of(options)?).or_default() += people;
        }
        let shares = |(classes, margin): (&BTreeMap<OptionCode, usize>, &&BTreeMap<OptionCode, u64>)| {
            let mut shares = vec![0.0; classes.values().max().map_or(0, |last| last + 1)];
            for (option, class) in classes {
                shares[*class] += small(margin.get(option).copied().unwrap_or_default());
            }
            shares
        };
        let margins: Vec<Vec<f64>> = classes.iter().zip(&margins).map(shares).collect();
        let raking: Vec<RakingCell> = cells.iter().map(|(at, people)| RakingCell { people: *people, at: at.clone() }).collect();
        let raked = rake(&raking, &margins, small(weighting.limit))?;
        let weights: BTreeMap<&Vec<usize>, f64> = cells.keys().zip(raked.weights).collect();
        let cells = counted.into_iter().map(|(options, people)| {
            let weight = class_of(&options).and_then(|class| weights.get(&class).copied()).unwrap_or(1.0);
            (options, people, weight)
        });
        Some(Self {
            by: weighting.by.clone(),
            cells: cells.collect(),
            rounds: raked.rounds,
            deviation: raked.deviation,
            trimmed: raked.trimmed,
        })
    }

    /// The traits.
    #[must_use]
    pub fn by(&self) -> &[Code] {
        &self.by
    }

    /// The lowest and the highest weight of people there are.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        let of_people = || self.cells.iter().filter(|(_, people, _)| *people > 0.0).map(|(_, _, weight)| *weight);
        (of_people().fold(f64::INFINITY, f64::min), of_people().fold(0.0, f64::max))
    }

    /// A question as a whole, weighted. `None` when it is one of the traits, or when too much of it is withheld
    /// by the groups that carry the weights.
    #[must_use]
    pub fn apply(&self, release: &Release, subject: &Subject) -> Option<Weighted> {
        let whole = release.table(subject, None, None)?;
        let lines = self.lines(release, subject)?;
        let base = |row: &PublishableRow| row.base().count().map_or(0.0, small);
        let shown: f64 = lines.iter().map(|(_, row)| base(row)).sum();
        // Whoever does not say which group they belong to stands in no line.
        if shown < COVERED * self.part_with_groups(release) * base(whole.total()) || shown <= 0.0 {
            return None;
        }
        let weighted: f64 = lines.iter().map(|(weight, row)| weight * base(row)).sum();
        let shares: Vec<f64> = (0..whole.options().len())
            .map(|place| {
                let chose = lines.iter().map(|(weight, row)| weight * row.cells()[place].count().map_or(0.0, small)).sum::<f64>();
                (chose / weighted).min(1.0)
            })
            .collect();
        let is_covered = |(place, cell): (usize, &Cell)| {
            let there: f64 = lines.iter().map(|(_, row)| row.cells()[place].count().map_or(0.0, small)).sum();
            there >= COVERED * self.part_with_groups(release) * cell.count().map_or(0.0, small)
        };
        let covered: Vec<bool> = whole.total().cells().iter().enumerate().map(is_covered).collect();
        let exact = effective(lines.iter().map(|(weight, row)| (*weight, base(row))));
        let mean = whole.mean().filter(|_| covered.iter().all(|covered| *covered)).and_then(|_| {
            let steps: Option<Vec<f64>> = whole.options().iter().map(|option| option.as_str().parse().ok()).collect();
            Some(steps?.iter().zip(&shares).map(|(step, share)| step * share).sum())
        });
        Some(Weighted { shares, covered, effective_base: floor(exact), mean })
    }

    /// People in the groups as a part of everybody.
    fn part_with_groups(&self, release: &Release) -> f64 {
        let in_groups: f64 = self.cells.iter().map(|(_, people, _)| people).sum();
        release.people().count().map_or(1.0, |people| (in_groups / small(people.max(1))).min(1.0))
    }

    /// The lines of a question that together are everybody in the groups, with their weights.
    fn lines(&self, release: &Release, subject: &Subject) -> Option<Vec<(f64, PublishableRow)>> {
        let mut all = Vec::new();
        match self.by.as_slice() {
            [by] => {
                let table = release.table(subject, Some(by), None)?;
                for (options, row) in shown(&table) {
                    all.push((self.weight(&[&options])?, row.clone()));
                }
            }
            [first, by] => {
                for group in release.groups(first) {
                    let table = release.table(subject, Some(by), Some((first, group)))?;
                    for (options, row) in shown(&table) {
                        all.push((self.weight(&[&[group.clone()].into(), &options])?, row.clone()));
                    }
                }
            }
            _ => return None,
        }
        Some(all)
    }

    /// The weight of people in these groups: the mean over those there are.
    fn weight(&self, groups: &[&BTreeSet<OptionCode>]) -> Option<f64> {
        let belongs = |options: &[OptionCode]| options.iter().zip(groups).all(|(option, group)| group.contains(option));
        let found: Vec<(f64, f64)> =
            self.cells.iter().filter(|(options, _, _)| belongs(options)).map(|(_, people, weight)| (*people, *weight)).collect();
        let people: f64 = found.iter().map(|(people, _)| people).sum();
        if people > 0.0 {
            return Some(found.iter().map(|(people, weight)| people * weight).sum::<f64>() / people);
        }
        found.first().map(|(_, weight)| *weight)
    }
}

/// The groups of a table that are shown, with the options each consists of.
fn shown(table: &PublishableTable) -> impl Iterator<Item = (BTreeSet<OptionCode>, &PublishableRow)> {
    table.rows().iter().filter(|(_, row)| !row.is_withheld()).map(|(group, row)| {
        let options = match group {
            Group::One(option) => BTreeSet::from([option.clone()]),
            Group::Combined(options) => options.iter().cloned().collect(),
        };
        (options, row)
    })
}

/// How many people have each option of one trait, or each pair of options of two. Of several options that are
/// only known together each gets an equal part.
fn counted(release: &Release, by: &[Code]) -> Option<Vec<(Vec<OptionCode>, f64)>> {
    let table = |of: &Code, by: Option<&Code>| {
        release.table(&Subject::of(of), by, None).filter(|table| table.layout() == Layout::Partition && !table.total().is_withheld())
    };
    let numbers = |table: &PublishableTable, row: &PublishableRow| -> Vec<(OptionCode, f64)> {
        table.options().iter().cloned().zip(row.cells().iter().map(|cell| cell.count().map_or(0.0, small))).collect()
    };
    match by {
        [of] => {
            let table = table(of, None)?;
            Some(numbers(&table, table.total()).into_iter().map(|(option, people)| (vec![option], people)).collect())
        }
        [first, second] => {
            let table = table(first, Some(second))?;
            let mut all = Vec::new();
            for (options, row) in shown(&table) {
                let parts = small(u64::try_from(options.len()).unwrap_or(1));
                for other in options {
                    let line = numbers(&table, row).into_iter().map(|(option, people)| (vec![option, other.clone()], people / parts));
                    all.extend(line);
                }
            }
            let people: f64 = all.iter().map(|(_, people)| people).sum();
            let everybody = table.total().base().count().map_or(0.0, small);
            (people > 0.0 && people >= COVERED_PAIRS * everybody).then_some(all)
        }
        _ => None,
    }
}

/// The place of each option of a trait among the groups that carry a weight of their own.
fn classes(counted: &[(Vec<OptionCode>, f64)], of: usize) -> BTreeMap<OptionCode, usize> {
    let mut people: BTreeMap<&OptionCode, f64> = BTreeMap::new();
    for (options, count) in counted {
        *people.entry(&options[of]).or_default() += count;
    }
    let mut by_size: Vec<(&OptionCode, f64)> = people.into_iter().collect();
    by_size.sort_by(|one, other| one.1.total_cmp(&other.1));
    let mut classes = BTreeMap::new();
    let (mut class, mut together) = (0, 0.0);
    for (option, count) in by_size {
        if together >= small(LEAST_PEOPLE) {
            class += 1;
            together = 0.0;
        }
        together += count;
        classes.insert(option.clone(), class);
    }
    classes
}

fn small(count: u64) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The whole number below.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "people are few and never less than none")]
fn floor(number: f64) -> u64 {
    (number + 1e-9).floor() as u64
}
