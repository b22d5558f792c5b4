//! Running text: headings, paragraphs, lists, quotes, statements, the page of contents.

use std::rc::Rc;

use crate::rendering::{
    charts::palette::GRID,
    documents::{
        Block, Quote, Statement,
        compose::{Composer, Frame},
        format::{Style, Type},
        hyphenation::hyphenated,
        line::Line,
        slab::{Area, Keep, Mark, Owner, Piece, Role, Slab, Target},
    },
};

/// The ground of what must not be overlooked.
/// More lines than any block has.
const ALL: usize = 10_000;
/// Words are broken in columns of no more ems.
const NARROW: f32 = 26.0;
/// The most of the width that the numbers of statements take.
const NUMBERS: f32 = 0.34;

/// Where a line stands in its frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    Start,
    Middle,
    End,
}

/// Whether what ends a block stays with the block that follows.
pub(super) fn keep(block: &Block, following: &Block) -> Keep {
    match (block, following) {
        (Block::Heading(..), _) => Keep::Always,
        (Block::Figure(_), Block::Table(_)) | (Block::Table(_) | Block::Figure(_), Block::Note(_)) => Keep::IfItFits,
        (Block::Paragraph(text) | Block::Lead(text), Block::List(_) | Block::Numbered(_) | Block::Table(_) | Block::Figure(_))
            if text.trim_end().ends_with([':', '፦']) =>
        {
            Keep::Always
        }
        _ => Keep::No,
    }
}

impl<'a> Composer<'a> {
    /// The lines of a text.
    pub(super) fn broken(&mut self, text: &str, kind: Type, width: f32) -> Vec<String> {
        self.is_torn |= kind.widest_word(&hyphenated(text, &self.tongue.tag)) > width;
        if width < NARROW * kind.size { kind.lines(&hyphenated(text, &self.tongue.tag), width, ALL) } else { kind.lines(text, width, ALL) }
    }

    /// One line, its upper edge at 0.
    pub(super) fn line(&self, text: &str, kind: Type, frame: Frame, at: At) -> Mark {
        let line = Line::new(text, kind.weight, self.tongue.right_to_left);
        let room = frame.width - line.width * kind.size;
        let x = frame.from
            + match at {
                At::Start => 0.0,
                At::Middle => room / 2.0,
                At::End => room,
            };
        Mark::Text(Rc::new(line), kind, (x, kind.baseline()))
    }

    /// A line at the head or the foot of a page.
    pub(in crate::rendering::documents) fn edge_line(&self, text: &str, kind: Type, frame: Frame, at_end: bool) -> Mark {
        self.line(text, kind, frame, if at_end { At::End } else { At::Start })
    }

    /// A text as lines of an element. No line stands alone on a page where there are others.
    pub(super) fn text(&mut self, text: &str, kind: Type, element: usize, frame: Frame) -> Vec<Slab> {
        let lines = self.broken(text, kind, frame.width);
        self.say(element, text, &lines);
        self.slabs(&lines, kind, element, frame, At::Start)
    }

    pub(super) fn slabs(&self, lines: &[String], kind: Type, element: usize, frame: Frame, at: At) -> Vec<Slab> {
        let last = lines.len().saturating_sub(1);
        let slab = |(number, line): (usize, &String)| {
            let keep = number < last && (number == 0 || number + 2 > last);
            Slab {
                height: kind.height(),
                pieces: vec![Self::owned(element, self.line(line, kind, frame, at))],
                keep: if keep { Keep::Always } else { Keep::No },
                ..Slab::default()
            }
        };
        lines.iter().enumerate().map(slab).collect()
    }

    /// Notes what an element says, and whether its lines would say it differently.
    pub(super) fn say(&mut self, element: usize, text: &str, lines: &[String]) {
        let element = &mut self.elements[element];
        if !element.text.is_empty() {
            element.text.push(' ');
        }
        element.text.push_str(text.trim());
        element.needs_text |= lines.windows(2).any(|pair| pair[0].ends_with('-') && !text.contains(&format!("{} {}", pair[0], pair[1])));
    }

