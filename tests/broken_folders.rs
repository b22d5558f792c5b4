//! Process folders with exactly one mistake each, and the one line that is said about it. The cases
//! are in `tests/broken`: complete folders, each with the file `expected`; `_sound` has no mistake.

use std::{fs, path::Path};

use vielstimmig::interchange::process_folder::{self, FolderFiles, FolderProblem};

fn broken() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/broken"))
}

fn lines(problems: &[FolderProblem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

fn check(id: &str, directory: &Path) -> String {
    let result = FolderFiles::from_directory(directory).and_then(|files| process_folder::read(id, &files));
    lines(&result.err().unwrap_or_default())
}

#[test]
fn every_mistake_gives_exactly_one_line() {
    let mut cases = 0;
    let mut wrong = String::new();
    for entry in fs::read_dir(broken()).unwrap() {
        let directory = entry.unwrap().path();
        let name = directory.file_name().unwrap().to_string_lossy().into_owned();
        if name == "_sound" {
            continue;
        }
        cases += 1;
        let expected = fs::read_to_string(directory.join("expected")).unwrap();
        assert_eq!(expected.lines().count(), 1, "{name}: one mistake, one line");
        let found = check("case", &directory);
        if found != expected {
            wrong.push_str(&format!("{name}\n  expected: {expected}  found:    {}\n", found.replace('\n', "\n            ")));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(cases >= 45, "only {cases} cases");
}

#[test]
fn the_sound_folder_has_no_problem() {
    assert_eq!(check("sound", &broken().join("_sound")), "");
}

/// The shipped inventory in the languages whose texts are written.
fn inventory() -> FolderFiles {
    let directory = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/surveys/inventory"));
    let all = FolderFiles::from_directory(directory).unwrap();
    let (five, two) = ("\"de\", \"en\", \"ar\", \"uk\", \"tr\"", "\"de\", \"en\"");
    FolderFiles::new(all.iter().map(|(path, text)| (path.to_string(), text.replace(five, two))))
}

#[test]
fn the_shipped_inventory_has_no_problem() {
    let folder = process_folder::read("inventory", &inventory());
    assert_eq!(lines(&folder.err().unwrap_or_default()), "");
}
