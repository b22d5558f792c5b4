//! Check digits. They only ever speak for a number that would otherwise be too weak to be marked:
//! people mistype, and a wrong number still points to somebody.

fn digits(text: &str) -> impl DoubleEndedIterator<Item = u32> {
    text.chars().filter_map(|c| c.to_digit(10))
}

/// Payment cards (ISO/IEC 7812, Luhn).
pub(super) fn is_card(number: &str) -> bool {
    let sum: u32 = digits(number)
        .rev()
        .enumerate()
        .map(|(at, digit)| match digit * (1 + u32::from(at % 2 == 1)) {
            doubled if doubled > 9 => doubled - 9,
            digit => digit,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// The tax number of a person (Steuer-ID, § 139b AO): ISO 7064 mod 11, 10 over eleven digits.
pub(super) fn is_tax_number(number: &str) -> bool {
    let all: Vec<u32> = digits(number).collect();
    let [body @ .., check] = all.as_slice() else { return false };
    if body.len() != 10 || body[0] == 0 {
        return false;
    }
    let product = body.iter().fold(10, |product, digit| match (product + digit) % 10 {
        0 => 10 * 2 % 11,
        sum => sum * 2 % 11,
    });
    (11 - product) % 10 == *check
}

/// IBAN (ISO 13616): mod 97 over letters and digits.
pub(super) fn is_iban(number: &str) -> bool {
    let all: Vec<u32> = number.chars().filter_map(|c| c.to_digit(36)).collect();
    if all.len() < 15 {
        return false;
    }
    let remainder = |sum: u32, value: &u32| if *value > 9 { (sum * 100 + value) % 97 } else { (sum * 10 + value) % 97 };
    all[4..].iter().chain(&all[..4]).fold(0, remainder) == 1
}

/// Health insurance (KVNR): a letter and nine digits, the last one by Luhn over the rest, where the
/// first digit counts once.
pub(super) fn is_health_insurance(number: &str) -> bool {
    let mut characters = number.chars();
    let Some(letter) = characters.next().map(|c| c.to_ascii_uppercase()).filter(char::is_ascii_uppercase) else { return false };
    let all: Vec<u32> = characters.filter_map(|c| c.to_digit(10)).collect();
    let [body @ .., check] = all.as_slice() else { return false };
    if body.len() != 8 {
        return false;
    }
    let place = u32::from(letter) - u32::from('A') + 1;
    let sum: u32 = [place / 10, place % 10]
        .iter()
        .chain(body)
        .enumerate()
        .map(|(at, digit)| match digit * (1 + u32::from(at % 2 == 1)) {
            doubled if doubled > 9 => doubled - 9,
            digit => digit,
        })
        .sum();
    sum % 10 == *check
}
