//! Figures: a chart with everything that belongs to it. Each has an identity, so that it can be drawn again in
//! another language or on another day, and a fingerprint of its numbers, so that it can be told whether
//! they changed since. The numbers are protected before they come here.

mod asked_of;
pub mod chapters;
mod circumstances;
mod field;
mod files;
mod gaps;
mod groups;
pub mod looks;
mod mirror;
mod numerals;
mod participation;
mod priorities;
mod question;
mod ranks;
mod tables;
mod texts;
mod two_groups;
mod voices;

use tokio::task::spawn_blocking;
use unic_langid::LanguageIdentifier;

pub use self::files::{FigureFormat, FileError};
pub(super) use self::{
    field::{Asked, FieldFigures, field_pair},
    numerals::numerals,
    priorities::figure as priorities,
    question::{last_options, order},
};
use crate::{
    domain::{
        figure::{FigureId, Fingerprint},
        identifiers::Code,
        questionnaire::Process,
    },
    rendering::{
        charts::{ChartText, Svg},
        components::figures::DrawnFigure,
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

impl Figure {
    /// What a page shows of it.
    #[must_use]
    pub fn drawn(self) -> DrawnFigure {
        DrawnFigure { text: self.text, svg: self.svg, table: self.table }
    }
}

impl Engine {
    /// Every figure of a process that can be drawn in a language, in the order of the questionnaires: who took
    /// part, each question as a whole and by the groups that matter, gaps; then what two surveys say to the same
    /// question, the fields of action, what came up in talks, and numbers beside voices.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn figures(&self, process: &str, language: &LanguageIdentifier) -> Result<Vec<FigureId>, StoreError> {
        let Some(found) = self.process(process) else { return Ok(Vec::new()) };
        let mut all = Vec::new();
        for instrument in found.instruments.iter().filter(|instrument| instrument.languages.contains(language)) {
            let Some(results) = self.results(process, instrument.id.as_str()).await? else { continue };
            let has_numbers = |variable: &&Code| !results.tables(variable, &View::default()).is_empty();
            all.extend(results.participation_ids().await?);
            if !results.traits().is_empty() {
                all.push(FigureId::Sample { instrument: instrument.id.clone() });
            }
            for variable in results.variables().filter(has_numbers) {
                all.push(FigureId::question(&instrument.id, variable));
                all.extend(results.figures_by_groups(variable));
            }
            all.extend(results.gap_ids());
        }
        let comparisons = self.comparisons(process).await?;
        for comparison in comparisons.iter().filter(|comparison| comparison.is_offered_in(language)) {
            all.extend(comparison.has_figure().then(|| comparison.figure_id()));
            all.extend(comparison.has_ranks().then(|| comparison.ranks_id()));
        }
        all.extend(priorities::ids(&self.priorities(found).await?, language));
        all.extend(self.guides_heard(found, language).await?);
        if self.has_number_and_voice(found, language).await? {
            all.push(FigureId::Joint);
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
            FigureId::Groups { instrument, variable, of, groups } => {
                let Some(results) = self.offered(process, &instrument, &language).await? else { return Ok(None) };
                spawn_blocking(move || results.two_groups(&variable, &of, groups.each_ref(), &language)).await
            }
            FigureId::Panels { instrument, variable, by } => {
                let Some(results) = self.offered(process, &instrument, &language).await? else { return Ok(None) };
                spawn_blocking(move || results.panels(&variable, &by, &language)).await
            }
            FigureId::Sample { instrument } => {
                let Some(results) = self.offered(process, &instrument, &language).await? else { return Ok(None) };
                spawn_blocking(move || results.took_part(&language)).await
            }
            FigureId::Mirror { first, second } => {
                let Some(comparison) = self.offered_comparison(process, [&first, &second], &language).await? else { return Ok(None) };
                spawn_blocking(move || comparison.figure(&language)).await
            }
            FigureId::Ranks { first, second } => {
                let Some(comparison) = self.offered_comparison(process, [&first, &second], &language).await? else { return Ok(None) };
                spawn_blocking(move || comparison.ranks_figure(&language)).await
            }
            FigureId::Gaps { instrument, first, second } => {
                let Some(results) = self.offered(process, &instrument, &language).await? else { return Ok(None) };
                spawn_blocking(move || results.gaps_figure([&first, &second], &language)).await
            }
            FigureId::Priorities { instrument, field } => {
                let all = self.priorities(found).await?;
                spawn_blocking(move || priorities::figure(&all, instrument.as_ref(), field.as_ref(), &language)).await
            }
            FigureId::Participation { instrument, by_language } => {
                let Some(results) = self.offered(process, &instrument, &language).await? else { return Ok(None) };
                return results.participation_figure(by_language, &language).await;
            }
            FigureId::Voices { guide } => return self.heard_in(found, &guide, &language).await,
            FigureId::Joint => return self.number_and_voice(found, &language).await,
            FigureId::Field { field, part } => return self.field_figure(found, (field, part), &language).await,
        };
        figure.map_err(|_| StoreError::Interrupted)
    }

    /// The comparison of two questions whose surveys are both offered in the language.
    async fn offered_comparison(
        &self,
        process: &str,
        questions: [&Code; 2],
        language: &LanguageIdentifier,
    ) -> Result<Option<Comparison>, StoreError> {
        let comparison = self.comparison(process, &questions.map(Code::as_str).join("-")).await?;
        Ok(comparison.filter(|comparison| comparison.is_offered_in(language)))
    }

    /// Where the fields of action stand: one figure of both audiences, else one of each.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn priority_figures(&self, process: &Process, language: &LanguageIdentifier) -> Result<Vec<Figure>, StoreError> {
        let ids = priorities::ids(&self.priorities(process).await?, language);
        let joint = ids.iter().position(|id| matches!(id, FigureId::Priorities { instrument: None, .. }));
        let mut figures = Vec::new();
        for id in joint.map_or(ids.as_slice(), |at| &ids[at..=at]) {
            figures.extend(self.figure(process.id.as_str(), id, language).await?);
        }
        Ok(figures)
    }

    /// The results of an instrument that is offered in a language.
    async fn offered(&self, process: &str, instrument: &Code, language: &LanguageIdentifier) -> Result<Option<Results>, StoreError> {
        let results = self.results(process, instrument.as_str()).await?;
        Ok(results.filter(|results| results.instrument().languages.contains(language)))
    }
}
