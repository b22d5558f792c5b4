//! The way back: the form fields that would give an answer. Pages show stored answers by filling the
//! form with them, so that what is shown and what is read can never drift apart.

use crate::domain::{
    answers::{Answer, SubmittedForm},
    questionnaire::{Question, QuestionKind},
};

/// The fields of a question under the given field name that read back as this answer.
#[must_use]
pub fn fields_of(question: &Question, field: &str, answer: &Answer) -> Vec<(String, String)> {
    let one = |value: String| vec![(field.to_string(), value)];
    let with_other = |mut fields: Vec<(String, String)>, other: &Option<String>| {
        fields.extend(other.iter().map(|text| (format!("{field}-other"), text.clone())));
        fields
    };
    match answer {
        Answer::Blank => Vec::new(),
        Answer::Choice { code, other } => with_other(one(code.to_string()), other),
        Answer::Choices { codes, other } => with_other(codes.iter().map(|code| (field.to_string(), code.to_string())).collect(), other),
        Answer::Rows(rows) => rows.iter().map(|(row, code)| (format!("{field}-{row}"), code.to_string())).collect(),
        Answer::Number(number) => one(number.to_string()),
        Answer::Year(year) if matches!(question.kind, QuestionKind::Month(_)) => {
            vec![(format!("{field}-year"), year.to_string())]
        }
        Answer::Year(year) => one(year.to_string()),
        Answer::Month(year, month) => {
            vec![(format!("{field}-month"), month.to_string()), (format!("{field}-year"), year.to_string())]
        }
        Answer::Text { text, .. } => one(text.clone()),
        Answer::Ranking(codes) => {
            codes.iter().enumerate().map(|(place, code)| (format!("{field}-{}", place + 1), code.to_string())).collect()
        }
    }
}

/// The form of a page as it would be filled with these answers.
#[must_use]
pub fn filled_form<'a>(questions: impl IntoIterator<Item = &'a Question>, answers: &super::Answers) -> SubmittedForm {
    let fields = questions
        .into_iter()
        .flat_map(|question| answers.get(&question.id).map(|answer| fields_of(question, question.id.as_str(), answer)).unwrap_or_default());
    SubmittedForm::new(fields.collect())
}
