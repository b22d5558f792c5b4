//! Results of a process, one field of action a page: every figure of all surveys with its numbers, of everybody, of
//! one group, or of two groups side by side, and what such a choice costs.

use maud::{Markup, PreEscaped, html};

use crate::{
    localisation::Texts,
    rendering::{
        charts::{ChartText, Svg},
        components::figures::{FigureLanguage, body, notes, table, with_words, words},
        documents::Table,
        pages::desk::{choice, protected},
    },
};

/// The page.
#[derive(Debug)]
pub struct FiguresPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the process.
    pub base: String,
    /// The chapters: name and title.
    pub chapters: Vec<(String, String)>,
    /// Name of the chapter shown.
    pub chapter: &'a str,
    /// Groups that can be looked at: the question of a survey, and its groups as value and label.
    pub groups: Vec<(String, Vec<(String, String)>)>,
    /// The group that is looked at, and the one beside it, as values.
    pub chosen: [String; 2],
    /// Two groups were chosen that cannot stand beside each other.
    pub no_pair: bool,
    /// Languages charts can be drawn in: tag and name.
    pub languages: Vec<(String, String)>,
    /// The language of the charts.
    pub language: String,
    /// What was frozen, in sentences.
    pub snapshots: Vec<String>,
    /// What the choice of groups costs, in sentences.
    pub costs: Vec<String>,
    /// Figures of the chapter that cannot be had for the choice.
    pub left_out: usize,
    /// What can be seen.
    pub figures: Vec<FigureCard>,
}

/// What can be seen of a figure.
#[derive(Debug)]
pub enum FigureCard {
    /// Everything.
    Whole(Box<WholeFigure>),
    /// Only its title.
    TooFew {
        /// The title.
        title: String,
        /// Tag and direction of its language.
        language: (String, &'static str),
    },
}

/// A figure with everything that belongs to it.
#[derive(Debug)]
pub struct WholeFigure {
    /// Its identity.
    pub id: String,
    /// The mark of its numbers.
    pub data: String,
    /// Its words.
    pub text: ChartText,
    /// The chart.
    pub svg: Svg,
    /// Its numbers.
    pub table: Table,
    /// The numbers say more than the chart, such as which differences are clear.
    pub opens_table: bool,
}

/// The page.
#[must_use]
pub fn figures(page: &FiguresPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        nav.topics aria-label=(texts.get("figures-chapters")) {
            ul { @for (name, title) in &page.chapters {
                li { a href=(page.address("", &[("chapter", name)])) aria-current=[(name == page.chapter).then_some("page")] { (title) } }
            } }
        }
        form.tools method="get" action=(format!("{}/results", page.base)) {
            input type="hidden" name="chapter" value=(page.chapter);
            (groups(page, "only", "figures-only", "results-everybody", &page.chosen[0]))
            (groups(page, "beside", "figures-beside", "figures-nobody", &page.chosen[1]))
            (choice("language", &texts.get("results-language"), &page.languages, &page.language))
            button { (texts.get("desk-show")) }
        }
        @if page.no_pair { p.banner { (texts.get("figures-no-pair")) } }
        @if !page.costs.is_empty() {
            div.banner role="note" aria-label=(texts.get("figures-cost")) {
                @for cost in &page.costs { p { strong { (cost) } } }
                p { (texts.get("figures-cost-whole")) }
            }
        }
        @if page.left_out > 0 { p.hint { (texts.with("figures-left-out", &[("n", page.left_out.into())])) } }
        @if page.figures.is_empty() { p { (texts.get("figures-nothing")) } } @else {
            p.ways {
                a.button.main href=(page.address("", &[("chapter", page.chapter), ("view", "projector")])) { (texts.get("figures-projector")) }
                a.button href=(page.address("/figures.zip", &[("chapter", page.chapter)])) { (texts.get("figures-everything")) }
            }
        }
        (contents(page))
        @for card in &page.figures { (shown(page, card)) }
        section.result {
            h2 { (texts.get("figures-snapshots")) }
            ul { @for snapshot in &page.snapshots { li { (snapshot) } } }
            p { (protected(texts)) }
            p.hint { (texts.get("compare-limits")) }
        }
    }
}

