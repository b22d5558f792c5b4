//! A figure on a page: the table and the words that say the same as the chart, in the language of the figure, which
//! may be another one than that of the page.

use maud::{Markup, PreEscaped, html};

use crate::{
    localisation::{Direction, Texts},
    rendering::{
        charts::{ChartText, Svg, sheet::Band},
        documents::{Align, Table},
    },
};

/// The language of a figure, as attributes say it.
#[derive(Clone, Copy, Debug)]
pub struct FigureLanguage<'a> {
    /// BCP 47 tag.
    pub tag: &'a str,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
}

impl<'a> FigureLanguage<'a> {
    /// The language of these words.
    #[must_use]
    pub fn of(text: &'a ChartText) -> Self {
        let direction = if text.right_to_left { Direction::RightToLeft } else { Direction::LeftToRight };
        Self { tag: &text.language, direction: direction.as_str() }
    }
}

/// The numbers of a figure; `caption` is its title. Wider than the page it can be scrolled by keyboard.
#[must_use]
pub fn table(table: &Table, caption: &str, language: FigureLanguage<'_>) -> Markup {
    let is_words = |column: usize| column > 0 && table.columns.get(column).is_some_and(|align| matches!(align, Align::Start));
    html! {
        div.scroll tabindex="0" role="group" aria-label=(caption) lang=(language.tag) dir=(language.direction) {
            table {
                caption { (caption) }
                thead { tr { @for (column, head) in table.head.iter().enumerate() {
                    th.words[is_words(column)] scope="col" { (head) }
                } } }
                tbody { @for row in &table.rows { tr { @for (column, cell) in row.iter().enumerate() {
                    @if column == 0 { th scope="row" { (cell) } } @else { td.words[is_words(column)] { (cell) } }
                } } } }
            }
        }
    }
}

/// A chart under the wording of the question and who is counted; on a narrow screen it can be scrolled by keyboard.
#[must_use]
pub fn with_words(text: &ChartText, chart: &Markup) -> Markup {
    let language = FigureLanguage::of(text);
    html! {
        div lang=(language.tag) dir=(language.direction) {
            @if !text.question.is_empty() { p.question { (text.question) } }
            @if !text.base.is_empty() { p.base { (text.base) } }
            div.scroll tabindex="0" role="group" aria-label=(text.title) { figure { (chart) } }
        }
    }
}

/// What has to be known to read a figure.
#[must_use]
pub fn notes(text: &ChartText) -> Markup {
    let language = FigureLanguage::of(text);
    html! { p.notes lang=(language.tag) dir=(language.direction) { @for note in &text.notes { span { (note) } " " } } }
}

/// What a chart shows, in sentences.
#[must_use]
pub fn words(svg: &Svg, language: FigureLanguage<'_>) -> Markup {
    html! { p lang=(language.tag) dir=(language.direction) { (svg.description()) } }
}

/// A chart without the words that stand beside it on a page: its body and what explains the signs in it; with its
/// height as a part of its width.
#[must_use]
pub fn body(svg: &Svg) -> (String, f64) {
    let Some(((width, height), band)) = size(svg).zip(band(svg)) else { return (svg.as_str().to_string(), 0.0) };
    let tall = band.bottom - band.top;
    let whole = format!("width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\"");
    let part = format!("width=\"{width}\" height=\"{tall}\" viewBox=\"0 {} {width} {tall}\"", band.top);
    // An SVG inside of another one cuts off what lies outside of its part, however the outer one is stretched.
    let inner = svg.as_str().replacen(&whole, &part, 1);
    let outer = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {tall}\">\n{inner}</svg>\n");
    (outer, f64::from(tall) / f64::from(width))
}

/// Width and height of [`body`] in pixels.
#[must_use]
pub fn body_size(svg: &Svg) -> Option<(i32, i32)> {
    let ((width, _), band) = size(svg).zip(band(svg))?;
    Some((width, band.bottom - band.top))
}

/// Free space above and below the body, in pixels: less than there is on the sheet.
const PADDING: i32 = 8;

/// From the body to what explains its signs.
fn band(svg: &Svg) -> Option<Band> {
    let (first, last) = svg.bands().first().zip(svg.bands().last())?;
    Some(Band { top: first.top - PADDING, bottom: last.bottom + PADDING })
}

/// Width and height of a chart in pixels, as its file says.
fn size(svg: &Svg) -> Option<(i32, i32)> {
    let head = svg.as_str().split_once("viewBox=\"0 0 ")?.1.split_once('"')?.0;
    let (width, height) = head.split_once(' ')?;
    Some((width.parse().ok()?, height.parse().ok()?))
}

/// What a page shows of a figure.
#[derive(Clone, Debug)]
pub struct DrawnFigure {
    /// Its words.
    pub text: ChartText,
    /// The chart.
    pub svg: Svg,
    /// Its numbers.
    pub table: Table,
}

/// A chart, which says in words what it shows, with its numbers folded below it.
#[must_use]
pub fn drawn(texts: &Texts, figure: &DrawnFigure) -> Markup {
    let title = &figure.text.title;
    html! {
        figure { (PreEscaped(figure.svg.as_str())) }
        details {
            summary { (texts.get("results-table")) span.vh { ": " (title) } }
            (table(&figure.table, title, FigureLanguage::of(&figure.text)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{disclosure::PublishableTable, identifiers::code},
        rendering::charts::{Order, bars, tests::samples::SAMPLES},
    };

    #[test]
    fn a_chart_without_its_words_is_a_smaller_chart() {
        let table = PublishableTable::invented("Q1", Some(400), &[(code("one"), 300), (code("two"), 2)], &[]);
        for sample in &SAMPLES {
            let svg = bars(&sample.text(), &table, Order::Listed);
            let (file, height) = body(&svg);
            let (width, tall) = body_size(&svg).unwrap();
            assert!(tall < size(&svg).unwrap().1 && (height - f64::from(tall) / f64::from(width)).abs() < 1e-9);
            assert!(file.contains(&format!("viewBox=\"0 0 {width} {tall}\"")) && file.matches("<svg").count() == 2, "{file}");
            roxmltree::Document::parse(&file).unwrap();
        }
    }
}
