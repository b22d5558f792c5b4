//! Horizontal bars: the share of people under each option, for a question as a whole.

use plotters::{
    coord::{ranged1d::Ranged, types::RangedCoordf64},
    style::text_anchor::HPos,
};

use crate::{
    domain::disclosure::PublishableTable,
    rendering::charts::{
        Medium,
        description::Description,
        lettering::{LABEL, NOTE, VALUE},
        palette::{AXIS, GRID, QUIET},
        sheet::{Key, MARGIN, Sheet, Svg, height},
        text::{ChartText, Order, length, printed},
        wrapping::label,
    },
};

const BAR: i32 = 24;
const AXIS_LABELS: i32 = 26;

/// Bars for the total of a table, one for each option, in per cent of the base. A withheld option
/// has a word in place of its bar.
#[must_use]
pub fn bars(text: &ChartText, table: &PublishableTable, order: Order<'_>) -> Svg {
    let total = table.total();
    let share = |at: usize| length(total.cells()[at], total.base());
    let value = |at: usize| text.share(total.cells()[at], total.base());
    let places = order.places(table, share);
    let scale = Scale::over(places.iter().filter_map(|at| share(*at)));

    let mut description = Description::of(text);
    for &at in &places {
        description.fact(text.option(at), [("", value(at))]);
    }

    let column = label_column(places.iter().map(|at| text.option(*at)), text.medium.labels(320));
    let labels: Vec<Vec<String>> = places.iter().map(|at| label(text.option(*at), LABEL, column, 4)).collect();
    let heights: Vec<i32> = labels.iter().map(|lines| row_height(lines, text.medium)).collect();
    let rows: i32 = heights.iter().sum();
    let value_room = places.iter().filter_map(|at| value(*at)).map(|value| VALUE.pixels(&value) + 10).max().unwrap_or(0);
    let (left, right) = (MARGIN + column + 16, text.width() - MARGIN - value_room);

    let sheet = Sheet::new(text, text.width(), rows + AXIS_LABELS, Key::None, &description.end());
    scale.draw(&sheet, text, (left, right), (0, rows));
    let mut top = 0;
    for ((&at, lines), height) in places.iter().zip(&labels).zip(heights) {
        let middle = top + height / 2;
        sheet.lines(lines, (left - 16, middle), LABEL, HPos::Right);
        if let (Some(share), Some(value)) = (share(at), value(at)) {
            let end = scale.at(share, (left, right));
            sheet.rectangle([(left, middle - BAR / 2), (end, middle + BAR / 2)], text.palette.accent());
            sheet.text_on_paper(&value, (end + 8, middle), VALUE);
        } else {
            sheet.swatch((left + 10, middle));
            for word in label(&text.words.withheld, LABEL, right - left - 34, 1) {
                sheet.text_on_paper(&word, (left + 32, middle), LABEL.in_ink(QUIET));
            }
        }
        top += height;
    }
    sheet.line((left, 0), (left, rows), AXIS, 1);
    sheet.finish()
}

/// The width of the column of labels: as wide as the longest, up to a limit.
pub(super) fn label_column<'a>(labels: impl Iterator<Item = &'a str>, most: i32) -> i32 {
    // One line of the longest label, as it will be drawn.
    let widths = labels.flat_map(|text| label(text, LABEL, most, 4)).map(|line| LABEL.pixels(&line));
    widths.max().unwrap_or(0).clamp(80, most)
}

/// The height of a row with these lines for a label.
pub(super) fn row_height(lines: &[String], medium: Medium) -> i32 {
    let padding = medium.row_padding();
    (height(lines, LABEL) + padding).max(24 + padding)
}

/// An axis of percentages from zero to a round number above the largest shown one.
pub(super) struct Scale {
    range: RangedCoordf64,
    top: u32,
}

impl Scale {
    /// An axis for these shares.
    pub(super) fn over(shares: impl Iterator<Item = f64>) -> Self {
        let largest = shares.fold(0.0, f64::max);
        let top = (1..10).map(|tens| tens * 10).find(|top| largest <= f64::from(*top)).unwrap_or(100);
        Self { range: (0.0..f64::from(top)).into(), top }
    }

    /// Where a share lies between two pixels.
    pub(super) fn at(&self, share: f64, span: (i32, i32)) -> i32 {
        self.range.map(&share, span)
    }

    /// Draws the lines of the axis and its labels below.
    pub(super) fn draw(&self, sheet: &Sheet, text: &ChartText, span: (i32, i32), (top, bottom): (i32, i32)) {
        let step = if self.top <= 50 { 10 } else { 20 };
        for tick in (0..=self.top).step_by(step) {
            let x = self.at(f64::from(tick), span);
            sheet.line((x, top), (x, bottom), GRID, 1);
            sheet.text(&printed(&text.numerals.percent(u64::from(tick)), &[]), (x, bottom + AXIS_LABELS / 2 + 2), NOTE, HPos::Center);
        }
    }
}
