//! Which chart a question gets, and all charts of a process. The numbers are protected before they
//! come here, and the drawing itself is done in `rendering::charts`.

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        disclosure::PublishableTable,
        identifiers::{Code, OptionCode},
        questionnaire::{ChoiceKind, Instrument, Question, QuestionKind},
    },
    rendering::{
        charts::{self, Order, Svg},
        labels::Labels,
    },
    storage::StoreError,
    workflows::{
        Engine,
        chart_texts::ChartTexts,
        results::{Results, View},
    },
};

/// A chart and the name its file gets, without an ending.
#[derive(Clone, Debug)]
pub struct NamedChart {
    /// Name of the file.
    pub name: String,
    /// The chart.
    pub svg: Svg,
}

impl Results {
    /// The chart of a question as a whole, or broken down: bars, scales for a matrix, a heat table for
    /// groups, means for a matrix by groups. `None` when there is nothing to count, the breakdown is not
    /// declared, or the steps of a matrix are no numbers to take a mean of.
    #[must_use]
    pub fn chart(&self, variable: &Code, view: &View, language: &LanguageIdentifier) -> Option<Svg> {
        let instrument = self.instrument();
        let texts = self.engine().texts(Some(self.process()), language);
        let words = ChartTexts::new(self.engine(), self.process(), &texts);
        let labels = Labels::new(&texts, instrument);
        let tables = self.tables(variable, view);
        let first = tables.first()?;
        let is_matrix = first.subject().row.is_some();
        Some(match view.by {
            Some(_) if is_matrix && !has_means(first) => return None,
            Some(_) if is_matrix => charts::means(&words.of_means(instrument, variable, &tables), &tables, None),
            Some(_) => charts::groups(&words.of_question(instrument, variable, &tables, labels.groups(first)), first),
            None if is_matrix => {
                let rows = rows_of(&labels, &tables);
                charts::likert(&words.of_question(instrument, variable, &tables, rows), &tables)
            }
            None => {
                let text = words.of_question(instrument, variable, &tables, Vec::new());
                charts::bars(&text, first, order(instrument, variable, &last_options(instrument, variable)))
            }
        })
    }
}

/// Whether the options are numbers, so that they have a mean.
fn has_means(table: &PublishableTable) -> bool {
    table.options().iter().all(|option| option.as_str().parse::<u64>().is_ok())
}

fn rows_of(labels: &Labels<'_>, tables: &[PublishableTable]) -> Vec<String> {
    tables.iter().filter_map(|table| Some(labels.row(&table.subject().variable, table.subject().row.as_ref()?))).collect()
}

/// Options that stand at the end of a sorted chart: something else, none.
pub(super) fn last_options(instrument: &Instrument, variable: &Code) -> Vec<OptionCode> {
    let choices = instrument.question(variable.as_str()).map(Question::choices).unwrap_or_default();
    let stays = |kind: ChoiceKind| matches!(kind, ChoiceKind::Other | ChoiceKind::None | ChoiceKind::Exclusive);
    choices.iter().filter(|choice| stays(choice.kind)).map(|choice| choice.code.clone()).collect()
}

/// Questions with several answers are sorted by size; scales, classes and single answers stay as listed.
pub(super) fn order<'a>(instrument: &Instrument, variable: &Code, last: &'a [OptionCode]) -> Order<'a> {
    match instrument.question(variable.as_str()).map(|question| &question.kind) {
        Some(QuestionKind::Multiple { .. } | QuestionKind::Ranking { .. }) => Order::Sorted { last },
        _ => Order::Listed,
    }
}

impl Engine {
    /// Every chart of a process in a language: each question as a whole, and each comparison of two
    /// surveys. Instruments that are not offered in the language are left out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn charts(&self, process: &str, language: &LanguageIdentifier) -> Result<Vec<NamedChart>, StoreError> {
        let Some(found) = self.process(process) else { return Ok(Vec::new()) };
        let mut all = Vec::new();
        for instrument in found.instruments.iter().filter(|instrument| instrument.languages.contains(language)) {
            let Some(results) = self.results(process, instrument.id.as_str()).await? else { continue };
            for variable in results.variables() {
                let svg = results.chart(variable, &View::default(), language);
                all.extend(svg.map(|svg| NamedChart { name: format!("{}-{variable}", instrument.id), svg }));
            }
        }
        for comparison in self.comparisons(process).await? {
            let offered = comparison.sides().iter().all(|side| side.instrument().languages.contains(language));
            let svg = if offered { comparison.chart(language) } else { None };
            all.extend(svg.map(|svg| NamedChart { name: format!("compare-{}", comparison.name()), svg }));
        }
        Ok(all)
    }
}
