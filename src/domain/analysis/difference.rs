//! When one share may be called larger than another. People decided themselves to take part, so there are no
//! stars of significance; a difference is called clear when it is large, when enough people stand on both
//! sides, and when it lies outside what the exactness of both shares leaves open.

use crate::domain::{
    analysis::interval::{Interval, Share},
    disclosure::Cell,
    identifiers::OptionCode,
};

/// The least difference that may be called clear, in percentage points.
pub const CLEAR_POINTS: i64 = 10;
/// The least number of people on both sides.
pub const CLEAR_BASE: u64 = 30;

/// What may be said of two shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// The first is clearly larger.
    More,
    /// The first is clearly smaller.
    Less,
    /// Neither: they are alike, or it cannot be said.
    NotClear,
}

/// An option as both audiences see it.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedOption {
    /// The option.
    pub option: OptionCode,
    /// How many people of each audience chose it.
    pub counts: [Cell; 2],
    /// Where the share lies with 95 % confidence, in per cent: from, to.
    pub ranges: [Option<(u64, u64)>; 2],
    /// Its rank among the shown options of each audience; none for "something else" and "none", and for what
    /// nobody or very few named.
    pub ranks: [Option<usize>; 2],
    /// Its part of everything that was named, in per cent; where several answers are possible.
    pub mentions: [Option<u64>; 2],
    /// Difference of the two printed percentages, first minus second; see [`points`].
    pub points: Option<i64>,
    /// What may be said of the difference.
    pub judgement: Judgement,
}

/// Where the difference of two shares lies with 95 % confidence, first minus second: the hybrid score interval
/// of Newcombe (1998, method 10), from intervals that have the noise of the counts in them.
#[must_use]
pub fn interval(first: &Share, second: &Share) -> Interval {
    let difference = first.value() - second.value();
    let (one, other) = (first.interval(), second.interval());
    let below = (first.value() - one.low).hypot(other.high - second.value());
    let above = (one.high - first.value()).hypot(second.value() - other.low);
    Interval { low: difference - below, high: difference + above }
}

/// The difference of two percentages as they are printed, so that readers can check it; `None` when one is
/// withheld or stands for nobody or very few: how far it lies from the other nobody can tell.
#[must_use]
pub fn points(counts: [Cell; 2], bases: [Cell; 2]) -> Option<i64> {
    let percent = |side: usize| {
        let percent = counts[side].percent_of(bases[side]).filter(|_| !counts[side].is_nobody_or_few())?;
        i64::try_from(percent).ok()
    };
    Some(percent(0)? - percent(1)?)
}

/// What may be said of two shares that differ by so many points as they are printed. Nothing is said of a share
/// of zero, which may be nobody or very few.
#[must_use]
pub fn judge(first: &Share, second: &Share, points: i64) -> Judgement {
    let Interval { low, high } = interval(first, second);
    let is_enough = first.base().min(second.base()) >= CLEAR_BASE;
    let is_few = [first, second].iter().any(|share| share.value() <= 0.0);
    if !is_enough || is_few || points.abs() < CLEAR_POINTS {
        Judgement::NotClear
    } else if low > 0.0 {
        Judgement::More
    } else if high < 0.0 {
        Judgement::Less
    } else {
        Judgement::NotClear
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(first: (u64, u64), second: (u64, u64)) -> Judgement {
        let percent = |(count, base)| i64::try_from(Cell::Shown(count).percent_of(Cell::Shown(base)).unwrap()).unwrap();
        let share = |(count, base)| Share::exact(count, base).unwrap();
        judge(&share(first), &share(second), percent(first) - percent(second))
    }

    #[test]
    fn a_difference_is_clear_when_it_is_large_and_beyond_chance() {
        assert_eq!(judged((160, 400), (300, 1100)), Judgement::More, "40 % against 27 %");
        assert_eq!(judged((300, 1100), (160, 400)), Judgement::Less, "the other way round");
        assert_eq!(judged((140, 400), (300, 1100)), Judgement::NotClear, "35 % against 27 %: beyond chance, but too small");
        assert_eq!(judged((16, 40), (11, 40)), Judgement::NotClear, "40 % against 28 %: large, but may be chance");
        assert_eq!(judged((20, 29), (100, 1000)), Judgement::NotClear, "fewer than 30 people");
    }

    #[test]
    fn nothing_is_concluded_from_nobody_or_very_few() {
        assert_eq!(judged((35, 150), (0, 60)), Judgement::NotClear, "23 % against a zero that may be four people");
        assert_eq!(judged((0, 60), (35, 150)), Judgement::NotClear);
        let [some, none] = [35, 0].map(Cell::Shown);
        let bases = [150, 60].map(Cell::Shown);
        assert_eq!((points([some, none], bases), points([none, some], bases)), (None, None));
        assert_eq!(points([some, Cell::Shown(3)], bases), Some(18));
        assert_eq!(points([some, Cell::Withheld], bases), None);
    }

    #[test]
    fn equal_shares_are_not_told_apart() {
        assert_eq!(judged((200, 400), (500, 1000)), Judgement::NotClear);
    }
}
