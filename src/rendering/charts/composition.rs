//! What a whole is made of: a bar of 100 % for each question with one answer, several on one sheet for the
//! page that says who took part. Names stand inside the parts where they fit, otherwise below the bar
//! with the look of their part.

use plotters::style::{RGBColor, text_anchor::HPos};

use crate::{
    domain::{aggregation::Layout, disclosure::PublishableTable},
    rendering::charts::{
        canvas::Slant,
        description::Description,
        legend::Legend,
        lettering::{LABEL, NOTE, SEGMENT_VALUE, SMALL_VALUE},
        palette::{INK, PAPER, QUIET, between, ink_on},
        sheet::{Key, MARGIN, Sheet, Svg, height},
        text::{ChartText, lengths},
        wrapping::{label, widest_word},
    },
};

/// More parts than these cannot be told apart.
pub const MOST_PARTS: usize = 8;

const BAR: i32 = 60;
/// Between two bars.
const APART: i32 = 22;
/// Between the edge of a part and what is written in it.
const PADDING: i32 = 6;

/// One question with one answer for each person.
#[derive(Clone, Debug)]
pub struct Composed<'a> {
    /// The name of the question; empty where the sheet says it already.
    pub title: String,
    /// The labels of its options, in the order of the table.
    pub options: Vec<String>,
    /// The table; its total is drawn.
    pub table: &'a PublishableTable,
}

/// One bar for each question, as long as the sheet is wide. Parts are as long as the numbers that are shown;
/// a question with anything withheld is a hatched bar with a word, since a gap would tell its size.
#[must_use]
pub fn composition(text: &ChartText, questions: &[Composed<'_>]) -> Svg {
    let bars: Vec<Bar<'_>> = questions.iter().map(|question| Bar::new(text, question)).collect();
    let body = bars.iter().map(Bar::height).sum::<i32>() + APART * i32::try_from(bars.len().saturating_sub(1)).unwrap_or(0);
    let key = if bars.iter().any(|bar| bar.parts.is_none()) { Key::Withheld } else { Key::None };
    let mut description = Description::of(text);
    for bar in &bars {
        bar.describe(text, &mut description);
    }
    let sheet = Sheet::new(text, text.width(), body, key, &description.end());
    let mut top = 0;
    for bar in &bars {
        bar.draw(&sheet, text, top);
        top += bar.height() + APART;
    }
    sheet.finish()
}

/// A part of a bar as it is drawn.
struct Part {
    option: usize,
    left: i32,
    right: i32,
    value: String,
    /// The lines of its name inside; `None` when it stands below.
    name: Option<Vec<String>>,
}

struct Bar<'a> {
    question: &'a Composed<'a>,
    head: Vec<String>,
    count: Option<String>,
    /// From the first to the last option that somebody chose; `None` when something is withheld.
    parts: Option<Vec<Part>>,
    below: Option<Legend>,
}

impl<'a> Bar<'a> {
    fn new(text: &ChartText, question: &'a Composed<'a>) -> Self {
        let base = question.table.total().base();
        let count = text.count(base).map(|count| format!("{} {count}", text.words.count));
        let room = text.width() - 2 * MARGIN - count.as_ref().map_or(0, |count| NOTE.pixels(count) + 24);
        let head = if question.title.is_empty() { Vec::new() } else { label(&question.title, LABEL.bold(), room, 3) };
        let parts = parts(text, question);
        let left_over: Vec<String> = parts.iter().flatten().filter(|part| part.name.is_none()).map(|part| entry(question, part)).collect();
        let below = (!left_over.is_empty()).then(|| Legend::new(left_over.iter().map(String::as_str), text.width()));
        Self { question, head, count, parts, below }
    }

    fn head_height(&self) -> i32 {
        match (&self.count, self.head.is_empty()) {
            (None, true) => 0,
            _ => height(&self.head, LABEL).max(NOTE.leading()) + 6,
        }
    }

    fn height(&self) -> i32 {
        self.head_height() + BAR + self.below.as_ref().map_or(0, |legend| legend.height() + 6)
    }

    fn draw(&self, sheet: &Sheet, text: &ChartText, top: i32) {
        let bar = top + self.head_height();
        sheet.lines(&self.head, (MARGIN, bar - 6 - height(&self.head, LABEL) / 2), LABEL.bold(), HPos::Left);
        if let Some(count) = &self.count {
            sheet.text(count, (text.width() - MARGIN, bar - 6 - NOTE.leading() / 2), NOTE, HPos::Right);
        }
        let Some(parts) = &self.parts else {
            return withheld(sheet, text, bar);
        };
        let of = self.question.options.len();
        for part in parts {
            let corners = [(part.left, bar), (part.right, bar + BAR)];
            look(sheet, corners, part.option, of);
            if part.left > MARGIN {
                sheet.line((part.left, bar), (part.left, bar + BAR), PAPER, 2);
            }
            part.write(sheet, bar, of);
        }
        if let Some(legend) = &self.below {
            let named: Vec<&Part> = parts.iter().filter(|part| part.name.is_none()).collect();
            legend.draw(sheet, bar + BAR + 6, |at, (x, y)| look(sheet, [(x - 9, y - 9), (x + 9, y + 9)], named[at].option, of));
        }
    }

