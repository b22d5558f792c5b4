//! Puts blocks on A4 pages. x runs from where reading begins and is turned round at the end, so that a page
//! from right to left is the mirror of one from left to right. Every piece belongs to an element of the
//! structure tree, or to none: rules, heads and feet of pages are there for the eye alone.

use usvg::Tree;

use crate::rendering::{
    charts::{
        lettering::{Lettering, Weight},
        palette::{BLUE, INK, QUIET},
        picture, sheet,
        wrapping::wrap,
    },
    documents::{Block, Document, DocumentError, Figure, line::Line, table},
};

/// A4 in points.
pub(super) const PAGE: (f32, f32) = (595.0, 842.0);
/// Free space at every side.
pub(super) const MARGIN: f32 = 45.0;
/// The width of text.
pub(super) const CONTENT: f32 = PAGE.0 - 2.0 * MARGIN;
const TOP: f32 = 62.0;
const BOTTOM: f32 = PAGE.1 - 62.0;
/// More lines than any block has.
const ALL: usize = 10_000;

const BODY: Lettering = Lettering { size: 11, weight: Weight::Regular, ink: INK };
const SMALL: Lettering = Lettering { size: 9, weight: Weight::Regular, ink: QUIET };
const HEADINGS: [Lettering; 3] = [
    Lettering { size: 22, weight: Weight::Bold, ink: BLUE },
    Lettering { size: 16, weight: Weight::Bold, ink: BLUE },
    Lettering { size: 12, weight: Weight::Bold, ink: INK },
];

/// What an element of the structure tree is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Role {
    Heading(u8, String),
    Paragraph,
    Quote,
    List,
    Item,
    Label,
    Body,
    Table,
    Row,
    ColumnHead,
    RowHead,
    Cell,
    /// A figure: alternative text, page, place.
    Figure(String, usize, [f32; 4]),
}

/// An element of the structure tree.
#[derive(Debug)]
pub(super) struct Element {
    pub role: Role,
    pub children: Vec<usize>,
}

/// Whose a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    Element(usize),
    Head,
    Foot,
    Ornament,
}

/// Something on a page.
#[derive(Debug)]
pub(super) struct Piece {
    pub owner: Owner,
    pub mark: Mark,
}

/// What it looks like.
#[derive(Debug)]
pub(super) enum Mark {
    /// A line of text; the place is the left end of its baseline.
    Text(Line, Lettering, (f32, f32)),
    /// A thin line across the text.
    Rule(f32),
    /// A chart, its upper left corner and its scale.
    Picture(Box<Tree>, (f32, f32), f32),
}

/// Where a line stands across the page: its box from where reading begins, and the end of the box it stands at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Across {
    pub from: f32,
    pub width: f32,
    pub at: At,
}

/// Where text stands in its box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    Start,
    End,
}

/// Pages on their way.
#[derive(Debug)]
pub(super) struct Layout {
    right_to_left: bool,
    pub pages: Vec<Vec<Piece>>,
    /// The elements; those in `roots` are no other's children.
    pub elements: Vec<Element>,
    pub roots: Vec<usize>,
    pub y: f32,
}

impl Layout {
    /// All pages of a document.
    pub(super) fn of(document: &Document) -> Result<Self, DocumentError> {
        let mut layout =
            Self { right_to_left: document.tongue.right_to_left, pages: vec![Vec::new()], elements: Vec::new(), roots: Vec::new(), y: TOP };
        for (at, block) in document.blocks.iter().enumerate() {
            let needed = least(&document.blocks[at..])?;
            if needed > layout.room() && layout.y > TOP {
                layout.new_page();
            }
            layout.block(block)?;
        }
        layout.heads_and_feet(document);
        Ok(layout)
    }

