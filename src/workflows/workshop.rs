//! All handouts of a process at once: one file for each field of action, in one archive for a language.

use tokio::task::spawn_blocking;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::questionnaire::{InstrumentKind, Process},
    rendering::archive::{NamedFile, zip},
    storage::StoreError,
    workflows::{
        Engine,
        pack::{PackError, PackRefused},
    },
};

/// Why there is no archive.
#[derive(Debug, thiserror::Error)]
pub enum PacksError {
    /// A handout cannot be made.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// The handouts cannot be put together.
    #[error("the archive cannot be made: {0}")]
    Archive(String),
}

impl From<StoreError> for PacksError {
    fn from(error: StoreError) -> Self {
        Self::Pack(error.into())
    }
}

/// The languages handouts of a process can be had in: those a survey is offered in.
#[must_use]
pub fn pack_languages(process: &Process) -> Vec<LanguageIdentifier> {
    let surveys = || process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Survey);
    let is_offered = |language: &&LanguageIdentifier| surveys().any(|survey| survey.languages.contains(language));
    process.languages.iter().filter(is_offered).cloned().collect()
}

impl Engine {
    /// The handouts of all fields of action in a language as one ZIP. Each handout and the archive are entered in
    /// the ledger before they leave.
    ///
    /// # Errors
    /// When the database cannot be read or written, or a file cannot be made; the inner refusal says why there is
    /// nothing to make one of.
    pub async fn all_packs(
        &self,
        account: &str,
        process: &Process,
        language: &LanguageIdentifier,
    ) -> Result<Result<Vec<u8>, PackRefused>, PacksError> {
        let mut files = Vec::new();
        for field in &process.fields {
            match self.pack(account, process.id.as_str(), field.as_str(), language).await? {
                Ok(content) => files.push(NamedFile { name: format!("{}-{field}-{language}.pdf", process.id), content }),
                Err(refused) => return Ok(Err(refused)),
            }
        }
        if files.is_empty() {
            return Ok(Err(PackRefused::NotOffered));
        }
        let packing = spawn_blocking(move || zip(&files).map_err(|error| PacksError::Archive(error.to_string())));
        let bytes = packing.await.map_err(|_| StoreError::Interrupted)??;
        self.enter_own(account, process, &format!("packs-{language}.zip"), &bytes).await?;
        Ok(Ok(bytes))
    }
}
