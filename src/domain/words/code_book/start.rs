//! The start of a code book: the topics a process asks about anyway, below their fields of action, so
//! that what people wrote counts for the same codes as what they chose.

use std::collections::BTreeSet;

use crate::domain::{
    identifiers::Code,
    interviews::TopicGroup,
    words::code_book::{BookCode, CodeBook, CodeState, numbered},
};

/// What a code of the start is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading<'a> {
    /// A field of action.
    Field(&'a Code),
    /// Topics across all fields.
    Cross,
    /// A topic, by its text key.
    Topic(&'a str),
}

/// The words of a code of the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// Its name.
    pub name: String,
    /// Its definition, where there is one.
    pub definition: String,
    /// An example, where there is one.
    pub example: String,
}

impl CodeBook {
    /// A book with a code for each group (level 1) and topic (level 2) of
    /// [`topics`](crate::domain::interviews::topics). Topics keep their codes; what has a definition and
    /// an example is in use, the rest is proposed. The start is no change: it cannot be taken back.
    #[must_use]
    pub fn of_topics(groups: &[TopicGroup], mut wording: impl FnMut(Heading<'_>) -> Wording) -> Self {
        let topics: BTreeSet<&Code> = groups.iter().flat_map(|group| &group.topics).map(|(code, _)| code).collect();
        let mut book = Self::default();
        for group in groups {
            let field = group.field.clone().or_else(|| Code::parse("cross"));
            let is_free = |id: &Code| !topics.contains(id) && book.code(id).is_none();
            let id = field.filter(|id| is_free(id)).unwrap_or_else(|| numbered("group_", is_free));
            book.codes.push(started(id.clone(), None, wording(group.field.as_ref().map_or(Heading::Cross, Heading::Field))));
            for (code, key) in &group.topics {
                book.codes.push(started(code.clone(), Some(id.clone()), wording(Heading::Topic(key))));
            }
        }
        book
    }
}

/// A code of the start; without a name it shows its identifier.
fn started(id: Code, parent: Option<Code>, words: Wording) -> BookCode {
    let [name, definition, example] = [words.name, words.definition, words.example].map(|text| text.trim().to_string());
    let name = if name.is_empty() { id.to_string() } else { name };
    let state = if definition.is_empty() || example.is_empty() { CodeState::Proposed } else { CodeState::InUse };
    BookCode { id, name, parent, definition, example, state }
}
