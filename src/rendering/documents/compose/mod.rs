//! Makes slabs of blocks: text in lines, figures, tables, forms. Nothing here knows on which page something
//! will stand; whoever needs a block smaller or higher has it composed again.

mod columns;
mod figure;
mod forms;
mod table;
mod text;
mod title;

use std::{collections::HashMap, rc::Rc};

use crate::rendering::documents::{
    Block, DocumentError, Numerals, Tongue,
    format::{Style, Types},
    picture::Drawing,
    slab::{Element, Owner, Piece, Role, Slab},
};

/// Where something stands across the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub from: f32,
    pub width: f32,
}

impl Frame {
    /// The same with free space at both ends.
    fn within(self, start: f32, end: f32) -> Self {
        Self { from: self.from + start, width: self.width - start - end }
    }
}

/// What is left of a page, for what asks for it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rest {
    /// Height that every [`Width::Rest`](super::Width) gets on top of its least.
    pub figures: f32,
    /// Height that every [`Space::Rest`](super::Space) gets on top of its least.
    pub spaces: f32,
}

/// What was composed so far.
#[derive(Debug)]
pub(super) struct Composer<'a> {
    pub elements: Vec<Element>,
    /// Elements that are no other's children.
    pub roots: Vec<usize>,
    /// The elements that are open, from the outside in.
    open: Vec<usize>,
    pub types: Types,
    pub rest: Rest,
    /// How many blocks asked for a rest: figures and spaces.
    pub asked: (usize, usize),
    /// Words were torn apart because they are wider than their line.
    pub is_torn: bool,
    /// The format's page without its margins.
    pub page: (f32, f32),
    document: &'a Tongue,
    tongue: &'a Tongue,
    numerals: &'a Numerals,
    /// The pages of headings, in their order, where they are known already.
    pub pages: Vec<usize>,
    pub headings: Vec<(u8, String)>,
    drawings: HashMap<(usize, bool), Rc<Drawing>>,
    level: u8,
}

/// A place to go back to, when something has to be composed again.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    elements: usize,
    roots: usize,
    level: u8,
}

impl<'a> Composer<'a> {
    pub(super) fn new(document: &'a Tongue, numerals: &'a Numerals, types: Types, page: (f32, f32)) -> Self {
        Self {
            elements: Vec::new(),
            roots: Vec::new(),
            open: Vec::new(),
            types,
            rest: Rest::default(),
            asked: (0, 0),
            is_torn: false,
            page,
            document,
            tongue: document,
            numerals,
            pages: Vec::new(),
            headings: Vec::new(),
            drawings: HashMap::new(),
            level: 0,
        }
    }

    /// All of a page's width.
    pub(super) fn frame(&self) -> Frame {
        Frame { from: 0.0, width: self.page.0 }
    }

    pub(super) fn mark(&self) -> Mark {
        Mark { elements: self.elements.len(), roots: self.roots.len(), level: self.level }
    }

    /// Forgets what was composed since.
    pub(super) fn back_to(&mut self, mark: Mark) {
        self.elements.truncate(mark.elements);
        self.roots.truncate(mark.roots);
        self.level = mark.level;
        self.asked = (0, 0);
        self.is_torn = false;
    }

    /// The slabs of blocks under each other.
    pub(super) fn blocks(&mut self, blocks: &'a [Block], frame: Frame) -> Result<Vec<Slab>, DocumentError> {
        let mut slabs: Vec<Slab> = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            let mut next = self.block(block, frame)?;
            if let (Some(last), Some(following)) = (next.last_mut(), blocks.get(at + 1)) {
                last.keep = last.keep.max(text::keep(block, following));
            }
            slabs.append(&mut next);
        }
        Ok(slabs)
    }

    fn block(&mut self, block: &'a Block, frame: Frame) -> Result<Vec<Slab>, DocumentError> {
        Ok(match block {
            Block::Title(title) => self.title(title, frame),
            Block::Heading(level, text) => self.heading(*level, text, frame),
            Block::Lead(text) => self.paragraph(text, Style::Lead, frame),
            Block::Paragraph(text) => self.paragraph(text, Style::Body, frame),
            Block::Note(text) => self.paragraph(text, Style::Note, frame),
            Block::List(points) => self.list(points, false, frame),
            Block::Numbered(points) => self.list(points, true, frame),
            Block::Quote(quote) => self.quote(quote, frame),
            Block::Statements(statements) => self.statements(statements, frame),
            Block::Callout(head, text) => self.callout(head, text, frame),
            Block::Table(table) => self.table(table, frame),
            Block::Figure(figure) => self.figure(figure, frame)?,
            Block::Columns(columns) => self.columns(columns, frame)?,
            Block::Lines(space) => self.lines_to_write_on(*space, frame),
            Block::Boxes(heads, space) => self.boxes(heads, *space, frame),
            Block::Dots(labels, dots) => self.dots(labels, *dots, frame),
            Block::Code(code) => self.code(code, frame),
            Block::Contents(head) => self.contents(head, frame),
            Block::In(tongue, blocks) => self.in_tongue(tongue, frame, |composer, frame| composer.blocks(blocks, frame))?,
            // Pages and cards are known to the paginator; inside of other blocks they are what they hold.
            Block::Page(blocks) => self.blocks(blocks, frame)?,
            Block::Card(card) => [self.blocks(&card.front, frame)?, self.blocks(&card.back, frame)?].concat(),
            Block::PageBreak => vec![Slab { begins_page: true, ..Slab::default() }],
        })
    }

    /// Composes something in another language; where that runs the other way, all of it is turned round in its
    /// frame.
    fn in_tongue<T>(
        &mut self,
        tongue: &'a Tongue,
        frame: Frame,
        compose: impl FnOnce(&mut Self, Frame) -> Result<Vec<Slab>, T>,
    ) -> Result<Vec<Slab>, T> {
        let outer = std::mem::replace(&mut self.tongue, tongue);
        let slabs = compose(self, frame);
        self.tongue = outer;
        let mut slabs = slabs?;
        if tongue.right_to_left != outer.right_to_left {
            for piece in slabs.iter_mut().flat_map(|slab| &mut slab.pieces) {
                piece.mark.mirror(frame.from, frame.width);
            }
        }
        Ok(slabs)
    }

    /// Opens an element below the ones that are open, does something in it, and closes it.
    fn inside<T>(&mut self, role: Role, compose: impl FnOnce(&mut Self, usize) -> T) -> T {
        let element = self.element(role);
        self.open.push(element);
        let done = compose(self, element);
        self.open.pop();
        done
    }

    /// An element below the ones that are open.
    fn element(&mut self, role: Role) -> usize {
        let language = Some(self.tongue.tag.clone()).filter(|tag| *tag != self.document.tag);
        let needs_text = self.tongue.right_to_left;
        self.elements.push(Element { role, children: Vec::new(), text: String::new(), language, needs_text });
        let element = self.elements.len() - 1;
        match self.open.last() {
            Some(parent) => self.elements[*parent].children.push(element),
            None => self.roots.push(element),
        }
        element
    }

    fn owned(element: usize, mark: super::slab::Mark) -> Piece {
        Piece { owner: Owner::Element(element), mark }
    }

    fn ornament(mark: super::slab::Mark) -> Piece {
        Piece { owner: Owner::Ornament, mark }
    }
}
