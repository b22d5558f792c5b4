//! One Fluent file: its messages with their lines, and a sentence for everything Fluent cannot read.

use std::{collections::BTreeMap, rc::Rc};

use fluent_syntax::{
    ast,
    parser::{self, ErrorKind, ParserError},
};
use sha2::{Digest, Sha256};

use crate::interchange::process_folder::{
    files::hexadecimal,
    problems::{Problems, Spot, line_of},
};

/// A Fluent file.
#[derive(Debug)]
pub(super) struct FluentFile<'a> {
    /// The name it should have.
    pub(super) name: String,
    path: Rc<str>,
    pub(super) text: &'a str,
    pub(super) messages: Vec<Message<'a>>,
    /// Terms such as `-brand`, which messages may use.
    pub(super) terms: Vec<&'a str>,
    /// Keys of entries that Fluent cannot read.
    pub(super) unreadable: Vec<String>,
}

/// A message and its place.
#[derive(Debug)]
pub(super) struct Message<'a> {
    pub(super) key: &'a str,
    pub(super) spot: Spot,
    pub(super) value: Option<ast::Pattern<&'a str>>,
    pub(super) attributes: Vec<Attribute<'a>>,
    /// The entry as it was written.
    raw: String,
    /// Something after it could not be read and may belong to it.
    pub(super) is_torn: bool,
}

/// An attribute and its place.
#[derive(Debug)]
pub(super) struct Attribute<'a> {
    pub(super) name: &'a str,
    pub(super) spot: Spot,
    pub(super) value: ast::Pattern<&'a str>,
}

impl<'a> FluentFile<'a> {
    pub(super) fn read(name: &str, path: &str, text: &'a str, problems: &Problems) -> Self {
        let path: Rc<str> = path.into();
        let mut file = Self { name: name.to_string(), path, text, messages: Vec::new(), terms: Vec::new(), unreadable: Vec::new() };
        let (resource, errors) = match parser::parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        for entry in resource.body {
            match entry {
                ast::Entry::Message(message) => file.add(message, problems),
                ast::Entry::Term(term) => file.terms.push(term.id.name),
                _ => {}
            }
        }
        for (at, error) in errors.iter().enumerate() {
            // A text that is not indented leaves its key without a text: that is said once.
            let torn_off = errors.get(at + 1).is_some_and(|next| is_torn_off(text, error, next));
            file.read_unreadable(error, (!torn_off).then_some(problems));
        }
        file.report_hidden_characters(problems);
        file
    }

    pub(super) fn message(&self, key: &str) -> Option<&Message<'a>> {
        self.messages.iter().find(|message| message.key == key)
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &'a str> {
        self.messages.iter().map(|message| message.key)
    }

    fn add(&mut self, message: ast::Message<&'a str>, problems: &Problems) {
        let key = message.id.name;
        let start = self.offset_of(key);
        let mut attributes: Vec<Attribute<'a>> = Vec::new();
        for attribute in message.attributes {
            let name = attribute.id.name;
            let spot = self.spot(self.offset_of(name));
            if attributes.iter().any(|other| other.name == name) {
                problems.report(&spot, format!("`{key}` has `.{name}` twice; keep one of the two"));
                continue;
            }
            attributes.push(Attribute { name, spot, value: attribute.value });
        }
        let raw = raw_entry(&self.text[start..]);
        self.messages.push(Message { key, spot: self.spot(start), value: message.value, attributes, raw, is_torn: false });
    }

    /// Where a slice of the file begins.
    fn offset_of(&self, slice: &str) -> usize {
        slice.as_ptr().addr() - self.text.as_ptr().addr()
    }

    fn spot(&self, offset: usize) -> Spot {
        Spot { file: self.path.clone(), line: line_of(self.text.as_bytes(), offset) }
    }

    /// Remembers what an entry that Fluent cannot read was meant to be.
    fn read_unreadable(&mut self, error: &ParserError, problems: Option<&Problems>) {
        let slice = error.slice.clone().unwrap_or(error.pos.clone());
        let junk = self.text.get(slice.clone()).unwrap_or_default();
        let key = key_of(junk);
        if let Some(problems) = problems {
            let (offset, message) = explain(error, junk, key, slice.start);
            problems.report(&self.spot(offset.min(self.text.len())), message);
        }
        if let Some(key) = key {
            self.unreadable.push(key.to_string());
        } else {
            // It may have been meant as a part of the message before it.
            let line = self.spot(slice.start).line;
            if let Some(before) = self.messages.iter_mut().rev().find(|message| message.spot.line < line) {
                before.is_torn = true;
            }
        }
    }

    /// Characters nobody sees, which may turn a text around or break a page.
    fn report_hidden_characters(&self, problems: &Problems) {
        for (at, line) in self.text.split('\n').enumerate() {
            let line = line.strip_suffix('\r').unwrap_or(line);
            let Some(hidden) = line.chars().find(|c| is_hidden(*c)) else { continue };
            let code = u32::from(hidden);
            let rest = match hidden {
                '\u{200e}' | '\u{200f}' | '\u{61c}' => format!("if the text needs it, write it visibly as {{\"\\u{code:04X}\"}}"),
                _ => "take it away".into(),
            };
            let spot = Spot { file: self.path.clone(), line: at + 1 };
            problems.report(&spot, format!("the text has the invisible character U+{code:04X}; {rest}"));
        }
    }
}

