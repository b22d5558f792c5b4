//! Documents to print and to hand out: a stack of blocks that becomes a tagged PDF (PDF/UA-1). `layout`
//! puts the blocks on A4 pages, `line` shapes their text in every script, `picture` draws charts, and
//! `file` writes it all down with its structure tree.
//!
//! Nothing here asks for the time or for chance: the same document gives the same bytes. Charts are
//! drawn as outlines with their description as alternative text; all other text is text.

mod file;
mod layout;
mod line;
mod picture;
mod table;

#[cfg(test)]
mod tests;

pub use self::file::{DocumentError, pdf};
use crate::rendering::charts::{Numerals, Svg};

/// Something to print.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its title, which stands at the head of each page too.
    pub title: String,
    /// Its language as a BCP 47 tag.
    pub language: String,
    /// The language runs from right to left; pages are mirrored.
    pub right_to_left: bool,
    /// How page numbers are written.
    pub numerals: Numerals,
    /// A line at the foot of every page, such as a mark that everything is invented.
    pub foot: String,
    /// What it consists of, in order.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading; the first level is 1. Stays with what follows.
    Heading(u8, String),
    /// Running text.
    Paragraph(String),
    /// Small text: what has to be known to read something.
    Note(String),
    /// Points without an order.
    List(Vec<String>),
    /// Somebody's words, in quotation marks if there are to be any.
    Quote(String),
    /// Numbers.
    Table(Table),
    /// A chart, with its description as alternative text.
    Figure(Svg),
    /// What follows begins on a new page.
    PageBreak,
}

/// A table with a header row, which is repeated on each page, and a header column. All other cells are
/// numbers or short words and stand at the far end of their column.
#[derive(Clone, Debug)]
pub struct Table {
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
}
