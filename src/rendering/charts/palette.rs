//! Colours. Every pair that carries a difference also differs in lightness, hatching or shape, so
//! that a chart can be read in black and white. An office may choose the colours of the audiences and of
//! its bars ([`Palette`]); the two sides of a scale stay what they are, since they must be told apart
//! whatever an office likes.

use plotters::style::RGBColor;

use crate::domain::questionnaire::{Colour, Colours, TEXT_CONTRAST};

pub(super) const PAPER: RGBColor = RGBColor(255, 255, 255);
/// Titles, labels, values.
pub(in crate::rendering) const INK: RGBColor = RGBColor(27, 39, 51);
/// Wordings, notes, axis labels: 6 : 1 on paper.
pub(in crate::rendering) const QUIET: RGBColor = RGBColor(88, 100, 111);
pub(in crate::rendering) const GRID: RGBColor = RGBColor(226, 230, 234);
/// Between rows.
pub(super) const HAIR: RGBColor = RGBColor(238, 241, 243);
/// The line that bars stand on.
pub(super) const AXIS: RGBColor = RGBColor(120, 131, 141);
pub(in crate::rendering) const BLUE: RGBColor = RGBColor(23, 92, 146);
/// The ground of heads of tables and of boxes in documents.
const GROUND: RGBColor = RGBColor(238, 244, 249);
/// Ground and lines of what is withheld.
pub(super) const WITHHELD: (RGBColor, RGBColor) = (RGBColor(243, 245, 246), RGBColor(190, 198, 205));

const RUST: RGBColor = RGBColor(172, 78, 30);
const PALE_RUST: RGBColor = RGBColor(238, 178, 132);
const PALE_BLUE: RGBColor = RGBColor(139, 186, 219);
const NEUTRAL: RGBColor = RGBColor(217, 221, 226);
const FAINT: RGBColor = RGBColor(240, 245, 250);
const SKY: RGBColor = RGBColor(96, 156, 204);
/// A ground as light as this carries dark ink at 5 : 1.
const CARRIES_INK: f64 = 0.32;

/// The colours an office may choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    colours: Colours,
}

impl Palette {
    /// The colours of a theme that passed its checks.
    #[must_use]
    pub fn of(colours: Colours) -> Self {
        Self { colours }
    }

    /// The first audience.
    pub(super) fn first(self) -> RGBColor {
        rgb(self.colours.first)
    }

    /// The second audience.
    pub(super) fn second(self) -> RGBColor {
        rgb(self.colours.second)
    }

    /// Bars of a question as a whole, and what is to be looked at.
    pub(super) fn accent(self) -> RGBColor {
        rgb(self.colours.accent)
    }

    /// Headings, large numbers and lines of documents: the accent, or the nearest shade of it that can be read on
    /// paper and that carries paper-white letters.
    pub(in crate::rendering) fn heading(self) -> RGBColor {
        let accent = self.colours.accent;
        let is_read = |shade: Colour| shade.contrast(colour(PAPER)) >= TEXT_CONTRAST;
        if is_read(accent) { self.accent() } else { accent.nearest_shade(is_read).map_or(BLUE, rgb) }
    }

    /// The ground of heads of tables and of boxes in documents.
    pub(in crate::rendering) fn ground(self) -> RGBColor {
        if self.colours.accent == Colours::default().accent { GROUND } else { between(PAPER, self.heading(), 0.07) }
    }

    /// A part of an office document, which is written in the shipped colours, in those of the office. Texts have their
    /// quotation marks escaped, so only attributes are met.
    pub(in crate::rendering) fn in_office(self, part: &str) -> String {
        let attribute = |RGBColor(red, green, blue): RGBColor| format!("\"{red:02X}{green:02X}{blue:02X}\"");
        part.replace(&attribute(BLUE), &attribute(self.heading())).replace(&attribute(GROUND), &attribute(self.ground()))
    }

    /// The ground of a field of a heat table; `share` runs from 0 to 1. Even the darkest carries dark ink.
    pub(super) fn heat(self, share: f64) -> RGBColor {
        if self.colours.accent == Colours::default().accent {
            return between(FAINT, SKY, share);
        }
        between(between(PAPER, self.accent(), 0.06), lightened(self.accent(), CARRIES_INK), share)
    }

    /// The ground of one of several parts of a whole: from dark to pale, each of which carries a number.
    pub(super) fn part(self, at: usize, parts: usize) -> RGBColor {
        let accent = self.accent();
        let place = |at: usize, last: usize| fraction(at) / fraction(last.max(1));
        let shade = match (parts, at) {
            (0..=3, _) => between(accent, PAPER, 0.78 * place(at, parts - 1)),
            (_, 0) => between(accent, INK, 0.5),
            _ => between(accent, PAPER, 0.82 * place(at - 1, parts - 2)),
        };
        let mut paler = shade;
        while colour(paler).text_contrast() < TEXT_CONTRAST && paler != PAPER {
            paler = between(paler, PAPER, 0.08);
        }
        paler
    }
}

fn fraction(number: usize) -> f64 {
    u32::try_from(number).map_or(0.0, f64::from)
}

fn rgb(colour: Colour) -> RGBColor {
    RGBColor(colour.red, colour.green, colour.blue)
}

fn colour(rgb: RGBColor) -> Colour {
    Colour { red: rgb.0, green: rgb.1, blue: rgb.2 }
}

/// As much paper in a colour as makes it at least so light.
fn lightened(dark: RGBColor, luminance: f64) -> RGBColor {
    let mixed = (0..=50_u32).map(|part| between(dark, PAPER, f64::from(part) / 50.0));
    mixed.into_iter().find(|mixed| colour(*mixed).luminance() >= luminance).unwrap_or(PAPER)
}

/// A colour between two others; `share` runs from 0 (the first) to 1 (the second).
pub(super) fn between(first: RGBColor, second: RGBColor, share: f64) -> RGBColor {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "stays between two bytes")]
    let mix = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share.clamp(0.0, 1.0)).round() as u8;
    RGBColor(mix(first.0, second.0), mix(first.1, second.1), mix(first.2, second.2))
}

/// The ink with more contrast to a ground.
pub(super) fn ink_on(ground: RGBColor) -> RGBColor {
    if colour(ground).contrast(colour(PAPER)) >= colour(ground).contrast(colour(INK)) { PAPER } else { INK }
}

/// The side of a step of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Low,
    Middle,
    High,
}

/// On which side of the middle a step of a scale lies.
pub(super) fn side(step: usize, steps: usize) -> Side {
    match (step * 2 + 1).cmp(&steps) {
        std::cmp::Ordering::Less => Side::Low,
        std::cmp::Ordering::Equal => Side::Middle,
        std::cmp::Ordering::Greater => Side::High,
    }
}

/// The colour of a step of a scale: strong at the ends, pale towards the middle.
pub(super) fn step_colour(step: usize, steps: usize) -> RGBColor {
    let half = steps / 2;
    let share = |from_end: usize| match u32::try_from(half.saturating_sub(1)) {
        Ok(last) if last > 0 => f64::from(u32::try_from(from_end).unwrap_or(0)) / f64::from(last),
        _ => 0.0,
    };
    match side(step, steps) {
        Side::Low => between(RUST, PALE_RUST, share(step)),
        Side::Middle => NEUTRAL,
        Side::High => between(BLUE, PALE_BLUE, share(steps - 1 - step)),
    }
}
