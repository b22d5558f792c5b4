//! `export`: protected tables with their codebook, or rows of single responses for those who run the
//! installation.

use std::path::Path;

use crate::{
    commands::{ExportArguments, failure::Failure, open},
    domain::questionnaire::Process,
    workflows::Engine,
};

/// How the command names itself in the log.
const ACCOUNT: &str = "command line";

/// Writes the files.
pub(super) async fn export(arguments: &ExportArguments) -> Result<(), Failure> {
    let engine = open::engine(&arguments.store, false).await?;
    let process = known_process(&engine, &arguments.process)?;
    let Some(results) = engine.results(&arguments.process, &arguments.instrument).await? else {
        let known: Vec<&str> = process.instruments.iter().map(|instrument| instrument.id.as_str()).collect();
        let (asked, process) = (&arguments.instrument, &process.id);
        return Err(Failure::input(format!("there is no instrument {asked} in {process}; there is: {}", known.join(", "))));
    };
    let language = known_language(process, arguments.language.as_deref())?;
    let bytes = if arguments.raw {
        eprintln!("Warning: --raw writes one row for each response. Rows can identify people even without a name.");
        eprintln!("Keep the file where only those who need it can read it, and delete it when the work is done.");
        results.export_rows(ACCOUNT).await?
    } else {
        results.export_tables(ACCOUNT, &language).await?
    };
    let codebook = arguments.out.with_extension("codebook.csv");
    write(&arguments.out, &bytes)?;
    write(&codebook, &results.codebook(&language))?;
    println!(
        "{}: {}",
        arguments.out.display(),
        if arguments.raw { "rows of single responses, not anonymised" } else { "protected tables" }
    );
    println!("{}: codebook", codebook.display());
    engine.store().close().await;
    Ok(())
}

/// The process with this name, or a sentence that names those there are.
pub(super) fn known_process<'a>(engine: &'a Engine, id: &str) -> Result<&'a Process, Failure> {
    engine.process(id).ok_or_else(|| {
        let known: Vec<&str> = engine.processes().map(|process| process.id.as_str()).collect();
        Failure::input(format!("there is no process {id}; there is: {}", known.join(", ")))
    })
}

/// A language of the process: the one asked for, or the one its texts were written in.
pub(super) fn known_language(process: &Process, asked: Option<&str>) -> Result<unic_langid::LanguageIdentifier, Failure> {
    let Some(tag) = asked else { return Ok(process.source_language.clone()) };
    let found = process.languages.iter().find(|language| language.to_string() == tag);
    found.cloned().ok_or_else(|| {
        let known: Vec<String> = process.languages.iter().map(ToString::to_string).collect();
        Failure::input(format!("{} is not offered in {tag}; it is in: {}", process.id, known.join(", ")))
    })
}

/// Writes a file, or a sentence that says why not.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    std::fs::write(path, bytes).map_err(|error| Failure::environment(format!("{} cannot be written: {error}", path.display())))
}
