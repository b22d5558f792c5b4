//! Withholding more until nothing that is withheld can be computed: small numbers of a table are
//! withheld first, then for each the cheapest others that leave it uncertain. Which numbers are small,
//! and which tables are looked at, is decided in `suppression`; the arithmetic is in `network`.

use std::{cmp::Reverse, collections::VecDeque};

use crate::domain::disclosure::network::{Network, Number, Place};

/// A number and what is asked of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// The number.
    pub count: u64,
    /// How far it could be larger, as far as anyone knows.
    pub rise: u64,
    /// How far it could be smaller.
    pub fall: u64,
    /// What happens to it.
    pub fate: Fate,
    /// How many other values must stay possible while it is withheld.
    pub freedom: u64,
}

/// What happens to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Shown, unless it must be withheld to protect others.
    Free,
    /// Known in any case.
    Known,
    /// Withheld.
    Withheld,
}

/// Rows whose sums are known; in each column the numbers add up to the last row.
#[derive(Clone, Debug)]
pub(super) struct Table {
    entries: Vec<Vec<Entry>>,
    network: Network,
}

impl Table {
    pub(super) fn new(entries: Vec<Vec<Entry>>) -> Self {
        let number = |entry: &Entry| Number { rise: entry.rise, fall: entry.fall, open: entry.fate == Fate::Withheld };
        let rows = entries.iter().map(|row| row.iter().map(number).collect()).collect();
        Self { entries, network: Network { rows } }
    }

    /// Which numbers are withheld in the end.
    ///
    /// # Errors
    /// A number that cannot be protected even if everything else is withheld.
    pub(super) fn protected(mut self) -> Result<Vec<Vec<bool>>, Place> {
        let mut queue: VecDeque<Place> = self.network.places().filter(|place| self.is_open(*place)).collect();
        while let Some(place) = queue.pop_front() {
            let needed = self.entry(place).freedom;
            while self.network.freedom(place, needed) < needed {
                let opened = self.companions(place, needed).ok_or(place)?;
                for (row, column) in opened {
                    self.network.rows[row][column].open = true;
                    queue.push_back((row, column));
                }
            }
        }
        self.show_what_is_not_needed();
        Ok(self.network.rows.iter().map(|row| row.iter().map(|number| number.open).collect()).collect())
    }

    /// A number withheld for the sake of one may be superfluous after others were withheld for another.
    fn show_what_is_not_needed(&mut self) {
        let withheld = |table: &Self| -> Vec<Place> { table.network.places().filter(|place| table.is_open(*place)).collect() };
        let mut extra: Vec<Place> = withheld(self).into_iter().filter(|place| self.entry(*place).fate == Fate::Free).collect();
        extra.sort_by_key(|place| Reverse((self.entry(*place).count, *place)));
        for (row, column) in extra {
            self.network.rows[row][column].open = false;
            let is_safe = |place: Place| self.network.freedom(place, self.entry(place).freedom) >= self.entry(place).freedom;
            let needed = !withheld(self).into_iter().all(is_safe);
            self.network.rows[row][column].open = needed;
        }
    }

    fn entry(&self, (row, column): Place) -> &Entry {
        &self.entries[row][column]
    }

    fn is_open(&self, (row, column): Place) -> bool {
        self.network.rows[row][column].open
    }

    /// What withholding a number costs.
    fn price(&self, place: Place) -> Option<u64> {
        let entry = self.entry(place);
        (entry.fate == Fate::Free).then_some(PER_NUMBER + entry.count)
    }

    /// The next numbers to withhold for the sake of the one at `place`.
    fn companions(&self, place: Place, needed: u64) -> Option<Vec<Place>> {
        let whole = (1..=needed).rev().find_map(|amount| {
            let detour = self.network.cheapest_detour(place, amount, |place| self.price(place))?;
            (!detour.is_empty()).then_some(detour)
        });
        whole.or_else(|| {
            let shown = self.network.places().filter(|other| !self.is_open(*other));
            let near = |other: &Place| other.0 != place.0 && other.1 != place.1;
            let next = shown.filter_map(|other| Some((near(&other), self.price(other)?, other))).min()?;
            Some(vec![next.2])
        })
    }
}

/// Withholding one large number is better than withholding several small ones.
const PER_NUMBER: u64 = 1_000;
