//! What people said beside what was counted: somebody's released words on a sheet, each in the direction
//! of its own language, and marks for counts of talks. A quote can only be made of words that were released.

use plotters::style::{RGBColor, text_anchor::HPos};
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{disclosure::talks::Voices, words::review::ReleasedText},
    localisation::{Direction, Language},
    rendering::charts::{
        canvas::Slant,
        lettering::{LABEL, Lettering, NOTE, SMALL_VALUE},
        palette::{AXIS, PAPER, QUIET, between},
        sheet::{Sheet, height},
        text::ChartText,
        wrapping::wrap,
    },
};

/// A longer quote is no quote for a chart.
pub const MOST_QUOTED_WORDS: usize = 30;
const STATEMENT: Lettering = LABEL;
const QUOTE: Lettering = SMALL_VALUE;
/// Between the line beside a quote and its words.
const INDENT: i32 = 12;
const MOST_LINES: usize = 10;

/// Released words of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    words: Spoken,
    translation: Option<Spoken>,
}

/// Words with the direction of their language, whatever the direction of the chart is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    words: String,
    right_to_left: bool,
}

impl Spoken {
    /// Words in a language.
    #[must_use]
    pub fn new(words: &str, language: &LanguageIdentifier) -> Self {
        Self { words: words.to_string(), right_to_left: Language::of(language).direction() == Direction::RightToLeft }
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.words
    }

    /// As they stand among other words.
    pub(super) fn isolated(&self) -> String {
        format!("\u{2068}{}\u{2069}", self.words)
    }

    /// Its lines, each with its own direction.
    fn lines(&self, lettering: Lettering, room: i32) -> Vec<String> {
        let lines = wrap(&self.words, lettering, room, MOST_LINES);
        let open = if self.right_to_left { '\u{2067}' } else { '\u{2066}' };
        lines.into_iter().map(|line| format!("{open}{line}\u{2069}")).collect()
    }
}

impl Quote {
    /// The words of a released text, with a translation where there is one and readers of `language` need it. Where
    /// the original may not be shown, its translation into the language of the `office` stands for it. `None` when
    /// there are more than [`MOST_QUOTED_WORDS`], which would have to be cut.
    #[must_use]
    pub fn of(text: &ReleasedText, shows_original: bool, office: &LanguageIdentifier, language: &LanguageIdentifier) -> Option<Self> {
        let translation = text.translation().map(|words| Spoken::new(words, office));
        let written = text.language().parse().unwrap_or_else(|_| office.clone());
        let quote = if shows_original {
            let translation = translation.filter(|_| written.language != language.language);
            Self { words: Spoken::new(text.words(), &written), translation }
        } else {
            Self { words: translation?, translation: None }
        };
        let is_short = |spoken: &Spoken| spoken.words.split_whitespace().count() <= MOST_QUOTED_WORDS;
        (is_short(&quote.words) && quote.translation.as_ref().is_none_or(is_short)).then_some(quote)
    }

    /// The words, and their translation if it is to be shown.
    #[must_use]
    pub fn texts(&self) -> (&str, Option<&str>) {
        (&self.words.words, self.translation.as_ref().map(|translation| translation.words.as_str()))
    }

    /// As it is said to people who do not see it.
    pub(super) fn said(&self) -> String {
        match &self.translation {
            Some(translation) => format!("{} ({})", self.words.isolated(), translation.isolated()),
            None => self.words.isolated(),
        }
    }
}

/// A statement with somebody's words below it, broken into lines for a column.
pub(super) struct Saying {
    statement: Vec<String>,
    statement_right_to_left: bool,
    quote: Option<Quoted>,
}

struct Quoted {
    words: Vec<String>,
    right_to_left: bool,
    translation: Vec<String>,
    translation_right_to_left: bool,
}

impl Saying {
    pub(super) fn new(statement: Option<&Spoken>, quote: Option<&Quote>, width: i32) -> Self {
        let quote = quote.map(|quote| Quoted {
            words: quote.words.lines(QUOTE, width - INDENT),
            right_to_left: quote.words.right_to_left,
            translation: quote.translation.as_ref().map(|words| words.lines(NOTE, width - INDENT)).unwrap_or_default(),
            translation_right_to_left: quote.translation.as_ref().is_some_and(|words| words.right_to_left),
        });
        Self {
            statement: statement.map(|words| words.lines(STATEMENT, width)).unwrap_or_default(),
            statement_right_to_left: statement.is_some_and(|words| words.right_to_left),
            quote,
        }
    }

    pub(super) fn height(&self) -> i32 {
        let quote = self.quote.as_ref().map_or(0, Quoted::height);
        let between = if quote > 0 && !self.statement.is_empty() { 7 } else { 0 };
        height(&self.statement, STATEMENT) + between + quote
    }

    /// Draws it in a column from `left`, `width` wide. Words of another direction stand on the side where
    /// their reading begins.
    pub(super) fn draw(&self, sheet: &Sheet, text: &ChartText, (left, width): (i32, i32), top: i32) {
        let statement = height(&self.statement, STATEMENT);
        let (x, anchor) = if self.statement_right_to_left == text.right_to_left { (left, HPos::Left) } else { (left + width, HPos::Right) };
        sheet.lines(&self.statement, (x, top + statement / 2), STATEMENT, anchor);
        let Some(quote) = &self.quote else { return };
        let top = if statement > 0 { top + statement + 7 } else { top };
        let words = height(&quote.words, QUOTE);
        let side = |right_to_left: bool| {
            if right_to_left == text.right_to_left {
                (left, left + INDENT, HPos::Left)
            } else {
                (left + width, left + width - INDENT, HPos::Right)
            }
        };
        let (rule, x, anchor) = side(quote.right_to_left);
        sheet.line((rule, top + 1), (rule, top + words - 1), sheet.palette().accent(), 3);
        sheet.lines(&quote.words, (x, top + words / 2), QUOTE, anchor);
        let translation = height(&quote.translation, NOTE);
        let (rule, x, anchor) = side(quote.translation_right_to_left);
        if translation > 0 {
            sheet.line((rule, top + words + 4), (rule, top + words + 2 + translation), between(sheet.palette().accent(), PAPER, 0.55), 3);
            sheet.lines(&quote.translation, (x, top + words + 3 + translation / 2), NOTE.in_ink(QUIET), anchor);
        }
    }
}

impl Quoted {
    fn height(&self) -> i32 {
        let translation = height(&self.translation, NOTE);
        height(&self.words, QUOTE) + if translation > 0 { translation + 3 } else { 0 }
    }
}

/// A bar of talks on an axis from none to all: full up to what is sure, lined where it may go on.
pub(super) fn talks_bar(
    sheet: &Sheet,
    (voices, all): (Voices, Option<u64>),
    (left, width): (i32, i32),
    (top, height): (i32, i32),
    colour: RGBColor,
) {
    let Some(all) = all.filter(|all| *all > 0) else { return };
    let place = |talks: u64| {
        let part = i64::from(width) * i64::try_from(talks.min(all)).unwrap_or(0) / i64::try_from(all).unwrap_or(1);
        left + i32::try_from(part).unwrap_or(0)
    };
    sheet.line((left, top + height), (left + width, top + height), AXIS, 1);
    match voices {
        Voices::Exact(talks) => sheet.rectangle([(left, top), (place(talks), top + height)], colour),
        Voices::AtLeast(talks) => {
            sheet.rectangle([(left, top), (place(talks), top + height)], colour);
            sheet.lined([(place(talks), top), (left + width, top + height)], colour, 6, Slant::Rising);
        }
        Voices::Individual => {}
    }
}
