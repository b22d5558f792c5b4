//! Two audiences side by side: mirror questions of two surveys on the same codes. What counts as a
//! clear difference is decided here; no significance is claimed, because nobody drew a sample.

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        disclosure::{Cell, PublishableTable},
        identifiers::{Code, OptionCode},
        questionnaire::{Instrument, InstrumentKind, Process, Question},
    },
    rendering::charts::{self, Audiences, Order, Svg},
    storage::StoreError,
    workflows::{
        Engine,
        chart_texts::ChartTexts,
        charts::{last_options, order},
        results::{Results, View},
    },
};

/// The least difference that may be called clear, in percentage points.
pub const CLEAR_POINTS: i64 = 10;
/// The least number of people on both sides.
pub const CLEAR_BASE: u64 = 30;

/// Two questions of two surveys on the same codes, in the order of the surveys.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// The survey and its question.
    pub first: (&'a Instrument, &'a Question),
    /// The other survey and its question.
    pub second: (&'a Instrument, &'a Question),
}

impl Pair<'_> {
    /// Its name in addresses and files: `A09-B07`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}-{}", self.first.1.id, self.second.1.id)
    }
}

/// The mirror questions of two surveys that can be counted, in the order of the questionnaire.
#[must_use]
pub fn pairs(process: &Process) -> Vec<Pair<'_>> {
    let place = |id: &Code| process.instruments.iter().position(|instrument| instrument.id == *id);
    let order = |instrument: &Instrument, question: &Question| instrument.questions().position(|other| other.id == question.id);
    let mut pairs: Vec<Pair<'_>> = process
        .mirror_pairs()
        .into_iter()
        .map(|pair| if place(&pair.first.0.id) <= place(&pair.second.0.id) { (pair.first, pair.second) } else { (pair.second, pair.first) })
        .map(|(first, second)| Pair { first, second })
        .filter(|pair| {
            let sides = [pair.first, pair.second];
            let counts = |(instrument, question): &(&Instrument, &Question)| {
                instrument.kind == InstrumentKind::Survey && !instrument.subjects(&question.id).is_empty()
            };
            let is_matrix = |(instrument, question): (&Instrument, &Question)| {
                instrument.subjects(&question.id).iter().any(|subject| subject.row.is_some())
            };
            sides.iter().all(counts) && pair.first.0.id != pair.second.0.id && is_matrix(pair.first) == is_matrix(pair.second)
        })
        .collect();
    pairs.sort_by_key(|pair| (place(&pair.first.0.id), order(pair.first.0, pair.first.1), place(&pair.second.0.id)));
    pairs
}

/// The results of two mirror questions.
#[derive(Clone, Debug)]
pub struct Comparison {
    sides: [Results; 2],
    variables: [Code; 2],
}

/// An option as both audiences see it.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedOption {
    /// The option.
    pub option: OptionCode,
    /// How many people of each audience chose it.
    pub counts: [Cell; 2],
    /// Its rank among the shown options of each audience; none for "something else" and "none".
    pub ranks: [Option<usize>; 2],
    /// Difference of the two printed percentages, first minus second.
    pub points: Option<i64>,
    /// Whether the difference is clear.
    pub is_clear: bool,
}

/// A row of a matrix as both audiences rate it.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedRow {
    /// The row.
    pub row: OptionCode,
    /// How many people of each audience rated it.
    pub bases: [Cell; 2],
    /// The means.
    pub means: [Option<f64>; 2],
}

/// What two audiences said.
#[derive(Clone, Debug, PartialEq)]
pub enum Compared {
    /// Options in per cent of each audience.
    Options {
        /// How many people of each audience answered.
        bases: [Cell; 2],
        /// The options both were offered.
        options: Vec<ComparedOption>,
    },
    /// Means of a scale.
    Rows(Vec<ComparedRow>),
}

