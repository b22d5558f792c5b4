//! How exact a mean on a scale of numbers is: a 95 % interval from the published counts of its steps. Its
//! variance has two parts. That of a sample is *s*²/*n*, with *s*² the variance of the published distribution
//! (divisor *n* − 1). That of the noise is ∑(*k* − *m*)² *e*ₖ²/*n*²: how far the mean *m* moves when the count of
//! step *k* is off by its root mean square change *e*ₖ, by the usual linear approximation. The interval is
//! *m* ± *z* times the root of both, cut off at the ends of the scale. It leans on the normal approximation,
//! so there is none below [`INTERVAL_BASE`] people.

use crate::domain::{
    aggregation::Layout,
    analysis::interval::{Interval, Z, number},
    disclosure::{Noise, PublishableRow, PublishableTable},
};

/// Means and shares of fewer people are shown without an interval.
pub const INTERVAL_BASE: u64 = 100;

/// Where the mean of a line lies with 95 % confidence. `None` when the line has no mean, or too few people.
#[must_use]
pub fn interval(table: &PublishableTable, row: &PublishableRow, noise: Noise) -> Option<Interval> {
    if table.layout() != Layout::Partition {
        return None;
    }
    let mean = table.mean_of(row)?;
    let base = row.base().count().filter(|base| *base >= INTERVAL_BASE)?;
    let (mut squares, mut moved) = (0.0, 0.0);
    let (mut lowest, mut highest) = (mean, mean);
    for (option, cell) in table.options().iter().zip(row.cells()) {
        let (step, count) = (number(option.as_str().parse().ok()?), cell.count()?);
        let distance = (step - mean).powi(2);
        squares += distance * number(count);
        moved += distance * noise.table().error(count).powi(2);
        (lowest, highest) = (lowest.min(step), highest.max(step));
    }
    let people = number(base);
    let variance = squares / (people - 1.0) / people + moved / people.powi(2);
    let half = Z * variance.sqrt();
    Some(Interval { low: (mean - half).max(lowest), high: (mean + half).min(highest) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    fn rated(counts: [u64; 5]) -> PublishableTable {
        let options: Vec<_> = ["1", "2", "3", "4", "5"].into_iter().zip(counts).map(|(step, count)| (code(step), count)).collect();
        PublishableTable::invented_row("Q1", "housing", &options)
    }

    fn found(counts: [u64; 5]) -> Option<Interval> {
        let table = rated(counts);
        interval(&table, table.total(), Noise::K5)
    }

    #[test]
    fn of_many_people_it_is_that_of_the_sample() {
        // Mean 3, variance 2 · 100,000/99,999: half an interval of 1.96 · √(2/100,000).
        let Interval { low, high } = found([20_000; 5]).unwrap();
        assert!((high - 3.0 - 0.008_77).abs() < 2e-4 && (3.0 - low - 0.008_77).abs() < 2e-4, "{low} {high}");
        assert!(high - 3.0 > 0.008_765, "the noise makes it a little wider");
    }

    #[test]
    fn fewer_people_leave_more_open_and_too_few_have_none() {
        let width = |counts| found(counts).map(|interval| interval.high - interval.low);
        assert!(width([20, 20, 20, 20, 20]) > width([40, 40, 40, 40, 40]));
        assert_eq!(found([20, 20, 20, 20, 19]), None, "99 people");
    }

    #[test]
    fn it_stays_on_the_scale_and_around_the_mean() {
        let Interval { low, high } = found([100, 0, 0, 0, 0]).unwrap();
        assert!((low - 1.0).abs() < 1e-12 && high > 1.0, "everybody chose the first step, as far as the noise can tell: {high}");
    }
}
