//! The sheet every chart is drawn on: title, wording and base above, notes below, and between them
//! the body, where a chart draws with a handful of strokes in whole pixels. Heights follow from the
//! texts. x runs from where reading begins; the canvas turns it round where needed.

use std::{cell::RefCell, rc::Rc};

use plotters::{
    coord::Shift,
    drawing::{DrawingArea, IntoDrawingArea},
    element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle},
    style::{Color, RGBColor, text_anchor::HPos},
};

use crate::rendering::charts::{
    canvas::{Canvas, Dashes, Hatch, HatchStyle, Slant},
    lettering::{BASE, Lettering, NOTE, TITLE, WORDING},
    palette::{GRID, PAPER, Palette, WITHHELD},
    text::ChartText,
    wrapping::{balanced, label, wrap},
};

/// Free space at both sides.
pub(in crate::rendering) const MARGIN: i32 = 32;
const SWATCH: i32 = 14;

/// A finished chart: an SVG file that can also stand inside a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Svg {
    file: String,
    description: String,
    bands: Vec<Band>,
}

/// A part of a chart across its whole width: its upper and lower edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rendering) struct Band {
    pub top: i32,
    pub bottom: i32,
}

impl Svg {
    /// The file.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.file
    }

    /// What it says, as sentences for people who do not see it.
    #[must_use]
    pub fn description(&self) -> &str {
        &self.description
    }

    /// What is left where a page says title, wording, base and notes itself: the body, and the line that
    /// explains hatching.
    pub(in crate::rendering) fn bands(&self) -> &[Band] {
        &self.bands
    }
}

/// Pixels from the first corner of the body.
pub(super) type Point = (i32, i32);

/// A chart on its way.
pub(super) struct Sheet {
    written: Rc<RefCell<String>>,
    whole: DrawingArea<Canvas, Shift>,
    body: DrawingArea<Canvas, Shift>,
    description: String,
    bands: Vec<Band>,
    palette: Palette,
}

/// Whether the foot explains the hatching.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    None,
    Withheld,
}

/// Lines of one kind, and the space above them.
struct Block {
    above: i32,
    lettering: Lettering,
    lines: Vec<String>,
}

impl Block {
    fn height(&self) -> i32 {
        if self.lines.is_empty() { 0 } else { self.above + rows(self.lines.len()) * self.lettering.leading() }
    }
}

impl Sheet {
    /// A sheet with everything but its body, which is as high as asked for.
    pub(super) fn new(text: &ChartText, width: i32, body: i32, key: Key, description: &str) -> Self {
        let room = width - 2 * MARGIN;
        let head = [
            Block { above: 0, lettering: BASE, lines: wrap(&text.figure, BASE, room, 1) },
            Block { above: 0, lettering: TITLE, lines: balanced(&text.title, TITLE, room, 4) },
            Block { above: 8, lettering: WORDING, lines: wrap(&text.question, WORDING, room, 6) },
            Block { above: 4, lettering: BASE, lines: wrap(&text.base, BASE, room, 4) },
        ];
        let notes = text.notes.iter().map(|note| Block { above: 3, lettering: NOTE, lines: wrap(note, NOTE, room, 4) });
        let notes: Vec<Block> = notes.filter(|note| !note.lines.is_empty()).collect();
        let key_height = if key == Key::Withheld { 26 } else { 0 };
        let body_top = 28 + head.iter().map(Block::height).sum::<i32>() + 24;
        let foot_top = body_top + body + 18;
        let foot: i32 = key_height + notes.iter().map(Block::height).sum::<i32>();
        let height = if foot == 0 { foot_top + 8 } else { foot_top + 14 + foot + 24 };

        let (canvas, written) = Canvas::new(text, width, height, description);
        let whole = canvas.into_drawing_area();
        let key_top = foot_top + 12;
        let key_band = Some(Band { top: key_top, bottom: key_top + key_height }).filter(|_| key == Key::Withheld);
        let bands = std::iter::once(Band { top: body_top, bottom: body_top + body }).chain(key_band).collect();
        let sheet = Self { written, body: whole.clone(), whole, description: description.to_string(), bands, palette: text.palette };
        sheet.rectangle([(0, 0), (width, height)], PAPER);
        sheet.blocks(&head, 28);
        if foot > 0 {
            sheet.line((MARGIN, foot_top), (width - MARGIN, foot_top), GRID, 1);
        }
        if key == Key::Withheld {
            let y = foot_top + 14 + 10;
            sheet.swatch((MARGIN, y));
            let lines = label(&text.words.withheld, NOTE, room - SWATCH - 8, 1);
            sheet.lines(&lines, (MARGIN + SWATCH + 8, y), NOTE, HPos::Left);
        }
        sheet.blocks(&notes, foot_top + 14 + key_height);
        let body = sheet.whole.clone().shrink((0, body_top), (width, body));
        Self { body, ..sheet }
    }

    /// The colours of the office.
    pub(super) fn palette(&self) -> Palette {
        self.palette
    }

