//! Changes of a code book. Each gives the next book and leaves the old one as it was, writes itself into
//! the history, and can be taken back as long as it is the last one that was not.

use crate::domain::{
    identifiers::Code,
    words::code_book::{BookCode, Change, ChangeKind, CodeBook, CodeState, Signature},
};

/// A code that somebody proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCode {
    /// Its identifier, for instance [`CodeBook::next_id`].
    pub id: Code,
    /// What it is called.
    pub name: String,
    /// The code above it.
    pub parent: Option<Code>,
    /// What belongs to it; may come later.
    pub definition: String,
    /// A text that belongs to it; may come later.
    pub example: String,
}

/// Why a book was not changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is no such code, or it was merged into another one.
    #[error("there is no code `{0}`")]
    NoSuchCode(Code),
    /// The identifier belongs or belonged to another code.
    #[error("the identifier `{0}` is or was another code's")]
    IdTaken(Code),
    /// A code needs a name.
    #[error("a code needs a name")]
    NoName,
    /// Another code in the same place has this name.
    #[error("the code `{0}` has this name in the same place")]
    NameTaken(Code),
    /// What is in use needs a definition and an example.
    #[error("a code in use needs a definition and an example")]
    NoDefinition,
    /// It is in use already.
    #[error("the code `{0}` is in use already")]
    InUse(Code),
    /// What is in use is not merged into what is only proposed.
    #[error("the code `{0}` is only proposed")]
    StillProposed(Code),
    /// A code is not merged into itself or into one below it.
    #[error("a code is not merged into itself or into one below it")]
    IntoItself,
    /// There are two levels only.
    #[error("there are two levels of codes only")]
    ThirdLevel,
    /// There is nothing left to take back.
    #[error("there is no change to take back")]
    NothingToUndo,
    /// Somebody changed something else first.
    #[error("somebody else changed it in the meantime")]
    Meanwhile,
}

impl CodeBook {
    /// Proposes a code.
    ///
    /// # Errors
    /// When the identifier or the name is taken, the name is empty, or it would lie on a third level.
    pub fn add(&self, new: NewCode, by: Signature) -> Result<Self, Refused> {
        if self.was_ever(&new.id) {
            return Err(Refused::IdTaken(new.id));
        }
        self.check_parent(new.parent.as_ref())?;
        let name = self.free_name(&new.name, new.parent.as_ref(), None)?;
        let id = new.id.clone();
        let code = BookCode {
            id: new.id,
            name,
            parent: new.parent,
            definition: new.definition.trim().to_string(),
            example: new.example.trim().to_string(),
            state: CodeState::Proposed,
        };
        let mut next = self.clone();
        next.codes.push(code);
        Ok(next.signed(by, ChangeKind::Added { code: id }))
    }

    /// Gives a code another name.
    ///
    /// # Errors
    /// When there is no such code, the name is empty, or a neighbour has it.
    pub fn rename(&self, id: &Code, name: &str, by: Signature) -> Result<Self, Refused> {
        let code = self.live(id)?;
        let (from, to) = (code.name.clone(), self.free_name(name, code.parent.as_ref(), Some(id))?);
        let mut next = self.clone();
        next.edit(id, |code| code.name.clone_from(&to));
        Ok(next.signed(by, ChangeKind::Renamed { code: id.clone(), from, to }))
    }

    /// Gives a code another definition and example.
    ///
    /// # Errors
    /// When there is no such code, or one in use would be left without them.
    pub fn describe(&self, id: &Code, definition: &str, example: &str, by: Signature) -> Result<Self, Refused> {
        let code = self.live(id)?;
        let (definition, example) = (definition.trim(), example.trim());
        if code.state == CodeState::InUse && (definition.is_empty() || example.is_empty()) {
            return Err(Refused::NoDefinition);
        }
        let before = ChangeKind::Described { code: id.clone(), definition: code.definition.clone(), example: code.example.clone() };
        let mut next = self.clone();
        next.edit(id, |code| (code.definition, code.example) = (definition.to_string(), example.to_string()));
        Ok(next.signed(by, before))
    }

    /// Takes a proposed code into use.
    ///
    /// # Errors
    /// When there is no such code, it is in use already, or has no definition or example.
    pub fn take_into_use(&self, id: &Code, by: Signature) -> Result<Self, Refused> {
        let code = self.live(id)?;
        if code.state == CodeState::InUse {
            return Err(Refused::InUse(id.clone()));
        }
        if code.definition.is_empty() || code.example.is_empty() {
            return Err(Refused::NoDefinition);
        }
        let mut next = self.clone();
        next.edit(id, |code| code.state = CodeState::InUse);
        Ok(next.signed(by, ChangeKind::TakenIntoUse { code: id.clone() }))
    }

    /// Makes a code part of another one. Texts coded with `from` count for `into` from now on; codes
    /// below `from` move below `into`, or beside it where `into` is on the second level.
    ///
    /// # Errors
    /// When one of them is not there, `into` is `from` or below it, `into` is only proposed and `from` in
    /// use, or a code that moves would have the name of a neighbour.
    pub fn merge(&self, from: &Code, into: &Code, by: Signature) -> Result<Self, Refused> {
        let (source, target) = (self.live(from)?, self.live(into)?);
        if from == into || target.parent.as_ref() == Some(from) {
            return Err(Refused::IntoItself);
        }
        if source.state == CodeState::InUse && target.state == CodeState::Proposed {
            return Err(Refused::StillProposed(into.clone()));
        }
        let place = target.parent.clone().unwrap_or_else(|| into.clone());
        let children: Vec<&BookCode> = self.below(Some(from)).collect();
        for child in &children {
            self.free_name(&child.name, Some(&place), None)?;
        }
        let children: Vec<Code> = children.into_iter().map(|child| child.id.clone()).collect();
        let mut next = self.clone();
        for child in &children {
            next.edit(child, |child| child.parent = Some(place.clone()));
        }
        next.edit(from, |code| code.state = CodeState::Merged(into.clone()));
        let was = Box::new(source.state.clone());
        Ok(next.signed(by, ChangeKind::Merged { from: from.clone(), into: into.clone(), was, children }))
    }

