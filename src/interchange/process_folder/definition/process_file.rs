//! `process.toml`: languages, contact, disclosure policy, retention, fields of action, places and the
//! code lists that instruments share.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeTable;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        disclosure::{NOISES, Policy},
        identifiers::{Code, ProcessId},
        questionnaire::{AreaType, Contact, Place, Process, Retention},
    },
    interchange::process_folder::{
        FolderFiles,
        definition::{Definition, OWN_PREFIXES, hierarchies, lists, read_language, read_languages, theme},
        nearest::nearest,
        problems::{Spot, Spots},
        toml_file::{Table, TomlFile, Value},
    },
};

const KEYS: &[&str] = &[
    "format",
    "source_language",
    "languages",
    "synthetic",
    "contact",
    "theme",
    "disclosure",
    "retention",
    "fields",
    "places",
    "lists",
    "hierarchies",
];

/// Days a draft or the right to withdraw can last.
const LONGEST_RETENTION: i64 = 365;

pub(super) fn read(id: ProcessId, file: TomlFile<'_>, tree: &DeTable<'_>, files: &FolderFiles) -> Definition {
    let table = Table::of_file(file, tree, "process.toml", KEYS);
    if let Some(format) = table.require("format", "format = 1")
        && let Some(number) = format.whole::<i64>(0, i64::MAX).filter(|number| *number != 1)
    {
        format.report(format!("`format = {number}` is not known; write `format = 1`"));
    }
    table.flag("synthetic");
    let mut spots = Spots::default();
    let (languages, languages_missing) = languages(&table, files, &mut spots);
    let mut definition = Definition {
        process: Process {
            id,
            source_language: source_language(&table, &languages, languages_missing),
            languages,
            contact: contact(&table),
            theme: theme::read(&table, files),
            fields: Vec::new(),
            places: Vec::new(),
            policy: policy(&table),
            retention: retention(&table),
            instruments: Vec::new(),
            personal_data: None,
            version: String::new(),
        },
        spots,
        uncertain: BTreeSet::new(),
        names_missing: false,
        languages_missing,
        lists: BTreeMap::new(),
        hierarchies: BTreeMap::new(),
        used_hierarchies: BTreeSet::new(),
        prefixes: OWN_PREFIXES.map(|(name, what)| (name.to_string(), (what, Spot::new(file.path, 0)))).into(),
    };
    fields(&table, &mut definition);
    places(&table, &mut definition);
    if file.problems.has_strange_keys() {
        definition.distrust(&["field", "place"]);
    }
    lists::read_shared(&table, file.problems, &mut definition);
    hierarchies::read(&table, &mut definition, None);
    definition
}

