//! The process folder: text files in, a [`Process`] that passed all checks out, or every problem at
//! once with file, line and what to write instead. Reading is pure; only [`load`] and
//! [`FolderFiles::from_directory`] touch the disk. Texts are checked and handed on as Fluent source;
//! making sentences of them belongs to `localisation`.
//!
//! # How it works
//! 1. [`definition`] reads the TOML files into a process that may be wrong, remembers where
//!    everything stood, and goes on after a mistake with what was most likely meant, so that one
//!    mistake gives one line.
//! 2. [`checks`] looks at what spans several questions, pages or instruments.
//! 3. [`texts`] compares the Fluent files with what the process needs, and the translations with
//!    their source.

mod checks;
mod definition;
mod files;
mod nearest;
mod problems;
mod texts;
mod toml_file;

use std::path::Path;

use crate::domain::{identifiers::Code, questionnaire::Process};

use self::{
    definition::Definition,
    problems::{Problems, Spot},
};
pub use self::{
    files::FolderFiles,
    problems::FolderProblem,
    texts::{LanguageTexts, NeededText, ProcessTexts, TextState, TextStatus, needed_texts},
};

/// The file a process begins with.
const PROCESS_FILE: &str = "process.toml";

/// A process folder without a mistake.
#[derive(Clone, Debug)]
pub struct ProcessFolder {
    /// The process and its instruments.
    pub process: Process,
    /// Its texts in all languages.
    pub texts: ProcessTexts,
    /// The files it was read from.
    pub files: FolderFiles,
}

/// Reads a process from the text of its files. `id` is the name of the folder.
///
/// # Errors
/// Every problem found, ordered by file and line.
pub fn read(id: &str, files: &FolderFiles) -> Result<ProcessFolder, Vec<FolderProblem>> {
    let problems = Problems::default();
    let folder = read_reporting(id, files, &problems);
    match (folder, problems.into_sorted()) {
        (Some(folder), problems) if problems.is_empty() => Ok(folder),
        (_, problems) => Err(problems),
    }
}

/// Reads a process from its folder on the disk.
///
/// # Errors
/// Every problem found, ordered by file and line; files that cannot be read are among them.
pub fn load(directory: &Path) -> Result<ProcessFolder, Vec<FolderProblem>> {
    let id = directory.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    read(&id, &FolderFiles::from_directory(directory)?)
}

fn read_reporting(id: &str, files: &FolderFiles, problems: &Problems) -> Option<ProcessFolder> {
    let name = Code::parse(id);
    if name.is_none() {
        let rule = "a process folder is named in ASCII letters, digits and `_`, at most 40 characters";
        problems.report(&Spot::new(PROCESS_FILE, 1), format!("the folder name `{id}` is not a code; {rule}"));
    }
    files.report_strangers(problems);
    let definition = Definition::read(name.as_ref(), files, problems)?;
    checks::check(&definition, problems);
    let texts = texts::read(&definition, files, problems);
    Some(ProcessFolder { process: definition.process, texts, files: files.clone() })
}
