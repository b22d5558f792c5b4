//! `generate`: invented answers into a database. What they look like says `demo.toml` in the folder of
//! the process; without one every question gets even answers.

use std::path::Path;

use crate::{
    commands::{GenerateArguments, InventedArguments, failure::Failure, open, progress::Progress, snapshot},
    domain::questionnaire::{InstrumentKind, Process},
    workflows::{
        Engine,
        fill::{Fill, FillError},
        fill_writing::Writers,
        synthetic::Parameters,
    },
};

/// Writes invented answers of one process.
pub(super) async fn generate(arguments: &GenerateArguments) -> Result<(), Failure> {
    let engine = open::engine(&arguments.store, true).await?;
    let Some(process) = engine.process(&arguments.process) else {
        let known: Vec<&str> = engine.processes().map(|process| process.id.as_str()).collect();
        return Err(Failure::input(format!("there is no process {}; there is: {}", arguments.process, known.join(", "))));
    };
    fill(&engine, process, &arguments.store.surveys, &arguments.invented).await?;
    engine.store().close().await;
    Ok(())
}

/// Fills in one process and says what was written.
pub(super) async fn fill(engine: &Engine, process: &Process, surveys: &Path, invented: &InventedArguments) -> Result<(), Failure> {
    let parameters = parameters(process, surveys)?;
    let interviewers = ["interviewer".to_string()];
    let fill = Fill {
        process,
        parameters: parameters.as_ref(),
        most: invented.responses,
        seed: invented.seed,
        organiser: "organiser",
        interviewers: &interviewers,
    };
    let mut bar = Progress::new(process.id.as_str());
    let written = engine.fill(fill, &mut |done, total| bar.at(done, total)).await.map_err(|error| match error {
        FillError::RealAnswers => Failure::input(error.to_string()),
        FillError::Store(error) => error.into(),
    })?;
    for (instrument, count) in written {
        println!("{} {instrument}: {count} invented", process.id);
    }
    for instrument in process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Survey) {
        match snapshot::take(engine, process, instrument).await? {
            Ok(number) => println!("{} {}: snapshot {number} is frozen", process.id, instrument.id),
            Err(refusal) => println!("{} {}: no snapshot: {}", process.id, instrument.id, snapshot::words(refusal)),
        }
    }
    if let Some(parameters) = &parameters {
        let writers = Writers { writer: "analyst", approver: "organiser" };
        let talks = engine.fill_talks(process, parameters, writers, invented.seed).await?;
        println!(
            "{}: {} quotes released, {} notes coded, {} core statements written",
            process.id, talks.quotes, talks.notes, talks.clusters
        );
        let written = engine.fill_writing(process, parameters, writers, invented.seed).await?;
        println!("{}: {} texts and {} recommendations written", process.id, written.texts, written.recommendations);
        for text in written.left_out {
            println!("{}: left out {text}", process.id);
        }
    }
    Ok(())
}

/// The parameters of a process, from its folder or, if the folder is itself given, from there.
fn parameters(process: &Process, surveys: &Path) -> Result<Option<Parameters>, Failure> {
    let candidates = [surveys.join(process.id.as_str()).join("demo.toml"), surveys.join("demo.toml")];
    let Some(path) = candidates.into_iter().find(|path| path.is_file()) else { return Ok(None) };
    let text = std::fs::read_to_string(&path)?;
    let parameters = Parameters::parse(&text).map_err(|problems| Failure::input(with_path(&path, &problems)))?;
    let problems = parameters.problems_with(process);
    if problems.is_empty() { Ok(Some(parameters)) } else { Err(Failure::input(with_path(&path, &problems))) }
}

fn with_path(path: &Path, problems: &[String]) -> String {
    problems.iter().map(|problem| format!("{}: {problem}", path.display())).collect::<Vec<_>>().join("\n")
}
