//! Tables: columns as wide as their words need, rows that stay whole, and the head again on every page. The
//! repeated head is for the eye alone: the structure tree knows one table with one head.

use crate::rendering::{
    charts::{
        lettering::{Lettering, Weight},
        palette::INK,
        wrapping::{widest_word, wrap},
    },
    documents::{
        Table,
        layout::{Across, At, CONTENT, Layout, Mark, Owner, Piece, Role, f32_of, whole},
    },
};

const CELL: Lettering = Lettering { size: 9, weight: Weight::Regular, ink: INK };
const HEAD: Lettering = Lettering { size: 9, weight: Weight::Bold, ink: INK };
/// Free space at both sides of a cell, and above and below.
const PADDING: (f32, f32) = (4.0, 2.0);
/// The most that all columns but the first may take together.
const NUMBERS: f32 = 0.72;
/// A table that is no higher stays on one page.
const SHORT: f32 = 320.0;
const MOST_LINES: usize = 12;

impl Layout {
    pub(super) fn table(&mut self, table: &Table) {
        let columns = columns(table);
        let element = self.root(Role::Table);
        let row = self.child(element, Role::Row);
        let heads: Vec<usize> = table.head.iter().map(|_| self.child(row, Role::ColumnHead)).collect();
        let head = lines_of(&table.head, &columns, true);
        self.row(&head, &columns, true, |at| Owner::Element(heads[at]));
        for cells in &table.rows {
            let lines = lines_of(cells, &columns, false);
            if height(&lines) > self.room() {
                self.new_page();
                self.row(&head, &columns, true, |_| Owner::Ornament);
            }
            let row = self.child(element, Role::Row);
            let cells: Vec<usize> = (0..cells.len()).map(|at| self.child(row, if at == 0 { Role::RowHead } else { Role::Cell })).collect();
            self.row(&lines, &columns, false, |at| Owner::Element(cells[at]));
        }
        self.y += 10.0;
    }

    fn row(&mut self, cells: &[Vec<String>], columns: &[f32], is_head: bool, owner: impl Fn(usize) -> Owner) {
        let (page, top) = (self.pages.len() - 1, self.y + PADDING.1);
        let lettering = if is_head { HEAD } else { CELL };
        let mut from = 0.0;
        for (at, (lines, width)) in cells.iter().zip(columns).enumerate() {
            let mut y = top;
            for line in lines {
                let whose = owner(at);
                let at = if at == 0 { At::Start } else { At::End };
                let across = Across { from: from + PADDING.0, width: width - 2.0 * PADDING.0, at };
                self.line(line, lettering, whose, across, (page, y));
                y += f32_of(lettering.leading());
            }
            from += width;
        }
        self.y += height(cells);
        self.put(Piece { owner: Owner::Ornament, mark: Mark::Rule(self.y) });
    }
}

fn lines_of(cells: &[String], columns: &[f32], is_head: bool) -> Vec<Vec<String>> {
    let lettering = if is_head { HEAD } else { CELL };
    let lines = |(text, width): (&String, &f32)| wrap(text, lettering, whole(width - 2.0 * PADDING.0), MOST_LINES);
    cells.iter().zip(columns).map(lines).collect()
}

fn height(cells: &[Vec<String>]) -> f32 {
    let lines = cells.iter().map(Vec::len).max().unwrap_or(1).max(1);
    f32::from(u16::try_from(lines).unwrap_or(u16::MAX)) * f32_of(CELL.leading()) + 2.0 * PADDING.1
}

/// The height without which a table does not begin on a page: all of a short one, a good part of a long one.
pub(super) fn least(table: &Table) -> f32 {
    let columns = columns(table);
    let rows = table.rows.iter().map(|cells| height(&lines_of(cells, &columns, false)));
    (height(&lines_of(&table.head, &columns, true)) + rows.sum::<f32>()).min(SHORT)
}

/// The widths of the columns: numbers as their widest word, the first column what is left.
fn columns(table: &Table) -> Vec<f32> {
    let column = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)).map(|cell| widest_word(cell, CELL));
        let widest = cells.chain([widest_word(&table.head[at], HEAD)]).max().unwrap_or(0);
        f32_of(widest + 1) + 2.0 * PADDING.0
    };
    let mut numbers: Vec<f32> = (1..table.head.len()).map(column).collect();
    let wanted: f32 = numbers.iter().sum();
    let most = CONTENT * NUMBERS;
    if wanted > most {
        for width in &mut numbers {
            *width *= most / wanted;
        }
    } else {
        // Room that is left makes heads shorter, up to twice the width.
        let grown = (CONTENT * 0.5 / wanted.max(1.0)).clamp(1.0, 2.0);
        for width in &mut numbers {
            *width *= grown;
        }
    }
    let first = CONTENT - numbers.iter().sum::<f32>();
    std::iter::once(first).chain(numbers).collect()
}
