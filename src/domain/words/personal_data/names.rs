//! Names of people: what introduces them, titles and relations, lists of given and family names. In
//! scripts with capitals a capital speaks for a name; in Arabic script only lists and cues do.

use std::ops::Range;

use crate::domain::words::personal_data::{
    lists::List,
    marks::{Found, MarkKind},
    tokens::{Case, Gap, Tokens},
};

/// The most parts of a name.
const MOST_PARTS: usize = 4;
/// The shortest listed name that is also found in small letters.
const SHORTEST_SMALL: usize = 4;

const GIVEN: [List; 2] = [List::GivenNames, List::GivenNamesAlsoWords];
const FAMILY: [List; 3] = [List::FamilyNames, List::FamilyNamesAlsoWords, List::FamilyEndings];
const CERTAIN: [List; 2] = [List::GivenNames, List::FamilyNames];

pub(super) fn find(tokens: &Tokens<'_>, found: &mut Found<'_>) {
    let mut at = 0;
    while at < tokens.len() {
        let name = staff(tokens, at)
            .or_else(|| introduced(tokens, at))
            .or_else(|| addressed(tokens, at))
            .or_else(|| related(tokens, at))
            .or_else(|| addressed_behind(tokens, at))
            .or_else(|| listed(tokens, at))
            .or_else(|| with_initial(tokens, at));
        at = match name {
            Some(range) => {
                let next = range.end.max(at + 1);
                if !found.is_taken(range.start) {
                    found.add(with_ending(tokens, range), MarkKind::Name);
                }
                next
            }
            None => at + 1,
        };
    }
}

fn is_listed(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is_on_any(at, &GIVEN) || tokens.is_on_any(at, &FAMILY)
}

/// Whether a word that is also a name is one, where somebody is introduced.
fn is_meant_as_name(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is_on_any(at, &[List::GivenNamesAlsoWords, List::FamilyNamesAlsoWords]) && tokens.gap(at) != Gap::Line
}

/// Whether a word may be part of a name where something speaks for one.
fn may_be_name(tokens: &Tokens<'_>, at: usize) -> bool {
    if !tokens.is_word(at) || tokens.gap(at) == Gap::Line {
        return false;
    }
    if tokens.is_on(at, List::LeaveAlone) {
        return false;
    }
    match tokens.case(at) {
        Case::Title | Case::Capitals => true,
        Case::Small => false,
        // Arabic and Persian verbs often begin like this, names nearly never.
        Case::None => {
            is_listed(tokens, at) || (tokens.length(at) > 2 && !matches!(tokens.text(at), ['ي' | 'ی', ..] | ['م', 'ی' | 'ي', ..]))
        }
    }
}

/// A name that begins at a token which is known to be part of one.
fn rest_of_name(tokens: &Tokens<'_>, start: usize) -> Range<usize> {
    let small = tokens.case(start) == Case::Small;
    let mut end = start + 1;
    for _ in 1..MOST_PARTS {
        if tokens.sign(end) == Some('-') && tokens.is_glued(end) && tokens.is_glued(end + 1) && tokens.is_word(end + 1) {
            end += 2;
            continue;
        }
        let mut next = end;
        while next < end + 2 && tokens.is_on(next, List::NameParticles) && tokens.gap(next) == Gap::Space {
            next += 1;
            next += usize::from(tokens.sign(next) == Some('-') && tokens.is_glued(next));
        }
        let separated = tokens.gap(next) == Gap::Space || next > end;
        let grows = tokens.is_word(next)
            && separated
            && tokens.gap(next) != Gap::Line
            && match tokens.case(next) {
                Case::Title | Case::Capitals => may_be_name(tokens, next) || is_meant_as_name(tokens, next),
                Case::Small => (small || next > end) && is_listed(tokens, next) && !tokens.is_on(next, List::LeaveAlone),
                Case::None => is_listed(tokens, next) || (may_be_name(tokens, next) && tokens.is_definite(next)),
            };
        if !grows {
            break;
        }
        end = next + 1;
    }
    start..end
}

