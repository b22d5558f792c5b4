//! The rows of a matrix with one scale: stacked bars that lean to the side of the answers, the
//! middle step astride the line, with mean and number of people beside them.

use plotters::{
    coord::{ranged1d::Ranged, types::RangedCoordf64},
    style::text_anchor::HPos,
};

use crate::{
    domain::{
        aggregation::Layout,
        disclosure::{Cell, PublishableTable},
    },
    rendering::charts::{
        bars::{label_column, row_height},
        description::Description,
        legend::Legend,
        lettering::{HEAD, LABEL, SEGMENT_VALUE, SMALL_VALUE},
        palette::{AXIS, INK, PAPER, QUIET, Side, between, ink_on, side, step_colour},
        sheet::{Key, MARGIN, Sheet, Svg, height},
        text::{ChartText, lengths, printed},
        wrapping::label,
    },
};

const BAR: i32 = 28;
const COLUMN: i32 = 68;

/// One bar for each table, all with the same options from low to high. A table with anything withheld
/// is a hatched bar of full length with a word, never a part of a bar: a gap would tell its size.
#[must_use]
pub fn likert(text: &ChartText, tables: &[PublishableTable]) -> Svg {
    let steps = tables.first().map_or(0, |table| table.options().len());
    let shares: Vec<Option<Vec<f64>>> = tables.iter().map(|table| whole_row(table, steps)).collect();
    let means: Vec<Option<String>> = tables.iter().map(|table| mean(text, table)).collect();
    let has_means = means.iter().any(Option::is_some);

    let column = label_column((0..tables.len()).map(|at| text.row(at)), text.medium.labels(270));
    let labels: Vec<Vec<String>> = (0..tables.len()).map(|at| label(text.row(at), LABEL, column, 4)).collect();
    let heights: Vec<i32> = labels.iter().map(|lines| row_height(lines, text.medium)).collect();
    let legend = Legend::new((0..steps).map(|step| text.option(step)), text.width());
    let heads = Heads::new(text, has_means);
    let bars_top = legend.height() + 8 + heads.height.max(12) + 4;
    let bottom = bars_top + heights.iter().sum::<i32>();
    let span = (MARGIN + column + 20, heads.left() - 12);
    let range = range(&shares);

    let sheet = Sheet::new(text, text.width(), bottom, Key::None, &describe(text, tables, &shares, &means));
    legend.draw(&sheet, 0, |step, (x, y)| segment(&sheet, [(x - 9, y - 9), (x + 9, y + 9)], step, steps));
    heads.draw(&sheet, bars_top - 4);
    let zero = range.map(&0.0, span);
    sheet.line((zero, bars_top), (zero, bottom), AXIS, 1);
    let mut top = bars_top;
    for (at, height) in heights.into_iter().enumerate() {
        let middle = top + height / 2;
        sheet.lines(&labels[at], (span.0 - 20, middle), LABEL, HPos::Right);
        match &shares[at] {
            Some(shares) => stacked(&sheet, text, &tables[at], shares, (&range, span, middle)),
            None => withheld(&sheet, text, span, middle),
        }
        heads.values(&sheet, middle, text.count(tables[at].total().base()), means[at].as_deref());
        top += height;
    }
    sheet.finish()
}

/// The lengths of a row that can be drawn as a whole.
fn whole_row(table: &PublishableTable, steps: usize) -> Option<Vec<f64>> {
    let fits = table.layout() == Layout::Partition && table.options().len() == steps;
    lengths(table.total()).filter(|_| fits)
}

fn mean(text: &ChartText, table: &PublishableTable) -> Option<String> {
    Some(printed(&text.numerals.mean(table.mean()?), &[table.total().base()]))
}

/// From the furthest bar on the low side to the furthest on the high side.
fn range(shares: &[Option<Vec<f64>>]) -> RangedCoordf64 {
    let drawn = || shares.iter().flatten();
    let low = drawn().map(|row| -start(row)).fold(0.0, f64::max);
    let high = drawn().map(|row| start(row) + row.iter().sum::<f64>()).fold(0.0, f64::max);
    if low + high > 0.0 { (-low..high).into() } else { (-50.0..50.0).into() }
}

/// Where the bar of a row begins, left of zero.
fn start(row: &[f64]) -> f64 {
    let part = |step: usize| match side(step, row.len()) {
        Side::Low => 1.0,
        Side::Middle => 0.5,
        Side::High => 0.0,
    };
    -row.iter().enumerate().map(|(step, share)| share * part(step)).sum::<f64>()
}

