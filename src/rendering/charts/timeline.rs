//! Counts over days, weeks or months: a panel of steps for each series, all on the same axis. Time runs from left
//! to right in every language. A withheld count is a hatched field of the height of the panel: it has no place
//! on the axis, and it is not zero.

use plotters::style::text_anchor::HPos;

use crate::{
    domain::disclosure::Cell,
    rendering::charts::{
        Medium,
        description::Description,
        lettering::{NOTE, SMALL_VALUE, VALUE},
        palette::{AXIS, GRID, PAPER, QUIET, between},
        sheet::{Key, MARGIN, Sheet, Svg, height},
        text::{ChartText, printed},
        wrapping::{label, legible},
    },
};

/// Room for the numbers of the axis.
const NUMBERS: i32 = 44;
const GAP: i32 = 28;
/// Below a panel: the labels of its time axis.
const DATES: i32 = 30;
/// Up to so many panels stand below each other; more stand in two columns.
const ONE_COLUMN: usize = 2;

/// What a panel shows.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Series {
    /// Everything of the series together; withheld when it is not told.
    pub total: Cell,
    /// A count for each period.
    pub counts: Vec<Cell>,
}

/// Panels of counts over time. The options of the text are the names of the periods, its rows those of the series.
#[must_use]
pub fn timeline(text: &ChartText, series: &[Series]) -> Svg {
    let columns = if series.len() > ONE_COLUMN { 2 } else { 1 };
    let tall = match (text.medium, columns) {
        (Medium::Column, _) => 110,
        (_, 1) => 210,
        _ => 96,
    };
    let width = (text.width() - 2 * MARGIN - GAP * (columns - 1)) / columns;
    let largest = series.iter().flat_map(|series| &series.counts).filter_map(|cell| cell.count()).max().unwrap_or(0);
    let axis = Axis::over(largest);
    let heads: Vec<Vec<String>> = (0..series.len()).map(|at| label(&head(text, at, series[at].total), VALUE, width - NUMBERS, 2)).collect();
    let per_row = usize::try_from(columns).unwrap_or(1);
    let head_of = |row: usize| heads.iter().skip(row * per_row).take(per_row).map(|lines| height(lines, VALUE)).max().unwrap_or(0);
    // A line for the number above the highest step.
    let rows: Vec<i32> = (0..series.len().div_ceil(per_row)).map(|row| head_of(row) + 20 + tall + DATES + 14).collect();
    let key = if series.iter().any(|series| series.counts.contains(&Cell::Withheld)) { Key::Withheld } else { Key::None };

    let sheet = Sheet::new(text, text.width(), rows.iter().sum::<i32>().max(40), key, &describe(text, series));
    let mut top = 0;
    for (row, high) in rows.iter().enumerate() {
        for (column, at) in (row * per_row..series.len().min((row + 1) * per_row)).enumerate() {
            let start = MARGIN + i32::try_from(column).unwrap_or(0) * (width + GAP);
            let head = head_of(row);
            sheet.lines(&heads[at], (start + NUMBERS, top + head / 2), VALUE, HPos::Left);
            let panel = Panel {
                text,
                left: start + NUMBERS,
                right: start + width,
                top: top + head + 20,
                bottom: top + head + 20 + tall,
                axis: &axis,
            };
            panel.draw(&sheet, &series[at].counts);
        }
        top += high;
    }
    sheet.finish()
}

/// The name of a series and, if it is told, how much it is altogether.
fn head(text: &ChartText, at: usize, total: Cell) -> String {
    match text.count(total) {
        Some(total) => format!("\u{2068}{}\u{2069}: {total}", text.row(at)),
        None => text.row(at).to_string(),
    }
}

/// From zero to a round number.
struct Axis {
    top: u64,
    tick: u64,
}

impl Axis {
    fn over(largest: u64) -> Self {
        let tick = (0..18).flat_map(|zeros| [1, 2, 5].map(|digit| digit * 10_u64.pow(zeros))).find(|tick| tick * 5 >= largest.max(8));
        let tick = tick.unwrap_or(u64::MAX / 5).max(5);
        Self { top: tick * largest.max(1).div_ceil(tick), tick }
    }
}

/// Where a panel stands.
struct Panel<'a> {
    text: &'a ChartText,
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
    axis: &'a Axis,
}

