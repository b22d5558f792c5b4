//! Which numbers of a tally are withheld: small ones, groups too small for a row, and what it takes
//! (`table`) so that none can be computed. Totals are decided first and by themselves: every breakdown
//! of a question shows the same totals.
//!
//! Where people may choose several options or belong to several groups, an attacker is taken to know
//! how many mentions each line has and how often people are counted twice. Nobody knows it exactly,
//! but "up to five answers" or "everybody named exactly one" comes close, and then sums tell as much
//! as in a table where everything adds up (2026).

use crate::domain::{
    aggregation::{Counts, Layout, Tally},
    disclosure::{
        Policy,
        network::UNLIMITED,
        table::{Entry, Fate, Table},
    },
};

/// What is withheld of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hidden {
    /// The whole line with its base.
    pub whole: bool,
    /// Single cells.
    pub options: Vec<bool>,
}

/// What is withheld of a table.
#[derive(Clone, Debug)]
pub(super) struct HiddenTable {
    pub total: Hidden,
    pub rows: Vec<Hidden>,
    pub missing: Vec<bool>,
}

pub(super) fn decide(tally: &Tally, policy: &Policy) -> HiddenTable {
    let all = || Hidden { whole: true, options: vec![true; tally.options.len()] };
    if tally.total.base < policy.threshold {
        return HiddenTable { total: all(), rows: vec![all(); tally.rows.len()], missing: vec![true; tally.missing.len()] };
    }
    let rule = Rule::new(tally, policy);
    let total = rule.totals();
    let rows = rule.groups(&total);
    let rows = rows.into_iter().map(|options| options.map_or_else(all, |options| Hidden { whole: false, options })).collect();
    HiddenTable { total: Hidden { whole: false, options: total }, rows, missing: rule.missing() }
}

/// A tally under a policy.
struct Rule<'a> {
    tally: &'a Tally,
    policy: &'a Policy,
    layout: Layout,
    /// A group below gets no row of its own.
    least: u64,
}

impl<'a> Rule<'a> {
    fn new(tally: &'a Tally, policy: &'a Policy) -> Self {
        // Who answered a question with a single option chose that option.
        let layout = if tally.options.len() == 1 { Layout::Partition } else { tally.layout };
        let least = if tally.sensitive { policy.sensitive } else { policy.breakdown }.max(policy.threshold);
        Self { tally, policy, layout, least }
    }

    /// A number together with others that follow from it ("all but two chose it"): if one of them is
    /// small, it is withheld.
    fn entry(&self, count: u64, implied: &[u64], (rise, fall): (u64, u64)) -> Entry {
        let small = implied.iter().chain([&count]).any(|number| *number < self.policy.threshold);
        let (fate, freedom) = if small { (Fate::Withheld, self.policy.threshold.saturating_sub(1)) } else { (Fate::Free, 1) };
        Entry { count, rise, fall, fate, freedom }
    }

    /// An option of a line with this base, by itself.
    fn option(&self, count: u64, base: u64) -> Entry {
        match self.layout {
            Layout::Partition => self.entry(count, &[], (UNLIMITED, count)),
            Layout::SeveralAnswers => self.entry(count, &[base - count], (base - count, count)),
        }
    }

    fn lines(&self, counts: &Counts) -> Vec<Entry> {
        counts.options.iter().map(|count| self.option(*count, counts.base)).collect()
    }

    /// The totals of the options by themselves: all of them add up to what is known.
    fn totals(&self) -> Vec<bool> {
        let totals = self.lines(&self.tally.total);
        let everybody = totals.iter().map(|entry| Entry { fate: Fate::Withheld, freedom: 0, ..*entry }).collect();
        let protected = Table::new(vec![everybody, totals]).protected();
        protected.ok().and_then(|mut rows| rows.pop()).unwrap_or_else(|| vec![true; self.tally.options.len()])
    }

    /// Reasons why people are not in the base: with the base they add up to the number of responses.
    fn missing(&self) -> Vec<bool> {
        let kinds: Vec<Entry> = self.tally.missing.iter().map(|(_, count)| self.entry(*count, &[], (UNLIMITED, *count))).collect();
        let all = kinds.iter().map(|entry| Entry { fate: Fate::Withheld, freedom: 0, ..*entry }).collect();
        let protected = Table::new(vec![all, kinds]).protected();
        protected.ok().and_then(|mut rows| rows.pop()).unwrap_or_else(|| vec![true; self.tally.missing.len()])
    }

