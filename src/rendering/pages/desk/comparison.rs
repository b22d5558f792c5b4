//! Two audiences side by side: one pair of mirror questions a page, with chart, table, ranks and a word
//! on which differences are clear.

use maud::{Markup, PreEscaped, html};

use crate::{
    domain::disclosure::Cell,
    localisation::Texts,
    rendering::{
        charts::Svg,
        pages::desk::{choice, protected, tables::scrolling},
    },
};

/// A pair of questions and how it compares.
#[derive(Debug)]
pub struct ComparisonPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the comparison.
    pub base: String,
    /// All pairs: name and title.
    pub pairs: Vec<(String, String)>,
    /// The pair shown.
    pub pair: String,
    /// Languages charts can be drawn in: tag and name.
    pub languages: Vec<(String, String)>,
    /// The language of the charts.
    pub language: String,
    /// The two surveys and the wording of their question.
    pub sides: [(String, String); 2],
    /// The charts: one of both, or one for each.
    pub charts: Vec<Svg>,
    /// The chart of both can be downloaded.
    pub has_download: bool,
    /// The numbers.
    pub lines: Lines,
    /// A difference is clear from so many points.
    pub clear_points: i64,
    /// And from so many people on each side.
    pub clear_base: u64,
}

/// The numbers of a pair.
#[derive(Debug)]
pub enum Lines {
    /// Shares of options.
    Options {
        /// How many people answered.
        bases: [Cell; 2],
        /// The options.
        lines: Vec<OptionLine>,
    },
    /// Means of rows.
    Rows(Vec<RowLine>),
}

/// An option of both audiences.
#[derive(Debug)]
pub struct OptionLine {
    /// Its label.
    pub label: String,
    /// How many people chose it.
    pub counts: [Cell; 2],
    /// Its ranks.
    pub ranks: [Option<usize>; 2],
    /// Difference in points.
    pub points: Option<i64>,
    /// The difference is clear.
    pub is_clear: bool,
}

/// A row of both audiences.
#[derive(Debug)]
pub struct RowLine {
    /// Its label.
    pub label: String,
    /// How many people rated it.
    pub bases: [Cell; 2],
    /// The means.
    pub means: [Option<f64>; 2],
}

/// The page.
#[must_use]
pub fn comparison(page: &ComparisonPage<'_>) -> Markup {
    let texts = page.texts;
    let link = |pair: &str| format!("{}?pair={pair}&language={}", page.base, page.language);
    html! {
        p { (texts.get("compare-intro")) }
        p.banner { (protected(texts)) }
        p.hint { (texts.get("compare-limits")) }
        nav.topics aria-label=(texts.get("compare-questions")) {
            ul { @for (name, title) in &page.pairs { li { a href=(link(name)) aria-current=[(*name == page.pair).then_some("page")] { (title) } } } }
        }
        form.tools method="get" action=(page.base) {
            input type="hidden" name="pair" value=(page.pair);
            (choice("language", &texts.get("results-language"), &page.languages, &page.language))
            button { (texts.get("desk-show")) }
        }
        dl.wordings { @for (survey, wording) in &page.sides { div { dt { (survey) } dd { (wording) } } } }
        @for chart in &page.charts { figure { (PreEscaped(chart.as_str())) } }
        (table(page))
        @if page.has_download {
            p.downloads {
                @for (ending, key) in [("svg", "results-download-svg"), ("png", "results-download-png")] {
                    a href=(format!("{}/{}.{ending}?language={}", page.base, page.pair, page.language)) { (texts.get(key)) } " "
                }
            }
        }
    }
}

/// No pair of questions to compare.
#[must_use]
pub fn nothing_to_compare(texts: &Texts) -> Markup {
    html! { p { (texts.get("compare-none")) } }
}

fn table(page: &ComparisonPage<'_>) -> Markup {
    let texts = page.texts;
    let caption = page.pairs.iter().find(|(name, _)| *name == page.pair).map(|(_, title)| title.clone()).unwrap_or_default();
    let held = || html! { td.held { (texts.get("results-withheld")) } };
    let small = |base: Cell, text: String| if matches!(base, Cell::Bracketed(_)) { format!("({text})") } else { text };
    let people = |base: Cell| match base.count() {
        Some(n) => html! { td { (small(base, texts.number(n))) } },
        None => held(),
    };
    match &page.lines {
        Lines::Options { bases, lines } => html! {
            (scrolling(&caption, &html! {
                thead {
                    tr {
                        th rowspan="2" scope="col" { (texts.get("results-answer")) }
                        @for (survey, _) in &page.sides { th colspan="2" scope="colgroup" { (survey) } }
                        th rowspan="2" scope="col" { (texts.get("compare-difference")) }
                        th rowspan="2" scope="col" { (texts.get("compare-judgement")) }
                    }
                    tr { @for _ in &page.sides { th scope="col" { (texts.get("results-share")) } th scope="col" { (texts.get("compare-rank")) } } }
                }
                tbody {
                    @for line in lines { tr {
                        th scope="row" { (line.label) }
                        @for side in [0, 1] {
                            @match line.counts[side].percent_of(bases[side]) {
                                Some(percent) => td { (small(bases[side], texts.percent(percent))) },
                                None => (held()),
                            }
                            td { @match line.ranks[side] { Some(rank) => { (texts.number(u64::try_from(rank).unwrap_or(0))) "." }, None => "–" } }
                        }
                        @match line.points {
                            Some(points) => td { (signed(texts, points)) },
                            None => (held()),
                        }
                        td.words { @if line.points.is_some() {
                            @if line.is_clear { b { (texts.get("compare-clear")) } } @else { (texts.get("compare-not-clear")) }
                        } }
                    } }
                    tr {
                        th scope="row" { (texts.get("results-people")) }
                        @for base in bases { (people(*base)) td {} }
                        td {} td {}
                    }
                }
            }))
            p.hint { (texts.with("compare-clear-why", &[("points", page.clear_points.into()), ("n", page.clear_base.into())])) }
        },
        Lines::Rows(lines) => scrolling(
            &caption,
            &html! {
                thead {
                    tr {
                        th rowspan="2" scope="col" { (texts.get("results-row")) }
                        @for (survey, _) in &page.sides { th colspan="2" scope="colgroup" { (survey) } }
                    }
                    tr { @for _ in &page.sides { th scope="col" { (texts.get("results-mean")) } th scope="col" { (texts.get("results-people")) } } }
                }
                tbody { @for line in lines { tr {
                    th scope="row" { (line.label) }
                    @for side in [0, 1] {
                        @match line.means[side] {
                            Some(mean) => td { (small(line.bases[side], texts.one_decimal(mean))) },
                            None => (held()),
                        }
                        (people(line.bases[side]))
                    }
                } } }
            },
        ),
    }
}

fn signed(texts: &Texts, points: i64) -> String {
    let number = texts.number(points.unsigned_abs());
    match points {
        1.. => format!("+{number}"),
        0 => number,
        _ => format!("−{number}"),
    }
}
