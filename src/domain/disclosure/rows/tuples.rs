//! Rows reduced to what recoding looks at: the distinct combinations of trait values and how many rows
//! have each. Millions of rows become thousands of combinations.

use rustc_hash::FxHashMap;

use crate::domain::disclosure::rows::{Hierarchy, Node};

/// The traits together have more combinations than can be told apart (2^120).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the traits have too many values together; leave one out or give it a coarser first level")]
pub struct TooManyCombinations;

/// The distinct combinations of trait values, in the order in which they came.
#[derive(Clone, Debug)]
pub struct Tuples {
    hierarchies: Vec<Hierarchy>,
    /// For each trait the value of each combination.
    leaves: Vec<Vec<u32>>,
    rows: Vec<u64>,
    total: u64,
    /// What the group of a trait counts in the number of a class.
    weights: Vec<u128>,
}

/// Gathers rows.
#[derive(Clone, Debug)]
pub struct TuplesBuilder {
    tuples: Tuples,
    known: FxHashMap<u128, u32>,
}

impl TuplesBuilder {
    /// No rows yet.
    ///
    /// # Errors
    /// Traits with too many values together.
    pub fn new(hierarchies: Vec<Hierarchy>) -> Result<Self, TooManyCombinations> {
        let mut weights = Vec::with_capacity(hierarchies.len());
        let mut weight = 1_u128;
        for hierarchy in &hierarchies {
            weights.push(weight);
            // No level has more groups than there are values, unknown ones included.
            weight =
                weight.checked_mul(u128::from(hierarchy.unknown()) + 1).filter(|weight| *weight < 1 << 120).ok_or(TooManyCombinations)?;
        }
        let leaves = vec![Vec::new(); hierarchies.len()];
        Ok(Self { tuples: Tuples { hierarchies, leaves, rows: Vec::new(), total: 0, weights }, known: FxHashMap::default() })
    }

    /// Adds a row, given the number of its value for each trait; gives the place of its combination.
    pub fn add(&mut self, row: &[u32]) -> usize {
        self.add_rows(row, 1)
    }

    /// Adds as many equal rows.
    fn add_rows(&mut self, row: &[u32], rows: u64) -> usize {
        let key = row.iter().zip(&self.tuples.weights).map(|(leaf, weight)| u128::from(*leaf) * weight).sum();
        let next = self.tuples.rows.len();
        let place = *self.known.entry(key).or_insert_with(|| u32::try_from(next).unwrap_or(u32::MAX)) as usize;
        if place == next {
            for (leaves, leaf) in self.tuples.leaves.iter_mut().zip(row) {
                leaves.push(*leaf);
            }
            self.tuples.rows.push(0);
        }
        self.tuples.rows[place] += rows;
        self.tuples.total += rows;
        place
    }

    /// The number of a value of a trait.
    #[must_use]
    pub fn leaf(&self, at: usize, value: &str) -> u32 {
        self.tuples.hierarchies[at].leaf(value)
    }

    /// All rows are in.
    #[must_use]
    pub fn finish(self) -> Tuples {
        self.tuples
    }
}

impl Tuples {
    /// How many distinct combinations there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many rows there are.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.total
    }

    /// How many rows have a combination.
    #[must_use]
    pub fn rows(&self, tuple: usize) -> u64 {
        self.rows[tuple]
    }

    /// The hierarchies of the traits.
    #[must_use]
    pub fn hierarchies(&self) -> &[Hierarchy] {
        &self.hierarchies
    }

    /// The number of a combination's value of a trait.
    #[must_use]
    pub fn leaf(&self, at: usize, tuple: usize) -> u32 {
        self.leaves[at][tuple]
    }

    /// The words of a combination at a node.
    pub fn labels<'a>(&'a self, tuple: usize, levels: &'a [u8]) -> impl Iterator<Item = &'a str> {
        self.hierarchies
            .iter()
            .zip(levels)
            .zip(&self.leaves)
            .map(move |((hierarchy, level), leaves)| hierarchy.label(*level, leaves[tuple]))
    }

    /// The rows without one of the traits.
    #[must_use]
    pub fn without(&self, at: usize) -> Self {
        let kept = |index: &usize| *index != at;
        let places: Vec<usize> = (0..self.hierarchies.len()).filter(kept).collect();
        let hierarchies = places.iter().map(|place| self.hierarchies[*place].clone()).collect();
        // Fewer traits have fewer combinations than those that fitted before.
        let Ok(mut builder) = TuplesBuilder::new(hierarchies) else { return self.clone() };
        let mut row = Vec::with_capacity(places.len());
        for tuple in 0..self.len() {
            row.clear();
            row.extend(places.iter().map(|place| self.leaves[*place][tuple]));
            builder.add_rows(&row, self.rows[tuple]);
        }
        builder.finish()
    }

    /// What tells classes of a node apart: for each trait a number for each value, to be added up.
    pub(super) fn shares(&self, node: &Node) -> Vec<Vec<u128>> {
        let of_trait = |((hierarchy, level), weight): ((&Hierarchy, &u8), &u128)| {
            (0..=hierarchy.unknown()).map(|leaf| u128::from(hierarchy.group(*level, leaf)) * weight).collect()
        };
        self.hierarchies.iter().zip(node).zip(&self.weights).map(of_trait).collect()
    }

    /// The class of a combination, by the shares of its node.
    pub(super) fn class(&self, shares: &[Vec<u128>], tuple: usize) -> u128 {
        shares.iter().zip(&self.leaves).map(|(shares, leaves)| shares[leaves[tuple] as usize]).sum()
    }

    /// The mean loss of each trait on each level, over all rows; 0 without rows.
    pub(super) fn level_losses(&self) -> Vec<Vec<f64>> {
        let of_trait = |(hierarchy, leaves): (&Hierarchy, &Vec<u32>)| {
            let mut rows = vec![0_u64; hierarchy.unknown() as usize + 1];
            for (leaf, count) in leaves.iter().zip(&self.rows) {
                rows[*leaf as usize] += count;
            }
            let lost = |level| (0..=hierarchy.unknown()).zip(&rows).map(|(leaf, rows)| hierarchy.lost(level, leaf) * rows).sum();
            (0..hierarchy.depth()).map(|level| self.mean_loss(hierarchy, lost(level))).collect()
        };
        self.hierarchies.iter().zip(&self.leaves).map(of_trait).collect()
    }

    /// What a trait has lost on average, from 0 to 1, when all rows together have lost so much of it. Whole
    /// numbers are added up before they are divided, so that the order of rows changes nothing.
    pub(super) fn mean_loss(&self, hierarchy: &Hierarchy, lost: u64) -> f64 {
        if self.total == 0 { 0.0 } else { float(lost) / (float(hierarchy.most_lost()) * float(self.total)) }
    }
}

/// A count as a fraction's part; exact below 2^53.
#[expect(clippy::cast_precision_loss, reason = "counts of rows are far below 2^53")]
pub(in crate::domain::disclosure) fn float(count: u64) -> f64 {
    count as f64
}
