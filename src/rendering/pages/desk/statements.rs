//! Texts of the office on the desk: what there is about the process, its fields and topics, and the texts about one of
//! them in every language. How one is written is told in `statement`.

use maud::{Markup, html};

use crate::{localisation::Texts, rendering::pages::desk::tables::scrolling};

/// How far a text is in a language.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Key of the word.
    pub key: &'static str,
    /// It was made beside other words than the source has now.
    pub is_outdated: bool,
}

/// Something texts are about.
#[derive(Clone, Debug)]
pub struct AboutLine {
    /// The address of its texts.
    pub address: String,
    /// Its name.
    pub name: String,
    /// How many texts are written, how many of them approved, and how many there can be.
    pub counts: [usize; 3],
    /// How many may not be printed.
    pub held: usize,
    /// Its only text, if there can be but one.
    pub text: Option<String>,
}

/// What there is.
#[derive(Debug)]
pub struct StatementsPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// The process and its fields.
    pub fields: Vec<AboutLine>,
    /// Topics under the name of what they belong to.
    pub topics: Vec<(String, Vec<AboutLine>)>,
}

/// The page.
#[must_use]
pub fn statements(page: &StatementsPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        p { (texts.get("statement-intro")) }
        h2 { (texts.get("statement-fields")) }
        (scrolling(&texts.get("statement-fields"), &html! {
            thead { tr {
                th scope="col" { (texts.get("statement-about")) }
                th scope="col" { (texts.get("statement-written")) }
                th scope="col" { (texts.get("statement-approved")) }
                th scope="col" { (texts.get("statement-held")) }
            } }
            tbody { @for line in &page.fields { tr {
                th scope="row" { a href=(line.address) { (line.name) } }
                td { (texts.with("statement-of", &[("n", line.counts[0].into()), ("all", line.counts[2].into())])) }
                td { (line.counts[1]) }
                td { @if line.held > 0 { strong { (line.held) } } @else { (line.held) } }
            } } }
        }))
        h2 { (texts.get("statement-topics")) }
        p.hint { (texts.get("statement-topics-why")) }
        @for (group, lines) in &page.topics {
            details open[lines.iter().any(|line| line.counts[0] > 0)] {
                summary { (group) " (" (texts.with("statement-of", &[("n", lines.iter().map(|line| line.counts[0]).sum::<usize>().into()), ("all", lines.len().into())])) ")" }
                ul { @for line in lines { li {
                    a href=(line.address) { (line.name) } ": "
                    @match &line.text { Some(text) => (text), None => span.state { (texts.get("statement-state-missing")) } }
                    @if line.held > 0 { " " strong { (texts.get("statement-held-one")) } }
                } } }
            }
        }
    }
}

/// A text in a language.
#[derive(Clone, Debug)]
pub struct LanguageLine {
    /// The address of its form.
    pub address: String,
    /// Tag of the language.
    pub tag: String,
    /// Its direction.
    pub direction: &'static str,
    /// Its name in itself.
    pub language: String,
    /// How far it is.
    pub standing: Standing,
    /// The words with today's numbers.
    pub text: Option<String>,
    /// Why it may not be printed.
    pub held: Option<String>,
    /// Who saved it last, and on which day.
    pub by: Option<(String, String)>,
}

/// A text in all languages, that of the process first.
#[derive(Clone, Debug)]
pub struct SlotLine {
    /// What it is.
    pub name: String,
    /// The most words.
    pub most: usize,
    /// Its languages; only the first as long as nothing is written.
    pub languages: Vec<LanguageLine>,
}

/// The texts about something.
#[derive(Debug)]
pub struct AboutPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Its texts.
    pub slots: Vec<SlotLine>,
    /// Words on page one of the handout, and how many there should be at most.
    pub page_one: Option<(usize, usize)>,
}

/// The page.
#[must_use]
pub fn about(page: &AboutPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        @if let Some((words, most)) = page.page_one {
            p.hint { (texts.with("statement-page_one", &[("n", words.into()), ("most", most.into())])) @if words > most { " " strong { (texts.get("statement-page_one-full")) } } }
        }
        @for slot in &page.slots {
            section.result {
                h2 { (slot.name) }
                p.hint { (texts.with("statement-most", &[("n", slot.most.into())])) }
                @if let Some((source, others)) = slot.languages.split_first() {
                    (language(texts, &slot.name, source))
                    @if !others.is_empty() { (translations(texts, &slot.name, others)) }
                }
            }
        }
    }
}

/// The other languages, open where one of them wants something.
fn translations(texts: &Texts, slot: &str, lines: &[LanguageLine]) -> Markup {
    let done = lines.iter().filter(|line| line.text.is_some()).count();
    html! {
        details open[lines.iter().any(|line| line.standing.is_outdated || line.held.is_some())] {
            summary { (texts.with("statement-translations", &[("n", done.into()), ("all", lines.len().into())])) span.vh { ": " (slot) } }
            @for line in lines { (language(texts, slot, line)) }
        }
    }
}

fn language(texts: &Texts, slot: &str, line: &LanguageLine) -> Markup {
    html! {
        article.entry {
            h3 { bdi lang=(line.tag) { (line.language) } " " span.state { (texts.get(line.standing.key)) } }
            @if line.standing.is_outdated { p { strong { (texts.get("statement-older")) } } }
            @if let Some(text) = &line.text { p lang=(line.tag) dir=(line.direction) { (text) } }
            @if let Some(held) = &line.held { p { strong { (held) } } }
            @if let Some((author, day)) = &line.by { p.hint { (author) ", " (day) } }
            p.ways { a href=(line.address) {
                (texts.get(if line.by.is_some() { "statement-change" } else { "statement-write" }))
                span.vh { ": " (slot) ", " bdi lang=(line.tag) { (line.language) } }
            } }
        }
    }
}
