//! Who has taken part so far: counts of starts and of sent answers by day and language, rounded down to
//! fives and withheld below ten; places and groups from the newest snapshot.

use std::collections::BTreeSet;

use crate::{
    domain::{
        aggregation::Subject,
        disclosure::{Cell, PublishableTable},
        identifiers::Code,
        interviews::InterviewState,
        questionnaire::{Instrument, InstrumentKind, Process},
    },
    storage::{Event, Participation, StoreError},
    workflows::{
        Engine,
        results::{Results, View},
    },
};

/// What is counted in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Somebody began.
    Started,
    /// Somebody sent answers, from the check page or before.
    Sent,
    /// Somebody sent answers from the check page.
    Complete,
    /// Somebody sent answers before the end.
    Partial,
    /// Somebody has begun and can go on.
    Draft,
    /// An interview that is handed in.
    Finished,
    /// An interview that takes notes.
    InProgress,
    /// Somebody said no to an interview.
    Declined,
}

/// Counts for the values of one variable, such as days.
#[derive(Clone, Debug)]
pub struct Counters {
    /// What the columns count.
    pub columns: Vec<Counted>,
    /// The values, each with a cell for every column.
    pub rows: Vec<(String, Vec<Cell>)>,
}

/// The participation in an instrument.
#[derive(Clone, Debug)]
pub struct Monitor {
    /// The figures at the top.
    pub figures: Vec<(Counted, Cell)>,
    /// By day, `YYYY-MM-DD`.
    pub by_day: Counters,
    /// By language shown, as a BCP 47 tag.
    pub by_language: Counters,
    /// Responses by place.
    pub by_place: Option<PublishableTable>,
    /// Responses by group.
    pub by_group: Option<PublishableTable>,
    /// Groups by place.
    pub place_by_group: Option<PublishableTable>,
}

impl Engine {
    /// How many people have sent answers, or how many interviews are handed in.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn sent(&self, process: &Process, instrument: &Instrument) -> Result<Cell, StoreError> {
        if instrument.kind == InstrumentKind::Guide {
            let figures = self.interview_figures(process, instrument).await?;
            return Ok(figures.into_iter().find(|(counted, _)| *counted == Counted::Finished).map_or(Cell::Withheld, |(_, cell)| cell));
        }
        let counts = self.store().count_responses(&process.id, &instrument.id).await?;
        Ok(Cell::rounded(counts.complete + counts.partial))
    }

    /// Interviews by state. Their sum is shown nowhere, so each number stands for itself.
    async fn interview_figures(&self, process: &Process, instrument: &Instrument) -> Result<Vec<(Counted, Cell)>, StoreError> {
        let interviews = self.store().interviews(&process.id, &instrument.id, None).await?;
        let columns = [
            (Counted::Finished, InterviewState::Finished),
            (Counted::InProgress, InterviewState::Draft),
            (Counted::Declined, InterviewState::Declined),
        ];
        let in_state = |state| interviews.iter().filter(|interview| interview.state == state).count();
        let cell = |state| Cell::rounded(u64::try_from(in_state(state)).unwrap_or(u64::MAX));
        Ok(columns.into_iter().map(|(counted, state)| (counted, cell(state))).collect())
    }
}

impl Results {
    /// The participation so far.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn monitor(&self) -> Result<Monitor, StoreError> {
        let (process, instrument, store) = (self.process(), self.instrument(), self.engine().store());
        let (figures, columns, counters) = match instrument.kind {
            InstrumentKind::Guide => (self.engine().interview_figures(process, instrument).await?, Vec::new(), Vec::new()),
            InstrumentKind::Survey => {
                let counters = store.participation(&process.id, &instrument.id).await?;
                let started = counters.iter().filter(|counter| counter.event == Event::Started).map(|counter| counter.count).sum();
                let sent = store.count_responses(&process.id, &instrument.id).await?;
                let drafts = store.open_drafts(&process.id, &instrument.id).await?;
                let (figures, columns) = survey_figures(started, (sent.complete, sent.partial), drafts);
                (figures, columns, counters)
            }
        };
        let languages = instrument.languages.iter().map(ToString::to_string).collect();
        let by = |variable: &Code, by: Option<&Code>| self.table(&Subject::of(variable), &View { by: by.cloned(), only: None });
        let (place, group) = (instrument.place.as_ref(), instrument.group.as_ref());
        Ok(Monitor {
            figures,
            by_day: by_counter(&columns, &counters, Vec::new(), |counter| &counter.day),
            by_language: by_counter(&columns, &counters, languages, |counter| &counter.language),
            by_place: place.and_then(|place| by(place, None)),
            by_group: group.and_then(|group| by(group, None)),
            place_by_group: place.zip(group).and_then(|(place, group)| by(group, Some(place))),
        })
    }
}

/// What is shown at the top, and the columns of the tables below.
fn survey_figures(started: u64, (complete, partial): (u64, u64), drafts: u64) -> (Vec<(Counted, Cell)>, Vec<Counted>) {
    let figures = [
        (Counted::Started, started),
        (Counted::Sent, complete + partial),
        (Counted::Complete, complete),
        (Counted::Partial, partial),
        (Counted::Draft, drafts),
    ];
    let columns = vec![Counted::Started, Counted::Complete, Counted::Partial];
    (figures.into_iter().map(|(counted, count)| (counted, Cell::rounded(count))).collect(), columns)
}

fn by_counter(columns: &[Counted], counters: &[Participation], known: Vec<String>, key: impl Fn(&Participation) -> &String) -> Counters {
    let belongs = |counted: Counted, event: Event| match counted {
        Counted::Started => event == Event::Started,
        Counted::Sent => matches!(event, Event::Complete | Event::Partial),
        Counted::Complete => event == Event::Complete,
        Counted::Partial => event == Event::Partial,
        _ => false,
    };
    let counters: Vec<&Participation> =
        counters.iter().filter(|counter| columns.iter().any(|counted| belongs(*counted, counter.event))).collect();
    let mut keys = known;
    let met: BTreeSet<&String> = counters.iter().map(|counter| key(counter)).collect();
    let new: Vec<String> = met.into_iter().filter(|found| !keys.contains(found)).cloned().collect();
    keys.extend(new);
    let mut rows: Vec<(String, Vec<Cell>)> = keys.into_iter().map(|key| (key, Vec::new())).collect();
    for counted in columns {
        let count = |value: &String| {
            counters.iter().filter(|counter| key(counter) == value && belongs(*counted, counter.event)).map(|counter| counter.count).sum()
        };
        for (value, cells) in &mut rows {
            cells.push(Cell::rounded(count(value)));
        }
    }
    Counters { columns: columns.to_vec(), rows }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_a_running_survey_are_rounded_and_small_ones_withheld() {
        let (figures, _) = survey_figures(560, (371, 9), 33);
        let shown: Vec<Option<u64>> = figures.into_iter().map(|(_, cell)| cell.count()).collect();
        assert_eq!(shown, [Some(560), Some(380), Some(370), None, Some(30)]);
    }

    #[test]
    fn days_with_few_people_are_withheld() {
        let on = |day: &str, count| Participation { day: day.into(), language: "de".into(), event: Event::Complete, count };
        let counters = [on("2026-10-01", 41), on("2026-10-02", 3), on("2026-10-03", 12)];
        let table = by_counter(&[Counted::Complete], &counters, Vec::new(), |counter| &counter.day);
        let shown: Vec<Option<u64>> = table.rows.iter().map(|(_, cells)| cells[0].count()).collect();
        assert_eq!(shown, [Some(40), None, Some(10)]);
    }
}
