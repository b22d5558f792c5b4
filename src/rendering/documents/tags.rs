//! The structure tree and the outline: what a document is made of, in the order in which it is read.

use std::num::{NonZeroU8, NonZeroU16};

use krilla::{
    destination::XyzDestination,
    geom::Rect,
    outline::{Outline, OutlineNode},
    tagging::{BBox, Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagKind, TagTree},
};

use crate::rendering::documents::{
    paginate::Layout,
    slab::{Mark, Role},
};

/// What belongs to an element of the structure tree.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub pieces: Vec<Identifier>,
    /// Page and place of a figure.
    place: Option<BBox>,
}

impl Content {
    /// Notes where a figure stands.
    pub(super) fn take_place(&mut self, page: usize, mark: &Mark) {
        if let Mark::Picture(_, area) | Mark::Logo(_, area) | Mark::Code(_, _, area) = mark {
            self.place = Rect::from_xywh(area.x, area.y, area.width, area.height).map(|rect| BBox::new(page, rect));
        }
    }
}

/// The structure tree.
pub(super) fn tree(layout: &Layout, content: &[Content], language: &str) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(language.to_string()));
    for root in &layout.roots {
        tree.push(group(layout, *root, content));
    }
    tree
}

/// An element with everything in it. From right to left the glyphs of a line come in the order in which they are
/// seen, and broken words have hyphens in them, so the element says its text as well.
fn group(layout: &Layout, at: usize, content: &[Content]) -> TagGroup {
    let element = &layout.elements[at];
    let mut tag = kind(&element.role, content[at].place);
    if element.needs_text && !element.text.is_empty() {
        tag.as_any_mut().set_actual_text(Some(element.text.clone()));
    }
    tag.as_any_mut().set_lang(element.language.clone());
    let mut group = TagGroup::new(tag);
    for child in &element.children {
        group.push(self::group(layout, *child, content));
    }
    for identifier in &content[at].pieces {
        group.push(*identifier);
    }
    group
}

fn kind(role: &Role, place: Option<BBox>) -> TagKind {
    match role {
        Role::Heading(level, title) => {
            Tag::Hn(NonZeroU16::from(NonZeroU8::new(*level).unwrap_or(NonZeroU8::MIN)), Some(title.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::Group => Tag::Div.into(),
        Role::Quote => Tag::BlockQuote.into(),
        Role::List => Tag::L(ListNumbering::Disc).into(),
        Role::Numbered => Tag::L(ListNumbering::Decimal).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Caption => Tag::Caption.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Contents => Tag::TOC.into(),
        Role::Entry => Tag::TOCI.into(),
        Role::Link => Tag::Link.into(),
        Role::Figure(alternative) => Tag::Figure(Some(alternative.clone())).with_bbox(place).into(),
    }
}

/// The outline: headings below those of the level above.
pub(super) fn outline(layout: &Layout, headings: &[usize], places: &[Option<XyzDestination>]) -> Outline {
    let mut outline = Outline::new();
    // Nodes that are open, from the outside in.
    let mut open: Vec<(u8, OutlineNode)> = Vec::new();
    for (heading, place) in headings.iter().zip(places) {
        let (Role::Heading(level, title), Some(place)) = (&layout.elements[*heading].role, place) else { continue };
        close(&mut open, *level, &mut outline);
        open.push((*level, OutlineNode::new(title.clone(), place.clone())));
    }
    close(&mut open, 0, &mut outline);
    outline
}

/// Closes the nodes of a level and below it.
fn close(open: &mut Vec<(u8, OutlineNode)>, level: u8, outline: &mut Outline) {
    while open.last().is_some_and(|(inner, _)| *inner >= level) {
        let Some((_, node)) = open.pop() else { return };
        match open.last_mut() {
            Some((_, parent)) => parent.push_child(node),
            None => outline.push_child(node),
        }
    }
}