    /// Puts a code below another one, or on the first level (`None`).
    ///
    /// # Errors
    /// When one of them is not there, it would lie on a third level, or a neighbour there has its name.
    pub fn move_below(&self, id: &Code, parent: Option<&Code>, by: Signature) -> Result<Self, Refused> {
        let code = self.live(id)?;
        self.check_parent(parent)?;
        if parent == Some(id) || (parent.is_some() && self.below(Some(id)).next().is_some()) {
            return Err(Refused::ThirdLevel);
        }
        self.free_name(&code.name, parent, Some(id))?;
        let moved = ChangeKind::Moved { code: id.clone(), from: code.parent.clone(), to: parent.cloned() };
        let mut next = self.clone();
        next.edit(id, |code| code.parent = parent.cloned());
        Ok(next.signed(by, moved))
    }

    /// The last change that was not taken back: its place in the history, and the change.
    #[must_use]
    pub fn last_change(&self) -> Option<(usize, &Change)> {
        let is_undone = |at: usize| self.history.iter().any(|change| change.kind == ChangeKind::Undone { change: at });
        let mut backwards = self.history.iter().enumerate().rev();
        backwards.find(|(at, change)| !matches!(change.kind, ChangeKind::Undone { .. }) && !is_undone(*at))
    }

    /// Takes the last change back that was not taken back yet. The history keeps both.
    ///
    /// # Errors
    /// When there is none.
    pub fn undo(&self, by: Signature) -> Result<Self, Refused> {
        let (change, last) = self.last_change().ok_or(Refused::NothingToUndo)?;
        let mut next = self.clone();
        match last.kind.clone() {
            ChangeKind::Added { code } => next.codes.retain(|other| other.id != code),
            ChangeKind::Renamed { code, from, .. } => next.edit(&code, |code| code.name = from),
            ChangeKind::Described { code, definition, example } => {
                next.edit(&code, |code| (code.definition, code.example) = (definition, example));
            }
            ChangeKind::TakenIntoUse { code } => next.edit(&code, |code| code.state = CodeState::Proposed),
            ChangeKind::Merged { from, was, children, .. } => {
                next.edit(&from, |code| code.state = *was);
                for child in children {
                    next.edit(&child, |child| child.parent = Some(from.clone()));
                }
            }
            ChangeKind::Moved { code, from, .. } => next.edit(&code, |code| code.parent = from),
            ChangeKind::Undone { .. } => return Err(Refused::NothingToUndo),
        }
        // A kept history is not checked when it is read; a wrong one must not damage the book.
        if next.unsound().is_some() {
            return Err(Refused::NothingToUndo);
        }
        Ok(next.signed(by, ChangeKind::Undone { change }))
    }

    /// How often a code was changed: whoever looked at another number of changes has not seen all of them.
    #[must_use]
    pub fn changes_of(&self, id: &Code) -> usize {
        self.history.iter().filter(|change| self.is_about(&change.kind, id)).count()
    }

    fn is_about(&self, kind: &ChangeKind, id: &Code) -> bool {
        match kind {
            ChangeKind::Added { code }
            | ChangeKind::Renamed { code, .. }
            | ChangeKind::Described { code, .. }
            | ChangeKind::TakenIntoUse { code }
            | ChangeKind::Moved { code, .. } => code == id,
            ChangeKind::Merged { from, into, children, .. } => from == id || into == id || children.contains(id),
            // What was taken back stands earlier in the history; a wrong one leads to nothing.
            ChangeKind::Undone { change } => self
                .history
                .get(*change)
                .is_some_and(|undone| !matches!(undone.kind, ChangeKind::Undone { .. }) && self.is_about(&undone.kind, id)),
        }
    }

    /// Refuses a change by somebody who looked at another state of the code.
    ///
    /// # Errors
    /// When the code was changed since.
    pub fn check_seen(&self, id: &Code, changes: usize) -> Result<(), Refused> {
        if self.changes_of(id) == changes { Ok(()) } else { Err(Refused::Meanwhile) }
    }

    fn edit(&mut self, id: &Code, how: impl FnOnce(&mut BookCode)) {
        if let Some(code) = self.codes.iter_mut().find(|code| code.id == *id) {
            how(code);
        }
    }

    fn signed(mut self, by: Signature, kind: ChangeKind) -> Self {
        self.history.push(Change { by, kind });
        self
    }

    fn live(&self, id: &Code) -> Result<&BookCode, Refused> {
        self.code(id).filter(|code| code.is_live()).ok_or_else(|| Refused::NoSuchCode(id.clone()))
    }

    fn check_parent(&self, parent: Option<&Code>) -> Result<(), Refused> {
        let parent = parent.map(|parent| self.live(parent)).transpose()?;
        if parent.is_some_and(|parent| parent.parent.is_some()) { Err(Refused::ThirdLevel) } else { Ok(()) }
    }

    /// The name without blanks around it, when nobody else in the same place has it.
    fn free_name(&self, name: &str, place: Option<&Code>, own: Option<&Code>) -> Result<String, Refused> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Refused::NoName);
        }
        let small = name.to_lowercase();
        let other = self.below(place).find(|code| Some(&code.id) != own && code.name.to_lowercase() == small);
        other.map_or_else(|| Ok(name.to_string()), |other| Err(Refused::NameTaken(other.id.clone())))
    }
}