    pub(super) fn heading(&mut self, level: u8, text: &str, frame: Frame) -> Vec<Slab> {
        self.headline(level, text, self.types.of(Style::Heading(level)), frame)
    }

    /// A heading in any type. Levels of the structure tree leave none out.
    pub(super) fn headline(&mut self, level: u8, text: &str, kind: Type, frame: Frame) -> Vec<Slab> {
        self.level = level.clamp(1, self.level + 1);
        let element = self.element(Role::Heading(self.level, text.to_string()));
        let is_wide = kind.widest_word(text) > frame.width;
        self.is_torn |= is_wide;
        let lines = if is_wide { self.broken(text, kind, frame.width) } else { kind.balanced(text, frame.width, 6) };
        self.say(element, text, &lines);
        let mut slabs = self.slabs(&lines, kind, element, frame, At::Start);
        for slab in &mut slabs {
            slab.keep = Keep::Always;
        }
        if let Some(first) = slabs.first_mut() {
            first.above = self.types.unit() * [3.6, 3.2, 2.6, 2.0][usize::from(level.clamp(1, 4)) - 1];
        }
        if let Some(last) = slabs.last_mut() {
            last.height += self.types.unit() * 0.5;
        }
        slabs
    }

    /// A text of its own; nothing for an empty one.
    pub(super) fn paragraph(&mut self, text: &str, style: Style, frame: Frame) -> Vec<Slab> {
        if text.trim().is_empty() {
            return Vec::new();
        }
        let element = self.element(Role::Paragraph);
        let mut slabs = self.text(text, self.types.of(style), element, frame);
        slabs[0].above = self.types.unit() * if style == Style::Note { 0.7 } else { 1.2 };
        slabs
    }

    pub(super) fn list(&mut self, points: &[String], is_numbered: bool, frame: Frame) -> Vec<Slab> {
        let kind = self.types.of(Style::Body);
        let labels: Vec<String> = (1..=points.len() as u64).map(|n| format!("{}.", self.numerals.count(n))).collect();
        let widest = labels.iter().map(|label| kind.bold().width(label)).fold(0.0, f32::max);
        let indent = if is_numbered { widest + kind.size * 0.6 } else { kind.size * 1.3 };
        let unit = self.types.unit();
        self.inside(if is_numbered { Role::Numbered } else { Role::List }, |composer, _| {
            let mut slabs = Vec::new();
            for (at, (point, number)) in points.iter().zip(&labels).enumerate() {
                composer.inside(Role::Item, |composer, _| {
                    let (label, body) = (composer.element(Role::Label), composer.element(Role::Body));
                    let (sign, sign_kind) =
                        if is_numbered { (number.as_str(), kind.bold()) } else { ("•", kind.in_ink(composer.types.accent())) };
                    composer.say(label, sign, &[]);
                    let mut lines = composer.text(point, kind, body, frame.within(indent, 0.0));
                    // No point stands alone on a page where there are others.
                    if let Some(last) = lines.last_mut().filter(|_| at + 1 < points.len() && (at == 0 || at + 2 == points.len())) {
                        last.keep = Keep::Always;
                    }
                    if let Some(first) = lines.first_mut() {
                        let frame = frame.within(if is_numbered { 0.0 } else { kind.size * 0.35 }, 0.0);
                        let sign = composer.line(sign, sign_kind, frame, At::Start);
                        first.pieces.insert(0, Self::owned(label, sign));
                        first.above = unit * if at == 0 { 1.0 } else { 0.6 };
                    }
                    slabs.append(&mut lines);
                });
            }
            slabs
        })
    }

