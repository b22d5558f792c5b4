//! Days and months as people type them in a hurry: `30.9.2027`, `2027-09-30`, `9/2027`, in the digits of every
//! script. They are kept as ISO 8601 writes them.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::answers::western_digits;

/// Nobody plans beyond these years.
const YEARS: std::ops::RangeInclusive<u16> = 2000..=2099;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    year: u16,
    month: u8,
}

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    month: Month,
    day: u8,
}

/// The numbers of a typed date with the year last.
fn numbers(typed: &str) -> Option<Vec<u16>> {
    let digits = western_digits(typed.trim());
    let mut numbers: Vec<u16> = digits.split(['.', '/', '-']).map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    if numbers.first().is_some_and(|first| YEARS.contains(first)) {
        numbers.reverse();
    }
    Some(numbers)
}

impl Month {
    fn of(year: u16, month: u16) -> Option<Self> {
        let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
        YEARS.contains(&year).then_some(Self { year, month })
    }

    /// Reads a month; of a day its month.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        match numbers(typed)?[..] {
            [month, year] => Self::of(year, month),
            [..] => Day::parse(typed).map(|day| day.month),
        }
    }

    /// As people type it, `9/2027`.
    #[must_use]
    pub fn typed(self) -> String {
        format!("{}/{}", self.month, self.year)
    }

    /// Its year and its number from 1 to 12.
    #[must_use]
    pub fn parts(self) -> (u16, u8) {
        (self.year, self.month)
    }

    fn days(self) -> u8 {
        let is_leap = self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

impl Day {
    /// Reads a day.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let [day, month, year] = numbers(typed)?[..] else { return None };
        let month = Month::of(year, month)?;
        let day = u8::try_from(day).ok().filter(|day| (1..=month.days()).contains(day))?;
        Some(Self { month, day })
    }

    /// As people type it, `30.9.2027`.
    #[must_use]
    pub fn typed(self) -> String {
        format!("{}.{}.{}", self.day, self.month.month, self.month.year)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.year, self.month)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.month, self.day)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom(format_args!("`{text}` is not a month")))
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom(format_args!("`{text}` is not a day")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_however_it_is_typed() {
        for typed in ["2027-09", "9/2027", "09.2027", " 9.2027 ", "30.09.2027", "2027-09-30", "٩/٢٠٢٧"] {
            assert_eq!(Month::parse(typed).map(|month| month.to_string()).as_deref(), Some("2027-09"), "{typed}");
        }
        for typed in ["", "2027", "13/2027", "31.09.2027", "September 2027", "9/27", "1.2.3.2027"] {
            assert_eq!(Month::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_day_is_one_that_exists() {
        assert_eq!(Day::parse("29.2.2028").map(|day| day.to_string()).as_deref(), Some("2028-02-29"));
        assert_eq!(Day::parse("2026-11-22"), Day::parse("22.11.2026"));
        let day = Day::parse("2027-09-03").unwrap();
        assert_eq!((day.typed().as_str(), Day::parse(&day.typed())), ("3.9.2027", Some(day)));
        let month = Month::parse("2027-09").unwrap();
        assert_eq!((month.typed().as_str(), Month::parse(&month.typed())), ("9/2027", Some(month)));
        for typed in ["29.2.2027", "31.4.2027", "0.4.2027", "4.2027"] {
            assert_eq!(Day::parse(typed), None, "{typed}");
        }
    }
}
