//! A frozen set of results: every count that may ever be asked of a snapshot, decided once. What is in it
//! has noise and enough people behind it; what is not in it is not known to anybody who has it. Where the
//! numbers come from is told in `settle`, what is made of them in [`PublishableTable`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{
    aggregation::{ColumnIndex, Layout, MissingKind, Subject},
    disclosure::{
        Policy,
        publishable::{Cell, Group, PublishableRow, PublishableTable},
        settle::{Numbers, Settled, settle},
    },
    identifiers::{Code, OptionCode},
};

/// Several groups taken together, in the place of a group.
pub(super) const COMBINED: u8 = u8::MAX;

/// Everything that may be shown of one snapshot of an instrument.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Release {
    pub(super) policy: Policy,
    /// Responses, as they are published.
    pub(super) people: u64,
    pub(super) traits: Vec<Trait>,
    pub(super) questions: Vec<Question>,
}

/// A trait results may be broken down by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Trait {
    pub variable: Code,
    pub groups: Vec<OptionCode>,
    pub overlapping: bool,
    pub sensitive: bool,
}

/// What is published of one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Question {
    pub subject: Subject,
    pub layout: Layout,
    pub options: Vec<OptionCode>,
    pub sensitive: bool,
    /// So many traits may be fixed at once; `None`: nothing is shown.
    pub order: Option<usize>,
    /// Why people are not in the base.
    pub missing: Vec<(MissingKind, Option<u64>)>,
    /// Combinations that plan and thresholds let pass, sorted.
    pub lines: Vec<Line>,
}

/// The numbers of one combination of groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Line {
    /// Places of traits and groups, by trait; empty for everybody.
    pub at: Vec<(u8, u8)>,
    pub base: u64,
    pub options: Vec<u64>,
}

/// How finely a question may be broken down at most, where an audit found less than the plan allows.
pub type Caps = BTreeMap<Subject, Option<usize>>;

impl Release {
    /// Freezes the results of the responses in the index. `traits` are the variables results may be broken
    /// down by; `caps` limits single questions further. The same index gives the same release. With fewer
    /// than [`LEAST_RESPONSES`](crate::domain::disclosure::LEAST_RESPONSES) nothing is shown.
    #[must_use]
    pub fn of(index: &ColumnIndex, traits: &[Code], policy: &Policy, caps: &Caps) -> Self {
        Self::from_settled(policy, settle(index, traits, policy, caps)).0
    }

    /// The same, with what stands behind each line.
    pub(super) fn from_settled(policy: &Policy, settled: Settled) -> (Self, Vec<Vec<Numbers>>) {
        let Settled { people, traits, questions, behind } = settled;
        (Self { policy: *policy, people, traits, questions }, behind)
    }

    /// The rules it was made under.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// How many responses there are, nearly; withheld when there are too few to show anything.
    #[must_use]
    pub fn people(&self) -> Cell {
        if self.people == 0 { Cell::Withheld } else { Cell::Shown(self.people) }
    }

    /// What is in it.
    pub fn subjects(&self) -> impl Iterator<Item = &Subject> {
        self.questions.iter().map(|question| &question.subject)
    }

    /// How many traits may be fixed at once for a question: a filter and a breakdown are two. `None` when
    /// nothing of it is shown.
    #[must_use]
    pub fn order(&self, subject: &Subject) -> Option<usize> {
        self.question(subject)?.order
    }

    /// The groups of a trait, in order.
    #[must_use]
    pub fn groups(&self, variable: &Code) -> &[OptionCode] {
        self.trait_at(variable).map_or(&[], |at| &self.traits[usize::from(at)].groups)
    }

    /// The table of a question, for everybody or only the people of one group, broken down or not. `None`
    /// when there is no such question, trait or group, or when a variable is to be broken down by itself;
    /// what is not planned is withheld like what is too small.
    #[must_use]
    pub fn table(&self, subject: &Subject, by: Option<&Code>, filter: Option<(&Code, &OptionCode)>) -> Option<PublishableTable> {
        let question = self.question(subject)?;
        if by == Some(&subject.variable) || filter.is_some_and(|(of, _)| *of == subject.variable || by == Some(of)) {
            return None;
        }
        let kept = match filter {
            Some((of, group)) => vec![self.place_of(of, group)?],
            None => Vec::new(),
        };
        let mut rows = Vec::new();
        if let Some(by) = by {
            let at = self.trait_at(by)?;
            let groups = &self.traits[usize::from(at)].groups;
            let mut left = Vec::new();
            for (group, place) in groups.iter().zip(0_u8..) {
                let row = self.row(question, &kept, Some((at, place)));
                if row.is_withheld() {
                    left.push(group.clone());
                }
                rows.push((Group::One(group.clone()), row));
            }
            let together = self.row(question, &kept, Some((at, COMBINED)));
            if !together.is_withheld() {
                rows.push((Group::Combined(left), together));
            }
        }
        let total = self.row(question, &kept, None);
        let missing = question.missing.iter().filter(|_| filter.is_none());
        Some(PublishableTable {
            subject: subject.clone(),
            layout: question.layout,
            options: question.options.clone(),
            filter: filter.map(|(of, group)| (of.clone(), group.clone())),
            breakdown: by.cloned(),
            total,
            rows,
            missing: missing.map(|(kind, count)| (kind.clone(), count.map_or(Cell::Withheld, Cell::Shown))).collect(),
        })
    }

    fn row(&self, question: &Question, kept: &[(u8, u8)], and: Option<(u8, u8)>) -> PublishableRow {
        let mut at: Vec<(u8, u8)> = kept.iter().copied().chain(and).collect();
        at.sort_unstable();
        let Ok(found) = question.lines.binary_search_by(|line| line.at.cmp(&at)) else {
            return PublishableRow::withheld(question.options.len());
        };
        let line = &question.lines[found];
        let show = |count: u64| if line.base < self.policy.bracket { Cell::Bracketed(count) } else { Cell::Shown(count) };
        PublishableRow { base: show(line.base), cells: line.options.iter().map(|count| show(*count)).collect() }
    }

    pub(super) fn question(&self, subject: &Subject) -> Option<&Question> {
        let at = self.questions.binary_search_by(|question| question.subject.cmp(subject)).ok()?;
        Some(&self.questions[at])
    }

    fn trait_at(&self, variable: &Code) -> Option<u8> {
        let at = self.traits.iter().position(|candidate| candidate.variable == *variable)?;
        u8::try_from(at).ok()
    }

    fn place_of(&self, variable: &Code, group: &OptionCode) -> Option<(u8, u8)> {
        let at = self.trait_at(variable)?;
        let place = self.traits[usize::from(at)].groups.iter().position(|candidate| candidate == group)?;
        Some((at, u8::try_from(place).ok()?))
    }
}
