//! The code book: names for what texts are about, in two levels, each with a definition and an example.
//! It is changed by functions that give the next book or say why not, and remembers who changed what. A
//! code never loses its identifier: merged codes stay as signs to the one they became.

mod changes;
mod start;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::identifiers::{Code, code};

pub use self::{
    changes::{NewCode, Refused},
    start::{Heading, Wording},
};

/// A code for texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookCode {
    /// Never changes and is never given to another code.
    pub id: Code,
    /// What it is called now.
    pub name: String,
    /// The code above it; none for the first level.
    pub parent: Option<Code>,
    /// What belongs to it and what does not.
    pub definition: String,
    /// A text that belongs to it.
    pub example: String,
    /// How far it is.
    pub state: CodeState,
}

/// How far a code is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeState {
    /// Somebody would like to have it; texts can be coded with it.
    Proposed,
    /// It has a definition and an example, and everybody codes with it.
    InUse,
    /// It became part of another code, which may have become part of a third.
    Merged(Code),
}

impl BookCode {
    /// Whether texts can be coded with it.
    #[must_use]
    pub fn is_live(&self) -> bool {
        !matches!(self.state, CodeState::Merged(_))
    }
}

/// Who changes something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Seconds since 1970.
    pub at: i64,
    /// The account.
    pub account: String,
}

/// A change of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Who and when.
    #[serde(flatten)]
    pub by: Signature,
    /// What.
    pub kind: ChangeKind,
}

/// What was changed, with what is needed to take it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// A code was proposed.
    Added {
        /// The code.
        code: Code,
    },
    /// A code got another name.
    Renamed {
        /// The code.
        code: Code,
        /// The name before.
        from: String,
        /// The name after.
        to: String,
    },
    /// A code got another definition or example.
    Described {
        /// The code.
        code: Code,
        /// The definition before.
        definition: String,
        /// The example before.
        example: String,
    },
    /// A proposed code is in use from now on.
    TakenIntoUse {
        /// The code.
        code: Code,
    },
    /// A code became part of another one.
    Merged {
        /// The code that is no more.
        from: Code,
        /// The code it is part of now.
        into: Code,
        /// The state of `from` before.
        was: Box<CodeState>,
        /// The codes that were below `from`.
        children: Vec<Code>,
    },
    /// A code was put below another one, or on the first level.
    Moved {
        /// The code.
        code: Code,
        /// What it was below.
        from: Option<Code>,
        /// What it is below now.
        to: Option<Code>,
    },
    /// An earlier change was taken back.
    Undone {
        /// Its place in the history, counted from 0.
        change: usize,
    },
}

/// A code book with its history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Kept")]
pub struct CodeBook {
    codes: Vec<BookCode>,
    history: Vec<Change>,
}

/// A book as it is kept, before anybody looked at it.
#[derive(Deserialize)]
struct Kept {
    codes: Vec<BookCode>,
    history: Vec<Change>,
}

impl TryFrom<Kept> for CodeBook {
    type Error = Unsound;

    fn try_from(kept: Kept) -> Result<Self, Unsound> {
        let book = Self { codes: kept.codes, history: kept.history };
        book.unsound().map_or(Ok(()), |code| Err(Unsound(code.clone())))?;
        Ok(book)
    }
}

/// A code stands twice in a kept book, has no name, lies on a third level or leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the code `{0}` stands twice, has no name, lies on a third level or leads to a code that is not there")]
pub struct Unsound(pub Code);

impl CodeBook {
    /// All codes in order, merged ones too.
    #[must_use]
    pub fn codes(&self) -> &[BookCode] {
        &self.codes
    }

    /// All changes, the oldest first.
    #[must_use]
    pub fn history(&self) -> &[Change] {
        &self.history
    }

    /// The code itself, merged or not.
    #[must_use]
    pub fn code(&self, id: &Code) -> Option<&BookCode> {
        self.codes.iter().find(|code| code.id == *id)
    }

    /// What a text that was given this code is coded with now: the code, or the one it was merged into.
    #[must_use]
    pub fn resolve(&self, id: &Code) -> Option<&BookCode> {
        let mut code = self.code(id)?;
        // No way through the book is longer than the book.
        for _ in 0..self.codes.len() {
            let CodeState::Merged(into) = &code.state else { return Some(code) };
            code = self.code(into)?;
        }
        None
    }

    /// Several codes after [`Self::resolve`]; unknown ones are left out.
    #[must_use]
    pub fn resolve_all<'a>(&self, ids: impl IntoIterator<Item = &'a Code>) -> BTreeSet<Code> {
        ids.into_iter().filter_map(|id| self.resolve(id)).map(|code| code.id.clone()).collect()
    }

    /// Codes together with those above them, for counts on the first level.
    #[must_use]
    pub fn with_parents(&self, ids: &BTreeSet<Code>) -> BTreeSet<Code> {
        let parents = ids.iter().filter_map(|id| self.resolve(id)?.parent.clone());
        ids.iter().cloned().chain(parents).collect()
    }

    /// The codes of the first level (`None`) or below a code that texts can be coded with, in order.
    pub fn below<'a>(&'a self, parent: Option<&'a Code>) -> impl Iterator<Item = &'a BookCode> {
        self.codes.iter().filter(move |code| code.is_live() && code.parent.as_ref() == parent)
    }

    /// An identifier that no code has or had: `c1`, `c2` …
    #[must_use]
    pub fn next_id(&self) -> Code {
        numbered("c", |id| !self.was_ever(id))
    }

    /// Whether there is or was such a code.
    fn was_ever(&self, id: &Code) -> bool {
        let was_added = |change: &Change| matches!(&change.kind, ChangeKind::Added { code } if code == id);
        self.code(id).is_some() || self.history.iter().any(was_added)
    }

    /// The first code that breaks a rule which no change breaks.
    fn unsound(&self) -> Option<&Code> {
        self.codes.iter().find(|code| !self.is_sound(code)).map(|code| &code.id)
    }

    fn is_sound(&self, code: &BookCode) -> bool {
        let is_once = self.codes.iter().filter(|other| other.id == code.id).count() == 1;
        let above = code.parent.as_ref().map(|parent| self.code(parent));
        let is_placed = !code.is_live()
            || match above {
                None => true,
                Some(above) => above.is_some_and(|above| above.is_live() && above.parent.is_none() && above.id != code.id),
            };
        let is_described = code.state != CodeState::InUse || (!code.definition.is_empty() && !code.example.is_empty());
        is_once && is_placed && is_described && !code.name.is_empty() && self.resolve(&code.id).is_some()
    }
}

/// The first of the codes `<prefix>1`, `<prefix>2` … that is free.
fn numbered(prefix: &str, is_free: impl Fn(&Code) -> bool) -> Code {
    let mut number = 1_u64;
    loop {
        let id = code(&format!("{prefix}{number}"));
        if is_free(&id) {
            return id;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests;
