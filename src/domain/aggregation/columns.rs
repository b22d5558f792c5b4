//! Responses as columns: one byte for each single answer, one 64-bit set for each multiple choice.
//! The index is derived from the stored responses and can be thrown away and built again at any
//! time. Counting 40 questions of 100,000 responses takes a few milliseconds from it.

use std::collections::BTreeMap;

use crate::domain::{
    aggregation::tally::{Counts, Layout, MissingKind, Subject, Tally},
    answers::{Answer, Answers},
    identifiers::{Code, OptionCode, QuestionId},
    questionnaire::{Instrument, Question, QuestionKind},
};

const NOT_SHOWN: u8 = 0;
const BLANK: u8 = 1;
/// In a column of sets: the set says what was chosen.
const CHOSE: u8 = 2;
/// First byte that stands for an option (of all options in single columns, of special ones in sets).
const FIRST: u8 = 3;

#[derive(Clone, Debug)]
struct Column {
    /// Options by their byte − [`FIRST`].
    codes: Vec<OptionCode>,
    special: Vec<bool>,
    cells: Vec<u8>,
    sets: Option<Sets>,
    sensitive: bool,
}

#[derive(Clone, Debug)]
struct Sets {
    options: Vec<OptionCode>,
    picks: Vec<u64>,
}

/// The answers of valid responses, by question, ready for counting.
#[derive(Clone, Debug, Default)]
pub struct ColumnIndex {
    len: usize,
    columns: BTreeMap<Subject, Column>,
}

/// Builds a [`ColumnIndex`] response by response.
#[derive(Debug)]
pub struct IndexBuilder<'a> {
    instrument: &'a Instrument,
    index: ColumnIndex,
}

impl<'a> IndexBuilder<'a> {
    /// An empty index with a column for everything of the instrument that can be counted.
    #[must_use]
    pub fn new(instrument: &'a Instrument) -> Self {
        let mut columns = BTreeMap::new();
        for question in instrument.questions() {
            for subject in instrument.subjects(&question.id) {
                columns.insert(subject, Column::of(question));
            }
        }
        for derived in &instrument.derived {
            let column = Column { sensitive: derived.roles.sensitive, ..Column::plain(derived.codes(), Vec::new()) };
            columns.insert(Subject::of(&derived.id), column);
        }
        Self { instrument, index: ColumnIndex { len: 0, columns } }
    }

