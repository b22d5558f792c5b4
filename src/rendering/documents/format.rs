//! Papers, and how large type is on them. Lengths are in points, of which 72 are an inch.

use plotters::style::RGBColor;

use crate::rendering::charts::{
    Palette,
    lettering::{Lettering, Weight},
    palette::{INK, QUIET},
    wrapping::{balanced, widest_word, wrap},
};

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

/// The paper a document is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// 210 × 297 mm.
    A4,
    /// 297 × 210 mm.
    A4Landscape,
    /// 297 × 420 mm.
    A3,
    /// 420 × 297 mm, such as an open sheet of two pages.
    A3Landscape,
    /// 594 × 841 mm: a poster.
    A1,
    /// 105 × 148 mm: a card, a side a page.
    A6,
    /// Cards of 105 × 148 mm, four to an A4 sheet with marks to cut, fronts and backs in turn. To be printed on
    /// both sides and turned over the long edge.
    CardSheets,
}

impl Format {
    /// Width and height of a page. Cards on sheets are as large as a quarter of the sheet.
    pub(super) fn size(self) -> (f32, f32) {
        let (width, height) = match self {
            Self::A4 => (210.0, 297.0),
            Self::A4Landscape => (297.0, 210.0),
            Self::A3 => (297.0, 420.0),
            Self::A3Landscape => (420.0, 297.0),
            Self::A1 => (594.0, 841.0),
            Self::A6 => (105.0, 148.0),
            Self::CardSheets => (105.0, 148.5),
        };
        (width * MM, height * MM)
    }

    /// The space around the text: at both sides, above, below.
    pub(super) fn margins(self) -> (f32, f32, f32) {
        let (side, top, bottom) = match self {
            Self::A4 | Self::A4Landscape => (18.0, 19.0, 20.0),
            Self::A3 | Self::A3Landscape => (20.0, 21.0, 22.0),
            Self::A1 => (28.0, 28.0, 34.0),
            Self::A6 | Self::CardSheets => (8.5, 11.0, 12.0),
        };
        (side * MM, top * MM, bottom * MM)
    }

    pub(super) fn is_card(self) -> bool {
        matches!(self, Self::A6 | Self::CardSheets)
    }
}

/// How large type is, and how much room it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// To be read in the hand, in comfort.
    Reading,
    /// Much to a page: reports and data sheets.
    Dense,
    /// On a wall: text of 24 points and more, titles of 60 and more.
    Wall,
    /// On a card.
    Card,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    Heading(u8),
    Lead,
    Body,
    Note,
    Cell,
    Number,
}

/// A scale at work: its sizes, made smaller by a factor where a page has to hold more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Types {
    scale: Scale,
    palette: Palette,
    pub factor: f32,
}

/// How much smaller type may become, step by step.
pub(super) const FACTORS: [f32; 7] = [1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76];
/// How much larger type of cards may become, where all of them have room for it.
pub(super) const LARGER: [f32; 7] = [1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0];

impl Types {
    pub(super) fn new(scale: Scale, palette: Palette, factor: f32) -> Self {
        Self { scale, palette, factor }
    }

    /// The colour of headings, large numbers and lines.
    pub(super) fn accent(self) -> RGBColor {
        self.palette.heading()
    }

    /// The ground of boxes and of heads of tables.
    pub(super) fn ground(self) -> RGBColor {
        self.palette.ground()
    }

    /// How a text is set.
    pub(super) fn of(self, style: Style) -> Type {
        let [title, first, second, third, fourth, lead, body, note, cell, number] = match self.scale {
            Scale::Reading => [25.0, 20.0, 15.0, 12.0, 10.5, 12.5, 10.5, 8.5, 9.0, 30.0],
            Scale::Dense => [21.0, 17.0, 13.0, 10.5, 9.5, 11.0, 9.5, 8.0, 8.5, 24.0],
            Scale::Wall => [92.0, 66.0, 44.0, 34.0, 30.0, 40.0, 31.0, 25.0, 27.0, 104.0],
            Scale::Card => [17.0, 17.0, 13.5, 11.5, 10.0, 12.0, 10.5, 7.5, 8.5, 30.0],
        };
        let accent = self.accent();
        let (size, weight, ink, leading) = match style {
            Style::Title => (title, Weight::Bold, accent, 1.26),
            Style::Heading(0 | 1) => (first, Weight::Bold, accent, 1.28),
            Style::Heading(2) => (second, Weight::Bold, accent, 1.3),
            Style::Heading(3) => (third, Weight::Bold, INK, 1.34),
            Style::Heading(_) => (fourth, Weight::Bold, INK, 1.38),
            Style::Lead => (lead, Weight::Regular, INK, 1.42),
            Style::Body => (body, Weight::Regular, INK, 1.44),
            Style::Note => (note, Weight::Regular, QUIET, 1.42),
            Style::Cell => (cell, Weight::Regular, INK, 1.36),
            Style::Number => (number, Weight::Bold, accent, 1.16),
        };
        let least = match (self.scale, style) {
            (Scale::Wall, Style::Title) => 60.0,
            (Scale::Wall, _) => 24.0,
            (Scale::Card, _) => 7.0,
            _ => 7.5,
        };
        Type { size: (size * self.factor).max(least), weight, ink, leading }
    }

