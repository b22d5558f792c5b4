//! The report for a conference and for the public: everything released of a process, field by field.

use crate::{
    domain::{
        analysis::challenges::Challenge,
        disclosure::PublishableTable,
        identifiers::{Code, QuestionId},
        text_blocks::{About, BlockKind},
    },
    rendering::{
        charts::Medium,
        documents::{self, Align, Block, Column, Document, Format, Scale, Statement, Table, Title, Width},
        labels::Labels,
    },
    workflows::{
        challenges::asks_people_concerned,
        figures::{self, Asked, Figure},
        reports::{
            kinds::CONFERENCE_PAGES,
            pack::Chapter,
            scene::{Kind, Scene, fullest},
        },
        results::Results,
        words::clusters::Mentions,
    },
};

/// Challenges in the table of those heard most.
const HEARD: usize = 10;
/// Topics people write about.
const TOPICS: usize = 12;
/// Fields that go best.
const BEST: usize = 3;
/// The variable of the question what goes well; all other texts are about what should change.
const STRENGTHS: &str = "strength_text";

/// What people wrote about in answer to a question, as it may be told.
#[derive(Debug)]
pub(super) struct Written {
    /// The question.
    pub question: QuestionId,
    /// How many people mention each code.
    pub table: PublishableTable,
}

impl From<Mentions<'_>> for Written {
    fn from(mentions: Mentions<'_>) -> Self {
        Self { question: mentions.question, table: mentions.table }
    }
}

/// The report on its way.
struct Report<'a> {
    scene: &'a Scene<'a>,
    /// Figures so far.
    numbers: u64,
    blocks: Vec<Block>,
}

impl Scene<'_> {
    /// The report; `written` is what people wrote about, `agreement` how often two coders decided alike, `english` the
    /// same numbers for readers of English, who get a page.
    pub(super) fn conference(&self, written: &[Written], agreement: Option<f64>, english: Option<&Scene<'_>>) -> Document {
        let mut report = Report { scene: self, numbers: 0, blocks: Vec::new() };
        report.who();
        report.blocks.push(Block::Page(self.method(agreement)));
        report.matrix();
        report.challenges();
        let mut statements = Vec::new();
        for field in &self.material.process().fields {
            let chapter = Chapter::of(self, field, &mut report.numbers);
            statements.extend(chapter.first.map(|statement| self.of_field(field, statement)));
            report.blocks.extend(chapter.pages.map(Block::Page));
        }
        report.groups();
        report.actors();
        report.well(written);
        report.change(written);
        let mut before = vec![self.cover(), Block::Page(self.summary(statements))];
        before.extend(english.map(|english| Block::Page(vec![Block::In(english.tongue(), english.in_short())])));
        let head = self.word("report-kind-conference");
        let with = |all_needs: bool| {
            let mut blocks = before.clone();
            blocks.extend_from_slice(&report.blocks);
            blocks.extend(report.tables(all_needs));
            blocks.extend(report.imprint());
            let title = format!("{head}: {}", self.word("process-title"));
            self.document(Kind { head: &head, title, format: Format::A4, scale: Scale::Dense }, blocks)
        };
        // What is needed stands in the chapter of each field as well.
        let full = with(true);
        let is_too_long = documents::pages(&full).is_ok_and(|pages| pages > *CONFERENCE_PAGES.end());
        if is_too_long { with(false) } else { full }
    }

    fn of_field(&self, field: &Code, statement: Statement) -> Statement {
        Statement { text: format!("{}: {}", self.field(field), statement.text), ..statement }
    }

    /// The summary with what the report holds.
    fn summary(&self, statements: Vec<Statement>) -> Vec<Block> {
        let mut page = vec![Block::Heading(1, self.word("report-summary"))];
        page.extend(self.summed_up());
        page.push(Block::Statements(statements));
        page.push(Block::Contents(self.word("report-contents")));
        page
    }

    /// What the office sums up in this language.
    fn summed_up(&self) -> Vec<Block> {
        let written = self.blocks.of(&About::Process, BlockKind::Summary);
        let own: Vec<Block> =
            written.into_iter().filter(|block| block.language == *self.language()).map(|block| Block::Lead(block.text.clone())).collect();
        if own.is_empty() { vec![Block::Lead(self.word("report-summary-text"))] } else { own }
    }

    /// The report on a page: the summary, who took part and what the numbers cannot say.
    fn in_short(&self) -> Vec<Block> {
        let of_field = |field: &Code| {
            let statement = self.statements(field, &self.material.facts(field)).into_iter().next()?.statement;
            Some(self.of_field(field, statement))
        };
        let mut page = vec![Block::Heading(1, self.word("report-summary-own"))];
        page.extend(self.summed_up());
        page.push(Block::Statements(self.material.process().fields.iter().filter_map(of_field).collect()));
        page.push(Block::Heading(3, self.word("report-who")));
        page.push(Block::List(self.who()));
        page.push(Block::Note(self.method_box()));
        page.push(Block::Note(self.word("chart-not-representative")));
        page
    }

    fn cover(&self) -> Block {
        let mut block = self.title("report-kind-conference", self.word("process-title"), self.word("chart-not-representative"));
        if let Block::Title(title) = &mut block {
            *title = Title { above: self.word("report-kind-conference"), cover: true, ..title.clone() };
        }
        block
    }

    /// How the numbers came about, as a document of its own.
    pub(super) fn annex(&self, agreement: Option<f64>) -> Document {
        let mut blocks = vec![self.title("report-kind-method", self.word("process-title"), String::new())];
        blocks.extend(self.method(agreement));
        blocks.push(Block::Heading(2, self.word("report-who")));
        blocks.push(Block::List(self.who()));
        let title = self.word("report-kind-method");
        self.document(Kind { head: &title, title: title.clone(), format: Format::A4, scale: Scale::Reading }, blocks)
    }
}

