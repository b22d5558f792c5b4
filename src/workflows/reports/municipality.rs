//! The data sheet of a municipality, two pages: what people concerned there say beside the district. Where too few
//! answered, all places of its size stand for it. Every number names its base; there is no order of municipalities.

use std::collections::BTreeSet;

use crate::{
    domain::{
        analysis::difference::CLEAR_BASE,
        disclosure::PublishableTable,
        identifiers::{Code, OptionCode},
        questionnaire::{ChoiceKind, Process, Question, QuestionKind},
    },
    rendering::{
        documents::{Block, Column, Document, Format, Scale, Table},
        labels::Labels,
    },
    workflows::{
        challenges::asks_people_concerned,
        reports::{
            known::Known,
            scene::{Kind, Scene},
        },
        results::{Results, View},
    },
};

const HURDLES: usize = 5;
const NEEDS: usize = 3;
const SOURCES: usize = 5;

/// The variable that says whether people find whom to ask: whether they know what is offered.
const FINDS_HELP: &str = "find_help";
/// The variable that says where they got help.
const HELP_SOURCES: &str = "help_sources";

/// Whose answers stand in the first column.
enum Here {
    /// Those of the place, so many people.
    Place(u64),
    /// Those of all places of its size.
    Area,
    /// Nobody's: there are too few.
    Nobody,
}

/// A place beside the district.
struct Sheet<'a> {
    scene: &'a Scene<'a>,
    results: &'a Results,
    place: &'a OptionCode,
    view: Option<View>,
    here: Here,
    /// Every number that is printed.
    printed: Known,
}

impl Scene<'_> {
    /// The sheet of a place, and the numbers in it; none when no survey asks for places.
    pub(super) fn municipality(&self, place: &OptionCode) -> Option<(Document, Known)> {
        let results = self
            .material
            .surveys
            .iter()
            .find(|survey| asks_people_concerned(survey.instrument()) && survey.instrument().place.is_some())?;
        let mut sheet = Sheet::of(self, results, place)?;
        let pages = vec![Block::Page(sheet.first()), Block::Page(sheet.second())];
        let name = self.word(&format!("place-{place}"));
        let title = format!("{}: {name}", self.word("report-kind-municipality"));
        Some((self.document(Kind { head: &name, title, format: Format::A4, scale: Scale::Dense }, pages), sheet.printed))
    }
}

/// The derived variable that says the size of the place.
fn area_variable<'a>(process: &Process, results: &'a Results) -> Option<&'a Code> {
    let sizes: BTreeSet<&str> = process.places.iter().map(|place| place.area_type.as_str()).collect();
    let derived = &results.instrument().derived;
    let is_it = |codes: &[OptionCode]| !codes.is_empty() && codes.iter().all(|code| sizes.contains(code.as_str()));
    derived.iter().find(|derived| is_it(&derived.codes())).map(|derived| &derived.id)
}

impl<'a> Sheet<'a> {
    fn of(scene: &'a Scene<'a>, results: &'a Results, place: &'a OptionCode) -> Option<Self> {
        let process = scene.material.process();
        let variable = results.instrument().place.clone()?;
        let known = process.places.iter().find(|known| known.code == *place)?;
        let own = View { by: None, only: Some((variable, place.clone())) };
        let sheet = |view, here| Self { scene, results, place, view, here, printed: Known::default() };
        if let Some(n) = people(results, own.only.as_ref()?).filter(|n| *n >= CLEAR_BASE) {
            return Some(sheet(Some(own), Here::Place(n)));
        }
        let area = area_variable(process, results).and_then(|variable| {
            let only = (variable.clone(), OptionCode::parse(known.area_type.as_str())?);
            people(results, &only).filter(|n| *n >= CLEAR_BASE)?;
            Some(View { by: None, only: Some(only) })
        });
        let here = if area.is_some() { Here::Area } else { Here::Nobody };
        Some(sheet(area, here))
    }

    fn name(&self) -> String {
        self.scene.word(&format!("place-{}", self.place))
    }

    /// The head of the first column of numbers.
    fn head(&self) -> Option<String> {
        match self.here {
            Here::Place(_) => Some(self.name()),
            Here::Area => Some(self.scene.word("muni-area")),
            Here::Nobody => None,
        }
    }

    fn heads(&self, first: &str) -> Vec<String> {
        let mut heads = vec![self.scene.word(first)];
        heads.extend(self.head());
        heads.push(self.scene.word("muni-district"));
        heads
    }

