//! The paper of a chart: a plotters backend that writes SVG. It measures with the real font, turns
//! everything round for languages written from right to left, and wraps each text in isolates, since
//! renderers read the base direction off the file or not at all. What is drawn where is none of its
//! business.

use std::{cell::RefCell, convert::Infallible, fmt::Write as _, rc::Rc};

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    text_anchor::{HPos, VPos},
};

use crate::rendering::charts::{
    lettering::{FAMILY, Weight, whole, width},
    text::ChartText,
};

/// Red, green and blue.
type Rgb = (u8, u8, u8);
type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// An SVG file on its way.
pub(super) struct Canvas {
    written: Rc<RefCell<String>>,
    width: i32,
    height: i32,
    right_to_left: bool,
    /// Names the fields of this chart apart from those of others in one page.
    name: String,
    /// Fields on a ground that were drawn before: width, height, and how they look.
    fields: Vec<(i32, i32, HatchStyle)>,
}

impl Canvas {
    /// An empty canvas, and the file it writes; `description` says what can be seen.
    pub(super) fn new(text: &ChartText, width: i32, height: i32, description: &str) -> (Self, Rc<RefCell<String>>) {
        let written = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\" lang=\"{language}\" xml:lang=\"{language}\" direction=\"ltr\" \
             width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"'{FAMILY}', sans-serif\">\n\
             <title>{title}</title>\n<desc>{description}</desc>\n",
            language = escaped(&text.language),
            title = escaped(&text.title),
            description = escaped(description),
        );
        let name = format!("f{:016x}", fingerprint(&written));
        let written = Rc::new(RefCell::new(written));
        (Self { written: Rc::clone(&written), width, height, right_to_left: text.right_to_left, name, fields: Vec::new() }, written)
    }

    fn x(&self, x: i32) -> i32 {
        if self.right_to_left { self.width - x } else { x }
    }

    fn write(&self, element: std::fmt::Arguments<'_>) {
        let mut written = self.written.borrow_mut();
        written.write_fmt(element).expect("writing to a string cannot fail");
        written.push('\n');
    }

    fn path(&self, points: impl IntoIterator<Item = BackendCoord>) -> String {
        let mut path = String::new();
        for (at, (x, y)) in points.into_iter().enumerate() {
            let step = if at == 0 { 'M' } else { 'L' };
            write!(path, "{step}{} {y}", self.x(x)).expect("writing to a string cannot fail");
        }
        path
    }

    /// A rectangle as drawn.
    fn frame(&self, corner: BackendCoord, opposite: BackendCoord) -> Frame {
        let (one, other) = (self.x(corner.0), self.x(opposite.0));
        Frame { left: one.min(other), top: corner.1.min(opposite.1), width: (one - other).abs(), height: (corner.1 - opposite.1).abs() }
    }

    /// A rectangle of diagonal lines. Fields on a ground come by the hundred in the same few sizes: each
    /// size is written once and used again.
    fn hatch(&mut self, frame: &Frame, style: HatchStyle) {
        let Frame { left, top, width, height } = *frame;
        let Some(ground) = style.ground else {
            let lines = lines(frame, style);
            return self.write(format_args!("{lines}"));
        };
        let field = (width, height, style);
        let known = self.fields.iter().position(|known| *known == field);
        let at = known.unwrap_or(self.fields.len());
        if known.is_none() {
            self.fields.push(field);
            let lines = lines(&Frame { left: 0, top: 0, width, height }, style);
            let (name, ground) = (&self.name, hex(ground));
            self.write(format_args!(
                "<defs><g id=\"{name}-{at}\"><rect width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>{lines}</g></defs>"
            ));
        }
        self.write(format_args!("<use xlink:href=\"#{}-{at}\" x=\"{left}\" y=\"{top}\"/>", self.name));
    }
}

/// Lines that fill a frame, as one path.
fn lines(frame: &Frame, style: HatchStyle) -> String {
    let Frame { left, top, width, height } = *frame;
    let mut path = String::new();
    let most = if style.slant == Slant::Rising { width + height } else { width };
    for at in (style.gap / 2..most).step_by(style.gap.unsigned_abs() as usize) {
        let [(from_x, from_y), (to_x, to_y)] = match style.slant {
            Slant::Rising => [(left + (at - height).max(0), top + at.min(height)), (left + at.min(width), top + (at - width).max(0))],
            Slant::Upright => [(left + at, top + height), (left + at, top)],
        };
        write!(path, "M{from_x} {from_y}L{to_x} {to_y}").expect("writing to a string cannot fail");
    }
    format!("<path d=\"{path}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.25\"/>", hex(style.colour))
}

/// A number that differs between texts (FNV-1a); it says nothing and keeps nothing.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A rectangle in pixels of the file.
struct Frame {
    left: i32,
    top: i32,
    width: i32,
    height: i32,
}

