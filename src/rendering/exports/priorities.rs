//! Fields of action by rating and priority as a table: a line for each field and audience.

use crate::{
    domain::analysis::priority::PriorityMatrix,
    rendering::exports::{Csv, mirror::written, words},
};

const COLUMNS: [&str; 10] = ["survey", "code", "label", "rated_by", "quality", "named_by", "share", "from", "to", "base"];

/// The table as CSV; `labels` are the names of the fields in the order of the first survey. What is withheld is
/// empty.
#[must_use]
pub fn priorities(surveys: &[(&str, &PriorityMatrix)], labels: &[String]) -> Vec<u8> {
    let mut csv = Csv::new(COLUMNS);
    let fields = surveys.first().map(|(_, matrix)| matrix.points.as_slice()).unwrap_or_default();
    for (survey, matrix) in surveys {
        for (field, label) in fields.iter().map(|point| &point.field).zip(labels) {
            let Some(point) = matrix.points.iter().find(|point| point.field == *field) else { continue };
            csv.line([
                (*survey).to_string(),
                field.to_string(),
                words(label),
                written(point.rated_by.count()),
                point.quality.map(|mean| format!("{mean:.2}")).unwrap_or_default(),
                written(point.named_by.count()),
                written(point.named_by.percent_of(matrix.base)),
                written(point.range.map(|range| range.0)),
                written(point.range.map(|range| range.1)),
                written(matrix.base.count()),
            ]);
        }
    }
    csv.finish()
}