    fn block(&mut self, block: &Block) -> Result<(), DocumentError> {
        match block {
            Block::Title(title) => {
                self.paragraph(&title.above, SMALL);
                self.heading(1, &title.title);
                self.paragraph(&title.below, BODY);
                for (label, value) in &title.facts {
                    self.paragraph(&format!("{label} {value}"), SMALL);
                }
                self.paragraph(&title.status, heading(3));
            }
            Block::Heading(level, text) => self.heading(*level, text),
            Block::Contents(text) => self.heading(2, text),
            Block::Lead(text) | Block::Paragraph(text) => self.paragraph(text, BODY),
            Block::Note(text) => self.paragraph(text, SMALL),
            Block::Quote(words) => {
                let quote = self.root(Role::Quote);
                let element = self.child(quote, Role::Paragraph);
                self.text(&words.words, BODY, Owner::Element(element), (18.0, CONTENT - 36.0));
                self.y += 8.0;
                self.paragraph(&words.attribution, SMALL);
            }
            Block::List(points) | Block::Numbered(points) | Block::Boxes(points, _) | Block::Dots(points, _) => self.list(points),
            Block::Statements(statements) => {
                for statement in statements {
                    self.heading(2, &statement.number);
                    self.paragraph(&statement.text, BODY);
                    self.paragraph(&statement.base, SMALL);
                }
            }
            Block::Callout(head, text) => {
                self.heading(3, head);
                self.paragraph(text, BODY);
            }
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure)?,
            Block::Columns(columns) => columns.iter().flat_map(|column| &column.blocks).try_for_each(|block| self.block(block))?,
            Block::Lines(_) => self.y += 60.0,
            Block::Code(code) => self.paragraph(&format!("{} {}", code.text, code.address), BODY),
            Block::In(_, blocks) => blocks.iter().try_for_each(|block| self.block(block))?,
            Block::Page(blocks) => {
                self.new_page();
                blocks.iter().try_for_each(|block| self.block(block))?;
            }
            Block::Card(card) => {
                self.new_page();
                card.front.iter().chain(&card.back).try_for_each(|block| self.block(block))?;
            }
            Block::PageBreak => self.new_page(),
        }
        Ok(())
    }

    fn heading(&mut self, level: u8, text: &str) {
        self.y += if self.y > TOP { 10.0 } else { 0.0 };
        let element = self.root(Role::Heading(level, text.to_string()));
        self.text(text, heading(level), Owner::Element(element), (0.0, CONTENT));
        self.y += 5.0;
    }

    fn paragraph(&mut self, text: &str, lettering: Lettering) {
        if !text.is_empty() {
            let element = self.root(Role::Paragraph);
            self.text(text, lettering, Owner::Element(element), (0.0, CONTENT));
            self.y += 6.0;
        }
    }

    fn list(&mut self, points: &[String]) {
        let list = self.root(Role::List);
        for point in points {
            self.need(f32_of(BODY.leading()));
            let item = self.child(list, Role::Item);
            let (label, body) = (self.child(item, Role::Label), self.child(item, Role::Body));
            let (page, y) = (self.pages.len() - 1, self.y);
            self.line("•", BODY, Owner::Element(label), Across { from: 4.0, width: 10.0, at: At::Start }, (page, y));
            self.text(point, BODY, Owner::Element(body), (16.0, CONTENT - 16.0));
            self.y += 2.0;
        }
        self.y += 4.0;
    }

    fn figure(&mut self, figure: &Figure) -> Result<(), DocumentError> {
        if !figure.title.is_empty() {
            self.heading(4, &[figure.number.as_str(), &figure.title].join(" "));
        }
        self.paragraph(&figure.question, SMALL);
        self.paragraph(&figure.base, SMALL);
        let tree = picture::read(&figure.svg)?;
        let (scale, width, height) = figure_size(&tree);
        self.need(height);
        // The free space a chart has at its sides lies in the margins of the page.
        let x = (PAGE.0 - width) / 2.0;
        let role = Role::Figure(figure.svg.description().to_string(), self.pages.len() - 1, [x, self.y, width, height]);
        let element = self.root(role);
        let mark = Mark::Picture(Box::new(tree), (x, self.y), scale);
        self.put(Piece { owner: Owner::Element(element), mark });
        self.y += height + 8.0;
        figure.notes.iter().for_each(|note| self.paragraph(note, SMALL));
        Ok(())
    }

    pub(super) fn room(&self) -> f32 {
        BOTTOM - self.y
    }

    pub(super) fn new_page(&mut self) {
        if self.pages.last().is_some_and(|page| !page.is_empty()) {
            self.pages.push(Vec::new());
        }
        self.y = TOP;
    }

    fn need(&mut self, height: f32) {
        if height > self.room() {
            self.new_page();
        }
    }

    pub(super) fn root(&mut self, role: Role) -> usize {
        let element = self.element(role);
        self.roots.push(element);
        element
    }

    pub(super) fn child(&mut self, parent: usize, role: Role) -> usize {
        let element = self.element(role);
        self.elements[parent].children.push(element);
        element
    }

    fn element(&mut self, role: Role) -> usize {
        self.elements.push(Element { role, children: Vec::new() });
        self.elements.len() - 1
    }

    pub(super) fn put(&mut self, piece: Piece) {
        if let Some(page) = self.pages.last_mut() {
            page.push(piece);
        }
    }

    /// Lines of text, on the next page where there is no room; `from` and `width` say where across the page.
    fn text(&mut self, text: &str, lettering: Lettering, owner: Owner, across: (f32, f32)) {
        for line in wrap(text, lettering, whole(across.1), ALL) {
            self.need(f32_of(lettering.leading()));
            let place = (self.pages.len() - 1, self.y);
            self.line(&line, lettering, owner, Across { from: across.0, width: across.1, at: At::Start }, place);
            self.y += f32_of(lettering.leading());
        }
    }

    /// One line in a box across the page; at last come the page and the upper edge of the line.
    pub(super) fn line(
        &mut self,
        text: &str,
        lettering: Lettering,
        owner: Owner,
        Across { from, width, at }: Across,
        (page, y): (usize, f32),
    ) {
        let line = Line::new(text, lettering.weight, self.right_to_left);
        let length = line.width * f32::from(lettering.size);
        let start = MARGIN + if at == At::Start { from } else { from + width - length };
        let x = if self.right_to_left { PAGE.0 - start - length } else { start };
        let baseline = y + f32::from(lettering.size) * 1.07;
        if let Some(page) = self.pages.get_mut(page) {
            page.push(Piece { owner, mark: Mark::Text(line, lettering, (x, baseline)) });
        }
    }

    fn heads_and_feet(&mut self, document: &Document) {
        let last = self.pages.len();
        for page in 0..last {
            let number = |page: usize| document.numerals.count(u64::try_from(page).unwrap_or(u64::MAX));
            let count = format!("{} / {}", number(page + 1), number(last));
            let (head, foot) = (28.0, PAGE.1 - 40.0);
            let short = wrap(&document.head, SMALL, whole(CONTENT), 1);
            for title in short.iter().filter(|_| page > 0) {
                self.line(title, SMALL, Owner::Head, Across { from: 0.0, width: CONTENT, at: At::Start }, (page, head));
            }
            for line in wrap(&document.foot, SMALL, whole(CONTENT - 60.0), 1) {
                self.line(&line, SMALL, Owner::Foot, Across { from: 0.0, width: CONTENT - 60.0, at: At::Start }, (page, foot));
            }
            self.line(&count, SMALL, Owner::Foot, Across { from: 0.0, width: CONTENT, at: At::End }, (page, foot));
        }
    }
}

