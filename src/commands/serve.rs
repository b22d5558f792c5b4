//! `serve`: the server, until it is asked to stop.

use std::time::Duration;

use tokio::net::TcpListener;

use crate::{
    commands::{ServeArguments, WebArguments, failure::Failure, open},
    web::{self, App, WebSettings},
    workflows::Engine,
};

/// Serves the processes of a folder.
pub(super) async fn serve(arguments: &ServeArguments) -> Result<(), Failure> {
    let engine = open::engine(&arguments.store, false).await?;
    let listener = listen(&arguments.web).await?;
    let address = listener.local_addr()?;
    say!("Vielstimmig listens on http://{address}/");
    if let Some(secret) = engine.setup_link().await? {
        say!("There is no account yet. Make the first one here (the link works once, for 24 hours):");
        say!("http://{address}/set-up/{secret}");
    }
    until_stopped(engine, &arguments.web, listener).await
}

/// Opens the port.
pub(super) async fn listen(web: &WebArguments) -> Result<TcpListener, Failure> {
    TcpListener::bind(&web.listen)
        .await
        .map_err(|error| Failure::environment(format!("cannot listen on {}: {error}; name another port with --listen", web.listen)))
}

/// Serves until Ctrl-C or SIGTERM, tidying up now and then.
pub(super) async fn until_stopped(engine: Engine, web: &WebArguments, listener: TcpListener) -> Result<(), Failure> {
    let settings = WebSettings {
        hosts: web.hosts.clone(),
        https: web.https,
        behind_proxy: web.behind_proxy,
        translation_service: web.translation_service.clone(),
    };
    let app = App::new(engine.clone(), settings);
    let tidying = tokio::spawn(tidy(engine.clone()));
    let mut outcome = Ok(());
    let stop = async {
        tokio::select! {
            () = stop_signal() => {}
            () = engine.store().doubts_the_disk() => {
                outcome = Err(Failure::environment(
                    "the disk did not confirm a write, so the server stops before it promises what it cannot keep. What was acknowledged is stored. Look after the disk (the system's log says more), then start again",
                ));
            }
        }
    };
    web::server::serve(listener, web::application(&app), stop).await?;
    tidying.abort();
    if outcome.is_ok()
        && let Err(error) = engine.store().put_in_order().await
    {
        tracing::warn!(cause = %error, "the database was not put in order; the next stop makes up for it");
    }
    engine.store().close().await;
    outcome
}

/// Deletes what has run out: drafts, sessions, counters of tries.
async fn tidy(engine: Engine) {
    loop {
        if let Err(error) = engine.tidy().await {
            tracing::warn!(cause = %error, "tidying failed; it is tried again");
        }
        tokio::time::sleep(Duration::from_mins(10)).await;
    }
}

async fn stop_signal() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    let _ = interrupted.await;
}
