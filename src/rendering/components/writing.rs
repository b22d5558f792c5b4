//! Two aids for pages with long lists: text that is copied whole, and room made before it is needed.
//! What is escaped and how stays with `maud`.

use std::borrow::Cow;

use maud::{PreEscaped, Render};

use crate::{domain::identifiers::Code, localisation::Texts};

/// Text as `maud` writes it, copied in one go when there is nothing to escape, as in nearly all texts.
#[derive(Clone, Copy, Debug)]
pub struct Text<T>(pub T);

impl<T: AsRef<str>> Render for Text<T> {
    fn render_to(&self, buffer: &mut String) {
        let text = self.0.as_ref();
        // Looking at all bytes takes less time than stopping at the first.
        let is_special = |found, byte| found | matches!(byte, b'&' | b'<' | b'>' | b'"');
        if text.bytes().fold(false, is_special) {
            text.render_to(buffer);
        } else {
            buffer.push_str(text);
        }
    }
}

/// A text of the page's language, without placeables.
#[must_use]
pub fn word<'a>(texts: &'a Texts, key: &str) -> Text<Cow<'a, str>> {
    Text(texts.lent(key))
}

/// A code as it is: its letters, digits and `_` mean nothing in HTML.
#[must_use]
pub fn code(code: &Code) -> PreEscaped<&str> {
    PreEscaped(code.as_str())
}

/// Writes nothing and makes room for so many bytes, at the beginning of what will be longer than its
/// own words: otherwise the text is moved each time its size has doubled.
#[derive(Clone, Copy, Debug)]
pub struct Room(pub usize);

impl Render for Room {
    fn render_to(&self, buffer: &mut String) {
        buffer.reserve(self.0);
    }
}

#[cfg(test)]
mod tests {
    use maud::html;

    use super::*;

    #[test]
    fn text_is_escaped_as_everywhere() {
        for text in ["", "Emsaue", "مرحبا", "<b>\"A\" & 'B'</b>", "a > b", "\"", "&amp;"] {
            assert_eq!(html! { p title=(Text(text)) { (Text(text)) } }.into_string(), html! { p title=(text) { (text) } }.into_string());
        }
    }

    #[test]
    fn room_is_not_seen() {
        assert_eq!(html! { p { (Room(100)) "a" } }.into_string(), "<p>a</p>");
    }
}
