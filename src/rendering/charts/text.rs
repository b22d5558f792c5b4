//! The words of a chart, in one language and ready to draw, and how its options are ordered. Numbers
//! of a protected table become words here, so that brackets and withheld values look the same in
//! every chart.

use std::borrow::Borrow;

use crate::{
    domain::{
        disclosure::{Cell, PublishableRow, PublishableTable},
        identifiers::OptionCode,
    },
    rendering::charts::{Medium, Numerals, Palette, wrapping::legible},
};

/// Everything a chart says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartText {
    /// The language as a BCP 47 tag.
    pub language: String,
    /// The language runs from right to left; the chart is mirrored.
    pub right_to_left: bool,
    /// Its number, such as "Figure 3"; empty where it has none.
    pub figure: String,
    /// The neutral title.
    pub title: String,
    /// The wording of the question.
    pub question: String,
    /// Who is counted, and how many: the line "n = …".
    pub base: String,
    /// Lines at the foot: source, date, what is withheld, what brackets mean, invented data.
    pub notes: Vec<String>,
    /// Labels of the options, in the order of the table.
    pub options: Vec<String>,
    /// Labels of the groups or of the rows of a matrix.
    pub rows: Vec<String>,
    /// Words that are the same in every chart of the language.
    pub words: Words,
    /// How the language writes numbers.
    pub numerals: Numerals,
    /// The colours of the office.
    pub palette: Palette,
    /// What it is drawn for.
    pub medium: Medium,
}

/// Words that are the same in every chart of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// A value that is withheld, such as "not shown".
    pub withheld: String,
    /// Everybody: the line above the groups.
    pub total: String,
    /// Head of the column with the number of people, such as "n".
    pub count: String,
    /// Head of the column with the mean of a scale.
    pub mean: String,
    /// Head of the column with the difference in points.
    pub difference: String,
}

/// The order of the options of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order<'a> {
    /// As listed: for scales and classes.
    Listed,
    /// The largest share first, then what is withheld, then the options named here as listed.
    Sorted {
        /// Options that stay at the end, such as other and none.
        last: &'a [OptionCode],
    },
}

impl ChartText {
    /// The width of a chart without many columns, in pixels.
    pub(super) fn width(&self) -> i32 {
        self.medium.width()
    }

    /// The label of an option, by its place in the table.
    pub(super) fn option(&self, at: usize) -> &str {
        self.options.get(at).map_or("", String::as_str)
    }

    /// The label of a group or row, by its place.
    pub(super) fn row(&self, at: usize) -> &str {
        self.rows.get(at).map_or("", String::as_str)
    }

    /// A share as it is printed; `None` when withheld.
    pub(super) fn share(&self, cell: Cell, base: Cell) -> Option<String> {
        Some(printed(&self.numerals.percent(cell.percent_of(base)?), &[base]))
    }

    /// How many people stand behind several lines: one number, or from the smallest to the largest. `None` when
    /// all are withheld.
    #[must_use]
    pub fn people(&self, rows: impl Iterator<Item = impl Borrow<PublishableRow>>) -> Option<String> {
        let bases = rows.map(|row| row.borrow().base());
        let mut counts: Vec<(u64, Cell)> = bases.filter_map(|base| Some((base.count()?, base))).collect();
        counts.sort_by_key(|(count, _)| *count);
        let ((least, small), (most, large)) = (*counts.first()?, *counts.last()?);
        let number = if least == most {
            self.numerals.count(least)
        } else {
            format!("\u{2066}{}–{}\u{2069}", self.numerals.count(least), self.numerals.count(most))
        };
        Some(printed(&number, &[small, large]))
    }

    /// The number of people of a line as it is printed; `None` when withheld.
    pub(super) fn count(&self, base: Cell) -> Option<String> {
        Some(printed(&self.numerals.count(base.count()?), &[base]))
    }
}

/// A number as it is printed: in brackets when a group behind it is small.
pub(super) fn printed(number: &str, bases: &[Cell]) -> String {
    let number = legible(number);
    if bases.iter().any(|base| matches!(base, Cell::Bracketed(_))) { format!("({number})") } else { number }
}

/// The share of a cell in per cent, to hundredths: the length to draw. `None` when withheld.
pub(super) fn length(cell: Cell, base: Cell) -> Option<f64> {
    let (count, base) = (cell.count()?, base.count().filter(|base| *base > 0)?);
    let hundredths = u32::try_from(count.saturating_mul(10_000) / base).ok()?;
    Some(f64::from(hundredths) / 100.0)
}

/// The lengths of a whole line; `None` when any of it is withheld.
pub(super) fn lengths(row: &PublishableRow) -> Option<Vec<f64>> {
    row.cells().iter().map(|cell| length(*cell, row.base())).collect()
}

impl Order<'_> {
    /// Places in a table, in the order to draw. `size` is what may be seen of an option; options
    /// without it stand behind the others as listed, so that their place says nothing.
    pub(super) fn places(self, table: &PublishableTable, size: impl Fn(usize) -> Option<f64>) -> Vec<usize> {
        let mut places: Vec<usize> = (0..table.options().len()).collect();
        if let Self::Sorted { last } = self {
            let stays = |at: usize| last.contains(&table.options()[at]);
            let value = |at: usize| size(at).filter(|_| !stays(at)).unwrap_or(-1.0);
            places.sort_by(|a, b| stays(*a).cmp(&stays(*b)).then(value(*b).total_cmp(&value(*a))));
        }
        places
    }
}
