//! The top of a document, and the cover of a report.

use std::rc::Rc;

use plotters::style::RGBColor;

use crate::rendering::{
    charts::palette::{GRID, QUIET},
    documents::{
        Logo, Title,
        compose::{Composer, Frame, text::At},
        format::Style,
        slab::{Area, Keep, Mark, Role, Slab},
    },
};

const PAPER: RGBColor = RGBColor(255, 255, 255);
/// Facts beside each other.
const ACROSS: usize = 4;
/// Further than any page reaches: grounds that run off the paper.
const BLEED: f32 = 400.0;

impl<'a> Composer<'a> {
    pub(super) fn title(&mut self, title: &'a Title, frame: Frame) -> Vec<Slab> {
        if title.cover {
            return self.cover(title, frame);
        }
        let unit = self.types.unit();
        let bar = Area { x: frame.from, y: 0.0, width: frame.width, height: unit * 0.9 };
        let mut slabs = vec![Slab {
            height: bar.height + unit * 1.8,
            pieces: vec![Self::ornament(Mark::Field(bar, Some(self.types.accent()), None, 0.0))],
            ..Slab::default()
        }];
        slabs.push(self.above(title, frame));
        slabs.append(&mut self.headline(1, &title.title, self.types.of(Style::Title), frame));
        slabs.append(&mut self.paragraph(&title.below, Style::Lead, frame));
        slabs.append(&mut self.facts(title, frame));
        for slab in &mut slabs {
            slab.keep = Keep::Always;
        }
        for slab in slabs.iter_mut().skip(1) {
            slab.above = slab.above.min(unit * 1.2);
        }
        if let Some(last) = slabs.last_mut() {
            last.height += unit;
        }
        slabs
    }

    /// What a document belongs to, with its status and the mark of the office at the far end.
    fn above(&mut self, title: &'a Title, frame: Frame) -> Slab {
        let unit = self.types.unit();
        let mut end = 0.0;
        let mut slab = Slab::default();
        // It is read first, and gets the room that the others leave.
        let above = (!title.above.is_empty()).then(|| self.element(Role::Paragraph));
        if let Some(logo) = &title.logo {
            let (width, height) = logo_size(logo, (frame.width * 0.3, unit * 7.0));
            let area = Area { x: frame.from + frame.width - width, y: 0.0, width, height };
            let element = self.element(Role::Figure(logo.name.clone()));
            slab.height = area.height;
            slab.pieces.push(Self::owned(element, Mark::Logo(Rc::new(logo.clone()), area)));
            end += area.width + unit * 2.0;
        }
        if !title.status.is_empty() {
            let mut status = self.pill(&title.status, frame.within(0.0, end));
            end += status.1 + unit * 2.0;
            slab.height = slab.height.max(status.0.height);
            slab.pieces.append(&mut status.0.pieces);
        }
        if let Some(element) = above {
            let kind = self.types.of(Style::Body).in_ink(QUIET);
            let mut text = Slab::stack(self.text(&title.above, kind, element, frame.within(0.0, end)));
            slab.height = slab.height.max(text.height);
            slab.pieces.append(&mut text.pieces);
        }
        slab
    }

    /// A word on a ground of its own at the end of a frame, and how wide it is.
    fn pill(&mut self, text: &str, frame: Frame) -> (Slab, f32) {
        let kind = self.types.of(Style::Note).bold().in_ink(self.types.accent());
        let (unit, element) = (self.types.unit(), self.element(Role::Paragraph));
        self.say(element, text, &[]);
        let lines = kind.lines(text, frame.width * 0.6, 2);
        let width = lines.iter().map(|line| kind.width(line)).fold(0.0, f32::max) + unit * 2.4;
        let inside = Frame { from: frame.from + frame.width - width, width };
        let mut slab = Slab::stack(self.slabs(&lines, kind, element, inside, At::Middle));
        slab.shift((0.0, unit * 0.4));
        slab.height += unit * 0.8;
        let ground = Area { x: inside.from, y: 0.0, width, height: slab.height };
        let round = ground.height.min(kind.height() * 1.6) / 2.0;
        slab.pieces.insert(
            0,
            Self::ornament(Mark::Field(ground, Some(self.types.ground()), Some((self.types.accent(), self.types.stroke() * 0.8)), round)),
        );
        (slab, width)
    }

