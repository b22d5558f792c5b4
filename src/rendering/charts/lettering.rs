//! Type: the sizes and weights charts are set in, and how wide a text really is. Widths come from
//! shaping with the embedded font, in the same way the PNG is shaped later; breaking into lines is
//! next door.

use std::{cell::RefCell, collections::HashMap, ops::Range, sync::LazyLock};

use plotters::style::{
    FontDesc, FontFamily, FontStyle, RGBColor, TextStyle,
    text_anchor::{HPos, Pos, VPos},
};
use rustybuzz::{Direction, Face, GlyphBuffer, Script, ShapePlan, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level};

use crate::rendering::charts::palette::{INK, QUIET};

/// The name of the embedded family.
pub(in crate::rendering) const FAMILY: &str = "Chart Sans";
pub(in crate::rendering) const REGULAR: &[u8] = include_bytes!("../fonts/ChartSans-Regular.ttf");
pub(in crate::rendering) const BOLD: &[u8] = include_bytes!("../fonts/ChartSans-Bold.ttf");

static FACES: LazyLock<[Face<'static>; 2]> =
    LazyLock::new(|| [REGULAR, BOLD].map(|font| Face::from_slice(font, 0).expect("the embedded fonts are well-formed; a test reads them")));

thread_local! {
    /// Making a plan costs more than shaping a label with it.
    static PLANS: RefCell<HashMap<(Weight, Direction, Script), ShapePlan>> = RefCell::default();
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::rendering) enum Weight {
    Regular,
    Bold,
}

/// A way to set text.
#[derive(Clone, Copy, Debug)]
pub(in crate::rendering) struct Lettering {
    /// In pixels of the chart.
    pub size: u16,
    pub weight: Weight,
    pub ink: RGBColor,
}

/// Nothing in a chart is set smaller, in pixels.
pub(in crate::rendering) const SMALLEST: u16 = 12;

pub(super) const TITLE: Lettering = Lettering { size: 22, weight: Weight::Bold, ink: INK };
pub(super) const WORDING: Lettering = Lettering { size: 14, weight: Weight::Regular, ink: QUIET };
pub(super) const BASE: Lettering = Lettering { size: 13, weight: Weight::Regular, ink: QUIET };
pub(super) const LABEL: Lettering = Lettering { size: 14, weight: Weight::Regular, ink: INK };
pub(super) const VALUE: Lettering = Lettering { size: 14, weight: Weight::Bold, ink: INK };
pub(super) const SMALL_VALUE: Lettering = Lettering { size: 13, weight: Weight::Regular, ink: INK };
pub(super) const SEGMENT_VALUE: Lettering = Lettering { size: SMALLEST, weight: Weight::Regular, ink: INK };
pub(super) const HEAD: Lettering = Lettering { size: SMALLEST, weight: Weight::Bold, ink: QUIET };
pub(super) const NOTE: Lettering = Lettering { size: SMALLEST, weight: Weight::Regular, ink: QUIET };

impl Lettering {
    /// The same in another colour.
    pub(super) const fn in_ink(self, ink: RGBColor) -> Self {
        Self { ink, ..self }
    }

    /// The same in bold.
    pub(super) const fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    /// From line to line: 1.362 em, the ascent and descent of Noto Sans, and a little more, because
    /// letters of Sorani reach further; rounded up.
    pub(in crate::rendering) fn leading(self) -> i32 {
        (i32::from(self.size) * 1430 + 999) / 1000
    }

    /// The exact width of one line.
    pub(in crate::rendering) fn width(self, text: &str) -> f32 {
        width(text, self.weight) * f32::from(self.size)
    }

    /// The width of one line in whole pixels, rounded up.
    pub(in crate::rendering) fn pixels(self, text: &str) -> i32 {
        whole(self.width(text))
    }

    /// The style plotters hands on to the canvas, anchored at the middle of the line.
    pub(super) fn style(self, anchor: HPos) -> TextStyle<'static> {
        let style = if self.weight == Weight::Bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = FontDesc::new(FontFamily::Name(FAMILY), f64::from(self.size), style);
        font.color(&self.ink).pos(Pos::new(anchor, VPos::Center))
    }
}

/// Rounds up to whole pixels.
#[expect(clippy::cast_possible_truncation, reason = "lengths of drawn texts are far below 2^31")]
pub(super) fn whole(length: f32) -> i32 {
    length.ceil() as i32
}

/// The width of a line in em.
pub(super) fn width(text: &str, weight: Weight) -> f32 {
    let mut units = 0;
    each_run(text, weight, None, |_, _, shaped| units += shaped.glyph_positions().iter().map(|glyph| glyph.x_advance).sum::<i32>());
    em(units, weight)
}

/// A length in font units in em.
pub(in crate::rendering) fn em(units: i32, weight: Weight) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "widths in font units stay far below 2^23")]
    let (units, em) = (units as f32, face(weight).units_per_em() as f32);
    units / em
}

