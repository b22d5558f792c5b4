//! Numbers as people write them: exact decimals without floating point, read from any digit script.

use std::fmt;

use crate::domain::answers::text::{western_digits, without_marks};

/// An exact decimal number: `units` × 10^−`decimals`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    units: i64,
    decimals: u8,
}

impl Decimal {
    /// A whole number.
    #[must_use]
    pub fn whole(units: i64) -> Self {
        Self { units, decimals: 0 }
    }

    /// Digits after the decimal mark, without trailing zeros.
    #[must_use]
    pub fn decimals(self) -> u8 {
        self.decimals
    }

    /// The whole part, rounded towards minus infinity.
    #[must_use]
    pub fn floor(self) -> i64 {
        self.units.div_euclid(10_i64.pow(u32::from(self.decimals)))
    }

    /// Reads a number as people write it: digits of any script, `,` `.` or `٫` as decimal mark, spaces,
    /// `’` or `٬` between thousands, a leading minus. The last `.` or `,` is the decimal mark unless the
    /// same mark appears before it: then it separates thousands. `None` when it is not a number of at
    /// most 15 digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = western_digits(without_marks(text).trim());
        let (negative, body) = match digits.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, digits.as_str()),
        };
        let body: String = body.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '’' | '\'' | '٬')).collect();
        let (whole, fraction) = split_at_mark(&body)?;
        if whole.is_empty() || whole.len() + fraction.len() > 15 {
            return None;
        }
        if !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
            return None;
        }
        let fraction = fraction.trim_end_matches('0');
        let units: i64 = format!("{whole}{fraction}").parse().ok()?;
        let decimals = u8::try_from(fraction.len()).ok()?;
        Some(Self { units: if negative { -units } else { units }, decimals })
    }
}

/// Splits at the decimal mark; thousands separators (the same mark several times) are removed.
fn split_at_mark(body: &str) -> Option<(String, String)> {
    let body = body.replace('٫', ".");
    let last = body.rfind(['.', ',']);
    let Some(at) = last else { return Some((body, String::new())) };
    let mark = char::from(body.as_bytes()[at]);
    let (whole, fraction) = (&body[..at], &body[at + 1..]);
    if whole.contains(mark) {
        // The mark repeats: it separates thousands, and there is no fraction.
        let groups: Vec<&str> = body.split(mark).collect();
        let well_grouped = groups[1..].iter().all(|group| group.len() == 3) && (1..=3).contains(&groups[0].len());
        return well_grouped.then(|| (groups.concat(), String::new()));
    }
    let other = if mark == '.' { ',' } else { '.' };
    let groups: Vec<&str> = whole.split(other).collect();
    let well_grouped = groups.len() == 1 || (groups[1..].iter().all(|group| group.len() == 3) && (1..=3).contains(&groups[0].len()));
    (well_grouped && !fraction.is_empty()).then(|| (groups.concat(), fraction.to_string()))
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let scale = |n: &Self| i128::from(n.units) * 10_i128.pow(u32::from(15 - n.decimals.min(15)));
        scale(self).cmp(&scale(other))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.decimals == 0 {
            return write!(f, "{}", self.units);
        }
        let power = 10_i64.pow(u32::from(self.decimals));
        let sign = if self.units < 0 { "-" } else { "" };
        let (whole, fraction) = (self.units.abs() / power, self.units.abs() % power);
        write!(f, "{sign}{whole}.{fraction:0width$}", width = usize::from(self.decimals))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_every_script_and_habit_are_read() {
        for (typed, expected) in [
            ("12,5", "12.5"),
            ("12.5", "12.5"),
            ("١٢٫٥", "12.5"),
            ("۱۲٫۵", "12.5"),
            ("١٢", "12"),
            ("1 200", "1200"),
            ("1.200,50", "1200.5"),
            ("1,200,300", "1200300"),
            ("-3", "-3"),
            ("0,05", "0.05"),
            ("-0,5", "-0.5"),
            ("\u{200f}١٢\u{61c}", "12"),
        ] {
            assert_eq!(Decimal::parse(typed).map(|n| n.to_string()).as_deref(), Some(expected), "{typed}");
        }
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for typed in ["", "-", "1e3", "12a", "1,", ",5", "1.2.3", "12,5,", "1234567890123456", "٫"] {
            assert_eq!(Decimal::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn numbers_are_ordered_by_value() {
        assert!(Decimal::parse("1,5").unwrap() < Decimal::whole(2));
        assert!(Decimal::parse("-1,5").unwrap() > Decimal::whole(-2));
        assert_eq!(Decimal::parse("-1,5").unwrap().floor(), -2);
    }
}
