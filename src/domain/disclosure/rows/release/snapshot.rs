//! From the responses to an instrument to the table its row files are made from: which variables are
//! traits, which are answers, how careful each must be handled, and how each gets coarser.
//!
//! Words that begin with `_` are no options: `_not_shown`, `_blank`, and `_unknown` for the group of those
//! who did not say.

use crate::domain::{
    aggregation::{BLANK_WORD, Categories, ColumnIndex, NOT_SHOWN_WORD, Subject, YES_WORD},
    disclosure::rows::{
        Hierarchy, HierarchyProblem, TooManyCombinations, TuplesBuilder,
        release::{AnswerColumn, Care, RowTable},
    },
    identifiers::{Code, OptionCode},
    questionnaire::{Instrument, OptionGroups, Presentation, Question, QuestionKind, Roles},
};

/// Those who did not say, as a group.
const UNKNOWN_WORD: &str = "_unknown";
const ALL: &str = "*";

/// Why no table can be made of an instrument.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoRowTable {
    /// The traits have too many values together.
    #[error(transparent)]
    TooMany(#[from] TooManyCombinations),
    /// The groups of a trait are no hierarchy.
    #[error(transparent)]
    Hierarchy(#[from] HierarchyProblem),
}

impl Instrument {
    /// The traits in row files: those the definition names, or the traits results are broken down by, or
    /// all. Traits that are sensitive themselves stand in rows only where `many` people answered.
    #[must_use]
    pub fn row_traits(&self, many: bool) -> Vec<&Code> {
        let is_trait = |code: &&Code| self.roles_of(code).is_some_and(|roles| roles.quasi && (many || !roles.sensitive));
        if !self.rows.traits.is_empty() {
            return self.rows.traits.iter().filter(is_trait).collect();
        }
        let by_breakdown: Vec<&Code> = self.breakdowns.iter().filter(is_trait).collect();
        if by_breakdown.is_empty() { self.variables().filter(is_trait).collect() } else { by_breakdown }
    }

    /// Questions and derived variables.
    fn variables(&self) -> impl Iterator<Item = &Code> {
        self.questions().map(|question| &question.id).chain(self.derived.iter().map(|derived| &derived.id))
    }

    fn roles_of(&self, variable: &Code) -> Option<Roles> {
        let question = self.question(variable.as_str()).map(|question| question.roles);
        question.or_else(|| self.derived(variable.as_str()).map(|derived| derived.roles))
    }

    /// The codes a variable can have, special ones apart.
    #[must_use]
    pub fn trait_codes(&self, variable: &Code) -> Vec<OptionCode> {
        let special = |code: &OptionCode| self.question(variable.as_str()).is_some_and(|question| question.is_special(code));
        self.offered_codes(variable).into_iter().filter(|code| !special(code)).collect()
    }
}

impl RowTable {
    /// The table of all valid responses of an index. `many`: enough of them for sensitive traits.
    ///
    /// # Errors
    /// Traits that cannot be told apart.
    pub fn of_snapshot(instrument: &Instrument, index: &ColumnIndex, many: bool) -> Result<Self, NoRowTable> {
        let columns: Vec<(&Code, Categories)> = instrument
            .row_traits(many)
            .into_iter()
            .filter_map(|variable| Some((variable, index.categories(&Subject::of(variable))?)))
            .collect();
        let hierarchies = columns.iter().map(|(variable, column)| trait_hierarchy(instrument, variable, column));
        let mut builder = TuplesBuilder::new(hierarchies.collect::<Result<_, _>>()?)?;
        let leaves: Vec<Vec<u32>> =
            columns.iter().enumerate().map(|(at, (_, column))| column.words.iter().map(|word| builder.leaf(at, word)).collect()).collect();
        let mut row = vec![0; columns.len()];
        let tuple_of = (0..index.len()).map(|person| {
            for (leaf, ((_, column), leaves)) in row.iter_mut().zip(columns.iter().zip(&leaves)) {
                *leaf = leaves[column.cells[person] as usize];
            }
            u32::try_from(builder.add(&row)).unwrap_or(u32::MAX)
        });
        let tuple_of = tuple_of.collect();
        let names = columns.iter().map(|(variable, _)| variable.to_string()).collect();
        Ok(Self::new(names, builder.finish(), tuple_of, answers(instrument, index)))
    }
}

/// The values of a trait with the groups the definition gives them; without, a value is shown or not.
fn trait_hierarchy(instrument: &Instrument, variable: &Code, column: &Categories) -> Result<Hierarchy, HierarchyProblem> {
    let mut words: Vec<String> = instrument.trait_codes(variable).iter().map(ToString::to_string).collect();
    // Sets of options and reasons for missing answers are met only in the data; sorted, so that the order of
    // people changes nothing.
    let mut met: Vec<String> = column.words.iter().filter(|word| !words.contains(word)).cloned().collect();
    met.sort_unstable();
    words.extend(met);
    let no_groups = OptionGroups { id: variable.clone(), levels: Vec::new() };
    let groups = instrument.rows.groups.get(variable).unwrap_or(&no_groups);
    let is_unsaid = |word: &str| {
        let is_special = |question: &Question| question.choices().iter().any(|choice| choice.code == *word && !choice.is_substantive());
        [BLANK_WORD, NOT_SHOWN_WORD].contains(&word) || instrument.question(variable.as_str()).is_some_and(is_special)
    };
    let lines: Vec<Vec<String>> = words.iter().map(|word| line(word, groups, is_unsaid(word))).collect();
    if lines.is_empty() { Ok(Hierarchy::flat([])) } else { Hierarchy::from_lines(&lines) }
}

/// A value with its groups. Of several chosen options, every group one of them belongs to.
fn line(word: &str, groups: &OptionGroups, is_unsaid: bool) -> Vec<String> {
    let mut line = vec![word.to_string()];
    let paths: Vec<Vec<&Code>> = word.split('+').map(|option| groups.of(option)).collect();
    for level in 0..groups.levels.len() {
        if is_unsaid {
            line.push(UNKNOWN_WORD.to_string());
            continue;
        }
        let of_level: Option<Vec<&str>> = paths.iter().map(|path| path.get(level).map(|group| group.as_str())).collect();
        line.push(of_level.map_or(ALL.to_string(), |mut found| {
            found.sort_unstable();
            found.dedup();
            found.join("+")
        }));
    }
    line.push(ALL.to_string());
    line
}

/// Everything that could stand beside the traits, except free text, traits and what names a person.
fn answers(instrument: &Instrument, index: &ColumnIndex) -> Vec<AnswerColumn> {
    let mut columns = Vec::new();
    for variable in instrument.variables() {
        let told =
            instrument.roles_of(variable).filter(|roles| !roles.direct && !roles.free_text && !instrument.is_quasi(variable.as_str()));
        let Some(roles) = told.map(|roles| Roles { sensitive: instrument.is_sensitive(variable.as_str()), ..roles }) else { continue };
        let question = instrument.question(variable.as_str());
        for subject in instrument.subjects(variable) {
            let name = subject.row.as_ref().map_or_else(|| variable.to_string(), |row| format!("{variable}_{row}"));
            match index.said_to_options(&subject) {
                Some(options) => columns.extend(options.into_iter().map(|(option, said)| {
                    let care = care_of_option(question, roles, instrument, variable, &option);
                    AnswerColumn::new(format!("{name}_{option}"), said.words, said.cells).with_care(care)
                })),
                None => columns.extend(index.categories(&subject).map(|said| whole(instrument, question, variable, name, said, roles))),
            }
        }
    }
    columns
}

/// In a sensitive question that names its sensitive options, the others are answers like any other.
fn care_of_option(question: Option<&Question>, roles: Roles, instrument: &Instrument, variable: &Code, option: &OptionCode) -> Care {
    let named = instrument.rows.harmful.get(variable);
    let can_harm = match (named, question) {
        (Some(named), _) => named.contains(option),
        (None, Some(question)) if question.has_sensitive_options() => {
            question.choices().iter().any(|choice| choice.code == *option && choice.sensitive)
        }
        _ => true,
    };
    if roles.sensitive && can_harm { Care::Sensitive { harmful: vec![YES_WORD.to_string()], is_manifold: false } } else { Care::Ordinary }
}

fn whole(
    instrument: &Instrument,
    question: Option<&Question>,
    variable: &Code,
    name: String,
    said: Categories,
    roles: Roles,
) -> AnswerColumn {
    let codes = instrument.trait_codes(variable);
    let mut column = AnswerColumn::new(name, said.words, said.cells);
    column.order = ordered(question, &codes, &column.words);
    if let Some(hierarchy) = three_steps(&column) {
        column.hierarchy = hierarchy;
    }
    if roles.sensitive {
        let harmful = instrument.rows.harmful.get(variable).unwrap_or(&codes);
        let harmful = harmful.iter().map(ToString::to_string).collect();
        column.care = Care::Sensitive { harmful, is_manifold: codes.len() > 2 };
    }
    column
}

/// Words with an order, from the lowest to the highest: steps of scales, classes of numbers, decades.
fn ordered(question: Option<&Question>, codes: &[OptionCode], words: &[String]) -> Vec<String> {
    let said = || words.iter().filter(|word| !word.starts_with('_')).cloned();
    let mut steps: Vec<String> = codes.iter().map(ToString::to_string).collect();
    match question.map(|question| &question.kind) {
        Some(QuestionKind::Single { presentation: Presentation::ScaleAscending, .. } | QuestionKind::Matrix { .. }) => steps,
        Some(QuestionKind::Single { presentation: Presentation::ScaleDescending, .. }) => {
            steps.reverse();
            steps
        }
        Some(QuestionKind::Year(_) | QuestionKind::Month(_)) => {
            let mut decades: Vec<String> = said().collect();
            decades.sort_unstable();
            decades
        }
        _ => Vec::new(),
    }
}

/// Steps of a scale, four or more, as three: low, middle, high, named by what they hold (`1+2`).
fn three_steps(column: &AnswerColumn) -> Option<Hierarchy> {
    let steps = &column.order;
    if steps.len() < 4 {
        return None;
    }
    let third = |at: usize| {
        let (low, high) = steps.split_at(2);
        let (middle, high) = high.split_at(high.len() - 2);
        let group = if at < 2 {
            low
        } else if at < 2 + middle.len() {
            middle
        } else {
            high
        };
        group.join("+")
    };
    let of_step = |(at, step): (usize, &String)| vec![step.clone(), third(at), ALL.to_string()];
    let mut lines: Vec<Vec<String>> = steps.iter().enumerate().map(of_step).collect();
    let others = column.words.iter().filter(|word| !steps.contains(word));
    lines.extend(others.map(|word| vec![word.clone(), UNKNOWN_WORD.to_string(), ALL.to_string()]));
    Hierarchy::from_lines(&lines).ok()
}
