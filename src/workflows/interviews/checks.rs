//! What is looked at before an interview is handed in: themes nobody touched, entries without a field,
//! quotes nobody can read yet, and places that look like personal data. Nothing of it stops anybody;
//! people decide.

use std::ops::Range;

use crate::{
    domain::{
        answers::Answer,
        interviews::{Entry, EntryKind, Interview},
        questionnaire::Question,
    },
    workflows::interviews::Guide,
};

/// What looks at texts for personal data: the ranges in bytes that look like it, in order.
pub type Suspect<'a> = &'a dyn Fn(&str) -> Vec<Range<usize>>;

/// Where a suspicious text stands.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// In an entry.
    Entry(&'a Entry),
    /// In the postscript.
    Postscript,
    /// In what was written beside an answer.
    Answer(&'a Question),
}

/// A text with places that look like personal data.
#[derive(Clone, Debug)]
pub struct Suspicion<'a> {
    /// Where it stands.
    pub place: Place<'a>,
    /// The text.
    pub text: &'a str,
    /// The places in it, in bytes; never empty.
    pub ranges: Vec<Range<usize>>,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Findings<'a> {
    /// Prompts that are reached, have no entry and were not marked as talked about.
    pub untouched: Vec<&'a Question>,
    /// Entries that are not classified yet.
    pub unsorted: Vec<&'a Entry>,
    /// Entries without a field of action.
    pub without_field: Vec<&'a Entry>,
    /// Quotes in another language than the source language, without a working translation.
    pub untranslated: Vec<&'a Entry>,
    /// Texts with places that look like personal data.
    pub suspicions: Vec<Suspicion<'a>>,
}

/// Looks at an interview with its entries, those taken back left out.
#[must_use]
pub fn findings<'a>(guide: Guide<'a>, interview: &'a Interview, entries: &'a [Entry], suspect: Suspect<'_>) -> Findings<'a> {
    let is_written = |question: &Question| entries.iter().any(|entry| entry.question.as_ref() == Some(&question.id));
    let reached = guide.themes(interview);
    let prompts = guide.instrument.questions().filter(|question| reached.iter().any(|theme| theme.id == question.id));
    let source = guide.process.source_language.to_string();
    let spoken = interview.header.language.as_ref();
    let is_foreign = |entry: &Entry| entry.language.as_ref().or(spoken).is_some_and(|language| *language != source);
    Findings {
        untouched: prompts.filter(|question| !is_written(question) && !interview.discussed.contains(&question.id)).collect(),
        unsorted: entries.iter().filter(|entry| entry.kind == EntryKind::Note).collect(),
        without_field: entries.iter().filter(|entry| entry.field.is_none()).collect(),
        untranslated: entries
            .iter()
            .filter(|entry| entry.kind == EntryKind::Quote && entry.translation.is_none() && is_foreign(entry))
            .collect(),
        suspicions: texts(guide, interview, entries)
            .into_iter()
            .map(|(place, text)| Suspicion { place, text, ranges: suspect(text) })
            .filter(|suspicion| !suspicion.ranges.is_empty())
            .collect(),
    }
}

/// Everything somebody wrote freely.
fn texts<'a>(guide: Guide<'a>, interview: &'a Interview, entries: &'a [Entry]) -> Vec<(Place<'a>, &'a str)> {
    let mut texts: Vec<(Place<'a>, &'a str)> = Vec::new();
    for entry in entries {
        let translation = entry.translation.as_ref().map(|translation| translation.text.as_str());
        let written = [Some(entry.text.as_str()), translation, entry.suggested.as_deref()];
        texts.extend(written.into_iter().flatten().map(|text| (Place::Entry(entry), text)));
    }
    let postscript = &interview.postscript;
    texts.extend([&postscript.course, &postscript.afterwards, &postscript.ideas].map(|text| (Place::Postscript, text.as_str())));
    for question in guide.instrument.questions() {
        let Some(Answer::Choice { other: Some(text), .. } | Answer::Choices { other: Some(text), .. } | Answer::Text { text, .. }) =
            interview.answers.get(&question.id)
        else {
            continue;
        };
        texts.push((Place::Answer(question), text));
    }
    texts
}
