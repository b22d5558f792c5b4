//! What is wrong with a process folder, and where: problems are collected in one place while files
//! are read, and the lines things stood in are kept for the checks that come later.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    fmt,
    rc::Rc,
};

/// One mistake in a process folder, with what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FolderProblem {
    /// The file, relative to the folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and what to write instead.
    pub message: String,
}

impl fmt::Display for FolderProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// The line, from 1, that a byte of a text stands in.
pub(super) fn line_of(text: &[u8], offset: usize) -> usize {
    1 + text.iter().take(offset).filter(|byte| **byte == b'\n').count()
}

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub(super) file: Rc<str>,
    pub(super) line: usize,
}

impl Spot {
    pub(super) fn new(file: &str, line: usize) -> Self {
        Self { file: file.into(), line }
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// The problems found so far.
#[derive(Debug, Default)]
pub(super) struct Problems {
    found: RefCell<Vec<FolderProblem>>,
    warnings: RefCell<Vec<FolderProblem>>,
    strange_keys: Cell<bool>,
}

impl Problems {
    pub(super) fn report(&self, spot: &Spot, message: impl Into<String>) {
        self.found.borrow_mut().push(FolderProblem { file: spot.file.to_string(), line: spot.line, message: message.into() });
    }

    /// Notes what is no mistake but should be looked at.
    pub(super) fn warn(&self, spot: &Spot, message: impl Into<String>) {
        let warning = FolderProblem { file: spot.file.to_string(), line: spot.line, message: message.into() };
        self.warnings.borrow_mut().push(warning);
    }

    /// All warnings in the order of files and lines, each once.
    pub(super) fn take_warnings(&self) -> Vec<FolderProblem> {
        let mut warnings = self.warnings.take();
        warnings.sort();
        warnings.dedup();
        warnings
    }

    /// Notes that a key was found which nobody knows: a header may be missing above it.
    pub(super) fn note_strange_keys(&self) {
        self.strange_keys.set(true);
    }

    pub(super) fn has_strange_keys(&self) -> bool {
        self.strange_keys.get()
    }

    /// Grows with every problem: tells whether reading something went wrong.
    pub(super) fn count(&self) -> usize {
        self.found.borrow().len()
    }

    /// All problems in the order of files and lines, each once.
    pub(super) fn into_sorted(self) -> Vec<FolderProblem> {
        let mut problems = self.found.into_inner();
        problems.sort();
        problems.dedup();
        problems
    }
}

/// Where everything stood. Names are text keys (`B05`, `B05-yes`) or keys of a definition
/// (`B05.mirror_of`); what has no line of its own stands where its owner stands.
#[derive(Debug, Default)]
pub(super) struct Spots(BTreeMap<String, Spot>);

impl Spots {
    /// Remembers where something stood; the first time counts.
    pub(super) fn set(&mut self, name: impl Into<String>, spot: &Spot) {
        self.0.entry(name.into()).or_insert_with(|| spot.clone());
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub(super) fn of(&self, name: &str) -> Spot {
        let mut name = name;
        loop {
            if let Some(spot) = self.0.get(name) {
                return spot.clone();
            }
            match name.rfind(['.', '-']) {
                Some(at) => name = &name[..at],
                None => return Spot::new(super::PROCESS_FILE, 1),
            }
        }
    }
}