    pub(super) fn quote(&mut self, quote: &'a Quote, frame: Frame) -> Vec<Slab> {
        let tongue = quote.tongue.as_ref().unwrap_or(self.tongue);
        let unit = self.types.unit();
        let kind = self.types.of(Style::Lead);
        let slabs = self.inside(Role::Quote, |composer, _| {
            let words = |composer: &mut Self, frame: Frame| -> Result<Vec<Slab>, std::convert::Infallible> {
                let mut slabs = composer.paragraph(&quote.words, Style::Lead, frame.within(kind.size * 1.2, 0.0));
                let height: f32 = slabs.iter().map(|slab| slab.height).sum();
                if let Some(first) = slabs.first_mut() {
                    let bar = Area { x: frame.from, y: kind.size * 0.25, width: kind.size * 0.24, height: height - kind.size * 0.4 };
                    first.pieces.push(Self::ornament(Mark::Field(bar, Some(composer.types.accent()), None, 0.0)));
                }
                Ok(slabs)
            };
            let Ok(mut slabs) = composer.in_tongue(tongue, frame, words);
            // Somebody's words are not torn apart: the bar beside them is one piece.
            for slab in slabs.iter_mut().rev().skip(1) {
                slab.keep = Keep::Always;
            }
            let mut attribution = composer.paragraph(&quote.attribution, Style::Note, frame.within(kind.size * 1.2, 0.0));
            if let (Some(last), Some(first)) = (slabs.last_mut(), attribution.first_mut()) {
                last.keep = Keep::Always;
                first.above = unit * 0.4;
            }
            if tongue.right_to_left != composer.tongue.right_to_left {
                let marks = attribution.iter_mut().flat_map(|slab| &mut slab.pieces).map(|piece| &mut piece.mark);
                marks.for_each(|mark| mark.mirror(frame.from, frame.width));
            }
            slabs.append(&mut attribution);
            slabs
        });
        let mut whole = slabs;
        if let Some(first) = whole.first_mut() {
            first.above = unit * 1.8;
        }
        if let Some(last) = whole.last_mut() {
            last.height += unit * 0.6;
        }
        whole
    }

    /// A number in large type where reading begins, what it means beside it, lines between them.
    pub(super) fn statements(&mut self, statements: &[Statement], frame: Frame) -> Vec<Slab> {
        let unit = self.types.unit();
        let mut kind = self.types.of(Style::Number);
        let widest = statements.iter().map(|statement| kind.width(&statement.number)).fold(0.0, f32::max);
        let most = frame.width * NUMBERS;
        if widest > most {
            kind = kind.times(most / widest);
        }
        let beside = widest.min(most) + unit * 3.0;
        let mut slabs = Vec::new();
        for (at, statement) in statements.iter().enumerate() {
            let slab = self.inside(Role::Group, |composer, _| {
                let number = composer.element(Role::Paragraph);
                composer.say(number, &statement.number, &[]);
                let figure = composer.line(&statement.number, kind, frame, At::Start);
                let mut text = composer.paragraph(&statement.text, Style::Lead, frame.within(beside, 0.0));
                let mut base = composer.paragraph(&statement.base, Style::Note, frame.within(beside, 0.0));
                if let Some(first) = base.first_mut() {
                    first.above = unit * 0.3;
                }
                text.append(&mut base);
                let mut slab = Slab::stack(text);
                let middle = ((slab.height - kind.height()) / 2.0).max(0.0);
                slab.shift((0.0, ((kind.height() - slab.height) / 2.0).max(0.0)));
                let mut figure = Self::owned(number, figure);
                figure.mark.shift((0.0, middle));
                slab.pieces.insert(0, figure);
                slab.height = slab.height.max(kind.height());
                slab
            });
            let mut slab = Slab { above: unit * 1.6, height: slab.height + unit * 1.4, ..slab };
            if at + 1 < statements.len() {
                let y = slab.height;
                let rule = Mark::Rule((frame.from, y), (frame.from + frame.width, y), GRID, self.types.stroke());
                slab.pieces.push(Self::ornament(rule));
            }
            slabs.push(slab);
        }
        slabs
    }

