//! All texts of the program and of its processes, read once. From here come the [`Texts`] of a
//! language and the honest word on how far its translation is.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{identifiers::ProcessId, translation::TextState},
    localisation::{
        InterfaceTexts, Language, Texts,
        language::base_language,
        shelf::{Shelf, message_keys},
        state::States,
        texts::Complaints,
    },
};

/// The texts of a process, ready to be taken into a catalogue.
#[derive(Clone, Debug)]
pub struct ProcessTexts {
    /// The process.
    pub process: ProcessId,
    /// The language its texts were written in; stands in where a translation lacks a text.
    pub source_language: LanguageIdentifier,
    /// Its languages.
    pub languages: Vec<LanguageTexts>,
}

/// The texts of a process in one language.
#[derive(Clone, Debug)]
pub struct LanguageTexts {
    /// The language.
    pub language: LanguageIdentifier,
    /// The state of its weakest text.
    pub state: TextState,
    /// Fluent sources.
    pub sources: Vec<String>,
}

/// The program's texts in one language.
struct Interface {
    shelf: Arc<Shelf>,
    state: TextState,
    /// Messages for respondents it has, of those the source has.
    keys: Vec<String>,
    /// Messages for respondents that the source has and this language lacks.
    missing: Vec<String>,
}

/// A process with its shelves.
struct ProcessShelves {
    source_language: LanguageIdentifier,
    languages: BTreeMap<LanguageIdentifier, (Arc<Shelf>, TextState)>,
}

/// All texts; built once, shared by everything that shows words.
pub struct Catalogue {
    /// The first one is the source of the others.
    interface: Vec<(LanguageIdentifier, Interface)>,
    processes: HashMap<ProcessId, ProcessShelves>,
    complaints: Arc<Complaints>,
    /// What most pages ask for, put together once: the program's languages, and each process in each of its own.
    ready: HashMap<LanguageIdentifier, ReadyTexts>,
}

/// The texts of a language, put together.
struct ReadyTexts {
    /// Of the program alone.
    interface: Texts,
    /// Of the program and a process.
    processes: HashMap<ProcessId, Texts>,
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Catalogue")
    }
}

impl Catalogue {
    /// Reads the program's texts (the first language is the source of the others) and those of the processes.
    ///
    /// # Errors
    /// One sentence for everything that cannot be read, for all texts at once.
    pub fn build(interface: &[InterfaceTexts], processes: impl IntoIterator<Item = ProcessTexts>) -> Result<Self, Vec<String>> {
        let mut problems = Vec::new();
        let required = interface.first().map(|source| message_keys(source.respondents)).unwrap_or_default();
        let mut read_interface = Vec::new();
        for texts in interface {
            match Interface::build(texts, &required) {
                Ok(read) => read_interface.push(read),
                Err(found) => problems.extend(found),
            }
        }
        let mut read_processes = HashMap::new();
        for texts in processes {
            match ProcessShelves::build(&texts) {
                Ok(read) => {
                    read_processes.insert(texts.process, read);
                }
                Err(found) => problems.extend(found),
            }
        }
        if problems.is_empty() {
            let mut catalogue =
                Self { interface: read_interface, processes: read_processes, complaints: Arc::default(), ready: HashMap::new() };
            catalogue.ready = catalogue.put_together();
            Ok(catalogue)
        } else {
            Err(problems)
        }
    }

    /// The texts of a language. A text is looked for in the process in this language, in the process in
    /// its source language, in the program in this language, and in the program in its source language.
    #[must_use]
    pub fn texts(&self, language: &LanguageIdentifier, process: Option<&ProcessId>) -> Texts {
        let ready = self.ready.get(language).and_then(|ready| match process {
            None => Some(&ready.interface),
            Some(process) => ready.processes.get(process),
        });
        ready.cloned().unwrap_or_else(|| self.texts_put_together(language, process))
    }

    fn texts_put_together(&self, language: &LanguageIdentifier, process: Option<&ProcessId>) -> Texts {
        let mut shelves: Vec<&Arc<Shelf>> = Vec::with_capacity(4);
        if let Some(process) = process.and_then(|process| self.processes.get(process)) {
            let languages = [language, &process.source_language];
            shelves.extend(languages.iter().filter_map(|language| process.languages.get(language)).map(|(shelf, _)| shelf));
        }
        let source = self.interface.first().map(|(_, source)| source);
        shelves.extend(self.interface_in(language).into_iter().chain(source).map(|interface| &interface.shelf));
        // The source language is its own stand-in: asking it twice finds nothing new.
        shelves.dedup_by(|a, b| Arc::ptr_eq(a, b));
        Texts::new(Language::of(language), shelves.into_iter().cloned().collect(), Arc::clone(&self.complaints))
    }

