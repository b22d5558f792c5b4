//! Answers that may be stored: every question a person met, each with a right answer or a blank.
//! The only way to get them is from a draft and the questionnaire it belongs to.

use serde::{Deserialize, Serialize};

use crate::domain::{
    answers::{Answer, Answers, Draft},
    identifiers::{Code, PageId},
    questionnaire::{Choice, Instrument, Page, Question, QuestionKind},
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
    /// because a consent was taken back, are dropped. A partial response has only the pages that were
    /// left with "Continue" or have an answer.
    ///
    /// # Errors
    /// The page on which something has to change first; see [`Draft::obstacle`].
    pub fn from_draft(instrument: &Instrument, draft: &Draft, completeness: Completeness) -> Result<Self, PageId> {
        if let Some(page) = draft.obstacle(instrument, completeness) {
            return Err(page.id.clone());
        }
        let situation = draft.situation();
        let mut answers = Answers::new();
        for page in &instrument.pages {
            if completeness == Completeness::Partial && !draft.has_been_on(page) {
                continue;
            }
            for question in instrument.reached_questions(page, situation) {
                if !question.takes_an_answer() {
                    continue;
                }
                if let Some(first) = draft.first_group(question) {
                    answers.insert(order_key(question), Answer::Choice { code: first, other: None });
                }
                answers.insert(question.id.clone(), draft.standing_answer(instrument, question));
            }
        }
        Ok(Self { answers, completeness })
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

impl Draft {
    /// The first page on the way that keeps these answers from being sent: its input is not right yet,
    /// a required answer is missing, or an answer ends the survey. Before a partial response nothing
    /// is required beyond the last page somebody has been on, but always what the first page asks.
    #[must_use]
    pub fn obstacle<'a>(&self, instrument: &'a Instrument, completeness: Completeness) -> Option<&'a Page> {
        let reached = instrument.reached_pages(self.situation());
        let last = match completeness {
            Completeness::Complete => reached.last(),
            Completeness::Partial => reached.iter().rev().find(|at| self.has_been_on(&instrument.pages[**at])).or(reached.first()),
        };
        let last = last.copied()?;
        let is_obstacle = |at: &usize| {
            let page = &instrument.pages[*at];
            self.typed.contains_key(&page.id) || (*at <= last && self.stops_at(instrument, page))
        };
        reached.into_iter().find(is_obstacle).map(|at| &instrument.pages[at])
    }

    /// The first page before this one that somebody must answer before going on.
    #[must_use]
    pub fn gate_before<'a>(&self, instrument: &'a Instrument, page: usize) -> Option<&'a Page> {
        instrument.pages[..page].iter().find(|page| self.stops_at(instrument, page))
    }

    fn stops_at(&self, instrument: &Instrument, page: &Page) -> bool {
        instrument.reached_questions(page, self.situation()).into_iter().any(|question| {
            let answer = self.standing_answer(instrument, question);
            let ends = matches!(&answer, Answer::Choice { code, .. } if question.ends.iter().any(|ending| ending.option == *code));
            ends || (question.required && question.takes_an_answer() && answer == Answer::Blank)
        })
    }

    /// Whether a page was left with "Continue" or has an answer.
    fn has_been_on(&self, page: &Page) -> bool {
        let is_answered = |question: &Question| self.answer(&question.id).is_some_and(|answer| *answer != Answer::Blank);
        self.seen.contains(&page.id) || page.questions.iter().any(is_answered)
    }

    /// The answer to a question as it can be stored: what is offered in this situation, or a blank.
    fn standing_answer(&self, instrument: &Instrument, question: &Question) -> Answer {
        let offered = instrument.offered(question, self.situation());
        self.answer(&question.id).and_then(|answer| still_offered(question, &offered, answer)).unwrap_or(Answer::Blank)
    }
}

/// The key under which the first option group of a rotated question is stored.
fn order_key(question: &Question) -> Code {
    Code::parse(&format!("{}_order", question.id)).unwrap_or_else(|| question.id.clone())
}

