//! `pack`: the workshop pack of a field of action, or of all fields, as PDF or as an archive of everything; and
//! `report`: the reports of a process.

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::Args;
use unic_langid::LanguageIdentifier;

use crate::{
    commands::{
        StoreArguments,
        export::{known_language, known_process, write},
        failure::Failure,
        open,
        snapshot::ACCOUNT,
    },
    domain::{identifiers::Code, questionnaire::Process},
    localisation::{Texts, without_isolates},
    workflows::{
        Engine,
        reports::{Made, Material, PackFile, ReportError, ReportFormat, ReportKind, ReportRefused, pack::Part},
    },
};

/// What a pack is made of and where it goes.
#[derive(Clone, Debug, Args)]
pub(super) struct PackArguments {
    /// The process: the name of its folder.
    process: String,
    /// The field of action: its code in `process.toml`.
    #[arg(long, required_unless_present = "all")]
    field: Option<String>,
    /// An archive for every field of action and every language named.
    #[arg(long, conflicts_with_all = ["field", "part"])]
    all: bool,
    /// Language of the pack; with `--all` as often as wanted.
    #[arg(long, required = true)]
    language: Vec<String>,
    /// One part alone; without: the handout followed by the sheet for the moderation.
    #[arg(long)]
    part: Option<PartArgument>,
    /// The file to write: `.pdf`, `.docx` to go on writing in, `.pptx` for slides of the handout, or `.zip` for
    /// everything. With `--all` a folder.
    #[arg(long)]
    out: PathBuf,
    #[command(flatten)]
    store: StoreArguments,
}

/// Which report is made and where it goes.
#[derive(Clone, Debug, Args)]
pub(super) struct ReportArguments {
    /// The process: the name of its folder.
    process: String,
    /// Which report.
    #[arg(long)]
    kind: KindArgument,
    /// The municipality of a data sheet: its code in `process.toml`.
    #[arg(long, required_if_eq("kind", "municipality"))]
    place: Option<String>,
    /// Language of the report.
    #[arg(long)]
    language: String,
    /// The file to write: `.pdf`, or `.docx` to go on writing in.
    #[arg(long)]
    out: PathBuf,
    #[command(flatten)]
    store: StoreArguments,
}

/// Writes packs.
pub(super) async fn pack(arguments: &PackArguments) -> Result<(), Failure> {
    let engine = open::existing(&arguments.store).await?;
    let process = known_process(&engine, &arguments.process)?;
    let languages: Vec<LanguageIdentifier> =
        arguments.language.iter().map(|tag| known_language(process, Some(tag))).collect::<Result<_, _>>()?;
    let wanted = wanted(arguments, process, &languages)?;
    let texts = english(&engine, process);
    let material = engine.material(&arguments.process).await?.expect("the process was found above");
    let mut result = Ok(());
    for (field, language, file, path) in wanted {
        result = one(&texts, &material, (&field, language, file), &path).await;
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
    let file = file_of(arguments.part.map(Part::from), &arguments.out)?;
    Ok(vec![(field.clone(), language, file, arguments.out.clone())])
}

/// What a file with this ending holds.
fn file_of(part: Option<Part>, out: &Path) -> Result<PackFile, Failure> {
    let ending = ending(out);
    let file = match (part, ending.as_str()) {
        (None, "zip") => Some(PackFile::Everything),
        (None, "pdf") => Some(PackFile::Sheets),
        (None, "docx") => Some(PackFile::EditableSheets),
        (None, "pptx") => Some(PackFile::Slides),
        (None, _) => None,
        (Some(part), ending) => PackFile::of_part(part, ending),
    };
    let endings = match part {
        None => ".pdf, .docx, .pptx (slides of the handout) or .zip (everything)",
        Some(Part::Handout) => ".pdf, .docx or .pptx",
        Some(Part::Moderator) => ".pdf or .docx",
        Some(Part::Poster | Part::Cards) => ".pdf",
    };
    let what = part.map_or("a pack", Part::as_str);
    file.ok_or_else(|| Failure::input(format!("{}: {what} is written as {endings}; name --out so", out.display())))
}

/// The ending of a file, in small letters; empty without one.
fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default()
}

async fn one(
    texts: &Texts,
    material: &Material,
    (field, language, file): (&Code, &LanguageIdentifier, PackFile),
    path: &Path,
) -> Result<(), Failure> {
    leave(texts, made(texts, material.pack(ACCOUNT, field.as_str(), language, file).await)?, path)?;
    println!("{}: {field} in {language}", path.display());
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
            Err(Failure::input(format!("this must not leave:\n{}", without_isolates(&lines.join("\n")))))
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

/// A report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum KindArgument {
    /// For a conference and for the public: 16 to 24 pages.
    Conference,
    /// Who took part so far: one page.
    Participation,
    /// The data sheet of a municipality: two pages.
    Municipality,
    /// How the numbers came about.
    Method,
}

/// Writes a report.
pub(super) async fn report(arguments: &ReportArguments) -> Result<(), Failure> {
    let engine = open::existing(&arguments.store).await?;
    let process = known_process(&engine, &arguments.process)?;
    let language = known_language(process, Some(&arguments.language))?;
    let kind = match (arguments.kind, &arguments.place) {
        (KindArgument::Conference, _) => ReportKind::Conference,
        (KindArgument::Participation, _) => ReportKind::Participation,
        (KindArgument::Method, _) => ReportKind::Method,
        (KindArgument::Municipality, place) => {
            let known = process.places.iter().find(|known| place.as_deref().is_some_and(|place| known.code == *place));
            let Some(known) = known else {
                let known: Vec<&str> = process.places.iter().map(|place| place.code.as_str()).collect();
                return Err(Failure::input(format!("name a --place of {}; there is: {}", process.id, known.join(", "))));
            };
            ReportKind::Municipality(known.code.clone())
        }
    };
    let format = match ending(&arguments.out).as_str() {
        "pdf" => ReportFormat::Pdf,
        "docx" => ReportFormat::Docx,
        _ => return Err(Failure::input(format!("{}: a report is written as .pdf or .docx; name --out so", arguments.out.display()))),
    };
    let texts = english(&engine, process);
    let written = engine.report(ACCOUNT, &arguments.process, &kind, &language, format).await;
    engine.store().close().await;
    leave(&texts, made(&texts, written)?, &arguments.out)?;
    println!("{}: {} in {language}", arguments.out.display(), without_isolates(&texts.plain(kind.key(), &[])));
    Ok(())
}

/// Messages of commands are in English.
fn english(engine: &Engine, process: &Process) -> Texts {
    engine.texts(Some(process), &LanguageIdentifier::from_parts("en".parse().unwrap_or_default(), None, None, &[]))
}

/// Writes a file and tells what to look at before printing it.
fn leave(texts: &Texts, Made { bytes, problems }: Made, path: &Path) -> Result<(), Failure> {
    write(path, &bytes)?;
    for problem in problems {
        eprintln!("before printing: {}", without_isolates(&problem.words(texts)));
    }
    Ok(())
}
