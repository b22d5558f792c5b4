//! The texts of a process: which ones it needs, which ones its files have, and what state each
//! translation is in. They leave here as Fluent source; sentences are made in `localisation`.

mod completeness;
mod fluent_file;
mod needed;
mod patterns;
mod status_file;
mod translation;

use std::collections::BTreeMap;

use unic_langid::LanguageIdentifier;

pub use self::needed::{NeededText, needed_texts};
use self::{fluent_file::FluentFile, status_file::StatusFile};
use crate::{
    domain::translation::TextState,
    interchange::process_folder::{
        FolderFiles,
        definition::Definition,
        files::has_extension,
        nearest::{nearest, suggestion},
        problems::{Problems, Spot},
    },
};

/// The texts of a process in all its languages.
#[derive(Clone, Debug)]
pub struct ProcessTexts {
    /// One entry for each language of the process, in its order.
    pub languages: Vec<LanguageTexts>,
}

/// The texts of a process in one language.
#[derive(Clone, Debug)]
pub struct LanguageTexts {
    /// The language.
    pub language: LanguageIdentifier,
    /// The Fluent source of its files: those of the process first, then those of each instrument.
    pub sources: Vec<String>,
    /// The state of every message the source language has.
    pub messages: BTreeMap<String, TextStatus>,
}

/// How far a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextStatus {
    /// Its state.
    pub state: TextState,
    /// The source text has changed since the translation was made.
    pub outdated: bool,
}

/// The files of a language.
#[derive(Debug)]
struct Language<'a> {
    tag: String,
    /// By the name they should have: `process.ftl`, then instruments in order.
    files: Vec<FluentFile<'a>>,
    status: Option<StatusFile>,
}

impl<'a> Language<'a> {
    fn file(&self, name: &str) -> Option<&FluentFile<'a>> {
        self.files.iter().find(|file| file.name == name)
    }

    fn message(&self, key: &str) -> Option<&fluent_file::Message<'a>> {
        self.files.iter().find_map(|file| file.message(key))
    }

    /// Whether the key stands in one of the files, be it readable or not.
    fn mentions(&self, key: &str) -> bool {
        self.files.iter().any(|file| file.message(key).is_some() || file.unreadable.iter().any(|other| other == key))
    }
}

/// Reads and checks all texts.
pub(super) fn read(definition: &Definition, files: &FolderFiles, problems: &Problems) -> ProcessTexts {
    let process = &definition.process;
    let file_names: Vec<String> =
        ["process".to_string()].into_iter().chain(process.instruments.iter().map(|i| i.id.to_string())).map(|stem| stem + ".ftl").collect();
    let tags: Vec<String> = process.languages.iter().map(ToString::to_string).collect();
    // A language without a folder is reported where it is listed.
    let folders = files.language_folders();
    let languages: Vec<Language<'_>> = tags
        .iter()
        .filter(|tag| folders.contains(&tag.as_str()))
        .map(|tag| read_language(definition, files, tag, &file_names, problems))
        .collect();
    let source_tag = process.source_language.to_string();
    let needed = needed_texts(process);
    let (Some(source), false) = (languages.iter().find(|language| language.tag == source_tag), definition.languages_missing) else {
        return ProcessTexts { languages: Vec::new() };
    };
    let explained = completeness::check(definition, &needed, &languages, source, problems);
    for language in &languages {
        patterns::check(language, problems);
        if language.tag != source_tag {
            translation::check(definition, &needed, &explained, language, source, problems);
        }
    }
    let texts =
        languages.iter().filter_map(|language| Some((process.languages.iter().find(|tag| tag.to_string() == language.tag)?, language)));
    let texts = texts.map(|(tag, language)| LanguageTexts {
        language: tag.clone(),
        sources: language.files.iter().map(|file| file.text.to_string()).collect(),
        messages: status_file::states(language, source),
    });
    ProcessTexts { languages: texts.collect() }
}

/// Reads the files of a language. A file with a misspelt name is reported and read as what was meant.
fn read_language<'a>(definition: &Definition, files: &'a FolderFiles, tag: &str, names: &[String], problems: &Problems) -> Language<'a> {
    let mut language = Language { tag: tag.to_string(), files: Vec::new(), status: None };
    let folder = format!("texts/{tag}/");
    let in_folder = |path: &'a str| path.strip_prefix(folder.as_str()).filter(|name| !name.contains('/'));
    let present: Vec<(&str, &str, &str)> = files.iter().filter_map(|(path, text)| Some((in_folder(path)?, path, text))).collect();
    let is_present = |name: &str| present.iter().any(|(other, ..)| *other == name);
    let absent: Vec<&str> = names.iter().map(String::as_str).filter(|name| !is_present(name)).collect();
    for (name, path, text) in present.iter().copied().filter(|(name, ..)| has_extension(name, "ftl")) {
        let mut meant = name;
        if !names.iter().any(|known| known == name) && !definition.names_missing {
            let rest = suggestion(name, &absent, "texts are missing in ");
            problems.report(&Spot::new(path, 1), format!("`{name}` belongs to no instrument{rest}"));
            meant = nearest(name, absent.iter().copied()).unwrap_or(name);
        }
        language.files.push(FluentFile::read(meant, path, text, problems));
    }
    language.files.sort_by_key(|file| names.iter().position(|name| *name == file.name));
    fluent_file::report_duplicates(&language.files, problems);
    let is_source = definition.process.source_language == tag;
    language.status = StatusFile::read(files, tag, is_source, problems);
    language
}
