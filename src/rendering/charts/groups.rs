//! A table of groups and options as fields in shades, with every percentage printed. The longer list
//! runs down the page, the shorter one across, so that twenty challenges of four groups and five steps
//! of thirteen places both stay readable.

use crate::{
    domain::disclosure::{PublishableRow, PublishableTable},
    rendering::charts::{
        description::Description,
        grid::{Field, Grid},
        sheet::{Key, Sheet, Svg},
        text::{ChartText, length},
    },
};

/// A field for each group and option in per cent of the group, with the number of people of each
/// group and a line for everybody. Withheld fields are hatched, small groups stand in brackets.
#[must_use]
pub fn groups(text: &ChartText, table: &PublishableTable) -> Svg {
    let lines: Vec<(&str, &PublishableRow)> = std::iter::once((text.words.total.as_str(), table.total()))
        .chain(table.rows().iter().enumerate().map(|(at, (_, row))| (text.row(at), row)))
        .collect();
    let down = lines.len() > table.options().len();
    let grid = grid(text, table, &lines, down);
    let key = if table.has_withheld() { Key::Withheld } else { Key::None };
    let sheet = Sheet::new(text, grid.width(), grid.height(), key, &describe(text, &lines));
    grid.draw(&sheet);
    sheet.finish()
}

fn grid(text: &ChartText, table: &PublishableTable, lines: &[(&str, &PublishableRow)], down: bool) -> Grid {
    let most = lines.iter().flat_map(|(_, row)| row.cells().iter().filter_map(|cell| length(*cell, row.base()))).fold(1.0, f64::max);
    let field = |row: &PublishableRow, at: usize| {
        let (cell, base) = (row.cells()[at], row.base());
        match (text.share(cell, base), length(cell, base)) {
            (Some(printed), Some(share)) => Field::Shaded(printed, share / most),
            _ => Field::Withheld,
        }
    };
    let count = |row: &PublishableRow| text.count(row.base()).map_or(Field::Withheld, Field::Count);
    let options = || (0..table.options().len()).map(|at| text.option(at));
    let names = || lines.iter().map(|(name, _)| *name);
    let number = text.words.count.as_str();
    let (heads, labels): (Vec<&str>, Vec<&str>) = if down {
        (options().chain([number]).collect(), names().collect())
    } else {
        (names().collect(), options().chain([number]).collect())
    };
    let fields = if down {
        lines.iter().map(|(_, row)| (0..row.cells().len()).map(|at| field(row, at)).chain([count(row)]).collect()).collect()
    } else {
        let across = |at: usize| lines.iter().map(|(_, row)| field(row, at)).collect();
        (0..table.options().len()).map(across).chain([lines.iter().map(|(_, row)| count(row)).collect()]).collect()
    };
    Grid::new(&heads, &labels, fields, down)
}

fn describe(text: &ChartText, lines: &[(&str, &PublishableRow)]) -> String {
    let mut description = Description::of(text);
    for (name, row) in lines {
        if row.is_withheld() {
            description.fact(name, [("", None)]);
            continue;
        }
        let share = |at: usize| (text.option(at), text.share(row.cells()[at], row.base()));
        let count = (text.words.count.as_str(), text.count(row.base()));
        description.fact(name, (0..row.cells().len()).map(share).chain([count]));
    }
    description.end()
}
