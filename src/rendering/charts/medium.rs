//! What a chart is drawn for. Letters have a fixed size in pixels, so how wide a chart is decides how large they are
//! where it is placed: a narrower one has larger letters on the same paper.

use crate::rendering::charts::lettering::SMALLEST;

/// What a chart is drawn for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Medium {
    /// A page of a browser, a picture for slides.
    #[default]
    Screen,
    /// A document: as wide as the text of an A4 sheet. Labels have 10.5 pt, the smallest letters 9, and never less than
    /// [`Medium::LEAST`].
    Paper,
    /// The same beside something else: as wide as half of that sheet.
    Column,
}

impl Medium {
    /// The smallest letters of a chart in a document that is held in the hand, in points: numbers of axes. Labels then
    /// have 9.3 pt.
    pub const LEAST: f32 = 8.0;
    /// The same on a wall: labels then have 26 pt, values 24.
    pub const LEAST_ON_WALLS: f32 = 22.2;

    /// The width of a chart without many columns, in pixels. The body of one on paper is drawn 493 pt wide on A4,
    /// so that its smallest letters have 9 pt.
    pub(super) fn width(self) -> i32 {
        match self {
            Self::Screen => 860,
            Self::Paper => 720,
            Self::Column => 400,
        }
    }

    /// The most that a column of labels takes.
    pub(super) fn labels(self, most: i32) -> i32 {
        match self {
            Self::Screen => most,
            Self::Paper => most * 5 / 6,
            Self::Column => most / 2,
        }
    }

    /// So many panels stand side by side.
    pub(super) fn panels_across(self) -> usize {
        match self {
            Self::Screen => 4,
            Self::Paper => 3,
            Self::Column => 1,
        }
    }

    /// The free height of a row around its label.
    pub(super) fn row_padding(self) -> i32 {
        if self == Self::Screen { 18 } else { 10 }
    }

    /// How much a matrix grows until its labels find their places.
    pub(super) fn matrix_growth(self) -> i32 {
        if self == Self::Screen { 120 } else { 30 }
    }

    /// The height of a matrix with one field standing out: one figure among others, on a sheet about that field.
    pub(super) fn small_matrix(self) -> i32 {
        match self {
            Self::Screen => 300,
            Self::Paper | Self::Column => 160,
        }
    }
}

/// Points to a pixel at which the smallest letters of a chart have so many points.
pub(in crate::rendering) fn scale(points: f32) -> f32 {
    points / f32::from(SMALLEST)
}
