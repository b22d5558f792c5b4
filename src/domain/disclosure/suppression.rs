//! Which cells of a table are withheld: first the small ones, then as many more as it takes until no
//! withheld cell can be computed from the others. Totals are decided first and by themselves, so that
//! every breakdown of a question shows the same totals.

use crate::domain::{
    aggregation::{Counts, Layout, Tally},
    disclosure::{Policy, network::Network},
};

/// What is withheld of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hidden {
    /// The whole line with its base.
    pub whole: bool,
    /// Single cells.
    pub options: Vec<bool>,
}

/// What is withheld of a table.
#[derive(Clone, Debug)]
pub(super) struct HiddenTable {
    pub total: Hidden,
    pub rows: Vec<Hidden>,
}

pub(super) fn decide(tally: &Tally, policy: &Policy) -> HiddenTable {
    let options = tally.options.len();
    let all = |whole| Hidden { whole, options: vec![whole; options] };
    let nothing = HiddenTable { total: all(true), rows: vec![all(true); tally.rows.len()] };
    if tally.total.base < policy.threshold {
        return nothing;
    }
    let total = Hidden { whole: false, options: hidden_totals(tally, policy) };
    if tally.rows.is_empty() {
        return HiddenTable { total, rows: Vec::new() };
    }
    let least = if tally.sensitive { policy.sensitive } else { policy.breakdown };
    let rows = if tally.overlapping {
        let alone = |row: &Counts| one_group(tally, row, &total, policy, least);
        tally.rows.iter().map(alone).collect()
    } else {
        groups(tally, &total, policy, least)
    };
    HiddenTable { total, rows }
}

/// The totals of the options by themselves.
fn hidden_totals(tally: &Tally, policy: &Policy) -> Vec<bool> {
    let counts = &tally.total.options;
    let base = tally.total.base;
    if tally.layout == Layout::SeveralAnswers {
        return counts.iter().map(|count| too_few(*count, base, policy)).collect();
    }
    let mut hidden: Vec<bool> = counts.iter().map(|count| *count < policy.threshold).collect();
    // The hidden ones add up to base minus shown: there must be two, and enough people among them.
    loop {
        let number = hidden.iter().filter(|hide| **hide).count();
        let people: u64 = counts.iter().zip(&hidden).filter(|(_, hide)| **hide).map(|(count, _)| count).sum();
        if number == 0 || (number >= 2 && people >= policy.threshold) || number == counts.len() {
            return hidden;
        }
        let next = (0..counts.len()).filter(|at| !hidden[*at]).min_by_key(|at| (counts[*at], *at));
        match next {
            Some(at) => hidden[at] = true,
            None => return hidden,
        }
    }
}

/// With several answers per person an option says how many chose it and how many did not.
fn too_few(count: u64, base: u64, policy: &Policy) -> bool {
    count < policy.threshold || base - count < policy.threshold
}

/// A group that overlaps with others stands against everybody else.
fn one_group(tally: &Tally, row: &Counts, total: &Hidden, policy: &Policy, least: u64) -> Hidden {
    let options = tally.options.len();
    let rest = tally.total.base - row.base;
    if row.base < least || (rest > 0 && rest < least) {
        return Hidden { whole: true, options: vec![true; options] };
    }
    let others = Counts::new(rest, tally.total.options.iter().zip(&row.options).map(|(all, own)| all - own).collect());
    let open = within(tally.layout, std::slice::from_ref(row), (rest > 0).then_some(&others), &tally.total, total, policy);
    match open {
        Some(mut open) => Hidden { whole: false, options: open.remove(0) },
        None => Hidden { whole: true, options: vec![true; options] },
    }
}

/// Groups that do not overlap: small ones are withheld; what is left over (withheld groups and people
/// who belong to none) must be large enough, and more than one group, or the next smallest joins it.
fn groups(tally: &Tally, total: &Hidden, policy: &Policy, least: u64) -> Vec<Hidden> {
    let mut whole: Vec<bool> = tally.rows.iter().map(|row| row.base < least).collect();
    loop {
        let shown: Vec<usize> = (0..whole.len()).filter(|at| !whole[*at]).collect();
        let named = tally.rows.iter().zip(&whole).filter(|(row, hide)| **hide && row.base > 0).count();
        let visible: u64 = shown.iter().map(|at| tally.rows[*at].base).sum();
        let rest = tally.total.base - visible;
        let withheld: u64 = tally.rows.iter().zip(&whole).filter(|(_, hide)| **hide).map(|(row, _)| row.base).sum();
        let parts = named + usize::from(rest > withheld);
        let safe_rest = rest == 0 || (rest >= least && (named == 0 || parts >= 2));
        let decided = if shown.is_empty() {
            Some(Vec::new())
        } else if safe_rest {
            let rows: Vec<Counts> = shown.iter().map(|at| tally.rows[*at].clone()).collect();
            let left_over = left_over(&tally.total, &rows);
            within(tally.layout, &rows, (rest > 0).then_some(&left_over), &tally.total, total, policy)
        } else {
            None
        };
        if let Some(open) = decided {
            let mut hidden = vec![Hidden { whole: true, options: vec![true; tally.options.len()] }; whole.len()];
            for (at, options) in shown.into_iter().zip(open) {
                hidden[at] = Hidden { whole: false, options };
            }
            return hidden;
        }
        let smallest = shown.into_iter().min_by_key(|at| (tally.rows[*at].base, *at));
        if let Some(at) = smallest {
            whole[at] = true;
        }
    }
}

