//! What the scanner does with forms of writing; how much it finds in whole texts is measured in
//! `tests/personal_data.rs`.

use proptest::prelude::*;

use super::{List, Lists, Mark, MarkKind, Scanner, check_digits, redact};

/// A few words of each kind the rules ask for.
fn scanner() -> Scanner {
    let mut lists = Lists::default();
    for (list, entries) in [
        (List::GivenNames, &["Marina", "Марина", "Ahmet", "محمد"][..]),
        (List::FamilyNames, &["Kowalenko", "Yılmaz"]),
        (List::GivenNamesAlsoWords, &["Hoffnung"]),
        (List::NameEndings, &["in", "s"]),
        (List::NameCues, &["mein Name ist"]),
        (List::Titles, &["Frau", "Dr"]),
        (List::LeaveAlone, &["und", "ist", "die", "Angst"]),
        (List::Streets, &["*straße"]),
        (List::Units, &["Euro", "Uhr", "Einwohner", "Jahre"]),
        (List::Months, &["März"]),
        (List::BirthCues, &["geboren"]),
        (List::AtWords, &["at", "ät"]),
        (List::DotWords, &["punkt"]),
        (List::TopDomains, &["org", "example"]),
        (List::PublicNumbers, &["116117"]),
        (List::OnlyWords, &["einzige"]),
        (List::People, &["Familie"]),
    ] {
        for entry in entries {
            lists.add(list, *entry);
        }
    }
    for (digit, word) in ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"].iter().enumerate() {
        lists.add_numeral(*word, digit.to_string());
    }
    Scanner::new(&lists)
}

fn marked(text: &str) -> Vec<(&'static str, &str)> {
    scanner().scan(text).into_iter().map(|Mark { range, kind }| (kind.as_str(), &text[range])).collect()
}

#[test]
fn a_phone_number_is_found_however_it_is_written() {
    for number in [
        "0171 0000 123",
        "+49 (0)171/0000-123",
        "٠١٧١٠٠٠٠١٢٣",
        "०१७१ ०००० १२३",
        "０１７１００００１２３",
        "0171\u{200b}0000\u{200b}123",
        "0 1 7 1 0 0 0 0 1 2 3",
        "0️⃣1️⃣7️⃣1️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣3️⃣",
        "null eins sieben eins null null null null eins zwei drei",
    ] {
        let text = format!("Rufen Sie an: {number} bitte");
        assert_eq!(marked(&text), [("phone", number)]);
    }
}

#[test]
fn an_email_is_found_however_its_signs_are_written() {
    for address in
        ["a.muster@verein.org", "muster (at) verein punkt org", "muster[ät]verein.example", "muster at verein.org", "muster＠verein．org"]
    {
        let text = format!("Antwort an {address} bitte");
        assert_eq!(marked(&text), [("email", address)]);
    }
}

#[test]
fn letters_of_another_script_hide_no_name() {
    assert_eq!(marked("Mаrina Kоwalenko wartet"), [("name", "Mаrina Kоwalenko")]);
    assert_eq!(marked("M\u{ad}arina wartet"), [("name", "M\u{ad}arina")]);
    assert_eq!(marked("Yı\u{200d}lmaz wartet"), [("name", "Yı\u{200d}lmaz")]);
}

#[test]
fn names_are_found_in_their_cases() {
    assert_eq!(marked("разом з Мариною"), [("name", "Мариною")]);
    assert_eq!(marked("Ahmet'in evi"), [("name", "Ahmet'in")]);
    assert_eq!(marked("ومحمد هنا"), [("name", "ومحمد")]);
    assert_eq!(marked("Marinas neue Wohnung"), [("name", "Marinas")]);
}

#[test]
fn a_name_that_is_a_word_needs_to_be_introduced() {
    assert_eq!(marked("Die Hoffnung bleibt"), []);
    assert_eq!(marked("Mein Name ist Hoffnung"), [("name", "Hoffnung")]);
    assert_eq!(marked("Frau Dr. Schmittke und die Angst"), [("name", "Schmittke")]);
}