/// Listed names right before belong to the name.
fn with_names_before(tokens: &Tokens<'_>, name: Range<usize>) -> Range<usize> {
    let mut start = name.start;
    while start > 0
        && name.start - start < MOST_PARTS
        && tokens.gap(start) == Gap::Space
        && is_listed(tokens, start - 1)
        && !tokens.is_on(start - 1, List::LeaveAlone)
        && (tokens.case(start - 1) != Case::Small)
    {
        start -= 1;
    }
    start..name.end
}

/// Turkish endings behind an apostrophe: "Ahmet'in".
fn with_ending(tokens: &Tokens<'_>, name: Range<usize>) -> Range<usize> {
    let end = name.end;
    let has_ending = tokens.sign(end) == Some('\'') && tokens.is_glued(end) && tokens.is_word(end + 1) && tokens.is_glued(end + 1);
    name.start..if has_ending { end + 2 } else { end }
}

fn staff(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let length = tokens.entry(at, List::Staff);
    (length > 0).then_some(at..at + length)
}

fn skip_signs(tokens: &Tokens<'_>, from: usize, signs: &[char]) -> usize {
    (from..from + 3).find(|at| !tokens.is_sign(*at, signs)).unwrap_or(from + 3)
}

fn skip_titles(tokens: &Tokens<'_>, from: usize) -> usize {
    let mut at = from;
    for _ in 0..4 {
        let length = tokens.entry(at, List::Titles).max(tokens.entry(at, List::WeakTitles));
        if length == 0 || (at > from && tokens.gap(at) == Gap::Line) {
            break;
        }
        at += length;
        at += usize::from(tokens.sign(at) == Some('.'));
    }
    at
}

/// "Mein Name ist …", "мене звати …", "اسمي …".
fn introduced(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let cue = tokens.entry(at, List::NameCues);
    if cue == 0 {
        return None;
    }
    let mut name = skip_signs(tokens, at + cue, &[':', '-', '"', '„', '“', '«', '=', ',']);
    name = skip_titles(tokens, name);
    if may_be_name(tokens, name) || is_meant_as_name(tokens, name) {
        let whole = rest_of_name(tokens, name);
        // Behind a cue, a second word before a sign or the end is the family name.
        let next = whole.end;
        let closes = next + 1 >= tokens.len() || tokens.sign(next + 1).is_some() || tokens.gap(next + 1) == Gap::Line;
        let is_second = whole.len() == 1
            && tokens.case(name) == Case::None
            && closes
            && may_be_name(tokens, next)
            && tokens.gap(next) == Gap::Space
            && tokens.text(next).first() != Some(&'و');
        return Some(if is_second { whole.start..next + 1 } else { whole });
    }
    let small = tokens.case(name) == Case::Small
        && tokens.length(name) > 2
        && tokens.gap(name) != Gap::Line
        && !tokens.is_on(name, List::LeaveAlone);
    if !small {
        return None;
    }
    let mut whole = rest_of_name(tokens, name);
    let next = whole.end;
    if whole.len() == 1
        && tokens.case(next) == Case::Small
        && tokens.gap(next) == Gap::Space
        && tokens.length(next) > 3
        && !tokens.is_on(next, List::LeaveAlone)
    {
        whole.end += 1;
    }
    Some(whole)
}

/// "Frau …", "Herr Dr. …", "السيدة …".
fn addressed(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    if tokens.entry(at, List::Titles) == 0 {
        return None;
    }
    let name = skip_titles(tokens, at);
    if tokens.gap(name) == Gap::Line || !tokens.is_word(name) {
        return None;
    }
    let pointed_at = at > 0 && tokens.case(at) == Case::None && tokens.is_on(at - 1, List::LeaveAlone) && tokens.gap(at) == Gap::Space;
    let meant = is_meant_as_name(tokens, name) && tokens.case(name) != Case::Small;
    let certain = meant || (is_listed(tokens, name) && !tokens.is_on(name, List::LeaveAlone));
    let is_word = pointed_at && !tokens.is_definite(name);
    let fits = certain || (!is_word && may_be_name(tokens, name));
    fits.then(|| rest_of_name(tokens, name))
}

