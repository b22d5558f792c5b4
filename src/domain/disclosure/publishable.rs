//! Tables that may be shown: what charts, pages and files are made from. They come out of a
//! [`Release`](crate::domain::disclosure::Release) only, where every number has been decided.

use serde::Serialize;

use crate::domain::{
    aggregation::{Layout, MissingKind, Subject},
    disclosure::policy::{MEAN_FROM, WHOLE_PERCENT_FROM},
    identifiers::{Code, OptionCode},
};

/// A number as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// A number that stands for enough people. It is near the true one; none means none or a few.
    Shown(u64),
    /// The same in a small group: shown in brackets.
    Bracketed(u64),
    /// Not shown: nobody, too few, and not planned look alike.
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

    /// The share of a base in per cent, rounded half up: to whole numbers, for a base below 50 to
    /// multiples of five. At most 100; `None` when either is withheld or the base is zero.
    #[must_use]
    pub fn percent_of(self, base: Self) -> Option<u64> {
        let (count, base) = (self.count()?, base.count()?);
        if base == 0 {
            return None;
        }
        let step = if base < WHOLE_PERCENT_FROM { 5 } else { 1 };
        Some(((count * 200 / step + base) / (base * 2) * step).min(100))
    }

    /// Whether it is a zero: nobody, or so few that noise hides them. Such a number is drawn, but nothing is
    /// concluded from it: no quote, no rank, no difference.
    #[must_use]
    pub fn is_nobody_or_few(self) -> bool {
        self.count() == Some(0)
    }

    /// Numbers of a running survey are withheld below.
    pub const LEAST_ROUNDED: u64 = 10;
    /// Others are rounded down to a multiple.
    pub const ROUNDED_TO: u64 = 5;

    /// A number of a running survey, such as people who have begun: rounded down to a multiple of five,
    /// and withheld below ten.
    #[must_use]
    pub fn rounded(count: u64) -> Self {
        if count < Self::LEAST_ROUNDED { Self::Withheld } else { Self::Shown(count / Self::ROUNDED_TO * Self::ROUNDED_TO) }
    }
}

/// A line of a breakdown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// One group.
    One(OptionCode),
    /// Several groups that are too small to be shown, or that would give one of those away.
    Combined(Vec<OptionCode>),
}

impl Group {
    /// The group, unless it stands for several.
    #[must_use]
    pub fn one(&self) -> Option<&OptionCode> {
        match self {
            Self::One(group) => Some(group),
            Self::Combined(_) => None,
        }
    }
}

/// One line of a table: a group of people, or everybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublishableRow {
    pub(super) base: Cell,
    pub(super) cells: Vec<Cell>,
}

impl PublishableRow {
    pub(super) fn withheld(options: usize) -> Self {
        Self { base: Cell::Withheld, cells: vec![Cell::Withheld; options] }
    }

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

    /// Whether there are enough people to look at this line by itself: shown, and not in brackets.
    #[must_use]
    pub fn stands_alone(&self) -> bool {
        matches!(self.base, Cell::Shown(_))
    }

    /// Whether nothing of this line is shown.
    #[must_use]
    pub fn is_withheld(&self) -> bool {
        self.base == Cell::Withheld
    }
}

/// A protected table: what charts, pages and files are made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublishableTable {
    pub(super) subject: Subject,
    pub(super) layout: Layout,
    pub(super) options: Vec<OptionCode>,
    pub(super) filter: Option<(Code, OptionCode)>,
    pub(super) breakdown: Option<Code>,
    pub(super) total: PublishableRow,
    pub(super) rows: Vec<(Group, PublishableRow)>,
    pub(super) missing: Vec<(MissingKind, Cell)>,
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

    /// The group whose people alone are counted.
    #[must_use]
    pub fn filter(&self) -> Option<&(Code, OptionCode)> {
        self.filter.as_ref()
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

    /// The groups of the breakdown in order, then those that had to be combined.
    #[must_use]
    pub fn rows(&self) -> &[(Group, PublishableRow)] {
        &self.rows
    }

    /// Why people are not in the base of the whole table.
    #[must_use]
    pub fn missing(&self) -> &[(MissingKind, Cell)] {
        &self.missing
    }

    /// The same table with some of its options alone, in its own order. Bases stay: who chose another option is
    /// still among those who were asked.
    #[must_use]
    pub fn with_options(&self, is_kept: impl Fn(&OptionCode) -> bool) -> Self {
        self.arranged(&(0..self.options.len()).filter(|at| is_kept(&self.options[*at])).collect::<Vec<_>>())
    }

    /// The same table with what most people say first, as far as it is shown.
    #[must_use]
    pub fn most_first(&self) -> Self {
        let mut places: Vec<usize> = (0..self.options.len()).collect();
        places.sort_by(|one, other| {
            let count = |at: usize| self.total.cells[at].count();
            count(*other).cmp(&count(*one)).then_with(|| self.options[*one].cmp(&self.options[*other]))
        });
        self.arranged(&places)
    }

    fn arranged(&self, kept: &[usize]) -> Self {
        let row = |row: &PublishableRow| PublishableRow { base: row.base, cells: kept.iter().map(|at| row.cells[*at]).collect() };
        Self {
            options: kept.iter().map(|at| self.options[*at].clone()).collect(),
            total: row(&self.total),
            rows: self.rows.iter().map(|(group, line)| (group.clone(), row(line))).collect(),
            ..self.clone()
        }
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
    /// hardly anybody answered.
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
        let base = row.base.count().filter(|base| *base >= MEAN_FROM)?;
        let mut sum = 0;
        for (option, cell) in self.options.iter().zip(&row.cells) {
            sum += option.as_str().parse::<u64>().ok()? * cell.count()?;
        }
        // Counts are far below 2⁵², where conversion would begin to round.
        #[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
        Some(sum as f64 / base as f64)
    }

    /// The mean of everybody who is not in `part`, a table of the same question about some of the same people, and
    /// how many they are: from the shown counts of both alone, as whoever reads both can work it out. `None` as for
    /// [`Self::mean`].
    #[must_use]
    pub fn mean_without(&self, part: &Self) -> Option<(f64, u64)> {
        if self.layout == Layout::SeveralAnswers || self.options != part.options {
            return None;
        }
        let people = self.total.base.count()?.saturating_sub(part.total.base.count()?);
        let (mut sum, mut counted) = (0, 0);
        for ((option, all), some) in self.options.iter().zip(&self.total.cells).zip(&part.total.cells) {
            let others = all.count()?.saturating_sub(some.count()?);
            sum += option.as_str().parse::<u64>().ok()? * others;
            counted += others;
        }
        if people < MEAN_FROM || counted == 0 {
            return None;
        }
        // Noise is on every count: dividing by the counts themselves keeps it from moving the mean off the scale.
        #[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
        Some((sum as f64 / counted as f64, people))
    }
}

