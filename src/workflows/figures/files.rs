//! Figures as files. Whatever leaves is entered in the ledger first.

use tokio::{sync::Semaphore, task::spawn_blocking};
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{figure::FigureId, questionnaire::Process},
    rendering::{
        archive::{NamedFile, zip},
        charts::{PictureError, png},
    },
    storage::StoreError,
    workflows::{
        Engine,
        figures::{Figure, chapters::instruments_of},
        guarantees::Guarantee,
        ledger::Released,
    },
};

/// Pixels of a picture for each pixel of the chart: sharp on slides and in print.
const PICTURE_SCALE: f32 = 2.0;

/// Pictures are made a few at a time: each takes many megabytes until it is compressed.
static PICTURES: Semaphore = Semaphore::const_new(4);

/// A form a figure can be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureFormat {
    /// The chart, to be scaled.
    Svg,
    /// The chart as a picture.
    Png,
    /// The numbers.
    Csv,
}

impl FigureFormat {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Svg, Self::Png, Self::Csv];

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Csv => "csv",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The database cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The picture cannot be drawn.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// The files cannot be put together.
    #[error("the archive cannot be made: {0}")]
    Archive(String),
}

impl Figure {
    /// The figure in a form.
    ///
    /// # Errors
    /// When the picture cannot be drawn.
    pub async fn file(&self, format: FigureFormat) -> Result<Vec<u8>, FileError> {
        match format {
            FigureFormat::Svg => Ok(self.svg.as_str().as_bytes().to_vec()),
            FigureFormat::Csv => Ok(self.csv.clone()),
            FigureFormat::Png => {
                let place = PICTURES.acquire().await.map_err(|_| StoreError::Interrupted)?;
                let svg = self.svg.clone();
                let drawing = spawn_blocking(move || {
                    let picture = png(&svg, PICTURE_SCALE);
                    drop(place);
                    picture
                });
                Ok(drawing.await.map_err(|_| StoreError::Interrupted)??)
            }
        }
    }
}

impl Engine {
    /// A figure as a file, with its name. `None` when there is nothing to draw.
    ///
    /// # Errors
    /// When the database cannot be read or written, or the picture cannot be drawn; then nothing may leave.
    pub async fn figure_file(
        &self,
        account: &str,
        process: &Process,
        (id, format): (&FigureId, FigureFormat),
        language: &LanguageIdentifier,
    ) -> Result<Option<(String, Vec<u8>)>, FileError> {
        let Some(figure) = self.figure(process.id.as_str(), id, language).await? else { return Ok(None) };
        let name = file_name(id, language, format);
        let bytes = figure.file(format).await?;
        let guarantee = self.guarantee_of(process, std::slice::from_ref(id)).await?;
        self.enter_own(account, process, &name, &bytes, &guarantee).await?;
        Ok(Some((format!("{}-{name}", process.id), bytes)))
    }

    /// Figures in all forms as one ZIP, with a list of what is in it; figures that cannot be drawn are left out.
    ///
    /// # Errors
    /// When the database cannot be read or written, or a file cannot be made; then nothing may leave.
    pub async fn figure_archive(
        &self,
        account: &str,
        process: &Process,
        name: &str,
        ids: &[FigureId],
        language: &LanguageIdentifier,
    ) -> Result<Vec<u8>, FileError> {
        let mut files = Vec::new();
        let mut list = String::from("\u{feff}");
        for id in ids {
            let Some(figure) = self.figure(process.id.as_str(), id, language).await? else { continue };
            for format in FigureFormat::ALL {
                files.push(NamedFile { name: file_name(id, language, format), content: figure.file(format).await? });
            }
            let lines = [&figure.text.title, &figure.text.question, &figure.text.base];
            list.extend(lines.into_iter().chain(&figure.text.notes).filter(|line| !line.is_empty()).flat_map(|line| [line, "\r\n"]));
            list.push_str("\r\n");
        }
        files.insert(0, NamedFile { name: "figures.txt".into(), content: list.into_bytes() });
        let packing = spawn_blocking(move || zip(&files).map_err(|error| FileError::Archive(error.to_string())));
        let bytes = packing.await.map_err(|_| StoreError::Interrupted)??;
        self.enter_own(account, process, name, &bytes, &self.guarantee_of(process, ids).await?).await?;
        Ok(bytes)
    }

    /// Enters a file that belongs to a whole process, with what is guaranteed of it.
    pub(in crate::workflows) async fn enter_own(
        &self,
        account: &str,
        process: &Process,
        name: &str,
        content: &[u8],
        guarantee: &str,
    ) -> Result<(), StoreError> {
        self.note(account, "export", process.id.as_str(), name).await?;
        let object = format!("{}/{name}", process.id);
        self.enter(process, account, Released { kind: "file", object, content, guarantee }).await
    }

    /// What is guaranteed of these figures.
    async fn guarantee_of(&self, process: &Process, ids: &[FigureId]) -> Result<String, StoreError> {
        let mut surveys = Vec::new();
        for instrument in ids.iter().flat_map(|id| instruments_of(process, id)) {
            surveys.extend(self.results(process.id.as_str(), instrument.id.as_str()).await?);
        }
        let has_voices = ids.iter().any(|id| matches!(id, FigureId::Voices { .. } | FigureId::Joint));
        let has_counters = ids.iter().any(|id| matches!(id, FigureId::Participation { .. }));
        let mut guarantee = Guarantee::of(&surveys);
        if has_voices {
            guarantee = guarantee.and_talks().and_words();
        }
        if has_counters {
            guarantee = guarantee.and_counters();
        }
        Ok(guarantee.json())
    }
}

/// The name of a file: identity, language and ending.
fn file_name(id: &FigureId, language: &LanguageIdentifier, format: FigureFormat) -> String {
    format!("{}-{language}.{}", id.file_stem(), format.ending())
}