/// The height without which a block would not begin on a page: headings stay with what follows.
fn least(blocks: &[Block]) -> Result<f32, DocumentError> {
    let mut height = 0.0;
    for block in blocks {
        match block {
            Block::Heading(level, text) => height += 18.0 + lines_height(text, heading(*level), CONTENT),
            Block::Figure(figure) => return Ok(height + figure_size(&picture::read(&figure.svg)?).2 + 8.0),
            Block::Table(table) => return Ok(height + table::least(table)),
            Block::PageBreak => return Ok(0.0),
            _ => return Ok(height + 34.0),
        }
    }
    Ok(height)
}

fn heading(level: u8) -> Lettering {
    HEADINGS[usize::from(level.clamp(1, 3)) - 1]
}

/// Scale, width and height of a chart on a page: its text is as wide as the page's, unless it were too high.
fn figure_size(tree: &Tree) -> (f32, f32, f32) {
    let size = tree.size();
    let scale = (CONTENT / (size.width() - 2.0 * f32_of(sheet::MARGIN))).min((BOTTOM - TOP - 90.0) / size.height());
    (scale, size.width() * scale, size.height() * scale)
}

fn lines_height(text: &str, lettering: Lettering, width: f32) -> f32 {
    let lines = u16::try_from(wrap(text, lettering, whole(width), ALL).len()).unwrap_or(u16::MAX);
    f32::from(lines) * f32_of(lettering.leading())
}

/// Whole points, rounded down.
#[expect(clippy::cast_possible_truncation, reason = "a page is 842 points high")]
pub(super) fn whole(length: f32) -> i32 {
    length.floor() as i32
}

#[expect(clippy::cast_precision_loss, reason = "a page is 842 points high")]
pub(super) fn f32_of(length: i32) -> f32 {
    length as f32
}
