//! `demo`: the shipped processes of the fictional Kreis Emsaue, filled with invented answers and served.
//! The first start fills, later ones keep what was entered since.

use crate::{
    commands::{DemoArguments, StoreArguments, failure::Failure, generate, open, serve},
    workflows::accounts::Role,
};

/// Password of the demonstration's accounts. It is printed at every start and opens invented data only.
const PASSWORD: &str = "emsaue-demo-2026";

/// Serves the filled demonstration.
pub(super) async fn demo(arguments: &DemoArguments) -> Result<(), Failure> {
    let store = StoreArguments {
        database: arguments.database.clone(),
        key_file: arguments.key_file.clone(),
        surveys: arguments.surveys.clone(),
        public_address: arguments.public_address.clone(),
    };
    let engine = open::engine(&store, true).await?;
    let listener = serve::listen(&arguments.web).await?;
    let address = listener.local_addr()?;
    say!("Vielstimmig demo – invented data of the fictional Kreis Emsaue. Open:");
    say!("  http://{address}/          open surveys");
    for survey in engine.surveys() {
        say!("  http://{address}/u/{:<9} {}", survey.slug, survey.instrument.id);
    }
    say!("  http://{address}/sign-in   for staff, password of all accounts: {PASSWORD}");
    for role in Role::ALL {
        say!("    {:<12} role {}", role.as_str(), role.as_str());
    }
    if !engine.is_filled().await? {
        say!("Filling {} with invented answers (first start only) …", arguments.database);
        for process in engine.processes() {
            generate::fill(&engine, process, &arguments.surveys, &arguments.invented).await?;
        }
        for role in Role::ALL {
            if engine.store().account(role.as_str()).await?.is_none() {
                engine.add_account(role.as_str(), &[role], PASSWORD).await?;
            }
        }
    }
    say!("Ready. Stop with Ctrl-C.");
    serve::until_stopped(engine, &arguments.web, listener).await
}
