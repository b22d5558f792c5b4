//! Where the numbers of a chart come from, of which day they are, and whether they can still change.

use crate::{
    domain::questionnaire::{Instrument, InstrumentKind},
    rendering::labels::Labels,
    workflows::{
        collect::{Availability, Survey},
        figures::texts::ChartTexts,
    },
};

impl ChartTexts<'_> {
    /// Who was asked, when, and how far to trust it.
    pub(super) fn circumstances(&self, instruments: &[&Instrument]) -> Vec<String> {
        std::iter::once(self.texts.plain("chart-not-representative", &[])).chain(self.source(instruments)).collect()
    }

    /// Where and of which day the numbers are.
    pub(super) fn source(&self, instruments: &[&Instrument]) -> Vec<String> {
        let days: Vec<String> = self.days.iter().map(|day| self.texts.date(*day)).collect();
        let names: Vec<String> = instruments.iter().map(|instrument| Labels::new(self.texts, instrument).instrument()).collect();
        let organisation = &self.process.contact.organisation;
        let values = [("survey", names.join(" · ").into()), ("organisation", organisation.into())];
        let mut last =
            vec![self.texts.plain("chart-source", &values), self.texts.plain("chart-date", &[("date", days.join(" · ").into())])];
        last.extend(self.status(instruments).map(|key| self.texts.plain(key, &[])));
        let mut notes = vec![last.join(" · ")];
        if self.engine.is_synthetic() {
            notes.push(self.texts.plain("chart-synthetic", &[]));
        }
        if self.engine.translation_notice(Some(self.process), self.texts.language().identifier()).is_some() {
            notes.push(self.texts.plain("chart-unreviewed", &[]));
        }
        notes
    }

    /// Whether the surveys still run, are over, or are over with everything in the numbers.
    fn status(&self, instruments: &[&Instrument]) -> Option<&'static str> {
        let surveys = instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Survey);
        let states: Vec<Availability> = surveys
            .map(|instrument| Survey { process: self.process, instrument, slug: instrument.slug.as_deref().unwrap_or_default() })
            .map(|survey| self.engine.availability(survey))
            .collect();
        let is_over = |state: &Availability| matches!(state, Availability::Closed | Availability::Finishing);
        match states.as_slice() {
            [] => None,
            _ if self.is_final => Some("chart-status-final"),
            states if states.iter().all(is_over) => Some("chart-status-closed"),
            _ => Some("chart-status-running"),
        }
    }
}
