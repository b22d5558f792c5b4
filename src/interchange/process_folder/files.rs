//! The files of a process folder as text, from the disk or from elsewhere, and the fingerprint by
//! which a version of the process is known.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Read as _},
    path::Path,
};

use sha2::{Digest, Sha256};

use crate::interchange::process_folder::{
    FolderProblem, PROCESS_FILE,
    nearest::nearest,
    problems::{Problems, Spot, line_of},
};

/// Invented data for demonstrations: read by whoever makes them.
const DEMO_FILE: &str = "demo.toml";
/// What the scanner of free texts should know about the district.
pub(super) const PERSONAL_DATA_FILE: &str = "personal_data.toml";
/// The state of every text of a language.
pub(super) const STATUS_FILE: &str = "status.toml";

/// So much of a picture is read: a little more than a logo may have, so that it is seen to be too large.
const MOST_OF_A_PICTURE: u64 = 512 * 1024;

/// The `.toml` and `.ftl` files of a process folder by their path relative to it, with `/` between folders,
/// and the pictures beside `process.toml`.
#[derive(Clone, Debug, Default)]
pub struct FolderFiles {
    files: BTreeMap<String, String>,
    pictures: BTreeMap<String, Vec<u8>>,
}

impl FolderFiles {
    /// Files whose text is at hand. Everything but `.toml` and `.ftl` is left out, and so are names
    /// that begin with a dot.
    #[must_use]
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let read = files.into_iter().filter(|(path, _)| path.split('/').all(is_visible) && is_read(path));
        Self { files: read.map(|(path, text)| (path, without_mark(text))).collect(), pictures: BTreeMap::new() }
    }

    /// The same with a picture.
    #[must_use]
    pub fn with_picture(mut self, name: &str, bytes: Vec<u8>) -> Self {
        self.pictures.insert(name.to_string(), bytes);
        self
    }

    /// Reads all files of a directory and the directories in it.
    ///
    /// # Errors
    /// Files that cannot be read or are not UTF-8.
    pub fn from_directory(directory: &Path) -> Result<Self, Vec<FolderProblem>> {
        let mut files = Self::default();
        let mut problems = Vec::new();
        collect(directory, "", &mut files, &mut problems);
        problems.sort();
        if problems.is_empty() { Ok(files) } else { Err(problems) }
    }

    /// The text of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// A picture beside `process.toml`.
    pub(super) fn picture(&self, name: &str) -> Option<&[u8]> {
        self.pictures.get(name).map(Vec::as_slice)
    }

    /// Replaces the text of a file or adds it.
    pub fn set(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.files.insert(path.into(), text.into());
    }

    /// Every file with its text, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The instrument files: stem, path and text.
    pub(super) fn instruments(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.iter().filter_map(|(path, text)| {
            let stem = path.strip_suffix(".toml").filter(|stem| !stem.contains('/'))?;
            (![PROCESS_FILE, DEMO_FILE, PERSONAL_DATA_FILE].contains(&path)).then_some((stem, path, text))
        })
    }

    /// The languages that have a folder.
    pub(super) fn language_folders(&self) -> Vec<&str> {
        let mut tags: Vec<&str> =
            self.files.keys().filter_map(|path| path.strip_prefix("texts/")?.split_once('/')).map(|(tag, _)| tag).collect();
        tags.dedup();
        tags
    }

    /// Files nobody would read, because they stand in the wrong place.
    pub(super) fn report_strangers(&self, problems: &Problems) {
        for path in self.files.keys() {
            let parts: Vec<&str> = path.split('/').collect();
            let message = match parts[..] {
                [name] if has_extension(name, "ftl") => {
                    format!("texts belong in texts/<language>/; move the file to texts/de/{name} or the like")
                }
                [_] | ["texts", _, STATUS_FILE] => continue,
                ["texts", _, name] if has_extension(name, "ftl") => continue,
                ["texts", _, name] => {
                    let rest = nearest(name, [STATUS_FILE]).map_or("take the file away".into(), |meant| format!("did you mean `{meant}`?"));
                    format!("only {STATUS_FILE} and .ftl files are read here; {rest}")
                }
                _ => "files stand in the folder of the process or in texts/<language>/; move this one or take it away".into(),
            };
            problems.report(&Spot::new(path, 1), message);
        }
    }

    /// The fingerprint of everything that shapes questions, answers or their wording: the first 16
    /// hexadecimal digits of SHA-256 over path and content of every file, in the order of paths.
    /// The states of translations and demonstration data do not count.
    pub(super) fn version(&self) -> String {
        let mut hash = Sha256::new();
        for (path, text) in self.iter().filter(|(path, _)| *path != DEMO_FILE && !path.ends_with(STATUS_FILE)) {
            for part in [path, text] {
                hash.update(part);
                hash.update([0]);
            }
        }
        hexadecimal(&hash.finalize()[..8])
    }
}

