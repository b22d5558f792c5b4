//! `check`: every problem of process folders as `file:line: message`, and warnings where there is none.

use std::path::{Path, PathBuf};

use crate::{
    commands::failure::Failure,
    interchange::process_folder::{self, ProcessFolder},
};

/// Checks folders; a folder without a `process.toml` stands for the process folders in it.
pub(super) fn check(folders: &[PathBuf]) -> Result<(), Failure> {
    let mut problems = 0;
    let mut sound = 0;
    for folder in folders {
        for process in process_folders(folder)? {
            match process_folder::load(&process) {
                Ok(read) => {
                    sound += 1;
                    for warning in &read.warnings {
                        println!("{}/{}:{}: warning: {}", process.display(), warning.file, warning.line, warning.message);
                    }
                }
                Err(found) => {
                    problems += found.len();
                    for problem in found {
                        println!("{}/{problem}", process.display());
                    }
                }
            }
        }
    }
    if problems == 0 {
        println!("{sound} {} without a problem", if sound == 1 { "process" } else { "processes" });
        return Ok(());
    }
    Err(Failure::input(format!("{problems} {}", if problems == 1 { "problem" } else { "problems" })))
}

/// The process folders in a folder, in order; the folder itself, if it is one.
pub(super) fn process_folders(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    if folder.join("process.toml").is_file() {
        return Ok(vec![folder.to_path_buf()]);
    }
    let entries = std::fs::read_dir(folder)
        .map_err(|error| Failure::input(format!("{}: {error}; name a folder that contains a process.toml", folder.display())))?;
    let mut found: Vec<PathBuf> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.join("process.toml").is_file()).collect();
    found.sort();
    if found.is_empty() {
        return Err(Failure::input(format!(
            "{}: there is no process in this folder; a process is a folder with a process.toml",
            folder.display()
        )));
    }
    Ok(found)
}

/// Loads all process folders in a folder, or says every problem.
pub(super) fn load_all(folder: &Path) -> Result<Vec<ProcessFolder>, Failure> {
    let mut loaded = Vec::new();
    let mut problems = Vec::new();
    for process in process_folders(folder)? {
        match process_folder::load(&process) {
            Ok(process) => loaded.push(process),
            Err(found) => problems.extend(found.into_iter().map(|problem| format!("{}/{problem}", process.display()))),
        }
    }
    if problems.is_empty() { Ok(loaded) } else { Err(Failure::input(problems.join("\n"))) }
}
