//! Sentences made of numbers: core statements and differences between groups. Each is a fixed pattern of the
//! language with names in quotation marks, so that it stays grammatical whatever the names are, and each knows
//! the figure its numbers stand in.

use crate::{
    domain::{
        aggregation::Layout,
        analysis::{
            difference::{self, ComparedOption, Judgement},
            interval::Share,
        },
        disclosure::{Cell, Group, PublishableRow},
        figure::{FieldPart, FigureId},
        identifiers::{Code, OptionCode},
        text_blocks::BlockKind,
    },
    rendering::{documents::Statement, labels::Labels},
    workflows::{
        challenges::asks_people_concerned,
        figures::Asked,
        reports::{material::FieldFacts, scene::Scene},
        results::{Results, View},
        text_blocks::DrawnBlock,
    },
};

/// A core statement and where its numbers come from.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub statement: Statement,
    /// The statement as one sentence.
    pub sentence: String,
    pub source: Option<Source>,
}

/// What a sentence rests on.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// The numbers of a figure.
    Figure(FigureId),
    /// A text of the office, whose numbers are references.
    Office,
}

/// Core statements on a field.
const CORE: usize = 3;
const SIDES: [&str; 2] = ["actors", "people"];

impl Scene<'_> {
    /// The core statements on a field: those of the office, else those its numbers make. One of the office that
    /// rests on fewer than 30 people does not lead a page; the numbers speak in its place.
    pub(super) fn statements(&self, field: &Code, facts: &FieldFacts) -> Vec<Said> {
        let written = self.written(field, BlockKind::Statement);
        let is_enough = |block: &&&DrawnBlock| {
            block.bases.iter().all(|base| base.people.count().is_some_and(|people| people >= difference::CLEAR_BASE))
        };
        let mut said: Vec<Said> = written.iter().filter(is_enough).map(|block| self.of_office(block)).collect();
        let missing = if written.is_empty() { CORE } else { written.len() - said.len() };
        let numbers: Vec<String> = said.iter().map(|said| said.statement.number.clone()).collect();
        let made = self.core_statements(field, facts).into_iter().filter(|made| !numbers.contains(&made.statement.number));
        said.extend(made.take(missing));
        said
    }

    /// A statement of the office. Its numbers are references to what was released; a number without one has no
    /// source.
    fn of_office(&self, block: &DrawnBlock) -> Said {
        let number = block.figures.first().map(|(_, number)| number.clone()).unwrap_or_default();
        let has_source = !block.figures.is_empty() || !block.text.contains(char::is_numeric);
        let draft = block.is_draft.then(|| self.word("pack-draft"));
        let people = block.bases.iter().filter_map(|base| {
            let survey = self.material.surveys.iter().find(|survey| survey.instrument().id == base.survey)?;
            self.people_asked(usize::from(asks_people_concerned(survey.instrument())), base.people)
        });
        let only_some = block.bases.iter().any(|base| base.only_some).then(|| self.word("say-base-some"));
        let base = joined(people.chain(only_some).chain(draft));
        let source = has_source.then_some(Source::Office);
        Said { statement: Statement { number, text: block.text.clone(), base }, sentence: block.text.clone(), source }
    }

    /// How many people of an audience were asked, in words.
    fn people_asked(&self, side: usize, base: Cell) -> Option<String> {
        Some(self.with(&format!("say-base-{}", SIDES[side]), &[("n", base.count()?.into())]))
    }

    /// The people behind a statement made of numbers: those of the audience it begins with, and those of the other
    /// one where it is named.
    fn people_behind(&self, asked: &Asked, sides: &[usize]) -> String {
        let people = sides.iter().filter_map(|side| self.people_asked(*side, asked.bases[*side]));
        let only_some = sides.iter().any(|side| {
            let instrument = asked.comparison.sides()[*side].instrument();
            instrument.asks_only_some(asked.comparison.variables()[*side].as_str())
        });
        joined(people.chain(only_some.then(|| self.word("say-base-some"))))
    }

    /// The core statements on a field, made of its numbers: how many call it important, the largest obstacle, the
    /// greatest need. What is withheld, or comes from a small group, does not lead one.
    fn core_statements(&self, field: &Code, facts: &FieldFacts) -> Vec<Said> {
        let parts = [
            (FigureId::Priorities { instrument: None, field: Some(field.clone()) }, "priority", &facts.priority),
            (FigureId::Field { field: field.clone(), part: FieldPart::Hurdles }, "hurdle", &facts.hurdles),
            (FigureId::Field { field: field.clone(), part: FieldPart::Needs }, "need", &facts.needs),
        ];
        let said = |(source, key, asked): (FigureId, &str, &Option<Asked>)| {
            let asked = asked.as_ref()?;
            let percent = |option: &ComparedOption, side| asked.percent(option, side).filter(|_| asked.is_enough(side));
            let lead = |option: &ComparedOption| [0, 1].map(|side| percent(option, side)).into_iter().flatten().max();
            let mut options: Vec<&ComparedOption> = asked.options.iter().collect();
            options.sort_by_key(|option| std::cmp::Reverse(lead(option)));
            let option = options.into_iter().next()?;
            let side = usize::from(percent(option, 1) > percent(option, 0));
            percent(option, side).filter(|percent| *percent > 0)?;
            self.core_statement(key, asked, option, side, source)
        };
        parts.into_iter().filter_map(said).collect()
    }

    fn core_statement(&self, key: &str, asked: &Asked, option: &ComparedOption, lead: usize, source: FigureId) -> Option<Said> {
        let number = self.share(asked, option, lead)?;
        let name = asked.name(&self.texts, lead, &option.option);
        let name = name.trim_end_matches('.').to_string();
        let text = self.with(&format!("say-{key}-{}", SIDES[lead]), &[("name", name.into())]);
        let other = self.share(asked, option, 1 - lead).filter(|_| asked.is_enough(1 - lead));
        let other = other.map(|percent| self.with(&format!("say-other-{}", SIDES[1 - lead]), &[("percent", percent.into())]));
        let sides = [lead, 1 - lead];
        let base = self.people_behind(asked, &sides[..if other.is_some() { 2 } else { 1 }]);
        let text = std::iter::once(text).chain(other).collect::<Vec<_>>().join(" ");
        let sentence = format!("{number} {text}");
        Some(Said { statement: Statement { number, text, base }, sentence, source: Some(Source::Figure(source)) })
    }

    /// The differences on a field as two sentences: between both audiences, and between groups of the people
    /// concerned.
    pub(super) fn differences(&self, facts: &FieldFacts) -> Vec<String> {
        let asked: Vec<&Asked> = [&facts.hurdles, &facts.needs].into_iter().flatten().collect();
        vec![self.between_audiences(&asked), self.between_groups(&asked)]
    }

    fn between_audiences(&self, asked: &[&Asked]) -> String {
        let judged = || asked.iter().filter(|asked| asked.is_enough(0) && asked.is_enough(1));
        let all = || judged().flat_map(|asked| asked.options.iter().map(move |option| (*asked, option)));
        if all().all(|(_, option)| option.points.is_none()) {
            return self.word("diff-cannot");
        }
        let clear = all().filter(|(_, option)| option.judgement != Judgement::NotClear);
        let Some((asked, option)) = clear.max_by_key(|(_, option)| option.points.map_or(0, i64::abs)) else {
            return if judged().count() < asked.len() { self.word("diff-some-cannot") } else { self.word("diff-none-audiences") };
        };
        let side = usize::from(option.judgement == Judgement::Less);
        let [first, second] = [0, 1].map(|side| self.share(asked, option, side).unwrap_or_default());
        let (more, less) = if side == 0 { (first, second) } else { (second, first) };
        let name = asked.name(&self.texts, side, &option.option).trim_end_matches('.').to_string();
        self.with(&format!("diff-more-{}", SIDES[side]), &[("name", name.into()), ("more", more.into()), ("less", less.into())])
    }

    /// The largest clear difference between two groups of the people concerned.
    fn between_groups(&self, asked: &[&Asked]) -> String {
        let found: Vec<GroupDifference> = asked.iter().flat_map(|asked| group_differences(asked)).collect();
        if found.is_empty() {
            return self.word("diff-cannot-groups");
        }
        let clear = found.into_iter().filter(|found| found.is_clear);
        let Some(found) = clear.max_by_key(|found| found.points) else { return self.word("diff-none-groups") };
        let labels = Labels::new(&self.texts, found.results.instrument());
        let name = labels.option(&found.variable, &found.option).trim_end_matches('.').to_string();
        let group = |at: usize| labels.option(&found.by, &found.groups[at]);
        let percent = |at: usize| self.percent(found.cells[at].0, found.cells[at].1).unwrap_or_default();
        self.with(
            "diff-groups",
            &[
                ("name", name.into()),
                ("first", group(0).into()),
                ("more", percent(0).into()),
                ("second", group(1).into()),
                ("less", percent(1).into()),
            ],
        )
    }
}