impl DrawingBackend for Canvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.width.unsigned_abs(), self.height.unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        self.write(format_args!("</svg>"));
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Drawn {
        self.write(format_args!("<rect x=\"{}\" y=\"{y}\" width=\"1\" height=\"1\" fill=\"{}\"/>", self.x(x), hex(colour.rgb)));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, corner: BackendCoord, opposite: BackendCoord, style: &S, fill: bool) -> Drawn {
        let Frame { left, top, width, height } = self.frame(corner, opposite);
        let paint = paint(style, fill);
        self.write(format_args!("<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" {paint}/>"));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let path = self.path(path);
        self.write(format_args!("<path d=\"{path}\" {}/>", paint(style, false)));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        let path = self.path(corners);
        self.write(format_args!("<path d=\"{path}Z\" {}/>", paint(style, true)));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let x = self.x(x);
        self.write(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" {}/>", paint(style, fill)));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let weight = if matches!(style.style(), FontStyle::Bold) { Weight::Bold } else { Weight::Regular };
        #[expect(clippy::cast_possible_truncation, reason = "font sizes are small numbers")]
        let size = style.size() as f32;
        Ok((whole(width(text, weight) * size).unsigned_abs(), whole(size * 1.362).unsigned_abs()))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let size = style.size();
        let anchor = match (style.anchor().h_pos, self.right_to_left) {
            (HPos::Center, _) => " text-anchor=\"middle\"",
            (HPos::Left, false) | (HPos::Right, true) => "",
            (HPos::Left, true) | (HPos::Right, false) => " text-anchor=\"end\"",
        };
        // From the anchor down to the base line; capitals are 0.714 em high.
        let down = match style.anchor().v_pos {
            VPos::Top => size * 1.069,
            VPos::Center => size * 0.357,
            VPos::Bottom => -size * 0.293,
        };
        let weight = if matches!(style.style(), FontStyle::Bold) { " font-weight=\"700\"" } else { "" };
        let (open, close) = match self.right_to_left {
            true => ("\u{2067}", "\u{2069}"),
            false if has_right_to_left(text) => ("\u{2066}", "\u{2069}"),
            false => ("", ""),
        };
        self.write(format_args!(
            "<text x=\"{}\" y=\"{:.1}\" font-size=\"{size}\"{weight}{anchor} fill=\"{}\">{open}{}{close}</text>",
            self.x(x),
            f64::from(y) + down,
            hex(style.color().rgb),
            escaped(text)
        ));
        Ok(())
    }
}

/// A rectangle filled with diagonal lines: an element for plotters' drawing areas.
pub(super) struct Hatch {
    pub corners: [BackendCoord; 2],
    pub style: HatchStyle,
}

/// The direction of lines; the same in languages written from right to left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slant {
    Rising,
    Upright,
}

/// How a hatched rectangle looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct HatchStyle {
    pub colour: Rgb,
    /// From line to line, along an edge.
    pub gap: i32,
    pub slant: Slant,
    /// What the lines stand on; none: on what is already there.
    pub ground: Option<Rgb>,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Hatch {
    type Point = &'a BackendCoord;
    type IntoIter = &'a [BackendCoord; 2];

    fn point_iter(self) -> Self::IntoIter {
        &self.corners
    }
}

impl Drawable<Canvas> for Hatch {
    fn draw<I: Iterator<Item = BackendCoord>>(&self, mut corners: I, canvas: &mut Canvas, _: (u32, u32)) -> Drawn {
        if let (Some(corner), Some(opposite)) = (corners.next(), corners.next()) {
            canvas.hatch(&canvas.frame(corner, opposite), self.style);
        }
        Ok(())
    }
}

/// A dashed line: an element for plotters' drawing areas.
pub(super) struct Dashes {
    pub ends: [BackendCoord; 2],
    pub colour: Rgb,
    pub thickness: u32,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Dashes {
    type Point = &'a BackendCoord;
    type IntoIter = &'a [BackendCoord; 2];

    fn point_iter(self) -> Self::IntoIter {
        &self.ends
    }
}

impl Drawable<Canvas> for Dashes {
    fn draw<I: Iterator<Item = BackendCoord>>(&self, ends: I, canvas: &mut Canvas, _: (u32, u32)) -> Drawn {
        let (path, colour, thickness) = (canvas.path(ends), hex(self.colour), self.thickness);
        let (dash, gap) = (thickness * 2 + 4, thickness + 3);
        canvas.write(format_args!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{thickness}\" stroke-dasharray=\"{dash} {gap}\"/>"
        ));
        Ok(())
    }
}

fn paint<S: BackendStyle>(style: &S, fill: bool) -> String {
    let colour = hex(style.color().rgb);
    if fill { format!("fill=\"{colour}\"") } else { format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\"", style.stroke_width()) }
}

fn hex((red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn has_right_to_left(text: &str) -> bool {
    use unicode_bidi::BidiClass::{AL, AN, R};
    text.chars().any(|c| matches!(unicode_bidi::bidi_class(c), R | AL | AN))
}

/// Text for XML: its five special characters escaped, what XML does not allow turned into spaces.
pub(in crate::rendering) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