#[cfg(test)]
impl PublishableTable {
    /// The same for a row of a matrix, on which everybody gave one answer.
    pub(crate) fn invented_row(variable: &str, row: &str, counts: &[(OptionCode, u64)]) -> Self {
        let table = Self::invented(variable, None, counts, &[]);
        let show = |count: &(OptionCode, u64)| Cell::Shown(count.1);
        let total = PublishableRow { cells: counts.iter().map(show).collect(), ..table.total };
        let subject = Subject { row: Some(crate::domain::identifiers::code(row)), ..table.subject };
        Self { subject, total, ..table }
    }

    /// The same with people who are not in the base.
    pub(crate) fn with_missing(mut self, kind: MissingKind, people: u64) -> Self {
        self.missing.push((kind, if people < 5 { Cell::Withheld } else { Cell::Shown(people) }));
        self
    }

    /// Invented numbers, to draw: counts below five and groups below ten are withheld, those below thirty
    /// stand in brackets.
    pub(crate) fn invented(
        variable: &str,
        base: Option<u64>,
        counts: &[(OptionCode, u64)],
        groups: &[(OptionCode, u64, Vec<u64>)],
    ) -> Self {
        let subject = Subject::of(&crate::domain::identifiers::code(variable));
        let row = |base: u64, counts: Vec<u64>| {
            if base < 10 {
                return PublishableRow::withheld(counts.len());
            }
            let show = |count: u64| if base < 30 { Cell::Bracketed(count) } else { Cell::Shown(count) };
            let cell = |count: u64| if count < 5 { Cell::Withheld } else { show(count) };
            PublishableRow { base: show(base), cells: counts.into_iter().map(cell).collect() }
        };
        let numbers: Vec<u64> = counts.iter().map(|(_, count)| *count).collect();
        Self {
            subject,
            layout: if base.is_some() { Layout::SeveralAnswers } else { Layout::Partition },
            options: counts.iter().map(|(option, _)| option.clone()).collect(),
            filter: None,
            breakdown: (!groups.is_empty()).then(|| crate::domain::identifiers::code("group")),
            total: row(base.unwrap_or(numbers.iter().sum()), numbers),
            rows: groups.iter().map(|(group, base, counts)| (Group::One(group.clone()), row(*base, counts.clone()))).collect(),
            missing: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_small_bases_come_in_steps_of_five() {
        let percent = |count, base| Cell::Shown(count).percent_of(Cell::Shown(base));
        assert_eq!([percent(33, 100), percent(1, 3), percent(12, 49), percent(60, 50)], [Some(33), Some(35), Some(25), Some(100)]);
        assert_eq!([percent(5, 0), Cell::Withheld.percent_of(Cell::Shown(20))], [None, None]);
    }

    #[test]
    fn what_most_say_stands_first_and_what_is_withheld_last() {
        let codes = ["few", "many", "some"].map(crate::domain::identifiers::code);
        let counts: Vec<(OptionCode, u64)> = codes.iter().cloned().zip([3, 40, 20]).collect();
        let table = PublishableTable::invented("topics", Some(60), &counts, &[(codes[0].clone(), 40, vec![7, 8, 9])]).most_first();
        assert_eq!(table.options(), [codes[1].clone(), codes[2].clone(), codes[0].clone()]);
        assert_eq!(table.rows()[0].1.cells().iter().map(|cell| cell.count()).collect::<Vec<_>>(), [Some(8), Some(9), Some(7)]);
    }

    #[test]
    fn numbers_of_a_running_survey_are_rounded() {
        assert_eq!([0, 9, 10, 14, 412].map(Cell::rounded).map(Cell::count), [None, None, Some(10), Some(10), Some(410)]);
    }
}
