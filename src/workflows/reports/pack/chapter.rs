//! A field of action in a report: two pages of what the handout tells, without room to write. All its numbers
//! stand at the end of the report.

use crate::{
    domain::{identifiers::Code, text_blocks::BlockKind},
    rendering::documents::{Block, Statement, Width},
    workflows::reports::{pack::Plan, scene::Scene},
};

/// Topics whose numbers stand beside the talks.
const TOPICS: usize = 3;
/// How wide the chart of needs is, of the width of a page: so that voices and offers have room below it.
const NEEDS: f32 = 0.7;

/// What is told of a field, and the statement that stands for it in a summary.
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
            second.push(scene.figure(needs, *numbers, Width::Part(NEEDS)));
        }
        second.push(Block::Heading(3, scene.word("pack-groups")));
        second.push(Block::List(scene.differences(&plan.facts)));
        second.extend(scene.number_and_voice(field, TOPICS));
        if !plan.voices.is_empty() {
            second.push(Block::Heading(3, scene.word("pack-voices")));
            second.extend(plan.voices.iter().flat_map(|voice| scene.quote(voice)));
        }
        let offers = scene.paragraphs(field, BlockKind::Offers);
        if !offers.is_empty() {
            second.push(Block::Heading(3, scene.word("pack-known")));
            second.extend(offers);
        }
        Self { pages: [first, second], first: plan.said.first().map(|said| said.statement.clone()) }
    }
}
