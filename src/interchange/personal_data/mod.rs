//! The lists of words for the scanner of personal data: those that come with the program, one file for
//! each language and each kind of names beside this one, and what an office adds in
//! `personal_data.toml` of a process. Entries are separated by commas or line breaks.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::domain::words::personal_data::{List, Lists};

/// Shipped files: text by name.
const SHIPPED: [(&str, &str); 11] = [
    ("names_latin", include_str!("names_latin.toml")),
    ("names_slavic", include_str!("names_slavic.toml")),
    ("names_cyrillic", include_str!("names_cyrillic.toml")),
    ("names_arabic", include_str!("names_arabic.toml")),
    ("de", include_str!("de.toml")),
    ("en", include_str!("en.toml")),
    ("ar", include_str!("ar.toml")),
    ("uk", include_str!("uk.toml")),
    ("ru", include_str!("ru.toml")),
    ("tr", include_str!("tr.toml")),
    ("fa", include_str!("fa.toml")),
];

/// The key of words for digits.
const NUMERALS: &str = "numerals";

/// The lists that come with the program, for German, English, Arabic, Ukrainian, Russian, Turkish and
/// Persian.
#[must_use]
pub fn shipped() -> &'static Lists {
    static LISTS: LazyLock<Lists> = LazyLock::new(|| {
        let mut lists = Lists::default();
        for (_, text) in SHIPPED {
            add_file(text, &mut lists);
        }
        lists
    });
    &LISTS
}

/// Adds a shipped file; what it cannot be read as is seen by the tests.
fn add_file(text: &str, lists: &mut Lists) {
    let file: BTreeMap<String, toml::Value> = toml::from_str(text).unwrap_or_default();
    for (key, value) in file {
        match value {
            toml::Value::String(text) => {
                if let Some(list) = List::parse(&key) {
                    entries(&text).for_each(|entry| lists.add(list, entry));
                }
            }
            toml::Value::Table(numerals) if key == NUMERALS => {
                for (digits, words) in numerals {
                    entries(words.as_str().unwrap_or_default()).for_each(|word| lists.add_numeral(word, digits.as_str()));
                }
            }
            _ => {}
        }
    }
}

fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', '\n']).map(str::trim).filter(|entry| !entry.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_file_is_read_whole() {
        for (name, text) in SHIPPED {
            let file: BTreeMap<String, toml::Value> = toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            for (key, value) in file {
                match value {
                    toml::Value::String(_) => assert!(List::parse(&key).is_some(), "{name}: {key}"),
                    toml::Value::Table(numerals) => {
                        assert_eq!(key, NUMERALS, "{name}");
                        assert!(numerals.iter().all(|(digits, words)| digits.parse::<u8>().is_ok() && words.is_str()), "{name}");
                    }
                    _ => panic!("{name}: {key}"),
                }
            }
        }
    }

    #[test]
    fn there_are_hundreds_of_names_in_every_script() {
        for (list, script, least) in [
            (List::GivenNames, 'a'..='z', 1_500),
            (List::FamilyNames, 'a'..='z', 1_500),
            (List::GivenNames, 'а'..='я', 350),
            (List::FamilyNames, 'а'..='я', 500),
            (List::GivenNames, 'ا'..='ي', 350),
            (List::FamilyNames, 'ا'..='ي', 150),
        ] {
            let count = shipped().entries(list).iter().filter(|name| name.to_lowercase().chars().any(|c| script.contains(&c))).count();
            assert!(count >= least, "{}: {count} of at least {least} in {script:?}", list.as_str());
        }
    }
}
