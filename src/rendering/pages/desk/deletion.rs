//! Deleting the answers of a survey: the question with everything it means, and the report.

use maud::{Markup, html};

use crate::{
    domain::disclosure::Cell,
    localisation::Texts,
    rendering::pages::desk::{Tab, tables::scrolling, tabs},
};

/// What the question tells.
#[derive(Clone, Copy, Debug)]
pub struct Consequences {
    /// Answers that are in no snapshot; nothing when there are none.
    pub lost: Option<Cell>,
    /// The survey has no end.
    pub is_endless: bool,
}

/// The question before anything is deleted.
#[must_use]
pub fn question(texts: &Texts, base: &str, token: &str, consequences: Consequences) -> Markup {
    let lost = |cell: Cell| {
        let count = |count: u64| texts.with("deletion-effect-lost", &[("n", count.into())]);
        cell.count().map_or_else(|| texts.get("deletion-effect-lost-few"), count)
    };
    html! {
        (tabs(texts, base, Tab::Release))
        p { strong { (texts.get("deletion-question")) } }
        ul {
            li { (texts.get("deletion-effect-gone")) }
            li { (texts.get("deletion-effect-kept")) }
            @if let Some(cell) = consequences.lost { li { strong { (lost(cell)) } } }
            @if consequences.is_endless { li { (texts.get("deletion-effect-undated")) } }
            li { (texts.get("deletion-effect-backups")) }
        }
        form method="post" action=(format!("{base}/delete-answers")) {
            input type="hidden" name="_token" value=(token);
            p.ways { button.main { (texts.get("deletion-button")) } " " a href=(format!("{base}/release")) { (texts.get("release-back")) } }
        }
    }
}

/// Why nothing is deleted.
#[must_use]
pub fn refusal(texts: &Texts, base: &str, why: &str) -> Markup {
    html! {
        (tabs(texts, base, Tab::Release))
        div.banner { p { (texts.get(why)) } }
        p { a.button href=(format!("{base}/release")) { (texts.get("release-back")) } }
    }
}

/// What was deleted: names and numbers of rows.
#[must_use]
pub fn report(texts: &Texts, base: &str, lines: &[(String, String)], rewritten: bool) -> Markup {
    html! {
        (tabs(texts, base, Tab::Release))
        p { strong { (texts.get("deletion-done")) } }
        (scrolling(&texts.get("deletion-done"), &html! {
            thead { tr { th scope="col" { (texts.get("deletion-store")) } th scope="col" { (texts.get("deletion-rows")) } } }
            tbody { @for (name, rows) in lines { tr { th scope="row" { (name) } td { (rows) } } } }
        }))
        p { (texts.get(if rewritten { "deletion-rewritten" } else { "deletion-not-rewritten" })) }
        p { (texts.get("deletion-effect-backups")) }
        p { a.button href=(format!("{base}/release")) { (texts.get("release-back")) } }
    }
}
