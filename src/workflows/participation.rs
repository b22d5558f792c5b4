//! Who has taken part so far: counts of starts and of sent answers by day and language, places and
//! groups from the answers themselves. Every count is protected, and the tables are built so that none
//! can be computed from another: a table is shown only if its sum may be shown.

use std::collections::BTreeSet;

use crate::{
    domain::{
        aggregation::{Subject, Tally},
        disclosure::{Cell, Policy, PublishableTable, protect},
        identifiers::Code,
        interviews::InterviewState,
        questionnaire::{Instrument, InstrumentKind, Process},
    },
    storage::{Event, Participation, StoreError},
    workflows::{Engine, results::Results},
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
        Ok(Protected::of(&[counts.complete + counts.partial], &process.policy).sum)
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
        let cell = |state| Protected::of(&[u64::try_from(in_state(state)).unwrap_or(u64::MAX)], &process.policy).sum;
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
                let (figures, columns) = survey_figures(started, (sent.complete, sent.partial), drafts, &process.policy);
                (figures, columns, counters)
            }
        };
        let languages = instrument.languages.iter().map(ToString::to_string).collect();
        let by = |variable: &Code, breakdown| self.table(&Subject::of(variable), breakdown);
        let (place, group) = (instrument.place.as_ref(), instrument.group.as_ref());
        Ok(Monitor {
            figures,
            by_day: by_counter(&columns, &counters, Vec::new(), |counter| &counter.day, &process.policy),
            by_language: by_counter(&columns, &counters, languages, |counter| &counter.language, &process.policy),
            by_place: place.and_then(|place| by(place, None)),
            by_group: group.and_then(|group| by(group, None)),
            place_by_group: place.zip(group).and_then(|(place, group)| by(group, Some(place))),
        })
    }
}

/// Counts that add up to a sum, protected together.
struct Protected {
    sum: Cell,
    cells: Vec<Cell>,
}

impl Protected {
    /// Brackets warn of shares of small groups; counters have no shares, so none is put in brackets.
    fn of(counts: &[u64], policy: &Policy) -> Self {
        let name = |at: usize| Code::parse(&format!("c{at}")).expect("a letter and a number are a code");
        let named = counts.iter().enumerate().map(|(at, count)| (name(at), *count)).collect();
        let table = protect(&Tally::partition(Subject::of(&name(0)), named), &Policy { bracket: 0, ..*policy });
        Self { sum: table.total().base(), cells: table.total().cells().to_vec() }
    }

    fn is_open(&self) -> bool {
        self.sum != Cell::Withheld && !self.cells.contains(&Cell::Withheld)
    }
}

/// What is shown at the top, and the columns of the tables below. Everybody who started has sent or
/// not; who sent did so from the check page or before; who has not sent can go on or not. Each of
/// these three sums is protected by itself, and its parts are shown only if the sum is.
fn survey_figures(started: u64, (complete, partial): (u64, u64), drafts: u64, policy: &Policy) -> (Vec<(Counted, Cell)>, Vec<Counted>) {
    let sent = complete + partial;
    let unsent = started.saturating_sub(sent).max(drafts);
    let both = Protected::of(&[sent, unsent], policy);
    let ways = Protected::of(&[complete, partial], policy);
    let waiting = Protected::of(&[drafts, unsent - drafts], policy);
    let started = if both.is_open() { both.sum } else { Cell::Withheld };
    let figures = vec![
        (Counted::Started, started),
        (Counted::Sent, ways.sum),
        (Counted::Complete, ways.cells[0]),
        (Counted::Partial, ways.cells[1]),
        (Counted::Draft, waiting.cells[0]),
    ];
    let mut columns = Vec::new();
    if started != Cell::Withheld {
        columns.push(Counted::Started);
    }
    if ways.is_open() {
        columns.extend([Counted::Complete, Counted::Partial]);
    } else if ways.sum != Cell::Withheld {
        columns.push(Counted::Sent);
    }
    (figures, columns)
}

fn by_counter(
    columns: &[Counted],
    counters: &[Participation],
    known: Vec<String>,
    key: impl Fn(&Participation) -> &String,
    policy: &Policy,
) -> Counters {
    let belongs = |counted: Counted, event: Event| match counted {
        Counted::Started => event == Event::Started,
        Counted::Sent => matches!(event, Event::Complete | Event::Partial),
        Counted::Complete => event == Event::Complete,
        Counted::Partial => event == Event::Partial,
        _ => false,
    };
    let mut keys = known;
    let met: BTreeSet<&String> = counters.iter().map(&key).collect();
    let new: Vec<String> = met.into_iter().filter(|found| !keys.contains(found)).cloned().collect();
    keys.extend(new);
    let mut rows: Vec<(String, Vec<Cell>)> = keys.into_iter().map(|key| (key, Vec::new())).collect();
    for counted in columns {
        let count = |value: &String| {
            counters.iter().filter(|counter| key(counter) == value && belongs(*counted, counter.event)).map(|counter| counter.count).sum()
        };
        let counts: Vec<u64> = rows.iter().map(|(value, _)| count(value)).collect();
        for ((_, cells), cell) in rows.iter_mut().zip(Protected::of(&counts, policy).cells) {
            cells.push(cell);
        }
    }
    Counters { columns: columns.to_vec(), rows }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(started: u64, sent: (u64, u64), drafts: u64) -> Vec<Option<u64>> {
        survey_figures(started, sent, drafts, &Policy::default()).0.into_iter().map(|(_, cell)| cell.count()).collect()
    }

    #[test]
    fn ordinary_figures_are_shown_as_they_are() {
        assert_eq!(figures(560, (371, 41), 30), [Some(560), Some(412), Some(371), Some(41), Some(30)]);
    }

    #[test]
    fn a_few_partial_answers_cannot_be_computed() {
        assert_eq!(figures(560, (400, 3), 30), [Some(560), Some(403), None, None, Some(30)]);
    }

    #[test]
    fn a_few_people_who_have_not_sent_cannot_be_computed() {
        assert_eq!(figures(103, (80, 20), 1), [None, Some(100), Some(80), Some(20), None]);
    }

    #[test]
    fn hardly_any_participation_shows_nothing() {
        assert_eq!(figures(4, (2, 1), 1), [None; 5]);
    }

    #[test]
    fn days_with_few_people_are_withheld_and_the_last_one_not_left_over() {
        let on = |day: &str, count| Participation { day: day.into(), language: "de".into(), event: Event::Complete, count };
        let counters = [on("2026-10-01", 40), on("2026-10-02", 3), on("2026-10-03", 12)];
        let table = by_counter(&[Counted::Complete], &counters, Vec::new(), |counter| &counter.day, &Policy::default());
        let shown: Vec<Option<u64>> = table.rows.iter().map(|(_, cells)| cells[0].count()).collect();
        assert_eq!(shown, [Some(40), None, None]);
    }
}
