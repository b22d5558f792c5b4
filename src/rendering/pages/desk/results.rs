//! Results question after question, one topic a page: chart, table, base, who is missing and why, and
//! what has to be known to read it.

use std::collections::BTreeMap;

use maud::{Markup, PreEscaped, html};

use crate::{
    domain::{
        aggregation::Subject,
        analysis::weighting::{Weighted, Weights},
        disclosure::{Policy, PublishableTable},
        identifiers::Code,
    },
    localisation::Texts,
    rendering::{
        charts::Svg,
        labels::Labels,
        pages::desk::{Tab, choice, protected, tables, tabs},
    },
};

/// A page of results.
#[derive(Debug)]
pub struct ResultsPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Labels in the language of the page.
    pub labels: Labels<'a>,
    /// Address of the instrument.
    pub base: String,
    /// The topics: id and title.
    pub topics: Vec<(String, String)>,
    /// The topic shown.
    pub topic: String,
    /// What results may be broken down by, with its groups.
    pub breakdowns: Vec<(Code, Vec<Code>)>,
    /// What they are broken down by.
    pub by: Option<&'a Code>,
    /// Whose alone they are.
    pub only: Option<&'a (Code, Code)>,
    /// Languages charts can be drawn in: tag and name.
    pub languages: Vec<(String, String)>,
    /// The language of the charts.
    pub language: String,
    /// The snapshot they are of: its number and day; none when there is none.
    pub snapshot: Option<(u64, String)>,
    /// More answers can come.
    pub running: bool,
    /// The rules the numbers were protected by.
    pub policy: Policy,
    /// The questions of the topic.
    pub questions: Vec<QuestionResult>,
    /// The weights, when results are weighted; none when groups that carry them are not shown.
    pub weights: Option<Option<Weights>>,
}

/// The result of a question or derived variable.
#[derive(Debug)]
pub struct QuestionResult {
    /// The question.
    pub variable: Code,
    /// One table, or one for each row of a matrix; none for free texts.
    pub tables: Vec<PublishableTable>,
    /// The same tables by groups; empty without a breakdown, or when no group can be shown.
    pub by_groups: Vec<PublishableTable>,
    /// What is weighted to the population beside it: of everybody only.
    pub weighted: BTreeMap<Subject, Weighted>,
    /// A breakdown was asked for, but all its groups are too small.
    pub too_small: bool,
    /// The chart; none when there is nothing to draw.
    pub chart: Option<Svg>,
    /// What the chart is broken down by; less than the tables when it would show nothing.
    pub charted_by: Option<Code>,
    /// Question or breakdown is sensitive.
    pub sensitive: bool,
}

/// The page.
#[must_use]
pub fn results(page: &ResultsPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        (tabs(texts, &page.base, Tab::Results))
        @if let Some((number, day)) = &page.snapshot {
            p.banner {
                (texts.with("results-snapshot", &[("number", (*number).into()), ("date", day.as_str().into())])) " "
                (protected(texts))
            }
        } @else {
            p.banner {
                (texts.get("results-no-snapshot")) " "
                a href=(format!("{}/release", page.base)) { (texts.get("desk-nav-release")) }
            }
        }
        @if page.snapshot.is_some() { (shown(page)) }
    }
}

/// What the snapshot has.
fn shown(page: &ResultsPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        @if page.running { p.hint { (texts.get("results-running")) } }
        p.hint { (texts.get("compare-limits")) }
        @if let Some(weights) = &page.weights { p.hint { (weighting(page, weights.as_ref())) } }
        nav.topics aria-label=(texts.get("results-topics")) {
            ul { @for (id, title) in &page.topics {
                li { a href=(address(page, "results", &[("topic", id)], page.by)) aria-current=[(*id == page.topic).then_some("page")] { (title) } }
            } }
        }
        form.tools method="get" action=(format!("{}/results", page.base)) {
            input type="hidden" name="topic" value=(page.topic);
            (choice("by", &texts.get("results-breakdown"), &breakdowns(page), page.by.map_or("", Code::as_str)))
            (choice("only", &texts.get("results-only"), &groups(page), &only(page)))
            (choice("language", &texts.get("results-language"), &page.languages, &page.language))
            button { (texts.get("desk-show")) }
        }
        @if page.questions.len() > 1 {
            nav aria-label=(texts.get("results-questions")) {
                ul { @for result in &page.questions { li { a href=(format!("#{}", result.variable)) { (page.labels.title(&result.variable)) } } } }
            }
        }
        @for result in &page.questions { (question(page, result)) }
    }
}

