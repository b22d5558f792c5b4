//! The texts there are against the texts that are needed. A key that is missing in the source
//! language and one that belongs to nothing are looked at together: often they are one slip.

use std::collections::{BTreeMap, BTreeSet};

use crate::interchange::process_folder::{
    definition::Definition,
    nearest::{nearest, suggestion},
    problems::{Problems, Spot},
    texts::{Language, NeededText, fluent_file::Message},
};

/// Keys a language lacks for a reason that is reported already.
pub(super) type Explained = BTreeSet<(String, String)>;

pub(super) fn check(
    definition: &Definition,
    needed: &[NeededText],
    languages: &[Language<'_>],
    source: &Language<'_>,
    problems: &Problems,
) -> Explained {
    let mut comparison =
        Comparison { definition, needed, languages, source, problems, explained: Explained::new(), reported: BTreeSet::new() };
    comparison.files();
    comparison.misplaced();
    if !definition.names_missing {
        comparison.prefixes();
        comparison.superfluous();
    }
    comparison.missing_in_source();
    comparison.attributes();
    comparison.explained
}

struct Comparison<'a, 't> {
    definition: &'a Definition,
    needed: &'a [NeededText],
    languages: &'a [Language<'t>],
    source: &'a Language<'t>,
    problems: &'a Problems,
    explained: Explained,
    /// Superfluous keys that are reported or explained.
    reported: BTreeSet<String>,
}

/// What a key begins with: the question, list or instrument it belongs to.
fn prefix(key: &str) -> &str {
    key.split_once('-').map_or(key, |(prefix, _)| prefix)
}

