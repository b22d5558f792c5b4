//! Reports: what people sit down with. Each is made of released numbers and released words alone
//! ([`Material`]), in any language a survey is offered in, is looked over by a [`checklist`] before it
//! leaves, and enters the ledger with what the snapshots guarantee.

pub mod checklist;
mod conference;
mod joint;
mod kinds;
mod known;
mod material;
mod method;
mod municipality;
pub mod pack;
mod participation;
mod said;
mod scene;

use tokio::task::spawn_blocking;
use unic_langid::LanguageIdentifier;

use self::{
    checklist::Problem,
    pack::{Contents, Pack, Part},
    scene::Scene,
};
pub use self::{
    kinds::{ReportFormat, ReportKind},
    material::Material,
};
use crate::{
    domain::{identifiers::Code, questionnaire::InstrumentKind, text_blocks::Standing},
    rendering::{
        archive::{self, NamedFile, ZipError},
        charts::PictureError,
        documents::{self, Document, DocumentError},
    },
    storage::StoreError,
    workflows::{Engine, guarantees::Guarantee, ledger::Released},
};

/// Why a report cannot be made just now.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The database cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file cannot be written.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// A chart cannot be drawn as a picture.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// The files cannot be put together.
    #[error(transparent)]
    Archive(#[from] ZipError),
}

/// Why there is no report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportRefused {
    /// There is no such process or field, or no survey of the process is offered in the language.
    NotOffered,
    /// No survey has a snapshot yet: somebody has to freeze its results first.
    NoSnapshot,
    /// The checklist found what must not leave.
    MustNotLeave(Vec<Problem>),
}

/// A file of a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackFile {
    /// The handout followed by the sheet for the moderation, as one PDF.
    Sheets,
    /// The same to go on writing in.
    EditableSheets,
    /// One part as PDF.
    Part(Part),
    /// The handout or the sheet for the moderation to go on writing in.
    EditablePart(Part),
    /// The handout as slides.
    Slides,
    /// Everything: all parts, the sheets as text to edit, the figures with their numbers.
    Everything,
}

impl PackFile {
    /// The name of the file.
    #[must_use]
    pub fn name(self, field: &str, language: &LanguageIdentifier) -> String {
        match self {
            Self::Sheets => format!("{field}-{language}.pdf"),
            Self::EditableSheets => format!("{field}-{language}.docx"),
            Self::Part(part) => format!("{field}-{language}-{}.pdf", part.as_str()),
            Self::EditablePart(part) => format!("{field}-{language}-{}.docx", part.as_str()),
            Self::Slides => format!("{field}-{language}-{}.pptx", Part::Handout.as_str()),
            Self::Everything => format!("{field}-{language}.zip"),
        }
    }

    /// Field, language and file of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<(&str, LanguageIdentifier, Self)> {
        let (stem, ending) = name.rsplit_once('.')?;
        let (field, rest) = stem.split_once('-')?;
        let part = rest.rsplit_once('-').and_then(|(language, part)| Some((language, Part::parse(part)?)));
        match (ending, part) {
            ("zip", None) => Some((field, rest.parse().ok()?, Self::Everything)),
            ("pdf", None) => Some((field, rest.parse().ok()?, Self::Sheets)),
            ("docx", None) => Some((field, rest.parse().ok()?, Self::EditableSheets)),
            (ending, Some((language, part))) => Some((field, language.parse().ok()?, Self::of_part(part, ending)?)),
            _ => None,
        }
    }

    /// The file of a part with an ending; `None` when the part is not written so.
    #[must_use]
    pub fn of_part(part: Part, ending: &str) -> Option<Self> {
        match (ending, part) {
            ("pdf", part) => Some(Self::Part(part)),
            ("docx", Part::Handout | Part::Moderator) => Some(Self::EditablePart(part)),
            ("pptx", Part::Handout) => Some(Self::Slides),
            _ => None,
        }
    }
}

/// A file that may leave.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What somebody should look at before printing it.
    pub problems: Vec<Problem>,
}

impl Engine {
    /// A file of the workshop pack of a field, entered in the ledger before it leaves.
    ///
    /// # Errors
    /// When the database cannot be read or written, or the file cannot be made; the inner refusal says why
    /// there is none.
    pub async fn pack(
        &self,
        account: &str,
        process: &str,
        field: &str,
        language: &LanguageIdentifier,
        file: PackFile,
    ) -> Result<Result<Made, ReportRefused>, ReportError> {
        match self.material(process).await? {
            Some(material) => material.pack(account, field, language, file).await,
            None => Ok(Err(ReportRefused::NotOffered)),
        }
    }
}

