//! Lines that are nearly alike: two shown groups that differ by a few people would show equal numbers
//! wherever these few did not answer, and by that tell where they did. So of two such lines one is not shown,
//! and what an earlier snapshot showed counts as shown.

use std::collections::BTreeMap;

use crate::domain::{
    aggregation::{Axis, ColumnIndex, Subject},
    disclosure::release::Line,
};

/// Two shown lines have the same people, or differ by so many at least.
pub(super) const LEAST_DIFFERENCE: usize = 10;

/// The combinations of groups a line consists of, by trait and group.
pub(super) type Members = [Vec<(u8, u8)>];

/// A set of people of an index, one bit for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Crowd(Vec<u64>);

impl Crowd {
    pub(super) fn of(everybody: usize, belongs: impl Fn(usize) -> bool) -> Self {
        let mut crowd = Self(vec![0; everybody.div_ceil(64)]);
        (0..everybody).filter(|person| belongs(*person)).for_each(|person| crowd.insert(person));
        crowd
    }

    fn insert(&mut self, person: usize) {
        self.0[person / 64] |= 1 << (person % 64);
    }

    /// How many are in one of two crowds and not in both, counting only people of a third one; counting
    /// ends at [`LEAST_DIFFERENCE`].
    fn differences(&self, other: &Self, among: &Self) -> usize {
        let mut apart = 0;
        for ((a, b), counted) in self.0.iter().zip(&other.0).zip(&among.0) {
            apart += ((a ^ b) & counted).count_ones() as usize;
            if apart >= LEAST_DIFFERENCE {
                return LEAST_DIFFERENCE;
            }
        }
        apart
    }
}

/// A line that is shown or was shown once, and who stands behind it.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    /// The line, if it can still be hidden.
    pub line: Option<&'a Line>,
    pub members: &'a Members,
    /// The snapshot it was counted in, from 0.
    pub wave: u8,
    /// True number of substantive answers.
    pub base: u64,
}

/// The people of every group of every trait.
pub(super) struct Crowds {
    /// Everybody up to each wave.
    everybody: Vec<Crowd>,
    of_groups: Vec<Vec<Crowd>>,
    overlapping: Vec<bool>,
}

impl Crowds {
    pub(super) fn new(index: &ColumnIndex, axes: &[Axis]) -> Self {
        let of_axis = |axis: &Axis| {
            let mut crowds = vec![Crowd::of(index.len(), |_| false); axis.groups.len()];
            if let Some(groups_of) = index.answers_of(&Subject::of(&axis.variable)) {
                for person in 0..index.len() {
                    for group in groups_of(person) {
                        if let Some(crowd) = crowds.get_mut(usize::from(group)) {
                            crowd.insert(person);
                        }
                    }
                }
            }
            crowds
        };
        Self {
            everybody: (0_u8..)
                .take(index.wave_count())
                .map(|wave| Crowd::of(index.len(), |person| index.wave_of(person) <= wave))
                .collect(),
            of_groups: axes.iter().map(of_axis).collect(),
            overlapping: axes.iter().map(|axis| axis.overlapping).collect(),
        }
    }

    fn people(&self, shown: &Shown<'_>) -> Crowd {
        let everybody = &self.everybody[usize::from(shown.wave)];
        let mut together = Crowd(vec![0; everybody.0.len()]);
        for place in shown.members {
            let groups: Vec<&Crowd> = place.iter().map(|(axis, group)| &self.of_groups[usize::from(*axis)][usize::from(*group)]).collect();
            for (at, word) in together.0.iter_mut().enumerate() {
                *word |= groups.iter().fold(everybody.0[at], |both, group| both & group.0[at]);
            }
        }
        together
    }

    /// The line that should not be shown because of another one that is nearly alike: of the two the finer one,
    /// then the smaller one, unless it is too late for it. `answered` are those with a substantive answer.
    pub(super) fn nearly_alike<'a>(&self, lines: &[Shown<'a>], answered: &Crowd) -> Option<&'a Line> {
        let mut by_base: Vec<usize> = (0..lines.len()).collect();
        by_base.sort_by_key(|at| lines[*at].base);
        let mut known = BTreeMap::new();
        for (place, first) in by_base.iter().enumerate() {
            let one = &lines[*first];
            let near = by_base[place + 1..].iter().take_while(|second| lines[**second].base - one.base < LEAST_DIFFERENCE as u64);
            for second in near {
                let other = &lines[*second];
                let worse = match (one.line, other.line) {
                    (None, None) => continue,
                    (Some(line), None) | (None, Some(line)) => line,
                    (Some(a), Some(b)) if (a.at.len(), other.base) >= (b.at.len(), one.base) => a,
                    (Some(_), Some(b)) => b,
                };
                if are_apart(one.members, other.members, &self.overlapping) {
                    continue;
                }
                for at in [*first, *second] {
                    known.entry(at).or_insert_with(|| self.people(&lines[at]));
                }
                let (people, others) = (&known[first], &known[second]);
                if people != others && people.differences(others, answered) < LEAST_DIFFERENCE {
                    return Some(worse);
                }
            }
        }
        None
    }
}

/// Whether two lines have nobody in common because they are different groups of one trait.
fn are_apart(first: &Members, second: &Members, overlapping: &[bool]) -> bool {
    let groups = |members: &Members, axis: u8| -> Vec<u8> {
        members.iter().flatten().filter(|(of, _)| *of == axis).map(|(_, group)| *group).collect()
    };
    (0_u8..).zip(overlapping).filter(|(_, overlapping)| !**overlapping).any(|(axis, _)| {
        let (one, other) = (groups(first, axis), groups(second, axis));
        !one.is_empty() && !other.is_empty() && !one.iter().any(|group| other.contains(group))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_counted_on_both_sides() {
        let crowd = |people: &[usize]| Crowd::of(200, |person| people.contains(&person));
        let (all, none) = (Crowd::of(200, |_| true), crowd(&[]));
        assert_eq!(crowd(&[1, 2, 3]).differences(&crowd(&[1, 2, 3]), &all), 0);
        assert_eq!(crowd(&[1, 2, 3, 190]).differences(&crowd(&[2, 3, 4]), &all), 3);
        assert_eq!(crowd(&[1, 2, 3, 190]).differences(&crowd(&[2, 3, 4]), &crowd(&[1, 2])), 1);
        assert_eq!(none.differences(&all, &all), LEAST_DIFFERENCE);
    }
}
