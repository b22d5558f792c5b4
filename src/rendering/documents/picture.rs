//! A chart on a page: the shapes of its SVG, text as outlines. Charts have flat colours and neither masks nor
//! filters, so groups, paths and letters are all there is. Where the page says title and notes itself, only
//! the bands of the chart's body are drawn.

use krilla::{
    color::rgb,
    geom::{Path, PathBuilder, Transform},
    num::NormalizedF32,
    paint::{Fill, FillRule, Stroke, StrokeDash},
    surface::Surface,
};
use usvg::{Group, Node, Paint, Tree, tiny_skia_path::PathSegment};

use crate::rendering::{
    charts::{Svg, picture, sheet},
    documents::slab::Area,
};

/// A chart, ready to be drawn.
#[derive(Debug)]
pub(super) struct Drawing {
    tree: Tree,
    /// What is drawn of it, from top to bottom; nothing: all of it.
    bands: Vec<(f32, f32)>,
    pub description: String,
}

/// How far shapes reach over the edge of their band: half a letter.
const OVER: f32 = 9.0;

impl Drawing {
    /// A chart, with or without its own head and foot.
    pub(super) fn new(svg: &Svg, is_bare: bool) -> Result<Self, usvg::Error> {
        #[expect(clippy::cast_precision_loss, reason = "charts are a few thousand pixels high")]
        let bands = svg.bands().iter().map(|band| (band.top as f32, band.bottom as f32));
        let bands = if is_bare { bands.collect() } else { Vec::new() };
        Ok(Self { tree: picture::read(svg)?, bands, description: svg.description().to_string() })
    }

    /// Width and height in pixels of the chart; the free space at its sides lies outside.
    pub(super) fn size(&self) -> (f32, f32) {
        let size = self.tree.size();
        #[expect(clippy::cast_precision_loss, reason = "a margin is a few pixels")]
        let margins = 2.0 * sheet::MARGIN as f32;
        let height = self.bands.iter().map(|band| band.1 - band.0).sum();
        if self.bands.is_empty() { (size.width() - margins, size.height()) } else { (size.width() - margins, height) }
    }

    /// Draws it.
    pub(super) fn draw(&self, surface: &mut Surface<'_>, area: Area) {
        let scale = area.width / self.size().0;
        let left = area.x - (self.tree.size().width() * scale - area.width) / 2.0;
        let mut top = area.y;
        let whole = [(0.0, self.tree.size().height())];
        for band in if self.bands.is_empty() { &whole[..] } else { &self.bands } {
            surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, left, top - band.0 * scale));
            group(surface, self.tree.root(), (band.0 - OVER, band.1 + OVER), self.bands.is_empty());
            surface.pop();
            top += (band.1 - band.0) * scale;
        }
    }
}

fn group(surface: &mut Surface<'_>, drawn: &Group, band: (f32, f32), is_whole: bool) {
    for node in drawn.children() {
        let place = node.abs_bounding_box();
        let is_inside = is_whole || (place.top() >= band.0 && place.bottom() <= band.1);
        match node {
            Node::Group(inner) => group(surface, inner, band, is_whole),
            Node::Text(text) if is_inside => group(surface, text.flattened(), band, true),
            Node::Path(path) if is_inside && path.is_visible() => shape(surface, path),
            Node::Text(_) | Node::Path(_) | Node::Image(_) => {}
        }
    }
}

fn shape(surface: &mut Surface<'_>, path: &usvg::Path) {
    let Some(outline) = outline(path) else { return };
    surface.set_fill(path.fill().map(|fill| Fill {
        paint: colour(fill.paint()).into(),
        opacity: opacity(fill.opacity()),
        rule: if fill.rule() == usvg::FillRule::EvenOdd { FillRule::EvenOdd } else { FillRule::NonZero },
    }));
    surface.set_stroke(path.stroke().map(|stroke| Stroke {
        paint: colour(stroke.paint()).into(),
        width: stroke.width().get(),
        opacity: opacity(stroke.opacity()),
        dash: stroke.dasharray().map(|dashes| StrokeDash { array: dashes.to_vec(), offset: stroke.dashoffset() }),
        ..Stroke::default()
    }));
    let place = path.abs_transform();
    surface.push_transform(&Transform::from_row(place.sx, place.ky, place.kx, place.sy, place.tx, place.ty));
    surface.draw_path(&outline);
    surface.pop();
    surface.set_stroke(None);
}

fn outline(path: &usvg::Path) -> Option<Path> {
    let mut outline = PathBuilder::new();
    for segment in path.data().segments() {
        match segment {
            PathSegment::MoveTo(to) => outline.move_to(to.x, to.y),
            PathSegment::LineTo(to) => outline.line_to(to.x, to.y),
            PathSegment::QuadTo(by, to) => outline.quad_to(by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(first, second, to) => outline.cubic_to(first.x, first.y, second.x, second.y, to.x, to.y),
            PathSegment::Close => outline.close(),
        }
    }
    outline.finish()
}

/// Charts have no gradients and no patterns of their own; what is none of the flat colours would be black.
fn colour(paint: &Paint) -> rgb::Color {
    match paint {
        Paint::Color(colour) => rgb::Color::new(colour.red, colour.green, colour.blue),
        _ => rgb::Color::new(0, 0, 0),
    }
}

fn opacity(opacity: usvg::Opacity) -> NormalizedF32 {
    NormalizedF32::new(opacity.get()).unwrap_or(NormalizedF32::ONE)
}
