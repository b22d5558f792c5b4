//! Participation of invented data: how many opened, started, completed or ended early, by day and
//! language, as the counters of a real survey would say. Who sent is the same as in the responses;
//! people who never sent are added in proportion.

use std::collections::BTreeMap;

use crate::{
    domain::{answers::Completeness, questionnaire::Instrument},
    workflows::synthetic::{
        parameters::Parameters,
        people::{Person, Population},
        plan::{Calendar, Plan},
    },
};

/// What is counted of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ParticipationEvent {
    /// The first page was opened.
    Opened,
    /// The first question was answered.
    Started,
    /// Sent from the check page.
    Complete,
    /// Sent before the end.
    Partial,
}

impl ParticipationEvent {
    /// The word under which it is counted.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Started => "started",
            Self::Complete => "complete",
            Self::Partial => "partial",
        }
    }
}

/// A counter of one day, language and event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParticipationCount {
    /// Days after the first day of the field time.
    pub day: i32,
    /// The language of the pages, as a BCP 47 tag.
    pub language: String,
    /// What was counted.
    pub event: ParticipationEvent,
    /// How often.
    pub count: u64,
}

/// The counters that belong to as many [`responses`](crate::workflows::synthetic::responses).
/// Everybody who sent has started, everybody who started has opened.
#[must_use]
pub fn participation(instrument: &Instrument, parameters: Option<&Parameters>, count: usize, seed: u64) -> Vec<ParticipationCount> {
    let population = Population::new(instrument, parameters, seed);
    let size = population.parameters.size;
    let plan = Plan::new(size, population.stream);
    let calendar = Calendar::new(&population.parameters.field_time);
    let mut counters: BTreeMap<(i32, String, ParticipationEvent), u64> = BTreeMap::new();
    let mut add = |person: Person, events: &[ParticipationEvent]| {
        let (day, language) = (calendar.day(person.stream), population.language_of(person));
        for event in events {
            *counters.entry((day, language.clone(), *event)).or_default() += 1;
        }
    };
    for index in 0..count {
        let sent = match plan.completeness(index) {
            Completeness::Complete => ParticipationEvent::Complete,
            Completeness::Partial => ParticipationEvent::Partial,
        };
        add(Person::new(population.stream, index), &[ParticipationEvent::Opened, ParticipationEvent::Started, sent]);
    }
    let in_proportion = |planned: usize| (planned * count).div_ceil(size.valid);
    let (started, opened) = (in_proportion(size.started), in_proportion(size.opened));
    for index in count..opened {
        let person = Person::new(population.stream.branch("never sent"), index);
        let events =
            if index < started { &[ParticipationEvent::Opened, ParticipationEvent::Started][..] } else { &[ParticipationEvent::Opened] };
        add(person, events);
    }
    let counter = |((day, language, event), count)| ParticipationCount { day, language, event, count };
    counters.into_iter().map(counter).collect()
}