fn stacked(
    sheet: &Sheet,
    text: &ChartText,
    table: &PublishableTable,
    shares: &[f64],
    (range, span, middle): (&RangedCoordf64, (i32, i32), i32),
) {
    let base = table.total().base();
    let mut from = start(shares);
    for (step, (share, cell)) in shares.iter().zip(table.total().cells()).enumerate() {
        let (left, right) = (range.map(&from, span), range.map(&(from + share), span));
        from += share;
        if right <= left {
            continue;
        }
        segment(sheet, [(left, middle - BAR / 2), (right, middle + BAR / 2)], step, shares.len());
        if step > 0 {
            sheet.line((left, middle - BAR / 2), (left, middle + BAR / 2), PAPER, 1);
        }
        let value = text.share(*cell, base).unwrap_or_default();
        let width = SEGMENT_VALUE.pixels(&value);
        if width + 4 <= right - left {
            let colour = step_colour(step, shares.len());
            let centre = i32::midpoint(left, right);
            let half = (width / 2 + 4).min((right - left) / 2 - 1);
            sheet.rectangle([(centre - half, middle - 9), (centre + half, middle + 9)], colour);
            sheet.text(&value, (centre, middle), SEGMENT_VALUE.in_ink(ink_on(colour)), HPos::Center);
        }
    }
}

/// A step of the scale: the low side is hatched, so that the sides differ without colour.
fn segment(sheet: &Sheet, corners: [(i32, i32); 2], step: usize, steps: usize) {
    let colour = step_colour(step, steps);
    sheet.rectangle(corners, colour);
    if side(step, steps) == Side::Low {
        let lines = if ink_on(colour) == PAPER { between(colour, PAPER, 0.35) } else { between(colour, INK, 0.25) };
        sheet.hatch(corners, lines, 6);
    }
}

fn withheld(sheet: &Sheet, text: &ChartText, span: (i32, i32), middle: i32) {
    sheet.withheld([(span.0, middle - BAR / 2), (span.1, middle + BAR / 2)]);
    let word = label(&text.words.withheld, SMALL_VALUE, span.1 - span.0 - 40, 1);
    let width = word.iter().map(|line| SMALL_VALUE.pixels(line)).max().unwrap_or(0);
    let centre = i32::midpoint(span.0, span.1);
    sheet.rectangle([(centre - width / 2 - 10, middle - 11), (centre + width / 2 + 10, middle + 11)], PAPER);
    sheet.lines(&word, (centre, middle), SMALL_VALUE.in_ink(QUIET), HPos::Center);
}

fn describe(text: &ChartText, tables: &[PublishableTable], shares: &[Option<Vec<f64>>], means: &[Option<String>]) -> String {
    let mut description = Description::of(text);
    for (at, table) in tables.iter().enumerate() {
        let base = table.total().base();
        let value = |(step, cell): (usize, &Cell)| (text.option(step), text.share(*cell, base));
        let mut values: Vec<_> = match shares[at] {
            Some(_) => table.total().cells().iter().enumerate().map(value).collect(),
            None => vec![("", None)],
        };
        values.extend(means[at].clone().map(|mean| (text.words.mean.as_str(), Some(mean))));
        values.extend(text.count(base).map(|count| (text.words.count.as_str(), Some(count))));
        description.fact(text.row(at), values);
    }
    description.end()
}

/// The columns beside the bars: mean (if the scale has one) and number of people.
struct Heads {
    mean: Option<Vec<String>>,
    count: Vec<String>,
    height: i32,
    /// Of the sheet.
    width: i32,
}

impl Heads {
    fn new(text: &ChartText, has_means: bool) -> Self {
        let head = |word: &str| label(word, HEAD, COLUMN - 6, 3);
        let mean = has_means.then(|| head(&text.words.mean));
        let count = head(&text.words.count);
        let height = height(&count, HEAD).max(mean.as_ref().map_or(0, |lines| height(lines, HEAD)));
        Self { mean, count, height, width: text.width() }
    }

    fn left(&self) -> i32 {
        self.width - MARGIN - COLUMN * if self.mean.is_some() { 2 } else { 1 }
    }

    /// Draws the heads so that their last lines stand on one height.
    fn draw(&self, sheet: &Sheet, bottom: i32) {
        let column = |lines: &Vec<String>, x: i32| sheet.lines(lines, (x, bottom - height(lines, HEAD) / 2), HEAD, HPos::Center);
        column(&self.count, self.width - MARGIN - COLUMN / 2);
        if let Some(mean) = &self.mean {
            column(mean, self.left() + COLUMN / 2);
        }
    }

    fn values(&self, sheet: &Sheet, middle: i32, count: Option<String>, mean: Option<&str>) {
        let x = self.width - MARGIN - COLUMN / 2;
        match count {
            Some(count) => sheet.text(&count, (x, middle), SMALL_VALUE, HPos::Center),
            None => sheet.swatch((x - 7, middle)),
        }
        if self.mean.is_some() {
            let x = self.left() + COLUMN / 2;
            match mean {
                Some(mean) => sheet.text(mean, (x, middle), SMALL_VALUE.bold(), HPos::Center),
                None => sheet.swatch((x - 7, middle)),
            }
        }
    }
}
