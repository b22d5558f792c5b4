//! One variable of a person: a trait, the language, or a question. Choices are drawn by shares,
//! ordered ones through a normal variable behind them, so that hidden factors tie them together;
//! rows of a matrix are rounded normal values. Numbers, years and texts are drawn in `plain`.

use std::collections::BTreeMap;

use crate::{
    domain::{
        answers::Answer,
        identifiers::{Code, OptionCode},
        questionnaire::{Choice, ChoiceKind, Instrument, Presentation, Question, QuestionKind, Row},
    },
    workflows::synthetic::{
        parameters::{DrawParameters, Shares},
        people::{Person, language_code},
        plain,
        stream::{Stream, at_quantile, below_normal, normal_at},
        ticks::{self, Alike},
    },
};

/// How often somebody says "don't know" or the like where no parameter tells.
const PLAIN_SPECIAL: f64 = 3.0;

/// A variable of every person.
pub(super) struct Variable<'a> {
    pub(super) id: Code,
    /// How often a special option is given instead of the answer; rows of a matrix have their own.
    pub(super) special: Shares,
    parameters: DrawParameters,
    target: Target<'a>,
    centre: Centre,
}

enum Target<'a> {
    /// One of several codes: a trait or the language.
    OneOf(Vec<Code>),
    Question(&'a Question),
}

/// How far the conditions move the whole, to be taken off again.
#[derive(Default)]
struct Centre {
    added: Shares,
    shift: f64,
    spread: f64,
}

impl<'a> Variable<'a> {
    /// A question, with plain numbers where there are no parameters.
    pub(super) fn question(question: &'a Question, parameters: Option<&DrawParameters>) -> Self {
        let parameters = parameters.cloned().unwrap_or_else(|| plain::parameters(question, PLAIN_SPECIAL));
        let target = Target::Question(question);
        Self { id: question.id.clone(), special: parameters.special.clone(), parameters, target, centre: Centre::default() }
    }

    /// The language, one of those the instrument is offered in.
    pub(super) fn language(instrument: &Instrument, id: &Code, parameters: Option<&DrawParameters>) -> Self {
        let codes = instrument.languages.iter().filter_map(|tag| language_code(&tag.to_string())).collect();
        let parameters = parameters.cloned().unwrap_or_else(|| DrawParameters::named(id));
        Self { id: id.clone(), special: Shares::new(), parameters, target: Target::OneOf(codes), centre: Centre::default() }
    }

    /// A trait that is not asked.
    pub(super) fn characteristic(parameters: &DrawParameters) -> Self {
        let mut codes: Vec<Code> =
            parameters.shares.keys().chain(parameters.when.iter().flat_map(|when| when.shares.keys())).cloned().collect();
        codes.sort_unstable();
        codes.dedup();
        let target = Target::OneOf(codes);
        Self { id: parameters.of.clone(), special: Shares::new(), parameters: parameters.clone(), target, centre: Centre::default() }
    }

    pub(super) fn place_sd(&self) -> f64 {
        self.parameters.place_sd
    }

    /// Whether it is drawn otherwise for some people than for others.
    pub(super) fn depends_on_others(&self) -> bool {
        !self.parameters.when.is_empty() || self.parameters.place_sd > 0.0
    }

    /// What people write beside "something else".
    pub(super) fn words_beside_other(&self) -> &[String] {
        &self.parameters.other
    }

    /// How often the special options are given for a row of a matrix.
    pub(super) fn special_of_row(&self, row: &OptionCode) -> &Shares {
        self.parameters.rows.get(row).map_or(&self.special, |row| &row.special)
    }

    /// Learns from people drawn so far how far the conditions move the whole.
    pub(super) fn centre(&mut self, people: &[Person]) {
        let Ok(count) = u32::try_from(people.len()) else { return };
        let count = f64::from(count);
        let mut added = Shares::new();
        let (mut sum, mut squares) = (0.0, 0.0);
        for person in people {
            let mut shift = 0.0;
            for when in self.parameters.when.iter().filter(|when| when.r#if.holds(&person.drawn)) {
                shift += when.shift;
                for (code, points) in &when.add {
                    *added.entry(code.clone()).or_default() += points / count;
                }
            }
            sum += shift / count;
            squares += shift * shift / count;
        }
        self.centre = Centre { added, shift: sum, spread: (squares - sum * sum).max(0.0) };
        self.correct_ticks(people);
    }

