//! A figure on a page: the table and the words that say the same as the chart, in the language of the figure, which
//! may be another one than that of the page.

use maud::{Markup, html};

use crate::{
    localisation::Direction,
    rendering::{
        charts::{ChartText, Svg},
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
        div.scroll tabindex="0" role="region" aria-label=(caption) lang=(language.tag) dir=(language.direction) {
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

/// What a chart shows, in sentences.
#[must_use]
pub fn words(svg: &Svg, language: FigureLanguage<'_>) -> Markup {
    html! { p lang=(language.tag) dir=(language.direction) { (svg.description()) } }
}

/// Width and height of a chart in pixels, as its file says.
#[must_use]
pub fn size(svg: &Svg) -> Option<(u32, u32)> {
    let head = svg.as_str().split_once("viewBox=\"0 0 ")?.1.split_once('"')?.0;
    let (width, height) = head.split_once(' ')?;
    Some((width.parse().ok()?, height.parse().ok()?))
}
