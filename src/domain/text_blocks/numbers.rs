//! Numbers typed by hand in a text: what may be a count or a share of a survey is pointed out, in the digits of
//! every script. Years, dates, times, paragraphs of laws, names such as "B1" and the numbers of a list are let
//! pass; numbers written as words are not seen.

use std::ops::Range;

use crate::domain::{
    answers::{Decimal, western_digits},
    text_blocks::reference::{Figure, Reference},
};

/// Signs and words for "per cent" behind a number, in the languages of the shipped texts.
const PERCENT_BEHIND: [&str; 13] =
    ["%", "٪", "‰", "prozent", "v.h.", "v. h.", "percent", "per cent", "بالمئة", "بالمائة", "في المئة", "في المائة", "відсот"];
/// The same before a number.
const PERCENT_BEFORE: [&str; 3] = ["%", "٪", "yüzde"];
/// What may stand inside a number, a date or a time.
const INSIDE: [char; 10] = ['.', ',', ':', '/', '-', '٫', '٬', '’', '\u{a0}', '\u{202f}'];
/// Four digits without a sign between these are a year.
const YEARS: std::ops::RangeInclusive<u64> = 1900..=2100;

/// A number that may be a count or a share of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedNumber {
    /// Where it stands, with its sign or word for "per cent".
    pub range: Range<usize>,
    /// As it is written.
    pub text: String,
    /// Its value, if it can be read.
    pub value: Option<Decimal>,
    /// It is a share.
    pub is_percent: bool,
}

impl TypedNumber {
    /// Whether it says what a released number says.
    #[must_use]
    pub fn says(&self, figure: Figure) -> bool {
        let is = |number: u64| i64::try_from(number).is_ok_and(|number| self.value == Some(Decimal::whole(number)));
        match figure {
            Figure::Percent { percent, .. } => self.is_percent && is(percent),
            Figure::People { people, .. } => !self.is_percent && is(people),
            Figure::Talks { talks: number, .. } | Figure::AllTalks { all: number } => !self.is_percent && is(number),
            Figure::Mean { tenths } => !self.is_percent && self.value == Decimal::parse(&format!("{}.{}", tenths / 10, tenths % 10)),
        }
    }
}

/// Finds them in a text. `months` are the names of the months in its language: numbers beside them are days.
#[must_use]
pub fn typed_numbers(text: &str, months: &[String]) -> Vec<TypedNumber> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(range) = next_number(text, from) {
        from = range.end;
        let places = if is_date_or_time(&text[range.clone()]) { Vec::new() } else { parts(text, range) };
        for part in places {
            let number = with_percent(text, part.clone());
            if number.is_percent || !is_let_pass(text, &part, months) {
                from = from.max(number.range.end);
                found.push(number);
            }
        }
    }
    found
}

/// The text with a reference in the place of a number that was typed as told.
#[must_use]
pub fn with_reference(text: &str, months: &[String], typed: &str, reference: &Reference) -> String {
    let mut numbers = typed_numbers(text, months).into_iter();
    let Some(number) = numbers.find(|number| number.text == typed) else { return text.to_string() };
    let mut with = text.to_string();
    with.replace_range(number.range, &format!("{{{reference}}}"));
    with
}

/// A digit of any script or a written fraction; not the 2 of m².
fn is_digit(c: char) -> bool {
    c.is_numeric() && !matches!(c, '²' | '³' | '¹' | '\u{2070}'..='\u{209f}')
}

/// The next run of digits with what may stand between them.
fn next_number(text: &str, from: usize) -> Option<Range<usize>> {
    let start = from + text[from..].find(is_digit)?;
    let mut end = start;
    let mut rest = text[start..].char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let is_between = INSIDE.contains(&c) && rest.peek().is_some_and(|(_, next)| is_digit(*next));
        if is_digit(c) {
            end = start + at + c.len_utf8();
        } else if !is_between {
            break;
        }
    }
    Some(start..end)
}

/// `12.05.2026`, `2026-05-12`, `12/05/2026`, `14:30`.
fn is_date_or_time(written: &str) -> bool {
    let written = western_digits(written);
    let numbers: Vec<Option<u64>> = written.split(['.', '-', '/', ':']).map(|part| part.parse().ok()).collect();
    let signs: Vec<char> = written.chars().filter(|c| ['.', '-', '/', ':'].contains(c)).collect();
    let is_day = |day: u64, month: u64| (1..=31).contains(&day) && (1..=12).contains(&month);
    match (signs.as_slice(), numbers.as_slice()) {
        (['.', '.'] | ['/', '/'], [Some(day), Some(month), Some(year)]) | (['-', '-'], [Some(year), Some(month), Some(day)]) => {
            is_day(*day, *month) && YEARS.contains(year)
        }
        ([':'], [Some(hour), Some(minute)]) => *hour < 24 && *minute < 60 && written.len() >= 4,
        _ => false,
    }
}

/// The numbers of a run such as `2024/2025` or `10-29`.
fn parts(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    for part in text[range].split(['-', '/', ':']) {
        parts.push(start..start + part.len());
        start += part.len() + 1;
    }
    parts
}

