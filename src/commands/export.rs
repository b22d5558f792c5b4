//! `export`: protected tables with their codebook, released words, or rows of single responses, sealed for
//! one person, for those who run the installation.

use std::path::Path;

use unic_langid::LanguageIdentifier;

use crate::{
    commands::{
        ExportArguments, Exported,
        failure::Failure,
        open,
        snapshot::{self, ACCOUNT},
    },
    domain::questionnaire::{Instrument, Process},
    interchange::age::Recipient,
    workflows::{Engine, exports::TableFormat, raw_rows::RawRefused, results::Results, words::files::WordsFile},
};

/// Writes the files.
pub(super) async fn export(arguments: &ExportArguments) -> Result<(), Failure> {
    let engine = open::existing(&arguments.store).await?;
    let process = known_process(&engine, &arguments.process)?;
    let instrument = known_instrument(process, &arguments.instrument)?;
    let outcome = match (&arguments.recipient, arguments.format.exported()) {
        (Some(_), Exported::Words(_)) => {
            Err(Failure::input("--raw writes rows without free text; leave it out, or choose another --format"))
        }
        (Some(recipient), Exported::Tables(_)) => raw(&engine, process, instrument, recipient, arguments).await,
        (None, Exported::Tables(format)) => tables(&engine, process, instrument, format, arguments).await,
        (None, Exported::Words(file)) => words(&engine, process, instrument, file, arguments).await,
    };
    engine.store().close().await;
    outcome
}

async fn words(
    engine: &Engine,
    process: &Process,
    instrument: &Instrument,
    file: WordsFile,
    arguments: &ExportArguments,
) -> Result<(), Failure> {
    let Some(words) = engine.words(&arguments.process, &arguments.instrument).await? else { return Ok(()) };
    let language = known_language(process, arguments.language.as_deref())?;
    let Some(bytes) = words.file(ACCOUNT, file, &language).await? else {
        let (process, instrument) = (&process.id, &instrument.id);
        return Err(Failure::input(format!(
            "{process} {instrument}: there are no released words; they are reviewed on /desk/{process}/{instrument}/texts"
        )));
    };
    write(&arguments.out, &bytes)?;
    println!("{}: released words", arguments.out.display());
    Ok(())
}

async fn tables(
    engine: &Engine,
    process: &Process,
    instrument: &Instrument,
    format: TableFormat,
    arguments: &ExportArguments,
) -> Result<(), Failure> {
    if let Err(refusal) = snapshot::first(engine, process, instrument).await? {
        return Err(Failure::input(format!(
            "{} {}: there are no results to export: {}",
            process.id,
            instrument.id,
            snapshot::words(refusal)
        )));
    }
    let Some(results) = engine.results(&arguments.process, &arguments.instrument).await? else { return Ok(()) };
    let language = known_language(process, arguments.language.as_deref())?;
    write(&arguments.out, &results.export_tables(ACCOUNT, format, &language).await?)?;
    println!("{}: protected tables", arguments.out.display());
    codebook(&results, &arguments.out.with_extension("codebook.csv"), &language)
}

async fn raw(
    engine: &Engine,
    process: &Process,
    instrument: &Instrument,
    recipient: &Recipient,
    arguments: &ExportArguments,
) -> Result<(), Failure> {
    let Some(results) = engine.results(&arguments.process, &arguments.instrument).await? else { return Ok(()) };
    let language = known_language(process, arguments.language.as_deref())?;
    let sealed = match results.raw_rows(ACCOUNT, recipient, arguments.request.as_deref()).await? {
        Ok(sealed) => sealed,
        Err(refused) => {
            let desk = format!("/desk/{}/{}/rows", process.id, instrument.id);
            let why = match refused {
                RawRefused::NeedsRequest => "this survey is strict, and its rows leave only when two organisers want it",
                RawRefused::NotApproved => "there is no such request that a second organiser has approved and nobody has used",
            };
            return Err(Failure::input(format!(
                "{} {}: no rows are written: {why}; ask for them on {desk}, let a second organiser approve, and name the request with --request",
                process.id, instrument.id
            )));
        }
    };
    eprintln!("Warning: --raw writes one row for each response. Rows can identify people even without a name.");
    eprintln!("Open the file only where those who need it can read it, and delete it when the work is done.");
    write(&arguments.out, &sealed)?;
    println!("{}: rows of single responses, not anonymised, sealed for {recipient}", arguments.out.display());
    codebook(&results, &arguments.out.with_extension("").with_extension("codebook.csv"), &language)
}

fn codebook(results: &Results, path: &Path, language: &LanguageIdentifier) -> Result<(), Failure> {
    write(path, &results.codebook(language))?;
    println!("{}: codebook", path.display());
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
pub(super) fn known_language(process: &Process, asked: Option<&str>) -> Result<LanguageIdentifier, Failure> {
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
