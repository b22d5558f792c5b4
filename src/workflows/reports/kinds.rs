//! The reports beside workshop packs, as files.

use tokio::task::spawn_blocking;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{identifiers::OptionCode, text_blocks::Standing},
    rendering::documents::{self, Document},
    storage::StoreError,
    workflows::{
        Engine,
        figures::numerals,
        reports::{
            Made, Material, ReportError, ReportRefused,
            checklist::{self, Problem},
            conference::Written,
            known::{CONFIDENCE, Known},
            scene::Scene,
        },
    },
};

/// Pages of the report for a conference.
pub(super) const CONFERENCE_PAGES: std::ops::RangeInclusive<usize> = 16..=24;

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportKind {
    /// For a conference and for the public.
    Conference,
    /// Who took part so far: one page.
    Participation,
    /// The data sheet of a municipality: two pages.
    Municipality(OptionCode),
    /// How the numbers came about.
    Method,
}

/// How a report leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    /// To print and to read.
    Pdf,
    /// To go on writing in.
    Docx,
}

impl ReportFormat {
    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }
}

impl ReportKind {
    /// The name of a file of it: `conference-de.pdf`, `municipality-wiedenloh-de.pdf`.
    #[must_use]
    pub fn name(&self, language: &LanguageIdentifier, format: ReportFormat) -> String {
        let kind = match self {
            Self::Conference => "conference",
            Self::Participation => "participation",
            Self::Municipality(place) => return format!("municipality-{place}-{language}.{}", format.ending()),
            Self::Method => "method",
        };
        format!("{kind}-{language}.{}", format.ending())
    }

    /// What a name means.
    #[must_use]
    pub fn parse(name: &str) -> Option<(Self, LanguageIdentifier, ReportFormat)> {
        let (stem, ending) = name.rsplit_once('.')?;
        let format = [ReportFormat::Pdf, ReportFormat::Docx].into_iter().find(|format| format.ending() == ending)?;
        let (kind, rest) = stem.split_once('-')?;
        let (kind, language) = match kind {
            "conference" => (Self::Conference, rest),
            "participation" => (Self::Participation, rest),
            "method" => (Self::Method, rest),
            "municipality" => {
                let (place, language) = rest.split_once('-')?;
                (Self::Municipality(OptionCode::parse(place)?), language)
            }
            _ => return None,
        };
        Some((kind, language.parse().ok()?, format))
    }

    /// Key of the text that says what it is.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Conference => "report-kind-conference",
            Self::Participation => "report-kind-participation",
            Self::Municipality(_) => "report-kind-municipality",
            Self::Method => "report-kind-method",
        }
    }

    /// Whether so many pages are as planned; what is planned if not.
    fn unplanned(&self, found: usize) -> Option<String> {
        let planned = match self {
            Self::Conference => CONFERENCE_PAGES,
            Self::Participation => 1..=1,
            Self::Municipality(_) => 2..=2,
            Self::Method => return None,
        };
        (!planned.contains(&found)).then(|| match (planned.start(), planned.end()) {
            (one, other) if one == other => one.to_string(),
            (one, other) => format!("{one}–{other}"),
        })
    }
}

impl Engine {
    /// A report of a process, entered in the ledger before it leaves.
    ///
    /// # Errors
    /// When the database cannot be read or written, or the file cannot be made; the inner refusal says why there
    /// is none.
    pub async fn report(
        &self,
        account: &str,
        process: &str,
        kind: &ReportKind,
        language: &LanguageIdentifier,
        format: ReportFormat,
    ) -> Result<Result<Made, ReportRefused>, ReportError> {
        match self.material(process).await? {
            Some(material) => material.report(account, kind, language, format).await,
            None => Ok(Err(ReportRefused::NotOffered)),
        }
    }
}

