//! `status.toml`: the state of every text of a language, and the source text a translation was made
//! from. A text that is not there yet is listed as `missing`; people see the source language then.

use std::collections::BTreeMap;

use crate::{
    domain::translation::TextState,
    interchange::process_folder::{
        FolderFiles,
        files::STATUS_FILE,
        problems::{Problems, Spot},
        texts::{Language, TextStatus},
        toml_file::{Table, TomlFile, Value},
    },
};

/// The states of a language.
#[derive(Debug)]
pub(super) struct StatusFile {
    default: TextState,
    /// `None` when the list of messages could not be read.
    pub(super) messages: Option<BTreeMap<String, Listed>>,
    /// Where messages are listed.
    pub(super) list: Spot,
}

/// A message that is listed.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    pub(super) spot: Spot,
    pub(super) state: Option<TextState>,
    source: Option<String>,
}

impl StatusFile {
    pub(super) fn read(files: &FolderFiles, tag: &str, is_source: bool, problems: &Problems) -> Option<Self> {
        let path = format!("texts/{tag}/{STATUS_FILE}");
        let Some(text) = files.get(&path) else {
            problems.report(&Spot::new(&path, 1), "the file is missing; write `default = \"draft\"` and, for a translation, `[messages]`");
            return None;
        };
        let file = TomlFile::new(&path, text, problems);
        let tree = file.parse()?;
        let table = Table::of_file(file, &tree, STATUS_FILE, &["default", "messages"]);
        let default = if is_source { table.require("default", "default = \"draft\"") } else { table.get("default") };
        let default = default.and_then(|value| read_state(&value, is_source));
        let list = table.get("messages");
        let spot = list.as_ref().map_or_else(|| table.spot(), Value::spot);
        let messages = match list {
            None if is_source => Some(BTreeMap::new()),
            None => {
                table.require("messages", "[messages]");
                None
            }
            Some(list) => {
                Some(list.free_values("{ }").iter().map(|value| (value.key.to_string(), Listed::read(value, is_source))).collect())
            }
        };
        Some(Self { default: default.unwrap_or(TextState::Draft), messages, list: spot })
    }
}

impl Listed {
    fn read(value: &Value<'_>, is_source: bool) -> Self {
        let what = format!("`{}`", value.key);
        let nothing = Self { spot: value.spot(), state: None, source: None };
        let example = if is_source { "{ state = \"reviewed\" }" } else { "{ state = \"draft\", source = \"8f3a12bc\" }" };
        let Some(table) = value.table(&what, &["state", "source"], example) else { return nothing };
        let state = table.require("state", "state = \"draft\"").and_then(|value| read_state(&value, is_source));
        let source = table.get("source");
        if is_source && let Some(source) = &source {
            source.report(format!("{what} is in the source language, made from no other; take `source` away"));
        }
        if !is_source && source.is_none() && state.is_some_and(|state| state != TextState::Missing) {
            table.report(format!("{what} has no `source`; add the hash of the text it was translated from, as in `source = \"8f3a12bc\"`"));
        }
        let source = source.and_then(|value| {
            let hash = value.text()?;
            let is_hash = hash.len() == 8 && hash.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
            if !is_hash {
                value.report(format!("`{hash}` is no hash; write 8 digits from 0 to 9 and a to f, as in `source = \"8f3a12bc\"`"));
            }
            is_hash.then(|| hash.to_string())
        });
        Self { state, source, ..nothing }
    }
}

fn read_state(value: &Value<'_>, is_source: bool) -> Option<TextState> {
    let state = value.word(&TextState::ALL.map(|state| (state.as_str(), state)))?;
    if is_source && state < TextState::Draft {
        value.report("texts of the source language are written by people; their state is `draft`, `reviewed` or `tested`");
    }
    Some(state)
}

/// The state of every message of the source language in another language, or in itself.
pub(super) fn states(language: &Language<'_>, source: &Language<'_>) -> BTreeMap<String, TextStatus> {
    let mut states = BTreeMap::new();
    let listed = language.status.as_ref().and_then(|status| status.messages.as_ref());
    let default = language.status.as_ref().map_or(TextState::Draft, |status| status.default);
    for original in source.files.iter().flat_map(|file| &file.messages) {
        let entry = listed.and_then(|listed| listed.get(original.key));
        let state = if language.message(original.key).is_none() {
            TextState::Missing
        } else {
            entry.and_then(|entry| entry.state).unwrap_or(default)
        };
        let outdated = language.tag != source.tag
            && state != TextState::Missing
            && entry.and_then(|entry| entry.source.as_ref()).is_some_and(|hash| *hash != original.hash());
        states.insert(original.key.to_string(), TextStatus { state, outdated });
    }
    states
}
