//! Small multiples: the same rows in a panel for each group, all on one axis, with a mark for everybody in
//! each, so that a group is compared with all at a glance. Groups whose numbers stand in brackets or are
//! withheld have no panel; who draws the sheet names them in words.

use plotters::{
    coord::{ranged1d::Ranged, types::RangedCoordf64},
    style::text_anchor::HPos,
};

use crate::{
    domain::{
        disclosure::{Group, PublishableRow, PublishableTable},
        identifiers::OptionCode,
    },
    rendering::charts::{
        bars::label_column,
        description::Description,
        legend::Legend,
        lettering::{HEAD, LABEL, NOTE, SMALL_VALUE},
        palette::{AXIS, GRID, HAIR, INK, PAPER},
        sheet::{Key, MARGIN, Sheet, Svg, height},
        text::{ChartText, Order, length, printed},
        wrapping::label,
    },
};

/// So many of the largest rows have a place in panels.
const MOST_ROWS: usize = 8;
/// Between two panels.
const GAP: i32 = 18;
const BAR: i32 = 16;
const AXIS_LABELS: i32 = 24;
/// Between two bands of panels.
const APART: i32 = 22;

/// A value with its place on the axis and as it is printed.
type Value = Option<(f64, String)>;

/// What stands in the panels, whatever it is made of.
struct Panels<'a> {
    rows: Vec<&'a str>,
    /// The value of everybody in each row.
    everybody: Vec<Value>,
    groups: Vec<Panel<'a>>,
    axis: Axis,
}

struct Panel<'a> {
    name: &'a str,
    count: Option<String>,
    values: Vec<Value>,
}

/// The axis all panels share.
#[derive(Clone, Copy)]
enum Axis {
    /// Shares, from zero to a round number.
    Percent(u32),
    /// Means on a scale with so many steps.
    Scale(u32),
}

/// Whether a group may have a panel: one group, with enough people not to stand in brackets.
#[must_use]
pub fn has_panel(group: &Group, rows: &[&PublishableRow]) -> bool {
    group.one().is_some() && rows.iter().any(|row| row.stands_alone())
}

/// The eight largest options of a question as bars, in a panel for each group. `None` when no group is large
/// enough. `last` are options such as other and none, which have no place here.
#[must_use]
pub fn panels(text: &ChartText, table: &PublishableTable, last: &[OptionCode]) -> Option<Svg> {
    let share = |row: &PublishableRow, at: usize| Some((length(row.cells()[at], row.base())?, text.share(row.cells()[at], row.base())?));
    let is_sorted = Order::Sorted { last }.places(table, |at| Some(share(table.total(), at)?.0));
    let places: Vec<usize> = is_sorted.into_iter().filter(|at| !last.contains(&table.options()[*at])).take(MOST_ROWS).collect();
    let groups = table.rows().iter().enumerate().filter(|(_, (group, row))| has_panel(group, &[row]));
    let panel = |(at, (_, row)): (usize, &'_ (Group, PublishableRow))| Panel {
        name: text.row(at),
        count: text.count(row.base()),
        values: places.iter().map(|place| share(row, *place)).collect(),
    };
    let panels: Vec<Panel<'_>> = groups.map(panel).collect();
    let everybody: Vec<Value> = places.iter().map(|place| share(table.total(), *place)).collect();
    let largest = panels.iter().flat_map(|panel| &panel.values).chain(&everybody).flatten().fold(0.0, |most: f64, value| most.max(value.0));
    let top = (1..10).map(|tens| tens * 10).find(|top| largest <= f64::from(*top)).unwrap_or(100);
    let rows = places.iter().map(|place| text.option(*place)).collect();
    Panels { rows, everybody, groups: panels, axis: Axis::Percent(top) }.draw(text)
}