    /// How many people stand behind numbers, here and in the district, and how many are left out.
    fn bases(&self, here: Option<&[PublishableTable]>, all: &[PublishableTable]) -> String {
        let scene = self.scene;
        let span = |counts: &[u64]| {
            let (least, most) = (*counts.iter().min()?, *counts.iter().max()?);
            let [low, high] = [least, most].map(|count| scene.texts.number(count));
            Some(if least == most { low } else { format!("\u{2066}{low}–{high}\u{2069}") })
        };
        // A table of some people says nothing of those it lacks: they are what is left of all of them.
        let everybody = self.view.as_ref().and_then(|view| people(self.results, view.only.as_ref()?));
        let line = |(whose, tables, all): (String, &[PublishableTable], Option<u64>)| {
            let counts: Vec<u64> = tables.iter().filter_map(|table| table.total().base().count()).collect();
            let missing = |table: &PublishableTable| table.missing().iter().filter_map(|(_, cell)| cell.count()).sum();
            let left: Vec<u64> = match all {
                Some(all) => counts.iter().map(|count| all.saturating_sub(*count)).collect(),
                None => tables.iter().map(missing).collect(),
            };
            let said = span(&counts).zip(span(&left));
            let said = said.map_or_else(
                || scene.word("pack-withheld"),
                |(n, left)| scene.with("muni-base", &[("n", n.into()), ("left", left.into())]),
            );
            format!("\u{2068}{whose}: {said}\u{2069}")
        };
        let here = self.head().zip(here).map(|(head, here)| (head, here, everybody));
        here.into_iter().chain([(scene.word("muni-district"), all, None)]).map(line).collect::<Vec<_>>().join(" · ")
    }

    /// Page one: who answered, quality of each field, the obstacles named most, whether and where people find help.
    fn first(&mut self) -> Vec<Block> {
        let scene = self.scene;
        let name = self.name();
        let place = |key: &str| scene.with(key, &[("place", name.as_str().into())]);
        let said = match self.here {
            Here::Place(n) => scene.with("muni-enough", &[("place", name.as_str().into()), ("n", n.into())]),
            Here::Area => place("muni-few"),
            Here::Nobody => place("muni-few-alone"),
        };
        let mut blocks = vec![
            scene.title("report-kind-municipality", name.clone(), String::new()),
            Block::Heading(2, scene.word("muni-here")),
            Block::Lead(said),
        ];
        if let Some(table) = self.quality() {
            blocks.extend(table);
        }
        if let Some(variable) = self.challenges() {
            blocks.push(Block::Heading(2, scene.word("muni-hurdles")));
            blocks.push(Block::Table(self.top(&variable, HURDLES)));
        }
        blocks.extend(self.help());
        blocks
    }

    /// Page two: needs in each field, and what the numbers do not say.
    fn second(&mut self) -> Vec<Block> {
        let scene = self.scene;
        let mut needs = Vec::new();
        for field in &scene.material.process().fields {
            let Some(variable) = self.needs(field) else { continue };
            needs.push(vec![Block::Heading(3, scene.field(field)), Block::Table(self.top(&variable, NEEDS))]);
        }
        let mut blocks = vec![Block::Heading(2, scene.word("muni-needs"))];
        blocks.extend(side_by_side(needs));
        blocks.push(Block::Heading(2, scene.word("muni-cannot")));
        blocks.push(Block::List(vec![
            scene.word("chart-not-representative"),
            scene.word("muni-no-ranking"),
            scene.word("chart-nearly"),
            scene.word("pack-withheld-why"),
        ]));
        blocks
    }

    /// Whether people find help, and where they got it.
    fn help(&mut self) -> Option<Block> {
        let scene = self.scene;
        let mut help = Vec::new();
        for (key, variable, most) in [("muni-finds", FINDS_HELP, None), ("muni-help", HELP_SOURCES, Some(SOURCES))] {
            let question = self.results.instrument().questions().find(|question| question.name.as_str() == variable);
            let Some(id) = question.map(|question| question.id.clone()) else { continue };
            let table = match most {
                Some(most) => self.top(&id, most),
                None => self.in_order(&id),
            };
            help.push(vec![Block::Heading(3, scene.word(key)), Block::Table(table)]);
        }
        side_by_side(help)
    }

    /// The mean of each field here and in the rest of the district, each with the people behind it.
    fn quality(&mut self) -> Option<Vec<Block>> {
        let scene = self.scene;
        let process = scene.material.process();
        let question = self.results.instrument().questions().find(|question| rates_fields(process, question))?;
        let all = self.results.tables(&question.id, &View::default());
        let here = self.view.as_ref().map(|view| self.results.tables(&question.id, view));
        let cells = |shown: Option<(f64, u64)>| match shown {
            Some((mean, n)) => {
                let words = scene.texts.one_decimal(mean);
                let is_small = n < self.results.policy().bracket;
                [if is_small { format!("({words})") } else { words }, scene.texts.number(n)]
            }
            None => [scene.word("pack-withheld"), String::new()],
        };
        let own = |table: &PublishableTable| Some((table.mean()?, table.total().base().count()?));
        let (mut rows, mut means) = (Vec::new(), Vec::new());
        for table in &all {
            let Some(field) = table.subject().row.as_ref() else { continue };
            let mut row = vec![scene.field(field)];
            let shown = match &here {
                Some(here) => {
                    let part = here.iter().find(|other| other.subject().row.as_ref() == Some(field));
                    vec![part.and_then(own), part.and_then(|part| table.mean_without(part)).filter(|(_, n)| *n >= CLEAR_BASE)]
                }
                None => vec![own(table)],
            };
            means.extend(shown.iter().flatten().map(|(mean, _)| *mean));
            row.extend(shown.into_iter().flat_map(cells));
            rows.push(row);
        }
        for mean in means {
            self.printed.mean(scene, mean);
        }
        let rest = if here.is_some() { "muni-rest" } else { "muni-district" };
        let columns = self.head().into_iter().chain([scene.word(rest)]).flat_map(|head| [head, scene.word("muni-n")]);
        let head = std::iter::once(scene.word("chart-field")).chain(columns).collect();
        let steps = u64::try_from(all.first()?.options().len()).unwrap_or(u64::MAX);
        let mut blocks = vec![
            Block::Heading(2, scene.with("muni-quality", &[("steps", steps.into())])),
            Block::Table(Table { head, rows, caption: self.bases(here.as_deref(), &all), ..Table::default() }),
        ];
        blocks.extend(here.map(|_| Block::Note(scene.word("muni-rest-why"))));
        Some(blocks)
    }

