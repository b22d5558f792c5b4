//! Somebody who wants to know what a table withholds. They have the table as it is shown, know the
//! questionnaire (how options and groups relate, how many may be chosen, how many people answered in
//! all) and can calculate. They work on exact linear programs and share no code with the protection.

mod exact;

use vielstimmig::domain::{
    aggregation::Layout,
    disclosure::{Cell, PublishableRow, PublishableTable},
};

use self::exact::{Knowledge, Sum};

/// What is known besides the table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Background {
    /// People may be in several groups.
    pub overlapping: bool,
    /// Everybody in the table belongs to a group.
    pub everybody_has_a_group: bool,
    /// So many options one person could choose at most.
    pub most_options: Option<u64>,
    /// So many groups one person could belong to at most.
    pub most_groups: Option<u64>,
    /// Responses in all, answered or not.
    pub responses: u64,
}

/// Where a number stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Base of the total row.
    TotalBase,
    /// An option of the total row.
    Total(usize),
    /// Base of a group.
    Base(usize),
    /// An option of a group.
    Option(usize, usize),
    /// People of the total row who are in no group, by option.
    Outside(usize),
    /// A reason why people are not in the base.
    Missing(usize),
}

/// What the attacker found out about a number that is not shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Finding {
    pub place: Place,
    pub least: i128,
    pub most: Option<i128>,
}

impl Finding {
    /// How many values remain possible.
    pub(crate) fn values(&self) -> i128 {
        self.most.map_or(i128::MAX, |most| most - self.least + 1)
    }
}

struct Notebook {
    knowledge: Knowledge,
    unknown: Vec<(Place, usize)>,
}

impl Notebook {
    fn read(&mut self, cell: Cell, place: Place) -> Sum {
        cell.count().map_or_else(|| self.unknown(place), Sum::known)
    }

    fn unknown(&mut self, place: Place) -> Sum {
        let variable = self.knowledge.variable();
        self.unknown.push((place, variable));
        Sum::unknown(variable)
    }

    fn line(&mut self, row: &PublishableRow, base: Place, option: impl Fn(usize) -> Place) -> (Sum, Vec<Sum>) {
        let known = self.read(row.base(), base);
        let cells = row.cells().iter().enumerate().map(|(at, cell)| self.read(*cell, option(at))).collect();
        (known, cells)
    }

    /// How the options of one line relate to its base.
    fn relate(&mut self, layout: Layout, base: &Sum, cells: &[Sum], background: &Background) {
        let mentions = Sum::of(cells);
        match layout {
            Layout::Partition => self.knowledge.equal(&mentions, base),
            Layout::SeveralAnswers => {
                self.knowledge.at_most(base, &mentions);
                if let Some(most) = background.most_options {
                    let limit = Sum::default().plus(base, i64::try_from(most).expect("few options"));
                    self.knowledge.at_most(&mentions, &limit);
                }
                for cell in cells {
                    self.knowledge.at_most(cell, base);
                }
            }
        }
    }
}

/// What can be found out about every number that is not shown.
pub(crate) fn attack(table: &PublishableTable, background: &Background) -> Vec<Finding> {
    let mut notes = Notebook { knowledge: Knowledge::default(), unknown: Vec::new() };
    let (base, totals) = notes.line(table.total(), Place::TotalBase, Place::Total);
    notes.relate(table.layout(), &base, &totals, background);
    let missing: Vec<Sum> = table.missing().iter().enumerate().map(|(at, (_, cell))| notes.read(*cell, Place::Missing(at))).collect();
    if !missing.is_empty() {
        notes.knowledge.equal(&Sum::of(&missing).plus(&base, 1), &Sum::known(background.responses));
    }
    let mut lines: Vec<(Sum, Vec<Sum>)> = Vec::new();
    for (at, (_, row)) in table.rows().iter().enumerate() {
        let (own, cells) = notes.line(row, Place::Base(at), |option| Place::Option(at, option));
        notes.relate(table.layout(), &own, &cells, background);
        lines.push((own, cells));
    }
    if !lines.is_empty() {
        if background.overlapping {
            overlapping(&mut notes, table.layout(), (&base, &totals), &lines, background);
        } else {
            separate(&mut notes, table.layout(), (&base, &totals), lines, background);
        }
    }
    let ranges = notes.knowledge.ranges().expect("the truth is possible");
    notes.unknown.iter().map(|&(place, variable)| Finding { place, least: ranges[variable].0, most: ranges[variable].1 }).collect()
}

/// Groups and the people outside every group add up.
fn separate(
    notes: &mut Notebook,
    layout: Layout,
    (base, totals): (&Sum, &[Sum]),
    mut lines: Vec<(Sum, Vec<Sum>)>,
    background: &Background,
) {
    if !background.everybody_has_a_group {
        let cells: Vec<Sum> = (0..totals.len()).map(|option| notes.unknown(Place::Outside(option))).collect();
        let variable = notes.knowledge.variable();
        let outside = Sum::unknown(variable);
        notes.relate(layout, &outside, &cells, background);
        lines.push((outside, cells));
    }
    notes.knowledge.equal(&Sum::of(lines.iter().map(|(own, _)| own)), base);
    for (option, total) in totals.iter().enumerate() {
        notes.knowledge.equal(&Sum::of(lines.iter().map(|(_, cells)| &cells[option])), total);
    }
}

/// Each group is a part of everybody; all together they may be counted more than once.
fn overlapping(notes: &mut Notebook, layout: Layout, (base, totals): (&Sum, &[Sum]), lines: &[(Sum, Vec<Sum>)], background: &Background) {
    let limit = |sum: &Sum| background.most_groups.map(|most| Sum::default().plus(sum, i64::try_from(most).expect("few groups")));
    for (own, cells) in lines {
        notes.knowledge.at_most(own, base);
        for (cell, total) in cells.iter().zip(totals) {
            notes.knowledge.at_most(cell, total);
            if layout == Layout::SeveralAnswers {
                let outside = base.clone().minus(own);
                notes.knowledge.at_most(&total.clone().minus(cell), &outside);
            }
        }
    }
    let mut columns = vec![(base, Sum::of(lines.iter().map(|(own, _)| own)))];
    for (option, total) in totals.iter().enumerate() {
        columns.push((total, Sum::of(lines.iter().map(|(_, cells)| &cells[option]))));
    }
    for (whole, together) in columns {
        if background.everybody_has_a_group {
            notes.knowledge.at_most(whole, &together);
        }
        if let Some(limit) = limit(whole) {
            notes.knowledge.at_most(&together, &limit);
        }
    }
}
