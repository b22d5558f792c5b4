//! The rules every translation of the program's own texts has to keep, so that no language breaks a
//! page, counts wrongly, or pretends to be further than it is. What good wording is, people judge.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use icu::{
    locale::Locale,
    plurals::{PluralCategory, PluralRules},
    properties::{CodePointMapData, props::Script},
};
use sha2::{Digest, Sha256};
use unic_langid::LanguageIdentifier;
use vielstimmig::{
    domain::{
        answers::{Decimal, ProblemKind},
        identifiers::code,
        interviews::{
            Atmosphere, ConsentWay, Disturbance, EntryKind, HistoryKind, Influence, Interpreting, InterpretingWish, PlaceKind, Present,
            QuoteConsent, Redaction, TalkMode, TranslationState, Trust, Understanding,
        },
        translation::TextState,
    },
    localisation::{Catalogue, INTERFACE, InterfaceTexts, LanguageTexts, ProcessTexts, Texts, Value, problem_sentence},
};

const COUNTS: [u64; 11] = [0, 1, 2, 3, 5, 6, 11, 21, 22, 100, 1_000_000];

/// What a message consists of.
#[derive(Debug, Default, PartialEq, Eq)]
struct Parts {
    /// The written pieces, without placeables.
    words: Vec<String>,
    placeables: BTreeSet<String>,
    /// The categories of each selection by a number.
    selections: Vec<BTreeSet<String>>,
}

impl Parts {
    fn take(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push((*value).to_string()),
                PatternElement::Placeable { expression } => self.take_expression(expression),
            }
        }
    }

    fn take_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.take_inline(inline),
            Expression::Select { selector, variants } => {
                self.take_inline(selector);
                let keys = variants.iter().map(|variant| match &variant.key {
                    VariantKey::Identifier { name } => (*name).to_string(),
                    VariantKey::NumberLiteral { value } => (*value).to_string(),
                });
                self.selections.push(keys.collect());
                for variant in variants {
                    self.take(&variant.value);
                }
            }
        }
    }

    fn take_inline(&mut self, inline: &InlineExpression<&str>) {
        if let InlineExpression::VariableReference { id } = inline {
            self.placeables.insert(id.name.to_string());
        }
    }

    fn text(&self) -> String {
        self.words.join(" ")
    }
}

/// Every message of a Fluent source and, as `key.name`, every attribute.
fn messages(source: &str) -> BTreeMap<String, Parts> {
    let resource = parser::parse(source).expect("the texts of the program are Fluent");
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let named = message.attributes.iter().map(|attribute| (format!("{}.{}", message.id.name, attribute.id.name), &attribute.value));
        let value = message.value.iter().map(|value| (message.id.name.to_string(), value));
        for (key, pattern) in value.chain(named) {
            let mut parts = Parts::default();
            parts.take(pattern);
            messages.insert(key, parts);
        }
    }
    messages
}

/// Everything in a language: texts for respondents and for staff.
fn all_messages(texts: &InterfaceTexts) -> BTreeMap<String, Parts> {
    let mut all = messages(texts.respondents);
    all.extend(texts.staff.map(messages).into_iter().flatten());
    all
}

/// The raw entries of a Fluent source: from `key = …` up to the last continuation line.
fn raw_entries(source: &str) -> BTreeMap<String, String> {
    let mut entries: Vec<(String, String)> = Vec::new();
    let mut open = false;
    for line in source.lines() {
        let key = line.split_once(" =").map(|(key, _)| key).filter(|key| key.starts_with(|c: char| c.is_ascii_alphabetic()));
        match (key, entries.last_mut()) {
            (Some(key), _) => {
                entries.push((key.to_string(), line.to_string()));
                open = true;
            }
            (None, Some((_, entry))) if open && (line.starts_with(' ') || line.is_empty()) => {
                entry.push('\n');
                entry.push_str(line);
            }
            _ => open = false,
        }
    }
    entries.into_iter().map(|(key, entry)| (key, entry.trim_end().to_string())).collect()
}

fn source_hash(entry: &str) -> String {
    let hash = Sha256::digest(entry.as_bytes());
    format!("{:08x}", u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]))
}

fn german() -> &'static InterfaceTexts {
    &INTERFACE[0]
}

fn translations() -> &'static [InterfaceTexts] {
    &INTERFACE[1..]
}

fn catalogue() -> Catalogue {
    Catalogue::build(&INTERFACE, []).expect("the texts of the program can be read")
}

fn tag(text: &str) -> LanguageIdentifier {
    text.parse().expect("a literal tag is well formed")
}

fn texts(language: &str) -> Texts {
    catalogue().texts(&tag(language), None)
}