impl Message<'_> {
    /// The hash a translation is bound to: the first 8 hexadecimal digits of SHA-256 over the entry.
    pub(super) fn hash(&self) -> String {
        hexadecimal(&Sha256::digest(self.raw.as_bytes())[..4])
    }

    /// The last line of the entry.
    pub(super) fn end(&self) -> Spot {
        Spot { file: self.spot.file.clone(), line: self.spot.line + self.raw.lines().count().max(1) - 1 }
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&Attribute<'_>> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }
}

/// Messages that stand twice in a language, in one file or in two.
pub(super) fn report_duplicates(files: &[FluentFile<'_>], problems: &Problems) {
    let mut seen: BTreeMap<&str, &Spot> = BTreeMap::new();
    for message in files.iter().flat_map(|file| &file.messages) {
        if let Some(first) = seen.get(message.key) {
            problems.report(&message.spot, format!("`{}` stands at {first} already; keep one of the two", message.key));
        } else {
            seen.insert(message.key, &message.spot);
        }
    }
}

/// The lines of an entry up to the last that continues it, without white space at the end.
fn raw_entry(text: &str) -> String {
    let mut lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    let mut raw = lines.next().unwrap_or_default().to_string();
    for line in lines.take_while(|line| line.starts_with(' ') || line.trim().is_empty()) {
        raw.push('\n');
        raw.push_str(line);
    }
    raw.truncate(raw.trim_end().len());
    raw
}

/// Control characters and those that change the direction of writing. Joiners, soft hyphens and spaces
/// without width stay: spelling and line breaks need them.
fn is_hidden(c: char) -> bool {
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}') || c.is_control()
}

/// Whether the next piece that cannot be read is the text of this key.
fn is_torn_off(text: &str, error: &ParserError, next: &ParserError) -> bool {
    let (Some(slice), Some(next)) = (&error.slice, &next.slice) else { return false };
    let continues = text.get(next.clone()).is_some_and(|junk| key_of(junk).is_none());
    matches!(error.kind, ErrorKind::ExpectedMessageField { .. }) && slice.end == next.start && continues
}

/// The key an entry begins with.
fn key_of(junk: &str) -> Option<&str> {
    let end = junk.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')))?;
    let key = &junk[..end];
    (!key.is_empty() && junk[end..].trim_start_matches(' ').starts_with('=')).then_some(key)
}

/// The line to point to and what to write instead.
fn explain(error: &ParserError, junk: &str, key: Option<&str>, start: usize) -> (usize, String) {
    let Some(key) = key else {
        let message = if junk.trim_start().starts_with('.') {
            "this attribute cannot be read; write it indented as `.help = text`"
        } else if junk.starts_with(' ') {
            "this line belongs to no text; begin with `key = text` above it"
        } else {
            "this line is neither `key = text` nor indented to continue the text above; indent it by four spaces"
        };
        return (start, message.into());
    };
    let (opened, closed) = (junk.matches('{').count(), junk.matches('}').count());
    match &error.kind {
        ErrorKind::ExpectedMessageField { .. } => (start, format!("`{key}` has no text; write `{key} = …`")),
        ErrorKind::MissingDefaultVariant => {
            (start, format!("the variants of `{key}` need one with a star for all other cases, as in `*[other] …`"))
        }
        _ if opened > closed => (start, format!("a `}}` is missing in `{key}`; to show a brace write {{\"{{\"}}")),
        _ if closed > opened => (start, format!("`{key}` has a `}}` without `{{`; to show a brace write {{\"}}\"}}")),
        kind => (error.pos.start, format!("`{key}` cannot be read: {}", kind.to_string().to_lowercase())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_covers_an_entry_with_its_attributes_and_paragraphs() {
        let text = "a = One\n\nintro =\n    First.\n\n    Second.\n    .help = Help\n\n# comment\nb = Two\n";
        let problems = Problems::default();
        let file = FluentFile::read("process.ftl", "texts/de/process.ftl", text, &problems);
        assert_eq!(file.message("intro").map(|message| message.raw.as_str()), Some("intro =\n    First.\n\n    Second.\n    .help = Help"));
        assert_eq!(file.message("a").map(|message| message.raw.as_str()), Some("a = One"));
        let windows = FluentFile::read("process.ftl", "texts/de/process.ftl", "a = One\r\n\r\nb = Two\r\n", &problems);
        assert_eq!(windows.message("a").map(Message::hash), file.message("a").map(Message::hash));
        assert_eq!(problems.count(), 0);
    }
}
