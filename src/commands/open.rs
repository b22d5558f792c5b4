//! Opening what a command works on: the store, the key, the processes.

use std::path::{Path, PathBuf};

use crate::{
    commands::{StoreArguments, check::load_all, failure::Failure},
    storage::{DatabaseUrl, Store},
    workflows::{Engine, Parts, keys::Keys, surroundings::Surroundings},
};

/// Opens everything.
pub(super) async fn engine(arguments: &StoreArguments, synthetic: bool) -> Result<Engine, Failure> {
    let folders = load_all(&arguments.surveys)?;
    let store = Store::open(&arguments.database).await?;
    let surroundings = Surroundings::system();
    let path = key_path(&arguments.database, arguments.key_file.as_deref());
    let keys = Keys::read_or_create(&path, surroundings.random())
        .map_err(|error| Failure::environment(format!("the key file {} cannot be used: {error}", path.display())))?;
    let synthetic = synthetic || store.setting("synthetic").await?.is_some();
    Ok(Engine::new(Parts { store, folders, keys, surroundings, synthetic }).await?)
}

/// Where the key lies: as told, beside an SQLite database, or in the working directory.
fn key_path(database: &DatabaseUrl, told: Option<&Path>) -> PathBuf {
    match (told, database.file()) {
        (Some(path), _) => path.to_path_buf(),
        (None, Some(file)) => file.with_extension("key"),
        (None, None) => PathBuf::from("vielstimmig.key"),
    }
}
