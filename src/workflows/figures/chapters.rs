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
    workflows::{
        Engine,
        challenges::{challenge_pair, priority_questions},
        figures::field_pair,
    },
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
            FigureId::Question { instrument, variable, .. }
            | FigureId::Panels { instrument, variable, .. }
            | FigureId::Groups { instrument, variable, .. } => {
                process.instrument(instrument.as_str()).map_or(Self::AllFields, |instrument| of_variable(instrument, variable))
            }
            FigureId::Gaps { instrument, first, .. } => {
                process.instrument(instrument.as_str()).map_or(Self::AllFields, |instrument| of_variable(instrument, first))
            }
            FigureId::Mirror { first, .. } | FigureId::Ranks { first, .. } => {
                process.question(first).map_or(Self::AllFields, |(instrument, question)| of_variable(instrument, &question.id))
            }
            FigureId::Priorities { field, .. } => field.clone().map_or(Self::AllFields, Self::Field),
            FigureId::Field { field, .. } => Self::Field(field.clone()),
            FigureId::Participation { .. } | FigureId::Sample { .. } => Self::People,
            FigureId::Voices { .. } | FigureId::Joint => Self::AllFields,
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

/// The questions a figure is about, with their instruments, as far as the process has them. Who took part and
/// what came up in talks is about none.
#[must_use]
pub fn asked<'a>(process: &'a Process, id: &'a FigureId) -> Vec<(&'a Instrument, &'a Code)> {
    let of = |instrument: &Code, variables: &[&'a Code]| {
        let instrument = process.instrument(instrument.as_str());
        let known = instrument.into_iter().flat_map(|instrument| variables.iter().map(move |variable| (instrument, *variable)));
        known.filter(|(instrument, variable)| !instrument.subjects(variable).is_empty()).collect()
    };
    match id {
        FigureId::Question { instrument, variable, .. }
        | FigureId::Panels { instrument, variable, .. }
        | FigureId::Groups { instrument, variable, .. } => of(instrument, &[variable]),
        FigureId::Gaps { instrument, first, second } => of(instrument, &[first, second]),
        FigureId::Mirror { first, second } | FigureId::Ranks { first, second } => {
            let question = |code| process.question(code).map(|(instrument, question)| (instrument, &question.id));
            [first, second].into_iter().filter_map(question).collect()
        }
        FigureId::Priorities { instrument, .. } => {
            let all = priority_questions(process).into_iter();
            let wanted = all.filter(|(of, _)| instrument.as_ref().is_none_or(|wanted| of.id == *wanted));
            wanted.flat_map(|(of, variables)| variables.map(|variable| (of, variable))).collect()
        }
        FigureId::Field { field, part } => {
            let sides = field_pair(process, field, *part).into_iter().flat_map(|pair| [pair.first, pair.second]);
            sides.map(|(instrument, question)| (instrument, &question.id)).collect()
        }
        FigureId::Joint => {
            let sides = challenge_pair(process).into_iter().flat_map(|pair| [pair.first, pair.second]);
            sides.map(|(instrument, question)| (instrument, &question.id)).collect()
        }
        FigureId::Participation { .. } | FigureId::Sample { .. } | FigureId::Voices { .. } => Vec::new(),
    }
}

/// The traits a figure tells people apart by.
fn traits_of<'a>(process: &'a Process, id: &'a FigureId) -> Vec<(&'a Instrument, &'a Code)> {
    let instrument = |id: &Code| process.instrument(id.as_str());
    let (of, traits): (Option<&Instrument>, Vec<&Code>) = match id {
        FigureId::Question { instrument: of, by, only, .. } => (instrument(of), by.iter().chain(only.as_ref().map(|(of, _)| of)).collect()),
        FigureId::Panels { instrument: of, by, .. } | FigureId::Groups { instrument: of, of: by, .. } => (instrument(of), vec![by]),
        FigureId::Sample { instrument: of } => {
            let of = instrument(of);
            let questions = of.into_iter().flat_map(Instrument::questions).filter(|question| question.roles.quasi);
            let derived = of.into_iter().flat_map(|of| &of.derived).map(|derived| &derived.id);
            (of, questions.map(|question| &question.id).chain(derived).collect())
        }
        _ => (None, Vec::new()),
    };
    of.into_iter().flat_map(|of| traits.iter().map(move |by| (of, *by))).collect()
}

