//! Responses as columns: one byte for each single answer, one 64-bit set for each multiple choice.
//! The index is derived from the stored responses and can be thrown away and built again at any
//! time. How they are counted is told in `cube`.

use std::collections::BTreeMap;

use crate::domain::{
    aggregation::subject::Subject,
    answers::{Answer, Answers},
    identifiers::{Code, OptionCode},
    questionnaire::{Derived, Instrument, Question, QuestionKind},
};

/// The question was not shown.
pub(super) const NOT_SHOWN: u8 = 0;
/// Shown and left blank.
pub(super) const BLANK: u8 = 1;
/// In a column of sets: the set says what was chosen.
pub(super) const CHOSE: u8 = 2;
/// First byte that stands for an option (of all options in single columns, of special ones in sets).
pub(super) const FIRST: u8 = 3;

/// So many options fit into a set.
const MOST_IN_A_SET: usize = 64;

/// The answers to one question.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// Options by their byte − [`FIRST`]: first those of the questionnaire, then codes that only older
    /// versions of it had, in the order they were met.
    pub codes: Vec<OptionCode>,
    /// Which of them are special (don't know, prefer not to say …).
    pub special: Vec<bool>,
    /// One byte for each response.
    pub cells: Vec<u8>,
    /// What was chosen of several options.
    pub sets: Option<Sets>,
    /// How many substantive options the questionnaire has.
    pub(super) declared: usize,
    /// The question is sensitive.
    pub sensitive: bool,
}

/// The chosen options of a multiple choice or ranking.
#[derive(Clone, Debug)]
pub(super) struct Sets {
    /// Options by their bit, like the codes of a column.
    pub options: Vec<OptionCode>,
    /// One set for each response.
    pub picks: Vec<u64>,
}

/// The answers of valid responses, by question, ready for counting.
#[derive(Clone, Debug, Default)]
pub struct ColumnIndex {
    /// The record key of each response: what noise its counts get.
    pub(super) keys: Vec<u8>,
    /// Decides, with the keys, what noise counts get; nobody can guess it.
    secret: u64,
    /// The wave of each response: in which snapshot it came, from 0.
    pub(super) waves: Vec<u8>,
    pub(super) columns: BTreeMap<Subject, Column>,
}

/// Builds a [`ColumnIndex`] response by response.
#[derive(Debug)]
pub struct IndexBuilder<'a> {
    instrument: &'a Instrument,
    index: ColumnIndex,
    /// Where each column comes from, in their order.
    origins: Vec<Origin<'a>>,
}

