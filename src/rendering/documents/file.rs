//! Writes pages as a PDF that says of itself that it follows PDF/UA-1, which the writing library checks: a
//! structure tree, the language, a title, alternative texts, and no time, program or chance in it.

use std::num::NonZeroU16;

use krilla::{
    Document as Writer, SerializeSettings,
    color::rgb,
    configure::{Accessibility, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{PathBuilder, Point, Rect},
    metadata::Metadata,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, Stroke},
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, BBox, ContentTag, Identifier, ListNumbering, SpanTag, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
    },
    text::Font,
};
use plotters::style::RGBColor;

use crate::rendering::{
    charts::{
        lettering::{BOLD, Lettering, REGULAR, Weight},
        palette::GRID,
    },
    documents::{
        Document,
        layout::{Layout, MARGIN, Mark, Owner, PAGE, Piece, Role},
        line::Line,
        picture,
    },
};

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// A chart cannot be read.
    #[error("a chart of the document cannot be read")]
    Chart(#[from] usvg::Error),
    /// The embedded fonts or the page size are not accepted.
    #[error("the fonts of the document cannot be read")]
    Font,
    /// The file would break the rules of PDF/UA-1.
    #[error("the document cannot be written: {0}")]
    Writing(String),
}

/// A document to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// The document as a tagged PDF. The same document gives the same bytes.
///
/// # Errors
/// When a chart cannot be read, or the result would break the rules of PDF/UA-1.
pub fn pdf(document: &Document) -> Result<Pdf, DocumentError> {
    let layout = Layout::of(document)?;
    let wrong = |error: &dyn std::fmt::Debug| DocumentError::Writing(format!("{error:?}"));
    let configuration =
        ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish().map_err(|error| wrong(&error))?;
    let mut writer = Writer::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let font = |bytes: &'static [u8]| Font::new(bytes.to_vec().into(), 0).ok_or(DocumentError::Font);
    let fonts = [font(REGULAR)?, font(BOLD)?];
    let mut content: Vec<Content> = layout.elements.iter().map(|_| Content::default()).collect();
    let mut outline = Outline::new();
    for (number, pieces) in layout.pages.iter().enumerate() {
        let mut page = writer.start_page_with(PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(DocumentError::Font)?);
        let mut surface = page.surface();
        for piece in pieces {
            if let Some(node) = outlined(&layout, piece, number, &content) {
                outline.push_child(node);
            }
            let identifier = draw(&mut surface, piece, &fonts, &document.tongue.tag);
            if let Owner::Element(element) = piece.owner {
                content[element].pieces.push(identifier);
                content[element].read(piece);
            }
        }
        surface.finish();
        page.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(document.tongue.tag.clone()));
    for root in &layout.roots {
        tree.push(tagged(&layout, *root, &content, document.tongue.right_to_left));
    }
    writer.set_outline(outline);
    writer.set_tag_tree(tree);
    writer.set_metadata(Metadata::new().title(document.title.clone()).language(document.tongue.tag.clone()));
    let bytes = writer.finish().map_err(|error| wrong(&error))?;
    Ok(Pdf { bytes, pages: layout.pages.len() })
}

/// What belongs to an element of the structure tree.
#[derive(Debug, Default)]
struct Content {
    pieces: Vec<Identifier>,
    /// Its text, as it is read.
    text: String,
}

impl Content {
    fn read(&mut self, piece: &Piece) {
        if let Mark::Text(line, ..) = &piece.mark {
            if !self.text.is_empty() {
                self.text.push(' ');
            }
            self.text.push_str(&line.text);
        }
    }
}

/// The first line of a heading is where the outline leads.
fn outlined(layout: &Layout, piece: &Piece, page: usize, content: &[Content]) -> Option<OutlineNode> {
    let Owner::Element(element) = piece.owner else { return None };
    match (&layout.elements[element].role, &piece.mark) {
        (Role::Heading(_, title), Mark::Text(_, lettering, (_, y))) if content[element].pieces.is_empty() => {
            let to = Point::from_xy(0.0, (y - f32::from(lettering.size) * 1.5).max(0.0));
            Some(OutlineNode::new(title.clone(), XyzDestination::new(page, to)))
        }
        _ => None,
    }
}

fn draw(surface: &mut Surface<'_>, piece: &Piece, fonts: &[Font; 2], language: &str) -> Identifier {
    let artifact = |kind| ContentTag::Artifact(Artifact::with_kind(kind));
    let tag = match (piece.owner, &piece.mark) {
        (Owner::Head, _) => artifact(ArtifactType::Header),
        (Owner::Foot, _) => artifact(ArtifactType::Footer),
        (Owner::Ornament, _) => artifact(ArtifactType::Layout),
        (Owner::Element(_), Mark::Text(..)) => ContentTag::Span(SpanTag::empty().with_lang(Some(language))),
        (Owner::Element(_), _) => ContentTag::Other,
    };
    let identifier = surface.start_tagged(tag);
    match &piece.mark {
        Mark::Text(line, lettering, place) => text(surface, line, *lettering, *place, fonts),
        Mark::Rule(y) => rule(surface, *y),
        Mark::Picture(tree, place, scale) => picture::draw(surface, tree, *place, *scale),
    }
    surface.end_tagged();
    identifier
}

fn text(surface: &mut Surface<'_>, line: &Line, lettering: Lettering, (x, y): (f32, f32), fonts: &[Font; 2]) {
    let size = f32::from(lettering.size);
    let font = &fonts[usize::from(lettering.weight == Weight::Bold)];
    surface.set_fill(Some(Fill { paint: colour(lettering.ink).into(), ..Fill::default() }));
    for run in &line.runs {
        surface.draw_glyphs(Point::from_xy(x + run.from * size, y), &run.glyphs, font.clone(), &run.text, size, false);
    }
}

fn rule(surface: &mut Surface<'_>, y: f32) {
    let mut line = PathBuilder::new();
    line.move_to(MARGIN, y);
    line.line_to(PAGE.0 - MARGIN, y);
    let Some(line) = line.finish() else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: colour(GRID).into(), width: 0.75, ..Stroke::default() }));
    surface.draw_path(&line);
    surface.set_stroke(None);
}

fn colour(ink: RGBColor) -> rgb::Color {
    rgb::Color::new(ink.0, ink.1, ink.2)
}

/// An element with everything in it. From right to left the glyphs of a line come in the order in which they are
/// seen, so the element says its text as well, in the order in which it is read.
fn tagged(layout: &Layout, at: usize, content: &[Content], right_to_left: bool) -> TagGroup {
    let element = &layout.elements[at];
    let mut tag = kind(&element.role);
    if right_to_left && !content[at].text.is_empty() {
        tag.as_any_mut().set_actual_text(Some(content[at].text.clone()));
    }
    let mut group = TagGroup::new(tag);
    for child in &element.children {
        group.push(tagged(layout, *child, content, right_to_left));
    }
    for identifier in &content[at].pieces {
        group.push(*identifier);
    }
    group
}

fn kind(role: &Role) -> TagKind {
    match role {
        Role::Heading(level, title) => {
            Tag::Hn(NonZeroU16::from(std::num::NonZeroU8::new(*level).unwrap_or(std::num::NonZeroU8::MIN)), Some(title.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::Quote => Tag::BlockQuote.into(),
        Role::List => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure(alternative, page, [x, y, width, height]) => {
            let place = Rect::from_xywh(*x, *y, *width, *height).map(|rect| BBox::new(*page, rect));
            Tag::Figure(Some(alternative.clone())).with_bbox(place).into()
        }
    }
}