impl Panel<'_> {
    /// Where a period begins. The sheet turns everything round for languages from right to left; time is turned
    /// back.
    fn x(&self, period: usize, periods: usize) -> i32 {
        let at = i64::try_from(period).unwrap_or(0) * i64::from(self.right - self.left) / i64::try_from(periods.max(1)).unwrap_or(1);
        let at = i32::try_from(at).unwrap_or(0);
        if self.text.right_to_left { self.right - at } else { self.left + at }
    }

    fn y(&self, count: u64) -> i32 {
        let share = u128::from(count) * u128::from((self.bottom - self.top).unsigned_abs()) / u128::from(self.axis.top.max(1));
        self.bottom - i32::try_from(share).unwrap_or(0)
    }

    fn draw(&self, sheet: &Sheet, counts: &[Cell]) {
        let last = counts.len();
        let mut held = 0;
        while held < last {
            let run = counts[held..].iter().take_while(|cell| **cell == Cell::Withheld).count();
            if run > 0 {
                let (one, other) = (self.x(held, last), self.x(held + run, last));
                sheet.withheld([(one.min(other), self.top), (one.max(other), self.bottom)]);
            }
            held += run.max(1);
        }
        for tick in (0..=self.axis.top).step_by(usize::try_from(self.axis.tick).unwrap_or(usize::MAX)) {
            let y = self.y(tick);
            sheet.line((self.left, y), (self.right, y), GRID, 1);
            sheet.text(&printed(&self.text.numerals.count(tick), &[]), (self.left - 8, y), NOTE, HPos::Right);
        }
        let accent = sheet.palette().accent();
        let pale = between(accent, PAPER, 0.72);
        let at = |period: usize| counts.get(period).and_then(|cell| cell.count());
        for (period, count) in (0..last).filter_map(|period| Some((period, at(period)?))) {
            let (from, to, y) = (self.x(period, last), self.x(period + 1, last), self.y(count));
            sheet.rectangle([(from.min(to), y), (from.max(to), self.bottom)], pale);
        }
        for (period, count) in (0..last).filter_map(|period| Some((period, at(period)?))) {
            let (from, to, y) = (self.x(period, last), self.x(period + 1, last), self.y(count));
            sheet.line((from, y), (to, y), accent, 2);
            let before = period.checked_sub(1).and_then(at).unwrap_or(0);
            sheet.line((from, self.y(before)), (from, y), accent, 2);
            if at(period + 1).is_none() {
                sheet.line((to, y), (to, self.bottom), accent, 2);
            }
        }
        sheet.line((self.left, self.bottom), (self.right, self.bottom), AXIS, 1);
        self.highest(sheet, counts);
        self.dates(sheet, last);
    }

    /// The number of the highest step, above it.
    fn highest(&self, sheet: &Sheet, counts: &[Cell]) {
        let Some(most) = counts.iter().filter_map(|cell| cell.count()).max().filter(|most| *most > 0) else { return };
        let Some(period) = counts.iter().position(|cell| cell.count() == Some(most)) else { return };
        let number = printed(&self.text.numerals.count(most), &[counts[period]]);
        let half = SMALL_VALUE.pixels(&number) / 2 + 4;
        let middle = i32::midpoint(self.x(period, counts.len()), self.x(period + 1, counts.len()));
        let (x, y) = (middle.clamp(self.left + half, self.right - half), self.y(most) - 11);
        sheet.rectangle([(x - half, y - 8), (x + half, y + 8)], PAPER);
        sheet.text(&number, (x, y), SMALL_VALUE, HPos::Center);
    }

    /// As many names of periods as have room: the first, the last, and some between them at equal distances.
    fn dates(&self, sheet: &Sheet, periods: usize) {
        let name = |period: usize| legible(self.text.option(period));
        let widest = (0..periods).map(|period| NOTE.pixels(&name(period))).max().unwrap_or(0) + 14;
        let room = usize::try_from((self.right - self.left) / widest.max(1)).unwrap_or(0).clamp(1, 7);
        let every = periods.saturating_sub(1).div_ceil(room.max(2) - 1).max(1);
        let wanted = if room == 1 { 0..periods.min(1) } else { 0..periods };
        let mut taken: Vec<(i32, i32)> = Vec::new();
        // The last one first: where the distances leave no room for both, it is the more important one.
        let ends = [periods.saturating_sub(1)].into_iter().filter(|_| room > 1);
        for period in ends.chain(wanted.step_by(every)) {
            if period >= periods {
                continue;
            }
            let (from, to) = (self.x(period, periods), self.x(period + 1, periods));
            let (tick, half) = (i32::midpoint(from, to), NOTE.pixels(&name(period)) / 2 + 1);
            let x = tick.clamp(self.left + half - NUMBERS + 8, (self.right - half).max(self.left));
            if taken.iter().any(|(start, end)| x - half < *end + 8 && *start < x + half + 8) {
                continue;
            }
            taken.push((x - half, x + half));
            sheet.line((tick, self.bottom), (tick, self.bottom + 4), AXIS, 1);
            sheet.text(&name(period), (x, self.bottom + 15), NOTE.in_ink(QUIET), HPos::Center);
        }
    }
}

fn describe(text: &ChartText, series: &[Series]) -> String {
    let mut description = Description::of(text);
    for (at, Series { total, counts }) in series.iter().enumerate() {
        let mut values: Vec<(String, Option<String>)> = Vec::new();
        let mut period = 0;
        while period < counts.len() {
            // What is withheld for a while is said once.
            let run = counts[period..].iter().take_while(|cell| **cell == Cell::Withheld).count().max(1);
            let name = match run {
                1 => text.option(period).to_string(),
                run => format!("{} – {}", text.option(period), text.option(period + run - 1)),
            };
            values.push((name, text.count(counts[period])));
            period += run;
        }
        description.fact(&head(text, at, *total), values.iter().map(|(name, value)| (name.as_str(), value.clone())));
    }
    description.end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_ends_at_a_round_number() {
        let axis = |largest| {
            let Axis { top, tick } = Axis::over(largest);
            (top, tick)
        };
        assert_eq!([axis(0), axis(10), axis(45), axis(60), axis(410)], [(5, 5), (10, 5), (50, 10), (60, 20), (500, 100)]);
    }
}
