//! Addresses: streets in the ways German, English, Turkish, Ukrainian, Russian, Arabic and Persian write
//! them, postcodes with their place, and places below the level of districts.

use std::ops::Range;

use crate::domain::words::personal_data::{
    lists::List,
    marks::{Found, MarkKind},
    tokens::{Case, Gap, Tokens},
};

/// The highest number of a house that is expected.
const HIGHEST_NUMBER: usize = 4;
/// How far before a street "ich wohne" may be.
const NEAR: usize = 6;

pub(super) fn find(tokens: &Tokens<'_>, found: &mut Found<'_>) {
    for at in 0..tokens.len() {
        if let Some(range) = place(tokens, at) {
            found.add(range, MarkKind::Place);
        }
        if found.is_taken(at) {
            continue;
        }
        let street = german(tokens, at)
            .or_else(|| named_after_preposition(tokens, at))
            .or_else(|| word_before(tokens, at))
            .or_else(|| word_after(tokens, at))
            .or_else(|| with_flat(tokens, at));
        if let Some(range) = street {
            found.add(range, MarkKind::Street);
        } else if let Some(range) = postcode(tokens, found, at) {
            found.add(range, MarkKind::PostcodePlace);
        }
    }
}

/// Whether a word may be part of the name of a street or place.
fn is_name_like(tokens: &Tokens<'_>, at: usize) -> bool {
    let right_case = tokens.is_capitalised(at) || (tokens.case(at) == Case::None && tokens.length(at) > 1);
    tokens.is_word(at) && right_case && !tokens.is_on(at, List::LeaveAlone)
}

/// The number of a house and what belongs to it: "12", "12a", "Nr. 12", "12-14", "буд. 3, кв. 5".
fn house_number(tokens: &Tokens<'_>, from: usize) -> Option<usize> {
    let mut at = from;
    let mut end = None;
    for _ in 0..6 {
        let mut next = at;
        while next < at + 3 && tokens.is_sign(next, &[',', '.', ':', '№', '#', '-', '/']) && tokens.gap(next) != Gap::Line {
            next += 1;
        }
        let word = tokens.entry(next, List::HouseWords);
        if word > 0 && tokens.gap(next) != Gap::Line {
            next += word;
            while tokens.is_sign(next, &['.', ':', '№', '#', ',']) {
                next += 1;
            }
        } else if next > at
            && (end.is_none() && !tokens.is_sign(next - 1, &[',', '№', '.']) || end.is_some() && tokens.is_sign(next - 1, &[',', '.']))
        {
            break;
        }
        let is_number = tokens.is_number(next) && tokens.length(next) <= HIGHEST_NUMBER && tokens.gap(next) != Gap::Line;
        let is_counted = word == 0 && (tokens.entry(next + 1, List::Units) > 0 || tokens.entry(next + 1, List::Months) > 0);
        if !is_number || is_counted {
            break;
        }
        at = next + 1;
        let letter = tokens.is_word(at)
            && tokens.length(at) == 1
            && tokens.gap(at) != Gap::Line
            && (tokens.is_glued(at) || !tokens.is_on(at, List::LeaveAlone));
        if letter {
            at += 1;
        }
        end = Some(at);
    }
    end
}

/// "Lindenstraße 12", "Lange Str. 5", "Konrad-Adenauer-Allee 7", "in der Mühlengasse".
fn german(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let certain = tokens.is_on(at, List::Streets);
    if !(certain || tokens.is_on(at, List::StreetsWithNumber)) {
        return None;
    }
    let start = begin_of_street(tokens, at);
    if tokens.is_on(at, List::LeaveAlone) && start == at {
        return None;
    }
    let after = at + 1 + usize::from(tokens.sign(at + 1) == Some('.') && tokens.is_glued(at + 1));
    let is_named = tokens.length(at) > 6 || start < at;
    if let Some(end) = house_number(tokens, after) {
        return is_named.then_some(start..end);
    }
    let lives_there = tokens.has_before(start, List::ResidenceCues, NEAR);
    let is_street = (certain && tokens.is_capitalised(at)) || (lives_there && (tokens.is_capitalised(at) || certain));
    (is_named && is_street).then_some(start..at + 1)
}