/// Shapes a line and hands over its runs as they stand from left to right: the bytes they are made of, whether
/// these run from right to left, and the glyphs. Without a base direction the first letter gives it.
pub(in crate::rendering) fn each_run(
    text: &str,
    weight: Weight,
    base: Option<Level>,
    mut take: impl FnMut(Range<usize>, bool, &GlyphBuffer),
) {
    let face = face(weight);
    let bidi = BidiInfo::new(text, base);
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let direction = if levels[run.start].is_rtl() { Direction::RightToLeft } else { Direction::LeftToRight };
            let mut buffer = UnicodeBuffer::new();
            buffer.push_str(&text[run.clone()]);
            buffer.set_direction(direction);
            buffer.guess_segment_properties();
            let script = buffer.script();
            let shaped = PLANS.with_borrow_mut(|plans| {
                let new = || ShapePlan::new(face, direction, Some(script), buffer.language().as_ref(), &[]);
                let plan = plans.entry((weight, direction, script)).or_insert_with(new);
                rustybuzz::shape_with_plan(face, plan, buffer)
            });
            take(run, direction == Direction::RightToLeft, &shaped);
        }
    }
}

/// Whether the embedded font has a glyph for a character.
pub(super) fn can_write(c: char) -> bool {
    face(Weight::Regular).glyph_index(c).is_some()
}

fn face(weight: Weight) -> &'static Face<'static> {
    &FACES[usize::from(weight == Weight::Bold)]
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    /// Letters, digits and signs that texts of a language may hold.
    const WRITTEN: [(&str, &str); 18] = [
        ("all", "0123456789%‰+−–—…„“”‚‘’«»‹›()[]/€§°·•×\u{a0}\u{202f}\u{200e}\u{200f}\u{61c}\u{2066}\u{2067}\u{2068}\u{2069}\u{fffd}"),
        ("de", "abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜẞ"),
        ("fr", "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ"),
        ("pl", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"),
        ("ro", "ăâîșțĂÂÎȘȚ"),
        ("sq", "ëçËÇ"),
        ("tr", "çğıİöşüÇĞÖŞÜ₺"),
        ("ku", "çêîşûÇÊÎŞÛ"),
        ("so", "abcdefghijklmnopqrstuvwxyz’"),
        ("uk", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ’ʼ₴"),
        ("ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ₽"),
        ("bg", "абвгдежзийклмнопрстуфхцчшщъьюяѝЍ"),
        ("ar", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْٰٱ٠١٢٣٤٥٦٧٨٩؟،؛٪٫٬"),
        ("fa", "ءآئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیۀٔ۰۱۲۳۴۵۶۷۸۹؟،؛٪٬٫\u{200c}"),
        ("ckb", "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهھەیێ\u{200c}٠١٢٣٤٥٦٧٨٩"),
        ("ps", "آابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهۀيېیۍئۇ"),
        ("signs of labels", "~–<+%·…„“”‚‘’()/&0123456789\u{a0}"),
        ("ti", "፡።፣፤፥፦፧፩፪፫፬፭፮፯፰፱፲"),
    ];

    #[test]
    fn the_fonts_can_write_every_language() {
        for weight in [Weight::Regular, Weight::Bold] {
            for (language, letters) in WRITTEN {
                let missing: Vec<char> = letters.chars().filter(|c| face(weight).glyph_index(*c).is_none()).collect();
                assert!(missing.is_empty(), "{language} in {weight:?}: {missing:?}");
            }
            // The series of the Tigrinya syllables, without the code points that stand for nothing.
            let missing = ('\u{1200}'..='\u{1247}').chain('\u{1260}'..='\u{1287}').filter(|c| face(weight).glyph_index(*c).is_none());
            assert_eq!(missing.count(), 0);
        }
    }

    #[test]
    fn the_fonts_are_those_that_the_list_of_sources_names() {
        let sources = include_str!("../fonts/SOURCES.md");
        for (name, font) in [
            ("ChartSans-Regular.ttf", REGULAR),
            ("ChartSans-Bold.ttf", BOLD),
            ("ChartSans-Regular.woff2", include_bytes!("../fonts/ChartSans-Regular.woff2")),
            ("ChartSans-Bold.woff2", include_bytes!("../fonts/ChartSans-Bold.woff2")),
        ] {
            let line = sources.lines().find(|line| line.ends_with(&format!("  {name}"))).unwrap();
            let sum: Vec<u8> = (0..64).step_by(2).map(|at| u8::from_str_radix(&line[at..at + 2], 16).unwrap()).collect();
            assert_eq!(Sha256::digest(font).to_vec(), sum, "{name}");
        }
    }

    #[test]
    fn letters_join_where_the_script_joins_them() {
        let apart: f32 = ["س", "ل", "ا", "م"].iter().map(|letter| width(letter, Weight::Regular)).sum();
        assert!(width("سلام", Weight::Regular) < apart * 0.9);
        assert!(width("Ort", Weight::Bold) > width("Ort", Weight::Regular));
    }
}
