//! Hierarchies that come with the program, for traits that many surveys ask for: age, country, language,
//! residence status and German municipality. They are data in the files beside this one; what cannot be
//! listed (years, keys of municipalities) follows a rule told here.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::domain::identifiers::Code;

/// What a name of a shipped hierarchy begins with, where one is asked for.
pub const PREFIX: &str = "standard:";

/// A hierarchy that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandardHierarchy {
    /// Years of age and bands of them: decades, then younger, middle, older.
    Age,
    /// Countries (ISO 3166-1, two letters): subregions, then regions of UN M49.
    Countries,
    /// Languages (ISO 639, two or three letters): branches, then families.
    Languages,
    /// Residence status: secure, limited, insecure.
    Residence,
    /// Municipalities by their key of eight digits (AGS): district, then state.
    Municipalities,
}

impl StandardHierarchy {
    /// All there are, by name.
    pub const ALL: [(&str, Self); 5] = [
        ("age", Self::Age),
        ("countries", Self::Countries),
        ("languages", Self::Languages),
        ("residence", Self::Residence),
        ("municipalities", Self::Municipalities),
    ];

    /// The one of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, hierarchy)| hierarchy)
    }

    /// How many levels there are between a value and the group of all.
    #[must_use]
    pub fn levels(self) -> usize {
        if self == Self::Residence { 1 } else { 2 }
    }

    /// The groups of a value, from the smallest to the largest; `None` for values it does not know.
    #[must_use]
    pub fn groups_of(self, value: &str) -> Option<Vec<String>> {
        match self {
            Self::Age => age(value),
            Self::Countries => listed(&COUNTRIES, value),
            Self::Languages => listed(&LANGUAGES, value),
            Self::Residence => listed(&RESIDENCE, value),
            Self::Municipalities => municipality(value),
        }
    }

    /// The line of a value in a hierarchy: the value, its groups, all.
    #[must_use]
    pub fn line(self, value: &str) -> Vec<String> {
        let groups = self.groups_of(value).unwrap_or_else(|| vec!["*".to_string(); self.levels()]);
        [value.to_string()].into_iter().chain(groups).chain(["*".to_string()]).collect()
    }
}

/// Groups by the values they hold, one level; the larger group of each group.
struct Listed {
    smaller: BTreeMap<String, String>,
    larger: BTreeMap<String, String>,
}

impl Listed {
    fn read(text: &str) -> Self {
        let file: BTreeMap<String, BTreeMap<String, String>> = toml::from_str(text).unwrap_or_default();
        let mut listed = Self { smaller: BTreeMap::new(), larger: BTreeMap::new() };
        for (larger, groups) in file {
            for (group, values) in groups {
                listed.smaller.extend(values.split_whitespace().map(|value| (value.to_string(), group.clone())));
                listed.larger.insert(group, larger.clone());
            }
        }
        listed
    }
}

static COUNTRIES: LazyLock<Listed> = LazyLock::new(|| Listed::read(include_str!("countries.toml")));
static LANGUAGES: LazyLock<Listed> = LazyLock::new(|| Listed::read(include_str!("languages.toml")));
static RESIDENCE: LazyLock<Listed> = LazyLock::new(|| Listed::read(include_str!("residence.toml")));

/// Values are compared in small letters. A larger group `_` is none: there is one level.
fn listed(list: &Listed, value: &str) -> Option<Vec<String>> {
    let group = list.smaller.get(&value.trim().to_lowercase())?;
    let larger = list.larger.get(group).filter(|larger| *larger != "_");
    Some([group].into_iter().chain(larger).cloned().collect())
}

