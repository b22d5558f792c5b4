//! Whom surveys reach, as a table: a line for each language, and one for each group there is a target for. What is
//! withheld is empty.

use crate::{
    domain::{analysis::reach::Reach, disclosure::Cell},
    rendering::exports::{Csv, words},
};

const COLUMNS: [&str; 11] =
    ["survey", "of", "value", "started", "complete", "drop_out", "skipped_nothing", "skipped_much", "target", "reached", "reached_share"];

/// The lines as they are gathered.
#[derive(Debug, Default)]
pub struct ReachFile(Vec<[String; COLUMNS.len()]>);

impl ReachFile {
    /// A survey in all languages.
    pub fn everybody(&mut self, survey: &str, reach: &Reach) {
        self.visits(survey, "", "", reach, None);
    }

    /// A language, with the people there should be.
    pub fn language(&mut self, survey: &str, language: &str, reach: &Reach, target: Option<u64>) {
        self.visits(survey, "language", language, reach, target);
    }

    /// A group there is a target for.
    pub fn target(&mut self, survey: &str, variable: &str, option: &str, target: u64, reached: Cell) {
        let empty = String::new;
        self.0.push([
            survey.into(),
            variable.into(),
            option.into(),
            empty(),
            empty(),
            empty(),
            empty(),
            empty(),
            target.to_string(),
            written(reached.count()),
            written(reached.percent_of(Cell::Shown(target))),
        ]);
    }

    fn visits(&mut self, survey: &str, of: &str, value: &str, reach: &Reach, target: Option<u64>) {
        self.0.push([
            survey.into(),
            of.into(),
            words(value),
            written(reach.started.count()),
            written(reach.complete.count()),
            written(reach.drop_out()),
            written(reach.nothing_blank()),
            written(reach.much_blank()),
            written(target),
            written(reach.sent.count()),
            written(target.and_then(|target| reach.sent.percent_of(Cell::Shown(target)))),
        ]);
    }
}

fn written(number: Option<u64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// The table as CSV.
#[must_use]
pub fn reach(file: ReachFile) -> Vec<u8> {
    let mut csv = Csv::new(COLUMNS);
    file.0.into_iter().for_each(|line| csv.line(line));
    csv.finish()
}
