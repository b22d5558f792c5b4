//! Puts slabs on pages: keeps together what belongs together, fits pages that are to stay pages, and adds heads
//! and feet. At the end everything has its place on paper, mirrored where reading begins at the right.

use crate::rendering::charts::palette::GRID;
use crate::rendering::documents::{
    Block, Card, Document, DocumentError,
    compose::{Composer, Frame, Rest},
    format::{FACTORS, LARGER, Style, Type, Types},
    slab::{Area, Element, Keep, Mark, Owner, Piece, Role, Slab, height},
};

/// What belongs together stays together if no more of a page than this stays empty.
const HOLE: f32 = 0.3;
/// How often room that is left is shared out.
const ROUNDS: usize = 3;

/// Pages on their way.
#[derive(Debug)]
pub(super) struct Layout {
    /// Width and height of the pages.
    pub size: (f32, f32),
    pub pages: Vec<Vec<Piece>>,
    /// The elements; those in `roots` are no other's children.
    pub elements: Vec<Element>,
    pub roots: Vec<usize>,
}

/// Pages that are being filled.
struct Filling<'a> {
    document: &'a Document,
    composer: Composer<'a>,
    pages: Vec<Vec<Piece>>,
    /// The height of a page without its margins.
    height: f32,
    y: f32,
    /// How large type is on the fronts and on the backs of cards: on all of them alike.
    cards: [f32; 2],
}

impl Layout {
    /// All pages of a document. Page numbers of headings are known when the pages are; so a document with a page
    /// of contents is laid out again with them.
    pub(super) fn of(document: &Document) -> Result<Self, DocumentError> {
        let first = Self::with(document, Vec::new(), Vec::new())?;
        if !document.blocks.iter().any(has_contents) {
            return Ok(first);
        }
        let second = Self::with(document, first.headings(), Vec::new())?;
        let pages = second.heading_pages();
        Self::with(document, second.headings(), pages)
    }

    fn with(document: &Document, headings: Vec<(u8, String)>, known: Vec<usize>) -> Result<Self, DocumentError> {
        let (paper, (side, top, bottom)) = (document.format.size(), document.format.margins());
        let page = (paper.0 - 2.0 * side, paper.1 - top - bottom);
        let types = Types::new(document.scale, document.palette, 1.0);
        let mut composer = Composer::new(&document.tongue, &document.numerals, types, page);
        (composer.headings, composer.pages) = (headings, known);
        let mut filling = Filling { document, composer, pages: vec![Vec::new()], height: page.1, y: 0.0, cards: [1.0; 2] };
        filling.size_cards()?;
        filling.fill()?;
        filling.heads_and_feet();
        let Filling { composer, mut pages, .. } = filling;
        for piece in pages.iter_mut().flatten() {
            piece.mark.shift((side, top));
            if document.tongue.right_to_left {
                piece.mark.mirror(0.0, paper.0);
            }
        }
        let Composer { elements, roots, .. } = composer;
        Ok(Self { size: paper, pages, elements, roots })
    }

    /// The elements of headings, in reading order.
    pub(super) fn heading_elements(&self) -> Vec<usize> {
        let is_heading = |at: &usize| matches!(self.elements[*at].role, Role::Heading(..));
        (0..self.elements.len()).filter(is_heading).collect()
    }

    fn headings(&self) -> Vec<(u8, String)> {
        let heading = |at: usize| match &self.elements[at].role {
            Role::Heading(level, text) => (*level, text.clone()),
            _ => (0, String::new()),
        };
        self.heading_elements().into_iter().map(heading).collect()
    }

    /// The page on which each heading begins.
    fn heading_pages(&self) -> Vec<usize> {
        let page = |element: usize| {
            let is_its = |piece: &Piece| piece.owner == Owner::Element(element);
            self.pages.iter().position(|page| page.iter().any(is_its)).unwrap_or(0)
        };
        self.heading_elements().into_iter().map(page).collect()
    }
}

fn has_contents(block: &Block) -> bool {
    match block {
        Block::Contents(_) => true,
        Block::Page(blocks) | Block::In(_, blocks) => blocks.iter().any(has_contents),
        _ => false,
    }
}

impl<'a> Filling<'a> {
    /// Blocks that are pages or cards by themselves, and whatever is between them.
    fn fill(&mut self) -> Result<(), DocumentError> {
        let document = self.document;
        let mut blocks = &document.blocks[..];
        while let Some((first, rest)) = blocks.split_first() {
            match first {
                Block::Page(page) => self.page(page)?,
                Block::Card(card) => self.card(card)?,
                _ => {
                    let flowing = blocks.iter().take_while(|block| !matches!(block, Block::Page(_) | Block::Card(_))).count();
                    if self.y > 0.0 && self.is_after_page(blocks) {
                        self.new_page();
                    }
                    let slabs = self.composer.blocks(&blocks[..flowing], self.composer.frame())?;
                    self.place(&slabs);
                    blocks = &blocks[flowing..];
                    continue;
                }
            }
            blocks = rest;
        }
        // What ends with a break does not end with an empty page.
        if self.pages.len() > 1 && self.pages.last().is_some_and(Vec::is_empty) {
            self.pages.pop();
        }
        Ok(())
    }

