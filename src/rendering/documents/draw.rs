//! Draws pieces on a page of the file.

use krilla::{
    color::rgb,
    geom::{PathBuilder, Point, Rect, Size, Transform},
    image::Image,
    paint::{Fill, FillRule, Stroke, StrokeDash},
    surface::Surface,
    text::Font,
};
use plotters::style::RGBColor;

use crate::rendering::{
    charts::{lettering::Weight, palette::INK},
    documents::{
        Logo,
        format::Type,
        line::Line,
        slab::{Area, Mark},
    },
};

/// The part of a radius that makes a quarter of a circle out of a cubic curve.
const ROUND: f32 = 0.552_3;

/// Draws a mark; links are no part of what is seen.
pub(super) fn draw(surface: &mut Surface<'_>, mark: &Mark, fonts: &[Font; 2]) {
    match mark {
        Mark::Text(line, kind, place) => text(surface, line, *kind, *place, fonts),
        Mark::Field(area, ground, edge, round) => field(surface, *area, *ground, *edge, *round),
        Mark::Rule(from, to, ink, width) => rule(surface, *from, *to, *ink, *width, None),
        Mark::Leader(from, to, ink) => rule(surface, *from, *to, *ink, 0.9, Some(StrokeDash { array: vec![0.9, 3.6], offset: 0.0 })),
        Mark::Ring((x, y), radius, ink, width) => {
            let area = Area { x: x - radius, y: y - radius, width: 2.0 * radius, height: 2.0 * radius };
            field(surface, area, None, Some((*ink, *width)), *radius);
        }
        Mark::Picture(drawing, area) => drawing.draw(surface, *area),
        Mark::Logo(logo, area) => picture(surface, logo, *area),
        Mark::Code(dark, across, area) => code(surface, dark, *across, *area),
        Mark::Link(..) => {}
    }
}

fn text(surface: &mut Surface<'_>, line: &Line, kind: Type, (x, y): (f32, f32), fonts: &[Font; 2]) {
    let font = &fonts[usize::from(kind.weight == Weight::Bold)];
    surface.set_fill(Some(filled(kind.ink)));
    for run in &line.runs {
        surface.draw_glyphs(Point::from_xy(x + run.from * kind.size, y), &run.glyphs, font.clone(), &run.text, kind.size, false);
    }
}

fn field(surface: &mut Surface<'_>, area: Area, ground: Option<RGBColor>, edge: Option<(RGBColor, f32)>, round: f32) {
    let Area { x, y, width, height } = area;
    let round = round.min(width / 2.0).min(height / 2.0);
    let (right, bottom, away) = (x + width, y + height, round * (1.0 - ROUND));
    let mut path = PathBuilder::new();
    if round > 0.0 {
        path.move_to(x + round, y);
        path.line_to(right - round, y);
        path.cubic_to(right - away, y, right, y + away, right, y + round);
        path.line_to(right, bottom - round);
        path.cubic_to(right, bottom - away, right - away, bottom, right - round, bottom);
        path.line_to(x + round, bottom);
        path.cubic_to(x + away, bottom, x, bottom - away, x, bottom - round);
        path.line_to(x, y + round);
        path.cubic_to(x, y + away, x + away, y, x + round, y);
        path.close();
    } else if let Some(rect) = Rect::from_xywh(x, y, width, height) {
        path.push_rect(rect);
    }
    let Some(path) = path.finish() else { return };
    surface.set_fill(ground.map(filled));
    surface.set_stroke(edge.map(|(ink, width)| stroke(ink, width, None)));
    surface.draw_path(&path);
    surface.set_stroke(None);
}

fn rule(surface: &mut Surface<'_>, from: (f32, f32), to: (f32, f32), ink: RGBColor, width: f32, dash: Option<StrokeDash>) {
    let mut line = PathBuilder::new();
    line.move_to(from.0, from.1);
    line.line_to(to.0, to.1);
    let Some(line) = line.finish() else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(stroke(ink, width, dash)));
    surface.draw_path(&line);
    surface.set_stroke(None);
}

fn picture(surface: &mut Surface<'_>, logo: &Logo, area: Area) {
    let Some(size) = Size::from_wh(area.width, area.height) else { return };
    let (across, down) = logo.size();
    surface.push_transform(&Transform::from_translate(area.x, area.y));
    surface.draw_image(Image::from_rgba8(logo.rgba(), across, down), size);
    surface.pop();
}

/// A QR code: runs of dark modules as one path, so that no hair is seen between them.
fn code(surface: &mut Surface<'_>, dark: &[bool], across: usize, area: Area) {
    #[expect(clippy::cast_precision_loss, reason = "a code has at most 177 modules a row")]
    let place = |at: usize| at as f32 * area.width / across.max(1) as f32;
    let mut path = PathBuilder::new();
    for (row, modules) in dark.chunks(across.max(1)).enumerate() {
        let mut at = 0;
        while at < modules.len() {
            let length = modules[at..].iter().take_while(|module| **module == modules[at]).count();
            let run = Rect::from_xywh(area.x + place(at), area.y + place(row), place(length), place(1));
            if let Some(run) = run.filter(|_| modules[at]) {
                path.push_rect(run);
            }
            at += length;
        }
    }
    let Some(path) = path.finish() else { return };
    surface.set_fill(Some(filled(INK)));
    surface.draw_path(&path);
}

fn filled(ink: RGBColor) -> Fill {
    Fill { paint: colour(ink).into(), rule: FillRule::NonZero, ..Fill::default() }
}

fn stroke(ink: RGBColor, width: f32, dash: Option<StrokeDash>) -> Stroke {
    Stroke { paint: colour(ink).into(), width, dash, ..Stroke::default() }
}

fn colour(ink: RGBColor) -> rgb::Color {
    rgb::Color::new(ink.0, ink.1, ink.2)
}
