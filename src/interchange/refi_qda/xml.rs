//! XML as text, escaped completely. Characters that XML 1.0 does not know are replaced one by one, so
//! that positions in a text stay what they are.

/// What stands for a character that cannot be written.
const REPLACEMENT: char = '\u{FFFD}';

/// A text in which every character means the same to all readers, with as many characters as before:
/// line ends are line feeds, and nothing looks like a mark of the byte order.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut following = text.chars().peekable();
    while let Some(c) = following.next() {
        plain.push(match c {
            // Some programs read both characters of a Windows line end as one and lose count.
            '\r' if following.peek() == Some(&'\n') => ' ',
            '\r' => '\n',
            '\u{FEFF}' if plain.is_empty() => '\u{2060}',
            '\t' | '\n' => c,
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => REPLACEMENT,
            c => c,
        });
    }
    plain
}

/// A file that is being written.
pub(super) struct Xml(String);

impl Xml {
    pub(super) fn new() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_string())
    }

    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.0.push_str(">\n");
    }

    pub(super) fn close(&mut self, name: &str) {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push_str(">\n");
    }

    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.0.push_str("/>\n");
    }

    /// An element with nothing but text; none where there is no text.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.tag(name, &[]);
            self.0.push('>');
            self.escaped(text, false);
            self.close(name);
        }
    }

    pub(super) fn finish(self) -> String {
        self.0
    }

    /// Opens a tag. Attributes without a value are left out, except names, which some elements must have.
    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (key, value) in attributes.iter().filter(|(key, value)| *key == "name" || !value.is_empty()) {
            self.0.push(' ');
            self.0.push_str(key);
            self.0.push_str("=\"");
            self.escaped(value, true);
            self.0.push('"');
        }
    }

    fn escaped(&mut self, text: &str, is_attribute: bool) {
        for c in plain(text).chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                // A reader turns line ends and tabs of attributes into blanks unless they are numbers.
                '\n' if is_attribute => self.0.push_str("&#10;"),
                '\t' if is_attribute => self.0.push_str("&#9;"),
                c => self.0.push(c),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> (String, String) {
        let mut xml = Xml::new();
        xml.open("a", &[("b", text), ("c", "")]);
        xml.text("d", text);
        xml.close("a");
        let file = xml.finish();
        let document = roxmltree::Document::parse(&file).unwrap();
        let (a, d) = (document.root_element(), document.descendants().find(|node| node.has_tag_name("d")));
        assert_eq!(a.attribute("c"), None);
        (a.attribute("b").unwrap_or_default().to_string(), d.and_then(|d| d.text()).unwrap_or_default().to_string())
    }

    #[test]
    fn nothing_in_a_text_is_taken_for_markup() {
        for text in ["<b>&amp;</b>", "\"'>]]>", "a\n\tb", "𝒜🏠", "ቤት የለን።", "البيت"] {
            assert_eq!(read(text), (text.to_string(), text.to_string()));
        }
    }

    #[test]
    fn what_cannot_be_written_is_replaced_and_keeps_its_place() {
        for (text, expected) in [
            ("a\0b\u{1F}\u{FFFE}\u{FFFF}", "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("a\r\nb\rc\r\r\n", "a \nb\nc\n \n"),
            ("\u{FEFF}a\u{FEFF}", "\u{2060}a\u{FEFF}"),
            ("\u{7F}\u{85}\u{2028}", "\u{7F}\u{85}\u{2028}"),
        ] {
            assert_eq!(plain(text), expected);
            assert_eq!(read(text), (expected.to_string(), expected.to_string()));
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back_with_as_many_characters(text in prop::collection::vec(any::<char>(), 0..30)) {
            let text: String = text.into_iter().collect();
            let expected = plain(&text);
            prop_assert_eq!(expected.chars().count(), text.chars().count());
            prop_assert_eq!(read(&text), (expected.clone(), expected));
        }
    }
}