    /// What follows a page that is to stay a page begins on a new one.
    fn is_after_page(&self, blocks: &[Block]) -> bool {
        let at = self.document.blocks.len() - blocks.len();
        at > 0 && matches!(self.document.blocks[at - 1], Block::Page(_) | Block::Card(_))
    }

    fn new_page(&mut self) {
        if self.pages.last().is_some_and(|page| !page.is_empty()) {
            self.pages.push(Vec::new());
        }
        self.y = 0.0;
    }

    /// Blocks that are to fill one page: type as large as fits, then room for what asks for the rest of it.
    fn page(&mut self, blocks: &'a [Block]) -> Result<(), DocumentError> {
        self.new_page();
        let slabs = self.fitted(blocks, 1.0)?;
        self.place(&slabs);
        Ok(())
    }

    /// Blocks that fit a page, in type of a size or smaller.
    fn fitted(&mut self, blocks: &'a [Block], size: f32) -> Result<Vec<Slab>, DocumentError> {
        let (mark, frame) = (self.composer.mark(), self.composer.frame());
        let mut slabs = Vec::new();
        for factor in FACTORS {
            self.composer.back_to(mark);
            self.composer.types.factor = factor * size;
            slabs = self.composer.blocks(blocks, frame)?;
            if height(&slabs) <= self.height && !self.composer.is_torn {
                break;
            }
        }
        for _ in 0..ROUNDS {
            let left = self.height - height(&slabs) - 1.0;
            let (figures, spaces) = self.composer.asked;
            if left < 2.0 || figures + spaces == 0 {
                break;
            }
            let before = self.composer.rest;
            // Figures first; what they cannot use goes to spaces in the next round.
            self.composer.rest = match (figures, spaces) {
                (0, spaces) => Rest { spaces: before.spaces + left / count(spaces), ..before },
                (figures, 0) => Rest { figures: before.figures + left / count(figures), ..before },
                (figures, _) if before.figures == 0.0 => Rest { figures: left / count(figures), ..before },
                (_, spaces) => Rest { spaces: before.spaces + left / count(spaces), ..before },
            };
            self.composer.back_to(mark);
            slabs = self.composer.blocks(blocks, frame)?;
        }
        self.composer.rest = Rest::default();
        self.composer.types.factor = 1.0;
        Ok(slabs)
    }

