//! The process folder: text files in, a [`Process`] that passed all checks out, or every problem at
//! once with file, line and what to write instead. Reading is pure; only [`load`] and
//! [`FolderFiles::from_directory`] touch the disk. Texts are checked and handed on as Fluent source;
//! making sentences of them belongs to `localisation`.
//!
//! # How it works
//! 1. `definition` reads the TOML files into a process that may be wrong, remembers where
//!    everything stood, and goes on after a mistake with what was most likely meant, so that one
//!    mistake gives one line.
//! 2. `checks` looks at what spans several questions, pages or instruments.
//! 3. `texts` compares the Fluent files with what the process needs, and the translations with
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
    texts::{LanguageTexts, NeededText, ProcessTexts, TextStatus, needed_texts},
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
    /// What is no mistake but should be looked at, ordered by file and line.
    pub warnings: Vec<FolderProblem>,
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
    // The name of `.` or `..` is that of the folder it stands for.
    let named = directory.canonicalize().unwrap_or_else(|_| directory.to_path_buf());
    let id = named.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
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
    Some(ProcessFolder { process: definition.process, texts, files: files.clone(), warnings: problems.take_warnings() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::translation::TextState;
    use crate::domain::{
        identifiers::code,
        questionnaire::{ChoiceKind, QuestionKind},
    };

    fn folder(path: &str) -> FolderFiles {
        FolderFiles::from_directory(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
    }

    fn sound() -> FolderFiles {
        folder("tests/broken/_sound")
    }

    fn edited(path: &str, from: &str, to: &str) -> FolderFiles {
        let mut files = sound();
        let text = files.get(path).unwrap();
        assert!(text.contains(from), "{path}: {from}");
        let text = text.replacen(from, to, 1);
        files.set(path, text);
        files
    }

    fn lines(files: &FolderFiles) -> Vec<String> {
        read("sound", files).err().unwrap_or_default().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn questions_are_read_as_they_are_written() {
        let process = read("inventory", &folder("surveys/inventory")).unwrap().process;
        let question = |id: &str| process.question(&code(id)).unwrap().1;
        let texts = |id: &str| question(id).choices().iter().map(|choice| choice.text.clone()).collect::<Vec<_>>();

        let hurdles = question("B07");
        assert_eq!(hurdles.choices().len(), 23);
        assert_eq!(texts("B07")[0], "hurdle_own-german_level");
        let last: Vec<ChoiceKind> = hurdles.choices()[20..].iter().map(|choice| choice.kind).collect();
        assert_eq!(last, [ChoiceKind::Other, ChoiceKind::None, ChoiceKind::Special]);
        let sensitive: Vec<&str> = hurdles.choices().iter().filter(|c| c.sensitive).map(|c| c.code.as_str()).collect();
        assert_eq!(sensitive, ["discrimination", "mental_health", "residence_status"]);
        assert!(matches!(hurdles.kind, QuestionKind::Multiple { max: Some(5), .. }));

        assert_eq!(texts("B05")[5..], ["quality5-dk", "B05-na"]);
        assert_eq!(texts("A11")[11..], ["special-other", "special-none"]);
        assert_eq!(texts("A03")[13], "A03-district_wide");
        assert_eq!(texts("B02")[13..], ["B02-elsewhere", "special-pna"]);
        assert_eq!(question("A01").ends[0].link, Some(code("survey_b")));

        let survey = process.instrument("survey_b").unwrap();
        let opened: Vec<&str> = survey.modules[0].open.iter().map(|(_, question)| question.as_str()).collect();
        assert_eq!(opened, ["B10", "B12", "B14", "B16", "B17"]);
        assert_eq!(survey.derived[0].codes().len(), 6);
        assert_eq!(survey.detached[0].questions.len(), 4);
        assert_eq!(process.mirror_pairs().len(), 15);
        assert_eq!(process.version.len(), 16);
    }

    #[test]
    fn all_mistakes_are_told_at_once() {
        let mut files = edited("survey.toml", "required = true", "requierd = true");
        for (path, from, to) in [
            ("process.toml", "threshold = 5", "threshold = 3"),
            ("survey.toml", "S01 in {yes}", "S01 in {maybe}"),
            ("survey.toml", "repeat = 2", "repeat = 0"),
            ("texts/en/survey.ftl", "S09 = What comes first?\n", ""),
        ] {
            let text = files.get(path).unwrap().replacen(from, to, 1);
            files.set(path, text);
        }
        let places: Vec<String> = lines(&files).iter().map(|line| line.splitn(3, ':').take(2).collect::<Vec<_>>().join(":")).collect();
        assert_eq!(places, ["process.toml:10", "survey.toml:32", "survey.toml:80", "survey.toml:135", "texts/en/survey.ftl:32"]);
    }

    #[test]
    fn what_makes_people_easy_to_find_is_warned_about() {
        let warnings = |from: &str, to: &str| -> Vec<String> {
            let read = read("sound", &edited("survey.toml", from, to)).unwrap();
            read.warnings.iter().map(ToString::to_string).collect()
        };
        assert_eq!(warnings("S01", "S01"), Vec::<String>::new(), "the sound folder needs no warning");
        let one = |from: &str, to: &str| warnings(from, to).join(" | ");
        assert!(one("name = \"arrival\"", "name = \"year_of_birth\"").starts_with("survey.toml:"));
        for (from, to, part) in [
            ("name = \"arrival\"", "name = \"year_of_birth\"", "`S06` asks for an age in years; ask for bands"),
            ("name = \"household\"", "name = \"number_of_children\"", "`S07` seems to ask for the number of children"),
            ("name = \"household\"", "name = \"postcode\"", "ask for the municipality"),
            ("name = \"household\"", "name = \"mother_tongue\"", "`hierarchy = \"standard:languages\"`"),
            ("name = \"order\"", "name = \"illness\"", "give it the role `sensitive`"),
            ("expected = 300", "expected = 10", "combinations at their coarsest, but 10 people fill 1 at most"),
        ] {
            assert!(one(from, to).contains(part), "{to}: {}", one(from, to));
        }
    }

    #[test]
    fn a_changed_source_text_makes_its_translation_outdated() {
        let files = edited("texts/de/survey.ftl", "Was brauchen Sie?", "Was fehlt Ihnen?");
        let texts = read("sound", &files).unwrap().texts;
        let outdated = |at: usize| -> Vec<&str> {
            texts.languages[at].messages.iter().filter(|(_, status)| status.outdated).map(|(key, _)| key.as_str()).collect()
        };
        assert_eq!(texts.languages[1].language.to_string(), "en");
        assert_eq!(outdated(1), ["S04"]);
        assert!(outdated(0).is_empty());
    }

    #[test]
    fn a_text_listed_as_missing_may_be_missing() {
        let mut files = edited("texts/en/survey.ftl", "S08 = What should change?\n", "");
        assert_eq!(lines(&files).len(), 1);
        let status = files.get("texts/en/status.toml").unwrap().replace("S08 = { state = \"draft\"", "S08 = { state = \"missing\"");
        files.set("texts/en/status.toml", status);
        let english = &read("sound", &files).unwrap().texts.languages[1];
        assert_eq!(english.messages["S08"], TextStatus { state: TextState::Missing, outdated: false });
        assert_eq!(english.messages["S09"].state, TextState::Draft);
    }

    #[test]
    fn texts_of_a_language_come_with_the_process_first() {
        let german = &read("sound", &sound()).unwrap().texts.languages[0];
        let firsts: Vec<&str> = german.sources.iter().map(|text| text.split(' ').next().unwrap_or_default()).collect();
        assert_eq!(firsts, ["process-title", "guide-title", "survey-title", "team-title"]);
    }

    #[test]
    fn a_guide_in_german_needs_no_english_texts() {
        let process = read("sound", &sound()).unwrap().process;
        let needed = needed_texts(&process);
        let story = needed.iter().find(|text| text.key == "G01").unwrap();
        assert_eq!((story.file.as_str(), story.declared.as_str(), story.languages.len()), ("guide.ftl", "question `G01`", 1));
        let field = needed.iter().find(|text| text.key == "field-school").unwrap();
        assert_eq!((field.file.as_str(), field.languages.len()), ("process.ftl", 2));
    }

    #[test]
    fn files_saved_on_windows_are_read() {
        let files = sound();
        let windows = files.iter().map(|(path, text)| (path.to_string(), format!("\u{feff}{}", text.replace('\n', "\r\n"))));
        let texts = read("sound", &FolderFiles::new(windows)).unwrap().texts;
        assert!(texts.languages[1].messages.values().all(|status| !status.outdated));
    }

    #[test]
    fn no_damage_stops_the_reading() {
        let files = sound();
        for (path, text) in files.iter() {
            for at in text.char_indices().map(|(at, _)| at).step_by(31) {
                let mut damaged = files.clone();
                damaged.set(path, format!("{}{{[\"", &text[..at]));
                assert!(read("sound", &damaged).is_err(), "{path} cut at {at}");
            }
        }
    }
}
