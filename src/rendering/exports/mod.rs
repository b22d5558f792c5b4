//! Files for further computing: protected tables in long form, the codebook, rows of single responses for
//! those who may have them, released words, the register of recommendations, and tables for translators. CSV in
//! UTF-8 without a byte order mark, commas, line feeds.

mod challenges;
mod code_book;
mod codebook;
mod figures;
mod heard;
mod mirror;
mod passages;
mod reach;
mod recoded;
mod register;
mod release;
mod rows;
mod tables;
mod text_sheet;
mod translations;

pub use self::{
    challenges::{ChallengeFile, challenges},
    code_book::code_book,
    codebook::codebook,
    figures::{PriorityLine, gaps, participation, priorities, ranks},
    heard::{Heard, heard},
    mirror::{MirrorFile, mirror},
    passages::{Passage, passages, passages_workbook},
    reach::{ReachFile, reach},
    recoded::{recoded_rows, recoding_report},
    register::register,
    release::{ReleaseFrame, file_name, refused_release_report, release_report, released_rows},
    rows::{RawResponse, rows},
    tables::{TableFigures, tables, workbook},
    translations::{WaitingText, as_in_a_table, unguarded, waiting, waiting_workbook},
};
use crate::localisation::without_isolates;

/// A file on its way. Writing to memory cannot fail.
struct Csv(csv::Writer<Vec<u8>>);

impl Csv {
    fn new<T: AsRef<[u8]>>(header: impl IntoIterator<Item = T>) -> Self {
        Self::with_delimiter(b',', header)
    }

    fn with_delimiter<T: AsRef<[u8]>>(delimiter: u8, header: impl IntoIterator<Item = T>) -> Self {
        let mut file = Self(csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new()));
        file.line(header);
        file
    }

    fn line<T: AsRef<[u8]>>(&mut self, fields: impl IntoIterator<Item = T>) {
        self.0.write_record(fields).expect("every line has the fields of the header, and memory takes them");
    }

    fn finish(self) -> Vec<u8> {
        self.0.into_inner().expect("memory takes everything")
    }
}

/// Words for a cell: without invisible marks, and never read as a formula by a spreadsheet.
fn words(text: &str) -> String {
    let text = without_isolates(text);
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

fn yes(holds: bool) -> &'static str {
    if holds { "yes" } else { "no" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_never_a_formula() {
        for (label, cell) in [("=1+1", "'=1+1"), ("-5", "'-5"), ("@x", "'@x"), ("\tx", "'\tx"), ("5 – 9", "5 – 9")] {
            assert_eq!(words(label), cell);
        }
    }
}