/// Parts of a line, each kept together whatever their direction is.
fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.map(|part| format!("\u{2068}{part}\u{2069}")).collect::<Vec<_>>().join(" · ")
}

/// An option in the two groups that differ most.
struct GroupDifference {
    results: Results,
    variable: Code,
    by: Code,
    option: OptionCode,
    groups: [OptionCode; 2],
    cells: [(Cell, Cell); 2],
    points: i64,
    is_clear: bool,
}

/// For each option the groups of the people concerned that differ most; groups of fewer than 30 people, groups
/// without a name and those of which nobody or very few chose it are left out.
fn group_differences(asked: &Asked) -> Vec<GroupDifference> {
    let side = asked.comparison.sides().iter().position(|side| asks_people_concerned(side.instrument())).unwrap_or(1);
    let (results, variable) = (&asked.comparison.sides()[side], &asked.comparison.variables()[side]);
    let Some(by) = results.instrument().group.clone() else { return Vec::new() };
    let Some(table) = results.tables(variable, &View::by(&by)).into_iter().next() else { return Vec::new() };
    let is_enough = |row: &PublishableRow| row.base().count().is_some_and(|base| base >= difference::CLEAR_BASE);
    // What is left when no case holds is nobody in particular.
    let rest = results.instrument().derived(by.as_str()).and_then(|derived| derived.otherwise.as_ref());
    let is_named = |group: &OptionCode| group.as_str() != "unknown" && rest != Some(group);
    let groups: Vec<(&OptionCode, &PublishableRow)> = table
        .rows()
        .iter()
        .filter_map(|(group, row)| Some((Group::one(group)?, row)))
        .filter(|(group, row)| is_named(group) && is_enough(row))
        .collect();
    let noise = results.policy().noise;
    let mut found = Vec::new();
    for (place, option) in table.options().iter().enumerate().filter(|(_, option)| asked.options.iter().any(|kept| kept.option == **option))
    {
        let percent = |row: &PublishableRow| {
            let percent = row.cells()[place].percent_of(row.base()).filter(|_| !row.cells()[place].is_nobody_or_few())?;
            i64::try_from(percent).ok()
        };
        let mut sorted: Vec<(i64, &OptionCode, &PublishableRow)> =
            groups.iter().filter_map(|(group, row)| Some((percent(row)?, *group, *row))).collect();
        sorted.sort_by_key(|(percent, _, _)| std::cmp::Reverse(*percent));
        let (Some(first), Some(last)) = (sorted.first(), sorted.last().filter(|_| sorted.len() > 1)) else { continue };
        let share = |row: &PublishableRow| Share::of(row, place, Layout::SeveralAnswers, noise);
        let points = first.0 - last.0;
        let judgement = match (share(first.2), share(last.2)) {
            (Some(one), Some(other)) => difference::judge(&one, &other, points),
            _ => Judgement::NotClear,
        };
        found.push(GroupDifference {
            results: results.clone(),
            variable: variable.clone(),
            by: by.clone(),
            option: option.clone(),
            groups: [first.1.clone(), last.1.clone()],
            cells: [first, last].map(|(_, _, row)| (row.cells()[place], row.base())),
            points,
            is_clear: judgement == Judgement::More,
        });
    }
    found
}
