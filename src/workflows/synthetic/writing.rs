//! What the office of a demonstration has written: texts for reports, core statements, and recommendations of workshops, as `demo.toml`
//! has them. They are written by the same rules as real ones.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    domain::{
        figure::FigureId,
        identifiers::Code,
        interviews::topics,
        questionnaire::Process,
        register::{Effort, Month, Proposal, Status},
        text_blocks::{About, BlockId, Slot},
        words::{
            cluster::Statement,
            code_book::{CodeBook, Wording},
        },
    },
    workflows::synthetic::Parameters,
};

/// A text in several languages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleText {
    about: String,
    slot: String,
    /// Nobody has approved it.
    #[serde(default)]
    pub draft: bool,
    /// The words, by the tag of their language.
    pub words: BTreeMap<String, String>,
}

impl SampleText {
    /// Its address, if there can be such a text.
    #[must_use]
    pub fn id(&self) -> Option<BlockId> {
        BlockId::new(About::parse(&self.about)?, Slot::parse(&self.slot)?)
    }
}

/// A recommendation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleRecommendation {
    field: Option<Code>,
    topic: Option<Code>,
    challenge: String,
    proposal: String,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    partners: String,
    #[serde(default)]
    first_step: String,
    due: Option<Month>,
    effort: Option<Effort>,
    #[serde(default)]
    effect: String,
    dots: Option<u32>,
    #[serde(default)]
    dissent: String,
    /// The steps it went, after the draft.
    #[serde(default)]
    pub status: Vec<Status>,
    /// What was noted with the last step.
    #[serde(default)]
    pub note: String,
    /// The figures it rests on.
    #[serde(default)]
    figures: Vec<String>,
}

impl SampleRecommendation {
    /// What the workshop wrote down.
    #[must_use]
    pub fn says(&self) -> Proposal {
        Proposal {
            field: self.field.clone(),
            topic: self.topic.clone(),
            workshop: None,
            challenge: self.challenge.clone(),
            proposal: self.proposal.clone(),
            owner: self.owner.clone(),
            partners: self.partners.clone(),
            first_step: self.first_step.clone(),
            due: self.due,
            effort: self.effort,
            effect: self.effect.clone(),
            dots: self.dots,
            dissent: self.dissent.clone(),
        }
    }

    /// The figures it rests on.
    pub fn figures(&self) -> impl Iterator<Item = FigureId> {
        self.figures.iter().filter_map(|figure| figure.parse().ok())
    }
}

/// What of the texts and recommendations does not fit the process, one sentence each.
pub(super) fn problems(parameters: &Parameters, process: &Process) -> Vec<String> {
    let mut problems = Vec::new();
    for text in &parameters.statements {
        let name = format!("statement {} {}", text.about, text.slot);
        let about = text.id().map(|id| id.about);
        if about.is_none() || matches!(about, Some(About::Field(field)) if !process.fields.contains(&field)) {
            problems.push(format!("{name}: there is no such text"));
        }
        if !text.words.contains_key(&process.source_language.to_string()) {
            problems.push(format!("{name}: it needs words in {}", process.source_language));
        }
        let strange = text.words.keys().filter(|tag| process.languages.iter().all(|language| *language != tag.as_str()));
        problems.extend(strange.map(|tag| format!("{name}: the process has no language `{tag}`")));
    }
    for entry in &parameters.recommendations {
        let strange = entry.figures.iter().filter(|figure| figure.parse::<FigureId>().is_err());
        problems.extend(strange.map(|figure| format!("recommendation {}: `{figure}` is no figure", entry.proposal)));
        if entry.field.as_ref().is_some_and(|field| !process.fields.contains(field)) {
            problems.push(format!("recommendation {}: the process has no such field", entry.proposal));
        }
    }
    // The book of a process begins with its topics; nobody has changed it when the demonstration is filled.
    let book = CodeBook::of_topics(&topics(process), |_| Wording::default());
    for cluster in &parameters.clusters {
        let problem = cluster.clone().checked(&process.fields, &book).err();
        problems.extend(problem.map(|problem| format!("cluster {}: {problem}", cluster.name)));
    }
    problems
}

impl Parameters {
    /// Texts for reports.
    #[must_use]
    pub fn statements(&self) -> &[SampleText] {
        &self.statements
    }

    /// Core statements about the talks.
    #[must_use]
    pub fn clusters(&self) -> &[Statement] {
        &self.clusters
    }

    /// What workshops proposed.
    #[must_use]
    pub fn recommendations(&self) -> &[SampleRecommendation] {
        &self.recommendations
    }
}
