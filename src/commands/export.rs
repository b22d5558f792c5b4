//! `export`: protected tables with their codebook, or rows of single responses for those who run the
//! installation.

use std::path::Path;

use crate::{
    commands::{
        ExportArguments, ExportFormat,
        failure::Failure,
        open,
        snapshot::{self, ACCOUNT},
    },
    domain::questionnaire::{Instrument, Process},
    workflows::{Engine, exports::TableFormat},
};

/// Writes the files.
pub(super) async fn export(arguments: &ExportArguments) -> Result<(), Failure> {
    let engine = open::engine(&arguments.store, false).await?;
    let process = known_process(&engine, &arguments.process)?;
    let instrument = known_instrument(process, &arguments.instrument)?;
    if !arguments.raw
        && let Err(refusal) = snapshot::first(&engine, process, instrument).await?
    {
        engine.store().close().await;
        return Err(Failure::input(format!(
            "{} {}: there are no results to export: {}",
            process.id,
            instrument.id,
            snapshot::words(refusal)
        )));
    }
    let Some(results) = engine.results(&arguments.process, &arguments.instrument).await? else { return Ok(()) };
    let language = known_language(process, arguments.language.as_deref())?;
    let format = match arguments.format {
        ExportFormat::Csv => TableFormat::Csv,
        ExportFormat::Xlsx => TableFormat::Xlsx,
    };
    let bytes = if arguments.raw {
        eprintln!("Warning: --raw writes one row for each response. Rows can identify people even without a name.");
        eprintln!("Keep the file where only those who need it can read it, and delete it when the work is done.");
        results.export_rows(ACCOUNT).await?
    } else {
        results.export_tables(ACCOUNT, format, &language).await?
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

/// The instrument with this name, or a sentence that names those there are.
pub(super) fn known_instrument<'a>(process: &'a Process, id: &str) -> Result<&'a Instrument, Failure> {
    process.instruments.iter().find(|instrument| instrument.id == *id).ok_or_else(|| {
        let known: Vec<&str> = process.instruments.iter().map(|instrument| instrument.id.as_str()).collect();
        Failure::input(format!("there is no instrument {id} in {}; there is: {}", process.id, known.join(", ")))
    })
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
