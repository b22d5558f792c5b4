//! Tables: columns as wide as their words need, rows that stay whole, and the head again on every page. The
//! repeated head is for the eye alone: the structure tree knows one table with one head. A table that is too
//! wide is set smaller, and then broken inside of words.

use std::rc::Rc;

use crate::rendering::{
    charts::palette::{GRID, QUIET},
    documents::{
        Align, Table,
        compose::{Composer, Frame, text::At},
        format::{Style, Type},
        hyphenation::hyphenated,
        slab::{Area, Keep, Mark, Owner, Piece, Role, Slab},
    },
};

const MOST_LINES: usize = 12;
/// How much smaller a table that is too wide may be set.
const SMALLER: [f32; 4] = [1.0, 0.92, 0.85, 0.78];
/// A table that is no higher stays on one page, as a part of its height.
const SHORT: f32 = 0.45;

/// Words are not broken in columns of fewer ems.
const WORD: f32 = 6.0;

/// A table on its way.
struct Setting {
    cell: Type,
    head: Type,
    /// Free space at both sides of a cell, and above and below.
    padding: (f32, f32),
    columns: Vec<f32>,
    aligns: Vec<At>,
}

impl Composer<'_> {
    pub(super) fn table(&mut self, table: &Table, frame: Frame) -> Vec<Slab> {
        let setting = self.setting(table, frame.width);
        let unit = self.types.unit();
        self.inside(Role::Table, |composer, _| {
            let mut slabs = Vec::new();
            if !table.caption.is_empty() {
                let caption = composer.element(Role::Caption);
                let kind = composer.types.of(Style::Heading(4));
                slabs = composer.text(&table.caption, kind, caption, frame);
                for slab in &mut slabs {
                    slab.keep = Keep::Always;
                }
                for slab in slabs.iter_mut().rev().take(1) {
                    slab.height += unit * 0.4;
                }
            }
            let head = composer.row(&table.head, &setting, frame, None);
            let again = head.pieces.iter().map(|piece| Piece { owner: Owner::Ornament, mark: piece.mark.clone() }).collect();
            let again = Rc::new((head.height, again));
            slabs.push(head);
            let body = slabs.len();
            for (at, cells) in table.rows.iter().enumerate() {
                let row = composer.row(cells, &setting, frame, Some(at));
                slabs.push(Slab { again: Some(Rc::clone(&again)), ..row });
            }
            let last = slabs.len() - 1;
            let is_short = slabs.iter().map(|slab| slab.height).sum::<f32>() < composer.page.1 * SHORT;
            for (at, slab) in slabs.iter_mut().enumerate().filter(|(at, _)| *at < last) {
                let is_edge = at <= body || at + 1 == last;
                slab.keep = slab.keep.max(if is_edge || is_short { Keep::Always } else { Keep::No });
            }
            slabs[0].above = unit * 1.6;
            slabs[last].height += unit * 0.8;
            slabs
        })
    }

    /// A row as one slab; `at` is its number, none for the head.
    fn row(&mut self, cells: &[String], setting: &Setting, frame: Frame, at: Option<usize>) -> Slab {
        let kind = if at.is_none() { setting.head } else { setting.cell };
        self.inside(Role::Row, |composer, _| {
            let (mut columns, mut from) = (Vec::new(), frame.from);
            for (number, ((text, width), align)) in cells.iter().zip(&setting.columns).zip(&setting.aligns).enumerate() {
                let role = match (at, number) {
                    (None, _) => Role::ColumnHead,
                    (Some(_), 0) => Role::RowHead,
                    (Some(_), _) => Role::Cell,
                };
                let element = composer.element(role);
                let inside = Frame { from, width: *width }.within(setting.padding.0, setting.padding.0);
                let lines = kind.lines(&hyphenated(text, &composer.tongue.tag), inside.width, MOST_LINES);
                composer.say(element, text, &lines);
                columns.push(Slab::stack(composer.slabs(&lines, kind, element, inside, *align)));
                from += width;
            }
            let words = columns.iter().map(|column| column.height).fold(kind.height(), f32::max);
            let height = words + 2.0 * setting.padding.1;
            let ground = Area { x: frame.from, y: 0.0, width: frame.width, height };
            let mut slab = Slab { height, ..Slab::default() };
            if at.is_none() {
                slab.pieces.push(Self::ornament(Mark::Field(ground, Some(composer.types.ground()), None, 0.0)));
            }
            for mut column in columns {
                // Heads stand at the foot of their row, next to what they head.
                let down = if at.is_none() { words - column.height } else { 0.0 };
                column.shift((0.0, setting.padding.1 + down));
                slab.pieces.append(&mut column.pieces);
            }
            let stroke = composer.types.stroke() * 0.75;
            let rule =
                Mark::Rule((frame.from, height), (frame.from + frame.width, height), if at.is_none() { QUIET } else { GRID }, stroke);
            slab.pieces.push(Self::ornament(rule));
            slab
        })
    }

    /// The type and the widths of a table: as large as its longest words allow.
    fn setting(&self, table: &Table, width: f32) -> Setting {
        let aligns = (0..table.head.len()).map(|at| match table.columns.get(at) {
            Some(Align::Start) => At::Start,
            Some(Align::Middle) => At::Middle,
            None if at == 0 => At::Start,
            Some(Align::End) | None => At::End,
        });
        let aligns: Vec<At> = aligns.collect();
        let mut setting = None;
        for smaller in SMALLER {
            let cell = self.types.of(Style::Cell).times(smaller);
            let padding = (cell.size * 0.5, cell.size * 0.32);
            let mut columns = self.needs(table, cell, padding.0, false);
            if columns.iter().map(|(_, best)| best).sum::<f32>() > width {
                columns = self.needs(table, cell, padding.0, true);
            }
            let least: f32 = columns.iter().map(|(least, _)| least).sum();
            setting = Some(Setting { cell, head: cell.bold(), padding, columns: shared(&columns, width), aligns: aligns.clone() });
            if least <= width {
                break;
            }
        }
        setting.unwrap_or_else(|| {
            let cell = self.types.of(Style::Cell);
            Setting { cell, head: cell.bold(), padding: (0.0, 0.0), columns: Vec::new(), aligns }
        })
    }

    /// The least and the best width of each column. Where room is short, the heads of numbers break into lines
    /// before they take it from the words of the first column.
    fn needs(&self, table: &Table, cell: Type, padding: f32, breaks_heads: bool) -> Vec<(f32, f32)> {
        let need = |at: usize| {
            let heads = table.head.get(at).map(|text| (text, cell.bold()));
            let texts = heads.into_iter().chain(table.rows.iter().filter_map(|row| row.get(at)).map(|text| (text, cell)));
            let (mut least, mut best) = (0.0_f32, 0.0_f32);
            for (line, (text, kind)) in texts.enumerate() {
                let part = kind.widest_word(&hyphenated(text, &self.tongue.tag)) + kind.width("-");
                least = least.max(kind.widest_word(text).min(part.max(kind.size * WORD)));
                if !(breaks_heads && at > 0 && line == 0) {
                    best = best.max(kind.width(text));
                }
            }
            (least + 2.0 * padding, best.max(least) + 2.0 * padding + 1.0)
        };
        (0..table.head.len()).map(need).collect()
    }
}

