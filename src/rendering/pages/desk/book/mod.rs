//! The code book on the desk: two levels with the numbers coders type, what can be done with the whole book,
//! and its history.

mod code;
mod history;

use maud::{Markup, html};

pub use self::{
    code::{CodePage, code, merge_question},
    history::did,
};
use crate::{
    domain::{
        identifiers::Code,
        words::{
            code_book::{BookCode, CodeBook, CodeState},
            typed::number_of,
        },
    },
    localisation::Texts,
    rendering::pages::desk::{choice, tables::scrolling},
};

/// The page.
#[derive(Debug)]
pub struct BookPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the code book.
    pub base: String,
    /// Proves that a form was made for this session.
    pub token: String,
    /// The book.
    pub book: &'a CodeBook,
    /// Only proposed codes are listed.
    pub only_proposed: bool,
    /// What was done just now, in words.
    pub notice: Option<String>,
    /// Why something was not done, one sentence each.
    pub problems: Vec<String>,
    /// What was typed and not taken.
    pub typed: Typed,
    /// The history, the newest first.
    pub history: Vec<HistoryLine>,
    /// Other pages: address and name.
    pub ways: Vec<(String, String)>,
}

/// What was typed into the forms of the page.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// A name.
    pub name: String,
    /// The code above it.
    pub parent: String,
    /// A definition.
    pub definition: String,
    /// An example.
    pub example: String,
    /// A code book of another program.
    pub file: String,
}

/// A change.
#[derive(Clone, Debug)]
pub struct HistoryLine {
    /// When.
    pub moment: String,
    /// Who.
    pub account: String,
    /// What, in words.
    pub did: String,
}

/// The page.
#[must_use]
pub fn book(page: &BookPage<'_>) -> Markup {
    let texts = page.texts;
    let proposed = page.book.codes().iter().filter(|code| code.state == CodeState::Proposed).count();
    html! {
        (notices(page.notice.as_deref(), &page.problems))
        p { (texts.get("book-intro")) }
        p.ways { @for (address, name) in &page.ways { a href=(address) { (name) } " " } }
        p {
            @if page.only_proposed { a.button href=(page.base) { (texts.get("book-all")) } }
            @else if proposed > 0 { a.button href=(format!("{}?show=proposed", page.base)) { (texts.with("book-proposed-count", &[("n", proposed.into())])) } }
            @else { (texts.get("book-no-proposals")) }
        }
        (codes(page))
        (merged(page))
        h2 { (texts.get("book-add-heading")) }
        (add(page))
        h2 { (texts.get("book-files-heading")) }
        p.downloads {
            a href=(format!("{}/codes.qdc", page.base)) { (texts.get("book-file-qdc")) } " "
            a href=(format!("{}/codes.csv", page.base)) { (texts.get("book-file-csv")) }
        }
        (import(page))
        h2 { (texts.get("book-history-heading")) }
        (undo(page))
        details {
            summary { (texts.with("book-history-count", &[("n", page.history.len().into())])) }
            @if page.history.is_empty() { p { (texts.get("book-history-empty")) } } @else { (history(page)) }
        }
    }
}

/// What was done, or why it was not.
pub(in crate::rendering::pages::desk) fn notices(notice: Option<&str>, problems: &[String]) -> Markup {
    html! {
        @if let Some(notice) = notice { p.banner role="status" { (notice) } }
        @if !problems.is_empty() {
            div.summary role="alert" tabindex="-1" autofocus {
                @if let [problem] = problems { p { (problem) } } @else { ul { @for problem in problems { li { (problem) } } } }
            }
        }
    }
}

/// How far a code is, in words.
fn state(texts: &Texts, book: &CodeBook, code: &BookCode) -> String {
    match &code.state {
        CodeState::Proposed => texts.get("book-state-proposed"),
        CodeState::InUse => texts.get("book-state-in_use"),
        CodeState::Merged(into) => texts.with("book-state-merged", &[("name", name(book, into).into())]),
    }
}

/// What a code is called; one that is gone shows its identifier.
fn name(book: &CodeBook, id: &Code) -> String {
    book.code(id).map_or_else(|| id.to_string(), |code| code.name.clone())
}

/// Codes of the first level to choose from, after "first level": value and label.
fn places(texts: &Texts, book: &CodeBook) -> Vec<(String, String)> {
    let first = book.below(None).map(|code| (code.id.to_string(), code.name.clone()));
    std::iter::once((String::new(), texts.get("book-first-level"))).chain(first).collect()
}