fn plural_rules(language: &str) -> PluralRules {
    let locale: Locale = language.parse().expect("a literal tag is well formed");
    PluralRules::try_new_cardinal(locale.into()).expect("the data are compiled in")
}

fn word(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[test]
fn every_language_has_the_same_messages_and_placeables() {
    let wanted = messages(german().respondents);
    let wanted_by_staff = all_messages(german());
    for language in translations() {
        let found = all_messages(language);
        let wanted = if language.staff.is_some() { &wanted_by_staff } else { &wanted };
        let keys = |messages: &BTreeMap<String, Parts>| messages.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(keys(&found), keys(wanted), "{}", language.tag);
        for (key, parts) in wanted {
            assert_eq!(found[key].placeables, parts.placeables, "{}: {key}", language.tag);
        }
    }
}

#[test]
fn counted_texts_have_every_plural_form_of_their_language() {
    for language in &INTERFACE {
        let categories: BTreeSet<String> = plural_rules(language.tag).categories().map(|category| word(category).to_string()).collect();
        for (key, parts) in all_messages(language) {
            for selection in parts.selections {
                assert_eq!(selection, categories, "{}: {key}", language.tag);
            }
        }
    }
}

#[test]
fn counted_texts_choose_the_form_that_cldr_names() {
    let probe = "probe = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }\n";
    let languages =
        ["de", "de-simple", "en", "uk", "ru", "pl", "ro", "bg", "tr", "ar", "fa", "ku", "kmr", "ckb", "ps", "ti", "fr", "so", "sq"];
    let languages_of_process =
        languages.map(|language| LanguageTexts { language: tag(language), state: TextState::Draft, sources: vec![probe.to_string()] });
    let process = ProcessTexts { process: code("probe"), source_language: tag("de"), languages: languages_of_process.to_vec() };
    let catalogue = Catalogue::build(&INTERFACE, [process]).unwrap();
    for language in languages {
        let rules = plural_rules(if language == "kmr" { "ku" } else { language });
        let texts = catalogue.texts(&tag(language), Some(&code("probe")));
        for count in COUNTS {
            // Fluent's rules are older than the French form for whole millions; "other" stands in.
            let expected = if (language, count) == ("fr", 1_000_000) { "other" } else { word(rules.category_for(count)) };
            assert_eq!(texts.with("probe", &[("n", count.into())]), expected, "{language}: {count}");
        }
    }
}

#[test]
fn every_text_can_be_filled_and_keeps_its_directions_apart() {
    for language in &INTERFACE {
        let texts = texts(language.tag);
        for (key, parts) in all_messages(language) {
            for count in COUNTS {
                let values: Vec<(&str, Value<'_>)> = parts.placeables.iter().map(|name| (name.as_str(), count.into())).collect();
                let text = texts.with(&key, &values);
                let marks = |mark: &[char]| text.chars().filter(|c| mark.contains(c)).count();
                assert!(!text.trim().is_empty() && !text.contains(['{', '}', '[']), "{}: {key}: {text}", language.tag);
                assert_eq!(marks(&['\u{2066}', '\u{2067}', '\u{2068}']), marks(&['\u{2069}']), "{}: {key}: {text}", language.tag);
                assert_eq!(marks(&['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}']), 0, "{}: {key}: {text}", language.tag);
            }
            assert!(!texts.is_fallback(&key), "{}: {key}", language.tag);
        }
    }
}

#[test]
fn every_translation_tells_its_state_and_the_source_it_was_made_from() {
    let mut sources = raw_entries(german().respondents);
    sources.extend(german().staff.map(raw_entries).into_iter().flatten());
    for language in translations() {
        let status = toml::de::DeTable::parse(language.status).unwrap();
        let entries = status.get_ref()["messages"].get_ref().as_table().unwrap();
        let listed: BTreeSet<String> = entries.keys().map(|key| key.get_ref().to_string()).collect();
        let present: BTreeSet<String> = all_messages(language).into_keys().filter(|key| !key.contains('.')).collect();
        assert_eq!(listed, present, "{}", language.tag);
        for (key, entry) in entries {
            let (key, entry) = (key.get_ref(), entry.get_ref().as_table().unwrap());
            let state = entry["state"].get_ref().as_str().and_then(TextState::parse);
            assert!(state.is_some_and(|state| state > TextState::Missing), "{}: {key}", language.tag);
            let expected = source_hash(&sources[&**key]);
            assert_eq!(entry["source"].get_ref().as_str(), Some(expected.as_str()), "{}: {key} changed in German", language.tag);
        }
    }
}

#[test]
fn a_source_entry_ends_with_its_last_continuation_line() {
    let entries = raw_entries("# Comment\na = One\n    two\n\n    three\n\n## Group\n\nb = Four\n    .help = Five\n");
    assert_eq!(entries["a"], "a = One\n    two\n\n    three");
    assert_eq!(entries["b"], "b = Four\n    .help = Five");
    assert_eq!(source_hash("app-name = Vielstimmig"), "f63b506b");
}

#[test]
fn every_text_is_in_the_script_of_its_language() {
    for language in &INTERFACE {
        let expected = match language.tag {
            "ar" => Script::Arabic,
            "uk" => Script::Cyrillic,
            _ => Script::Latin,
        };
        for (key, parts) in all_messages(language) {
            // A proper name.
            if key == "app-name" {
                continue;
            }
            let letters: Vec<char> = parts.text().chars().filter(|c| c.is_alphabetic()).collect();
            let fitting = letters.iter().filter(|c| CodePointMapData::<Script>::new().get(**c) == expected).count();
            // A sample such as "n = 12" has no words to judge.
            if letters.len() > 1 {
                assert!(fitting * 100 >= letters.len() * 60, "{}: {key}: {}", language.tag, parts.text());
            }
        }
    }
}

#[test]
fn nothing_is_left_in_german() {
    let source = all_messages(german());
    for language in translations() {
        let same = all_messages(language).into_iter().filter(|(key, parts)| {
            // Signs and bare placeables have no words to translate.
            let has_words = parts.text().chars().filter(|c| c.is_alphabetic()).count() > 1;
            has_words && parts.text() == source[key].text()
        });
        let same: BTreeSet<String> = same.map(|(key, _)| key).collect();
        // Proper names, and words that German and the other language share.
        let shared: &[&str] = match language.tag {
            "en" => &[
                "accounts-name",
                "app-name",
                "book-code",
                "book-definition",
                "book-name",
                "cluster-codes",
                "cluster-name",
                "date-month-11",
                "date-month-4",
                "date-month-8",
                "date-month-9",
                "desk-nav-export",
                "entry-kind-problem",
                "entry-text",
                "export-heading",
                "mod-material",
                "pack-kind-handout",
                "pack-kind-poster",
                "signin-name",
                "statement-text",
                "texts-agreement-kappa-short",
                "texts-code",
                "texts-codes",
                "texts-text",
                "texts-words",
                "voice-original",
                "workshop-heading",
            ],
            _ => &["app-name"],
        };
        assert_eq!(same, shared.iter().map(ToString::to_string).collect(), "{}", language.tag);
    }
}

#[test]
fn quotes_and_dots_are_those_of_print() {
    for language in &INTERFACE {
        for (key, parts) in all_messages(language) {
            let text = parts.text();
            assert!(!text.contains(['"', '\'']) && !text.contains("..."), "{}: {key}: {text}", language.tag);
        }
    }
}

#[test]
fn german_names_people_without_signs_inside_words() {
    for (key, parts) in all_messages(german()) {
        let text = parts.text();
        let sign = ["*in", ":in", "_in", "/in", "Innen "].iter().find(|sign| text.contains(*sign));
        assert_eq!(sign, None, "{key}: {text}");
    }
}

#[test]
fn every_problem_has_a_sentence_in_every_language() {
    let number = |text: &str| Decimal::parse(text);
    let kinds = [
        ProblemKind::ChooseOne,
        ProblemKind::Required,
        ProblemKind::UnknownOption,
        ProblemKind::TooMany { max: 3 },
        ProblemKind::ExclusiveWithOthers { exclusive: code("none") },
        ProblemKind::NotANumber,
        ProblemKind::OutOfRange { min: number("0,5"), max: number("1200") },
        ProblemKind::OutOfRange { min: number("1"), max: None },
        ProblemKind::OutOfRange { min: None, max: number("9") },
        ProblemKind::TooManyDecimals { decimals: 0 },
        ProblemKind::TooManyDecimals { decimals: 2 },
        ProblemKind::NotAYear,
        ProblemKind::YearTooEarly { min: 1900 },
        ProblemKind::YearTooLate { max: 2030 },
        ProblemKind::Future,
        ProblemKind::OtherCalendar { typed: 1394, between: (2015, 2016) },
        ProblemKind::MonthIncomplete,
        ProblemKind::TooLong { over: 5 },
        ProblemKind::RankedTwice { option: code("housing") },
        ProblemKind::RankGap,
        ProblemKind::NotAnEmail,
    ];
    for language in &INTERFACE {
        let texts = texts(language.tag);
        let sentences = kinds.iter().map(|kind| problem_sentence(&texts, "?", kind, |option| format!("‹{option}›")));
        let sentences: BTreeSet<String> = sentences.collect();
        assert_eq!(sentences.len(), kinds.len(), "{}: two problems read the same", language.tag);
        assert!(sentences.iter().all(|sentence| !sentence.contains(['[', '{'])), "{}: {sentences:?}", language.tag);
        assert!(sentences.iter().any(|sentence| sentence.contains("‹housing›")), "{}: {sentences:?}", language.tag);
    }
    let range = problem_sentence(&texts("de"), "Wie viele?", &kinds[6], ToString::to_string);
    assert_eq!(vielstimmig::localisation::without_isolates(&range), "Schreiben Sie eine Zahl von 0,5 bis 1.200");
    let year = problem_sentence(&texts("de"), "Wann?", &kinds[13], ToString::to_string);
    assert_eq!(vielstimmig::localisation::without_isolates(&year), "Schreiben Sie ein Jahr bis 2030");
}

#[test]
fn every_word_an_interview_stores_has_a_text() {
    let mut keys = Vec::new();
    keys.extend(TalkMode::ALL.iter().map(|word| format!("iv-mode-{}", word.as_str())));
    keys.extend(Interpreting::ALL.iter().map(|word| format!("iv-interpreting-{}", word.as_str())));
    keys.extend(ConsentWay::ALL.iter().map(|word| format!("iv-consent-way-{}", word.as_str())));
    keys.extend(QuoteConsent::ALL.iter().map(|word| format!("iv-consent-quote-{}", word.as_str())));
    keys.extend(EntryKind::ALL.iter().map(|word| format!("entry-kind-{}", word.as_str())));
    keys.extend(Redaction::ALL.iter().map(|word| format!("entry-redaction-{}", word.as_str())));
    keys.extend(InterpretingWish::ALL.iter().map(|word| format!("iv-interpreting_wish-{}", word.as_str())));
    keys.extend(PlaceKind::ALL.iter().map(|word| format!("iv-place-{}", word.as_str())));
    keys.extend(Present::ALL.iter().map(|word| format!("iv-others-{}", word.as_str())));
    keys.extend(TranslationState::ALL.iter().map(|word| format!("entry-translation-state-{}", word.as_str())));
    keys.extend(HistoryKind::ALL.iter().map(|word| format!("history-{}", word.as_str())));
    keys.extend(Atmosphere::ALL.iter().map(|word| format!("post-mood-{}", word.as_str())));
    keys.extend(Disturbance::ALL.iter().map(|word| format!("post-interruptions-{}", word.as_str())));
    keys.extend(Influence::ALL.iter().map(|word| format!("post-influence-{}", word.as_str())));
    keys.extend(Understanding::ALL.iter().map(|word| format!("post-understanding-{}", word.as_str())));
    keys.extend(Trust::ALL.iter().map(|word| format!("post-trust-{}", word.as_str())));
    for language in ["de", "en"] {
        let texts = texts(language);
        for key in &keys {
            assert!(texts.has(key) && !texts.is_fallback(key), "{language}: {key}");
        }
    }
}

#[test]
fn numbers_percentages_and_dates_read_as_the_language_writes_them() {
    let plain = |language: &str, key: &str, n: u64| texts(language).plain(key, &[("n", n.into())]);
    assert_eq!(plain("de", "start-questions", 1200), "1.200 Fragen");
    assert_eq!(plain("uk", "start-questions", 22), "22 запитання");
    let day = jiff::civil::date(2026, 11, 22);
    for (language, percent, mean, date, month) in [
        ("de", "50\u{a0}%", "3,5", "22. November 2026", "November"),
        ("en", "50%", "3.5", "22 November 2026", "November"),
        ("tr", "%50", "3,5", "22 Kasım 2026", "Kasım"),
        // Readers from the Levant know the other name; the translators give both.
        ("ar", "50\u{200e}%\u{200e}", "3.5", "22 نوفمبر 2026", "نوفمبر (تشرين الثاني)"),
        ("ckb", "٥٠\u{a0}٪", "٣٫٥", "٢٢ی تشرینی دووەمی ٢٠٢٦", "تشرینی دووەم"),
    ] {
        let texts = texts(language);
        assert_eq!((texts.percent(50).as_str(), texts.one_decimal(3.46).as_str()), (percent, mean), "{language}");
        assert_eq!((texts.date(day).as_str(), texts.month_name(11).as_str()), (date, month), "{language}");
    }
    let german = texts("de");
    assert_eq!(german.one_decimal(-0.01), "0,0");
    assert_eq!(german.one_decimal(f64::NAN), "–");
    assert_eq!(german.month_name(13), "13");
    let joined = german.list(&["Ahlen".to_string(), "Beckum".to_string()]);
    assert_eq!(joined, "\u{2068}Ahlen\u{2069} und \u{2068}Beckum\u{2069}");
}
