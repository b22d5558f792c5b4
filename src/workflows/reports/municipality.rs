//! The data sheet of a municipality, two pages: what people concerned there say beside the whole district. Where too
//! few answered, all places of its size stand for it. There is no order of municipalities.

use std::collections::BTreeSet;

use crate::{
    domain::{
        analysis::difference::CLEAR_BASE,
        disclosure::{Cell, PublishableTable},
        identifiers::{Code, OptionCode},
        questionnaire::{ChoiceKind, Process, Question, QuestionKind},
    },
    rendering::{
        documents::{Block, Document, Format, Scale, Table},
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
        Some((self.document(Kind { head: &name, title, format: Format::A4, scale: Scale::Reading }, pages), sheet.printed))
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
        if let Some(n) = base(results, &own).filter(|n| *n >= CLEAR_BASE) {
            return Some(sheet(Some(own), Here::Place(n)));
        }
        let area = area_variable(process, results).and_then(|variable| {
            let only = Some((variable.clone(), OptionCode::parse(known.area_type.as_str())?));
            Some(View { by: None, only }).filter(|view| base(results, view).is_some_and(|n| n >= CLEAR_BASE))
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

    /// Page one: who answered, quality of each field, the obstacles named most.
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
        blocks
    }

    /// Page two: needs in each field, and what the numbers do not say.
    fn second(&mut self) -> Vec<Block> {
        let scene = self.scene;
        let mut blocks = vec![Block::Heading(2, scene.word("muni-needs"))];
        for field in &scene.material.process().fields {
            let Some(variable) = self.needs(field) else { continue };
            blocks.push(Block::Heading(3, scene.field(field)));
            blocks.push(Block::Table(self.top(&variable, NEEDS)));
        }
        blocks.push(Block::Heading(2, scene.word("muni-cannot")));
        blocks.push(Block::List(vec![
            scene.word("chart-not-representative"),
            scene.word("muni-no-ranking"),
            scene.word("chart-nearly"),
            scene.word("pack-withheld-why"),
        ]));
        blocks
    }

    /// The mean of each field here and in the district.
    fn quality(&mut self) -> Option<Vec<Block>> {
        let scene = self.scene;
        let comparison = scene.material.comparisons.iter().find(|comparison| {
            let variable = &comparison.variables()[1];
            comparison.sides()[1]
                .instrument()
                .question(variable.as_str())
                .is_some_and(|question| rates_fields(scene.material.process(), question))
        })?;
        let variable = &comparison.variables()[1];
        let labels = Labels::new(&scene.texts, self.results.instrument());
        let all = self.results.tables(variable, &View::default());
        let here = self.view.as_ref().map(|view| self.results.tables(variable, view));
        let mean = |table: Option<&PublishableTable>| {
            let shown = table.and_then(|table| Some((table.mean()?, table.total().base())));
            shown.map_or_else(
                || scene.word("pack-withheld"),
                |(mean, base)| {
                    let mean = scene.texts.one_decimal(mean);
                    if matches!(base, Cell::Bracketed(_)) { format!("({mean})") } else { mean }
                },
            )
        };
        let row = |table: &PublishableTable| {
            let field = table.subject().row.as_ref()?;
            let mut cells = vec![labels.row(variable, field)];
            cells.extend(here.as_ref().map(|here| mean(here.iter().find(|other| other.subject().row.as_ref() == Some(field)))));
            cells.push(mean(Some(table)));
            Some(cells)
        };
        let steps = u64::try_from(all.first()?.options().len()).unwrap_or(u64::MAX);
        let means = all.iter().chain(here.iter().flatten()).filter_map(PublishableTable::mean);
        means.for_each(|mean| self.printed.mean(scene, mean));
        let table = Table { head: self.heads("chart-field"), rows: all.iter().filter_map(row).collect(), ..Table::default() };
        Some(vec![Block::Heading(2, scene.with("muni-quality", &[("steps", steps.into())])), Block::Table(table)])
    }

    fn challenges(&self) -> Option<Code> {
        let challenges = self.scene.material.challenges.as_ref()?;
        Some(challenges.comparison().variables()[1].clone())
    }

    fn needs(&self, field: &Code) -> Option<Code> {
        self.scene.material.facts(field).needs.map(|asked| asked.comparison.variables()[1].clone())
    }

    /// The answers named most here, beside the district.
    fn top(&mut self, variable: &Code, most: usize) -> Table {
        let scene = self.scene;
        let labels = Labels::new(&scene.texts, self.results.instrument());
        let all = self.results.tables(variable, &View::default()).into_iter().next();
        let here = self.view.as_ref().and_then(|view| self.results.tables(variable, view).into_iter().next());
        let substantive: BTreeSet<&OptionCode> = self
            .results
            .instrument()
            .question(variable.as_str())
            .map(|question| {
                question.choices().iter().filter(|choice| choice.kind == ChoiceKind::Substantive).map(|choice| &choice.code).collect()
            })
            .unwrap_or_default();
        let leading = here.as_ref().filter(|table| !table.total().is_withheld()).or(all.as_ref());
        let Some(leading) = leading else { return Table::default() };
        let mut places: Vec<usize> = (0..leading.options().len()).filter(|at| substantive.contains(&leading.options()[*at])).collect();
        places.sort_by_key(|at| std::cmp::Reverse(leading.total().cells()[*at].count()));
        let options: Vec<OptionCode> = places.into_iter().take(most).map(|at| leading.options()[at].clone()).collect();
        let mut share = |table: Option<&PublishableTable>, option: &OptionCode| {
            let cell = table.and_then(|table| {
                let at = table.options().iter().position(|known| known == option)?;
                Some((table.total().cells()[at], table.total().base()))
            });
            if let Some((cell, base)) = cell {
                self.printed.share(cell, base);
            }
            cell.and_then(|(cell, base)| scene.percent(cell, base)).unwrap_or_else(|| scene.word("pack-withheld"))
        };
        let rows = options.iter().map(|option| {
            let mut row = vec![labels.option(variable, option)];
            if self.view.is_some() {
                row.push(share(here.as_ref(), option));
            }
            row.push(share(all.as_ref(), option));
            row
        });
        let rows = rows.collect();
        Table { head: self.heads("pack-answer"), rows, ..Table::default() }
    }
}

/// People of a view who rated something: the largest base of the questions on the fields.
fn base(results: &Results, view: &View) -> Option<u64> {
    let process = results.process();
    let rating = results.instrument().questions().find(|question| rates_fields(process, question))?;
    results.tables(&rating.id, view).iter().filter_map(|table| table.total().base().count()).max()
}

/// Whether a question rates every field of action.
fn rates_fields(process: &Process, question: &Question) -> bool {
    let QuestionKind::Matrix { rows, .. } = &question.kind else { return false };
    process.fields.iter().all(|field| rows.iter().any(|row| row.code == *field))
}
