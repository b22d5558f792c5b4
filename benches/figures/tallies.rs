//! Tallies of 100,000 responses × 40 questions from the column index: time, memory, and what building
//! the index costs.

use std::path::Path;

use vielstimmig::{
    domain::{
        aggregation::{IndexBuilder, Subject},
        disclosure::protect,
        identifiers::code,
    },
    interchange::process_folder,
    workflows::synthetic,
};

use crate::setting::best_of;

/// Prints the figures.
pub(crate) fn measure(quick: bool) {
    let count = if quick { 1_000 } else { 100_000 };
    let folder = process_folder::load(Path::new("surveys/inventory")).expect("the shipped process has no problem");
    let instrument = folder.process.instrument("survey_b").expect("the shipped survey");
    // Distinct answers of 2,000 people, repeated: what is counted does not matter, how many does.
    let people: Vec<_> =
        synthetic::responses(&folder.process, instrument, None, 2_000.min(count), 1).map(|response| response.answers).collect();
    let begun = std::time::Instant::now();
    let mut builder = IndexBuilder::new(instrument);
    for at in 0..count {
        builder.add(people[at % people.len()].answers());
    }
    let index = builder.build();
    let building = begun.elapsed().as_secs_f64() * 1e3;
    let mut subjects: Vec<Subject> = instrument.questions().flat_map(|question| instrument.subjects(&question.id)).collect();
    subjects.extend(instrument.derived.iter().map(|derived| Subject::of(&derived.id)));
    let subjects: Vec<&Subject> = subjects.iter().cycle().take(40).collect();
    let rounds = if quick { 1 } else { 15 };
    let counting = best_of(rounds, || subjects.iter().map(|subject| index.tally(subject, None)).collect::<Vec<_>>());
    let by = code("B02");
    let crossing = best_of(rounds, || subjects.iter().map(|subject| index.tally(subject, Some(&by))).collect::<Vec<_>>());
    let protecting = best_of(rounds.min(3), || {
        let tallies = subjects.iter().filter_map(|subject| index.tally(subject, Some(&by)));
        tallies.map(|tally| protect(&tally, &folder.process.policy)).collect::<Vec<_>>()
    });
    println!(
        "tallies of {} responses × 40 questions: {counting:.1} ms, by place {crossing:.1} ms, by place and protected {protecting:.1} ms; index {} MB, built in {building:.0} ms",
        index.len(),
        index.bytes() / 1_000_000
    );
}