/// By what results are weighted, and what the weights are like; or why they are not.
fn weighting(page: &ResultsPage<'_>, weights: Option<&Weights>) -> Markup {
    let texts = page.texts;
    let Some(weights) = weights else { return html! { (texts.get("weighting-impossible")) } };
    let by: Vec<String> = weights.by().iter().map(|by| page.labels.title(by)).collect();
    let (low, high) = weights.range();
    let values = [
        ("by", texts.list(&by).into()),
        ("low", texts.one_decimal(low).into()),
        ("high", texts.one_decimal(high).into()),
        ("points", texts.one_decimal(weights.deviation * 100.0).into()),
    ];
    html! {
        (texts.with("weighting-how", &values)) " "
        @if weights.trimmed { (texts.with("weighting-trimmed", &values)) } @else { (texts.get("weighting-met")) }
    }
}

fn breakdowns(page: &ResultsPage<'_>) -> Vec<(String, String)> {
    let none = (String::new(), page.texts.get("results-breakdown-none"));
    let named = page.breakdowns.iter().map(|(by, _)| (by.to_string(), page.labels.title(by)));
    std::iter::once(none).chain(named).collect()
}

/// Groups whose results can be looked at alone: their value in an address and their name.
fn groups(page: &ResultsPage<'_>) -> Vec<(String, String)> {
    let none = (String::new(), page.texts.get("results-everybody"));
    let of = |(by, groups): &(Code, Vec<Code>)| {
        let title = page.labels.title(by);
        groups.iter().map(|group| (format!("{by}:{group}"), format!("{title}: {}", page.labels.option(by, group)))).collect::<Vec<_>>()
    };
    std::iter::once(none).chain(page.breakdowns.iter().flat_map(of)).collect()
}

fn only(page: &ResultsPage<'_>) -> String {
    page.only.map(|(of, group)| format!("{of}:{group}")).unwrap_or_default()
}

/// An address below the instrument that keeps what was chosen.
fn address(page: &ResultsPage<'_>, path: &str, own: &[(&str, &str)], by: Option<&Code>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(own);
    if let Some(by) = by {
        query.append_pair("by", by.as_str());
    }
    if page.only.is_some() {
        query.append_pair("only", &only(page));
    }
    query.append_pair("language", &page.language);
    format!("{}/{path}?{}", page.base, query.finish())
}

fn question(page: &ResultsPage<'_>, result: &QuestionResult) -> Markup {
    let (texts, labels, variable) = (page.texts, &page.labels, &result.variable);
    let title = labels.title(variable);
    let charted_by = result.charted_by.as_ref();
    let tabled_by = page.by.filter(|_| !result.by_groups.is_empty());
    html! {
        section.result id=(variable) aria-labelledby=(format!("{variable}-title")) {
            h2 id=(format!("{variable}-title")) { (title) }
            @if let Some(wording) = labels.wording(variable).filter(|wording| *wording != title) { p.hint { (wording) } }
            @if result.tables.is_empty() {
                p { (texts.get("results-free_text")) }
            } @else if result.tables.iter().all(|table| table.total().is_withheld()) {
                p { (texts.get("results-too_few")) }
            } @else {
                @if result.too_small { p.banner { (texts.get("results-too_small")) } }
                @if let Some(chart) = &result.chart { figure { (PreEscaped(chart.as_str())) } }
                (numbers(page, result))
                @let shown = if result.by_groups.is_empty() { &result.tables } else { &result.by_groups };
                (tables::notes(texts, labels, shown, &page.policy, result.sensitive))
                p.downloads {
                    @if result.chart.is_some() {
                        a href=(address(page, &format!("chart/{variable}.svg"), &[], charted_by)) { (texts.get("results-download-svg")) span.vh { ": " (title) } } " "
                        a href=(address(page, &format!("chart/{variable}.png"), &[], charted_by)) { (texts.get("results-download-png")) span.vh { ": " (title) } } " "
                    }
                    a href=(address(page, &format!("table/{variable}.csv"), &[], tabled_by)) { (texts.get("results-download-csv")) span.vh { ": " (title) } }
                }
            }
        }
    }
}

fn numbers(page: &ResultsPage<'_>, result: &QuestionResult) -> Markup {
    let (texts, labels, weighted) = (page.texts, &page.labels, &result.weighted);
    html! {
        @if let [table] = result.tables.as_slice() {
            @if let Some(n) = table.total().base().count() {
                p.base { (texts.with("results-base", &[("n", n.into())])) @if let Some(only) = labels.only(table) { " · " (only) } }
            }
            (tables::missing(texts, labels, table))
        }
        details {
            summary { (texts.get("results-table")) }
            @match (result.by_groups.as_slice(), result.tables.as_slice()) {
                ([], [table]) if table.subject().row.is_none() => (tables::whole(texts, labels, table, page.policy.noise, weighted.get(table.subject()))),
                ([], tables) => (tables::matrix(texts, labels, tables, weighted)),
                (by_groups, _) => @for table in by_groups { (tables::by_groups(texts, labels, table, page.policy.noise)) },
            }
        }
    }
}
