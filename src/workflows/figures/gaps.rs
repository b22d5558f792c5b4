//! Figures of gaps: two means for each row on the same scale. They are those of two audiences who rate the same
//! rows, or of two matrices of one instrument, such as demand and supply.

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        disclosure::PublishableTable,
        figure::{FigureId, Fingerprint},
        identifiers::{Code, OptionCode},
        questionnaire::{Instrument, QuestionKind},
    },
    localisation::Texts,
    rendering::{
        charts::{self, Audiences, ChartText, Gap},
        exports,
        labels::Labels,
    },
    workflows::{
        comparison::Comparison,
        figures::{Figure, tables, texts::ChartTexts},
        results::{Results, View},
    },
};

/// Two matrices on the same rows and steps.
struct Sides<'a> {
    results: [&'a Results; 2],
    variables: [&'a Code; 2],
    numbers: [Vec<PublishableTable>; 2],
}

impl<'a> Sides<'a> {
    /// `None` unless both are matrices on the same numbered steps, with a row in common.
    fn new(results: [&'a Results; 2], variables: [&'a Code; 2]) -> Option<Self> {
        let numbers = [0, 1].map(|side| results[side].tables(variables[side], &View::default()));
        let sides = Self { results, variables, numbers };
        let steps = |side: usize| sides.numbers[side].first().map(PublishableTable::options);
        let are_numbers = |steps: &[OptionCode]| steps.iter().zip(1_u64..).all(|(step, number)| step.as_str().parse() == Ok(number));
        let is_scale = steps(0).is_some_and(are_numbers) && steps(0) == steps(1);
        (is_scale && sides.gaps().next().is_some()).then_some(sides)
    }

    /// The rows both have.
    fn gaps(&self) -> impl Iterator<Item = (&OptionCode, Gap)> {
        self.numbers[0].iter().filter_map(|first| {
            let row = first.subject().row.as_ref()?;
            let second = self.numbers[1].iter().find(|other| other.subject().row.as_ref() == Some(row))?;
            let gap = Gap { means: [first.mean(), second.mean()], bases: [first.total().base(), second.total().base()] };
            Some((row, gap))
        })
    }

    /// The figure; `names` are what the two signs stand for.
    fn figure(&self, id: FigureId, texts: &Texts, title: String, names: &[String; 2], instruments: &[&Instrument]) -> Option<Figure> {
        let words = ChartTexts::new(&self.results, texts)?;
        let data = Fingerprint::of(&self.numbers);
        let labels = Labels::new(texts, instruments[0]);
        let (rows, gaps): (Vec<&OptionCode>, Vec<Gap>) = self.gaps().unzip();
        let first = self.numbers[0].first()?;
        let mut notes = words.notes(&self.numbers.concat());
        notes.extend(words.circumstances(instruments));
        notes.push(words.identity(&id, &data));
        let bare = words.bare();
        let text = ChartText {
            question: labels.wording(self.variables[0]).filter(|wording| *wording != title).unwrap_or_default(),
            base: words.word("chart-mean", &[("mean", words.ends(&labels.options(first)).into())]),
            notes,
            options: rows.iter().map(|row| labels.row(self.variables[0], row)).collect(),
            title,
            words: charts::Words { difference: words.word("chart-gap-head", &[]), ..bare.words },
            ..bare
        };
        let steps = u32::try_from(first.options().len()).unwrap_or(u32::MAX);
        let lines: Vec<(&OptionCode, &str, &Gap)> =
            rows.into_iter().zip(&text.options).zip(&gaps).map(|((row, label), gap)| (row, label.as_str(), gap)).collect();
        Some(Figure {
            svg: charts::gaps(&text, Audiences { first: &names[0], second: &names[1] }, &gaps, steps),
            table: tables::of_gaps(texts, names, &lines),
            csv: exports::gaps([0, 1].map(|side| self.variables[side].as_str()), &lines),
            has_withheld: gaps.iter().any(|gap| gap.tenths().is_none()),
            id,
            text,
            data,
        })
    }
}

impl Comparison {
    fn sides_of_rows(&self) -> Option<Sides<'_>> {
        Sides::new(self.sides().each_ref(), self.variables().each_ref())
    }

    /// Whether both audiences rated the same rows on the same steps.
    pub(super) fn has_gaps(&self) -> bool {
        self.sides_of_rows().is_some()
    }

    /// The figure of two audiences who rated the same rows.
    pub(super) fn gaps_figure(&self, language: &LanguageIdentifier) -> Option<Figure> {
        let sides = self.sides_of_rows()?;
        let [one, other] = self.sides().each_ref().map(Results::instrument);
        let texts = self.sides()[0].engine().texts(Some(self.sides()[0].process()), language);
        let names = [one, other].map(|instrument| Labels::new(&texts, instrument).instrument());
        let title = Labels::new(&texts, one).title(&self.variables()[0]);
        sides.figure(self.figure_id(), &texts, title, &names, &[one, other])
    }
}

impl Results {
    /// Matrices that stand next to each other and ask for the same rows.
    fn neighbours(&self) -> impl Iterator<Item = [&Code; 2]> {
        let matrices = self.instrument().questions().filter_map(|question| match &question.kind {
            QuestionKind::Matrix { rows, .. } => Some((&question.id, rows.iter().map(|row| &row.code).collect::<Vec<_>>())),
            _ => None,
        });
        let matrices: Vec<_> = matrices.collect();
        let pairs: Vec<[&Code; 2]> = matrices.windows(2).filter(|pair| pair[0].1 == pair[1].1).map(|pair| [pair[0].0, pair[1].0]).collect();
        pairs.into_iter()
    }

    /// The figures of gaps between two matrices of the instrument.
    pub(super) fn gap_ids(&self) -> Vec<FigureId> {
        let drawn = self.neighbours().filter(|pair| Sides::new([self, self], *pair).is_some());
        drawn
            .map(|[first, second]| FigureId::Gaps {
                instrument: self.instrument().id.clone(),
                first: first.clone(),
                second: second.clone(),
            })
            .collect()
    }

    /// The figure of the gaps between two matrices of the instrument that stand next to each other.
    #[must_use]
    pub fn gaps_figure(&self, pair: [&Code; 2], language: &LanguageIdentifier) -> Option<Figure> {
        let pair = self.neighbours().find(|known| *known == pair)?;
        let sides = Sides::new([self, self], pair)?;
        let texts = self.engine().texts(Some(self.process()), language);
        let labels = Labels::new(&texts, self.instrument());
        let names = pair.map(|variable| labels.title(variable));
        let id = FigureId::Gaps { instrument: self.instrument().id.clone(), first: pair[0].clone(), second: pair[1].clone() };
        sides.figure(id, &texts, names.join(" · "), &names, &[self.instrument()])
    }
}
