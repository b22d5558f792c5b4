//! How exact a share is: the 95 % score interval of Wilson (1927), widened by the noise of published counts.
//! It holds every share *p* whose distance from the published one is at most *z* standard deviations:
//!
//! (*p̂* − *p*)² ≤ *z*² (*p*(1 − *p*)/*n* + *v*(*p*)/*n*²)
//!
//! The first variance is that of a sample, as in Wilson's interval. The second is that of the noise of count
//! and base: *e*² + *p*²*b*² where base and count have noise of their own (several answers), and
//! (1 − 2*p*)*e*² + *p*²∑*eᵢ*² where the base is the sum of the counts. *e* is the largest root mean square
//! change of any count the published one can stand for; a ratio of two counts takes it in by the usual
//! linear approximation. Both sides are quadratic in *p*, so that the ends are the roots of one equation.
//! Without noise it is Wilson's interval.

use crate::domain::{
    aggregation::Layout,
    disclosure::{Cell, Noise, PublishableRow, WHOLE_PERCENT_FROM},
};

/// The 97.5 % quantile of the standard normal distribution.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// The lowest and the highest share, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

/// A published share and what is known about its errors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    value: f64,
    base: u64,
    noise: NoiseVariance,
}

/// The variance of a count less *p* times its base, as a polynomial of *p*; people squared.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct NoiseVariance {
    constant: f64,
    linear: f64,
    square: f64,
}

/// Counts of people as numbers to compute with.
#[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
pub(super) fn number(count: u64) -> f64 {
    count as f64
}

impl Share {
    /// A share whose counts have no noise; `None` without a base.
    #[must_use]
    pub fn exact(count: u64, base: u64) -> Option<Self> {
        let value = (base > 0).then(|| (number(count) / number(base)).min(1.0))?;
        Some(Self { value, base, noise: NoiseVariance::default() })
    }

    /// The share of the option at this place in a line of a table; `None` when it is withheld or has no base.
    #[must_use]
    pub fn of(row: &PublishableRow, place: usize, layout: Layout, noise: Noise) -> Option<Self> {
        let (count, base) = (row.cells().get(place)?.count()?, row.base().count()?);
        let error = |count: u64| noise.table().error(count).powi(2);
        let own = error(count);
        let noise = match layout {
            Layout::SeveralAnswers => NoiseVariance { constant: own, linear: 0.0, square: error(base) },
            Layout::Partition => {
                let all = row.cells().iter().filter_map(|cell| cell.count()).map(error).sum();
                NoiseVariance { constant: own, linear: -2.0 * own, square: all }
            }
        };
        Some(Self { noise, ..Self::exact(count, base)? })
    }

    /// The share, 0 to 1.
    #[must_use]
    pub fn value(&self) -> f64 {
        self.value
    }

    /// People it is a share of.
    #[must_use]
    pub fn base(&self) -> u64 {
        self.base
    }

    /// Where the share lies with 95 % confidence. Whoever did not take part is not in it.
    #[must_use]
    pub fn interval(&self) -> Interval {
        let (n, NoiseVariance { constant, linear, square }) = (number(self.base), self.noise);
        let (z, people) = (Z * Z, n * n);
        let a = 1.0 + z / n - z * square / people;
        let half = self.value + z / (2.0 * n) + z * linear / (2.0 * people);
        let c = self.value.powi(2) - z * constant / people;
        let root = (half * half - a * c).max(0.0).sqrt();
        // So much noise on so few people may leave an end of the scale possible.
        let low = if c <= 0.0 { 0.0 } else { (half - root) / a };
        let high = if a - 2.0 * half + c <= 0.0 { 1.0 } else { (half + root) / a };
        Interval { low: low.clamp(0.0, self.value), high: high.clamp(self.value, 1.0) }
    }

    /// The same in per cent, rounded outwards in the steps shares are printed in.
    #[must_use]
    pub fn percents(&self) -> (u64, u64) {
        let step = if self.base < WHOLE_PERCENT_FROM { 5 } else { 1 };
        let Interval { low, high } = self.interval();
        let steps = 100 / step;
        // Binary fractions are a little off: 0.29 × 100 is 28.999….
        let below = (0..=steps).rev().find(|at| number(*at) / number(steps) <= low + 1e-12).unwrap_or(0);
        let above = (0..=steps).find(|at| number(*at) / number(steps) >= high - 1e-12).unwrap_or(steps);
        (below * step, above * step)
    }
}

/// The number of a cell's people as a share of all, if both are shown: what is printed beside an interval.
#[must_use]
pub fn percents(row: &PublishableRow, place: usize, layout: Layout, noise: Noise) -> Option<(u64, u64)> {
    Share::of(row, place, layout, noise).map(|share| share.percents())
}

/// The sum of several cells; withheld if one of them is.
pub(super) fn sum<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> Cell {
    cells.into_iter().map(|cell| cell.count()).sum::<Option<u64>>().map_or(Cell::Withheld, Cell::Shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{disclosure::PublishableTable, identifiers::code};

    fn several(counts: [u64; 2], base: u64) -> PublishableTable {
        let options: Vec<_> = ["one", "two"].into_iter().zip(counts).map(|(option, count)| (code(option), count)).collect();
        PublishableTable::invented("Q1", Some(base), &options, &[])
    }

    #[test]
    fn without_noise_it_is_the_interval_wilson_gives() {
        let Interval { low, high } = Share::exact(15, 50).unwrap().interval();
        assert!((low - 0.191_035_5).abs() < 1e-6 && (high - 0.437_503_5).abs() < 1e-6, "{low} {high}");
    }

    #[test]
    fn noise_makes_it_wider_and_fewer_people_still_more() {
        let width = |share: Share| share.interval().high - share.interval().low;
        let mut widest = 0.0;
        for base in [1_000, 100, 40] {
            let table = several([base / 2, base / 10], base);
            let noisy = Share::of(table.total(), 0, Layout::SeveralAnswers, Noise::K5).unwrap();
            assert!(width(noisy) > width(Share::exact(base / 2, base).unwrap()), "{base}");
            assert!(width(noisy) > widest, "{base}");
            widest = width(noisy);
        }
    }

    #[test]
    fn nobody_asked_has_no_share() {
        assert_eq!(Share::exact(0, 0), None);
        let table = several([7, 3], 9);
        assert_eq!(percents(table.total(), 0, Layout::SeveralAnswers, Noise::K5), None);
    }

    #[test]
    fn the_printed_share_lies_between_the_printed_ends() {
        for base in [20, 49, 50, 400] {
            for count in 0..=base {
                let share = Share::exact(count, base).unwrap();
                let printed = Cell::Shown(count).percent_of(Cell::Shown(base)).unwrap();
                let (low, high) = share.percents();
                assert!(low <= printed && printed <= high, "{count} of {base}: {low} to {high}");
            }
        }
    }
}
