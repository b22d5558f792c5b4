//! Whether a survey reaches people in every language alike: who begins, who gets to the end, and how much is left
//! blank on the way. The counts run beside the answers and are never tied to them; they are rounded before
//! anything is computed, so that shares tell no more than the counts that are shown. How much people leave blank
//! is told of ten more people of a language at a time: whoever looks twice sees nobody's answers come in. Which
//! questions are left blank cannot be told by language: answers do not say in which language they were given.

use serde::{Deserialize, Serialize};

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
    /// How much was left blank.
    pub blanks: Blanks,
}

/// How much people left blank who sent from the check page, in one language or in all. Not to be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blanks {
    /// Those people.
    pub people: u64,
    /// Who left nothing blank.
    pub nothing: u64,
    /// Who left more than one question in ten blank.
    pub much: u64,
}

impl Blanks {
    /// What is told from now on: what was told before, until enough people have come.
    #[must_use]
    pub fn since(self, told: Self) -> Self {
        if self.people >= told.people + Cell::LEAST_ROUNDED { self } else { told }
    }
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
    /// The people of whom it is told how much they left blank.
    pub looked_at: Cell,
    /// Of these, who left nothing blank.
    pub skipped_nothing: Cell,
    /// Of these, who left more than one question in ten blank.
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
            looked_at: Cell::rounded(visits.blanks.people),
            skipped_nothing: Cell::rounded(visits.blanks.nothing),
            skipped_much: Cell::rounded(visits.blanks.much),
        }
    }

    /// Whether a language that is not offered may be listed: that one person used it names them.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        [self.started, self.sent].iter().any(|cell| *cell != Cell::Withheld)
    }

    /// Who left nothing blank, in per cent of those who were looked at.
    #[must_use]
    pub fn nothing_blank(&self) -> Option<u64> {
        self.skipped_nothing.percent_of(self.looked_at)
    }

    /// Who left more than one question in ten blank, likewise.
    #[must_use]
    pub fn much_blank(&self) -> Option<u64> {
        self.skipped_much.percent_of(self.looked_at)
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
            blanks: Blanks {
                people: sum.blanks.people + visits.blanks.people,
                nothing: sum.blanks.nothing + visits.blanks.nothing,
                much: sum.blanks.much + visits.blanks.much,
            },
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
    fn what_one_person_left_blank_is_not_seen_coming_in() {
        let blanks = |people, much| Blanks { people, nothing: people - much, much };
        let told = blanks(10, 4).since(Blanks::default());
        assert_eq!(told, blanks(10, 4));
        assert_eq!(blanks(9, 4).since(Blanks::default()), Blanks::default());
        // Fifteen is a step of five, and would show up with the one person who came.
        assert_eq!(blanks(11, 5).since(told), told);
        assert_eq!(blanks(19, 13).since(told), told);
        assert_eq!(blanks(20, 14).since(told), blanks(20, 14));
    }

    #[test]
    fn nobody_drops_out_of_a_language_people_change_to() {
        assert_eq!(reach(50, 60).drop_out(), Some(0));
    }
}
