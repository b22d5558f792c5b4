//! A grid of fields in shades with a printed number in each, and one line or column of everybody set
//! apart: what [`groups`](crate::rendering::charts::groups) and
//! [`means`](crate::rendering::charts::means) are drawn on.

use plotters::style::text_anchor::HPos;

use crate::rendering::charts::{
    bars::label_column,
    lettering::{HEAD, LABEL, Lettering, SMALL_VALUE},
    palette::{INK, QUIET},
    sheet::{MARGIN, Sheet, height},
    wrapping::{label, widest_word},
};

const GAP: i32 = 2;
/// Between the groups and the line of everybody.
const APART: i32 = 10;
const CROSS_HEAD: Lettering = HEAD.in_ink(INK);

/// A field of the grid.
pub(super) enum Field {
    /// A value with its shade, 0 to 1.
    Shaded(String, f64),
    /// A number of people.
    Count(String),
    Withheld,
    /// Nothing belongs here.
    Empty,
}

/// A table is at least as wide as other charts on a screen.
const WIDTH: i32 = 860;

/// A table as it lies on the sheet.
pub(super) struct Grid {
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
    /// A grid of these fields, row by row; `down` when everybody is the first row.
    pub(super) fn new(heads: &[&str], labels: &[&str], fields: Vec<Vec<Field>>, down: bool) -> Self {
        let column = label_column(labels.iter().copied(), 250);
        let widest = heads.iter().map(|head| widest_word(head, CROSS_HEAD)).max().unwrap_or(0);
        let free = (WIDTH - 2 * MARGIN - column - 16 - APART) / i32::try_from(heads.len().max(1)).unwrap_or(i32::MAX);
        let cell = (widest + 12).clamp(68, 156).max(free.min(132));
        Self {
            column,
            cell,
            heads: heads.iter().map(|head| label(head, CROSS_HEAD, cell - 10, 5)).collect(),
            labels: labels.iter().map(|text| label(text, LABEL, column, 4)).collect(),
            fields,
            down,
        }
    }

    fn left(&self) -> i32 {
        MARGIN + self.column + 16
    }

    pub(super) fn width(&self) -> i32 {
        (self.x(self.heads.len()) + MARGIN).max(WIDTH)
    }

    fn heads_height(&self) -> i32 {
        self.heads.iter().map(|lines| height(lines, CROSS_HEAD)).max().unwrap_or(0) + 10
    }

    pub(super) fn height(&self) -> i32 {
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

    pub(super) fn draw(&self, sheet: &Sheet) {
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
                    Field::Shaded(printed, share) => {
                        sheet.rectangle(corners, sheet.palette().heat(*share));
                        sheet.text(printed, centre, lettering, HPos::Center);
                    }
                    Field::Count(printed) => sheet.text(printed, centre, lettering.in_ink(QUIET), HPos::Center),
                    Field::Withheld => sheet.withheld(corners),
                    Field::Empty => {}
                }
            }
            top = if everybody { bottom + APART } else { bottom };
        }
    }
}
