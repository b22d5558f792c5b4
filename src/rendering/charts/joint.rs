//! Number and voice: one row for each topic with what both audiences say to it, in how many talks and reports
//! it came up, the core statement and one quote. A row in which numbers and talks say different things
//! carries a sign and a word, so that it becomes a question and is not read over.

use plotters::style::text_anchor::HPos;

use crate::{
    domain::disclosure::{Cell, talks::Voices},
    rendering::charts::{
        description::Description,
        lettering::{HEAD, LABEL, SMALL_VALUE},
        palette::{AXIS, GRID, HAIR, INK, PAPER, QUIET, between},
        sheet::{Key, MARGIN, Sheet, Svg, height},
        text::{ChartText, length},
        voices::{Quote, Saying, Spoken, talks_bar},
        wrapping::{label, widest_word},
    },
};

const WIDTH: i32 = 1160;
const TOPIC: i32 = 190;
const NUMBER: i32 = 84;
const GAP: i32 = 20;
const BAR: i32 = 8;
const PADDING: i32 = 14;
/// Sign and word of a row that does not agree.
const MARK: i32 = 26;

/// The words above the columns.
#[derive(Clone, Debug)]
pub struct JointHeads {
    /// Of the topics.
    pub topic: String,
    /// Of the two audiences, with their numbers of people.
    pub audiences: [String; 2],
    /// Of each guide: who was talked to.
    pub talks: Vec<String>,
    /// Of the reports, if there are any.
    pub reports: Option<String>,
    /// Of statement and quote.
    pub voice: String,
    /// The word beside the sign of a row in which numbers and talks say different things.
    pub contradiction: String,
}

/// A topic with everything that is said about it.
#[derive(Clone, Debug)]
pub struct JointRow {
    /// What it is called.
    pub topic: String,
    /// How many of each audience name it, and their base; `None` when they were not asked.
    pub shares: [Option<(Cell, Cell)>; 2],
    /// For each guide: in how many talks it came up, of how many, and both in words.
    pub talks: Vec<(Voices, Option<u64>, String)>,
    /// In how many reports, in words; `None` where there is nothing to tell.
    pub reports: Option<String>,
    /// The core statement; none where there is none.
    pub statement: Option<Spoken>,
    /// Somebody's words.
    pub quote: Option<Quote>,
    /// Numbers and talks say different things.
    pub contradicts: bool,
}

/// The joint display of numbers and voices.
#[must_use]
pub fn joint(text: &ChartText, heads: &JointHeads, rows: &[JointRow]) -> Svg {
    let columns = Columns::new(heads, rows);
    let head = columns.heads(heads);
    let top = head.iter().map(|lines| height(lines, HEAD)).max().unwrap_or(0) + 10;
    let drawn: Vec<Row<'_>> = rows.iter().map(|row| Row::new(row, &columns, heads)).collect();
    let body = top + drawn.iter().map(|row| row.height).sum::<i32>();
    let hidden = rows.iter().flat_map(|row| row.shares).flatten().any(|(cell, base)| text.share(cell, base).is_none());

    let key = if hidden { Key::Withheld } else { Key::None };
    let sheet = Sheet::new(text, WIDTH, body, key, &describe(text, heads, rows));
    for (lines, (left, _)) in head.iter().zip(columns.all()) {
        sheet.lines(lines, (left, top - 8 - height(lines, HEAD) / 2), HEAD, HPos::Left);
    }
    sheet.line((MARGIN, top), (WIDTH - MARGIN, top), AXIS, 1);
    let largest = rows.iter().flat_map(|row| row.shares).flatten().filter_map(|(cell, base)| length(cell, base)).fold(1.0, f64::max);
    let mut y = top;
    for row in &drawn {
        row.draw(&sheet, text, &columns, (y, largest));
        y += row.height;
        sheet.line((MARGIN, y), (WIDTH - MARGIN, y), HAIR, 1);
    }
    sheet.finish()
}

