//! An invented person on the way through a questionnaire: page by page with the real routing, the
//! real draws of modules and the real rules for what may be stored. What the person would answer
//! comes from `people`, what is given at a question that is met, from `meeting`.

use std::collections::BTreeMap;

use crate::{
    domain::{
        answers::{Answers, Completeness, Draft, ValidAnswers},
        identifiers::{Code, OptionCode},
        questionnaire::{Page, Process},
    },
    workflows::synthetic::{
        SyntheticResponse,
        meeting::Meeting,
        people::{Person, Population},
        plan::{Calendar, Plan},
        texts::Texts,
    },
};

/// How many give the consent for sensitive questions where no parameter tells.
const PLAIN_CONSENT: f64 = 90.0;

/// Everybody who answers, one after the other.
pub(super) struct Respondents<'a> {
    population: Population<'a>,
    texts: Texts<'a>,
    plan: Plan,
    calendar: Calendar,
    /// How often each module was drawn so far.
    filled: BTreeMap<(Code, OptionCode), u64>,
}

impl<'a> Respondents<'a> {
    pub(super) fn new(process: &Process, population: Population<'a>) -> Self {
        let plan = Plan::new(population.parameters.size, population.stream);
        let texts = Texts::new(&population, &process.source_language.to_string(), &plan);
        let calendar = Calendar::new(&population.parameters.field_time);
        Self { population, texts, plan, calendar, filled: BTreeMap::new() }
    }

    /// What the person with this number sends. Nothing when the questionnaire cannot be sent by
    /// anybody, because a required question offers nothing that leads on.
    pub(super) fn response(&mut self, index: usize) -> Option<SyntheticResponse> {
        let person = self.population.person(index);
        let completeness = self.plan.completeness(index);
        let draft = self.walk(&person, index, completeness);
        let answers = ValidAnswers::from_draft(self.population.instrument, &draft, completeness).ok()?;
        let day = self.calendar.day(person.stream);
        Some(SyntheticResponse { answers, language: person.language, day })
    }

    /// What the person answers to everything; empty when nobody could send the questionnaire.
    pub(super) fn complete_answers(&mut self, index: usize) -> Answers {
        let person = self.population.person(index);
        let draft = self.walk(&person, index, Completeness::Complete);
        let answers = ValidAnswers::from_draft(self.population.instrument, &draft, Completeness::Complete);
        answers.map(|answers| answers.answers().clone()).unwrap_or_default()
    }

    fn walk(&mut self, person: &Person, index: usize, completeness: Completeness) -> Draft {
        let instrument = self.population.instrument;
        let mut draft = Draft { seed: person.stream.branch("draft").bits(), ..Draft::default() };
        let end = match completeness {
            Completeness::Complete => instrument.pages.len(),
            Completeness::Partial => self.last_page_of(person),
        };
        for page in &instrument.pages[..end] {
            if page.sensitive_consent {
                let share = self.population.parameters.sensitive_consent.unwrap_or(PLAIN_CONSENT);
                draft.sensitive_consent = Some(person.stream.branch("sensitive consent").happens(share));
            } else if instrument.reached_questions(page, draft.situation()).is_empty() {
                continue;
            }
            self.fill_page(page, person, index, &mut draft);
            draft.seen.insert(page.id.clone());
        }
        draft
    }

    fn fill_page(&mut self, page: &Page, person: &Person, index: usize, draft: &mut Draft) {
        let instrument = self.population.instrument;
        let mut answers = Vec::new();
        for question in instrument.reached_questions(page, draft.situation()) {
            if question.takes_an_answer() {
                let offered = instrument.offered(question, draft.situation());
                let meeting = Meeting { population: &self.population, texts: &self.texts, question, offered: &offered, person, index };
                answers.push((question.id.clone(), meeting.answer()));
            }
        }
        draft.answers.extend(answers);
        let filled = &self.filled;
        draft.draw_modules(instrument, page, &|module, option| filled.get(&(module.clone(), option.clone())).copied().unwrap_or_default());
        for module in instrument.modules_chosen_on(page) {
            for option in draft.drawn.get(&module.id).into_iter().flatten() {
                *self.filled.entry((module.id.clone(), option.clone())).or_default() += 1;
            }
        }
    }

    /// Where somebody who ends early stops: after the core questions, as likely at each later question.
    fn last_page_of(&self, person: &Person) -> usize {
        let instrument = self.population.instrument;
        let is_core = |page: &Page| page.questions.iter().any(|question| instrument.core.contains(&question.id));
        let after_core = instrument.pages.iter().rposition(is_core).map_or(1, |at| at + 1);
        let questions: Vec<usize> =
            (after_core..instrument.pages.len()).flat_map(|at| vec![at; instrument.pages[at].questions.len()]).collect();
        person.stream.branch("stop").pick(&questions).copied().unwrap_or(instrument.pages.len())
    }
}
