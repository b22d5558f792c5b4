//! One figure, found again by its identity: in any language, with its numbers, and whether they are those of a
//! printout.

use maud::{Markup, html};

use crate::{
    localisation::Texts,
    rendering::pages::desk::{
        choice,
        figures::{WholeFigure, whole},
    },
};

/// The page.
#[derive(Debug)]
pub struct FigurePage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the process.
    pub base: String,
    /// The identity.
    pub id: String,
    /// Languages it can be drawn in: tag and name.
    pub languages: Vec<(String, String)>,
    /// The language of the chart.
    pub language: String,
    /// The mark that was asked for; empty when none was.
    pub data: String,
    /// How today's numbers stand to that mark.
    pub numbers: Numbers,
    /// Public address of the figure.
    pub public: Option<String>,
    /// The figure, or the key of the sentence that says why it is not drawn.
    pub figure: Result<WholeFigure, &'static str>,
}

/// How the numbers of a figure stand to a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// No mark was given.
    NotAsked,
    /// They have this mark.
    Same,
    /// They have another mark; it may be that of an earlier snapshot.
    Changed {
        /// There is a snapshot with the mark.
        is_known: bool,
    },
    /// Those of the earlier snapshot are shown.
    Then,
}

/// The page.
#[must_use]
pub fn figure(page: &FigurePage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        @match &page.figure {
            Ok(_) => (said(page)),
            Err(why) => p.banner { strong { (texts.get(why)) } },
        }
        @if let Some(address) = &page.public { p { (texts.get("figure-public")) " " a href=(address) { (address) } } }
        form.tools method="get" action=(format!("{}/figure/{}", page.base, page.id)) {
            (choice("language", &texts.get("results-language"), &page.languages, &page.language))
            div {
                label for="data" { (texts.get("figure-check")) }
                input.short #data type="text" name="data" value=(page.data) autocomplete="off" spellcheck="false" dir="ltr" aria-describedby="data-hint";
            }
            button { (texts.get("figure-check-button")) }
        }
        p.hint #data-hint { (texts.get("figure-check-hint")) }
        @if let Ok(figure) = &page.figure {
            section.result { (whole(texts, &page.base, figure)) }
            p.hint { (texts.with("figures-identity", &[("id", figure.id.as_str().into()), ("data", figure.data.as_str().into())])) }
        }
    }
}

/// Whether the numbers are the same, in words.
fn said(page: &FigurePage<'_>) -> Markup {
    let texts = page.texts;
    let address = |then: &str| format!("{}/figure/{}?language={}&data={}{then}", page.base, page.id, page.language, page.data);
    html! { @match page.numbers {
        Numbers::NotAsked => {}
        Numbers::Same => p.ok role="status" { (texts.get("figure-same")) },
        Numbers::Changed { is_known: false } => p.banner role="status" { strong { (texts.get("figure-changed")) } },
        Numbers::Changed { is_known: true } => p.banner role="status" {
            strong { (texts.get("figure-changed-then")) } " " a href=(address("&then=yes")) { (texts.get("figure-show-then")) }
        },
        Numbers::Then => p.banner role="status" {
            strong { (texts.get("figure-then")) } " " a href=(address("")) { (texts.get("figure-show-now")) }
        },
    } }
}