    fn describe(&self, text: &ChartText, description: &mut Description<'_>) {
        let (question, total) = (self.question, self.question.table.total());
        let count = text.count(total.base()).map(|count| (text.words.count.as_str(), Some(count)));
        let values = |at: usize| (question.options.get(at).map_or("", String::as_str), text.share(total.cells()[at], total.base()));
        let values: Vec<_> = match self.parts {
            Some(_) => (0..total.cells().len()).map(values).chain(count).collect(),
            None => std::iter::once(("", None)).chain(count).collect(),
        };
        let title = if question.title.is_empty() { &text.title } else { &question.title };
        description.fact(title, values);
    }
}

impl Part {
    /// Number and name, or the number alone, as far as there is room.
    fn write(&self, sheet: &Sheet, bar: i32, of: usize) {
        let ground = sheet.palette().part(self.option, of);
        let (middle, ink) = (i32::midpoint(self.left, self.right), ink_on(ground));
        let value = SMALL_VALUE.bold().in_ink(ink);
        let room = self.right - self.left - PADDING;
        if value.pixels(&self.value) > room {
            return;
        }
        let lines = self.name.as_deref().unwrap_or_default();
        let names = height(lines, SEGMENT_VALUE);
        let first = bar + (BAR - names - value.leading()) / 2;
        let widest = lines.iter().map(|line| SEGMENT_VALUE.pixels(line)).chain([value.pixels(&self.value)]).max().unwrap_or(0);
        let half = (widest / 2 + 4).min((self.right - self.left) / 2 - 1);
        sheet.rectangle([(middle - half, first), (middle + half, first + value.leading() + names)], ground);
        sheet.text(&self.value, (middle, first + value.leading() / 2), value, HPos::Center);
        sheet.lines(lines, (middle, first + value.leading() + names / 2), SEGMENT_VALUE.in_ink(ink), HPos::Center);
    }
}

/// The parts of a bar, one after the other from edge to edge. Parts nobody chose have no length.
fn parts(text: &ChartText, question: &Composed<'_>) -> Option<Vec<Part>> {
    let total = question.table.total();
    let shares = lengths(total).filter(|_| question.table.layout() == Layout::Partition)?;
    // Noise makes the sum a little more or less than the base; the bar is full all the same.
    let whole: f64 = shares.iter().sum();
    if whole <= 0.0 {
        return None;
    }
    let span = f64::from(text.width() - 2 * MARGIN);
    #[expect(clippy::cast_possible_truncation, reason = "stays on the sheet")]
    let at = |share: f64| MARGIN + (share / whole * span).round() as i32;
    let mut from = 0.0;
    let mut parts = Vec::new();
    for (option, share) in shares.into_iter().enumerate() {
        let (left, right) = (at(from), at(from + share));
        from += share;
        let value = text.share(total.cells()[option], total.base())?;
        let written = question.options.get(option).map_or("", String::as_str);
        let name = name_inside(written, right - left - 2 * PADDING).filter(|_| SMALL_VALUE.bold().pixels(&value) <= right - left - PADDING);
        // Too short to be seen, but not nobody: it has a place below.
        let is_none = total.cells()[option].count() == Some(0);
        if !is_none {
            parts.push(Part { option, left, right, value, name });
        }
    }
    Some(parts)
}

/// The lines of a name inside a part, if it fits there whole and unbroken.
fn name_inside(name: &str, room: i32) -> Option<Vec<String>> {
    if room < widest_word(name, SEGMENT_VALUE).max(20) {
        return None;
    }
    let lines = label(name, SEGMENT_VALUE, room, 2);
    let is_whole = lines.iter().all(|line| !line.ends_with('…')) || name.ends_with('…');
    is_whole.then_some(lines)
}

fn entry(question: &Composed<'_>, part: &Part) -> String {
    let name = question.options.get(part.option).map_or("", String::as_str);
    format!("\u{2068}{name}\u{2069} {}", part.value)
}

/// The look of a part: shade and lines differ between neighbours.
fn look(sheet: &Sheet, corners: [(i32, i32); 2], option: usize, of: usize) {
    let ground: RGBColor = sheet.palette().part(option, of);
    sheet.rectangle(corners, ground);
    let ink = if ink_on(ground) == PAPER { between(ground, PAPER, 0.4) } else { between(ground, INK, 0.3) };
    match option % 4 {
        1 => sheet.lined(corners, ink, 7, Slant::Rising),
        3 => sheet.lined(corners, ink, 6, Slant::Upright),
        _ => {}
    }
}

fn withheld(sheet: &Sheet, text: &ChartText, top: i32) {
    sheet.withheld([(MARGIN, top), (text.width() - MARGIN, top + BAR)]);
    let word = label(&text.words.withheld, SMALL_VALUE, text.width() - 2 * MARGIN - 40, 1);
    let width = word.iter().map(|line| SMALL_VALUE.pixels(line)).max().unwrap_or(0);
    let (centre, middle) = (text.width() / 2, top + BAR / 2);
    sheet.rectangle([(centre - width / 2 - 10, middle - 11), (centre + width / 2 + 10, middle + 11)], PAPER);
    sheet.lines(&word, (centre, middle), SMALL_VALUE.in_ink(QUIET), HPos::Center);
}
