//! What can stand in a placeable of a text. Numbers choose plural forms and are written in the digits
//! and separators of the language; a year, a code or a telephone number is therefore text.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// A value for a placeable.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Text, shown as it is.
    Text(Cow<'a, str>),
    /// A count.
    Count(u64),
    /// A whole number.
    Whole(i64),
    /// A number with a fraction; one that is not finite is shown as a dash.
    Fraction(f64),
}

impl<'a> Value<'a> {
    pub(crate) fn to_fluent(&'a self) -> FluentValue<'a> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_ref()),
            Self::Count(number) => FluentValue::from(*number),
            Self::Whole(number) => FluentValue::from(*number),
            // Fluent's plural rules cannot take an infinite number.
            Self::Fraction(number) if !number.is_finite() => FluentValue::from("–"),
            Self::Fraction(number) => FluentValue::from(*number),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        Self::Count(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Count(number.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Count(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Self::Fraction(number)
    }
}

/// The text without the invisible marks (U+2066 to U+2069) that keep a placeable apart from text of
/// another direction: for page titles, CSV cells and file names, where they would be seen or searched.
#[must_use]
pub fn without_isolates(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    // All of them are three bytes that begin with E2 81.
    while let Some(at) = rest.bytes().position(|byte| byte == 0xe2) {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let next = from.chars().next().unwrap_or_default();
        if !('\u{2066}'..='\u{2069}').contains(&next) {
            plain.push(next);
        }
        rest = &from[next.len_utf8()..];
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_marks_around_placeables_are_taken_away() {
        assert_eq!(
            without_isolates("\u{2068}Emsaue\u{2069} – „Weiter …“ \u{2066}١٢\u{2069}\u{200e} 2 €"),
            "Emsaue – „Weiter …“ ١٢\u{200e} 2 €"
        );
        assert_eq!(without_isolates("\u{2069}"), "");
        assert_eq!(without_isolates(""), "");
    }
}