/// The means of the rows of a matrix as points, in a panel for each group. All tables have the same scale
/// and the same groups; the options of the text are the names of the tables. `None` when no group is large
/// enough.
#[must_use]
pub fn mean_panels(text: &ChartText, tables: &[PublishableTable]) -> Option<Svg> {
    let first = tables.first()?;
    let mean = |table: &PublishableTable, row: &PublishableRow| {
        let mean = table.mean_of(row).filter(|_| row.stands_alone())?;
        Some((mean, printed(&text.numerals.mean(mean), &[row.base()])))
    };
    let of_group = |at: usize| tables.iter().filter_map(move |table| table.rows().get(at)).map(|(_, row)| row);
    let groups = first.rows().iter().enumerate().filter(|(at, (group, _))| has_panel(group, &of_group(*at).collect::<Vec<_>>()));
    let panels = groups.map(|(at, _)| Panel {
        name: text.row(at),
        count: text.people(of_group(at)),
        values: tables.iter().map(|table| mean(table, &table.rows().get(at)?.1)).collect(),
    });
    let panels = panels.collect();
    let everybody = tables.iter().map(|table| mean(table, table.total())).collect();
    let rows = (0..tables.len()).map(|at| text.option(at)).collect();
    let steps = u32::try_from(first.options().len()).unwrap_or(5);
    Panels { rows, everybody, groups: panels, axis: Axis::Scale(steps) }.draw(text)
}

