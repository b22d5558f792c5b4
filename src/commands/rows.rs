//! `rows`: row files of a snapshot, one answer a file, with a report. Sensitive answers need two people who
//! approve; rows as they were answered are not written here.

use std::path::PathBuf;

use clap::Args;

use crate::{
    commands::{
        StoreArguments,
        anonymise::files::said,
        export::{known_instrument, known_language, known_process, write},
        failure::Failure,
        open,
        snapshot::{self, ACCOUNT},
    },
    workflows::{
        Engine,
        row_files::{RowRequest, RowsRefused},
    },
};

/// What `rows` needs to know.
#[derive(Clone, Debug, Args)]
pub(super) struct RowsArguments {
    /// The process: the name of its folder.
    process: String,
    /// The survey or guide: the name of its file.
    instrument: String,
    /// An answer that gets a file: a question (`B04`), a row of a matrix (`B05_home_mob`), an option of
    /// several (`B06_home_mob`). Repeat it for every file; without: every answer that may leave by itself.
    #[arg(long, value_name = "NAME")]
    answer: Vec<String>,
    /// Two or three answers, with a comma between, that stand together in one file.
    #[arg(long, value_name = "NAME,NAME")]
    block: Vec<String>,
    /// An account that approves of files with sensitive answers; two are needed.
    #[arg(long, value_name = "ACCOUNT")]
    approved_by: Vec<String>,
    /// The folder for the files.
    #[arg(long, value_name = "FOLDER")]
    out_folder: PathBuf,
    /// Where the report goes (JSON).
    #[arg(long)]
    report: PathBuf,
    /// Where a page about the files goes, for people (HTML).
    #[arg(long)]
    page: Option<PathBuf>,
    /// Language of the page; without: the one the texts were written in.
    #[arg(long)]
    language: Option<String>,
    #[command(flatten)]
    store: StoreArguments,
}

/// Writes what may leave.
pub(super) async fn rows(arguments: &RowsArguments) -> Result<(), Failure> {
    let engine = open::existing(&arguments.store).await?;
    let outcome = write_rows(&engine, arguments).await;
    engine.store().close().await;
    outcome
}

async fn write_rows(engine: &Engine, arguments: &RowsArguments) -> Result<(), Failure> {
    let process = known_process(engine, &arguments.process)?;
    let instrument = known_instrument(process, &arguments.instrument)?;
    let language = known_language(process, arguments.language.as_deref())?;
    for name in &arguments.approved_by {
        if engine.store().account(name).await?.is_none_or(|account| account.disabled) {
            return Err(Failure::input(format!(
                "there is no account {name} that could approve; `vielstimmig user list` names those there are"
            )));
        }
    }
    if let Err(refusal) = snapshot::first(engine, process, instrument).await? {
        return Err(Failure::input(format!("no rows are released: {}", snapshot::words(refusal))));
    }
    let Some(results) = engine.results(&arguments.process, &arguments.instrument).await? else { return Ok(()) };
    let blocks: Vec<Vec<String>> = arguments.block.iter().map(|names| names.split(',').map(str::to_string).collect()).collect();
    let mut answers = arguments.answer.clone();
    if answers.is_empty() && blocks.is_empty() {
        let ordinary = results.row_answers().await?.into_iter().filter(|answer| !answer.is_sensitive());
        answers = ordinary.map(|answer| answer.name).collect();
    }
    let made = match results.row_files(ACCOUNT, &RowRequest { answers, blocks }, &arguments.approved_by, &language, |_| true).await? {
        Ok(made) => made,
        Err(refused) => {
            if let RowsRefused::Rules { report, .. } = &refused {
                write(&arguments.report, report.as_bytes())?;
            }
            return Err(Failure::input(format!("no rows are released: {}", words(&refused))));
        }
    };
    std::fs::create_dir_all(&arguments.out_folder)
        .map_err(|error| Failure::environment(format!("{} cannot be made: {error}", arguments.out_folder.display())))?;
    for (name, content) in &made.files {
        let path = arguments.out_folder.join(name);
        write(&path, content)?;
        println!("{}", path.display());
    }
    for (names, refusal) in &made.refused {
        println!("{}: no file: {}", names.join(" and "), said(refusal, &made.traits));
    }
    write(&arguments.report, made.report.as_bytes())?;
    println!("{}: report", arguments.report.display());
    if let Some(page) = &arguments.page {
        write(page, made.page.as_bytes())?;
        println!("{}: page", page.display());
    }
    if made.files.is_empty() { Err(Failure::input("no rows are released; the report says why")) } else { Ok(()) }
}

fn words(refused: &RowsRefused) -> String {
    match refused {
        RowsRefused::NoSnapshot => "there is no snapshot".to_string(),
        RowsRefused::OtherSnapshot { number } => {
            format!("rows of snapshot {number} have left, and two recodings of the same people could be laid over each other; use tables")
        }
        RowsRefused::OtherRecoding => {
            "rows have left, and since then traits, groups or roles of the questionnaire were changed; a second recoding of the same people could be laid over the first".to_string()
        }
        RowsRefused::LeftBefore { answer, file } => {
            format!("`{answer}` has left in {file}, with which this file could be joined; take it out")
        }
        RowsRefused::Unfit(problem) => problem.clone(),
        RowsRefused::Rules { refusal, traits, .. } => said(refusal, traits),
    }
}
