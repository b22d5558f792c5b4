//! Somebody who wants to know what one person answered. They know who took part and all their traits,
//! read every table there is, know by how much noise can change a number, and work on linear programs.
//! They share no code with the protection.

use std::collections::{BTreeMap, BTreeSet};

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};
use vielstimmig::domain::{
    aggregation::Subject,
    disclosure::{Group, Noise, PublishableRow, Release},
    identifiers::Code,
};

use crate::worlds::{self, Person, TRAITS};

/// A published number of people with some groups who chose an option, and what it can stand for.
pub(crate) struct Fact {
    /// Trait and group; several groups where some were combined.
    people: Vec<(usize, BTreeSet<usize>)>,
    option: usize,
    least: u64,
    most: u64,
}

impl Fact {
    /// The same where each group of a trait stands for some parts of it: group × 2 and group × 2 + 1.
    pub(crate) fn split(mut self, of: usize, halves: &[usize]) -> Self {
        let parts = |group: &usize| halves.iter().map(|half| group * 2 + half).collect::<Vec<_>>();
        match self.people.iter_mut().find(|(at, _)| *at == of) {
            Some((_, groups)) => *groups = groups.iter().flat_map(parts).collect(),
            None => self.people.push((of, (0..TRAITS[of].1).collect::<Vec<_>>().iter().flat_map(parts).collect())),
        }
        self
    }
}

/// What the attacker reads off every table there is of a question.
pub(crate) fn facts(release: &Release, subject: &Subject, range: &dyn Fn(u64) -> Option<(u64, u64)>) -> Vec<Fact> {
    let traits = worlds::traits();
    let mut facts = Vec::new();
    let mut read = |row: &PublishableRow, people: &[(usize, BTreeSet<usize>)]| {
        for (option, cell) in row.cells().iter().enumerate() {
            if let Some((least, most)) = cell.count().and_then(range) {
                facts.push(Fact { people: people.to_vec(), option, least, most });
            }
        }
    };
    let place = |code: &Code| code.as_str().parse::<usize>().unwrap() - 1;
    let members = |group: &Group| match group {
        Group::One(code) => BTreeSet::from([place(code)]),
        Group::Combined(codes) => codes.iter().map(place).collect(),
    };
    let whole = release.table(subject, None, None).unwrap();
    read(whole.total(), &[]);
    for (by, of) in traits.iter().enumerate() {
        for (group, row) in release.table(subject, Some(of), None).unwrap().rows() {
            read(row, &[(by, members(group))]);
        }
        for (filter, kept) in traits.iter().enumerate().filter(|(filter, _)| *filter != by) {
            for group in release.groups(kept) {
                for (inner, row) in release.table(subject, Some(of), Some((kept, group))).unwrap().rows() {
                    read(row, &[(filter, BTreeSet::from([place(group)])), (by, members(inner))]);
                }
            }
        }
    }
    facts
}

/// Exact numbers with a threshold, as survey tools show them: the negative control.
pub(crate) fn naive_facts(people: &[Person], question: usize, options: usize, least_base: usize, order: usize) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut cuts: Vec<Vec<usize>> = vec![Vec::new()];
    cuts.extend((0..TRAITS.len()).map(|at| vec![at]));
    if order > 1 {
        cuts.extend((0..TRAITS.len()).flat_map(|a| (a + 1..TRAITS.len()).map(move |b| vec![a, b])));
    }
    for cut in cuts {
        let mut groups: BTreeMap<Vec<usize>, Vec<&Person>> = BTreeMap::new();
        for person in people {
            groups.entry(cut.iter().map(|at| person.traits[*at]).collect()).or_default().push(person);
        }
        for (group, members) in groups.into_iter().filter(|(_, members)| members.len() >= least_base) {
            for option in 0..options {
                let count = members.iter().filter(|person| person.answers[question] == option).count() as u64;
                let people = cut.iter().zip(&group).map(|(at, group)| (*at, BTreeSet::from([*group]))).collect();
                facts.push(Fact { people, option, least: count, most: count });
            }
        }
    }
    facts
}

/// How many of the first `tried` people who are alone in their traits have an answer that follows with
/// certainty, and how many were tried.
pub(crate) fn certain(people: &[Person], options: usize, facts: &[Fact], tried: usize) -> (usize, usize) {
    let mut atoms: BTreeMap<[usize; 4], usize> = BTreeMap::new();
    for person in people {
        *atoms.entry(person.traits).or_default() += 1;
    }
    let alone: Vec<[usize; 4]> = atoms.iter().filter(|(_, size)| **size == 1).map(|(traits, _)| *traits).take(tried).collect();
    let found = alone.iter().filter(|traits| {
        (0..options).any(|option| {
            let bound = |direction| answer_of(&atoms, traits, option, options, facts, direction);
            let highest = bound(OptimizationDirection::Maximize);
            highest < 0.999 && options == 2 || bound(OptimizationDirection::Minimize) > 0.001
        })
    });
    (found.count(), alone.len())
}

/// How far the share of an option among the people with these traits can go.
fn answer_of(
    atoms: &BTreeMap<[usize; 4], usize>,
    of: &[usize; 4],
    option: usize,
    options: usize,
    facts: &[Fact],
    direction: OptimizationDirection,
) -> f64 {
    let mut problem = Problem::new(direction);
    let mut unknown: BTreeMap<(&[usize; 4], usize), Variable> = BTreeMap::new();
    for (traits, size) in atoms {
        let own: Vec<Variable> = (0..options)
            .map(|at| {
                let weight = if traits == of && at == option { 1.0 } else { 0.0 };
                let variable = problem.add_var(weight, (0.0, number(*size as u64)));
                unknown.insert((traits, at), variable);
                variable
            })
            .collect();
        problem.add_constraint(own.iter().map(|variable| (*variable, 1.0)).collect::<Vec<_>>(), ComparisonOp::Eq, number(*size as u64));
    }
    for fact in facts {
        let is_in = |traits: &[usize; 4]| fact.people.iter().all(|(at, groups)| groups.contains(&traits[*at]));
        let sum: Vec<(Variable, f64)> =
            atoms.keys().filter(|traits| is_in(traits)).map(|traits| (unknown[&(traits, fact.option)], 1.0)).collect();
        if fact.least == fact.most {
            problem.add_constraint(sum, ComparisonOp::Eq, number(fact.least));
        } else {
            problem.add_constraint(sum.clone(), ComparisonOp::Ge, number(fact.least));
            problem.add_constraint(sum, ComparisonOp::Le, number(fact.most));
        }
    }
    problem.solve().expect("the truth is possible").into_solution().expect("a solution").objective()
}

pub(crate) fn possible(noise: Noise) -> impl Fn(u64) -> Option<(u64, u64)> {
    move |value| {
        if value == 0 {
            Some((0, 9)).filter(|_| noise == Noise::TenFive).or_else(|| noise.table().possible(0))
        } else {
            noise.table().possible(value)
        }
    }
}

fn number(people: u64) -> f64 {
    u32::try_from(people).map_or(f64::INFINITY, f64::from)
}