    /// The rows of the groups; `None` for a group without a row.
    fn groups(&self, totals: &[bool]) -> Vec<Option<Vec<bool>>> {
        let everybody = self.tally.total.base;
        // Groups that overlap each stand against everybody else.
        let too_small = |row: &Counts| {
            let others = everybody.saturating_sub(row.base);
            row.base < self.least || (self.tally.overlapping && others > 0 && others < self.least)
        };
        let mut shown: Vec<bool> = self.tally.rows.iter().map(|row| !too_small(row)).collect();
        loop {
            let mut next = None;
            if !shown.contains(&true) {
                return vec![None; shown.len()];
            }
            let rest = self.left_over(&shown);
            if self.can_be_left_over(&shown, rest.base) {
                match self.rows(&shown, &rest, totals) {
                    Ok(rows) => return rows,
                    Err(group) => next = group,
                }
            }
            let smallest = || (0..shown.len()).filter(|at| shown[*at]).min_by_key(|at| (self.tally.rows[*at].base, *at));
            if let Some(at) = next.or_else(smallest) {
                shown[at] = false;
            }
        }
    }

    /// Groups without a row together with people who belong to no group.
    fn left_over(&self, shown: &[bool]) -> Counts {
        let of = |total: u64, number: &dyn Fn(&Counts) -> u64| {
            let all: u64 = self.tally.rows.iter().map(number).sum();
            let hidden: u64 = self.tally.rows.iter().zip(shown).filter(|(_, shown)| !**shown).map(|(row, _)| number(row)).sum();
            hidden + total.saturating_sub(all)
        };
        let option = |at: usize| of(self.tally.total.options[at], &|row: &Counts| row.options[at]);
        Counts::new(of(self.tally.total.base, &|row| row.base), (0..self.tally.options.len()).map(option).collect())
    }

    /// What is left over can be computed: it must be enough people, and not a single group.
    fn can_be_left_over(&self, shown: &[bool], people: u64) -> bool {
        let hidden = || self.tally.rows.iter().zip(shown).filter(|(_, shown)| !**shown).map(|(row, _)| row.base);
        let outside = people > hidden().sum();
        match hidden().count() {
            0 => people == 0 || people >= self.least,
            groups => people >= self.least && groups + usize::from(outside) >= 2,
        }
    }

    /// Which cells of the shown groups are withheld, or the group that cannot be protected.
    fn rows(&self, shown: &[bool], rest: &Counts, totals: &[bool]) -> Result<Vec<Option<Vec<bool>>>, Option<usize>> {
        let groups: Vec<usize> = (0..shown.len()).filter(|at| shown[*at]).collect();
        let mut entries: Vec<Vec<Entry>> = groups.iter().map(|at| self.row(&self.tally.rows[*at], totals)).collect();
        if rest.base > 0 {
            entries.push(self.rest(rest));
        }
        entries.push(self.known_totals(totals));
        let protected = Table::new(entries).protected().map_err(|place| groups.get(place.0).copied())?;
        let mut rows = vec![None; shown.len()];
        for (at, options) in groups.into_iter().zip(protected) {
            rows[at] = Some(options);
        }
        Ok(rows)
    }

    fn row(&self, row: &Counts, totals: &[bool]) -> Vec<Entry> {
        let total = &self.tally.total;
        let others = total.base.saturating_sub(row.base);
        if !self.tally.overlapping {
            return self.lines(row);
        }
        if others == 0 {
            // A group that is everybody repeats the total.
            let fate = |hidden: &bool| if *hidden { Fate::Withheld } else { Fate::Known };
            let cell = |(count, hidden)| Entry { count, rise: 0, fall: 0, fate: fate(hidden), freedom: 0 };
            return row.options.iter().copied().zip(totals).map(cell).collect();
        }
        let cell = |(at, count): (usize, &u64)| {
            let elsewhere = total.options[at].saturating_sub(*count);
            let own = row.base - count;
            let neither = others.saturating_sub(elsewhere);
            let entry = match self.layout {
                Layout::Partition => self.entry(*count, &[elsewhere], (elsewhere, *count)),
                Layout::SeveralAnswers => self.entry(*count, &[elsewhere, own, neither], (elsewhere.min(own), neither.min(*count))),
            };
            // A group that overlaps tells too much about a total that is withheld.
            if totals[at] { Entry { fate: Fate::Withheld, ..entry } } else { entry }
        };
        row.options.iter().enumerate().map(cell).collect()
    }

    /// The left-over has no row: a large number in it may be computed, a small one not.
    fn rest(&self, rest: &Counts) -> Vec<Entry> {
        let cell = |count: &u64| {
            let entry = if self.tally.overlapping { self.entry(*count, &[], (UNLIMITED, *count)) } else { self.option(*count, rest.base) };
            let freedom = if entry.fate == Fate::Withheld { entry.freedom } else { 0 };
            Entry { fate: Fate::Withheld, freedom, ..entry }
        };
        rest.options.iter().map(cell).collect()
    }

    fn known_totals(&self, totals: &[bool]) -> Vec<Entry> {
        let entries = self.lines(&self.tally.total).into_iter().zip(totals);
        entries
            .map(|(entry, hidden)| match hidden {
                true if !self.tally.overlapping => Entry { fate: Fate::Withheld, ..entry },
                _ => Entry { fate: Fate::Known, ..entry },
            })
            .collect()
    }
}
