//! The rows of a matrix by groups: the mean of each row in each group as a field in shades, such as
//! places by fields of action. The longer list runs down the page.

use crate::{
    domain::disclosure::{PublishableRow, PublishableTable},
    rendering::charts::{
        description::Description,
        grid::{Field, Grid},
        sheet::{Key, Sheet, Svg},
        text::{ChartText, printed},
    },
};

/// A field for each table and group with the mean of the group, and a line for everybody. All tables
/// have the same scale and the same groups; the options of the text are the names of the tables. A
/// mean needs every count of its group, so it is withheld as soon as one of them is.
#[must_use]
pub fn means(text: &ChartText, tables: &[PublishableTable]) -> Svg {
    let groups = tables.first().map_or(0, |table| table.rows().len());
    let name = |line: usize| if line == 0 { text.words.total.as_str() } else { text.row(line - 1) };
    let names: Vec<&str> = (0..=groups).map(name).collect();
    let columns: Vec<&str> = (0..tables.len()).map(|at| text.option(at)).collect();
    let down = names.len() > columns.len();
    let (heads, labels) = if down { (&columns, &names) } else { (&names, &columns) };
    let field = |line: usize, table: usize| match mean(text, &tables[table], line) {
        Some((printed, shade)) => Field::Shaded(printed, shade),
        None => Field::Withheld,
    };
    let at = |row: usize, column: usize| if down { field(row, column) } else { field(column, row) };
    let fields = (0..labels.len()).map(|row| (0..heads.len()).map(|column| at(row, column)).collect()).collect();
    let grid = Grid::new(heads, labels, fields, down);

    let mut description = Description::of(text);
    let mut hidden = false;
    for (line, name) in names.iter().enumerate() {
        let values: Vec<Option<String>> = tables.iter().map(|table| Some(mean(text, table, line)?.0)).collect();
        hidden |= values.contains(&None);
        description.fact(name, columns.iter().copied().zip(values));
    }
    let key = if hidden { Key::Withheld } else { Key::None };
    let sheet = Sheet::new(text, grid.width(), grid.height(), key, &description.end());
    grid.draw(&sheet);
    sheet.finish()
}

/// The mean of a line (0: everybody) as it is printed, with its place on the scale from 0 to 1.
fn mean(text: &ChartText, table: &PublishableTable, line: usize) -> Option<(String, f64)> {
    let row: &PublishableRow = match line.checked_sub(1) {
        None => table.total(),
        Some(group) => table.rows().get(group).map(|(_, row)| row)?,
    };
    let mean = table.mean_of(row)?;
    let steps = u32::try_from(table.options().len()).map_or(1.0, f64::from);
    let shade = ((mean - 1.0) / (steps - 1.0).max(1.0)).clamp(0.0, 1.0);
    Some((printed(&text.numerals.mean(mean), &[row.base()]), shade))
}
