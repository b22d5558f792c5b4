//! Figures by groups and of who took part: small multiples, heat tables of places and fields, who works with
//! whom, and what the people who answered are like. Which questions get one follows from the definition.

use std::collections::BTreeSet;

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        aggregation::{Layout, MissingKind, Subject},
        disclosure::PublishableTable,
        figure::{FigureId, Fingerprint},
        identifiers::{Code, OptionCode},
        questionnaire::{ChoiceKind, Instrument, Question, QuestionKind},
    },
    rendering::{
        charts::{self, Apart, Composed, MOST_PARTS},
        labels::Labels,
    },
    workflows::{
        challenges::{challenge_pair, named, rated},
        comparison::pairs,
        exports::TableFormat,
        figures::{Figure, last_options, question::has_means, tables, texts::ChartTexts},
        results::{Results, View},
    },
};

/// The answer of a matrix that says something although it is no step of its scale.
const NO_CONTACT: &str = "no_contact";

/// How the answer that stands apart from a scale is called, if a matrix has it.
pub(super) fn apart(labels: &Labels<'_>, instrument: &Instrument, variable: &Code) -> Option<Apart> {
    let QuestionKind::Matrix { scale, .. } = &instrument.question(variable.as_str())?.kind else { return None };
    let choice = scale.iter().find(|choice| choice.code == NO_CONTACT)?;
    Some(Apart { label: labels.option(variable, &choice.code), answer: MissingKind::Special(choice.code.clone()) })
}

impl Results {
    /// The figures by groups that belong to a question: fields of action by place and by group, challenges by
    /// group, and with whom people of each kind work.
    pub(super) fn figures_by_groups(&self, variable: &Code) -> Vec<FigureId> {
        let instrument = self.instrument();
        let Some(question) = instrument.question(variable.as_str()) else { return Vec::new() };
        let fields: BTreeSet<&Code> = self.process().fields.iter().collect();
        let is_mirror = pairs(self.process())
            .iter()
            .any(|pair| [pair.first, pair.second].iter().any(|(of, asked)| of.id == instrument.id && asked.id == *variable));
        let is_of_fields = is_mirror && [rated(question), named(question)].into_iter().flatten().any(|codes| codes == fields);
        let is_challenge = challenge_pair(self.process())
            .is_some_and(|pair| [pair.first, pair.second].iter().any(|(of, asked)| of.id == instrument.id && asked.id == *variable));
        let by = |by: &Code| FigureId::Question {
            instrument: instrument.id.clone(),
            variable: variable.clone(),
            by: Some(by.clone()),
            only: None,
        };
        let panels = |by: &Code| FigureId::Panels { instrument: instrument.id.clone(), variable: variable.clone(), by: by.clone() };
        let may = |by: &&Code| self.may_break_down(variable, by);
        let mut all = Vec::new();
        if is_of_fields {
            all.extend(instrument.place.as_ref().filter(may).map(by));
        }
        if is_of_fields || is_challenge {
            all.extend(instrument.group.as_ref().filter(may).map(panels));
        }
        if has_no_contact(question) {
            let is_kind = |by: &&Code| Some(*by) != instrument.place.as_ref() && Some(*by) != instrument.group.as_ref();
            all.extend(instrument.breakdowns.iter().filter(is_kind).find(may).map(by));
        }
        all.retain(|id| self.can_draw(id));
        all
    }

    /// Whether there is anything to see in a figure by groups.
    fn can_draw(&self, id: &FigureId) -> bool {
        let (FigureId::Question { variable, by: Some(by), .. } | FigureId::Panels { variable, by, .. }) = id else { return true };
        let tables = self.tables(variable, &View::by(by));
        let Some(first) = tables.first() else { return false };
        if first.subject().row.is_some() && !has_means(first) {
            return false;
        }
        let group = |at: usize| tables.iter().filter_map(move |table| table.rows().get(at)).map(|(_, row)| row).collect::<Vec<_>>();
        match id {
            FigureId::Panels { .. } => (0..first.rows().len()).any(|at| charts::has_panel(&first.rows()[at].0, &group(at))),
            _ => tables.iter().flat_map(PublishableTable::rows).any(|(_, row)| !row.is_withheld()),
        }
    }

