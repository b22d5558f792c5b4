//! What is put on pages: slabs, which are never broken, made of pieces. x runs from where the document begins to be
//! read, y from the upper edge of the slab. Every piece belongs to an element of the structure tree, or to
//! none: rules, grounds, heads and feet of pages are there for the eye alone.

use std::rc::Rc;

use plotters::style::RGBColor;

use crate::rendering::documents::{Logo, format::Type, line::Line, picture::Drawing};

/// What an element of the structure tree is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Role {
    /// Level and words.
    Heading(u8, String),
    Paragraph,
    Group,
    Quote,
    List,
    Numbered,
    Item,
    Label,
    Body,
    Table,
    Caption,
    Row,
    ColumnHead,
    RowHead,
    Cell,
    Contents,
    Entry,
    /// What follows a link, and where it leads.
    Link,
    /// A figure with its alternative text.
    Figure(String),
}

/// An element of the structure tree.
#[derive(Debug)]
pub(super) struct Element {
    pub role: Role,
    pub children: Vec<usize>,
    /// Its words as they are read, where their lines would not tell.
    pub text: String,
    /// Its language, where that is not the document's.
    pub language: Option<String>,
    /// Its lines cannot be read one after the other: they run backwards, or break words.
    pub needs_text: bool,
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
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub owner: Owner,
    pub mark: Mark,
}

/// A place with an extent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// What a piece looks like.
#[derive(Clone, Debug)]
pub(super) enum Mark {
    /// A line of text on its baseline.
    Text(Rc<Line>, Type, (f32, f32)),
    /// A field: its ground, the ink and thickness of its edge, and the radius of its corners.
    Field(Area, Option<RGBColor>, Option<(RGBColor, f32)>, f32),
    /// A line from one point to another, its ink and its thickness.
    Rule((f32, f32), (f32, f32), RGBColor, f32),
    /// A dotted line that leads the eye.
    Leader((f32, f32), (f32, f32), RGBColor),
    /// A ring around a point.
    Ring((f32, f32), f32, RGBColor, f32),
    /// A chart.
    Picture(Rc<Drawing>, Area),
    /// The mark of the office.
    Logo(Rc<Logo>, Area),
    /// A QR code: dark modules, row by row, and how many a row has.
    Code(Rc<Vec<bool>>, usize, Area),
    /// Where a link can be followed.
    Link(Area, Target, String),
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Target {
    Address(String),
    /// The element of a heading.
    Heading(usize),
}

impl Mark {
    /// From where to where it stands across the page.
    fn extent(&self) -> (f32, f32) {
        match self {
            Self::Text(line, kind, (x, _)) => (*x, line.width * kind.size),
            Self::Field(area, ..) | Self::Picture(_, area) | Self::Logo(_, area) | Self::Code(_, _, area) | Self::Link(area, ..) => {
                (area.x, area.width)
            }
            Self::Rule(from, to, ..) | Self::Leader(from, to, _) => (from.0, to.0 - from.0),
            Self::Ring((x, _), radius, ..) => (x - radius, 2.0 * radius),
        }
    }

    /// Moves it.
    pub(super) fn shift(&mut self, by: (f32, f32)) {
        let shift = |point: &mut (f32, f32)| *point = (point.0 + by.0, point.1 + by.1);
        match self {
            Self::Text(_, _, at) | Self::Ring(at, ..) => shift(at),
            Self::Field(area, ..) | Self::Picture(_, area) | Self::Logo(_, area) | Self::Code(_, _, area) | Self::Link(area, ..) => {
                (area.x, area.y) = (area.x + by.0, area.y + by.1);
            }
            Self::Rule(from, to, ..) | Self::Leader(from, to, _) => [from, to].into_iter().for_each(shift),
        }
    }

    /// Turns it round in a box, so that what stood at its start stands at its end.
    pub(super) fn mirror(&mut self, from: f32, width: f32) {
        let (x, extent) = self.extent();
        self.shift((2.0 * from + width - 2.0 * x - extent, 0.0));
    }
}

/// A part of a document that is not broken.
#[derive(Clone, Debug, Default)]
pub(super) struct Slab {
    /// White space above it, except at the top of a page.
    pub above: f32,
    pub height: f32,
    pub pieces: Vec<Piece>,
    pub keep: Keep,
    /// What comes again above it when it begins a page.
    pub again: Option<Rc<(f32, Vec<Piece>)>>,
    /// It begins a page.
    pub begins_page: bool,
}

/// Whether a slab stays on the page of the next one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Keep {
    #[default]
    No,
    /// If that leaves no large hole.
    IfItFits,
    Always,
}

impl Slab {
    pub(super) fn shift(&mut self, by: (f32, f32)) {
        self.pieces.iter_mut().for_each(|piece| piece.mark.shift(by));
    }

    /// Puts slabs under each other into one.
    pub(super) fn stack(slabs: Vec<Self>) -> Self {
        let mut whole = Self::default();
        for (at, mut slab) in slabs.into_iter().enumerate() {
            whole.height += if at == 0 { 0.0 } else { slab.above };
            slab.shift((0.0, whole.height));
            whole.pieces.append(&mut slab.pieces);
            whole.height += slab.height;
        }
        whole
    }
}

/// How high slabs are together at the top of a page.
pub(super) fn height(slabs: &[Slab]) -> f32 {
    slabs.iter().enumerate().map(|(at, slab)| slab.height + if at == 0 { 0.0 } else { slab.above }).sum()
}
