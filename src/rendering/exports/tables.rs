//! Protected tables in long form: one line for each question, group and option. A withheld number is an
//! empty field in a line that says so, never zero.

use crate::{
    domain::{
        disclosure::{Cell, Group, PublishableRow, PublishableTable},
        identifiers::Code,
        questionnaire::Instrument,
    },
    rendering::{
        exports::{Csv, words, yes},
        labels::Labels,
    },
};

const COLUMNS: [&str; 13] =
    ["question", "name", "row", "only", "breakdown", "group", "option", "label", "count", "share", "base", "withheld", "small_base"];

/// The lines of tables, in their order. A table with a breakdown has lines of its groups alone: those
/// of everybody are the same in every breakdown and stand in the table without one.
#[must_use]
pub fn tables(labels: &Labels<'_>, instrument: &Instrument, tables: &[PublishableTable]) -> Vec<u8> {
    let mut file = Csv::new(COLUMNS);
    for table in tables {
        let variable = &table.subject().variable;
        let name = instrument.question(variable.as_str()).map_or(variable, |question| &question.name).to_string();
        let lines = Lines { table, name, labels: labels.options(table).iter().map(|label| words(label)).collect() };
        if table.breakdown().is_none() {
            lines.write(&mut file, None, table.total());
        }
        for (group, row) in table.rows() {
            lines.write(&mut file, Some(group), row);
        }
    }
    file.finish()
}

/// What the lines of a table have in common.
struct Lines<'t> {
    table: &'t PublishableTable,
    name: String,
    labels: Vec<String>,
}

impl Lines<'_> {
    fn write(&self, file: &mut Csv, group: Option<&Group>, row: &PublishableRow) {
        let subject = self.table.subject();
        let text = |code: Option<&Code>| code.map_or("", Code::as_str).to_string();
        let group_text = group.map(codes).unwrap_or_default();
        let number = |number: Option<u64>| number.map(|number| number.to_string()).unwrap_or_default();
        let breakdown = self.table.breakdown().filter(|_| group.is_some());
        for ((option, label), cell) in self.table.options().iter().zip(&self.labels).zip(row.cells()) {
            file.line([
                subject.variable.to_string(),
                self.name.clone(),
                text(subject.row.as_ref()),
                self.table.filter().map(|(of, group)| format!("{of}:{group}")).unwrap_or_default(),
                text(breakdown),
                group_text.clone(),
                option.to_string(),
                label.clone(),
                number(cell.count()),
                number(cell.percent_of(row.base())),
                number(row.base().count()),
                yes(*cell == Cell::Withheld || row.is_withheld()).to_string(),
                yes(matches!(row.base(), Cell::Bracketed(_))).to_string(),
            ]);
        }
    }
}

/// A group by its code, combined ones joined by a plus.
fn codes(group: &Group) -> String {
    match group {
        Group::One(code) => code.to_string(),
        Group::Combined(codes) => codes.iter().map(Code::as_str).collect::<Vec<_>>().join("+"),
    }
}
