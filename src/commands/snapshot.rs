//! `snapshot`: freezes the results of an instrument, and says why not when that would tell something about
//! single people. Files are made from the newest snapshot; where there is none yet, the first one is taken.

use crate::{
    commands::{
        SnapshotArguments,
        export::{known_instrument, known_process},
        failure::Failure,
        open,
    },
    domain::{
        disclosure::SnapshotRefusal,
        questionnaire::{Instrument, Process},
    },
    workflows::Engine,
};

/// How the command names itself in log and ledger.
pub(super) const ACCOUNT: &str = "command line";

/// Takes a snapshot.
pub(super) async fn snapshot(arguments: &SnapshotArguments) -> Result<(), Failure> {
    let engine = open::existing(&arguments.store).await?;
    let process = known_process(&engine, &arguments.process)?;
    let instrument = known_instrument(process, &arguments.instrument)?;
    let taken = take(&engine, process, instrument).await?;
    engine.store().close().await;
    match taken {
        Ok(number) => println!("{} {}: snapshot {number} is frozen", process.id, instrument.id),
        Err(refusal) => return Err(Failure::input(format!("{} {}: {}", process.id, instrument.id, words(refusal)))),
    }
    Ok(())
}

/// Takes the first snapshot of an instrument unless there is one.
pub(super) async fn first(engine: &Engine, process: &Process, instrument: &Instrument) -> Result<Result<(), SnapshotRefusal>, Failure> {
    if engine.store().last_snapshot(&process.id, &instrument.id).await? > 0 {
        return Ok(Ok(()));
    }
    let taken = take(engine, process, instrument).await?;
    if taken.is_ok() {
        eprintln!("{} {}: there was no snapshot, so the first one was frozen now", process.id, instrument.id);
    }
    Ok(taken.map(|_| ()))
}

/// Takes a snapshot if that may be.
pub(super) async fn take(engine: &Engine, process: &Process, instrument: &Instrument) -> Result<Result<u8, SnapshotRefusal>, Failure> {
    let taken = engine.take_snapshot(process.id.as_str(), instrument.id.as_str(), ACCOUNT).await?;
    Ok(taken.map_or(Err(SnapshotRefusal::TooFew { least: 0 }), |taken| taken.map(|snapshot| snapshot.number)))
}

/// Why there is none, and what to do.
pub(super) fn words(refusal: SnapshotRefusal) -> String {
    match refusal {
        SnapshotRefusal::TooFew { least } => format!(
            "there are fewer than {least} responses, and so few would point to single people; extend the survey, invite more people, or do interviews"
        ),
        SnapshotRefusal::TooSoon { least } => format!(
            "fewer than {least} responses have come since the last snapshot, and the difference would tell what these few said; wait until {least} have come"
        ),
        SnapshotRefusal::NoneLeft { most, is_over: false } => format!(
            "while a survey is running there are at most {most} snapshots; the last one is possible when it is over (`closes` in its file)"
        ),
        SnapshotRefusal::Withdrawn => {
            "an interview that a snapshot contains was withdrawn, and the difference would tell what it said; the snapshots there are stay"
                .to_string()
        }
        SnapshotRefusal::Deleted => "its answers were deleted; the snapshots there are stay".to_string(),
        SnapshotRefusal::NoneLeft { is_over: true, .. } => "all its snapshots are frozen".to_string(),
    }
}
