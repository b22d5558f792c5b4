//! `pack`: the workshop pack of a field of action, or of all fields, as PDF or as an archive of everything.

use std::{fs, path::Path};

use unic_langid::LanguageIdentifier;

use crate::{
    commands::{
        PackArguments,
        export::{known_language, known_process, write},
        failure::Failure,
        open,
        snapshot::ACCOUNT,
    },
    domain::{identifiers::Code, questionnaire::Process},
    localisation::Texts,
    workflows::{
        Engine,
        reports::{Made, Material, PackFile, ReportError, ReportRefused, pack::Part},
    },
};

/// Writes packs.
pub(super) async fn pack(arguments: &PackArguments) -> Result<(), Failure> {
    let engine = open::engine(&arguments.store, false).await?;
    let process = known_process(&engine, &arguments.process)?;
    let languages: Vec<LanguageIdentifier> =
        arguments.language.iter().map(|tag| known_language(process, Some(tag))).collect::<Result<_, _>>()?;
    let wanted = wanted(arguments, process, &languages)?;
    let material = engine.material(&arguments.process).await?.expect("the process was found above");
    let mut result = Ok(());
    for (field, language, file, path) in wanted {
        result = one(&engine, &material, (&field, language, file), &path).await;
        if result.is_err() {
            break;
        }
    }
    engine.store().close().await;
    result
}

type Wanted<'a> = (Code, &'a LanguageIdentifier, PackFile, std::path::PathBuf);

/// The files to make: one, or an archive for every field and language.
fn wanted<'a>(arguments: &PackArguments, process: &Process, languages: &'a [LanguageIdentifier]) -> Result<Vec<Wanted<'a>>, Failure> {
    let Some(field) = &arguments.field else {
        fs::create_dir_all(&arguments.out)
            .map_err(|error| Failure::environment(format!("cannot make {}: {error}", arguments.out.display())))?;
        let each = |language| {
            process.fields.iter().map(move |field| {
                let file = PackFile::Everything;
                (field.clone(), language, file, arguments.out.join(file.name(field.as_str(), language)))
            })
        };
        return Ok(languages.iter().flat_map(each).collect());
    };
    let Some(field) = process.fields.iter().find(|known| **known == **field) else {
        let known: Vec<&str> = process.fields.iter().map(Code::as_str).collect();
        return Err(Failure::input(format!("there is no field {field} in {}; there is: {}", process.id, known.join(", "))));
    };
    let [language] = languages else {
        return Err(Failure::input("one file is in one language: name one --language, or make all packs with --all".to_string()));
    };
    let is_zip = arguments.out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    let file = match (&arguments.part, is_zip) {
        (None, true) => PackFile::Everything,
        (None, false) => PackFile::Sheets,
        (Some(part), _) => PackFile::Part((*part).into()),
    };
    Ok(vec![(field.clone(), language, file, arguments.out.clone())])
}

async fn one(
    engine: &Engine,
    material: &Material,
    (field, language, file): (&Code, &LanguageIdentifier, PackFile),
    path: &Path,
) -> Result<(), Failure> {
    let texts =
        engine.texts(engine.processes().find(|process| process.fields.contains(field)), &"en".parse().unwrap_or_else(|_| language.clone()));
    let Made { bytes, problems } = made(&texts, material.pack(ACCOUNT, field.as_str(), language, file).await)?;
    write(path, &bytes)?;
    println!("{}: {field} in {language}", path.display());
    for problem in problems {
        eprintln!("  before printing: {}", crate::localisation::without_isolates(&problem.words(&texts)));
    }
    Ok(())
}

/// What was made, or why it was not.
pub(super) fn made(texts: &Texts, made: Result<Result<Made, ReportRefused>, ReportError>) -> Result<Made, Failure> {
    match made {
        Ok(Ok(made)) => Ok(made),
        Ok(Err(ReportRefused::NotOffered)) => Err(Failure::input("no survey of the process is offered in this language".to_string())),
        Ok(Err(ReportRefused::NoSnapshot)) => Err(Failure::input(
            "there is nothing to print, because the results of no survey are frozen; freeze them with `vielstimmig snapshot PROCESS SURVEY` or on the desk"
                .to_string(),
        )),
        Ok(Err(ReportRefused::MustNotLeave(problems))) => {
            let lines: Vec<String> = problems.iter().map(|problem| problem.words(texts)).collect();
            Err(Failure::input(format!("this must not leave:\n{}", crate::localisation::without_isolates(&lines.join("\n")))))
        }
        Err(ReportError::Store(error)) => Err(error.into()),
        Err(error) => Err(Failure::environment(format!("the file cannot be made: {error}"))),
    }
}

/// A part of a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum PartArgument {
    /// Four pages for everybody.
    Handout,
    /// Three pages for whoever moderates.
    Moderator,
    /// A1, for the wall.
    Poster,
    /// A6, to sort and to vote with.
    Cards,
}

impl From<PartArgument> for Part {
    fn from(part: PartArgument) -> Self {
        match part {
            PartArgument::Handout => Self::Handout,
            PartArgument::Moderator => Self::Moderator,
            PartArgument::Poster => Self::Poster,
            PartArgument::Cards => Self::Cards,
        }
    }
}