    /// Adds the answers of one response; responses that are not valid are left out.
    pub fn add(&mut self, answers: &Answers) {
        if !self.instrument.is_valid(answers) {
            return;
        }
        self.index.len += 1;
        let special = |id: &QuestionId, code: &OptionCode| self.instrument.question(id.as_str()).is_some_and(|q| q.is_special(code));
        for (subject, column) in &mut self.index.columns {
            if let Some(derived) = self.instrument.derived(subject.variable.as_str()) {
                let case = derived.cases.iter().find(|(_, condition)| condition.holds(answers, &special));
                column.push_code(case.map_or(&derived.otherwise, |(code, _)| code));
                continue;
            }
            let answer = answers.get(&subject.variable);
            match (answer, &subject.row) {
                (None, _) => column.push(NOT_SHOWN, 0),
                (Some(Answer::Rows(rows)), Some(row)) => match rows.get(row) {
                    Some(code) => column.push_code(code),
                    None => column.push(BLANK, 0),
                },
                (Some(_), Some(_)) => column.push(BLANK, 0),
                (Some(answer), None) => column.push_answer(answer, self.instrument.question(subject.variable.as_str())),
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
        Self { codes, special, cells: Vec::new(), sets: None, sensitive: false }
    }

    fn of(question: &Question) -> Self {
        let choices = question.choices();
        let mut column = match &question.kind {
            QuestionKind::Multiple { .. } | QuestionKind::Ranking { .. } => {
                let (special, options): (Vec<_>, Vec<_>) = choices.iter().partition(|choice| !choice.is_substantive());
                let codes: Vec<OptionCode> = special.iter().map(|choice| choice.code.clone()).collect();
                let options = options.iter().map(|choice| choice.code.clone()).take(64).collect();
                let flags = vec![true; codes.len()];
                Self { sets: Some(Sets { options, picks: Vec::new() }), ..Self::plain(codes, flags) }
            }
            QuestionKind::Number { bands, .. } => Self::plain(band_codes(bands), Vec::new()),
            _ => Self::plain(
                choices.iter().map(|choice| choice.code.clone()).collect(),
                choices.iter().map(|choice| !choice.is_substantive()).collect(),
            ),
        };
        column.sensitive = question.roles.sensitive;
        column
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
                let Some(sets) = &self.sets else { return self.push(BLANK, 0) };
                let picks = codes
                    .iter()
                    .filter_map(|code| sets.options.iter().position(|option| option == code))
                    .fold(0_u64, |set, at| set | 1 << at);
                match codes.first() {
                    _ if picks != 0 => self.push(CHOSE, picks),
                    Some(special) if self.codes.contains(special) => self.push_code(special),
                    _ => self.push(BLANK, 0),
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

    fn options(&self) -> Vec<(usize, OptionCode)> {
        match &self.sets {
            Some(sets) => sets.options.iter().cloned().enumerate().collect(),
            None => self.codes.iter().cloned().enumerate().filter(|(at, _)| !self.special[*at]).collect(),
        }
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
    /// Valid responses in the index.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no valid response.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Bytes the columns take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.columns.values().map(|c| c.cells.len() + c.sets.as_ref().map_or(0, |sets| sets.picks.len() * 8)).sum()
    }

    /// Raw counts of a question, broken down by another one. `None` when one of them cannot be counted.
    #[must_use]
    pub fn tally(&self, subject: &Subject, breakdown: Option<&Code>) -> Option<Tally> {
        let column = self.columns.get(subject)?;
        let by = match breakdown {
            Some(variable) => Some(self.columns.get(&Subject::of(variable))?),
            None => None,
        };
        let options = column.options();
        let groups: Vec<(usize, OptionCode)> = by.map(Column::options).unwrap_or_default();
        let total = count(column, |_| true, &options);
        let rows = match by {
            None => Vec::new(),
            Some(by) if by.sets.is_none() && column.sets.is_none() => cross(column, by, &options, &groups),
            Some(by) => groups
                .iter()
                .map(|(at, _)| match &by.sets {
                    Some(sets) => count(column, |person| sets.picks[person] >> at & 1 == 1, &options),
                    None => count(column, |person| usize::from(by.cells[person]) == at + usize::from(FIRST), &options),
                })
                .collect(),
        };
        let mut by_cell = [0_u64; 256];
        for cell in &column.cells {
            by_cell[usize::from(*cell)] += 1;
        }
        let of_cell = |cell: u8| by_cell[usize::from(cell)];
        let mut missing = vec![(MissingKind::NotShown, of_cell(NOT_SHOWN)), (MissingKind::Blank, of_cell(BLANK))];
        for (at, code) in column.codes.iter().enumerate().filter(|(at, _)| column.special[*at]) {
            let cell = u8::try_from(at).ok()?.checked_add(FIRST)?;
            missing.push((MissingKind::Special(code.clone()), of_cell(cell)));
        }
        Some(Tally {
            subject: subject.clone(),
            layout: if column.sets.is_some() { Layout::SeveralAnswers } else { Layout::Partition },
            options: options.into_iter().map(|(_, code)| code).collect(),
            breakdown: breakdown.cloned(),
            groups: groups.into_iter().map(|(_, code)| code).collect(),
            overlapping: by.is_some_and(|by| by.sets.is_some()),
            sensitive: column.sensitive || by.is_some_and(|by| by.sensitive),
            total,
            rows,
            missing,
        })
    }
}

fn count(column: &Column, belongs: impl Fn(usize) -> bool, options: &[(usize, OptionCode)]) -> Counts {
    if let Some(sets) = &column.sets {
        let mut base = 0;
        let mut by_bit = [0_u64; 64];
        for (person, picks) in sets.picks.iter().enumerate() {
            if *picks == 0 || !belongs(person) {
                continue;
            }
            base += 1;
            let mut rest = *picks;
            while rest != 0 {
                by_bit[rest.trailing_zeros() as usize] += 1;
                rest &= rest - 1;
            }
        }
        return Counts::new(base, options.iter().map(|(at, _)| by_bit[*at]).collect());
    }
    let mut by_cell = [0_u64; 256];
    for (person, cell) in column.cells.iter().enumerate() {
        if belongs(person) {
            by_cell[usize::from(*cell)] += 1;
        }
    }
    from_cells(&by_cell, options)
}

/// Single answers by single answers in one pass.
fn cross(column: &Column, by: &Column, options: &[(usize, OptionCode)], groups: &[(usize, OptionCode)]) -> Vec<Counts> {
    let mut table = vec![[0_u64; 256]; usize::from(FIRST) + by.codes.len()];
    for (cell, group) in column.cells.iter().zip(&by.cells) {
        table[usize::from(*group)][usize::from(*cell)] += 1;
    }
    groups.iter().map(|(at, _)| from_cells(&table[at + usize::from(FIRST)], options)).collect()
}

fn from_cells(by_cell: &[u64; 256], options: &[(usize, OptionCode)]) -> Counts {
    let counts: Vec<u64> = options.iter().map(|(at, _)| by_cell[at + usize::from(FIRST)]).collect();
    Counts::new(counts.iter().sum(), counts)
}
