//! Documents of every kind to look at, in every language charts are tried in: a handout, a poster, cards and a
//! report. `cargo test` writes them below `target/tmp/documents`, where other programs look at them.

use crate::rendering::{
    charts::tests::samples::Sample,
    documents::{Align, Block, Card, Code, Column, Document, Figure, Format, Quote, Scale, Space, Statement, Table, Title, Tongue, Width},
};

const ADDRESS: &str = "https://beteiligung.kreis-emsaue.example/r/leben-im-kreis/home_mob";

impl Sample {
    fn tongue(&self) -> Tongue {
        Tongue { tag: self.tag.into(), right_to_left: self.right_to_left }
    }

    fn percent(&self, n: u64) -> String {
        self.text().numerals.percent(n)
    }

    fn document(&self, format: Format, scale: Scale, blocks: Vec<Block>) -> Document {
        let title = format!("{} · {}", self.rows[2], self.head[0]);
        Document {
            title: title.clone(),
            tongue: self.tongue(),
            numerals: self.text().numerals,
            format,
            scale,
            head: title,
            foot: self.head[3].into(),
            palette: crate::rendering::charts::Palette::default(),
            blocks,
        }
    }

    fn title(&self, cover: bool) -> Block {
        Block::Title(Title {
            above: format!("{} · {}", self.audiences[0], self.audiences[1]),
            title: self.rows[2].into(),
            below: self.head[1].into(),
            facts: vec![
                (self.words[1].into(), "412".into()),
                (self.words[2].into(), "30.11.2026".into()),
                (self.words[4].into(), "3".into()),
            ],
            status: self.words[0].into(),
            logo: None,
            cover,
        })
    }

    /// A chart by its place among those of the sample, with its words apart.
    fn figure(&self, at: usize, number: u64, width: Width) -> Block {
        let (_, svg) = self.charts().swap_remove(at);
        let numerals = self.text().numerals;
        Block::Figure(Figure {
            number: format!("{} {}", self.words[2], numerals.count(number)),
            title: self.head[0].into(),
            question: self.head[1].into(),
            base: self.head[2].into(),
            notes: vec![self.head[3].into()],
            width,
            words_apart: true,
            ..Figure::bare(svg)
        })
    }

    fn points(&self, many: usize) -> Vec<String> {
        self.options[..many].iter().map(|point| (*point).to_string()).collect()
    }

    fn statements(&self) -> Block {
        let statement =
            |at: usize, number: u64| Statement { number: self.percent(number), text: self.options[at].into(), base: self.head[2].into() };
        Block::Statements(vec![statement(0, 62), statement(1, 45), statement(4, 8)])
    }

    fn quotes(&self) -> Vec<Block> {
        let own = Quote { words: self.head[1].into(), attribution: self.audiences[0].into(), tongue: None };
        let (words, tag, right_to_left) = if self.right_to_left {
            ("„Am Abend fährt bei uns kein Bus mehr nach Neudorf (Linie 7).“", "de", false)
        } else {
            ("«لا توجد حافلة في المساء (الخط U8) إلى Neudorf.»", "ar", true)
        };
        let tongue = Some(Tongue { tag: tag.into(), right_to_left });
        vec![Block::Quote(own), Block::Quote(Quote { words: words.into(), attribution: self.audiences[1].into(), tongue })]
    }

    fn table(&self, rows: usize) -> Table {
        let row = |at: usize| {
            let share = if at % 5 == 3 { self.words[0].to_string() } else { self.percent((at as u64 * 37) % 100) };
            vec![self.options[at % 7].to_string(), (at * 12).to_string(), share, self.scale[at % 5].to_string()]
        };
        Table {
            head: vec![self.audiences[1].into(), self.words[2].into(), self.words[4].into(), self.words[3].into()],
            rows: (0..rows).map(row).collect(),
            columns: vec![Align::Start, Align::End, Align::End, Align::Start],
            caption: self.head[0].into(),
        }
    }

    fn wide_table(&self) -> Table {
        let head = std::iter::once(self.audiences[0]).chain(self.options).chain(self.scale).map(String::from).collect();
        let row = |name: &&str| std::iter::once((*name).to_string()).chain((0..12).map(|n| self.percent(n * 8 + 3))).collect();
        Table { head, rows: self.rows.iter().map(row).collect(), ..Table::default() }
    }

