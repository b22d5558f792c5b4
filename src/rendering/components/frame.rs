//! The shell around every respondent and public page: language, direction, skip link, language
//! button, notices, footer. A page is a value; the shell is put around it once.

use maud::{DOCTYPE, Markup, html};

use crate::{
    localisation::Texts,
    rendering::{
        assets::{self, Asset},
        components::writing::{Room, Text, word},
    },
};

/// The id of the one form of a question page; buttons outside of it refer to it.
pub const PAGE_FORM: &str = "page";

/// About so many bytes the shell takes.
const SHELL_BYTES: usize = 2_500;

/// How people come to another language from this page.
#[derive(Clone, Debug)]
pub enum LanguageButton {
    /// There is nothing to choose here.
    None,
    /// A link.
    Link(String),
    /// A button that sends the page's form first, so that nothing typed is lost.
    Submit,
}

/// What the shell shows.
#[derive(Clone, Debug)]
pub struct Frame<'a> {
    /// Texts of the page's language.
    pub texts: &'a Texts,
    /// The title of the window.
    pub title: String,
    /// Who asks.
    pub organisation: &'a str,
    /// The survey's address; none outside of a survey.
    pub slug: Option<&'a str>,
    /// How to come to another language.
    pub language_button: LanguageButton,
    /// A sheet beyond that of all pages.
    pub sheet: Option<&'static Asset>,
    /// The page shows invented data.
    pub synthetic: bool,
    /// "Translated by a computer", in the page's language and in German.
    pub translation_notice: Option<(String, String)>,
}

/// A whole page.
#[must_use]
pub fn page(frame: &Frame<'_>, main: &Markup) -> Markup {
    let texts = frame.texts;
    let home = frame.slug.map_or_else(|| "/".to_string(), |slug| format!("/u/{slug}"));
    html! {
        (Room(main.0.len() + SHELL_BYTES))
        (DOCTYPE)
        html lang=(texts.language().tag()) dir=(texts.direction().as_str()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                title { (Text(&frame.title)) }
                link rel="icon" href="data:,";
                link rel="stylesheet" href=(assets::PAGE_CSS.path);
                @if let Some(sheet) = frame.sheet { link rel="stylesheet" href=(sheet.path); }
            }
            body {
                @if matches!(frame.language_button, LanguageButton::Submit) {
                    // First in the source, so that Enter in a text field means "Continue".
                    button.vh form=(PAGE_FORM) name="_action" value="continue" tabindex="-1" aria-hidden="true" { (word(texts, "nav-continue")) }
                }
                header.top {
                    div.wrap {
                        a.skip href="#main" { (word(texts, "app-skip")) }
                        span.org { bdi { (Text(frame.organisation)) } }
                        @match &frame.language_button {
                            LanguageButton::None => {}
                            LanguageButton::Link(address) => a.button href=(address) { (language_label(texts)) },
                            LanguageButton::Submit => button form=(PAGE_FORM) name="_action" value="language" { (language_label(texts)) },
                        }
                    }
                }
                main #main {
                    div.wrap {
                        @if frame.synthetic { p.banner { strong { (word(texts, "app-synthetic")) } } }
                        (main)
                        @if let Some((own, german)) = &frame.translation_notice {
                            div.banner { p { (own) } p lang="de" dir="ltr" { (german) } }
                        }
                    }
                }
                footer.end {
                    div.wrap {
                        nav aria-label=(word(texts, "app-help")) {
                            ul {
                                @if frame.slug.is_some() {
                                    li { a href={ (Text(&home)) "/help" } { (word(texts, "app-help")) } }
                                    li { a href={ (Text(&home)) "/privacy" } { (word(texts, "app-privacy")) } }
                                }
                                li { a href="/withdraw" { (word(texts, "app-withdraw")) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn language_label(texts: &Texts) -> Markup {
    html! {
        svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false" {
            path fill="none" stroke="currentColor" stroke-width="2" d="M4 4h16v11H11l-5 4v-4H4z";
        }
        " " (Text(&texts.with("lang-current", &[("name", texts.lent("lang-name").into())])))
    }
}

/// Paragraphs of a longer text: blank lines separate them.
#[must_use]
pub fn paragraphs(text: &str) -> Markup {
    html! { @for part in text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()) { p { (part) } } }
}
