//! The texts of one language from one origin (the program or one process) as a Fluent bundle. Which
//! shelf is asked first is told in `localisation::texts`.

use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;
use intl_memoizer::{Memoizable, concurrent::IntlLangMemoizer};
use unic_langid::LanguageIdentifier;

use crate::localisation::{Language, Value, formats};

/// Texts of one language.
pub(crate) struct Shelf {
    language: Language,
    bundle: FluentBundle<FluentResource>,
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
        for source in sources {
            let resource = FluentResource::try_new(source.to_string()).unwrap_or_else(|(resource, errors)| {
                problems.extend(errors.iter().map(|error| {
                    let line = 1 + source.bytes().take(error.pos.start).filter(|byte| *byte == b'\n').count();
                    format!("{origin}, {language}, line {line}: {error}")
                }));
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                problems.extend(errors.iter().map(|error| format!("{origin}, {language}: {error}")));
            }
        }
        if problems.is_empty() { Ok(Self { language, bundle }) } else { Err(problems) }
    }

    /// The language of its texts.
    pub(crate) fn language(&self) -> &Language {
        &self.language
    }

    /// Whether there is a message of this key with a text of its own.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// The text of a message, and what went wrong while it was put together.
    pub(crate) fn text(&self, key: &str, values: &[(&str, Value<'_>)]) -> Option<(String, Vec<FluentError>)> {
        let message = self.bundle.get_message(key)?;
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, value.to_fluent());
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(message.value()?, Some(&arguments), &mut errors).into_owned();
        Some((text, errors))
    }

    /// The text of an attribute of a message.
    pub(crate) fn attribute(&self, key: &str, name: &str) -> Option<String> {
        let attribute = self.bundle.get_message(key)?.get_attribute(name)?;
        Some(self.bundle.format_pattern(attribute.value(), None, &mut Vec::new()).into_owned())
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

/// The language of a bundle, as Fluent lets a number format know it.
struct BundleLanguage(Language);

impl Memoizable for BundleLanguage {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): Self::Args) -> Result<Self, Self::Error> {
        Ok(Self(Language::of(&language)))
    }
}

/// Fluent itself writes numbers in plain digits; here they get those of the language.
fn write_number(value: &FluentValue<'_>, memory: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    memory.with_try_get::<BundleLanguage, _, _>((), |language| formats::number(language.0.locale(), &number.as_string())).ok()
}
