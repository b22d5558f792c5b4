//! Protected tables as HTML: a question as a whole, by groups, and the rows of a matrix. A withheld
//! number is said in words, a number of a small group stands in brackets, as in charts.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::{
    domain::{
        aggregation::{Layout, Subject},
        analysis::{interval::percents, weighting::Weighted},
        disclosure::{Cell, Group, Noise, Policy, PublishableRow, PublishableTable},
    },
    localisation::Texts,
    rendering::labels::Labels,
};

/// A number, in brackets when the group is small.
fn bracketed(number: String, base: Cell) -> String {
    if matches!(base, Cell::Bracketed(_)) { format!("({number})") } else { number }
}

/// A withheld number where there is room for words.
fn withheld(texts: &Texts) -> Markup {
    html! { td.held { (texts.get("results-withheld")) } }
}

/// A withheld number in a wide table: a dot, and the words for those who do not see it.
fn dot(texts: &Texts) -> Markup {
    html! { td.held { span aria-hidden="true" { "·" } span.vh { (texts.get("results-withheld")) } } }
}

fn count_of(texts: &Texts, cell: Cell, base: Cell) -> Option<String> {
    Some(bracketed(nearly(texts, cell.count()?), base))
}

/// A published count: near the true one.
pub(super) fn nearly(texts: &Texts, count: u64) -> String {
    format!("≈\u{a0}{}", texts.number(count))
}

fn share_of(texts: &Texts, cell: Cell, base: Cell) -> Option<String> {
    Some(bracketed(texts.percent(cell.percent_of(base)?), base))
}

/// From where to where a share goes, in per cent: "31 % to 39 %".
pub(super) fn range(texts: &Texts, (low, high): (u64, u64)) -> String {
    texts.with("analysis-range-ends", &[("low", texts.percent(low).into()), ("high", texts.percent(high).into())])
}

/// A table that can be scrolled by keyboard when it is wider than the page.
pub(super) fn scrolling(caption: &str, table: &Markup) -> Markup {
    html! { div.scroll tabindex="0" role="region" aria-label=(caption) { table { caption { (caption) } (table) } } }
}

/// The same under a heading that is its caption.
pub(super) fn under_heading(heading: &str, table: &Markup) -> Markup {
    html! {
        h2 { (heading) }
        div.scroll tabindex="0" role="region" aria-label=(heading) { table { caption { span.vh { (heading) } } (table) } }
    }
}

/// Everybody: an option a line, with where the share lies when chance and noise are taken in, and beside it the
/// share weighted to the population, if there is one.
#[must_use]
pub fn whole(texts: &Texts, labels: &Labels<'_>, table: &PublishableTable, noise: Noise, weighted: Option<&Weighted>) -> Markup {
    let total = table.total();
    let ends = |place: usize| percents(total, place, table.layout(), noise).map(|ends| bracketed(range(texts, ends), total.base()));
    let lines = scrolling(
        &labels.subject(table.subject()),
        &html! {
            thead { tr {
                th scope="col" { (texts.get("results-answer")) }
                th scope="col" { (texts.get("results-count")) }
                th scope="col" { (texts.get("results-share")) }
                th scope="col" { (texts.get("analysis-range")) }
                @if weighted.is_some() { th scope="col" { (texts.get("weighting-share")) } }
            } }
            tbody {
                @for (place, (label, cell)) in labels.options(table).iter().zip(total.cells()).enumerate() {
                    tr {
                        th scope="row" { (label) }
                        @match (count_of(texts, *cell, total.base()), share_of(texts, *cell, total.base()), ends(place)) {
                            (Some(count), Some(share), Some(ends)) => { td { (count) } td { (share) } td { (ends) } },
                            _ => { (withheld(texts)) (withheld(texts)) (withheld(texts)) }
                        }
                        @if let Some(weighted) = weighted {
                            @match weighted.percent(place).filter(|_| cell.count().is_some()) {
                                Some(share) => td { (bracketed(texts.percent(share), total.base())) },
                                None => (withheld(texts)),
                            }
                        }
                    }
                }
            }
        },
    );
    let bases = |weighted: &Weighted| {
        let n = total.base().count().map(|base| nearly(texts, base)).unwrap_or_default();
        [("n", n.into()), ("effective", nearly(texts, weighted.effective_base).into())]
    };
    html! {
        (lines)
        p.hint { (texts.get("analysis-range-why")) }
        @if let Some(weighted) = weighted { p.hint { (texts.with("weighting-bases", &bases(weighted))) } }
    }
}

