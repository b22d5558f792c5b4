//! Before a release is kept, it is attacked. The attacker is taken to know who took part, all their
//! traits, the plan and the tables of noise, but no keys. For each person and each option the audit looks
//! for another world that would have led to exactly the same published numbers and in which this person
//! answered differently. Where it finds none, the question is broken down less and everything is tried again.
//!
//! Such a world is a certificate: whole people, not shares of people, so it also stands against attackers
//! who can do more than linear programming. What is not certified counts as found, so the audit errs on
//! the safe side.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{
    aggregation::{ColumnIndex, Layout, Subject},
    disclosure::{
        Caps, Policy, Release,
        release::{COMBINED, Line, Question},
        settle::{Numbers, settle},
    },
    identifiers::Code,
};

/// With more people, only [`SAMPLE`] combinations of traits are tried: the rarest.
const EVERYBODY_UP_TO: usize = 2_000;
/// So many combinations are tried of large data.
const SAMPLE: usize = 500;

/// What a release guarantees, in numbers that tell nothing about single people.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Audit {
    /// Combinations of groups and questions the plan allows.
    pub planned: u64,
    /// Those that are shown.
    pub shown: u64,
    /// Those that are withheld.
    pub withheld: u64,
    /// Lines in which groups had to be combined.
    pub combined: u64,
    /// G1: in so many shown lines of one question can one person be at most.
    pub most_lines: u64,
    /// G2: the standard deviation of a published count of 20.
    pub deviation: f64,
    /// G2: by which factor a published number near the true one makes that more likely than one person more.
    pub likelihood_ratio: f64,
    /// G3: combinations of traits that were tried with every question and option.
    pub tried: u64,
    /// G3: questions that are broken down less than planned, because somebody could have been found.
    pub lowered: u64,
    /// G4: pairs of a shown group and a shown one within it that differ by one to four people.
    pub close_pairs: u64,
}

/// Freezes the results of the responses in the index so that nobody can be found in them, and says what
/// that guarantees.
#[must_use]
pub fn audited(index: &ColumnIndex, traits: &[Code], policy: &Policy) -> (Release, Audit) {
    let mut caps = Caps::new();
    loop {
        let (release, behind) = Release::from_settled(policy, settle(index, traits, policy, &caps));
        let attack = Attack::new(index, &release, policy);
        let found: Vec<&Question> = release
            .questions
            .iter()
            .zip(&behind)
            .filter(|(question, behind)| attack.finds_somebody(question, behind))
            .map(|(question, _)| question)
            .collect();
        if found.is_empty() {
            let audit = measured(&release, &behind, policy, &attack, &caps);
            return (release, audit);
        }
        for question in found {
            caps.insert(question.subject.clone(), question.order.and_then(|order| order.checked_sub(1)));
        }
    }
}

fn measured(release: &Release, behind: &[Vec<Numbers>], policy: &Policy, attack: &Attack<'_>, caps: &Caps) -> Audit {
    let noise = policy.noise.table();
    let mut audit = Audit {
        deviation: noise.deviation(20),
        likelihood_ratio: noise.likelihood_ratio(20).exp(),
        tried: attack.atoms.len() as u64,
        lowered: caps.len() as u64,
        ..Audit::default()
    };
    for (question, behind) in release.questions.iter().zip(behind) {
        audit.planned += planned(release, question);
        let single = question.lines.iter().filter(|line| line.at.iter().all(|(_, group)| *group != COMBINED)).count() as u64;
        audit.shown += single;
        audit.combined += question.lines.len() as u64 - single;
        audit.close_pairs += close_pairs(question, behind);
        let lines = attack.atoms.iter().map(|atom| attack.lines_of(question, atom).len()).max().unwrap_or(0);
        audit.most_lines = audit.most_lines.max(lines as u64);
    }
    audit.withheld = audit.planned.saturating_sub(audit.shown);
    audit
}

/// Combinations of groups the plan allows for a question.
fn planned(release: &Release, question: &Question) -> u64 {
    let sizes: Vec<u64> =
        release.traits.iter().filter(|axis| axis.variable != question.subject.variable).map(|axis| axis.groups.len() as u64).collect();
    let one: u64 = sizes.iter().sum();
    let squares: u64 = sizes.iter().map(|size| size * size).sum();
    match question.order {
        None => 0,
        Some(0) => 1,
        Some(1) => 1 + one,
        Some(_) => 1 + one + (one * one - squares) / 2,
    }
}

/// Pairs of a line and one it lies in whose bases differ by one to four people.
fn close_pairs(question: &Question, behind: &[Numbers]) -> u64 {
    let bases: BTreeMap<&[(u8, u8)], u64> =
        question.lines.iter().zip(behind).map(|(line, numbers)| (line.at.as_slice(), numbers.base().count)).collect();
    let mut pairs = 0;
    for (at, people) in &bases {
        for left_out in 0..at.len() {
            let mut around = at.to_vec();
            around.remove(left_out);
            let wider = bases.get(around.as_slice());
            pairs += u64::from(wider.is_some_and(|wider| (1..=4).contains(&wider.abs_diff(*people))));
        }
    }
    pairs
}

/// People with the same traits: for each trait their groups, and who they are.
struct Atom {
    groups: Vec<Vec<u8>>,
    people: Vec<usize>,
}

/// What the attacker knows.
struct Attack<'a> {
    index: &'a ColumnIndex,
    policy: &'a Policy,
    atoms: Vec<Atom>,
}

