//! The parameters of invented data as an organiser writes them in `demo.toml`, and the mistakes that
//! can be seen without the questionnaires. `matching` holds them against a process; how data are made
//! of them is told in the other files. Shares are percentages throughout.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, de::Error};

use crate::{
    domain::{
        answers::Answers,
        identifiers::{Code, InstrumentId, OptionCode, QuestionId},
        interviews::{EntryKind, Interpreting, QuoteConsent, TalkMode},
        questionnaire::Condition,
        words::cluster::Statement,
    },
    workflows::synthetic::writing::{SampleRecommendation, SampleText},
};

/// Percentages by code.
pub(super) type Shares = BTreeMap<Code, f64>;

/// What invented data of a process look like.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Parameters {
    pub(super) instruments: BTreeMap<InstrumentId, InstrumentParameters>,
    pub(super) free_text: FreeText,
    pub(super) themes: Vec<Theme>,
    pub(super) notes: Vec<Note>,
    pub(super) detached: Vec<DetachedEntry>,
    pub(super) statements: Vec<SampleText>,
    pub(super) recommendations: Vec<SampleRecommendation>,
    pub(super) clusters: Vec<Statement>,
}

/// What invented data of one instrument look like.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct InstrumentParameters {
    pub(super) size: Size,
    pub(super) field_time: FieldTime,
    pub(super) sensitive_consent: Option<f64>,
    pub(super) blank: BlankRate,
    pub(super) draws: Vec<DrawParameters>,
    pub(super) texts: Vec<TextParameters>,
    pub(super) traps: Vec<Trap>,
    pub(super) talks: TalkParameters,
}

/// How many people take part in a survey.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Size {
    pub(super) valid: usize,
    pub(super) complete: usize,
    pub(super) started: usize,
    pub(super) opened: usize,
}

impl Default for Size {
    fn default() -> Self {
        Self { valid: 200, complete: 180, started: 260, opened: 420 }
    }
}

/// When answers come in.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct FieldTime {
    pub(super) days: i32,
    pub(super) first_week: f64,
    pub(super) reminders: Vec<i32>,
    pub(super) weekend: f64,
}

impl Default for FieldTime {
    fn default() -> Self {
        Self { days: 28, first_week: 40.0, reminders: Vec::new(), weekend: 100.0 }
    }
}

/// How often a question is left blank.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct BlankRate {
    pub(super) first: f64,
    pub(super) more_per_question: f64,
    pub(super) times_sensitive: f64,
    pub(super) times_matrix_row: f64,
    pub(super) when: Vec<BlankWhen>,
}

impl Default for BlankRate {
    fn default() -> Self {
        Self { first: 1.2, more_per_question: 0.06, times_sensitive: 2.2, times_matrix_row: 1.5, when: Vec::new() }
    }
}

/// People who leave more or fewer questions blank.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BlankWhen {
    pub(super) r#if: Rule,
    pub(super) times: f64,
}

/// One question or trait.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DrawParameters {
    pub(super) of: Code,
    #[serde(default)]
    pub(super) shares: Shares,
    #[serde(default)]
    pub(super) number: Vec<f64>,
    #[serde(default)]
    pub(super) special: Shares,
    /// Words beside "something else", in the source language.
    #[serde(default)]
    pub(super) other: Vec<String>,
    #[serde(default)]
    pub(super) factors: BTreeMap<String, f64>,
    #[serde(default)]
    pub(super) option_factors: BTreeMap<OptionCode, BTreeMap<String, f64>>,
    #[serde(default)]
    pub(super) rows: BTreeMap<OptionCode, RowParameters>,
    #[serde(default = "one")]
    pub(super) sd: f64,
    #[serde(default)]
    pub(super) place_sd: f64,
    #[serde(default)]
    pub(super) straight_lining: f64,
    #[serde(default)]
    pub(super) when: Vec<When>,
}

fn one() -> f64 {
    1.0
}

/// One row of a matrix; the scale counts from 1.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RowParameters {
    pub(super) mean: f64,
    #[serde(default)]
    pub(super) factors: BTreeMap<String, f64>,
    #[serde(default)]
    pub(super) special: Shares,
}

