//! Colours. Every pair that carries a difference also differs in lightness, hatching or shape, so
//! that a chart can be read in black and white.

use plotters::style::RGBColor;

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
pub(super) const ORANGE: RGBColor = RGBColor(222, 132, 58);
/// Ground and lines of what is withheld.
pub(super) const WITHHELD: (RGBColor, RGBColor) = (RGBColor(243, 245, 246), RGBColor(190, 198, 205));

const RUST: RGBColor = RGBColor(172, 78, 30);
const PALE_RUST: RGBColor = RGBColor(238, 178, 132);
const PALE_BLUE: RGBColor = RGBColor(139, 186, 219);
const NEUTRAL: RGBColor = RGBColor(217, 221, 226);
const FAINT: RGBColor = RGBColor(240, 245, 250);
const SKY: RGBColor = RGBColor(96, 156, 204);

/// A colour between two others; `share` runs from 0 (the first) to 1 (the second).
pub(super) fn between(first: RGBColor, second: RGBColor, share: f64) -> RGBColor {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "stays between two bytes")]
    let mix = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share.clamp(0.0, 1.0)).round() as u8;
    RGBColor(mix(first.0, second.0), mix(first.1, second.1), mix(first.2, second.2))
}

/// The ink with more contrast to a ground (WCAG's luminance, with a square for its curve).
pub(super) fn ink_on(ground: RGBColor) -> RGBColor {
    let square = |byte: u8| u32::from(byte) * u32::from(byte);
    let luminance = 2126 * square(ground.0) + 7152 * square(ground.1) + 722 * square(ground.2);
    if luminance < 2_210 * 255 * 255 { PAPER } else { INK }
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

/// The ground of a field of a heat table; `share` runs from 0 to 1. Even the darkest carries dark ink.
pub(super) fn heat(share: f64) -> RGBColor {
    between(FAINT, SKY, share)
}
