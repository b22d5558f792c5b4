//! Answers that may be stored: every question a person met, each with a right answer or a blank.
//! The only way to get them is from a draft and the questionnaire it belongs to.

use serde::{Deserialize, Serialize};

use crate::domain::{
    answers::{Answer, Answers, Draft, Problem, ProblemKind},
    identifiers::Code,
    questionnaire::{Choice, Instrument, Question, QuestionKind},
};

/// How far a response goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Completeness {
    /// Sent from the check page.
    Complete,
    /// Sent before the end, because the person wanted to send what was answered so far.
    Partial,
}

impl Completeness {
    /// The word that is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Partial => "partial",
        }
    }
}

/// Answers that may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidAnswers {
    answers: Answers,
    completeness: Completeness,
}

impl ValidAnswers {
    /// Takes the answers of a draft. Questions that were not met on the way are dropped; questions
    /// that were met and not answered become [`Answer::Blank`]; options that are no longer offered,
    /// because a consent was taken back, are dropped. A partial response has only the pages seen.
    ///
    /// # Errors
    /// A required question without an answer, or a page whose input is not right yet.
    pub fn from_draft(instrument: &Instrument, draft: &Draft, completeness: Completeness) -> Result<Self, Vec<Problem>> {
        let situation = draft.situation();
        let mut answers = Answers::new();
        let mut problems = Vec::new();
        for page in &instrument.pages {
            if completeness == Completeness::Partial && !draft.seen.contains(&page.id) {
                continue;
            }
            for question in instrument.reached_questions(page, situation) {
                if !question.takes_an_answer() {
                    continue;
                }
                let offered = instrument.offered(question, situation);
                let answer = draft.answers.get(&question.id).and_then(|answer| still_offered(question, &offered, answer));
                let answer = answer.unwrap_or(Answer::Blank);
                if question.required && answer == Answer::Blank {
                    let (field, kind) = (question.id.to_string(), ProblemKind::ChooseOne);
                    problems.push(Problem { question: question.id.clone(), field, kind });
                }
                if let Some(first) = draft.first_group(question) {
                    answers.insert(order_key(question), Answer::Choice { code: first, other: None });
                }
                answers.insert(question.id.clone(), answer);
            }
        }
        if problems.is_empty() { Ok(Self { answers, completeness }) } else { Err(problems) }
    }

    /// The answers by question.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// How far they go.
    #[must_use]
    pub fn completeness(&self) -> Completeness {
        self.completeness
    }
}

/// The key under which the first option group of a rotated question is stored.
fn order_key(question: &Question) -> Code {
    Code::parse(&format!("{}_order", question.id)).unwrap_or_else(|| question.id.clone())
}

fn still_offered(question: &Question, offered: &[&Choice], answer: &Answer) -> Option<Answer> {
    let is_offered = |code: &Code| offered.iter().any(|choice| choice.code == *code);
    match (&question.kind, answer) {
        (QuestionKind::Single { .. }, Answer::Choice { code, .. }) => is_offered(code).then(|| answer.clone()),
        (QuestionKind::Multiple { .. }, Answer::Choices { codes, other }) => {
            let codes: Vec<Code> = codes.iter().filter(|code| is_offered(code)).cloned().collect();
            (!codes.is_empty()).then(|| Answer::Choices { codes, other: other.clone() })
        }
        (QuestionKind::Single { .. } | QuestionKind::Multiple { .. }, _) => None,
        _ => Some(answer.clone()),
    }
}

impl Instrument {
    /// Whether answers count in results: at least three of the core questions (all, if there are
    /// fewer) were answered with more than a blank.
    #[must_use]
    pub fn is_valid(&self, answers: &Answers) -> bool {
        let answered = self.core.iter().filter(|id| answers.get(*id).is_some_and(|answer| *answer != Answer::Blank)).count();
        answered >= self.core.len().min(3)
    }
}
