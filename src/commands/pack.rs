//! `pack`: the handout of a field of action as a tagged PDF.

use crate::{
    commands::{
        PackArguments,
        export::{known_language, known_process, write},
        failure::Failure,
        open,
        snapshot::ACCOUNT,
    },
    domain::identifiers::Code,
    workflows::pack::{PackError, PackRefused},
};

/// Writes the handout.
pub(super) async fn pack(arguments: &PackArguments) -> Result<(), Failure> {
    let engine = open::engine(&arguments.store, false).await?;
    let process = known_process(&engine, &arguments.process)?;
    let language = known_language(process, Some(&arguments.language))?;
    if !process.fields.iter().any(|field| *field == *arguments.field) {
        let known: Vec<&str> = process.fields.iter().map(Code::as_str).collect();
        return Err(Failure::input(format!("there is no field {} in {}; there is: {}", arguments.field, process.id, known.join(", "))));
    }
    let made = engine.pack(ACCOUNT, &arguments.process, &arguments.field, &language).await;
    engine.store().close().await;
    let bytes = match made {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(refused)) => return Err(Failure::input(words(refused, &arguments.process, &arguments.language))),
        Err(PackError::Store(error)) => return Err(error.into()),
        Err(PackError::Document(error)) => return Err(Failure::environment(format!("the pack cannot be made: {error}"))),
    };
    write(&arguments.out, &bytes)?;
    println!("{}: handout of {} in {language}", arguments.out.display(), arguments.field);
    Ok(())
}

/// Why there is none, and what to do.
fn words(refused: PackRefused, process: &str, language: &str) -> String {
    match refused {
        PackRefused::NotOffered => format!("no survey of {process} is offered in {language}"),
        PackRefused::NoSnapshot => format!(
            "{process}: there is no pack, because the results of no survey are frozen; freeze them with `vielstimmig snapshot {process} SURVEY` or on the desk"
        ),
    }
}
