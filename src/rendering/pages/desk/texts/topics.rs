//! Frequencies of codes: for everybody and by groups, protected like every table.

use maud::{Markup, html};

use crate::{
    domain::{
        disclosure::{Policy, PublishableTable},
        identifiers::Code,
    },
    localisation::Texts,
    rendering::{
        labels::Labels,
        pages::desk::{
            choice, protected, tables,
            texts::{Part, Told, parts, told},
        },
    },
};

/// The page.
#[derive(Debug)]
pub struct TopicsPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Labels with the names of codes.
    pub labels: Labels<'a>,
    /// Address of the instrument.
    pub base: String,
    /// Proves that a form was made for this session.
    pub token: String,
    /// What is said above.
    pub told: Told,
    /// Questions people answer in their own words: code and label.
    pub questions: Vec<(String, String)>,
    /// The question.
    pub question: String,
    /// What can be broken down by: code and label.
    pub breakdowns: Vec<(String, String)>,
    /// The chosen breakdown.
    pub by: Option<&'a Code>,
    /// Coded texts, in words.
    pub coded: String,
    /// The day of the last count, and how many people were in it, in words.
    pub last: Option<String>,
    /// Why no count can be made now.
    pub refusal: Option<String>,
    /// For everybody.
    pub whole: Option<PublishableTable>,
    /// By groups.
    pub by_groups: Option<PublishableTable>,
    /// The rules numbers are protected by.
    pub policy: Policy,
    /// Question or breakdown is sensitive.
    pub sensitive: bool,
}

/// The page.
#[must_use]
pub fn topics(page: &TopicsPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        (parts(texts, &page.base, Part::Topics))
        (told(texts, &page.told))
        form.tools method="get" action=(format!("{}/texts/topics", page.base)) {
            (choice("question", &texts.get("texts-question"), &page.questions, &page.question))
            (choice("by", &texts.get("results-breakdown"), &page.breakdowns, page.by.map_or("", Code::as_str)))
            button { (texts.get("desk-show")) }
        }
        p { (page.coded) @if let Some(last) = &page.last { " " (last) } }
        @match &page.refusal {
            Some(refusal) => p.hint { (refusal) },
            None => form method="post" action=(format!("{}/texts/topics", page.base)) {
                input type="hidden" name="_token" value=(page.token);
                input type="hidden" name="question" value=(page.question);
                input type="hidden" name="by" value=(page.by.map_or("", Code::as_str));
                button.main { (texts.get("texts-count")) }
                p.hint { (texts.get("texts-count-hint")) }
            },
        }
        @if let Some(whole) = &page.whole {
            p.banner { (protected(texts)) }
            @match &page.by_groups {
                Some(table) => (tables::by_groups(texts, &page.labels, table, page.policy.noise)),
                None => (tables::whole(texts, &page.labels, whole, page.policy.noise, None)),
            }
            @let shown: Vec<PublishableTable> = page.by_groups.iter().chain([whole]).cloned().collect();
            (tables::notes(texts, &page.labels, &shown, &page.policy, page.sensitive))
        }
    }
}

/// The page of an instrument without questions people answer in their own words.
#[must_use]
pub fn nothing_to_count(texts: &Texts, base: &str) -> Markup {
    html! {
        (parts(texts, base, Part::Topics))
        p { (texts.get("texts-no-questions")) " " a href=(format!("{base}/texts/talks")) { (texts.get("texts-talks")) } }
    }
}
