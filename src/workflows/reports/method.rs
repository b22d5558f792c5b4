//! How the numbers of a report came about, from what the process itself says: nothing here is typed in.

use jiff::civil::Date;

use crate::{
    domain::disclosure::LEAST_RESPONSES,
    localisation::Language,
    rendering::documents::Block,
    workflows::{reports::scene::Scene, results::Results},
};

/// More words are not read.
pub(super) const MOST_BOX_WORDS: usize = 60;

impl Scene<'_> {
    /// What the numbers are and what they cannot say, in at most [`MOST_BOX_WORDS`] words.
    pub(super) fn method_box(&self) -> String {
        let bracket = self.material.process().policy.bracket;
        self.with("pack-method-box", &[("bracket", bracket.into())])
    }

    /// The page on method.
    pub(super) fn method(&self) -> Vec<Block> {
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
            ]),
        ];
        for survey in &self.material.surveys {
            blocks.push(Block::Heading(3, self.word(&format!("{}-title", survey.instrument().id))));
            blocks.push(Block::List(self.survey_lines(survey)));
        }
        blocks.push(Block::Note(self.word("chart-not-representative")));
        blocks
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
