//! The way through a questionnaire: which pages, questions and options a person meets, given what
//! was answered so far. Modules are drawn here too; how often each was filled is told by the caller.

use std::collections::BTreeMap;

use crate::domain::{
    answers::{Answer, Answers},
    identifiers::{Code, OptionCode, QuestionId},
    questionnaire::{Choice, Condition, Instrument, Page, Question, QuestionKind},
};

/// Questions of which the server opens some, so that nobody sees too many.
#[derive(Clone, Debug)]
pub struct Module {
    /// Its code.
    pub id: Code,
    /// The multiple choice whose options open questions.
    pub chosen_in: QuestionId,
    /// Which option opens which question.
    pub open: Vec<(OptionCode, QuestionId)>,
    /// Draw down to so many.
    pub at_most: Option<usize>,
    /// Fill up to so many.
    pub at_least: Option<usize>,
}

/// The options drawn for each module of a response.
pub type Draw = BTreeMap<Code, Vec<OptionCode>>;

impl Module {
    /// Draws the options whose questions are opened. Chosen ones come first; if there are too many,
    /// or too few, the least-filled are taken, ties being broken by the response's seed. What was
    /// drawn before and is still possible stays, so that going back does not change the questions.
    #[must_use]
    pub fn draw(&self, answers: &Answers, before: &[OptionCode], filled: &dyn Fn(&OptionCode) -> u64, seed: u64) -> Vec<OptionCode> {
        let chosen: &[OptionCode] = match answers.get(&self.chosen_in) {
            Some(Answer::Choices { codes, .. }) => codes,
            _ => &[],
        };
        let mut ranked: Vec<(bool, bool, u64, u64, &OptionCode)> = self
            .open
            .iter()
            .enumerate()
            .map(|(index, (option, _))| {
                let tie = scramble(seed ^ (index as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
                (!chosen.contains(option), !before.contains(option), filled(option), tie, option)
            })
            .collect();
        ranked.sort_unstable();
        let wanted = ranked.iter().filter(|(not_chosen, ..)| !not_chosen).count();
        let count = wanted.min(self.at_most.unwrap_or(usize::MAX)).max(self.at_least.unwrap_or(0));
        let drawn: Vec<&OptionCode> = ranked.into_iter().take(count).map(|(.., option)| option).collect();
        self.open.iter().map(|(option, _)| option).filter(|option| drawn.contains(option)).cloned().collect()
    }
}

/// Mixes a number so that neighbouring seeds give unrelated results (the finaliser of `SplitMix64`).
#[must_use]
pub fn scramble(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// What decides the way: the answers so far, the modules drawn, and the consent for sensitive questions.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The answers so far.
    pub answers: &'a Answers,
    /// The modules drawn.
    pub drawn: &'a Draw,
    /// The consent for sensitive questions; `None` while it was not asked for.
    pub sensitive_consent: Option<bool>,
}

impl Instrument {
    /// Whether a person in this situation meets the question.
    #[must_use]
    pub fn reaches(&self, question: &Question, situation: Situation<'_>) -> bool {
        if question.roles.sensitive && !question.has_sensitive_options() && !self.has_consent(situation) {
            return false;
        }
        let opened = self.modules.iter().all(|module| {
            module
                .open
                .iter()
                .filter(|(_, opened)| *opened == question.id)
                .all(|(option, _)| situation.drawn.get(&module.id).is_some_and(|drawn| drawn.contains(option)))
        });
        opened && question.show_if.as_ref().is_none_or(|condition| self.condition_holds(condition, situation))
    }

    /// Whether a question is put only to some people: it has a condition, or a module opens it. Its numbers are
    /// then not those of everybody who answered.
    #[must_use]
    pub fn asks_only_some(&self, question: &str) -> bool {
        self.opens_by_choice(question) || self.question(question).is_some_and(|question| question.show_if.is_some())
    }

    /// Whether a question is opened by what people chose before.
    #[must_use]
    pub fn opens_by_choice(&self, question: &str) -> bool {
        self.modules.iter().flat_map(|module| &module.open).any(|(_, opened)| opened.as_str() == question)
    }

    /// Whether a condition holds on this way. An answer from a way that was left again (the question is
    /// not met any more) counts as not given. Conditions look at earlier pages only, so this ends.
    fn condition_holds(&self, condition: &Condition, situation: Situation<'_>) -> bool {
        let special = |id: &QuestionId, code: &OptionCode| self.question(id.as_str()).is_some_and(|q| q.is_special(code));
        let is_left = |id: &QuestionId| {
            situation.answers.contains_key(id) && self.question(id.as_str()).is_some_and(|question| !self.reaches(question, situation))
        };
        if !condition.mentions_any(&is_left) {
            return condition.holds(situation.answers, &special);
        }
        let left: Vec<&QuestionId> = condition.mentions().into_iter().map(|(id, _)| id).filter(|id| is_left(id)).collect();
        let mut answers = situation.answers.clone();
        answers.retain(|id, _| !left.contains(&id));
        condition.holds(&answers, &special)
    }

    /// The options of a question that are offered in this situation.
    #[must_use]
    pub fn offered<'a>(&self, question: &'a Question, situation: Situation<'_>) -> Vec<&'a Choice> {
        let consented = self.has_consent(situation);
        question.choices().iter().filter(|choice| consented || !choice.sensitive).collect()
    }

    /// Whether sensitive questions may be asked: the consent was given, or no page asks for it.
    fn has_consent(&self, situation: Situation<'_>) -> bool {
        situation.sensitive_consent == Some(true) || !self.asks_for_sensitive_consent()
    }

    /// The questions of a page that are met in this situation.
    #[must_use]
    pub fn reached_questions<'a>(&self, page: &'a Page, situation: Situation<'_>) -> Vec<&'a Question> {
        page.questions.iter().filter(|question| self.reaches(question, situation)).collect()
    }

    /// The places (in [`Instrument::pages`]) of the pages that are met in this situation, in order.
    #[must_use]
    pub fn reached_pages(&self, situation: Situation<'_>) -> Vec<usize> {
        (0..self.pages.len()).filter(|&at| self.reaches_page(&self.pages[at], situation)).collect()
    }

    /// Whether a person in this situation meets the page.
    #[must_use]
    pub fn reaches_page(&self, page: &Page, situation: Situation<'_>) -> bool {
        page.sensitive_consent || page.questions.iter().any(|question| self.reaches(question, situation))
    }

    /// The modules whose choosing question stands on this page.
    pub fn modules_chosen_on<'a>(&'a self, page: &'a Page) -> impl Iterator<Item = &'a Module> {
        self.modules.iter().filter(|module| page.questions.iter().any(|question| question.id == module.chosen_in))
    }

    /// How far a page is on the way: how many of the questions that take an answer and are met in this
    /// situation stand before it, and how many there are in all.
    #[must_use]
    pub fn progress(&self, page: usize, situation: Situation<'_>) -> (usize, usize) {
        let asked = |page: &Page| page.questions.iter().filter(|q| q.kind_counts() && self.reaches(q, situation)).count();
        let (passed, ahead) = self.pages.split_at(page.min(self.pages.len()));
        let before = passed.iter().map(asked).sum();
        (before, ahead.iter().map(asked).sum::<usize>() + before)
    }
}

impl Question {
    fn kind_counts(&self) -> bool {
        !matches!(self.kind, QuestionKind::Information)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    fn module(at_most: Option<usize>, at_least: Option<usize>) -> Module {
        let open = ["a", "b", "c", "d"].map(|o| (code(o), code(&format!("Q{o}")))).to_vec();
        Module { id: code("m"), chosen_in: code("Q"), open, at_most, at_least }
    }

    fn chose(options: &[&str]) -> Answers {
        let codes = options.iter().map(|o| code(o)).collect();
        Answers::from([(code("Q"), Answer::Choices { codes, other: None })])
    }

    #[test]
    fn too_many_chosen_modules_are_drawn_down_to_the_least_filled() {
        let filled = |o: &OptionCode| u64::from(*o == "a") * 10;
        let drawn = module(Some(2), None).draw(&chose(&["a", "b", "c"]), &[], &filled, 7);
        assert_eq!(drawn, [code("b"), code("c")]);
    }

    #[test]
    fn too_few_chosen_modules_are_filled_up() {
        let filled = |o: &OptionCode| if *o == "d" { 0 } else { 5 };
        let drawn = module(None, Some(2)).draw(&chose(&["a"]), &[], &filled, 7);
        assert_eq!(drawn, [code("a"), code("d")]);
    }

    #[test]
    fn a_draw_stays_when_a_person_goes_back() {
        let filled = |_: &OptionCode| 0;
        let chosen = chose(&["a", "b", "c", "d"]);
        let first = module(Some(2), None).draw(&chosen, &[], &filled, 3);
        let again = module(Some(2), None).draw(&chosen, &first, &|o| u64::from(first.contains(o)) * 99, 4);
        assert_eq!(first, again);
    }
}