impl Engine {
    /// All comparisons of a process.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn comparisons(&self, process: &str) -> Result<Vec<Comparison>, StoreError> {
        let names: Vec<String> = self.process(process).map(pairs).unwrap_or_default().iter().map(Pair::name).collect();
        let mut all = Vec::new();
        for name in names {
            all.extend(self.comparison(process, &name).await?);
        }
        Ok(all)
    }

    /// The comparison with this name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn comparison(&self, process: &str, name: &str) -> Result<Option<Comparison>, StoreError> {
        let Some(found) = self.process(process) else { return Ok(None) };
        let Some(pair) = pairs(found).into_iter().find(|pair| pair.name() == name) else { return Ok(None) };
        let first = self.results(process, pair.first.0.id.as_str()).await?;
        let second = self.results(process, pair.second.0.id.as_str()).await?;
        let variables = [pair.first.1.id.clone(), pair.second.1.id.clone()];
        Ok(first.zip(second).map(|(first, second)| Comparison { sides: [first, second], variables }))
    }
}

impl Comparison {
    /// The results of both surveys.
    #[must_use]
    pub fn sides(&self) -> &[Results; 2] {
        &self.sides
    }

    /// The question of each survey.
    #[must_use]
    pub fn variables(&self) -> &[Code; 2] {
        &self.variables
    }

    /// Its name in addresses and files.
    #[must_use]
    pub fn name(&self) -> String {
        self.variables.each_ref().map(Code::as_str).join("-")
    }

    fn tables(&self) -> [Vec<PublishableTable>; 2] {
        [0, 1].map(|side| self.sides[side].tables(&self.variables[side], &View::default()))
    }

    /// What both said.
    #[must_use]
    pub fn compared(&self) -> Compared {
        let [first, second] = self.tables();
        match (first.as_slice(), second.as_slice()) {
            ([first], [second]) if first.subject().row.is_none() => {
                let bases = [first.total().base(), second.total().base()];
                let mut options = compare(first, second);
                self.rank(&mut options);
                self.sort(&mut options, bases);
                Compared::Options { bases, options }
            }
            (first, second) => {
                let row = |table: &PublishableTable| {
                    let row = table.subject().row.clone()?;
                    let other = second.iter().find(|other| other.subject().row.as_ref() == Some(&row))?;
                    Some(ComparedRow { row, bases: [table.total().base(), other.total().base()], means: [table.mean(), other.mean()] })
                };
                Compared::Rows(first.iter().filter_map(row).collect())
            }
        }
    }

    /// "Something else", "none" and the like, which stand at the end and have no rank.
    fn last(&self) -> Vec<OptionCode> {
        last_options(self.sides[0].instrument(), &self.variables[0])
    }

    /// The order of the chart: by the larger share where the question has no order of its own.
    fn sort(&self, options: &mut [ComparedOption], bases: [Cell; 2]) {
        let last = self.last();
        if order(self.sides[0].instrument(), &self.variables[0], &last) == Order::Listed {
            return;
        }
        let larger =
            |option: &ComparedOption| [0, 1].into_iter().filter_map(|side| share(option.counts[side], bases[side])).reduce(f64::max);
        let key = |option: &ComparedOption| larger(option).filter(|_| !last.contains(&option.option)).unwrap_or(-1.0);
        options.sort_by(|a, b| last.contains(&a.option).cmp(&last.contains(&b.option)).then(key(b).total_cmp(&key(a))));
    }

    /// Ranks the options of each audience by the number of people; equal numbers share a rank.
    fn rank(&self, options: &mut [ComparedOption]) {
        let last = self.last();
        for side in [0, 1] {
            let shown: Vec<(usize, u64)> = options
                .iter()
                .enumerate()
                .filter(|(_, option)| !last.contains(&option.option))
                .filter_map(|(at, option)| Some((at, option.counts[side].count()?)))
                .collect();
            for (at, count) in &shown {
                options[*at].ranks[side] = Some(1 + shown.iter().filter(|(_, other)| other > count).count());
            }
        }
    }

