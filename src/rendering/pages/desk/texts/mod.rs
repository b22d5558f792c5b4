//! Pages about texts: the review queue, coding, frequencies of codes, agreement, and what may leave. They
//! show words only as they may be read there; which those are is decided in `domain::words`.

pub mod agreement;
pub mod grid;
pub mod passages;
pub mod released;
pub mod review;
pub mod topics;

use maud::{Markup, html};

use crate::{
    localisation::{Language, Texts},
    rendering::pages::desk::{Tab, tabs},
};

/// A page about texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The review queue.
    Review,
    /// Coding.
    Coding,
    /// Frequencies of codes.
    Topics,
    /// Agreement of two coders.
    Agreement,
    /// What may leave.
    Released,
    /// Working translations.
    Translations,
}

/// What is said above a page.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// What was done.
    pub notice: Option<String>,
    /// What was not done, and why.
    pub problem: Option<String>,
}

/// The way between the pages about the texts of the instrument at this address.
#[must_use]
pub fn parts(texts: &Texts, base: &str, current: Part) -> Markup {
    let parts = [
        (Part::Review, "review", "texts-nav-review"),
        (Part::Coding, "code", "texts-nav-code"),
        (Part::Topics, "topics", "texts-nav-topics"),
        (Part::Agreement, "agreement", "texts-nav-agreement"),
        (Part::Translations, "translations", "texts-nav-translations"),
        (Part::Released, "released", "texts-nav-released"),
    ];
    html! {
        (tabs(texts, base, Tab::Texts))
        nav.topics aria-label=(texts.get("texts-nav")) {
            ul { @for (part, address, name) in parts {
                li { a href=(format!("{base}/texts/{address}")) aria-current=[(part == current).then_some("page")] { (texts.get(name)) } }
            } }
        }
    }
}

fn told(texts: &Texts, told: &Told) -> Markup {
    html! {
        @if let Some(notice) = &told.notice { p.ok role="status" { (notice) } }
        @if let Some(problem) = &told.problem { div.banner role="alert" { p { strong { (texts.get("texts-not_done")) } " " (problem) } } }
    }
}

/// A language as its speakers call it.
#[must_use]
pub fn language_name(texts: &Texts, tag: &str) -> String {
    match tag.parse() {
        Ok(language) if tag != "und" => Language::of(&language).autonym().to_string(),
        _ => texts.get("texts-language-unknown"),
    }
}

/// The direction of a language.
fn direction(tag: &str) -> &'static str {
    tag.parse().map_or("auto", |language| if tag == "und" { "auto" } else { Language::of(&language).direction().as_str() })
}

/// A paragraph of words in their own language, beginning on the side where that language begins.
fn words(tag: &str, text: &str) -> Markup {
    html! { p.text lang=(tag) dir=(direction(tag)) { (text) } }
}
