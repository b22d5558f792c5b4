//! The rows of a matrix by groups: the mean of each row in each group as a field in shades, such as
//! places by fields of action, or kinds of institutions by whom they work with. The longer list runs down
//! the page. What is no step of the scale but says something, such as "no contact", stands apart.

use crate::{
    domain::{
        aggregation::MissingKind,
        disclosure::{Cell, PublishableRow, PublishableTable},
    },
    rendering::charts::{
        description::Description,
        grid::{Field, Grid},
        sheet::{Key, Sheet, Svg},
        text::{ChartText, printed},
    },
};

/// An answer that is no step of the scale, such as "no contact".
#[derive(Clone, Debug)]
pub struct Apart {
    /// What it is called.
    pub label: String,
    /// The answer.
    pub answer: MissingKind,
}

/// A field for each table and group with the mean of the group, a line for everybody, and how many people
/// stand behind each group: from the smallest to the largest of its fields. All tables have the same scale and
/// the same groups; the options of the text are the names of the tables. A mean needs every count of its group,
/// so it is withheld as soon as one of them is. With `apart` comes the share of everybody who gave that answer,
/// among them and those who rated.
#[must_use]
pub fn means(text: &ChartText, tables: &[PublishableTable], apart: Option<&Apart>) -> Svg {
    let groups = tables.first().map_or(0, |table| table.rows().len());
    let name = |line: usize| if line == 0 { text.words.total.as_str() } else { text.row(line - 1) };
    let lines: Vec<&str> = (0..=groups).map(name).collect();
    let columns: Vec<&str> = (0..tables.len()).map(|at| text.option(at)).collect();
    let down = lines.len() > columns.len();
    let values: Vec<Vec<Option<(String, f64)>>> =
        (0..lines.len()).map(|line| tables.iter().map(|table| mean(text, table, line)).collect()).collect();
    let counts: Vec<Option<String>> =
        (0..lines.len()).map(|line| text.people(tables.iter().filter_map(|table| row(table, line)))).collect();
    let shares: Option<Vec<Option<String>>> =
        apart.map(|apart| tables.iter().map(|table| share_apart(text, table, &apart.answer)).collect());

    let mut fields: Vec<Vec<Field>> = values
        .iter()
        .zip(&counts)
        .map(|(line, count)| {
            let shaded =
                |value: &Option<(String, f64)>| value.clone().map_or(Field::Withheld, |(printed, shade)| Field::Shaded(printed, shade));
            line.iter().map(shaded).chain([counted(count.as_ref())]).collect()
        })
        .collect();
    if let Some(shares) = &shares {
        fields.push(shares.iter().map(|share| counted(share.as_ref())).chain([Field::Empty]).collect());
    }
    let across: Vec<&str> = columns.iter().copied().chain([text.words.count.as_str()]).collect();
    let along: Vec<&str> = lines.iter().copied().chain(apart.map(|apart| apart.label.as_str())).collect();
    let (heads, labels) = if down { (&across, &along) } else { (&along, &across) };
    let grid = Grid::new(heads, labels, if down { fields } else { turned(fields) }, down);

    let mut description = Description::of(text);
    for ((line, values), count) in lines.iter().zip(&values).zip(&counts) {
        let values = values.iter().map(|value| value.as_ref().map(|(printed, _)| printed.clone()));
        let count = count.clone().map(|count| (text.words.count.as_str(), Some(count)));
        description.fact(line, columns.iter().copied().zip(values).chain(count).collect::<Vec<_>>());
    }
    if let Some((apart, shares)) = apart.zip(shares.clone()) {
        description.fact(&apart.label, columns.iter().copied().zip(shares));
    }
    let hidden = values.iter().flatten().any(Option::is_none) || shares.iter().flatten().any(Option::is_none);
    let key = if hidden { Key::Withheld } else { Key::None };
    let sheet = Sheet::new(text, grid.width(), grid.height(), key, &description.end());
    grid.draw(&sheet);
    sheet.finish()
}

fn counted(printed: Option<&String>) -> Field {
    printed.map_or(Field::Withheld, |printed| Field::Count(printed.clone()))
}

/// Columns as rows.
fn turned(rows: Vec<Vec<Field>>) -> Vec<Vec<Field>> {
    let mut columns: Vec<Vec<Field>> = Vec::new();
    for row in rows {
        columns.resize_with(row.len().max(columns.len()), Vec::new);
        for (column, field) in columns.iter_mut().zip(row) {
            column.push(field);
        }
    }
    columns
}

/// How many of those who rated or gave an answer apart gave the latter.
fn share_apart(text: &ChartText, table: &PublishableTable, answer: &MissingKind) -> Option<String> {
    let (_, cell) = table.missing().iter().find(|(kind, _)| kind == answer)?;
    let (base, apart) = (table.total().base(), *cell);
    let all = base.count()? + apart.count()?;
    text.share(apart, if matches!(base, Cell::Bracketed(_)) { Cell::Bracketed(all) } else { Cell::Shown(all) })
}

/// A line of a table; 0 is everybody.
fn row(table: &PublishableTable, line: usize) -> Option<&PublishableRow> {
    match line.checked_sub(1) {
        None => Some(table.total()),
        Some(group) => table.rows().get(group).map(|(_, row)| row),
    }
}

/// The mean of a line (0: everybody) as it is printed, with its place on the scale from 0 to 1.
fn mean(text: &ChartText, table: &PublishableTable, line: usize) -> Option<(String, f64)> {
    let row = row(table, line)?;
    let mean = table.mean_of(row)?;
    let steps = u32::try_from(table.options().len()).map_or(1.0, f64::from);
    let shade = ((mean - 1.0) / (steps - 1.0).max(1.0)).clamp(0.0, 1.0);
    Some((printed(&text.numerals.mean(mean), &[row.base()]), shade))
}
