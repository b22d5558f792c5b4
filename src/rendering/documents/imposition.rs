//! Cards on sheets: four fronts to a sheet, and their backs on the next one in mirrored places, so that each
//! back lies behind its front when the sheet is turned over its long edge.

use crate::rendering::{
    charts::palette::QUIET,
    documents::{
        Format,
        paginate::Layout,
        slab::{Mark, Owner, Piece},
    },
};

/// Cards beside each other and below each other.
const ACROSS: usize = 2;
const DOWN: usize = 2;
/// The length of marks to cut.
const MARK: f32 = 17.0;

/// Puts the pages of cards, fronts and backs in turn, on sheets.
pub(super) fn sheets(layout: Layout) -> Layout {
    let size = Format::A4.size();
    let (width, height) = layout.size;
    let mut pages = Vec::new();
    let mut sides = layout.pages.into_iter();
    loop {
        let cards: Vec<Vec<Piece>> = sides.by_ref().take(2 * ACROSS * DOWN).collect();
        if cards.is_empty() {
            return Layout { size, pages, ..layout };
        }
        let (mut front, mut back) = (Vec::new(), Vec::new());
        for (at, side) in cards.into_iter().enumerate() {
            let (card, is_front) = (at / 2, at % 2 == 0);
            let (column, row) = (card % ACROSS, card / ACROSS);
            let column = if is_front { column } else { ACROSS - 1 - column };
            let place = (if column == 0 { 0.0 } else { width }, if row == 0 { 0.0 } else { height });
            let sheet = if is_front { &mut front } else { &mut back };
            sheet.extend(side.into_iter().map(|mut piece| {
                piece.mark.shift(place);
                piece
            }));
        }
        // Marks lie above whatever the cards have at their edges.
        pages.extend([front, back].map(|sheet| sheet.into_iter().chain(marks(size)).collect()));
    }
}

/// Marks at the edges and in the middle: two cuts make four cards.
fn marks((width, height): (f32, f32)) -> Vec<Piece> {
    let (x, y) = (width / 2.0, height / 2.0);
    let lines = [
        ((x, 0.0), (x, MARK)),
        ((x, height - MARK), (x, height)),
        ((0.0, y), (MARK, y)),
        ((width - MARK, y), (width, y)),
        ((x - MARK / 2.0, y), (x + MARK / 2.0, y)),
        ((x, y - MARK / 2.0), (x, y + MARK / 2.0)),
    ];
    lines.into_iter().map(|(from, to)| Piece { owner: Owner::Ornament, mark: Mark::Rule(from, to, QUIET, 0.4) }).collect()
}
