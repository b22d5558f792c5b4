//! What two surveys say to the same question, as a table: a line for each option with both numbers, where they
//! lie, their ranks and their difference.

use crate::{
    domain::{
        analysis::difference::{ComparedOption, Judgement},
        disclosure::Cell,
    },
    rendering::exports::{Csv, words},
};

/// What is written.
#[derive(Debug)]
pub struct MirrorFile<'a> {
    /// Both surveys.
    pub surveys: [&'a str; 2],
    /// How many people of each answered.
    pub bases: [Cell; 2],
    /// The options with their labels.
    pub lines: &'a [(String, &'a ComparedOption)],
}

const OF_A_SURVEY: [&str; 7] = ["count", "share", "from", "to", "rank", "mentions", "base"];

/// Heads of the columns of both surveys.
pub(super) fn heads(surveys: [&str; 2]) -> Vec<String> {
    surveys.iter().flat_map(|survey| OF_A_SURVEY.map(|column| format!("{survey}_{column}"))).collect()
}

/// Their fields for an option, if both were asked.
pub(super) fn fields(bases: [Cell; 2], asked: Option<&ComparedOption>) -> Vec<String> {
    let both = [0, 1].into_iter().zip(bases).flat_map(|(side, base)| {
        let count = asked.map_or(Cell::Withheld, |option| option.counts[side]);
        let range = asked.and_then(|option| option.ranges[side]);
        [
            written(count.count()),
            written(count.percent_of(base)),
            written(range.map(|range| range.0)),
            written(range.map(|range| range.1)),
            asked.and_then(|option| option.ranks[side]).map(|rank| rank.to_string()).unwrap_or_default(),
            written(asked.and_then(|option| option.mentions[side])),
            written(asked.and(base.count())),
        ]
    });
    both.collect()
}

/// A number, or nothing where it is withheld.
pub(super) fn written(number: Option<u64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// The table as CSV. What is withheld is empty.
#[must_use]
pub fn mirror(file: &MirrorFile<'_>) -> Vec<u8> {
    let mut header = vec!["code".to_string(), "label".to_string()];
    header.extend(heads(file.surveys));
    header.extend(["difference", "clear"].map(str::to_string));
    let mut csv = Csv::new(&header);
    for (label, option) in file.lines {
        let mut line = vec![option.option.to_string(), words(label)];
        line.extend(fields(file.bases, Some(option)));
        line.push(option.points.map(|points| points.to_string()).unwrap_or_default());
        let clear = match option.judgement {
            Judgement::More => "more",
            Judgement::Less => "less",
            Judgement::NotClear => "no",
        };
        line.push(clear.to_string());
        csv.line(line);
    }
    csv.finish()
}
