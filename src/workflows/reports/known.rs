//! The numbers a report may quote, and how numbers are found in its texts: in every language, with its own digits
//! and signs.

use std::collections::BTreeSet;

use crate::{
    domain::{
        disclosure::{Cell, PublishableTable},
        identifiers::Code,
    },
    rendering::charts::Numerals,
    workflows::{challenges::asks_people_concerned, figures::numerals, reports::scene::Scene, results::View},
};

/// The confidence of every interval, in per cent.
pub(super) const CONFIDENCE: u64 = 95;

/// The numbers a document may quote: those of released tables.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Shares in per cent.
    pub percents: BTreeSet<u64>,
    /// Means in tenths.
    pub tenths: BTreeSet<u64>,
}

impl Known {
    /// Every number the released tables on a field hold: those of both audiences, and the shares of the groups of the
    /// people concerned.
    pub(super) fn of(scene: &Scene<'_>, field: &Code) -> Self {
        let facts = scene.material.facts(field);
        let mut known = Self::percents([CONFIDENCE]);
        for table in facts.quality.iter().flat_map(|(_, tables)| tables) {
            let total = table.total();
            total.cells().iter().for_each(|cell| known.share(*cell, total.base()));
            table.mean().into_iter().for_each(|mean| known.mean(scene, mean));
        }
        for priorities in &scene.material.priorities {
            for point in &priorities.matrix.points {
                known.share(point.named_by, priorities.matrix.base);
                known.percents.extend(point.range.into_iter().flat_map(|(from, to)| [from, to]));
                let ends = point.quality_interval.into_iter().flat_map(|ends| [ends.low, ends.high]);
                point.quality.into_iter().chain(ends).for_each(|mean| known.mean(scene, mean));
            }
        }
        for asked in [&facts.priority, &facts.all_hurdles, &facts.needs].into_iter().flatten() {
            for (side, (results, variable)) in asked.comparison.sides().iter().zip(asked.comparison.variables()).enumerate() {
                asked.options.iter().for_each(|option| known.share(option.counts[side], asked.bases[side]));
                known.percents.extend(asked.options.iter().filter_map(|option| option.mentions[side]));
                let by = results.instrument().group.as_ref().filter(|_| asks_people_concerned(results.instrument()));
                let tables: Vec<PublishableTable> = by.map_or_else(Vec::new, |by| results.tables(variable, &View::by(by)));
                for (_, row) in tables.iter().flat_map(PublishableTable::rows) {
                    row.cells().iter().for_each(|cell| known.share(*cell, row.base()));
                }
            }
        }
        known
    }

    /// These shares, in per cent.
    pub(super) fn percents(percents: impl IntoIterator<Item = u64>) -> Self {
        Self { percents: percents.into_iter().collect(), tenths: BTreeSet::new() }
    }

    /// The numbers in a text that may be quoted.
    pub(super) fn take(&mut self, text: &str, numerals: &Numerals) {
        self.percents.extend(percents(text, numerals.zero));
        self.tenths.extend(tenths(text, numerals));
    }

    /// These numbers too.
    pub(super) fn extend(&mut self, other: Self) {
        self.percents.extend(other.percents);
        self.tenths.extend(other.tenths);
    }

    /// A share of a table.
    pub(super) fn share(&mut self, cell: Cell, base: Cell) {
        self.percents.extend(cell.percent_of(base));
    }

    /// A mean, as it is printed.
    pub(super) fn mean(&mut self, scene: &Scene<'_>, mean: f64) {
        self.take(&scene.texts.one_decimal(mean), &numerals(&scene.texts));
    }
}

/// The numbers with one decimal in a text, in tenths: a mean is never printed with more.
pub(super) fn tenths(text: &str, numerals: &Numerals) -> Vec<u64> {
    let digit = |c: char| c.to_digit(10).or_else(|| u32::from(c).checked_sub(u32::from(numerals.zero)).filter(|digit| *digit < 10));
    let is_part = |c: char| digit(c).is_some() || c == numerals.decimal || Some(c) == numerals.group;
    let numbers = text.split(|c| !is_part(c));
    let tenths = |number: &str| {
        let (whole, part) = number.trim_end_matches(['.', ',']).split_once(numerals.decimal)?;
        let is_number = |digits: &str| !digits.is_empty() && digits.chars().all(|c| digit(c).is_some());
        let mut digits = whole.chars().chain(part.chars()).filter_map(digit);
        let is_mean = is_number(whole) && is_number(part) && whole.chars().count() <= 2 && part.chars().count() == 1;
        is_mean.then(|| digits.try_fold(0_u64, |number, digit| number.checked_mul(10)?.checked_add(u64::from(digit)))).flatten()
    };
    numbers.filter_map(tenths).collect()
}

/// Tenths as a number with one decimal.
pub(super) fn written(tenths: u64, numerals: &Numerals) -> String {
    format!("{}{}{}", numerals.count(tenths / 10), numerals.decimal, numerals.count(tenths % 10))
}

/// The percentages in a text, in European digits or those of the language, with the sign before or behind.
pub(super) fn percents(text: &str, zero: char) -> Vec<u64> {
    let is_mark = |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{2066}'..='\u{2069}' | '\u{a0}' | '\u{202f}' | ' ');
    let letters: Vec<char> = text.chars().filter(|c| !is_mark(c)).collect();
    let digit =
        |c: &char| -> Option<u32> { c.to_digit(10).or_else(|| u32::from(*c).checked_sub(u32::from(zero)).filter(|digit| *digit < 10)) };
    let number = |letters: &mut dyn Iterator<Item = &char>| -> Option<u64> {
        let digits: Vec<u32> = letters.map_while(digit).take(6).collect();
        (!digits.is_empty()).then(|| digits.into_iter().fold(0, |number, digit| number * 10 + u64::from(digit)))
    };
    let mut found = Vec::new();
    for at in (0..letters.len()).filter(|at| matches!(letters[*at], '%' | '٪')) {
        let before: Vec<char> =
            letters[..at].iter().rev().map_while(|c| digit(c).map(|_| *c)).collect::<Vec<_>>().into_iter().rev().collect();
        found.extend(number(&mut before.iter()).or_else(|| number(&mut letters[at + 1..].iter())));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_found_in_the_digits_of_every_language() {
        assert_eq!(percents("58 % gegenüber 45\u{a0}%", '0'), [58, 45]);
        assert_eq!(percents("%58 oranında, %45", '0'), [58, 45]);
        assert_eq!(percents("\u{2068}٥٨\u{200e}%\u{200e}\u{2069}", '٠'), [58]);
        assert_eq!(percents("90 Minuten, 3 von 4", '0'), [0_u64; 0]);
    }
}