    /// The file.
    pub(super) fn finish(self) -> Svg {
        self.whole.present().expect("writing to a string cannot fail");
        Svg { file: self.written.take(), description: self.description, bands: self.bands }
    }

    pub(super) fn rectangle(&self, corners: [Point; 2], colour: RGBColor) {
        self.draw(&Rectangle::new(corners, colour.filled()));
    }

    /// Diagonal lines over what is already there.
    pub(super) fn hatch(&self, corners: [Point; 2], colour: RGBColor, gap: i32) {
        self.lined(corners, colour, gap, Slant::Rising);
    }

    /// Lines of either direction over what is already there.
    pub(super) fn lined(&self, corners: [Point; 2], colour: RGBColor, gap: i32, slant: Slant) {
        self.draw(&Hatch { corners, style: HatchStyle { colour: colour.rgb(), gap, slant, ground: None } });
    }

    /// The field that stands for a withheld value.
    pub(super) fn withheld(&self, corners: [Point; 2]) {
        let (ground, colour) = (Some(WITHHELD.0.rgb()), WITHHELD.1.rgb());
        self.draw(&Hatch { corners, style: HatchStyle { colour, gap: 7, slant: Slant::Rising, ground } });
    }

    /// A small field of that kind; `at` is the middle of its first edge.
    pub(super) fn swatch(&self, (x, y): Point) {
        self.withheld([(x, y - SWATCH / 2), (x + SWATCH, y + SWATCH / 2)]);
    }

    pub(super) fn line(&self, from: Point, to: Point, colour: RGBColor, thickness: u32) {
        self.draw(&PathElement::new([from, to], colour.stroke_width(thickness)));
    }

    /// A line of dashes, to tell it from others without a colour.
    pub(super) fn dashes(&self, from: Point, to: Point, colour: RGBColor, thickness: u32) {
        self.draw(&Dashes { ends: [from, to], colour: colour.rgb(), thickness });
    }

    pub(super) fn polygon<const CORNERS: usize>(&self, corners: [Point; CORNERS], colour: RGBColor) {
        self.draw(&Polygon::new(corners, colour));
    }

    pub(super) fn disc(&self, centre: Point, radius: i32, colour: RGBColor) {
        self.draw(&Circle::new(centre, radius, colour.filled()));
    }

    pub(super) fn diamond(&self, (x, y): Point, radius: i32, colour: RGBColor) {
        self.polygon([(x - radius, y), (x, y - radius), (x + radius, y), (x, y + radius)], colour);
    }

    /// A triangle on a middle; it points to the end of a line, or to its beginning.
    pub(super) fn arrow(&self, (x, y): Point, half: i32, colour: RGBColor, to_end: bool) {
        let tip = if to_end { x + half } else { x - half };
        let foot = if to_end { x - half } else { x + half };
        self.draw(&Polygon::new([(foot, y - half), (tip, y), (foot, y + half)], colour));
    }

    /// One line; `at` is the middle of its height.
    pub(super) fn text(&self, text: &str, at: Point, lettering: Lettering, anchor: HPos) {
        self.body.draw_text(text, &lettering.style(anchor), at).expect("writing to a string cannot fail");
    }

    /// One line with paper around it, so that nothing runs through it.
    pub(super) fn text_on_paper(&self, text: &str, (x, y): Point, lettering: Lettering) {
        let half = lettering.leading() / 2;
        self.rectangle([(x - 3, y - half), (x + lettering.pixels(text) + 3, y + half)], PAPER);
        self.text(text, (x, y), lettering, HPos::Left);
    }

    /// Lines under each other; `at` is the middle of their height.
    pub(super) fn lines(&self, lines: &[String], (x, y): Point, lettering: Lettering, anchor: HPos) {
        let first = y - (rows(lines.len()) - 1) * lettering.leading() / 2;
        for (line, y) in lines.iter().zip((first..).step_by(lettering.leading().unsigned_abs() as usize)) {
            self.text(line, (x, y), lettering, anchor);
        }
    }

    fn blocks(&self, blocks: &[Block], mut top: i32) {
        for block in blocks {
            let height = block.height();
            if height > 0 {
                let middle = (top + block.above + top + height) / 2;
                self.lines(&block.lines, (MARGIN, middle), block.lettering, HPos::Left);
            }
            top += height;
        }
    }

    fn draw<'a, E>(&self, element: &'a E)
    where
        &'a E: PointCollection<'a, Point>,
        E: Drawable<Canvas>,
    {
        self.body.draw(element).expect("writing to a string cannot fail");
    }
}

/// A number of lines or rows as a factor for pixels.
pub(super) fn rows(number: usize) -> i32 {
    i32::try_from(number).expect("charts have far fewer than 2^31 lines")
}

/// The height of lines of one kind.
pub(super) fn height(lines: &[String], lettering: Lettering) -> i32 {
    rows(lines.len()) * lettering.leading()
}
