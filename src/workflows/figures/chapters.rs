//! Where a figure stands when all of a process are shown: with its field of action, with what is about all
//! fields, or with who answered.

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        figure::FigureId,
        identifiers::Code,
        questionnaire::{Instrument, Process},
    },
    localisation::Texts,
    rendering::labels::Labels,
    storage::StoreError,
    workflows::Engine,
};

/// A part of the results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chapter {
    /// What is about all fields of action, or about none in particular.
    AllFields,
    /// A field of action.
    Field(Code),
    /// Who answered.
    People,
}

impl Chapter {
    /// All chapters of a process, in order.
    #[must_use]
    pub fn all(process: &Process) -> Vec<Self> {
        let fields = process.fields.iter().cloned().map(Self::Field);
        std::iter::once(Self::AllFields).chain(fields).chain([Self::People]).collect()
    }

    /// Its name in addresses. Codes of fields have no hyphen.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::AllFields => "all-fields",
            Self::Field(field) => field.as_str(),
            Self::People => "who-answered",
        }
    }

    /// The chapter of this name.
    #[must_use]
    pub fn named(process: &Process, name: &str) -> Option<Self> {
        Self::all(process).into_iter().find(|chapter| chapter.name() == name)
    }

    /// Its title; the texts are those of the process.
    #[must_use]
    pub fn title(&self, texts: &Texts) -> String {
        match self {
            Self::AllFields => texts.plain("chapter-all-fields", &[]),
            Self::Field(field) => texts.plain(&format!("field-{field}"), &[]),
            Self::People => texts.plain("chapter-people", &[]),
        }
    }

    /// The chapter of a figure.
    #[must_use]
    pub fn of(process: &Process, id: &FigureId) -> Self {
        match id {
            FigureId::Question { instrument, variable, .. } | FigureId::Groups { instrument, variable, .. } => {
                process.instrument(instrument.as_str()).map_or(Self::AllFields, |instrument| of_variable(instrument, variable))
            }
            FigureId::Mirror { first, .. } => {
                process.question(first).map_or(Self::AllFields, |(instrument, question)| of_variable(instrument, &question.id))
            }
        }
    }
}

/// What people are is told by derived variables and by traits.
fn of_variable(instrument: &Instrument, variable: &Code) -> Chapter {
    match instrument.question(variable.as_str()) {
        Some(question) => match &question.field {
            Some(field) => Chapter::Field(field.clone()),
            None if question.roles.quasi || instrument.breakdowns.contains(variable) => Chapter::People,
            None => Chapter::AllFields,
        },
        None => Chapter::People,
    }
}

/// The instruments whose numbers are in a figure, as far as the process has them.
#[must_use]
pub fn instruments_of<'a>(process: &'a Process, id: &FigureId) -> Vec<&'a Instrument> {
    match id {
        FigureId::Question { instrument, .. } | FigureId::Groups { instrument, .. } => {
            process.instrument(instrument.as_str()).into_iter().collect()
        }
        FigureId::Mirror { first, second } => {
            [first, second].into_iter().filter_map(|question| Some(process.question(question)?.0)).collect()
        }
    }
}

/// The title of a figure, and the surveys it is of; the texts are those of the process. Nothing is drawn for it.
#[must_use]
pub fn named(process: &Process, id: &FigureId, texts: &Texts) -> (String, String) {
    let instruments = instruments_of(process, id);
    let title = instruments.first().map_or_else(|| id.to_string(), |instrument| {
        let labels = Labels::new(texts, instrument);
        match id {
            FigureId::Question { variable, .. } | FigureId::Groups { variable, .. } | FigureId::Mirror { first: variable, .. } => {
                labels.title(variable)
            }
        }
    });
    let sources: Vec<String> = instruments.iter().map(|instrument| Labels::new(texts, instrument).instrument()).collect();
    (title, sources.join(" · "))
}

/// Whether a figure is about a sensitive question.
#[must_use]
pub fn is_sensitive(process: &Process, id: &FigureId) -> bool {
    match id {
        FigureId::Question { instrument, variable, .. } | FigureId::Groups { instrument, variable, .. } => {
            process.instrument(instrument.as_str()).is_some_and(|instrument| instrument.is_sensitive(variable.as_str()))
        }
        FigureId::Mirror { first, second } => [first, second]
            .into_iter()
            .filter_map(|question| process.question(question))
            .any(|(instrument, question)| instrument.is_sensitive(question.id.as_str())),
    }
}

impl Engine {
    /// Every figure of a process that can be drawn in a language, by chapter; chapters without any are left out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn chapters(&self, process: &Process, language: &LanguageIdentifier) -> Result<Vec<(Chapter, Vec<FigureId>)>, StoreError> {
        Ok(by_chapter(process, self.figures(process.id.as_str(), language).await?))
    }
}

/// Figures by chapter, in their order.
#[must_use]
pub fn by_chapter(process: &Process, figures: Vec<FigureId>) -> Vec<(Chapter, Vec<FigureId>)> {
    let mut chapters: Vec<(Chapter, Vec<FigureId>)> = Chapter::all(process).into_iter().map(|chapter| (chapter, Vec::new())).collect();
    for id in figures {
        let own = Chapter::of(process, &id);
        if let Some((_, of_chapter)) = chapters.iter_mut().find(|(chapter, _)| *chapter == own) {
            of_chapter.push(id);
        }
    }
    chapters.retain(|(_, figures)| !figures.is_empty());
    chapters
}
