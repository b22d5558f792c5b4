//! The same options asked of two audiences: two marks on one line for each option, with both shares
//! and the difference beside them.

use plotters::style::text_anchor::HPos;

use crate::{
    domain::{disclosure::PublishableTable, identifiers::OptionCode},
    rendering::charts::{
        bars::{Scale, label_column, row_height},
        description::Description,
        legend::Legend,
        lettering::{HEAD, LABEL, SMALL_VALUE},
        palette::{AXIS, HAIR},
        sheet::{Key, MARGIN, Sheet, Svg, WIDTH, height},
        text::{ChartText, Order, length, printed},
        wrapping::label,
    },
};

const COLUMN: i32 = 70;

/// The names of the two audiences of a mirror question, with their numbers of people if wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Audiences<'a> {
    /// Drawn as a disc.
    pub first: &'a str,
    /// Drawn as a diamond.
    pub second: &'a str,
}

/// One option as far as it may be seen.
struct Pair {
    /// Its place in the first table.
    place: usize,
    lengths: [Option<f64>; 2],
    printed: [Option<String>; 2],
    difference: Option<String>,
}

/// Pairs of marks for the totals of two tables, in per cent of each base. Options are matched by code;
/// those that only one audience was offered are left out. Sorting goes by the larger shown share. The
/// difference is that of the two printed percentages.
#[must_use]
pub fn paired(text: &ChartText, audiences: Audiences<'_>, first: &PublishableTable, second: &PublishableTable, order: Order<'_>) -> Svg {
    let matched = |at: usize| second.options().iter().position(|code: &OptionCode| code == &first.options()[at]);
    let larger = |at: usize| {
        let pair = matched(at).map(|other| Pair::new(text, first, at, second, other))?;
        pair.lengths.into_iter().flatten().reduce(f64::max)
    };
    let places = order.places(first, larger);
    let pairs: Vec<Pair> = places.into_iter().filter_map(|at| Some(Pair::new(text, first, at, second, matched(at)?))).collect();
    let scale = Scale::over(pairs.iter().flat_map(|pair| pair.lengths).flatten());

    let column = label_column(pairs.iter().map(|pair| text.option(pair.place)), 260);
    let labels: Vec<Vec<String>> = pairs.iter().map(|pair| label(text.option(pair.place), LABEL, column, 4)).collect();
    let heights: Vec<i32> = labels.iter().map(|lines| row_height(lines)).collect();
    let legend = Legend::new([audiences.first, audiences.second].into_iter(), WIDTH);
    let head = label(&text.words.difference, HEAD, COLUMN - 4, 3);
    let top = legend.height() + 8 + height(&head, HEAD).max(20) + 6;
    let bottom = top + heights.iter().sum::<i32>();
    let columns = [3, 2, 1].map(|from_end| WIDTH - MARGIN - COLUMN * from_end + COLUMN / 2);
    let span = (MARGIN + column + 26, columns[0] - COLUMN / 2 - 18);
    let hidden = pairs.iter().any(|pair| pair.difference.is_none());

    let key = if hidden { Key::Withheld } else { Key::None };
    let sheet = Sheet::new(text, WIDTH, bottom + 26, key, &describe(text, audiences, &pairs));
    legend.draw(&sheet, 0, |at, middle| mark(&sheet, at, middle));
    mark(&sheet, 0, (columns[0], top - 16));
    mark(&sheet, 1, (columns[1], top - 16));
    sheet.lines(&head, (columns[2], top - 6 - height(&head, HEAD) / 2), HEAD, HPos::Center);
    scale.draw(&sheet, text, span, (top, bottom));
    let mut at = top;
    for ((pair, lines), height) in pairs.iter().zip(&labels).zip(heights) {
        let middle = at + height / 2;
        sheet.lines(lines, (span.0 - 26, middle), LABEL, HPos::Right);
        pair.draw(&sheet, pair.lengths.map(|length| Some(scale.at(length?, span))), middle, columns);
        at += height;
        sheet.line((MARGIN, at), (WIDTH - MARGIN, at), HAIR, 1);
    }
    sheet.line((span.0, top), (span.0, bottom), AXIS, 1);
    sheet.finish()
}

impl Pair {
    fn new(text: &ChartText, first: &PublishableTable, place: usize, second: &PublishableTable, other: usize) -> Self {
        let cells = [(first.total().cells()[place], first.total().base()), (second.total().cells()[other], second.total().base())];
        let percents = cells.map(|(cell, base)| cell.percent_of(base).and_then(|percent| i64::try_from(percent).ok()));
        let difference = match percents {
            [Some(a), Some(b)] => Some(printed(&text.numerals.difference(a - b), &cells.map(|(_, base)| base))),
            _ => None,
        };
        Self {
            place,
            lengths: cells.map(|(cell, base)| length(cell, base)),
            printed: cells.map(|(cell, base)| text.share(cell, base)),
            difference,
        }
    }

    fn draw(&self, sheet: &Sheet, marks: [Option<i32>; 2], middle: i32, columns: [i32; 3]) {
        if let [Some(first), Some(second)] = marks {
            sheet.line((first, middle), (second, middle), AXIS, 3);
        }
        // The diamond is larger and lies below, so that both can be seen on one spot.
        for at in [1, 0] {
            if let Some(x) = marks[at] {
                mark(sheet, at, (x, middle));
            }
        }
        let values = self.printed.iter().chain([&self.difference]);
        for (value, x) in values.zip(columns) {
            match value {
                Some(value) => sheet.text(value, (x, middle), SMALL_VALUE, HPos::Center),
                None => sheet.swatch((x - 7, middle)),
            }
        }
    }
}

/// The sign of an audience: form and lightness differ, not only the colour.
fn mark(sheet: &Sheet, audience: usize, middle: (i32, i32)) {
    if audience == 0 {
        sheet.disc(middle, 6, sheet.palette().first());
    } else {
        sheet.diamond(middle, 9, sheet.palette().second());
    }
}

fn describe(text: &ChartText, audiences: Audiences<'_>, pairs: &[Pair]) -> String {
    let mut description = Description::of(text);
    for pair in pairs {
        let [first, second] = pair.printed.clone();
        let difference = (text.words.difference.as_str(), pair.difference.clone());
        description.fact(text.option(pair.place), [(audiences.first, first), (audiences.second, second), difference]);
    }
    description.end()
}