    fn challenges(&self) -> Option<Code> {
        let challenges = self.scene.material.challenges.as_ref()?;
        Some(challenges.comparison().variables()[1].clone())
    }

    fn needs(&self, field: &Code) -> Option<Code> {
        self.scene.material.facts(field).needs.map(|asked| asked.comparison.variables()[1].clone())
    }

    /// The substantive answers to a question, in its order.
    fn options(&self, variable: &Code) -> Vec<OptionCode> {
        let question = self.results.instrument().question(variable.as_str());
        let choices = question.map(Question::choices).unwrap_or_default();
        choices.iter().filter(|choice| choice.kind == ChoiceKind::Substantive).map(|choice| choice.code.clone()).collect()
    }

    /// The answers named most here, beside the district.
    fn top(&mut self, variable: &Code, most: usize) -> Table {
        let count = |table: &PublishableTable, option: &OptionCode| {
            let at = table.options().iter().position(|known| known == option)?;
            table.total().cells()[at].count()
        };
        let all = self.results.tables(variable, &View::default()).into_iter().next();
        let here = self.view.as_ref().and_then(|view| self.results.tables(variable, view).into_iter().next());
        let mut options = self.options(variable);
        if let Some(leading) = here.filter(|table| !table.total().is_withheld()).or(all) {
            options.sort_by_key(|option| std::cmp::Reverse(count(&leading, option)));
        }
        options.truncate(most);
        self.beside(variable, &options)
    }

    /// All answers in the order of the question, beside the district.
    fn in_order(&mut self, variable: &Code) -> Table {
        let options = self.options(variable);
        self.beside(variable, &options)
    }

    /// Answers as they were given here and in the district.
    fn beside(&mut self, variable: &Code, options: &[OptionCode]) -> Table {
        let scene = self.scene;
        let labels = Labels::new(&scene.texts, self.results.instrument());
        let all = self.results.tables(variable, &View::default());
        let here = self.view.as_ref().map(|view| self.results.tables(variable, view));
        let mut share = |tables: &[PublishableTable], option: &OptionCode| {
            let cell = tables.first().and_then(|table| {
                let at = table.options().iter().position(|known| known == option)?;
                Some((table.total().cells()[at], table.total().base()))
            });
            if let Some((cell, base)) = cell {
                self.printed.share(cell, base);
            }
            cell.and_then(|(cell, base)| scene.percent(cell, base)).unwrap_or_else(|| scene.word("pack-withheld"))
        };
        let row = |option: &OptionCode| {
            let mut row = vec![labels.option(variable, option)];
            row.extend(here.as_ref().map(|here| share(here, option)));
            row.push(share(&all, option));
            row
        };
        let rows = options.iter().map(row).collect();
        Table { head: self.heads("pack-answer"), rows, caption: self.bases(here.as_deref(), &all), ..Table::default() }
    }
}

/// Parts of a page in two columns, read down the first and then the second.
fn side_by_side(mut parts: Vec<Vec<Block>>) -> Option<Block> {
    let second = parts.split_off(parts.len().div_ceil(2));
    let column = |parts: Vec<Vec<Block>>| Column { share: 1.0, blocks: parts.into_iter().flatten().collect() };
    (!parts.is_empty()).then(|| Block::Columns(vec![column(parts), column(second)]))
}

/// How many people a group has: what was released of the question itself.
fn people(results: &Results, (variable, group): &(Code, OptionCode)) -> Option<u64> {
    let table = results.tables(variable, &View::default()).into_iter().next()?;
    let at = table.options().iter().position(|option| option == group)?;
    table.total().cells()[at].count()
}

/// Whether a question rates every field of action.
fn rates_fields(process: &Process, question: &Question) -> bool {
    let QuestionKind::Matrix { rows, .. } = &question.kind else { return false };
    process.fields.iter().all(|field| rows.iter().any(|row| row.code == *field))
}
