//! The numbers of figures that are no table of a question: fields of action between rating and priority, ranks,
//! gaps, and counts over time. What is withheld is empty.

use crate::{
    domain::{
        analysis::{
            difference::ComparedOption,
            priority::{FieldPoint, Quadrant},
        },
        disclosure::Cell,
        identifiers::OptionCode,
    },
    rendering::{
        charts::{Gap, Series},
        exports::{Csv, mirror::written, words},
    },
};

/// A field of action as one audience sees it.
#[derive(Clone, Debug)]
pub struct PriorityLine<'a> {
    /// The field.
    pub label: String,
    /// The survey.
    pub survey: &'a str,
    /// What the survey is called.
    pub name: String,
    /// How many people were asked for priorities.
    pub base: Cell,
    /// Where the field stands.
    pub point: &'a FieldPoint,
}

/// A mean with two decimals.
fn mean(mean: Option<f64>) -> String {
    mean.map(|mean| format!("{mean:.2}")).unwrap_or_default()
}

fn rank(rank: Option<usize>) -> String {
    rank.map(|rank| rank.to_string()).unwrap_or_default()
}

fn table<const COLUMNS: usize>(head: [&str; COLUMNS], lines: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut csv = Csv::new(head);
    for line in lines {
        csv.line(line);
    }
    csv.finish()
}

/// A line for each field and audience.
#[must_use]
pub fn priorities(lines: &[PriorityLine<'_>]) -> Vec<u8> {
    let head = ["code", "label", "survey", "mean", "mean_from", "mean_to", "rated_by", "count", "share", "from", "to", "base", "quadrant"];
    let line = |line: &PriorityLine<'_>| {
        let point = line.point;
        vec![
            point.field.to_string(),
            words(&line.label),
            line.survey.to_string(),
            mean(point.quality),
            mean(point.quality_interval.map(|ends| ends.low)),
            mean(point.quality_interval.map(|ends| ends.high)),
            written(point.rated_by.count()),
            written(point.named_by.count()),
            written(point.named_by.percent_of(line.base)),
            written(point.range.map(|range| range.0)),
            written(point.range.map(|range| range.1)),
            written(line.base.count()),
            point.quadrant.map(Quadrant::as_str).unwrap_or_default().to_string(),
        ]
    };
    table(head, lines.iter().map(line))
}

/// A line for each answer with its rank in both lists.
#[must_use]
pub fn ranks(surveys: [&str; 2], lines: &[(String, &ComparedOption)]) -> Vec<u8> {
    let heads = surveys.map(|survey| format!("{survey}_rank"));
    let line = |(label, option): &(String, &ComparedOption)| {
        vec![option.option.to_string(), words(label), rank(option.ranks[0]), rank(option.ranks[1])]
    };
    table(["code", "label", &heads[0], &heads[1]], lines.iter().map(line))
}

/// A line for each row with both means and the gap of the printed ones.
#[must_use]
pub fn gaps(sides: [&str; 2], lines: &[(&OptionCode, &str, &Gap)]) -> Vec<u8> {
    let heads = sides.map(|side| [format!("{side}_mean"), format!("{side}_base")]);
    let line = |(row, label, gap): &(&OptionCode, &str, &Gap)| {
        let difference = gap.tenths().map(|tenths| {
            let sign = if tenths < 0 { "-" } else { "" };
            format!("{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
        });
        let [first, second] = [0, 1].map(|side| [mean(gap.means[side]), written(gap.bases[side].count())]);
        [vec![row.to_string(), words(label)], first.to_vec(), second.to_vec(), vec![difference.unwrap_or_default()]].concat()
    };
    table(["code", "label", &heads[0][0], &heads[0][1], &heads[1][0], &heads[1][1], "difference"], lines.iter().map(line))
}

/// A line for each period and series; `begins` are the first days of the periods, `languages` those of the series.
#[must_use]
pub fn participation(length: &str, begins: &[String], languages: &[Option<&str>], series: &[Series]) -> Vec<u8> {
    let lines = languages.iter().zip(series).flat_map(|(language, series)| {
        begins.iter().zip(&series.counts).map(move |(begin, cell)| {
            vec![begin.clone(), length.to_string(), language.unwrap_or_default().to_string(), written(cell.count())]
        })
    });
    table(["from", "period", "language", "sent"], lines)
}
