//! The poster: the field, one sentence, where it stands, its obstacles, two voices, and room for everybody.

use crate::{
    domain::figure::FieldPart,
    rendering::documents::{self, Block, Column, Document, Format, Scale, Space, Width},
    workflows::{
        figures::Figure,
        reports::{
            material::{Online, Voice},
            pack::{HURDLES, Plan},
            scene::{Kind, fullest},
        },
    },
};

/// Dots for each topic.
const DOTS: u8 = 12;
/// Words of all quotes of a poster.
const QUOTED_WORDS: usize = 32;

/// How much a poster holds.
#[derive(Clone, Copy, Debug)]
struct Content {
    quotes: usize,
    /// Topics to stick dots to.
    topics: usize,
    /// Obstacles in the chart.
    hurdles: usize,
}

/// What goes first where not everything has room on one sheet: voices, then topics, then obstacles. Letters stay as
/// large as they are, since nobody reads smaller ones on a wall.
const CONTENTS: [Content; 8] = [
    Content { quotes: 2, topics: 3, hurdles: HURDLES },
    Content { quotes: 1, topics: 3, hurdles: HURDLES },
    Content { quotes: 1, topics: 2, hurdles: HURDLES },
    Content { quotes: 0, topics: 3, hurdles: 4 },
    Content { quotes: 0, topics: 2, hurdles: 4 },
    Content { quotes: 0, topics: 2, hurdles: 3 },
    Content { quotes: 0, topics: 0, hurdles: 3 },
    Content { quotes: 0, topics: 0, hurdles: 0 },
];

impl Plan<'_> {
    /// With as much as has room on one sheet.
    pub(super) fn poster(&self) -> Document {
        let fits = |poster: &Document| documents::pages(poster).is_ok_and(|pages| pages == 1);
        let [.., barest] = CONTENTS;
        fullest(CONTENTS.into_iter().map(|content| self.poster_with(content)), fits).unwrap_or_else(|| self.poster_with(barest))
    }

    fn poster_with(&self, content: Content) -> Document {
        let scene = self.scene;
        let sentence = self.said.iter().find(|said| said.source.is_some()).or(self.said.first());
        let below = sentence.map_or_else(|| scene.word("say-nothing"), |said| said.sentence.clone());
        let mut title = scene.title("pack-kind-poster", self.name.clone(), below);
        if let Block::Title(title) = &mut title {
            // They stand at the foot; here they would cost room.
            title.facts = Vec::new();
        }
        let mut page = vec![title];
        let hurdles = self.hurdles_of(content.hurdles);
        page.extend([&self.priorities, &hurdles].into_iter().flatten().map(|figure| self.large(figure)));
        if page.len() == 1 {
            page.push(Block::Callout(scene.word("say-nothing"), scene.word("say-nothing-text")));
        }
        let topics: Vec<String> = self.facts.hurdles.as_ref().map_or_else(Vec::new, |asked| {
            let largest = asked.by_size().into_iter().take(content.topics);
            largest.map(|option| asked.name(&scene.texts, 0, &option.option)).collect()
        });
        let mut dots = Vec::new();
        if !topics.is_empty() {
            dots.push(Block::Heading(2, scene.word("poster-dots")));
            dots.push(Block::Dots(topics, DOTS));
        }
        let mut beside = self.quotes_for_walls(content.quotes);
        if let Online::At(address) = &scene.material.online {
            beside.push(Block::Code(documents::Code { address: address.clone(), text: scene.word("poster-online") }));
        }
        match (dots.is_empty(), beside.is_empty()) {
            (false, false) => page.push(Block::Columns([dots, beside].map(|blocks| Column { share: 1.0, blocks }).into())),
            _ => page.extend(dots.into_iter().chain(beside)),
        }
        page.push(Block::Boxes(["poster-challenges", "poster-solutions", "poster-who"].map(|key| scene.word(key)).into(), Space::Rest));
        let kind = Kind { title: self.title_of("pack-kind-poster"), format: Format::A1, scale: Scale::Wall, head: "" };
        let mut poster = scene.document(kind, vec![Block::Page(page)]);
        poster.foot = format!("{} · {}", poster.foot, scene.word("chart-not-representative"));
        poster
    }

    /// The chart of so many obstacles; a sheet with another chart can do without.
    pub(super) fn hurdles_of(&self, most: usize) -> Option<Figure> {
        if most >= HURDLES || (most == 0 && self.priorities.is_none()) {
            return self.hurdles.clone();
        }
        let asked = self.facts.hurdles.clone().filter(|_| most > 0)?;
        self.scene.figures(self.field).paired(FieldPart::Hurdles, &asked.top(most))
    }

    /// As many voices as a poster has room for.
    fn quotes_for_walls(&self, most: usize) -> Vec<Block> {
        let mut words = 0;
        let mut fits = |voice: &&&Voice| {
            let said = voice.text.original().or(voice.text.text.translation()).unwrap_or_default();
            words += said.split_whitespace().count();
            words <= QUOTED_WORDS
        };
        self.voices
            .iter()
            .take(most)
            .take_while(|voice| fits(voice))
            .filter_map(|voice| self.scene.quote(voice).into_iter().last())
            .collect()
    }

    /// A figure with its title: the rest stands in the handout, where it can be read.
    fn large(&self, figure: &Figure) -> Block {
        let mut block = self.scene.figure(figure, 0, Width::Rest);
        if let Block::Figure(figure) = &mut block {
            figure.number = String::new();
            figure.question = String::new();
            figure.base = String::new();
            figure.notes = Vec::new();
        }
        block
    }
}
