//! Topics of talks and texts: in how many each came up, its core statement, and what one person said about
//! it. The bars count talks and never people: whoever was talked to stands for nobody else.

use plotters::style::text_anchor::HPos;

use crate::{
    domain::disclosure::talks::Voices,
    rendering::charts::{
        description::Description,
        lettering::{LABEL, SMALL_VALUE},
        palette::HAIR,
        sheet::{Key, MARGIN, Sheet, Svg, height},
        text::ChartText,
        voices::{Quote, Saying, Spoken, talks_bar},
        wrapping::label,
    },
};

const COLUMN: i32 = 270;
const GAP: i32 = 30;
const BAR: i32 = 18;
/// Above and below a row.
const PADDING: i32 = 14;

/// A topic with everything that is said about it.
#[derive(Clone, Debug)]
pub struct HeardTopic {
    /// What it is called.
    pub name: String,
    /// In how many talks it came up.
    pub voices: Voices,
    /// Of how many; `None` when they are individual voices.
    pub all: Option<u64>,
    /// The same in words: "in 9 of 24 talks".
    pub counted: String,
    /// The core statement in the words of the office; none where there is none.
    pub statement: Option<Spoken>,
    /// Somebody's words.
    pub quote: Option<Quote>,
}

/// One row for each topic: its name and bar, and beside them statement and quote.
#[must_use]
pub fn topics(text: &ChartText, topics: &[HeardTopic]) -> Svg {
    let right = MARGIN + COLUMN + GAP;
    let width = text.width() - MARGIN - right;
    let rows: Vec<(Vec<String>, Vec<String>, Saying)> = topics
        .iter()
        .map(|topic| {
            let name = label(&topic.name, LABEL.bold(), COLUMN, 4);
            let counted = label(&topic.counted, SMALL_VALUE, COLUMN, 3);
            (name, counted, Saying::new(topic.statement.as_ref(), topic.quote.as_ref(), width))
        })
        .collect();
    let left_height = |name: &[String], counted: &[String]| height(name, LABEL) + 5 + BAR + 5 + height(counted, SMALL_VALUE);
    let row_height =
        |(name, counted, saying): &(Vec<String>, Vec<String>, Saying)| left_height(name, counted).max(saying.height()) + 2 * PADDING;
    let body = rows.iter().map(row_height).sum();

    let mut description = Description::of(text);
    for topic in topics {
        let quote = topic.quote.as_ref().map(Quote::said);
        let statement = topic.statement.as_ref().map(Spoken::isolated);
        let values = [Some(topic.counted.clone()), statement, quote].into_iter().flatten();
        description.fact(&topic.name, values.map(|value| ("", Some(value))));
    }
    let sheet = Sheet::new(text, text.width(), body, Key::None, &description.end());
    let mut top = 0;
    for (topic, row) in topics.iter().zip(&rows) {
        let (name, counted, saying) = row;
        let bottom = top + row_height(row);
        let first = top + PADDING;
        sheet.lines(name, (MARGIN, first + height(name, LABEL) / 2), LABEL.bold(), HPos::Left);
        let bar = first + height(name, LABEL) + 5;
        talks_bar(&sheet, (topic.voices, topic.all), (MARGIN, COLUMN), (bar, BAR), text.palette.accent());
        sheet.lines(counted, (MARGIN, bar + BAR + 5 + height(counted, SMALL_VALUE) / 2), SMALL_VALUE, HPos::Left);
        saying.draw(&sheet, text, (right, width), first);
        if bottom < body {
            sheet.line((MARGIN, bottom), (text.width() - MARGIN, bottom), HAIR, 1);
        }
        top = bottom;
    }
    sheet.finish()
}
