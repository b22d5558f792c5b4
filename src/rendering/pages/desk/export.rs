//! What can be taken away of an instrument, and what is not in it.

use maud::{Markup, html};

use crate::{
    localisation::Texts,
    rendering::pages::desk::{Tab, choice, tabs},
};

/// The page; `languages` are tags and names.
#[must_use]
pub fn export(texts: &Texts, base: &str, languages: &[(String, String)], language: &str, is_empty: bool) -> Markup {
    html! {
        (tabs(texts, base, Tab::Export))
        @if is_empty { p { (texts.get("export-empty")) } } @else {
            p { (texts.get("export-intro")) }
            h2 { (texts.get("export-contents")) }
            ul {
                li { (texts.get("export-content-tables")) }
                li { (texts.get("export-content-codebook")) }
            }
            p { (texts.get("export-not-in-it")) }
            p.hint { (texts.get("export-logged")) }
            form.tools method="get" action=(format!("{base}/export")) {
                (choice("language", &texts.get("export-language"), languages, language))
                button { (texts.get("desk-show")) }
            }
            div.row {
                a.button.main href=(format!("{base}/export/tables.csv?language={language}")) download { (texts.get("export-button-tables")) }
                a.button href=(format!("{base}/export/codebook.csv?language={language}")) download { (texts.get("export-button-codebook")) }
            }
        }
    }
}
