//! A line of text as glyphs: shaped in the direction of the document, and kept in the order in which it is
//! read, so that who takes the text out of the file gets it in that order.

use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::GlyphBuffer;
use unicode_bidi::Level;

use crate::rendering::charts::lettering::{Weight, each_run, em};

/// A shaped line. Lengths are in em.
#[derive(Debug)]
pub(super) struct Line {
    /// The text.
    pub text: String,
    /// Its runs, in reading order.
    pub runs: Vec<Run>,
    /// How wide it is.
    pub width: f32,
}

/// Glyphs of one direction.
#[derive(Debug)]
pub(super) struct Run {
    /// Where it begins, from the left end of the line.
    pub from: f32,
    /// Its first byte in the text.
    start: usize,
    /// The glyphs from left to right.
    pub glyphs: Vec<KrillaGlyph>,
}

impl Line {
    /// Shapes a line.
    pub(super) fn new(text: &str, weight: Weight, right_to_left: bool) -> Self {
        let base = if right_to_left { Level::rtl() } else { Level::ltr() };
        let (mut runs, mut width) = (Vec::new(), 0.0);
        each_run(text, weight, Some(base), |range, _, shaped| {
            let glyphs = glyphs(text, &range, weight, shaped);
            let advance: f32 = glyphs.iter().map(|glyph| glyph.x_advance).sum();
            runs.push(Run { from: width, start: range.start, glyphs });
            width += advance;
        });
        runs.sort_by_key(|run| run.start);
        Self { text: text.to_string(), runs, width }
    }
}

fn glyphs(text: &str, range: &std::ops::Range<usize>, weight: Weight, shaped: &GlyphBuffer) -> Vec<KrillaGlyph> {
    let place = |cluster: u32| range.start + cluster as usize;
    let mut starts: Vec<usize> = shaped.glyph_infos().iter().map(|glyph| place(glyph.cluster)).chain([range.end]).collect();
    starts.sort_unstable();
    starts.dedup();
    let glyph = |(info, position): (&rustybuzz::GlyphInfo, &rustybuzz::GlyphPosition)| {
        let start = place(info.cluster);
        let end = starts.iter().copied().find(|end| *end > start).unwrap_or(range.end);
        // Marks that only turn the direction have done their work.
        let is_seen = !text[start..end].chars().all(turns_direction);
        is_seen.then(|| {
            let [advance, x, y] = [position.x_advance, position.x_offset, position.y_offset].map(|units| em(units, weight));
            KrillaGlyph::new(GlyphId::new(info.glyph_id), advance, x, y, 0.0, start..end, None)
        })
    };
    shaped.glyph_infos().iter().zip(shaped.glyph_positions()).filter_map(glyph).collect()
}

fn turns_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}')
}
