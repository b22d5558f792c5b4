//! Charts of protected numbers as SVG and PNG: [`bars`], [`likert`], [`paired`], [`groups`], [`means`],
//! [`priorities`], [`slopes`], [`gaps`] and [`timeline`]. They are drawn from a
//! [`PublishableTable`](crate::domain::disclosure::PublishableTable), from what is computed of such tables, or from
//! rounded [`Cell`](crate::domain::disclosure::Cell)s, so what is not protected cannot be drawn. Words come in as finished texts ([`ChartText`]); where they come
//! from and how numbers are written in a language belongs to `localisation`.
//!
//! plotters brings the drawing areas, elements and scales; our own backend (`canvas`) writes the
//! SVG, because plotters' guesses text widths from bytes, never wraps and cannot mirror (2026). All
//! text is measured by shaping with the one embedded font family, which serves PNG and pages alike,
//! so no chart depends on the fonts of a machine. A withheld number never has a length, a place or
//! a gap that would tell it: it is a hatched field of a fixed size or a word.

mod bars;
pub(in crate::rendering) mod canvas;
mod composition;
mod description;
mod dumbbells;
mod gaps;
mod grid;
mod groups;
mod joint;
mod legend;
pub(in crate::rendering) mod lettering;
mod likert;
mod means;
pub(in crate::rendering) mod medium;
mod numerals;
mod paired;
pub(in crate::rendering) mod palette;
mod panels;
pub(in crate::rendering) mod picture;
mod placement;
mod priorities;
pub(in crate::rendering) mod sheet;
mod slopes;
mod text;
mod timeline;
mod topics;
mod voices;
pub(in crate::rendering) mod wrapping;

#[cfg(test)]
pub(in crate::rendering) mod tests;

pub use self::{
    bars::bars,
    composition::{Composed, MOST_PARTS, composition},
    gaps::{Gap, gaps},
    groups::groups,
    joint::{JointHeads, JointRow, joint},
    likert::likert,
    means::{Apart, means},
    medium::Medium,
    numerals::Numerals,
    paired::{Audiences, Clear, paired},
    palette::Palette,
    panels::{has_panel, mean_panels, panels},
    picture::{PictureError, png},
    priorities::{AudienceSign, MatrixAudience, MatrixWords, priorities},
    sheet::Svg,
    slopes::{MOST_SLOPES, SlopeWords, far_ranks, slopes},
    text::{ChartText, Order, Words},
    timeline::{Series, timeline},
    topics::{HeardTopic, topics},
    voices::{MOST_QUOTED_WORDS, Quote, Spoken},
};

/// Letters of a text the fonts of charts and documents cannot write, each once.
#[must_use]
pub fn unwritable(text: &str) -> std::collections::BTreeSet<char> {
    text.chars().filter(|letter| !letter.is_control() && !wrapping::is_invisible(*letter) && !lettering::can_write(*letter)).collect()
}
