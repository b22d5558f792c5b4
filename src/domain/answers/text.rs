//! Text people typed: digits of every script, characters nobody can see, and how long it is.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Where the digits 0–9 begin in the scripts people type in (Unicode 17, general category Nd).
const ZEROS: [char; 22] = ['0', '٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '᠐', '᮰', '᱐', '０'];

/// Replaces the digits of every script with 0–9; everything else stays.
#[must_use]
pub fn western_digits(text: &str) -> String {
    text.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

/// Leaves out the marks nobody sees that keyboards and copied pages put around numbers: joiners,
/// direction marks, overrides and isolates.
#[must_use]
pub fn without_marks(text: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    text.chars().filter(|c| !is_mark(*c)).collect()
}

fn digit(c: char) -> Option<char> {
    ZEROS.iter().find_map(|&zero| {
        let value = (c as u32).checked_sub(zero as u32).filter(|value| *value < 10)?;
        char::from_digit(value, 10)
    })
}

/// Removes what nobody sees and what could disturb a page, a table or a database: NUL and other
/// control characters, direction overrides and isolates. Line breaks become `\n`, letters are
/// composed (NFC), white space at the ends goes. Joiners and direction *marks* stay: Persian and
/// Kurdish spelling needs them.
#[must_use]
pub fn clean_text(text: &str) -> String {
    let visible = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let visible = visible.chars().filter(|&c| match c {
        '\n' | '\t' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' => false,
        c => !c.is_control(),
    });
    visible.nfc().collect::<String>().trim().to_string()
}

/// The number of characters a person sees (extended grapheme clusters, UAX #29).
#[must_use]
pub fn graphemes(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.graphemes(true).count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_go_and_joiners_stay() {
        assert_eq!(clean_text(" a\0b\u{202e}c\u{2066}\r\nd "), "abc\nd");
        assert_eq!(clean_text("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(clean_text("e\u{301}"), "é");
    }

    #[test]
    fn length_is_counted_as_people_count() {
        assert_eq!(graphemes("e\u{301}a"), 2);
        assert_eq!(graphemes("abc"), 3);
    }
}