    /// Type of cards is as large as the fullest one allows.
    fn size_cards(&mut self) -> Result<(), DocumentError> {
        let cards = || self.document.blocks.iter().filter_map(|block| if let Block::Card(card) = block { Some(card) } else { None });
        let sides: [Vec<&'a [Block]>; 2] = [cards().map(|card| &card.front[..]).collect(), cards().map(|card| &card.back[..]).collect()];
        let (mark, frame) = (self.composer.mark(), self.composer.frame());
        for (size, sides) in self.cards.iter_mut().zip(sides) {
            for larger in LARGER {
                self.composer.types.factor = larger;
                let mut all_fit = true;
                for side in &sides {
                    let used = height(&self.composer.blocks(side, frame)?);
                    all_fit &= used <= self.height * 0.9 && !self.composer.is_torn;
                    self.composer.back_to(mark);
                }
                *size = larger;
                if all_fit {
                    break;
                }
            }
        }
        self.composer.types.factor = 1.0;
        Ok(())
    }

    /// Both sides of a card, a page each.
    fn card(&mut self, card: &'a Card) -> Result<(), DocumentError> {
        for (blocks, is_front) in [(&card.front, true), (&card.back, false)] {
            self.new_page();
            let slabs = self.fitted(blocks, self.cards[usize::from(!is_front)])?;
            let used = height(&slabs);
            if used > self.height {
                return Err(DocumentError::Card(self.pages.len().div_ceil(2)));
            }
            // The front is read across a table: its words stand in the middle of the card.
            self.y = if is_front { (self.height - used) / 2.0 } else { 0.0 };
            let (side, top, _) = self.document.format.margins();
            let bar =
                Area { x: -side, y: -top, width: self.document.format.size().0, height: if is_front { top * 0.6 } else { top * 0.2 } };
            let bar = Piece { owner: Owner::Ornament, mark: Mark::Field(bar, Some(self.composer.types.accent()), None, 0.0) };
            self.pages.last_mut().into_iter().for_each(|page| page.push(bar.clone()));
            self.place(&slabs);
        }
        Ok(())
    }

    /// Puts slabs on this page and the next ones.
    fn place(&mut self, slabs: &[Slab]) {
        let mut at = 0;
        while at < slabs.len() {
            let always = chain(&slabs[at..], Keep::Always);
            let wished = chain(&slabs[at..], Keep::IfItFits);
            let room = self.height - self.y;
            let above = if self.y > 0.0 { slabs[at].above } else { 0.0 };
            let fits = |length: usize| above + height(&slabs[at..at + length]) <= room;
            let would_fit = |length: usize| height(&slabs[at..at + length]) <= self.height;
            if self.y > 0.0 && (!fits(always) && would_fit(always) || !fits(wished) && would_fit(wished) && room < self.height * HOLE) {
                self.new_page();
            }
            // What is higher than a page is broken where it must be.
            for slab in &slabs[at..at + always] {
                self.put(slab);
            }
            at += always;
        }
    }

    fn put(&mut self, slab: &Slab) {
        if slab.begins_page {
            self.new_page();
            return;
        }
        let above = if self.y > 0.0 { slab.above } else { 0.0 };
        if self.y > 0.0 && self.y + above + slab.height > self.height + 0.5 {
            self.new_page();
        }
        let Some(page) = self.pages.last_mut() else { return };
        let begins = self.y == 0.0;
        let mut y = if begins { 0.0 } else { self.y + slab.above };
        if let Some(again) = slab.again.as_ref().filter(|_| begins) {
            page.extend(again.1.iter().cloned().map(|mut piece| {
                piece.mark.shift((0.0, y));
                piece
            }));
            y += again.0;
        }
        page.extend(slab.pieces.iter().cloned().map(|mut piece| {
            piece.mark.shift((0.0, y));
            piece
        }));
        self.y = y + slab.height;
    }

    fn heads_and_feet(&mut self) {
        let document = self.document;
        let frame = self.composer.frame();
        let last = self.pages.len();
        let is_cover = document.blocks.first().is_some_and(|block| matches!(block, Block::Title(title) if title.cover));
        for page in 0..last {
            if !document.format.is_card() && page > 0 && !document.head.is_empty() {
                let (kind, y) = self.edge(page, Owner::Head, &document.head, frame, false);
                let (y, stroke) = (y + kind.height() + kind.size * 0.2, self.composer.types.stroke() * 0.6);
                self.ornament(page, Mark::Rule((frame.from, y), (frame.from + frame.width, y), GRID, stroke));
            }
            if page == 0 && is_cover {
                continue;
            }
            let number = |page: usize| document.numerals.count(u64::try_from(page).unwrap_or(u64::MAX));
            let count = match (document.format.is_card(), last) {
                (true, _) => number(page / 2 + 1),
                (false, 1) => String::new(),
                (false, last) => format!("{} / {}", number(page + 1), number(last)),
            };
            let (kind, _) = self.edge(page, Owner::Foot, &count, frame, true);
            let room = kind.width(&count) + kind.size * 1.5;
            self.edge(page, Owner::Foot, &document.foot, Frame { width: frame.width - room, ..frame }, false);
        }
    }

    /// Puts a text at the head or the foot of a page; with its type and upper edge. A foot may have two lines.
    fn edge(&mut self, page: usize, owner: Owner, text: &str, frame: Frame, at_end: bool) -> (Type, f32) {
        let (_, top, bottom) = self.document.format.margins();
        let kind = self.composer.types.of(Style::Note);
        let (y, most) = match owner {
            Owner::Head => (-top * 0.5 - kind.height() / 2.0, 1),
            _ => (self.height + bottom * 0.5 - kind.height() * 0.7, 2),
        };
        for (line, down) in kind.lines(text, frame.width, most).iter().zip([0.0, kind.height()]) {
            let mut mark = self.composer.edge_line(line, kind, frame, at_end);
            mark.shift((0.0, y + down));
            self.pages[page].push(Piece { owner, mark });
        }
        (kind, y)
    }

    fn ornament(&mut self, page: usize, mark: Mark) {
        self.pages[page].push(Piece { owner: Owner::Ornament, mark });
    }
}

/// How many slabs from the first on stay together.
fn chain(slabs: &[Slab], least: Keep) -> usize {
    slabs.iter().position(|slab| slab.keep < least).map_or(slabs.len(), |at| at + 1)
}

#[expect(clippy::cast_precision_loss, reason = "a handful of blocks")]
fn count(blocks: usize) -> f32 {
    blocks as f32
}
