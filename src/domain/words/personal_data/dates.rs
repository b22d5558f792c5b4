//! Dates of birth and very high ages. A plain date of the last years is an event and stays; one that
//! can only be the birth of somebody who writes, or stands near a word for birth, is marked.

use std::ops::{Range, RangeInclusive};

use crate::domain::words::personal_data::{
    lists::List,
    marks::{Found, MarkKind},
    tokens::{Gap, Tokens},
};

/// Dates up to this year are taken for birthdays: whoever answers was born by then.
const LAST_BIRTH: u32 = 2012;
/// Years that are written in dates at all.
const YEARS: RangeInclusive<u32> = 1900..=2099;
/// Years of the Iranian calendar that answer to 1921 to 2012, and all that are written.
const IRANIAN_BIRTHS: RangeInclusive<u32> = 1300..=1391;
const IRANIAN_YEARS: RangeInclusive<u32> = 1300..=1430;
/// How far a word for birth may be.
const NEAR: usize = 6;
/// Ages few people reach.
const HIGH_AGES: RangeInclusive<u32> = 90..=120;

pub(super) fn find(tokens: &Tokens<'_>, found: &mut Found<'_>) {
    let mut at = 0;
    while at < tokens.len() {
        if found.is_taken(at) {
            at += 1;
            continue;
        }
        if let Some((range, year)) = date(tokens, at) {
            let born = year.is_some_and(|year| year <= LAST_BIRTH && YEARS.contains(&year) || IRANIAN_BIRTHS.contains(&year));
            if born || has_birth_cue(tokens, &range) {
                found.add(range.clone(), MarkKind::DateOfBirth);
            } else {
                found.pass_over(range.clone());
            }
            at = range.end;
            continue;
        }
        if let Some(range) = year_of_birth(tokens, at) {
            found.add(range, MarkKind::DateOfBirth);
        } else if let Some(range) = high_age(tokens, at) {
            found.add(range, MarkKind::Age);
        }
        at += 1;
    }
}

fn has_birth_cue(tokens: &Tokens<'_>, range: &Range<usize>) -> bool {
    tokens.has_before(range.start, List::BirthCues, NEAR) || tokens.has_after(range.end, List::BirthCues, NEAR)
}

fn value(tokens: &Tokens<'_>, at: usize) -> Option<u32> {
    (tokens.is_number(at) && tokens.length(at) <= 4).then(|| tokens.string(at).parse().ok())?
}

fn year(tokens: &Tokens<'_>, at: usize) -> Option<u32> {
    let year = value(tokens, at)?;
    match tokens.length(at) {
        4 => (YEARS.contains(&year) || IRANIAN_YEARS.contains(&year)).then_some(year),
        2 => Some(if year >= 30 { 1900 + year } else { 2000 + year }),
        _ => None,
    }
}

fn is_day(tokens: &Tokens<'_>, at: usize) -> bool {
    value(tokens, at).is_some_and(|day| (1..=31).contains(&day)) && tokens.length(at) <= 2
}

/// A date with its year, also without one where days and months are numbers and a dot ends them.
fn date(tokens: &Tokens<'_>, at: usize) -> Option<(Range<usize>, Option<u32>)> {
    in_numbers(tokens, at).or_else(|| with_month(tokens, at))
}

/// "12.03.1985", "12/3/85", "1985-03-12", "۱۳۶۴/۰۵/۱۲".
fn in_numbers(tokens: &Tokens<'_>, at: usize) -> Option<(Range<usize>, Option<u32>)> {
    let separator = tokens.sign(at + 1).filter(|sign| matches!(sign, '.' | '/' | '-' | '\\' | ','))?;
    let fits = tokens.is_number(at)
        && tokens.is_number(at + 2)
        && tokens.sign(at + 3) == Some(separator)
        && tokens.is_number(at + 4)
        && (1..5).all(|next| tokens.gap(at + next) != Gap::Line)
        && !(at > 1
            && tokens.is_glued(at)
            && tokens.is_sign(at - 1, &['.', '/', '-'])
            && tokens.is_number(at - 2)
            && tokens.is_glued(at - 1))
        && !(tokens.is_sign(at + 5, &['.', '/', '-']) && tokens.is_glued(at + 5) && tokens.is_glued(at + 6) && tokens.is_number(at + 6));
    if !fits || (separator == ',' && tokens.length(at + 4) != 4) {
        return None;
    }
    let found = if tokens.length(at) == 4 {
        is_day(tokens, at + 2).then_some(())?;
        is_day(tokens, at + 4).then_some(())?;
        year(tokens, at)?
    } else {
        is_day(tokens, at).then_some(())?;
        is_day(tokens, at + 2).then_some(())?;
        let found = year(tokens, at + 4)?;
        // Two digits of a year speak for a birth only where they are not of this century.
        if tokens.length(at + 4) == 2 && (2000..2030).contains(&found) { LAST_BIRTH + 1 } else { found }
    };
    Some((at..at + 5, Some(found)))
}