impl<'a> Attack<'a> {
    fn new(index: &'a ColumnIndex, release: &Release, policy: &'a Policy) -> Self {
        let axes: Vec<_> = release.traits.iter().filter_map(|axis| index.answers_of(&Subject::of(&axis.variable))).collect();
        let mut atoms: BTreeMap<Vec<Vec<u8>>, Vec<usize>> = BTreeMap::new();
        for person in 0..index.len() {
            atoms.entry(axes.iter().map(|axis| axis(person)).collect()).or_default().push(person);
        }
        let mut atoms: Vec<Atom> = atoms.into_iter().map(|(groups, people)| Atom { groups, people }).collect();
        if index.len() > EVERYBODY_UP_TO {
            atoms.sort_by_key(|atom| atom.people.len());
            atoms.truncate(SAMPLE);
        }
        Self { index, policy, atoms }
    }

    /// The lines of a question people with these traits are in.
    fn lines_of(&self, question: &Question, atom: &Atom) -> Vec<usize> {
        let mut found = Vec::new();
        let mut look = |at: &[(u8, u8)]| {
            let place = question.lines.binary_search_by(|line: &Line| line.at.as_slice().cmp(at));
            place.is_ok_and(|place| {
                found.push(place);
                true
            })
        };
        look(&[]);
        let axes = || (0_u8..).zip(&atom.groups);
        for (axis, groups) in axes() {
            let mut is_missing = false;
            for group in groups {
                is_missing |= !look(&[(axis, *group)]);
            }
            if is_missing {
                look(&[(axis, COMBINED)]);
            }
        }
        for (first, of_first) in axes() {
            for (second, of_second) in axes().skip(usize::from(first) + 1) {
                for one in of_first {
                    for other in of_second {
                        if !look(&[(first, *one), (second, *other)]) {
                            look(&[(first, COMBINED), (second, *other)]);
                            look(&[(first, *one), (second, COMBINED)]);
                        }
                    }
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Whether some person's answer to the question cannot be shown to be open.
    fn finds_somebody(&self, question: &Question, behind: &[Numbers]) -> bool {
        if question.lines.is_empty() {
            return false;
        }
        let Some(answers) = self.index.answers_of(&question.subject) else { return false };
        let slack = Slack::new(question, behind, self.policy);
        let several = question.layout == Layout::SeveralAnswers;
        let options = question.options.len();
        let places: Vec<Place> = self
            .atoms
            .iter()
            .map(|atom| {
                let mut chosen = vec![0_u32; options];
                let mut base = 0;
                for person in &atom.people {
                    let answer = answers(*person);
                    base += u32::from(!answer.is_empty());
                    answer.iter().for_each(|option| chosen[usize::from(*option)] += 1);
                }
                Place { lines: self.lines_of(question, atom), chosen, base }
            })
            .collect();
        let world = World { slack: &slack, places: &places, several };
        places.iter().any(|place| place.base > 0 && (0..options).any(|option| !world.is_open(place, option)))
    }
}

/// An atom as a question sees it.
struct Place {
    lines: Vec<usize>,
    /// People who chose each option.
    chosen: Vec<u32>,
    /// People with a substantive answer.
    base: u32,
}

/// For each line and option whether one person more or less would still allow the published number.
struct Slack {
    more: Vec<Vec<bool>>,
    less: Vec<Vec<bool>>,
}

impl Slack {
    fn new(question: &Question, behind: &[Numbers], policy: &Policy) -> Self {
        let table = policy.noise.table();
        let allows = |count: Option<u64>, published: u64| {
            count.is_some_and(|count| {
                table.can_become(count, published) || published == 0 && (0..policy.threshold).any(|value| table.can_become(count, value))
            })
        };
        let each = |change: fn(u64) -> Option<u64>| {
            let line = |(line, numbers): (&Line, &Numbers)| {
                line.options.iter().zip(&numbers.options).map(|(published, people)| allows(change(people.count), *published)).collect()
            };
            question.lines.iter().zip(behind).map(line).collect()
        };
        Self { more: each(|count| count.checked_add(1)), less: each(|count| count.checked_sub(1)) }
    }

    /// The lines that do not allow one person more (or less) under an option.
    fn against<'a>(&'a self, lines: &'a [usize], option: usize, more: bool) -> impl Iterator<Item = usize> + 'a {
        let allows = if more { &self.more } else { &self.less };
        lines.iter().copied().filter(move |line| !allows[*line][option])
    }
}

struct World<'a> {
    slack: &'a Slack,
    places: &'a [Place],
    several: bool,
}

impl World<'_> {
    /// Whether there is another world in which somebody of this place answered differently with regard to
    /// an option.
    fn is_open(&self, place: &Place, option: usize) -> bool {
        let more = place.chosen[option] == 0;
        if self.several {
            // Somebody ticks it, or somebody who did does not.
            return self.can_change(place, &[(option, more)]);
        }
        let others = (0..place.chosen.len()).filter(|other| *other != option);
        others.filter(|other| !more || place.chosen[*other] > 0).any(|other| self.can_change(place, &[(option, more), (other, !more)]))
    }

    /// Whether one person of a place can have answered so, alone or with somebody elsewhere who answered
    /// the other way round.
    fn can_change(&self, place: &Place, changes: &[(usize, bool)]) -> bool {
        let against: Vec<usize> = changes.iter().flat_map(|(option, more)| self.slack.against(&place.lines, *option, *more)).collect();
        if against.is_empty() {
            return true;
        }
        let shares = |other: &Place, line: &usize| other.lines.binary_search(line).is_ok();
        self.places.iter().filter(|other| !std::ptr::eq(*other, place)).any(|other| {
            against.iter().all(|line| shares(other, line))
                && changes.iter().all(|(option, more)| {
                    let could = if *more { other.chosen[*option] > 0 } else { other.chosen[*option] < other.base };
                    could && self.slack.against(&other.lines, *option, !*more).all(|line| shares(place, &line))
                })
        })
    }
}
