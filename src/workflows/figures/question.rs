//! Figures of one question: which chart it gets. The numbers are protected before they come here, and the
//! drawing itself is done in `rendering::charts`.

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        disclosure::PublishableTable,
        figure::{FigureId, Fingerprint},
        identifiers::{Code, OptionCode},
        questionnaire::{ChoiceKind, Instrument, Question, QuestionKind},
    },
    rendering::{
        charts::{self, Composed, Order},
        labels::Labels,
    },
    workflows::{
        figures::{
            Figure,
            groups::{apart, is_composed},
            tables,
            texts::ChartTexts,
        },
        results::{Results, View},
    },
};

impl Results {
    /// The figure of a question as a whole, or broken down: bars, parts of a whole, scales for a matrix, a heat table for
    /// groups, means for a matrix by groups. `None` when there is nothing to count, the breakdown is not
    /// declared, or the steps of a matrix are no numbers to take a mean of.
    #[must_use]
    pub fn figure(&self, variable: &Code, view: &View, language: &LanguageIdentifier) -> Option<Figure> {
        let instrument = self.instrument();
        let texts = self.engine().texts(Some(self.process()), language);
        let words = ChartTexts::new(&[self], &texts)?;
        let labels = Labels::new(&texts, instrument);
        let numbers = self.tables(variable, view);
        let first = numbers.first()?;
        let is_matrix = first.subject().row.is_some();
        if view.by.is_some() && is_matrix && !has_means(first) {
            return None;
        }
        let mut text = match view.by {
            Some(_) if is_matrix => words.of_means(instrument, variable, &numbers),
            Some(_) => words.of_question(instrument, variable, &numbers, labels.groups(first)),
            None if is_matrix => words.of_question(instrument, variable, &numbers, rows_of(&labels, &numbers)),
            None => words.of_question(instrument, variable, &numbers, Vec::new()),
        };
        let id = FigureId::Question {
            instrument: instrument.id.clone(),
            variable: variable.clone(),
            by: view.by.clone(),
            only: view.only.clone(),
        };
        let data = Fingerprint::of(&numbers);
        text.notes.push(words.identity(&id, &data));
        let svg = match view.by {
            Some(_) if is_matrix => charts::means(&text, &numbers, apart(&labels, instrument, variable).as_ref()),
            Some(_) => charts::groups(&text, first),
            None if is_matrix => charts::likert(&text, &numbers),
            None if is_composed(instrument, first) => {
                let options = text.options.clone();
                charts::composition(&text, &[Composed { title: String::new(), options, table: first }])
            }
            None => charts::bars(&text, first, order(instrument, variable, &last_options(instrument, variable))),
        };
        Some(Figure {
            table: tables::of_question(&texts, instrument, &numbers),
            csv: self.table_file(variable, view, language)?,
            has_withheld: numbers.iter().any(PublishableTable::has_withheld),
            id,
            text,
            svg,
            data,
        })
    }
}

/// Whether the options are numbers, so that they have a mean.
pub(super) fn has_means(table: &PublishableTable) -> bool {
    table.options().iter().all(|option| option.as_str().parse::<u64>().is_ok())
}

fn rows_of(labels: &Labels<'_>, tables: &[PublishableTable]) -> Vec<String> {
    tables.iter().filter_map(|table| Some(labels.row(&table.subject().variable, table.subject().row.as_ref()?))).collect()
}

/// Options that stand at the end of a sorted chart: something else, none.
pub(in crate::workflows) fn last_options(instrument: &Instrument, variable: &Code) -> Vec<OptionCode> {
    let choices = instrument.question(variable.as_str()).map(Question::choices).unwrap_or_default();
    let stays = |kind: ChoiceKind| matches!(kind, ChoiceKind::Other | ChoiceKind::None | ChoiceKind::Exclusive);
    choices.iter().filter(|choice| stays(choice.kind)).map(|choice| choice.code.clone()).collect()
}

/// Questions with several answers are sorted by size; scales, classes and single answers stay as listed.
pub(in crate::workflows) fn order<'a>(instrument: &Instrument, variable: &Code, last: &'a [OptionCode]) -> Order<'a> {
    match instrument.question(variable.as_str()).map(|question| &question.kind) {
        Some(QuestionKind::Multiple { .. } | QuestionKind::Ranking { .. }) => Order::Sorted { last },
        _ => Order::Listed,
    }
}
