//! Numbers of accounts, files, insurances and documents: letters and digits in the forms authorities
//! give them, and whatever follows a word that announces one.

use std::ops::Range;

use crate::domain::words::personal_data::{
    check_digits::{is_health_insurance, is_iban},
    lists::List,
    marks::{Found, MarkKind},
    tokens::{Case, Gap, Tokens},
};

/// The most tokens a number is followed through.
const LONGEST: usize = 24;

/// Words that announce a number, and what it is then.
const CUES: [(List, MarkKind); 5] = [
    (List::FileCues, MarkKind::FileNumber),
    (List::InsuranceCues, MarkKind::InsuranceNumber),
    (List::TaxCues, MarkKind::TaxNumber),
    (List::DocumentCues, MarkKind::DocumentNumber),
    (List::BankCues, MarkKind::BankAccount),
];

pub(super) fn find(tokens: &Tokens<'_>, found: &mut Found<'_>) {
    let mut at = 0;
    while at < tokens.len() {
        if found.is_taken(at) {
            at += 1;
            continue;
        }
        let mark = announced(tokens, at)
            .or_else(|| account(tokens, at))
            .or_else(|| court_file(tokens, at))
            .or_else(|| written_together(tokens, at));
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

/// The number behind a word that announces one: "Aktenzeichen: 33 AB 12".
fn announced(tokens: &Tokens<'_>, at: usize) -> Option<(Range<usize>, MarkKind)> {
    let (length, kind) = CUES.iter().map(|(list, kind)| (tokens.entry(at, *list), *kind)).max_by_key(|(length, _)| *length)?;
    if length == 0 || tokens.entry(at, List::PhoneCues) >= length {
        return None;
    }
    let mut begin = at + length;
    for _ in 0..6 {
        let is_filler = tokens.is_on(begin, List::Fillers) && !(tokens.is_glued(begin + 1) && tokens.is_number(begin + 1));
        if tokens.is_sign(begin, &[':', '.', '-', '#', '№', '=', '(', '"', '„']) || is_filler {
            begin += 1;
        } else {
            break;
        }
    }
    let end = number_of_parts(tokens, begin);
    let digits = digits_in(tokens, begin..end);
    (digits >= 4).then_some((begin..end, kind))
}

/// Parts with digits, and short capitals among them, as far as they go.
fn number_of_parts(tokens: &Tokens<'_>, begin: usize) -> usize {
    let (mut at, mut end) = (begin, begin);
    while at < tokens.len() && at - begin < LONGEST && (at == begin || tokens.gap(at) != Gap::Line) {
        if tokens.is_number(at) {
            if at > begin && !tokens.is_glued(at) && tokens.entry(at + 1, List::Units) > 0 {
                break;
            }
            at += 1;
            end = at;
        } else if is_letters_of_number(tokens, at) || (tokens.is_sign(at, &['-', '/', '.', '_']) && at > begin) {
            at += 1;
            let letters_end = tokens.is_word(at - 1) && tokens.is_glued(at - 1);
            end = if letters_end { at } else { end };
        } else {
            break;
        }
    }
    end
}

fn is_letters_of_number(tokens: &Tokens<'_>, at: usize) -> bool {
    let short = tokens.is_word(at) && tokens.length(at) <= 4;
    let beside_digits = tokens.is_glued(at) || tokens.is_glued(at + 1);
    short
        && (tokens.case(at) == Case::Capitals
            || (tokens.length(at) == 1 && tokens.is_capitalised(at))
            || beside_digits && !tokens.is_on(at, List::LeaveAlone))
}

fn digits_in(tokens: &Tokens<'_>, range: Range<usize>) -> usize {
    range.filter(|at| tokens.is_number(*at)).map(|at| tokens.length(at)).sum()
}

fn join(tokens: &Tokens<'_>, range: Range<usize>) -> String {
    range.filter(|at| tokens.sign(*at).is_none()).map(|at| tokens.string(at)).collect()
}

/// An IBAN, in one piece or in groups, also with a letter too many or too few.
fn account(tokens: &Tokens<'_>, at: usize) -> Option<(Range<usize>, MarkKind)> {
    let is_country = tokens.is_word(at) && tokens.length(at) == 2 && tokens.text(at).iter().all(char::is_ascii_alphabetic);
    if !is_country
        || !tokens.is_number(at + 1)
        || (at > 0 && tokens.is_glued(at) && !tokens.is_sign(at - 1, &[':', '(', '"', '„', '=', '.', ',']))
    {
        return None;
    }
    let mut end = at + 1;
    while end - at < LONGEST && tokens.gap(end) != Gap::Line {
        let is_short_word = tokens.is_word(end) && tokens.length(end) <= 4 && tokens.text(end).iter().all(char::is_ascii_alphabetic);
        let is_glued_word = is_short_word && (tokens.is_glued(end) || (tokens.case(end) == Case::Capitals && tokens.is_number(end + 1)));
        let is_separator = tokens.is_sign(end, &['-', '.']) && tokens.is_number(end + 1);
        if !tokens.is_number(end) && !is_glued_word && !is_separator {
            break;
        }
        end += 1;
    }
    let number = join(tokens, at..end);
    let digits = digits_in(tokens, at..end);
    let capital = tokens.case(at) == Case::Capitals;
    let has_form = number.len() >= 14 && number.len() <= 36 && digits >= 11 && (capital || tokens.is_glued(at + 1));
    (has_form || is_iban(&number)).then_some((at..end, MarkKind::BankAccount))
}

/// Files of courts, as "12 F 345/24".
fn court_file(tokens: &Tokens<'_>, at: usize) -> Option<(Range<usize>, MarkKind)> {
    let fits = tokens.is_number(at)
        && tokens.length(at) <= 3
        && tokens.is_word(at + 1)
        && tokens.length(at + 1) <= 3
        && tokens.is_capitalised(at + 1)
        && tokens.is_number(at + 2)
        && tokens.sign(at + 3) == Some('/')
        && tokens.is_number(at + 4)
        && matches!(tokens.length(at + 4), 2 | 4)
        && tokens.entry(at + 5, List::Units) == 0;
    fits.then_some((at..at + 5, MarkKind::FileNumber))
}

/// Letters and digits without a space: files, customers, insurances, passports.
fn written_together(tokens: &Tokens<'_>, at: usize) -> Option<(Range<usize>, MarkKind)> {
    if (at > 0 && tokens.is_glued(at) && !tokens.is_sign(at - 1, &[':', '(', '"', '„', '=', '#', '№'])) || tokens.sign(at).is_some() {
        return spaced_insurance(tokens, at);
    }
    let mut end = at + 1;
    while end - at < LONGEST && tokens.is_glued(end) && end < tokens.len() {
        let joins = tokens.is_sign(end, &['-', '/', '.']) && end + 1 < tokens.len() && tokens.is_glued(end + 1);
        if tokens.sign(end).is_some() && !joins {
            break;
        }
        end += 1;
    }
    while end > at + 1 && tokens.sign(end - 1).is_some() {
        end -= 1;
    }
    let parts = at..end;
    let digits = digits_in(tokens, parts.clone());
    let words: Vec<usize> = parts.clone().filter(|at| tokens.is_word(*at)).collect();
    let signs = parts.clone().filter(|at| tokens.sign(*at).is_some()).count();
    if digits < 4 || (words.is_empty() && signs == 0) {
        return spaced_insurance(tokens, at);
    }
    if words.is_empty() {
        return bare_file(tokens, &parts).map(|kind| (parts, kind));
    }
    let number = join(tokens, parts.clone());
    let is_short = words.iter().all(|at| tokens.length(*at) <= 4);
    let kind = if signs > 0 {
        let is_file = is_short && parts.len() >= 5 && words.iter().any(|at| tokens.is_capitalised(*at) || digits >= 6);
        let has_year = tokens.sign(end) == Some('/') && tokens.is_number(end + 1) && matches!(tokens.length(end + 1), 2 | 4);
        if is_file && has_year {
            return Some((at..end + 2, MarkKind::FileNumber));
        }
        (is_file || (is_short && digits >= 7)).then_some(MarkKind::FileNumber)
    } else if is_insurance(&number) || is_health_insurance(&number) {
        Some(MarkKind::InsuranceNumber)
    } else if is_short && is_job_centre(tokens, &parts) {
        Some(MarkKind::FileNumber)
    } else {
        let first_is_letters = tokens.is_word(at) && tokens.length(at) <= 3;
        let mixes = parts.len() >= 4 && number.len() >= 8 && is_short;
        let is_serial = first_is_letters && tokens.length(at + 1) >= 6 && parts.len() <= 3;
        (mixes || is_serial).then_some(MarkKind::DocumentNumber)
    };
    kind.map(|kind| (parts, kind)).or_else(|| spaced_insurance(tokens, at))
}

/// Digits with signs that only files have: "1234567-224" of the asylum authority, "12345//0012345".
fn bare_file(tokens: &Tokens<'_>, parts: &Range<usize>) -> Option<MarkKind> {
    let lengths: Vec<usize> = parts.clone().filter(|at| tokens.is_number(*at)).map(|at| tokens.length(at)).collect();
    let has_slash = parts.clone().any(|at| tokens.sign(at) == Some('/'));
    let is_file = matches!(lengths[..], [7, 3] | [5, 7]) && tokens.text(parts.start).first() != Some(&'0')
        || (matches!(lengths[..], [5, 7]) && has_slash);
    is_file.then_some(MarkKind::FileNumber)
}

/// "12345BG0012345" of job centres, "123A456789" of the employment agency.
fn is_job_centre(tokens: &Tokens<'_>, parts: &Range<usize>) -> bool {
    let lengths: Vec<usize> = parts.clone().map(|at| tokens.length(at)).collect();
    matches!(lengths[..], [5, 2, 7] | [3, 1 | 2, 6]) && tokens.is_number(parts.start)
}

/// Pension insurance: eight digits, a letter, three digits.
fn is_insurance(number: &str) -> bool {
    let is_digit = |at: usize| number.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    number.len() == 12 && number.as_bytes()[8].is_ascii_alphabetic() && (0..8).chain(9..12).all(is_digit)
}

/// The same with spaces: "65 070649 J 003".
fn spaced_insurance(tokens: &Tokens<'_>, at: usize) -> Option<(Range<usize>, MarkKind)> {
    let is_one_letter = |at: usize| tokens.is_word(at) && tokens.length(at) == 1;
    for letter in at + 1..at + 5 {
        if is_one_letter(letter) && tokens.is_number(letter + 1) && (at..letter).all(|at| tokens.is_number(at)) {
            let range = at..letter + 2;
            return is_insurance(&join(tokens, range.clone())).then_some((range, MarkKind::InsuranceNumber));
        }
    }
    None
}
