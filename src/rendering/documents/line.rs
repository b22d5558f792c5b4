//! A line of text as glyphs, shaped in the direction of the document. Its runs are kept in the order in which
//! they are read, and their glyphs name letters so that who takes the text out of the file gets it in that
//! order.

use std::ops::Range;

use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::GlyphBuffer;
use unicode_bidi::Level;

use crate::rendering::charts::lettering::{Weight, each_run, em};

/// A shaped line. Lengths are in em.
#[derive(Debug)]
pub(super) struct Line {
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
    /// What its glyphs stand for.
    pub text: String,
    /// The glyphs from left to right.
    pub glyphs: Vec<KrillaGlyph>,
}

impl Line {
    /// Shapes a line.
    pub(super) fn new(text: &str, weight: Weight, right_to_left: bool) -> Self {
        // Where a word could have been broken is of no interest any more.
        let text = text.replace('\u{ad}', "");
        let text = text.as_str();
        let base = if right_to_left { Level::rtl() } else { Level::ltr() };
        let (mut runs, mut width) = (Vec::new(), 0.0);
        each_run(text, weight, Some(base), |range, runs_back, shaped| {
            let (written, glyphs) = glyphs(text, &range, weight, runs_back, shaped);
            let advance: f32 = glyphs.iter().map(|glyph| glyph.x_advance).sum();
            runs.push(Run { from: width, start: range.start, text: written, glyphs });
            width += advance;
        });
        runs.sort_by_key(|run| run.start);
        Self { runs, width }
    }
}

/// The glyphs of a run and the text they stand for. Programs that take text out of a file read a run from right
/// to left by turning its glyphs round, so a glyph that stands for several letters names them turned round as
/// well.
fn glyphs(text: &str, range: &Range<usize>, weight: Weight, right_to_left: bool, shaped: &GlyphBuffer) -> (String, Vec<KrillaGlyph>) {
    let place = |cluster: u32| range.start + cluster as usize;
    let mut starts: Vec<usize> = shaped.glyph_infos().iter().map(|glyph| place(glyph.cluster)).chain([range.end]).collect();
    starts.sort_unstable();
    starts.dedup();
    let (mut written, mut glyphs) = (String::new(), Vec::new());
    let all: Vec<_> = shaped.glyph_infos().iter().zip(shaped.glyph_positions()).collect();
    for cluster in all.chunk_by(|one, other| one.0.cluster == other.0.cluster) {
        let start = place(cluster[0].0.cluster);
        let end = starts.iter().copied().find(|end| *end > start).unwrap_or(range.end);
        // Marks that only turn the direction have done their work.
        let mut letters: Vec<char> = text[start..end].chars().filter(|c| !turns_direction(*c)).collect();
        if letters.is_empty() {
            continue;
        }
        if right_to_left {
            letters.reverse();
        }
        let from = written.len();
        written.extend(letters);
        for (info, position) in cluster {
            let [advance, x, y] = [position.x_advance, position.x_offset, position.y_offset].map(|units| em(units, weight));
            glyphs.push(KrillaGlyph::new(GlyphId::new(info.glyph_id), advance, x, y, 0.0, from..written.len(), None));
        }
    }
    (written, glyphs)
}

fn turns_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}')
}
