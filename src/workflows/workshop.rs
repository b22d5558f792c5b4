//! All packs of a process at once: a folder for each field of action, in one archive for a language.

use unic_langid::LanguageIdentifier;

use crate::{
    domain::questionnaire::{InstrumentKind, Process},
    workflows::{
        Engine,
        reports::{Made, ReportError, ReportRefused},
    },
};

/// The languages handouts of a process can be had in: those a survey is offered in.
#[must_use]
pub fn pack_languages(process: &Process) -> Vec<LanguageIdentifier> {
    let surveys = || process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Survey);
    let is_offered = |language: &&LanguageIdentifier| surveys().any(|survey| survey.languages.contains(language));
    process.languages.iter().filter(is_offered).cloned().collect()
}

impl Engine {
    /// The packs of all fields of action in a language as one archive, entered in the ledger before it leaves.
    ///
    /// # Errors
    /// When the database cannot be read or written, or a file cannot be made; the inner refusal says why there is
    /// nothing to make one of.
    pub async fn all_packs(
        &self,
        account: &str,
        process: &Process,
        language: &LanguageIdentifier,
    ) -> Result<Result<Made, ReportRefused>, ReportError> {
        match self.material(process.id.as_str()).await? {
            Some(material) => material.all_packs(account, language).await,
            None => Ok(Err(ReportRefused::NotOffered)),
        }
    }
}
