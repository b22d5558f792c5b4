//! The poster: the field, one sentence, where it stands, its obstacles, two voices, and room for everybody.

use crate::{
    rendering::documents::{Block, Column, Document, Format, Scale, Space, Width},
    workflows::reports::{pack::Plan, scene::Kind},
};

/// Quotes on a poster.
const QUOTES: usize = 2;
/// Dots for each topic.
const DOTS: u8 = 12;
/// Topics to stick dots to.
const TOPICS: usize = 5;

impl Plan<'_> {
    pub(super) fn poster(&self) -> Document {
        let scene = self.scene;
        let sentence = self.said.iter().find(|said| said.source.is_some()).or(self.said.first());
        let below = sentence.map_or_else(|| scene.word("say-nothing"), |said| said.sentence.clone());
        let mut page = vec![scene.title("pack-kind-poster", self.name.clone(), below)];
        let figures = [(&self.priorities, 1), (&self.hurdles, 2)].map(|(figure, number)| Some(scene.figure(figure.as_ref()?, number, Width::Full)));
        let columns: Vec<Column> = figures.into_iter().flatten().map(|figure| Column { share: 1.0, blocks: vec![figure] }).collect();
        if !columns.is_empty() {
            page.push(Block::Columns(columns));
        }
        let quotes = self.voices.iter().take(QUOTES).map(|voice| Column { share: 1.0, blocks: scene.quote(voice) });
        let quotes: Vec<Column> = quotes.collect();
        if !quotes.is_empty() {
            page.push(Block::Columns(quotes));
        }
        let topics = self.facts.hurdles.as_ref().map_or_else(Vec::new, |asked| {
            asked.by_size().into_iter().take(TOPICS).map(|option| asked.name(&scene.texts, 0, &option.option)).collect()
        });
        if !topics.is_empty() {
            page.push(Block::Heading(2, scene.word("poster-dots")));
            page.push(Block::Dots(topics, DOTS));
        }
        page.push(Block::Boxes(["poster-challenges", "poster-solutions", "poster-who"].map(|key| scene.word(key)).into(), Space::Rest));
        let kind = Kind { title: self.title_of("pack-kind-poster"), format: Format::A1, scale: Scale::Wall, head: "" };
        scene.document(kind, vec![Block::Page(page)])
    }
}
