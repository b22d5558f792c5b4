//! Process folders with exactly one mistake each, and the one line that is said about it. The cases
//! are in `tests/broken`: complete folders, each with the file `expected`; `_sound` has no mistake.

use std::{
    fs,
    path::{Path, PathBuf},
};

use vielstimmig::interchange::process_folder::{self, FolderFiles};

fn in_project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The lines that are said about a folder.
fn lines(id: &str, directory: &Path) -> Vec<String> {
    let result = FolderFiles::from_directory(directory).and_then(|files| process_folder::read(id, &files));
    result.err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

/// The folders with a mistake, by name.
fn cases() -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(in_project("tests/broken")).expect("the cases are part of the project");
    let directories = entries.map(|entry| entry.expect("a case can be read").path());
    let named = directories.map(|path| (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), path));
    let mut cases: Vec<_> = named.filter(|(name, _)| name != "_sound").collect();
    cases.sort();
    cases
}

#[test]
fn every_mistake_gives_exactly_one_line() {
    let cases = cases();
    assert!(cases.len() >= 45, "only {} cases", cases.len());
    let mut wrong = Vec::new();
    for (name, directory) in &cases {
        let expected = fs::read_to_string(directory.join("expected")).expect("every case says what is expected");
        assert_eq!(expected.lines().count(), 1, "{name}: one mistake, one line");
        let found = lines(name, directory);
        if found.len() != 1 || found[0] != expected.trim_end() {
            wrong.push(format!("{name}\n  expected: {}\n  found:    {}", expected.trim_end(), found.join("\n            ")));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_sound_folder_has_no_problem() {
    assert_eq!(lines("sound", &in_project("tests/broken/_sound")), Vec::<String>::new());
}

#[test]
fn the_shipped_inventory_has_no_problem() {
    assert_eq!(lines("inventory", &in_project("surveys/inventory")), Vec::<String>::new());
}
