//! Figures on pages: the chart, which says in words what it shows, and its numbers folded below it.

use maud::{Markup, PreEscaped, html};

use crate::{
    localisation::Texts,
    rendering::{charts::Svg, documents::Table, pages::desk::tables::scrolling},
};

/// What a page shows of a figure.
#[derive(Debug)]
pub struct DrawnFigure {
    /// The title of the chart.
    pub title: String,
    /// The language of chart and table, as a BCP 47 tag.
    pub language: String,
    /// That language is written from right to left.
    pub right_to_left: bool,
    /// The chart.
    pub svg: Svg,
    /// Its numbers.
    pub table: Table,
}

/// A chart with its table.
pub(super) fn drawn(texts: &Texts, figure: &DrawnFigure) -> Markup {
    let DrawnFigure { title, language, right_to_left, svg, table } = figure;
    let table = html! {
        thead { tr { @for head in &table.head { th scope="col" { (head) } } } }
        tbody { @for row in &table.rows { tr {
            @if let [name, cells @ ..] = row.as_slice() { th scope="row" { (name) } @for cell in cells { td { (cell) } } }
        } } }
    };
    html! {
        figure { (PreEscaped(svg.as_str())) }
        details {
            summary { (texts.get("results-table")) span.vh { ": " (title) } }
            div lang=(language) dir=(if *right_to_left { "rtl" } else { "ltr" }) { (scrolling(title, &table)) }
        }
    }
}
