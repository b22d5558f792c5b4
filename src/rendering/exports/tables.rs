//! Protected tables in long form: one line for each question, group and option, as CSV and as a workbook
//! with the same cells. A withheld number is an empty field in a line that says so, never zero.

use std::collections::BTreeMap;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use crate::{
    domain::{
        aggregation::{MissingKind, Subject},
        analysis::{interval::percents, weighting::Weighted},
        disclosure::{Cell, Group, Noise, PublishableRow, PublishableTable},
        identifiers::Code,
        questionnaire::Instrument,
    },
    localisation::without_isolates,
    rendering::{
        exports::{Csv, words, yes},
        labels::Labels,
    },
};

const COLUMNS: [&str; 20] = [
    "question",
    "name",
    "row",
    "only",
    "breakdown",
    "group",
    "option",
    "label",
    "count",
    "share",
    "from",
    "to",
    "base",
    "withheld",
    "small_base",
    "weighted_share",
    "effective_base",
    "not_shown",
    "blank",
    "special",
];

/// What stands beside the numbers of tables.
#[derive(Debug)]
pub struct TableFigures<'a> {
    /// How the numbers were changed: ranges have it in them.
    pub noise: Noise,
    /// What is weighted to the population.
    pub weighted: &'a BTreeMap<Subject, Weighted>,
}

/// A field of a line.
enum Field {
    Text(String),
    Number(Option<u64>),
}

type Line = [Field; COLUMNS.len()];

/// The lines of tables as CSV, in their order. A table with a breakdown has lines of its groups alone: those
/// of everybody are the same in every breakdown and stand in the table without one.
#[must_use]
pub fn tables(labels: &Labels<'_>, instrument: &Instrument, tables: &[PublishableTable], figures: &TableFigures<'_>) -> Vec<u8> {
    let mut file = Csv::new(COLUMNS);
    for line in lines(labels, instrument, tables, figures) {
        file.line(line.map(|field| match field {
            Field::Text(text) => words(&text),
            Field::Number(number) => number.map(|number| number.to_string()).unwrap_or_default(),
        }));
    }
    file.finish()
}

/// The same lines as a workbook with one sheet, and the sentences beside it on a second one. It names no
/// author and no time, so that the same tables give the same bytes.
///
/// # Panics
/// With more than a million lines, which is more than a sheet takes and than a questionnaire can have.
#[must_use]
pub fn workbook(
    labels: &Labels<'_>,
    instrument: &Instrument,
    tables: &[PublishableTable],
    figures: &TableFigures<'_>,
    sentences: &[String],
) -> Vec<u8> {
    let lines = lines(labels, instrument, tables, figures);
    written(lines, sentences).expect("a sheet takes a million lines")
}

fn written(lines: Vec<Line>, sentences: &[String]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let bold = Format::new().set_bold();
    let sheet = workbook.add_worksheet().set_name("tables")?;
    for (column, name) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(0, column, name, &bold)?;
    }
    for (row, line) in (1..).zip(lines) {
        for (column, field) in (0..).zip(line) {
            match field {
                Field::Text(text) => sheet.write_string(row, column, without_isolates(&text))?,
                // Counts of people are far below 2⁵², where numbers of a sheet would begin to round.
                Field::Number(Some(number)) => sheet.write_number(row, column, u32::try_from(number).unwrap_or(u32::MAX))?,
                Field::Number(None) => sheet,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofit();
    let about = workbook.add_worksheet().set_name("about")?;
    for (row, sentence) in (0..).zip(sentences) {
        about.write_string(row, 0, without_isolates(sentence))?;
    }
    workbook.save_to_buffer()
}

fn lines(labels: &Labels<'_>, instrument: &Instrument, tables: &[PublishableTable], figures: &TableFigures<'_>) -> Vec<Line> {
    let mut all = Vec::new();
    for table in tables {
        let variable = &table.subject().variable;
        let name = instrument.question(variable.as_str()).map_or(variable, |question| &question.name).to_string();
        let of = Lines { table, name, labels: labels.options(table), figures };
        if table.breakdown().is_none() {
            all.extend(of.row(None, table.total()));
        }
        for (group, row) in table.rows() {
            all.extend(of.row(Some(group), row));
        }
    }
    all
}

/// What the lines of a table have in common.
struct Lines<'t> {
    table: &'t PublishableTable,
    name: String,
    labels: Vec<String>,
    figures: &'t TableFigures<'t>,
}

impl Lines<'_> {
    fn row(&self, group: Option<&Group>, row: &PublishableRow) -> Vec<Line> {
        let subject = self.table.subject();
        let code = |code: Option<&Code>| Field::Text(code.map_or("", Code::as_str).to_string());
        let breakdown = self.table.breakdown().filter(|_| group.is_some());
        let only = || self.table.filter().map(|(of, group)| format!("{of}:{group}")).unwrap_or_default();
        let options = self.table.options().iter().zip(&self.labels).zip(row.cells()).enumerate();
        // Weighted, and who is not in the base, is known of everybody alone.
        let is_everybody = group.is_none() && self.table.filter().is_none();
        let weighted = self.figures.weighted.get(subject).filter(|_| is_everybody);
        let missing: Vec<&(MissingKind, Cell)> = self.table.missing().iter().filter(|_| group.is_none()).collect();
        let of_kind = |kind: &MissingKind| missing.iter().find(|(other, _)| other == kind).and_then(|(_, cell)| cell.count());
        let special: Vec<String> = missing
            .iter()
            .filter_map(|(kind, cell)| match (kind, cell.count()) {
                (MissingKind::Special(code), Some(count)) => Some(format!("{code}:{count}")),
                _ => None,
            })
            .collect();
        let line = |(place, ((option, label), cell)): (usize, ((&Code, &String), &Cell))| {
            let ends = percents(row, place, self.table.layout(), self.figures.noise);
            let weighted = weighted.filter(|_| cell.count().is_some());
            [
                code(Some(&subject.variable)),
                Field::Text(self.name.clone()),
                code(subject.row.as_ref()),
                Field::Text(only()),
                code(breakdown),
                Field::Text(group.map(codes).unwrap_or_default()),
                code(Some(option)),
                Field::Text(label.clone()),
                Field::Number(cell.count()),
                Field::Number(cell.percent_of(row.base())),
                Field::Number(ends.map(|(low, _)| low)),
                Field::Number(ends.map(|(_, high)| high)),
                Field::Number(row.base().count()),
                Field::Text(yes(*cell == Cell::Withheld || row.is_withheld()).to_string()),
                Field::Text(yes(matches!(row.base(), Cell::Bracketed(_))).to_string()),
                Field::Number(weighted.and_then(|weighted| weighted.percent(place))),
                Field::Number(weighted.map(|weighted| weighted.effective_base)),
                Field::Number(of_kind(&MissingKind::NotShown)),
                Field::Number(of_kind(&MissingKind::Blank)),
                Field::Text(special.join(";")),
            ]
        };
        options.map(line).collect()
    }
}

/// A group by its code, combined ones joined by a plus.
fn codes(group: &Group) -> String {
    match group {
        Group::One(code) => code.to_string(),
        Group::Combined(codes) => codes.iter().map(Code::as_str).collect::<Vec<_>>().join("+"),
    }
}