    /// Options that are ticked for themselves keep their shares whatever the limit takes back.
    fn correct_ticks(&mut self, people: &[Person]) {
        let Target::Question(Question { kind: QuestionKind::Multiple { choices, max }, .. }) = &self.target else { return };
        if !self.parameters.number.is_empty() {
            return;
        }
        let (alone, options) = parted(choices);
        let mut all: Vec<Alike> = Vec::new();
        let rest =
            1.0 - alone.iter().map(|choice| self.parameters.shares.get(&choice.code).copied().unwrap_or_default()).sum::<f64>() / 100.0;
        for person in people {
            let shares = self.shares(person);
            let shares: Vec<f64> = options.iter().map(|choice| shares.get(&choice.code).copied().unwrap_or_default()).collect();
            match all.iter_mut().find(|alike| alike.shares == shares) {
                Some(alike) => alike.people += 1.0,
                None => all.push(Alike { shares, people: 1.0 }),
            }
        }
        let moved = ticks::corrections(&all, max.unwrap_or(usize::MAX), rest);
        for (choice, points) in options.iter().zip(moved) {
            *self.centre.added.entry(choice.code.clone()).or_default() -= points;
        }
    }

    /// What the person would answer; nothing where there is nothing to choose from.
    pub(super) fn draw(&self, person: &Person, place_effect: f64) -> Option<Answer> {
        let mut stream = person.stream.branch(self.id.as_str());
        let question = match &self.target {
            Target::OneOf(codes) => return self.one_of(codes, person),
            Target::Question(question) => *question,
        };
        match &question.kind {
            QuestionKind::Single { choices, presentation } => {
                let ends = |choice: &Choice| question.ends.iter().any(|ending| ending.option == choice.code);
                let mut codes: Vec<Code> =
                    choices.iter().filter(|choice| choice.is_substantive() && !ends(choice)).map(|choice| choice.code.clone()).collect();
                if *presentation == Presentation::ScaleDescending {
                    codes.reverse();
                }
                self.one_of(&codes, person)
            }
            QuestionKind::Multiple { choices, max } => self.several_of(choices, *max, person, &mut stream),
            QuestionKind::Matrix { rows, scale } => {
                let steps: Vec<&Choice> = scale.iter().filter(|choice| choice.is_substantive()).collect();
                self.rows(rows, &steps, person, place_effect, &mut stream)
            }
            _ => plain::answer(question, &mut stream),
        }
    }

