//! Working translations: what waits for one, tables for translators out and back, and the form for one text.

use maud::{Markup, html};

use crate::{
    localisation::Texts,
    rendering::pages::desk::{
        tables::scrolling,
        texts::{Part, parts},
    },
};

/// The page.
#[derive(Debug)]
pub struct TranslationsPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the instrument.
    pub base: String,
    /// Proves that a form was made for this session.
    pub token: String,
    /// The language the office works in.
    pub office: String,
    /// Texts in other languages.
    pub all: usize,
    /// Those that nobody has translated and compared.
    pub waiting: usize,
    /// Those of this page.
    pub lines: Vec<TranslationLine>,
    /// The last one of this page, if others follow.
    pub next: Option<String>,
    /// The service of the office, if there is one.
    pub machine: Option<MachineLine>,
    /// What was done.
    pub notice: Option<String>,
    /// Why a table was not taken.
    pub problems: Vec<String>,
    /// That table.
    pub pasted: &'a str,
}

/// A text.
#[derive(Debug)]
pub struct TranslationLine {
    /// Its identifier.
    pub id: String,
    /// The version of its translation.
    pub version: String,
    /// BCP 47 tag.
    pub language: String,
    /// What those who speak it call it.
    pub autonym: String,
    /// The direction of writing.
    pub direction: &'static str,
    /// The words, names blacked out.
    pub original: String,
    /// The translation there is, and the key of its state.
    pub translation: Option<(String, String)>,
}

/// What a service does.
#[derive(Debug)]
pub struct MachineLine {
    /// It is at work.
    pub is_running: bool,
    /// How far the last run came.
    pub sentences: Vec<String>,
}

/// The page.
#[must_use]
pub fn translations(page: &TranslationsPage<'_>) -> Markup {
    let texts = page.texts;
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    html! {
        (parts(texts, &page.base, Part::Translations))
        p { (texts.with("translations-intro", &[("language", page.office.as_str().into())])) }
        @if let Some(notice) = &page.notice { p.banner role="status" { (notice) } }
        @if !page.problems.is_empty() { (refused(texts, &page.problems)) }
        p { (texts.with("translations-count", &[("waiting", count(page.waiting).into()), ("all", count(page.all).into())])) }
        @if let Some(machine) = &page.machine { (service(page, machine)) }
        @if !page.lines.is_empty() { (list(page)) }
        @if page.all > 0 { (table(page)) }
    }
}

fn refused(texts: &Texts, problems: &[String]) -> Markup {
    html! {
        div.banner role="alert" {
            p { strong { (texts.get("translations-refused")) } }
            ul { @for problem in problems { li { (problem) } } }
        }
    }
}

fn service(page: &TranslationsPage<'_>, machine: &MachineLine) -> Markup {
    let texts = page.texts;
    html! {
        h2 { (texts.get("translations-machine-heading")) }
        p { (texts.get("translations-machine-intro")) }
        @for sentence in &machine.sentences { p role="status" { (sentence) } }
        @if !machine.is_running {
            form method="post" action=(format!("{}/texts/translations/machine", page.base)) {
                input type="hidden" name="_token" value=(page.token);
                button { (texts.get("translations-machine-button")) }
            }
        }
    }
}

fn list(page: &TranslationsPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        (scrolling(&texts.get("translations-waiting"), &html! {
            thead { tr {
                th scope="col" { (texts.get("translations-original")) }
                th.words scope="col" { (texts.get("translations-translation")) }
                th.words scope="col" { (texts.get("translations-state")) }
            } }
            tbody { @for line in &page.lines { tr {
                td.words { p lang=(line.language) dir=(line.direction) { (line.original) } small { (line.autonym) } }
                td.words { @if let Some((words, _)) = &line.translation { (words) } }
                td.words {
                    (texts.get(line.translation.as_ref().map_or("translations-state-none", |(_, state)| state)))
                    " " a href=(format!("{}/texts/translations/text/{}", page.base, line.id)) { (texts.get("translations-edit")) }
                }
            } } }
        }))
        @if let Some(next) = &page.next {
            p.ways { a href=(format!("{}/texts/translations?after={next}", page.base)) { (texts.get("translations-next")) } }
        }
    }
}

fn table(page: &TranslationsPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        h2 { (texts.get("translations-table-heading")) }
        p { (texts.get("translations-table-out")) }
        p.downloads {
            @for (file, key) in [("waiting.csv", "translations-csv"), ("waiting.xlsx", "translations-xlsx")] {
                a href=(format!("{}/texts/translations/{file}", page.base)) { (texts.get(key)) }
            }
        }
        p { (texts.get("translations-table-back")) }
        form method="post" action=(format!("{}/texts/translations", page.base)) {
            input type="hidden" name="_token" value=(page.token);
            label for="table" { (texts.get("translations-table-label")) }
            textarea #table name="table" rows="8" required dir="auto" { (page.pasted) }
            button.main { (texts.get("translations-table-button")) }
        }
    }
}

/// The form for one text.
#[must_use]
pub fn one(texts: &Texts, base: &str, token: &str, line: &TranslationLine, problems: &[String]) -> Markup {
    let (words, state) = line.translation.as_ref().map_or(("", "translations-state-none"), |(words, state)| (words, state));
    html! {
        (parts(texts, base, Part::Translations))
        @if !problems.is_empty() { (refused(texts, problems)) }
        div.entry { pre lang=(line.language) dir=(line.direction) { (line.original) } small { (line.autonym) " · " (texts.get(state)) } }
        form method="post" action=(format!("{base}/texts/translations/text/{}", line.id)) {
            input type="hidden" name="_token" value=(token);
            input type="hidden" name="version" value=(line.version);
            label for="translation" { (texts.get("translations-translation")) }
            textarea #translation name="translation" rows="6" required { (words) }
            p { label { input type="checkbox" name="checked" value="yes"; " " (texts.get("translations-checked")) } }
            p.ways {
                button.main { (texts.get("translations-save")) } " "
                a href=(format!("{base}/texts/translations")) { (texts.get("translations-back")) }
            }
        }
    }
}

/// What stands in the place of a file of words as long as there are none.
#[must_use]
pub fn none_released(texts: &Texts) -> Markup {
    html! { p { (texts.get("words-none-released")) } }
}
