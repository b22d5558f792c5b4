//! References to released numbers. `{A09.housing_search}` stands for the share of people who chose an option,
//! `{A09.n}` for how many answered, `{A07.home_mob.mean}` for a mean, `{guide_c.housing_search}` for a number of
//! talks. `+` adds options of a question with one answer, `/` looks at one group of people only.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::{
    disclosure::{Cell, talks::Voices},
    identifiers::{Code, OptionCode},
};

/// What is asked of a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The share of people who chose one of these options.
    Share(Vec<OptionCode>),
    /// How many people.
    People,
    /// The mean of a scale.
    Mean,
}

/// The name of a released number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    /// The question, derived variable or guide.
    pub of: Code,
    /// The row of a matrix; before `n` also an option.
    pub row: Option<OptionCode>,
    /// What is asked.
    pub measure: Measure,
    /// Only the people of this group of a variable.
    pub only: Option<(Code, OptionCode)>,
}

impl Reference {
    /// The share of one option.
    #[must_use]
    pub fn share(of: &Code, option: &OptionCode) -> Self {
        Self { of: of.clone(), row: None, measure: Measure::Share(vec![option.clone()]), only: None }
    }

    /// How many people answered.
    #[must_use]
    pub fn people(of: &Code) -> Self {
        Self { of: of.clone(), row: None, measure: Measure::People, only: None }
    }

    /// The mean of a row of a matrix, or of a scale.
    #[must_use]
    pub fn mean(of: &Code, row: Option<&OptionCode>) -> Self {
        Self { of: of.clone(), row: row.cloned(), measure: Measure::Mean, only: None }
    }

    /// Reads what stands between the braces.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (number, only) = match text.trim().split_once('/') {
            Some((number, group)) => {
                let (variable, group) = group.split_once('.')?;
                (number, Some((Code::parse(variable)?, Code::parse(group)?)))
            }
            None => (text.trim(), None),
        };
        let parts: Vec<&str> = number.split('.').collect();
        let (of, row, last) = match parts[..] {
            [of, last] => (of, None, last),
            [of, row, last] => (of, Some(Code::parse(row)?), last),
            _ => return None,
        };
        let measure = match last {
            "n" => Measure::People,
            "mean" => Measure::Mean,
            options => Measure::Share(options.split('+').map(Code::parse).collect::<Option<_>>()?),
        };
        Some(Self { of: Code::parse(of)?, row, measure, only })
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.of)?;
        if let Some(row) = &self.row {
            write!(f, ".{row}")?;
        }
        match &self.measure {
            Measure::Share(options) => write!(f, ".{}", options.iter().map(Code::as_str).collect::<Vec<_>>().join("+"))?,
            Measure::People => f.write_str(".n")?,
            Measure::Mean => f.write_str(".mean")?,
        }
        match &self.only {
            Some((variable, group)) => write!(f, "/{variable}.{group}"),
            None => Ok(()),
        }
    }
}

impl Serialize for Reference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Reference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom(format_args!("`{text}` is not a reference")))
    }
}

/// A released number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// A share in per cent.
    Percent {
        /// The share.
        percent: u64,
        /// Of a small group: shown in brackets.
        small: bool,
    },
    /// A number of people.
    People {
        /// How many.
        people: u64,
        /// A small group: shown in brackets.
        small: bool,
    },
    /// A mean, in tenths.
    Mean {
        /// The mean times ten.
        tenths: u64,
    },
    /// A number of talks; never kept, see [`Figure::may_be_kept`].
    Talks {
        /// How many.
        talks: u64,
        /// It may be more.
        at_least: bool,
        /// How many talks there are.
        all: u64,
    },
    /// How many talks there are; never kept either.
    AllTalks {
        /// How many.
        all: u64,
    },
}

impl Figure {
    /// Whether it may stand beside what it is today. Talks are counted as they come and go: two counts beside each
    /// other would tell what the one talk said that was taken back in between.
    #[must_use]
    pub fn may_be_kept(self) -> bool {
        !matches!(self, Self::Talks { .. } | Self::AllTalks { .. })
    }

    /// The share of a base; `None` when either is withheld, and for zero, which stands for a few as well.
    #[must_use]
    pub fn share(count: Cell, base: Cell) -> Option<Self> {
        let small = matches!(base, Cell::Bracketed(_));
        count.percent_of(base).filter(|_| !count.is_nobody_or_few()).map(|percent| Self::Percent { percent, small })
    }

    /// A number of people; `None` when it is withheld, and for zero.
    #[must_use]
    pub fn people(cell: Cell) -> Option<Self> {
        let small = matches!(cell, Cell::Bracketed(_));
        cell.count().filter(|people| *people > 0).map(|people| Self::People { people, small })
    }

    /// A mean, rounded half up; `None` when there is none.
    #[must_use]
    pub fn mean(mean: Option<f64>) -> Option<Self> {
        // Written with one decimal as everywhere else, and read back without its point.
        let written = format!("{:.1}", mean.filter(|mean| mean.is_finite() && *mean >= 0.0)?);
        written.replace('.', "").parse().ok().map(|tenths| Self::Mean { tenths })
    }

    /// A number of talks; `None` for individual voices.
    #[must_use]
    pub fn talks(voices: Voices, all: Option<u64>) -> Option<Self> {
        let all = all?;
        match voices {
            Voices::Exact(talks) => Some(Self::Talks { talks, at_least: false, all }),
            Voices::AtLeast(talks) => Some(Self::Talks { talks, at_least: true, all }),
            Voices::Individual => None,
        }
    }
}

/// What a reference leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A number that may be shown.
    Shown(Figure),
    /// A number that is not released: too few people, or nothing frozen yet.
    Withheld,
    /// There is no such question, row, option or group.
    Unknown,
}

impl From<Option<Figure>> for Found {
    fn from(figure: Option<Figure>) -> Self {
        figure.map_or(Self::Withheld, Self::Shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    #[test]
    fn a_reference_is_read_as_it_is_written() {
        for text in
            ["A09.housing_search", "A09.n", "A09.housing_search.n", "A07.home_mob.mean", "A07.home_mob.1+2", "B07.rent/group.ukraine"]
        {
            assert_eq!(Reference::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Reference::parse(" A09.n "), Some(Reference::people(&code("A09"))));
        for text in ["", "A09", "A09.", "A09.a.b.c", "A09.a b", "A09.a/group", "A09.a+", ".n", "A09.größe"] {
            assert_eq!(Reference::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_figure_is_never_made_of_what_is_withheld() {
        assert_eq!(Figure::share(Cell::Withheld, Cell::Shown(100)), None);
        assert_eq!(Figure::share(Cell::Shown(58), Cell::Withheld), None);
        assert_eq!(Figure::share(Cell::Bracketed(5), Cell::Bracketed(20)), Some(Figure::Percent { percent: 25, small: true }));
        assert_eq!(Figure::people(Cell::Withheld), None);
        assert_eq!(Figure::share(Cell::Shown(0), Cell::Shown(100)), None, "nobody, or a few: not to be quoted");
        assert_eq!(Figure::talks(Voices::Individual, Some(24)), None);
        assert!(!Figure::AllTalks { all: 24 }.may_be_kept(), "the next count may lack a talk that was taken back");
        assert_eq!((Figure::mean(Some(2.25)), Figure::mean(None)), (Some(Figure::Mean { tenths: 22 }), None));
    }
}
