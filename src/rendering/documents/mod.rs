//! Documents to print and to hand out: a stack of [`Block`]s on one of several papers ([`Format`]), which
//! becomes a tagged PDF (PDF/UA-1, [`pdf`]) a file to go on writing in ([`docx`]) or slides ([`pptx`]). `compose` makes slabs of the blocks that are not broken, `paginate` puts
//! them on pages, `line` shapes their text in every script, `picture` draws charts, and `file` writes it all
//! down with its structure tree.
//!
//! Nothing here asks for the time or for chance: the same document gives the same bytes. Charts are
//! drawn as outlines with their description as alternative text; all other text is text.

mod blocks;
mod compose;
mod docx;
mod draw;
mod file;
mod format;
mod hyphenation;
mod imposition;
mod line;
mod logo;
mod paginate;
mod picture;
mod pptx;
mod slab;
mod tags;

#[cfg(test)]
mod tests;

pub use self::{
    blocks::{Align, Block, Card, Code, Column, Figure, Quote, Space, Statement, Table, Title, Tongue, Width},
    docx::docx,
    file::{DocumentError, Pdf, pages, pdf},
    format::{Format, Scale},
    logo::Logo,
    pptx::pptx,
};
use crate::rendering::charts::{Numerals, Palette};

/// Something to print.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its title, which readers show in their window.
    pub title: String,
    /// Its language.
    pub tongue: Tongue,
    /// How page numbers are written.
    pub numerals: Numerals,
    /// The paper.
    pub format: Format,
    /// How large type is.
    pub scale: Scale,
    /// A line at the head of every page but the first, or nothing.
    pub head: String,
    /// A line at the foot of every page, such as a mark that everything is invented.
    pub foot: String,
    /// The colours of the office.
    pub palette: Palette,
    /// What it consists of, in order.
    pub blocks: Vec<Block>,
}
