//! How many people will probably stand alone: before a survey opens and before a snapshot is taken, from
//! what is known about its traits. Analytic, not simulated: of n people drawn one by one, those expected
//! alone in a cell with probability p are n·p·(1−p)^(n−1) (Bethlehem, Keller and Pannekoek 1990 for the idea).
//!
//! Traits are taken as independent of each other. Where they are not (young people are students), real
//! combinations are fewer and fuller, so the forecast rather warns too much.

use std::collections::BTreeMap;

use crate::domain::{
    aggregation::{ColumnIndex, Subject},
    disclosure::rows::float,
    identifiers::Code,
    questionnaire::Instrument,
};

/// Where the shares of a trait's values come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareSource {
    /// From the answers so far.
    Answers,
    /// From figures of the whole population.
    Population,
    /// Nothing is known: the second value is taken as half as frequent as the first, the third as a third of
    /// it, and so on.
    Assumed,
}

impl ShareSource {
    /// Its name in reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Population => "population",
            Self::Assumed => "assumed",
        }
    }
}

/// A trait and how its values are spread.
#[derive(Clone, Debug, PartialEq)]
pub struct SpreadTrait {
    /// The question or derived variable.
    pub variable: Code,
    /// The share of each value.
    pub shares: Vec<f64>,
    /// The same for the groups of the first level of its hierarchy.
    pub coarse: Option<Vec<f64>>,
    /// Where the shares come from.
    pub source: ShareSource,
}

impl SpreadTrait {
    /// A trait with counts or weights of its values, in whatever unit; `group` says for each value the place
    /// of its group.
    #[must_use]
    pub fn new(variable: Code, weights: &[f64], group: Option<&[usize]>, source: ShareSource) -> Self {
        let sum: f64 = weights.iter().sum();
        let shares: Vec<f64> = weights.iter().map(|weight| if sum > 0.0 { weight / sum } else { 0.0 }).collect();
        let coarse = group.map(|group| {
            let mut of_groups: BTreeMap<usize, f64> = BTreeMap::new();
            for (share, group) in shares.iter().zip(group) {
                *of_groups.entry(*group).or_default() += share;
            }
            of_groups.into_values().collect()
        });
        Self { variable, shares, coarse, source }
    }

    /// A trait of which only the number of values is known.
    #[must_use]
    pub fn assumed(variable: Code, values: usize, group: Option<&[usize]>) -> Self {
        let weights: Vec<f64> = (1..=u32::try_from(values).unwrap_or(u32::MAX)).map(|rank| 1.0 / f64::from(rank)).collect();
        Self::new(variable, &weights, group, ShareSource::Assumed)
    }
}

/// How many people stand alone in a combination of traits.
#[derive(Clone, Debug, PartialEq)]
pub struct CombinationForecast {
    /// The traits, one to three.
    pub traits: Vec<Code>,
    /// How many combinations of values there are.
    pub cells: u64,
    /// The people expected alone.
    pub alone: f64,
}

/// What could be done to a trait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Ask for the groups of the first level of its hierarchy instead.
    Coarsen,
    /// Leave it out.
    Drop,
}

/// What a remedy gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The trait.
    pub variable: Code,
    /// What is done to it.
    pub remedy: Remedy,
    /// The people expected alone in the worst combination then.
    pub alone: f64,
}

/// What is to be expected of the traits of an instrument.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// How many people are expected to answer.
    pub people: u64,
    /// Where the shares of each trait come from.
    pub sources: Vec<(Code, ShareSource)>,
    /// Every combination of up to three traits, the one with most people alone first.
    pub combinations: Vec<CombinationForecast>,
    /// What could be done, the most helpful first, coarser groups before leaving out where both help as much.
    pub suggestions: Vec<Suggestion>,
}

/// The largest combinations that are looked at.
const MOST_TRAITS: usize = 3;

