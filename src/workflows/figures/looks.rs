//! Whose answers figures are looked at: everybody's, those of one group, or those of two groups side by side; and
//! what such a look costs, since the smaller a group, the more of its numbers stay hidden.

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        disclosure::Cell,
        figure::FigureId,
        identifiers::{Code, OptionCode},
        questionnaire::Process,
    },
    rendering::labels::Labels,
    storage::StoreError,
    workflows::{
        Engine,
        figures::Figure,
        results::{Results, View},
    },
};

/// Whose answers are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Everybody's.
    #[default]
    Everybody,
    /// Those of one group.
    Group(Group),
    /// Those of two groups of the same variable, side by side.
    Groups(Group, OptionCode),
}

/// A group of people who answered a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The survey.
    pub instrument: Code,
    /// The variable that says the group.
    pub of: Code,
    /// The group.
    pub group: OptionCode,
}

/// What a look at a group costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// Rows of numbers that everybody's answers show: a question, or a row of a matrix.
    pub all: u64,
    /// Those of them that are not shown of the group.
    pub withheld: u64,
    /// Those of them that are shown in brackets.
    pub bracketed: u64,
}

/// What can be seen of a figure.
#[derive(Clone, Debug)]
pub enum Seen {
    /// The figure.
    Figure(Box<Figure>),
    /// Nothing: too few people stand behind all of its numbers.
    TooFew {
        /// What it would show.
        id: FigureId,
        /// Its title.
        title: String,
    },
}

impl Look {
    /// The survey whose groups are looked at.
    #[must_use]
    pub fn instrument(&self) -> Option<&Code> {
        match self {
            Self::Everybody => None,
            Self::Group(group) | Self::Groups(group, _) => Some(&group.instrument),
        }
    }

    /// The groups that are looked at.
    #[must_use]
    pub fn groups(&self) -> Vec<Group> {
        match self {
            Self::Everybody => Vec::new(),
            Self::Group(group) => vec![group.clone()],
            Self::Groups(group, other) => vec![group.clone(), Group { group: other.clone(), ..group.clone() }],
        }
    }

    /// The figure that shows the same of these people; `None` when it cannot be had of groups.
    #[must_use]
    pub fn at(&self, process: &Process, id: &FigureId) -> Option<FigureId> {
        let Some(own) = self.instrument() else { return Some(id.clone()) };
        let FigureId::Question { instrument, variable, by: None, only: None } = id else { return None };
        let definition = process.instrument(own.as_str()).filter(|_| instrument == own)?;
        let may = |of: &Code| variable != of && definition.breakdowns.contains(of);
        let (instrument, variable) = (instrument.clone(), variable.clone());
        match self {
            Self::Everybody => None,
            Self::Group(group) => may(&group.of).then(|| FigureId::Question {
                instrument,
                variable,
                by: None,
                only: Some((group.of.clone(), group.group.clone())),
            }),
            Self::Groups(group, other) => may(&group.of).then(|| FigureId::Groups {
                instrument,
                variable,
                of: group.of.clone(),
                groups: [group.group.clone(), other.clone()],
            }),
        }
    }
}

impl Results {
    /// What a look at a group costs in the rows of numbers of these questions. Questions that cannot be asked of
    /// the group, such as the one that says it, are left out.
    #[must_use]
    pub fn cost(&self, variables: &[&Code], of: &Code, group: &OptionCode) -> Cost {
        let view = View { by: None, only: Some((of.clone(), group.clone())) };
        let mut cost = Cost::default();
        for variable in variables.iter().filter(|variable| self.may_break_down(variable, of)) {
            for subject in self.instrument().subjects(variable) {
                let everybody = self.table(&subject, &View::default()).map(|table| table.total().base());
                if everybody.is_none_or(|base| base == Cell::Withheld) {
                    continue;
                }
                cost.all += 1;
                match self.table(&subject, &view).map_or(Cell::Withheld, |table| table.total().base()) {
                    Cell::Withheld => cost.withheld += 1,
                    Cell::Bracketed(_) => cost.bracketed += 1,
                    Cell::Shown(_) => {}
                }
            }
        }
        cost
    }

    /// Whether nothing of a question may be shown.
    fn hides(&self, variable: &Code, view: &View) -> bool {
        self.tables(variable, view).iter().all(|table| table.total().is_withheld())
    }
}

impl Engine {
    /// What can be seen of a figure in a language; `None` when there is nothing to draw.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn seen(&self, process: &str, id: &FigureId, language: &LanguageIdentifier) -> Result<Option<Seen>, StoreError> {
        let hidden = match id {
            FigureId::Question { instrument, variable, only, .. } => {
                let view = View { by: None, only: only.clone() };
                self.results(process, instrument.as_str()).await?.filter(|results| results.hides(variable, &view)).zip(Some(variable))
            }
            FigureId::Groups { instrument, variable, of, groups } => {
                let hides = |results: &Results, group: &OptionCode| {
                    results.hides(variable, &View { by: None, only: Some((of.clone(), group.clone())) })
                };
                let results = self.results(process, instrument.as_str()).await?;
                results.filter(|results| groups.iter().all(|group| hides(results, group))).zip(Some(variable))
            }
            _ => None,
        };
        if let Some((results, variable)) = hidden {
            let texts = self.texts(Some(results.process()), language);
            let title = Labels::new(&texts, results.instrument()).title(variable);
            return Ok(Some(Seen::TooFew { id: id.clone(), title }));
        }
        Ok(self.figure(process, id, language).await?.map(|figure| Seen::Figure(Box::new(figure))))
    }
}
