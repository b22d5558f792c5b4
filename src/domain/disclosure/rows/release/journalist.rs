//! The risk from somebody who does not know who took part: a class of the file stands for all people of the
//! population who would look like it (journalist risk; El Emam and Dankar 2008).

use std::collections::BTreeMap;

use crate::domain::disclosure::rows::{release::SnapshotClasses, tuples::float};

impl SnapshotClasses<'_> {
    /// The highest risk of a class, given for traits how many people of the population have each value. How
    /// many share a class is estimated as if traits were independent, and never taken as fewer than the rows
    /// of the class; a trait without figures is taken as spread as in the rows. `None` without any figures:
    /// then participation counts as known, and the prosecutor risk rules.
    #[must_use]
    pub fn journalist_risk(&self, population: &BTreeMap<String, BTreeMap<String, u64>>) -> Option<f64> {
        let table = self.table;
        let sizes = table.traits.iter().filter_map(|name| population.get(name)).map(|values| values.values().sum::<u64>());
        let everybody = sizes.filter(|people| *people > 0).min()?;
        let mut classes: BTreeMap<Vec<&str>, u64> = BTreeMap::new();
        for tuple in 0..table.tuples.len() {
            if let Some(levels) = self.recoding.levels(tuple) {
                *classes.entry(table.tuples.labels(tuple, levels).collect()).or_default() += table.tuples.rows(tuple);
            }
        }
        let risk = |(words, rows): (&Vec<&str>, &u64)| {
            let shares = words.iter().enumerate().map(|(at, word)| self.share_of_population(at, word, population));
            1.0 / (float(everybody) * shares.product::<f64>()).max(float(*rows))
        };
        Some(classes.iter().map(risk).fold(0.0, f64::max))
    }

    /// The share of the population, or of the rows, whose value could stand behind a word.
    fn share_of_population(&self, at: usize, word: &str, population: &BTreeMap<String, BTreeMap<String, u64>>) -> f64 {
        let hierarchy = &self.table.tuples.hierarchies()[at];
        let is_behind = |leaf: u32| (0..hierarchy.depth()).any(|level| hierarchy.label(level, leaf) == word);
        let (mut behind, mut all) = (0, 0);
        match population.get(&self.table.traits[at]) {
            Some(values) => {
                for (value, people) in values {
                    all += people;
                    behind += if is_behind(hierarchy.leaf(value)) { *people } else { 0 };
                }
            }
            None => {
                for tuple in 0..self.table.tuples.len() {
                    let rows = self.table.tuples.rows(tuple);
                    all += rows;
                    behind += if is_behind(self.table.tuples.leaf(at, tuple)) { rows } else { 0 };
                }
            }
        }
        if all == 0 { 1.0 } else { float(behind) / float(all) }
    }
}