impl<'a> Comparison<'a, '_> {
    fn explain(&mut self, key: &str) {
        for language in self.languages {
            self.explained.insert((language.tag.clone(), key.to_string()));
        }
    }

    /// Whether a text is needed in a language and neither there nor accounted for.
    fn lacks(&self, language: &Language<'_>, text: &NeededText) -> bool {
        text.languages.iter().any(|tag| tag.to_string() == language.tag)
            && !language.mentions(&text.key)
            && !self.definition.has_uncertain_texts(&text.key)
            && !self.explained.contains(&(language.tag.clone(), text.key.clone()))
    }

    /// Texts that belong to nothing, by key, at the place that is corrected first.
    fn superfluous_texts(&self) -> BTreeMap<&'a str, &'a Message<'a>> {
        let known: BTreeSet<&str> = self.needed.iter().map(|text| text.key.as_str()).collect();
        let mut found: BTreeMap<&str, &Message<'_>> = BTreeMap::new();
        let others = self.languages.iter().filter(|language| language.tag != self.source.tag);
        for message in [self.source].into_iter().chain(others).flat_map(|language| language.files.iter().flat_map(|file| &file.messages)) {
            let may_be_used = self.definition.has_uncertain_texts(message.key)
                || (message.spot.file.ends_with("/process.ftl") && !self.definition.uncertain.is_empty());
            let is_free = !known.contains(message.key) && !may_be_used;
            if is_free && !self.reported.contains(message.key) {
                found.entry(message.key).or_insert(message);
            }
        }
        found
    }

    /// Files that are not there at all.
    fn files(&mut self) {
        for language in self.languages {
            let mut files: Vec<&str> = Vec::new();
            for text in self.needed {
                if !files.contains(&text.file.as_str()) && language.file(&text.file).is_none() && self.lacks(language, text) {
                    files.push(&text.file);
                }
            }
            for name in files {
                let path = format!("texts/{}/{name}", language.tag);
                let message = if language.tag == self.source.tag {
                    "the file is missing; it holds the texts of the questionnaire as `key = text`".to_string()
                } else {
                    format!("the file is missing; translate texts/{}/{name}", self.source.tag)
                };
                self.problems.report(&Spot::new(&path, 1), message);
                for text in self.needed.iter().filter(|text| text.file == name) {
                    self.explained.insert((language.tag.clone(), text.key.clone()));
                }
            }
        }
    }

    /// Texts in another file than where they are looked for.
    fn misplaced(&self) {
        let homes: BTreeMap<&str, &str> = self.needed.iter().map(|text| (text.key.as_str(), text.file.as_str())).collect();
        for file in self.languages.iter().flat_map(|language| &language.files) {
            for message in &file.messages {
                if let Some(home) = homes.get(message.key).filter(|home| **home != file.name) {
                    self.problems.report(&message.spot, format!("`{}` belongs in {home}; move it there", message.key));
                }
            }
        }
    }

    /// Questions, lists and the like without a single text: one line for each, and the texts that
    /// were probably meant for them need no line of their own.
    fn prefixes(&mut self) {
        let mut missing: BTreeMap<&str, Vec<&NeededText>> = BTreeMap::new();
        for text in self.needed {
            missing.entry(prefix(&text.key)).or_default().push(text);
        }
        missing.retain(|_, texts| texts.iter().all(|text| self.lacks(self.source, text)));
        let superfluous: Vec<&str> = self.superfluous_texts().into_keys().collect();
        let known: BTreeSet<&str> = self.needed.iter().map(|text| prefix(&text.key)).collect();
        for (name, texts) in missing {
            let is_wording = texts[0].file == "process.ftl";
            let suffixes = |keys: &[&'a str], of: &str| -> BTreeSet<&'a str> {
                keys.iter().copied().filter(|key| prefix(key) == of).map(|key| &key[of.len()..]).collect()
            };
            let keys: Vec<&str> = texts.iter().map(|text| text.key.as_str()).collect();
            let wanted = suffixes(&keys, name);
            let strangers: BTreeSet<&str> = superfluous.iter().map(|key| prefix(key)).filter(|other| !known.contains(other)).collect();
            let meant = nearest(name, strangers.iter().copied())
                .or_else(|| strangers.iter().copied().find(|other| suffixes(&superfluous, other) == wanted && !is_wording));
            let spot = self.definition.spots.of(name);
            match meant {
                Some(other) => {
                    let message =
                        format!("`{name}` has no texts, but there are texts for `{other}`, which is not there; write the same for both");
                    self.problems.report(&spot, message);
                    self.reported.extend(superfluous.iter().filter(|key| prefix(key) == other).map(|key| (*key).to_string()));
                }
                None if is_wording && texts.len() > 1 => {
                    let (key, file) = (&texts[0].key, &texts[0].file);
                    let is_own = ["field", "place", "special", "hierarchy"].contains(&name);
                    let rest = if is_own { "" } else { ", or name another `wording`" };
                    let path = format!("texts/{}/{file}", self.source.tag);
                    self.problems.report(&spot, format!("`{name}` has no texts; add `{key} = …` and so on to {path}{rest}"));
                }
                None => continue,
            }
            for key in keys {
                self.explain(key);
            }
        }
    }

    /// Texts that belong to nothing.
    fn superfluous(&mut self) {
        let known: BTreeSet<&str> = self.needed.iter().map(|text| prefix(&text.key)).collect();
        let texts = self.superfluous_texts();
        let mut groups: BTreeMap<&str, Vec<&Message<'_>>> = BTreeMap::new();
        for message in texts.values() {
            let group = if known.contains(prefix(message.key)) { message.key } else { prefix(message.key) };
            groups.entry(group).or_default().push(message);
        }
        for (group, messages) in groups {
            let Some(first) = messages.iter().min_by_key(|message| &message.spot) else { continue };
            let language = self
                .languages
                .iter()
                .find(|language| language.files.iter().any(|file| file.message(first.key).is_some_and(|m| m.spot == first.spot)));
            let lacking: Vec<&str> = language
                .map(|language| self.needed.iter().filter(|text| self.lacks(language, text)).map(|text| text.key.as_str()).collect())
                .unwrap_or_default();
            let message = match messages[..] {
                [message] => {
                    let meant = nearest(message.key, lacking);
                    if let (Some(meant), Some(language)) = (meant, language) {
                        if language.tag == self.source.tag {
                            self.explain(meant);
                        }
                        self.explained.insert((language.tag.clone(), meant.to_string()));
                    }
                    let rest = meant.map_or("; take it away".into(), |meant| format!("; did you mean `{meant}`, which has no text?"));
                    format!("`{}` is the text of nothing{rest}", message.key)
                }
                _ => format!("`{}` and {} more texts of `{group}` belong to nothing; take them away", first.key, messages.len() - 1),
            };
            self.problems.report(&first.spot, message);
        }
    }

    fn missing_in_source(&mut self) {
        let missing: Vec<&NeededText> = self.needed.iter().filter(|text| self.lacks(self.source, text)).collect();
        for text in missing {
            let (key, file) = (&text.key, &text.file);
            let spot = self.definition.spots.of(key);
            let path = format!("texts/{}/{file}", self.source.tag);
            let is_alone = self.languages.iter().all(|language| language.tag == self.source.tag || !self.lacks(language, text));
            let rest = if is_alone { "" } else { " and to its translations" };
            self.problems.report(&spot, format!("{} has no text; add `{key} = …` to {path}{rest}", text.declared));
            self.explain(key);
        }
    }

    /// Attributes of the source language; translations must have the same.
    fn attributes(&self) {
        for text in self.needed {
            let message = self.source.message(&text.key).filter(|message| !message.is_torn);
            let Some(message) = message.filter(|_| !self.definition.is_uncertain(&text.key)) else { continue };
            if message.value.is_none() {
                let rest = "write the text behind the `=`, before its attributes";
                self.problems.report(&message.spot, format!("`{}` has attributes but no text; {rest}", text.key));
            }
            let known: Vec<&str> = text.attributes.iter().chain(text.optional).copied().collect();
            let mut misspelt: Vec<&str> = Vec::new();
            for attribute in message.attributes.iter().filter(|attribute| !known.contains(&attribute.name)) {
                let names: Vec<String> = known.iter().map(|name| format!(".{name}")).collect();
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                let rest = suggestion(&format!(".{}", attribute.name), &names, "known are ");
                self.problems.report(&attribute.spot, format!("`{}` can have no attribute `.{}`{rest}", text.key, attribute.name));
                misspelt.extend(nearest(attribute.name, known.iter().copied()));
            }
            for name in text.attributes.iter().filter(|name| message.attribute(name).is_none() && !misspelt.contains(name)) {
                let rest = format!("add an indented line `.{name} = …` below it");
                self.problems.report(&message.spot, format!("`{}` lacks `.{name}`; {rest}", text.key));
            }
        }
    }
}
