//! Weights that make a sample look like the population in several traits at once: raking by iterative
//! proportional fitting (Deming and Stephan 1940), with weights kept within limits, and what they cost in
//! exactness (Kish 1965). Numbers in, numbers out; which people they are of is told in `weighting`.

/// Rounds after which weights are taken as they are.
const MOST_ROUNDS: usize = 500;
/// Margins are met when no share is further off than this.
const EXACT: f64 = 1e-10;

/// People who are alike in every trait.
#[derive(Clone, Debug, PartialEq)]
pub struct RakingCell {
    /// How many took part.
    pub people: f64,
    /// The place of their group in each margin.
    pub at: Vec<usize>,
}

/// Weights, and how they came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Raked {
    /// The weight of each cell; the mean over all people is 1, or near it where weights were cut.
    pub weights: Vec<f64>,
    /// How often all margins were gone through.
    pub rounds: usize,
    /// How far the worst share is from its margin, 0 to 1.
    pub deviation: f64,
    /// Weights were cut at the limit, so that margins cannot all be met.
    pub trimmed: bool,
}

/// Weights for cells. `margins` has for each trait the share of each group; shares are scaled to add up to 1.
/// No weight is above `limit` or below 1/`limit`; without a limit, give infinity. `None` without people, or when
/// a group of the population has nobody who could stand for it.
#[must_use]
pub fn rake(cells: &[RakingCell], margins: &[Vec<f64>], limit: f64) -> Option<Raked> {
    let all: f64 = cells.iter().map(|cell| cell.people).sum();
    let margins: Vec<Vec<f64>> = margins.iter().map(|shares| scaled(shares)).collect::<Option<_>>()?;
    let people_of = |of: usize, group: usize| cells.iter().filter(|cell| cell.at[of] == group).map(|cell| cell.people).sum::<f64>();
    let is_empty = |(of, shares): (usize, &Vec<f64>)| (0..shares.len()).any(|group| shares[group] > 0.0 && people_of(of, group) <= 0.0);
    if all <= 0.0 || margins.iter().enumerate().any(is_empty) {
        return None;
    }
    let mut weights = vec![1.0; cells.len()];
    let (mut rounds, mut trimmed) = (0, false);
    loop {
        while rounds < MOST_ROUNDS {
            rounds += 1;
            for (of, shares) in margins.iter().enumerate() {
                let reached = reached(cells, &weights, of, shares.len());
                for (weight, cell) in weights.iter_mut().zip(cells) {
                    let group = cell.at[of];
                    *weight *= if reached[group] > 0.0 { shares[group] / reached[group] } else { 0.0 };
                }
            }
            if deviation(cells, &weights, &margins) < EXACT {
                break;
            }
        }
        let mean = cells.iter().zip(&weights).map(|(cell, weight)| cell.people * weight).sum::<f64>() / all;
        for weight in &mut weights {
            *weight /= mean;
        }
        let is_within = |weight: &f64| *weight <= 0.0 || (1.0 / limit..=limit).contains(weight);
        let before = weights.clone();
        for weight in weights.iter_mut().filter(|weight| **weight > 0.0) {
            *weight = weight.clamp(1.0 / limit, limit);
        }
        trimmed |= before != weights;
        // With one margin cutting and raking would undo each other for ever.
        if before.iter().all(is_within) || margins.len() == 1 || rounds >= MOST_ROUNDS {
            break;
        }
    }
    Some(Raked { deviation: deviation(cells, &weights, &margins), weights, rounds, trimmed })
}

/// How many people without weights would be as exact as these: (∑*w*)² / ∑*w*², by Kish. Each weight is that of
/// so many people; 0 without people.
#[must_use]
pub fn effective(people: impl IntoIterator<Item = (f64, f64)>) -> f64 {
    let (sum, squares) =
        people.into_iter().fold((0.0, 0.0), |(sum, squares), (weight, people)| (sum + weight * people, squares + weight * weight * people));
    if squares > 0.0 { sum * sum / squares } else { 0.0 }
}

