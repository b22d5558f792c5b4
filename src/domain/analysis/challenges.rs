//! Who names a challenge: both audiences, mostly the professionals, mostly the people concerned, or those who
//! were talked to. There is no total over all sources: adding shares of different questions would invent a
//! precision nobody has.

use std::{cmp::Reverse, collections::BTreeSet};

use crate::domain::{
    analysis::difference::{ComparedOption, Judgement},
    disclosure::talks::{PublishableTalks, Voices},
    identifiers::Code,
};

/// Ranks in both lists up to which a challenge is shared.
pub const SHARED_RANK: usize = 7;
/// What stands below this rank in both lists may still be a matter of the talks.
pub const VOICES_RANK: usize = 10;
/// One in so many talks makes it one.
pub const VOICES_PART: u64 = 3;

/// What stands among so many first ranks of a survey should be heard in talks as well.
pub const LOUD_RANK: usize = 5;

/// Who names a challenge. Several may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// High in both lists.
    Shared,
    /// Clearly more by the first audience.
    SeenByProfessionals,
    /// Clearly more by the second audience.
    FeltByPeople,
    /// High in no list, but in many talks.
    Voices,
}

impl Direction {
    /// Its name in messages and files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::SeenByProfessionals => "seen_by_professionals",
            Self::FeltByPeople => "felt_by_people",
            Self::Voices => "voices",
        }
    }
}

/// A challenge with everything that is said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Challenge {
    /// Its code.
    pub code: Code,
    /// What professionals and people concerned say, in this order; none for what only talks brought up.
    pub asked: Option<ComparedOption>,
    /// In how many talks of each guide it came up.
    pub voices: Vec<Voices>,
    /// Who names it.
    pub directions: BTreeSet<Direction>,
}

impl Challenge {
    /// A challenge both audiences were asked about, or none, beside the talks of each guide.
    #[must_use]
    pub fn new(code: Code, asked: Option<ComparedOption>, guides: &[&PublishableTalks]) -> Self {
        let standing = |side: usize| match &asked {
            None => Standing::NotAsked,
            Some(option) => option.ranks[side].map_or(Standing::Withheld, Standing::Rank),
        };
        let judgement = asked.as_ref().map_or(Judgement::NotClear, |option| option.judgement);
        let directions = directions([standing(0), standing(1)], judgement, is_often_told(guides, &code));
        let voices = guides.iter().map(|guide| guide.code(&code)).collect();
        Self { code, asked, voices, directions }
    }

    /// Numbers and talks say different things: high in no survey and yet in many talks, or among the first of a
    /// survey and in hardly any talk, where there are enough of them to tell. Guides with fewer than five talks do not count.
    #[must_use]
    pub fn contradicts(&self, guides: &[&PublishableTalks]) -> bool {
        let is_loud = self.asked.as_ref().is_some_and(|asked| asked.ranks.iter().flatten().any(|rank| *rank <= LOUD_RANK));
        let mut told = guides.iter().filter(|guide| guide.all().is_some()).peekable();
        let is_unheard = told.peek().is_some() && told.all(|guide| guide.are_many() && guide.code(&self.code) == Voices::Individual);
        self.directions.contains(&Direction::Voices) || (is_loud && is_unheard)
    }

    /// So many talks have it at least, as far as may be told.
    #[must_use]
    pub fn least_talks(&self) -> u64 {
        self.voices.iter().copied().map(least).sum()
    }
}

/// In what order challenges stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChallengeOrder {
    /// By the better of both ranks.
    #[default]
    Rank,
    /// By the rank among professionals.
    Professionals,
    /// By the rank among people concerned.
    People,
    /// By the difference, what professionals name more often first.
    Difference,
    /// By the number of talks.
    Talks,
}

/// All of them.
pub const CHALLENGE_ORDERS: [ChallengeOrder; 5] =
    [ChallengeOrder::Rank, ChallengeOrder::Professionals, ChallengeOrder::People, ChallengeOrder::Difference, ChallengeOrder::Talks];

impl ChallengeOrder {
    /// Its name in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rank => "rank",
            Self::Professionals => "professionals",
            Self::People => "people",
            Self::Difference => "difference",
            Self::Talks => "talks",
        }
    }

    /// Puts challenges into this order; those that are alike keep theirs, and what has no number comes last.
    pub fn sort(self, challenges: &mut [Challenge]) {
        let rank = |challenge: &Challenge, side: usize| challenge.asked.as_ref().and_then(|asked| asked.ranks[side]).unwrap_or(usize::MAX);
        let points = |challenge: &Challenge| challenge.asked.as_ref().and_then(|asked| asked.points).unwrap_or(i64::MIN);
        match self {
            Self::Rank => challenges.sort_by_key(|challenge| {
                let (one, other) = (rank(challenge, 0), rank(challenge, 1));
                (one.min(other), one.max(other))
            }),
            Self::Professionals => challenges.sort_by_key(|challenge| rank(challenge, 0)),
            Self::People => challenges.sort_by_key(|challenge| rank(challenge, 1)),
            Self::Difference => challenges.sort_by_key(|challenge| Reverse(points(challenge))),
            Self::Talks => challenges.sort_by_key(|challenge| Reverse(challenge.least_talks())),
        }
    }
}

