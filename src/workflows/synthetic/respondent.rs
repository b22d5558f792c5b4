//! An invented person on the way through a questionnaire: page by page with the real routing, the
//! real draws of modules and the real rules for what may be stored. What the person would answer
//! comes from `people`; here questions are left blank, refused, or not met.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        answers::{Answer, Answers, Completeness, Draft, ValidAnswers},
        identifiers::{Code, OptionCode},
        questionnaire::{Choice, ChoiceKind, Page, Process, Question, QuestionKind},
    },
    workflows::synthetic::{
        SyntheticResponse,
        parameters::Shares,
        people::{Person, Population},
        plan::{Calendar, Plan},
        stream::Stream,
        texts::Texts,
        variable::stands_beside_others,
    },
};

/// How many give the consent for sensitive questions where no parameter tells.
const PLAIN_CONSENT: f64 = 90.0;

/// How often "something else" comes with words.
const OTHER_WRITTEN: f64 = 70.0;

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
                answers.push((question.id.clone(), self.answer(question, &offered, person, index)));
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

    fn answer(&self, question: &Question, offered: &[&Choice], person: &Person, index: usize) -> Answer {
        let needed = question.required || self.population.instrument.core.contains(&question.id);
        let mut stream = person.stream.branch(question.id.as_str()).branch("given");
        let blank = self.blank_rate(question, person);
        if let QuestionKind::LongText { .. } = question.kind {
            let written = self.texts.write(question, person, index);
            let written = written.or_else(|| question.required.then(|| "–".to_string()));
            return written.map_or(Answer::Blank, |text| Answer::Text { text, language: person.language.clone() });
        }
        let drawn = person.drawn.get(&question.id);
        if let Some(Answer::Rows(rows)) = drawn {
            return self.rows(question, rows, offered, blank, needed, &mut stream);
        }
        if !needed && stream.happens(blank) {
            return Answer::Blank;
        }
        let variable = self.population.variables.iter().find(|variable| variable.id == question.id);
        if let Some(code) = variable.and_then(|variable| special(&variable.special, offered, &mut stream)).filter(|_| !question.required) {
            return match question.kind {
                QuestionKind::Multiple { .. } => Answer::Choices { codes: vec![code], other: None },
                _ => Answer::Choice { code, other: None },
            };
        }
        let answer = match drawn {
            Some(Answer::Choice { code, .. }) => self.chosen(question, vec![code.clone()], offered, person, &mut stream),
            Some(Answer::Choices { codes, .. }) => self.chosen(question, codes.clone(), offered, person, &mut stream),
            Some(Answer::Text { text, .. }) => Answer::Text { text: text.clone(), language: person.language.clone() },
            Some(answer) => answer.clone(),
            None => Answer::Blank,
        };
        if needed && answer == Answer::Blank { first_offered(question, offered) } else { answer }
    }

    /// The options a person would choose, as far as they are offered.
    fn chosen(&self, question: &Question, codes: Vec<OptionCode>, offered: &[&Choice], person: &Person, stream: &mut Stream) -> Answer {
        let find = |code: &OptionCode| offered.iter().copied().find(|choice| choice.code == *code);
        let codes: Vec<OptionCode> = codes.into_iter().filter(|code| find(code).is_some()).collect();
        let writes = codes.iter().filter_map(find).any(|choice| choice.kind == ChoiceKind::Other) && stream.happens(OTHER_WRITTEN);
        let other = if writes { self.texts.other(question, person) } else { None };
        match (&question.kind, codes.first()) {
            (_, None) => Answer::Blank,
            (QuestionKind::Multiple { .. }, _) => Answer::Choices { codes, other },
            (_, Some(code)) => Answer::Choice { code: code.clone(), other },
        }
    }

    fn rows(
        &self,
        question: &Question,
        rows: &BTreeMap<OptionCode, OptionCode>,
        offered: &[&Choice],
        blank: f64,
        needed: bool,
        stream: &mut Stream,
    ) -> Answer {
        let variable = self.population.variables.iter().find(|variable| variable.id == question.id);
        let mut answered = BTreeMap::new();
        // Somebody who ticks the same everywhere does not stop to think about single rows.
        let straight = rows.len() > 2 && rows.values().collect::<BTreeSet<_>>().len() == 1;
        for (row, code) in rows {
            if stream.happens(blank) {
                continue;
            }
            let specials = variable.map(|variable| variable.special_of_row(row)).filter(|_| !straight);
            let given = specials.and_then(|specials| special(specials, offered, stream)).unwrap_or_else(|| code.clone());
            answered.insert(row.clone(), given);
        }
        match rows.first_key_value() {
            Some((row, code)) if needed && answered.is_empty() => Answer::Rows([(row.clone(), code.clone())].into()),
            _ if answered.is_empty() => Answer::Blank,
            _ => Answer::Rows(answered),
        }
    }

    fn blank_rate(&self, question: &Question, person: &Person) -> f64 {
        let rates = &self.population.parameters.blank;
        let before = self.population.instrument.questions().take_while(|other| other.id != question.id).count();
        let position = f64::from(u32::try_from(before + 1).unwrap_or(u32::MAX));
        let mut rate = rates.first + rates.more_per_question * position;
        if question.roles.sensitive {
            rate *= rates.times_sensitive;
        }
        if matches!(question.kind, QuestionKind::Matrix { .. }) {
            rate *= rates.times_matrix_row;
        }
        rates.when.iter().filter(|when| when.r#if.holds(&person.drawn)).fold(rate, |rate, when| rate * when.times)
    }
}

/// A special option, if it comes to that and it is offered.
fn special(shares: &Shares, offered: &[&Choice], stream: &mut Stream) -> Option<OptionCode> {
    let mut rest = stream.unit() * 100.0;
    for (code, share) in shares {
        if rest < *share {
            return offered.iter().find(|choice| choice.code == *code).map(|choice| choice.code.clone());
        }
        rest -= share;
    }
    None
}

/// An answer for somebody who has to give one and would not have.
fn first_offered(question: &Question, offered: &[&Choice]) -> Answer {
    let leads_on = |choice: &&&Choice| question.ends.iter().all(|ending| ending.option != choice.code);
    let plain = offered.iter().filter(leads_on).find(|choice| stands_beside_others(choice));
    match (plain.or_else(|| offered.iter().find(leads_on)), &question.kind) {
        (Some(choice), QuestionKind::Multiple { .. }) => Answer::Choices { codes: vec![choice.code.clone()], other: None },
        (Some(choice), QuestionKind::Single { .. }) => Answer::Choice { code: choice.code.clone(), other: None },
        _ => Answer::Blank,
    }
}
