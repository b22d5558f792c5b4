//! What of a document is shown on a wall, in `PowerPoint`'s format (Office Open XML). A page becomes a slide with its
//! words, and one more for each of its figures; of what stands on no page only titles, core statements, figures and
//! quotes are shown, a slide each. Every slide has a title, every chart its alternative text; words stay text that
//! can be changed. Tables and forms are for paper and are left out.

mod parts;
mod slide;

use crate::rendering::{
    archive::{NamedFile, zip},
    charts::{canvas::escaped, picture},
    documents::{
        Block, Document, DocumentError, Figure, Quote, Statement, Title, Tongue,
        pptx::slide::{Size, Slide},
    },
};

/// Pixels of a picture for one of its chart.
const SHARP: f32 = 2.0;

/// The document as slides. The same document gives the same bytes.
///
/// # Errors
/// When a chart cannot be drawn, or the file cannot be packed.
pub fn pptx(document: &Document) -> Result<Vec<u8>, DocumentError> {
    let heading = document.title.clone();
    let mut slides = Slides { document, tongue: &document.tongue, made: Vec::new(), open: None, heading, is_page: false };
    slides.blocks(&document.blocks)?;
    slides.close();
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
    /// The slide that is being filled.
    open: Option<Slide>,
    /// The last heading: the title of slides without one of their own.
    heading: String,
    /// On a page, whose words stand on one slide.
    is_page: bool,
}

impl<'a> Slides<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) -> Result<(), DocumentError> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &'a Block) -> Result<(), DocumentError> {
        match block {
            Block::Title(title) => self.title(title),
            Block::Heading(_, text) => match &mut self.open {
                Some(slide) if self.is_page => slide.text(text, Size::Heading),
                _ => self.heading.clone_from(text),
            },
            Block::Statements(statements) => self.statements(statements),
            Block::Figure(figure) => self.figure(figure)?,
            Block::Quote(quote) => self.quote(quote),
            Block::Columns(columns) => columns.iter().try_for_each(|column| self.blocks(&column.blocks))?,
            Block::Page(blocks) => {
                self.close();
                self.is_page = true;
                let done = self.blocks(blocks);
                self.close();
                self.is_page = false;
                done?;
            }
            Block::Card(card) => self.blocks(&card.front).and_then(|()| self.blocks(&card.back))?,
            Block::In(tongue, blocks) => {
                let outer = std::mem::replace(&mut self.tongue, tongue);
                let done = self.blocks(blocks);
                self.tongue = outer;
                done?;
            }
            _ if self.is_page => self.words(block),
            _ => {}
        }
        if !self.is_page {
            self.close();
        }
        Ok(())
    }

    /// Running text and points.
    fn words(&mut self, block: &Block) {
        let numerals = &self.document.numerals;
        let said: Vec<(String, Size)> = match block {
            Block::Lead(text) => vec![(text.clone(), Size::Lead)],
            Block::Paragraph(text) => vec![(text.clone(), Size::Body)],
            Block::Note(text) => vec![(text.clone(), Size::Note)],
            Block::Callout(head, text) => vec![(head.clone(), Size::Heading), (text.clone(), Size::Body)],
            Block::List(points) => points.iter().map(|point| (format!("• {point}"), Size::Lead)).collect(),
            Block::Numbered(points) => {
                (1..).zip(points).map(|(at, point)| (format!("{}. {point}", numerals.count(at)), Size::Lead)).collect()
            }
            _ => Vec::new(),
        };
        if !said.is_empty() {
            let slide = self.slide();
            for (text, size) in &said {
                slide.text(text, *size);
            }
        }
    }

    /// The slide that is being filled, or a new one below the last heading.
    fn slide(&mut self) -> &mut Slide {
        let new = || Slide::new(self.tongue, &self.heading, &self.document.foot);
        let slide = self.open.get_or_insert_with(new);
        slide.in_tongue(self.tongue);
        slide
    }

    fn begin(&mut self, title: &str) -> &mut Slide {
        self.close();
        self.open.insert(Slide::new(self.tongue, title, &self.document.foot))
    }

    fn close(&mut self) {
        self.made.extend(self.open.take());
    }

    fn title(&mut self, title: &Title) {
        self.heading.clone_from(&title.title);
        let slide = self.begin(&title.title);
        slide.text(&title.above, Size::Note);
        slide.text(&title.below, Size::Lead);
        for (label, value) in &title.facts {
            slide.text(&format!("{label}: {value}"), Size::Body);
        }
        slide.text(&title.status, Size::Body);
    }

    fn statements(&mut self, statements: &[Statement]) {
        let slide = self.slide();
        for statement in statements {
            slide.text(&statement.number, Size::Number);
            slide.text(&statement.text, Size::Lead);
            slide.text(&statement.base, Size::Note);
        }
    }

    fn quote(&mut self, quote: &Quote) {
        let tongue = self.tongue;
        let slide = self.slide();
        slide.in_tongue(quote.tongue.as_ref().unwrap_or(tongue));
        slide.text(&quote.words, Size::Quote);
        slide.in_tongue(tongue);
        slide.text(&quote.attribution, Size::Body);
    }

    fn figure(&mut self, figure: &Figure) -> Result<(), DocumentError> {
        let (file, width, height) =
            if figure.words_apart { picture::body_png(&figure.svg, SHARP)? } else { picture::whole_png(&figure.svg, SHARP)? };
        let title = if figure.title.is_empty() { self.heading.clone() } else { figure.title.clone() };
        let slide = self.begin(&title);
        slide.picture(file, (width, height), figure.svg.description());
        for text in [&figure.question, &figure.base].into_iter().chain(&figure.notes) {
            slide.text(text, Size::Note);
        }
        // What follows on the page has nothing to do with it.
        self.close();
        Ok(())
    }
}