/// Bytes as two lower-case digits each.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)]).collect()
}

/// Some editors begin a file with a byte order mark, which is no part of the text.
fn without_mark(mut text: String) -> String {
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    text
}

fn is_visible(name: &str) -> bool {
    !name.starts_with('.')
}

fn is_read(path: &str) -> bool {
    has_extension(path, "toml") || has_extension(path, "ftl")
}

/// Whether a file has an extension, written in small letters.
pub(super) fn has_extension(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == extension)
}

fn collect(directory: &Path, prefix: &str, files: &mut FolderFiles, problems: &mut Vec<FolderProblem>) {
    let unreadable = |file: &str, error: &io::Error| {
        let message = format!("cannot be read: {error}");
        FolderProblem { file: file.to_string(), line: 1, message }
    };
    let entries = match fs::read_dir(directory).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
        Ok(entries) => entries,
        Err(error) => {
            let name = if prefix.is_empty() { directory.display().to_string() } else { prefix.trim_end_matches('/').to_string() };
            return problems.push(unreadable(&name, &error));
        }
    };
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if !is_visible(&name) {
            continue;
        }
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), files, problems);
        } else if is_read(&path) {
            match fs::read(entry.path()).map(String::from_utf8) {
                Ok(Ok(text)) => files.set(path, without_mark(text)),
                Ok(Err(error)) => problems.push(not_utf8(path, &error)),
                Err(error) => problems.push(unreadable(&path, &error)),
            }
        } else if prefix.is_empty() && (has_extension(&path, "png") || has_extension(&path, "svg")) {
            match picture(&entry.path()) {
                Ok(bytes) => {
                    files.pictures.insert(path, bytes);
                }
                Err(error) => problems.push(unreadable(&path, &error)),
            }
        }
    }
}

fn picture(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MOST_OF_A_PICTURE).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn not_utf8(file: String, error: &std::string::FromUtf8Error) -> FolderProblem {
    let line = line_of(error.as_bytes(), error.utf8_error().valid_up_to());
    FolderProblem { file, line, message: "the file is not UTF-8; save it again with the encoding UTF-8".into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> FolderFiles {
        FolderFiles::new(pairs.iter().map(|(path, text)| ((*path).to_string(), (*text).to_string())))
    }

    #[test]
    fn a_version_changes_with_every_wording_but_not_with_its_state() {
        let base = [("process.toml", "a"), ("texts/de/process.ftl", "b")];
        let version = files(&base).version();
        assert_eq!(version.len(), 16);
        assert_ne!(version, files(&[base[0], ("texts/de/process.ftl", "c")]).version());
        assert_ne!(version, files(&[base[0], ("texts/en/process.ftl", "b")]).version());
        let states = [base[0], base[1], ("texts/de/status.toml", "x"), ("demo.toml", "y"), ("notes.txt", "z"), (".hidden.toml", "z")];
        assert_eq!(version, files(&states).version());
    }
}
