//! A table of groups and options as fields in shades, with every percentage printed. The longer list
//! runs down the page, the shorter one across, so that twenty challenges of four groups and five steps
//! of thirteen places both stay readable.

use plotters::style::text_anchor::HPos;

use crate::{
    domain::disclosure::{PublishableRow, PublishableTable},
    rendering::charts::{
        bars::label_column,
        description::Description,
        lettering::{HEAD, LABEL, Lettering, SMALL_VALUE},
        palette::{INK, QUIET, heat},
        sheet::{Key, MARGIN, Sheet, Svg, WIDTH, height},
        text::{ChartText, length},
        wrapping::{label, widest_word},
    },
};

const GAP: i32 = 2;
/// Between the groups and the line of everybody.
const APART: i32 = 10;
const CROSS_HEAD: Lettering = HEAD.in_ink(INK);

/// A field for each group and option in per cent of the group, with the number of people of each
/// group and a line for everybody. Withheld fields are hatched, small groups stand in brackets.
#[must_use]
pub fn groups(text: &ChartText, table: &PublishableTable) -> Svg {
    let lines: Vec<(&str, &PublishableRow)> = std::iter::once((text.words.total.as_str(), table.total()))
        .chain(table.rows().iter().enumerate().map(|(at, (_, row))| (text.row(at), row)))
        .collect();
    let down = lines.len() > table.options().len();
    let grid = Grid::new(text, table, &lines, down);
    let key = if table.has_withheld() { Key::Withheld } else { Key::None };
    let sheet = Sheet::new(text, grid.width(), grid.height(), key, &describe(text, &lines));
    grid.draw(&sheet);
    sheet.finish()
}

/// A field of the grid.
enum Field {
    /// A share with its shade.
    Share(String, f64),
    /// A number of people.
    Count(String),
    Withheld,
}

/// The table as it lies on the sheet.
struct Grid {
    column: i32,
    cell: i32,
    heads: Vec<Vec<String>>,
    labels: Vec<Vec<String>>,
    /// Row by row.
    fields: Vec<Vec<Field>>,
    /// Everybody is the first row, or else the first column.
    down: bool,
}

impl Grid {
    fn new(text: &ChartText, table: &PublishableTable, lines: &[(&str, &PublishableRow)], down: bool) -> Self {
        let most = lines.iter().flat_map(|(_, row)| row.cells().iter().filter_map(|cell| length(*cell, row.base()))).fold(1.0, f64::max);
        let field = |row: &PublishableRow, at: usize| {
            let (cell, base) = (row.cells()[at], row.base());
            match (text.share(cell, base), length(cell, base)) {
                (Some(printed), Some(share)) => Field::Share(printed, share / most),
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
        let column = label_column(labels.iter().copied(), 250);
        let widest = heads.iter().map(|head| widest_word(head, CROSS_HEAD)).max().unwrap_or(0);
        let free = (WIDTH - 2 * MARGIN - column - 16 - APART) / i32::try_from(heads.len().max(1)).unwrap_or(i32::MAX);
        let cell = (widest + 12).clamp(68, 156).max(free.min(132));
        Self {
            column,
            cell,
            heads: heads.iter().map(|head| label(head, CROSS_HEAD, cell - 10, 4)).collect(),
            labels: labels.iter().map(|text| label(text, LABEL, column, 4)).collect(),
            fields,
            down,
        }
    }

    fn left(&self) -> i32 {
        MARGIN + self.column + 16
    }

    fn width(&self) -> i32 {
        (self.x(self.heads.len()) + MARGIN).max(WIDTH)
    }

    fn heads_height(&self) -> i32 {
        self.heads.iter().map(|lines| height(lines, CROSS_HEAD)).max().unwrap_or(0) + 10
    }

    fn height(&self) -> i32 {
        let apart = if self.down { APART } else { 0 };
        self.heads_height() + self.labels.iter().map(|lines| Self::row_height(lines)).sum::<i32>() + apart
    }

    fn row_height(lines: &[String]) -> i32 {
        (height(lines, LABEL) + 14).max(40)
    }

    /// Where a column begins.
    fn x(&self, column: usize) -> i32 {
        let apart = if !self.down && column > 0 { APART } else { 0 };
        self.left() + self.cell * i32::try_from(column).unwrap_or(0) + apart
    }

    fn draw(&self, sheet: &Sheet) {
        let mut top = self.heads_height();
        for (at, lines) in self.heads.iter().enumerate() {
            let middle = top - 10 - height(lines, CROSS_HEAD) / 2;
            sheet.lines(lines, (self.x(at) + self.cell / 2, middle), CROSS_HEAD, HPos::Center);
        }
        for (row, (lines, fields)) in self.labels.iter().zip(&self.fields).enumerate() {
            let everybody = self.down && row == 0;
            let bottom = top + Self::row_height(lines);
            let middle = i32::midpoint(top, bottom);
            let lettering = if everybody { LABEL.bold() } else { LABEL };
            sheet.lines(lines, (self.left() - 16, middle), lettering, HPos::Right);
            for (column, field) in fields.iter().enumerate() {
                let corners = [(self.x(column), top + GAP / 2), (self.x(column) + self.cell - GAP, bottom - GAP / 2)];
                let centre = (self.x(column) + self.cell / 2, middle);
                let everybody = everybody || (!self.down && column == 0);
                let lettering = if everybody { SMALL_VALUE.bold() } else { SMALL_VALUE };
                match field {
                    Field::Share(printed, share) => {
                        sheet.rectangle(corners, heat(*share));
                        sheet.text(printed, centre, lettering, HPos::Center);
                    }
                    Field::Count(printed) => sheet.text(printed, centre, lettering.in_ink(QUIET), HPos::Center),
                    Field::Withheld => sheet.withheld(corners),
                }
            }
            top = if everybody { bottom + APART } else { bottom };
        }
    }
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
