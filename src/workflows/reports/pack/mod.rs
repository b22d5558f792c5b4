//! The workshop pack of a field of action: a handout of four pages, a sheet of three for the moderation, a
//! poster and cards to sort. All parts are made of the same material and carry the same day and mark; what is
//! withheld is said in words.

mod cards;
mod chapter;
mod contents;
mod handout;
mod moderator;
mod poster;
mod slides;

use tokio::task::spawn_blocking;
use unic_langid::LanguageIdentifier;

pub(super) use self::chapter::Chapter;
pub use self::contents::Contents;
use crate::{
    domain::{figure::FieldPart, identifiers::Code, questionnaire::Process},
    rendering::documents::Document,
    storage::StoreError,
    workflows::{
        Engine,
        figures::{self, FieldFigures, Figure},
        reports::{
            material::{FieldFacts, Material, Voice},
            said::Said,
            scene::Scene,
        },
    },
};

/// A part of a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// For everybody: four pages of A4.
    Handout,
    /// For whoever moderates: three pages of A4.
    Moderator,
    /// For the wall: A1.
    Poster,
    /// To sort and to vote with: A6, two sides each.
    Cards,
}

impl Part {
    /// All of them, in the order they are used.
    pub const ALL: [Self; 4] = [Self::Handout, Self::Moderator, Self::Poster, Self::Cards];

    /// Its name in files and addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Handout => "handout",
            Self::Moderator => "moderator",
            Self::Poster => "poster",
            Self::Cards => "cards",
        }
    }

    /// Key of the text that says what it is.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Handout => "pack-kind-handout",
            Self::Moderator => "pack-kind-moderator",
            Self::Poster => "pack-kind-poster",
            Self::Cards => "pack-kind-cards",
        }
    }

    /// The part with this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == name)
    }

    /// How many pages are planned; cards are as many as there are topics.
    #[must_use]
    pub fn pages(self) -> Option<usize> {
        match self {
            Self::Handout => Some(4),
            Self::Moderator => Some(3),
            Self::Poster => Some(1),
            Self::Cards => None,
        }
    }
}

/// How many cards there should be.
pub const CARDS: std::ops::RangeInclusive<usize> = 12..=20;

/// Everything a pack consists of, before it becomes files.
#[derive(Debug)]
pub(super) struct Pack {
    /// The parts.
    pub parts: Vec<(Part, Document)>,
    /// What is shown on a wall: each page is a slide.
    pub slides: Document,
    /// The figures in them.
    pub figures: Vec<Figure>,
    /// The sentences with numbers in them.
    pub said: Vec<Said>,
}

/// What the parts of a pack have in common.
struct Plan<'a> {
    scene: &'a Scene<'a>,
    field: &'a Code,
    name: String,
    facts: FieldFacts,
    said: Vec<Said>,
    voices: Vec<&'a Voice>,
    quality: Option<Figure>,
    priorities: Option<Figure>,
    hurdles: Option<Figure>,
    needs: Option<Figure>,
}

/// Obstacles and needs in a chart of a handout.
const HURDLES: usize = 5;
const NEEDS: usize = 6;
/// Quotes of a handout.
const QUOTES: usize = 3;

impl Pack {
    /// One part.
    pub(in crate::workflows::reports) fn part(&self, part: Part) -> &Document {
        let found = self.parts.iter().find(|(of, _)| *of == part);
        &found.expect("a pack has every part").1
    }

    /// The handout followed by the sheet for the moderation.
    pub(in crate::workflows::reports) fn sheets(&self) -> Document {
        let mut document = self.part(Part::Handout).clone();
        document.blocks.extend(self.part(Part::Moderator).blocks.iter().cloned());
        document
    }

    /// The pack of a field.
    pub(in crate::workflows::reports) fn of(scene: &Scene<'_>, field: &Code) -> Self {
        let plan = Plan::of(scene, field);
        let parts = vec![
            (Part::Handout, plan.handout()),
            (Part::Moderator, plan.moderator()),
            (Part::Poster, plan.poster()),
            (Part::Cards, plan.cards()),
        ];
        let slides = plan.slides();
        let figures = [plan.quality, plan.priorities, plan.hurdles, plan.needs].into_iter().flatten().collect();
        Self { parts, slides, figures, said: plan.said }
    }
}

impl<'a> Plan<'a> {
    fn of(scene: &'a Scene<'a>, field: &'a Code) -> Self {
        let facts = scene.material.facts(field);
        let figures = scene.figures(field);
        Self {
            name: scene.field(field),
            said: scene.statements(field, &facts),
            voices: scene.voices(field, QUOTES),
            quality: Material::figure_of(FieldPart::Quality, &figures, &facts),
            priorities: scene.material.priorities_figure(field, scene.language()),
            hurdles: Material::figure_of(FieldPart::Hurdles, &figures, &facts),
            needs: Material::figure_of(FieldPart::Needs, &figures, &facts),
            scene,
            field,
            facts,
        }
    }

    fn title_of(&self, kind: &str) -> String {
        format!("{}: {}", self.scene.word(kind), self.name)
    }

    /// Whether something of the field is withheld.
    fn is_withheld(&self) -> bool {
        [&self.quality, &self.priorities, &self.hurdles, &self.needs].into_iter().flatten().any(|figure| figure.has_withheld)
    }
}

impl Material {
    /// All fields by rating and priority, with this one standing out.
    fn priorities_figure(&self, field: &Code, language: &LanguageIdentifier) -> Option<Figure> {
        figures::priorities(&self.priorities, None, Some(field), language)
    }

    /// A figure about a field.
    pub(super) fn figure_of(part: FieldPart, figures: &FieldFigures<'_>, facts: &FieldFacts) -> Option<Figure> {
        match part {
            FieldPart::Quality => facts.quality.as_ref().and_then(|(comparison, numbers)| figures.quality(comparison, numbers)),
            FieldPart::Hurdles => figures.paired(part, &facts.hurdles.clone()?.top(HURDLES)),
            FieldPart::Needs => figures.paired(part, &facts.needs.clone()?.top(NEEDS)),
        }
    }
}

impl Engine {
    /// A figure about a field in a language; none when a survey it needs is not offered in it.
    pub(in crate::workflows) async fn field_figure(
        &self,
        process: &Process,
        (field, part): (Code, FieldPart),
        language: &LanguageIdentifier,
    ) -> Result<Option<Figure>, StoreError> {
        let Some(facts) = self.field_facts(process, &field, language).await? else { return Ok(None) };
        let texts = self.texts(Some(process), language);
        let drawing = spawn_blocking(move || Material::figure_of(part, &FieldFigures { field: &field, texts: &texts }, &facts));
        drawing.await.map_err(|_| StoreError::Interrupted)
    }
}