impl Report<'_> {
    fn word(&self, key: &str) -> String {
        self.scene.word(key)
    }

    fn figure(&mut self, figure: &Figure, width: Width) -> Block {
        self.numbers += 1;
        self.scene.figure(figure, self.numbers, width)
    }

    /// Who took part, of all surveys side by side.
    fn who(&mut self) {
        let scene = self.scene;
        let mut columns = vec![Column { share: 1.0, blocks: vec![Block::List(scene.who())] }];
        for (at, survey) in scene.material.surveys.iter().enumerate() {
            let Some(figure) = survey.drawn_for(Medium::Column).took_part(scene.language()) else { continue };
            let figure = self.figure(&figure, Width::Full);
            // The first stands below the list, all others beside it.
            match columns.get_mut(at) {
                Some(column) => column.blocks.push(figure),
                None => columns.push(Column { share: 1.0, blocks: vec![figure] }),
            }
        }
        let heading = Block::Heading(1, self.word("report-who"));
        let page = vec![heading.clone(), Block::Columns(columns.clone())];
        if scene.is_one_page(Scale::Dense, &page) {
            self.blocks.push(Block::Page(page));
            return;
        }
        // The charts take a whole page: the heading stands above the first of them.
        if let Some(first) = columns.first_mut() {
            first.blocks.insert(0, heading);
        }
        self.blocks.push(Block::Page(vec![Block::Columns(columns)]));
    }

    fn priorities(&self) -> Option<Figure> {
        figures::priorities(&self.scene.material.priorities, None, None, self.scene.language())
    }

    fn matrix(&mut self) {
        let mut page = vec![Block::Heading(1, self.word("report-matrix")), Block::Lead(self.word("report-matrix-text"))];
        match self.priorities() {
            Some(figure) => page.push(self.figure(&figure, Width::Full)),
            None => page.push(Block::Callout(self.word("say-nothing"), self.word("say-nothing-text"))),
        }
        self.blocks.push(Block::Page(page));
    }

    fn challenges(&mut self) {
        let scene = self.scene;
        let Some(challenges) = &scene.material.challenges else { return };
        let labels = Labels::new(&scene.texts, challenges.sides()[0].instrument());
        let share = |line: &Challenge, side: usize| {
            let asked = line.asked.as_ref()?;
            let percent = scene.percent(asked.counts[side], challenges.bases()[side])?;
            let rank = u64::try_from(asked.ranks[side]?).ok()?;
            Some(scene.with("report-rank", &[("percent", percent.into()), ("rank", rank.into())]))
        };
        let lines: Vec<&Challenge> = challenges.lines().iter().take(HEARD).collect();
        let row = |line: &&Challenge| {
            let withheld = || scene.word("pack-withheld");
            let shares = [0, 1].map(|side| share(line, side).unwrap_or_else(withheld));
            let names: Vec<String> =
                line.directions.iter().map(|direction| scene.word(&format!("direction-{}", direction.as_str()))).collect();
            let mut row = vec![challenges.name(&labels, line)];
            row.extend(shares.into_iter().chain(scene.talk_cells(line)).chain([names.join(" · ")]));
            row
        };
        let rows: Vec<Vec<String>> = lines.iter().map(row).collect();
        let mut head = ["report-challenge", "audience-actors", "audience-people"].map(|key| scene.word(key)).to_vec();
        head.extend(scene.talk_heads().into_iter().chain([scene.word("report-direction")]));
        let mut columns = vec![Align::Start, Align::End, Align::End];
        columns.resize(head.len(), Align::Start);
        let n = |side: usize| challenges.bases()[side].count().map(|n| scene.with("chart-n", &[("n", n.into())]));
        let bases = ["audience-actors", "audience-people"].into_iter().zip([n(0), n(1)]);
        let bases =
            bases.map(|(key, n)| format!("\u{2068}{}: {}\u{2069}", scene.word(key), n.unwrap_or_else(|| scene.word("pack-withheld"))));
        let caption = bases.collect::<Vec<_>>().join(" · ");
        let page = vec![
            Block::Heading(1, self.word("report-challenges")),
            Block::Lead(self.word("report-challenges-text")),
            Block::Table(Table { head, rows, columns, caption }),
        ];
        // As many core statements as have room below the table.
        let with = |most: usize| {
            let mut page = page.clone();
            page.extend(scene.statements_on(&lines[..most]));
            page.push(Block::Note(self.word("mod-weak-base")));
            page
        };
        let page = fullest((0..=lines.len()).rev().map(with), |page| scene.is_one_page(Scale::Dense, page)).unwrap_or_default();
        self.blocks.push(Block::Page(page));
    }

    fn concerned(&self, is_concerned: bool) -> Option<&Results> {
        self.scene.material.surveys.iter().find(|survey| asks_people_concerned(survey.instrument()) == is_concerned && !survey.is_empty())
    }

    /// The groups of the people concerned, by what matters most to them.
    fn groups(&mut self) {
        let scene = self.scene;
        let Some(results) = self.concerned(true).cloned() else { return };
        let by = results.instrument().group.clone();
        let priorities = scene.material.priorities.iter().find(|side| side.results.instrument().id == results.instrument().id);
        let Some((by, side)) = by.zip(priorities) else { return };
        let figure = results.panels(&side.variable, &by, scene.language());
        self.compared("report-groups", &results, figure.as_ref());
    }

    /// Groups side by side, or why there are none.
    fn compared(&mut self, heading: &str, results: &Results, figure: Option<&Figure>) {
        let scene = self.scene;
        let least = results.policy().bracket.into();
        let heading = Block::Heading(1, self.word(heading));
        if let Some(figure) = figure {
            let lead = Block::Lead(scene.with("report-groups-text", &[("n", least)]));
            let page = vec![heading, lead, self.figure(figure, Width::Full)];
            self.blocks.push(Block::Page(page));
        } else {
            let why = Block::Callout(self.word("say-nothing"), scene.with("report-groups-none", &[("n", least)]));
            self.blocks.extend([heading, why]);
        }
    }

    /// Professionals beside volunteers: the first derived variable that tells kinds of people apart.
    fn actors(&mut self) {
        let scene = self.scene;
        let Some(results) = self.concerned(false).cloned() else { return };
        let instrument = results.instrument();
        let by = instrument.derived.iter().map(|derived| &derived.id).find(|id| instrument.breakdowns.contains(id)).cloned();
        let variable = scene.material.challenges.as_ref().map(|challenges| challenges.comparison().variables()[0].clone());
        let Some((by, variable)) = by.zip(variable) else { return };
        let figure = results.panels(&variable, &by, scene.language());
        self.compared("report-actors", &results, figure.as_ref());
    }

    /// The fields rated best, what people praise in their own words, and good examples of the office. The means
    /// stand with each field.
    fn well(&mut self, written: &[Written]) {
        let scene = self.scene;
        let mut rated: Vec<(f64, String)> = Vec::new();
        for field in &scene.material.process().fields {
            let Some((_, tables)) = scene.material.facts(field).quality else { continue };
            let best = tables.iter().filter_map(PublishableTable::mean).reduce(f64::max);
            rated.extend(best.map(|best| (best, scene.field(field))));
        }
        rated.sort_by(|one, other| other.0.total_cmp(&one.0));
        let names: Vec<String> = rated.into_iter().take(BEST).map(|(_, name)| name).collect();
        self.blocks.push(Block::Heading(1, self.word("report-well")));
        let lead = if names.is_empty() {
            self.word("say-nothing-text")
        } else {
            scene.with("report-well-best", &[("fields", scene.texts.list(&names).into())])
        };
        self.blocks.push(Block::Lead(lead));
        let praise = self.topics(written, |name| name == STRENGTHS);
        self.blocks.extend(praise);
        for field in &scene.material.process().fields {
            let examples = scene.paragraphs(field, BlockKind::GoodExamples);
            if !examples.is_empty() {
                self.blocks.push(Block::Heading(3, scene.field(field)));
                self.blocks.extend(examples);
            }
        }
    }

    /// What people would change, where topics of their own words are counted.
    fn change(&mut self, written: &[Written]) {
        let topics = self.topics(written, |name| name != STRENGTHS);
        let text = if topics.is_empty() { "report-change-none" } else { "report-change-text" };
        self.blocks.extend([Block::Heading(1, self.word("report-change")), Block::Lead(self.word(text))]);
        self.blocks.extend(topics);
    }

    /// What people write about in answer to some questions, as tables.
    fn topics(&self, written: &[Written], is_asked: impl Fn(&str) -> bool) -> Vec<Block> {
        let scene = self.scene;
        let mut blocks = Vec::new();
        for Written { question, table } in written {
            let found = |survey: &&Results| {
                survey.instrument().question(question.as_str()).is_some_and(|question| is_asked(question.name.as_str()))
            };
            let Some(survey) = scene.material.surveys.iter().find(found) else { continue };
            let labels = Labels::new(&scene.texts, survey.instrument()).with_codes(&scene.material.book);
            let mut lines: Vec<(u64, String)> = (table.options().iter().zip(table.total().cells()))
                .filter_map(|(option, cell)| Some((cell.count().filter(|count| *count > 0)?, labels.option(question, option))))
                .collect();
            lines.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
            if lines.is_empty() {
                continue;
            }
            let rows = lines.into_iter().take(TOPICS).map(|(count, name)| vec![name, scene.texts.number(count)]).collect();
            let head = ["report-topic", "pack-people"].map(|key| scene.word(key)).into();
            blocks.push(Block::Table(Table { head, rows, caption: labels.title(question), ..Table::default() }));
        }
        blocks
    }

    /// Where the fields stand, every obstacle and every need as both audiences name it.
    fn tables(&self, all_needs: bool) -> Vec<Block> {
        let scene = self.scene;
        let fields = &scene.material.process().fields;
        let matrix = self.priorities().map(|figure| Table { caption: self.word("report-matrix"), ..figure.table });
        let counted = |field: &Code, asked: &Asked, name: String| {
            let caption = format!("\u{2068}{name}\u{2069} ({})", scene.bases(asked));
            Table { caption, ..scene.figures(field).table(asked) }
        };
        let hurdles = fields.first().and_then(|field| {
            let asked = scene.material.facts(field).all_hurdles?;
            Some(counted(field, &asked, scene.word("mod-hurdles")))
        });
        let needs = fields.iter().filter(|_| all_needs).filter_map(|field| {
            let asked = scene.material.facts(field).needs?;
            Some(counted(field, &asked, format!("{}: {}", scene.word("mod-needs"), scene.field(field))))
        });
        let mut blocks: Vec<Block> = matrix.into_iter().chain(hurdles).chain(needs).map(Block::Table).collect();
        if !blocks.is_empty() {
            blocks.insert(0, Block::Heading(1, self.word("report-tables")));
            blocks.push(Block::Note(self.word("mod-weak-base")));
        }
        blocks
    }

    fn imprint(&self) -> Vec<Block> {
        let scene = self.scene;
        let contact = &scene.material.process().contact;
        let address = [&contact.organisation, &contact.address, &contact.phone, &contact.email];
        let lines = address.into_iter().filter(|line| !line.is_empty()).map(|line| format!("\u{2068}{line}\u{2069}"));
        vec![
            Block::Heading(1, self.word("report-imprint")),
            Block::Heading(3, self.word("report-imprint-publisher")),
            Block::Paragraph(lines.collect::<Vec<_>>().join(" · ")),
            Block::Paragraph(self.word("report-imprint-privacy")),
            Block::Paragraph(self.word("report-imprint-access")),
            Block::Note(scene.stamp.clone()),
        ]
    }
}
