//! `check`: every problem of process folders as `file:line: message`, and warnings where there is none.

use std::path::{Path, PathBuf};

use crate::{
    commands::failure::Failure,
    domain::{
        disclosure::forecast::{Forecast, Remedy, ShareSource},
        identifiers::Code,
        questionnaire::{Anonymity, Instrument},
    },
    interchange::process_folder::{self, ProcessFolder},
};

/// Checks folders; a folder without a `process.toml` stands for the process folders in it.
/// With `forecast`, tells how many people would stand alone.
pub(super) fn check(folders: &[PathBuf], forecast: bool) -> Result<(), Failure> {
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
                    if forecast {
                        let strict = |instrument: &&Instrument| instrument.anonymity == Anonymity::Strict;
                        for instrument in read.process.instruments.iter().filter(strict) {
                            tell(&process.join(format!("{}.toml", instrument.id)), &instrument.forecast(None));
                        }
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

/// So many combinations are told.
const WORST: usize = 3;

/// How many people would stand alone, and what helps.
fn tell(file: &Path, forecast: &Forecast) {
    let file = file.display();
    let joined = |traits: &[Code]| traits.iter().map(Code::as_str).collect::<Vec<_>>().join(" × ");
    for worst in forecast.combinations.iter().take(WORST).filter(|worst| worst.alone >= 0.5) {
        println!(
            "{file}: of {} people about {:.0} would stand alone in {} ({} combinations)",
            forecast.people,
            worst.alone,
            joined(&worst.traits),
            worst.cells
        );
    }
    let is_needed = forecast.combinations.first().is_some_and(|worst| worst.alone >= 0.5);
    for (remedy, what) in [(Remedy::Coarsen, "with the groups of"), (Remedy::Drop, "without")] {
        if let Some(best) = forecast.suggestions.iter().find(|suggestion| suggestion.remedy == remedy && is_needed) {
            println!("{file}: {what} {} they would be about {:.0}", best.variable, best.alone);
        }
    }
    let assumed: Vec<&str> =
        forecast.sources.iter().filter(|(_, source)| *source == ShareSource::Assumed).map(|(trait_, _)| trait_.as_str()).collect();
    if !assumed.is_empty() {
        let rest = "nothing is known about them, so their first values are taken as the most frequent; `population = { … }` tells better";
        println!("{file}: {}: {rest}", assumed.join(", "));
    }
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
