//! Figures: a chart with everything that belongs to it. Each has an identity, so that it can be drawn again in
//! another language or on another day, and a fingerprint of its numbers, so that it can be told whether
//! they changed since. The numbers are protected before they come here.

mod groups;
mod mirror;
mod question;
mod tables;
mod texts;
mod voices;

use tokio::task::spawn_blocking;
use unic_langid::LanguageIdentifier;

pub(super) use self::{
    question::{last_options, order},
    texts::numerals,
};
use crate::{
    domain::{
        figure::{FigureId, Fingerprint},
        identifiers::Code,
    },
    rendering::{
        charts::{ChartText, Svg},
        documents::Table,
    },
    storage::StoreError,
    workflows::{
        Engine,
        comparison::Comparison,
        results::{Results, View},
    },
};

/// A chart with everything that belongs to it, in one language.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What it shows.
    pub id: FigureId,
    /// Title, wording, base and notes: the same words as in the chart.
    pub text: ChartText,
    /// The chart.
    pub svg: Svg,
    /// Its numbers for readers.
    pub table: Table,
    /// Its numbers for programs, as CSV.
    pub csv: Vec<u8>,
    /// The mark of its numbers.
    pub data: Fingerprint,
    /// Some of its numbers are withheld.
    pub has_withheld: bool,
}

impl Engine {
    /// Every figure of a process that can be drawn in a language, in the order of the questionnaires: who took
    /// part, each question as a whole and by the groups that matter, then what two surveys say to the same
    /// question, what came up in talks, and numbers beside voices.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn figures(&self, process: &str, language: &LanguageIdentifier) -> Result<Vec<FigureId>, StoreError> {
        let Some(found) = self.process(process) else { return Ok(Vec::new()) };
        let mut all = Vec::new();
        for instrument in found.instruments.iter().filter(|instrument| instrument.languages.contains(language)) {
            let Some(results) = self.results(process, instrument.id.as_str()).await? else { continue };
            let has_numbers = |variable: &&Code| !results.tables(variable, &View::default()).is_empty();
            if !results.traits().is_empty() {
                all.push(FigureId::TookPart { instrument: instrument.id.clone() });
            }
            for variable in results.variables().filter(has_numbers) {
                all.push(FigureId::question(&instrument.id, variable));
                all.extend(results.figures_by_groups(variable));
            }
        }
        let comparisons = self.comparisons(process).await?;
        let drawn = comparisons.iter().filter(|comparison| comparison.is_offered_in(language) && comparison.has_figure());
        all.extend(drawn.map(Comparison::figure_id));
        all.extend(self.guides_heard(found, language).await?);
        if self.has_number_and_voice(found, language).await? {
            all.push(FigureId::NumberAndVoice);
        }
        Ok(all)
    }

    /// A figure of a process in a language. `None` when there is nothing to draw, or no survey it needs is
    /// offered in the language.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn figure(&self, process: &str, id: &FigureId, language: &LanguageIdentifier) -> Result<Option<Figure>, StoreError> {
        let Some(found) = self.process(process) else { return Ok(None) };
        let (id, language) = (id.clone(), language.clone());
        // Text is shaped letter by letter, which takes a while.
        let figure = match id {
            FigureId::Question { instrument, variable, by, only } => {
                let Some(results) = self.offered(process, &instrument, &language).await? else { return Ok(None) };
                spawn_blocking(move || results.figure(&variable, &View { by, only }, &language)).await
            }
            FigureId::Panels { instrument, variable, by } => {
                let Some(results) = self.offered(process, &instrument, &language).await? else { return Ok(None) };
                spawn_blocking(move || results.panels(&variable, &by, &language)).await
            }
            FigureId::TookPart { instrument } => {
                let Some(results) = self.offered(process, &instrument, &language).await? else { return Ok(None) };
                spawn_blocking(move || results.took_part(&language)).await
            }
            FigureId::Mirror { first, second } => {
                let Some(comparison) = self.comparison(process, &format!("{first}-{second}")).await? else { return Ok(None) };
                spawn_blocking(move || comparison.figure(&language).filter(|_| comparison.is_offered_in(&language))).await
            }
            FigureId::HeardIn { guide } => return self.heard_in(found, &guide, &language).await,
            FigureId::NumberAndVoice => return self.number_and_voice(found, &language).await,
        };
        figure.map_err(|_| StoreError::Interrupted)
    }

    /// The results of an instrument that is offered in a language.
    async fn offered(&self, process: &str, instrument: &Code, language: &LanguageIdentifier) -> Result<Option<Results>, StoreError> {
        let results = self.results(process, instrument.as_str()).await?;
        Ok(results.filter(|results| results.instrument().languages.contains(language)))
    }
}
