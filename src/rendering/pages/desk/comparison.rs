//! Two audiences side by side: one pair of mirror questions a page, with chart, table, ranks and a word
//! on which differences are clear.

use maud::{Markup, PreEscaped, html};

use crate::{
    domain::{
        analysis::difference::{CLEAR_BASE, CLEAR_POINTS, ComparedOption, Judgement},
        disclosure::Cell,
    },
    localisation::Texts,
    rendering::{
        charts::Svg,
        pages::desk::{
            choice, protected,
            tables::{range, scrolling},
        },
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
    /// The charts: shares and ranks of both, or means of both and the ratings of each.
    pub charts: Vec<Svg>,
    /// The chart of both can be downloaded.
    pub has_download: bool,
    /// The numbers.
    pub lines: Lines,
}

/// The numbers of a pair.
#[derive(Debug)]
pub enum Lines {
    /// Shares of options.
    Options {
        /// How many people answered.
        bases: [Cell; 2],
        /// The options with their labels.
        lines: Vec<(String, ComparedOption)>,
    },
    /// Means of rows.
    Rows(Vec<RowLine>),
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

/// A number that is not shown, in words.
pub(super) fn held(texts: &Texts) -> Markup {
    html! { td.held { (texts.get("results-withheld")) } }
}

/// A number, in brackets when the group is small.
pub(super) fn small(base: Cell, text: String) -> String {
    if matches!(base, Cell::Bracketed(_)) { format!("({text})") } else { text }
}

/// A number of people.
pub(super) fn people(texts: &Texts, base: Cell) -> Markup {
    match base.count() {
        Some(n) => html! { td { (small(base, texts.number(n))) } },
        None => held(texts),
    }
}

/// A rank: "3."
pub(super) fn rank(texts: &Texts, rank: Option<usize>) -> String {
    rank.map_or_else(|| "–".to_string(), |rank| format!("{}.", texts.number(u64::try_from(rank).unwrap_or(u64::MAX))))
}

/// What may be said of a difference: "clear difference: more by professionals".
pub(super) fn judgement(texts: &Texts, judgement: Judgement, surveys: [&str; 2]) -> Markup {
    let more = |survey: &str| html! { b { (texts.get("compare-clear")) } ": " (texts.with("analysis-more", &[("survey", survey.into())])) };
    match judgement {
        Judgement::More => more(surveys[0]),
        Judgement::Less => more(surveys[1]),
        Judgement::NotClear => html! { (texts.get("compare-not-clear")) },
    }
}

/// What makes a difference clear, and how to read ranges and ranks.
pub(super) fn reading(texts: &Texts) -> Markup {
    let clear = [("points", CLEAR_POINTS.into()), ("n", CLEAR_BASE.into())];
    html! { ul.hints {
        li { (texts.with("compare-clear-why", &clear)) }
        li { (texts.get("analysis-range-why")) }
        li { (texts.get("analysis-rank-why")) }
        li { (texts.get("analysis-mentions-why")) }
    } }
}

/// What one audience says of an option: share with its range, rank, and part of all mentions.
pub(super) fn audience(texts: &Texts, option: &ComparedOption, side: usize, base: Cell, has_mentions: bool) -> Markup {
    html! {
        @match option.counts[side].percent_of(base) {
            Some(percent) => td {
                (small(base, texts.percent(percent)))
                @if let Some(ends) = option.ranges[side] { " " small { (range(texts, ends)) } }
            },
            None => (held(texts)),
        }
        td { (rank(texts, option.ranks[side])) }
        @if has_mentions { td { @match option.mentions[side] { Some(part) => (small(base, texts.percent(part))), None => "–" } } }
    }
}

fn options(page: &ComparisonPage<'_>, caption: &str, bases: [Cell; 2], lines: &[(String, ComparedOption)]) -> Markup {
    let texts = page.texts;
    let has_mentions = lines.iter().any(|(_, line)| line.mentions.iter().any(Option::is_some));
    let width = if has_mentions { "3" } else { "2" };
    html! {
        (scrolling(caption, &html! {
            thead {
                tr {
                    th rowspan="2" scope="col" { (texts.get("results-answer")) }
                    @for (survey, _) in &page.sides { th colspan=(width) scope="colgroup" { (survey) } }
                    th rowspan="2" scope="col" { (texts.get("compare-difference")) }
                    th rowspan="2" scope="col" { (texts.get("compare-judgement")) }
                }
                tr { @for _ in &page.sides {
                    th scope="col" { (texts.get("results-share")) }
                    th scope="col" { (texts.get("compare-rank")) }
                    @if has_mentions { th scope="col" { (texts.get("analysis-mentions")) } }
                } }
            }
            tbody {
                @for (label, line) in lines { tr {
                    th scope="row" { (label) }
                    @for at in [0, 1] { (audience(texts, line, at, bases[at], has_mentions)) }
                    @match line.points {
                        Some(points) => td { (signed(texts, points)) },
                        None => (held(texts)),
                    }
                    td.words { @if line.points.is_some() { (judgement(texts, line.judgement, [&page.sides[0].0, &page.sides[1].0])) } }
                } }
                tr {
                    th scope="row" { (texts.get("results-people")) }
                    @for base in bases { (people(texts, base)) td {} @if has_mentions { td {} } }
                    td {} td {}
                }
            }
        }))
        (reading(texts))
    }
}

fn table(page: &ComparisonPage<'_>) -> Markup {
    let texts = page.texts;
    let caption = page.pairs.iter().find(|(name, _)| *name == page.pair).map(|(_, title)| title.clone()).unwrap_or_default();
    match &page.lines {
        Lines::Options { bases, lines } => options(page, &caption, *bases, lines),
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
                            None => (held(texts)),
                        }
                        (people(texts, line.bases[side]))
                    }
                } } }
            },
        ),
    }
}

/// A difference in points with its sign.
pub(super) fn signed(texts: &Texts, points: i64) -> String {
    let number = texts.number(points.unsigned_abs());
    match points {
        1.. => format!("+{number}"),
        0 => number,
        _ => format!("−{number}"),
    }
}
