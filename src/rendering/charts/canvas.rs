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

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// An SVG file on its way.
pub(super) struct Canvas {
    written: Rc<RefCell<String>>,
    width: i32,
    height: i32,
    right_to_left: bool,
}

impl Canvas {
    /// An empty canvas, and the file it writes; `description` says what can be seen.
    pub(super) fn new(text: &ChartText, width: i32, height: i32, description: &str) -> (Self, Rc<RefCell<String>>) {
        let written = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"{language}\" xml:lang=\"{language}\" direction=\"ltr\" \
             width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"'{FAMILY}', sans-serif\">\n\
             <title>{title}</title>\n<desc>{description}</desc>\n",
            language = escaped(&text.language),
            title = escaped(&text.title),
            description = escaped(description),
        );
        let written = Rc::new(RefCell::new(written));
        (Self { written: Rc::clone(&written), width, height, right_to_left: text.right_to_left }, written)
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

    /// Left, top, width and height of a rectangle as drawn.
    fn rectangle(&self, a: BackendCoord, b: BackendCoord) -> (i32, i32, i32, i32) {
        let (left, right) = (self.x(a.0), self.x(b.0));
        (left.min(right), a.1.min(b.1), (left - right).abs(), (a.1 - b.1).abs())
    }

    /// Diagonal lines that fill a rectangle, as one path: patterns would need identifiers, which
    /// clash when several charts stand in one page.
    fn hatch(&self, a: BackendCoord, b: BackendCoord, hatch: &Hatch) {
        let (x, y, w, h) = self.rectangle(a, b);
        let mut path = String::new();
        let mut at = hatch.gap / 2;
        while at < w + h {
            let (from, to) = ((x + (at - h).max(0), y + at.min(h)), (x + at.min(w), y + (at - w).max(0)));
            write!(path, "M{} {}L{} {}", from.0, from.1, to.0, to.1).expect("writing to a string cannot fail");
            at += hatch.gap;
        }
        let colour = hex(hatch.colour);
        self.write(format_args!("<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.25\"/>"));
    }
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
        self.write(format_args!("<rect x=\"{}\" y=\"{y}\" width=\"1\" height=\"1\" fill=\"{}\"/>", self.x(x), hex(colour)));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Drawn {
        let (x, y, w, h) = self.rectangle(a, b);
        let paint = paint(style, fill);
        self.write(format_args!("<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" {paint}/>"));
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
            hex(style.color()),
            escaped(text)
        ));
        Ok(())
    }
}

/// A rectangle filled with diagonal lines: an element for plotters' drawing areas.
pub(super) struct Hatch {
    pub corners: [BackendCoord; 2],
    pub colour: BackendColor,
    /// From line to line, along an edge.
    pub gap: i32,
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
        if let (Some(a), Some(b)) = (corners.next(), corners.next()) {
            canvas.hatch(a, b, self);
        }
        Ok(())
    }
}

fn paint<S: BackendStyle>(style: &S, fill: bool) -> String {
    let colour = hex(style.color());
    if fill { format!("fill=\"{colour}\"") } else { format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\"", style.stroke_width()) }
}

fn hex(colour: BackendColor) -> String {
    let (red, green, blue) = colour.rgb;
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn has_right_to_left(text: &str) -> bool {
    use unicode_bidi::BidiClass::{AL, AN, R};
    text.chars().any(|c| matches!(unicode_bidi::bidi_class(c), R | AL | AN))
}

/// Text for XML: its five special characters escaped, what XML does not allow turned into spaces.
fn escaped(text: &str) -> String {
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
