//! A copy of a text for detection: compatibility forms made plain (NFKC), hidden characters and
//! ornaments taken away, digits of every script made ASCII, look-alike letters put right. Every
//! character remembers which bytes of the original it came from.

use std::ops::Range;

use unicode_normalization::{
    UnicodeNormalization,
    char::{canonical_combining_class, is_combining_mark},
};

use crate::domain::words::personal_data::homoglyphs;

/// The zeros of the scripts that have decimal digits of their own (Unicode category Nd); NFKC has
/// dealt with full-width and mathematical ones.
const ZEROS: [u32; 41] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040,
    0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50,
    0xABF0, 0x1_04A0, 0x1_0D30, 0x1_1066, 0x1_E140, 0x1_E950, 0x1_FBF0,
];

/// The most marks that are put together with one letter; nobody's language uses more.
const MOST_MARKS: usize = 8;

/// The copy.
#[derive(Debug)]
pub(super) struct Folded {
    pub(super) characters: Vec<char>,
    /// The bytes of the original each character came from.
    origins: Vec<Range<usize>>,
}

impl Folded {
    pub(super) fn of(text: &str) -> Self {
        let mut folded = Self { characters: Vec::with_capacity(text.len()), origins: Vec::with_capacity(text.len()) };
        let mut rest = text.char_indices().peekable();
        while let Some((start, base)) = rest.next() {
            if is_hidden(base) {
                continue;
            }
            let mut end = start + base.len_utf8();
            let mut group = [base; MOST_MARKS + 1];
            let mut length = 1;
            while let Some((at, mark)) = rest.next_if(|(_, c)| *c >= '\u{300}' && (is_combining_mark(*c) || is_hidden(*c))) {
                end = at + mark.len_utf8();
                if length <= MOST_MARKS && !is_hidden(mark) {
                    group[length] = mark;
                    length += 1;
                }
            }
            folded.push_group(&group[..length], start..end);
        }
        homoglyphs::put_right(&mut folded.characters);
        folded
    }

    fn push_group(&mut self, group: &[char], origin: Range<usize>) {
        if let [single] = group
            && is_plain(*single)
        {
            self.push(*single, origin);
            return;
        }
        for c in group.iter().copied().nfkc().filter(|c| canonical_combining_class(*c) == 0) {
            self.push(c, origin.clone());
        }
    }

    fn push(&mut self, c: char, origin: Range<usize>) {
        self.characters.push(plain(c));
        self.origins.push(origin);
    }

    /// The bytes of the original behind a range of characters that is not empty.
    pub(super) fn original(&self, range: &Range<usize>) -> Range<usize> {
        self.origins[range.start].start..self.origins[range.end - 1].end
    }
}

/// Letters that NFKC leaves as they are: most of what people write, spared the detour.
fn is_plain(c: char) -> bool {
    matches!(c, '\0'..='\u{9f}' | '´' | 'À'..='ſ' | 'Ѐ'..='џ' | 'Ґ' | 'ґ' | '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}' | '\u{660}'..='\u{669}' | '\u{671}'..='\u{674}' | '\u{679}'..='\u{6d5}' | '\u{6f0}'..='\u{6f9}')
        && !matches!(c, 'Ĳ' | 'ĳ' | 'Ŀ' | 'ŀ' | 'ŉ' | 'ſ')
}

/// Characters without a form of their own: joiners, marks of direction, variation selectors, tags,
/// enclosing marks, and the Arabic stroke that only makes words longer.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{20dd}'..='\u{20e4}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Digits in ASCII, dashes, quotation marks, spaces and commas in one form each.
fn plain(c: char) -> char {
    match c {
        '`' | '‘' | '’' | '‛' | 'ʼ' | 'ʹ' | 'ˈ' | '´' | '′' => '\'',
        '\0'..='~' => c,
        '‐'..='―' | '−' | '﹘' | '﹣' => '-',
        '،' | '٬' | '、' => ',',
        '٫' | '۔' | '。' => '.',
        '⁄' | '∕' => '/',
        '\u{2028}' | '\u{2029}' | '\u{85}' => '\n',
        c if c.is_whitespace() => ' ',
        c if c.is_alphabetic() => c,
        c => digit(c).unwrap_or(c),
    }
}

fn digit(c: char) -> Option<char> {
    let code = u32::from(c);
    let zero = ZEROS.iter().rev().find(|zero| **zero <= code)?;
    char::from_digit(code - zero, 10).filter(|_| code - zero < 10)
}
