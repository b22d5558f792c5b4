//! Pages that say one thing: something went wrong, the survey is closed, it ends here. Each says what
//! to do next, and shows what was typed if it could not be kept.

use maud::{Markup, html};

use crate::{
    domain::{answers::SubmittedForm, questionnaire::Contact},
    localisation::Texts,
    rendering::{components::frame::paragraphs, pages::entrance::contact_lines},
};

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
        @if !lines.is_empty() { dl.answers {
            @for (question, values) in lines {
                div { dt { (question) } @for value in values { dd { pre.kept dir="auto" { (value) } } } }
            }
        } }
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

/// The survey closed while somebody was answering: what was typed, whom to ask, a way on.
#[must_use]
pub fn closed(texts: &Texts, contact: &Contact, lines: &[(String, Vec<String>)]) -> Markup {
    html! {
        h1 { (texts.get("err-closed-heading")) }
        @if !lines.is_empty() { p { (texts.get("err-closed-typed-text")) } (typed(lines)) }
        h2 { (texts.get("app-contact")) }
        (contact_lines(contact))
        div.row { a.button href="/" { (texts.get("home-heading")) } }
    }
}

/// A page could not be stored just now; one button sends it again as it was.
#[must_use]
pub fn unsaved(texts: &Texts, action: &str, sentence: &str, lines: &[(String, Vec<String>)], form: &SubmittedForm) -> Markup {
    html! {
        h1 { (texts.get("err-heading")) }
        p { (sentence) }
        (typed(lines))
        form method="post" action=(action) {
            @for (name, value) in form.pairs() { input type="hidden" name=(name) value=(value); }
            div.row { button.main { (texts.get("nav-continue")) } }
        }
    }
}
