//! Pages that say one thing: something went wrong, the survey is closed, it ends here. Each says what
//! to do next, and shows what was typed if it could not be kept.

use maud::{Markup, html};

use crate::{localisation::Texts, rendering::components::frame::paragraphs};

/// A page with a heading, some sentences and a way on.
#[derive(Clone, Debug, Default)]
pub struct Notice {
    /// The heading.
    pub heading: String,
    /// Paragraphs.
    pub sentences: Vec<String>,
    /// Where to go: address and label.
    pub links: Vec<(String, String)>,
}

/// A page that says one thing.
#[must_use]
pub fn notice(notice: &Notice) -> Markup {
    html! {
        h1 { (notice.heading) }
        @for sentence in &notice.sentences { (paragraphs(sentence)) }
        @if !notice.links.is_empty() {
            div.row { @for (address, label) in &notice.links { a.button href=(address) { (label) } } }
        }
    }
}

/// What was typed on a page that could not be stored, to be read and copied.
#[must_use]
pub fn typed(lines: &[(String, Vec<String>)]) -> Markup {
    html! {
        dl.answers {
            @for (question, values) in lines {
                div { dt { (question) } @for value in values { dd { pre.kept dir="auto" { (value) } } } }
            }
        }
    }
}

/// The draft is gone; what was typed is shown and handed on to a new start.
#[must_use]
pub fn expired(texts: &Texts, slug: &str, lines: &[(String, Vec<String>)], pairs: &[(String, String)]) -> Markup {
    html! {
        h1 { (texts.get("err-draft-expired")) }
        p { (texts.get("err-draft-expired-text")) }
        (typed(lines))
        form method="post" action=(format!("/u/{slug}/restart")) {
            @for (name, value) in pairs { input type="hidden" name=(format!("kept.{name}")) value=(value); }
            div.row {
                button.main { (texts.get("err-draft-restart")) }
                a.button href=(format!("/u/{slug}/resume")) { (texts.get("start-continue_code")) }
            }
        }
    }
}

/// The survey closed while somebody was typing.
#[must_use]
pub fn closed(texts: &Texts, lines: &[(String, Vec<String>)]) -> Markup {
    html! {
        h1 { (texts.get("err-closed-heading")) }
        @if !lines.is_empty() { p { (texts.get("err-closed-typed-text")) } (typed(lines)) }
    }
}
