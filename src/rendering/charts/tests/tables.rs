//! Invented numbers for charts in tests: some withheld, some in brackets.

use crate::domain::{
    aggregation::MissingKind,
    disclosure::PublishableTable,
    identifiers::{Code, OptionCode, code},
};

fn hurdle_codes() -> Vec<OptionCode> {
    ["course_wait", "childcare", "recognition", "transport", "letters", "housing", "other"].map(code).to_vec()
}

/// Several answers per person.
pub(super) fn hurdles(base: u64, counts: [u64; 7]) -> PublishableTable {
    PublishableTable::invented("B07", Some(base), &hurdle_codes().into_iter().zip(counts).collect::<Vec<_>>(), &[])
}

/// A scale from 1 to 5.
pub(super) fn scale(counts: [u64; 5]) -> PublishableTable {
    PublishableTable::invented("B07", None, &scale_codes().into_iter().zip(counts).collect::<Vec<_>>(), &[])
}

/// The same table, with people who gave an answer that is no step of the scale.
pub(super) fn with_apart(table: PublishableTable, answer: &MissingKind, people: u64) -> PublishableTable {
    table.with_missing(answer.clone(), people)
}

/// Seven answers of which everybody gave one.
pub(super) fn several_parts() -> PublishableTable {
    PublishableTable::invented("B07", None, &hurdle_codes().into_iter().zip([120, 87, 64, 52, 31, 12, 8]).collect::<Vec<_>>(), &[])
}

fn scale_codes() -> Vec<OptionCode> {
    (1..=5).filter_map(|step| Code::parse(&step.to_string())).collect()
}

fn group_codes() -> [OptionCode; 4] {
    ["ukraine", "mse_eu", "refugee_2015", "long_settled"].map(code)
}

/// Seven hurdles in four groups, one of them small.
pub(super) fn by_group() -> PublishableTable {
    let counts = [
        (142, [71, 40, 66, 31, 52, 40, 12]),
        (96, [40, 41, 22, 30, 28, 30, 9]),
        (148, [70, 52, 66, 30, 36, 39, 15]),
        (26, [6, 10, 6, 5, 5, 7, 5]),
    ];
    let rows: Vec<_> = group_codes().into_iter().zip(counts).map(|(group, (base, counts))| (group, base, counts.to_vec())).collect();
    let total: [u64; 7] = std::array::from_fn(|at| counts.iter().map(|(_, row)| row[at]).sum());
    PublishableTable::invented("B07", Some(412), &hurdle_codes().into_iter().zip(total).collect::<Vec<_>>(), &rows)
}

/// A scale in eight groups, so that the groups run down the page.
pub(super) fn scale_by_group() -> PublishableTable {
    let counts: [[u64; 5]; 4] = [[20, 31, 40, 35, 16], [11, 20, 30, 25, 10], [30, 44, 38, 25, 11], [6, 3, 7, 6, 4]];
    let rows: Vec<_> = group_codes().into_iter().zip(counts).map(|(group, row)| (group, row.iter().sum(), row.to_vec())).collect();
    // The same four places twice.
    let again = rows.iter().map(|(group, base, row)| (code(&format!("{group}_2")), *base, row.clone()));
    let doubled: Vec<_> = rows.iter().cloned().chain(again).collect();
    let total: [u64; 5] = std::array::from_fn(|at| counts.iter().map(|row| row[at]).sum::<u64>() * 2);
    PublishableTable::invented("B07", None, &scale_codes().into_iter().zip(total).collect::<Vec<_>>(), &doubled)
}
