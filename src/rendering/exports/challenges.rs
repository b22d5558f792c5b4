//! Challenges as a table: a line for each, with what both surveys and the talks of each guide say of it.

use crate::{
    domain::{
        analysis::challenges::{Challenge, Direction},
        disclosure::Cell,
    },
    rendering::exports::{
        Csv,
        heard::counted,
        mirror::{self, written},
        words,
    },
};

/// What is written.
#[derive(Debug)]
pub struct ChallengeFile<'a> {
    /// The survey of professionals and that of people concerned.
    pub surveys: [&'a str; 2],
    /// How many people of each answered.
    pub bases: [Cell; 2],
    /// The guides, with how many talks there are.
    pub guides: &'a [(&'a str, Option<u64>)],
    /// The challenges with their names.
    pub lines: &'a [(String, &'a Challenge)],
}

/// The table as CSV. What is withheld is empty.
#[must_use]
pub fn challenges(file: &ChallengeFile<'_>) -> Vec<u8> {
    let mut header = vec!["code".to_string(), "label".to_string()];
    header.extend(mirror::heads(file.surveys));
    header.extend(["difference".to_string(), "directions".to_string()]);
    for (guide, _) in file.guides {
        header.extend(["talks", "meaning", "all"].map(|column| format!("{guide}_{column}")));
    }
    let mut csv = Csv::new(&header);
    for (name, challenge) in file.lines {
        csv.line(line(file, name, challenge));
    }
    csv.finish()
}

fn line(file: &ChallengeFile<'_>, name: &str, challenge: &Challenge) -> Vec<String> {
    let mut fields = vec![challenge.code.to_string(), words(name)];
    fields.extend(mirror::fields(file.bases, challenge.asked.as_ref()));
    fields.push(challenge.asked.as_ref().and_then(|option| option.points).map(|points| points.to_string()).unwrap_or_default());
    fields.push(challenge.directions.iter().copied().map(Direction::as_str).collect::<Vec<_>>().join(";"));
    for ((_, all), voices) in file.guides.iter().zip(&challenge.voices) {
        fields.extend(counted(*voices));
        fields.push(written(*all));
    }
    fields
}