/// The width, shared by need: each column its best width where there is room; else its least and an even part of
/// what is left, up to its best. Where even the least is too much, all are narrower by the same part.
fn shared(needs: &[(f32, f32)], width: f32) -> Vec<f32> {
    let (least, best): (f32, f32) = needs.iter().fold((0.0, 0.0), |sums, need| (sums.0 + need.0, sums.1 + need.1));
    if best <= width {
        // What is left goes to the first column: numbers stay near to each other, and the eye has a line.
        let left = width - best;
        #[expect(clippy::cast_precision_loss, reason = "a table has a few columns")]
        let others = left * 0.4 / needs.len().saturating_sub(1).max(1) as f32;
        let most = |need: f32| others.min(need * 0.8);
        let mut widths: Vec<f32> = needs.iter().map(|need| need.1 + most(need.1)).collect();
        let used: f32 = widths.iter().skip(1).sum();
        if let Some(first) = widths.first_mut() {
            *first = width - used;
        }
        return widths;
    }
    if least > width {
        return needs.iter().map(|need| need.0 * width / least).collect();
    }
    // Columns that want little get it; the others share what is left.
    let mut widths: Vec<f32> = needs.iter().map(|need| need.0).collect();
    let mut left = width - least;
    let mut open: Vec<usize> = (0..needs.len()).collect();
    open.sort_by(|a, b| (needs[*a].1 - needs[*a].0).total_cmp(&(needs[*b].1 - needs[*b].0)));
    for (at, column) in open.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a table has a few columns")]
        let even = left / (open.len() - at) as f32;
        let given = even.min(needs[*column].1 - needs[*column].0);
        widths[*column] += given;
        left -= given;
    }
    widths
}