/// People for whom other numbers hold.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct When {
    pub(super) r#if: Rule,
    /// Takes the place of the shares.
    #[serde(default)]
    pub(super) shares: Shares,
    /// Points (for rows: steps of the scale) that are added; the whole keeps its numbers.
    #[serde(default)]
    pub(super) add: Shares,
    /// Standard deviations by which an ordered choice moves up; the whole keeps its numbers.
    #[serde(default)]
    pub(super) shift: f64,
}

/// What free texts have in common.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct FreeText {
    pub(super) test: f64,
    pub(super) test_answers: Vec<String>,
    pub(super) more: f64,
    pub(super) long: f64,
    /// How much likelier a theme is for somebody who chose the option of the same code.
    pub(super) times_chosen: f64,
}

impl Default for FreeText {
    fn default() -> Self {
        Self { test: 0.0, test_answers: Vec::new(), more: 50.0, long: 5.0, times_chosen: 1.0 }
    }
}

/// A free-text question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TextParameters {
    pub(super) question: QuestionId,
    pub(super) voice: Code,
    pub(super) share: f64,
    #[serde(default)]
    pub(super) when: Vec<ShareWhen>,
}

/// People who write more or less often.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShareWhen {
    pub(super) r#if: Rule,
    pub(super) share: f64,
}

/// A text that names somebody, planted to test that reviews and exports notice it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Trap {
    pub(super) question: QuestionId,
    pub(super) language: Code,
    pub(super) text: String,
}

/// What people write about one thing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Theme {
    pub(super) code: Code,
    /// Weight by question.
    pub(super) shares: Shares,
    /// In the source language, by voice: sentences to begin with and sentences that may follow.
    pub(super) voices: BTreeMap<Code, Sentences>,
    /// In other languages: whole texts.
    #[serde(default)]
    pub(super) others: BTreeMap<Code, Vec<String>>,
}

/// Parts of a text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Sentences {
    pub(super) begin: Vec<String>,
    pub(super) more: Vec<String>,
}

/// Notes of interviewers on one topic, by kind of entry.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Note {
    pub(super) field: Code,
    pub(super) topic: Option<Code>,
    pub(super) texts: BTreeMap<EntryKind, Vec<String>>,
}

/// What interviews with a guide look like.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct TalkParameters {
    pub(super) count: usize,
    pub(super) label: String,
    pub(super) entries: f64,
    pub(super) minutes: (u16, u16),
    pub(super) unfinished: f64,
    pub(super) spoken_consent: f64,
    pub(super) record: f64,
    pub(super) review_wanted: f64,
    pub(super) quote_ok: f64,
    pub(super) marked: f64,
    pub(super) modes: BTreeMap<TalkMode, f64>,
    pub(super) languages: Shares,
    /// Who interprets in talks that are not in the source language.
    pub(super) interpreting: BTreeMap<Interpreting, f64>,
    pub(super) quotes: BTreeMap<QuoteConsent, f64>,
    pub(super) kinds: BTreeMap<EntryKind, f64>,
    pub(super) fields: Shares,
    /// Shares of the weights 1, 2 and 3.
    pub(super) weights: [f64; 3],
    /// Prompts at which entries of a kind come up; all prompts for kinds that are not listed.
    pub(super) prompts: BTreeMap<EntryKind, Vec<QuestionId>>,
    /// Sentence beginnings, set before a note.
    pub(super) leads: Vec<String>,
    /// Words that stand where something was blacked out, set behind marked entries.
    pub(super) marks: Vec<String>,
    /// Quotes in other languages, for talks in these.
    pub(super) originals: Vec<Original>,
}

/// A quote in another language with a working translation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Original {
    pub(super) language: String,
    pub(super) field: Code,
    pub(super) topic: Code,
    pub(super) text: String,
    pub(super) translation: String,
}

impl Default for TalkParameters {
    fn default() -> Self {
        Self {
            count: 8,
            label: "I".into(),
            entries: 8.0,
            minutes: (30, 60),
            unfinished: 10.0,
            spoken_consent: 0.0,
            record: 0.0,
            review_wanted: 0.0,
            quote_ok: 30.0,
            marked: 0.0,
            modes: BTreeMap::from([(TalkMode::InPerson, 100.0)]),
            languages: Shares::new(),
            interpreting: BTreeMap::from([(Interpreting::None, 100.0)]),
            quotes: BTreeMap::from([(QuoteConsent::Anonymous, 100.0)]),
            kinds: EntryKind::ALL.iter().filter(|kind| **kind != EntryKind::Note).map(|kind| (*kind, 20.0)).collect(),
            fields: Shares::new(),
            weights: [50.0, 30.0, 20.0],
            prompts: BTreeMap::new(),
            leads: Vec::new(),
            marks: Vec::new(),
            originals: Vec::new(),
        }
    }
}

