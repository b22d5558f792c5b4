//! The tables of figures: the same protected numbers as in the files, with brackets for small groups and
//! words for what is withheld.

use crate::{
    domain::{
        analysis::difference::ComparedOption,
        disclosure::{Cell, PublishableTable},
        questionnaire::Instrument,
    },
    localisation::Texts,
    rendering::{documents::Table, labels::Labels},
    workflows::{comparison::Comparison, figures::numerals},
};

/// A number, in brackets when the group is small; the word for a withheld one when there is none.
fn shown(texts: &Texts, number: Option<String>, base: Cell) -> String {
    match (number, base) {
        (Some(number), Cell::Bracketed(_)) => format!("({number})"),
        (Some(number), _) => number,
        (None, _) => texts.plain("pack-withheld", &[]),
    }
}

fn count(texts: &Texts, cell: Cell, base: Cell) -> String {
    shown(texts, cell.count().map(|count| texts.number(count)), base)
}

fn share(texts: &Texts, cell: Cell, base: Cell) -> String {
    shown(texts, cell.percent_of(base).map(|percent| texts.percent(percent)), base)
}

fn heads(texts: &Texts, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| texts.plain(key, &[])).collect()
}

/// A question as a whole: an option a row, or a row of the matrix with the shares of its scale.
pub(super) fn of_question(texts: &Texts, instrument: &Instrument, tables: &[PublishableTable]) -> Table {
    let labels = Labels::new(texts, instrument);
    match tables {
        [table] if table.subject().row.is_none() => {
            let base = table.total().base();
            let row = |(label, cell): (String, &Cell)| vec![label, count(texts, *cell, base), share(texts, *cell, base)];
            let rows = labels.options(table).into_iter().zip(table.total().cells()).map(row).collect();
            Table { head: heads(texts, &["pack-answer", "pack-people", "pack-share"]), rows, ..Table::default() }
        }
        tables => {
            let mut head = heads(texts, &["pack-row"]);
            head.extend(tables.first().map(|table| labels.options(table)).unwrap_or_default());
            head.extend(heads(texts, &["pack-people"]));
            let row = |table: &PublishableTable| {
                let (subject, base) = (table.subject(), table.total().base());
                let name = subject.row.as_ref().map(|row| labels.row(&subject.variable, row)).unwrap_or_default();
                let shares = table.total().cells().iter().map(|cell| share(texts, *cell, base));
                std::iter::once(name).chain(shares).chain([count(texts, base, base)]).collect()
            };
            Table { head, rows: tables.iter().map(row).collect(), ..Table::default() }
        }
    }
}

/// The options of a question as two audiences chose them.
pub(super) fn of_pair(texts: &Texts, comparison: &Comparison, bases: [Cell; 2], options: &[ComparedOption]) -> Table {
    let labels = Labels::new(texts, comparison.sides()[0].instrument());
    let name = |at: usize| Labels::new(texts, comparison.sides()[at].instrument()).instrument();
    let mut head = heads(texts, &["pack-answer"]);
    head.extend([name(0), name(1)]);
    head.extend(heads(texts, &["pack-difference"]));
    let row = |option: &ComparedOption| {
        let difference = option.points.map(|points| numerals(texts).difference(points));
        vec![
            labels.option(&comparison.variables()[0], &option.option),
            share(texts, option.counts[0], bases[0]),
            share(texts, option.counts[1], bases[1]),
            shown(texts, difference, Cell::Shown(0)),
        ]
    };
    Table { head, rows: options.iter().map(row).collect(), ..Table::default() }
}
