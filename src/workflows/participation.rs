//! Who has taken part so far: counts of starts and of sent answers by day and language, rounded down to
//! fives and withheld below ten; places and groups from the newest snapshot. A day or a language that is not
//! offered is listed only when enough people stand behind it, so that nobody is named by a line.

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
        periods::rounded_together,
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
        let languages: Vec<String> = instrument.languages.iter().map(ToString::to_string).collect();
        let by = |variable: &Code, by: Option<&Code>| self.table(&Subject::of(variable), &View { by: by.cloned(), only: None });
        let (place, group) = (instrument.place.as_ref(), instrument.group.as_ref());
        Ok(Monitor {
            figures,
            by_day: by_counter(&columns, &counters, &[], |counter| &counter.day, rounded_together),
            by_language: by_counter(&columns, &counters, &languages, |counter| &counter.language, rounded),
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

fn rounded(counts: Vec<u64>) -> Vec<Cell> {
    counts.into_iter().map(Cell::rounded).collect()
}

/// A column for each thing that is counted. Values that are known have a line in any case.
fn by_counter(
    columns: &[Counted],
    counters: &[Participation],
    known: &[String],
    key: impl Fn(&Participation) -> &String,
    rounded: impl Fn(Vec<u64>) -> Vec<Cell>,
) -> Counters {
    let belongs = |counted: Counted, event: Event| match counted {
        Counted::Started => event == Event::Started,
        Counted::Sent => matches!(event, Event::Complete | Event::Partial),
        Counted::Complete => event == Event::Complete,
        Counted::Partial => event == Event::Partial,
        _ => false,
    };
    let counters: Vec<&Participation> =
        counters.iter().filter(|counter| columns.iter().any(|counted| belongs(*counted, counter.event))).collect();
    let met: BTreeSet<&String> = counters.iter().map(|counter| key(counter)).collect();
    let others: Vec<String> = met.into_iter().filter(|found| !known.contains(found)).cloned().collect();
    let mut rows: Vec<(String, Vec<Cell>)> = known.iter().cloned().chain(others).map(|key| (key, Vec::new())).collect();
    for counted in columns {
        let count = |value: &String| {
            counters.iter().filter(|counter| key(counter) == value && belongs(*counted, counter.event)).map(|counter| counter.count).sum()
        };
        let cells = rounded(rows.iter().map(|(value, _)| count(value)).collect());
        for ((_, row), cell) in rows.iter_mut().zip(cells) {
            row.push(cell);
        }
    }
    rows.retain(|(key, cells)| known.contains(key) || cells.iter().any(|cell| *cell != Cell::Withheld));
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

    fn happened(day: &str, language: &str, count: u64) -> Participation {
        Participation { day: day.into(), language: language.into(), event: Event::Complete, count }
    }

    fn shown(table: &Counters) -> Vec<(&str, Option<u64>)> {
        table.rows.iter().map(|(key, cells)| (key.as_str(), cells[0].count())).collect()
    }

    #[test]
    fn the_total_does_not_tell_a_day_with_few_people() {
        let by_day = |counts: [u64; 4]| {
            let days = ["2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04"];
            let counters: Vec<Participation> = days.iter().zip(counts).map(|(day, count)| happened(day, "de", count)).collect();
            let table = by_counter(&[Counted::Complete], &counters, &[], |counter| &counter.day, rounded_together);
            shown(&table).into_iter().map(|(day, count)| (day[8..].to_string(), count)).collect::<Vec<_>>()
        };
        let line = |day: &str, count| (day.to_string(), Some(count));
        // The smallest of the others is withheld with it, and a line without a number would tell that somebody came.
        assert_eq!(by_day([41, 3, 12, 20]), [line("01", 40), line("04", 20)]);
        assert_eq!(by_day([41, 3, 9, 20]), [line("01", 40), line("04", 20)]);
        assert_eq!(by_day([41, 13, 10, 20]), [line("01", 40), line("02", 10), line("03", 10), line("04", 20)]);
    }

    #[test]
    fn a_language_that_one_person_used_is_not_named() {
        let counters = [happened("2026-10-01", "de", 41), happened("2026-10-01", "ti", 1), happened("2026-10-01", "fa", 20)];
        let offered = ["de".to_string(), "ar".to_string()];
        let table = by_counter(&[Counted::Complete], &counters, &offered, |counter| &counter.language, rounded);
        assert_eq!(shown(&table), [("de", Some(40)), ("ar", None), ("fa", Some(20))]);
    }
}
