//! How charts and documents write numbers in a language: as the pages do.

use crate::{domain::answers::Decimal, localisation::Texts, rendering::charts::Numerals};

/// How the language writes numbers, read off numbers it has written.
pub(in crate::workflows) fn numerals(texts: &Texts) -> Numerals {
    let zero = texts.number(0).chars().next().unwrap_or('0');
    let is_digit = |c: char| c.is_numeric();
    let mark = |written: &str| written.chars().find(|c| !is_digit(*c));
    let percent = texts.percent(7);
    let (before, after) = percent.split_once(is_digit).unwrap_or(("", "%"));
    let negative = texts.decimal(&Decimal::whole(-7));
    let minus = negative.split(is_digit).next().unwrap_or("-").replace('-', "\u{2212}");
    Numerals {
        zero,
        decimal: mark(&texts.one_decimal(0.5)).unwrap_or(','),
        group: mark(&texts.number(1_234_567)),
        grouped_from: if mark(&texts.number(1_234)).is_some() { 1_000 } else { 10_000 },
        percent_before: before.to_string(),
        percent_after: after.to_string(),
        plus: minus.replace('\u{2212}', "+"),
        minus,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::localisation::{Catalogue, INTERFACE};

    #[test]
    fn charts_write_numbers_as_pages_do() {
        let catalogue = Catalogue::build(&INTERFACE, []).unwrap();
        for tag in ["de", "en", "ar", "uk", "tr", "fa", "ckb", "ps", "pl", "fr", "ku", "ti"] {
            let texts = catalogue.texts(&tag.parse().unwrap(), None);
            let numerals = numerals(&texts);
            for number in [0, 7, 999, 1_234, 12_345, 1_234_567] {
                assert_eq!(numerals.count(number), texts.number(number), "{tag}");
            }
            for percent in [0, 5, 34, 100] {
                assert_eq!(numerals.percent(percent), texts.percent(percent), "{tag}");
            }
            assert_eq!(numerals.mean(3.27), texts.one_decimal(3.27), "{tag}");
            assert_ne!(numerals.difference(4), numerals.difference(-4), "{tag}");
        }
    }
}
