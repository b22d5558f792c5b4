//! Addresses in the net: e-mail, also spelt out ("name (at) verein punkt example"), pages, and names in
//! social networks.

use std::ops::Range;

use crate::domain::words::personal_data::{
    lists::List,
    marks::{Found, MarkKind},
    tokens::{Gap, Tokens},
};

/// The most parts the name or the host of an address is followed through.
const MOST_PARTS: usize = 12;
/// The most tokens of a page's address.
const LONGEST_PAGE: usize = 200;

pub(super) fn find(tokens: &Tokens<'_>, found: &mut Found<'_>) {
    let mut at = 0;
    while at < tokens.len() {
        let mark = email(tokens, at).map(|range| (range, MarkKind::Email));
        let mark = mark.or_else(|| page(tokens, at).map(|range| (range, MarkKind::Url)));
        let mark = mark.or_else(|| handle(tokens, at).map(|range| (range, MarkKind::Handle)));
        at = match mark {
            Some((range, kind)) => {
                let end = range.end;
                found.add(range, kind);
                end.max(at + 1)
            }
            None => at + 1,
        };
    }
}

/// How many tokens the sign "@" or a way to write it has here, and whether it is the sign itself.
fn at_sign(tokens: &Tokens<'_>, at: usize) -> Option<(usize, bool)> {
    if tokens.sign(at) == Some('@') {
        return Some((1, true));
    }
    if tokens.is_sign(at, &['(', '[', '{', '<']) {
        let is_letter = matches!(tokens.text(at + 1), ['@' | 'a' | 'A' | 'ä']);
        let inner = if is_letter { 1 } else { tokens.entry(at + 1, List::AtWords) };
        let closes = tokens.is_sign(at + 1 + inner, &[')', ']', '}', '>']);
        return (inner > 0 && closes).then_some((inner + 2, true));
    }
    let length = tokens.entry(at, List::AtWords);
    (length > 0).then_some((length, false))
}

/// How many tokens a dot or a way to write it has here.
fn dot(tokens: &Tokens<'_>, at: usize) -> usize {
    if tokens.sign(at) == Some('.') {
        return 1;
    }
    if tokens.is_sign(at, &['(', '[', '{']) {
        let inner = if tokens.sign(at + 1) == Some('.') { 1 } else { tokens.entry(at + 1, List::DotWords) };
        return if inner > 0 && tokens.is_sign(at + 1 + inner, &[')', ']', '}']) { inner + 2 } else { 0 };
    }
    tokens.entry(at, List::DotWords)
}

fn is_part(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is_word(at) || tokens.is_number(at)
}

fn email(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let (length, certain) = at_sign(tokens, at)?;
    let host = host(tokens, at + length, certain)?;
    let start = local_part(tokens, at)?;
    Some(start..host)
}

/// Where the name before the sign begins.
fn local_part(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mut start = at.checked_sub(1).filter(|before| is_part(tokens, *before) || tokens.is_sign(*before, &['_', '-', '+']))?;
    for _ in 0..MOST_PARTS {
        let Some(before) = start.checked_sub(1) else { break };
        let joins = tokens.is_glued(start) && (is_part(tokens, before) || tokens.is_sign(before, &['.', '_', '-', '+', '%']));
        if joins {
            start = before;
            continue;
        }
        // "anna punkt muster at …"
        let spoken = (1..=3).find(|length| {
            let begin = start.checked_sub(*length);
            begin.is_some_and(|begin| {
                dot(tokens, begin) == *length && tokens.sign(begin) != Some('.') && begin > 0 && is_part(tokens, begin - 1)
            })
        });
        match spoken {
            Some(length) => start -= length + 1,
            None => break,
        }
    }
    Some(start)
}

/// Where the host behind the sign ends. Without the sign itself, a host must end in a known way.
fn host(tokens: &Tokens<'_>, at: usize, certain: bool) -> Option<usize> {
    if !is_part(tokens, at) || tokens.gap(at) == Gap::Line {
        return None;
    }
    let (mut end, mut dots, mut known) = (at + 1, 0, false);
    for _ in 0..MOST_PARTS {
        if tokens.is_glued(end)
            && (is_part(tokens, end) || (tokens.is_sign(end, &['-', '_']) && tokens.is_glued(end + 1) && is_part(tokens, end + 1)))
        {
            end += 1;
            continue;
        }
        let length = dot(tokens, end);
        let next = end + length;
        if length == 0 || !tokens.is_word(next) || tokens.gap(next) == Gap::Line || tokens.gap(end) == Gap::Line {
            break;
        }
        let is_top = tokens.is_on(next, List::TopDomains);
        // A dot with a space behind it ends a sentence, unless what follows ends an address.
        if tokens.sign(end) == Some('.') && !tokens.is_glued(next) && !is_top {
            break;
        }
        dots += 1;
        known |= is_top;
        end = next + 1;
        if is_top && !tokens.is_glued(end) {
            break;
        }
    }
    (dots > 0 && (certain || known)).then_some(end)
}

