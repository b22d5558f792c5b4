//! Whether a survey reaches people in every language alike: who begins, who gets to the end, and how much is left
//! blank on the way. The counts run beside the answers and are never tied to them; they are rounded before
//! anything is computed, so that shares tell no more than the counts that are shown. Which questions are left
//! blank cannot be told by language: answers do not say in which language they were given.

use crate::domain::{
    analysis::{
        difference::{Judgement, judge},
        interval::Share,
    },
    disclosure::Cell,
};

/// What happened in one language, or in all. Not to be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Visits {
    /// People who began.
    pub started: u64,
    /// Who sent from the check page.
    pub complete: u64,
    /// Who sent before the end.
    pub partial: u64,
    /// Of the complete ones, who left nothing blank.
    pub skipped_nothing: u64,
    /// Of the complete ones, who left more than one question in ten blank.
    pub skipped_much: u64,
}

/// The same as it may be shown: rounded down to fives, withheld below ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// People who began.
    pub started: Cell,
    /// Who sent from the check page.
    pub complete: Cell,
    /// Who sent anything.
    pub sent: Cell,
    /// Of the complete ones, who left nothing blank.
    pub skipped_nothing: Cell,
    /// Of the complete ones, who left more than one question in ten blank.
    pub skipped_much: Cell,
}

impl Reach {
    /// Rounds what happened.
    #[must_use]
    pub fn of(visits: &Visits) -> Self {
        Self {
            started: Cell::rounded(visits.started),
            complete: Cell::rounded(visits.complete),
            sent: Cell::rounded(visits.complete + visits.partial),
            skipped_nothing: Cell::rounded(visits.skipped_nothing),
            skipped_much: Cell::rounded(visits.skipped_much),
        }
    }

    /// Who began and did not get to the end. Whoever changes the language begins in one and ends in another, so
    /// that more may get to the end than began: then it is none.
    #[must_use]
    pub fn dropped_out(&self) -> Cell {
        match (self.started.count(), self.complete.count()) {
            (Some(started), Some(complete)) => Cell::Shown(started.saturating_sub(complete)),
            _ => Cell::Withheld,
        }
    }

    /// The same in per cent of those who began.
    #[must_use]
    pub fn drop_out(&self) -> Option<u64> {
        self.dropped_out().percent_of(self.started)
    }

    /// Whether clearly more or fewer drop out than in all other languages together. Nothing is clear where a
    /// number is withheld.
    #[must_use]
    pub fn against(&self, others: &Self) -> Judgement {
        let share = |reach: &Self| Share::exact(reach.dropped_out().count()?, reach.started.count()?);
        let points = |reach: &Self| reach.drop_out().and_then(|percent| i64::try_from(percent).ok());
        match (share(self).zip(share(others)), points(self).zip(points(others))) {
            (Some((own, other)), Some((percent, than))) => judge(&own, &other, percent - than),
            _ => Judgement::NotClear,
        }
    }
}

impl std::iter::Sum<Visits> for Visits {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, visits| Self {
            started: sum.started + visits.started,
            complete: sum.complete + visits.complete,
            partial: sum.partial + visits.partial,
            skipped_nothing: sum.skipped_nothing + visits.skipped_nothing,
            skipped_much: sum.skipped_much + visits.skipped_much,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reach(started: u64, complete: u64) -> Reach {
        Reach::of(&Visits { started, complete, ..Visits::default() })
    }

    #[test]
    fn a_language_in_which_clearly_more_give_up_stands_out() {
        let others = reach(1_000, 700);
        assert_eq!(reach(143, 62).against(&others), Judgement::More);
        assert_eq!(reach(143, 128).against(&others), Judgement::Less);
        assert_eq!(reach(143, 92).against(&others), Judgement::NotClear, "36 % against 30 %");
        assert_eq!(reach(24, 10).against(&others), Judgement::NotClear, "fewer than 30 people");
    }

    #[test]
    fn few_people_are_withheld_and_so_is_everything_computed_from_them() {
        let few = reach(30, 9);
        assert_eq!((few.complete, few.dropped_out(), few.drop_out()), (Cell::Withheld, Cell::Withheld, None));
        assert_eq!(few.against(&reach(1_000, 700)), Judgement::NotClear);
        assert_eq!(reach(0, 0).drop_out(), None);
    }

    #[test]
    fn shares_are_those_of_rounded_counts() {
        let reach = reach(144, 98);
        assert_eq!((reach.started, reach.complete, reach.drop_out()), (Cell::Shown(140), Cell::Shown(95), Some(32)));
    }

    #[test]
    fn nobody_drops_out_of_a_language_people_change_to() {
        assert_eq!(reach(50, 60).drop_out(), Some(0));
    }
}
