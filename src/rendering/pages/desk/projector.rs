//! A figure that fills the screen, to be shown to a room: no navigation but the way to the one before and the next.
//! The link to the next one has the focus, so that Enter turns the page.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::{
    localisation::Texts,
    rendering::{
        assets,
        charts::Svg,
        components::figures::{FigureLanguage, size},
    },
};

/// The page.
#[derive(Debug)]
pub struct ProjectorPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Title of the chapter.
    pub chapter: String,
    /// Number of the figure in it, from 1, and how many there are.
    pub at: [usize; 2],
    /// Address of the figure before.
    pub previous: Option<String>,
    /// Address of the next one.
    pub next: Option<String>,
    /// Address of the page with all figures.
    pub end: String,
    /// Title and language of the figure.
    pub title: (String, String, &'static str),
    /// The chart; none when nothing of it may be shown.
    pub svg: Option<Svg>,
    /// Everything shown is invented.
    pub synthetic: bool,
}

/// Charts that are higher than so much of their width are scrolled rather than made too small to read.
const TALL: f64 = 0.8;

/// A whole page.
#[must_use]
pub fn projector(page: &ProjectorPage<'_>) -> Markup {
    let texts = page.texts;
    let (title, tag, direction) = &page.title;
    let language = FigureLanguage { tag, direction };
    let is_tall = page.svg.as_ref().and_then(size).is_some_and(|(width, height)| f64::from(height) > f64::from(width) * TALL);
    let [number, all] = page.at.map(|number| u64::try_from(number).unwrap_or(u64::MAX));
    html! {
        (DOCTYPE)
        html.screen lang=(texts.language().tag()) dir=(texts.direction().as_str()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                title { (title) " – " (page.chapter) }
                link rel="icon" href="data:,";
                link rel="stylesheet" href=(assets::PAGE_CSS.path);
                link rel="stylesheet" href=(assets::DESK_CSS.path);
            }
            body {
                header.turn {
                    nav aria-label=(texts.get("figures-pages")) {
                        @match &page.previous {
                            Some(address) => a.button rel="prev" href=(address) { (texts.get("figures-previous")) },
                            None => span {},
                        }
                        p { strong { (page.chapter) } " · " (texts.with("figures-at", &[("n", number.into()), ("all", all.into())])) }
                        @match &page.next {
                            Some(address) => a.button.main rel="next" href=(address) autofocus { (texts.get("figures-next")) },
                            None => span {},
                        }
                        a.button href=(page.end) { (texts.get("figures-end")) }
                    }
                    @if page.synthetic { p.invented { strong { (texts.get("desk-synthetic")) } } }
                }
                main #main {
                    h1.vh lang=(language.tag) dir=(language.direction) { (title) }
                    @match &page.svg {
                        Some(svg) => figure.tall[is_tall] { (PreEscaped(svg.as_str())) },
                        None => p { strong { (title) } br; (texts.get("figures-too-few")) },
                    }
                }
            }
        }
    }
}
