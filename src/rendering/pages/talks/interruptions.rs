//! What comes between a person and saving: somebody else was faster, the session ended, or the
//! interview takes no notes. Whatever was typed is on the page and goes on from there.

use maud::{Markup, html};

use crate::{
    localisation::Texts,
    rendering::{
        components::frame::paragraphs,
        pages::{notices, talks::words},
    },
};

/// One of two versions.
#[derive(Clone, Debug)]
pub enum Version {
    /// Details and answers.
    Lines(Vec<words::Line>),
    /// An entry.
    Entry(Markup),
}

/// Two versions of the same.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// Where the choice is sent to.
    pub action: String,
    /// The fields of the own version, and what proves that the stored one was seen.
    pub fields: Vec<(String, String)>,
    /// The own version.
    pub mine: Version,
    /// The stored one.
    pub stored: Version,
    /// Both can be kept.
    pub both: bool,
}

/// The choice between two versions.
#[must_use]
pub fn conflict(texts: &Texts, conflict: &Conflict) -> Markup {
    let version = |version: &Version| match version {
        Version::Lines(lines) => words::lines(lines),
        Version::Entry(entry) => html! { div.entry { (entry) } },
    };
    html! {
        p { strong { (texts.get("conflict-text")) } }
        div.split {
            section aria-labelledby="mine" { h2 #mine { (texts.get("conflict-mine")) } (version(&conflict.mine)) }
            section aria-labelledby="stored" { h2 #stored { (texts.get("conflict-theirs")) } (version(&conflict.stored)) }
        }
        form method="post" action=(conflict.action) autocomplete="off" {
            @for (name, value) in &conflict.fields { input type="hidden" name=(name) value=(value); }
            div.row {
                button.main name="_keep" value="mine" { (texts.get("conflict-keep_mine")) }
                button name="_keep" value="stored" { (texts.get("conflict-keep_theirs")) }
                @if conflict.both { button name="_keep" value="both" { (texts.get("conflict-keep_both")) } }
            }
        }
    }
}

/// The interview takes no notes; what was typed can be copied.
#[must_use]
pub fn not_open(sentence: &str, typed: &[words::Line], back: (&str, &str)) -> Markup {
    html! {
        (paragraphs(sentence))
        (notices::typed(typed))
        div.row { a.button href=(back.0) { (back.1) } }
    }
}

/// Signing in once more, with what was typed at hand.
#[must_use]
pub fn sign_in_again(texts: &Texts, name: &str, kept: &[(String, String)], typed: &[words::Line], problem: Option<&str>) -> Markup {
    html! {
        @if let Some(problem) = problem { div.summary role="alert" { p { (problem) } } }
        p { strong { (texts.get("signin-ended")) } }
        form.narrow method="post" action="/sign-in/again" {
            @for (name, value) in kept { input type="hidden" name=(name) value=(value); }
            label.line for="name" { (texts.get("signin-name")) }
            input #name type="text" name="name" value=(name) autocomplete="username" required;
            label.line for="password" { (texts.get("signin-password")) }
            input #password type="password" name="password" autocomplete="current-password" required;
            div.row { button.main { (texts.get("signin-button")) } }
        }
        (notices::typed(typed))
    }
}

/// Signed in again: what was typed is sent with one more press.
#[must_use]
pub fn save_again(texts: &Texts, action: &str, fields: &[(String, String)], typed: &[words::Line]) -> Markup {
    html! {
        p { (texts.get("save-again-text")) }
        form method="post" action=(action) autocomplete="off" {
            @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
            div.row { button.main { (texts.get("desk-save")) } }
        }
        (notices::typed(typed))
    }
}
