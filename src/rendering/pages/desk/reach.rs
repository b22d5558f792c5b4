//! Whom surveys reach: each language beside the others, and people there are beside those there should be.

use maud::{Markup, html};
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        analysis::{difference::Judgement, reach::Reach},
        disclosure::Cell,
    },
    localisation::{Language, Texts},
    rendering::pages::desk::{protected, tables::scrolling},
};

/// What the page shows.
#[derive(Debug)]
pub struct ReachPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Its address.
    pub base: String,
    /// The surveys.
    pub surveys: Vec<SurveyTables>,
}

/// A survey.
#[derive(Debug)]
pub struct SurveyTables {
    /// Its name.
    pub name: String,
    /// All languages together.
    pub everybody: Reach,
    /// Languages by tag, and whether clearly more or fewer give up.
    pub languages: Vec<(String, Reach, Judgement)>,
    /// What there should be; targets by language stand beside counters, the others beside numbers of a snapshot.
    pub targets: Vec<TargetLines>,
}

/// What there should be by one trait.
#[derive(Debug)]
pub struct TargetLines {
    /// The name of the trait.
    pub by: String,
    /// Each group with the people there should be and the people there are.
    pub lines: Vec<(String, u64, Cell)>,
}

/// The page.
#[must_use]
pub fn reach(page: &ReachPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        p { (texts.get("reach-intro")) }
        @for survey in &page.surveys {
            h2 { (survey.name) }
            (languages(texts, survey))
            @if survey.targets.is_empty() { p.hint { (texts.get("reach-no-targets")) } }
            @for table in &survey.targets { (targets(texts, table)) }
        }
        ul.hints {
            li { (texts.with("monitor-protection", &[("n", Cell::LEAST_ROUNDED.into())])) " " (protected(texts)) }
            li { (texts.get("reach-changed-language")) }
            li { (texts.get("reach-clear")) }
            li { (texts.get("reach-blank")) }
            li { (texts.get("compare-limits")) }
        }
        p.downloads { a href=(format!("{}/reach.csv", page.base)) { (texts.get("results-download-csv")) span.vh { ": " (texts.get("reach-heading")) } } }
    }
}

/// The name of a language in itself.
#[must_use]
pub fn language_name(tag: &str) -> String {
    tag.parse::<LanguageIdentifier>().map_or_else(|_| tag.to_string(), |language| Language::of(&language).autonym().to_string())
}

fn number(texts: &Texts, cell: Cell) -> Markup {
    html! {
        td.held[cell == Cell::Withheld] {
            @match cell.count() {
                Some(count) => (texts.number(count)),
                None => (texts.with("monitor-small", &[("n", Cell::LEAST_ROUNDED.into())])),
            }
        }
    }
}

fn percent(texts: &Texts, share: Option<u64>) -> Markup {
    html! { td.held[share.is_none()] { @match share { Some(share) => (texts.percent(share)), None => (texts.get("results-withheld")) } } }
}

fn languages(texts: &Texts, survey: &SurveyTables) -> Markup {
    let heads = ["monitor-language", "monitor-started", "monitor-complete", "reach-drop_out", "reach-nothing", "reach-much"];
    let cells = |reach: &Reach| {
        html! {
            (number(texts, reach.started)) (number(texts, reach.complete)) (percent(texts, reach.drop_out()))
            (percent(texts, reach.nothing_blank())) (percent(texts, reach.much_blank()))
        }
    };
    let judgement = |reach: &Reach, judgement: Judgement| {
        let key = match judgement {
            Judgement::More => "reach-more",
            Judgement::Less => "reach-less",
            Judgement::NotClear => "reach-not-clear",
        };
        // Nothing is said of what is not shown.
        html! { @if reach.drop_out().is_some() { td.words { (texts.get(key)) } } @else { td.words.held { (texts.get("results-withheld")) } } }
    };
    scrolling(
        &texts.with("reach-languages", &[("survey", survey.name.as_str().into())]),
        &html! {
            thead { tr {
                @for head in heads { th scope="col" { (texts.get(head)) } }
                th.words scope="col" { (texts.get("reach-judgement")) }
            } }
            tbody {
                tr { th scope="row" { (texts.get("results-everybody")) } (cells(&survey.everybody)) td {} }
                @for (tag, reach, clear) in &survey.languages {
                    tr { th scope="row" { bdi lang=(tag) { (language_name(tag)) } } (cells(reach)) (judgement(reach, *clear)) }
                }
            }
        },
    )
}

fn targets(texts: &Texts, table: &TargetLines) -> Markup {
    scrolling(
        &texts.with("reach-targets", &[("by", table.by.as_str().into())]),
        &html! {
            thead { tr { @for head in ["reach-group", "reach-target", "reach-reached", "reach-part"] { th scope="col" { (texts.get(head)) } } } }
            tbody { @for (name, target, there) in &table.lines {
                tr {
                    th scope="row" { bdi { (name) } }
                    td { (texts.number(*target)) }
                    (number(texts, *there))
                    (percent(texts, there.percent_of(Cell::Shown(*target))))
                }
            } }
        },
    )
}
