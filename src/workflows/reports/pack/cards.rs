//! The cards: an obstacle or a need on the front in the words of the people concerned, the numbers on the back.

use crate::{
    domain::{
        analysis::difference::ComparedOption,
        disclosure::talks::Voices,
        identifiers::Code,
    },
    rendering::documents::{Block, Card, Document, Format, Scale, Table},
    workflows::{
        figures::Asked,
        reports::{
            material::Talks,
            pack::{CARDS, Plan},
            scene::{Kind, Scene},
        },
    },
};

impl Plan<'_> {
    pub(super) fn cards(&self) -> Document {
        let scene = self.scene;
        let of = |asked: &Option<Asked>, key: &'static str| -> Vec<Card> {
            let asked = asked.as_ref();
            asked.map_or_else(Vec::new, |asked| asked.by_size().into_iter().map(|option| self.card(asked, option, key)).collect())
        };
        let mut cards = of(&self.facts.hurdles, "card-hurdle");
        cards.extend(of(&self.facts.needs, "card-need"));
        cards.truncate(*CARDS.end());
        let kind = Kind { title: self.title_of("pack-kind-cards"), format: Format::A6, scale: Scale::Card, head: "" };
        scene.document(kind, cards.into_iter().map(Block::Card).collect())
    }

    fn card(&self, asked: &Asked, option: &ComparedOption, key: &str) -> Card {
        let scene = self.scene;
        let front = vec![
            Block::Note(format!("{} · {}", scene.word(key), self.name)),
            Block::Heading(1, asked.name(&scene.texts, 1, &option.option)),
        ];
        let share = |side: usize| scene.share(asked, option, side).unwrap_or_else(|| scene.word("pack-withheld"));
        let mut rows = vec![
            vec![scene.word("audience-actors"), share(0)],
            vec![scene.word("audience-people"), share(1)],
        ];
        rows.extend(scene.talks(&option.option));
        let back = vec![
            Block::Heading(2, asked.name(&scene.texts, 0, &option.option)),
            Block::Table(Table { head: vec![scene.word("card-who"), scene.word("card-says")], rows, ..Table::default() }),
            Block::Note(scene.bases(asked)),
        ];
        Card { front, back }
    }
}

impl Scene<'_> {
    /// In how many talks of each guide a topic came up; never per cent.
    pub(in crate::workflows::reports) fn talks(&self, code: &Code) -> Vec<Vec<String>> {
        let line = |talks: &Talks| {
            let all = talks.counts.all()?;
            let name = self.word(if talks.concerned { "talks-people" } else { "talks-actors" });
            let said = match talks.counts.code(code) {
                Voices::Exact(n) => self.with("card-talks", &[("n", n.into()), ("all", all.into())]),
                Voices::AtLeast(n) => self.with("card-talks-least", &[("n", n.into()), ("all", all.into())]),
                Voices::Individual => self.word("card-talks-few"),
            };
            Some(vec![name, said])
        };
        self.material.talks.iter().filter_map(line).collect()
    }
}
