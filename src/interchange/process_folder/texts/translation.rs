//! A translation against its source: nothing missing, the same attributes and placeholders, and a
//! line in `status.toml` for every message.

use std::collections::BTreeMap;

use crate::{
    domain::translation::TextState,
    interchange::process_folder::{
        definition::Definition,
        nearest::nearest,
        problems::{Problems, Spot},
        texts::{
            Language, NeededText,
            completeness::Explained,
            fluent_file::{FluentFile, Message},
            patterns::{quote, variables},
            status_file::StatusFile,
        },
    },
};

pub(super) fn check(
    definition: &Definition,
    needed: &[NeededText],
    explained: &Explained,
    language: &Language<'_>,
    source: &Language<'_>,
    problems: &Problems,
) {
    let needed: BTreeMap<&str, &NeededText> = needed.iter().map(|text| (text.key.as_str(), text)).collect();
    for file in &source.files {
        let mut before: Option<&Message<'_>> = None;
        for original in &file.messages {
            let Some(text) = needed.get(original.key) else { continue };
            if let Some(message) = language.message(original.key) {
                before = Some(message);
                compare(text, original, message, source, problems);
            } else if is_missing(text, explained, language) && !definition.has_uncertain_texts(original.key) {
                let spot = before.map_or_else(|| Spot::new(&format!("texts/{}/{}", language.tag, text.file), 1), Message::end);
                let words = original.value.as_ref().map(quote).unwrap_or_default();
                problems.report(&spot, format!("`{}` is missing; translate {words} and add `{} = …`", original.key, original.key));
            }
        }
    }
    if let Some(status) = &language.status {
        check_status(definition, &needed, status, language, source, problems);
    }
}

/// A text that is needed, not there, and not listed as missing.
fn is_missing(text: &NeededText, explained: &Explained, language: &Language<'_>) -> bool {
    let is_listed_missing = || {
        let listed = language.status.as_ref().and_then(|status| status.messages.as_ref()?.get(&text.key));
        listed.is_some_and(|listed| listed.state == Some(TextState::Missing))
    };
    text.languages.iter().any(|tag| tag.to_string() == language.tag)
        && !language.mentions(&text.key)
        && !explained.contains(&(language.tag.clone(), text.key.clone()))
        && !is_listed_missing()
}

fn compare(text: &NeededText, original: &Message<'_>, message: &Message<'_>, source: &Language<'_>, problems: &Problems) {
    let key = original.key;
    if message.is_torn || original.is_torn {
        return;
    }
    match (&original.value, &message.value) {
        (Some(theirs), Some(mine)) => compare_placeholders(&format!("`{key}`"), theirs, mine, &message.spot, problems),
        (Some(theirs), None) => problems.report(&message.spot, format!("`{key}` has attributes but no text; translate {}", quote(theirs))),
        (None, _) => {}
    }
    let is_known = |name: &str| text.attributes.iter().chain(text.optional).any(|known| *known == name);
    if original.attributes.iter().any(|attribute| !is_known(attribute.name)) {
        return;
    }
    let strange: Vec<&str> = message.attributes.iter().map(|a| a.name).filter(|name| original.attribute(name).is_none()).collect();
    let mut slips: Vec<&str> = Vec::new();
    for attribute in &message.attributes {
        let Some(theirs) = original.attribute(attribute.name) else {
            if text.attributes.contains(&attribute.name) {
                // The source lacks it, which is reported there.
                continue;
            }
            let absent = original.attributes.iter().map(|a| a.name).filter(|name| message.attribute(name).is_none());
            let meant = nearest(attribute.name, absent);
            let rest = match meant {
                Some(meant) => format!("did you mean `.{meant}`?"),
                None => format!("take it away, or add it in texts/{} too", source.tag),
            };
            slips.extend(meant);
            problems.report(&attribute.spot, format!("`{key}` has `.{}`, which its source has not; {rest}", attribute.name));
            continue;
        };
        compare_placeholders(&format!("`.{}` of `{key}`", attribute.name), &theirs.value, &attribute.value, &attribute.spot, problems);
    }
    for theirs in original.attributes.iter().filter(|a| message.attribute(a.name).is_none()) {
        if !slips.contains(&theirs.name) && !strange.contains(&theirs.name) {
            let rest = format!("translate {} and add an indented line `.{} = …`", quote(&theirs.value), theirs.name);
            problems.report(&message.spot, format!("`{key}` lacks `.{}`; {rest}", theirs.name));
        }
    }
}

fn compare_placeholders(
    name: &str,
    theirs: &fluent_syntax::ast::Pattern<&str>,
    mine: &fluent_syntax::ast::Pattern<&str>,
    spot: &Spot,
    problems: &Problems,
) {
    let (theirs, mine) = (variables(theirs), variables(mine));
    let list = |names: Vec<&String>| names.iter().map(|name| format!("`{{ ${name} }}`")).collect::<Vec<_>>().join(", ");
    let lacking = list(theirs.difference(&mine).collect());
    let strange = list(mine.difference(&theirs).collect());
    let message = match (lacking.is_empty(), strange.is_empty()) {
        (true, true) => return,
        (false, true) => format!("{name} lacks the placeholder {lacking} of its source; put it where it belongs"),
        (true, false) => format!("{name} has the placeholder {strange}, which its source has not; take it away"),
        (false, false) => format!("{name} has the placeholder {strange} where its source has {lacking}; write {lacking}"),
    };
    problems.report(spot, message);
}

fn check_status(
    definition: &Definition,
    needed: &BTreeMap<&str, &NeededText>,
    status: &StatusFile,
    language: &Language<'_>,
    source: &Language<'_>,
    problems: &Problems,
) {
    let Some(listed) = &status.messages else { return };
    let messages = |language: &'_ Language<'_>| language.files.iter().flat_map(FluentFile::keys).map(str::to_string).collect::<Vec<_>>();
    let unlisted: Vec<String> = messages(source)
        .into_iter()
        .filter(|key| needed.contains_key(key.as_str()) && language.message(key).is_some() && !listed.contains_key(key))
        .collect();
    let mut slips: Vec<&str> = Vec::new();
    for (key, entry) in listed {
        if source.mentions(key) || language.mentions(key) || needed.contains_key(key.as_str()) {
            if entry.state == Some(TextState::Missing) && language.message(key).is_some() {
                let rest = "write the state of the text, such as `draft`";
                problems.report(&entry.spot, format!("`{key}` is listed as missing, but it is there; {rest}"));
            }
        } else if !definition.names_missing && !definition.has_uncertain_texts(key) {
            let meant = nearest(key, unlisted.iter().map(String::as_str));
            slips.extend(meant);
            let rest = meant.map_or("; take the line away".into(), |meant| format!("; did you mean `{meant}`?"));
            problems.report(&entry.spot, format!("there is no message `{key}`{rest}"));
        }
    }
    for key in unlisted.iter().filter(|key| !slips.contains(&key.as_str())) {
        let Some(original) = source.message(key) else { continue };
        let line = format!("{key} = {{ state = \"draft\", source = \"{}\" }}", original.hash());
        problems.report(&status.list, format!("`{key}` is not listed; if the translation fits the source, add `{line}`"));
    }
}