/// An entry of a form kept apart from the answers: fields as a person would fill them in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DetachedEntry {
    pub(super) form: Code,
    pub(super) language: Code,
    pub(super) fields: BTreeMap<Code, Filled>,
}

/// One value, or several for a multiple choice.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Filled {
    One(String),
    Several(Vec<String>),
}

/// A condition over what was drawn before.
#[derive(Clone, Debug)]
pub(super) struct Rule(pub(super) Condition);

impl Rule {
    /// Whether it holds for what was drawn so far; nothing drawn is "don't know" or the like.
    pub(super) fn holds(&self, drawn: &Answers) -> bool {
        self.0.holds(drawn, &|_, _| false)
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Condition::parse(&String::deserialize(deserializer)?).map(Self).map_err(D::Error::custom)
    }
}

impl Parameters {
    /// Reads the text of a `demo.toml`.
    ///
    /// # Errors
    /// What has to change, as sentences: the first mistake in the form of the file with its line, or
    /// everything whose numbers cannot be right.
    pub fn parse(text: &str) -> Result<Self, Vec<String>> {
        let parameters: Self = toml::from_str(text).map_err(|error| vec![error.to_string()])?;
        let problems = parameters.impossible_numbers();
        if problems.is_empty() { Ok(parameters) } else { Err(problems) }
    }

    fn impossible_numbers(&self) -> Vec<String> {
        let mut problems = Vec::new();
        for (id, instrument) in &self.instruments {
            let size = instrument.size;
            if size.valid == 0 || size.complete > size.valid || size.valid > size.started || size.started > size.opened {
                problems.push(format!("{id}: the size must have opened ≥ started ≥ valid ≥ complete, and valid above 0"));
            }
            if instrument.field_time.days < 1 {
                problems.push(format!("{id}: the field time needs at least one day"));
            }
            for draw in &instrument.draws {
                draw.impossible_numbers(&format!("{id}, {}", draw.of), &mut problems);
            }
        }
        problems
    }
}

impl DrawParameters {
    fn impossible_numbers(&self, at: &str, problems: &mut Vec<String>) {
        let whens = self.when.iter().flat_map(|when| &when.shares);
        let rows = self.rows.values().flat_map(|row| &row.special);
        for (code, share) in self.shares.iter().chain(&self.special).chain(whens).chain(rows) {
            if !(0.0..=100.0).contains(share) {
                problems.push(format!("{at}: the share of `{code}` must be between 0 and 100"));
            }
        }
        let own = [&self.factors].into_iter().chain(self.option_factors.values());
        let with_row = self.rows.values().map(|row| &row.factors);
        let shared: f64 = self.factors.values().map(|loading| loading * loading).sum();
        let squares = |factors: &BTreeMap<String, f64>| factors.values().map(|loading| loading * loading).sum::<f64>();
        if own.map(squares).any(|sum| sum > 1.0) || with_row.map(squares).any(|sum| sum + shared > 1.0) {
            problems.push(format!("{at}: the squares of the factors must not add up to more than 1"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_word_is_named_with_its_line() {
        let problems = Parameters::parse("[instruments.b]\nfield_tme = {}\n").unwrap_err();
        assert!(problems[0].contains("line 2") && problems[0].contains("field_tme"), "{problems:?}");
        let problems = Parameters::parse("[[instruments.b.draws]]\nof = \"Q\"\nwhen = [{ if = \"group is x\" }]\n").unwrap_err();
        assert!(problems[0].contains("line 3") && problems[0].contains("write `in`"), "{problems:?}");
    }

    #[test]
    fn numbers_that_cannot_be_are_all_named() {
        let text = "[[instruments.b.draws]]\nof = \"Q\"\nshares = { a = 120 }\nfactors = { f = 0.9, g = 0.9 }\n[instruments.b.size]\nvalid = 5\ncomplete = 6\nstarted = 9\nopened = 9\n";
        assert_eq!(Parameters::parse(text).unwrap_err().len(), 3);
    }
}
