//! Invented districts: people with four skewed traits (13 municipalities, four groups, six age bands,
//! three genders), a sensitive question and ordinary ones. The same seed gives the same people.

use vielstimmig::domain::{
    aggregation::{ColumnIndex, IndexBuilder},
    answers::{Answer, Answers},
    identifiers::{Code, code},
    questionnaire::{
        Anonymity, Choice, ChoiceKind, Instrument, InstrumentKind, Page, Presentation, Question, QuestionKind, Roles, RowPlan,
    },
};

/// The traits and how many groups each has.
pub(crate) const TRAITS: [(&str, usize); 4] = [("place", 13), ("group", 4), ("age", 6), ("gender", 3)];

/// Shares of the groups of each trait, in per mille.
const SHARES: [&[u64]; 4] =
    [&[270, 150, 110, 90, 80, 70, 60, 50, 40, 30, 25, 15, 10], &[500, 280, 150, 70], &[140, 250, 240, 180, 120, 70], &[530, 455, 15]];

/// Chance that gives the same numbers for the same seed (SplitMix64).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn place(&mut self, places: usize) -> usize {
        usize::try_from(self.below(places as u64)).unwrap_or(0)
    }

    fn drawn(&mut self, shares: &[u64]) -> usize {
        let mut at = self.below(shares.iter().sum());
        shares
            .iter()
            .position(|share| {
                let is_here = at < *share;
                at = at.saturating_sub(*share);
                is_here
            })
            .unwrap_or(0)
    }
}

/// Somebody who answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    /// The group of each trait.
    pub traits: [usize; 4],
    /// The answer to each question; the first is the sensitive one: 0 is yes.
    pub answers: Vec<usize>,
    /// The record key.
    pub key: u8,
}

/// People of a district with so many questions of so many options after the sensitive one.
pub(crate) fn people(count: usize, questions: usize, options: usize, seed: u64) -> Vec<Person> {
    let mut chance = Chance::new(seed);
    let person = |_| {
        let traits = SHARES.map(|shares| chance.drawn(shares));
        let harmed = 130 + 40 * traits[1] as u64;
        let sensitive = usize::from(chance.below(1_000) >= harmed);
        let mut answers = vec![sensitive];
        answers.extend((0..questions).map(|_| chance.place(options)));
        Person { traits, answers, key: chance.next().to_le_bytes()[0] }
    };
    (0..count).map(person).collect()
}

/// The codes of the traits.
pub(crate) fn traits() -> Vec<Code> {
    TRAITS.iter().map(|(name, _)| code(name)).collect()
}

/// The code of a question.
pub(crate) fn question(at: usize) -> Code {
    code(&format!("q{at}"))
}

/// The code of a group or option.
pub(crate) fn option(at: usize) -> Code {
    code(&(at + 1).to_string())
}

fn single(id: Code, options: usize, sensitive: bool) -> Question {
    let choice = |at| Choice { code: option(at), text: String::new(), kind: ChoiceKind::Substantive, group: None, sensitive: false };
    Question {
        name: id.clone(),
        id,
        kind: QuestionKind::Single { choices: (0..options).map(choice).collect(), presentation: Presentation::Radios },
        roles: Roles { sensitive, ..Roles::default() },
        required: false,
        field: None,
        mirror_of: None,
        show_if: None,
        ends: Vec::new(),
        rotate_groups: false,
    }
}

/// The questionnaire they answered.
pub(crate) fn instrument(questions: usize, options: usize) -> Instrument {
    let mut all: Vec<Question> = TRAITS.iter().map(|(name, groups)| single(code(name), *groups, false)).collect();
    all.push(single(question(0), 2, true));
    all.extend((1..=questions).map(|at| single(question(at), options, false)));
    Instrument {
        id: code("district"),
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
        breakdowns: traits(),
        pages: vec![Page { id: code("page"), sensitive_consent: false, questions: all }],
        modules: Vec::new(),
        derived: Vec::new(),
        rows: RowPlan::default(),
        targets: Vec::new(),
        weighting: None,
        detached: Vec::new(),
    }
}

/// What a person answered, as it is stored.
pub(crate) fn answers(person: &Person) -> Answers {
    let choice = |at: usize| Answer::Choice { code: option(at), other: None };
    let traits = TRAITS.iter().zip(person.traits).map(|((name, _), group)| (code(name), choice(group)));
    traits.chain(person.answers.iter().enumerate().map(|(at, answer)| (question(at), choice(*answer)))).collect()
}

/// Their answers as columns; `wave` says in which snapshot a person came.
pub(crate) fn index(people: &[Person], options: usize, wave: impl Fn(usize) -> u8) -> ColumnIndex {
    let questions = people.first().map_or(0, |person| person.answers.len() - 1);
    let instrument = instrument(questions, options);
    let mut builder = IndexBuilder::new(&instrument);
    for (at, person) in people.iter().enumerate() {
        builder.add(&answers(person), person.key, wave(at));
    }
    builder.build()
}