    fn put_together(&self) -> HashMap<LanguageIdentifier, ReadyTexts> {
        let of_processes = self.processes.values().flat_map(|process| process.languages.keys());
        let languages: BTreeSet<&LanguageIdentifier> = self.interface_languages().chain(of_processes).collect();
        let ready = |language: &LanguageIdentifier| {
            let speak = self.processes.iter().filter(|(_, process)| process.languages.contains_key(language));
            ReadyTexts {
                interface: self.texts_put_together(language, None),
                processes: speak.map(|(process, _)| (process.clone(), self.texts_put_together(language, Some(process)))).collect(),
            }
        };
        languages.into_iter().map(|language| (language.clone(), ready(language))).collect()
    }

    /// The languages the program speaks itself.
    pub fn interface_languages(&self) -> impl Iterator<Item = &LanguageIdentifier> {
        self.interface.iter().map(|(language, _)| language)
    }

    /// How far the translation is that respondents see: the state of the weakest text, of the program
    /// and of the process.
    #[must_use]
    pub fn state(&self, language: &LanguageIdentifier, process: Option<&ProcessId>) -> TextState {
        let interface = self.interface_in(language).map_or(TextState::Missing, |interface| interface.state);
        let Some(process) = process else { return interface };
        let texts = self.processes.get(process).and_then(|process| process.languages.get(language));
        texts.map_or(TextState::Missing, |(_, state)| interface.min(*state))
    }

    /// The program's texts for respondents that a language lacks; all of them when it has none.
    #[must_use]
    pub fn missing(&self, language: &LanguageIdentifier) -> Vec<String> {
        match (self.interface_in(language), self.interface.first()) {
            (Some(interface), _) => interface.missing.clone(),
            (None, Some((_, source))) => source.keys.clone(),
            (None, None) => Vec::new(),
        }
    }

    /// The program's texts in a language or, failing that, in another variant of it.
    fn interface_in(&self, language: &LanguageIdentifier) -> Option<&Interface> {
        let exact = self.interface.iter().find(|(offered, _)| offered == language);
        let variant = || self.interface.iter().find(|(offered, _)| base_language(offered) == base_language(language));
        exact.or_else(variant).map(|(_, interface)| interface)
    }
}

impl Interface {
    fn build(texts: &InterfaceTexts, required: &[String]) -> Result<(LanguageIdentifier, Self), Vec<String>> {
        let language: LanguageIdentifier =
            texts.tag.parse().map_err(|error| vec![format!("interface: `{}` is not a language tag: {error}", texts.tag)])?;
        let sources = [texts.respondents].into_iter().chain(texts.staff);
        let shelf = Shelf::build(Language::of(&language), "interface", sources)?;
        let states = States::parse(texts.status).map_err(|problem| vec![format!("interface, {language}, status.toml: {problem}")])?;
        let (present, missing): (Vec<String>, Vec<String>) = required.iter().cloned().partition(|key| shelf.has(key));
        let weakest = present.iter().map(|key| states.of(key)).min();
        let state = if missing.is_empty() { weakest.unwrap_or(TextState::Missing) } else { TextState::Missing };
        Ok((language, Self { shelf: Arc::new(shelf), state, keys: present, missing }))
    }
}