/// The first word of a street: joined by hyphens, or large words before one that is only "Straße".
fn begin_of_street(tokens: &Tokens<'_>, at: usize) -> usize {
    let mut start = at;
    for _ in 0..5 {
        if start >= 2
            && tokens.is_glued(start)
            && tokens.sign(start - 1) == Some('-')
            && tokens.is_word(start - 2)
            && tokens.is_glued(start - 1)
        {
            start -= 2;
        } else {
            break;
        }
    }
    let bare = start == at && tokens.length(at) <= 6;
    for _ in 0..2 {
        let Some(before) = start.checked_sub(1) else { break };
        if bare
            && tokens.is_word(before)
            && tokens.is_capitalised(before)
            && !tokens.is_on(before, List::LeaveAlone)
            && tokens.gap(start) == Gap::Space
        {
            start = before;
        }
    }
    start
}

/// "Am Lindenhof 12", "An der Kirche 4a".
fn named_after_preposition(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let length = tokens.entry(at, List::StreetPrepositions);
    let name = at + length;
    let is_word = |at: usize| tokens.is_on(at, List::LeaveAlone) && !tokens.is_on(at, List::StreetsWithNumber);
    if length == 0 || !tokens.is_capitalised(name) || is_word(name) || tokens.gap(name) != Gap::Space {
        return None;
    }
    let mut after = name + 1;
    if tokens.is_capitalised(after) && tokens.gap(after) == Gap::Space {
        after += 1;
    }
    let lives_there = tokens.has_before(at, List::ResidenceCues, NEAR);
    let large = tokens.is_capitalised(at);
    let is_named = large && (!tokens.begins_sentence(at) || tokens.length(after) <= 3);
    if !lives_there && !is_named {
        return None;
    }
    let end = house_number(tokens, after)?;
    let plausible = !is_word(after - 1) && !tokens.is_on_any(after - 1, &[List::Months, List::Units]);
    plausible.then_some(at..end)
}

/// "вул. Шевченка, буд. 12", "شارع النصر", "خیابان آزادی".
fn word_before(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let length = tokens.entry(at, List::StreetsBefore);
    if length == 0 {
        return None;
    }
    let mut name = at + length;
    if tokens.is_sign(name, &['.', ':']) {
        name += 1;
    }
    let announced_by_dot = name > at + length;
    let mut after = name;
    while after < name + 3 && tokens.gap(after) != Gap::Line {
        let hyphen = tokens.sign(after) == Some('-') && tokens.is_glued(after) && tokens.is_word(after + 1);
        let large = is_name_like(tokens, after) && (tokens.case(after) != Case::None || after == name || tokens.is_definite(after));
        let quoted = tokens.is_sign(after, &['"', '«', '»']);
        if !(large || hyphen || quoted || (after == name && announced_by_dot && tokens.is_word(after))) {
            break;
        }
        after += 1;
    }
    if after == name {
        // In small letters only a number tells that a street is meant.
        after += (1..=2).take_while(|next| tokens.is_word(name + next - 1) && !tokens.is_on(name + next - 1, List::LeaveAlone)).count();
        let end = house_number(tokens, after).filter(|_| after > name)?;
        return Some(at..end);
    }
    Some(at..house_number(tokens, after).unwrap_or(after))
}

/// "Gül Sokak No: 5", "12 Linden Street".
fn word_after(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let length = tokens.entry(at, List::StreetsAfter);
    if length == 0 || at == 0 {
        return None;
    }
    let mut start = at;
    while start > 0
        && at - start < 3
        && tokens.gap(start) == Gap::Space
        && tokens.is_capitalised(start - 1)
        && is_name_like(tokens, start - 1)
    {
        start -= 1;
    }
    let dot = usize::from(tokens.sign(at + length) == Some('.'));
    let number_after = house_number(tokens, at + length + dot);
    // "Yıldız Mahallesi": a word that is also a name, or a number behind, speak for a street.
    let named = tokens.is_on_any(at - 1, &[List::GivenNamesAlsoWords, List::FamilyNamesAlsoWords]) && tokens.is_capitalised(at);
    if start == at && (number_after.is_some() || named) && tokens.is_capitalised(at - 1) && tokens.gap(at) == Gap::Space {
        start = at - 1;
    }
    let small = start == at && tokens.is_word(at - 1) && !tokens.is_on(at - 1, List::LeaveAlone) && tokens.gap(at) == Gap::Space;
    if small && (number_after.is_some() || (at > 1 && tokens.is_number(at - 2))) {
        start = at - 1;
    }
    if start == at {
        return None;
    }
    if start > 0 && tokens.is_number(start - 1) && tokens.length(start - 1) <= HIGHEST_NUMBER && tokens.gap(start) == Gap::Space {
        start -= 1;
    }
    let mut end = at + length;
    // "Cad. Gül Sok. No 5": one address in several parts.
    if let Some(after) = number_after {
        end = after;
    }
    Some(start..end)
}

