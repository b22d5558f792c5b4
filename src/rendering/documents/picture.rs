//! A chart on a page: the shapes of its SVG, text as outlines. Charts have flat colours and neither masks nor
//! filters, so groups, paths and letters are all there is.

use krilla::{
    color::rgb,
    geom::{Path, PathBuilder, Transform},
    num::NormalizedF32,
    paint::{Fill, FillRule, Stroke},
    surface::Surface,
};
use usvg::{Group, Node, Paint, tiny_skia_path::PathSegment};

/// Draws a tree with its upper left corner at a point.
pub(super) fn draw(surface: &mut Surface<'_>, tree: &usvg::Tree, (x, y): (f32, f32), scale: f32) {
    surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, x, y));
    group(surface, tree.root());
    surface.pop();
}

fn group(surface: &mut Surface<'_>, drawn: &Group) {
    for node in drawn.children() {
        match node {
            Node::Group(inner) => group(surface, inner),
            Node::Text(text) => group(surface, text.flattened()),
            Node::Path(path) if path.is_visible() => shape(surface, path),
            Node::Path(_) | Node::Image(_) => {}
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