/// The numbers in a value such as `37`, `16-24`, `a16_24` or `65+`.
fn numbers(value: &str) -> Vec<u32> {
    value.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

fn age(value: &str) -> Option<Vec<String>> {
    let found = numbers(value);
    let first = *found.first().filter(|age| **age <= 130)?;
    let wide = match first {
        0..30 => "younger",
        30..60 => "middle",
        _ => "older",
    };
    let is_year = value.trim().parse::<u32>().is_ok();
    let tens = first / 10;
    let decade = if first >= 80 { "from_80".to_string() } else { format!("from_{}_to_{}", tens * 10, tens * 10 + 9) };
    Some(vec![if is_year { decade } else { wide.to_string() }, wide.to_string()])
}

fn municipality(value: &str) -> Option<Vec<String>> {
    let key = value.trim();
    let is_key = key.len() == 8 && key.bytes().all(|byte| byte.is_ascii_digit()) && (1..=16).contains(&key[..2].parse::<u32>().ok()?);
    is_key.then(|| vec![key[..5].to_string(), key[..2].to_string()])
}

/// The groups of options by level, for a question: groups with what they hold.
#[must_use]
pub fn levels_of(hierarchy: StandardHierarchy, options: &[Code]) -> Vec<Vec<(Code, Vec<Code>)>> {
    let mut levels: Vec<Vec<(Code, Vec<Code>)>> = vec![Vec::new(); hierarchy.levels()];
    for option in options {
        let Some(groups) = hierarchy.groups_of(option.as_str()) else { continue };
        let mut member = option.clone();
        for (level, group) in levels.iter_mut().zip(groups.iter().filter_map(|group| Code::parse(group))) {
            let at = level.iter().position(|(other, _)| *other == group).unwrap_or_else(|| {
                level.push((group.clone(), Vec::new()));
                level.len() - 1
            });
            if !level[at].1.contains(&member) {
                level[at].1.push(member);
            }
            member = group;
        }
    }
    levels
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{disclosure::rows::Hierarchy, identifiers::code};

    fn groups(hierarchy: StandardHierarchy, value: &str) -> String {
        hierarchy.groups_of(value).unwrap_or_default().join(" ")
    }

    #[test]
    fn values_find_their_groups() {
        use StandardHierarchy::{Age, Countries, Languages, Municipalities, Residence};
        for (hierarchy, value, expected) in [
            (Age, "37", "from_30_to_39 middle"),
            (Age, "5", "from_0_to_9 younger"),
            (Age, "93", "from_80 older"),
            (Age, "a16_24", "younger younger"),
            (Age, "65+", "older older"),
            (Age, "unknown", ""),
            (Countries, "SY", "western_asia asia"),
            (Countries, "ua", "eastern_europe europe"),
            (Countries, "xx", ""),
            (Languages, "ti", "semitic afro_asiatic"),
            (Languages, "kmr", "iranian indo_european"),
            (Residence, "duldung", "insecure"),
            (Residence, "citizen", "secure"),
            (Municipalities, "05754008", "05754 05"),
            (Municipalities, "5754008", ""),
            (Municipalities, "99754008", ""),
        ] {
            assert_eq!(groups(hierarchy, value), expected, "{value}");
        }
    }

    #[test]
    fn what_is_shipped_is_nested_and_nothing_stands_twice() {
        for (text, least) in
            [(include_str!("countries.toml"), 230), (include_str!("languages.toml"), 100), (include_str!("residence.toml"), 20)]
        {
            let file: BTreeMap<String, BTreeMap<String, String>> = toml::from_str(text).unwrap();
            let mut values: Vec<&str> =
                file.values().flat_map(|groups| groups.values()).flat_map(|values| values.split_whitespace()).collect();
            let all = values.len();
            values.sort_unstable();
            values.dedup();
            assert_eq!(values.len(), all, "a value stands twice");
            assert!(all >= least, "{all}");
            let names = file.keys().chain(file.values().flat_map(BTreeMap::keys)).filter(|name| *name != "_");
            assert!(names.into_iter().all(|name| Code::parse(name).is_some()));
        }
        for (_, hierarchy) in StandardHierarchy::ALL {
            let values = ["de", "sy", "ar", "tr", "7", "44", "71", "05754008", "05754012", "09162000", "citizen", "nobody knows"];
            let lines: Vec<Vec<String>> = values.iter().map(|value| hierarchy.line(value)).collect();
            Hierarchy::from_lines(&lines).unwrap();
        }
    }

    #[test]
    fn options_of_a_question_are_gathered_level_by_level() {
        let levels = levels_of(StandardHierarchy::Age, &[code("a16_24"), code("a25_39"), code("a60p"), code("pna")]);
        let young = (code("younger"), vec![code("a16_24"), code("a25_39")]);
        assert_eq!(levels[0], [young, (code("older"), vec![code("a60p")])]);
        assert_eq!(levels[1][0], (code("younger"), vec![code("younger")]));
    }
}