#[test]
fn numbers_of_daily_life_stay() {
    for text in [
        "2 Jahre, 500 Euro, B2, 19 Uhr, 2015",
        "1.200 Euro für 12 000 Einwohner",
        "08.00-16.30 Uhr",
        "2015/2016 und 2019-2021",
        "am 3.6.2025 war das Treffen",
        "die 116117 hilft",
        "von 10000 - 20000",
        "118 − 64 − 53",
    ] {
        assert_eq!(marked(text), [], "{text}");
    }
}

#[test]
fn a_date_is_a_birthday_when_it_is_long_past_or_said_to_be_one() {
    assert_eq!(marked("12.03.1985"), [("date_of_birth", "12.03.1985")]);
    assert_eq!(marked("am 12. März 1985"), [("date_of_birth", "12. März 1985")]);
    assert_eq!(marked("am 12.03.2019"), []);
    assert_eq!(marked("geboren am 12.03.2019"), [("date_of_birth", "12.03.2019")]);
}

#[test]
fn a_wrong_check_digit_does_not_hide_a_number() {
    for account in ["DE02 1203 0000 0000 2020 51", "DE02 1203 0000 0000 2020 52"] {
        assert_eq!(marked(account), [("bank_account", account)]);
    }
    for tax_number in ["12345678903", "12345678904"] {
        assert_eq!(marked(tax_number).len(), 1);
    }
}

#[test]
fn check_digits_are_those_of_the_published_examples() {
    assert!(check_digits::is_card("4111111111111111") && !check_digits::is_card("4111111111111112"));
    assert!(check_digits::is_tax_number("86095742719") && !check_digits::is_tax_number("86095742718"));
    assert!(check_digits::is_iban("DE89370400440532013000") && !check_digits::is_iban("DE89370400440532013001"));
    assert!(check_digits::is_health_insurance("A123456780") && !check_digits::is_health_insurance("A123456781"));
}

#[test]
fn overlapping_marks_become_one_of_the_stronger_kind() {
    let text = "Die einzige Familie Kowalenko, 0171 0000 123";
    let marks = scanner().scan(text);
    assert!(marks.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
    assert_eq!(marked(text), [("only_one", "einzige Familie"), ("name", "Kowalenko"), ("phone", "0171 0000 123")]);
}

#[test]
fn redacted_texts_have_words_in_the_place_of_marks() {
    let text = "Frau Schmittke, Lindenstraße 12, ٠١٧١٠٠٠٠١٢٣.";
    let word = |kind| match kind {
        MarkKind::Name => "Name",
        MarkKind::Street => "Anschrift",
        _ => "Telefon",
    };
    assert_eq!(redact(text, &scanner().scan(text), word), "Frau [Name], [Anschrift], [Telefon].");
    assert_eq!(redact("nichts", &[], word), "nichts");
}

#[test]
fn kinds_are_formal_or_indirect_or_names_and_places() {
    assert!(MarkKind::Phone.is_formal() && MarkKind::Digits.is_formal() && !MarkKind::Name.is_formal());
    assert!(MarkKind::Court.is_indirect() && !MarkKind::Function.is_indirect() && !MarkKind::School.is_indirect());
}

proptest! {
    #[test]
    fn marks_lie_in_order_on_borders_of_characters(text in "[a-zA-Z0-9 @.,:+/()'äßіж٣م\u{301}\u{200d}😀\\-\n]{0,200}") {
        let marks = scanner().scan(&text);
        let mut end = 0;
        for mark in &marks {
            prop_assert!(mark.range.start >= end && mark.range.end > mark.range.start);
            prop_assert!(text.get(mark.range.clone()).is_some());
            end = mark.range.end;
        }
        prop_assert!(redact(&text, &marks, |_| "x").len() <= text.len() + 3 * marks.len());
    }
}
