//! A hierarchy of a trait: each value with its ever coarser groups, up to one that holds all. A value that
//! the hierarchy does not know counts as the coarsest from the first level on and is never an error.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

/// Why lines are not a hierarchy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HierarchyProblem {
    /// There is nothing.
    #[error("the hierarchy is empty; write one line for each value, from the value to `*`")]
    Empty,
    /// A line has another number of levels than the first.
    #[error("line {line}: {found} levels, but line 1 has {expected}; give every value the same number of levels")]
    Levels {
        /// The line, counted from 1.
        line: usize,
        /// Its levels.
        found: usize,
        /// Those of the first line.
        expected: usize,
    },
    /// A hierarchy has at most 200 levels.
    #[error("{0} levels are too many; at most 200 can be used")]
    TooDeep(usize),
    /// A value stands twice.
    #[error("line {line}: the value `{value}` has a line already; take one away")]
    Twice {
        /// The line, counted from 1.
        line: usize,
        /// The value.
        value: String,
    },
    /// Two values share a group but not the groups above it.
    #[error("line {line}: `{group}` belongs to another group than in line {other}; what is together once must stay together")]
    NotNested {
        /// The line, counted from 1.
        line: usize,
        /// The line it contradicts.
        other: usize,
        /// The group.
        group: String,
    },
    /// The last level is not the same for all.
    #[error("line {line}: the last level is `{found}`, but in line 1 it is `{expected}`; end every line with the same word, such as `*`")]
    NoTop {
        /// The line, counted from 1.
        line: usize,
        /// Its last level.
        found: String,
        /// That of the first line.
        expected: String,
    },
}

/// The groups of one level.
#[derive(Clone, Debug)]
struct Level {
    labels: Vec<String>,
    /// The group of each value; the last one is that of unknown values.
    of_leaf: Vec<u32>,
    /// How many values each group holds.
    covered: Vec<u32>,
}

/// A trait's values and their ever coarser groups.
#[derive(Clone, Debug)]
pub struct Hierarchy {
    leaves: FxHashMap<String, u32>,
    levels: Vec<Level>,
}

impl Hierarchy {
    /// Reads lines of the form value, group, larger group, …, all.
    ///
    /// # Errors
    /// The first line that does not fit, and what to write instead.
    pub fn from_lines(lines: &[Vec<String>]) -> Result<Self, HierarchyProblem> {
        let first = lines.first().ok_or(HierarchyProblem::Empty)?;
        let (depth, top) = (first.len(), first.last().ok_or(HierarchyProblem::Empty)?);
        if depth > 200 {
            return Err(HierarchyProblem::TooDeep(depth));
        }
        let mut leaves = FxHashMap::default();
        for (at, line) in lines.iter().enumerate() {
            if line.len() != depth {
                return Err(HierarchyProblem::Levels { line: at + 1, found: line.len(), expected: depth });
            }
            if line[depth - 1] != *top {
                return Err(HierarchyProblem::NoTop { line: at + 1, found: line[depth - 1].clone(), expected: top.clone() });
            }
            let number = u32::try_from(at).unwrap_or(u32::MAX);
            if leaves.insert(line[0].clone(), number).is_some() {
                return Err(HierarchyProblem::Twice { line: at + 1, value: line[0].clone() });
            }
        }
        for level in 0..depth - 1 {
            let mut above: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
            for (at, line) in lines.iter().enumerate() {
                let (other, group) = *above.entry(&line[level]).or_insert((at, &line[level + 1]));
                if group != line[level + 1] {
                    return Err(HierarchyProblem::NotNested { line: at + 1, other: other + 1, group: line[level].clone() });
                }
            }
        }
        let levels = (0..depth).map(|level| Level::of(lines.iter().map(|line| line[level].as_str()), top)).collect();
        Ok(Self { leaves, levels })
    }

    /// The same groups for values that may be coarse already: every word of every level is a value, which
    /// keeps its word up to the coarsest level it stands on. For rows that were made coarser once and are
    /// to be made coarser again.
    #[must_use]
    pub(in crate::domain) fn of_words(&self) -> Self {
        let mut lines: BTreeMap<&str, (u8, u32)> = BTreeMap::new();
        for level in 0..self.depth() {
            for leaf in 0..=self.unknown() {
                lines.entry(self.label(level, leaf)).and_modify(|line| *line = (level, leaf)).or_insert((level, leaf));
            }
        }
        let leaves = lines.keys().zip(0..).map(|(word, number)| ((*word).to_string(), number)).collect();
        let above = |level: u8| lines.values().map(move |(base, leaf)| self.label(level.max(*base), *leaf));
        let top = self.label(self.depth() - 1, self.unknown());
        Self { leaves, levels: (0..self.depth()).map(|level| Level::of(above(level), top)).collect() }
    }

    /// The values, in the order of their numbers.
    #[must_use]
    pub fn values(&self) -> Vec<&str> {
        let mut values: Vec<(&u32, &str)> = self.leaves.iter().map(|(value, number)| (number, value.as_str())).collect();
        values.sort_unstable();
        values.into_iter().map(|(_, value)| value).collect()
    }

