//! Rows with two signs on one line and three columns of numbers behind them: what charts of two audiences and
//! of gaps have in common.

use plotters::style::text_anchor::HPos;

use crate::rendering::charts::{
    bars::{label_column, row_height},
    description::Description,
    legend::Legend,
    lettering::{HEAD, LABEL, SMALL_VALUE},
    paired::Audiences,
    palette::{AXIS, HAIR},
    sheet::{Key, MARGIN, Sheet, Svg, height},
    text::ChartText,
    wrapping::label,
};

const COLUMN: i32 = 70;

/// A row as far as it may be seen.
pub(super) struct Dumbbell<'a> {
    pub label: &'a str,
    /// What places the two signs.
    pub lengths: [Option<f64>; 2],
    /// The numbers behind them.
    pub printed: [Option<String>; 2],
    pub difference: Option<String>,
    /// What is said of a difference that stands out; it is printed bold.
    pub clear: Option<&'a str>,
}

/// A scale for both signs.
pub(super) trait Ruler {
    /// Where a number lies between two pixels.
    fn at(&self, number: f64, span: (i32, i32)) -> i32;
    /// Draws the lines of the axis and its labels below.
    fn draw(&self, sheet: &Sheet, text: &ChartText, span: (i32, i32), rows: (i32, i32));
}

/// Draws rows in their order.
pub(super) fn dumbbells(text: &ChartText, audiences: Audiences<'_>, rows: &[Dumbbell<'_>], ruler: &impl Ruler) -> Svg {
    let column = label_column(rows.iter().map(|row| row.label), text.medium.labels(260));
    let labels: Vec<Vec<String>> = rows.iter().map(|row| label(row.label, LABEL, column, 4)).collect();
    let heights: Vec<i32> = labels.iter().map(|lines| row_height(lines, text.medium)).collect();
    let legend = Legend::new([audiences.first, audiences.second].into_iter(), text.width());
    let head = label(&text.words.difference, HEAD, COLUMN - 4, 3);
    let top = legend.height() + 8 + height(&head, HEAD).max(20) + 6;
    let bottom = top + heights.iter().sum::<i32>();
    let columns = [3, 2, 1].map(|from_end| text.width() - MARGIN - COLUMN * from_end + COLUMN / 2);
    let span = (MARGIN + column + 26, columns[0] - COLUMN / 2 - 18);
    let hidden = rows.iter().any(|row| row.difference.is_none());

    let key = if hidden { Key::Withheld } else { Key::None };
    let sheet = Sheet::new(text, text.width(), bottom + 26, key, &describe(text, audiences, rows));
    legend.draw(&sheet, 0, |at, middle| sign(&sheet, at, middle));
    sign(&sheet, 0, (columns[0], top - 16));
    sign(&sheet, 1, (columns[1], top - 16));
    sheet.lines(&head, (columns[2], top - 6 - height(&head, HEAD) / 2), HEAD, HPos::Center);
    ruler.draw(&sheet, text, span, (top, bottom));
    let mut at = top;
    for ((row, lines), height) in rows.iter().zip(&labels).zip(heights) {
        let middle = at + height / 2;
        sheet.lines(lines, (span.0 - 26, middle), LABEL, HPos::Right);
        row.draw(&sheet, row.lengths.map(|length| Some(ruler.at(length?, span))), middle, columns);
        at += height;
        sheet.line((MARGIN, at), (text.width() - MARGIN, at), HAIR, 1);
    }
    sheet.line((span.0, top), (span.0, bottom), AXIS, 1);
    sheet.finish()
}

impl Dumbbell<'_> {
    fn draw(&self, sheet: &Sheet, signs: [Option<i32>; 2], middle: i32, columns: [i32; 3]) {
        if let [Some(first), Some(second)] = signs {
            sheet.line((first, middle), (second, middle), AXIS, 3);
        }
        // The diamond is larger and lies below, so that both can be seen on one spot.
        for at in [1, 0] {
            if let Some(x) = signs[at] {
                sign(sheet, at, (x, middle));
            }
        }
        let difference = if self.clear.is_some() { SMALL_VALUE.bold() } else { SMALL_VALUE };
        let values = self.printed.iter().map(|value| (value, SMALL_VALUE)).chain([(&self.difference, difference)]);
        for ((value, lettering), x) in values.zip(columns) {
            match value {
                Some(value) => sheet.text(value, (x, middle), lettering, HPos::Center),
                None => sheet.swatch((x - 7, middle)),
            }
        }
    }
}

/// The sign of an audience: form and lightness differ, not only the colour.
fn sign(sheet: &Sheet, audience: usize, middle: (i32, i32)) {
    if audience == 0 {
        sheet.disc(middle, 6, sheet.palette().first());
    } else {
        sheet.diamond(middle, 9, sheet.palette().second());
    }
}

fn describe(text: &ChartText, audiences: Audiences<'_>, rows: &[Dumbbell<'_>]) -> String {
    let mut description = Description::of(text);
    for row in rows {
        let [first, second] = row.printed.clone();
        let judged = row.difference.as_ref().map(|difference| match row.clear {
            Some(word) => format!("{difference} ({word})"),
            None => difference.clone(),
        });
        let difference = (text.words.difference.as_str(), judged);
        description.fact(row.label, [(audiences.first, first), (audiences.second, second), difference]);
    }
    description.end()
}
