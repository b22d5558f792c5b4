//! The sheet for whoever moderates: the plan of 90 minutes, the numbers behind the handout with their weak
//! points, and what to ask when the talk turns in circles.

use crate::{
    domain::{
        analysis::difference::{ComparedOption, Judgement},
        disclosure::Cell,
    },
    rendering::documents::{Align, Block, Column, Document, Format, Scale, Space, Table},
    workflows::{
        figures::Asked,
        reports::{pack::Plan, scene::Kind},
    },
};

/// Minutes of each step of a workshop.
const MINUTES: [u64; 6] = [10, 15, 25, 25, 10, 5];
/// Topics of other fields that will be brought up.
const ELSEWHERE: usize = 4;
/// Contradictions that are pointed out.
const CONTRADICTIONS: usize = 3;

impl Plan<'_> {
    pub(super) fn moderator(&self) -> Document {
        let title = self.title_of("pack-kind-moderator");
        let pages = vec![Block::Page(self.course()), Block::Page(self.behind_the_handout()), Block::Page(self.prompts())];
        let kind = Kind { head: &self.name, title, format: Format::A4, scale: Scale::Dense };
        self.scene.document(kind, pages)
    }

    fn words(&self, key: &str, numbers: std::ops::RangeInclusive<u8>) -> Vec<String> {
        numbers.map(|number| self.scene.word(&format!("{key}-{number}"))).collect()
    }

    /// Page one: goal, schedule, material, roles, result.
    fn course(&self) -> Vec<Block> {
        let scene = self.scene;
        let total: u64 = MINUTES.iter().sum();
        let step = |(number, minutes): (u8, u64)| {
            vec![scene.texts.number(minutes), scene.word(&format!("mod-step-{number}")), scene.word(&format!("mod-step-{number}-how"))]
        };
        let schedule = Table {
            head: ["mod-minutes", "mod-step", "mod-how"].map(|key| scene.word(key)).into(),
            rows: (1..).zip(MINUTES).map(step).collect(),
            columns: vec![Align::End, Align::Start, Align::Start],
            caption: String::new(),
        };
        let column = |key: &str, numbers| Column {
            share: 1.0,
            blocks: vec![Block::Heading(3, scene.word(key)), Block::List(self.words(key, numbers))],
        };
        vec![
            scene.title("pack-kind-moderator", self.name.clone(), String::new()),
            Block::Heading(2, scene.word("mod-goal")),
            Block::Lead(scene.with("mod-goal-text", &[("field", self.name.as_str().into())])),
            Block::Heading(2, scene.with("mod-schedule", &[("n", total.into())])),
            Block::Table(schedule),
            Block::Columns(vec![column("mod-material", 1..=6), column("mod-roles", 1..=4)]),
            Block::Callout(scene.word("mod-result"), scene.word("mod-result-text")),
        ]
    }

    /// Page two: all numbers on the field, contradictions, weak points, questions that will come.
    fn behind_the_handout(&self) -> Vec<Block> {
        let scene = self.scene;
        let mut blocks = vec![Block::Heading(2, scene.word("mod-facts"))];
        for (asked, key) in [(&self.facts.hurdles, "mod-hurdles"), (&self.facts.needs, "mod-needs")] {
            let Some(asked) = asked else { continue };
            let caption = format!("{} ({})", scene.word(key), scene.bases(asked));
            let mut table = Table { caption, ..scene.figures(self.field).table(asked) };
            if key == "mod-hurdles" {
                scene.with_talks(&mut table, asked);
            }
            blocks.push(Block::Table(table));
        }
        blocks.push(Block::Heading(3, scene.word("mod-contradictions")));
        let mut contradictions = self.contradictions();
        contradictions.extend(scene.contradicting(self.field, CONTRADICTIONS));
        blocks.push(Block::List(contradictions));
        let questions = (1..=4).map(|number| {
            format!("{} {}", scene.word(&format!("mod-question-{number}")), scene.word(&format!("mod-question-{number}-answer")))
        });
        let mut right = vec![Block::Heading(3, scene.word("mod-elsewhere"))];
        right.push(Block::List(self.elsewhere()));
        blocks.push(Block::Columns(vec![
            Column { share: 1.0, blocks: vec![Block::Heading(3, scene.word("mod-weak")), Block::List(self.weak_points())] },
            Column { share: 1.0, blocks: right },
        ]));
        blocks.push(Block::Heading(3, scene.word("mod-questions")));
        blocks.push(Block::List(questions.collect()));
        blocks.push(Block::Note(scene.word("chart-not-representative")));
        blocks
    }

    /// Where both audiences clearly differ, as questions.
    fn contradictions(&self) -> Vec<String> {
        let scene = self.scene;
        let all = [&self.facts.hurdles, &self.facts.needs].into_iter().flatten();
        let mut clear: Vec<(&Asked, &ComparedOption)> = all
            .flat_map(|asked| asked.options.iter().map(move |option| (asked, option)))
            .filter(|(_, option)| option.judgement != Judgement::NotClear)
            .collect();
        clear.sort_by_key(|(_, option)| std::cmp::Reverse(option.points.map_or(0, i64::abs)));
        if clear.is_empty() {
            return scene.differences(&self.facts);
        }
        let line = |(asked, option): &(&Asked, &ComparedOption)| {
            let [actors, people] = [0, 1].map(|side| scene.share(asked, option, side).unwrap_or_default());
            let name = asked.name(&scene.texts, 0, &option.option);
            scene.with("mod-contradiction", &[("name", name.into()), ("actors", actors.into()), ("people", people.into())])
        };
        clear.iter().take(CONTRADICTIONS).map(line).collect()
    }

    /// What the numbers do not carry: small groups, withheld numbers, other bases than everybody.
    fn weak_points(&self) -> Vec<String> {
        let scene = self.scene;
        let asked: Vec<&Asked> = [&self.facts.hurdles, &self.facts.needs].into_iter().flatten().collect();
        let mut points = vec![scene.word("mod-weak-self")];
        if asked.iter().flat_map(|asked| asked.bases).any(|base| matches!(base, Cell::Bracketed(_))) {
            points.push(scene.word("mod-weak-small"));
        }
        if self.is_withheld() || asked.iter().flat_map(|asked| asked.bases).any(|base| base == Cell::Withheld) {
            points.push(scene.word("mod-weak-withheld"));
        }
        let base = |asked: &Option<Asked>, side: usize| asked.as_ref().and_then(|asked| asked.bases[side].count());
        let is_smaller = |side| matches!((base(&self.facts.hurdles, side), base(&self.facts.needs, side)), (Some(all), Some(some)) if some * 4 < all * 3);
        if is_smaller(0) || is_smaller(1) {
            points.push(scene.word("mod-weak-routed"));
        }
        points.push(scene.word("mod-weak-base"));
        points
    }

    /// What is named most often of all other fields.
    fn elsewhere(&self) -> Vec<String> {
        let scene = self.scene;
        let Some(all) = &self.facts.all_hurdles else { return vec![scene.word("mod-elsewhere-none")] };
        let others = all.by_size().into_iter().filter_map(|option| {
            let field = all.field_of(&option.option).filter(|field| *field != self.field)?;
            all.percent(option, 0).or_else(|| all.percent(option, 1))?;
            let name = all.name(&scene.texts, 0, &option.option);
            Some(scene.with("mod-elsewhere-line", &[("name", name.into()), ("field", scene.field(field).into())]))
        });
        let lines: Vec<String> = others.take(ELSEWHERE).collect();
        if lines.is_empty() { vec![scene.word("mod-elsewhere-none")] } else { lines }
    }

    /// Page three: a prompt for each topic, ways out of circles, the template of the result.
    fn prompts(&self) -> Vec<Block> {
        let scene = self.scene;
        let topics: Vec<String> = match (&self.facts.hurdles, &self.facts.needs) {
            (None, None) => Vec::new(),
            (hurdles, needs) => {
                let of = |asked: &Option<Asked>, most: usize| -> Vec<String> {
                    let asked = asked.as_ref();
                    asked.map_or_else(Vec::new, |asked| {
                        asked.by_size().into_iter().take(most).map(|option| asked.name(&scene.texts, 0, &option.option)).collect()
                    })
                };
                let hurdles = of(hurdles, 4);
                let needs = of(needs, 6 - hurdles.len());
                hurdles.into_iter().chain(needs).collect()
            }
        };
        let prompt = |(number, topic): (usize, String)| scene.with(&format!("mod-prompt-{}", number % 5 + 1), &[("name", topic.into())]);
        let mut blocks = Vec::new();
        if !topics.is_empty() {
            blocks.push(Block::Heading(2, scene.word("mod-prompts")));
            blocks.push(Block::List(topics.into_iter().enumerate().map(prompt).collect()));
        }
        blocks.push(Block::Heading(2, scene.word("mod-circles")));
        blocks.push(Block::Numbered(self.words("mod-circle", 1..=5)));
        blocks.push(Block::Heading(2, scene.word("mod-template")));
        blocks.push(Block::Note(scene.word("mod-template-text")));
        let fields = ["challenge", "proposal", "owner", "partners", "first-step", "by-when", "effort", "effect", "dissent"];
        let heads = |keys: &[&str]| keys.iter().map(|key| scene.word(&format!("result-{key}"))).collect::<Vec<_>>();
        blocks.push(Block::Boxes(heads(&fields[..2]), Space::Lines(3)));
        blocks.push(Block::Boxes(heads(&fields[2..6]), Space::Lines(2)));
        blocks.push(Block::Boxes(heads(&fields[6..]), Space::Lines(2)));
        blocks.push(Block::Callout(scene.word("mod-privacy"), scene.word("mod-privacy-text")));
        blocks
    }
}
