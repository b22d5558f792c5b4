//! The register of recommendations as a table: a line for each entry, with the codes of what it is about and how
//! far it is. Words of people are not in it.

use crate::{
    domain::register::{Evidence, Recommendation},
    rendering::exports::{Csv, words},
};

const COLUMNS: [&str; 19] = [
    "id",
    "field",
    "topic",
    "workshop",
    "challenge",
    "proposal",
    "owner",
    "partners",
    "first_step",
    "due",
    "effort",
    "effect",
    "dots",
    "dissent",
    "status",
    "check_on",
    "check_note",
    "rests_on",
    "changed",
];

/// The table as CSV. `shown` is what may be shown of a text of the office.
#[must_use]
pub fn register(entries: &[&Recommendation], shown: impl Fn(&str) -> String) -> Vec<u8> {
    let mut csv = Csv::new(COLUMNS);
    for entry in entries {
        csv.line(line(entry, &shown));
    }
    csv.finish()
}

fn line(entry: &Recommendation, shown: &impl Fn(&str) -> String) -> [String; COLUMNS.len()] {
    let (content, says) = (&entry.content, &entry.content.says);
    let text = |text: &str| words(&shown(text));
    let written = |value: Option<String>| value.unwrap_or_default();
    let code = |code: &Option<crate::domain::identifiers::Code>| written(code.as_ref().map(ToString::to_string));
    [
        entry.id.to_string(),
        code(&says.field),
        code(&says.topic),
        written(says.workshop.map(|day| day.to_string())),
        text(&says.challenge),
        text(&says.proposal),
        text(&says.owner),
        text(&says.partners),
        text(&says.first_step),
        written(says.due.map(|month| month.to_string())),
        written(says.effort.map(|effort| effort.as_str().to_string())),
        text(&says.effect),
        written(says.dots.map(|dots| dots.to_string())),
        text(&says.dissent),
        content.status.as_str().to_string(),
        written(content.check_on.map(|day| day.to_string())),
        text(&content.check_note),
        content.evidence.iter().filter_map(source).collect::<Vec<_>>().join("; "),
        entry.day.clone(),
    ]
}

/// The number or figure an entry rests on; texts and notes are left out.
fn source(evidence: &Evidence) -> Option<String> {
    match evidence {
        Evidence::Number { reference, .. } => Some(reference.to_string()),
        Evidence::Figure(figure) => Some(format!("{}#{}", figure.id, figure.data)),
        Evidence::Text { .. } | Evidence::Note { .. } => None,
    }
}
