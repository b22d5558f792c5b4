//! The report for a conference and for the public: everything released of a process, field by field.

use crate::{
    domain::{
        analysis::challenges::Challenge,
        disclosure::{Cell, PublishableTable},
        identifiers::QuestionId,
        text_blocks::{About, BlockKind},
    },
    rendering::{
        documents::{Block, Document, Format, Scale, Statement, Table, Title, Width},
        labels::Labels,
    },
    workflows::{
        challenges::asks_people_concerned,
        figures::{self, Figure},
        reports::{
            pack::Chapter,
            scene::{Kind, Scene},
        },
        results::Results,
        words::clusters::Mentions,
    },
};

/// Challenges in the table of those heard most.
const HEARD: usize = 12;
/// Topics people write about.
const TOPICS: usize = 12;

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
    /// The report; `written` is what people wrote about, `agreement` how often two coders decided alike.
    pub(super) fn conference(&self, written: &[Written], agreement: Option<f64>) -> Document {
        let mut report = Report { scene: self, numbers: 0, blocks: vec![self.cover()] };
        let mut chapters = Vec::new();
        let mut statements = Vec::new();
        // Figures are numbered in the order in which they stand.
        let mut before = Report { scene: self, numbers: 0, blocks: Vec::new() };
        before.who();
        before.page(self.method(agreement));
        before.matrix();
        before.challenges();
        let mut numbers = before.numbers;
        for field in &self.material.process().fields {
            let chapter = Chapter::of(self, field, &mut numbers);
            statements.extend(
                chapter.first.map(|statement| Statement { text: format!("{}: {}", self.field(field), statement.text), ..statement }),
            );
            chapters.extend(chapter.pages);
        }
        report.summary(statements);
        report.blocks.append(&mut before.blocks);
        report.numbers = numbers;
        for page in chapters {
            report.page(page);
        }
        report.groups();
        report.actors_and_what_works();
        report.change(written);
        report.tables();
        report.imprint();
        let title = format!("{}: {}", self.word("report-kind-conference"), self.word("process-title"));
        let head = self.word("report-kind-conference");
        self.document(Kind { head: &head, title, format: Format::A4, scale: Scale::Dense }, report.blocks)
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

    fn page(&mut self, blocks: Vec<Block>) {
        self.blocks.push(Block::Page(blocks));
    }

    fn figure(&mut self, figure: &Figure, width: Width) -> Block {
        self.numbers += 1;
        self.scene.figure(figure, self.numbers, width)
    }

    fn summary(&mut self, statements: Vec<Statement>) {
        let scene = self.scene;
        let mut page = vec![Block::Heading(1, self.word("report-summary"))];
        let about = About::Process;
        let written = scene.blocks.of(&about, BlockKind::Summary);
        let own: Vec<_> = written.into_iter().filter(|block| block.language == *scene.language()).collect();
        if own.is_empty() {
            page.push(Block::Lead(self.word("report-summary-text")));
        }
        page.extend(own.iter().map(|block| Block::Lead(block.text.clone())));
        page.push(Block::Statements(statements));
        page.push(Block::Contents(self.word("report-contents")));
        self.page(page);
    }

    fn who(&mut self) {
        let scene = self.scene;
        let mut page = vec![Block::Heading(1, self.word("report-who")), Block::List(scene.who())];
        // Each figure is as high as a page has room for.
        for figure in scene.material.surveys.iter().filter_map(|survey| survey.took_part(scene.language())) {
            let block = self.figure(&figure, Width::Full);
            if page.iter().any(|block| matches!(block, Block::Figure(_))) {
                self.page(std::mem::take(&mut page));
            }
            page.push(block);
        }
        self.page(page);
    }

    fn matrix(&mut self) {
        let scene = self.scene;
        let mut page = vec![Block::Heading(1, self.word("report-matrix")), Block::Lead(self.word("report-matrix-text"))];
        match figures::priorities(&scene.material.priorities, None, None, scene.language()) {
            Some(figure) => {
                page.push(self.figure(&figure, Width::Full));
                page.push(Block::Table(figure.table));
            }
            None => page.push(Block::Callout(self.word("say-nothing"), self.word("say-nothing-text"))),
        }
        self.page(page);
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
        let row = |line: &Challenge| {
            let withheld = || scene.word("pack-withheld");
            let talks: Vec<String> =
                scene.talks(&line.code).into_iter().map(|(whose, said)| format!("\u{2068}{whose}: {said}\u{2069}")).collect();
            let names: Vec<String> =
                line.directions.iter().map(|direction| scene.word(&format!("direction-{}", direction.as_str()))).collect();
            vec![
                challenges.name(&labels, line),
                share(line, 0).unwrap_or_else(withheld),
                share(line, 1).unwrap_or_else(withheld),
                talks.join(" · "),
                names.join(" · "),
            ]
        };
        let head = ["report-challenge", "audience-actors", "audience-people", "report-talks", "report-direction"];
        let table = Table {
            head: head.map(|key| scene.word(key)).into(),
            rows: challenges.lines().iter().take(HEARD).map(row).collect(),
            columns: {
                use crate::rendering::documents::Align::{End, Start};
                vec![Start, End, End, Start, Start]
            },
            caption: String::new(),
        };
        let mut page =
            vec![Block::Heading(1, self.word("report-challenges")), Block::Lead(self.word("report-challenges-text")), Block::Table(table)];
        page.push(Block::Note(self.word("mod-weak-base")));
        self.page(page);
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
        let page = self.compared("report-groups", &results, figure.as_ref());
        self.page(page);
    }

    /// Groups side by side, or why there are none.
    fn compared(&mut self, heading: &str, results: &Results, figure: Option<&Figure>) -> Vec<Block> {
        let scene = self.scene;
        let least = results.policy().bracket.into();
        let mut page = vec![Block::Heading(1, self.word(heading))];
        match figure {
            Some(figure) => {
                page.push(Block::Lead(scene.with("report-groups-text", &[("n", least)])));
                page.push(self.figure(figure, Width::Full));
            }
            None => page.push(Block::Callout(self.word("say-nothing"), scene.with("report-groups-none", &[("n", least)]))),
        }
        page
    }

    fn actors_and_what_works(&mut self) {
        let mut page = self.actors().unwrap_or_default();
        page.extend(self.well());
        self.page(page);
    }

    /// Professionals beside volunteers: the first derived variable that tells kinds of people apart.
    fn actors(&mut self) -> Option<Vec<Block>> {
        let scene = self.scene;
        let results = self.concerned(false).cloned()?;
        let instrument = results.instrument();
        let by = instrument.derived.iter().map(|derived| &derived.id).find(|id| instrument.breakdowns.contains(id)).cloned();
        let variable = scene.material.challenges.as_ref().map(|challenges| challenges.comparison().variables()[0].clone());
        let (by, variable) = by.zip(variable)?;
        let figure = results.panels(&variable, &by, scene.language());
        Some(self.compared("report-actors", &results, figure.as_ref()))
    }

    /// The fields by rating, and what the office calls good examples.
    fn well(&self) -> Vec<Block> {
        let scene = self.scene;
        let mut lines: Vec<(f64, Vec<String>)> = Vec::new();
        let mut steps = 0;
        for field in &scene.material.process().fields {
            let Some((_, tables)) = scene.material.facts(field).quality else { continue };
            let means = tables.each_ref().map(PublishableTable::mean);
            steps = tables[0].options().len();
            let shown = |side: usize| {
                let is_small = matches!(tables[side].total().base(), Cell::Bracketed(_));
                let mean = means[side].map(|mean| scene.texts.one_decimal(mean));
                mean.map_or_else(|| scene.word("pack-withheld"), |mean| if is_small { format!("({mean})") } else { mean })
            };
            let best = means.into_iter().flatten().fold(0.0, f64::max);
            lines.push((best, vec![scene.field(field), shown(0), shown(1)]));
        }
        lines.sort_by(|one, other| other.0.total_cmp(&one.0));
        let head = ["chart-field", "audience-actors", "audience-people"].map(|key| scene.word(key)).into();
        let steps = u64::try_from(steps).unwrap_or(u64::MAX);
        let mut page = vec![
            Block::Heading(1, self.word("report-well")),
            Block::Lead(scene.with("report-well-text", &[("steps", steps.into())])),
            Block::Table(Table { head, rows: lines.into_iter().map(|(_, row)| row).collect(), ..Table::default() }),
        ];
        for field in &scene.material.process().fields {
            let examples = scene.paragraphs(field, BlockKind::GoodExamples);
            if !examples.is_empty() {
                page.push(Block::Heading(3, scene.field(field)));
                page.extend(examples);
            }
        }
        page
    }

    /// What people write about in their own words, where it is counted.
    fn change(&mut self, written: &[Written]) {
        let scene = self.scene;
        if written.is_empty() {
            return;
        }
        let mut page = vec![Block::Heading(1, self.word("report-change")), Block::Lead(self.word("report-change-text"))];
        for Written { question, table } in written {
            let Some(survey) = scene.material.surveys.iter().find(|survey| survey.instrument().question(question.as_str()).is_some())
            else {
                continue;
            };
            let labels = Labels::new(&scene.texts, survey.instrument()).with_codes(&scene.material.book);
            let mut lines: Vec<(u64, String)> = (table.options().iter().zip(table.total().cells()))
                .filter_map(|(option, cell)| Some((cell.count().filter(|count| *count > 0)?, labels.option(question, option))))
                .collect();
            lines.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
            let rows = lines.into_iter().take(TOPICS).map(|(count, name)| vec![name, scene.texts.number(count)]).collect();
            page.push(Block::Heading(2, labels.title(question)));
            page.push(Block::Table(Table {
                head: ["report-topic", "pack-people"].map(|key| scene.word(key)).into(),
                rows,
                ..Table::default()
            }));
        }
        self.page(page);
    }

    /// Every obstacle as both audiences name it; what is needed stands with each field.
    fn tables(&mut self) {
        let scene = self.scene;
        let Some(field) = scene.material.process().fields.first() else { return };
        let Some(asked) = scene.material.facts(field).all_hurdles else { return };
        let caption = format!("{} ({})", scene.word("mod-hurdles"), scene.bases(&asked));
        self.page(vec![
            Block::Heading(1, self.word("report-tables")),
            Block::Table(Table { caption, ..scene.figures(field).table(&asked) }),
            Block::Note(self.word("mod-weak-base")),
        ]);
    }

    fn imprint(&mut self) {
        let scene = self.scene;
        let contact = &scene.material.process().contact;
        let address = [&contact.organisation, &contact.address, &contact.phone, &contact.email];
        let lines = address.into_iter().filter(|line| !line.is_empty()).map(|line| format!("\u{2068}{line}\u{2069}"));
        let page = vec![
            Block::Heading(1, self.word("report-imprint")),
            Block::Heading(3, self.word("report-imprint-publisher")),
            Block::Paragraph(lines.collect::<Vec<_>>().join(" · ")),
            Block::Paragraph(self.word("report-imprint-privacy")),
            Block::Paragraph(self.word("report-imprint-access")),
            Block::Note(scene.stamp.clone()),
        ];
        self.page(page);
    }
}