fn scaled(shares: &[f64]) -> Option<Vec<f64>> {
    let sum: f64 = shares.iter().sum();
    (sum > 0.0).then(|| shares.iter().map(|share| share / sum).collect())
}

/// The weighted share of each group of a margin.
fn reached(cells: &[RakingCell], weights: &[f64], of: usize, groups: usize) -> Vec<f64> {
    let mut shares = vec![0.0; groups];
    let mut all = 0.0;
    for (cell, weight) in cells.iter().zip(weights) {
        shares[cell.at[of]] += cell.people * weight;
        all += cell.people * weight;
    }
    shares.iter().map(|share| if all > 0.0 { share / all } else { 0.0 }).collect()
}

fn deviation(cells: &[RakingCell], weights: &[f64], margins: &[Vec<f64>]) -> f64 {
    let of_margin = |(of, shares): (usize, &Vec<f64>)| {
        let reached = reached(cells, weights, of, shares.len());
        shares.iter().zip(reached).map(|(wanted, reached)| (wanted - reached).abs()).fold(0.0, f64::max)
    };
    margins.iter().enumerate().map(of_margin).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(people: &[f64], columns: usize) -> Vec<RakingCell> {
        people.iter().enumerate().map(|(at, people)| RakingCell { people: *people, at: vec![at / columns, at % columns] }).collect()
    }

    #[test]
    fn one_margin_is_the_share_of_the_population_over_that_of_the_sample() {
        let cells = [RakingCell { people: 75.0, at: vec![0] }, RakingCell { people: 25.0, at: vec![1] }];
        let raked = rake(&cells, &[vec![5_000.0, 5_000.0]], f64::INFINITY).unwrap();
        assert!((raked.weights[0] - 2.0 / 3.0).abs() < 1e-12 && (raked.weights[1] - 2.0).abs() < 1e-12, "{raked:?}");
        assert!(!raked.trimmed && raked.deviation < 1e-12);
        let n = effective(raked.weights.iter().zip([75.0, 25.0]).map(|(weight, people)| (*weight, people)));
        assert!((n - 75.0).abs() < 1e-9, "{n}");
    }

    #[test]
    fn both_margins_are_met_and_the_odds_of_the_sample_kept() {
        let sample = [40.0, 30.0, 35.0, 50.0];
        let raked = rake(&cells(&sample, 2), &[vec![0.4, 0.6], vec![0.55, 0.45]], f64::INFINITY).unwrap();
        let fitted: Vec<f64> = sample.iter().zip(&raked.weights).map(|(people, weight)| people * weight / 155.0).collect();
        assert!((fitted[0] + fitted[1] - 0.4).abs() < 1e-9 && (fitted[0] + fitted[2] - 0.55).abs() < 1e-9, "{fitted:?}");
        let odds = |n: &[f64]| n[0] * n[3] / (n[1] * n[2]);
        assert!((odds(&fitted) - odds(&sample)).abs() < 1e-9);
    }

    #[test]
    fn weights_stay_within_their_limits_and_what_it_costs_is_told() {
        let sample = [90.0, 4.0, 3.0, 3.0];
        let raked = rake(&cells(&sample, 2), &[vec![0.5, 0.5], vec![0.5, 0.5]], 3.0).unwrap();
        assert!(raked.weights.iter().all(|weight| (1.0 / 3.0..=3.0).contains(weight)), "{raked:?}");
        assert!(raked.trimmed && raked.deviation > 0.05);
    }

    #[test]
    fn nobody_cannot_stand_for_anybody() {
        assert_eq!(rake(&[], &[vec![1.0]], 3.0), None);
        let cells = [RakingCell { people: 10.0, at: vec![0] }, RakingCell { people: 0.0, at: vec![1] }];
        assert_eq!(rake(&cells, &[vec![0.9, 0.1]], 3.0), None);
        assert!(rake(&cells, &[vec![1.0, 0.0]], 3.0).is_some(), "nobody has to stand for nobody");
        assert_eq!(rake(&cells, &[vec![0.0, 0.0]], 3.0), None);
        assert!(effective([]).abs() < 1e-12);
    }
}
