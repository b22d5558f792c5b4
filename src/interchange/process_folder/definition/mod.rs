//! A process as far as its files could be read: it may be wrong, and it remembers where everything
//! stood. Each part has its own file; the checks that span several parts are in `checks`.

mod goals;
pub(super) mod hierarchies;
mod instrument_file;
mod kinds;
mod lists;
mod logo;
mod parts;
mod personal_data_file;
mod process_file;
mod question_file;
mod row_plan;
mod theme;

use std::collections::{BTreeMap, BTreeSet};

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        identifiers::{Code, InstrumentId, code},
        questionnaire::{Instrument, Process},
    },
    interchange::process_folder::{
        FolderFiles, PROCESS_FILE,
        files::PERSONAL_DATA_FILE,
        problems::{Problems, Spot, Spots},
        toml_file::{TomlFile, Value},
    },
};

/// A process that may be wrong.
#[derive(Debug)]
pub(super) struct Definition {
    pub(super) process: Process,
    /// Where everything stood.
    pub(super) spots: Spots,
    /// Questions, lists and wordings whose options could not all be read: nothing is said about
    /// options or texts they seem to lack.
    pub(super) uncertain: BTreeSet<String>,
    /// Some names could not be read at all, so a name that is not known may still be right.
    pub(super) names_missing: bool,
    /// Some languages could not be read.
    pub(super) languages_missing: bool,
    lists: BTreeMap<Code, lists::CodeList>,
    pub(super) hierarchies: BTreeMap<Code, hierarchies::DeclaredHierarchy>,
    pub(super) used_hierarchies: BTreeSet<Code>,
    /// What begins the text keys of a process, with what it is.
    prefixes: BTreeMap<String, (&'static str, Spot)>,
}

impl Definition {
    /// Reads all TOML files but those of the translations. `None` when `process.toml` cannot be
    /// read: everything else depends on it, so only the syntax of the other files is checked then.
    pub(super) fn read(id: Option<&Code>, files: &FolderFiles, problems: &Problems) -> Option<Self> {
        let process_file = files.get(PROCESS_FILE).map(|text| TomlFile::new(PROCESS_FILE, text, problems));
        if process_file.is_none() {
            let message = "the file is missing; a process begins with `format = 1`, `source_language` and `languages`";
            problems.report(&Spot::new(PROCESS_FILE, 1), message);
        }
        let process_tree = process_file.and_then(TomlFile::parse);
        let instrument_files: Vec<(&str, TomlFile<'_>)> =
            files.instruments().map(|(stem, path, text)| (stem, TomlFile::new(path, text, problems))).collect();
        let trees: Vec<_> = instrument_files.iter().map(|(_, file)| file.parse()).collect();
        let personal_data = files.get(PERSONAL_DATA_FILE).and_then(|text| {
            let file = TomlFile::new(PERSONAL_DATA_FILE, text, problems);
            file.parse().map(|tree| personal_data_file::read(file, &tree))
        });
        let (process_file, process_tree) = (process_file?, process_tree?);
        let mut definition = process_file::read(id.cloned().unwrap_or_else(|| code("process")), process_file, &process_tree, files);
        definition.process.version = files.version();
        definition.process.personal_data = personal_data;
        if instrument_files.is_empty() {
            let message = "the process has no questionnaire; add a file such as `survey.toml` with `kind = \"survey\"`";
            problems.report(&Spot::new(PROCESS_FILE, 1), message);
            definition.names_missing = true;
        }
        for (stem, file) in &instrument_files {
            definition.claim_instrument(stem, *file);
        }
        for ((stem, file), tree) in instrument_files.iter().zip(&trees) {
            let Some(id) = Code::parse(stem) else { continue };
            match tree {
                Some(tree) => instrument_file::read(&mut definition, &id, *file, tree),
                None => definition.add_unread(id),
            }
        }
        Some(definition)
    }

    fn claim_instrument(&mut self, stem: &str, file: TomlFile<'_>) {
        let spot = Spot::new(file.path, 1);
        if Code::parse(stem).is_none_or(|code| !code.as_str().as_bytes()[0].is_ascii_alphabetic()) {
            let rule = "ASCII letters, digits and `_`, a letter first, at most 40 characters";
            file.problems.report(&spot, format!("an instrument is named by its file, and `{stem}` is not a code; rename the file: {rule}"));
            self.names_missing = true;
            return;
        }
        self.claim(stem, "an instrument", &spot, file.problems);
        self.spots.set(stem, &spot);
    }

    /// An instrument whose file is not TOML: its name is known, its questions are not.
    fn add_unread(&mut self, id: InstrumentId) {
        self.names_missing = true;
        self.process.instruments.push(instrument_file::empty(id));
    }

    /// Takes a name for something whose texts begin with it; `false` if it is taken, which is reported.
    fn claim(&mut self, name: &str, what: &'static str, spot: &Spot, problems: &Problems) -> bool {
        let Some((other, other_spot)) = self.prefixes.get(name) else {
            self.prefixes.insert(name.to_string(), (what, spot.clone()));
            return true;
        };
        let message = if other_spot.line == 0 {
            format!("`{name}` is kept for {other}; take another name for {what}")
        } else {
            format!("`{name}` is the name of {other} at {other_spot} already; take another name for {what}")
        };
        problems.report(spot, message);
        self.names_missing = true;
        false
    }

    /// A wording may be used by any number of questions, but by nothing else.
    fn claim_wording(&mut self, wording: &Value<'_>, name: &str) {
        match self.prefixes.get(name) {
            None => {
                self.prefixes.insert(name.to_string(), (WORDING, wording.spot()));
                self.spots.set(name, &wording.spot());
            }
            Some((WORDING, _) | (_, Spot { line: 0, .. })) => {}
            Some((other, spot)) => wording.report(format!(
                "`{name}` is the name of {other} at {spot}, so its texts would be mixed up; name another `wording`, for example `wording = \"{name}_list\"`"
            )),
        }
    }

    /// Notes that some names of these kinds could not be read.
    fn distrust(&mut self, kinds: &[&str]) {
        self.names_missing = true;
        self.uncertain.extend(kinds.iter().map(|kind| (*kind).to_string()));
    }

    pub(super) fn is_uncertain(&self, name: &str) -> bool {
        self.uncertain.contains(name)
    }

    /// Whether the texts under this key may be more or fewer than what was read.
    pub(super) fn has_uncertain_texts(&self, key: &str) -> bool {
        self.is_uncertain(key.split_once('-').map_or(key, |(prefix, _)| prefix))
    }

    /// The shared lists that are declared.
    pub(super) fn list_names(&self) -> impl Iterator<Item = &Code> {
        self.lists.keys()
    }
}

const WORDING: &str = "a wording";

/// Prefixes that are the program's own, with what they stand for.
const OWN_PREFIXES: [(&str, &str); 5] = [
    ("hierarchy", "the groups of hierarchies"),
    ("process", "the texts of the process"),
    ("field", "the fields of action"),
    ("place", "the places"),
    ("special", "shared options"),
];

/// Reads the languages of a list; what is not a tag is reported and left out.
fn read_languages<'a>(list: &Value<'a>) -> Vec<(Value<'a>, LanguageIdentifier)> {
    let mut languages: Vec<(Value<'a>, LanguageIdentifier)> = Vec::new();
    for (value, tag) in list.texts("[\"de\", \"en\"]") {
        let Some(language) = read_language(&value, tag) else { continue };
        if languages.iter().any(|(_, other)| *other == language) {
            value.report(format!("the language `{language}` stands here twice; take one away"));
        } else {
            languages.push((value, language));
        }
    }
    languages
}

/// Reads a BCP 47 tag written the usual way: `de`, `pt-BR`, `zh-Hant`.
fn read_language(value: &Value<'_>, tag: &str) -> Option<LanguageIdentifier> {
    let language: Option<LanguageIdentifier> =
        tag.parse().ok().filter(|l: &LanguageIdentifier| (2..=3).contains(&l.language.as_str().len()));
    let Some(language) = language else {
        value.report(format!("`{tag}` is not a language tag; write two or three letters as in `de`, `uk` or `pt-BR`"));
        return None;
    };
    if language != tag {
        value.report(format!("the language tag `{tag}` is written `{language}`"));
    }
    Some(language)
}

/// Where a question stands: what it may contain depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Surrounding {
    /// A page of a survey.
    Survey,
    /// A page of an interview guide.
    Guide,
    /// A form apart from the answers.
    Detached,
}

/// What is being read: an instrument with the names taken in it so far.
#[derive(Debug)]
struct Reading<'d> {
    definition: &'d mut Definition,
    problems: &'d Problems,
    instrument: Instrument,
    /// Where the questions of its pages stand.
    surrounding: Surrounding,
    /// Export names with their line.
    names: BTreeMap<Code, Spot>,
}

impl Reading<'_> {
    /// Takes an export name, which is unique in the instrument.
    fn claim_name(&mut self, value: &Value<'_>, name: &Code) {
        let spot = value.spot();
        if let Some(other) = self.names.get(name) {
            value.report(format!(
                "the name `{name}` is taken in this instrument at line {}; exports need a name of its own here",
                other.line
            ));
        } else {
            self.names.insert(name.clone(), spot);
        }
    }
}
