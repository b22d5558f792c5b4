//! `backup`, `restore`, `verify-backup`: a backup counts once it was read back.

use std::path::Path;

use crate::{
    commands::{StoreArguments, failure::Failure},
    storage::{BackupContent, Store, verify_backup},
    workflows::surroundings::Surroundings,
};

fn describe(content: &BackupContent) -> String {
    let rows: u64 = content.rows.values().sum();
    let responses = content.rows.get("responses").copied().unwrap_or_default();
    format!("{rows} rows in {} tables, {responses} responses among them; SHA-256 {}", content.rows.len(), content.sha256)
}

/// Writes a backup while others read and write.
pub(super) async fn backup(arguments: &StoreArguments, out: &Path) -> Result<(), Failure> {
    let store = Store::open(&arguments.database).await?;
    let content = store.backup(out, Surroundings::system().seconds()).await?;
    println!("{}: {}", out.display(), describe(&content));
    println!("The key file is not in the backup: keep a copy of it elsewhere, or numbers of respondents stop working.");
    store.close().await;
    Ok(())
}

/// Restores a backup into an empty database.
pub(super) async fn restore(arguments: &StoreArguments, file: &Path) -> Result<(), Failure> {
    let store = Store::open(&arguments.database).await?;
    let content = store.restore(file).await?;
    println!("{} restored from {}: {}", arguments.database, file.display(), describe(&content));
    store.close().await;
    Ok(())
}

/// Checks that a backup is whole.
pub(super) async fn verify(file: &Path) -> Result<(), Failure> {
    let content = verify_backup(file).await?;
    println!("{} is whole: {}", file.display(), describe(&content));
    Ok(())
}
