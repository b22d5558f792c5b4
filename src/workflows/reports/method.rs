//! How the numbers of a report came about, from what the process itself says: nothing here is typed in.

use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        analysis::difference::{CLEAR_BASE, CLEAR_POINTS},
        disclosure::LEAST_RESPONSES,
    },
    localisation::Language,
    rendering::documents::Block,
    workflows::{
        reports::{kinds::percent, scene::Scene},
        results::Results,
    },
};

/// More words are not read.
pub(super) const MOST_BOX_WORDS: usize = 60;

impl Scene<'_> {
    /// What the numbers are and what they cannot say, in at most [`MOST_BOX_WORDS`] words.
    pub(super) fn method_box(&self) -> String {
        let bracket = self.material.process().policy.bracket;
        self.with("pack-method-box", &[("bracket", bracket.into())])
    }

    /// The page on method; `agreement` is how often two people decided alike about texts, 0 to 1.
    pub(super) fn method(&self, agreement: Option<f64>) -> Vec<Block> {
        let policy = self.material.process().policy;
        let thresholds = [
            ("least", LEAST_RESPONSES.into()),
            ("base", policy.base(0, false).into()),
            ("threshold", policy.threshold.into()),
            ("bracket", policy.bracket.into()),
        ];
        let mut blocks = vec![
            Block::Heading(2, self.word("pack-method")),
            Block::List(vec![
                self.word("pack-method-list"),
                self.word("pack-method-noise"),
                self.texts.plain("pack-method-thresholds", &thresholds),
                self.with("method-interval", &[("points", CLEAR_POINTS.unsigned_abs().into()), ("n", CLEAR_BASE.into())]),
                self.word("method-unweighted"),
                self.agreement(agreement),
                self.translations(),
            ]),
        ];
        for survey in &self.material.surveys {
            blocks.push(Block::Heading(3, self.word(&format!("{}-title", survey.instrument().id))));
            blocks.push(Block::List(self.survey_lines(survey)));
        }
        blocks.push(Block::Note(self.word("chart-not-representative")));
        blocks
    }

    fn agreement(&self, agreement: Option<f64>) -> String {
        match agreement {
            Some(share) => self.with("method-agreement", &[("percent", self.texts.percent(percent(share)).into())]),
            None => self.word("method-no-agreement"),
        }
    }

    /// How far the translation of each language is.
    fn translations(&self) -> String {
        let process = self.material.process();
        let state = |tag: &LanguageIdentifier| {
            let key =
                if self.material.engine.translation_notice(Some(process), tag).is_some() { "method-unreviewed" } else { "method-reviewed" };
            self.with(key, &[("language", Language::of(tag).autonym().into())])
        };
        let others = process.languages.iter().filter(|tag| **tag != process.source_language);
        self.with("method-translation", &[("languages", others.map(state).collect::<Vec<_>>().join(" · ").into())])
    }

    fn survey_lines(&self, survey: &Results) -> Vec<String> {
        let instrument = survey.instrument();
        let day = |day: &Option<String>| Some(self.texts.date(day.as_deref()?.parse::<Date>().ok()?));
        let period = match (day(&instrument.opens), day(&instrument.closes)) {
            (Some(from), Some(to)) => Some(self.texts.plain("pack-period", &[("from", from.into()), ("to", to.into())])),
            (Some(from), None) => Some(self.texts.plain("pack-period-from", &[("from", from.into())])),
            (None, Some(to)) => Some(self.texts.plain("pack-period-to", &[("to", to.into())])),
            (None, None) => None,
        };
        let names: Vec<String> = instrument.languages.iter().map(|language| Language::of(language).autonym().to_string()).collect();
        let languages = self.texts.plain("pack-languages", &[("languages", self.texts.list(&names).into())]);
        let asked = instrument.questions().filter(|question| question.takes_an_answer()).count();
        let questions = self.texts.plain("pack-questions", &[("n", asked.into())]);
        period.into_iter().chain([languages, questions]).collect()
    }
}