/// The way to each figure of a long page.
fn contents(page: &FiguresPage<'_>) -> Markup {
    let wholes = || page.figures.iter().filter_map(|card| if let FigureCard::Whole(figure) = card { Some(figure) } else { None });
    html! { @if wholes().count() > 2 {
        details {
            summary { (page.texts.get("figures-contents")) }
            nav aria-label=(page.texts.get("figures-contents")) { ul { @for figure in wholes() {
                @let language = FigureLanguage::of(&figure.text);
                li { a href=(format!("#{}", figure.id)) lang=(language.tag) dir=(language.direction) {
                    (figure.text.title) " " small { "(" bdi { (figure.id) } ")" }
                } }
            } } }
        }
    } }
}

/// There is nothing to show.
#[must_use]
pub fn none(texts: &Texts) -> Markup {
    html! { p { (texts.with("figures-none", &[("release", texts.get("desk-nav-release").into())])) } }
}

impl FiguresPage<'_> {
    /// An address below the results that keeps what was chosen.
    fn address(&self, rest: &str, own: &[(&str, &str)]) -> String {
        let chosen = ["only", "beside"].into_iter().zip(&self.chosen).filter(|(_, value)| !value.is_empty());
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(own).extend_pairs(chosen).append_pair("language", &self.language);
        format!("{}/results{rest}?{}", self.base, query.finish())
    }
}

/// A choice of a group, by the question that says it.
fn groups(page: &FiguresPage<'_>, name: &str, label: &str, nobody: &str, chosen: &str) -> Markup {
    html! {
        div {
            label for=(name) { (page.texts.get(label)) }
            select #(name) name=(name) {
                option value="" { (page.texts.get(nobody)) }
                @for (question, groups) in &page.groups {
                    optgroup label=(question) { @for (value, label) in groups { option value=(value) selected[value == chosen] { (label) } } }
                }
            }
        }
    }
}

fn shown(page: &FiguresPage<'_>, card: &FigureCard) -> Markup {
    match card {
        FigureCard::TooFew { title, language: (tag, direction) } => html! {
            section.result { h2 lang=(tag) dir=(direction) { (title) } p { (page.texts.get("figures-too-few")) } }
        },
        FigureCard::Whole(figure) => {
            let language = FigureLanguage::of(&figure.text);
            let address = format!("{}/figure/{}?language={}&data={}", page.base, figure.id, figure.text.language, figure.data);
            html! {
                section.result id=(figure.id) {
                    h2 lang=(language.tag) dir=(language.direction) { (figure.text.title) }
                    (whole(page.texts, &page.base, figure))
                    p.hint { a href=(address) {
                        (page.texts.with("figures-identity", &[("id", figure.id.as_str().into()), ("data", figure.data.as_str().into())]))
                        span.vh { ": " (figure.text.title) }
                    } }
                }
            }
        }
    }
}

/// Chart, numbers, words and files of a figure.
#[must_use]
pub fn whole(texts: &Texts, base: &str, figure: &WholeFigure) -> Markup {
    let language = FigureLanguage::of(&figure.text);
    let title = &figure.text.title;
    let endings = [("svg", "results-download-svg"), ("png", "results-download-png"), ("csv", "results-download-csv")];
    html! {
        (with_words(&figure.text, &html! { (PreEscaped(body(&figure.svg).0)) }))
        (notes(&figure.text))
        details open[figure.opens_table] {
            summary { (texts.get("results-table")) span.vh { ": " (title) } }
            (table(&figure.table, title, language))
        }
        details {
            summary { (texts.get("figures-words")) span.vh { ": " (title) } }
            (words(&figure.svg, language))
        }
        p.downloads { @for (ending, key) in endings {
            a href=(format!("{base}/figure/{}.{ending}?language={}", figure.id, language.tag)) { (texts.get(key)) span.vh { ": " (title) } } " "
        } }
    }
}
