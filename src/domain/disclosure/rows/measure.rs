//! What a recoding gives and costs, measured on its result and not on what was intended: classes are
//! counted by the words that would stand in the file.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::domain::disclosure::rows::{Hierarchy, Recoding, Tuples, tuples::float};

/// How easily a row is found by somebody who knows the traits of a person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Risk {
    /// For the row that is easiest to find: one by the size of the smallest class. 0 without rows.
    pub highest: f64,
    /// On average over rows: classes by rows, which is also the share of rows that would be found by
    /// somebody who guesses for all (marketer risk). 0 without rows.
    pub mean: f64,
    /// The share of rows with a risk above one in five, in ten and in thirty-three.
    pub above: [f64; 3],
}

/// What happened to a trait.
#[derive(Clone, Debug, PartialEq)]
pub struct TraitMeasures {
    /// Loss, from 0 (all as it was) to 1 (all gone), suppressed rows counting 1.
    pub loss: f64,
    /// Released rows whose value was made coarser.
    pub coarser: u64,
    /// The same by their value.
    pub coarser_by_value: BTreeMap<String, u64>,
    /// Suppressed rows by their value: who was lost.
    pub suppressed: BTreeMap<String, u64>,
}

/// What a recoding gives and costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// Rows that went in.
    pub rows: u64,
    /// Rows that come out.
    pub released: u64,
    /// Rows that do not.
    pub suppressed: u64,
    /// The smallest class; 0 without rows.
    pub k: u64,
    /// Classes: sets of rows with the same words.
    pub classes: u64,
    /// The five smallest classes.
    pub smallest: Vec<u64>,
    /// Mean rows of a class; 0 without.
    pub average_class: f64,
    /// The discernibility metric (Bayardo and Agrawal 2005): squares of class sizes, and for each
    /// suppressed row all rows.
    pub discernibility: u128,
    /// How much classes tell rows apart, in bits (Shannon): 0 when all rows look alike.
    pub entropy: f64,
    /// The mean loss of the traits.
    pub loss: f64,
    /// In the order of the traits.
    pub traits: Vec<TraitMeasures>,
    /// How easily a row is found.
    pub risk: Risk,
}

impl Measures {
    /// Measures a recoding.
    #[must_use]
    pub fn of(tuples: &Tuples, recoding: &Recoding) -> Self {
        let words = Words::of(tuples);
        let mut lost = vec![0_u64; tuples.hierarchies().len()];
        let empty = TraitMeasures { loss: 0.0, coarser: 0, coarser_by_value: BTreeMap::new(), suppressed: BTreeMap::new() };
        let mut traits = vec![empty; tuples.hierarchies().len()];
        for tuple in 0..tuples.len() {
            let rows = tuples.rows(tuple);
            let levels = recoding.levels(tuple);
            for (at, (measures, hierarchy)) in traits.iter_mut().zip(tuples.hierarchies()).enumerate() {
                let leaf = tuples.leaf(at, tuple);
                if let Some(levels) = levels {
                    lost[at] += rows * hierarchy.lost(levels[at], leaf);
                    if words.number(at, levels[at], leaf) != words.number(at, 0, leaf) {
                        measures.coarser += rows;
                        *measures.coarser_by_value.entry(hierarchy.label(0, leaf).to_string()).or_default() += rows;
                    }
                } else {
                    lost[at] += rows * hierarchy.most_lost();
                    *measures.suppressed.entry(hierarchy.label(0, leaf).to_string()).or_default() += rows;
                }
            }
        }
        let total = tuples.total();
        for ((measures, hierarchy), lost) in traits.iter_mut().zip(tuples.hierarchies()).zip(lost) {
            measures.loss = tuples.mean_loss(hierarchy, lost);
        }
        let mut sizes = WordClasses::by(&words, tuples, recoding).sizes;
        sizes.sort_unstable();
        let released = sizes.iter().sum();
        let suppressed = total - released;
        let count = u64::try_from(sizes.len()).unwrap_or(u64::MAX);
        let squares: u128 = sizes.iter().map(|size| u128::from(*size).pow(2)).sum();
        let in_smaller = |least: u64| sizes.iter().filter(|size| **size < least).sum::<u64>();
        Self {
            rows: total,
            released,
            suppressed,
            k: sizes.first().copied().unwrap_or(0),
            classes: count,
            smallest: sizes.iter().take(5).copied().collect(),
            average_class: share(float(released), count),
            entropy: sizes.iter().map(|size| float(*size) / float(released)).map(|part| part * part.log2()).sum::<f64>().abs(),
            discernibility: squares + u128::from(suppressed) * u128::from(total),
            loss: share(traits.iter().map(|measures| measures.loss).sum(), u64::try_from(traits.len()).unwrap_or(u64::MAX)),
            traits,
            risk: Risk {
                highest: sizes.first().map_or(0.0, |smallest| 1.0 / float(*smallest)),
                mean: share(float(count), released),
                above: [5, 10, 33].map(|least| share(float(in_smaller(least)), released)),
            },
        }
    }
}

fn share(part: f64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part / float(whole) }
}

/// The classes of the released rows, by the words that would stand in the file.
pub(super) struct WordClasses {
    /// The class of each combination that is released.
    pub(super) of_tuple: Vec<Option<u32>>,
    /// The rows of each class.
    pub(super) sizes: Vec<u64>,
}

impl WordClasses {
    pub(super) fn of(tuples: &Tuples, recoding: &Recoding) -> Self {
        Self::by(&Words::of(tuples), tuples, recoding)
    }

    fn by(words: &Words, tuples: &Tuples, recoding: &Recoding) -> Self {
        let mut known: FxHashMap<Box<[u32]>, u32> = FxHashMap::default();
        let mut sizes = Vec::new();
        let of_tuple = (0..tuples.len()).map(|tuple| {
            let levels = recoding.levels(tuple)?;
            let class = levels.iter().enumerate().map(|(at, level)| words.number(at, *level, tuples.leaf(at, tuple))).collect();
            let class = *known.entry(class).or_insert_with(|| {
                sizes.push(0);
                u32::try_from(sizes.len() - 1).unwrap_or(u32::MAX)
            });
            sizes[class as usize] += tuples.rows(tuple);
            Some(class)
        });
        let of_tuple = of_tuple.collect();
        Self { of_tuple, sizes }
    }
}

/// The words of each trait as numbers, equal words on different levels having the same.
struct Words(Vec<Vec<Vec<u32>>>);

impl Words {
    fn of(tuples: &Tuples) -> Self {
        let of_trait = |hierarchy: &Hierarchy| {
            let mut known: FxHashMap<&str, u32> = FxHashMap::default();
            let levels = (0..hierarchy.depth()).map(|level| {
                let numbers = (0..=hierarchy.unknown()).map(|leaf| {
                    let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
                    *known.entry(hierarchy.label(level, leaf)).or_insert(next)
                });
                numbers.collect()
            });
            levels.collect()
        };
        Self(tuples.hierarchies().iter().map(of_trait).collect())
    }

    fn number(&self, at: usize, level: u8, leaf: u32) -> u32 {
        self.0[at][usize::from(level)][leaf as usize]
    }
}
