//! Making results public: what is public now, the choice of figures, and the questions before something is
//! published or taken back.

use maud::{Markup, html};

use crate::{localisation::Texts, rendering::pages::desk::tables::scrolling};

/// The page.
#[derive(Debug)]
pub struct PublishPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the page.
    pub base: String,
    /// Public address.
    pub address: String,
    /// What is public: how many figures, since when, published by whom.
    pub now: Option<(usize, String, String)>,
    /// There are newer numbers than the public ones.
    pub is_newer: bool,
    /// Whoever looks may publish.
    pub may_publish: bool,
    /// No figure was chosen.
    pub problem: bool,
    /// What can be made public.
    pub chapters: Vec<ChapterChoice>,
    /// What happened: moment, account, key of what it was.
    pub history: Vec<(String, String, &'static str)>,
}

/// Figures of a chapter to choose from.
#[derive(Debug)]
pub struct ChapterChoice {
    /// Its title.
    pub title: String,
    /// Its figures.
    pub figures: Vec<FigureChoice>,
}

/// A figure to choose.
#[derive(Clone, Debug)]
pub struct FigureChoice {
    /// Its identity.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The survey it is of, or the surveys.
    pub source: String,
    /// It is about a sensitive question.
    pub is_sensitive: bool,
    /// It is chosen.
    pub is_chosen: bool,
}

/// What is asked before something becomes public.
#[derive(Debug)]
pub struct ConfirmPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the page.
    pub base: String,
    /// Public address.
    pub address: String,
    /// Proves that the form was made for this session.
    pub token: String,
    /// The mark of what is looked at: what is published must be the same.
    pub state: String,
    /// There is something else to look at than when it was asked first.
    pub changed: bool,
    /// The snapshots the numbers are of.
    pub snapshots: Vec<String>,
    /// The chosen figures by chapter.
    pub chapters: Vec<ChapterChoice>,
    /// Names of the languages.
    pub languages: Vec<String>,
    /// Something is public already.
    pub replaces: bool,
    /// All numbers are invented.
    pub synthetic: bool,
}

/// The page.
#[must_use]
pub fn publish(page: &PublishPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        @if page.problem { div.summary role="alert" { p { (texts.get("publish-none-chosen")) } } }
        p { (texts.get("publish-intro")) }
        @match &page.now {
            None => p.banner { strong { (texts.get("publish-not")) } },
            Some((n, date, account)) => {
                @let values = [("n", (*n).into()), ("date", date.as_str().into()), ("account", account.as_str().into())];
                div.banner { p { strong { (texts.with("publish-now", &values)) } } @if page.is_newer { p { (texts.get("publish-newer")) } } }
                p { (texts.get("publish-address")) ": " a href=(page.address) { (page.address) } }
                @if page.may_publish { p { a.button href=(format!("{}/end", page.base)) { (texts.get("publish-end")) } } }
            }
        }
        @if !page.may_publish { p { (texts.get("publish-may-not")) } }
        @else if page.chapters.is_empty() { p { (texts.get("publish-nothing")) } }
        @else { (choices(page)) }
        @if !page.history.is_empty() {
            h2 { (texts.get("publish-history")) }
            (scrolling(&texts.get("publish-history"), &html! {
                thead { tr {
                    th scope="col" { (texts.get("log-when")) }
                    th.words scope="col" { (texts.get("log-who")) }
                    th.words scope="col" { (texts.get("log-what")) }
                } }
                tbody { @for (moment, account, what) in &page.history {
                    tr { th scope="row" { (moment) } td.words { (account) } td.words { (texts.get(what)) } }
                } }
            }))
        }
    }
}

fn choices(page: &PublishPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        h2 { (texts.get("publish-choose")) }
        form method="get" action=(format!("{}/confirm", page.base)) {
            @for chapter in &page.chapters {
                @let chosen = chapter.figures.iter().filter(|figure| figure.is_chosen).count();
                details open[chosen < chapter.figures.len()] {
                    summary { (chapter.title) " – " (texts.with("publish-all-of", &[("n", chosen.into()), ("all", chapter.figures.len().into())])) }
                    fieldset {
                        legend.vh { (chapter.title) }
                        @for figure in &chapter.figures {
                            label.o {
                                input type="checkbox" name="figure" value=(figure.id) checked[figure.is_chosen];
                                span { (named(texts, figure)) }
                            }
                        }
                    }
                }
            }
            div.row { button.main { (texts.get("publish-check")) } }
        }
    }
}

fn named(texts: &Texts, figure: &FigureChoice) -> Markup {
    html! {
        (figure.title) " " small { "(" (figure.source) ")" }
        @if figure.is_sensitive { " " span.state { (texts.get("publish-sensitive")) } }
    }
}

/// What is asked before something becomes public.
#[must_use]
pub fn confirm(page: &ConfirmPage<'_>) -> Markup {
    let texts = page.texts;
    let figures = || page.chapters.iter().flat_map(|chapter| &chapter.figures);
    let (all, sensitive) = (figures().count(), figures().filter(|figure| figure.is_sensitive).count());
    html! {
        @if page.changed { div.summary role="alert" tabindex="-1" autofocus { p { (texts.get("publish-changed")) } } }
        ul {
            li { (texts.with("publish-effect-everybody", &[("address", page.address.as_str().into())])) }
            li { (texts.with("publish-effect-languages", &[("languages", texts.list(&page.languages).into())])) }
            li {
                (texts.get("publish-effect-frozen"))
                ul { @for snapshot in &page.snapshots { li { (snapshot) } } }
            }
            @if page.replaces { li { (texts.get("publish-effect-replace")) } }
            @if sensitive > 0 { li { (texts.with("publish-effect-sensitive", &[("n", sensitive.into())])) } }
            li { (texts.get("publish-effect-copies")) }
            @if page.synthetic { li { (texts.get("publish-effect-synthetic")) } }
        }
        form method="post" action=(page.base) {
            input type="hidden" name="_token" value=(page.token);
            input type="hidden" name="state" value=(page.state);
            @for figure in figures() { input type="hidden" name="figure" value=(figure.id); }
            p.ways { button.main { (texts.get("publish-button")) } " " a href=(page.base) { (texts.get("publish-back")) } }
        }
        h2 { (texts.with("publish-confirm", &[("n", all.into())])) }
        @for chapter in &page.chapters {
            h3 { (chapter.title) }
            ul { @for figure in &chapter.figures { li { (named(texts, figure)) } } }
        }
    }
}

/// What is asked before everything is taken back.
#[must_use]
pub fn end(texts: &Texts, base: &str, token: &str) -> Markup {
    html! {
        p { (texts.get("publish-end-question")) }
        form method="post" action=(format!("{base}/end")) {
            input type="hidden" name="_token" value=(token);
            p.ways { button.main { (texts.get("publish-end")) } " " a href=(base) { (texts.get("publish-end-back")) } }
        }
    }
}
