//! Days, weeks and months: the axis of counts over time. Counts are rounded down to fives and withheld below ten;
//! where one period of a series is withheld, the smallest of the others is withheld with it, so that the
//! total of the series does not tell it.

use jiff::{ToSpan as _, civil::Date};

use crate::domain::disclosure::Cell;

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// A day.
    Day,
    /// From Monday to Sunday.
    Week,
    /// A month of the calendar.
    Month,
}

impl Length {
    /// Its name in messages and files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The first day of the period a day is in.
    fn begin(self, day: Date) -> Date {
        match self {
            Self::Day => day,
            Self::Week => day.saturating_sub(i32::from(day.weekday().to_monday_zero_offset()).days()),
            Self::Month => day.first_of_month(),
        }
    }

    fn next(self, begin: Date) -> Date {
        match self {
            Self::Day => begin.saturating_add(1.day()),
            Self::Week => begin.saturating_add(1.week()),
            Self::Month => begin.saturating_add(1.month()),
        }
    }
}

/// Periods one after the other, without a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Periods {
    /// How long each is.
    pub length: Length,
    /// The first day of each.
    pub begins: Vec<Date>,
}

impl Periods {
    /// All periods from one day to another one, both included: the shortest ones from `least` on of which there are no
    /// more than `most`, else months.
    #[must_use]
    pub fn between(from: Date, to: Date, least: Length, most: usize) -> Self {
        let of = |length: Length| {
            let mut begins = Vec::new();
            let mut begin = length.begin(from);
            while begin <= to && begin < Date::MAX {
                begins.push(begin);
                begin = length.next(begin);
            }
            Self { length, begins }
        };
        let lengths = [Length::Day, Length::Week].into_iter().filter(|length| *length >= least);
        lengths.map(of).find(|periods| periods.begins.len() <= most).unwrap_or_else(|| of(Length::Month))
    }

    /// A cell for each period, of counts by day; other days are left out.
    #[must_use]
    pub fn counts(&self, days: impl Iterator<Item = (Date, u64)>) -> Vec<Cell> {
        let mut counts = vec![0_u64; self.begins.len()];
        for (day, count) in days {
            if let Ok(at) = self.begins.binary_search(&self.length.begin(day)) {
                counts[at] += count;
            }
        }
        rounded_together(counts)
    }
}

/// Counts of a series as they may stand beside its total: none is withheld alone.
pub(super) fn rounded_together(counts: Vec<u64>) -> Vec<Cell> {
    let mut cells: Vec<Cell> = counts.into_iter().map(Cell::rounded).collect();
    if cells.iter().filter(|cell| **cell == Cell::Withheld).count() == 1
        && let Some(smallest) = cells.iter_mut().filter(|cell| **cell != Cell::Withheld).min_by_key(|cell| cell.count())
    {
        *smallest = Cell::Withheld;
    }
    cells
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn begins(periods: &Periods) -> Vec<String> {
        periods.begins.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn long_times_are_told_in_longer_periods() {
        let from = date(2026, 10, 1);
        let periods = |to, most| Periods::between(from, to, Length::Day, most);
        assert_eq!(begins(&periods(date(2026, 10, 3), 31)), ["2026-10-01", "2026-10-02", "2026-10-03"]);
        let weeks = periods(date(2026, 11, 3), 31);
        assert_eq!((weeks.length, weeks.begins.len(), begins(&weeks)[0].as_str()), (Length::Week, 6, "2026-09-28"));
        let months = periods(date(2027, 12, 31), 31);
        assert_eq!((months.length, months.begins.len()), (Length::Month, 15));
        assert_eq!(Periods::between(from, date(2026, 10, 3), Length::Week, 31).length, Length::Week);
        assert!(periods(date(2026, 9, 30), 31).begins.is_empty());
    }

    #[test]
    fn counts_of_a_week_are_added_before_they_are_rounded() {
        let weeks = Periods::between(date(2026, 10, 5), date(2026, 10, 18), Length::Week, 31);
        let days = [(date(2026, 10, 5), 7), (date(2026, 10, 11), 7), (date(2026, 10, 12), 23), (date(2026, 12, 1), 400)];
        assert_eq!(weeks.counts(days.into_iter()), [Cell::Shown(10), Cell::Shown(20)]);
    }

    #[test]
    fn a_period_is_never_withheld_alone() {
        let days = Periods::between(date(2026, 10, 1), date(2026, 10, 4), Length::Day, 31);
        let counted = |counts: [u64; 4]| {
            let of = days.begins.iter().copied().zip(counts);
            days.counts(of).into_iter().map(Cell::count).collect::<Vec<_>>()
        };
        assert_eq!(counted([40, 9, 20, 30]), [Some(40), None, None, Some(30)]);
        assert_eq!(counted([40, 9, 0, 30]), [Some(40), None, None, Some(30)], "two are enough");
        assert_eq!(counted([0; 4]), [None; 4]);
    }
}
