//! Which texts a process needs: the one list that checks, translators and editors work with.

use std::collections::BTreeMap;

use unic_langid::LanguageIdentifier;

use crate::domain::{
    identifiers::Code,
    questionnaire::{Choice, DetachedForm, Instrument, Process, Question, QuestionKind},
};

/// A text a process needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeededText {
    /// The file it belongs in: `process.ftl` or `<instrument>.ftl`.
    pub file: String,
    /// The Fluent message.
    pub key: String,
    /// What it is the text of, for people: "option `yes` of question `B01`".
    pub declared: String,
    /// Attributes that must be there.
    pub attributes: &'static [&'static str],
    /// Attributes that may be there.
    pub optional: &'static [&'static str],
    /// The languages it is needed in: the source language and those it is offered in.
    pub languages: Vec<LanguageIdentifier>,
}

/// The texts of special options that all questions share.
const SPECIAL: [&str; 5] = ["dk", "pna", "na", "other", "none"];

/// Every text a process needs, in the order of its files; each once.
#[must_use]
pub fn needed_texts(process: &Process) -> Vec<NeededText> {
    let mut list = List { process, texts: Vec::new(), places: BTreeMap::new() };
    let everywhere = &process.languages;
    list.add(PROCESS, "process-title", "the title of the process", SHORT, everywhere);
    for field in &process.fields {
        list.add(PROCESS, format!("field-{field}"), format!("the field of action `{field}`"), SHORT, everywhere);
    }
    for place in &process.places {
        list.add(PROCESS, format!("place-{}", place.code), format!("the place `{}`", place.code), SHORT, everywhere);
    }
    for code in SPECIAL {
        list.add(PROCESS, format!("special-{code}"), format!("the shared option `{code}`"), SHORT, everywhere);
    }
    for instrument in &process.instruments {
        list.add_instrument(instrument);
    }
    list.texts
}

const PROCESS: &str = "process";
const SHORT: Attributes = (&[], &["short"]);

/// Attributes that must be there, and that may.
type Attributes = (&'static [&'static str], &'static [&'static str]);

struct List<'a> {
    process: &'a Process,
    texts: Vec<NeededText>,
    /// Where a key stands in the list.
    places: BTreeMap<String, usize>,
}

impl List<'_> {
    fn add(
        &mut self,
        stem: &str,
        key: impl Into<String>,
        declared: impl Into<String>,
        (attributes, optional): Attributes,
        languages: &[LanguageIdentifier],
    ) {
        let key = key.into();
        let at = *self.places.entry(key.clone()).or_insert_with(|| {
            let (file, declared, languages) = (format!("{stem}.ftl"), declared.into(), vec![self.process.source_language.clone()]);
            self.texts.push(NeededText { file, key, declared, attributes, optional, languages });
            self.texts.len() - 1
        });
        for language in languages {
            if !self.texts[at].languages.contains(language) {
                self.texts[at].languages.push(language.clone());
            }
        }
    }

    fn add_instrument(&mut self, instrument: &Instrument) {
        let (id, languages) = (instrument.id.as_str(), &instrument.languages);
        self.add(id, format!("{id}-title"), format!("the title of `{id}`"), SHORT, languages);
        self.add(id, format!("{id}-intro"), format!("the introduction of `{id}`"), SHORT, languages);
        for page in &instrument.pages {
            self.add(id, instrument.page_text(&page.id), format!("the title of page `{}`", page.id), SHORT, languages);
            for question in &page.questions {
                self.add_question(instrument, question);
            }
        }
        // A group that is not there was meant to be one of them: which one is not known.
        let is_there = |group: &Code| instrument.question(group.as_str()).is_some() || instrument.derived(group.as_str()).is_some();
        let says_group = |id: &Code| instrument.group.as_ref().is_some_and(|group| group == id || !is_there(group));
        for derived in &instrument.derived {
            if !says_group(&derived.id) {
                self.add(id, derived.id.as_str(), format!("the name of `{}`", derived.id), SHORT, languages);
            }
            for code in derived.codes() {
                self.add(id, format!("{}-{code}", derived.id), format!("the value `{code}` of `{}`", derived.id), SHORT, languages);
            }
        }
        for (variable, groups) in &instrument.rows.groups {
            let name = &groups.id;
            for group in groups.used_by(&instrument.offered_codes(variable)) {
                let declared = format!("the group `{group}` of the hierarchy `{name}`");
                self.add(PROCESS, format!("hierarchy-{name}-{group}"), declared, SHORT, languages);
            }
        }
        for form in &instrument.detached {
            self.add_form(instrument, form);
        }
    }

    fn add_form(&mut self, instrument: &Instrument, form: &DetachedForm) {
        let attributes: Attributes = (&["consent"], &["help", "short"]);
        self.add(instrument.id.as_str(), form.id.as_str(), format!("the form `{}`", form.id), attributes, &instrument.languages);
        for question in &form.questions {
            self.add_question(instrument, question);
        }
    }

    fn add_question(&mut self, instrument: &Instrument, question: &Question) {
        let (stem, languages, id) = (instrument.id.as_str(), &instrument.languages, &question.id);
        let attributes: Attributes = match question.kind {
            QuestionKind::Number { .. } => (&[], &["help", "short", "unit"]),
            QuestionKind::Notes => (&[], &["help", "short", "probes"]),
            _ => (&[], &["help", "short"]),
        };
        self.add(stem, id.as_str(), format!("question `{id}`"), attributes, languages);
        let file_of = |text: &str| if text.strip_prefix(id.as_str()).is_some_and(|rest| rest.starts_with('-')) { stem } else { PROCESS };
        if let QuestionKind::Matrix { rows, .. } = &question.kind {
            for row in rows {
                self.add(file_of(&row.text), row.text.as_str(), format!("row `{}` of question `{id}`", row.code), SHORT, languages);
            }
        }
        for Choice { code, text, .. } in question.choices() {
            self.add(file_of(text), text.as_str(), format!("option `{code}` of question `{id}`"), SHORT, languages);
        }
        for ending in &question.ends {
            let declared = format!("the end after option `{}` of question `{id}`", ending.option);
            self.add(stem, ending.text.as_str(), declared, SHORT, languages);
        }
    }
}
