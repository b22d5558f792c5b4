//! Rows of single responses, for those who may have them: one line for each response, codes only, in
//! an order that tells nothing. Free text is never among them.

use sha2::{Digest as _, Sha256};

use crate::{
    domain::{
        answers::{Answer, Answers, Completeness},
        identifiers::OptionCode,
        questionnaire::{Choice, Instrument, Question, QuestionKind},
    },
    rendering::exports::{Csv, yes},
};

/// What stands for a question that was shown and left blank; an empty field was not shown.
const BLANK: &str = ".";

/// A response as it goes into a line.
#[derive(Clone, Debug)]
pub struct RawResponse {
    /// The version that was answered.
    pub version: String,
    /// How far it goes.
    pub completeness: Completeness,
    /// The answers.
    pub answers: Answers,
}

/// One line for each response. A single answer is its code; several answers have a column of 0 and 1
/// for each option; a matrix has a column for each row; a ranking has the place of each option, 0
/// without one. Don't know and its kin stand in a column of their own, `<question>_special`; then the
/// other columns of the question are blank. Lines are sorted by a hash of what they say.
#[must_use]
pub fn rows(instrument: &Instrument, responses: &[RawResponse]) -> Vec<u8> {
    let columns: Vec<Columns<'_>> = instrument.questions().flat_map(Columns::of).collect();
    let mut header: Vec<String> = ["version", "completeness", "valid"].map(str::to_string).to_vec();
    header.extend(columns.iter().flat_map(Columns::names));
    header.extend(instrument.derived.iter().map(|derived| derived.id.to_string()));
    let hashed = |response| {
        let line = line(instrument, &columns, response);
        let mut hash = Sha256::new();
        for field in &line {
            hash.update(field.as_bytes());
            hash.update([0]);
        }
        (<[u8; 32]>::from(hash.finalize()), line)
    };
    let mut lines: Vec<([u8; 32], Vec<String>)> = responses.iter().map(hashed).collect();
    lines.sort_unstable();
    let mut file = Csv::new(header);
    for (_, line) in lines {
        file.line(line);
    }
    file.finish()
}

fn line(instrument: &Instrument, columns: &[Columns<'_>], response: &RawResponse) -> Vec<String> {
    let answers = &response.answers;
    let mut line =
        vec![response.version.clone(), response.completeness.as_str().to_string(), yes(instrument.is_valid(answers)).to_string()];
    line.extend(columns.iter().flat_map(|columns| columns.fields(answers.get(&columns.question.id))));
    line.extend(
        instrument.derived.iter().map(|derived| instrument.derived_value(derived, answers).map(ToString::to_string).unwrap_or_default()),
    );
    line
}

/// The columns of a question, or of one row of a matrix.
struct Columns<'a> {
    question: &'a Question,
    row: Option<&'a OptionCode>,
    /// Options with a column each; none: one column for the whole answer.
    options: Vec<&'a OptionCode>,
    has_special: bool,
}

impl<'a> Columns<'a> {
    fn of(question: &'a Question) -> Vec<Self> {
        let has_special = question.choices().iter().any(|choice| !choice.is_substantive());
        let columns = |row, options| Self { question, row, options, has_special };
        match &question.kind {
            QuestionKind::Single { .. } | QuestionKind::Number { .. } | QuestionKind::Year(_) | QuestionKind::Month(_) => {
                vec![columns(None, Vec::new())]
            }
            QuestionKind::Multiple { choices, .. } | QuestionKind::Ranking { choices, .. } => {
                let options: Vec<&Choice> = choices.iter().filter(|choice| choice.is_substantive()).collect();
                vec![columns(None, options.into_iter().map(|choice| &choice.code).collect())]
            }
            QuestionKind::Matrix { rows, .. } => rows.iter().map(|row| columns(Some(&row.code), Vec::new())).collect(),
            QuestionKind::ShortText { .. } | QuestionKind::LongText { .. } | QuestionKind::Information | QuestionKind::Notes => Vec::new(),
        }
    }

    fn names(&self) -> Vec<String> {
        let stem = match self.row {
            Some(row) => format!("{}_{row}", self.question.id),
            None => self.question.id.to_string(),
        };
        let mut names: Vec<String> = match self.options.as_slice() {
            [] => vec![stem.clone()],
            options => options.iter().map(|option| format!("{stem}_{option}")).collect(),
        };
        if self.has_special {
            names.push(format!("{stem}_special"));
        }
        names
    }

    fn fields(&self, answer: Option<&Answer>) -> Vec<String> {
        let width = self.options.len().max(1);
        let all = |text: &str| vec![text.to_string(); width];
        let is_special = |code: &OptionCode| self.question.is_special(code);
        let of_code =
            |code: &OptionCode| if is_special(code) { (all(BLANK), code.to_string()) } else { (all(code.as_str()), String::new()) };
        let (mut fields, special) = match answer {
            None => (all(""), String::new()),
            Some(Answer::Choice { code, .. }) => of_code(code),
            Some(Answer::Rows(rows)) => match self.row.and_then(|row| rows.get(row)) {
                Some(code) => of_code(code),
                None => (all(BLANK), String::new()),
            },
            Some(Answer::Choices { codes, .. }) => match codes.iter().find(|code| is_special(code)) {
                Some(special) => (all(BLANK), special.to_string()),
                None => (self.options.iter().map(|option| u8::from(codes.contains(option)).to_string()).collect(), String::new()),
            },
            Some(Answer::Ranking(codes)) => {
                let place = |option: &OptionCode| codes.iter().position(|code| code == option).map_or(0, |at| at + 1);
                (self.options.iter().map(|option| place(option).to_string()).collect(), String::new())
            }
            Some(Answer::Number(number)) => (all(&number.to_string()), String::new()),
            Some(Answer::Year(year)) => (all(&format!("{year:04}")), String::new()),
            Some(Answer::Month(year, month)) => (all(&format!("{year:04}-{month:02}")), String::new()),
            Some(Answer::Blank | Answer::Text { .. }) => (all(BLANK), String::new()),
        };
        // An answer of another kind, from an older version, must not shift the columns.
        fields.resize(width, BLANK.to_string());
        if self.has_special {
            fields.push(special);
        }
        fields
    }
}
