//! Where long words may be broken. German puts words together that are wider than a column of a table or a card;
//! other languages break between words and are left alone.

use hypher::Lang;

/// Shorter words are not broken.
const LONG: usize = 9;

/// The text with soft hyphens in its long words, where the language has rules for it.
pub(super) fn hyphenated(text: &str, tag: &str) -> String {
    let lang = match tag.split('-').next() {
        Some("de") => Lang::German,
        _ => return text.to_string(),
    };
    let mut hyphenated = String::with_capacity(text.len() * 5 / 4);
    let mut word = String::new();
    for c in text.chars() {
        if c.is_alphabetic() {
            word.push(c);
        } else {
            append(&mut hyphenated, &mut word, lang);
            hyphenated.push(c);
        }
    }
    append(&mut hyphenated, &mut word, lang);
    hyphenated
}

fn append(text: &mut String, word: &mut String, lang: Lang) {
    if word.chars().count() < LONG {
        text.push_str(word);
    } else {
        for (at, syllable) in hypher::hyphenate(word, lang).enumerate() {
            if at > 0 {
                text.push('\u{ad}');
            }
            text.push_str(syllable);
        }
    }
    word.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_german_words_may_be_broken_and_nothing_else() {
        let text = "Zu wenig Kindertageseinrichtungen (U3).";
        let broken = hyphenated(text, "de");
        assert_eq!(broken, "Zu wenig Kin\u{ad}der\u{ad}ta\u{ad}ges\u{ad}ein\u{ad}rich\u{ad}tun\u{ad}gen (U3).");
        for (text, tag) in [("مستشفى", "ar"), ("ቤት ትምህርቲ", "ti"), ("straightforwardness", "en")] {
            assert_eq!(hyphenated(text, tag), text);
        }
    }
}
