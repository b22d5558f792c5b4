//! The poster: the field, one sentence, where it stands, its obstacles, two voices, and room for everybody.

use crate::{
    rendering::documents::{Block, Code, Column, Document, Format, Scale, Space, Width},
    workflows::{
        figures::Figure,
        reports::{material::Online, pack::Plan, scene::Kind},
    },
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
        let mut title = scene.title("pack-kind-poster", self.name.clone(), below);
        if let Block::Title(title) = &mut title {
            // They stand at the foot; here they would cost room.
            title.facts = Vec::new();
        }
        let mut page = vec![title];
        let figures = [(&self.priorities, Width::Rest), (&self.hurdles, Width::Rest)];
        page.extend(figures.into_iter().filter_map(|(figure, width)| Some(self.large(figure.as_ref()?, width))));
        if page.len() == 1 {
            page.push(Block::Callout(scene.word("say-nothing"), scene.word("say-nothing-text")));
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
        if let Online::At(address) = &scene.material.online {
            page.push(Block::Code(Code { address: address.clone(), text: scene.word("poster-online") }));
        }
        page.push(Block::Note(scene.word("chart-not-representative")));
        let kind = Kind { title: self.title_of("pack-kind-poster"), format: Format::A1, scale: Scale::Wall, head: "" };
        scene.document(kind, vec![Block::Page(page)])
    }

    /// A figure with its title and base: the rest stands in the handout, where it can be read.
    fn large(&self, figure: &Figure, width: Width) -> Block {
        let mut block = self.scene.figure(figure, 0, width);
        if let Block::Figure(figure) = &mut block {
            figure.number = String::new();
            figure.question = String::new();
            figure.notes = Vec::new();
        }
        block
    }
}
