//! How the numbers of a report came about, from what the process itself says: nothing here is typed in.

use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        analysis::{
            difference::{CLEAR_BASE, CLEAR_POINTS},
            weighting::{Weighted, Weights},
        },
        disclosure::{LEAST_RESPONSES, Noise, PublishableTable},
    },
    localisation::Language,
    rendering::{
        documents::{Block, Table},
        labels::Labels,
    },
    workflows::{
        reports::{kinds::percent, known::Known, scene::Scene},
        results::{Results, View},
    },
};

/// How counts are changed, in words.
fn noise_key(noise: Noise) -> &'static str {
    match noise {
        Noise::K5 => "method-noise-k5",
        Noise::R5 => "method-noise-r5",
        Noise::R3 => "method-noise-r3",
        Noise::TenFive => "method-noise-ten-five",
    }
}

/// The fields of action people named, as they were counted and weighted to the population.
struct WeightedFields {
    table: PublishableTable,
    weighted: Weighted,
}

impl WeightedFields {
    /// Its shares, weighted and not, in per cent.
    fn percents(&self) -> Vec<u64> {
        let total = self.table.total();
        let plain = total.cells().iter().filter_map(|cell| cell.percent_of(total.base()));
        plain.chain((0..total.cells().len()).filter_map(|at| self.weighted.percent(at))).collect()
    }
}

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
                self.word(noise_key(policy.noise)),
                self.texts.plain("pack-method-thresholds", &thresholds),
                self.with("method-interval", &[("points", CLEAR_POINTS.unsigned_abs().into()), ("n", CLEAR_BASE.into())]),
                self.word(if self.is_weighted() { "method-weighted" } else { "method-unweighted" }),
                self.agreement(agreement),
                self.translations(),
            ]),
        ];
        for survey in &self.material.surveys {
            blocks.push(Block::Heading(3, self.word(&format!("{}-title", survey.instrument().id))));
            blocks.push(Block::List(self.survey_lines(survey)));
            blocks.extend(self.weighting(survey));
        }
        blocks.push(Block::Note(self.word("chart-not-representative")));
        blocks
    }

    /// Whether a survey is to be weighted to the population.
    fn is_weighted(&self) -> bool {
        self.material.surveys.iter().any(|survey| survey.instrument().weighting.is_some())
    }

    /// By what a survey is weighted, what the weights are like, and weighted shares beside unweighted ones.
    fn weighting(&self, survey: &Results) -> Vec<Block> {
        if survey.instrument().weighting.is_none() {
            return Vec::new();
        }
        let Some(weights) = survey.weights() else { return vec![Block::Paragraph(self.word("method-weights-impossible"))] };
        let labels = Labels::new(&self.texts, survey.instrument());
        let by: Vec<String> = weights.by().iter().map(|by| labels.title(by)).collect();
        let (low, high) = weights.range();
        let values = [
            ("by", self.texts.list(&by).into()),
            ("low", self.texts.one_decimal(low).into()),
            ("high", self.texts.one_decimal(high).into()),
            ("points", self.texts.one_decimal(weights.deviation * 100.0).into()),
        ];
        let mut lines = vec![self.with("method-weights", &values)];
        lines.push(self.with(if weights.trimmed { "method-weights-trimmed" } else { "method-weights-met" }, &values));
        let fields = self.weighted_fields(survey, &weights);
        if let Some(WeightedFields { table, weighted }) = &fields {
            let people = [("n", table.total().base().count().unwrap_or_default().into()), ("effective", weighted.effective_base.into())];
            lines.push(self.with("method-effective", &people));
        }
        let table = fields.map(|WeightedFields { table, weighted }| {
            let share = |percent: Option<u64>| percent.map_or_else(|| self.word("pack-withheld"), |percent| self.texts.percent(percent));
            let rows = table.options().iter().zip(table.total().cells()).enumerate().map(|(at, (option, cell))| {
                let base = table.total().base();
                let is_shown = cell.percent_of(base).is_some();
                let plain = self.percent(*cell, base).unwrap_or_else(|| self.word("pack-withheld"));
                vec![labels.option(&table.subject().variable, option), plain, share(weighted.percent(at).filter(|_| is_shown))]
            });
            Block::Table(Table {
                head: vec![self.word("pack-answer"), self.word("pack-share"), self.word("method-weighted-share")],
                rows: rows.collect(),
                caption: labels.title(&table.subject().variable),
                ..Table::default()
            })
        });
        std::iter::once(Block::List(lines)).chain(table).collect()
    }

    /// What people named as most important, weighted; none where too much of it is withheld.
    fn weighted_fields(&self, survey: &Results, weights: &Weights) -> Option<WeightedFields> {
        let id = &survey.instrument().id;
        let priorities = self.material.priorities.iter().find(|priorities| priorities.results.instrument().id == *id)?;
        let table = survey.tables(&priorities.variable, &View::default()).into_iter().next()?;
        let weighted = survey.weighted(&priorities.variable, weights).remove(table.subject())?;
        Some(WeightedFields { table, weighted })
    }

    /// Every number on weighting that the page on method prints.
    pub(super) fn weighted_numbers(&self) -> Known {
        let mut known = Known::default();
        for survey in &self.material.surveys {
            let Some(weights) = survey.weights() else { continue };
            let (low, high) = weights.range();
            for number in [low, high, weights.deviation * 100.0] {
                known.mean(self, number);
            }
            if let Some(fields) = self.weighted_fields(survey, &weights) {
                known.extend(Known::percents(fields.percents()));
            }
        }
        known
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
