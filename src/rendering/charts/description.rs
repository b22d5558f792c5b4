//! What a chart says, as sentences for people who do not see it: the same protected numbers, withheld
//! ones in words.

use crate::rendering::charts::text::ChartText;

/// A description on its way.
pub(super) struct Description<'a> {
    text: &'a ChartText,
    sentences: String,
}

impl<'a> Description<'a> {
    /// Begins with the wording of the question and who is counted.
    pub(super) fn of(text: &'a ChartText) -> Self {
        let mut description = Self { text, sentences: String::new() };
        description.sentence(&text.figure);
        description.sentence(&text.question);
        description.sentence(&text.base);
        description
    }

    /// A thing and its values, each with a name where there are several: `Label: name value; name value.`
    pub(super) fn fact<'v>(&mut self, label: &str, values: impl IntoIterator<Item = (&'v str, Option<String>)>) {
        let values: Vec<String> = values
            .into_iter()
            .map(|(name, value)| {
                let value = value.unwrap_or_else(|| self.text.words.withheld.clone());
                if name.is_empty() { value } else { format!("{name} {value}") }
            })
            .collect();
        self.sentence(&format!("{label}: {}", values.join("; ")));
    }

    /// Ends with the notes.
    pub(super) fn end(mut self) -> String {
        for note in &self.text.notes {
            self.sentence(note);
        }
        self.sentences
    }

    fn sentence(&mut self, sentence: &str) {
        let sentence = sentence.trim();
        if sentence.is_empty() {
            return;
        }
        if !self.sentences.is_empty() {
            self.sentences.push(' ');
        }
        self.sentences.push_str(sentence);
        if !sentence.trim_end_matches('\u{2069}').ends_with(['.', '?', '!', ':', '…', '؟', '።', '۔']) {
            self.sentences.push('.');
        }
    }
}
