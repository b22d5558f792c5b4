//! How two coders agree: in all, code by code, and what there is to talk about.

use maud::{Markup, html};

use crate::{
    domain::words::{
        agreement::{Agreement, HeldBy},
        code_book::CodeBook,
    },
    localisation::Texts,
    rendering::pages::desk::{
        tables::under_heading,
        texts::{Part, parts},
    },
};

/// The page.
#[derive(Debug)]
pub struct AgreementPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the instrument.
    pub base: String,
    /// The code book.
    pub book: &'a CodeBook,
    /// Texts that may be read for coding, those with a first coding, those drawn for a second one.
    pub counts: [usize; 3],
    /// How two people agree.
    pub agreement: &'a Agreement,
}

/// The page.
#[must_use]
pub fn agreement(page: &AgreementPage<'_>) -> Markup {
    let texts = page.texts;
    let agreement = page.agreement;
    let name = |code| page.book.code(code).map_or_else(|| format!("{code}"), |code| code.name.clone());
    let share = |share: Option<f64>| share.map_or_else(|| "–".to_string(), |share| texts.percent(percent(share)));
    let kappa = |kappa: Option<f64>| kappa.map_or_else(|| "–".to_string(), |kappa| two_decimals(texts, kappa));
    let [all, coded, drawn] = page.counts;
    let numbers = [("all", all), ("coded", coded), ("drawn", drawn), ("both", agreement.texts)];
    html! {
        (parts(texts, &page.base, Part::Agreement))
        p { (texts.get("texts-agreement-intro")) }
        ul.tiles {
            @for (key, number) in numbers { li { b { (texts.number(number as u64)) } (texts.get(&format!("texts-agreement-{key}"))) } }
            li { b { (share(agreement.observed())) } (texts.get("texts-agreement-observed")) }
            li { b { (kappa(agreement.pooled_kappa())) } (texts.get("texts-agreement-kappa")) }
        }
        @if agreement.texts == 0 { p { a href=(format!("{}/texts/code?second=yes", page.base)) { (texts.get("texts-second-coding")) } } } @else {
            (under_heading(&texts.get("texts-agreement-by-code"), &html! {
                thead { tr {
                    th scope="col" { (texts.get("texts-code")) }
                    th scope="col" { (texts.get("texts-agreement-observed")) }
                    th scope="col" { (texts.get("texts-agreement-kappa-short")) }
                    th scope="col" { (texts.get("texts-agreement-both-have")) }
                    th scope="col" { (texts.get("texts-agreement-one-has")) }
                } }
                tbody { @for (code, decisions) in &agreement.by_code { tr {
                    th scope="row" { (name(code)) }
                    td { (share(decisions.observed())) }
                    td { (kappa(decisions.kappa())) }
                    td { (texts.number(decisions.both.into())) }
                    td { (texts.number((decisions.only_first + decisions.only_second).into())) }
                } } }
            }))
            h2 { (texts.get("texts-differences")) }
            @if agreement.differences.is_empty() { p { (texts.get("texts-no-differences")) } }
            ul { @for difference in &agreement.differences {
                li {
                    a href=(format!("{}/texts/code/{}", page.base, difference.text)) { (name(&difference.code)) }
                    ": " (texts.get(if difference.held_by == HeldBy::First { "texts-only-first" } else { "texts-only-second" }))
                }
            } }
        }
    }
}

/// Whole percents of a share between 0 and 1.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share lies between 0 and 1")]
fn percent(share: f64) -> u64 {
    (share * 100.0).round() as u64
}

/// A kappa, between −1 and 1, with two decimals.
fn two_decimals(texts: &Texts, kappa: f64) -> String {
    crate::domain::answers::Decimal::parse(&format!("{kappa:.2}")).map_or_else(|| format!("{kappa:.2}"), |kappa| texts.decimal(&kappa))
}
