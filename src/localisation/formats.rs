//! Numbers, dates and lists as a language writes them, from CLDR. Calendar and digits are pinned in
//! the table of languages, never left to a default.
//!
//! The formatters of `icu` point into compiled data and take one to three microseconds to make. Only
//! the one for numbers is worth keeping: every page says how far it is.

use fixed_decimal::Decimal as FixedDecimal;
use icu::{
    calendar::Gregorian,
    datetime::{
        FixedCalendarDateTimeFormatter,
        fieldsets::{M, MD, YM, YMD},
        input::Date,
    },
    decimal::{
        DecimalFormatter,
        options::{DecimalFormatterOptions, GroupingStrategy},
    },
    list::{ListFormatter, options::ListFormatterOptions},
    locale::Locale,
};
use jiff::civil;

/// Writes a number given in plain digits (`-1234.5`) with the digits and separators of a locale.
/// Text that is not such a number is returned as it is.
pub(crate) fn number(locale: &Locale, plain: &str) -> String {
    grouped(locale, plain, GroupingStrategy::Auto)
}

/// Writes a year: digits of the locale, nothing between them.
pub(crate) fn year(locale: &Locale, year: i16) -> String {
    grouped(locale, &year.to_string(), GroupingStrategy::Never)
}

/// What writes the numbers of a locale, for whoever writes many.
pub(crate) fn number_formatter(locale: &Locale) -> Option<DecimalFormatter> {
    formatter(locale, GroupingStrategy::Auto)
}

fn grouped(locale: &Locale, plain: &str, grouping: GroupingStrategy) -> String {
    match (plain.parse::<FixedDecimal>(), formatter(locale, grouping)) {
        (Ok(value), Some(formatter)) => formatter.format_to_string(&value),
        _ => plain.to_string(),
    }
}

fn formatter(locale: &Locale, grouping: GroupingStrategy) -> Option<DecimalFormatter> {
    DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::from(grouping)).ok()
}

/// Writes a date with the name of the month; ISO should that fail.
pub(crate) fn date(locale: &Locale, date: civil::Date) -> String {
    written_date(locale, date).unwrap_or_else(|| date.to_string())
}

fn written_date(locale: &Locale, date: civil::Date) -> Option<String> {
    let formatter = FixedCalendarDateTimeFormatter::<Gregorian, YMD>::try_new(locale.into(), YMD::long()).ok()?;
    Some(formatter.format(&gregorian(date)?).to_string())
}

/// Writes a day and the short name of its month, for the axis of a chart; ISO should that fail.
pub(crate) fn day(locale: &Locale, date: civil::Date) -> String {
    let written = FixedCalendarDateTimeFormatter::<Gregorian, MD>::try_new(locale.into(), MD::medium()).ok();
    written.zip(gregorian(date)).map_or_else(|| date.to_string(), |(formatter, date)| formatter.format(&date).to_string())
}

/// Writes a month and its year; ISO should that fail.
pub(crate) fn month(locale: &Locale, date: civil::Date) -> String {
    let written = FixedCalendarDateTimeFormatter::<Gregorian, YM>::try_new(locale.into(), YM::long()).ok();
    written.zip(gregorian(date)).map_or_else(|| date.to_string(), |(formatter, date)| formatter.format(&date).to_string())
}

fn gregorian(date: civil::Date) -> Option<Date<Gregorian>> {
    Date::try_new_gregorian(i32::from(date.year()), u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?).ok()
}

/// The name of a month (1 to 12) as it stands in a list of months.
pub(crate) fn month_name(locale: &Locale, month: u8) -> Option<String> {
    let formatter = FixedCalendarDateTimeFormatter::<Gregorian, M>::try_new(locale.into(), M::long()).ok()?;
    let date = Date::try_new_gregorian(2026, month, 1).ok()?;
    Some(formatter.format(&date).to_string())
}

/// Joins parts as the locale does: "A, B und C".
pub(crate) fn list(locale: &Locale, parts: &[String]) -> String {
    match ListFormatter::try_new_and(locale.into(), ListFormatterOptions::default()) {
        Ok(formatter) => formatter.format_to_string(parts.iter()),
        Err(_) => parts.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::localisation::Language;

    fn locale(tag: &str) -> Locale {
        Language::of(&tag.parse().unwrap()).locale().clone()
    }

    #[test]
    fn numbers_have_the_separators_and_digits_of_the_language() {
        for (tag, expected) in [
            ("de", "1.234.567,5"),
            ("en", "1,234,567.5"),
            ("uk", "1\u{a0}234\u{a0}567,5"),
            ("fr", "1\u{202f}234\u{202f}567,5"),
            ("tr", "1.234.567,5"),
            ("ku", "1.234.567,5"),
            ("kmr", "1.234.567,5"),
            ("ar", "1,234,567.5"),
            ("fa", "۱٬۲۳۴٬۵۶۷٫۵"),
            ("ps", "۱٬۲۳۴٬۵۶۷٫۵"),
            ("ckb", "١٬٢٣٤٬٥٦٧٫٥"),
        ] {
            assert_eq!(number(&locale(tag), "1234567.5"), expected, "{tag}");
        }
        assert_eq!(number(&locale("pl"), "1234"), "1234", "Polish groups from five digits on");
        assert_eq!(number(&locale("de"), "not a number"), "not a number");
    }

    #[test]
    fn a_year_has_no_thousands() {
        assert_eq!(year(&locale("de"), 2026), "2026");
        assert_eq!(year(&locale("fa"), 2026), "۲۰۲۶");
    }

    #[test]
    fn dates_are_gregorian_with_the_name_of_the_month() {
        let day = civil::date(2026, 11, 22);
        for (tag, expected) in [
            ("de", "22. November 2026"),
            ("de-simple", "22. November 2026"),
            ("en", "22 November 2026"),
            ("uk", "22 листопада 2026\u{202f}р."),
            ("tr", "22 Kasım 2026"),
            ("ar", "22 نوفمبر 2026"),
            ("fa", "۲۲ نوامبر ۲۰۲۶"),
            ("ps", "۲۲ نومبر ۲۰۲۶"),
            ("kmr", "22 mijdar, 2026"),
        ] {
            assert_eq!(date(&locale(tag), day), expected, "{tag}");
        }
        assert_eq!(month_name(&locale("uk"), 11).as_deref(), Some("листопад"));
        assert_eq!(month_name(&locale("uk"), 13), None);
    }

    #[test]
    fn short_dates_are_as_the_language_writes_them() {
        let date = civil::date(2026, 11, 2);
        for (tag, expected) in [
            ("de", ["2. Nov.", "November 2026"]),
            ("en", ["2 Nov", "November 2026"]),
            ("tr", ["2 Kas", "Kasım 2026"]),
            ("uk", ["2 лист.", "листопад 2026\u{202f}р."]),
            ("ar", ["2 نوفمبر", "نوفمبر 2026"]),
            ("fa", ["۲ نوامبر", "نوامبر ۲۰۲۶"]),
        ] {
            assert_eq!([day(&locale(tag), date), month(&locale(tag), date)], expected, "{tag}");
        }
    }

    #[test]
    fn lists_end_with_the_word_of_the_language() {
        let parts = ["A".to_string(), "B".to_string(), "C".to_string()];
        assert_eq!(list(&locale("de"), &parts), "A, B und C");
        assert_eq!(list(&locale("tr"), &parts[..2]), "A ve B");
        assert_eq!(list(&locale("ckb"), &parts), "A, B, C");
        assert_eq!(list(&locale("de"), &[]), "");
    }
}
