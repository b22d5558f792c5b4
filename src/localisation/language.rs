//! What is known of a language: its own name, its direction, and under which name CLDR knows it.
//! The table holds the languages Vielstimmig is meant for; any other tag works with less comfort.

use std::fmt;

use icu::locale::Locale;
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// The direction of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Latin, Cyrillic, Ethiopic …
    LeftToRight,
    /// Arabic script.
    RightToLeft,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// A row of the table.
struct Facts {
    /// The language subtag, with `-simple` for the plain variant.
    tag: &'static str,
    autonym: &'static str,
    direction: Direction,
    /// The locale whose data is used. Gregorian calendar and digits are spelled out where CLDR's own
    /// choice is another one: dates of German authorities must not appear in the Persian calendar.
    cldr: &'static str,
    /// How percentages are written; `{}` is the number.
    percent: &'static str,
}

const fn left_to_right(tag: &'static str, autonym: &'static str, cldr: &'static str, percent: &'static str) -> Facts {
    Facts { tag, autonym, direction: Direction::LeftToRight, cldr, percent }
}

const fn right_to_left(tag: &'static str, autonym: &'static str, cldr: &'static str, percent: &'static str) -> Facts {
    Facts { tag, autonym, direction: Direction::RightToLeft, cldr, percent }
}

const LANGUAGES: [Facts; 18] = [
    left_to_right("de", "Deutsch", "de", "{}\u{a0}%"),
    left_to_right("de-simple", "Deutsch – Einfache Sprache", "de", "{}\u{a0}%"),
    // Day before month, as everywhere in Europe.
    left_to_right("en", "English", "en-GB", "{}%"),
    left_to_right("uk", "Українська", "uk", "{}%"),
    left_to_right("ru", "Русский", "ru", "{}\u{a0}%"),
    left_to_right("pl", "Polski", "pl", "{}%"),
    left_to_right("ro", "Română", "ro", "{}\u{a0}%"),
    left_to_right("bg", "Български", "bg", "{}%"),
    left_to_right("tr", "Türkçe", "tr", "%{}"),
    right_to_left("ar", "العربية", "ar-u-ca-gregory-nu-latn", "{}\u{200e}%\u{200e}"),
    right_to_left("fa", "فارسی / دری", "fa-u-ca-gregory-nu-arabext", "{}٪"),
    left_to_right("ku", "Kurdî (Kurmancî)", "ku-u-nu-latn", "%{}"),
    right_to_left("ckb", "کوردی (سۆرانی)", "ckb-u-ca-gregory-nu-arab", "{}\u{a0}٪"),
    right_to_left("ps", "پښتو", "ps-u-ca-gregory-nu-arabext", "{}٪"),
    left_to_right("ti", "ትግርኛ", "ti-u-ca-gregory-nu-latn", "{}%"),
    left_to_right("fr", "Français", "fr", "{}\u{a0}%"),
    left_to_right("so", "Soomaali", "so", "{}%"),
    left_to_right("sq", "Shqip", "sq", "{}%"),
];

/// A language texts are shown in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    identifier: LanguageIdentifier,
    tag: String,
    autonym: String,
    direction: Direction,
    locale: Locale,
    percent: &'static str,
}

impl Language {
    /// What is known of a language.
    #[must_use]
    pub fn of(identifier: &LanguageIdentifier) -> Self {
        let tag = identifier.to_string();
        let facts = LANGUAGES.iter().find(|row| row.tag == tag).or_else(|| {
            let base = base_language(identifier);
            LANGUAGES.iter().find(|row| row.tag == base)
        });
        let (autonym, direction, cldr, percent) = match facts {
            Some(facts) => (facts.autonym.to_string(), facts.direction, facts.cldr.to_string(), facts.percent),
            None => (tag.clone(), direction_by_script(identifier), base_language(identifier).to_string(), "{}%"),
        };
        let locale = cldr.parse().unwrap_or(Locale::UNKNOWN);
        Self { identifier: identifier.clone(), tag, autonym, direction, locale, percent }
    }

    /// The languages of the table.
    pub fn known() -> impl Iterator<Item = Self> {
        LANGUAGES.iter().filter_map(|facts| facts.tag.parse().ok()).map(|identifier| Self::of(&identifier))
    }

    /// The identifier it was looked up with.
    #[must_use]
    pub fn identifier(&self) -> &LanguageIdentifier {
        &self.identifier
    }

    /// The value of the HTML attribute `lang`.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The language alone, under the name that CLDR knows: `fa` for `prs`, `de` for `de-simple`.
    #[must_use]
    pub fn subtag(&self) -> &str {
        base_language(&self.identifier)
    }

    /// What the people who speak it call it; the tag when it is not in the table.
    #[must_use]
    pub fn autonym(&self) -> &str {
        &self.autonym
    }

    /// The direction of writing.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The locale whose numbers, dates and lists are used.
    #[must_use]
    pub(crate) fn locale(&self) -> &Locale {
        &self.locale
    }

    /// How percentages are written where no translator says otherwise; `{}` is the number.
    #[must_use]
    pub(crate) fn percent_pattern(&self) -> &'static str {
        self.percent
    }

    /// The identifier whose plural forms Fluent uses.
    #[must_use]
    pub(crate) fn plural_identifier(&self) -> LanguageIdentifier {
        base_language(&self.identifier).parse().unwrap_or_default()
    }

    /// Whether both are the same language, in whatever variant.
    #[must_use]
    pub fn is_variant_of(&self, other: &Self) -> bool {
        base_language(&self.identifier) == base_language(&other.identifier)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tag)
    }
}

/// The language subtag, with the names that browsers and agencies use put under the one CLDR knows:
/// CLDR and Fluent have nothing for `kmr` and would silently fall back.
pub(crate) fn base_language(identifier: &LanguageIdentifier) -> &str {
    match identifier.language.as_str() {
        "kmr" => "ku",
        "pes" | "prs" => "fa",
        "pbt" | "pbu" | "pst" => "ps",
        "ku" if identifier.script.is_some_and(|script| script.as_str() == "Arab") => "ckb",
        other => other,
    }
}

fn direction_by_script(identifier: &LanguageIdentifier) -> Direction {
    match identifier.character_direction() {
        CharacterDirection::RTL => Direction::RightToLeft,
        _ => Direction::LeftToRight,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        Language::of(&tag.parse().unwrap())
    }

    #[test]
    fn arabic_script_runs_from_right_to_left() {
        for tag in ["ar", "fa", "prs", "ckb", "ps", "ku-Arab", "he", "ur"] {
            assert_eq!(language(tag).direction(), Direction::RightToLeft, "{tag}");
        }
        for tag in ["de", "de-simple", "uk", "tr", "ku", "kmr", "ti", "so", "it"] {
            assert_eq!(language(tag).direction(), Direction::LeftToRight, "{tag}");
        }
    }

    #[test]
    fn a_language_keeps_its_tag_and_takes_the_data_of_the_name_cldr_knows() {
        let kurmanji = language("kmr");
        assert_eq!((kurmanji.tag(), kurmanji.autonym()), ("kmr", "Kurdî (Kurmancî)"));
        assert_eq!(kurmanji.plural_identifier().to_string(), "ku");
        assert_eq!(language("de-simple").autonym(), "Deutsch – Einfache Sprache");
        assert_eq!(language("de-AT").autonym(), "Deutsch");
        assert_eq!(language("it").autonym(), "it");
    }

    #[test]
    fn plain_german_is_german() {
        assert!(language("de-simple").is_variant_of(&language("de")));
        assert!(!language("ckb").is_variant_of(&language("ku")));
    }
}