/// "https://…", "www.…", "verein.example/seite".
fn page(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let starts_with = |word: &str| tokens.is_word(at) && tokens.string(at).eq_ignore_ascii_case(word);
    let is_scheme = tokens.sign(at + 1) == Some(':') && tokens.sign(at + 2) == Some('/') && tokens.sign(at + 3) == Some('/');
    let is_named = tokens.sign(at + 1) == Some('.') && starts_with("www");
    let is_page = is_named || (is_scheme && tokens.is_word(at));
    if !is_page {
        let end = bare_host(tokens, at)?;
        return Some(at..rest_of_page(tokens, end));
    }
    let end = rest_of_page(tokens, at + 2);
    (end > at + 3).then_some(at..end)
}

/// Words joined by dots that end as hosts do.
fn bare_host(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if !is_part(tokens, at) || (at > 0 && tokens.is_glued(at) && !tokens.is_sign(at - 1, &['(', '"', '„', '“', ':', '<'])) {
        return None;
    }
    let (mut end, mut is_host) = (at + 1, false);
    for _ in 0..MOST_PARTS {
        if !tokens.is_glued(end) {
            break;
        }
        if tokens.is_sign(end, &['.', '-', '_']) && tokens.is_glued(end + 1) && is_part(tokens, end + 1) {
            is_host = tokens.sign(end) == Some('.') && tokens.is_on(end + 1, List::TopDomains);
            end += 2;
        } else if is_part(tokens, end) {
            is_host = false;
            end += 1;
        } else {
            break;
        }
    }
    is_host.then_some(end)
}

fn rest_of_page(tokens: &Tokens<'_>, from: usize) -> usize {
    let mut end = from;
    while end < tokens.len() && end - from < LONGEST_PAGE && tokens.is_glued(end) && !tokens.is_sign(end, &['"', '<', '>', ')', ',', ';']) {
        end += 1;
    }
    while end > from && tokens.is_sign(end - 1, &['.', '!', '?', ':']) {
        end -= 1;
    }
    end
}

/// "@name", or the name behind a network: "Insta: `name_99`".
fn handle(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    if tokens.sign(at) == Some('@') && is_handle_part(tokens, at + 1) {
        let end = rest_of_handle(tokens, at + 1);
        let length: usize = (at + 1..end).map(|at| tokens.length(at)).sum();
        return (length > 2).then_some(at..end);
    }
    let mut next = at + tokens.entry(at, List::Networks);
    if next == at {
        return None;
    }
    let mut announced = false;
    for _ in 0..6 {
        if tokens.is_sign(next, &[':', '=', '-', '"', '„', '“']) {
            announced |= tokens.is_sign(next, &[':', '=']);
            next += 1;
        } else if tokens.entry(next, List::Fillers) > 0 {
            next += tokens.entry(next, List::Fillers);
        } else {
            break;
        }
    }
    if !is_part(tokens, next) || tokens.gap(next) == Gap::Line {
        return None;
    }
    let end = rest_of_handle(tokens, next);
    let has_form =
        (next..end).any(|at| tokens.is_sign(at, &['_', '.'])) || (tokens.is_word(next) && (next..end).any(|at| tokens.is_number(at)));
    // Two large words are a name that is shown there.
    let surname = announced && !has_form && tokens.is_capitalised(next) && tokens.is_capitalised(end) && tokens.gap(end) == Gap::Space;
    (has_form || (announced && !tokens.is_on(next, List::LeaveAlone))).then_some(next..end + usize::from(surname))
}

fn is_handle_part(tokens: &Tokens<'_>, at: usize) -> bool {
    (is_part(tokens, at) || tokens.sign(at) == Some('_')) && tokens.is_glued(at)
}

fn rest_of_handle(tokens: &Tokens<'_>, from: usize) -> usize {
    let mut end = from + 1;
    for _ in 0..MOST_PARTS * 2 {
        let dot_inside = tokens.is_sign(end, &['.', '-']) && tokens.is_glued(end + 1) && is_part(tokens, end + 1);
        if !tokens.is_glued(end) || !(is_part(tokens, end) || tokens.sign(end) == Some('_') || dot_inside) {
            break;
        }
        end += 1;
    }
    end
}
