//! A figure that fills the screen, to be shown to a room: no navigation but the way to the one before and the next.
//! The link to the next one has the focus, so that Enter turns the page.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::{
    localisation::Texts,
    rendering::{
        assets,
        charts::{ChartText, Svg},
        components::figures::{FigureLanguage, body},
    },
};

/// The page.
#[derive(Debug)]
pub struct ProjectorPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Title of the chapter, in the language of the figure.
    pub chapter: String,
    /// Tag and direction of that language.
    pub language: (String, &'static str),
    /// Number of the figure in it, from 1, and how many there are.
    pub at: [usize; 2],
    /// Address of the figure before.
    pub previous: Option<String>,
    /// Address of the next one.
    pub next: Option<String>,
    /// Address of the page with all figures.
    pub end: String,
    /// Address of the page of this figure alone, with its numbers and words.
    pub alone: String,
    /// The figure, or its title where nothing of it may be shown.
    pub figure: Result<(ChartText, Svg), String>,
    /// Everything shown is invented.
    pub synthetic: bool,
}

/// Charts that are higher than so much of their width fill only large screens; on others they are scrolled rather
/// than made too small to read.
const TALL: f64 = 0.72;
/// Charts that are higher than so much are scrolled on every screen.
const TALLER: f64 = 1.05;

/// A whole page.
#[must_use]
pub fn projector(page: &ProjectorPage<'_>) -> Markup {
    let texts = page.texts;
    let title = match &page.figure {
        Ok((text, _)) => &text.title,
        Err(title) => title,
    };
    html! {
        (DOCTYPE)
        html.screen lang=(texts.language().tag()) dir=(texts.direction().as_str()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                title lang=(page.language.0) dir=(page.language.1) { (title) " – " (page.chapter) }
                link rel="icon" href="data:,";
                link rel="stylesheet" href=(assets::PAGE_CSS.path);
                link rel="stylesheet" href=(assets::DESK_CSS.path);
            }
            body {
                header.turn { (turning(page)) }
                @match &page.figure {
                    Ok((text, svg)) => (shown(page, text, svg)),
                    Err(title) => main { h1 lang=(page.language.0) dir=(page.language.1) { (title) } p { (texts.get("figures-too-few")) } },
                }
            }
        }
    }
}

/// The way to the figures before and after.
fn turning(page: &ProjectorPage<'_>) -> Markup {
    let texts = page.texts;
    let [number, all] = page.at.map(|number| u64::try_from(number).unwrap_or(u64::MAX));
    html! { nav aria-label=(texts.get("figures-pages")) {
        @match &page.previous {
            Some(address) => a.button rel="prev" href=(address) { (texts.get("figures-previous")) },
            None => span {},
        }
        p { strong lang=(page.language.0) dir=(page.language.1) { (page.chapter) } " · " (texts.with("figures-at", &[("n", number.into()), ("all", all.into())])) @if page.synthetic { " · " (texts.get("chart-synthetic")) } }
        @match &page.next {
            Some(address) => a.button.main rel="next" href=(address) autofocus { (texts.get("figures-next")) },
            None => span {},
        }
        a.button href=(page.end) { (texts.get("figures-end")) }
    } }
}

fn shown(page: &ProjectorPage<'_>, text: &ChartText, svg: &Svg) -> Markup {
    let language = FigureLanguage::of(text);
    let (chart, height) = body(svg);
    html! { main lang=(language.tag) dir=(language.direction) {
        h1 { (text.title) }
        p { @for (at, words) in [&text.question, &text.base].into_iter().filter(|words| !words.is_empty()).enumerate() {
            @if at > 0 { br; }
            (words)
        } }
        figure.tall[height > TALL].taller[height > TALLER] { (PreEscaped(chart)) }
        p.small {
            @for note in &text.notes { bdi { (note) } " · " }
            a href=(page.alone) lang=(page.texts.language().tag()) dir=(page.texts.direction().as_str()) { (page.texts.get("figures-numbers-and-words")) }
        }
    } }
}