/// By groups: share, count and range of each option in each group. The longer list runs down the page.
#[must_use]
pub fn by_groups(texts: &Texts, labels: &Labels<'_>, table: &PublishableTable, noise: Noise) -> Markup {
    let groups: Vec<(String, &PublishableRow)> = std::iter::once((texts.get("results-everybody"), table.total()))
        .chain(labels.groups(table).into_iter().zip(table.rows().iter().map(|(_, row)| row)))
        .collect();
    let options = labels.options(table);
    let cell = |row: &PublishableRow, at: usize| {
        let (cell, base) = (row.cells()[at], row.base());
        let ends = percents(row, at, table.layout(), noise).map(|ends| bracketed(range(texts, ends), base));
        match (share_of(texts, cell, base), count_of(texts, cell, base), ends) {
            (Some(share), Some(count), Some(ends)) => html! { td { (share) " " small { (count) " · " (ends) } } },
            _ => dot(texts),
        }
    };
    let base = |row: &PublishableRow| match count_of(texts, row.base(), row.base()) {
        Some(count) => html! { td { (count) } },
        None => dot(texts),
    };
    let people = texts.get("results-people");
    let by = table.breakdown().map(|by| labels.title(by)).unwrap_or_default();
    let caption = format!("{} × {by}", labels.subject(table.subject()));
    let lines = options.len() + 1;
    let body = if groups.len() > options.len() {
        html! {
            thead { tr {
                th scope="col" { (by) }
                @for option in &options { th scope="col" { (option) } }
                th scope="col" { (people) }
            } }
            tbody { @for (name, row) in &groups {
                tr {
                    th scope="row" { (name) }
                    @if row.is_withheld() { td.held.words colspan=(lines) { (texts.get("results-withheld")) } } @else {
                        @for at in 0..options.len() { (cell(row, at)) }
                        (base(row))
                    }
                }
            } }
        }
    } else {
        let open = || groups.iter().filter(|(_, row)| !row.is_withheld());
        html! {
            thead { tr {
                th scope="col" { (texts.get("results-answer")) }
                @for (name, _) in &groups { th scope="col" { (name) } }
            } }
            tbody {
                @for (at, option) in options.iter().enumerate() {
                    tr {
                        th scope="row" { (option) }
                        // A group that is withheld as a whole is one tall cell.
                        @for (_, row) in &groups {
                            @if !row.is_withheld() { (cell(row, at)) } @else if at == 0 { td.held rowspan=(lines) { (texts.get("results-withheld")) } }
                        }
                    }
                }
                tr { th scope="row" { (people) } @for (_, row) in open() { (base(row)) } }
            }
        }
    };
    html! { (scrolling(&caption, &body)) p.hint { (texts.get("analysis-range-why")) } }
}

