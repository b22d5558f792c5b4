//! Figures of two audiences: what both say to the same question. Rows that both rated are told in `gaps`.

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        analysis::difference::{ComparedOption, Judgement},
        disclosure::PublishableTable,
        figure::{FigureId, Fingerprint},
        identifiers::OptionCode,
    },
    rendering::{
        charts::{self, Audiences, ChartText, Clear},
        exports::{self, MirrorFile},
        labels::Labels,
    },
    workflows::{
        comparison::{Compared, Comparison},
        figures::{Figure, order, tables, texts::ChartTexts},
    },
};

/// Options whose difference is clear, and the word for it.
pub(super) struct ClearOptions {
    options: Vec<OptionCode>,
    word: String,
}

impl ClearOptions {
    /// Those among compared options; the text of the chart then says what bold numbers mean.
    pub(super) fn of(words: &ChartTexts<'_>, text: &mut ChartText, compared: &[ComparedOption]) -> Self {
        let clear = compared.iter().filter(|option| option.judgement != Judgement::NotClear);
        let options: Vec<OptionCode> = clear.map(|option| option.option.clone()).collect();
        if !options.is_empty() {
            text.notes.insert(0, words.word("chart-clear-bold", &[]));
        }
        Self { options, word: words.word("chart-clear-difference", &[]) }
    }

    /// As the chart takes them.
    pub(super) fn as_drawn(&self) -> Clear<'_> {
        Clear { options: &self.options, word: &self.word }
    }
}

impl Comparison {
    /// Its identity among all figures.
    #[must_use]
    pub fn figure_id(&self) -> FigureId {
        let [first, second] = self.variables().clone();
        FigureId::Mirror { first, second }
    }

    /// Whether there is a figure: both surveys have a snapshot, and rows of a matrix have means.
    #[must_use]
    pub fn has_figure(&self) -> bool {
        self.numbers().is_some() || self.has_gaps()
    }

    /// The tables of a question that is no matrix.
    pub(super) fn numbers(&self) -> Option<[PublishableTable; 2]> {
        let [first, second] = self.tables();
        let one = |tables: Vec<PublishableTable>| <[PublishableTable; 1]>::try_from(tables).ok().map(|[table]| table);
        let both = [one(first)?, one(second)?];
        both.iter().all(|table| table.subject().row.is_none()).then_some(both)
    }

    /// The figure of both audiences: shares of the answers, or for a matrix the means of its rows.
    #[must_use]
    pub fn figure(&self, language: &LanguageIdentifier) -> Option<Figure> {
        let Some(numbers) = self.numbers() else { return self.gaps_figure(language) };
        let [first, second] = &numbers;
        let Compared::Options { bases, options } = self.compared() else { return None };
        let [one, other] = self.sides();
        let instruments = [one.instrument(), other.instrument()];
        let texts = one.engine().texts(Some(one.process()), language);
        let words = ChartTexts::new(&[one, other], &texts)?;
        let names = [words.audience(instruments[0], first), words.audience(instruments[1], second)];
        let last = self.last();
        let order = order(instruments[0], &self.variables()[0], &last);

        let id = self.figure_id();
        let data = Fingerprint::of(&numbers);
        let mut text = words.of_pair([(instruments[0], first), (instruments[1], second)]);
        let clear = ClearOptions::of(&words, &mut text, &options);
        text.notes.push(words.identity(&id, &data));
        let labels = Labels::new(&texts, instruments[0]);
        let lines: Vec<_> = options.iter().map(|option| (labels.option(&self.variables()[0], &option.option), option)).collect();
        let file = MirrorFile { surveys: instruments.map(|instrument| instrument.id.as_str()), bases, lines: &lines };
        Some(Figure {
            svg: charts::paired(&text, Audiences { first: &names[0], second: &names[1] }, first, second, order, clear.as_drawn()),
            table: tables::of_pair(&texts, self, bases, &options),
            csv: exports::mirror(&file),
            has_withheld: numbers.iter().any(PublishableTable::has_withheld),
            id,
            text,
            data,
        })
    }
}
