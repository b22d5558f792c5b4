//! Results everybody may see: an overview that says where the numbers come from, and a page for each chapter. They
//! are light: a chart is a picture that is fetched when it comes into sight, and says the same in words and as a
//! table.

use maud::{Markup, html};

use crate::{
    domain::questionnaire::Contact,
    localisation::Texts,
    rendering::{
        charts::{ChartText, Svg},
        components::figures::{FigureLanguage, body_size, notes, table, with_words, words},
        documents::Table,
        pages::entrance::contact_lines,
    },
};

/// The overview.
#[derive(Debug)]
pub struct PublishedPage<'a> {
    /// Texts of the process in the language of the page.
    pub texts: &'a Texts,
    /// Public address of the process.
    pub base: String,
    /// Who asked and publishes.
    pub contact: &'a Contact,
    /// The day it was published.
    pub date: String,
    /// Who answered, in sentences.
    pub audiences: Vec<String>,
    /// How the numbers came about, in sentences.
    pub method: Vec<String>,
    /// The chapters: name, title, number of figures.
    pub chapters: Vec<(String, String, usize)>,
}

/// A chapter.
#[derive(Debug)]
pub struct PublishedChapter<'a> {
    /// Texts of the process in the language of the page.
    pub texts: &'a Texts,
    /// Public address of the process.
    pub base: String,
    /// Its title.
    pub title: String,
    /// Its figures.
    pub figures: Vec<PublicFigure<'a>>,
    /// Figures that cannot be had in this language.
    pub missing: usize,
    /// Name and title of the chapter before.
    pub previous: Option<(String, String)>,
    /// Name and title of the next one.
    pub next: Option<(String, String)>,
}

/// A public figure.
#[derive(Clone, Debug)]
pub struct PublicFigure<'a> {
    /// Its identity.
    pub id: String,
    /// The mark of its numbers.
    pub data: &'a str,
    /// Its words.
    pub text: &'a ChartText,
    /// The chart.
    pub svg: &'a Svg,
    /// Its numbers.
    pub table: &'a Table,
}

fn tag(texts: &Texts) -> &str {
    texts.language().tag()
}

/// The overview.
#[must_use]
pub fn overview(page: &PublishedPage<'_>) -> Markup {
    let texts = page.texts;
    let values = [("organisation", page.contact.organisation.as_str().into()), ("date", page.date.as_str().into())];
    html! {
        h1 { (texts.with("published-heading", &[("process", texts.get("process-title").into())])) }
        p { (texts.with("published-intro", &values)) }
        p { strong { (texts.get("chart-not-representative")) } }
        h2 { (texts.get("published-chapters")) }
        ul.cards { @for (name, title, number) in &page.chapters {
            li { a href=(format!("{}/{name}?l={}", page.base, tag(texts))) { (title) } " " span.note { (texts.with("published-figures", &[("n", (*number).into())])) } }
        } }
        h2 { (texts.get("chapter-people")) }
        ul { @for audience in &page.audiences { li { (audience) } } }
        h2 { (texts.get("pack-method")) }
        @for sentence in &page.method { p { (sentence) } }
        h2 { (texts.get("app-contact")) }
        (contact_lines(page.contact))
    }
}

/// A chapter.
#[must_use]
pub fn chapter(page: &PublishedChapter<'_>) -> Markup {
    let texts = page.texts;
    let link = |name: &str| format!("{}/{name}?l={}", page.base, tag(texts));
    html! {
        p.back { a href=(format!("{}?l={}", page.base, tag(texts))) { (texts.get("published-start")) } }
        h1 { (page.title) }
        @for figure in &page.figures { (shown(page, figure)) }
        @if page.missing > 0 { p.note { (texts.with("published-not-here", &[("n", page.missing.into())])) } }
        p.note { (texts.get("chart-not-representative")) }
        nav.row aria-label=(texts.get("published-chapters")) {
            @if let Some((name, title)) = &page.previous {
                a.button rel="prev" href=(link(name)) { (texts.with("published-previous", &[("chapter", title.as_str().into())])) }
            }
            @if let Some((name, title)) = &page.next {
                a.button.main rel="next" href=(link(name)) { (texts.with("published-next", &[("chapter", title.as_str().into())])) }
            }
        }
    }
}

fn shown(page: &PublishedChapter<'_>, figure: &PublicFigure<'_>) -> Markup {
    let (texts, text) = (page.texts, figure.text);
    let language = FigureLanguage::of(text);
    let address =
        |ending: &str, part: &str| format!("{}/figure/{}.{ending}?l={}&data={}{part}", page.base, figure.id, language.tag, figure.data);
    let (width, height) = body_size(figure.svg).unzip();
    html! {
        section.figure id=(figure.id) {
            h2 { (text.title) }
            (with_words(text, &html! {
                img src=(address("svg", "&part=chart")) alt=(text.title) width=[width] height=[height] loading="lazy" decoding="async";
            }))
            details {
                summary { (texts.get("published-table")) span.vh { ": " (text.title) } }
                (table(figure.table, &text.title, language))
            }
            details {
                summary { (texts.get("published-words")) span.vh { ": " (text.title) } }
                (words(figure.svg, language))
            }
            details {
                summary { (texts.get("published-notes")) span.vh { ": " (text.title) } }
                (notes(text))
            }
            p.downloads {
                a href=(address("svg", "")) download { (texts.get("published-svg")) span.vh { ": " (text.title) } } " "
                a href=(address("csv", "")) download { (texts.get("published-csv")) span.vh { ": " (text.title) } }
            }
        }
    }
}
