//! Who was asked, and with which words. A list of needs is put to those who chose the field before: whoever reads
//! its numbers must see that beside them, not on another page.

use crate::{
    domain::{aggregation::MissingKind, disclosure::PublishableTable, questionnaire::Instrument},
    rendering::labels::Labels,
    workflows::figures::texts::{ChartTexts, audience},
};

impl ChartTexts<'_> {
    /// That a question was not put to everybody, and how many of each audience were not asked; none when it was.
    pub(super) fn asked_of(&self, sides: &[(&Instrument, &PublishableTable)]) -> Option<String> {
        let only_some: Vec<_> =
            sides.iter().filter(|(instrument, table)| instrument.asks_only_some(table.subject().variable.as_str())).collect();
        let by_choice = only_some.iter().any(|(instrument, table)| instrument.opens_by_choice(table.subject().variable.as_str()));
        let not_asked = |(instrument, table): &&(&Instrument, &PublishableTable)| {
            let n = table.missing().iter().find(|(kind, _)| *kind == MissingKind::NotShown)?.1.count()?;
            let name = audience(self.process, instrument, self.texts);
            Some(format!("\u{2068}{}\u{2069}", self.texts.plain("chart-asked-without", &[("audience", name.into()), ("n", n.into())])))
        };
        let counts: Vec<String> = only_some.iter().filter_map(not_asked).collect();
        let said = self.texts.plain(if by_choice { "chart-asked-chosen" } else { "chart-asked-some" }, &[]);
        match (only_some.is_empty(), counts.is_empty()) {
            (true, _) => None,
            (false, true) => Some(said),
            (false, false) => Some(format!("{said} ({})", counts.join(" · "))),
        }
    }

    /// The wording of a question of two audiences: once where both read the same, else each with its audience.
    pub(super) fn question_of_both(&self, sides: [(&Instrument, &PublishableTable); 2]) -> String {
        let wording = |(instrument, table): (&Instrument, &PublishableTable)| {
            Labels::new(self.texts, instrument).wording(&table.subject().variable).unwrap_or_default()
        };
        let [first, second] = sides.map(wording);
        if first == second || second.is_empty() {
            return first;
        }
        let said = |(instrument, words): (&Instrument, &String)| {
            format!("\u{2068}{}: {words}\u{2069}", audience(self.process, instrument, self.texts))
        };
        [(sides[0].0, &first), (sides[1].0, &second)]
            .into_iter()
            .filter(|(_, words)| !words.is_empty())
            .map(said)
            .collect::<Vec<_>>()
            .join(" · ")
    }
}
