//! Licence plates: German ones by their form, those of Ukraine, Turkey, Romania and Poland where their
//! form is their own or a word for vehicles stands near.

use std::ops::{Range, RangeInclusive};

use crate::domain::words::personal_data::{
    lists::List,
    marks::{Found, MarkKind},
    tokens::{Case, Gap, Tokens},
};

/// How far a word for vehicles may be.
const NEAR: usize = 8;

/// Roman numbers and words of two capitals that follow other capitals.
const NOT_SERIES: [&str; 12] = ["I", "II", "IV", "V", "VI", "X", "XI", "XX", "EU", "DE", "UA", "NR"];

pub(super) fn find(tokens: &Tokens<'_>, found: &mut Found<'_>) {
    let mut at = 0;
    while at < tokens.len() {
        let plate = if found.is_taken(at) { None } else { german(tokens, at).or_else(|| foreign(tokens, at)) };
        at = match plate {
            Some(range) => {
                let end = range.end;
                found.add(range, MarkKind::Plate);
                end
            }
            None => at + 1,
        };
    }
}

fn has_cue(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.has_before(at, List::PlateCues, NEAR) || tokens.has_after(at, List::PlateCues, NEAR)
}

fn is_letters(tokens: &Tokens<'_>, at: usize, most: usize) -> bool {
    // Short words in small letters are no letters of plates; two large ones may be.
    let is_word = tokens.is_on(at, List::NotPlates) && !(tokens.length(at) <= 2 && is_large(tokens, at));
    tokens.is_word(at) && tokens.length(at) <= most && !is_word
}

fn is_large(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.text(at).iter().all(|c| c.is_uppercase())
}

fn is_digits(tokens: &Tokens<'_>, at: usize, lengths: RangeInclusive<usize>) -> bool {
    tokens.is_number(at) && lengths.contains(&tokens.length(at))
}

fn begins(tokens: &Tokens<'_>, at: usize) -> bool {
    at == 0 || !tokens.is_glued(at) || tokens.is_sign(at - 1, &['(', ':', '"', '„'])
}

/// "EM-AB 123", "EM AB 123", "EM-AB123E".
fn german(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    if !is_letters(tokens, at, 3) || !begins(tokens, at) {
        return None;
    }
    let hyphen = tokens.is_sign(at + 1, &['-', '·', '*', ':']);
    let series = at + 1 + usize::from(hyphen);
    let mut number = series + 1;
    if tokens.sign(number) == Some('-') {
        number += 1;
    }
    if !is_letters(tokens, series, 2)
        || tokens.gap(series) == Gap::Line
        || !is_digits(tokens, number, 1..=4)
        || tokens.gap(number) == Gap::Line
    {
        return None;
    }
    let large = is_large(tokens, at) && is_large(tokens, series);
    let certain = if hyphen {
        large || (tokens.length(number) > 1 && tokens.is_glued(series) && tokens.is_glued(at + 1))
    } else {
        large && tokens.length(number) > 1
    };
    let is_series = !NOT_SERIES.contains(&tokens.string(series).as_str());
    let has_form = certain && is_series;
    if !has_form && !has_cue(tokens, at) {
        return None;
    }
    let electric = tokens.is_glued(number + 1) && tokens.is_word(number + 1) && matches!(tokens.text(number + 1), ['E' | 'H']);
    Some(at..number + 1 + usize::from(electric))
}

/// "AA 1234 BB", "34 ABC 123", "B 123 XYZ"; "WA 12345" beside a word for vehicles.
fn foreign(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    if !begins(tokens, at) || (1..3).any(|next| tokens.gap(at + next) == Gap::Line) {
        return None;
    }
    let large = |at: usize, lengths: RangeInclusive<usize>| {
        lengths.contains(&tokens.length(at)) && is_letters(tokens, at, *lengths.end()) && is_large(tokens, at)
    };
    let ukrainian = large(at, 2..=2) && is_digits(tokens, at + 1, 4..=4) && large(at + 2, 2..=2);
    let turkish =
        is_digits(tokens, at, 2..=2) && large(at + 1, 1..=3) && is_digits(tokens, at + 2, 2..=5) && tokens.entry(at + 3, List::Units) == 0;
    let romanian = large(at, 1..=2) && is_digits(tokens, at + 1, 2..=3) && large(at + 2, 3..=3);
    if ukrainian || turkish || romanian {
        return Some(at..at + 3);
    }
    let polish = is_letters(tokens, at, 3) && tokens.case(at) == Case::Capitals && is_digits(tokens, at + 1, 4..=5);
    (polish && has_cue(tokens, at)).then_some(at..at + 2)
}
