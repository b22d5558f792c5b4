//! Runs of digits: telephones, cards, tax numbers, positions on the map, and any other number of six
//! digits or more. Digits may be spaced, grouped or spelled in words. What is counted, priced, timed or
//! a range of years stays.

use std::ops::Range;

use crate::domain::words::personal_data::{
    check_digits::{is_card, is_tax_number},
    lists::List,
    marks::{Found, MarkKind},
    tokens::{Case, Gap, Tokens},
};

/// How far before a number a word for telephones may be.
const NEAR: usize = 5;

pub(super) fn find(tokens: &Tokens<'_>, found: &mut Found<'_>) {
    let mut at = 0;
    while at < tokens.len() {
        if found.is_taken(at) {
            at += 1;
            continue;
        }
        if let Some(range) = position(tokens, at) {
            at = range.end;
            found.add(range, MarkKind::Coordinates);
            continue;
        }
        let Some(run) = Run::at(tokens, found, at) else {
            at += 1;
            continue;
        };
        let end = run.range.end;
        if let Some((range, kind)) = run.kind(tokens).map(|kind| run.widened(tokens, kind)) {
            found.add(range, kind);
        }
        at = end;
    }
}

/// "51.9067, 8.3785", "51°54'24\"N".
fn position(tokens: &Tokens<'_>, at: usize) -> Option<Range<usize>> {
    let decimal = |at: usize| {
        let parts = tokens.is_number(at)
            && tokens.length(at) <= 3
            && tokens.is_sign(at + 1, &['.', ','])
            && tokens.is_glued(at + 1)
            && tokens.is_number(at + 2)
            && tokens.is_glued(at + 2);
        (parts && tokens.length(at + 2) >= 3).then_some(at + 3)
    };
    if let Some(mut next) = decimal(at).filter(|end| tokens.length(end - 1) >= 4 || tokens.is_sign(*end, &[',', ';', '°'])) {
        while next < at + 9 && (tokens.is_sign(next, &[',', ';', '/', '°', '-']) || (tokens.is_word(next) && tokens.length(next) == 1)) {
            next += 1;
        }
        if let Some(end) = decimal(next) {
            let end = if tokens.sign(end) == Some('°') { end + 1 } else { end };
            return Some(at..end);
        }
    }
    let degrees = tokens.is_number(at)
        && tokens.sign(at + 1) == Some('°')
        && tokens.is_number(at + 2)
        && tokens.is_sign(at + 3, &['\'', '.', '"', ',']);
    if !degrees {
        return None;
    }
    let mut end = at + 4;
    while end < at + 24
        && (tokens.is_number(end)
            || tokens.is_sign(end, &['°', '\'', '"', '.', ',', '”', '″'])
            || (tokens.is_word(end) && tokens.length(end) == 1))
    {
        end += 1;
    }
    Some(at..end)
}

/// Groups of digits that stand together.
#[derive(Debug)]
struct Run {
    range: Range<usize>,
    /// The digits of each group.
    groups: Vec<String>,
    /// What stands between them, a space for nothing.
    separators: Vec<char>,
    plus: bool,
    spoken: bool,
    /// Whether every sign between the groups has spaces around, as in a calculation.
    airy: bool,
}

impl Run {
    fn at(tokens: &Tokens<'_>, found: &Found<'_>, at: usize) -> Option<Self> {
        let plus = tokens.sign(at) == Some('+') || (tokens.is_on(at, List::PlusWords) && tokens.gap(at + 1) != Gap::Line);
        let first = at + usize::from(plus) + usize::from(tokens.sign(at + usize::from(plus)) == Some('('));
        let (digits, spoken) = digits(tokens, found, first)?;
        let mut run = Self { range: at..first + 1, groups: vec![digits], separators: Vec::new(), plus, spoken, airy: true };
        loop {
            let end = run.range.end;
            let mut next = end;
            let mut separator = ' ';
            let commas: &[char] = if run.spoken { &[','] } else { &[] };
            while next < end + 4
                && (tokens.is_sign(next, &['-', '/', '.', '(', ')', '_', '\\', '|', '*', '~']) || tokens.is_sign(next, commas))
            {
                separator = tokens.sign(next).unwrap_or(' ');
                next += 1;
            }
            if (end..=next).any(|at| tokens.gap(at) == Gap::Line) {
                break;
            }
            let Some((digits, spoken)) = self::digits(tokens, found, next) else { break };
            run.groups.push(digits);
            run.airy &= next > end && tokens.gap(end) == Gap::Space && tokens.gap(next) == Gap::Space;
            run.separators.push(separator);
            run.spoken |= spoken;
            run.range.end = next + 1;
        }
        Some(run)
    }

    fn digits(&self) -> String {
        self.groups.concat()
    }

