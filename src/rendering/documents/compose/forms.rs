//! What is filled in by hand: ruled lines, boxes with headings, rows for dots; and the code that leads back
//! to the screen.

use std::rc::Rc;

use plotters::style::RGBColor;

use crate::rendering::{
    charts::palette::{GRID, INK, QUIET},
    documents::{
        Code, Space,
        compose::{Composer, Frame, text::At},
        format::Style,
        slab::{Area, Mark, Owner, Piece, Role, Slab, Target},
    },
};

/// The fewest lines of a space that takes what is left; on a wall there is room for a note to stick on.
const LEAST: f32 = 2.0;
const LEAST_ON_WALLS: f32 = 3.0;
/// The most lines of an address.
const ADDRESS: usize = 6;
/// Lines to write on are seen, and do not compete with what is written.
const RULING: RGBColor = RGBColor(186, 195, 203);
/// The most of the width that labels of rows for dots take.
const LABELS: f32 = 0.62;

impl Composer<'_> {
    fn space(&mut self, space: Space) -> f32 {
        let ruling = self.types.ruling();
        match space {
            Space::Lines(lines) => ruling * f32::from(lines),
            Space::Rest => {
                self.asked.1 += 1;
                ruling * if self.types.is_for_walls() { LEAST_ON_WALLS } else { LEAST } + self.rest.spaces
            }
        }
    }

    pub(super) fn lines_to_write_on(&mut self, space: Space, frame: Frame) -> Vec<Slab> {
        let (height, ruling) = (self.space(space), self.types.ruling());
        let mut slab = Slab { above: self.types.unit(), height, ..Slab::default() };
        let mut y = ruling;
        while y <= height + 0.1 {
            let rule = Mark::Rule((frame.from, y), (frame.from + frame.width, y), RULING, self.types.stroke() * 0.75);
            slab.pieces.push(Self::ornament(rule));
            y += ruling;
        }
        vec![slab]
    }

    pub(super) fn boxes(&mut self, heads: &[String], space: Space, frame: Frame) -> Vec<Slab> {
        let unit = self.types.unit();
        let gap = unit * 2.4;
        #[expect(clippy::cast_precision_loss, reason = "a handful of boxes")]
        let (count, gaps) = (heads.len().max(1) as f32, heads.len().saturating_sub(1) as f32);
        let width = (frame.width - gap * gaps) / count;
        let space = self.space(space);
        let kind = self.types.of(Style::Heading(3)).in_ink(self.types.accent());
        let mut row = Slab { above: unit * 2.0, ..Slab::default() };
        let mut from = frame.from;
        let (mut texts, mut highest) = (Vec::new(), 0.0_f32);
        for head in heads {
            let inside = Frame { from, width }.within(unit * 1.6, unit * 1.6);
            let element = self.element(Role::Paragraph);
            let lines = kind.balanced(head, inside.width, 3);
            self.say(element, head, &lines);
            let mut text = Slab::stack(self.slabs(&lines, kind, element, inside, At::Start));
            text.shift((0.0, unit * 1.1));
            highest = highest.max(text.height);
            texts.append(&mut text.pieces);
            from += width + gap;
        }
        row.height = highest + space + unit * 1.6;
        for at in 0..heads.len() {
            #[expect(clippy::cast_precision_loss, reason = "a handful of boxes")]
            let x = frame.from + (width + gap) * at as f32;
            let area = Area { x, y: 0.0, width, height: row.height };
            row.pieces.push(Self::ornament(Mark::Field(area, None, Some((self.types.accent(), self.types.stroke() * 1.1)), unit)));
        }
        row.pieces.append(&mut texts);
        vec![row]
    }

    pub(super) fn dots(&mut self, labels: &[String], dots: u8, frame: Frame) -> Vec<Slab> {
        let (unit, diameter, kind) = (self.types.unit(), self.types.dot(), self.types.of(Style::Body));
        let step = diameter * 1.16;
        let wanted = step * f32::from(dots);
        let beside = wanted.min(frame.width * LABELS);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dots")]
        let across = ((beside / step) as u8).max(1);
        let rows = dots.div_ceil(across).max(1);
        // Rows of the same length: 4 and 4 rather than 7 and 1.
        let (across, lines_of_dots) = (dots.div_ceil(rows).max(1), f32::from(rows));
        let stroke = self.types.stroke();
        self.inside(Role::List, |composer, _| {
            let mut slabs = Vec::new();
            for label in labels {
                let mut slab = composer.inside(Role::Item, |composer, _| {
                    let body = composer.element(Role::Body);
                    Slab::stack(composer.text(label, kind, body, frame.within(0.0, f32::from(across) * step + unit * 2.0)))
                });
                let height = (lines_of_dots * step).max(slab.height) + unit;
                slab.shift((0.0, (height - slab.height) / 2.0));
                for dot in 0..dots {
                    let (column, line) = (f32::from(dot % across), f32::from(dot / across));
                    let x = frame.from + frame.width - (f32::from(across) - column - 0.5) * step;
                    let y = (height - lines_of_dots * step) / 2.0 + (line + 0.5) * step;
                    slab.pieces.push(Self::ornament(Mark::Ring((x, y), diameter / 2.0, RULING, stroke)));
                }
                let rule = Mark::Rule((frame.from, height), (frame.from + frame.width, height), GRID, stroke);
                slab.pieces.push(Self::ornament(rule));
                slabs.push(Slab { height, ..slab });
            }
            slabs
        })
    }

    /// A QR code with its words beside it, which are a link. A text that is too long for a code has none.
    pub(super) fn code(&mut self, code: &Code, frame: Frame) -> Vec<Slab> {
        let unit = self.types.unit();
        let made = qrcode::QrCode::with_error_correction_level(code.address.as_bytes(), qrcode::EcLevel::M).ok();
        let side = if made.is_some() { self.types.code() } else { 0.0 };
        self.inside(Role::Group, |composer, _| {
            let mut slab = Slab { above: unit * 2.0, height: side, ..Slab::default() };
            if let Some(made) = made {
                let element = composer.element(Role::Figure(format!("{} {}", code.text, code.address)));
                let dark = made.to_colors().into_iter().map(|colour| colour == qrcode::Color::Dark).collect();
                let area = Area { x: frame.from, y: 0.0, width: side, height: side };
                slab.pieces.push(Composer::owned(element, Mark::Code(Rc::new(dark), made.width(), area)));
            }
            let beside = frame.within(if side > 0.0 { side + unit * 2.4 } else { 0.0 }, 0.0);
            let mut words = composer.paragraph(&code.text, Style::Body, beside);
            let link = composer.inside(Role::Link, |composer, element| {
                let kind = composer.types.of(Style::Note).in_ink(if side > 0.0 { QUIET } else { INK });
                // An address is read from left to right and broken where it must be.
                let address = format!("\u{2066}{}\u{2069}", code.address);
                let broken = kind.lines(&address, beside.width, ADDRESS);
                composer.say(element, &code.address, &broken);
                let mut lines = composer.slabs(&broken, kind, element, beside, At::Start);
                let height = lines.iter().map(|line| line.height).sum();
                if let Some(first) = lines.first_mut() {
                    let area = Area { x: beside.from, y: 0.0, width: beside.width, height };
                    let mark = Mark::Link(area, Target::Address(code.address.clone()), code.text.clone());
                    first.pieces.insert(0, Piece { owner: Owner::Element(element), mark });
                    first.above = unit * 0.4;
                }
                lines
            });
            words.extend(link);
            let mut words = Slab::stack(words);
            words.shift((0.0, ((side - words.height) / 2.0).max(0.0)));
            slab.height = slab.height.max(words.height);
            slab.pieces.append(&mut words.pieces);
            vec![Slab { height: slab.height + unit, ..slab }]
        })
    }
}
