//! A workbook of texts in many scripts: every cell has the direction of what is written in it, whatever the
//! language of the sheet. It names no author and no time, so that the same texts give the same bytes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};
use unicode_bidi::{BidiClass, bidi_class};

use crate::localisation::{Direction, without_isolates};

/// The most characters a cell takes.
const LONGEST_CELL: usize = 32_767;

/// A sheet on its way.
pub(super) struct TextSheet<'a> {
    /// What the sheet is called.
    pub(super) name: &'a str,
    /// Names of columns and how wide they are, in characters.
    pub(super) columns: &'a [(&'static str, f64)],
    /// The direction in which columns follow each other.
    pub(super) direction: Direction,
    /// Sentences for a second sheet; without any there is none.
    pub(super) about: &'a [String],
}

impl TextSheet<'_> {
    /// The workbook with these lines.
    ///
    /// # Panics
    /// With more than a million lines, which is more than a sheet takes and than anybody translates or reads.
    pub(super) fn write(&self, lines: &[Vec<String>]) -> Vec<u8> {
        self.written(lines).expect("a sheet takes a million lines")
    }

    fn written(&self, lines: &[Vec<String>]) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
        let bold = Format::new().set_bold();
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let left_to_right = text.clone().set_reading_direction(1);
        let right_to_left = text.set_reading_direction(2).set_align(FormatAlign::Right);
        let format = |text: &str| if direction_of(text) == Direction::RightToLeft { &right_to_left } else { &left_to_right };
        let sheet = workbook.add_worksheet().set_name(self.name)?;
        sheet.set_right_to_left(self.direction == Direction::RightToLeft);
        for (column, (name, width)) in (0..).zip(self.columns) {
            sheet.set_column_width(column, *width)?;
            sheet.write_string_with_format(0, column, *name, &bold)?;
        }
        for (row, line) in (1..).zip(lines) {
            for (column, text) in (0..).zip(line) {
                if !text.is_empty() {
                    sheet.write_string_with_format(row, column, cell(text), format(text))?;
                }
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        if !self.about.is_empty() {
            let about = workbook.add_worksheet().set_name("about")?;
            about.set_right_to_left(self.direction == Direction::RightToLeft);
            for (row, sentence) in (0..).zip(self.about) {
                about.write_string_with_format(row, 0, without_isolates(sentence), &Format::new().set_reading_direction(0))?;
            }
        }
        workbook.save_to_buffer()
    }
}

/// Words as a cell of a workbook holds them: without invisible marks, and no longer than a cell can be.
pub(super) fn cell(text: &str) -> String {
    let text = without_isolates(text);
    if text.chars().nth(LONGEST_CELL).is_none() {
        return text;
    }
    let mut cut: String = text.chars().take(LONGEST_CELL - 1).collect();
    cut.push('…');
    cut
}

/// The direction of most letters of a text. What a person writes need not be in the language of the page.
fn direction_of(text: &str) -> Direction {
    let weight = |c: char| match bidi_class(c) {
        BidiClass::R | BidiClass::AL => 1_i64,
        BidiClass::L => -1,
        _ => 0,
    };
    if text.chars().map(weight).sum::<i64>() > 0 { Direction::RightToLeft } else { Direction::LeftToRight }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_runs_as_most_of_it_is_written() {
        for text in ["البيت صغير", "خانه‌ی ما کوچک است", "[Name] قال إن البيت صغير", "في Emsaue لا يوجد سكن"]
        {
            assert_eq!(direction_of(text), Direction::RightToLeft, "{text}");
        }
        for text in ["Житла немає", "ገዛ የለን።", "Konut yok", "Die Zeitung „القدس“ lese ich", "2026", ""] {
            assert_eq!(direction_of(text), Direction::LeftToRight, "{text}");
        }
    }

    #[test]
    fn a_text_longer_than_a_cell_is_cut_where_one_sees_it() {
        let longest = "a".repeat(LONGEST_CELL);
        assert_eq!(cell(&longest), longest);
        let cut = cell(&format!("{longest}b"));
        assert_eq!((cut.chars().count(), cut.chars().last()), (LONGEST_CELL, Some('…')));
    }
}
