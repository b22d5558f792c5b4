//! Opening what a command works on: the store, the key, the processes.

use std::path::{Path, PathBuf};

use crate::{
    commands::{StoreArguments, check::load_all, failure::Failure},
    storage::{DatabaseUrl, Store},
    workflows::{Engine, Parts, keys::Keys, surroundings::Surroundings},
};

/// Opens everything for a command that reads what there is, or takes from it: a database that is not there is
/// refused, not made.
pub(super) async fn existing(arguments: &StoreArguments) -> Result<Engine, Failure> {
    if let Some(file) = arguments.database.file().filter(|file| !file.exists()) {
        return Err(Failure::input(format!(
            "there is no database {}; name the one you mean with --database, such as sqlite:vielstimmig-demo.db for the one `demo` fills",
            file.display()
        )));
    }
    engine(arguments, false).await
}

/// Opens everything.
pub(super) async fn engine(arguments: &StoreArguments, synthetic: bool) -> Result<Engine, Failure> {
    let folders = load_all(&arguments.surveys)?;
    let store = Store::open(&arguments.database).await?;
    let surroundings = Surroundings::system();
    let path = key_path(&arguments.database, arguments.key_file.as_deref());
    let proof = store.setting(KEY_PROOF).await?;
    if proof.is_some() && !path.exists() {
        return Err(wrong_key(&path, "is missing"));
    }
    let keys = Keys::read_or_create(&path, surroundings.random())
        .map_err(|error| Failure::environment(format!("the key file {} cannot be used: {error}", path.display())))?;
    match proof {
        Some(proof) if !keys.is_form_token(KEY_PROOF, "", &proof) => return Err(wrong_key(&path, "belongs to another database")),
        Some(_) => {}
        None => store.set_setting(KEY_PROOF, &keys.form_token(KEY_PROOF, "")).await?,
    }
    let synthetic = synthetic || store.setting("synthetic").await?.is_some();
    let engine = Engine::new(Parts { store, folders, keys, surroundings, synthetic }).await?;
    Ok(engine.reached_at(arguments.public_address.clone()))
}

/// The setting that tells whether a key belongs to a database, without telling the key.
const KEY_PROOF: &str = "key_proof";

/// With another key every number of a respondent would be unknown: better not to start.
fn wrong_key(path: &Path, what: &str) -> Failure {
    Failure::environment(format!(
        "the key file {} {what}; put the key file of this database there or name it with --key-file, because without it no number of a respondent works",
        path.display()
    ))
}

/// Where the key lies: as told, beside an SQLite database, or in the working directory.
fn key_path(database: &DatabaseUrl, told: Option<&Path>) -> PathBuf {
    match (told, database.file()) {
        (Some(path), _) => path.to_path_buf(),
        (None, Some(file)) => file.with_extension("key"),
        (None, None) => PathBuf::from("vielstimmig.key"),
    }
}
