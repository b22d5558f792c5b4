//! Invented people: for each record its traits and what the person would answer, drawn variable by
//! variable in the order of the parameters. Whether a question is then met, left blank or refused
//! is decided by `respondent`; how one variable is drawn, by `variable`.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::{
    domain::{
        answers::{Answer, Answers},
        identifiers::{Code, code},
        questionnaire::{Instrument, InstrumentKind},
    },
    workflows::synthetic::{
        parameters::{InstrumentParameters, Parameters},
        stream::{Stream, normal_at},
        variable::Variable,
    },
};

/// The trait that says in which language a person answers.
pub(super) const LANGUAGE: &str = "language";

/// So many people are drawn to find out how far conditions move the whole, before they are centred.
const TRIAL: usize = 1_500;

/// So many records in a row have their numbers spread evenly.
const SPREAD: usize = 64;

/// What holds for a process or an instrument that brings no parameters.
static PLAIN: LazyLock<(Parameters, InstrumentParameters)> = LazyLock::new(Default::default);

/// Everybody who might answer an instrument.
pub(super) struct Population<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) process_parameters: &'a Parameters,
    pub(super) parameters: &'a InstrumentParameters,
    pub(super) variables: Vec<Variable<'a>>,
    /// The stream of this instrument; records branch off by number.
    pub(super) stream: Stream,
    /// The stream all instruments share, for what is the same wherever one asks.
    shared: Stream,
    /// What places add on average, to be taken off again.
    place_mean: f64,
}

/// One invented person.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// Traits and answers as the person would give them.
    pub(super) drawn: Answers,
    /// BCP 47 tag.
    pub(super) language: String,
    pub(super) stream: Stream,
    /// The stream its own one branches off, and the number at which it does.
    everybody: Stream,
    number: usize,
}

impl Person {
    pub(super) fn new(everybody: Stream, number: usize) -> Self {
        Self { drawn: Answers::new(), language: String::new(), stream: everybody.at(number), everybody, number }
    }

    /// A number between 0 and 1 for something named, spread over the records: among [`SPREAD`] in a row each
    /// part of the scale comes once. So a demonstration of any size shows nearly the shares it was given, where
    /// pure chance would move them by several points.
    pub(super) fn even(&self, names: &[&str]) -> f64 {
        let of = |stream: Stream| names.iter().fold(stream.branch("even"), |stream, name| stream.branch(name));
        let mut shared = of(self.everybody).at(self.number / SPREAD);
        let (first, step) = (shared.below(SPREAD), 2 * shared.below(SPREAD / 2) + 1);
        let part = (self.number % SPREAD * step + first) % SPREAD;
        let small = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        (small(part) + of(self.stream).unit()) / small(SPREAD)
    }

    /// A hidden number of the person that several answers have in common.
    fn factor(&self, name: &str) -> f64 {
        normal_at(self.even(&["factor", name]))
    }

    /// The weighted sum of the factors, filled up to a standard normal with a part of its own.
    pub(super) fn latent(&self, factors: &[&BTreeMap<String, f64>], own: f64) -> f64 {
        let mut sum = 0.0;
        let mut explained = 0.0;
        for (name, loading) in factors.iter().copied().flatten() {
            sum += loading * self.factor(name);
            explained += loading * loading;
        }
        sum + (1.0 - explained).max(0.0).sqrt() * own
    }
}

impl<'a> Population<'a> {
    pub(super) fn new(instrument: &'a Instrument, parameters: Option<&'a Parameters>, seed: u64) -> Self {
        let process_parameters = parameters.unwrap_or(&PLAIN.0);
        let parameters = process_parameters.instruments.get(&instrument.id).unwrap_or(&PLAIN.1);
        let shared = Stream::of(seed);
        let stream = shared.branch(instrument.id.as_str());
        let mut population = Self { instrument, process_parameters, parameters, variables: Vec::new(), stream, shared, place_mean: 0.0 };
        population.variables = variables(instrument, parameters);
        population.centre();
        population
    }

    /// The person behind a record.
    pub(super) fn person(&self, index: usize) -> Person {
        let mut person = Person::new(self.stream, index);
        for variable in &self.variables {
            self.draw(variable, &mut person);
        }
        person
    }

    /// The language of a person in which they answer, without the rest of the person.
    pub(super) fn language_of(&self, mut person: Person) -> String {
        for variable in &self.variables {
            self.draw(variable, &mut person);
            if !person.language.is_empty() {
                break;
            }
        }
        person.language
    }

    fn draw(&self, variable: &Variable<'_>, person: &mut Person) {
        let place_effect = variable.place_sd() * (self.place_factor(person) - self.place_mean);
        let Some(answer) = variable.draw(person, place_effect) else { return };
        if variable.id == LANGUAGE
            && let Answer::Choice { code, .. } = &answer
        {
            person.language = self.tag(code);
        }
        person.drawn.insert(variable.id.clone(), answer);
    }

    /// How much better or worse things go where the person lives, the same for all instruments.
    fn place_factor(&self, person: &Person) -> f64 {
        let place = match self.instrument.place.as_ref().and_then(|question| person.drawn.get(question)) {
            Some(Answer::Choice { code, .. }) => Some(code),
            Some(Answer::Choices { codes, .. }) => codes.first(),
            _ => None,
        };
        place.map_or(0.0, |place| self.shared.branch("place").branch(place.as_str()).normal())
    }

    fn tag(&self, language: &Code) -> String {
        let tags = self.instrument.languages.iter().map(ToString::to_string);
        tags.into_iter().find(|tag| language_code(tag).as_ref() == Some(language)).unwrap_or_default()
    }

    /// Finds out, with people drawn for the purpose, how far conditions and places move the whole.
    /// The same people whatever the seed, so that the same conditions always mean the same.
    fn centre(&mut self) {
        let trial = Stream::of(0).branch(self.instrument.id.as_str());
        let mut people: Vec<Person> = (0..TRIAL).map(|index| Person::new(trial, index)).collect();
        let mut variables = std::mem::take(&mut self.variables);
        let depends = variables.iter().any(Variable::depends_on_others);
        for variable in &mut variables {
            variable.centre(&people);
            for person in people.iter_mut().filter(|_| depends) {
                self.draw(variable, person);
            }
        }
        self.place_mean = mean(people.iter().map(|person| self.place_factor(person)));
        self.variables = variables;
    }
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}

/// Languages by the code under which parameters name them: the tag with `_` for the hyphen.
pub(super) fn language_code(tag: &str) -> Option<Code> {
    Code::parse(&tag.replace('-', "_"))
}

/// The variables in the order of the parameters; what these do not name follows with plain numbers.
fn variables<'a>(instrument: &'a Instrument, parameters: &InstrumentParameters) -> Vec<Variable<'a>> {
    let mut variables: Vec<Variable<'a>> = Vec::new();
    if instrument.kind == InstrumentKind::Survey && parameters.draws.iter().all(|draw| draw.of != LANGUAGE) {
        variables.push(Variable::language(instrument, &code(LANGUAGE), None));
    }
    for draw in &parameters.draws {
        variables.push(match instrument.question(draw.of.as_str()) {
            Some(question) => Variable::question(question, Some(draw)),
            None if draw.of == LANGUAGE => Variable::language(instrument, &draw.of, Some(draw)),
            None => Variable::characteristic(draw),
        });
    }
    let unnamed = instrument.questions().filter(|question| question.takes_an_answer());
    for question in unnamed.filter(|question| parameters.draws.iter().all(|draw| draw.of != question.id)) {
        variables.push(Variable::question(question, None));
    }
    variables
}
