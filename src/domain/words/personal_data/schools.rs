//! Schools with a name or number, and classes: together they are a handful of children.

use std::ops::Range;

use crate::domain::words::personal_data::{
    lists::List,
    marks::{Found, MarkKind},
    tokens::{Case, Gap, Tokens},
};

pub(super) fn find(tokens: &Tokens<'_>, found: &mut Found<'_>) {
    let mut at = 0;
    let (mut begun, mut ended) = (usize::MAX, usize::MAX - 1);
    while at < tokens.len() {
        let school = named_by_its_ending(tokens, at)
            .or_else(|| name_behind(tokens, at))
            .or_else(|| name_before(tokens, at))
            .or_else(|| class(tokens, at));
        at = match school {
            Some(mut range) => {
                // "Klasse 3b der Grundschule am Lindenhof" is one school.
                if range.start > begun && range.start <= ended + 1 && tokens.is_word(ended) && tokens.case(ended) == Case::Small {
                    range.start = begun;
                }
                let end = range.end;
                (begun, ended) = (range.start, range.end);
                found.add(range.clone(), MarkKind::School);
                found.pass_over(range);
                end.max(at + 1)
            }
            None => at + 1,
        };
    }
}

fn is_name_like(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is_word(at)
        && (tokens.is_capitalised(at) || tokens.case(at) == Case::None && tokens.length(at) > 2)
        && !tokens.is_on(at, List::LeaveAlone)
}

/// "Schillerschule", "Anne-Frank-Gymnasium".
fn named_by_its_ending(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let mut start = at;
    while start >= 2
        && at - start < 8
        && tokens.is_glued(start)
        && tokens.is_glued(start - 1)
        && tokens.sign(start - 1) == Some('-')
        && tokens.is_word(start - 2)
    {
        start -= 2;
    }
    let hyphenated = start < at
        && tokens.is_capitalised(start)
        && (at - start > 2 || !tokens.is_on(start, List::LeaveAlone))
        && (tokens.is_on(at, List::SchoolsBefore) || tokens.is_on(at, List::SchoolEndings));
    let compound = tokens.is_on(at, List::SchoolEndings)
        && tokens.is_capitalised(at)
        && !tokens.is_on_any(at, &[List::LeaveAlone, List::SchoolsBefore])
        && tokens.length(at) > 8;
    (hyphenated || (compound && start == at)).then(|| start..with_class(tokens, at + 1))
}

/// "Grundschule am Lindenhof", "школа №5", "مدرسة النور".
fn name_behind(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let length = tokens.entry(at, List::SchoolsBefore);
    if length == 0 {
        return None;
    }
    let mut next = at + length;
    if tokens.is_sign(next, &['№', '#', '"', '„', '«', '"']) || (tokens.is_on(next, List::HouseWords) && tokens.is_word(next)) {
        next += 1;
        next += usize::from(tokens.sign(next) == Some('.'));
        if tokens.is_number(next) {
            return Some(at..with_class(tokens, next + 1));
        }
    }
    if tokens.gap(next) == Gap::Line {
        return None;
    }
    if tokens.is_number(next) && tokens.length(next) <= 3 && tokens.entry(next + 1, List::Units) == 0 && tokens.case(at) != Case::Title {
        return Some(at..with_class(tokens, next + 1));
    }
    let preposition = tokens.entry(next, List::StreetPrepositions);
    let name = next + preposition;
    let quoted = tokens.is_word(name) && tokens.is_sign(name - 1, &['"', '„', '«']);
    if !(quoted || is_name_like(tokens, name)) || tokens.is_on(name, List::Towns) || (preposition > 0 && !tokens.is_capitalised(name)) {
        let end = with_class(tokens, at + length);
        return (end > at + length).then_some(at..end);
    }
    // Without capitals, a word behind "school" is mostly no name of it.
    let closes = name + 1 >= tokens.len() || tokens.sign(name + 1).is_some();
    let speaks = tokens.is_definite(name)
        || tokens.is_on_any(name, &[List::GivenNames, List::FamilyNames])
        || with_class(tokens, name + 1) > name + 1;
    if tokens.case(name) == Case::None && next == at + length && !closes && !speaks {
        return None;
    }
    let mut end = name + 1;
    while end < name + 6
        && ((tokens.sign(end) == Some('-') && tokens.is_glued(end) && tokens.is_word(end + 1))
            || (tokens.gap(end) == Gap::Space && tokens.is_capitalised(end) && is_name_like(tokens, end)))
    {
        end += 1;
    }
    if tokens.is_sign(end, &['"', '“', '»']) {
        end += 1;
    }
    Some(at..with_class(tokens, end))
}

/// "Atatürk İlkokulu", "Lindenhof Primary School".
fn name_before(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let length = tokens.entry(at, List::SchoolsAfter);
    let mut start = at;
    // "St. Mary's School"
    if length > 0 && at > 2 && tokens.sign(at - 2) == Some('\'') && tokens.is_glued(at - 1) && tokens.length(at - 1) == 1 {
        start = at - 2;
        start -= usize::from(tokens.is_capitalised(start - 1));
    }
    while length > 0
        && start > 0
        && at - start < 3
        && tokens.gap(start) == Gap::Space
        && tokens.is_capitalised(start - 1)
        && is_name_like(tokens, start - 1)
        && !tokens.is_on(start - 1, List::Towns)
    {
        start -= 1;
    }
    (start < at).then(|| start..with_class(tokens, at + length))
}

/// A class behind a school belongs to it.
fn with_class(tokens: &Tokens<'_>, end: usize) -> usize {
    (end..end + 4)
        .find_map(|at| {
            class(tokens, at).or_else(|| {
                class_number(tokens, at)
                    .filter(|_| tokens.is_on(at.wrapping_sub(1), List::Classes) || tokens.sign(at.wrapping_sub(1)) == Some(','))
            })
        })
        .map_or(end, |range| range.end)
}

/// "Klasse 7b", "3-Б клас", "الصف الثالث ب".
fn class(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let word = tokens.entry(at, List::Classes);
    if word > 0 {
        let words = tokens.entry(at + word, List::ClassNumbers);
        if words > 0 && tokens.is_word(at + word + words) && tokens.length(at + word + words) == 1 {
            return Some(at..at + word + words + 1);
        }
        return class_number(tokens, at + word).map(|number| at..number.end);
    }
    let number = class_number(tokens, at)?;
    let after = tokens.entry(number.end, List::Classes);
    (after > 0).then(|| at..number.end + after)
}

/// A number with the letter of a class: "7b", "3-Б", "7/2".
fn class_number(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    if !tokens.is_number(at) || tokens.length(at) > 2 || tokens.gap(at) == Gap::Line {
        return None;
    }
    let mut letter = at + 1;
    while letter < at + 3 && tokens.is_sign(letter, &['-', '"', '/', '«', '\'']) {
        letter += 1;
    }
    let fits = tokens.is_word(letter) && tokens.length(letter) == 1 && (tokens.is_glued(letter) || tokens.is_capitalised(letter));
    let closes = tokens.is_sign(letter + 1, &['"', '»', '\'']) && letter > at + 1;
    fits.then(|| at..letter + 1 + usize::from(closes))
}
