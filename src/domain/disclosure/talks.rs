//! Counts of talks: in how many interviews something came up. Interviews are few and whoever was asked is
//! often known, so that noise would ruin the counts and shares would claim too much. What is said instead:
//!
//! - The exact number, if at least five talks have it and at least five do not.
//! - *At least so many* for what nearly all say: whether one of them did not is not told.
//! - *Individual voices* for everything else; "nobody" is one of the possibilities.
//!
//! What is not exact leaves at least five numbers possible, even for those who know these rules (four, where
//! one of the unions below contains another); below nine talks nothing can be said so.
//!
//! Several codes together, as in a cluster, are counted as talks with any of them. Their number is exact
//! only where no difference to another number tells of fewer than five talks, and where it does not say
//! that a code of individual voices was named at all; else it is "at least" the largest number that is
//! shown anyway. Only unions that are declared beforehand are counted: there are no free combinations. How
//! many talks name *two* of the codes follows from the numbers and may be small; it says of no talk which.
//!
//! By role there are no numbers, only what came up in at least five talks of a role. Roles with fewer
//! than five talks stand together. Place does not enter here, so that role and place never meet.
//!
//! Whoever keeps what was said yesterday can subtract. So talks join in fives and leave in fives, each by
//! itself: newcomers do not hide somebody who left from whoever led their talks. Until five have left, what was
//! said stays as it was said; nothing else is kept of a talk that is gone.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::identifiers::{Code, OptionCode};

/// Fewer talks than these are individual voices.
pub const LEAST_TALKS: u64 = 5;
/// What is not exact leaves room for so many more.
const SLACK: u64 = LEAST_TALKS - 1;

/// A talk as it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// The role of whoever was asked, if it is known.
    pub role: Option<OptionCode>,
    /// What came up, after merges.
    pub codes: BTreeSet<Code>,
}

/// In how many talks something came up, as it may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voices {
    /// In exactly so many.
    Exact(u64),
    /// In so many or more.
    AtLeast(u64),
    /// In fewer than five, or in a number that may not be told.
    Individual,
}

impl Voices {
    /// The numbers it leaves possible among `all` talks.
    fn range(self, all: u64) -> (u64, u64) {
        match self {
            Self::Exact(talks) => (talks, talks),
            Self::AtLeast(talks) => (talks, all),
            Self::Individual => (0, all.min(SLACK)),
        }
    }
}

/// Whose talks stand in a column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoleGroup {
    /// People of one role.
    One(OptionCode),
    /// People of several roles, which are not told apart.
    Rest,
}

/// What may be said of the talks of a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishableTalks {
    all: Option<u64>,
    are_many: bool,
    /// Codes and unions, sorted; of others there is nothing to say.
    together: Vec<(BTreeSet<Code>, Voices)>,
    groups: Vec<(RoleGroup, u64)>,
    often: BTreeMap<Code, Vec<bool>>,
}

impl PublishableTalks {
    /// Decides everything that may be said of these talks: about each code, and about each union.
    #[must_use]
    pub fn of(talks: &[Talk], unions: &[BTreeSet<Code>]) -> Self {
        let all = count(talks, |_| true);
        let codes: BTreeSet<&Code> = talks.iter().flat_map(|talk| &talk.codes).collect();
        let mut together: BTreeMap<BTreeSet<Code>, Voices> = BTreeMap::new();
        for code in &codes {
            together.insert([(*code).clone()].into(), alone(count(talks, |talk| talk.codes.contains(*code)), all));
        }
        // Small unions first: larger ones must not tell anything about them.
        let mut unions: Vec<&BTreeSet<Code>> = unions.iter().filter(|union| union.len() > 1).collect();
        unions.sort_by_key(|union| (union.len(), *union));
        for union in unions {
            let voices = joined(union, count(talks, |talk| !talk.codes.is_disjoint(union)), all, &together);
            together.insert(union.clone(), voices);
        }
        let groups = role_groups(talks);
        let sizes: Vec<u64> = groups.iter().map(|(_, roles)| count(talks, |talk| roles.contains(&talk.role.as_ref()))).collect();
        let mut often = BTreeMap::new();
        for code in codes {
            let named = |roles: &BTreeSet<Option<&OptionCode>>| {
                count(talks, |talk| roles.contains(&talk.role.as_ref()) && talk.codes.contains(code)) >= LEAST_TALKS
            };
            let named: Vec<bool> = groups.iter().map(|(_, roles)| named(roles)).collect();
            let total = together.get(&BTreeSet::from([code.clone()])).copied().unwrap_or(Voices::Individual);
            if named.contains(&true) && leave_room(&named, &sizes, total.range(all)) {
                often.insert(code.clone(), named);
            }
        }
        let groups = groups.into_iter().map(|(group, _)| group).zip(sizes).collect();
        // What is individual voices stays so whether it is listed or not, and is not kept.
        together.retain(|_, voices| *voices != Voices::Individual);
        let (all, are_many) = ((all >= LEAST_TALKS).then_some(all), all >= LEAST_TALKS + SLACK);
        Self { all, are_many, together: together.into_iter().collect(), groups, often }
    }

