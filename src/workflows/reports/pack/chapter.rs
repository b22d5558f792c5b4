//! A field of action in a report: two pages of what the handout tells, without room to write. All its numbers
//! stand at the end of the report.

use crate::{
    domain::{identifiers::Code, text_blocks::BlockKind},
    rendering::documents::{Block, Scale, Statement, Width},
    workflows::reports::{
        pack::{Plan, QUOTES},
        scene::{Scene, fullest},
    },
};

/// How much the second page of a field holds.
#[derive(Clone, Copy, Debug)]
struct Content {
    /// Topics whose numbers stand beside the talks.
    topics: usize,
    voices: usize,
    offers: bool,
}

/// What goes first where not everything has room on the page: voices, then topics, then offers.
const CONTENTS: [Content; 6] = [
    Content { topics: 3, voices: QUOTES, offers: true },
    Content { topics: 3, voices: 2, offers: true },
    Content { topics: 2, voices: 2, offers: true },
    Content { topics: 2, voices: 1, offers: true },
    Content { topics: 2, voices: 1, offers: false },
    Content { topics: 1, voices: 0, offers: false },
];
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
        let with = |content: Content| {
            let mut page = second.clone();
            page.extend(scene.number_and_voice(field, content.topics));
            let mut voices = plan.voices.iter().take(content.voices).peekable();
            if voices.peek().is_some() {
                page.push(Block::Heading(3, scene.word("pack-voices")));
                page.extend(voices.flat_map(|voice| scene.quote(voice)));
            }
            let offers = if content.offers { scene.paragraphs(field, BlockKind::Offers) } else { Vec::new() };
            if !offers.is_empty() {
                page.push(Block::Heading(3, scene.word("pack-known")));
                page.extend(offers);
            }
            page
        };
        let second = fullest(CONTENTS.into_iter().map(with), |page| scene.is_one_page(Scale::Dense, page)).unwrap_or_default();
        Self { pages: [first, second], first: plan.said.first().map(|said| said.statement.clone()) }
    }
}