/// "Лесі Українки 5, кв. 12": a number with a flat tells a street, too.
fn with_flat(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let flat = at + 1 + usize::from(tokens.sign(at + 1) == Some(','));
    let word = tokens.entry(flat, List::HouseWords);
    let after = flat + word + usize::from(tokens.sign(flat + word) == Some('.'));
    let fits =
        tokens.is_number(at) && tokens.length(at) <= HIGHEST_NUMBER && word > 0 && tokens.is_number(after) && tokens.gap(flat) != Gap::Line;
    let mut start = at;
    while fits
        && start > 0
        && at - start < 2
        && tokens.gap(start) == Gap::Space
        && is_name_like(tokens, start - 1)
        && tokens.is_capitalised(start - 1)
    {
        start -= 1;
    }
    (start < at).then_some(start..after + 1)
}

/// "33330 Emsaue", "PLZ 33330", "01001, Київ".
fn postcode(tokens: &Tokens<'_>, found: &Found<'_>, at: usize) -> Option<Range<usize>> {
    let polish = tokens.is_number(at)
        && tokens.length(at) == 2
        && tokens.sign(at + 1) == Some('-')
        && tokens.is_number(at + 2)
        && tokens.length(at + 2) == 3
        && tokens.is_glued(at + 2);
    let plain =
        tokens.is_number(at) && (tokens.length(at) == 5 || (tokens.length(at) == 6 && tokens.has_before(at, List::PostcodeCues, 4)));
    if !plain && !polish || tokens.is_glued(at + 1) && tokens.is_number(at + 2) && !polish {
        return None;
    }
    let end = if polish { at + 3 } else { at + 1 };
    let announced = tokens.has_before(at, List::PostcodeCues, 4);
    let beside_street = at > 0 && (found.is_taken(at - 1) || (at > 1 && tokens.is_sign(at - 1, &[',']) && found.is_taken(at - 2)));
    let after = end + usize::from(tokens.sign(end) == Some(','));
    let is_counted = tokens.entry(after, List::Units) > 0 || tokens.is_sign(end, &['€', '%', '$']);
    let round = tokens.text(at).ends_with(&['0', '0']) && !beside_street && !tokens.is_on_any(after, &[List::Towns, List::Places]);
    let place =
        is_name_like(tokens, after) && tokens.case(after) == Case::Title && tokens.gap(after) == Gap::Space && !is_counted && !round;
    let known = tokens.is_on_any(after, &[List::Towns, List::Places]);
    if !(announced || beside_street || place || known) || (is_counted && !announced) {
        return None;
    }
    let prefix =
        at > 1 && tokens.sign(at - 1) == Some('-') && tokens.is_glued(at) && tokens.length(at - 2) <= 2 && tokens.is_capitalised(at - 2);
    let start = if prefix { at - 2 } else { at };
    let named = place || known || ((announced || beside_street) && is_name_like(tokens, after) && tokens.gap(after) != Gap::Line);
    let mut last = if named { after + 1 } else { end };
    while named && last < after + 6 && tokens.sign(last) == Some('-') && tokens.is_glued(last) && tokens.is_word(last + 1) {
        last += 2;
    }
    Some(start..last)
}

/// Places the office listed, and what follows "Ortsteil", "село", "köyü".
fn place(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let listed = tokens.entry(at, List::Places);
    if listed > 0 {
        return Some(at..at + listed);
    }
    let cue = tokens.entry(at, List::PlaceCues);
    if cue == 0 {
        return None;
    }
    let mut name = at + cue;
    if tokens.is_sign(name, &['.', ':', '"', '„', '«']) {
        name += 1;
    }
    let fits = is_name_like(tokens, name) && !tokens.is_on(name, List::Towns) && tokens.gap(name) != Gap::Line;
    // Without capitals, what follows is a name after a Persian link, with an article or before a sign.
    let linked = matches!(tokens.text(name - 1), [.., 'ی']);
    let closes = name + 1 >= tokens.len() || tokens.sign(name + 1).is_some();
    let certain = tokens.case(name) != Case::None || tokens.is_definite(name) || linked || closes;
    (fits && certain).then_some(name..name + 1)
}
