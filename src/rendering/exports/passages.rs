//! Released words as a table: what was asked, what somebody answered or said, and what it is about. Nothing
//! in it says who, when or where, and lines stand in the order of what they say.

use crate::{
    localisation::Direction,
    rendering::exports::{Csv, text_sheet::TextSheet, words},
};

const COLUMNS: [(&str, f64); 8] = [
    ("number", 8.0),
    ("question", 40.0),
    ("source", 10.0),
    ("language", 10.0),
    ("original", 60.0),
    ("text", 60.0),
    ("treatment", 12.0),
    ("codes", 30.0),
];

/// A released text as it goes into a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passage {
    /// The place of the question in the questionnaire; texts without one come first.
    pub place: usize,
    /// The wording of the question or theme.
    pub question: String,
    /// The words in the language the office works in; empty where nobody has translated them.
    pub text: String,
    /// The words in another language, where they may be shown.
    pub original: String,
    /// BCP 47 tag of the language they were written in, where it may be told.
    pub language: String,
    /// Where they come from: `answer`, `note`, `quote`.
    pub source: &'static str,
    /// What was done to them: `as_written`, `edited`, `paraphrased`.
    pub treatment: &'static str,
    /// Names of codes in the order of the code book.
    pub codes: Vec<String>,
}

/// The lines of released words, by what they say: neither the order of writing nor that of storing is left.
fn lines(mut passages: Vec<Passage>) -> Vec<Vec<String>> {
    passages.sort_unstable();
    let line = |(number, passage): (usize, Passage)| {
        vec![
            number.to_string(),
            passage.question,
            passage.source.to_string(),
            passage.language,
            passage.original,
            passage.text,
            passage.treatment.to_string(),
            passage.codes.join("; "),
        ]
    };
    (1..).zip(passages).map(line).collect()
}

/// Released words as CSV.
#[must_use]
pub fn passages(passages: Vec<Passage>) -> Vec<u8> {
    let mut file = Csv::new(COLUMNS.map(|(name, _)| name));
    for line in lines(passages) {
        file.line(line.iter().map(|text| words(text)));
    }
    file.finish()
}

/// The same lines as a workbook, and sentences about them on a second sheet.
///
/// # Panics
/// With more than a million lines, which is more than a sheet takes.
#[must_use]
pub fn passages_workbook(passages: Vec<Passage>, direction: Direction, about: &[String]) -> Vec<u8> {
    TextSheet { name: "passages", columns: &COLUMNS, direction, about }.write(&lines(passages))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(place: usize, text: &str) -> Passage {
        Passage {
            place,
            text: text.into(),
            question: format!("Frage {place}"),
            source: "answer",
            treatment: "edited",
            ..Passage::default()
        }
    }

    #[test]
    fn lines_stand_by_what_they_say() {
        let told = [passage(2, "a"), passage(1, "z"), passage(1, "b")];
        let mut other = told.clone();
        other.reverse();
        let file = passages(told.to_vec());
        assert_eq!(file, passages(other.to_vec()));
        let file = String::from_utf8(file).unwrap();
        let texts: Vec<&str> = file.lines().skip(1).map(|line| line.split(',').nth(5).unwrap()).collect();
        assert_eq!(texts, ["b", "z", "a"]);
    }

    #[test]
    fn nothing_somebody_wrote_is_a_formula() {
        let evil = Passage { codes: vec!["@sum".into()], original: "+1".into(), ..passage(1, "=HYPERLINK(\"http://x\")") };
        let file = String::from_utf8(passages(vec![evil])).unwrap();
        assert_eq!(file.lines().nth(1).unwrap(), "1,Frage 1,answer,,'+1,\"'=HYPERLINK(\"\"http://x\"\")\",edited,'@sum");
    }
}
