//! In how many talks something came up, in words: never a share, never fewer than five.

use maud::{Markup, html};

use crate::{
    domain::disclosure::talks::{LEAST_TALKS, Voices},
    localisation::Texts,
    rendering::pages::desk::{
        tables::scrolling,
        texts::{Part, parts},
    },
};

/// The themes of a guide.
#[derive(Debug)]
pub struct TalksPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the instrument.
    pub base: String,
    /// Talks that are counted; none when they are individual voices.
    pub all: Option<u64>,
    /// Some talks are not counted yet.
    pub are_waiting: bool,
    /// Names of the roles that are told apart, with the number of talks of each.
    pub groups: Vec<(String, u64)>,
    /// Themes that may be told, the most frequent first.
    pub themes: Vec<ThemeLine>,
}

/// A theme.
#[derive(Clone, Debug)]
pub struct ThemeLine {
    /// Its name.
    pub name: String,
    /// In how many talks.
    pub voices: Voices,
    /// For each group, whether at least five talks name it.
    pub often: Vec<bool>,
}

/// "in 9 of 24 talks".
#[must_use]
pub fn voices(texts: &Texts, voices: Voices, all: Option<u64>) -> String {
    let of = |key: &str, talks: u64, all: u64| texts.with(key, &[("n", talks.into()), ("all", all.into())]);
    match (voices, all) {
        (Voices::Exact(talks), Some(all)) => of("talks-exact", talks, all),
        (Voices::AtLeast(talks), Some(all)) => of("talks-at_least", talks, all),
        _ => texts.get("talks-individual"),
    }
}

/// The page.
#[must_use]
pub fn talks(page: &TalksPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        (parts(texts, &page.base, Part::Topics))
        p { (texts.get("talks-intro")) }
        @if page.are_waiting { p.hint { (texts.with("talks-waiting", &[("n", LEAST_TALKS.into())])) } }
        @match page.all {
            None => p { (texts.with("talks-none", &[("n", LEAST_TALKS.into())])) },
            Some(all) => {
                p { strong { (texts.with("talks-all", &[("n", all.into())])) } }
                @if page.themes.is_empty() { p { (texts.get("talks-no-themes")) } } @else { (themes(page)) }
                p.hint { (texts.get("talks-individual-why")) }
            }
        }
    }
}

fn themes(page: &TalksPage<'_>) -> Markup {
    let texts = page.texts;
    let often = texts.with("talks-often", &[("n", LEAST_TALKS.into())]);
    scrolling(
        &texts.get("talks-themes"),
        &html! {
            thead { tr {
                th scope="col" { (texts.get("talks-theme")) }
                th.words scope="col" { (texts.get("talks-talks")) }
                @for (name, size) in &page.groups { th scope="col" { (name) small { (texts.with("talks-all", &[("n", (*size).into())])) } } }
            } }
            tbody { @for line in &page.themes {
                tr {
                    th scope="row" { (line.name) }
                    td.words { (voices(texts, line.voices, page.all)) }
                    @for named in &line.often {
                        @if *named { td { (often) } } @else { td.held { span aria-hidden="true" { "·" } span.vh { (texts.get("talks-individual")) } } }
                    }
                }
            } }
        },
    )
}