impl Material {
    /// Why nothing can be made of it in a language, if so.
    fn refusal(&self, language: &LanguageIdentifier) -> Option<ReportRefused> {
        let surveys = self.process().instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Survey);
        if !surveys.into_iter().any(|survey| survey.languages.contains(language)) {
            return Some(ReportRefused::NotOffered);
        }
        (!self.has_numbers()).then_some(ReportRefused::NoSnapshot)
    }

    /// A file of the workshop pack of a field; see [`Engine::pack`].
    ///
    /// # Errors
    /// As there.
    pub async fn pack(
        &self,
        account: &str,
        field: &str,
        language: &LanguageIdentifier,
        file: PackFile,
    ) -> Result<Result<Made, ReportRefused>, ReportError> {
        let Some(field) = self.process().fields.iter().find(|known| *known == field).cloned() else {
            return Ok(Err(ReportRefused::NotOffered));
        };
        if let Some(refusal) = self.refusal(language) {
            return Ok(Err(refusal));
        }
        let blocks = self.engine.text_blocks(self.process(), language, Standing::Newest).await?;
        let (material, of, tag) = (self.clone(), field.clone(), language.clone());
        // Text is shaped and pages are put together, which takes a while.
        let making = spawn_blocking(move || Self::made(&of, &Scene::new(&material, &tag, blocks), file));
        let made = making.await.map_err(|_| StoreError::Interrupted)??;
        self.checked(account, "pack", &file.name(field.as_str(), language), made).await
    }

    /// The packs of all fields in a language, a folder each; see [`Engine::pack`].
    ///
    /// # Errors
    /// As there.
    pub async fn all_packs(&self, account: &str, language: &LanguageIdentifier) -> Result<Result<Made, ReportRefused>, ReportError> {
        if let Some(refusal) = self.refusal(language) {
            return Ok(Err(refusal));
        }
        let blocks = self.engine.text_blocks(self.process(), language, Standing::Newest).await?;
        let (material, tag) = (self.clone(), language.clone());
        let making = spawn_blocking(move || {
            let scene = Scene::new(&material, &tag, blocks);
            let (mut files, mut problems): (Vec<NamedFile>, Vec<Problem>) = (Vec::new(), Vec::new());
            for field in &material.process().fields {
                let contents = Contents::of(&scene, field, &Pack::of(&scene, field))?;
                problems.extend(contents.problems.iter().filter(|problem| !problems.contains(problem)).cloned().collect::<Vec<_>>());
                let in_folder = |file: NamedFile| NamedFile { name: format!("{field}/{}", file.name), content: file.content };
                files.extend(contents.files(&scene, field).into_iter().map(in_folder));
            }
            Ok::<Made, ReportError>(Made { bytes: archive::zip(&files)?, problems })
        });
        let made = making.await.map_err(|_| StoreError::Interrupted)??;
        self.checked(account, "pack", &format!("packs-{language}.zip"), made).await
    }

    /// Lets a file leave if nothing in it must stay.
    async fn checked(&self, account: &str, action: &str, name: &str, made: Made) -> Result<Result<Made, ReportRefused>, ReportError> {
        if made.problems.iter().any(Problem::must_not_leave) {
            return Ok(Err(ReportRefused::MustNotLeave(made.problems)));
        }
        self.leave(account, action, name, &made.bytes).await?;
        Ok(Ok(made))
    }

    fn made(field: &Code, scene: &Scene<'_>, file: PackFile) -> Result<Made, ReportError> {
        let pack = Pack::of(scene, field);
        let (document, parts): (Document, Vec<Part>) = match file {
            PackFile::Sheets => (pack.sheets(), vec![Part::Handout, Part::Moderator]),
            PackFile::Part(part) => (pack.part(part).clone(), vec![part]),
            PackFile::EditableSheets => {
                return Ok(Made { bytes: documents::docx(&pack.sheets())?, problems: checklist::of_pack(scene, field, &pack) });
            }
            PackFile::EditablePart(part) => {
                return Ok(Made { bytes: documents::docx(pack.part(part))?, problems: checklist::of_pack(scene, field, &pack) });
            }
            PackFile::Slides => {
                let bytes = documents::pptx(pack.part(Part::Handout))?;
                return Ok(Made { bytes, problems: checklist::of_pack(scene, field, &pack) });
            }
            PackFile::Everything => {
                let contents = Contents::of(scene, field, &pack)?;
                let problems = contents.problems.clone();
                return Ok(Made { bytes: archive::zip(&contents.files(scene, field))?, problems });
            }
        };
        let pdf = documents::pdf(&document)?;
        let mut problems = checklist::of_pack(scene, field, &pack);
        problems.extend(checklist::of_pages(&scene.field(field), &parts, pdf.pages));
        problems.extend(checklist::of_poster(scene).filter(|_| parts.contains(&Part::Poster)));
        Ok(Made { bytes: pdf.bytes, problems })
    }

    /// Enters a file in the log and in the ledger, with what the snapshots it was made of guarantee.
    pub(super) async fn leave(&self, account: &str, action: &str, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let process = self.process();
        self.engine.note(account, action, process.id.as_str(), name).await?;
        let guarantee = self.guarantee();
        let object = format!("{}/{action} {name}", process.id);
        self.engine.enter(process, account, Released { kind: "file", object, content: bytes, guarantee: &guarantee }).await
    }

    /// What is guaranteed of everything reports are made of.
    fn guarantee(&self) -> String {
        Guarantee::of(&self.surveys).and_talks().and_words().and_counters().and_office_texts().json()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_says_what_is_in_it() {
        let language: LanguageIdentifier = "de".parse().unwrap();
        let editable = [Part::Handout, Part::Moderator].map(PackFile::EditablePart);
        let whole = [PackFile::Sheets, PackFile::EditableSheets, PackFile::Slides, PackFile::Everything];
        let files = whole.into_iter().chain(editable).chain(Part::ALL.map(PackFile::Part));
        for file in files {
            let name = file.name("home_mob", &language);
            assert_eq!(PackFile::parse(&name), Some(("home_mob", language.clone(), file)), "{name}");
        }
        for name in
            ["home_mob", "home_mob.pdf", "home_mob-de.txt", "home_mob-de-cards.zip", "home_mob-de-cards.docx", "home_mob-de-nothing.pdf"]
        {
            assert!(PackFile::parse(name).is_none_or(|(_, language, _)| language == "de-nothing"), "{name}");
        }
    }
}
