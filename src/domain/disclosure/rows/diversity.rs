//! What a class says about the answers in it: when all who look alike gave the same answer, whoever knows
//! the traits of a person knows the answer too, however large the class is.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::domain::disclosure::rows::{Recoding, Tuples, measure::WordClasses, tuples::float};

/// Which answers can harm somebody, and which say something at all.
#[derive(Clone, Debug)]
pub(super) struct Harm {
    pub harmful: Vec<bool>,
    /// Not those for "was not asked" and "left blank": who knows who was asked leaves them aside.
    pub said: Vec<bool>,
}

/// A class in which fewer people said something is too small to be told apart from them.
const LEAST_SAID: u64 = 10;

impl Harm {
    /// The share of those who said something that can harm: of all such answers together, because "often" and
    /// "sometimes" both mean that it happened. Where every answer can harm, of the most frequent one.
    pub(super) fn share(&self, answers: &FxHashMap<u32, u64>) -> f64 {
        let said = answers.iter().map(|(answer, rows)| (*answer as usize, *rows)).filter(|(answer, _)| self.said[*answer]);
        let harmful = said.clone().filter(|(answer, _)| self.harmful[*answer]).map(|(_, rows)| rows);
        let said: u64 = said.map(|(_, rows)| rows).sum();
        let all_harm = (0..self.said.len()).all(|answer| !self.said[answer] || self.harmful[answer]);
        let harmful = if all_harm { harmful.max().unwrap_or(0) } else { harmful.sum() };
        if said == 0 { 0.0 } else { float(harmful) / float(said) }
    }

    /// Different things that were said.
    pub(super) fn different(&self, answers: &FxHashMap<u32, u64>) -> u64 {
        u64::try_from(answers.keys().filter(|answer| self.said[**answer as usize]).count()).unwrap_or(u64::MAX)
    }

    /// Whether a class tells too much about those in it.
    pub(super) fn is_told(&self, answers: &FxHashMap<u32, u64>, most_share: f64, least_answers: u64) -> bool {
        let said: u64 = answers.iter().filter(|(answer, _)| self.said[**answer as usize]).map(|(_, rows)| *rows).sum();
        let all: u64 = answers.values().sum();
        said > 0 && (self.share(answers) > most_share || self.different(answers) < least_answers || (said < LEAST_SAID && said < all))
    }
}

/// What answers a class must have before it is released (fine mode): none that can harm somebody is held
/// by more than a share of the class (Wong et al. 2006), and there are enough different ones.
#[derive(Clone, Debug)]
pub struct Demand {
    /// The largest share of a sensitive answer.
    pub(super) most_share: f64,
    /// Different answers at least.
    pub(super) least_answers: u64,
    harm: Harm,
    of_tuple: Vec<Vec<(u32, u64)>>,
    /// Feeds the draws.
    pub(super) lot: u64,
}

impl Demand {
    /// A demand on the answers that `pairs` counts for each combination. `sensitive` says of each answer
    /// whether it can harm somebody; nobody can guess the `lot`, and it is not kept.
    #[must_use]
    pub fn new(
        tuples: &Tuples,
        pairs: &FxHashMap<(u32, u32), u64>,
        sensitive: Vec<bool>,
        most_share: f64,
        least_answers: u64,
        lot: u64,
    ) -> Self {
        let mut of_tuple = vec![Vec::new(); tuples.len()];
        for ((tuple, answer), rows) in pairs {
            of_tuple[*tuple as usize].push((*answer, *rows));
        }
        let said = vec![true; sensitive.len()];
        Self { most_share, least_answers, harm: Harm { harmful: sensitive, said }, of_tuple, lot }
    }

    /// The same where some answers only say that nothing was said.
    pub(super) fn with_harm(self, harm: Harm) -> Self {
        Self { harm, ..self }
    }

    pub(super) fn answers_of(&self, tuple: usize) -> &[(u32, u64)] {
        &self.of_tuple[tuple]
    }

    pub(super) fn is_met(&self, answers: &FxHashMap<u32, u64>) -> bool {
        !self.harm.is_told(answers, self.most_share, self.least_answers)
    }
}

/// How much classes say about their answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Diversity {
    /// Different answers in the class with the fewest (distinct l-diversity; Machanavajjhala et al. 2007).
    pub l: u64,
    /// The largest distance of a class from all rows, half the sum of the differences of shares
    /// (t-closeness with the equal distance; Li et al. 2007).
    pub t: f64,
    /// The same with the ordered distance (the sum of the differences of running sums, by the number of steps),
    /// for answers with an order.
    pub t_ordered: Option<f64>,
    /// The largest share of one answer in a class.
    pub highest_share: f64,
    /// Rows in classes with one answer only.
    pub rows_of_one_answer: u64,
}