/// Where the columns begin, and how wide they are.
struct Columns {
    topic: (i32, i32),
    audiences: [(i32, i32); 2],
    talks: Vec<(i32, i32)>,
    reports: Option<(i32, i32)>,
    voice: (i32, i32),
}

impl Columns {
    fn new(heads: &JointHeads, rows: &[JointRow]) -> Self {
        let mut left = MARGIN + 10;
        let mut next = |width: i32| {
            let column = (left, width);
            left += width + GAP;
            column
        };
        let number = |head: &str| (widest_word(head, HEAD) + 2).clamp(NUMBER, 160);
        let topic = next(TOPIC);
        let audiences = [next(number(&heads.audiences[0])), next(number(&heads.audiences[1]))];
        let widest = |words: &mut dyn Iterator<Item = &String>| words.map(|words| widest_word(words, SMALL_VALUE) + 2).max().unwrap_or(0);
        let of_talks = |at: usize| widest(&mut rows.iter().filter_map(|row| Some(&row.talks.get(at)?.2)));
        let talks = heads.talks.iter().enumerate().map(|(at, head)| next(number(head).max(of_talks(at).min(130)))).collect();
        let of_reports = widest(&mut rows.iter().filter_map(|row| row.reports.as_ref()));
        let reports = heads.reports.as_ref().map(|head| next(number(head).max(of_reports.min(130))));
        let voice = (left, WIDTH - MARGIN - left);
        Self { topic, audiences, talks, reports, voice }
    }

    fn all(&self) -> Vec<(i32, i32)> {
        let numbers = self.audiences.iter().chain(&self.talks).chain(&self.reports);
        std::iter::once(&self.topic).chain(numbers).chain([&self.voice]).copied().collect()
    }

    fn heads(&self, heads: &JointHeads) -> Vec<Vec<String>> {
        let words = [&heads.topic, &heads.audiences[0], &heads.audiences[1]].into_iter().chain(&heads.talks).chain(&heads.reports);
        words.chain([&heads.voice]).zip(self.all()).map(|(word, (_, width))| label(word, HEAD, width, 5)).collect()
    }
}

struct Row<'a> {
    said: &'a JointRow,
    topic: Vec<String>,
    talks: Vec<Vec<String>>,
    reports: Vec<String>,
    mark: Vec<String>,
    saying: Saying,
    height: i32,
}

impl<'a> Row<'a> {
    fn new(row: &'a JointRow, columns: &Columns, heads: &JointHeads) -> Self {
        let topic = label(&row.topic, LABEL.bold(), columns.topic.1, 5);
        let mark = if row.contradicts { label(&heads.contradiction, HEAD, columns.topic.1 - MARK, 2) } else { Vec::new() };
        let talks = row.talks.iter().zip(&columns.talks).map(|((.., words), (_, width))| label(words, SMALL_VALUE, *width, 4));
        let talks: Vec<Vec<String>> = talks.collect();
        let reports = row.reports.iter().zip(columns.reports).flat_map(|(words, (_, width))| label(words, SMALL_VALUE, width, 4)).collect();
        let saying = Saying::new(row.statement.as_ref(), row.quote.as_ref(), columns.voice.1);
        let first = height(&topic, LABEL) + if mark.is_empty() { 0 } else { 8 + height(&mark, HEAD).max(20) };
        let numbers = talks.iter().chain([&reports]).map(|lines| BAR + 6 + height(lines, SMALL_VALUE)).max().unwrap_or(0);
        let height = [first, numbers, saying.height(), 44].into_iter().max().unwrap_or(0) + 2 * PADDING;
        Self { said: row, topic, talks, reports, mark, saying, height }
    }

