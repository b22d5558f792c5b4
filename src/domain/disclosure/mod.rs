//! The heart of the promise: raw counts go in, a table that can be shown comes out. [`protect`] is
//! the only way from a [`Tally`] to numbers that a page, chart or file accepts, and a withheld
//! number is its own kind of cell, never zero and never empty.
//!
//! The rule (2026): counts below [`Policy::threshold`] are withheld, zero included, so that "nobody"
//! and "a few" look alike; groups below [`Policy::breakdown`] (sensitive: [`Policy::sensitive`]) get
//! no row; then more is withheld until nothing withheld can be computed from the rest of the table
//! (`suppression`, `table`, `network`): a small number leaves at least [`Policy::threshold`] possible
//! values, any other at least two. `tests/disclosure.rs` attacks this with exact arithmetic.
//!
//! It guards each table by itself. What several tables or several dates tell together is not looked
//! at, nor what somebody learns who runs this program on every table they can imagine: which numbers
//! were chosen to protect others says a little about them.

pub mod forecast;
mod network;
mod policy;
pub mod rows;
mod suppression;
mod table;

pub use self::policy::Policy;
use crate::domain::{
    aggregation::{Layout, MissingKind, Subject, Tally},
    identifiers::{Code, OptionCode},
};

/// A number as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A number that stands for enough people.
    Shown(u64),
    /// The same in a small group: shown in brackets.
    Bracketed(u64),
    /// Not shown.
    Withheld,
}

impl Cell {
    /// The number, if it is shown.
    #[must_use]
    pub fn count(self) -> Option<u64> {
        match self {
            Self::Shown(count) | Self::Bracketed(count) => Some(count),
            Self::Withheld => None,
        }
    }

    /// The share of a base in per cent, rounded half up to a whole number; `None` when either is
    /// withheld or the base is zero.
    #[must_use]
    pub fn percent_of(self, base: Self) -> Option<u64> {
        let (count, base) = (self.count()?, base.count()?);
        (base > 0).then(|| (count * 200 + base) / (base * 2))
    }
}

/// One line of a table: a group of people, or everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishableRow {
    base: Cell,
    cells: Vec<Cell>,
}

impl PublishableRow {
    /// People with a substantive answer.
    #[must_use]
    pub fn base(&self) -> Cell {
        self.base
    }

    /// One cell for each option, in the order of the options.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Whether nothing of this line is shown.
    #[must_use]
    pub fn is_withheld(&self) -> bool {
        self.base == Cell::Withheld
    }
}

/// A protected table: what charts, pages and files are made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishableTable {
    subject: Subject,
    layout: Layout,
    options: Vec<OptionCode>,
    breakdown: Option<Code>,
    total: PublishableRow,
    rows: Vec<(OptionCode, PublishableRow)>,
    missing: Vec<(MissingKind, Cell)>,
}

impl PublishableTable {
    /// What was counted.
    #[must_use]
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// How the options relate to each other.
    #[must_use]
    pub fn layout(&self) -> Layout {
        self.layout
    }

    /// The options, in order.
    #[must_use]
    pub fn options(&self) -> &[OptionCode] {
        &self.options
    }

    /// The variable of the breakdown.
    #[must_use]
    pub fn breakdown(&self) -> Option<&Code> {
        self.breakdown.as_ref()
    }

    /// Everybody.
    #[must_use]
    pub fn total(&self) -> &PublishableRow {
        &self.total
    }

    /// The groups of the breakdown, in order.
    #[must_use]
    pub fn rows(&self) -> &[(OptionCode, PublishableRow)] {
        &self.rows
    }

    /// Why people are not in the base of the whole table.
    #[must_use]
    pub fn missing(&self) -> &[(MissingKind, Cell)] {
        &self.missing
    }

    /// Whether any cell or row is withheld.
    #[must_use]
    pub fn has_withheld(&self) -> bool {
        let in_row = |row: &PublishableRow| row.base == Cell::Withheld || row.cells.contains(&Cell::Withheld);
        in_row(&self.total) || self.rows.iter().any(|(_, row)| in_row(row))
    }

    /// Whether any number stands in brackets.
    #[must_use]
    pub fn has_brackets(&self) -> bool {
        let in_row = |row: &PublishableRow| matches!(row.base, Cell::Bracketed(_));
        in_row(&self.total) || self.rows.iter().any(|(_, row)| in_row(row))
    }