    /// Four pages that stay four pages.
    pub(super) fn handout(&self) -> Document {
        let code = Code { address: ADDRESS.into(), text: self.rows[2].into() };
        let mut third = vec![Block::Heading(2, self.rows[1].into()), self.figure(2, 2, Width::Full)];
        third.extend(self.quotes());
        let pages = vec![
            Block::Page(vec![
                self.title(false),
                self.statements(),
                Block::Callout(self.rows[3].into(), self.head[1].into()),
                Block::Heading(2, self.rows[0].into()),
                Block::Numbered(self.points(2)),
                Block::Lines(Space::Rest),
            ]),
            Block::Page(vec![
                Block::Heading(2, self.head[0].into()),
                Block::Lead(self.head[1].into()),
                self.figure(1, 1, Width::Rest),
                Block::List(self.points(4)),
            ]),
            Block::Page(third),
            Block::Page(vec![
                Block::Heading(2, self.rows[3].into()),
                Block::List(self.points(5)),
                Block::Table(self.table(6)),
                Block::Heading(3, self.words[1].into()),
                Block::Lines(Space::Rest),
                Block::Code(code),
                Block::Note(self.head[3].into()),
            ]),
        ];
        self.document(Format::A4, Scale::Reading, pages)
    }

    pub(super) fn poster(&self) -> Document {
        let mut quotes = self.quotes();
        quotes.push(Block::Code(Code { address: ADDRESS.into(), text: self.rows[2].into() }));
        let boxes = [self.rows[0], self.rows[1], self.rows[3]].map(String::from).to_vec();
        let page = vec![
            self.title(false),
            self.figure(1, 1, Width::Full),
            Block::Columns(vec![
                Column { share: 1.0, blocks: quotes },
                Column { share: 1.2, blocks: vec![Block::Heading(3, self.words[1].into()), Block::Dots(self.points(5), 8)] },
            ]),
            Block::Boxes(boxes, Space::Rest),
        ];
        self.document(Format::A1, Scale::Wall, vec![Block::Page(page)])
    }

    pub(super) fn cards(&self, format: Format) -> Document {
        let card = |at: usize| {
            let front = vec![Block::Note(self.rows[2].into()), Block::Heading(1, self.options[at % 7].into())];
            let number = |share, at: usize| Statement { number: self.percent(share), text: self.audiences[at].into(), base: String::new() };
            let back = vec![
                Block::Heading(3, self.options[at % 7].into()),
                Block::Statements(vec![number(62, 0), number(45, 1)]),
                Block::Note(self.head[2].into()),
            ];
            Block::Card(Card { front, back })
        };
        self.document(format, Scale::Card, (0..6).map(card).collect())
    }

    pub(super) fn report(&self) -> Document {
        let mut blocks = vec![self.title(true), Block::Contents(self.words[1].into()), Block::PageBreak];
        for (at, field) in self.rows.iter().enumerate() {
            blocks.push(Block::Heading(1, (*field).into()));
            blocks.push(Block::Lead(self.head[1].into()));
            blocks.push(Block::Paragraph([self.head[1], self.head[2], self.options[1], self.head[3]].join(" ").repeat(2)));
            blocks.push(self.figure(at, at as u64 + 1, Width::Full));
            blocks.push(Block::Table(self.table(7)));
            blocks.push(Block::Heading(2, self.head[0].into()));
            blocks.push(Block::Paragraph(self.options.join(". ")));
            blocks.push(Block::Numbered(self.points(5)));
            blocks.extend(self.quotes());
            blocks.push(Block::Heading(3, self.words[4].into()));
            blocks.push(Block::Table(self.table(4)));
        }
        blocks.push(Block::Heading(1, self.words[3].into()));
        blocks.push(Block::Table(self.wide_table()));
        blocks.push(Block::Table(self.table(70)));
        self.document(Format::A4, Scale::Dense, blocks)
    }

    pub(super) fn landscape(&self) -> Document {
        let page = vec![
            Block::Heading(1, self.rows[1].into()),
            Block::Columns(vec![
                Column { share: 1.8, blocks: vec![self.figure(0, 1, Width::Full)] },
                Column {
                    share: 1.0,
                    blocks: vec![Block::Lead(self.head[1].into()), Block::List(self.points(5)), Block::Note(self.head[3].into())],
                },
            ]),
        ];
        self.document(Format::A4Landscape, Scale::Reading, vec![Block::Page(page)])
    }
}
