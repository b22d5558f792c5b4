//! Conditions: they look at questions that were answered before, and at options these have.

use crate::{
    domain::{
        identifiers::{Code, OptionCode},
        questionnaire::{Condition, Question, QuestionKind},
    },
    interchange::process_folder::{checks::Checker, problems::Spot},
};

impl Checker<'_> {
    pub(super) fn conditions(&self) {
        for (at, page) in self.instrument.pages.iter().enumerate() {
            for question in &page.questions {
                if let Some(condition) = &question.show_if {
                    self.condition(condition, &self.spot(&format!("{}.show_if", question.id)), Some(at));
                }
            }
        }
        for derived in &self.instrument.derived {
            for (at, (_, condition)) in derived.cases.iter().enumerate() {
                // Cases that could not be read are left out, so the places may have moved.
                let name =
                    if self.definition.is_uncertain(derived.id.as_str()) { derived.id.to_string() } else { format!("{}.{at}", derived.id) };
                self.condition(condition, &self.spot(&name), None);
            }
        }
    }

    /// `page` is where the condition decides; `None` when all answers are there.
    fn condition(&self, condition: &Condition, spot: &Spot, page: Option<usize>) {
        for (id, codes) in condition.mentions() {
            let Some(question) = self.instrument.question(id.as_str()) else {
                self.report_unknown_question(spot, id);
                continue;
            };
            if let Some(page) = page
                && self.page_of(id).is_some_and(|other| other >= page)
            {
                let rest = format!("a condition can only look back; move `{id}` to an earlier page");
                self.report(spot, format!("`{id}` is asked on the same page or later, but {rest}"));
                continue;
            }
            if self.definition.is_uncertain(id.as_str()) {
                continue;
            }
            if has_no_options(question) {
                self.report(spot, format!("`{id}` is not a choice, so a condition cannot look at it; name a question with options"));
                continue;
            }
            self.options(question, codes, spot);
        }
        self.counts(condition, spot);
    }

    fn options(&self, question: &Question, codes: &[OptionCode], spot: &Spot) {
        for code in codes {
            if !question.choices().iter().any(|choice| choice.code == *code) {
                self.report_unknown_option(spot, &question.id, question.choices(), code);
            }
        }
    }

    /// `count(Q) >= n` must be able to hold, and not to hold.
    fn counts(&self, condition: &Condition, spot: &Spot) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| self.counts(part, spot)),
            Condition::CountAtLeast(id, least) => {
                let Some(question) = self.instrument.question(id.as_str()).filter(|q| !self.definition.is_uncertain(q.id.as_str())) else {
                    return;
                };
                let most = most_answers(question);
                if most > 0 && (*least == 0 || *least > most) {
                    self.report(
                        spot,
                        format!("`count({id})` is between 1 and {most}, so `>= {least}` decides nothing; write a number in between"),
                    );
                }
            }
            _ => {}
        }
    }
}

pub(super) fn has_no_options(question: &Question) -> bool {
    !matches!(question.kind, QuestionKind::Single { .. } | QuestionKind::Multiple { .. } | QuestionKind::Ranking { .. })
}

/// How many options can be chosen at once; 0 if it is no choice.
fn most_answers(question: &Question) -> usize {
    let together = question.choices().iter().filter(|choice| !choice.excludes_others()).count().max(1);
    match &question.kind {
        QuestionKind::Single { .. } => 1,
        QuestionKind::Multiple { max, .. } => max.unwrap_or(together),
        QuestionKind::Ranking { places, .. } => *places,
        _ => 0,
    }
}

/// Whether a question has an option with this code.
pub(super) fn has_option(question: &Question, code: &Code) -> bool {
    question.choices().iter().any(|choice| choice.code == *code)
}
