//! Filling a store with invented data, all of it marked synthetic. Filling twice with the same seed
//! changes nothing: identifiers come from the seed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{ToSpan as _, civil::Date};
use sha2::{Digest as _, Sha256};

use crate::{
    domain::{
        answers::Completeness,
        identifiers::{Code, OptionCode},
        interviews::{HistoryKind, HistoryLine, Interview, InterviewState, RecordId},
        questionnaire::{Instrument, InstrumentKind, Process},
    },
    storage::{DetachedForm, Event, NO_DAY, NewResponse, Participation, PutOutcome, StoreError},
    workflows::{
        Engine,
        keys::to_hex,
        synthetic::{self, Parameters, ParticipationEvent, Series},
    },
};

/// Days of field time that lie behind the day of filling.
const FIELD_DAYS: i64 = 49;
/// Responses written in one commit.
const BATCH: usize = 200;
/// The setting that marks a store with invented data.
pub const SYNTHETIC: &str = "synthetic";

/// What is to be filled in.
#[derive(Clone, Copy, Debug)]
pub struct Fill<'a> {
    /// The process.
    pub process: &'a Process,
    /// What the answers are to look like.
    pub parameters: Option<&'a Parameters>,
    /// Responses of the largest survey; without: as the parameters say.
    pub most: Option<usize>,
    /// Feeds all chance.
    pub seed: u64,
    /// Account of the organiser, who hands a talk over.
    pub organiser: &'a str,
    /// Accounts of the people who lead talks.
    pub interviewers: &'a [String],
}

