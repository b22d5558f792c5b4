//! What an instrument says about rows that may leave: which traits stand in them, how each trait gets
//! coarser, which answers can harm, which may stand together, and how many people there are.

use std::collections::BTreeMap;

use crate::domain::identifiers::{Code, OptionCode};

/// How the options of a trait get coarser, level by level; above the last level stands the group of all.
/// Text keys `hierarchy-<id>-<group>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionGroups {
    /// Its name; a shipped one begins with `standard_`.
    pub id: Code,
    /// On each level the groups with what they hold: options on the first level, groups of the level below
    /// on the others.
    pub levels: Vec<Vec<(Code, Vec<Code>)>>,
}

impl OptionGroups {
    /// The groups an option belongs to, from the smallest to the largest; shorter than there are levels
    /// when it belongs to none from there on.
    #[must_use]
    pub fn of(&self, option: &str) -> Vec<&Code> {
        let mut found: Vec<&Code> = Vec::with_capacity(self.levels.len());
        for level in &self.levels {
            let member = found.last().map_or(option, |group| group.as_str());
            let Some((group, _)) = level.iter().find(|(_, members)| members.iter().any(|other| *other == member)) else { break };
            found.push(group);
        }
        found
    }

    /// Every group that one of these options belongs to, each once, level by level.
    #[must_use]
    pub fn used_by(&self, options: &[OptionCode]) -> Vec<&Code> {
        let mut used: Vec<&Code> = Vec::new();
        for level in 0..self.levels.len() {
            for option in options {
                if let Some(group) = self.of(option.as_str()).get(level)
                    && !used.contains(group)
                {
                    used.push(group);
                }
            }
        }
        used
    }
}

/// Answers of an instrument that may stand together in one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerBlock {
    /// Its name.
    pub id: Code,
    /// Two or three questions.
    pub questions: Vec<Code>,
}

/// What an instrument says about rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowPlan {
    /// How many people are expected to answer.
    pub expected: Option<u64>,
    /// The traits in the rows; none named: those results are broken down by.
    pub traits: Vec<Code>,
    /// Answers that may stand together.
    pub blocks: Vec<AnswerBlock>,
    /// How traits get coarser, by question or derived variable.
    pub groups: BTreeMap<Code, OptionGroups>,
    /// The options of sensitive questions that can harm, by question; none named: all.
    pub harmful: BTreeMap<Code, Vec<OptionCode>>,
    /// How many people of the whole population have each option of a trait.
    pub population: BTreeMap<Code, BTreeMap<OptionCode, u64>>,
}

impl RowPlan {
    /// People that are expected where nothing is said.
    pub const USUALLY_EXPECTED: u64 = 400;

    /// How many people are expected to answer.
    #[must_use]
    pub fn expected(&self) -> u64 {
        self.expected.unwrap_or(Self::USUALLY_EXPECTED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    #[test]
    fn an_option_belongs_to_ever_larger_groups() {
        let codes = |names: &[&str]| names.iter().map(|name| code(name)).collect::<Vec<Code>>();
        let groups = OptionGroups {
            id: code("age"),
            levels: vec![
                vec![(code("young"), codes(&["a16", "a25"])), (code("old"), codes(&["a60"]))],
                vec![(code("adult"), codes(&["young"]))],
            ],
        };
        assert_eq!(groups.of("a25"), [&code("young"), &code("adult")]);
        assert_eq!(groups.of("a60"), [&code("old")]);
        assert!(groups.of("a99").is_empty());
        let used = [code("a25"), code("a16")];
        assert_eq!(groups.used_by(&used), [&code("young"), &code("adult")]);
    }
}