/// Expects people alone for `people` answers to an instrument with these traits.
#[must_use]
pub fn forecast(traits: &[SpreadTrait], people: u64) -> Forecast {
    let mut suggestions = Vec::new();
    for (at, of_trait) in traits.iter().enumerate() {
        let mut changed = traits.to_vec();
        if let Some(coarse) = &of_trait.coarse {
            changed[at].shares.clone_from(coarse);
            suggestions.push(Suggestion { variable: of_trait.variable.clone(), remedy: Remedy::Coarsen, alone: worst(&changed, people) });
        }
        if traits.len() > 1 {
            changed.remove(at);
            suggestions.push(Suggestion { variable: of_trait.variable.clone(), remedy: Remedy::Drop, alone: worst(&changed, people) });
        }
    }
    suggestions.sort_by(|a, b| a.alone.total_cmp(&b.alone).then_with(|| (a.remedy == Remedy::Drop).cmp(&(b.remedy == Remedy::Drop))));
    Forecast {
        people,
        sources: traits.iter().map(|of_trait| (of_trait.variable.clone(), of_trait.source)).collect(),
        combinations: combinations(traits, people),
        suggestions,
    }
}

fn worst(traits: &[SpreadTrait], people: u64) -> f64 {
    combinations(traits, people).first().map_or(0.0, |combination| combination.alone)
}

fn combinations(traits: &[SpreadTrait], people: u64) -> Vec<CombinationForecast> {
    let mut found = Vec::new();
    let mut chosen: Vec<usize> = Vec::new();
    extend(traits, people, 0, &[1.0], &mut chosen, &mut found);
    found.sort_by(|a, b| b.alone.total_cmp(&a.alone).then(a.traits.len().cmp(&b.traits.len())));
    found
}

/// Adds every combination that begins with the chosen traits, whose cells have these probabilities.
fn extend(traits: &[SpreadTrait], people: u64, from: usize, cells: &[f64], chosen: &mut Vec<usize>, found: &mut Vec<CombinationForecast>) {
    for at in from..traits.len() {
        let shares = traits[at].shares.iter().filter(|share| **share > 0.0);
        let finer: Vec<f64> = shares.flat_map(|share| cells.iter().map(move |cell| cell * share)).collect();
        chosen.push(at);
        found.push(CombinationForecast {
            traits: chosen.iter().map(|at| traits[*at].variable.clone()).collect(),
            cells: u64::try_from(finer.len()).unwrap_or(u64::MAX),
            alone: finer.iter().map(|cell| alone_in(*cell, people)).sum(),
        });
        if chosen.len() < MOST_TRAITS {
            extend(traits, people, at + 1, &finer, chosen, found);
        }
        chosen.pop();
    }
}

/// The people expected alone in a cell: n·p·(1−p)^(n−1).
fn alone_in(cell: f64, people: u64) -> f64 {
    if people == 0 {
        return 0.0;
    }
    // Through logarithms, because powers of many people underflow.
    let others = float(people - 1);
    let nobody_else = if cell >= 1.0 { if people == 1 { 1.0 } else { 0.0 } } else { (others * (-cell).ln_1p()).exp() };
    float(people) * cell * nobody_else
}

impl Instrument {
    /// What is to be expected of the traits in the rows of an instrument: with the answers so far, if there
    /// are any, else with figures of the population, else with shares that are taken as skewed. Of several
    /// places or options a person chose, each counts for itself.
    #[must_use]
    pub fn forecast(&self, answers: Option<&ColumnIndex>) -> Forecast {
        let so_far = answers.filter(|answers| !answers.is_empty());
        let traits: Vec<SpreadTrait> = self.row_traits(true).into_iter().map(|variable| self.spread(variable, so_far)).collect();
        let people = so_far.map_or(0, |answers| u64::try_from(answers.len()).unwrap_or(u64::MAX));
        forecast(&traits, people.max(self.rows.expected()))
    }

