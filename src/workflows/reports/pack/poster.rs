//! The poster: the field, one sentence, where it stands, its obstacles, two voices, and room for everybody.

use crate::{
    rendering::documents::{Block, Code, Column, Document, Format, Scale, Space, Width},
    workflows::{
        figures::Figure,
        reports::{
            material::{Online, Voice},
            pack::Plan,
            scene::Kind,
        },
    },
};

/// Quotes on a poster.
const QUOTES: usize = 2;
/// Dots for each topic.
const DOTS: u8 = 12;
/// Topics to stick dots to.
const TOPICS: usize = 3;
/// Words of all quotes of a poster.
const QUOTED_WORDS: usize = 32;

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
        let topics = self.facts.hurdles.as_ref().map_or_else(Vec::new, |asked| {
            asked.by_size().into_iter().take(TOPICS).map(|option| asked.name(&scene.texts, 0, &option.option)).collect()
        });
        let mut dots = Vec::new();
        if !topics.is_empty() {
            dots.push(Block::Heading(2, scene.word("poster-dots")));
            dots.push(Block::Dots(topics, DOTS));
        }
        let quotes = self.quotes_for_walls();
        match (dots.is_empty(), quotes.is_empty()) {
            (false, false) => page.push(Block::Columns([dots, quotes].map(|blocks| Column { share: 1.0, blocks }).into())),
            _ => page.extend(dots.into_iter().chain(quotes)),
        }
        page.push(Block::Boxes(["poster-challenges", "poster-solutions", "poster-who"].map(|key| scene.word(key)).into(), Space::Rest));
        if let Online::At(address) = &scene.material.online {
            page.push(Block::Code(Code { address: address.clone(), text: scene.word("poster-online") }));
        }
        let kind = Kind { title: self.title_of("pack-kind-poster"), format: Format::A1, scale: Scale::Wall, head: "" };
        let mut poster = scene.document(kind, vec![Block::Page(page)]);
        poster.foot = format!("{} · {}", poster.foot, scene.word("chart-not-representative"));
        poster
    }

    /// As many voices as a poster has room for.
    fn quotes_for_walls(&self) -> Vec<Block> {
        let mut words = 0;
        let mut fits = |voice: &&&Voice| {
            let said = voice.text.original().or(voice.text.text.translation()).unwrap_or_default();
            words += said.split_whitespace().count();
            words <= QUOTED_WORDS
        };
        self.voices
            .iter()
            .take(QUOTES)
            .take_while(|voice| fits(voice))
            .filter_map(|voice| self.scene.quote(voice).into_iter().last())
            .collect()
    }

    /// A figure with its title: the rest stands in the handout, where it can be read.
    fn large(&self, figure: &Figure, width: Width) -> Block {
        let mut block = self.scene.figure(figure, 0, width);
        if let Block::Figure(figure) = &mut block {
            figure.number = String::new();
            figure.question = String::new();
            figure.base = String::new();
            figure.notes = Vec::new();
        }
        block
    }
}