    /// A question in a panel for each group that is large enough. `None` when there is none.
    #[must_use]
    pub fn panels(&self, variable: &Code, by: &Code, language: &LanguageIdentifier) -> Option<Figure> {
        let instrument = self.instrument();
        let texts = self.engine().texts(Some(self.process()), language);
        let words = ChartTexts::new(&[self], &texts)?;
        let labels = Labels::new(&texts, instrument);
        let view = View::by(by);
        let numbers = self.tables(variable, &view);
        let first = numbers.first()?;
        let is_matrix = first.subject().row.is_some();
        if is_matrix && !has_means(first) {
            return None;
        }
        let mut text = if is_matrix {
            words.of_means(instrument, variable, &numbers)
        } else {
            words.of_question(instrument, variable, &numbers, labels.groups(first))
        };
        let has_panel = |at: usize| {
            let rows: Vec<_> = numbers.iter().filter_map(|table| table.rows().get(at)).map(|(_, row)| row).collect();
            charts::has_panel(&first.rows()[at].0, &rows)
        };
        let without: Vec<&String> = text.rows.iter().enumerate().filter(|(at, _)| !has_panel(*at)).map(|(_, name)| name).collect();
        let without = words.without_panel(&without, self.policy().bracket);
        text.notes.splice(0..0, without);
        let id = FigureId::Panels { instrument: instrument.id.clone(), variable: variable.clone(), by: by.clone() };
        let data = Fingerprint::of(&numbers);
        text.notes.push(words.identity(&id, &data));
        let svg = if is_matrix {
            charts::mean_panels(&text, &numbers)?
        } else {
            charts::panels(&text, first, &last_options(instrument, variable))?
        };
        Some(Figure {
            table: tables::of_groups(&texts, &text, &numbers),
            csv: self.table_file(variable, &view, language)?,
            has_withheld: numbers.iter().any(PublishableTable::has_withheld),
            id,
            text,
            svg,
            data,
        })
    }

    /// What says who took part: single answers and derived variables that are traits, with few enough values
    /// to be told apart.
    pub(super) fn traits(&self) -> Vec<PublishableTable> {
        let instrument = self.instrument();
        let is_trait = |question: &&Question| question.roles.quasi && matches!(question.kind, QuestionKind::Single { .. });
        let asked = instrument.questions().filter(is_trait).map(|question| &question.id);
        let derived = instrument.derived.iter().filter(|derived| derived.roles.quasi).map(|derived| &derived.id);
        let tables = asked.chain(derived).filter_map(|variable| self.table(&Subject::of(variable), &View::default()));
        let fits = |table: &PublishableTable| {
            table.layout() == Layout::Partition && table.options().len() <= MOST_PARTS && !table.total().is_withheld()
        };
        tables.filter(fits).collect()
    }

    /// Who took part, as bars of 100 %. `None` when nothing may be shown.
    #[must_use]
    pub fn took_part(&self, language: &LanguageIdentifier) -> Option<Figure> {
        let instrument = self.instrument();
        let texts = self.engine().texts(Some(self.process()), language);
        let words = ChartTexts::new(&[self], &texts)?;
        let labels = Labels::new(&texts, instrument);
        let numbers = self.traits();
        if numbers.is_empty() {
            return None;
        }
        let id = FigureId::Sample { instrument: instrument.id.clone() };
        let data = Fingerprint::of(&numbers);
        let mut text = words.of_traits(instrument, &numbers);
        text.notes.push(words.identity(&id, &data));
        let questions: Vec<Composed<'_>> = numbers
            .iter()
            .map(|table| Composed { title: labels.title(&table.subject().variable), options: labels.options(table), table })
            .collect();
        Some(Figure {
            svg: charts::composition(&text, &questions),
            table: tables::of_traits(&texts, instrument, &numbers),
            csv: self.write(&numbers, TableFormat::Csv, language),
            has_withheld: numbers.iter().any(PublishableTable::has_withheld),
            id,
            text,
            data,
        })
    }
}

/// Whether a question is drawn as the parts of a whole: one answer, not too many of them, none of them long.
pub(super) fn is_composed(instrument: &Instrument, table: &PublishableTable) -> bool {
    let variable = table.subject().variable.as_str();
    let is_single = instrument.question(variable).is_none_or(|question| matches!(question.kind, QuestionKind::Single { .. }));
    is_single && table.layout() == Layout::Partition && table.subject().row.is_none() && table.options().len() <= MOST_PARTS
}

fn has_no_contact(question: &Question) -> bool {
    let is_it = |code: &OptionCode, kind: ChoiceKind| *code == NO_CONTACT && kind == ChoiceKind::Special;
    matches!(&question.kind, QuestionKind::Matrix { scale, .. } if scale.iter().any(|choice| is_it(&choice.code, choice.kind)))
}
