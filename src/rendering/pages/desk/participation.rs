//! The monitor of an instrument: how many took part, by day, language, place and group.

use jiff::civil::Date;
use maud::{Markup, html};

use crate::{
    domain::disclosure::{Cell, Policy, PublishableTable},
    localisation::Texts,
    rendering::{
        components::figures::{DrawnFigure, drawn},
        labels::Labels,
        pages::desk::{
            Tab, protected,
            reach::language_name,
            tables::{self, under_heading},
            tabs,
        },
    },
};

/// What the monitor shows. Heads are keys of texts.
#[derive(Debug)]
pub struct MonitorPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Labels in the language of the page.
    pub labels: Labels<'a>,
    /// Address of the instrument.
    pub base: String,
    /// The day the numbers are of.
    pub today: Date,
    /// The rules numbers are protected by.
    pub policy: Policy,
    /// The figures at the top.
    pub figures: Vec<(&'static str, Cell)>,
    /// How many took part over time, altogether and by language.
    pub drawn: Vec<DrawnFigure>,
    /// Heads of the columns of the tables by day and language.
    pub heads: Vec<&'static str>,
    /// By day, `YYYY-MM-DD`.
    pub by_day: &'a [(String, Vec<Cell>)],
    /// By language, as a BCP 47 tag.
    pub by_language: &'a [(String, Vec<Cell>)],
    /// By place.
    pub by_place: Option<&'a PublishableTable>,
    /// By group.
    pub by_group: Option<&'a PublishableTable>,
    /// Groups by place.
    pub place_by_group: Option<&'a PublishableTable>,
}

/// The page.
#[must_use]
pub fn monitor(page: &MonitorPage<'_>) -> Markup {
    let texts = page.texts;
    let protection = texts.with("monitor-protection", &[("n", Cell::LEAST_ROUNDED.into())]);
    let crossed: Vec<PublishableTable> = page.place_by_group.cloned().into_iter().collect();
    html! {
        (tabs(texts, &page.base, Tab::Participation))
        ul.tiles { @for (name, cell) in &page.figures { li { b.held[*cell == Cell::Withheld] { (number(page, *cell)) } (texts.get(name)) } } }
        p.hint { (protection) " " (texts.with("monitor-as_of", &[("date", texts.date(page.today).into())])) }
        @if page.figures.iter().all(|(_, cell)| *cell == Cell::Withheld) { p { (texts.get("results-too_few")) } }
        @for figure in &page.drawn { (drawn(texts, figure)) }
        (counters(page, "monitor-by-day", "monitor-day", page.by_day, |day| day.parse().map_or_else(|_| day.to_string(), |day| texts.date(day))))
        (counters(page, "monitor-by-language", "monitor-language", page.by_language, language_name))
        @if page.by_place.is_some() || page.by_group.is_some() {
            h2 { (texts.get("monitor-valid-heading")) }
            p.hint { (texts.get("monitor-valid-hint")) " " (protected(texts)) }
        }
        @for table in [page.by_place, page.by_group].into_iter().flatten() {
            @if table.total().is_withheld() { p { (texts.get("results-too_few")) } } @else {
                (tables::whole(texts, &page.labels, table, page.policy.noise, None))
                (tables::missing(texts, &page.labels, table))
                (tables::notes(texts, &page.labels, std::slice::from_ref(table), &page.policy, false))
            }
        }
        @for table in &crossed {
            @if !table.total().is_withheld() {
                (tables::by_groups(texts, &page.labels, table, page.policy.noise))
                (tables::notes(texts, &page.labels, &crossed, &page.policy, true))
            }
        }
    }
}

fn number(page: &MonitorPage<'_>, cell: Cell) -> String {
    match cell.count() {
        Some(count) => page.texts.number(count),
        None => page.texts.with("monitor-small", &[("n", Cell::LEAST_ROUNDED.into())]),
    }
}

fn counters(page: &MonitorPage<'_>, heading: &str, head: &str, rows: &[(String, Vec<Cell>)], name: impl Fn(&str) -> String) -> Markup {
    let texts = page.texts;
    let last = page.heads.len().saturating_sub(1);
    let bar_of = page.heads.iter().position(|head| matches!(*head, "monitor-complete" | "monitor-sent")).unwrap_or(last);
    let shown = |cells: &[Cell]| cells.get(bar_of).and_then(|cell| cell.count());
    let most = rows.iter().filter_map(|(_, cells)| shown(cells)).max().unwrap_or(1).max(1);
    let heading = texts.get(heading);
    html! {
        @if !rows.is_empty() && !page.heads.is_empty() {
            (under_heading(&heading, &html! {
                thead { tr {
                    th scope="col" { (texts.get(head)) }
                    @for head in &page.heads { th scope="col" { (texts.get(head)) } }
                    td.bars {}
                } }
                tbody { @for (value, cells) in rows {
                    tr {
                        th scope="row" { (name(value)) }
                        @for cell in cells { td class=[(*cell == Cell::Withheld).then_some("held")] { (number(page, *cell)) } }
                        td.bars { @if let Some(count) = shown(cells) {
                            svg width="160" height="14" viewBox="0 0 160 14" aria-hidden="true" focusable="false" {
                                rect width=((count * 160 / most).max(1)) height="14" {}
                            }
                        } }
                    }
                } }
            }))
        }
    }
}