/// What an audience says about a challenge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was not among the answers.
    NotAsked,
    /// It was, but the number is withheld.
    Withheld,
    /// Its rank.
    Rank(usize),
}

impl Standing {
    /// The rank, if it has one.
    #[must_use]
    pub fn rank(self) -> Option<usize> {
        if let Self::Rank(rank) = self { Some(rank) } else { None }
    }
}

/// Who names a challenge, from its standing with both audiences, what may be said of their difference, and
/// whether many talks have it.
#[must_use]
pub fn directions(standings: [Standing; 2], judgement: Judgement, is_often_told: bool) -> BTreeSet<Direction> {
    let is_shared = standings.iter().all(|standing| standing.rank().is_some_and(|rank| rank <= SHARED_RANK));
    // Of what is withheld nobody knows where it stands.
    let is_low = |standing: &Standing| match standing {
        Standing::NotAsked => true,
        Standing::Withheld => false,
        Standing::Rank(rank) => *rank > VOICES_RANK,
    };
    let holds = [
        (is_shared, Direction::Shared),
        (judgement == Judgement::More, Direction::SeenByProfessionals),
        (judgement == Judgement::Less, Direction::FeltByPeople),
        (is_often_told && standings.iter().all(is_low), Direction::Voices),
    ];
    holds.into_iter().filter(|(holds, _)| *holds).map(|(_, direction)| direction).collect()
}

/// Whether a code came up in at least a third of all talks, whatever the numbers are that may not be told.
#[must_use]
pub fn is_often_told(guides: &[&PublishableTalks], code: &Code) -> bool {
    let talks: u64 = guides.iter().filter_map(|guide| guide.all()).sum();
    let told: u64 = guides.iter().map(|guide| least(guide.code(code))).sum();
    told > 0 && told * VOICES_PART >= talks
}

/// So many talks at least.
fn least(voices: Voices) -> u64 {
    match voices {
        Voices::Exact(talks) | Voices::AtLeast(talks) => talks,
        Voices::Individual => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        disclosure::{Cell, talks::Talk},
        identifiers::code,
    };

    fn found(ranks: [usize; 2], judgement: Judgement, is_often_told: bool) -> Vec<Direction> {
        directions(ranks.map(Standing::Rank), judgement, is_often_told).into_iter().collect()
    }

    #[test]
    fn the_thresholds_are_met_exactly() {
        assert_eq!(found([7, 7], Judgement::NotClear, true), [Direction::Shared]);
        assert_eq!(found([7, 8], Judgement::NotClear, true), []);
        assert_eq!(found([11, 11], Judgement::NotClear, true), [Direction::Voices]);
        assert_eq!(found([11, 10], Judgement::NotClear, true), []);
        assert_eq!(found([11, 11], Judgement::NotClear, false), []);
    }

    #[test]
    fn a_shared_challenge_can_weigh_more_on_one_side() {
        assert_eq!(found([1, 1], Judgement::More, false), [Direction::Shared, Direction::SeenByProfessionals]);
        assert_eq!(found([12, 3], Judgement::Less, true), [Direction::FeltByPeople]);
    }

    #[test]
    fn nothing_is_said_about_what_is_withheld() {
        assert!(directions([Standing::Withheld, Standing::Rank(12)], Judgement::NotClear, true).is_empty());
        assert!(directions([Standing::NotAsked; 2], Judgement::NotClear, true).contains(&Direction::Voices));
    }

    fn talks(named: usize, all: usize) -> PublishableTalks {
        let talk = |at: usize| Talk { role: None, codes: if at < named { BTreeSet::from([code("housing")]) } else { BTreeSet::new() } };
        PublishableTalks::of(&(0..all).map(talk).collect::<Vec<_>>(), &[])
    }

    #[test]
    fn what_is_loud_in_a_survey_and_unheard_in_talks_contradicts() {
        let housing = |ranks: [Option<usize>; 2], guides: &[&PublishableTalks]| {
            let option = ComparedOption {
                option: code("housing"),
                counts: [Cell::Withheld; 2],
                ranges: [None; 2],
                ranks,
                mentions: [None; 2],
                points: None,
                judgement: Judgement::NotClear,
            };
            Challenge::new(code("housing"), Some(option), guides).contradicts(guides)
        };
        let (few, many, too_few) = (talks(4, 24), talks(9, 24), talks(0, 8));
        assert!(housing([Some(5), Some(14)], &[&few]) && !housing([Some(6), Some(14)], &[&few]));
        assert!(!housing([Some(1), Some(1)], &[&few, &many]), "heard in one of two guides");
        assert!(!housing([Some(1), Some(1)], &[&too_few]) && !housing([Some(1), Some(1)], &[]), "nobody can tell");
        assert!(housing([Some(1), Some(1)], &[&few, &talks(0, 0)]), "a guide nobody was asked by says nothing");
        assert!(housing([Some(11), Some(12)], &[&many]), "in many talks and low in both lists");
    }

    #[test]
    fn a_third_of_all_talks_is_often() {
        let (many, few) = (talks(8, 24), talks(7, 24));
        assert!(is_often_told(&[&many], &code("housing")) && !is_often_told(&[&few], &code("housing")));
        assert!(!is_often_told(&[&many, &talks(0, 18)], &code("housing")), "8 of 42 talks");
        assert!(!is_often_told(&[&many], &code("school")) && !is_often_told(&[], &code("school")));
    }
}
