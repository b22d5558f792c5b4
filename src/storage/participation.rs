//! Counters that run beside the answers and are never tied to them: how many people began, finished or
//! declined on a day in a language, and how often each option of a routed module was drawn.

use sqlx::FromRow;

use crate::{
    domain::{
        answers::{Completeness, Skipped},
        identifiers::{Code, InstrumentId, OptionCode, ProcessId},
    },
    storage::{
        Store, StoreError,
        database::on,
        json::{from_word, stored_code},
        responses::Sending,
        statement::Statement,
    },
};

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Somebody began.
    Started,
    /// Somebody sent answers from the check page.
    Complete,
    /// Somebody sent answers before the end.
    Partial,
    /// Somebody gave no consent.
    Declined,
    /// Somebody took answers back.
    Withdrawn,
    /// Somebody sent answers from the check page and had left nothing blank.
    SkippedNothing,
    /// The same with up to one question in ten left blank.
    SkippedLittle,
    /// The same with more.
    SkippedMuch,
}

impl Event {
    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Complete => "complete",
            Self::Partial => "partial",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::SkippedNothing => "skipped_nothing",
            Self::SkippedLittle => "skipped_little",
            Self::SkippedMuch => "skipped_much",
        }
    }
}

impl From<Skipped> for Event {
    fn from(skipped: Skipped) -> Self {
        match skipped {
            Skipped::Nothing => Self::SkippedNothing,
            Skipped::Little => Self::SkippedLittle,
            Skipped::Much => Self::SkippedMuch,
        }
    }
}

/// The day of what is not counted by day: with day and language, how much was left blank could lead back to
/// answers.
pub const NO_DAY: &str = "";

/// How often something happened on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participation {
    /// The day, `YYYY-MM-DD`, or [`NO_DAY`].
    pub day: String,
    /// The language shown.
    pub language: String,
    /// What happened.
    pub event: Event,
    /// How often.
    pub count: u64,
}

/// How often an option of a routed module was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleFill {
    /// The module.
    pub module: Code,
    /// The option.
    pub option: OptionCode,
    /// How often.
    pub count: u64,
}

const COUNT_EVENTS: &str = "
    INSERT INTO participation (process, instrument, day, language, event, occurrences)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (process, instrument, day, language, event) DO UPDATE
    SET occurrences = participation.occurrences + excluded.occurrences";

const PARTICIPATION: &str = "
    SELECT day, language, event, occurrences
    FROM participation
    WHERE process = $1 AND instrument = $2
    ORDER BY day, language, event";

const FILL_MODULE: &str = "
    INSERT INTO module_fills (process, instrument, module, choice, fills)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (process, instrument, module, choice) DO UPDATE
    SET fills = module_fills.fills + excluded.fills";

const MODULE_FILLS: &str = "
    SELECT module, choice, fills
    FROM module_fills
    WHERE process = $1 AND instrument = $2
    ORDER BY module, choice";

impl Store {
    /// Counts something that happened once on a day (`YYYY-MM-DD`) in a language.
    pub async fn count_event(
        &self,
        process: &ProcessId,
        instrument: &InstrumentId,
        day: &str,
        language: &str,
        event: Event,
    ) -> Result<(), StoreError> {
        self.queue.add(counter(process, instrument, day, language, event), 1).await
    }

    /// Counts much at once, in one commit.
    pub async fn count_events(&self, process: &ProcessId, instrument: &InstrumentId, events: &[Participation]) -> Result<(), StoreError> {
        let add = |happened: &Participation| {
            let Participation { day, language, event, count } = happened;
            counter(process, instrument, day, language, *event).bind(i64::try_from(*count).unwrap_or(i64::MAX))
        };
        let mut additions: Vec<Statement> = events.iter().map(add).collect();
        // In one order, so that two who add to the same counters do not block each other.
        additions.sort();
        self.write_together(additions).await
    }

    /// What happened, by day, language and event.
    pub async fn participation(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<Vec<Participation>, StoreError> {
        let rows: Vec<ParticipationRow> =
            on!(&self.reads, |pool| sqlx::query_as(PARTICIPATION).bind(process.as_str()).bind(instrument.as_str()).fetch_all(pool).await?);
        rows.into_iter()
            .map(|row| {
                let event = from_word("count of participation", &row.event)?;
                Ok(Participation { day: row.day, language: row.language, event, count: row.occurrences.unsigned_abs() })
            })
            .collect()
    }

    /// Counts that an option of a routed module was drawn so many times.
    pub async fn fill_module(
        &self,
        process: &ProcessId,
        instrument: &InstrumentId,
        module: &Code,
        option: &OptionCode,
        times: i64,
    ) -> Result<(), StoreError> {
        self.queue.add(module_counter(process, instrument, module, option), times).await
    }

    /// How often each option of each routed module was drawn.
    pub async fn module_fills(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<Vec<ModuleFill>, StoreError> {
        let rows: Vec<(String, String, i64)> =
            on!(&self.reads, |pool| sqlx::query_as(MODULE_FILLS).bind(process.as_str()).bind(instrument.as_str()).fetch_all(pool).await?);
        rows.into_iter()
            .map(|(module, option, fills)| {
                let (module, option) = (stored_code("module", &module)?, stored_code("module", &option)?);
                Ok(ModuleFill { module, option, count: fills.unsigned_abs() })
            })
            .collect()
    }
}

/// The counters to which a response adds one each when it is sent.
pub(super) fn counters_of_sending(
    process: &ProcessId,
    instrument: &InstrumentId,
    completeness: Completeness,
    sending: &Sending,
) -> Vec<Statement> {
    let event = match completeness {
        Completeness::Complete => Event::Complete,
        Completeness::Partial => Event::Partial,
    };
    let options = sending.drawn.iter().flat_map(|(module, options)| options.iter().map(move |option| (module, option)));
    // Whoever ends early has not skipped what comes later.
    let skipped = sending.skipped.filter(|_| completeness == Completeness::Complete);
    std::iter::once(counter(process, instrument, &sending.day, &sending.language, event))
        .chain(skipped.map(|skipped| counter(process, instrument, NO_DAY, &sending.language, skipped.into())))
        .chain(options.map(|(module, option)| module_counter(process, instrument, module, option)))
        .collect()
}

/// The counter of a module's option; how much is added is the last value.
fn module_counter(process: &ProcessId, instrument: &InstrumentId, module: &Code, option: &OptionCode) -> Statement {
    Statement::new(FILL_MODULE).bind(process).bind(instrument).bind(module).bind(option)
}

/// The counter of an event; how much is added is the last value.
fn counter(process: &ProcessId, instrument: &InstrumentId, day: &str, language: &str, event: Event) -> Statement {
    Statement::new(COUNT_EVENTS).bind(process).bind(instrument).bind(day).bind(language).bind(event.as_str())
}

#[derive(FromRow)]
struct ParticipationRow {
    day: String,
    language: String,
    event: String,
    occurrences: i64,
}
