//! What people were promised holds: the level of anonymity is remembered as long as anybody has answered,
//! or is about to, and a definition that says another one is refused, in either direction.

use crate::{
    domain::questionnaire::{Anonymity, Instrument, Process},
    storage::{Store, StoreError},
};

/// Compares the levels of all instruments with those that people answered under, and remembers them.
///
/// # Errors
/// A sentence for each that differs, or a database that cannot be read.
pub(super) async fn keep_promises(store: &Store, process: &Process) -> Result<Vec<String>, StoreError> {
    let mut broken = Vec::new();
    for instrument in &process.instruments {
        let name = format!("anonymity {} {}", process.id, instrument.id);
        let promised = store.setting(&name).await?;
        let declared = word(instrument.anonymity);
        if promised.as_deref() == Some(declared) {
            continue;
        }
        match promised {
            Some(promised) if store.is_answered(&process.id, &instrument.id).await? => {
                broken.push(sentence(process, instrument, &promised));
            }
            _ => store.set_setting(&name, declared).await?,
        }
    }
    Ok(broken)
}

fn sentence(process: &Process, instrument: &Instrument, promised: &str) -> String {
    format!(
        "{}/{}.toml: `{}` says anonymity = \"{}\", but people answer it under \"{promised}\", and what they were promised holds; \
         write anonymity = \"{promised}\" again, or ask in a new instrument",
        process.id,
        instrument.id,
        instrument.id,
        word(instrument.anonymity)
    )
}

fn word(level: Anonymity) -> &'static str {
    match level {
        Anonymity::Strict => "strict",
        Anonymity::Confidential => "confidential",
    }
}
