//! Everything that was released of a process, gathered once: all reports in all languages are made of it, so
//! that all of them tell the same numbers, and words are read once.

use std::collections::BTreeSet;

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        disclosure::{PublishableTable, talks::PublishableTalks},
        figure::Fingerprint,
        identifiers::{Code, OptionCode},
        questionnaire::{InstrumentKind, Process, Question},
        words::{cluster::Cluster, code_book::CodeBook},
    },
    storage::StoreError,
    workflows::{
        Engine,
        challenges::{Challenges, Priorities, asked_challenges, asks_people_concerned, challenge_pair},
        comparison::{Compared, Comparison},
        figures::Asked,
        results::{Results, View},
        words::released::LeavingText,
    },
};

/// Released words and what they are about.
#[derive(Clone, Debug)]
pub(super) struct Voice {
    /// The words.
    pub text: LeavingText,
    /// Whoever said them was asked about their own life, not about their work.
    pub concerned: bool,
    /// The fields of action they belong to.
    pub fields: BTreeSet<Code>,
}

/// The talks of a guide.
#[derive(Clone, Debug)]
pub(super) struct Talks {
    /// Whoever was asked was asked about their own life.
    pub concerned: bool,
    /// What may be said of them.
    pub counts: PublishableTalks,
}

/// Everything that was released of a process.
#[derive(Clone, Debug)]
pub struct Material {
    pub(super) engine: Engine,
    process: Code,
    /// The surveys, with or without a snapshot.
    pub(super) surveys: Vec<Results>,
    /// Professionals beside people concerned, in this order.
    pub(super) comparisons: Vec<Comparison>,
    pub(super) priorities: Vec<Priorities>,
    pub(super) challenges: Option<Challenges>,
    pub(super) talks: Vec<Talks>,
    pub(super) voices: Vec<Voice>,
    pub(super) book: CodeBook,
    /// What the office concludes from texts.
    pub(super) clusters: Vec<Cluster>,
    pub(super) online: Online,
}

/// Where results can be looked at on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Online {
    /// At this address.
    At(String),
    /// They are public, but nobody told where the pages are reached.
    Somewhere,
    /// Nothing is public.
    Nowhere,
}

/// What both audiences say about a field of action; professionals first.
#[derive(Clone, Debug, Default)]
pub(super) struct FieldFacts {
    /// How well it goes.
    pub quality: Option<(Comparison, [PublishableTable; 2])>,
    /// Whether it is named among those where most has to be done.
    pub priority: Option<Asked>,
    /// The obstacles that belong to it.
    pub hurdles: Option<Asked>,
    /// All obstacles.
    pub all_hurdles: Option<Asked>,
    /// What is needed.
    pub needs: Option<Asked>,
}

impl FieldFacts {
    /// What comparisons of professionals with people concerned, in this order, say about a field.
    fn of(process: &Process, comparisons: &[Comparison], field: &Code) -> Self {
        let fields: BTreeSet<&Code> = process.fields.iter().collect();
        let mut facts = Self::default();
        for comparison in comparisons {
            match comparison.compared() {
                Compared::Rows(rows) => {
                    if facts.quality.is_none() && rows.iter().any(|row| row.row == *field) {
                        facts.quality = row_of(comparison, field).map(|tables| (comparison.clone(), tables));
                    }
                }
                Compared::Options { bases, options } => {
                    let of_fields = options.iter().map(|option| &option.option).collect::<BTreeSet<&OptionCode>>() == fields;
                    let is_about = |at: usize| {
                        let question = comparison.sides()[at].instrument().question(comparison.variables()[at].as_str());
                        question.is_some_and(|question| question.field.as_ref() == Some(field))
                    };
                    let mut asked = Asked { comparison: comparison.clone(), bases, options };
                    if of_fields {
                        asked.options.retain(|option| option.option == *field);
                        facts.priority.get_or_insert(asked);
                    } else if is_about(0) && is_about(1) {
                        let last = comparison.last();
                        asked.options.retain(|option| !last.contains(&option.option));
                        facts.needs.get_or_insert(asked);
                    }
                }
            }
        }
        let challenges = challenge_pair(process).and_then(|pair| {
            let questions = BTreeSet::from([&pair.first.1.id, &pair.second.1.id]);
            comparisons.iter().find(|comparison| comparison.variables().iter().collect::<BTreeSet<_>>() == questions)
        });
        if let Some(all) = challenges.and_then(asked_challenges) {
            let mut own = all.clone();
            own.options.retain(|option| all.field_of(&option.option) == Some(field));
            facts.hurdles = (!own.options.is_empty()).then_some(own);
            facts.all_hurdles = Some(all);
        }
        facts
    }
}

impl Engine {
    /// Professionals beside people concerned, in this order.
    async fn of_both_audiences(&self, process: &str) -> Result<Vec<Comparison>, StoreError> {
        Ok(self.comparisons(process).await?.into_iter().filter_map(two_audiences).collect())
    }