fn left_over(total: &Counts, rows: &[Counts]) -> Counts {
    let of = |at: usize| total.options[at] - rows.iter().map(|row| row.options[at]).sum::<u64>();
    Counts::new(total.base - rows.iter().map(|row| row.base).sum::<u64>(), (0..total.options.len()).map(of).collect())
}

/// Which cells of the shown groups are withheld; `None` when no choice protects what must be
/// protected, so that a whole group has to go.
fn within(
    layout: Layout,
    rows: &[Counts],
    rest: Option<&Counts>,
    total: &Counts,
    hidden: &Hidden,
    policy: &Policy,
) -> Option<Vec<Vec<bool>>> {
    let all: Vec<&Counts> = rows.iter().chain(rest).collect();
    let open = match layout {
        Layout::Partition => {
            let cells = all.iter().map(|row| row.options.clone()).collect();
            close(Table::new(cells, total.options.clone(), hidden.options.clone(), rest.is_some()), policy)?
        }
        Layout::SeveralAnswers => {
            let mut open = vec![Vec::new(); rows.len()];
            for at in 0..total.options.len() {
                let halves = |row: &Counts| vec![row.options[at], row.base - row.options[at]];
                let cells = all.iter().map(|row| halves(row)).collect();
                let totals_open = vec![hidden.options[at]; 2];
                let decided = close(Table::new(cells, halves(total), totals_open, rest.is_some()), policy)?;
                for (row, mask) in decided.into_iter().take(rows.len()).enumerate() {
                    open[row].push(mask.contains(&true));
                }
            }
            open
        }
    };
    Some(open.into_iter().take(rows.len()).collect())
}

/// A table on its way: which cells are small, which are withheld so far.
struct Table {
    network: Network,
    /// Rows that are shown; the last row of the network is what is left over, if there is one.
    shown: usize,
}

impl Table {
    fn new(cells: Vec<Vec<u64>>, totals: Vec<u64>, totals_open: Vec<bool>, has_rest: bool) -> Self {
        let shown = cells.len() - usize::from(has_rest);
        let open = (0..cells.len()).map(|row| vec![row >= shown; totals.len()]).collect();
        Self { network: Network { cells, open, totals, totals_open }, shown }
    }

    /// The smallest cell that is still shown, among these.
    fn smallest(&self, candidates: impl Iterator<Item = (usize, usize)>) -> Option<(usize, usize)> {
        candidates
            .filter(|&(row, column)| row < self.shown && !self.network.open[row][column])
            .min_by_key(|&(row, column)| (self.network.cells[row][column], row, column))
    }

    fn row(&self, row: usize) -> impl Iterator<Item = (usize, usize)> {
        (0..self.network.totals.len()).map(move |column| (row, column))
    }

    fn column(&self, column: usize) -> impl Iterator<Item = (usize, usize)> {
        (0..self.shown).map(move |row| (row, column))
    }
}

/// Withholds small cells and then more, until every withheld cell is uncertain enough: a small one
/// must leave at least [`Policy::threshold`] possible values, any other at least two.
fn close(mut table: Table, policy: &Policy) -> Option<Vec<Vec<bool>>> {
    let is_small = |count: u64| count < policy.threshold;
    for row in 0..table.shown {
        for column in 0..table.network.totals.len() {
            table.network.open[row][column] |= is_small(table.network.cells[row][column]);
        }
    }
    while let Some((row, column)) = exposed(&table, policy) {
        let in_row = table.row(row.unwrap_or(usize::MAX - 1)).filter(|_| row.is_some());
        let lonely_in_row = row.is_some_and(|row| row < table.shown && table.network.open[row].iter().filter(|open| **open).count() < 2);
        let next = if lonely_in_row {
            table.smallest(in_row).or_else(|| table.smallest(table.column(column)))
        } else {
            table.smallest(table.column(column)).or_else(|| table.smallest(in_row))
        };
        let everywhere = (0..table.shown).flat_map(|row| (0..table.network.totals.len()).map(move |column| (row, column)));
        let (row, column) = next.or_else(|| table.smallest(everywhere))?;
        table.network.open[row][column] = true;
    }
    Some(table.network.open)
}

/// The first cell that can be computed too closely: its row (none for a total) and column.
fn exposed(table: &Table, policy: &Policy) -> Option<(Option<usize>, usize)> {
    let network = &table.network;
    let needed = |count: u64| if count < policy.threshold { policy.threshold - 1 } else { 1 };
    for (row, cells) in network.cells.iter().enumerate() {
        for (column, count) in cells.iter().enumerate() {
            let matters = network.open[row][column] && (row < table.shown || *count < policy.threshold);
            if matters && network.freedom(row, column, needed(*count)) < needed(*count) {
                return Some((Some(row), column));
            }
        }
    }
    (0..network.totals.len())
        .find(|&column| {
            let count = network.totals[column];
            network.totals_open[column] && network.freedom_of_total(column, needed(count)) < needed(count)
        })
        .map(|column| (None, column))
}
