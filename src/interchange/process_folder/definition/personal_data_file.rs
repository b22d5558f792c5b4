//! `personal_data.toml`: what the scanner of free texts should know about this district besides what
//! comes with the program. The file may be missing.

use std::collections::BTreeMap;

use toml::de::DeTable;

use crate::{
    domain::words::personal_data::{List, Lists},
    interchange::process_folder::toml_file::{Table, TomlFile},
};

/// The lists an office can add to, with an example of each.
const KEYS: [(&str, List, &str); 4] = [
    ("staff", List::Staff, "[\"Erika Mustermann\"]"),
    ("places", List::Places, "[\"Oberdorf\"]"),
    ("towns", List::Towns, "[\"Musterstadt\"]"),
    ("leave_alone", List::LeaveAlone, "[\"Hoffnung\"]"),
];

/// Reads the lists; what is wrong is reported and left out.
pub(super) fn read(file: TomlFile<'_>, tree: &DeTable<'_>) -> Lists {
    let names: Vec<&'static str> = KEYS.iter().map(|(key, _, _)| *key).collect();
    let table = Table::of_file(file, tree, "personal_data.toml", &names);
    let mut lists = Lists::default();
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    for (key, list, example) in KEYS {
        let Some(value) = table.get(key) else { continue };
        for (item, text) in value.texts(example) {
            let entry = text.trim();
            if !entry.chars().any(char::is_alphanumeric) {
                item.report(format!("an entry of `{key}` is empty; fill it in or take it away"));
            } else if let Some(other) = known.insert(entry.to_lowercase(), key) {
                item.report(format!("`{entry}` stands in `{other}` already; keep one of the two"));
            } else {
                lists.add(list, entry);
            }
        }
    }
    lists
}