/// What is left of an answer when only these options are offered.
pub(super) fn still_offered(question: &Question, offered: &[&Choice], answer: &Answer) -> Option<Answer> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        answers::{PageReading, SubmittedForm, Typed},
        identifiers::{QuestionId, code},
        questionnaire::{Anonymity, ChoiceKind, Condition, Ending, InstrumentKind, Presentation, Roles, RowPlan},
    };

    fn question(id: &str) -> Question {
        let option =
            |name: &str| Choice { code: code(name), text: String::new(), kind: ChoiceKind::Substantive, group: None, sensitive: false };
        Question {
            id: code(id),
            name: code(id),
            kind: QuestionKind::Single { choices: ["yes", "no"].map(option).to_vec(), presentation: Presentation::Radios },
            roles: Roles::default(),
            required: false,
            field: None,
            mirror_of: None,
            show_if: None,
            ends: Vec::new(),
            rotate_groups: false,
        }
    }

    /// gate · plain · follow (if plain is yes) · deep (if follow is yes) · consent · private
    fn instrument() -> Instrument {
        let page = |id: &str, questions: Vec<Question>| Page { id: code(id), sensitive_consent: id == "consent", questions };
        let when = |condition: &str| Some(Condition::parse(condition).unwrap());
        let gate =
            Question { required: true, ends: vec![Ending { option: code("no"), text: "end".into(), link: None }], ..question("gate") };
        let private = Question { roles: Roles { sensitive: true, ..Roles::default() }, ..question("private") };
        Instrument {
            id: code("i"),
            kind: InstrumentKind::Survey,
            slug: None,
            anonymity: Anonymity::Strict,
            languages: Vec::new(),
            minutes: None,
            opens: None,
            closes: None,
            core: Vec::new(),
            place: None,
            group: None,
            breakdowns: Vec::new(),
            pages: vec![
                page("p_gate", vec![gate]),
                page("p_plain", vec![question("plain")]),
                page("p_follow", vec![Question { show_if: when("plain in {yes}"), ..question("follow") }]),
                page("p_deep", vec![Question { show_if: when("follow in {yes}"), ..question("deep") }]),
                page("consent", Vec::new()),
                page("p_private", vec![private]),
            ],
            modules: Vec::new(),
            derived: Vec::new(),
            detached: Vec::new(),
            rows: RowPlan::default(),
            targets: Vec::new(),
            weighting: None,
        }
    }

    fn chose(option: &str) -> Answer {
        Answer::Choice { code: code(option), other: None }
    }

    fn draft(answers: &[(&str, &str)]) -> Draft {
        Draft { answers: answers.iter().map(|(id, option)| (code(id), chose(option))).collect(), ..Draft::default() }
    }

    fn stored(draft: &Draft, completeness: Completeness) -> Result<Vec<QuestionId>, PageId> {
        ValidAnswers::from_draft(&instrument(), draft, completeness).map(|valid| valid.answers().keys().cloned().collect())
    }

    #[test]
    fn what_was_answered_on_the_page_where_somebody_stops_is_sent_with_the_rest() {
        // "Stop and continue later" leaves the page unseen, but what was chosen there was answered.
        let mut draft = draft(&[("gate", "yes"), ("plain", "no")]);
        draft.seen.insert(code("p_gate"));
        assert_eq!(stored(&draft, Completeness::Partial), Ok(vec![code("gate"), code("plain")]));
    }

    #[test]
    fn nobody_gets_round_the_first_question() {
        for completeness in [Completeness::Complete, Completeness::Partial] {
            assert_eq!(stored(&Draft::default(), completeness), Err(code("p_gate")));
            assert_eq!(stored(&draft(&[("plain", "yes")]), completeness), Err(code("p_gate")), "typed its address");
            assert_eq!(stored(&draft(&[("gate", "no")]), completeness), Err(code("p_gate")), "stopped before it ended");
        }
        assert_eq!(draft(&[("plain", "yes")]).gate_before(&instrument(), 2).map(|page| page.id.clone()), Some(code("p_gate")));
        assert!(draft(&[("gate", "yes")]).gate_before(&instrument(), 2).is_none());
    }

    #[test]
    fn a_wrong_page_holds_up_only_as_long_as_it_is_on_the_way() {
        let wrong = Typed { form: SubmittedForm::new(vec![("follow".into(), "maybe".into())]), tell_problems: true };
        let mut draft = draft(&[("gate", "yes"), ("plain", "yes")]);
        draft.typed.insert(code("p_follow"), wrong);
        assert_eq!(stored(&draft, Completeness::Complete), Err(code("p_follow")));
        draft.answers.insert(code("plain"), chose("no"));
        assert_eq!(stored(&draft, Completeness::Complete), Ok(vec![code("gate"), code("plain")]));
    }

    #[test]
    fn an_answer_from_a_way_that_was_left_opens_nothing() {
        let draft = draft(&[("gate", "yes"), ("plain", "no"), ("follow", "yes"), ("deep", "yes")]);
        assert_eq!(stored(&draft, Completeness::Complete), Ok(vec![code("gate"), code("plain")]));
    }

    #[test]
    fn with_the_consent_goes_what_was_told_under_it() {
        let instrument = instrument();
        let mut draft = draft(&[("gate", "yes"), ("private", "yes")]);
        draft.consent_to_sensitive(&instrument, true);
        assert_eq!(stored(&draft, Completeness::Complete).map(|ids| ids.contains(&code("private"))), Ok(true));
        let page = &instrument.pages[5];
        let form = SubmittedForm::new(vec![("private".into(), "secret".into())]);
        let problem = crate::domain::answers::Problem {
            question: code("private"),
            field: "private".into(),
            kind: crate::domain::answers::ProblemKind::UnknownOption,
        };
        draft.take_page(page, &form, PageReading { answers: Answers::new(), problems: vec![problem] }, true);
        draft.answers.insert(code("private"), chose("no"));
        draft.consent_to_sensitive(&instrument, false);
        assert!(draft.answer(&code("private")).is_none() && draft.typed.is_empty(), "{draft:?}");
        assert_eq!(stored(&draft, Completeness::Complete), Ok(vec![code("gate"), code("plain")]));
    }
}
