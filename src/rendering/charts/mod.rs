//! Charts of protected tables as SVG and PNG: [`bars`], [`likert`], [`paired`], [`groups`] and
//! [`means`]. They are drawn from a [`PublishableTable`](crate::domain::disclosure::PublishableTable) only, so what
//! is not protected cannot be drawn. Words come in as finished texts ([`ChartText`]); where they come
//! from and how numbers are written in a language belongs to `localisation`.
//!
//! plotters brings the drawing areas, elements and scales; our own backend (`canvas`) writes the
//! SVG, because plotters' guesses text widths from bytes, never wraps and cannot mirror (2026). All
//! text is measured by shaping with the one embedded font family, which serves PNG and pages alike,
//! so no chart depends on the fonts of a machine. A withheld number never has a length, a place or
//! a gap that would tell it: it is a hatched field of a fixed size or a word.

mod bars;
pub(in crate::rendering) mod canvas;
mod description;
mod grid;
mod groups;
mod legend;
pub(in crate::rendering) mod lettering;
mod likert;
mod means;
mod numerals;
mod paired;
pub(in crate::rendering) mod palette;
pub(in crate::rendering) mod picture;
pub(in crate::rendering) mod sheet;
mod text;
pub(in crate::rendering) mod wrapping;

#[cfg(test)]
pub(in crate::rendering) mod tests;

pub use self::{
    bars::bars,
    groups::groups,
    likert::likert,
    means::means,
    numerals::Numerals,
    paired::{Audiences, paired},
    picture::{PictureError, png},
    sheet::Svg,
    text::{ChartText, Order, Words},
};