    fn spread(&self, variable: &Code, so_far: Option<&ColumnIndex>) -> SpreadTrait {
        let codes = self.trait_codes(variable);
        let groups = self.rows.groups.get(variable).map(|groups| {
            let mut known: Vec<&Code> = Vec::new();
            let place = |code: &Code| match groups.of(code.as_str()).first() {
                None => usize::MAX,
                Some(group) => known.iter().position(|other| other == group).unwrap_or_else(|| {
                    known.push(group);
                    known.len() - 1
                }),
            };
            codes.iter().map(place).collect::<Vec<usize>>()
        });
        let groups = groups.as_deref();
        if let Some(column) = so_far.and_then(|answers| answers.categories(&Subject::of(variable))) {
            let mut counts: BTreeMap<&str, f64> = BTreeMap::new();
            for cell in &column.cells {
                for word in column.words[*cell as usize].split('+') {
                    *counts.entry(word).or_default() += 1.0;
                }
            }
            let weights: Vec<f64> = codes.iter().map(|code| counts.get(code.as_str()).copied().unwrap_or(0.0)).collect();
            if weights.iter().sum::<f64>() > 0.0 {
                return SpreadTrait::new(variable.clone(), &weights, groups, ShareSource::Answers);
            }
        }
        if let Some(people) = self.rows.population.get(variable) {
            let weights: Vec<f64> = codes.iter().map(|code| float(people.get(code).copied().unwrap_or(0))).collect();
            return SpreadTrait::new(variable.clone(), &weights, groups, ShareSource::Population);
        }
        SpreadTrait::assumed(variable.clone(), codes.len(), groups)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{identifiers::code, questionnaire::scramble};

    fn even(name: &str, values: usize) -> SpreadTrait {
        SpreadTrait::new(code(name), &vec![1.0; values], None, ShareSource::Population)
    }

    #[test]
    fn people_alone_are_expected_as_the_formula_says() {
        assert!((alone_in(0.5, 2) - 0.5).abs() < 1e-12);
        assert!((alone_in(0.01, 100) - 0.99_f64.powi(99)).abs() < 1e-12);
        assert_eq!((alone_in(1.0, 1), alone_in(1.0, 2), alone_in(0.3, 0)), (1.0, 0.0, 0.0));
        assert!(alone_in(0.5, 10_000_000) < 1e-12);
    }

    #[test]
    fn the_forecast_is_what_happens_in_an_invented_district() {
        let traits = [SpreadTrait::assumed(code("town"), 13, None), SpreadTrait::assumed(code("age"), 6, None), even("gender", 2)];
        let expected = forecast(&traits, 400).combinations[0].clone();
        let mut alone = 0_u32;
        for world in 0..40_u64 {
            let mut cells: BTreeMap<Vec<usize>, u32> = BTreeMap::new();
            for person in 0..400_u64 {
                let value = |at: usize| {
                    let seed = scramble(world << 40 | person << 8 | u64::try_from(at).unwrap());
                    let mut left = float(seed >> 12) / float(1 << 52);
                    traits[at].shares.iter().position(|share| {
                        left -= share;
                        left < 0.0
                    })
                };
                let cell = (0..3).map(|at| value(at).unwrap_or(traits[at].shares.len() - 1)).collect();
                *cells.entry(cell).or_default() += 1;
            }
            alone += cells.values().filter(|people| **people == 1).sum::<u32>();
        }
        let counted = f64::from(alone) / 40.0;
        assert_eq!(expected.cells, 13 * 6 * 2);
        assert!((counted - expected.alone).abs() < 0.1 * expected.alone, "{counted} counted, {} expected", expected.alone);
    }

    #[test]
    fn more_traits_leave_more_people_alone_and_the_worst_comes_first() {
        let traits = [even("town", 13), even("age", 6), even("group", 5), even("gender", 2)];
        let forecast = forecast(&traits, 300);
        assert_eq!(forecast.combinations.len(), 4 + 6 + 4);
        assert_eq!(forecast.combinations[0].traits, [code("town"), code("age"), code("group")]);
        assert!(forecast.combinations.windows(2).all(|pair| pair[0].alone >= pair[1].alone));
        assert!(forecast.combinations.last().is_some_and(|least| least.alone < 0.01));
    }

    #[test]
    fn what_helps_most_is_suggested_first() {
        let town = SpreadTrait::assumed(code("town"), 12, Some(&[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]));
        let forecast = forecast(&[town, even("age", 4), even("gender", 2)], 300);
        let before = forecast.combinations[0].alone;
        let first = &forecast.suggestions[0];
        assert_eq!(first.variable, code("town"));
        assert!(first.alone < before / 2.0, "{} of {before}", first.alone);
        let remedies: Vec<Remedy> = forecast.suggestions.iter().filter(|s| s.variable == code("town")).map(|s| s.remedy).collect();
        assert_eq!(remedies.len(), 2);
    }

    #[test]
    fn nothing_is_expected_of_nothing() {
        let none = forecast(&[], 400);
        assert!(none.combinations.is_empty() && none.suggestions.is_empty());
        let nobody = forecast(&[even("age", 4)], 0);
        assert!(nobody.combinations[0].alone.abs() < 1e-12);
    }
}
