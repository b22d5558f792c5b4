//! Two audiences side by side: mirror questions of two surveys on the same codes. What may be called a clear
//! difference is told in [`difference`].

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        aggregation::Layout,
        analysis::{
            difference::{self, ComparedOption, Judgement},
            interval::Share,
            rank::{mentions, ranks},
        },
        disclosure::{Cell, Noise, PublishableTable},
        identifiers::{Code, OptionCode},
        questionnaire::{Instrument, InstrumentKind, Process, Question},
    },
    rendering::charts::Order,
    storage::StoreError,
    workflows::{
        Engine,
        figures::{last_options, order},
        results::{Results, View},
    },
};

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

    /// Whether both surveys are offered in a language.
    #[must_use]
    pub fn is_offered_in(&self, language: &LanguageIdentifier) -> bool {
        self.sides.iter().all(|side| side.instrument().languages.contains(language))
    }

    /// Its name in addresses and files.
    #[must_use]
    pub fn name(&self) -> String {
        self.variables.each_ref().map(Code::as_str).join("-")
    }

    /// The same with the second survey first.
    pub(super) fn turned(self) -> Self {
        let ([one, other], [first, second]) = (self.sides, self.variables);
        Self { sides: [other, one], variables: [second, first] }
    }

    /// The tables of both questions, of everybody.
    pub(super) fn tables(&self) -> [Vec<PublishableTable>; 2] {
        [0, 1].map(|side| self.sides[side].tables(&self.variables[side], &View::default()))
    }

    /// What both said.
    #[must_use]
    pub fn compared(&self) -> Compared {
        let [first, second] = self.tables();
        match (first.as_slice(), second.as_slice()) {
            ([first], [second]) if first.subject().row.is_none() => {
                let bases = [first.total().base(), second.total().base()];
                let mut options = compare([first, second], self.sides.each_ref().map(|side| side.policy().noise));
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
    pub(super) fn last(&self) -> Vec<OptionCode> {
        last_options(self.sides[0].instrument(), &self.variables[0])
    }

    /// The order of the chart: by the larger share where the question has no order of its own.
    fn sort(&self, options: &mut [ComparedOption], bases: [Cell; 2]) {
        sort(options, bases, order(self.sides[0].instrument(), &self.variables[0], &self.last()));
    }

    /// Ranks the options of each audience by the number of people; equal numbers share a rank. A zero has none.
    fn rank(&self, options: &mut [ComparedOption]) {
        let last = self.last();
        for side in [0, 1] {
            let count = |option: &ComparedOption| {
                let is_ranked = !last.contains(&option.option) && !option.counts[side].is_nobody_or_few();
                option.counts[side].count().filter(|_| is_ranked)
            };
            let places = ranks(&options.iter().map(count).collect::<Vec<_>>());
            for (option, rank) in options.iter_mut().zip(places) {
                option.ranks[side] = rank;
            }
        }
    }
}

/// Sorts options as a chart of both audiences does.
pub(super) fn sort(options: &mut [ComparedOption], bases: [Cell; 2], order: Order<'_>) {
    let Order::Sorted { last } = order else { return };
    let larger = |option: &ComparedOption| [0, 1].into_iter().filter_map(|side| share(option.counts[side], bases[side])).reduce(f64::max);
    let key = |option: &ComparedOption| larger(option).filter(|_| !last.contains(&option.option)).unwrap_or(-1.0);
    options.sort_by(|a, b| last.contains(&a.option).cmp(&last.contains(&b.option)).then(key(b).total_cmp(&key(a))));
}

/// The options both tables have.
pub(super) fn compare(tables: [&PublishableTable; 2], noises: [Noise; 2]) -> Vec<ComparedOption> {
    let bases = tables.map(|table| table.total().base());
    let named = tables.map(|table| match table.layout() {
        Layout::SeveralAnswers => mentions(table.total().cells()),
        Layout::Partition => vec![None; table.options().len()],
    });
    let compared = |option: &OptionCode| {
        let place = |table: &PublishableTable| table.options().iter().position(|other| other == option);
        let places = [place(tables[0])?, place(tables[1])?];
        let of = |side: usize| Share::of(tables[side].total(), places[side], tables[side].layout(), noises[side]);
        let shares = [of(0), of(1)];
        let counts = [0, 1].map(|side| tables[side].total().cells()[places[side]]);
        let points = difference::points(counts, bases);
        let judgement = match (shares, points) {
            ([Some(first), Some(second)], Some(points)) => difference::judge(&first, &second, points),
            _ => Judgement::NotClear,
        };
        Some(ComparedOption {
            option: option.clone(),
            counts,
            ranges: shares.map(|share| share.map(|share| share.percents())),
            ranks: [None; 2],
            mentions: [0, 1].map(|side| named[side][places[side]].filter(|_| !counts[side].is_nobody_or_few())),
            points,
            judgement,
        })
    };
    tables[0].options().iter().filter_map(compared).collect()
}

fn number(cell: Cell) -> Option<f64> {
    cell.count().and_then(|count| u32::try_from(count).ok()).map(f64::from)
}

/// The share of a base, 0 to 1.
fn share(count: Cell, base: Cell) -> Option<f64> {
    Some(number(count)? / number(base).filter(|base| *base > 0.0)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zero_is_drawn_and_nothing_is_said_of_it() {
        let table = |variable, counts: [u64; 2]| {
            let counts: Vec<_> = ["one", "two"].into_iter().map(crate::domain::identifiers::code).zip(counts).collect();
            PublishableTable::invented_row(variable, "row", &counts)
        };
        let found = compare([&table("A1", [90, 310]), &table("B1", [0, 400])], [Noise::K5; 2]);
        assert_eq!((found[0].counts[1], found[0].points, found[0].judgement), (Cell::Shown(0), None, Judgement::NotClear));
        assert_eq!(found[1].points, Some(-22));
    }

    #[test]
    fn nothing_is_said_about_withheld_numbers() {
        let options = [("one", 300), ("two", 4)].map(|(option, count)| (crate::domain::identifiers::code(option), count));
        let [first, second] = ["A1", "B1"].map(|variable| PublishableTable::invented(variable, Some(400), &options, &[]));
        let found = compare([&first, &second], [Noise::K5; 2]);
        assert_eq!((found[0].points, found[0].ranges[0].is_some()), (Some(0), true));
        assert_eq!((found[1].points, found[1].ranges, found[1].judgement), (None, [None; 2], Judgement::NotClear));
        assert_eq!(found[0].mentions, [None; 2], "a part of what is not known");
    }
}
