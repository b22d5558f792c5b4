//! Writes pages as a PDF that says of itself that it follows PDF/UA-1, which the writing library checks: a
//! structure tree, the language, a title, alternative texts, and no time, program or chance in it.

use krilla::{
    Document as Writer, SerializeSettings,
    action::{Action, LinkAction},
    annotation::{Annotation, LinkAnnotation, Target as Destination},
    configure::{Accessibility, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{Point, Rect},
    metadata::Metadata,
    page::{Page, PageSettings},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag},
    text::Font,
};

use crate::rendering::{
    charts::lettering::{BOLD, REGULAR},
    documents::{
        Document, Format, draw, imposition,
        paginate::Layout,
        slab::{Area, Mark, Owner, Piece, Target},
        tags::{Content, outline, tree},
    },
};

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// A chart cannot be read.
    #[error("a chart of the document cannot be read")]
    Chart(#[from] usvg::Error),
    /// A picture of a chart cannot be drawn.
    #[error("a picture of the document cannot be drawn")]
    Picture(#[from] crate::rendering::charts::PictureError),
    /// The embedded fonts or the page size are not accepted.
    #[error("the fonts of the document cannot be read")]
    Font,
    /// A card holds more than has room on it, however small.
    #[error("card {0} holds more than has room on it")]
    Card(usize),
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
/// When a chart cannot be read, a card holds too much, or the result would break the rules of PDF/UA-1.
pub fn pdf(document: &Document) -> Result<Pdf, DocumentError> {
    let mut layout = Layout::of(document)?;
    if document.format == Format::CardSheets {
        layout = imposition::sheets(layout);
    }
    let wrong = |error: &dyn std::fmt::Debug| DocumentError::Writing(format!("{error:?}"));
    let configuration =
        ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish().map_err(|error| wrong(&error))?;
    let mut writer = Writer::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let font = |bytes: &'static [u8]| Font::new(bytes.to_vec().into(), 0).ok_or(DocumentError::Font);
    let fonts = [font(REGULAR)?, font(BOLD)?];
    let mut content: Vec<Content> = layout.elements.iter().map(|_| Content::default()).collect();
    let headings = layout.heading_elements();
    let places: Vec<Option<XyzDestination>> = headings.iter().map(|element| place(&layout, *element)).collect();
    for (number, pieces) in layout.pages.iter().enumerate() {
        let mut page = writer.start_page_with(PageSettings::from_wh(layout.size.0, layout.size.1).ok_or(DocumentError::Font)?);
        // Links come first: the words of a link follow it in the structure tree.
        for piece in pieces {
            if let (Owner::Element(element), Mark::Link(area, target, words)) = (piece.owner, &piece.mark) {
                content[element].pieces.extend(link(&mut page, *area, target, words, &places));
            }
        }
        let mut surface = page.surface();
        for piece in pieces.iter().filter(|piece| !matches!(piece.mark, Mark::Link(..))) {
            let identifier = tagged(&mut surface, piece, &layout, &fonts, &document.tongue.tag);
            if let Owner::Element(element) = piece.owner {
                content[element].pieces.push(identifier);
                content[element].take_place(number, &piece.mark);
            }
        }
        surface.finish();
        page.finish();
    }
    writer.set_outline(outline(&layout, &headings, &places));
    writer.set_tag_tree(tree(&layout, &content, &document.tongue.tag));
    writer.set_metadata(Metadata::new().title(document.title.clone()).language(document.tongue.tag.clone()));
    let bytes = writer.finish().map_err(|error| wrong(&error))?;
    Ok(Pdf { bytes, pages: layout.pages.len() })
}

/// How many pages the document has, without writing them. Cards on sheets count by their sides.
///
/// # Errors
/// When a chart cannot be read, or a card holds too much.
pub fn pages(document: &Document) -> Result<usize, DocumentError> {
    Ok(Layout::of(document)?.pages.len())
}

/// Where the first line of an element stands.
fn place(layout: &Layout, element: usize) -> Option<XyzDestination> {
    layout.pages.iter().enumerate().find_map(|(number, pieces)| {
        pieces.iter().find_map(|piece| match &piece.mark {
            Mark::Text(_, kind, (_, y)) if piece.owner == Owner::Element(element) => {
                Some(XyzDestination::new(number, Point::from_xy(0.0, (y - kind.height() * 1.2).max(0.0))))
            }
            _ => None,
        })
    })
}

fn link(page: &mut Page<'_>, area: Area, target: &Target, words: &str, places: &[Option<XyzDestination>]) -> Option<Identifier> {
    let target = match target {
        Target::Address(address) => Destination::Action(Action::Link(LinkAction::new(address.clone()))),
        Target::Heading(heading) => Destination::Destination(places.get(*heading)?.clone()?.into()),
    };
    let area = Rect::from_xywh(area.x, area.y, area.width, area.height)?;
    Some(page.add_tagged_annotation(Annotation::new_link(LinkAnnotation::new(area, target), Some(words.to_string()))))
}

fn tagged(surface: &mut Surface<'_>, piece: &Piece, layout: &Layout, fonts: &[Font; 2], language: &str) -> Identifier {
    let artifact = |kind| ContentTag::Artifact(Artifact::with_kind(kind));
    let tag = match (piece.owner, &piece.mark) {
        (Owner::Head, _) => artifact(ArtifactType::Header),
        (Owner::Foot, _) => artifact(ArtifactType::Footer),
        (Owner::Ornament, _) => artifact(ArtifactType::Layout),
        (Owner::Element(element), Mark::Text(..)) => {
            let language = layout.elements[element].language.as_deref().unwrap_or(language);
            ContentTag::Span(SpanTag::empty().with_lang(Some(language)))
        }
        (Owner::Element(_), _) => ContentTag::Other,
    };
    let identifier = surface.start_tagged(tag);
    draw::draw(surface, &piece.mark, fonts);
    surface.end_tagged();
    identifier
}
