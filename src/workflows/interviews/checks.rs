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

/// Long runs of digits, whatever stands between them, and e-mail addresses.
#[must_use]
pub fn numbers_and_addresses(text: &str) -> Vec<Range<usize>> {
    let mut ranges = runs(
        text,
        |c| c.is_numeric() || matches!(c, ' ' | '-' | '/' | '.' | '(' | ')' | '+'),
        |run| run.chars().filter(|c| c.is_numeric()).count() >= FEWEST_DIGITS,
    );
    ranges.extend(runs(
        text,
        |c| !c.is_whitespace(),
        |word| word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')),
    ));
    ranges.sort_by_key(|range| (range.start, range.end));
    // An address with a long number in it is one place.
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// Shorter runs are years, prices and ages.
const FEWEST_DIGITS: usize = 6;

/// The longest runs of such characters that are suspicious, without what stands around them.
fn runs(text: &str, belongs: impl Fn(char) -> bool, is_suspicious: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(&belongs) {
        let run = &rest[start..];
        let run = &run[..run.find(|c| !belongs(c)).unwrap_or(run.len())];
        let begins = text.len() - rest.len() + start;
        rest = &rest[start + run.len()..];
        let inner = run.trim_matches(|c: char| !c.is_alphanumeric() && c != '+');
        if is_suspicious(inner) {
            let offset = run.find(inner).unwrap_or_default();
            found.push(begins + offset..begins + offset + inner.len());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        numbers_and_addresses(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn telephone_numbers_and_addresses_are_found_in_every_script() {
        assert_eq!(found("Ruf an: 05241 12 34-56, bitte."), ["05241 12 34-56"]);
        assert_eq!(found("هاتفي ٠٥٢٤١ ١٢٣٤٥٦"), ["٠٥٢٤١ ١٢٣٤٥٦"]);
        assert_eq!(found("(mia.k@post.example), 015112345678"), ["mia.k@post.example", "015112345678"]);
        assert_eq!(found("mia1234567@post.example"), ["mia1234567@post.example"]);
    }

    #[test]
    fn years_prices_and_percentages_are_none() {
        assert_eq!(found("2015 bis 2018. Kosten: 450 Euro, 12-15 Leute @ Treff, seit 8 Wochen"), Vec::<&str>::new());
    }
}