    /// The values themselves and, above them, one group for all.
    #[must_use]
    pub fn flat<'a>(values: impl IntoIterator<Item = &'a str>) -> Self {
        let mut leaves = FxHashMap::default();
        let values: Vec<&str> = values
            .into_iter()
            .filter(|value| {
                let number = u32::try_from(leaves.len()).unwrap_or(u32::MAX);
                leaves.insert((*value).to_string(), number).is_none()
            })
            .collect();
        let all = "*";
        Self { leaves, levels: vec![Level::of(values.iter().copied(), all), Level::of(values.iter().map(|_| all), all)] }
    }

    /// The number of a value; values that are not known share the last one.
    #[must_use]
    pub fn leaf(&self, value: &str) -> u32 {
        self.leaves.get(value).copied().unwrap_or_else(|| self.unknown())
    }

    /// The number that unknown values have.
    #[must_use]
    pub fn unknown(&self) -> u32 {
        u32::try_from(self.leaves.len()).unwrap_or(u32::MAX)
    }

    /// How many levels there are, the values themselves included.
    #[must_use]
    pub fn depth(&self) -> u8 {
        u8::try_from(self.levels.len()).unwrap_or(u8::MAX)
    }

    /// The word for a value on a level.
    #[must_use]
    pub fn label(&self, level: u8, leaf: u32) -> &str {
        let level = &self.levels[usize::from(level)];
        &level.labels[level.of_leaf[leaf as usize] as usize]
    }

    /// The group of a value on a level.
    pub(crate) fn group(&self, level: u8, leaf: u32) -> u32 {
        self.levels[usize::from(level)].of_leaf[leaf as usize]
    }

    /// How many other values a value cannot be told from on a level: 0 for the value itself,
    /// [`Hierarchy::most_lost`] for the group of all and for unknown values.
    #[must_use]
    pub fn lost(&self, level: u8, leaf: u32) -> u64 {
        if leaf == self.unknown() {
            return self.most_lost();
        }
        u64::from(self.levels[usize::from(level)].covered[self.group(level, leaf) as usize] - 1)
    }

    /// What a row that is not there has lost; the whole of which [`Hierarchy::lost`] is a part, so that
    /// their quotient is the normalised certainty penalty (Xu et al. 2006).
    #[must_use]
    pub fn most_lost(&self) -> u64 {
        u64::from(self.unknown().saturating_sub(1)).max(1)
    }
}

impl Level {
    fn of<'a>(groups: impl Iterator<Item = &'a str>, top: &str) -> Self {
        let mut level = Self { labels: Vec::new(), of_leaf: Vec::new(), covered: Vec::new() };
        let mut known: BTreeMap<String, u32> = BTreeMap::new();
        for group in groups {
            let number = level.number(&mut known, group);
            level.covered[number as usize] += 1;
            level.of_leaf.push(number);
        }
        let unknown = level.number(&mut known, top);
        level.of_leaf.push(unknown);
        level
    }

    fn number(&mut self, known: &mut BTreeMap<String, u32>, group: &str) -> u32 {
        *known.entry(group.to_string()).or_insert_with(|| {
            self.labels.push(group.to_string());
            self.covered.push(0);
            u32::try_from(self.labels.len() - 1).unwrap_or(u32::MAX)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split(';').map(str::to_string).collect()).collect()
    }

    fn problem(text: &str) -> String {
        Hierarchy::from_lines(&lines(text)).err().map(|problem| problem.to_string()).unwrap_or_default()
    }

    #[test]
    fn groups_get_coarser_and_lose_more() {
        let towns = Hierarchy::from_lines(&lines("Rietholz;Nord;*\nHagen;Nord;*\nEmsaue;Süd;*\nAltmark;Süd;*\nBerg;Süd;*")).unwrap();
        assert_eq!(towns.depth(), 3);
        let hagen = towns.leaf("Hagen");
        assert_eq!((towns.label(0, hagen), towns.label(1, hagen), towns.label(2, hagen)), ("Hagen", "Nord", "*"));
        assert_eq!((towns.lost(0, hagen), towns.lost(1, hagen), towns.lost(2, hagen), towns.most_lost()), (0, 1, 4, 4));
    }

    #[test]
    fn a_value_without_a_line_is_the_coarsest() {
        let towns = Hierarchy::from_lines(&lines("a;x;*\nb;y;*")).unwrap();
        let elsewhere = towns.leaf("elsewhere");
        assert_eq!((towns.label(0, elsewhere), towns.label(1, elsewhere)), ("*", "*"));
        assert_eq!((towns.lost(0, elsewhere), towns.lost(2, elsewhere), towns.most_lost()), (1, 1, 1));
    }

    #[test]
    fn what_is_coarse_already_can_only_get_coarser() {
        let towns = Hierarchy::from_lines(&lines("Rietholz;Nord;*\nHagen;Nord;*\nEmsaue;Süd;*")).unwrap().of_words();
        let north = towns.leaf("Nord");
        assert_eq!((0..3).map(|level| towns.label(level, north)).collect::<Vec<_>>(), ["Nord", "Nord", "*"]);
        assert_eq!((towns.label(1, towns.leaf("Hagen")), towns.label(0, towns.leaf("*"))), ("Nord", "*"));
    }

    #[test]
    fn without_lines_a_value_is_shown_or_not() {
        let sex = Hierarchy::flat(["f", "m", "f"]);
        assert_eq!((sex.depth(), sex.label(0, sex.leaf("m")), sex.label(1, sex.leaf("m"))), (2, "m", "*"));
        assert_eq!(Hierarchy::flat(["only"]).lost(1, 0), 0, "one value loses nothing");
        assert_eq!(Hierarchy::flat([]).leaf("any"), 0);
    }

    #[test]
    fn lines_that_are_no_hierarchy_are_told() {
        assert!(problem("").contains("empty"));
        assert!(problem("a;*\nb;x;*").starts_with("line 2: 3 levels"));
        assert!(problem("a;*\na;*").starts_with("line 2: the value `a`"));
        assert!(problem("a;*\nb;all").starts_with("line 2: the last level is `all`"));
        assert!(problem("a;1;x;*\nb;1;y;*").starts_with("line 2: `1` belongs to another group than in line 1"));
    }
}