impl Diversity {
    /// Measures the released rows; `pairs` says how often a combination has an answer. `None` when no
    /// row is released.
    #[must_use]
    pub fn of(tuples: &Tuples, recoding: &Recoding, pairs: &FxHashMap<(u32, u32), u64>) -> Option<Self> {
        Self::of_ordered(tuples, recoding, pairs, None)
    }

    /// The same for answers with an order: the places of all answers, from the lowest to the highest.
    #[must_use]
    pub fn of_ordered(tuples: &Tuples, recoding: &Recoding, pairs: &FxHashMap<(u32, u32), u64>, order: Option<&[u32]>) -> Option<Self> {
        let classes = WordClasses::of(tuples, recoding);
        let mut by_class: FxHashMap<(u32, u32), u64> = FxHashMap::default();
        for ((tuple, answer), rows) in pairs {
            if let Some(class) = classes.of_tuple[*tuple as usize] {
                *by_class.entry((class, *answer)).or_default() += rows;
            }
        }
        Self::of_classes(&by_class, order)
    }

    /// Measures rows whose classes are known; `pairs` says how often a class has an answer.
    pub(super) fn of_classes(pairs: &FxHashMap<(u32, u32), u64>, order: Option<&[u32]>) -> Option<Self> {
        let mut answers: BTreeMap<u32, FxHashMap<u32, u64>> = BTreeMap::new();
        let mut everywhere: BTreeMap<u32, u64> = BTreeMap::new();
        for ((class, answer), rows) in pairs {
            *answers.entry(*class).or_default().entry(*answer).or_default() += rows;
            *everywhere.entry(*answer).or_default() += rows;
        }
        let answers: Vec<FxHashMap<u32, u64>> = answers.into_values().collect();
        let sizes: Vec<u64> = answers.iter().map(|answers| answers.values().sum()).collect();
        let all = float(sizes.iter().sum());
        let distance = |(answers, size): (&FxHashMap<u32, u64>, &u64)| {
            let of_answer = |(answer, rows): (&u32, &u64)| {
                (float(answers.get(answer).copied().unwrap_or_default()) / float(*size) - float(*rows) / all).abs()
            };
            everywhere.iter().map(of_answer).sum::<f64>() / 2.0
        };
        let of_classes = || answers.iter().zip(&sizes);
        let ordered = |order: &[u32]| {
            let given: Vec<u32> = order.iter().copied().filter(|answer| everywhere.contains_key(answer)).collect();
            let steps = float(u64::try_from(given.len().saturating_sub(1)).unwrap_or(u64::MAX)).max(1.0);
            let of_class = |(answers, size): (&FxHashMap<u32, u64>, &u64)| {
                let mut running = 0.0;
                let mut sum = 0.0;
                for answer in &given {
                    running += float(answers.get(answer).copied().unwrap_or_default()) / float(*size) - float(everywhere[answer]) / all;
                    sum += f64::abs(running);
                }
                sum / steps
            };
            of_classes().map(of_class).fold(0.0, f64::max)
        };
        let shares = of_classes().flat_map(|(answers, size)| answers.values().map(|rows| float(*rows) / float(*size)));
        Some(Self {
            l: answers.iter().map(|answers| u64::try_from(answers.len()).unwrap_or(u64::MAX)).min()?,
            t: of_classes().map(distance).fold(0.0, f64::max),
            t_ordered: order.map(ordered),
            highest_share: shares.fold(0.0, f64::max),
            rows_of_one_answer: of_classes().filter(|(answers, _)| answers.len() == 1).map(|(_, size)| size).sum(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(answers: &[(u32, u64)]) -> FxHashMap<u32, u64> {
        answers.iter().copied().collect()
    }

    #[test]
    fn often_and_sometimes_both_mean_that_it_happened() {
        // often, sometimes, rarely, never
        let harm = Harm { harmful: vec![true, true, true, false], said: vec![true; 4] };
        assert!(harm.is_told(&class(&[(0, 8), (1, 8), (2, 8)]), 0.5, 3));
        assert!(!harm.is_told(&class(&[(0, 4), (1, 4), (2, 4), (3, 12)]), 0.5, 3));
    }

    #[test]
    fn those_who_were_not_asked_do_not_count() {
        // yes, no, not asked
        let harm = Harm { harmful: vec![true, false, false], said: vec![true, true, false] };
        assert!(harm.is_told(&class(&[(0, 2), (2, 22)]), 0.5, 1), "both who were asked said yes");
        assert!(harm.is_told(&class(&[(1, 2), (2, 22)]), 0.5, 1), "too few were asked to be told apart");
        assert!(!harm.is_told(&class(&[(2, 24)]), 0.5, 1), "nobody was asked");
        assert!(!harm.is_told(&class(&[(0, 5), (1, 7), (2, 12)]), 0.5, 1));
    }
}