impl Panels<'_> {
    fn draw(&self, text: &ChartText) -> Option<Svg> {
        if self.groups.is_empty() || self.rows.is_empty() {
            return None;
        }
        // Bands of the same length: three and three, not four and two.
        let across = self.groups.len().div_ceil(self.groups.len().div_ceil(text.medium.panels_across()));
        let column = label_column(self.rows.iter().copied(), text.medium.labels(210));
        let labels: Vec<Vec<String>> = self.rows.iter().map(|row| label(row, LABEL, column, 4)).collect();
        let heights: Vec<i32> = labels.iter().map(|lines| (height(lines, LABEL) + 12).max(34)).collect();
        let across_wide = i32::try_from(across).unwrap_or(1);
        let left = MARGIN + column + 18;
        // One panel alone must not become a poster.
        let width = ((text.width() - MARGIN - left - GAP * (across_wide - 1)) / across_wide).min(260);
        let bands: Vec<&[Panel<'_>]> = self.groups.chunks(across).collect();
        let heads: Vec<Vec<Vec<String>>> =
            bands.iter().map(|band| band.iter().map(|panel| label(panel.name, HEAD.in_ink(INK), width, 3)).collect()).collect();
        let head_height = |at: usize| heads[at].iter().map(|lines| height(lines, HEAD)).max().unwrap_or(0) + NOTE.leading() + 8;
        let rows: i32 = heights.iter().sum();
        let legend = Legend::new([text.words.total.as_str()].into_iter(), text.width());
        let top = legend.height() + 10;
        let body = top + (0..bands.len()).map(|at| head_height(at) + rows + AXIS_LABELS + APART).sum::<i32>() - APART;
        let hidden = self.groups.iter().any(|panel| panel.values.contains(&None));

        let key = if hidden { Key::Withheld } else { Key::None };
        let sheet = Sheet::new(text, text.width(), body, key, &self.describe(text));
        legend.draw(&sheet, 0, |_, (x, y)| sheet.rectangle([(x - 1, y - 9), (x + 2, y + 9)], INK));
        let mut y = top;
        for (at, band) in bands.iter().enumerate() {
            let first = y + head_height(at);
            draw_labels(&sheet, &labels, &heights, (left - 18, first), text.width());
            for (place, (panel, head)) in band.iter().zip(&heads[at]).enumerate() {
                let from = left + (width + GAP) * i32::try_from(place).unwrap_or(0);
                sheet.lines(head, (from, first - 8 - NOTE.leading() - height(head, HEAD) / 2), HEAD.in_ink(INK), HPos::Left);
                if let Some(count) = &panel.count {
                    let count = format!("{} {count}", text.words.count);
                    sheet.text(&count, (from, first - 8 - NOTE.leading() / 2), NOTE, HPos::Left);
                }
                self.panel(&sheet, text, panel, &heights, (from, width, first));
            }
            y = first + rows + AXIS_LABELS + APART;
        }
        Some(sheet.finish())
    }

    fn panel(&self, sheet: &Sheet, text: &ChartText, panel: &Panel<'_>, heights: &[i32], (left, width, top): (i32, i32, i32)) {
        let printed_room = panel.values.iter().flatten().map(|(_, value)| SMALL_VALUE.pixels(value)).max().unwrap_or(0);
        let span = (left, left + width - printed_room.max(32) - 14);
        let bottom = top + heights.iter().sum::<i32>();
        let range = self.axis.range();
        for tick in self.axis.ticks() {
            let x = range.map(&f64::from(tick), span);
            sheet.line((x, top), (x, bottom), GRID, 1);
            let written = self.axis.written(text, tick);
            sheet.text(
                &written,
                (x, bottom + AXIS_LABELS / 2 + 2),
                NOTE,
                if tick == self.axis.first() { HPos::Left } else { HPos::Center },
            );
        }
        sheet.line((left, top), (left, bottom), AXIS, 1);
        let mut y = top;
        for ((value, everybody), height) in panel.values.iter().zip(&self.everybody).zip(heights) {
            let middle = y + height / 2;
            let place = |value: &Value| value.as_ref().map(|(place, _)| range.map(place, span));
            self.mark(sheet, place(value), place(everybody), (left, middle));
            if let Some((_, printed)) = value {
                sheet.text(printed, (left + width, middle), SMALL_VALUE, HPos::Right);
            }
            y += height;
        }
    }

    /// The value of a group with that of everybody.
    fn mark(&self, sheet: &Sheet, value: Option<i32>, everybody: Option<i32>, (left, middle): (i32, i32)) {
        let accent = sheet.palette().accent();
        if let (Axis::Percent(_), Some(x)) = (self.axis, value) {
            sheet.rectangle([(left, middle - BAR / 2), (x, middle + BAR / 2)], accent);
        }
        if let Some(x) = everybody {
            // A frame of paper keeps it visible on a bar.
            sheet.rectangle([(x - 2, middle - BAR / 2 - 3), (x + 3, middle + BAR / 2 + 3)], PAPER);
            sheet.rectangle([(x - 1, middle - BAR / 2 - 3), (x + 2, middle + BAR / 2 + 3)], INK);
        }
        match (self.axis, value) {
            (Axis::Scale(_), Some(x)) => {
                sheet.disc((x, middle), 7, PAPER);
                sheet.disc((x, middle), 6, accent);
            }
            (_, None) => sheet.swatch((left + 6, middle)),
            (Axis::Percent(_), Some(_)) => {}
        }
    }

    fn describe(&self, text: &ChartText) -> String {
        let mut description = Description::of(text);
        let said = |values: &[Value]| -> Vec<Option<String>> {
            values.iter().map(|value| value.as_ref().map(|(_, printed)| printed.clone())).collect()
        };
        description.fact(&text.words.total, self.rows.iter().copied().zip(said(&self.everybody)));
        for panel in &self.groups {
            let count = (text.words.count.as_str(), panel.count.clone());
            description.fact(panel.name, self.rows.iter().copied().zip(said(&panel.values)).chain([count]));
        }
        description.end()
    }
}

/// The names of the rows beside a band of panels.
fn draw_labels(sheet: &Sheet, labels: &[Vec<String>], heights: &[i32], (right, mut top): (i32, i32), width: i32) {
    for (lines, height) in labels.iter().zip(heights) {
        sheet.lines(lines, (right, top + height / 2), LABEL, HPos::Right);
        top += height;
        sheet.line((MARGIN, top), (width - MARGIN, top), HAIR, 1);
    }
}

impl Axis {
    fn first(self) -> u32 {
        match self {
            Self::Percent(_) => 0,
            Self::Scale(_) => 1,
        }
    }

    fn range(self) -> RangedCoordf64 {
        let (Self::Percent(last) | Self::Scale(last)) = self;
        (f64::from(self.first())..f64::from(last)).into()
    }

    fn ticks(self) -> Vec<u32> {
        match self {
            Self::Percent(top) => vec![0, top],
            Self::Scale(steps) => vec![1, steps],
        }
    }

    fn written(self, text: &ChartText, tick: u32) -> String {
        match self {
            Self::Percent(_) => printed(&text.numerals.percent(u64::from(tick)), &[]),
            Self::Scale(_) => printed(&text.numerals.count(u64::from(tick)), &[]),
        }
    }
}
