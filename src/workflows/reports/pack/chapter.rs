//! A field of action in a report: two pages of what the handout tells, without room to write.

use crate::{
    domain::{analysis::difference::ComparedOption, identifiers::Code, text_blocks::BlockKind},
    rendering::documents::{Block, Statement, Table, Width},
    workflows::reports::{pack::Plan, scene::Scene},
};

/// The two pages of a field, and the statement that stands for it in a summary.
pub(in crate::workflows::reports) struct Chapter {
    /// Its two pages.
    pub pages: [Vec<Block>; 2],
    /// The first of its statements.
    pub first: Option<Statement>,
}

impl Chapter {
    /// `numbers` counts the figures of the report.
    pub(in crate::workflows::reports) fn of(scene: &Scene<'_>, field: &Code, numbers: &mut u64) -> Self {
        let plan = Plan::of(scene, field);
        let mut first = vec![Block::Heading(1, plan.name.clone())];
        first.extend(plan.statements());
        let figures: Vec<_> = [&plan.quality, &plan.hurdles].into_iter().flatten().map(|figure| (figure, Width::Full)).collect();
        first.extend(scene.figures_of_page(&figures, *numbers + 1));
        *numbers += figures.iter().map(|_| 1).sum::<u64>();
        let mut second = vec![Block::Heading(3, scene.word("pack-missing"))];
        if let Some(needs) = &plan.needs {
            *numbers += 1;
            second.push(scene.figure(needs, *numbers, Width::Full));
        }
        if let Some(asked) = &plan.facts.needs {
            let caption = format!("{} ({})", scene.word("mod-needs"), scene.bases(asked));
            second.push(Block::Table(Table { caption, ..scene.figures(field).table(asked) }));
        }
        second.push(Block::Heading(3, scene.word("pack-groups")));
        second.push(Block::List(scene.differences(&plan.facts)));
        if !plan.voices.is_empty() {
            second.push(Block::Heading(3, scene.word("pack-voices")));
            second.extend(plan.voices.iter().flat_map(|voice| scene.quote(voice)));
        }
        for (key, kind) in [("pack-known", BlockKind::Offers), ("pack-examples", BlockKind::GoodExamples)] {
            let written = scene.paragraphs(field, kind);
            if !written.is_empty() {
                second.push(Block::Heading(3, scene.word(key)));
                second.extend(written);
            }
        }
        let others = plan.talks_of_field();
        if !others.is_empty() {
            second.push(Block::Heading(3, scene.word("report-talks")));
            second.push(Block::List(others));
        }
        Self { pages: [first, second], first: plan.said.first().map(|said| said.statement.clone()) }
    }
}

impl Plan<'_> {
    /// In how many talks the obstacles of the field came up, where that may be said.
    fn talks_of_field(&self) -> Vec<String> {
        let Some(asked) = &self.facts.hurdles else { return Vec::new() };
        let line = |option: &ComparedOption| {
            let talks: Vec<String> =
                self.scene.talks(&option.option).into_iter().map(|(whose, said)| format!("\u{2068}{whose}: {said}\u{2069}")).collect();
            (!talks.is_empty()).then(|| format!("{}: {}", asked.name(&self.scene.texts, 0, &option.option), talks.join(" · ")))
        };
        asked.by_size().into_iter().filter_map(line).collect()
    }
}