/// "12. März 1985", "March 12, 1985", "12 آذار 1985".
fn with_month(tokens: &Tokens<'_>, at: usize) -> Option<(Range<usize>, Option<u32>)> {
    if tokens.is_number(at) {
        is_day(tokens, at).then_some(())?;
        let mut month = at + 1;
        // "12.", "12th", "12-го", "of"
        for _ in 0..3 {
            let skips = tokens.is_sign(month, &['.', '-', '\''])
                || (tokens.is_word(month) && tokens.is_glued(month))
                || tokens.is_on(month, List::Fillers);
            if skips && tokens.entry(month, List::Months) == 0 {
                month += 1;
            }
        }
        let length = tokens.entry(month, List::Months);
        if length == 0 {
            return None;
        }
        let mut next = month + length;
        for _ in 0..2 {
            let skips = tokens.is_sign(next, &['.', ',', '\'']) || tokens.is_on(next, List::Fillers);
            if skips {
                next += 1;
            }
        }
        let year = year(tokens, next).filter(|year| {
            let is_long = tokens.length(next) == 4 || (*year < 2000 && tokens.entry(next + 1, List::Units) == 0);
            tokens.gap(next) != Gap::Line && is_long
        });
        let end = if year.is_some() { next + 1 } else { month + length };
        return Some((at..end, year));
    }
    let length = tokens.entry(at, List::Months);
    if length == 0 {
        return None;
    }
    let day = at + length;
    is_day(tokens, day).then_some(())?;
    let mut next = day + 1;
    while next < day + 4
        && (tokens.is_sign(next, &[',', '.']) || (tokens.is_word(next) && tokens.is_glued(next) && tokens.length(next) == 2))
    {
        next += 1;
    }
    let year = year(tokens, next).filter(|_| tokens.length(next) == 4)?;
    Some((at..next + 1, Some(year)))
}

/// "Jahrgang 1985", "1985 doğumluyum".
fn year_of_birth(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let year = value(tokens, at).filter(|_| tokens.length(at) == 4)?;
    let is_year = (YEARS.contains(&year) && year <= 2025) || IRANIAN_YEARS.contains(&year);
    let is_alone = !(tokens.is_glued(at + 1) && tokens.is_sign(at + 1, &['-', '/']) && tokens.is_number(at + 2));
    let near = tokens.has_before(at, List::BirthCues, 4) || tokens.has_after(at + 1, List::BirthCues, 4);
    (is_year && is_alone && near).then_some(at..at + 1)
}

/// "95 Jahre alt", "мне 95 лет": no time that has passed.
fn high_age(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    value(tokens, at).filter(|age| HIGH_AGES.contains(age))?;
    let mut next = at + 1;
    while next < at + 3 && tokens.is_sign(next, &['-', '.']) {
        next += 1;
    }
    let unit = tokens.entry(next, List::AgeUnits);
    let is_time = tokens.has_before(at, List::TimeCues, 3) || tokens.has_after(next + unit, List::TimeCues, 2);
    let announced = tokens.has_before(at, List::AgeCues, 3) && !tokens.is_glued(next) && tokens.entry(next, List::Units) == 0;
    let is_age = !is_time && (unit > 0 || (announced && (next >= tokens.len() || tokens.sign(next).is_some() || tokens.ends_sentence(at))));
    is_age.then(|| at..(next + unit).max(at + 1))
}