    pub(super) fn callout(&mut self, head: &str, text: &str, frame: Frame) -> Vec<Slab> {
        let unit = self.types.unit();
        let padding = unit * 2.2;
        let inner = frame.within(padding + unit * 0.8, padding);
        let slabs = self.inside(Role::Group, |composer, _| {
            let head = if head.trim().is_empty() { Vec::new() } else { composer.strong(head, Style::Heading(4), inner) };
            let mut text = composer.paragraph(text, Style::Body, inner);
            if let Some(first) = text.first_mut().filter(|_| !head.is_empty()) {
                first.above = unit * 0.5;
            }
            [head, text].concat()
        });
        let mut slab = Slab::stack(slabs);
        slab.shift((0.0, padding * 0.8));
        slab.height += padding * 1.6;
        let ground = Area { x: frame.from, y: 0.0, width: frame.width, height: slab.height };
        let bar = Area { width: unit * 0.8, ..ground };
        slab.pieces.insert(0, Self::ornament(Mark::Field(bar, Some(self.types.accent()), None, 0.0)));
        slab.pieces.insert(0, Self::ornament(Mark::Field(ground, Some(self.types.ground()), None, 0.0)));
        vec![Slab { above: unit * 2.2, height: slab.height + unit * 0.6, ..slab }]
    }

    /// A short text in the type of a heading that is none.
    pub(super) fn strong(&mut self, text: &str, style: Style, frame: Frame) -> Vec<Slab> {
        let mut slabs = self.paragraph(text, style, frame);
        for slab in &mut slabs {
            slab.keep = Keep::Always;
        }
        slabs
    }

    /// Headings of the first two levels with dots that lead to their pages.
    pub(super) fn contents(&mut self, head: &str, frame: Frame) -> Vec<Slab> {
        let mut slabs = if head.is_empty() { Vec::new() } else { self.heading(2, head, frame) };
        let (unit, kind) = (self.types.unit(), self.types.of(Style::Body));
        // What comes before the page of contents, and its own heading, is not found by it.
        let before = self.elements.iter().filter(|element| matches!(element.role, Role::Heading(..))).count();
        let following = self.headings.iter().enumerate().skip(before).filter(|(_, heading)| heading.0 <= 2);
        let entries: Vec<(usize, u8, String)> = following.map(|(at, (level, text))| (at, *level, text.clone())).collect();
        let mut lines = self.inside(Role::Contents, |composer, _| {
            let mut slabs = Vec::new();
            for (at, level, text) in &entries {
                let number = composer.pages.get(*at).map(|page| composer.numerals.count(*page as u64 + 1)).unwrap_or_default();
                let kind = if *level == 1 { kind.bold() } else { kind };
                let frame = frame.within(if *level == 1 { 0.0 } else { unit * 2.0 }, 0.0);
                slabs.push(composer.inside(Role::Entry, |composer, _| composer.entry(text, &number, *at, kind, frame)));
            }
            slabs
        });
        slabs.append(&mut lines);
        slabs
    }

    fn entry(&mut self, text: &str, number: &str, heading: usize, kind: Type, frame: Frame) -> Slab {
        let unit = self.types.unit();
        self.inside(Role::Link, |composer, element| {
            let lines = composer.broken(text, kind, frame.width - kind.size * 4.0);
            composer.say(element, &format!("{text} {number}"), &lines);
            let mut slab = Slab::stack(composer.slabs(&lines, kind, element, frame, At::Start));
            let last = slab.height - kind.height();
            let mut number_mark = composer.line(number, kind.regular(), frame, At::End);
            number_mark.shift((0.0, last));
            let begins = frame.from + kind.width(lines.last().map_or("", String::as_str)) + unit;
            let ends = frame.from + frame.width - kind.width(number) - unit;
            if begins < ends {
                let y = last + kind.baseline();
                slab.pieces.push(Self::ornament(Mark::Leader((begins, y), (ends, y), GRID)));
            }
            slab.pieces.push(Self::owned(element, number_mark));
            let area = Area { x: frame.from, y: 0.0, width: frame.width, height: slab.height };
            slab.pieces
                .insert(0, Piece { owner: Owner::Element(element), mark: Mark::Link(area, Target::Heading(heading), text.to_string()) });
            Slab { above: unit * 0.8, ..slab }
        })
    }
}
