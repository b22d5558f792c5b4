//! Free texts: sentences of the parameters put together, test answers, and the planted texts that
//! name somebody. Who writes at all, and about what, depends on the person.

use std::collections::BTreeMap;

use crate::{
    domain::{
        answers::{Answer, graphemes},
        identifiers::Code,
        questionnaire::{Question, QuestionKind},
    },
    workflows::synthetic::{
        parameters::{InstrumentParameters, Parameters, Sentences, TextParameters, Theme, Trap},
        people::{Person, Population, language_code},
        plan::Plan,
        stream::Stream,
    },
};

/// How often a text is written where no parameter tells.
const PLAIN_SHARE: f64 = 30.0;

/// What people write.
pub(super) struct Texts<'a> {
    parameters: &'a InstrumentParameters,
    of_process: &'a Parameters,
    source: Option<Code>,
    traps: BTreeMap<usize, &'a Trap>,
}

impl<'a> Texts<'a> {
    pub(super) fn new(population: &Population<'a>, source_language: &str, plan: &Plan) -> Self {
        Self {
            parameters: population.parameters,
            of_process: population.process_parameters,
            source: language_code(source_language),
            traps: spread(population, plan),
        }
    }

    /// What the person writes; nothing for most people.
    pub(super) fn write(&self, question: &Question, person: &Person, index: usize) -> Option<String> {
        let QuestionKind::LongText { max_chars } = question.kind else { return None };
        if let Some(trap) = self.traps.get(&index).filter(|trap| trap.question == question.id) {
            return Some(trap.text.clone());
        }
        let mut stream = person.stream.branch(question.id.as_str()).branch("text");
        let Some(parameters) = self.parameters.texts.iter().find(|text| text.question == question.id) else {
            return stream.happens(PLAIN_SHARE).then(|| self.plain(person, &mut stream));
        };
        let holding = parameters.when.iter().find(|when| when.r#if.holds(&person.drawn));
        if !stream.happens(holding.map_or(parameters.share, |when| when.share)) {
            return None;
        }
        let common = &self.of_process.free_text;
        if stream.happens(common.test) {
            return stream.pick(&common.test_answers).cloned();
        }
        let sentences = self.sentences(question, parameters, person, &mut stream);
        let mut text = String::new();
        for sentence in sentences {
            let longer = if text.is_empty() { sentence } else { format!("{text} {sentence}") };
            if graphemes(&longer) > max_chars {
                break;
            }
            text = longer;
        }
        (!text.is_empty()).then_some(text)
    }

    fn plain(&self, person: &Person, stream: &mut Stream) -> String {
        let number = 1 + stream.below(999);
        let words = if self.in_source_language(person) { "Erfundene Antwort" } else { "Invented answer" };
        format!("{words} {number}.")
    }

    /// Whether the person answers in the language everything is translated from.
    pub(super) fn in_source_language(&self, person: &Person) -> bool {
        language_code(&person.language) == self.source
    }

    fn sentences(&self, question: &Question, parameters: &TextParameters, person: &Person, stream: &mut Stream) -> Vec<String> {
        let common = &self.of_process.free_text;
        let themes = &self.of_process.themes;
        let weights: Vec<f64> = themes.iter().map(|theme| self.weight(theme, question, parameters, person)).collect();
        let Some(theme) = stream.weighted(&weights).map(|at| &themes[at]) else { return Vec::new() };
        if !self.in_source_language(person) {
            let texts = language_code(&person.language).and_then(|language| theme.others.get(&language));
            return texts.and_then(|texts| stream.pick(texts)).cloned().into_iter().collect();
        }
        let Some(own) = theme.voices.get(&parameters.voice) else { return Vec::new() };
        let mut sentences: Vec<String> = stream.pick(&own.begin).cloned().into_iter().collect();
        if stream.happens(common.long) {
            sentences.extend(own.more.iter().cloned());
            let second = stream.weighted(&weights).and_then(|at| themes[at].voices.get(&parameters.voice));
            let parts = |own: &Sentences| own.begin.iter().take(1).chain(&own.more).cloned().collect::<Vec<_>>();
            sentences.extend(second.filter(|second| !std::ptr::eq(*second, own)).map(parts).unwrap_or_default());
        } else if stream.happens(common.more) {
            sentences.extend(stream.pick(&own.more).cloned());
        }
        sentences
    }

    /// How likely the person writes about a theme.
    fn weight(&self, theme: &Theme, question: &Question, parameters: &TextParameters, person: &Person) -> f64 {
        let share = theme.shares.get(&question.id).copied().unwrap_or_default();
        let has_words = if self.in_source_language(person) {
            theme.voices.contains_key(&parameters.voice)
        } else {
            language_code(&person.language).is_some_and(|language| theme.others.contains_key(&language))
        };
        let chosen = person.drawn.values().any(|answer| matches!(answer, Answer::Choices { codes, .. } if codes.contains(&theme.code)));
        let times = if chosen { self.of_process.free_text.times_chosen } else { 1.0 };
        if has_words { share * times } else { 0.0 }
    }
}

/// Gives each trap to a complete record whose person answers in its language.
fn spread<'a>(population: &Population<'a>, plan: &Plan) -> BTreeMap<usize, &'a Trap> {
    let mut planted: BTreeMap<usize, &Trap> = BTreeMap::new();
    if population.parameters.traps.is_empty() {
        return planted;
    }
    let records = plan.complete_records();
    for trap in &population.parameters.traps {
        let fits =
            |index: &usize| language_code(&population.language_of(Person::new(population.stream, *index))).as_ref() == Some(&trap.language);
        let free = records.iter().copied().filter(|index| !planted.contains_key(index)).find(fits);
        if let Some(index) = free {
            planted.insert(index, trap);
        }
    }
    planted
}
