//! What points to people without naming them: the only one of a kind, public roles, functions with one
//! holder, courts, rare illnesses, an occupation together with a place.

use std::ops::Range;

use crate::domain::words::personal_data::{
    lists::List,
    marks::{Found, MarkKind},
    tokens::{Case, Gap, Tokens},
};

/// Lists whose entries speak for themselves.
const PLAIN: [(List, MarkKind); 5] = [
    (List::Sole, MarkKind::OnlyOne),
    (List::PublicRoles, MarkKind::RoleInPublic),
    (List::Courts, MarkKind::Court),
    (List::Illnesses, MarkKind::RareIllness),
    (List::SoleFunctions, MarkKind::Function),
];

pub(super) fn find(tokens: &Tokens<'_>, found: &mut Found<'_>) {
    for at in 0..tokens.len() {
        for (list, kind) in PLAIN {
            let length = tokens.entry(at, list);
            if length > 0 {
                found.add(at..at + length, kind);
            }
        }
        if let Some(range) = only_one(tokens, at) {
            found.add(range, MarkKind::OnlyOne);
        }
        if let Some(range) = pair(tokens, at, List::OwnWords, List::Businesses, 3) {
            found.add(range, MarkKind::RoleInPublic);
        }
        let function =
            pair(tokens, at, List::Functions, List::Institutions, 5).or_else(|| pair(tokens, at, List::Institutions, List::Functions, 3));
        if let Some(range) = function {
            found.add(range, MarkKind::Function);
        }
        if let Some(range) = job_and_place(tokens, at) {
            found.add(range, MarkKind::JobAndPlace);
        }
    }
}

/// An entry of one list with one of another within so many tokens behind it.
fn pair(tokens: &Tokens<'_>, at: usize, first: List, second: List, within: usize) -> Option<Range<usize>> {
    let length = tokens.entry(at, first);
    if length == 0 {
        return None;
    }
    for next in at + length..at + length + within {
        let found = tokens.entry(next, second);
        if found > 0 {
            return Some(at..next + found);
        }
        if tokens.ends_sentence(next) || tokens.is_sign(next, &[',', ';', '.']) {
            break;
        }
    }
    None
}

/// "die einzige Familie aus …", "العائلة الوحيدة".
fn only_one(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let length = tokens.entry(at, List::OnlyWords);
    if length == 0 {
        return None;
    }
    // Only adjectives stand between: small words, or names of peoples.
    let between = |next: usize| {
        let small = tokens.case(next) != Case::Title || tokens.is_on(next, List::People);
        tokens.is_word(next) && small && !tokens.is_on(next, List::LeaveAlone) && tokens.gap(next) != Gap::Line
    };
    let after = at + length;
    for next in after..after + 3 {
        if tokens.entry(next, List::People) > 0 {
            return Some(at..with_origin(tokens, next + tokens.entry(next, List::People)));
        }
        if !between(next) {
            break;
        }
    }
    for back in 1..=3.min(at) {
        let before = at - back;
        if tokens.case(before) != Case::None || !tokens.is_word(before) {
            break;
        }
        if tokens.entry(before, List::People) > 0 {
            return Some(before..after);
        }
        if tokens.is_on(before, List::LeaveAlone) {
            break;
        }
    }
    None
}

/// "aus Eritrea", "in Langenhorst" behind belong to it.
fn with_origin(tokens: &Tokens<'_>, from: usize) -> usize {
    let mut end = from;
    for _ in 0..3 {
        let preposition = tokens.case(end) == Case::Small && tokens.length(end) <= 5 && tokens.gap(end) == Gap::Space;
        if !preposition || !tokens.is_capitalised(end + 1) {
            break;
        }
        end += 2;
    }
    end
}

/// "Hebamme in …", "als Friseurin bei uns in …".
fn job_and_place(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let length = tokens.entry(at, List::Jobs);
    if length == 0 {
        return None;
    }
    let is_known = |at: usize| tokens.entry(at, List::Towns) > 0 || tokens.entry(at, List::Places) > 0;
    let after = at + length;
    for next in after..after + 5 {
        if tokens.ends_sentence(next) || tokens.is_sign(next, &[',', ';', '.']) {
            break;
        }
        if is_known(next) {
            return Some(at..next + 1);
        }
        let place = next + 1;
        // Without capitals, a word at the end of a clause that is no other word is taken for a place.
        let closes = place + 1 >= tokens.len() || tokens.sign(place + 1).is_some();
        let large = tokens.case(place) == Case::Title || (tokens.case(place) == Case::None && tokens.is_word(place) && closes);
        let named = tokens.is_on(next, List::InWords) && large && !tokens.is_on(place, List::LeaveAlone) && tokens.gap(place) == Gap::Space;
        if named && next < after + 3 {
            return Some(at..place + 1);
        }
    }
    let from = at.saturating_sub(4);
    let before = (from..at)
        .rev()
        .take_while(|before| !tokens.ends_sentence(*before) && tokens.sign(*before) != Some(','))
        .find(|before| is_known(*before));
    before.map(|before| before..after)
}