    /// Labels with their values, side by side.
    fn facts(&mut self, title: &'a Title, frame: Frame) -> Vec<Slab> {
        let unit = self.types.unit();
        let mut slabs = Vec::new();
        for facts in title.facts.chunks(ACROSS) {
            #[expect(clippy::cast_precision_loss, reason = "at most four")]
            let width = frame.width / facts.len() as f32;
            let mut row = Slab { above: unit, ..Slab::default() };
            let mut from = frame.from;
            for (label, value) in facts {
                let cell = Frame { from, width: width - unit * 2.0 };
                let label = self.paragraph(label, Style::Note, cell);
                let mut value = self.paragraph(value, Style::Body, cell);
                for slab in &mut value {
                    slab.above = 0.0;
                }
                let mut cell = Slab::stack([label, value].concat());
                cell.shift((0.0, unit));
                row.height = row.height.max(cell.height + unit * 2.0);
                row.pieces.append(&mut cell.pieces);
                from += width;
            }
            for y in [0.0, row.height] {
                let rule = Mark::Rule((frame.from, y), (frame.from + frame.width, y), GRID, self.types.stroke());
                row.pieces.push(Self::ornament(rule));
            }
            slabs.push(row);
        }
        slabs
    }

    /// A page of its own: a ground that runs off the paper, the title on it, facts at the foot.
    fn cover(&mut self, title: &'a Title, frame: Frame) -> Vec<Slab> {
        let unit = self.types.unit();
        let height = self.page.1;
        let field = height * 0.6;
        let ground = Area { x: frame.from - BLEED, y: -BLEED, width: frame.width + 2.0 * BLEED, height: field + BLEED };
        let mut page = Slab {
            height: height - unit,
            pieces: vec![Self::ornament(Mark::Field(ground, Some(self.types.accent()), None, 0.0))],
            ..Slab::default()
        };
        let above = self.paragraph(&title.above, Style::Lead, frame);
        let kind = self.types.of(Style::Title).times(1.5);
        let mut words = self.headline(1, &title.title, kind, frame.within(0.0, frame.width * 0.06));
        words.append(&mut self.paragraph(&title.below, Style::Lead, frame.within(0.0, frame.width * 0.2)));
        let mut words = Slab::stack(words);
        words.shift((0.0, field - words.height - unit * 6.0));
        let mut above = Slab::stack(above);
        above.pieces.append(&mut words.pieces);
        for piece in &mut above.pieces {
            if let Mark::Text(_, kind, _) = &mut piece.mark {
                kind.ink = PAPER;
            }
        }
        page.pieces.append(&mut above.pieces);

        let mut status = Slab::default();
        if !title.status.is_empty() {
            let words = self.paragraph(&title.status, Style::Lead, frame);
            status = Slab::stack(words);
        }
        status.shift((0.0, field + unit * 5.0));
        page.pieces.append(&mut status.pieces);
        if let Some(logo) = &title.logo {
            let size = logo_size(logo, (frame.width * 0.4, unit * 14.0));
            let area = Area { x: frame.from + frame.width - size.0, y: field + unit * 5.0, width: size.0, height: size.1 };
            let element = self.element(Role::Figure(logo.name.clone()));
            page.pieces.push(Self::owned(element, Mark::Logo(Rc::new(logo.clone()), area)));
        }
        let mut facts = Slab::stack(self.facts(title, frame));
        facts.shift((0.0, page.height - facts.height));
        page.pieces.append(&mut facts.pieces);
        vec![page, Slab { begins_page: true, ..Slab::default() }]
    }
}

/// How large a logo stands in a box.
#[expect(clippy::cast_precision_loss, reason = "a logo has at most a thousand pixels on a side")]
fn logo_size(logo: &Logo, (across, down): (f32, f32)) -> (f32, f32) {
    let (width, height) = (logo.size().0 as f32, logo.size().1 as f32);
    let scale = (across / width).min(down / height);
    (width * scale, height * scale)
}