    /// The mean of everybody on a scale whose options are the numbers 1, 2, 3 …, from shown counts only.
    /// `None` when a count is withheld, an option is not a number, people could choose several, or
    /// nobody answered.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        self.mean_of(&self.total)
    }

    /// The same for one line of the table.
    #[must_use]
    pub fn mean_of(&self, row: &PublishableRow) -> Option<f64> {
        if self.layout == Layout::SeveralAnswers {
            return None;
        }
        let base = row.base.count().filter(|base| *base > 0)?;
        let mut sum = 0;
        for (option, cell) in self.options.iter().zip(&row.cells) {
            sum += option.as_str().parse::<u64>().ok()? * cell.count()?;
        }
        // Counts are far below 2⁵², where conversion would begin to round.
        #[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
        Some(sum as f64 / base as f64)
    }
}

/// Makes a table that can be shown out of raw counts. With fewer than [`Policy::threshold`] people in
/// the base nothing is shown; with no answers at all the same.
#[must_use]
pub fn protect(tally: &Tally, policy: &Policy) -> PublishableTable {
    let hidden = suppression::decide(tally, policy);
    let show = |count: u64, base: u64, withheld: bool| {
        if withheld {
            Cell::Withheld
        } else if base < policy.bracket {
            Cell::Bracketed(count)
        } else {
            Cell::Shown(count)
        }
    };
    let line = |counts: &crate::domain::aggregation::Counts, mask: &suppression::Hidden| PublishableRow {
        base: show(counts.base, counts.base, mask.whole),
        cells: counts.options.iter().zip(&mask.options).map(|(count, hide)| show(*count, counts.base, mask.whole || *hide)).collect(),
    };
    let missing = tally
        .missing
        .iter()
        .zip(&hidden.missing)
        .map(|((kind, count), withheld)| (kind.clone(), if *withheld { Cell::Withheld } else { Cell::Shown(*count) }));
    PublishableTable {
        subject: tally.subject.clone(),
        layout: tally.layout,
        options: tally.options.clone(),
        breakdown: tally.breakdown.clone(),
        total: line(&tally.total, &hidden.total),
        rows: tally.groups.iter().cloned().zip(tally.rows.iter().zip(&hidden.rows).map(|(row, mask)| line(row, mask))).collect(),
        missing: missing.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{aggregation::Counts, identifiers::code};

    /// A table of groups × options; everybody is in one group unless totals say otherwise.
    fn tally(totals: &[u64], rows: &[(u64, &[u64])]) -> Tally {
        let named = |prefix: &str, at: usize| code(&format!("{prefix}{at}"));
        let totals = totals.iter().enumerate().map(|(at, count)| (named("", at + 1), *count)).collect();
        let rows = rows.iter().enumerate().map(|(at, (base, row))| (named("g", at), Counts::new(*base, row.to_vec()))).collect();
        Tally::partition(Subject::of(&code("Q")), totals).broken_down(code("G"), rows)
    }

    fn shown(tally: &Tally) -> PublishableTable {
        protect(tally, &Policy::default())
    }

    fn bases(table: &PublishableTable) -> Vec<Option<u64>> {
        table.rows().iter().map(|(_, row)| row.base().count()).collect()
    }

    fn counts(row: &PublishableRow) -> Vec<Option<u64>> {
        row.cells().iter().map(|cell| cell.count()).collect()
    }

    #[test]
    fn a_table_of_large_numbers_is_shown_whole() {
        let table = shown(&tally(&[60, 40], &[(50, &[30, 20]), (50, &[30, 20])]));
        assert!(!table.has_withheld() && !table.has_brackets());
        assert_eq!(table.mean(), Some(1.4));
    }

    #[test]
    fn a_group_of_nobody_is_not_the_difference_between_everybody_and_the_others() {
        let table = shown(&tally(&[60, 40], &[(60, &[40, 20]), (40, &[20, 20]), (0, &[0, 0])]));
        assert_eq!(bases(&table), [Some(60), None, None]);
    }

    #[test]
    fn one_small_option_takes_another_with_it() {
        let table = shown(&tally(&[3, 40, 57], &[]));
        assert_eq!(counts(table.total()), [None, None, Some(57)]);
        assert_eq!(table.mean(), None);
    }

    #[test]
    fn a_share_is_withheld_with_its_count() {
        let table = shown(&tally(&[3, 40, 57], &[]));
        let share = |at: usize| table.total().cells()[at].percent_of(table.total().base());
        assert_eq!((share(0), share(2)), (None, Some(57)));
    }

    #[test]
    fn one_small_reason_for_missing_answers_takes_another_with_it() {
        let kinds = [MissingKind::NotShown, MissingKind::Blank, MissingKind::Special(code("dk")), MissingKind::Special(code("pna"))];
        let missing = kinds.into_iter().zip([51, 11, 55, 1]).collect();
        let table = shown(&tally(&[50, 50], &[]).with_missing(missing));
        let missing: Vec<_> = table.missing().iter().map(|(_, cell)| cell.count()).collect();
        assert_eq!(missing, [Some(51), None, Some(55), None]);
    }

    #[test]
    fn people_outside_every_group_are_not_few() {
        let table = shown(&tally(&[60, 47], &[(60, &[40, 20]), (40, &[20, 20])]));
        assert_eq!(bases(&table), [Some(60), None], "seven people in no group would be the difference");
    }

    #[test]
    fn a_group_withheld_for_its_answers_is_not_the_difference_either() {
        // All twenty chose everything; nothing else in the table leaves room for doubt.
        let table = shown(&tally(&[50, 80], &[(20, &[20, 20]), (80, &[30, 60])]).several_answers(100));
        assert_eq!(bases(&table), [None, None]);
    }

    #[test]
    fn where_everybody_chose_two_of_four_the_one_nobody_chose_stays_hidden() {
        let table = shown(&tally(&[60, 70, 70, 0], &[]).several_answers(100));
        assert_eq!(counts(table.total()), [None, Some(70), Some(70), None]);
    }

    #[test]
    fn all_but_two_is_as_small_as_two() {
        let table = shown(&tally(&[98, 50, 60, 70], &[]).several_answers(100));
        assert_eq!(counts(table.total())[0], None);
        let table = shown(&tally(&[98, 99, 50, 60], &[]).several_answers(100));
        assert_eq!(counts(table.total()), [None, None, None, Some(60)], "two that nearly everybody chose leave too little doubt");
    }

    #[test]
    fn a_question_with_one_option_says_no_more_than_its_base() {
        let table = shown(&tally(&[40], &[]).several_answers(40));
        assert_eq!(counts(table.total()), [Some(40)]);
    }

    #[test]
    fn groups_that_may_overlap_but_do_not_protect_each_other() {
        let table = shown(&tally(&[60, 40, 50], &[(72, &[37, 3, 32]), (78, &[23, 37, 18])]).overlapping());
        let rows: Vec<_> = table.rows().iter().map(|(_, row)| counts(row)).collect();
        for (first, second) in rows[0].iter().zip(&rows[1]) {
            assert_eq!(first.is_some(), second.is_some(), "either follows from the total and the other");
        }
    }

    #[test]
    fn a_group_that_is_everybody_does_not_show_a_withheld_total() {
        let table = shown(&tally(&[4, 37, 64], &[(105, &[4, 37, 64]), (60, &[2, 22, 36])]).overlapping());
        assert_eq!(counts(table.total()), [None, None, Some(64)]);
        assert_eq!(counts(&table.rows()[0].1)[..2], [None, None]);
    }

    #[test]
    fn a_raised_threshold_holds_for_groups_too() {
        let policy = Policy { threshold: 40, ..Policy::default() };
        let table = protect(&tally(&[150, 80], &[(35, &[20, 15]), (195, &[130, 65])]), &policy);
        assert_eq!(bases(&table), [None, None]);
    }

    #[test]
    fn sensitive_questions_are_broken_down_for_large_groups_only() {
        let numbers = tally(&[60, 60], &[(50, &[25, 25]), (45, &[20, 25]), (25, &[15, 10])]);
        assert_eq!(bases(&shown(&numbers)), [Some(50), Some(45), Some(25)]);
        assert_eq!(bases(&shown(&numbers.marked_sensitive(true))), [Some(50), None, None]);
    }

    #[test]
    fn small_groups_stand_in_brackets() {
        let table = shown(&tally(&[60, 60], &[(95, &[45, 50]), (25, &[15, 10])]));
        assert_eq!(table.rows()[1].1.base(), Cell::Bracketed(25));
        assert_eq!(table.rows()[0].1.base(), Cell::Shown(95));
    }
}
