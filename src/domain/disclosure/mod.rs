//! The heart of the promise: raw counts go in, a table that can be shown comes out. [`protect`] is
//! the only way from a [`Tally`] to numbers that a page, chart or file accepts, and a withheld
//! number is its own kind of cell, never zero and never empty.
//!
//! The rule (2026): counts below [`Policy::threshold`] are withheld, zero included, so that "nobody"
//! and "a few" look alike; groups below [`Policy::breakdown`] (sensitive: [`Policy::sensitive`]) get
//! no row; then more cells are withheld until none can be computed from the rest of the table
//! ([`network`]). It guards each table by itself. What several tables or several dates tell together
//! is not looked at yet.

mod network;
mod policy;
mod suppression;
mod table;

pub use self::policy::Policy;
use crate::domain::{
    aggregation::{Layout, MissingKind, Subject, Tally},
    identifiers::{Code, OptionCode},
};

/// A number as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A number that stands for enough people.
    Shown(u64),
    /// The same in a small group: shown in brackets.
    Bracketed(u64),
    /// Not shown.
    Withheld,
}

impl Cell {
    /// The number, if it is shown.
    #[must_use]
    pub fn count(self) -> Option<u64> {
        match self {
            Self::Shown(count) | Self::Bracketed(count) => Some(count),
            Self::Withheld => None,
        }
    }

    /// The share of a base in per cent, rounded half up to a whole number; `None` when either is
    /// withheld or the base is zero.
    #[must_use]
    pub fn percent_of(self, base: Self) -> Option<u64> {
        let (count, base) = (self.count()?, base.count()?);
        (base > 0).then(|| (count * 200 + base) / (base * 2))
    }
}

/// One line of a table: a group of people, or everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishableRow {
    base: Cell,
    cells: Vec<Cell>,
}

impl PublishableRow {
    /// People with a substantive answer.
    #[must_use]
    pub fn base(&self) -> Cell {
        self.base
    }

    /// One cell for each option, in the order of the options.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Whether nothing of this line is shown.
    #[must_use]
    pub fn is_withheld(&self) -> bool {
        self.base == Cell::Withheld
    }
}

/// A protected table: what charts, pages and files are made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishableTable {
    subject: Subject,
    layout: Layout,
    options: Vec<OptionCode>,
    breakdown: Option<Code>,
    total: PublishableRow,
    rows: Vec<(OptionCode, PublishableRow)>,
    missing: Vec<(MissingKind, Cell)>,
}

impl PublishableTable {
    /// What was counted.
    #[must_use]
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// How the options relate to each other.
    #[must_use]
    pub fn layout(&self) -> Layout {
        self.layout
    }

    /// The options, in order.
    #[must_use]
    pub fn options(&self) -> &[OptionCode] {
        &self.options
    }

    /// The variable of the breakdown.
    #[must_use]
    pub fn breakdown(&self) -> Option<&Code> {
        self.breakdown.as_ref()
    }

    /// Everybody.
    #[must_use]
    pub fn total(&self) -> &PublishableRow {
        &self.total
    }

    /// The groups of the breakdown, in order.
    #[must_use]
    pub fn rows(&self) -> &[(OptionCode, PublishableRow)] {
        &self.rows
    }

    /// Why people are not in the base of the whole table.
    #[must_use]
    pub fn missing(&self) -> &[(MissingKind, Cell)] {
        &self.missing
    }

    /// Whether any cell or row is withheld.
    #[must_use]
    pub fn has_withheld(&self) -> bool {
        let in_row = |row: &PublishableRow| row.base == Cell::Withheld || row.cells.contains(&Cell::Withheld);
        in_row(&self.total) || self.rows.iter().any(|(_, row)| in_row(row))
    }

    /// Whether any number stands in brackets.
    #[must_use]
    pub fn has_brackets(&self) -> bool {
        let in_row = |row: &PublishableRow| matches!(row.base, Cell::Bracketed(_));
        in_row(&self.total) || self.rows.iter().any(|(_, row)| in_row(row))
    }

    /// The mean of a scale whose options are the numbers 1, 2, 3 …, from shown counts only. `None` when
    /// a count is withheld, an option is not a number, or nobody answered.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let base = self.total.base.count().filter(|base| *base > 0)?;
        let mut sum = 0;
        for (option, cell) in self.options.iter().zip(&self.total.cells) {
            sum += option.as_str().parse::<u64>().ok()? * cell.count()?;
        }
        // Counts are far below 2⁵², where conversion would begin to round.
        #[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
        Some(sum as f64 / base as f64)
    }
}

/// Makes a table that can be shown out of raw counts. With fewer than [`Policy::threshold`] people in
/// the base nothing is shown; with no answers at all the same.
#[must_use]
pub fn protect(tally: &Tally, policy: &Policy) -> PublishableTable {
    let hidden = suppression::decide(tally, policy);
    let show = |count: u64, base: u64, withheld: bool| {
        if withheld {
            Cell::Withheld
        } else if base < policy.bracket {
            Cell::Bracketed(count)
        } else {
            Cell::Shown(count)
        }
    };
    let line = |counts: &crate::domain::aggregation::Counts, mask: &suppression::Hidden| PublishableRow {
        base: show(counts.base, counts.base, mask.whole),
        cells: counts.options.iter().zip(&mask.options).map(|(count, hide)| show(*count, counts.base, mask.whole || *hide)).collect(),
    };
    let missing = tally
        .missing
        .iter()
        .zip(&hidden.missing)
        .map(|((kind, count), withheld)| (kind.clone(), if *withheld { Cell::Withheld } else { Cell::Shown(*count) }));
    PublishableTable {
        subject: tally.subject.clone(),
        layout: tally.layout,
        options: tally.options.clone(),
        breakdown: tally.breakdown.clone(),
        total: line(&tally.total, &hidden.total),
        rows: tally.groups.iter().cloned().zip(tally.rows.iter().zip(&hidden.rows).map(|(row, mask)| line(row, mask))).collect(),
        missing: missing.collect(),
    }
}