    /// The same with unions declared after others that share a code with them had been shown, or after talks had
    /// left: of them nothing is said that does not follow from what is shown anyway, whoever declares one after
    /// the other to subtract them.
    #[must_use]
    pub fn with_later(mut self, unions: &[BTreeSet<Code>]) -> Self {
        let least = |voices: &Voices| voices.range(self.all.unwrap_or_default()).0;
        let later = unions.iter().filter(|union| self.voices(union).is_none()).filter_map(|union| {
            let parts = self.together.iter().filter(|(part, _)| part.is_subset(union));
            Some((union.clone(), Voices::AtLeast(parts.map(|(_, voices)| least(voices)).max()?)))
        });
        let later: BTreeMap<BTreeSet<Code>, Voices> = later.collect();
        self.together.extend(later);
        self.together.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        self
    }

    /// How many talks there are; `None` when they are individual voices.
    #[must_use]
    pub fn all(&self) -> Option<u64> {
        self.all
    }

    /// There are enough talks to tell that fewer than five name something.
    #[must_use]
    pub fn are_many(&self) -> bool {
        self.are_many
    }

    /// In how many a code came up.
    #[must_use]
    pub fn code(&self, code: &Code) -> Voices {
        self.any_of(&[code.clone()].into())
    }

    /// In how many any code of a union came up. Unions that were not declared are individual voices.
    #[must_use]
    pub fn any_of(&self, codes: &BTreeSet<Code>) -> Voices {
        self.voices(codes).unwrap_or(Voices::Individual)
    }

    fn voices(&self, codes: &BTreeSet<Code>) -> Option<Voices> {
        let at = self.together.binary_search_by(|(known, _)| known.cmp(codes)).ok()?;
        Some(self.together[at].1)
    }

    /// The roles with at least five talks, and the others together, each with its number of talks; none when
    /// they cannot be told apart.
    #[must_use]
    pub fn groups(&self) -> &[(RoleGroup, u64)] {
        &self.groups
    }

    /// A code came up in at least five talks of the group at this place in [`Self::groups`]; `false` when it
    /// did not, or when that may not be said.
    #[must_use]
    pub fn is_often_in(&self, group: usize, code: &Code) -> bool {
        self.often.get(code).and_then(|named| named.get(group)).copied().unwrap_or(false)
    }
}

fn count(talks: &[Talk], holds: impl Fn(&Talk) -> bool) -> u64 {
    talks.iter().map(|talk| u64::from(holds(talk))).sum()
}

/// What may be said of a number by itself.
fn alone(talks: u64, all: u64) -> Voices {
    if talks < LEAST_TALKS || all < LEAST_TALKS + SLACK {
        Voices::Individual
    } else if all - talks < LEAST_TALKS {
        Voices::AtLeast(all - SLACK)
    } else {
        Voices::Exact(talks)
    }
}