/// Without blanks and the marks that keep signs apart.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// The number with the sign or word for "per cent" before or behind it.
fn with_percent(text: &str, range: Range<usize>) -> TypedNumber {
    let behind = text[range.end..].trim_start_matches(is_gap);
    let lower = behind.to_lowercase();
    let sign = PERCENT_BEHIND.iter().find(|sign| lower.starts_with(*sign));
    let before = text[..range.start].trim_end_matches(is_gap);
    let lead = PERCENT_BEFORE.iter().find(|sign| ends_with(before, sign));
    let fraction = text[range.clone()].chars().any(|c| matches!(c, '¼'..='¾' | '\u{2150}'..='\u{215e}'));
    let whole = match (sign, lead) {
        (Some(sign), _) => {
            let word = behind.char_indices().find(|(at, c)| *at >= sign.len().min(behind.len()) && !c.is_alphanumeric());
            range.start..text.len() - behind.len() + word.map_or(behind.len(), |(at, _)| at)
        }
        (None, Some(sign)) => before.len() - sign.len()..range.end,
        (None, None) => range.clone(),
    };
    TypedNumber {
        text: text[whole.clone()].to_string(),
        value: Decimal::parse(&text[range]),
        is_percent: sign.is_some() || lead.is_some() || fraction,
        range: whole,
    }
}

fn ends_with(text: &str, sign: &str) -> bool {
    let at = text.len().checked_sub(sign.len());
    at.and_then(|at| text.get(at..)).is_some_and(|end| end.to_lowercase() == *sign)
}

/// Whether a number without "per cent" is none of a survey by the way it is written.
fn is_let_pass(text: &str, range: &Range<usize>, months: &[String]) -> bool {
    let (before, behind) = (&text[..range.start], &text[range.end..]);
    let digits = western_digits(&text[range.clone()]);
    let number: Option<u64> = digits.parse().ok();
    if digits.len() == 4 && number.is_some_and(|number| YEARS.contains(&number)) {
        return true;
    }
    // B1, A2, a paragraph.
    if before.ends_with(|c: char| c.is_ascii_uppercase()) || before.trim_end_matches(is_gap).ends_with('§') {
        return true;
    }
    let is_small = digits.len() <= 2 && number.is_some();
    let begins_line = before.trim_end_matches([' ', '\t']).chars().next_back().is_none_or(|c| c == '\n');
    if is_small && begins_line && behind.strip_prefix(['.', ')']).is_some_and(|rest| rest.starts_with([' ', '\t'])) {
        return true;
    }
    is_small && number.is_some_and(|day| (1..=31).contains(&day)) && is_beside_month(before, behind, months)
}

/// "12. Mai", "12 May", "May 12".
fn is_beside_month(before: &str, behind: &str, months: &[String]) -> bool {
    let is_letter = |c: char| c.is_alphabetic();
    let behind = behind.trim_start_matches('.').trim_start_matches(is_gap);
    let next = behind.split(|c| !is_letter(c)).next().unwrap_or_default().to_lowercase();
    let before = before.trim_end_matches(is_gap);
    let last = before.rsplit(|c| !is_letter(c)).next().unwrap_or_default().to_lowercase();
    months.iter().map(|month| month.to_lowercase()).any(|month| {
        let is_it = |word: &str| *word == month || is_form_of(word, &month);
        is_it(&next) || is_it(&last)
    })
}

/// Names of months are bent in many languages: only the last letters of a long one may differ.
fn is_form_of(word: &str, month: &str) -> bool {
    let (letters, of_month) = (word.chars().count(), month.chars().count());
    of_month > 4 && letters.abs_diff(of_month) <= 2 && shared(word, month) + 3 >= of_month
}

/// How many characters two words have in common at their beginning.
fn shared(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let months = ["Mai", "May", "травень", "مايو"].map(str::to_string);
        typed_numbers(text, &months).into_iter().map(|number| number.text).collect()
    }

    #[test]
    fn counts_and_shares_are_found_in_every_script() {
        for (text, expected) in [
            ("58 % finden keine Wohnung.", vec!["58 %"]),
            ("58\u{a0}Prozent und 12,5%", vec!["58\u{a0}Prozent", "12,5%"]),
            ("Nur 3 Menschen im Ort", vec!["3"]),
            ("1.136 answered, 58 percent agree", vec!["1.136", "58 percent"]),
            ("yüzde 58 ve %12", vec!["yüzde 58", "%12"]),
            ("٥٨٪ من الناس", vec!["٥٨٪"]),
            ("و58 في المئة", vec!["58 في المئة"]),
            ("58 відсотків людей", vec!["58 відсотків"]),
            ("10-29 Menschen", vec!["10", "29"]),
            ("½ der Leute", vec!["½"]),
            ("2000 % mehr", vec!["2000 %"]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_of_a_survey_by_its_form_passes() {
        for text in [
            "Seit 2015 und 2024/2025",
            "Am 12.05.2026 um 14:30, also 2026-05-12",
            "Am 12. Mai, on 12 May, May 12, 12 травня",
            "B1-Kurse, § 16 und §§ 3",
            "1. Wohnen\n2) Arbeit",
            "zwei Fragen, die Hälfte",
            "60 m² wären eine Zahl, m² nicht".trim_start_matches("60 "),
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_number_knows_its_place_and_value() {
        let numbers = typed_numbers("Es sind 58 Prozent der Menschen", &[]);
        let [number] = numbers.as_slice() else { panic!("{numbers:?}") };
        assert_eq!((number.value, number.is_percent), (Some(Decimal::whole(58)), true));
        assert_eq!(number.range, 8..18);
        assert!(number.says(Figure::Percent { percent: 58, small: false }));
        assert!(!number.says(Figure::People { people: 58, small: false }), "a share is no number of people");
        let reference = Reference::parse("A09.rent").unwrap();
        assert_eq!(with_reference("Es sind 58 Prozent der Menschen", &[], "58 Prozent", &reference), "Es sind {A09.rent} der Menschen");
        let mean = typed_numbers("im Mittel 2,3", &[]).pop().unwrap();
        assert!(mean.says(Figure::Mean { tenths: 23 }));
    }
}