impl ProcessShelves {
    fn build(texts: &ProcessTexts) -> Result<Self, Vec<String>> {
        let mut problems = Vec::new();
        let mut languages = BTreeMap::new();
        for LanguageTexts { language, state, sources } in &texts.languages {
            match Shelf::build(Language::of(language), texts.process.as_str(), sources.iter().map(String::as_str)) {
                Ok(shelf) => {
                    languages.insert(language.clone(), (Arc::new(shelf), *state));
                }
                Err(found) => problems.extend(found),
            }
        }
        if problems.is_empty() { Ok(Self { source_language: texts.source_language.clone(), languages }) } else { Err(problems) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::identifiers::code,
        localisation::{INTERFACE, Value},
    };

    fn tag(text: &str) -> LanguageIdentifier {
        text.parse().unwrap()
    }

    fn catalogue() -> Catalogue {
        let language =
            |language: &str, state, source: &str| LanguageTexts { language: tag(language), state, sources: vec![source.to_string()] };
        let housing = ProcessTexts {
            process: code("housing"),
            source_language: tag("de"),
            languages: vec![
                language(
                    "de",
                    TextState::Reviewed,
                    "H1 = Wo wohnen Sie?\n    .help = Nur der Ort.\nH2 = Wie viele Räume?\nnav-back = Eine Seite zurück\n",
                ),
                language("ar", TextState::Reviewed, "H1 = أين تسكن؟\n    .short = السكن\n"),
                language("fa", TextState::Tested, "H1 = کجا زندگی می‌کنید؟\n"),
            ],
        };
        Catalogue::build(&INTERFACE, [housing]).unwrap()
    }

    #[test]
    fn one_catalogue_serves_all_threads() {
        let catalogue = catalogue();
        let texts = catalogue.texts(&tag("ar"), None);
        std::thread::scope(|scope| {
            let there = scope.spawn(|| (0..100).map(|n| texts.with("start-minutes", &[("n", Value::Count(n))])).collect::<Vec<_>>());
            let here: Vec<_> = (0..100).map(|n| texts.with("start-minutes", &[("n", Value::Count(n))])).collect();
            assert_eq!(there.join().unwrap(), here);
        });
    }

    #[test]
    fn a_text_comes_from_the_nearest_place_that_has_it() {
        let catalogue = catalogue();
        let texts = catalogue.texts(&tag("ar"), Some(&code("housing")));
        assert_eq!((texts.get("H1").as_str(), texts.is_fallback("H1")), ("أين تسكن؟", false));
        assert_eq!((texts.get("H2").as_str(), texts.is_fallback("H2")), ("Wie viele Räume?", true));
        assert_eq!(texts.language_of("H2").tag(), "de");
        assert_eq!((texts.get("lang-name").as_str(), texts.is_fallback("lang-name")), ("العربية", false));
        assert_eq!(texts.get("nav-back"), "Eine Seite zurück", "a process may word a text of the program anew");
        let persian = catalogue.texts(&tag("fa"), Some(&code("housing")));
        assert_eq!((persian.get("lang-name").as_str(), persian.is_fallback("lang-name")), ("Deutsch", true));
    }

    #[test]
    fn an_attribute_has_the_language_of_its_text() {
        let texts = catalogue().texts(&tag("ar"), Some(&code("housing")));
        assert_eq!(texts.attribute("H1", "short").as_deref(), Some("السكن"));
        assert_eq!(texts.attribute("H1", "help"), None, "no German help under an Arabic question");
        assert_eq!(texts.attribute("H9", "help"), None);
    }

    #[test]
    fn plain_german_shows_german_without_calling_it_another_language() {
        let texts = catalogue().texts(&tag("de-simple"), Some(&code("housing")));
        assert_eq!(texts.get("H2"), "Wie viele Räume?");
        assert!(!texts.is_fallback("H2") && !texts.is_fallback("nav-continue"));
    }

    #[test]
    fn a_text_that_exists_nowhere_shows_its_key() {
        let texts = catalogue().texts(&tag("uk"), None);
        assert_eq!(texts.get("no-such-text"), "[no-such-text]");
        assert!(!texts.has("no-such-text") && !texts.is_fallback("no-such-text"));
        assert_eq!(texts.get(""), "[]");
        assert!(!texts.has("H1"), "texts of a process belong to it alone");
    }

    #[test]
    fn a_language_is_as_good_as_its_weakest_text() {
        let catalogue = catalogue();
        let housing = code("housing");
        assert_eq!(catalogue.state(&tag("de"), None), TextState::Draft);
        assert_eq!(catalogue.state(&tag("ar"), Some(&housing)), TextState::Machine, "the frame of the page is machine-made");
        assert_eq!(catalogue.state(&tag("fa"), Some(&housing)), TextState::Missing, "the frame of the page is German");
        assert_eq!(catalogue.state(&tag("uk"), Some(&housing)), TextState::Missing, "the survey is not in Ukrainian");
        assert!(catalogue.missing(&tag("tr")).is_empty());
        assert!(catalogue.missing(&tag("fa")).contains(&"nav-back".to_string()));
    }

    #[test]
    fn an_incomplete_interface_is_missing_texts() {
        let source = InterfaceTexts { tag: "de", respondents: "a = A\nb = B\n", staff: None, status: "default = \"tested\"" };
        let other = InterfaceTexts { tag: "en", respondents: "a = A\n", staff: None, status: "default = \"tested\"" };
        let catalogue = Catalogue::build(&[source, other], []).unwrap();
        assert_eq!(catalogue.state(&tag("de"), None), TextState::Tested);
        assert_eq!(catalogue.state(&tag("en"), None), TextState::Missing);
        assert_eq!(catalogue.missing(&tag("en")), ["b"]);
    }

    #[test]
    fn everything_that_cannot_be_read_is_told_at_once() {
        let broken = |language: &str, source: &str| LanguageTexts {
            language: tag(language),
            state: TextState::Draft,
            sources: vec![source.to_string()],
        };
        let texts = ProcessTexts {
            process: code("p"),
            source_language: tag("de"),
            languages: vec![broken("de", "good = Gut\nnot fluent\n"), broken("en", "twice = 1\ntwice = 2\n")],
        };
        let problems = Catalogue::build(&INTERFACE, [texts]).err().unwrap();
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(problems[0].starts_with("p, de, line 2:"), "{problems:?}");
        assert!(problems[1].contains("twice"), "{problems:?}");
    }
}
