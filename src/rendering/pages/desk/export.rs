//! What can be taken away of an instrument, and what is not in it.

use maud::{Markup, html};

use crate::{
    localisation::Texts,
    rendering::pages::desk::{Tab, choice, protected, tabs},
};

/// The page; `languages` are tags and names.
#[must_use]
pub fn export(texts: &Texts, base: &str, languages: &[(String, String)], language: &str, is_empty: bool) -> Markup {
    html! {
        (tabs(texts, base, Tab::Export))
        @if is_empty { p { (texts.get("export-empty")) } } @else {
            p { (texts.get("export-intro")) }
            p.banner { (protected(texts)) }
            h2 { (texts.get("export-contents")) }
            ul {
                li { (texts.get("export-content-tables")) }
                li { (texts.get("export-content-codebook")) }
            }
            p { (texts.get("export-not-in-it")) }
            p.hint { (texts.get("export-logged")) }
            form.tools method="get" action=(format!("{base}/export/tables.csv")) {
                (choice("language", &texts.get("export-language"), languages, language))
                button.main { (texts.get("export-button-tables")) }
                button formaction=(format!("{base}/export/tables.xlsx")) { (texts.get("export-button-workbook")) }
                button formaction=(format!("{base}/export/codebook.csv")) { (texts.get("export-button-codebook")) }
            }
        }
    }
}