fn codes(page: &BookPage<'_>) -> Markup {
    let (texts, book) = (page.texts, page.book);
    let is_shown = |code: &BookCode| !page.only_proposed || code.state == CodeState::Proposed;
    let groups: Vec<Vec<&BookCode>> = book
        .below(None)
        .map(|code| std::iter::once(code).chain(book.below(Some(&code.id))).filter(|code| is_shown(code)).collect())
        .filter(|group: &Vec<&BookCode>| !group.is_empty())
        .collect();
    scrolling(
        &texts.get("book-heading"),
        &html! {
            thead { tr {
                th scope="col" { (texts.get("book-number")) }
                @for key in ["book-name", "book-definition", "book-example", "book-state"] { th.words scope="col" { (texts.get(key)) } }
            } }
            @for group in groups {
                tbody { @for code in group {
                    tr {
                        td { (number_of(book, &code.id).unwrap_or_default()) }
                        th.words scope="row" {
                            @if code.parent.is_some() { span aria-hidden="true" { "› " } }
                            a href=(format!("{}/{}", page.base, code.id)) { (code.name) }
                        }
                        td.words { (code.definition) }
                        td.words { (code.example) }
                        td.words { span.state { (state(texts, book, code)) } }
                    }
                } }
            }
        },
    )
}

fn merged(page: &BookPage<'_>) -> Markup {
    let (texts, book) = (page.texts, page.book);
    let merged: Vec<&BookCode> = book.codes().iter().filter(|code| !code.is_live()).collect();
    html! {
        @if !merged.is_empty() && !page.only_proposed {
            details {
                summary { (texts.with("book-merged-count", &[("n", merged.len().into())])) }
                ul { @for code in merged { li { (number_of(book, &code.id).unwrap_or_default()) " " (code.name) ": " (state(texts, book, code)) } } }
            }
        }
    }
}

fn add(page: &BookPage<'_>) -> Markup {
    let (texts, typed) = (page.texts, &page.typed);
    html! {
        form.narrow method="post" action=(page.base) {
            input type="hidden" name="_token" value=(page.token);
            label.line for="name" { (texts.get("book-name")) }
            input #name type="text" name="name" value=(typed.name) required maxlength="200" autocomplete="off";
            (choice("parent", &texts.get("book-below"), &places(texts, page.book), &typed.parent))
            label.line for="definition" { (texts.get("book-definition")) }
            textarea #definition name="definition" rows="3" aria-describedby="later" { (typed.definition) }
            label.line for="example" { (texts.get("book-example")) }
            textarea #example name="example" rows="2" aria-describedby="later" { (typed.example) }
            p.hint #later { (texts.get("book-later")) }
            div.row {
                button.main name="action" value="suggest" { (texts.get("book-suggest")) } " "
                button name="action" value="add" { (texts.get("book-add")) }
            }
        }
    }
}

fn import(page: &BookPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        details open[!page.typed.file.is_empty()] {
            summary { (texts.get("book-import-heading")) }
            p { (texts.get("book-import-intro")) }
            form method="post" action=(page.base) {
                input type="hidden" name="_token" value=(page.token);
                label.line for="file" { (texts.get("book-import-file")) }
                textarea #file name="file" rows="8" required spellcheck="false" dir="ltr" { (page.typed.file) }
                div.row { button name="action" value="import" { (texts.get("book-import-button")) } }
            }
        }
    }
}

fn undo(page: &BookPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        @if let Some((at, change)) = page.book.last_change() {
            form.tools method="post" action=(page.base) {
                input type="hidden" name="_token" value=(page.token);
                input type="hidden" name="change" value=(at);
                p { (texts.get("book-undo-what")) " " (did(texts, page.book, change)) " (" (change.by.account) ")" }
                button name="action" value="undo" { (texts.get("book-undo")) }
            }
        }
    }
}

fn history(page: &BookPage<'_>) -> Markup {
    let texts = page.texts;
    scrolling(
        &texts.get("book-history-heading"),
        &html! {
            thead { tr { @for key in ["log-when", "log-who", "log-what"] { th.words scope="col" { (texts.get(key)) } } } }
            tbody { @for line in &page.history {
                tr { th.words scope="row" { (line.moment) } td.words { (line.account) } td.words { (line.did) } }
            } }
        },
    )
}