impl Material {
    /// A report; see [`Engine::report`].
    ///
    /// # Errors
    /// As there.
    pub async fn report(
        &self,
        account: &str,
        kind: &ReportKind,
        language: &LanguageIdentifier,
        format: ReportFormat,
    ) -> Result<Result<Made, ReportRefused>, ReportError> {
        // Who takes part is asked before there are results.
        let refusal = self.refusal(language).filter(|refusal| *kind != ReportKind::Participation || *refusal == ReportRefused::NotOffered);
        if let Some(refusal) = refusal {
            return Ok(Err(refusal));
        }
        // Public reports carry what was approved.
        let blocks = self.engine.text_blocks(self.process(), language, Standing::Approved).await?;
        let scene = Scene::new(self, language, blocks);
        let Some((document, known)) = self.drawn(kind, &scene).await? else { return Ok(Err(ReportRefused::NotOffered)) };
        let mut problems = checklist::of_report(&scene, kind.key(), &document, known);
        let writing = spawn_blocking(move || match format {
            ReportFormat::Pdf => documents::pdf(&document).map(|pdf| (pdf.bytes, Some(pdf.pages))),
            ReportFormat::Docx => documents::docx(&document).map(|bytes| (bytes, None)),
        });
        let (bytes, pages) = writing.await.map_err(|_| StoreError::Interrupted)??;
        let unplanned = pages.and_then(|found| {
            let (of, parts) = (scene.word("process-title"), vec![kind.key()]);
            Some(Problem::Pages { of, parts, planned: kind.unplanned(found)?, found: found.to_string() })
        });
        problems.extend(unplanned);
        self.checked(account, "report", &kind.name(language, format), Made { bytes, problems }).await
    }

    /// The document, and numbers in it that are not about a field of action.
    async fn drawn(&self, kind: &ReportKind, scene: &Scene<'_>) -> Result<Option<(Document, Known)>, StoreError> {
        let constants = |agreement: Option<f64>| {
            let mut known = Known::percents([CONFIDENCE, WHOLE].into_iter().chain(agreement.map(percent)));
            known.extend(scene.weighted_numbers());
            known
        };
        Ok(match kind {
            ReportKind::Participation => Some((scene.participation(&self.attended(scene).await?), Known::default())),
            ReportKind::Municipality(place) => scene.municipality(place),
            ReportKind::Method => {
                let agreement = self.agreement().await?;
                Some((scene.annex(agreement), constants(agreement)))
            }
            ReportKind::Conference => {
                let written: Vec<Written> = self.engine.mentions(self.process()).await?.into_iter().map(Written::from).collect();
                let agreement = self.agreement().await?;
                let english = self.english_beside(scene.language());
                let english = match &english {
                    Some(english) => {
                        let blocks = self.engine.text_blocks(self.process(), english, Standing::Approved).await?;
                        Some(Scene::new(self, english, blocks))
                    }
                    None => None,
                };
                let mut known = constants(agreement);
                let quoted = english.iter().flat_map(|english| english.blocks.all()).flat_map(|block| &block.figures);
                quoted.for_each(|(_, number)| known.take(number, &numerals(&scene.texts)));
                Some((scene.conference(&written, agreement, english.as_ref()), known))
            }
        })
    }

    /// English, where a report in the language of the office has a page in it.
    fn english_beside(&self, language: &LanguageIdentifier) -> Option<LanguageIdentifier> {
        let english: LanguageIdentifier = "en".parse().ok()?;
        let process = self.process();
        let is_own = *language == process.source_language && *language != english;
        (is_own && process.languages.contains(&english)).then_some(english)
    }

    /// How often two people decided alike who coded the same texts, over all instruments.
    async fn agreement(&self) -> Result<Option<f64>, StoreError> {
        let process = self.process();
        let book = &self.book;
        let (mut alike, mut all) = (0_u32, 0_u32);
        for instrument in &process.instruments {
            let Some(words) = self.engine.words(process.id.as_str(), instrument.id.as_str()).await? else { continue };
            let progress = words.coding_progress(book).await?;
            for decisions in progress.agreement.by_code.values() {
                alike += decisions.both + decisions.neither;
                all += decisions.texts();
            }
        }
        Ok((all > 0).then(|| f64::from(alike) / f64::from(all)))
    }
}

/// What bars of parts add up to, in per cent.
const WHOLE: u64 = 100;

/// A share as it is printed, 0 to 100.
pub(super) fn percent(share: f64) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is between 0 and 1")]
    let percent = (share.clamp(0.0, 1.0) * 100.0).round() as u64;
    percent
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_which_report_it_is() {
        let place = OptionCode::parse("wiedenloh").unwrap();
        let kinds = [ReportKind::Conference, ReportKind::Participation, ReportKind::Municipality(place), ReportKind::Method];
        for kind in kinds {
            for format in [ReportFormat::Pdf, ReportFormat::Docx] {
                let name = kind.name(&"de".parse().unwrap(), format);
                assert_eq!(ReportKind::parse(&name), Some((kind.clone(), "de".parse().unwrap(), format)), "{name}");
            }
        }
        for name in ["conference", "conference.pdf", "municipality-de.pdf", "conference-de.txt", "nothing-de.pdf"] {
            assert_eq!(ReportKind::parse(name), None, "{name}");
        }
    }
}
