//! A survey somebody is in the middle of: answers so far, what was typed but is not yet right, and
//! what the server drew for this person. Nothing here says who the person is.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::{
    answers::{Answer, Answers, PageReading, SubmittedForm, valid::still_offered},
    identifiers::{Code, OptionCode, PageId, QuestionId},
    questionnaire::{Draw, Instrument, Page, Question, Situation, scramble},
};

/// A survey somebody is in the middle of.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The answers so far.
    pub answers: Answers,
    /// What was typed on pages that are not right yet.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub typed: BTreeMap<PageId, Typed>,
    /// The modules drawn.
    pub drawn: Draw,
    /// Pages that were answered or left with "Continue".
    pub seen: BTreeSet<PageId>,
    /// The page to go on with.
    pub at: Option<PageId>,
    /// The consent that was given.
    pub consent: Option<Consent>,
    /// The consent for sensitive questions.
    pub sensitive_consent: Option<bool>,
    /// The person came from the check page and goes back there.
    pub checking: bool,
    /// Feeds every draw of this response.
    pub seed: u64,
}

/// What was typed on a page that is not right yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// The fields as they were sent.
    pub form: SubmittedForm,
    /// Whether the page tells what is wrong; a language switch does not.
    pub tell_problems: bool,
}

/// The consent as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// The language it was shown in.
    pub language: String,
    /// The version of the process whose text was shown.
    pub version: String,
}

impl Draft {
    /// What decides the way through the questionnaire.
    #[must_use]
    pub fn situation(&self) -> Situation<'_> {
        Situation { answers: &self.answers, drawn: &self.drawn, sensitive_consent: self.sensitive_consent }
    }

    /// Gives the consent for sensitive questions or takes it back. With the consent goes what was
    /// answered or typed under it.
    pub fn consent_to_sensitive(&mut self, instrument: &Instrument, consent: bool) {
        self.sensitive_consent = Some(consent);
        if consent {
            return;
        }
        let sensitive: Vec<&Question> = instrument.questions().filter(|question| question.roles.sensitive).collect();
        for question in &sensitive {
            let offered = instrument.offered(question, self.situation());
            let kept = self.answers.get(&question.id).filter(|_| question.has_sensitive_options());
            match kept.and_then(|answer| still_offered(question, &offered, answer)) {
                Some(answer) => self.answers.insert(question.id.clone(), answer),
                None => self.answers.remove(&question.id),
            };
        }
        let is_sensitive = |name: &str, value: &str| {
            let of = |question: &&&Question| question.owns_field(name);
            let needs_consent = |question: &Question| {
                !question.has_sensitive_options() || question.choices().iter().any(|choice| choice.sensitive && choice.code == *value)
            };
            sensitive.iter().find(of).is_some_and(|question| needs_consent(question))
        };
        self.typed.retain(|_, typed| {
            let pairs = typed.form.pairs().filter(|(name, value)| !is_sensitive(name, value));
            typed.form = SubmittedForm::new(pairs.map(|(name, value)| (name.to_string(), value.to_string())).collect());
            !typed.form.is_empty()
        });
    }

    /// Takes over what was read from a page: right answers at once, the rest as typed. With
    /// `tell_problems` the page will say what is wrong when it is shown next.
    pub fn take_page(&mut self, page: &Page, form: &SubmittedForm, reading: PageReading, tell_problems: bool) {
        for problem in &reading.problems {
            self.answers.remove(&problem.question);
        }
        self.answers.extend(reading.answers);
        if reading.problems.is_empty() {
            self.typed.remove(&page.id);
        } else {
            self.typed.insert(page.id.clone(), Typed { form: form.clone(), tell_problems });
        }
    }

    /// Draws the modules that are chosen on this page.
    pub fn draw_modules(&mut self, instrument: &Instrument, page: &Page, filled: &dyn Fn(&Code, &OptionCode) -> u64) {
        for module in instrument.modules_chosen_on(page) {
            let before = self.drawn.get(&module.id).cloned().unwrap_or_default();
            let drawn = module.draw(&self.answers, &before, &|option| filled(&module.id, option), self.seed);
            self.drawn.insert(module.id.clone(), drawn);
        }
    }

    /// The option group a rotated question begins with; the same for all languages of this response.
    #[must_use]
    pub fn first_group(&self, question: &Question) -> Option<Code> {
        let mut groups: Vec<&Code> = Vec::new();
        for group in question.choices().iter().filter_map(|choice| choice.group.as_ref()) {
            if !groups.contains(&group) {
                groups.push(group);
            }
        }
        if !question.rotate_groups || groups.is_empty() {
            return None;
        }
        let salt = question.id.as_str().bytes().fold(0_u64, |sum, b| sum.wrapping_mul(31).wrapping_add(u64::from(b)));
        let at = scramble(self.seed ^ salt) % groups.len() as u64;
        usize::try_from(at).ok().map(|at| groups[at].clone())
    }

    /// Questions answered so far with anything but a blank.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.answers.values().filter(|answer| **answer != Answer::Blank).count()
    }

    /// The stored answer of a question.
    #[must_use]
    pub fn answer(&self, question: &QuestionId) -> Option<&Answer> {
        self.answers.get(question)
    }
}
