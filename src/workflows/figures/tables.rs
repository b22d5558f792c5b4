//! The tables of figures: the same protected numbers as in the files, with brackets for small groups and
//! words for what is withheld.

use crate::{
    domain::{
        analysis::difference::{ComparedOption, Judgement},
        disclosure::{Cell, PublishableTable},
        identifiers::OptionCode,
        questionnaire::Instrument,
    },
    localisation::Texts,
    rendering::{
        charts::{ChartText, MatrixAudience},
        documents::Table,
        labels::Labels,
    },
    workflows::{
        comparison::Comparison,
        figures::{Asked, numerals},
    },
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

/// Options as both audiences chose them, with what may be said of the difference.
pub(super) fn of_options(texts: &Texts, asked: &Asked, audiences: [String; 2]) -> Table {
    let mut head = heads(texts, &["pack-answer"]);
    head.extend(audiences);
    head.extend(heads(texts, &["pack-difference", "pack-judgement"]));
    let row = |option: &&ComparedOption| {
        let is_small = asked.bases.iter().find(|base| matches!(base, Cell::Bracketed(_))).copied().unwrap_or(Cell::Shown(0));
        let judgement = if option.judgement == Judgement::NotClear { "pack-not-clear" } else { "pack-clear" };
        vec![
            asked.name(texts, 0, &option.option),
            share(texts, option.counts[0], asked.bases[0]),
            share(texts, option.counts[1], asked.bases[1]),
            shown(texts, option.points.map(|points| numerals(texts).difference(points)), is_small),
            if option.points.is_some() { texts.plain(judgement, &[]) } else { texts.plain("pack-withheld", &[]) },
        ]
    };
    Table { head, rows: asked.by_size().iter().map(row).collect(), ..Table::default() }
}

/// How both audiences rate something: the shares of the scale, the mean and the number of people.
pub(super) fn of_ratings(texts: &Texts, text: &ChartText, numbers: &[PublishableTable; 2], bases: [Cell; 2]) -> Table {
    let mut head = heads(texts, &["pack-audience-head"]);
    head.extend(text.options.clone());
    head.extend(heads(texts, &["chart-mean-head", "pack-people"]));
    let row = |side: usize| {
        let (table, base) = (&numbers[side], bases[side]);
        let shares = table.total().cells().iter().map(|cell| share(texts, *cell, base));
        let mean = shown(texts, table.mean().map(|mean| texts.one_decimal(mean)), base);
        std::iter::once(text.rows[side].clone()).chain(shares).chain([mean, count(texts, base, base)]).collect()
    };
    Table { head, rows: [0, 1].map(row).into(), ..Table::default() }
}

/// All fields by rating and priority.
pub(super) fn of_priorities(texts: &Texts, text: &ChartText, audiences: &[MatrixAudience<'_>]) -> Table {
    let mut head = heads(texts, &["pack-field-head"]);
    for audience in audiences {
        head.extend(["pack-quality-of", "pack-priority-of"].map(|key| texts.plain(key, &[("audience", audience.name.into())])));
    }
    let fields = audiences.first().map(|audience| audience.matrix.points.as_slice()).unwrap_or_default();
    let row = |(field, name): (&OptionCode, &String)| {
        let numbers = audiences.iter().flat_map(|audience| {
            let point = audience.matrix.points.iter().find(|point| point.field == *field);
            let mean = point.and_then(|point| Some(texts.one_decimal(point.quality?)));
            let named = point.map_or(Cell::Withheld, |point| point.named_by);
            [shown(texts, mean, point.map_or(Cell::Withheld, |point| point.rated_by)), share(texts, named, audience.matrix.base)]
        });
        std::iter::once(name.clone()).chain(numbers).collect()
    };
    Table { head, rows: fields.iter().map(|point| &point.field).zip(&text.options).map(row).collect(), ..Table::default() }
}