/// The rows of a matrix: shares of the scale, number of people, mean, and who is not in the base. Beside the mean
/// stands the weighted one with as many people as would be as exact.
#[must_use]
pub fn matrix(texts: &Texts, labels: &Labels<'_>, tables: &[PublishableTable], weighted: &BTreeMap<Subject, Weighted>) -> Markup {
    let Some(first) = tables.first() else { return Markup::default() };
    let has_means = tables.iter().any(|table| table.mean().is_some());
    let has_weights = has_means && tables.iter().any(|table| weighted.contains_key(table.subject()));
    let variable = &first.subject().variable;
    scrolling(
        &labels.title(variable),
        &html! {
            thead { tr {
                th scope="col" { (texts.get("results-row")) }
                @for option in labels.options(first) { th scope="col" { (option) } }
                th scope="col" { (texts.get("results-people")) }
                @if has_means { th scope="col" { (texts.get("results-mean")) } }
                @if has_weights { th scope="col" { (texts.get("weighting-mean")) } }
                th scope="col" { (texts.get("results-missing")) }
            } }
            tbody { @for table in tables {
                @let (total, base) = (table.total(), table.total().base());
                tr {
                    th scope="row" { @if let Some(row) = &table.subject().row { (labels.row(variable, row)) } }
                    @for cell in total.cells() {
                        @match share_of(texts, *cell, base) { Some(share) => td { (share) }, None => (dot(texts)) }
                    }
                    @match count_of(texts, base, base) { Some(count) => td { (count) }, None => (dot(texts)) }
                    @if has_means {
                        @match table.mean() { Some(mean) => td { (bracketed(texts.one_decimal(mean), base)) }, None => (dot(texts)) }
                    }
                    @if has_weights {
                        @let weighted = weighted.get(table.subject());
                        @match weighted.and_then(|weighted| Some((weighted.mean?, weighted.effective_base))) {
                            Some((mean, n)) => td { (bracketed(texts.one_decimal(mean), base)) " " small { (nearly(texts, n)) } },
                            None => (dot(texts)),
                        }
                    }
                    td.words { small { (reasons(texts, labels, table)) } }
                }
            } }
        },
    )
}

/// Reasons for not being in the base, each with its number of people.
fn reasons(texts: &Texts, labels: &Labels<'_>, table: &PublishableTable) -> Markup {
    html! {
        @for (at, (kind, cell)) in table.missing().iter().enumerate() {
            @if at > 0 { " · " }
            (labels.missing(&table.subject().variable, kind)) ": "
            @match cell.count() { Some(count) => b { (nearly(texts, count)) }, None => span.held { (texts.get("results-withheld")) } }
        }
    }
}

/// Who is not in the base, and why.
#[must_use]
pub fn missing(texts: &Texts, labels: &Labels<'_>, table: &PublishableTable) -> Markup {
    html! {
        @if !table.missing().is_empty() && !table.total().is_withheld() {
            p.missing {
                (texts.get("results-missing")) ": " (reasons(texts, labels, table))
            }
        }
    }
}

/// What has to be known to read these tables.
#[must_use]
pub fn notes(texts: &Texts, labels: &Labels<'_>, tables: &[PublishableTable], policy: &Policy, sensitive: bool) -> Markup {
    let number = |key: &str, n: u64| texts.with(key, &[("n", n.into())]);
    let mut notes = Vec::new();
    if tables.iter().any(|table| table.layout() == Layout::SeveralAnswers) {
        notes.push(texts.get("results-several"));
    }
    if sensitive && tables.iter().any(|table| table.breakdown().is_some()) {
        notes.push(number("results-sensitive", policy.sensitive));
    }
    if tables.iter().any(PublishableTable::has_brackets) {
        notes.push(number("results-brackets", policy.bracket));
    }
    let combined =
        tables.iter().filter_map(|table| Some((table.breakdown()?, table.rows().last()?))).find_map(|(by, (group, _))| match group {
            Group::One(_) => None,
            Group::Combined(groups) => Some(groups.iter().map(|group| labels.option(by, group)).collect::<Vec<_>>()),
        });
    if let Some(groups) = combined {
        notes.push(texts.with("results-combined", &[("groups", groups.join(", ").into())]));
    }
    let is_none = |row: &PublishableRow| row.cells().iter().any(|cell| cell.count() == Some(0));
    if tables.iter().any(|table| is_none(table.total()) || table.rows().iter().any(|(_, row)| is_none(row))) {
        notes.push(texts.get("results-zero"));
    }
    if tables.iter().any(PublishableTable::has_withheld) {
        notes.push(texts.get("results-withheld-why"));
    }
    html! { @if !notes.is_empty() { ul.hints { @for note in notes { li { (note) } } } } }
}
