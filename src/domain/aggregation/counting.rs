//! From columns to raw counts: one pass over the responses for a question and its breakdown, totals and
//! missing answers included. 40 questions of 100,000 responses take a few milliseconds.

use crate::domain::{
    aggregation::{
        columns::{BLANK, CHOSE, Column, ColumnIndex, FIRST, NOT_SHOWN},
        tally::{Counts, Layout, MissingKind, Subject, Tally},
    },
    identifiers::{Code, OptionCode},
};

impl ColumnIndex {
    /// Raw counts of a question, broken down by another one. `None` when one of them cannot be counted,
    /// or when a question is to be broken down by itself.
    #[must_use]
    pub fn tally(&self, subject: &Subject, breakdown: Option<&Code>) -> Option<Tally> {
        let column = self.columns.get(subject)?;
        let by = match breakdown {
            Some(variable) if *variable == subject.variable => return None,
            Some(variable) => Some(self.columns.get(&Subject::of(variable))?),
            None => None,
        };
        let grid = Grid::of(column, by);
        let groups: Vec<(usize, OptionCode)> = by.map(Column::options).unwrap_or_default();
        let first_group = if by.is_some_and(|by| by.sets.is_none()) { slot(0) } else { 0 };
        let missing = [(MissingKind::NotShown, NOT_SHOWN.into()), (MissingKind::Blank, BLANK.into())];
        let special = column.codes.iter().enumerate().filter(|(at, _)| column.special[*at]);
        let special = special.map(|(at, code)| (MissingKind::Special(code.clone()), slot(at)));
        Some(Tally {
            subject: subject.clone(),
            layout: if column.sets.is_some() { Layout::SeveralAnswers } else { Layout::Partition },
            options: column.options().into_iter().map(|(_, code)| code).collect(),
            breakdown: breakdown.cloned(),
            overlapping: by.is_some_and(|by| by.sets.is_some()),
            sensitive: column.sensitive || by.is_some_and(|by| by.sensitive),
            total: grid.counts(column, 0),
            rows: groups.iter().map(|(at, _)| grid.counts(column, 1 + first_group + at)).collect(),
            missing: missing.into_iter().chain(special).map(|(kind, slot)| (kind, grid.row(0)[slot])).collect(),
            groups: groups.into_iter().map(|(_, code)| code).collect(),
        })
    }
}

/// Where an option of a column stands in a row of the grid.
fn slot(at: usize) -> usize {
    usize::from(FIRST) + at
}

/// A row for everybody, then one for each group; in each a number for every byte of the column, then one
/// for every bit of its sets.
struct Grid {
    width: usize,
    first_bit: usize,
    numbers: Vec<u64>,
    /// Bits of sets are first counted eight to a word, a byte for each; this is how many words a row has.
    words: usize,
    small: Vec<u64>,
    /// Sets in the small counts of a row; before a byte overflows they are emptied.
    pending: Vec<u8>,
}

impl Grid {
    fn of(column: &Column, by: Option<&Column>) -> Self {
        let bits = column.sets.as_ref().map_or(0, |sets| sets.options.len());
        let rows = 1 + by.map_or(0, |by| by.sets.as_ref().map_or(slot(by.codes.len()), |sets| sets.options.len()));
        let (first_bit, words) = (slot(column.codes.len()), bits.div_ceil(8));
        let width = first_bit + words * 8;
        let mut grid =
            Self { width, first_bit, numbers: vec![0; width * rows], words, small: vec![0; words * rows], pending: vec![0; rows] };
        let picks = column.sets.as_ref().map(|sets| sets.picks.as_slice());
        let picks = |person: usize| picks.map_or(0, |picks| picks[person]);
        match by.map(|by| (&by.cells, by.sets.as_ref())) {
            None => column.cells.iter().enumerate().for_each(|(person, cell)| grid.add(0, *cell, picks(person))),
            Some((groups, None)) => {
                for (person, (cell, group)) in column.cells.iter().zip(groups).enumerate() {
                    grid.add(1 + usize::from(*group), *cell, picks(person));
                }
            }
            Some((_, Some(sets))) => {
                for (person, (cell, groups)) in column.cells.iter().zip(&sets.picks).enumerate() {
                    grid.add(0, *cell, picks(person));
                    bits_of(*groups).for_each(|group| grid.add(1 + group, *cell, picks(person)));
                }
            }
        }
        (0..rows).for_each(|row| grid.empty(row));
        if by.is_some_and(|by| by.sets.is_none()) {
            // Everybody stands in exactly one row.
            let (everybody, groups) = grid.numbers.split_at_mut(width);
            groups.chunks(width).for_each(|row| everybody.iter_mut().zip(row).for_each(|(sum, number)| *sum += number));
        }
        grid
    }

    fn add(&mut self, row: usize, cell: u8, picks: u64) {
        self.numbers[row * self.width + usize::from(cell)] += 1;
        if self.words > 0 {
            for (word, eight) in self.small[row * self.words..(row + 1) * self.words].iter_mut().zip(picks.to_le_bytes()) {
                *word += ONE_BYTE_A_BIT[usize::from(eight)];
            }
            self.pending[row] += 1;
            if self.pending[row] == u8::MAX {
                self.empty(row);
            }
        }
    }

    fn empty(&mut self, row: usize) {
        let numbers = self.numbers[row * self.width..(row + 1) * self.width][self.first_bit..].chunks_mut(8);
        for (word, numbers) in self.small[row * self.words..(row + 1) * self.words].iter_mut().zip(numbers) {
            for (byte, number) in word.to_le_bytes().into_iter().zip(numbers) {
                *number += u64::from(byte);
            }
            *word = 0;
        }
        self.pending[row] = 0;
    }

    fn row(&self, row: usize) -> &[u64] {
        &self.numbers[row * self.width..(row + 1) * self.width]
    }

    fn counts(&self, column: &Column, row: usize) -> Counts {
        let numbers = self.row(row);
        let options = column.options();
        if column.sets.is_some() {
            return Counts::new(numbers[usize::from(CHOSE)], options.iter().map(|(at, _)| numbers[self.first_bit + at]).collect());
        }
        let counts: Vec<u64> = options.iter().map(|(at, _)| numbers[slot(*at)]).collect();
        Counts::new(counts.iter().sum(), counts)
    }
}

/// For each byte a word whose bytes are its bits: adding such words counts eight bits at once.
const ONE_BYTE_A_BIT: [u64; 256] = {
    let mut words = [0; 256];
    let mut at = 0;
    while at < 256 {
        let mut bit = 0;
        while bit < 8 {
            if at >> bit & 1 == 1 {
                words[at] |= 1 << (bit * 8);
            }
            bit += 1;
        }
        at += 1;
    }
    words
};

fn bits_of(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = usize::try_from(set.trailing_zeros()).ok().filter(|_| set != 0)?;
        set &= set - 1;
        Some(bit)
    })
}
