//! The texts of one language from one origin (the program or one process) as a Fluent bundle. Which
//! shelf is asked first is told in `localisation::texts`.

use std::borrow::Cow;

use fixed_decimal::Decimal;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue, concurrent::FluentBundle, types::FluentNumber};
use fluent_syntax::ast::{Entry, Pattern, PatternElement};
use icu::decimal::DecimalFormatter;
use intl_memoizer::{Memoizable, concurrent::IntlLangMemoizer};
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use crate::localisation::{Language, Value, formats};

/// Texts of one language.
pub(crate) struct Shelf {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Its messages that have a text. Most are words without placeables and lie here as they are shown:
    /// a page looks fifty of them up, and the way through Fluent's tree takes twice as long.
    messages: FxHashMap<String, Wording>,
}

/// Room for a text of usual length, in bytes.
const ROOM: usize = 192;

/// How a message gets its text.
enum Wording {
    /// It is always the same.
    Fixed(Box<str>),
    /// Fluent puts it together.
    Formatted,
}

impl Wording {
    fn of(pattern: &Pattern<&str>) -> Self {
        match pattern.elements.as_slice() {
            [PatternElement::TextElement { value }] => Self::Fixed((*value).into()),
            _ => Self::Formatted,
        }
    }
}

impl Shelf {
    /// Reads Fluent sources; `origin` names them in problems.
    ///
    /// # Errors
    /// One sentence for every piece that is not Fluent and every message that comes twice.
    pub(crate) fn build<'a>(language: Language, origin: &str, sources: impl IntoIterator<Item = &'a str>) -> Result<Self, Vec<String>> {
        let mut bundle = FluentBundle::new_concurrent(vec![language.plural_identifier()]);
        bundle.set_formatter(Some(write_number));
        let mut problems = Vec::new();
        let mut messages = FxHashMap::default();
        for source in sources {
            let resource = FluentResource::try_new(source.to_string()).unwrap_or_else(|(resource, errors)| {
                problems.extend(errors.iter().map(|error| {
                    let line = 1 + source.bytes().take(error.pos.start).filter(|byte| *byte == b'\n').count();
                    format!("{origin}, {language}, line {line}: {error}")
                }));
                resource
            });
            let with_text = resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some((message.id.name.to_string(), Wording::of(message.value.as_ref()?))),
                _ => None,
            });
            messages.extend(with_text);
            if let Err(errors) = bundle.add_resource(resource) {
                problems.extend(errors.iter().map(|error| format!("{origin}, {language}: {error}")));
            }
        }
        if problems.is_empty() { Ok(Self { language, bundle, messages }) } else { Err(problems) }
    }

    /// The language of its texts.
    pub(crate) fn language(&self) -> &Language {
        &self.language
    }

    /// Whether there is a message of this key with a text of its own.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }

    /// The text of a message, and what went wrong while it was put together. A text without placeables
    /// is lent, not copied.
    pub(crate) fn text(&self, key: &str, values: &[(&str, Value<'_>)]) -> Option<(Cow<'_, str>, Vec<FluentError>)> {
        if let Wording::Fixed(text) = self.messages.get(key)? {
            return Some((Cow::Borrowed(text), Vec::new()));
        }
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, value.to_fluent());
        }
        let mut text = String::with_capacity(ROOM);
        // Writing into a string does not fail.
        let _ = self.bundle.write_pattern(&mut text, pattern, Some(&arguments), &mut errors);
        Some((Cow::Owned(text), errors))
    }

    /// The text of an attribute of a message.
    pub(crate) fn attribute(&self, key: &str, name: &str) -> Option<Cow<'_, str>> {
        let attribute = self.bundle.get_message(key)?.get_attribute(name)?;
        Some(self.bundle.format_pattern(attribute.value(), None, &mut Vec::new()))
    }
}

/// The keys of the messages in a Fluent source that have a text of their own.
pub(crate) fn message_keys(source: &str) -> Vec<String> {
    let resource = FluentResource::try_new(source.to_string()).unwrap_or_else(|(resource, _)| resource);
    let keys = resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) if message.value.is_some() => Some(message.id.name.to_string()),
        _ => None,
    });
    keys.collect()
}

/// How a bundle writes numbers: made once and kept in its memory.
struct NumberFormat(DecimalFormatter);

impl Memoizable for NumberFormat {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): Self::Args) -> Result<Self, Self::Error> {
        formats::number_formatter(Language::of(&language).locale()).map(Self).ok_or(())
    }
}

/// Fluent itself writes numbers in plain digits; here they get those of the language.
fn write_number(value: &FluentValue<'_>, memory: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let decimal = exact(number)?;
    memory.with_try_get::<NumberFormat, _, _>((), |format| format.0.format_to_string(&decimal)).ok()
}

/// A number of Fluent with the decimals it asks for; `None` when it is not finite.
fn exact(number: &FluentNumber) -> Option<Decimal> {
    let is_count = number.options.minimum_fraction_digits.is_none() && number.value.fract() == 0.0 && number.value.abs() < 1e15;
    #[expect(clippy::cast_possible_truncation, reason = "it is whole and small enough")]
    let count = is_count.then_some(number.value as i64);
    count.map(Decimal::from).or_else(|| number.as_string().parse().ok())
}