    /// The chart of both audiences; none for a matrix, whose rows have a chart for each audience.
    #[must_use]
    pub fn chart(&self, language: &LanguageIdentifier) -> Option<Svg> {
        let [first, second] = self.tables();
        let ([first], [second]) = (first.as_slice(), second.as_slice()) else { return None };
        let instruments = self.sides.each_ref().map(Results::instrument);
        let (engine, process) = (self.sides[0].engine(), self.sides[0].process());
        let texts = engine.texts(Some(process), language);
        let words = ChartTexts::new(engine, process, &texts);
        let text = words.of_pair([(instruments[0], first), (instruments[1], second)]);
        let names = [words.audience(instruments[0], first), words.audience(instruments[1], second)];
        let last = self.last();
        let order = order(instruments[0], &self.variables[0], &last);
        (first.subject().row.is_none())
            .then(|| charts::paired(&text, Audiences { first: &names[0], second: &names[1] }, first, second, order))
    }
}

/// The options both tables have.
fn compare(first: &PublishableTable, second: &PublishableTable) -> Vec<ComparedOption> {
    let bases = [first.total().base(), second.total().base()];
    let options = first.options().iter().zip(first.total().cells());
    options
        .filter_map(|(option, cell)| {
            let at = second.options().iter().position(|other| other == option)?;
            let counts = [*cell, second.total().cells()[at]];
            let points = points(counts, bases);
            let is_clear = points.is_some_and(|points| points.abs() >= CLEAR_POINTS) && is_beyond_chance(counts, bases);
            Some(ComparedOption { option: option.clone(), counts, ranks: [None; 2], points, is_clear })
        })
        .collect()
}

/// The difference of the percentages as they are printed, so that readers can check it.
fn points(counts: [Cell; 2], bases: [Cell; 2]) -> Option<i64> {
    let percent = |side: usize| i64::try_from(counts[side].percent_of(bases[side])?).ok();
    Some(percent(0)? - percent(1)?)
}

fn number(cell: Cell) -> Option<f64> {
    cell.count().and_then(|count| u32::try_from(count).ok()).map(f64::from)
}

/// The share of a base, 0 to 1.
fn share(count: Cell, base: Cell) -> Option<f64> {
    Some(number(count)? / number(base).filter(|base| *base > 0.0)?)
}

/// The standard deviation of a published count.
const NOISE: f64 = 1.4;

/// Whether the difference of two shares lies outside its 95 % interval around zero (Wald, without
/// pooling, with the noise of the counts), with at least [`CLEAR_BASE`] people on each side.
fn is_beyond_chance(counts: [Cell; 2], bases: [Cell; 2]) -> bool {
    let side = |at: usize| {
        let base = number(bases[at]).filter(|_| bases[at].count().is_some_and(|base| base >= CLEAR_BASE))?;
        let share = share(counts[at], bases[at])?;
        Some((share, share * (1.0 - share) / base + (NOISE / base).powi(2)))
    };
    match (side(0), side(1)) {
        (Some((first, first_variance)), Some((second, second_variance))) => {
            (first - second).abs() > 1.96 * (first_variance + second_variance).sqrt()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clear(first: (u64, u64), second: (u64, u64)) -> bool {
        let counts = [Cell::Shown(first.0), Cell::Shown(second.0)];
        let bases = [Cell::Shown(first.1), Cell::Shown(second.1)];
        points(counts, bases).is_some_and(|points| points.abs() >= CLEAR_POINTS) && is_beyond_chance(counts, bases)
    }

    #[test]
    fn a_difference_is_clear_when_it_is_large_and_beyond_chance() {
        assert!(clear((160, 400), (300, 1100)), "40 % against 27 %");
        assert!(!clear((140, 400), (300, 1100)), "35 % against 27 %: beyond chance, but too small");
        assert!(!clear((16, 40), (11, 40)), "40 % against 28 %: large, but may be chance");
        assert!(!clear((20, 29), (100, 1000)), "fewer than 30 people");
    }

    #[test]
    fn nothing_is_said_about_withheld_numbers() {
        let (counts, bases) = ([Cell::Withheld, Cell::Shown(300)], [Cell::Shown(400), Cell::Shown(1000)]);
        assert_eq!(points(counts, bases), None);
        assert!(!is_beyond_chance(counts, bases));
    }
}
