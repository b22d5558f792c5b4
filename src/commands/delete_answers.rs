//! `delete-answers`: deletes the answers of a survey for good and prints what was deleted. Without `--yes`
//! it only says what that would mean.

use clap::Args;

use crate::{
    commands::{
        StoreArguments,
        export::{known_instrument, known_process},
        failure::Failure,
        open,
        snapshot::ACCOUNT,
    },
    workflows::{
        Engine,
        deletion::{DeletionRefused, Outlook, Rows},
    },
};

/// What `delete-answers` needs to know.
#[derive(Clone, Debug, Args)]
pub(super) struct DeleteArguments {
    /// The process: the name of its folder.
    process: String,
    /// The survey: the name of its file.
    instrument: String,
    /// Really delete: nobody can bring the answers back.
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    store: StoreArguments,
}

/// Deletes what there is.
pub(super) async fn delete_answers(arguments: &DeleteArguments) -> Result<(), Failure> {
    let engine = open::existing(&arguments.store).await?;
    let outcome = delete(&engine, arguments).await;
    engine.store().close().await;
    outcome
}

async fn delete(engine: &Engine, arguments: &DeleteArguments) -> Result<(), Failure> {
    let process = known_process(engine, &arguments.process)?;
    let instrument = known_instrument(process, &arguments.instrument)?;
    let place = format!("{} {}", process.id, instrument.id);
    let no = |refused| Failure::input(format!("{place}: nothing is deleted: {}", words(refused)));
    let Some(outlook) = engine.deletion_outlook(&arguments.process, &arguments.instrument).await? else { return Ok(()) };
    warn(outlook.map_err(no)?);
    if !arguments.yes {
        return Err(Failure::input(format!("{place}: nothing is deleted; --yes deletes all answers for good")));
    }
    let Some(report) = engine.delete_answers(&arguments.process, &arguments.instrument, ACCOUNT).await? else { return Ok(()) };
    let report = report.map_err(no)?;
    println!("{place}: the answers are deleted ({})", report.day);
    for (store, rows) in &report.stores {
        let rows = match rows {
            Rows::None => "none".to_string(),
            Rows::Few => "fewer than 10".to_string(),
            Rows::AtLeast(count) => format!("{count} or more"),
        };
        println!("  {store}: {rows}");
    }
    println!("  method: {}", report.method());
    println!("Snapshots, the ledger and the numbers of participation stay. Older backups still hold the answers: delete those too.");
    Ok(())
}

fn warn(outlook: Outlook) {
    if !outlook.loses_nothing {
        let lost = outlook.lost.count().map_or_else(|| "Fewer than 10".to_string(), |count| format!("{count} or more"));
        eprintln!("Warning: {lost} answers are in no snapshot and are lost uncounted; `vielstimmig snapshot` keeps what they tell.");
    }
    if outlook.is_endless {
        eprintln!("Warning: this survey has no end (`closes` in its file): who answers later is stored and never evaluated.");
    }
}

fn words(refused: DeletionRefused) -> &'static str {
    match refused {
        DeletionRefused::Guide => "interviews of a guide are not deleted here",
        DeletionRefused::Answerable => {
            "the survey can still be answered; that is possible when it is closed, on the second day after its end (`closes` in its file)"
        }
    }
}