/// The languages. One without a folder, where there is a folder of a language that is not listed,
/// is taken for a slip.
fn languages(table: &Table<'_>, files: &FolderFiles, spots: &mut Spots) -> (Vec<LanguageIdentifier>, bool) {
    let example = "languages = [\"de\", \"en\"]";
    let Some(list) = table.require("languages", example) else { return (Vec::new(), true) };
    spots.set("languages", &list.spot());
    let read = read_languages(&list);
    let mut is_missing = read.len() < list.items(example).map_or(1, |items| items.len());
    if read.is_empty() && !is_missing {
        list.report("the process has no language; write for example `languages = [\"de\", \"en\"]`");
        is_missing = true;
    }
    let folders = files.language_folders();
    let listed: Vec<String> = read.iter().map(|(_, language)| language.to_string()).collect();
    let unlisted: Vec<&str> = folders.iter().copied().filter(|folder| !listed.iter().any(|tag| tag == folder)).collect();
    let without: Vec<&(Value<'_>, LanguageIdentifier)> =
        read.iter().filter(|(_, language)| !folders.contains(&language.to_string().as_str())).collect();
    if let ([folder], [(value, language)], false) = (&unlisted[..], &without[..], is_missing)
        && let Ok(meant) = folder.parse::<LanguageIdentifier>()
    {
        value.report(format!("there is no folder texts/{language}; did you mean `{folder}`, which has one?"));
        let languages = read.iter().map(|(_, other)| if other == language { meant.clone() } else { other.clone() });
        return (languages.collect(), true);
    }
    if !is_missing {
        for (value, language) in without {
            value.report(format!("there is no folder texts/{language}; add its texts or take `{language}` away"));
        }
        for folder in unlisted {
            let rest = nearest(folder, listed.iter().map(String::as_str)).map(|tag| format!(" (or rename the folder to texts/{tag})"));
            list.report(format!("texts/{folder} is not among the languages; add \"{folder}\" here{}", rest.unwrap_or_default()));
        }
    }
    (read.into_iter().map(|(_, language)| language).collect(), is_missing)
}

fn source_language(table: &Table<'_>, languages: &[LanguageIdentifier], languages_missing: bool) -> LanguageIdentifier {
    let otherwise = languages.first().cloned().unwrap_or_default();
    let Some(value) = table.require("source_language", "source_language = \"de\"") else { return otherwise };
    let Some(language) = value.text().and_then(|tag| read_language(&value, tag)) else { return otherwise };
    if languages.contains(&language) || languages_missing {
        return language;
    }
    value.report(format!("the source language `{language}` is not among `languages`; add \"{language}\" there"));
    otherwise
}

fn contact(table: &Table<'_>) -> Contact {
    let keys = &["organisation", "phone", "email", "address"];
    let example = "{ organisation = \"…\" }";
    let contact = table.require("contact", "[contact]").and_then(|value| value.table("contact", keys, example));
    let Some(contact) = contact else { return Contact::default() };
    contact.require("organisation", "organisation = \"…\"");
    let text = |key: &str| contact.get(key).and_then(|value| value.filled_text()).unwrap_or_default().to_string();
    let email = text("email");
    if !email.is_empty()
        && !email.contains('@')
        && let Some(value) = contact.get("email")
    {
        value.report(format!("`{email}` is not an e-mail address; write for example `email = \"office@example.org\"`"));
    }
    Contact { organisation: text("organisation"), phone: text("phone"), address: text("address"), email }
}

/// The thresholds may be raised, never lowered, and each must not be below the one before it.
fn policy(table: &Table<'_>) -> Policy {
    let floor = Policy::default();
    let keys = &["threshold", "breakdown", "bracket", "sensitive", "noise"];
    let table = table.get("disclosure").and_then(|value| value.table("disclosure", keys, "{ threshold = 5 }"));
    let Some(table) = table else { return floor };
    let number = |key: &str, floor: u64| {
        let Some(value) = table.get(key) else { return (floor, true) };
        let Some(number) = value.whole::<u64>(0, 1_000_000) else { return (floor, false) };
        if number < floor {
            value.report(format!("`{key} = {number}` protects too little; write {floor} or more"));
        }
        (number.max(floor), number >= floor)
    };
    let noises = NOISES.map(|noise| (noise.as_str(), noise));
    let noise = table.get("noise").and_then(|value| value.word(&noises)).unwrap_or_default();
    let (threshold, sure_threshold) = number("threshold", floor.threshold);
    let (breakdown, sure_breakdown) = number("breakdown", floor.breakdown);
    let (bracket, sure_bracket) = number("bracket", floor.bracket);
    let (sensitive, sure_sensitive) = number("sensitive", floor.sensitive);
    let ascending = [
        ("threshold", threshold, "breakdown", breakdown, sure_threshold && sure_breakdown),
        ("breakdown", breakdown, "bracket", bracket, sure_breakdown && sure_bracket),
        ("breakdown", breakdown, "sensitive", sensitive, sure_breakdown && sure_sensitive),
    ];
    for (low, lower, high, higher, sure) in ascending {
        if sure && lower > higher {
            let at = table.get(high).or_else(|| table.get(low)).map_or_else(|| table.spot(), |value| value.spot());
            table.report_at(&at, format!("`{high}` ({higher}) must not be below `{low}` ({lower}); write `{high} = {lower}` or more"));
            break;
        }
    }
    Policy { threshold, breakdown, bracket, sensitive, noise }
}

fn retention(table: &Table<'_>) -> Retention {
    let table =
        table.get("retention").and_then(|value| value.table("retention", &["draft_days", "withdrawal_days"], "{ draft_days = 14 }"));
    let days = |key: &str, usual: u16| {
        let value = table.as_ref().and_then(|table| table.get(key));
        value.and_then(|value| value.whole(1, LONGEST_RETENTION)).unwrap_or(usual)
    };
    Retention { draft_days: days("draft_days", 14), withdrawal_days: days("withdrawal_days", 90) }
}

fn fields(table: &Table<'_>, definition: &mut Definition) {
    let Some(list) = table.get("fields") else { return };
    for entry in list.tables("field of action", &["code"], "[ { code = \"lang_edu\" } ]") {
        let Some(value) = entry.require("code", "code = \"…\"") else {
            definition.distrust(&["field"]);
            continue;
        };
        let Some(code) = new_code(&value, "field of action", &definition.process.fields) else {
            definition.distrust(&["field"]);
            continue;
        };
        definition.spots.set(format!("field-{code}"), &value.spot());
        definition.process.fields.push(code);
    }
}

fn places(table: &Table<'_>, definition: &mut Definition) {
    let Some(list) = table.get("places") else { return };
    for entry in list.tables("place", &["code", "area_type", "inhabitants"], "[ { code = \"…\", area_type = \"small\" } ]") {
        let areas = [("large", AreaType::Large), ("medium", AreaType::Medium), ("small", AreaType::Small)];
        let area_type = entry.require("area_type", "area_type = \"small\"").and_then(|value| value.word(&areas));
        let inhabitants = entry.get("inhabitants").and_then(|value| value.whole(1, 100_000_000));
        let known: Vec<Code> = definition.process.places.iter().map(|place| place.code.clone()).collect();
        let Some(value) = entry.require("code", "code = \"…\"") else {
            definition.distrust(&["place"]);
            continue;
        };
        let Some(code) = new_code(&value, "place", &known) else {
            definition.distrust(&["place"]);
            continue;
        };
        definition.spots.set(format!("place-{code}"), &value.spot());
        definition.process.places.push(Place { code, area_type: area_type.unwrap_or(AreaType::Small), inhabitants });
    }
}

/// A code that is not taken yet.
fn new_code(value: &Value<'_>, what: &str, known: &[Code]) -> Option<Code> {
    let code = value.code()?;
    if known.contains(&code) {
        value.report(format!("the {what} `{code}` stands here twice; give one of them another code or take it away"));
        return None;
    }
    Some(code)
}
