//! Lines that are nearly alike: two shown groups that differ by a few people would show equal numbers
//! wherever these few did not answer, and by that tell where they did. So of two such lines one is not shown.

use crate::domain::{aggregation::ColumnIndex, identifiers::Code};

/// Two shown lines have the same people, or differ by so many at least.
pub(super) const LEAST_DIFFERENCE: usize = 10;

/// The people of every group of every trait, in order.
pub(super) struct Crowds {
    of_groups: Vec<Vec<Vec<u32>>>,
    overlapping: Vec<bool>,
}

/// A line that may be shown: the combinations of groups it consists of, by trait and group, and its base.
pub(super) struct Candidate {
    pub members: Vec<Vec<(u8, u8)>>,
    pub base: u64,
    /// Traits that are fixed.
    pub order: usize,
}

impl Crowds {
    pub(super) fn new<'a>(index: &ColumnIndex, traits: impl Iterator<Item = (&'a Code, usize)>, overlapping: Vec<bool>) -> Self {
        let of_trait = |(variable, groups): (&Code, usize)| {
            let mut crowds = vec![Vec::new(); groups];
            if let Some(groups_of) = index.answers_of(&crate::domain::aggregation::Subject::of(variable)) {
                for person in 0..index.len() {
                    for group in groups_of(person) {
                        if let Some(crowd) = crowds.get_mut(usize::from(group)) {
                            crowd.push(u32::try_from(person).unwrap_or(u32::MAX));
                        }
                    }
                }
            }
            crowds
        };
        Self { of_groups: traits.map(of_trait).collect(), overlapping }
    }

    /// The people of a line; `None`: everybody.
    fn people(&self, line: &Candidate) -> Option<Vec<u32>> {
        let of_place = |groups: &Vec<(u8, u8)>| {
            let crowds = groups.iter().map(|(axis, group)| &self.of_groups[usize::from(*axis)][usize::from(*group)]);
            crowds.fold(None, |both: Option<Vec<u32>>, crowd| match both {
                None => Some(crowd.clone()),
                Some(both) => Some(both.into_iter().filter(|person| crowd.binary_search(person).is_ok()).collect()),
            })
        };
        let mut people = Vec::new();
        for place in &line.members {
            people.extend(of_place(place)?);
        }
        people.sort_unstable();
        Some(people)
    }

    /// The line that should not be shown because of another one that is nearly alike: of the two the finer one,
    /// then the smaller one. `answered` says who has a substantive answer.
    pub(super) fn nearly_alike(&self, lines: &[Candidate], everybody: usize, answered: impl Fn(usize) -> bool) -> Option<usize> {
        let mut by_base: Vec<usize> = (0..lines.len()).collect();
        by_base.sort_by_key(|at| lines[*at].base);
        let mut known: Vec<Option<Vec<u32>>> = vec![None; lines.len()];
        let mut people = |at: usize| -> Vec<u32> {
            let found = known[at].get_or_insert_with(|| {
                let people = self.people(&lines[at]);
                let people = people.unwrap_or_else(|| (0..u32::try_from(everybody).unwrap_or(u32::MAX)).collect());
                people.into_iter().filter(|person| answered(*person as usize)).collect()
            });
            found.clone()
        };
        for (place, first) in by_base.iter().enumerate() {
            let near = by_base[place + 1..].iter().take_while(|second| lines[**second].base - lines[*first].base < LEAST_DIFFERENCE as u64);
            for second in near.filter(|second| !are_apart(&lines[*first], &lines[**second], &self.overlapping)) {
                let apart = differences(&people(*first), &people(*second));
                let same_crowd = || {
                    let all =
                        |at: usize| self.people(&lines[at]).unwrap_or_else(|| (0..u32::try_from(everybody).unwrap_or(u32::MAX)).collect());
                    all(*first) == all(*second)
                };
                if apart < LEAST_DIFFERENCE && !(apart == 0 && same_crowd()) {
                    let (a, b) = (&lines[*first], &lines[*second]);
                    return Some(if (a.order, b.base) >= (b.order, a.base) { *first } else { *second });
                }
            }
        }
        None
    }
}

/// Whether two lines have nobody in common because they are different groups of one trait.
fn are_apart(first: &Candidate, second: &Candidate, overlapping: &[bool]) -> bool {
    let groups = |line: &Candidate, axis: u8| -> Vec<u8> {
        line.members.iter().flatten().filter(|(of, _)| *of == axis).map(|(_, group)| *group).collect()
    };
    (0_u8..).zip(overlapping).filter(|(_, overlapping)| !**overlapping).any(|(axis, _)| {
        let (one, other) = (groups(first, axis), groups(second, axis));
        !one.is_empty() && !other.is_empty() && !one.iter().any(|group| other.contains(group))
    })
}

/// How many are in one of two lists in order and not in both; no more than [`LEAST_DIFFERENCE`] are counted.
fn differences(first: &[u32], second: &[u32]) -> usize {
    let (mut a, mut b, mut apart) = (0, 0, 0);
    while apart < LEAST_DIFFERENCE && (a < first.len() || b < second.len()) {
        match (first.get(a), second.get(b)) {
            (Some(one), Some(other)) if one == other => (a, b) = (a + 1, b + 1),
            (Some(one), Some(other)) if one < other => (a, apart) = (a + 1, apart + 1),
            (_, Some(_)) => (b, apart) = (b + 1, apart + 1),
            _ => (a, apart) = (a + 1, apart + 1),
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_counted_on_both_sides() {
        assert_eq!(differences(&[1, 2, 3], &[1, 2, 3]), 0);
        assert_eq!(differences(&[1, 2, 3, 9], &[2, 3, 4]), 3);
        assert_eq!(differences(&[], &(0..50).collect::<Vec<_>>()), LEAST_DIFFERENCE);
    }
}