    /// The shares that hold for a person.
    fn shares(&self, person: &Person) -> Shares {
        let holding = || self.parameters.when.iter().filter(|when| when.r#if.holds(&person.drawn));
        let instead = holding().map(|when| &when.shares).find(|shares| !shares.is_empty());
        let mut shares = instead.unwrap_or(&self.parameters.shares).clone();
        for (code, points) in self.added(person) {
            *shares.entry(code).or_default() += points;
        }
        shares
    }

    /// Points that are added for a person, centred.
    fn added(&self, person: &Person) -> Shares {
        let mut added: Shares = self.centre.added.iter().map(|(code, mean)| (code.clone(), -mean)).collect();
        for when in self.parameters.when.iter().filter(|when| when.r#if.holds(&person.drawn)) {
            for (code, points) in &when.add {
                *added.entry(code.clone()).or_default() += points;
            }
        }
        added
    }

    fn one_of(&self, codes: &[Code], person: &Person) -> Option<Answer> {
        let shares = self.shares(person);
        let mut weights: Vec<f64> = codes.iter().map(|code| shares.get(code).copied().unwrap_or_default().max(0.0)).collect();
        if weights.iter().all(|weight| *weight <= 0.0) {
            weights.fill(1.0);
        }
        let holding = self.parameters.when.iter().filter(|when| when.r#if.holds(&person.drawn));
        let shift: f64 = holding.map(|when| when.shift).sum::<f64>() - self.centre.shift;
        let own = person.even(&[self.id.as_str()]);
        let unit = if self.parameters.factors.is_empty() && self.centre.spread <= 0.0 {
            own
        } else {
            let z = person.latent(&[&self.parameters.factors], normal_at(own));
            below_normal((z + shift) / (1.0 + self.centre.spread).sqrt())
        };
        let code = codes.get(at_quantile(&weights, unit)?)?.clone();
        Some(Answer::Choice { code, other: None })
    }

    fn several_of(&self, choices: &[Choice], max: Option<usize>, person: &Person, stream: &mut Stream) -> Option<Answer> {
        let shares = self.shares(person);
        let share = |choice: &Choice| shares.get(&choice.code).copied().unwrap_or_default().clamp(0.0, 100.0);
        let (alone, options) = parted(choices);
        let alone_share: f64 = alone.iter().map(|choice| share(choice)).sum();
        let weights: Vec<f64> = options.iter().map(|choice| share(choice)).collect();
        if stream.happens(alone_share) || weights.iter().all(|weight| *weight <= 0.0) {
            let weights: Vec<f64> = alone.iter().map(|choice| share(choice)).collect();
            let chosen = stream.weighted(&weights).and_then(|at| alone.get(at))?;
            return Some(Answer::Choices { codes: vec![chosen.code.clone()], other: None });
        }
        let mut picked = if let Some(number) = stream.weighted(&self.parameters.number) {
            stream.sample(&weights, number + 1)
        } else {
            let rest = (1.0 - alone_share / 100.0).max(0.01);
            (0..options.len()).filter(|&at| self.ticks(options[at], weights[at] / 100.0 / rest, person)).collect()
        };
        if picked.is_empty() {
            picked.extend(stream.weighted(&weights));
        }
        while picked.len() > max.unwrap_or(usize::MAX) {
            picked.remove(stream.below(picked.len()));
        }
        Some(Answer::Choices { codes: picked.into_iter().map(|at| options[at].code.clone()).collect(), other: None })
    }

    fn ticks(&self, choice: &Choice, probability: f64, person: &Person) -> bool {
        let own = person.even(&[self.id.as_str(), choice.code.as_str()]);
        match self.parameters.option_factors.get(&choice.code) {
            Some(factors) => below_normal(person.latent(&[factors], normal_at(own))) >= 1.0 - probability,
            None => own < probability,
        }
    }

    fn rows(&self, rows: &[Row], steps: &[&Choice], person: &Person, place_effect: f64, stream: &mut Stream) -> Option<Answer> {
        let added = self.added(person);
        let straight = stream.happens(self.parameters.straight_lining);
        let mut answered: BTreeMap<OptionCode, OptionCode> = BTreeMap::new();
        let mut first = None;
        for row in rows {
            let mut stream = stream.branch(row.code.as_str());
            let at = match (first, self.parameters.rows.get(&row.code)) {
                (Some(at), _) if straight => at,
                (_, Some(row_parameters)) => {
                    let z = person.latent(&[&self.parameters.factors, &row_parameters.factors], stream.normal());
                    let moved = added.get(&row.code).copied().unwrap_or_default() + place_effect;
                    nearest_step(row_parameters.mean + moved + self.parameters.sd * z, steps.len())
                }
                (_, None) => stream.below(steps.len()),
            };
            first = first.or(Some(at));
            answered.insert(row.code.clone(), steps.get(at)?.code.clone());
        }
        (!answered.is_empty()).then_some(Answer::Rows(answered))
    }
}

/// The substantive choices that exclude all others, and the rest.
fn parted(choices: &[Choice]) -> (Vec<&Choice>, Vec<&Choice>) {
    choices.iter().filter(|choice| choice.is_substantive()).partition(|choice| choice.excludes_others())
}

/// The place of the step nearest to a value; the first step stands for 1.
fn nearest_step(value: f64, steps: usize) -> usize {
    let mut bound = 1.5;
    let mut at = 0;
    while at + 1 < steps && value >= bound {
        at += 1;
        bound += 1.0;
    }
    at
}

/// Whether a choice may stand beside others.
pub(super) fn stands_beside_others(choice: &Choice) -> bool {
    matches!(choice.kind, ChoiceKind::Substantive | ChoiceKind::Other)
}
