//! The cards: an obstacle or a need on the front in the words of the people concerned, the numbers on the back.

use crate::{
    domain::{analysis::difference::ComparedOption, disclosure::talks::Voices, identifiers::Code},
    rendering::documents::{Block, Card, Document, Format, Scale, Statement},
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
        let said = |side: usize| {
            let name = scene.word(["audience-actors", "audience-people"][side]);
            let base = asked.bases[side].count().map(|n| scene.with("chart-n", &[("n", n.into())])).unwrap_or_default();
            if option.counts[side].is_nobody_or_few() && !base.is_empty() {
                let base = format!("{} · {base}", scene.word("card-few"));
                return Statement { number: scene.texts.number(0_u64), text: name, base };
            }
            match scene.share(asked, option, side) {
                Some(number) => Statement { number, text: name, base },
                None => Statement { number: scene.word("chart-withheld-mark"), text: name, base: scene.word("pack-withheld") },
            }
        };
        let mut back = vec![
            Block::Note(format!("{} · {}", scene.word(key), self.name)),
            Block::Heading(2, asked.name(&scene.texts, 0, &option.option)),
            Block::Statements([0, 1].map(said).into()),
        ];
        let talks = scene.talks(&option.option);
        if !talks.is_empty() {
            back.push(Block::List(talks.into_iter().map(|(whose, said)| format!("{whose}: {said}")).collect()));
        }
        Card { front, back }
    }
}

impl Scene<'_> {
    /// In how many talks of each guide a topic came up; never per cent.
    pub(in crate::workflows::reports) fn talks(&self, code: &Code) -> Vec<(String, String)> {
        let line = |talks: &Talks| {
            let all = talks.counts.all()?;
            let name = self.word(if talks.concerned { "talks-people" } else { "talks-actors" });
            let said = match talks.counts.code(code) {
                Voices::Exact(n) => self.with("card-talks", &[("n", n.into()), ("all", all.into())]),
                Voices::AtLeast(n) => self.with("card-talks-least", &[("n", n.into()), ("all", all.into())]),
                Voices::Individual => self.word("card-talks-few"),
            };
            Some((name, said))
        };
        self.material.talks.iter().filter_map(line).collect()
    }
}
