//! Columns read person by person, for row files: who gave which answer, as the number of a word. Reasons
//! for a missing answer are categories like others, because they are answers too.

use crate::domain::{
    aggregation::{
        columns::{BLANK, CHOSE, Column, ColumnIndex, FIRST, NOT_SHOWN},
        subject::Subject,
    },
    identifiers::OptionCode,
};

/// The question was not shown. No code begins with `_`.
pub(in crate::domain) const NOT_SHOWN_WORD: &str = "_not_shown";
/// Shown and left blank.
pub(in crate::domain) const BLANK_WORD: &str = "_blank";
/// The option was chosen among several.
pub(in crate::domain) const YES_WORD: &str = "yes";
/// The option was offered and not chosen.
const NO_WORD: &str = "no";

/// What each person answered, as one of a few words.
#[derive(Clone, Debug)]
pub(in crate::domain) struct Categories {
    /// The words; those that nobody answered may be among them.
    pub words: Vec<String>,
    /// For each person the place of the word.
    pub cells: Vec<u32>,
}

impl Categories {
    /// Gives every word of `numbers` a place, in the order in which they are first met.
    fn of(numbers: impl Iterator<Item = u64>, word: impl Fn(u64) -> String) -> Self {
        let mut known = rustc_hash::FxHashMap::default();
        let mut words = Vec::new();
        let cells = numbers.map(|number| {
            *known.entry(number).or_insert_with(|| {
                words.push(word(number));
                u32::try_from(words.len() - 1).unwrap_or(u32::MAX)
            })
        });
        let cells = cells.collect();
        Self { words, cells }
    }
}

impl ColumnIndex {
    /// The one answer of each person; of several chosen options all of them, joined by `+` in the order of
    /// the questionnaire. `None` when the subject has no column.
    pub(in crate::domain) fn categories(&self, subject: &Subject) -> Option<Categories> {
        let column = self.columns.get(subject)?;
        let Some(sets) = &column.sets else {
            return Some(Categories::of(column.cells.iter().map(|cell| u64::from(*cell)), |cell| column.reason_or_code(cell)));
        };
        // Sets have at most 64 bits, so a reason needs a number of its own kind.
        let mut reasons = Vec::new();
        let mut seen = rustc_hash::FxHashMap::default();
        let cells = column.cells.iter().zip(&sets.picks).map(|(cell, picks)| {
            let key = if *cell == CHOSE { (true, *picks) } else { (false, u64::from(*cell)) };
            *seen.entry(key).or_insert_with(|| {
                reasons.push(if key.0 { joined(&sets.options, key.1) } else { column.reason_or_code(key.1) });
                u32::try_from(reasons.len() - 1).unwrap_or(u32::MAX)
            })
        });
        let cells = cells.collect();
        Some(Categories { words: reasons, cells })
    }

    /// For each option of a choice of several what each person said to it: yes, no, or why there is no
    /// answer. `None` when the subject is not such a choice.
    pub(in crate::domain) fn said_to_options(&self, subject: &Subject) -> Option<Vec<(OptionCode, Categories)>> {
        let column = self.columns.get(subject)?;
        let sets = column.sets.as_ref()?;
        let of_option = |bit: usize| {
            let numbers = column.cells.iter().zip(&sets.picks).map(move |(cell, picks)| match *cell {
                CHOSE if picks >> bit & 1 == 1 => YES,
                CHOSE => NO,
                cell => u64::from(cell),
            });
            Categories::of(numbers, |number| match number {
                YES => YES_WORD.to_string(),
                NO => NO_WORD.to_string(),
                cell => column.reason_or_code(cell),
            })
        };
        Some(column.options().into_iter().map(|(bit, code)| (code, of_option(bit))).collect())
    }
}

/// Beyond every byte of a column.
const YES: u64 = 256;
const NO: u64 = 257;

fn joined(options: &[OptionCode], picks: u64) -> String {
    let chosen: Vec<&str> = options.iter().enumerate().filter(|(bit, _)| picks >> bit & 1 == 1).map(|(_, code)| code.as_str()).collect();
    chosen.join("+")
}

impl Column {
    fn reason_or_code(&self, cell: u64) -> String {
        let cell = u8::try_from(cell).unwrap_or(BLANK);
        match cell {
            NOT_SHOWN => NOT_SHOWN_WORD.to_string(),
            cell if cell < FIRST => BLANK_WORD.to_string(),
            cell => self.codes.get(usize::from(cell - FIRST)).map_or_else(|| BLANK_WORD.to_string(), ToString::to_string),
        }
    }
}