    pub(super) fn is_for_walls(self) -> bool {
        self.scale == Scale::Wall
    }

    /// From line to line where people write by hand.
    pub(super) fn ruling(self) -> f32 {
        match self.scale {
            Scale::Wall => 22.0 * MM,
            Scale::Card => 7.0 * MM,
            Scale::Reading | Scale::Dense => 8.5 * MM,
        }
    }

    /// The diameter of a dot to stick on.
    pub(super) fn dot(self) -> f32 {
        if self.scale == Scale::Wall { 14.0 * MM } else { 9.0 * MM }
    }

    /// The side of a QR code: readable from where the paper is looked at.
    pub(super) fn code(self) -> f32 {
        match self.scale {
            Scale::Wall => 60.0 * MM,
            Scale::Card => 20.0 * MM,
            Scale::Reading | Scale::Dense => 26.0 * MM,
        }
    }

    /// The thickness of lines, in those of a page to be held.
    pub(super) fn stroke(self) -> f32 {
        if self.scale == Scale::Wall { 2.6 } else { 1.0 }
    }

    /// The unit of white space.
    pub(super) fn unit(self) -> f32 {
        self.of(Style::Body).size * 0.5
    }
}

/// A way to set text on paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Type {
    pub size: f32,
    pub weight: Weight,
    pub ink: RGBColor,
    /// From line to line, in em.
    leading: f32,
}

/// Texts are broken in hundredths of an em, so that any size of type is measured in whole numbers.
const EM: u16 = 100;

impl Type {
    pub(super) fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    pub(super) fn regular(self) -> Self {
        Self { weight: Weight::Regular, ..self }
    }

    pub(super) fn in_ink(self, ink: RGBColor) -> Self {
        Self { ink, ..self }
    }

    pub(super) fn times(self, factor: f32) -> Self {
        Self { size: self.size * factor, ..self }
    }

    /// The height of a line.
    pub(super) fn height(self) -> f32 {
        self.size * self.leading
    }

    /// From the upper edge of a line to where its letters stand.
    pub(super) fn baseline(self) -> f32 {
        self.size * (self.leading / 2.0 + 0.36)
    }

    fn lettering(self) -> Lettering {
        Lettering { size: EM, weight: self.weight, ink: self.ink }
    }

    /// The lines of a text, each as full as possible.
    pub(super) fn lines(self, text: &str, width: f32, most: usize) -> Vec<String> {
        wrap(text, self.lettering(), self.hundredths(width), most)
    }

    /// The lines of a heading, of about the same length.
    pub(super) fn balanced(self, text: &str, width: f32, most: usize) -> Vec<String> {
        balanced(text, self.lettering(), self.hundredths(width), most)
    }

    /// How wide a line is.
    pub(super) fn width(self, text: &str) -> f32 {
        self.lettering().width(text) / f32::from(EM) * self.size
    }

    /// How wide a text has to be at the least.
    pub(super) fn widest_word(self, text: &str) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "words are far shorter than 2^23")]
        let width = widest_word(text, self.lettering()) as f32 + 1.0;
        width / f32::from(EM) * self.size
    }

    #[expect(clippy::cast_possible_truncation, reason = "a page is a few thousand points wide")]
    fn hundredths(self, width: f32) -> i32 {
        (width / self.size * f32::from(EM) + 0.5) as i32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_poster_can_be_read_from_the_wall_however_much_it_holds() {
        for factor in FACTORS {
            let types = Types::new(Scale::Wall, Palette::default(), factor);
            assert!(types.of(Style::Title).size >= 60.0);
            let all = [Style::Heading(1), Style::Heading(4), Style::Lead, Style::Body, Style::Note, Style::Cell, Style::Number];
            assert!(all.into_iter().all(|style| types.of(style).size >= 24.0), "{factor}");
        }
    }

    #[test]
    fn papers_have_the_sizes_of_iso_216() {
        let millimetres = |format: Format| (format.size().0 / MM, format.size().1 / MM);
        for (format, width, height) in [(Format::A4, 210.0, 297.0), (Format::A1, 594.0, 841.0), (Format::A6, 105.0, 148.0)] {
            let found = millimetres(format);
            assert!((found.0 - width).abs() < 0.01 && (found.1 - height).abs() < 0.01, "{format:?}: {found:?}");
        }
    }
}