    fn draw(&self, sheet: &Sheet, text: &ChartText, columns: &Columns, (top, largest): (i32, f64)) {
        let first = top + PADDING;
        let (left, _) = columns.topic;
        if self.said.contradicts {
            sheet.rectangle([(MARGIN, top + 1), (MARGIN + 5, top + self.height)], INK);
        }
        let name = height(&self.topic, LABEL);
        sheet.lines(&self.topic, (left, first + name / 2), LABEL.bold(), HPos::Left);
        if self.said.contradicts {
            let middle = first + name + 8 + height(&self.mark, HEAD).max(20) / 2;
            disagree(sheet, (left + 9, middle));
            sheet.lines(&self.mark, (left + MARK, middle), HEAD.in_ink(INK), HPos::Left);
        }
        let palette = sheet.palette();
        for ((share, (left, width)), colour) in self.said.shares.iter().zip(columns.audiences).zip([palette.first(), palette.second()]) {
            number(sheet, text, *share, (left, width, first), (largest, colour));
        }
        for (((voices, all, _), lines), (left, width)) in self.said.talks.iter().zip(&self.talks).zip(&columns.talks) {
            sheet.rectangle([(*left, first + 4), (left + width, first + 4 + BAR)], between(GRID, PAPER, 0.3));
            talks_bar(sheet, (*voices, *all), (*left, *width), (first + 4, BAR), QUIET);
            sheet.lines(lines, (*left, first + 4 + BAR + 6 + height(lines, SMALL_VALUE) / 2), SMALL_VALUE, HPos::Left);
        }
        if let Some((left, _)) = columns.reports {
            sheet.lines(&self.reports, (left, first + 4 + BAR + 6 + height(&self.reports, SMALL_VALUE) / 2), SMALL_VALUE, HPos::Left);
        }
        self.saying.draw(sheet, text, columns.voice, first);
    }
}

/// A share with a small bar above it; a dash when nobody was asked.
fn number(
    sheet: &Sheet,
    text: &ChartText,
    share: Option<(Cell, Cell)>,
    (left, width, top): (i32, i32, i32),
    (largest, colour): (f64, plotters::style::RGBColor),
) {
    let middle = top + 4 + BAR + 6 + SMALL_VALUE.leading() / 2;
    let Some((cell, base)) = share else {
        return sheet.text("–", (left, middle), SMALL_VALUE, HPos::Left);
    };
    match (length(cell, base), text.share(cell, base)) {
        (Some(length), Some(printed)) => {
            #[expect(clippy::cast_possible_truncation, reason = "stays inside the column")]
            let end = left + (f64::from(width) * length / largest).round() as i32;
            sheet.rectangle([(left, top + 4), (left + width, top + 4 + BAR)], between(GRID, PAPER, 0.3));
            sheet.rectangle([(left, top + 4), (end, top + 4 + BAR)], colour);
            sheet.text(&printed, (left, middle), SMALL_VALUE.bold(), HPos::Left);
        }
        _ => sheet.swatch((left, middle)),
    }
}

/// Two arrows away from each other.
fn disagree(sheet: &Sheet, (x, y): (i32, i32)) {
    sheet.arrow((x - 6, y), 4, INK, false);
    sheet.arrow((x + 6, y), 4, INK, true);
    sheet.line((x - 6, y), (x - 2, y), INK, 2);
    sheet.line((x + 2, y), (x + 6, y), INK, 2);
}

fn describe(text: &ChartText, heads: &JointHeads, rows: &[JointRow]) -> String {
    let mut description = Description::of(text);
    for row in rows {
        let asked = heads.audiences.iter().zip(row.shares).filter_map(|(head, share)| Some((head.as_str(), share?)));
        let shares = asked.map(|(head, (cell, base))| (head, text.share(cell, base)));
        let talks = heads.talks.iter().zip(&row.talks).map(|(head, (.., words))| (head.as_str(), Some(words.clone())));
        let reports = heads.reports.iter().zip(&row.reports).map(|(head, words)| (head.as_str(), Some(words.clone())));
        let words = [row.statement.as_ref().map(Spoken::isolated), row.quote.as_ref().map(Quote::said)];
        let mark = row.contradicts.then(|| ("", Some(heads.contradiction.clone())));
        let values = shares.chain(talks).chain(reports).chain(words.into_iter().flatten().map(|words| ("", Some(words)))).chain(mark);
        description.fact(&row.topic, values.collect::<Vec<_>>());
    }
    description.end()
}