    /// What a figure about a field is drawn from; none when a survey it needs is not offered in the language. It
    /// takes numbers alone: no word is read for it.
    pub(super) async fn field_facts(
        &self,
        process: &Process,
        field: &Code,
        language: &LanguageIdentifier,
    ) -> Result<Option<FieldFacts>, StoreError> {
        let comparisons = self.of_both_audiences(process.id.as_str()).await?;
        let is_offered = comparisons.iter().all(|comparison| comparison.is_offered_in(language));
        Ok(is_offered.then(|| FieldFacts::of(process, &comparisons, field)))
    }

    /// Everything that was released of a process, with charts to be read on paper. `None` when there is no such
    /// process.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn material(&self, process: &str) -> Result<Option<Material>, StoreError> {
        self.on_paper().gathered(process).await
    }

    /// The same with charts as this engine draws them.
    pub(in crate::workflows) async fn gathered(&self, process: &str) -> Result<Option<Material>, StoreError> {
        let Some(found) = self.process(process) else { return Ok(None) };
        let mut surveys = Vec::new();
        for instrument in found.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Survey) {
            surveys.extend(self.results(process, instrument.id.as_str()).await?);
        }
        let comparisons = self.of_both_audiences(process).await?;
        let book = self.code_book(found).await?.book;
        let (mut talks, mut voices) = (Vec::new(), Vec::new());
        for instrument in &found.instruments {
            let Some(words) = self.words(process, instrument.id.as_str()).await? else { continue };
            let concerned = match instrument.kind {
                InstrumentKind::Survey => asks_people_concerned(instrument),
                InstrumentKind::Guide => words.asks_people_concerned(),
            };
            if let Some(standing) = words.talk_counts(&book).await? {
                talks.push(Talks { concerned, counts: standing.counts });
            }
            for text in words.released().await? {
                let question = text.text.question().and_then(|id| instrument.question(id.as_str()));
                let fields = fields_of(found, &book, question, &text.codes);
                voices.push(Voice { text, concerned, fields });
            }
        }
        let address = self.address.as_ref().map(|address| address.page(&format!("/r/{}", found.id)));
        let online = match (self.published(process).await?, address) {
            (None, _) => Online::Nowhere,
            (Some(_), None) => Online::Somewhere,
            (Some(_), Some(address)) => Online::At(address),
        };
        Ok(Some(Material {
            engine: self.clone(),
            process: found.id.clone(),
            surveys,
            comparisons,
            priorities: self.priorities(found).await?,
            challenges: self.challenges(found).await?,
            talks,
            voices,
            book,
            clusters: self.clusters(found).await?,
            online,
        }))
    }
}

/// Professionals beside people concerned, in this order; nothing else.
fn two_audiences(comparison: Comparison) -> Option<Comparison> {
    let [first, second] = comparison.sides().each_ref().map(|side| asks_people_concerned(side.instrument()));
    match (first, second) {
        (false, true) => Some(comparison),
        (true, false) => Some(comparison.turned()),
        _ => None,
    }
}

/// The fields a text belongs to: that of its question, and those above its codes.
fn fields_of(process: &Process, book: &CodeBook, question: Option<&Question>, codes: &BTreeSet<Code>) -> BTreeSet<Code> {
    let of_codes = codes.iter().flat_map(|code| [Some(code), book.code(code).and_then(|code| code.parent.as_ref())]).flatten();
    let of_question = question.and_then(|question| question.field.as_ref());
    of_codes.chain(of_question).filter(|code| process.fields.contains(code)).cloned().collect()
}

impl Material {
    /// The process.
    #[must_use]
    pub(super) fn process(&self) -> &Process {
        self.engine.process(self.process.as_str()).expect("it was there when this was gathered, and processes stay")
    }

    /// The days on which the results were frozen, `YYYY-MM-DD`, in order.
    pub(super) fn days(&self) -> Vec<String> {
        let days: BTreeSet<String> =
            self.surveys.iter().filter_map(|survey| survey.snapshot().map(|snapshot| snapshot.taken_on.clone())).collect();
        days.into_iter().collect()
    }

    /// The mark of all numbers and words reports are made of.
    pub(super) fn version(&self) -> Fingerprint {
        let releases: Vec<_> = self
            .surveys
            .iter()
            .filter_map(|survey| Some((survey.instrument().id.as_str(), survey.snapshot()?.number, survey.release()?)))
            .collect();
        Fingerprint::of(&releases)
    }

    /// What both audiences say about a field.
    pub(super) fn facts(&self, field: &Code) -> FieldFacts {
        FieldFacts::of(self.process(), &self.comparisons, field)
    }

    /// Whether a survey has numbers at all.
    pub(super) fn has_numbers(&self) -> bool {
        self.surveys.iter().any(|survey| !survey.is_empty())
    }
}

/// The tables of a row of a matrix, of both audiences.
fn row_of(comparison: &Comparison, row: &OptionCode) -> Option<[PublishableTable; 2]> {
    let of = |side: usize| {
        let tables = comparison.sides()[side].tables(&comparison.variables()[side], &View::default());
        tables.into_iter().find(|table| table.subject().row.as_ref() == Some(row))
    };
    Some([of(0)?, of(1)?])
}