/// The instruments whose numbers are in a figure, as far as the process has them.
#[must_use]
pub fn instruments_of<'a>(process: &'a Process, id: &'a FigureId) -> Vec<&'a Instrument> {
    let mut instruments: Vec<&Instrument> = match id {
        FigureId::Participation { instrument: of, .. } | FigureId::Sample { instrument: of } | FigureId::Voices { guide: of } => {
            process.instrument(of.as_str()).into_iter().collect()
        }
        _ => asked(process, id).into_iter().map(|(instrument, _)| instrument).collect(),
    };
    instruments.dedup_by(|one, other| one.id == other.id);
    instruments
}

/// The title of a figure, and the surveys it is of; the texts are those of the process. Nothing is drawn for it.
#[must_use]
pub fn named(process: &Process, id: &FigureId, texts: &Texts) -> (String, String) {
    let instruments = instruments_of(process, id);
    let sources: Vec<String> = instruments.iter().map(|instrument| Labels::new(texts, instrument).instrument()).collect();
    let sources = sources.join(" · ");
    let of_first = asked(process, id).first().map(|(instrument, variable)| Labels::new(texts, instrument).title(variable));
    let title = match (id, of_first) {
        (FigureId::Field { field, part }, _) => {
            let field = texts.plain(&format!("field-{field}"), &[]);
            texts.plain(&format!("figure-{}", part.as_str()), &[("field", field.into())])
        }
        (FigureId::Priorities { .. }, _) => texts.plain("chart-priorities-title", &[]),
        (FigureId::Ranks { .. }, Some(title)) => texts.plain("chart-ranks-title", &[("title", title.into())]),
        (FigureId::Joint, _) => texts.plain("chart-number-and-voice", &[]),
        (FigureId::Sample { .. }, _) => texts.plain("chart-took-part", &[("survey", sources.as_str().into())]),
        (FigureId::Voices { .. }, _) => texts.plain("chart-heard", &[("guide", sources.as_str().into())]),
        (FigureId::Participation { .. }, _) => sources.clone(),
        (_, Some(title)) => {
            let by = traits_of(process, id).into_iter().map(|(of, by)| Labels::new(texts, of).title(by));
            std::iter::once(title).chain(by).collect::<Vec<_>>().join(" · ")
        }
        (_, None) => id.to_string(),
    };
    (title, sources)
}

/// Whether a figure is about a sensitive question, or tells people apart by one.
#[must_use]
pub fn is_sensitive(process: &Process, id: &FigureId) -> bool {
    asked(process, id).iter().chain(&traits_of(process, id)).any(|(instrument, variable)| instrument.is_sensitive(variable.as_str()))
}

/// Whether the numbers of a figure are those of snapshots, which never change. Only such figures can be published:
/// participation is another every day, and talks are counted as they come.
#[must_use]
pub fn is_frozen(id: &FigureId) -> bool {
    match id {
        FigureId::Question { .. }
        | FigureId::Panels { .. }
        | FigureId::Groups { .. }
        | FigureId::Sample { .. }
        | FigureId::Mirror { .. }
        | FigureId::Ranks { .. }
        | FigureId::Gaps { .. }
        | FigureId::Priorities { .. }
        | FigureId::Field { .. } => true,
        FigureId::Participation { .. } | FigureId::Voices { .. } | FigureId::Joint => false,
    }
}

/// What both audiences say comes first, and with each field how it stands among the others.
fn order(id: &FigureId) -> u8 {
    match id {
        FigureId::Priorities { instrument: None, .. } => 0,
        FigureId::Priorities { .. } => 1,
        FigureId::Mirror { .. } => 2,
        FigureId::Ranks { .. } => 3,
        _ => 4,
    }
}

impl Engine {
    /// Every figure of a process that can be drawn in a language, by chapter; chapters without any are left out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn chapters(&self, process: &Process, language: &LanguageIdentifier) -> Result<Vec<(Chapter, Vec<FigureId>)>, StoreError> {
        Ok(by_chapter(process, self.figures_and_fields(process, language).await?))
    }

    /// Every figure of a process that can be drawn in a language, and the matrix of all fields once more for each.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn figures_and_fields(&self, process: &Process, language: &LanguageIdentifier) -> Result<Vec<FigureId>, StoreError> {
        let mut all = self.figures(process.id.as_str(), language).await?;
        if all.contains(&FigureId::Priorities { instrument: None, field: None }) {
            all.extend(process.fields.iter().map(|field| FigureId::Priorities { instrument: None, field: Some(field.clone()) }));
        }
        Ok(all)
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
    for (_, figures) in &mut chapters {
        figures.sort_by_key(order);
    }
    chapters
}