/// What a column is made from.
#[derive(Debug)]
enum Origin<'a> {
    Derived(&'a Derived),
    Question(Option<&'a Question>),
}

impl<'a> IndexBuilder<'a> {
    /// An empty index with a column for everything of the instrument that can be counted.
    #[must_use]
    pub fn new(instrument: &'a Instrument) -> Self {
        let mut columns = BTreeMap::new();
        for question in instrument.questions() {
            for subject in instrument.subjects(&question.id) {
                let sensitive = instrument.is_sensitive(question.id.as_str());
                columns.insert(subject, Column { sensitive, ..Column::of(question) });
            }
        }
        for derived in &instrument.derived {
            let column = Column { sensitive: instrument.is_sensitive(derived.id.as_str()), ..Column::plain(derived.codes(), Vec::new()) };
            columns.insert(Subject::of(&derived.id), column);
        }
        let origin = |subject: &Subject| match instrument.derived(subject.variable.as_str()) {
            Some(derived) => Origin::Derived(derived),
            None => Origin::Question(instrument.question(subject.variable.as_str())),
        };
        let origins = columns.keys().map(origin).collect();
        Self { instrument, index: ColumnIndex { columns, ..ColumnIndex::default() }, origins }
    }

    /// The same with a number nobody can guess, which decides with the keys what noise counts get; without, 0.
    #[must_use]
    pub fn with_secret(mut self, secret: u64) -> Self {
        self.index.secret = secret;
        self
    }

    /// Adds the answers of one response with its record key and its wave (from 0); responses that are not
    /// valid are left out.
    pub fn add(&mut self, answers: &Answers, key: u8, wave: u8) {
        if !self.instrument.is_valid(answers) {
            return;
        }
        self.index.keys.push(key);
        self.index.waves.push(wave);
        for ((subject, column), origin) in self.index.columns.iter_mut().zip(&self.origins) {
            let question = match origin {
                Origin::Derived(derived) => {
                    match self.instrument.derived_value(derived, answers) {
                        Some(code) => column.push_code(code),
                        None => column.push(BLANK, 0),
                    }
                    continue;
                }
                Origin::Question(question) => *question,
            };
            let answer = answers.get(&subject.variable);
            match (answer, &subject.row) {
                (None, _) => column.push(NOT_SHOWN, 0),
                (Some(Answer::Rows(rows)), Some(row)) => match rows.get(row) {
                    Some(code) => column.push_code(code),
                    None => column.push(BLANK, 0),
                },
                (Some(_), Some(_)) => column.push(BLANK, 0),
                (Some(answer), None) => column.push_answer(answer, question),
            }
        }
    }

    /// The finished index.
    #[must_use]
    pub fn build(self) -> ColumnIndex {
        self.index
    }
}

impl Column {
    fn plain(codes: Vec<OptionCode>, special: Vec<bool>) -> Self {
        let special = if special.is_empty() { vec![false; codes.len()] } else { special };
        let declared = special.iter().filter(|special| !**special).count();
        Self { codes, special, cells: Vec::new(), sets: None, declared, sensitive: false }
    }

    fn of(question: &Question) -> Self {
        let choices = question.choices();
        match &question.kind {
            QuestionKind::Multiple { .. } | QuestionKind::Ranking { .. } => {
                let (special, options): (Vec<_>, Vec<_>) = choices.iter().partition(|choice| !choice.is_substantive());
                let codes: Vec<OptionCode> = special.iter().map(|choice| choice.code.clone()).collect();
                let options: Vec<OptionCode> = options.iter().map(|choice| choice.code.clone()).take(MOST_IN_A_SET).collect();
                let flags = vec![true; codes.len()];
                let declared = options.len();
                Self { sets: Some(Sets { options, picks: Vec::new() }), declared, ..Self::plain(codes, flags) }
            }
            QuestionKind::Number { bands, .. } => Self::plain(band_codes(bands), Vec::new()),
            _ => Self::plain(
                choices.iter().map(|choice| choice.code.clone()).collect(),
                choices.iter().map(|choice| !choice.is_substantive()).collect(),
            ),
        }
    }

    fn push(&mut self, cell: u8, picks: u64) {
        self.cells.push(cell);
        if let Some(sets) = &mut self.sets {
            sets.picks.push(picks);
        }
    }

    /// An option by its code; a code of an older version of the questionnaire gets a byte of its own.
    fn push_code(&mut self, code: &OptionCode) {
        let known = self.codes.iter().position(|known| known == code);
        let at = known.or_else(|| {
            (self.codes.len() < usize::from(u8::MAX - FIRST)).then(|| {
                self.codes.push(code.clone());
                self.special.push(false);
                self.codes.len() - 1
            })
        });
        let cell = at.and_then(|at| u8::try_from(at).ok()).map_or(BLANK, |at| at + FIRST);
        self.push(cell, 0);
    }

    fn push_answer(&mut self, answer: &Answer, question: Option<&Question>) {
        match answer {
            Answer::Choice { code, .. } => self.push_code(code),
            Answer::Choices { codes, .. } | Answer::Ranking(codes) => {
                let Some(sets) = &mut self.sets else { return self.push(BLANK, 0) };
                let (special, chosen): (Vec<_>, Vec<_>) = codes.iter().partition(|code| self.codes.contains(code));
                let picks = chosen.into_iter().filter_map(|code| sets.bit(code)).fold(0, |set, bit| set | bit);
                match special.first() {
                    _ if picks != 0 => self.push(CHOSE, picks),
                    Some(special) => self.push_code(special),
                    None => self.push(BLANK, 0),
                }
            }
            Answer::Number(number) => {
                let Some(QuestionKind::Number { bands, .. }) = question.map(|q| &q.kind) else { return self.push(BLANK, 0) };
                let band = bands.iter().filter(|bound| number.floor() >= **bound).count();
                match band_codes(bands).get(band) {
                    Some(code) => self.push_code(code),
                    None => self.push(BLANK, 0),
                }
            }
            Answer::Year(year) | Answer::Month(year, _) => match Code::parse(&format!("y{}", year.div_euclid(10) * 10)) {
                Some(decade) => self.push_code(&decade),
                None => self.push(BLANK, 0),
            },
            Answer::Blank | Answer::Rows(_) | Answer::Text { .. } => self.push(BLANK, 0),
        }
    }

    /// The substantive options with the number of their byte or bit: those of the questionnaire in its
    /// order, then older ones by code.
    pub(super) fn options(&self) -> Vec<(usize, OptionCode)> {
        let mut options: Vec<(usize, OptionCode)> = match &self.sets {
            Some(sets) => sets.options.iter().cloned().enumerate().collect(),
            None => self.codes.iter().cloned().enumerate().filter(|(at, _)| !self.special[*at]).collect(),
        };
        options[self.declared..].sort_by(|(_, a), (_, b)| a.cmp(b));
        options
    }
}

impl Sets {
    /// The bit of an option; a code of an older version of the questionnaire gets one of its own while
    /// there is room.
    fn bit(&mut self, code: &OptionCode) -> Option<u64> {
        let known = self.options.iter().position(|option| option == code);
        let at = known.or_else(|| {
            (self.options.len() < MOST_IN_A_SET).then(|| {
                self.options.push(code.clone());
                self.options.len() - 1
            })
        });
        at.map(|at| 1 << at)
    }
}

/// Codes of the classes of a number question: `to_10`, `from_10_to_20`, `from_20`.
fn band_codes(bands: &[i64]) -> Vec<OptionCode> {
    let text = |n: i64| n.to_string().replace('-', "m");
    let mut codes: Vec<String> = Vec::new();
    for (at, bound) in bands.iter().enumerate() {
        codes.push(match at.checked_sub(1).map(|before| bands[before]) {
            None => format!("to_{}", text(*bound)),
            Some(before) => format!("from_{}_to_{}", text(before), text(*bound)),
        });
    }
    if let Some(last) = bands.last() {
        codes.push(format!("from_{}", text(*last)));
    }
    codes.iter().filter_map(|code| Code::parse(code)).collect()
}

impl ColumnIndex {
    /// Decides, with the keys, what noise counts get.
    pub(in crate::domain) fn secret(&self) -> u64 {
        self.secret
    }

    /// Valid responses in the index.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Only those of the waves up to this one.
    #[must_use]
    pub(in crate::domain) fn up_to(&self, wave: u8) -> Self {
        let stays = |person: usize| self.waves[person] <= wave;
        let kept = || (0..self.len()).filter(|person| stays(*person));
        let columns = self.columns.iter().map(|(subject, column)| {
            let sets = column
                .sets
                .as_ref()
                .map(|sets| Sets { options: sets.options.clone(), picks: kept().map(|person| sets.picks[person]).collect() });
            (subject.clone(), Column { cells: kept().map(|person| column.cells[person]).collect(), sets, ..column.clone() })
        });
        Self {
            keys: kept().map(|person| self.keys[person]).collect(),
            waves: kept().map(|person| self.waves[person]).collect(),
            secret: self.secret,
            columns: columns.collect(),
        }
    }

    /// Whether there is no valid response.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Bytes the columns take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.keys.len() * 2
            + self.columns.values().map(|c| c.cells.len() + c.sets.as_ref().map_or(0, |sets| sets.picks.len() * 8)).sum::<usize>()
    }
}