/// What may be said of the talks with any code of a union, besides everything said before: `is_near` is a
/// difference to another number, `tells_of_few` says that a code of individual voices was named at all, and
/// with `is_reached` the union could hardly be larger than what is said.
fn joined(union: &BTreeSet<Code>, talks: u64, all: u64, before: &BTreeMap<BTreeSet<Code>, Voices>) -> Voices {
    let own = alone(talks, all);
    let least = own.range(all).0;
    let parts: Vec<Voices> = before.iter().filter(|(part, _)| part.is_subset(union)).map(|(_, voices)| *voices).collect();
    let shown = parts.iter().filter_map(|voices| if let Voices::Exact(talks) = voices { Some(*talks) } else { None });
    let is_near = shown.clone().any(|part| least < part + LEAST_TALKS);
    // What all the other codes have together at most; a code nobody named has none.
    let of = |code: &Code| before.get(&BTreeSet::from([code.clone()])).copied().unwrap_or(Voices::Individual);
    let most: u64 = union.iter().map(|code| of(code).range(all).1).sum();
    let tells_of_few = union.iter().any(|code| of(code) == Voices::Individual && least > most - all.min(SLACK));
    let is_reached = matches!(own, Voices::AtLeast(_)) && most < least + SLACK;
    if is_near || tells_of_few || is_reached { shown.max().map_or(Voices::Individual, Voices::AtLeast) } else { own }
}

/// Roles with enough talks, and all others; the smallest of the former joins these when they are too few.
fn role_groups(talks: &[Talk]) -> Vec<(RoleGroup, BTreeSet<Option<&OptionCode>>)> {
    let mut sizes: BTreeMap<Option<&OptionCode>, u64> = BTreeMap::new();
    for talk in talks {
        *sizes.entry(talk.role.as_ref()).or_default() += 1;
    }
    let mut rest: BTreeSet<Option<&OptionCode>> = BTreeSet::new();
    let mut left = 0;
    let mut by_size: Vec<(u64, Option<&OptionCode>)> = sizes.into_iter().map(|(role, size)| (size, role)).collect();
    by_size.sort_unstable();
    by_size.retain(|(size, role)| {
        let joins = role.is_none() || *size < LEAST_TALKS || (left > 0 && left < LEAST_TALKS);
        if joins {
            rest.insert(*role);
            left += size;
        }
        !joins
    });
    // People without a role may have come last.
    while left > 0 && left < LEAST_TALKS && !by_size.is_empty() {
        let (size, role) = by_size.remove(0);
        rest.insert(role);
        left += size;
    }
    let mut roles: Vec<&OptionCode> = by_size.into_iter().filter_map(|(_, role)| role).collect();
    roles.sort_unstable();
    let mut groups: Vec<_> = roles.into_iter().map(|role| (RoleGroup::One(role.clone()), BTreeSet::from([Some(role)]))).collect();
    if !rest.is_empty() {
        groups.push((RoleGroup::Rest, rest));
    }
    // Nobody is told apart from nobody.
    if groups.len() < 2 { Vec::new() } else { groups }
}

/// Whether the groups and the total together still leave at least five numbers possible in each group.
fn leave_room(named: &[bool], sizes: &[u64], (least, most): (u64, u64)) -> bool {
    let range = |(named, size): (&bool, &u64)| if *named { (LEAST_TALKS.min(*size), *size) } else { (0, SLACK.min(*size)) };
    let ranges: Vec<(u64, u64)> = named.iter().zip(sizes).map(range).collect();
    let (low, high): (u64, u64) = (ranges.iter().map(|range| range.0).sum(), ranges.iter().map(|range| range.1).sum());
    ranges.iter().all(|(from, to)| {
        let from_total = (least.saturating_sub(high - to), most.saturating_sub(low - from));
        (*to).min(from_total.1) >= (*from).max(from_total.0) + SLACK
    })
}

/// The talks of the next count, when there is one: `gone` of those counted before are not there any more, and
/// `ready` could be counted. Neither who came nor who left is ever fewer than five, so that two counts of
/// different days never differ by the talk of one person.
#[must_use]
pub fn next_count<T: Ord + Clone>(counted: &BTreeSet<T>, gone: u64, ready: &BTreeSet<T>) -> Option<BTreeSet<T>> {
    let newcomers = ready.difference(counted).count() as u64;
    match gone {
        1..LEAST_TALKS => None,
        _ if newcomers >= LEAST_TALKS => Some(counted | ready),
        0 => None,
        _ => Some(counted.clone()),
    }
}

#[cfg(test)]
mod tests;
