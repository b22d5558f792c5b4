//! The handout: what it is about today, how those who were asked see it, what is missing, and what there is
//! already, with room for notes.

use crate::{
    domain::text_blocks::BlockKind,
    rendering::documents::{Block, Column, Document, Format, Scale, Space, Width},
    workflows::{
        figures::Figure,
        reports::{
            pack::{HURDLES, Plan},
            scene::{Kind, fullest},
        },
    },
};

/// Obstacles of which a page never has fewer.
const LEAST_HURDLES: usize = 3;

impl Plan<'_> {
    pub(super) fn handout(&self) -> Document {
        let title = self.title_of("pack-kind-handout");
        let pages = vec![
            Block::Page(self.today()),
            Block::Page(self.as_they_see_it()),
            Block::Page(self.what_is_missing()),
            Block::Page(self.what_there_is()),
        ];
        let kind = Kind { head: &self.name, title, format: Format::A4, scale: Scale::Reading };
        self.scene.document(kind, pages)
    }

    /// Page one: the field, three statements, the two questions of the workshop.
    fn today(&self) -> Vec<Block> {
        let scene = self.scene;
        let mut blocks = vec![scene.title("pack-kind-handout", self.name.clone(), String::new())];
        blocks.extend(self.statements());
        blocks.push(Block::Heading(2, scene.word("pack-today")));
        blocks.push(Block::Paragraph(match scene.written(self.field, BlockKind::Today).first() {
            Some(block) => block.text.clone(),
            None => scene.word("pack-today-text"),
        }));
        let mut questions: Vec<String> =
            scene.written(self.field, BlockKind::Question).into_iter().map(|block| block.text.clone()).collect();
        if questions.is_empty() {
            questions = vec![scene.word("pack-question-1"), scene.word("pack-question-2")];
        }
        blocks.push(Block::Numbered(questions));
        blocks.push(Block::Heading(3, scene.word("pack-own-thoughts")));
        blocks.push(Block::Lines(Space::Rest));
        blocks.push(Block::Note(scene.word("chart-not-representative")));
        blocks
    }

    /// The core statements, or why there are none.
    pub(super) fn statements(&self) -> Vec<Block> {
        if self.said.is_empty() {
            return vec![Block::Callout(self.scene.word("say-nothing"), self.scene.word("say-nothing-text"))];
        }
        vec![Block::Statements(self.said.iter().map(|said| said.statement.clone()).collect())]
    }

    /// Page two: how well it goes, where the field stands, and as many of its obstacles as have room.
    fn as_they_see_it(&self) -> Vec<Block> {
        let with = |most: usize| self.seen_with(self.hurdles_of(most).as_ref());
        fullest((LEAST_HURDLES..=HURDLES).rev().map(with), |page| self.scene.is_one_page(Scale::Reading, page)).unwrap_or_default()
    }

    fn seen_with(&self, hurdles: Option<&Figure>) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(2, self.scene.word("pack-see"))];
        let figures = [(self.quality.as_ref(), Width::Full), (self.priorities.as_ref(), Width::Rest), (hurdles, Width::Full)];
        let figures: Vec<_> = figures.into_iter().filter_map(|(figure, width)| Some((figure?, width))).collect();
        blocks.extend((1..).zip(figures).map(|(number, (figure, width))| self.scene.figure_alone(figure, number, width)));
        if blocks.len() == 1 {
            blocks.push(Block::Callout(self.scene.word("say-nothing"), self.scene.word("say-nothing-text")));
        }
        blocks
    }

    /// Page three: needs, differences, voices.
    fn what_is_missing(&self) -> Vec<Block> {
        let scene = self.scene;
        let mut blocks = vec![Block::Heading(2, scene.word("pack-missing"))];
        match &self.needs {
            Some(figure) => blocks.push(scene.figure_alone(figure, self.before_needs() + 1, Width::Full)),
            None => blocks.push(Block::Callout(scene.word("say-nothing"), scene.word("say-nothing-text"))),
        }
        blocks.push(Block::Heading(3, scene.word("pack-groups")));
        blocks.push(Block::List(scene.differences(&self.facts)));
        if self.voices.is_empty() {
            blocks.push(Block::Heading(3, scene.word("pack-think")));
            blocks.push(Block::Paragraph(scene.word("pack-think-text")));
            blocks.push(Block::Lines(Space::Rest));
        } else {
            blocks.push(Block::Heading(3, scene.word("pack-voices")));
            blocks.extend(self.voices.iter().flat_map(|voice| scene.quote(voice)));
        }
        blocks
    }

    fn before_needs(&self) -> u64 {
        [&self.quality, &self.priorities, &self.hurdles].into_iter().flatten().map(|_| 1).sum()
    }

    /// Page four: what there is, notes, who took part and what the numbers cannot say.
    fn what_there_is(&self) -> Vec<Block> {
        let scene = self.scene;
        let room = |key: &str, kind: BlockKind| {
            let mut blocks = vec![Block::Heading(3, scene.word(key))];
            let written = scene.paragraphs(self.field, kind);
            let lines = if written.is_empty() { 5 } else { 2 };
            blocks.extend(written);
            blocks.extend([Block::Note(scene.word("pack-room")), Block::Lines(Space::Lines(lines))]);
            blocks
        };
        let column = |blocks| Column { share: 1.0, blocks };
        let mut blocks = vec![
            Block::Heading(2, scene.word("pack-offers")),
            Block::Columns(vec![column(room("pack-known", BlockKind::Offers)), column(room("pack-examples", BlockKind::GoodExamples))]),
            Block::Heading(3, scene.word("pack-notes")),
            Block::Lines(Space::Rest),
            Block::Heading(3, scene.word("pack-who-heading")),
            Block::List(scene.who()),
            Block::Callout(scene.word("pack-method"), scene.method_box()),
        ];
        let figures: Vec<&Figure> = [&self.quality, &self.priorities, &self.hurdles, &self.needs].into_iter().flatten().collect();
        if !figures.is_empty() {
            blocks.push(Block::Heading(4, scene.word("pack-on-figures")));
            blocks.extend(scene.notes_apart(&figures));
        }
        blocks
    }
}
