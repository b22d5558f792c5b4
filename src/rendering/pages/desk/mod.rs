//! Pages of organisers and analysts: what there is, who took part, what they said, how two audiences
//! compare, and what can be taken away. All numbers on them are protected before they come here.

pub mod book;
pub mod challenges;
pub mod clusters;
pub mod comparison;
pub mod deletion;
pub mod export;
pub mod figure;
pub mod figures;
pub mod overview;
pub mod participation;
pub mod projector;
pub mod protection;
pub mod publish;
pub mod reach;
pub mod register;
pub mod release;
pub mod results;
pub mod rows;
pub mod statement;
pub mod statements;
pub mod tables;
pub mod talks;
pub mod texts;
pub mod translations;
pub mod workshop;

use maud::{Markup, html};

use crate::localisation::Texts;

/// The pages of an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Who took part.
    Participation,
    /// What they said.
    Results,
    /// What people wrote or said in their own words.
    Texts,
    /// What can be taken away.
    Export,
    /// What was frozen and what has left.
    Release,
}

/// The way between the pages of the instrument at this address.
#[must_use]
pub fn tabs(texts: &Texts, base: &str, current: Tab) -> Markup {
    let tabs = [
        (Tab::Participation, base.to_string(), "desk-nav-participation"),
        (Tab::Results, format!("{base}/results"), "desk-nav-results"),
        (Tab::Texts, format!("{base}/texts/review"), "desk-nav-texts"),
        (Tab::Export, format!("{base}/export"), "desk-nav-export"),
        (Tab::Release, format!("{base}/release"), "desk-nav-release"),
    ];
    html! {
        nav.tabs aria-label=(texts.get("desk-nav-instrument")) {
            ul {
                @for (tab, address, name) in tabs {
                    li { a href=(address) aria-current=[(tab == current).then_some("page")] { (texts.get(name)) } }
                }
            }
        }
    }
}

/// What was done to the numbers of a page, in one sentence, and where it is explained.
fn protected(texts: &Texts) -> Markup {
    html! { (texts.get("protection-short")) " " a href="/desk/protection" { (texts.get("protection-heading")) } }
}

/// A choice of a form that is sent by a button: value, label.
fn choice(name: &str, label: &str, options: &[(String, String)], chosen: &str) -> Markup {
    html! {
        div {
            label for=(name) { (label) }
            select #(name) name=(name) {
                @for (value, label) in options { option value=(value) selected[value == chosen] { (label) } }
            }
        }
    }
}
