//! Which records end early and when each comes in. Both are spread over the records without looking
//! at their number, so that more records leave the first ones as they are, and so that the size the
//! parameters name is met exactly.

use crate::{
    domain::answers::Completeness,
    workflows::synthetic::{
        parameters::{FieldTime, Size},
        stream::{Stream, at_quantile},
    },
};

/// Which of the records are complete.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    size: Size,
    step: usize,
    offset: usize,
}

impl Plan {
    pub(super) fn new(size: Size, stream: Stream) -> Self {
        let mut stream = stream.branch("plan");
        // Neither small nor nearly the whole, so that neighbours end up far apart.
        let mut step = 1 + size.valid / 3 + stream.below(size.valid / 3 + 1);
        while greatest_common_divisor(step, size.valid) != 1 {
            step += 1;
        }
        Self { size, step, offset: stream.below(size.valid) }
    }

    /// Among every `valid` records in a row exactly `complete` are complete.
    pub(super) fn completeness(&self, index: usize) -> Completeness {
        if self.rank(index) < self.size.complete { Completeness::Complete } else { Completeness::Partial }
    }

    /// The complete records of the planned size, in an order that has nothing to do with their number.
    pub(super) fn complete_records(&self) -> Vec<usize> {
        let mut complete: Vec<usize> = (0..self.size.valid).filter(|index| self.completeness(*index) == Completeness::Complete).collect();
        complete.sort_by_key(|index| self.rank(*index));
        complete
    }

    /// Each number below `valid` once in `valid` records.
    fn rank(&self, index: usize) -> usize {
        ((index % self.size.valid) * self.step + self.offset) % self.size.valid
    }
}

fn greatest_common_divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

/// How likely each day of the field time is.
#[derive(Clone, Debug)]
pub(super) struct Calendar {
    weights: Vec<f64>,
}

impl Calendar {
    /// The first day is a Monday. Answers thin out from day to day; reminders bring some back.
    pub(super) fn new(time: &FieldTime) -> Self {
        let mut days: Vec<(i32, f64)> = Vec::new();
        let mut fading = 1.0;
        let mut reminded = 0.0;
        for day in 0..time.days {
            if time.reminders.contains(&day) {
                reminded += 0.6;
            }
            let weekend = if day % 7 >= 5 { time.weekend / 100.0 } else { 1.0 };
            days.push((day, (fading + reminded) * weekend));
            fading *= 0.93;
            reminded *= 0.7;
        }
        let first: f64 = days.iter().filter(|(day, _)| *day < 7).map(|(_, weight)| weight).sum();
        let later: f64 = days.iter().filter(|(day, _)| *day >= 7).map(|(_, weight)| weight).sum();
        let scaled = |(day, weight): (i32, f64)| {
            if later <= 0.0 || first <= 0.0 {
                weight
            } else if day < 7 {
                weight / first * time.first_week
            } else {
                weight / later * (100.0 - time.first_week)
            }
        };
        Self { weights: days.into_iter().map(scaled).collect() }
    }

    /// A day, counted from the first one as 0.
    pub(super) fn day(&self, stream: Stream) -> i32 {
        let unit = stream.branch("day").unit();
        at_quantile(&self.weights, unit).and_then(|day| i32::try_from(day).ok()).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_planned_number_of_records_is_complete() {
        let size = Size { valid: 1136, complete: 1003, started: 1624, opened: 2870 };
        for seed in 0..20 {
            let plan = Plan::new(size, Stream::of(seed));
            let complete = |from: usize| (from..from + 1136).filter(|i| plan.completeness(*i) == Completeness::Complete).count();
            assert_eq!((complete(0), complete(500), plan.complete_records().len()), (1003, 1003, 1003));
        }
    }

    #[test]
    fn the_first_week_brings_its_share_and_weekends_little() {
        let time = FieldTime { days: 49, first_week: 38.0, reminders: vec![14, 32], weekend: 20.0 };
        let calendar = Calendar::new(&time);
        let mut by_day = [0_u32; 49];
        for index in 0..10_000 {
            by_day[usize::try_from(calendar.day(Stream::of(index))).unwrap()] += 1;
        }
        let first: u32 = by_day[..7].iter().sum();
        assert!((3_650..3_950).contains(&first), "{first}");
        assert!(by_day[5] * 3 < by_day[4] && by_day[14] > by_day[11], "{by_day:?}");
    }
}