/// Why a store is not filled.
#[derive(Debug, thiserror::Error)]
pub enum FillError {
    /// There are real answers.
    #[error("the database holds answers that were not invented; name another database with --database")]
    RealAnswers,
    /// A database that cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Engine {
    /// Whether the store was filled with invented data before.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn is_filled(&self) -> Result<bool, StoreError> {
        Ok(self.store().setting(SYNTHETIC).await?.is_some())
    }

    /// Fills in invented data. `progress` is told how many records of how many are written.
    ///
    /// # Errors
    /// Real answers in the store, or a database that cannot write.
    pub async fn fill(
        &self,
        fill: Fill<'_>,
        progress: &mut (dyn FnMut(usize, usize) + Send),
    ) -> Result<BTreeMap<String, usize>, FillError> {
        if !self.is_filled().await? {
            for instrument in &fill.process.instruments {
                let counts = self.store().count_responses(&fill.process.id, &instrument.id).await?;
                if counts.complete + counts.partial > 0 {
                    return Err(FillError::RealAnswers);
                }
            }
            self.store().set_setting(SYNTHETIC, &fill.seed.to_string()).await?;
        }
        let start = first_monday(self.surroundings().today());
        let sizes = synthetic::sizes(fill.process, fill.parameters, fill.most);
        let total: usize = sizes.values().sum();
        let mut done = 0;
        let mut written = BTreeMap::new();
        for instrument in &fill.process.instruments {
            let count = sizes.get(&instrument.id).copied().unwrap_or_default();
            match instrument.kind {
                InstrumentKind::Survey => {
                    self.fill_survey(fill, instrument, count, start, &mut |step| progress(done + step, total)).await?;
                }
                InstrumentKind::Guide => self.fill_guide(fill, instrument, count, start).await?,
            }
            done += count;
            progress(done, total);
            written.insert(instrument.id.to_string(), count);
        }
        if let Some(parameters) = fill.parameters {
            self.fill_ledgers(fill, parameters).await?;
        }
        Ok(written)
    }

    async fn fill_survey(
        &self,
        fill: Fill<'_>,
        instrument: &Instrument,
        count: usize,
        start: Date,
        progress: &mut (dyn FnMut(usize) + Send),
    ) -> Result<(), StoreError> {
        let mut batch = Vec::with_capacity(BATCH);
        let mut new = 0;
        let mut drawn: BTreeMap<(Code, OptionCode), i64> = BTreeMap::new();
        let mut counted: BTreeMap<(String, String, Event), u64> = BTreeMap::new();
        for (index, response) in synthetic::responses(fill.process, instrument, fill.parameters, count, fill.seed).enumerate() {
            for module in &instrument.modules {
                for (option, _) in module.open.iter().filter(|(_, question)| response.answers.answers().contains_key(question)) {
                    *drawn.entry((module.id.clone(), option.clone())).or_default() += 1;
                }
            }
            let day = day_of(start, response.day);
            let event = if response.answers.completeness() == Completeness::Complete { Event::Complete } else { Event::Partial };
            *counted.entry((day, response.language.clone(), event)).or_default() += 1;
            if event == Event::Complete {
                let skipped = response.answers.skipped(instrument).into();
                *counted.entry((NO_DAY.to_string(), response.language.clone(), skipped)).or_default() += 1;
            }
            let id = identifier(fill.seed, &[fill.process.id.as_str(), instrument.id.as_str(), &index.to_string()]);
            batch.push(NewResponse {
                submission_key: id.clone(),
                id,
                draft: None,
                process: fill.process.id.clone(),
                instrument: instrument.id.clone(),
                version: fill.process.version.clone(),
                answers: response.answers,
                synthetic: true,
                sending: None,
            });
            if batch.len() == BATCH {
                new += self.store().insert_responses(std::mem::take(&mut batch)).await?;
                progress(index);
            }
        }
        new += self.store().insert_responses(batch).await?;
        if new == 0 {
            // All of it was there and counted before.
            return Ok(());
        }
        let started = synthetic::participation(instrument, fill.parameters, count, fill.seed);
        for counter in started.into_iter().filter(|counter| counter.event == ParticipationEvent::Started) {
            *counted.entry((day_of(start, counter.day), counter.language, Event::Started)).or_default() += counter.count;
        }
        let counters: Vec<Participation> =
            counted.into_iter().map(|((day, language, event), count)| Participation { day, language, event, count }).collect();
        self.store().count_events(&fill.process.id, &instrument.id, &counters).await?;
        for ((module, option), times) in drawn {
            self.store().fill_module(&fill.process.id, &instrument.id, &module, &option, times).await?;
        }
        Ok(())
    }

    async fn fill_guide(&self, fill: Fill<'_>, guide: &Instrument, count: usize, start: Date) -> Result<(), StoreError> {
        let series = Series { count, seed: fill.seed, interviewers: fill.interviewers, start };
        let mut was_handed_over = false;
        for (interview, entries) in synthetic::interviews(fill.process, guide, fill.parameters, series) {
            if self.store().put_interview(&interview).await? == PutOutcome::Stored {
                self.store().next_label(&fill.process.id, &guide.id).await?;
            }
            for entry in &entries {
                self.store().put_entry(entry).await?;
            }
            if !was_handed_over && interview.state == InterviewState::Draft {
                was_handed_over = true;
                self.store().put_step(&Interview { revision: 2, ..interview.clone() }, &handed_over(fill, &interview, start)).await?;
            }
        }
        Ok(())
    }

    async fn fill_ledgers(&self, fill: Fill<'_>, parameters: &Parameters) -> Result<(), StoreError> {
        let mut there_are = BTreeSet::new();
        for ledger in fill.process.instruments.iter().flat_map(|instrument| &instrument.detached).map(|form| form.ledger.as_str()) {
            there_are.extend(self.store().detached_entries(&fill.process.id, ledger).await?.into_iter().map(|entry| entry.id));
        }
        for (index, entry) in synthetic::detached(fill.process, parameters).into_iter().enumerate() {
            let id = identifier(fill.seed, &["detached", fill.process.id.as_str(), &index.to_string()]);
            let Some(id) = RecordId::parse(&id).filter(|id| !there_are.contains(id.as_str())) else { continue };
            let place = DetachedForm {
                process: &fill.process.id,
                ledger: entry.ledger.as_str(),
                form: &entry.form,
                language: &entry.language,
                synthetic: true,
            };
            self.store().add_detached(&place, &[(id, entry.answers)]).await?;
        }
        Ok(())
    }
}

/// The organiser began a talk and gave it to an interviewer.
fn handed_over(fill: Fill<'_>, interview: &Interview, start: Date) -> HistoryLine {
    HistoryLine {
        day: start.saturating_add(FIELD_DAYS.days()).to_string(),
        kind: HistoryKind::HandedOver,
        account: fill.organiser.to_string(),
        from: fill.organiser.to_string(),
        to: interview.interviewer.clone(),
        note: "Erfunden: Die Karten fehlen noch, das Gespräch geht weiter.".to_string(),
    }
}

/// The field time begins on a Monday, because weekends are quieter.
fn first_monday(today: Date) -> Date {
    let start = today.saturating_sub(FIELD_DAYS.days());
    start.saturating_sub(i64::from(start.weekday().to_monday_zero_offset()).days())
}

fn day_of(start: Date, days: i32) -> String {
    start.saturating_add(i64::from(days).days()).to_string()
}

pub(super) fn identifier(seed: u64, parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    hash.update(seed.to_le_bytes());
    for part in parts {
        hash.update([0]);
        hash.update(part.as_bytes());
    }
    to_hex(&hash.finalize()[..16])
}
