//! An interview as it reads: the whole of it for reading and printing, and the same with the check list
//! before it is handed in.

use std::ops::Range;

use maud::{Markup, html};

use crate::{
    domain::interviews::{Entry, Interview, TopicGroup},
    localisation::Texts,
    rendering::{
        components::problems::{FieldProblem, beside, summary},
        pages::talks::{told, words},
    },
};

/// A page of the guide with what was answered and noted.
#[derive(Clone, Debug)]
pub struct RecordPage<'a> {
    /// Its title.
    pub title: String,
    /// Structured answers.
    pub answers: Vec<words::Line>,
    /// Prompts with their entries.
    pub themes: Vec<(String, Vec<&'a Entry>)>,
}

/// An interview as it reads.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// The interview.
    pub interview: &'a Interview,
    /// The guide.
    pub pages: Vec<RecordPage<'a>>,
    /// Topics by field.
    pub topics: &'a [TopicGroup],
}

/// A text that looks as if it named somebody.
#[derive(Clone, Debug)]
pub struct Suspicion<'a> {
    /// Where it can be changed: address and name.
    pub place: (String, String),
    /// The text.
    pub text: &'a str,
    /// The places in it, in bytes, in order.
    pub ranges: Vec<Range<usize>>,
}

/// What is looked at before handing in.
#[derive(Clone, Debug)]
pub struct Checklist<'a> {
    /// Where the form goes.
    pub action: String,
    /// Proves that the form was made for this session.
    pub token: String,
    /// Details of the talk that are missing.
    pub missing: Vec<String>,
    /// What else should be looked at: a sentence, and where each case is: address and name.
    pub notes: Vec<(String, Vec<(String, String)>)>,
    /// Texts that look as if they named somebody.
    pub suspicions: Vec<Suspicion<'a>>,
    /// Structured questions without an answer.
    pub open: usize,
    /// Entries.
    pub entries: usize,
    /// What has to change.
    pub problems: Vec<FieldProblem>,
    /// Address of the overview.
    pub back: String,
}

/// An interview that was handed in; `steps` is what can still become of it.
#[must_use]
pub fn finished(texts: &Texts, record: &Record<'_>, notice: Option<&str>, steps: &Markup) -> Markup {
    html! {
        (told(notice))
        div.banner { p { (texts.get("finish-read-only")) } }
        (steps)
        (whole(texts, record))
    }
}

/// The check list, then everything that will be handed in.
#[must_use]
pub fn finish(texts: &Texts, record: &Record<'_>, check: &Checklist<'_>) -> Markup {
    let problem = check.problems.iter().find(|problem| problem.field == "names");
    html! {
        (summary(texts, &check.problems))
        h2 { (texts.get("finish-check")) }
        ul {
            li {
                @if check.missing.is_empty() { (texts.get("finish-check-header")) } @else {
                    (texts.with("finish-header-open", &[("list", texts.list(&check.missing).into())]))
                }
            }
            li { (texts.with("finish-check-structured", &[("n", check.open.into())])) }
            li { (texts.with("finish-check-entries", &[("n", check.entries.into())])) }
            @for (sentence, places) in &check.notes {
                li { (sentence) ul { @for (address, name) in places { li { a href=(address) { (name) } } } } }
            }
        }
        (suspicions(texts, &check.suspicions))
        form method="post" action=(check.action) novalidate autocomplete="off" {
            input type="hidden" name="_token" value=(check.token);
            div class=(if problem.is_some() { "bad" } else { "" }) {
                (beside(texts, "names", problem))
                label.o for="names" { input #names type="checkbox" name="names" value="yes" aria-describedby=[problem.map(|_| "names_why")]; span { (texts.get("finish-check-names")) } }
            }
            p { strong { (texts.get("finish-warning")) } }
            div.row {
                button.main { (texts.get("finish-button")) }
                a.button href=(check.back) { (texts.get("guide-overview")) }
            }
        }
        (whole(texts, record))
    }
}

fn suspicions(texts: &Texts, suspicions: &[Suspicion<'_>]) -> Markup {
    html! {
        h3 { (texts.get("finish-suspicions")) }
        @if suspicions.is_empty() { p { (texts.get("finish-suspicions-none")) } }
        @for suspicion in suspicions {
            div.entry {
                p { a href=(suspicion.place.0) { (suspicion.place.1) } }
                pre dir="auto" { (marked(suspicion)) }
            }
        }
    }
}

/// A text with its suspicious places marked.
fn marked(suspicion: &Suspicion<'_>) -> Markup {
    let ends = std::iter::once(0).chain(suspicion.ranges.iter().map(|range| range.end));
    let begins = suspicion.ranges.iter().map(|range| range.start).chain([suspicion.text.len()]);
    let mut places = suspicion.ranges.iter();
    html! {
        @for (from, to) in ends.zip(begins) {
            (suspicion.text.get(from..to).unwrap_or_default())
            @if let Some(place) = places.next() { mark { (suspicion.text.get(place.clone()).unwrap_or_default()) } }
        }
    }
}

fn whole(texts: &Texts, record: &Record<'_>) -> Markup {
    html! {
        h2 { (texts.get("iv-header-heading")) }
        (words::lines(&words::header(texts, &record.interview.header)))
        @if let Some(consent) = &record.interview.consent {
            h2 { (texts.get("iv-consent-heading")) }
            (words::lines(&words::consent(texts, consent)))
        }
        h2 { (texts.get("post-heading")) }
        (words::lines(&words::postscript(texts, &record.interview.postscript)))
        @for page in &record.pages {
            h2 { (page.title) }
            @if !page.answers.is_empty() { (words::lines(&page.answers)) }
            @for (prompt, entries) in &page.themes {
                h3 { (prompt) }
                @if entries.is_empty() { p.empty { (texts.get("entry-none")) } }
                @for entry in entries { div.entry { (words::entry(texts, entry, record.topics)) } }
            }
        }
    }
}