    fn kind(&self, tokens: &Tokens<'_>) -> Option<MarkKind> {
        let Range { start, .. } = self.range;
        let digits = self.digits();
        let count = digits.len();
        let is_public = tokens.is_on_public_list(&digits);
        if count < 5 || is_public {
            return None;
        }
        let leads = self.plus || digits.starts_with('0');
        let announced = tokens.has_before(start, List::PhoneCues, NEAR);
        let counted = self.is_counted(tokens);
        if self.spoken && !announced && count < 6 {
            return None;
        }
        let is_calculation = self.airy && self.groups.len() > 1;
        let is_harmless = counted || is_calculation || self.is_years() || self.is_amount() || self.is_range();
        if !leads && !announced && is_harmless || self.is_times(tokens) {
            return None;
        }
        let lengths: Vec<usize> = self.groups.iter().map(String::len).collect();
        let single = self.groups.len() == 1;
        if leads && (7..=17).contains(&count) {
            return Some(if self.plus || count != 12 || !single || digits.starts_with("00") || announced {
                MarkKind::Phone
            } else {
                MarkKind::FileNumber
            });
        }
        if announced && count <= 15 && !(counted && count < 7) {
            return Some(MarkKind::Phone);
        }
        if (13..=19).contains(&count) {
            return Some(if is_card(&digits) || lengths.iter().all(|length| *length == 4) { MarkKind::Card } else { MarkKind::Digits });
        }
        if count == 11 && is_tax_number(&digits) && (single || matches!(lengths[..], [2, 3, 3, 3])) {
            return Some(MarkKind::TaxNumber);
        }
        if count == 12 && single {
            return Some(MarkKind::FileNumber);
        }
        if count >= 20 || single {
            return (count >= 6).then_some(MarkKind::Digits);
        }
        if count >= 7 {
            let telephone =
                lengths.iter().all(|length| (2..=5).contains(length)) && count >= 8 || lengths.iter().all(|length| *length == 1);
            return Some(if telephone { MarkKind::Phone } else { MarkKind::Digits });
        }
        let long_group = lengths.iter().any(|length| *length >= 6);
        let spaced =
            lengths.iter().all(|length| *length == 1) || (lengths.len() >= 3 && lengths.iter().all(|length| *length == 2) && leads);
        (count >= 6 && (long_group || spaced || self.spoken)).then_some(MarkKind::Digits)
    }

    /// Whether a unit, a currency or a percent sign says what is counted.
    fn is_counted(&self, tokens: &Tokens<'_>) -> bool {
        let Range { start, end } = self.range;
        let signs = ['€', '$', '£', '%', '₺', '₴', '₽'];
        let before = start > 0 && (tokens.is_sign(start - 1, &signs) || tokens.is_sign(start - 1, &['§']));
        before
            || tokens.is_sign(end, &signs)
            || tokens.entry(end, List::Units) > 0
            || (tokens.sign(end) == Some(',') && tokens.is_glued(end + 1) && tokens.is_number(end + 1) && tokens.length(end + 1) <= 2)
    }

    /// "2015/2016", "2019 2020 2021".
    fn is_years(&self) -> bool {
        self.groups.iter().all(|group| {
            group.len() == 4 && ("1900".."2100").contains(&group.as_str())
                || (group.len() == 4 && ("1350".."1420").contains(&group.as_str()))
        }) || matches!(self.groups.as_slice(), [first, second] if first.len() == 4 && second.len() == 2 && first.starts_with("20"))
    }

    /// "12 000", "1.200.000".
    fn is_amount(&self) -> bool {
        let [first, rest @ ..] = self.groups.as_slice() else { return false };
        let thousands = !rest.is_empty() && first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
        let round = rest.last().is_some_and(|last| last == "000");
        thousands
            && (self.separators.iter().all(|separator| *separator == '.') && (rest.len() < 3)
                || round
                || (rest.len() == 1 && self.separators[0] == ' '))
    }

    /// "10000 - 20000": two round numbers.
    fn is_range(&self) -> bool {
        matches!(self.groups.as_slice(), [first, second] if self.separators == ['-'] && first.ends_with('0') && second.ends_with('0') && first.len() <= 5 && second.len() <= 5 && first.len() + 1 >= second.len())
            || (self.groups.iter().all(|group| group.len() <= 2)
                && self.groups.len() <= 4
                && self.groups.iter().any(|group| group.len() == 1)
                && !self.plus)
    }

    /// "08.00-16.30".
    fn is_times(&self, tokens: &Tokens<'_>) -> bool {
        let pairs = self.groups.chunks(2);
        let is_time = |pair: &[String]| matches!(pair, [hour, minute] if hour.len() <= 2 && minute.len() == 2 && hour.as_str() < "25" && ["00", "05", "10", "15", "20", "25", "30", "35", "40", "45", "50", "55"].contains(&minute.as_str()));
        let dotted = self.separators.iter().step_by(2).all(|separator| *separator == '.');
        !self.plus
            && self.groups.len() <= 4
            && dotted
            && pairs.into_iter().all(is_time)
            && !tokens.has_before(self.range.start, List::PhoneCues, NEAR)
    }

    /// Letters of a series in front belong to the number of a document.
    fn widened(&self, tokens: &Tokens<'_>, kind: MarkKind) -> (Range<usize>, MarkKind) {
        let Range { start, end } = self.range;
        let series = start > 0 && kind == MarkKind::Digits && tokens.is_word(start - 1) && tokens.length(start - 1) <= 3;
        let large = series && tokens.text(start - 1).iter().all(|c| c.is_uppercase()) && tokens.case(start - 1) != Case::None;
        if large && tokens.gap(start) != Gap::Line { (start - 1..end, MarkKind::DocumentNumber) } else { (start..end, kind) }
    }
}

/// The digits of a number or of a word for digits that no earlier rule has marked.
fn digits(tokens: &Tokens<'_>, found: &Found<'_>, at: usize) -> Option<(String, bool)> {
    if found.is_taken(at) {
        return None;
    }
    if tokens.is_number(at) {
        return Some((tokens.string(at), false));
    }
    tokens.spoken(at).map(|digits| (digits.to_string(), true))
}