/// "meine Tochter …", "doctor …": a listed name, or a large word that nobody would write large otherwise.
fn related(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let relation = tokens.entry(at, List::Relations);
    let length = relation.max(tokens.entry(at, List::WeakTitles));
    if length == 0 {
        return None;
    }
    let name = skip_signs(tokens, at + length, &['.', ',', '(', '"', '„', '«']);
    let name = skip_titles(tokens, name);
    if tokens.gap(name) == Gap::Line || !tokens.is_word(name) || tokens.is_on(name, List::LeaveAlone) {
        return None;
    }
    let directly = name == at + length || tokens.sign(at + length) == Some('.');
    let listed = is_listed(tokens, name) && (tokens.case(name) != Case::Small || tokens.length(name) >= SHORTEST_SMALL);
    let large = relation > 0 && directly && tokens.case(name) == Case::Title && tokens.length(name) > 2;
    (listed || large).then(|| rest_of_name(tokens, name))
}

/// "Ayşe Hanım", "Mehmet Bey".
fn addressed_behind(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let title = at + 1;
    let follows = tokens.entry(title, List::TitlesAfter) > 0 && tokens.gap(title) == Gap::Space;
    let fits = tokens.is_capitalised(at)
        && may_be_name(tokens, at)
        && (!tokens.begins_sentence(at) || tokens.is_capitalised(title) || is_listed(tokens, at));
    let small = tokens.case(at) == Case::Small && tokens.is_on_any(at, &GIVEN) && !tokens.is_on(at, List::LeaveAlone);
    let caseless = tokens.case(at) == Case::None && is_listed(tokens, at);
    (follows && (fits || small || caseless)).then(|| with_names_before(tokens, at..at + 1))
}

/// A name from the lists that needs nothing else to speak for it.
fn listed(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    if !tokens.is_word(at) || tokens.is_on(at, List::LeaveAlone) || is_in_compound(tokens, at) {
        return None;
    }
    let case = tokens.case(at);
    let certain = tokens.is_on_any(at, &CERTAIN) && (case != Case::Small || tokens.length(at) >= SHORTEST_SMALL);
    let ending = tokens.is_on(at, List::FamilyEndings) && case != Case::Small && tokens.length(at) > 5;
    // A given name that is also a word counts beside a family name, in whichever order.
    let next = at + 1;
    let pair = tokens.gap(next) == Gap::Space
        && !tokens.is_on(next, List::LeaveAlone)
        && (case != Case::Small && tokens.case(next) != Case::Small)
        && ((tokens.is_on_any(at, &GIVEN) && tokens.is_on_any(next, &FAMILY))
            || (tokens.is_on_any(at, &FAMILY) && tokens.is_on_any(next, &GIVEN))
            || (case != Case::None && tokens.is_on_any(at, &GIVEN) && tokens.is_on_any(next, &CERTAIN)));
    let inverted =
        tokens.sign(next) == Some(',') && case == Case::Title && tokens.is_on_any(at, &FAMILY) && tokens.is_on(at + 2, List::GivenNames);
    if inverted {
        return Some(at..at + 3);
    }
    (certain || ending || pair).then(|| with_names_before(tokens, rest_of_name(tokens, at)))
}

/// Names of houses, foundations and hospitals: "Maria-Hilf-Krankenhaus".
fn is_in_compound(tokens: &Tokens<'_>, at: usize) -> bool {
    let mut part = at;
    for _ in 0..MOST_PARTS {
        let joined =
            tokens.sign(part + 1) == Some('-') && tokens.is_glued(part + 1) && tokens.is_glued(part + 2) && tokens.is_word(part + 2);
        if !joined {
            return false;
        }
        part += 2;
        if tokens.is_on(part, List::LeaveAlone) || !(tokens.is_capitalised(part) || tokens.case(part) == Case::None) {
            return !is_listed(tokens, part);
        }
    }
    false
}

/// "A. Müller", "M. Yılmaz".
fn with_initial(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let initial = tokens.is_capitalised(at) && tokens.length(at) == 1 && tokens.sign(at + 1) == Some('.') && tokens.is_glued(at + 1);
    let name = at + 2;
    let fits = initial && tokens.is_capitalised(name) && tokens.gap(name) != Gap::Line && tokens.is_on_any(name, &FAMILY);
    fits.then(|| rest_of_name(tokens, name)).map(|whole| at..whole.end)
}
