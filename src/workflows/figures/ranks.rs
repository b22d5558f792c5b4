//! Figures of ranks: where the answers to the same question stand in the lists of two audiences. Some audiences
//! tick more than others; ranks can be compared all the same.

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        analysis::difference::ComparedOption,
        figure::{FigureId, Fingerprint},
    },
    rendering::{
        charts::{self, Audiences, ChartText, MOST_SLOPES, Order, SlopeWords},
        exports,
        labels::Labels,
    },
    workflows::{
        comparison::{Compared, Comparison},
        figures::{Figure, order, tables, texts::ChartTexts},
    },
};

/// A shorter list is read faster than a chart of it.
const LEAST_LINES: usize = 4;

impl Comparison {
    /// The identity of its ranks among all figures.
    #[must_use]
    pub fn ranks_id(&self) -> FigureId {
        let [first, second] = self.variables().clone();
        FigureId::Ranks { first, second }
    }

    /// Whether there is a figure of ranks: several answers were possible, and enough of them have a rank.
    #[must_use]
    pub fn has_ranks(&self) -> bool {
        self.ranked().len() >= LEAST_LINES
    }

    /// The answers that have a rank in both lists or in one, the best first.
    fn ranked(&self) -> Vec<ComparedOption> {
        let last = self.last();
        let has_order = order(self.sides()[0].instrument(), &self.variables()[0], &last) == Order::Listed;
        let Compared::Options { options, .. } = self.compared() else { return Vec::new() };
        let mut ranked: Vec<ComparedOption> = options.into_iter().filter(|option| !has_order && option.ranks != [None, None]).collect();
        ranked.sort_by_key(|option| {
            let [one, other] = option.ranks.map(|rank| rank.unwrap_or(usize::MAX));
            (one.min(other), one.max(other))
        });
        ranked
    }

    /// The figure of the ranks of both audiences; none for a question whose answers have an order of their own.
    #[must_use]
    pub fn ranks_figure(&self, language: &LanguageIdentifier) -> Option<Figure> {
        let numbers = self.numbers()?;
        let ranked = self.ranked();
        if ranked.len() < LEAST_LINES {
            return None;
        }
        let [one, other] = self.sides();
        let instruments = [one.instrument(), other.instrument()];
        let texts = one.engine().texts(Some(one.process()), language);
        let words = ChartTexts::new(&[one, other], &texts)?;
        let names = [words.audience(instruments[0], &numbers[0]), words.audience(instruments[1], &numbers[1])];
        let id = self.ranks_id();
        let data = Fingerprint::of(&numbers);

        let labels = Labels::new(&texts, instruments[0]);
        let variable = &self.variables()[0];
        let shown = ranked.len().min(MOST_SLOPES);
        let title = words.word("chart-ranks-title", &[("title", labels.title(variable).into())]);
        let mut notes = vec![words.word("chart-ranks-far", &[("n", charts::far_ranks(shown).into())])];
        if shown < ranked.len() {
            notes.push(words.word("chart-ranks-most", &[("shown", shown.into()), ("all", ranked.len().into())]));
        }
        notes.push(words.word("chart-ranks-close", &[]));
        notes.extend(words.notes(&numbers));
        notes.extend(words.circumstances(&instruments));
        notes.push(words.identity(&id, &data));
        let text = ChartText {
            title,
            question: words.question_of_both([(instruments[0], &numbers[0]), (instruments[1], &numbers[1])]),
            base: words.word("chart-ranks-base", &[]),
            notes,
            options: ranked.iter().map(|option| labels.option(variable, &option.option)).collect(),
            ..words.bare()
        };
        let own = SlopeWords { rank: words.word("chart-rank", &[]), change: words.word("chart-ranks-change", &[]) };
        let ranks: Vec<[Option<usize>; 2]> = ranked.iter().map(|option| option.ranks).collect();
        let lines: Vec<_> = text.options.iter().cloned().zip(&ranked).collect();
        Some(Figure {
            svg: charts::slopes(&text, &own, Audiences { first: &names[0], second: &names[1] }, &ranks),
            table: tables::of_ranks(&texts, self, &lines),
            csv: exports::ranks(instruments.map(|instrument| instrument.id.as_str()), &lines),
            has_withheld: ranked.iter().any(|option| option.ranks.contains(&None)),
            id,
            text,
            data,
        })
    }
}
