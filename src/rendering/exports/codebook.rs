//! The codebook beside the data: every variable of an instrument with its wording, its rows and
//! options with their codes, and how its answers are to be handled.

use crate::{
    domain::{
        identifiers::Code,
        questionnaire::{Instrument, Presentation, Question, QuestionKind, Roles},
    },
    rendering::{
        exports::{Csv, words},
        labels::Labels,
    },
};

const COLUMNS: [&str; 9] = ["question", "name", "type", "wording", "row", "option", "label", "roles", "field"];

/// The codebook of an instrument: a line for each question, followed by one for each row and option;
/// derived variables at the end.
#[must_use]
pub fn codebook(labels: &Labels<'_>, instrument: &Instrument) -> Vec<u8> {
    let mut file = Csv::new(COLUMNS);
    for question in instrument.questions().filter(|question| question.takes_an_answer()) {
        let variable = Variable {
            id: &question.id,
            name: &question.name,
            kind: kind(question),
            wording: labels.wording(&question.id).unwrap_or_default(),
            roles: roles(question.roles),
            field: question.field.as_ref(),
        };
        variable.write(&mut file, None, None, "");
        if let QuestionKind::Matrix { rows, .. } = &question.kind {
            for row in rows {
                variable.write(&mut file, Some(&row.code), None, &labels.row(&question.id, &row.code));
            }
        }
        for choice in question.choices() {
            variable.write(&mut file, None, Some(&choice.code), &labels.option(&question.id, &choice.code));
        }
    }
    for derived in &instrument.derived {
        let variable = Variable {
            id: &derived.id,
            name: &derived.id,
            kind: "derived",
            wording: labels.title(&derived.id),
            roles: roles(derived.roles),
            field: None,
        };
        variable.write(&mut file, None, None, "");
        for code in derived.codes() {
            variable.write(&mut file, None, Some(&code), &labels.option(&derived.id, &code));
        }
    }
    file.finish()
}

struct Variable<'a> {
    id: &'a Code,
    name: &'a Code,
    kind: &'static str,
    wording: String,
    roles: String,
    field: Option<&'a Code>,
}

impl Variable<'_> {
    fn write(&self, file: &mut Csv, row: Option<&Code>, option: Option<&Code>, label: &str) {
        let code = |code: Option<&Code>| code.map_or("", Code::as_str).to_string();
        file.line([
            self.id.to_string(),
            self.name.to_string(),
            self.kind.to_string(),
            words(&self.wording),
            code(row),
            code(option),
            words(label),
            self.roles.clone(),
            code(self.field),
        ]);
    }
}

/// The word of the process folder.
fn kind(question: &Question) -> &'static str {
    match &question.kind {
        QuestionKind::Single { presentation: Presentation::Radios, .. } => "single",
        QuestionKind::Single { presentation: Presentation::ScaleAscending | Presentation::ScaleDescending, .. } => "scale",
        QuestionKind::Single { presentation: Presentation::Places, .. } => "place",
        QuestionKind::Multiple { .. } => "multiple",
        QuestionKind::Matrix { .. } => "matrix",
        QuestionKind::Number { .. } => "number",
        QuestionKind::Year(_) => "year",
        QuestionKind::Month(_) => "month",
        QuestionKind::ShortText { .. } => "short_text",
        QuestionKind::LongText { .. } => "long_text",
        QuestionKind::Ranking { .. } => "ranking",
        QuestionKind::Information => "information",
        QuestionKind::Notes => "notes",
    }
}

fn roles(roles: Roles) -> String {
    let named = [(roles.direct, "direct"), (roles.quasi, "quasi"), (roles.sensitive, "sensitive"), (roles.free_text, "free_text")];
    let words: Vec<&str> = named.into_iter().filter(|(holds, _)| *holds).map(|(_, word)| word).collect();
    if words.is_empty() { "plain".to_string() } else { words.join(" ") }
}
