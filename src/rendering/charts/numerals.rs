//! How a language writes the numbers of a chart: digits, separators, signs and the place of the
//! percent sign. The values come from the language's locale data; nothing is looked up here.

/// The way numbers are written in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numerals {
    /// The digit zero; the other nine follow it in Unicode.
    pub zero: char,
    /// The mark before decimals.
    pub decimal: char,
    /// The mark between groups of three digits, if the language has one.
    pub group: Option<char>,
    /// The smallest number that is grouped: 1,000, or 10,000 where four digits stay together.
    pub grouped_from: u64,
    /// What stands before the number of a percentage, such as `%` in Turkish.
    pub percent_before: String,
    /// What stands after it, such as a no-break space and `%` in German.
    pub percent_after: String,
    /// The sign of a positive difference, with the direction marks it needs.
    pub plus: String,
    /// The sign of a negative difference, with the direction marks it needs.
    pub minus: String,
}

impl Numerals {
    /// A number of people.
    #[must_use]
    pub fn count(&self, count: u64) -> String {
        let plain = count.to_string();
        let group = self.group.filter(|_| count >= self.grouped_from);
        let mut written = String::with_capacity(plain.len() * 2);
        for (at, digit) in plain.chars().enumerate() {
            if at > 0 && (plain.len() - at).is_multiple_of(3) {
                written.extend(group);
            }
            written.push(self.digit(digit));
        }
        written
    }

    /// A whole percentage.
    #[must_use]
    pub fn percent(&self, percent: u64) -> String {
        format!("{}{}{}", self.percent_before, self.count(percent), self.percent_after)
    }

    /// A mean with one decimal, rounded half away from zero.
    #[must_use]
    pub fn mean(&self, mean: f64) -> String {
        let tenths = (mean * 10.0).round() / 10.0;
        let write = |c| if c == '.' { self.decimal } else { self.digit(c) };
        format!("{tenths:.1}").chars().map(write).collect()
    }

    /// A difference in points with its sign; zero has none.
    #[must_use]
    pub fn difference(&self, points: i64) -> String {
        self.signed(points, &self.count(points.unsigned_abs()))
    }

    /// A difference of two means in tenths, with its sign; zero has none.
    #[must_use]
    pub fn difference_of_means(&self, tenths: i64) -> String {
        let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        self.signed(tenths, &format!("{}{}{}", self.count(whole), self.decimal, self.count(tenth)))
    }

    fn signed(&self, number: i64, written: &str) -> String {
        let sign = match number {
            1.. => self.plus.as_str(),
            0 => "",
            _ => self.minus.as_str(),
        };
        format!("{sign}{written}")
    }

    /// An ASCII digit in the language's script; anything else stays.
    fn digit(&self, c: char) -> char {
        c.to_digit(10).and_then(|value| char::from_u32(u32::from(self.zero) + value)).unwrap_or(c)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn german() -> Numerals {
        Numerals {
            zero: '0',
            decimal: ',',
            group: Some('.'),
            grouped_from: 1_000,
            percent_before: String::new(),
            percent_after: "\u{a0}%".into(),
            plus: "+".into(),
            minus: "−".into(),
        }
    }

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        let german = german();
        assert_eq!(german.count(1_234_567), "1.234.567");
        assert_eq!(german.count(999), "999");
        assert_eq!(german.percent(50), "50\u{a0}%");
        assert_eq!(german.mean(3.25), "3,3");
        assert_eq!([german.difference(12), german.difference(-8), german.difference(0)], ["+12", "−8", "0"]);

        assert_eq!(
            [german.difference_of_means(13), german.difference_of_means(-4), german.difference_of_means(0)],
            ["+1,3", "−0,4", "0,0"]
        );

        let turkish = Numerals { percent_before: "%".into(), percent_after: String::new(), ..german.clone() };
        assert_eq!(turkish.percent(50), "%50");

        let persian = Numerals { zero: '۰', decimal: '٫', group: Some('٬'), percent_after: "٪".into(), ..german.clone() };
        assert_eq!(persian.percent(50), "۵۰٪");
        assert_eq!(persian.mean(4.0), "۴٫۰");
        assert_eq!(persian.count(12_345), "۱۲٬۳۴۵");

        let polish = Numerals { group: Some('\u{a0}'), grouped_from: 10_000, ..german };
        assert_eq!((polish.count(1_234), polish.count(12_345)), ("1234".into(), "12\u{a0}345".into()));
    }
}
