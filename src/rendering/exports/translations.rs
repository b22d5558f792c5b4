//! Texts that wait for a translation as a table for whoever translates in a spreadsheet, and comes back with
//! it. What is in another language is compared with [`as_in_a_table`], because spreadsheets change blanks.

use crate::{
    localisation::{Direction, without_isolates},
    rendering::exports::{
        Csv,
        text_sheet::{TextSheet, cell},
        words,
    },
};

const COLUMNS: [(&str, f64); 6] =
    [("id", 12.0), ("version", 10.0), ("language", 10.0), ("original", 60.0), ("translation", 60.0), ("state", 10.0)];

/// A text that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingText {
    /// Its identifier.
    pub id: String,
    /// What says whether somebody else has translated it meanwhile.
    pub version: String,
    /// BCP 47 tag of its language.
    pub language: String,
    /// The words, everything marked in them blacked out.
    pub original: String,
    /// A translation there is; empty without.
    pub translation: String,
    /// How far that can be relied upon; empty without.
    pub state: &'static str,
}

fn lines(texts: &[WaitingText]) -> Vec<Vec<String>> {
    let line = |text: &WaitingText| {
        let WaitingText { id, version, language, original, translation, state } = text.clone();
        vec![id, version, language, original, translation, state.to_string()]
    };
    texts.iter().map(line).collect()
}

/// The table as CSV.
#[must_use]
pub fn waiting(texts: &[WaitingText]) -> Vec<u8> {
    let mut file = Csv::new(COLUMNS.map(|(name, _)| name));
    for line in lines(texts) {
        file.line(line.iter().map(|text| words(text)));
    }
    file.finish()
}

/// The table as a workbook.
///
/// # Panics
/// With more than a million lines, which is more than a sheet takes.
#[must_use]
pub fn waiting_workbook(texts: &[WaitingText], direction: Direction) -> Vec<u8> {
    TextSheet { name: "translations", columns: &COLUMNS, direction, about: &[] }.write(&lines(texts))
}

/// Words as they compare after a way through a spreadsheet: without the sign that keeps them from being a
/// formula, without invisible marks, every blank alike, and not longer than a cell.
#[must_use]
pub fn as_in_a_table(text: &str) -> String {
    cell(&unguarded(&without_isolates(text))).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words without the sign that [`waiting`] puts before what a spreadsheet would read as a formula.
#[must_use]
pub fn unguarded(text: &str) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest.to_string(),
        _ => text.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_the_same_after_a_way_through_a_spreadsheet() {
        for text in ["- غالي", "=1+1", "a\n\u{a0}b", "Житла\tнемає ", "'n Haus"] {
            assert_eq!(as_in_a_table(&words(text)), as_in_a_table(text), "{text}");
            assert_eq!(unguarded(&words(text)), text);
        }
        assert_ne!(as_in_a_table("غالي"), as_in_a_table("غال"));
    }
}
