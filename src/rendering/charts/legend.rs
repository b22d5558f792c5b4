//! Legends: entries that flow from line to line by their measured width.

use plotters::style::text_anchor::HPos;

use crate::rendering::charts::{
    lettering::LABEL,
    sheet::{MARGIN, Sheet},
    wrapping::label,
};

const LINE: i32 = 26;
const MARK: i32 = 18;
const GAP: i32 = 28;

/// Where the entries of a legend stand.
pub(super) struct Legend {
    entries: Vec<(i32, i32, Vec<String>)>,
    height: i32,
}

impl Legend {
    /// Places the entries within the width of a sheet.
    pub(super) fn new<'a>(labels: impl Iterator<Item = &'a str>, width: i32) -> Self {
        let room = width - 2 * MARGIN;
        let (mut x, mut y) = (0, 0);
        let mut entries = Vec::new();
        for text in labels {
            let lines = label(text, LABEL, room - MARK - 8, 1);
            let width = MARK + 8 + lines.iter().map(|line| LABEL.pixels(line)).max().unwrap_or(0);
            if x > 0 && x + width > room {
                (x, y) = (0, y + LINE);
            }
            entries.push((MARGIN + x, y + LINE / 2, lines));
            x += width + GAP;
        }
        Self { entries, height: y + LINE }
    }

    /// How high it is.
    pub(super) fn height(&self) -> i32 {
        self.height
    }

    /// Draws the legend; `mark` draws the sign of an entry around a middle.
    pub(super) fn draw(&self, sheet: &Sheet, top: i32, mark: impl Fn(usize, (i32, i32))) {
        for (at, (x, y, lines)) in self.entries.iter().enumerate() {
            mark(at, (x + MARK / 2, top + y));
            sheet.lines(lines, (x + MARK + 8, top + y), LABEL, HPos::Left);
        }
    }
}
