//! What documents are made of. Every block carries finished words; none asks where they come from, and none
//! says where on a page it stands: that is the layout's business, for every format and direction.

use crate::rendering::{
    charts::{ChartText, Svg},
    documents::Logo,
};

/// A part of a document.
#[derive(Clone, Debug)]
pub enum Block {
    /// The top of a document: what it is, of what, as of when. Counts as the heading of level 1.
    Title(Title),
    /// A heading; the first level is 1, the last 4. Stays with what follows and is in the outline.
    Heading(u8, String),
    /// Larger text that opens a document or a chapter.
    Lead(String),
    /// Running text.
    Paragraph(String),
    /// Small text: what has to be known to read something.
    Note(String),
    /// Points without an order.
    List(Vec<String>),
    /// Points that are counted.
    Numbered(Vec<String>),
    /// Somebody's words.
    Quote(Quote),
    /// Core statements with one big number each, under each other.
    Statements(Vec<Statement>),
    /// Something that must not be overlooked, on a ground of its own: a heading and a text.
    Callout(String, String),
    /// Numbers and short words.
    Table(Table),
    /// A chart with everything that belongs to it.
    Figure(Figure),
    /// Side by side, from where reading begins. Not broken between pages.
    Columns(Vec<Column>),
    /// Ruled space to write on.
    Lines(Space),
    /// Empty boxes to write on, side by side, each with a heading.
    Boxes(Vec<String>, Space),
    /// Rows to stick dots to: a label each, and room for so many dots.
    Dots(Vec<String>, u8),
    /// An address to look at, as a QR code with its words beside it.
    Code(Code),
    /// Headings of the first and second level with their pages, under a heading of its own.
    Contents(String),
    /// Something in another language than the document.
    In(Tongue, Vec<Block>),
    /// Begins on a new page and stays on it: type shrinks as far as the [`Scale`](super::Scale) allows until it fits;
    /// what is left of the page goes to [`Space::Rest`] and [`Width::Rest`]. What still does not fit goes on
    /// over the page; [`Pdf::pages`](super::Pdf) tells.
    Page(Vec<Block>),
    /// A card with two sides, each on a page of its own or, on [`Format::CardSheets`](super::Format), four to a sheet with
    /// the backs behind the fronts. Only in documents that consist of cards.
    Card(Card),
    /// What follows begins on a new page.
    PageBreak,
}

/// The top of a document.
#[derive(Clone, Debug, Default)]
pub struct Title {
    /// What the document belongs to, such as process and kind of document.
    pub above: String,
    /// What it is about.
    pub title: String,
    /// One sentence below the title, or nothing.
    pub below: String,
    /// Label and value: office, date, version of the data.
    pub facts: Vec<(String, String)>,
    /// What it may be taken for, such as "Entwurf" or "Erfundene Daten", or nothing.
    pub status: String,
    /// The mark of the office.
    pub logo: Option<Logo>,
    /// Fills the first page, as the cover of a report.
    pub cover: bool,
}

/// A language and its direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tongue {
    /// As a BCP 47 tag.
    pub tag: String,
    /// It runs from right to left.
    pub right_to_left: bool,
}

/// Somebody's words, in quotation marks if there are to be any.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The words.
    pub words: String,
    /// Whose they are, or nothing.
    pub attribution: String,
    /// The language of the words, where it is not the document's; the attribution is always in that.
    pub tongue: Option<Tongue>,
}

/// A core statement.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The one number, as it is printed: "62 %", "3 von 4".
    pub number: String,
    /// What it means.
    pub text: String,
    /// Small below: base and figure.
    pub base: String,
}

/// Where cells stand in their column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Where reading begins: words.
    Start,
    /// In the middle: signs.
    Middle,
    /// At the far end: numbers.
    End,
}

/// A table with a header row, which is repeated on each page, and a header column.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
    /// How the columns stand; for those not named the first stands at the start and all others at the end.
    pub columns: Vec<Align>,
    /// What it shows, or nothing.
    pub caption: String,
}

/// A chart and the words around it, which are text of the document: head and foot of the chart's own file
/// are left out. [`Figure::bare`] takes the chart as it is.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The chart.
    pub svg: Svg,
    /// Its number, such as "Abbildung 3", or nothing.
    pub number: String,
    /// What it shows.
    pub title: String,
    /// The wording of the question, or nothing.
    pub question: String,
    /// Who is counted.
    pub base: String,
    /// What is left out, the source, the date.
    pub notes: Vec<String>,
    /// How wide it is drawn.
    pub width: Width,
    /// Only the chart's body is drawn; its head and foot are the words above.
    pub words_apart: bool,
}

impl Figure {
    /// A chart with its own words as text around it, as wide as there is room.
    #[must_use]
    pub fn of(svg: Svg, text: &ChartText, number: String) -> Self {
        let [title, question, base] = [&text.title, &text.question, &text.base].map(String::clone);
        Self { svg, number, title, question, base, notes: text.notes.clone(), width: Width::Full, words_apart: true }
    }

    /// A chart as it is, with its own head and foot, as wide as there is room.
    #[must_use]
    pub fn bare(svg: Svg) -> Self {
        let (number, title, question, base) = (String::new(), String::new(), String::new(), String::new());
        Self { svg, number, title, question, base, notes: Vec::new(), width: Width::Full, words_apart: false }
    }
}

/// How wide a figure is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Width {
    /// As wide as the column of text.
    Full,
    /// A share of it, from 0 to 1, as far as the letters of the chart stay legible.
    Part(f32),
    /// As large as what is left of the [`Block::Page`] allows, as far as the letters of the chart stay legible.
    Rest,
}

/// A part of a row of blocks.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its share of the width, against those of the others.
    pub share: f32,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// How much space there is to write on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// So many lines.
    Lines(u8),
    /// What is left of the [`Block::Page`], at least two lines.
    Rest,
}

/// An address as a QR code.
#[derive(Clone, Debug)]
pub struct Code {
    /// What the code holds; also a link.
    pub address: String,
    /// What is found there.
    pub text: String,
}

/// A card to sort and to vote with.
#[derive(Clone, Debug)]
pub struct Card {
    /// The side to be read first.
    pub front: Vec<Block>,
    /// The other.
    pub back: Vec<Block>,
}
