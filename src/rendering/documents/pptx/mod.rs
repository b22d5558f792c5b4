//! What of a document is shown on a wall: a slide for its title, for its core statements, for each figure and for each
//! quote, in `PowerPoint`'s format (Office Open XML). Every slide has a title, every chart its alternative text;
//! words stay text that can be changed. Running text, tables and forms are for paper and are left out.

mod parts;
mod slide;

use crate::rendering::{
    archive::{NamedFile, zip},
    charts::{canvas::escaped, picture},
    documents::{Block, Document, DocumentError, Figure, Quote, Statement, Title, Tongue, pptx::slide::Slide},
};

/// Pixels of a picture for one of its chart.
const SHARP: f32 = 2.0;

/// The document as slides. The same document gives the same bytes.
///
/// # Errors
/// When a chart cannot be drawn, or the file cannot be packed.
pub fn pptx(document: &Document) -> Result<Vec<u8>, DocumentError> {
    let mut slides = Slides { document, tongue: &document.tongue, made: Vec::new(), heading: document.title.clone() };
    slides.blocks(&document.blocks)?;
    if slides.made.is_empty() {
        // A file without a slide cannot be opened.
        slides.made.push(Slide::new(&document.tongue, &document.title, &document.foot));
    }
    let mut files: Vec<NamedFile> = parts::frame(slides.made.len(), &escaped(&document.title), &escaped(&document.tongue.tag))
        .into_iter()
        .map(|(name, content)| NamedFile { name, content: document.palette.in_office(&content).into_bytes() })
        .collect();
    for (at, slide) in slides.made.into_iter().enumerate() {
        files.extend(slide.finish(at + 1, document.palette));
    }
    zip(&files).map_err(|error| DocumentError::Writing(error.to_string()))
}

/// Slides on their way.
struct Slides<'a> {
    document: &'a Document,
    tongue: &'a Tongue,
    made: Vec<Slide>,
    /// The last heading: the title of slides without one of their own.
    heading: String,
}

impl<'a> Slides<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) -> Result<(), DocumentError> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &'a Block) -> Result<(), DocumentError> {
        match block {
            Block::Title(title) => self.title(title),
            Block::Heading(_, text) => self.heading.clone_from(text),
            Block::Statements(statements) => self.statements(statements),
            Block::Figure(figure) => self.figure(figure)?,
            Block::Quote(quote) => self.quote(quote),
            Block::Columns(columns) => columns.iter().try_for_each(|column| self.blocks(&column.blocks))?,
            Block::Page(blocks) => self.blocks(blocks)?,
            Block::Card(card) => self.blocks(&card.front).and_then(|()| self.blocks(&card.back))?,
            Block::In(tongue, blocks) => {
                let outer = std::mem::replace(&mut self.tongue, tongue);
                let done = self.blocks(blocks);
                self.tongue = outer;
                done?;
            }
            _ => {}
        }
        Ok(())
    }

    fn slide(&self, title: &str) -> Slide {
        Slide::new(self.tongue, title, &self.document.foot)
    }

    fn title(&mut self, title: &Title) {
        self.heading.clone_from(&title.title);
        let mut slide = self.slide(&title.title);
        slide.text(&title.above, slide::Size::Note);
        slide.text(&title.below, slide::Size::Lead);
        for (label, value) in &title.facts {
            slide.text(&format!("{label}: {value}"), slide::Size::Body);
        }
        slide.text(&title.status, slide::Size::Body);
        self.made.push(slide);
    }

    fn statements(&mut self, statements: &[Statement]) {
        let mut slide = self.slide(&self.heading);
        for statement in statements {
            slide.text(&statement.number, slide::Size::Number);
            slide.text(&statement.text, slide::Size::Lead);
            slide.text(&statement.base, slide::Size::Note);
        }
        self.made.push(slide);
    }

    fn quote(&mut self, quote: &Quote) {
        let mut slide = self.slide(&self.heading);
        slide.in_tongue(quote.tongue.as_ref().unwrap_or(self.tongue));
        slide.text(&quote.words, slide::Size::Quote);
        slide.in_tongue(self.tongue);
        slide.text(&quote.attribution, slide::Size::Body);
        self.made.push(slide);
    }

    fn figure(&mut self, figure: &Figure) -> Result<(), DocumentError> {
        let title = if figure.title.is_empty() { &self.heading } else { &figure.title };
        let mut slide = self.slide(title);
        let (file, width, height) =
            if figure.words_apart { picture::body_png(&figure.svg, SHARP)? } else { picture::whole_png(&figure.svg, SHARP)? };
        slide.picture(file, (width, height), figure.svg.description());
        for text in [&figure.question, &figure.base].into_iter().chain(&figure.notes) {
            slide.text(text, slide::Size::Note);
        }
        self.made.push(slide);
        Ok(())
    }
}
