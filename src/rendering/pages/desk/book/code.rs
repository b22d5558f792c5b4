//! One code: its forms, and the question before it is merged.

use maud::{Markup, html};

use crate::{
    domain::words::{
        code_book::{BookCode, CodeBook, CodeState},
        typed::number_of,
    },
    localisation::Texts,
    rendering::pages::desk::{
        book::{Typed, notices, places, state},
        choice,
    },
};

/// The page of a code.
#[derive(Debug)]
pub struct CodePage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the code book.
    pub base: String,
    /// Proves that a form was made for this session.
    pub token: String,
    /// The book.
    pub book: &'a CodeBook,
    /// The code.
    pub code: &'a BookCode,
    /// Why something was not done.
    pub problems: Vec<String>,
    /// What the fields hold: as it is, or as it was typed.
    pub typed: Typed,
}

/// The page.
#[must_use]
pub fn code(page: &CodePage<'_>) -> Markup {
    let (texts, book, code) = (page.texts, page.book, page.code);
    let others: Vec<(String, String)> = book
        .codes()
        .iter()
        .filter(|other| other.is_live() && other.id != code.id && other.parent.as_ref() != Some(&code.id))
        .map(|other| (other.id.to_string(), format!("{} {}", number_of(book, &other.id).unwrap_or_default(), other.name)))
        .collect();
    html! {
        (notices(None, &page.problems))
        p { (texts.get("book-number")) " " (number_of(book, &code.id).unwrap_or_default()) " " span.state { (state(texts, book, code)) } }
        @if code.is_live() {
            h2 { (texts.get("book-rename-heading")) }
            (form(page, "rename", "book-rename", &html! {
                label.line for="name" { (texts.get("book-name")) }
                input #name type="text" name="name" value=(page.typed.name) required maxlength="200" autocomplete="off";
            }))
            h2 { (texts.get("book-describe-heading")) }
            (form(page, "describe", "desk-save", &html! {
                label.line for="definition" { (texts.get("book-definition")) }
                textarea #definition name="definition" rows="4" { (page.typed.definition) }
                label.line for="example" { (texts.get("book-example")) }
                textarea #example name="example" rows="3" { (page.typed.example) }
            }))
            @if code.state == CodeState::Proposed {
                h2 { (texts.get("book-use-heading")) }
                (form(page, "use", "book-use", &html! { p.hint { (texts.get("book-use-hint")) } }))
            }
            h2 { (texts.get("book-move-heading")) }
            (form(page, "move", "book-move", &choice("parent", &texts.get("book-below"), &places(texts, book), &page.typed.parent)))
            @if !others.is_empty() {
                h2 { (texts.get("book-merge-heading")) }
                form.narrow method="get" action=(format!("{}/{}", page.base, code.id)) {
                    (choice("merge", &texts.get("book-merge-into"), &others, ""))
                    div.row { button { (texts.get("book-merge-ask")) } }
                }
            }
        }
        p { a href=(page.base) { (texts.get("book-back")) } }
    }
}

/// A form that changes the code as it was seen.
fn form(page: &CodePage<'_>, action: &str, button: &str, fields: &Markup) -> Markup {
    html! {
        form.narrow method="post" action=(format!("{}/{}", page.base, page.code.id)) {
            input type="hidden" name="_token" value=(page.token);
            input type="hidden" name="seen" value=(page.book.changes_of(&page.code.id));
            (fields)
            div.row { button name="action" value=(action) { (page.texts.get(button)) } }
        }
    }
}

/// The question before a code becomes part of another one.
#[must_use]
pub fn merge_question(page: &CodePage<'_>, into: &BookCode) -> Markup {
    let (texts, code) = (page.texts, page.code);
    let names = [("from", code.name.as_str().into()), ("into", into.name.as_str().into())];
    let below = page.book.below(Some(&code.id)).count();
    html! {
        p { strong { (texts.with("book-merge-question", &names)) } }
        ul {
            li { (texts.with("book-merge-codings", &names)) }
            @if below > 0 { li { (texts.with("book-merge-below", &[("n", below.into())])) } }
            li { (texts.get("book-merge-counts")) }
            li { (texts.get("book-merge-undo")) }
        }
        (form(page, "merge", "book-merge", &html! { input type="hidden" name="into" value=(into.id); }))
        p { a href=(format!("{}/{}", page.base, code.id)) { (texts.get("desk-cancel")) } }
    }
}
