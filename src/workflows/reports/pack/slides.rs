//! The slides: what of a pack is shown on a wall. Each page is a slide; the first has the questions of the workshop,
//! each chart says who is counted and what is left out, all voices stand together, and the last says whose view the
//! numbers are.

use crate::{
    domain::text_blocks::BlockKind,
    rendering::documents::{Block, Document, Format, Scale, Width},
    workflows::reports::{pack::Plan, scene::Kind},
};

impl Plan<'_> {
    pub(super) fn slides(&self) -> Document {
        let scene = self.scene;
        let mut slides = vec![self.opening()];
        slides.push([vec![Block::Heading(2, self.name.clone())], self.statements()].concat());
        let figures = [&self.quality, &self.priorities, &self.hurdles, &self.needs].into_iter().flatten();
        slides.extend((1..).zip(figures).map(|(number, figure)| vec![scene.figure(figure, number, Width::Full)]));
        slides.push(vec![Block::Heading(2, scene.word("pack-groups")), Block::List(scene.differences(&self.facts))]);
        if !self.voices.is_empty() {
            let voices = self.voices.iter().flat_map(|voice| scene.quote(voice));
            slides.push(std::iter::once(Block::Heading(2, scene.word("pack-voices"))).chain(voices).collect());
        }
        slides.push(vec![Block::Heading(2, scene.word("pack-method")), Block::Paragraph(scene.method_box())]);
        let kind = Kind { head: "", title: self.name.clone(), format: Format::A4Landscape, scale: Scale::Reading };
        let mut slides = scene.document(kind, slides.into_iter().map(Block::Page).collect());
        // A slide that is shown alone says it as well.
        slides.foot = format!("{} · {}", slides.foot, scene.word("chart-not-representative"));
        slides
    }

    /// The field, and what the workshop asks.
    fn opening(&self) -> Vec<Block> {
        let scene = self.scene;
        let written = scene.written(self.field, BlockKind::Question).into_iter().map(|block| block.text.clone());
        let mut questions: Vec<String> = written.collect();
        if questions.is_empty() {
            questions = vec![scene.word("pack-question-1"), scene.word("pack-question-2")];
        }
        let mut title = scene.title("pack-kind-handout", self.name.clone(), String::new());
        if let Block::Title(title) = &mut title {
            title.above = format!("{} · {}", scene.word("zip-slides"), scene.word("process-title"));
        }
        vec![title, Block::Heading(2, scene.word("pack-today")), Block::Numbered(questions)]
    }
}
