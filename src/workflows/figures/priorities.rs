//! Figures of the fields of action between rating and priority: of one audience, or of two with a line between
//! the two signs of a field.

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        analysis::{difference::CLEAR_BASE, mean::INTERVAL_BASE},
        disclosure::{Cell, PublishableTable},
        figure::{FigureId, Fingerprint},
        identifiers::{Code, OptionCode},
        questionnaire::Instrument,
    },
    localisation::Texts,
    rendering::{
        charts::{self, AudienceSign, MatrixAudience, MatrixWords},
        exports::{self, PriorityLine},
        labels::Labels,
    },
    workflows::{
        challenges::Priorities,
        figures::{Figure, tables, texts::ChartTexts},
        results::View,
    },
};

/// How many audiences have room in one panel.
const AUDIENCES: usize = 2;

/// The figures that can be drawn in a language: of all audiences, then of each.
pub(super) fn ids(all: &[Priorities], language: &LanguageIdentifier) -> Vec<FigureId> {
    let offered = offered(all, language);
    let each = offered.iter().map(|priorities| Some(priorities.results.instrument().id.clone()));
    let joint = (offered.len() == AUDIENCES).then_some(None);
    joint.into_iter().chain(each).map(|instrument| FigureId::Priorities { instrument, field: None }).collect()
}

fn offered<'a>(all: &'a [Priorities], language: &LanguageIdentifier) -> Vec<&'a Priorities> {
    all.iter().filter(|priorities| priorities.results.instrument().languages.contains(language)).collect()
}

/// The figure of an instrument, or of all audiences. `None` when an audience is not offered in the language, or
/// the field is not among those asked about.
pub(in crate::workflows) fn figure(
    all: &[Priorities],
    instrument: Option<&Code>,
    field: Option<&OptionCode>,
    language: &LanguageIdentifier,
) -> Option<Figure> {
    let mut shown = offered(all, language);
    match instrument {
        Some(instrument) => shown.retain(|priorities| priorities.results.instrument().id == *instrument),
        None if shown.len() != AUDIENCES => return None,
        None => {}
    }
    let first = shown.first()?;
    if field.is_some_and(|field| first.matrix.points.iter().all(|point| point.field != *field)) {
        return None;
    }
    let texts = first.results.engine().texts(Some(first.results.process()), language);
    let results: Vec<_> = shown.iter().map(|priorities| &priorities.results).collect();
    let instruments: Vec<&Instrument> = results.iter().map(|results| results.instrument()).collect();
    let words = ChartTexts::new(&results, &texts)?;
    let numbers: Vec<Vec<PublishableTable>> = shown.iter().map(|priorities| priorities.tables()).collect();
    let id = FigureId::Priorities { instrument: instrument.cloned(), field: field.cloned() };
    let data = Fingerprint::of(&numbers);

    let labels = Labels::new(&texts, instruments[0]);
    let rating = numbers[0].first()?;
    let own = matrix_words(&words, &labels.options(rating));
    let mut notes = vec![words.word("chart-priorities-lines", &[])];
    if shown
        .iter()
        .flat_map(|priorities| &priorities.matrix.points)
        .any(|point| point.quality_interval.is_some() || point.share_interval.is_some())
    {
        notes.push(words.word("chart-priorities-whiskers", &[("n", INTERVAL_BASE.into())]));
    }
    notes.extend(words.notes(&numbers.concat()));
    notes.extend(words.circumstances(&instruments));
    notes.push(words.identity(&id, &data));
    let names: Vec<String> = shown
        .iter()
        .zip(&numbers)
        .filter_map(|(priorities, tables)| Some(words.audience(priorities.results.instrument(), tables.last()?)))
        .collect();
    let points = || first.matrix.points.iter();
    let text = charts::ChartText {
        title: words.word("chart-priorities-title", &[]),
        question: [&first.quality, &first.variable]
            .into_iter()
            .filter_map(|variable| labels.wording(variable))
            .collect::<Vec<_>>()
            .join(" · "),
        options: points().map(|point| labels.option(&first.variable, &point.field)).collect(),
        notes,
        ..words.bare()
    };
    let audiences: Vec<MatrixAudience<'_>> = shown
        .iter()
        .zip(&names)
        .map(|(priorities, name)| MatrixAudience { name, sign: priorities.sign(all), matrix: &priorities.matrix })
        .collect();
    let lines = lines(&texts, &shown);
    Some(Figure {
        svg: charts::priorities(&text, &own, &audiences, field),
        table: tables::of_priorities(&texts, &own.quadrants, &lines),
        csv: exports::priorities(&lines),
        has_withheld: shown.iter().flat_map(|priorities| &priorities.matrix.points).any(|point| point.quadrant.is_none()),
        id,
        text,
        data,
    })
}

impl Priorities {
    /// The ratings of the fields, and last the question which of them matter most.
    fn tables(&self) -> Vec<PublishableTable> {
        [&self.quality, &self.variable].into_iter().flat_map(|variable| self.results.tables(variable, &View::default())).collect()
    }

    /// The same in every figure of the process.
    fn sign(&self, all: &[Self]) -> AudienceSign {
        let is_first = all.first().is_none_or(|first| first.results.instrument().id == self.results.instrument().id);
        if is_first { AudienceSign::Disc } else { AudienceSign::Diamond }
    }
}

fn matrix_words(words: &ChartTexts<'_>, steps: &[String]) -> MatrixWords {
    MatrixWords {
        quality: words.word("chart-priorities-quality", &[("ends", words.ends(steps).into())]),
        priority: words.word("chart-priorities-share", &[]),
        quadrants: ["act_first", "secure", "watch", "goes_well"].map(|quadrant| words.word(&format!("chart-quadrant-{quadrant}"), &[])),
        means: words.word("chart-priorities-means", &[]),
        not_placed: words.word("chart-priorities-not-placed", &[("n", CLEAR_BASE.into())]),
        steps: u32::try_from(steps.len()).unwrap_or(u32::MAX),
    }
}

/// A line for each field and audience, the audiences of a field below each other.
fn lines<'a>(texts: &Texts, shown: &[&'a Priorities]) -> Vec<PriorityLine<'a>> {
    let Some(first) = shown.first() else { return Vec::new() };
    let fields = first.matrix.points.iter().map(|point| &point.field);
    let of = |field: &OptionCode, priorities: &&'a Priorities| {
        let labels = Labels::new(texts, priorities.results.instrument());
        let point = priorities.matrix.points.iter().find(|point| point.field == *field)?;
        let base: Cell = priorities.matrix.base;
        let (survey, name) = (priorities.results.instrument().id.as_str(), labels.instrument());
        Some(PriorityLine { label: labels.option(&priorities.variable, field), survey, name, base, point })
    };
    fields.flat_map(|field| shown.iter().filter_map(move |priorities| of(field, priorities))).collect()
}
