//! Figures of two groups of one survey side by side, on one scale.

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        analysis::difference::ComparedOption,
        disclosure::PublishableTable,
        figure::{FigureId, Fingerprint},
        identifiers::{Code, OptionCode},
        questionnaire::{Instrument, QuestionKind},
    },
    rendering::{
        charts::{self, Audiences},
        exports::{self, MirrorFile},
        labels::Labels,
    },
    workflows::{
        comparison::{compare, sort},
        exports::TableFormat,
        figures::{Figure, last_options, mirror::ClearOptions, order, tables, texts::ChartTexts},
        results::{Results, View},
    },
};

/// Whether somebody can be in several groups of a variable. Then two groups are not two samples, and no
/// difference between them is judged.
fn overlap(instrument: &Instrument, of: &Code) -> bool {
    instrument.question(of.as_str()).is_some_and(|question| matches!(question.kind, QuestionKind::Multiple { .. }))
}

impl Results {
    /// What two groups say to the same question; `None` when there is nothing to count, the breakdown is not
    /// declared, or there is no such group.
    #[must_use]
    pub fn two_groups(&self, variable: &Code, of: &Code, groups: [&OptionCode; 2], language: &LanguageIdentifier) -> Option<Figure> {
        let instrument = self.instrument();
        let both = groups.map(|group| self.tables(variable, &View { by: None, only: Some((of.clone(), group.clone())) }));
        if groups[0] == groups[1] || both[0].is_empty() || both[0].len() != both[1].len() {
            return None;
        }
        let texts = self.engine().texts(Some(self.process()), language);
        let words = ChartTexts::new(&[self], &texts)?;
        let labels = Labels::new(&texts, instrument);
        let names = [0, 1].map(|side| words.group(&labels.option(of, groups[side]), &both[side][0]));
        let id = FigureId::Groups {
            instrument: instrument.id.clone(),
            variable: variable.clone(),
            of: of.clone(),
            groups: groups.map(OptionCode::clone),
        };
        let data = Fingerprint::of(&both);
        let has_withheld = both.iter().flatten().any(PublishableTable::has_withheld);
        let overlap = overlap(instrument, of);
        let is_matrix = both[0][0].subject().row.is_some();
        let rows = if is_matrix { rows(&labels, &both, &names) } else { Vec::new() };
        let mut text = words.of_groups(instrument, variable, &both.concat(), rows, overlap);

        let (svg, table, csv) = if is_matrix {
            // The rows of one question beside each other: first as one group sees it, then as the other does.
            let turns: Vec<PublishableTable> = both[0].iter().zip(&both[1]).flat_map(|(one, other)| [one.clone(), other.clone()]).collect();
            let table = tables::of_rows(&texts, instrument, &turns, &text.rows);
            text.notes.push(words.identity(&id, &data));
            (charts::likert(&text, &turns), table, self.write(&turns, TableFormat::Csv, language))
        } else {
            let [first, second] = both.each_ref().map(|tables| &tables[0]);
            let bases = [first, second].map(|table| table.total().base());
            let last = last_options(instrument, variable);
            let mut options = compare([first, second], [self.policy().noise; 2]);
            sort(&mut options, bases, order(instrument, variable, &last));
            let lines: Vec<(String, &ComparedOption)> =
                options.iter().map(|option| (labels.option(variable, &option.option), option)).collect();
            let audiences = Audiences { first: &names[0], second: &names[1] };
            let file = MirrorFile { surveys: groups.map(OptionCode::as_str), bases, lines: &lines };
            let table = tables::of_two_groups(&texts, &names, bases, &lines, overlap);
            let clear = ClearOptions::of(&words, &mut text, if overlap { &[] } else { &options });
            text.notes.push(words.identity(&id, &data));
            let svg = charts::paired(&text, audiences, first, second, order(instrument, variable, &last), clear.as_drawn());
            (svg, table, exports::mirror(&file))
        };
        Some(Figure { id, text, svg, table, csv, data, has_withheld })
    }
}

/// Rows of a matrix, each once for either group.
fn rows(labels: &Labels<'_>, both: &[Vec<PublishableTable>; 2], names: &[String; 2]) -> Vec<String> {
    let row = |table: &PublishableTable| Some(labels.row(&table.subject().variable, table.subject().row.as_ref()?));
    let rows = both[0].iter().filter_map(row);
    rows.flat_map(|row| names.each_ref().map(|name| format!("{row} – {name}"))).collect()
}
