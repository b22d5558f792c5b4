//! Whether the process lives, whether it can store, and its counters. The counters and the readiness
//! are for the machine itself: other addresses do not see them.

use axum::{
    extract::{Extension, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::web::{
    App,
    access::{Access, Route},
    error::WebError,
    respond::Answer,
    server::Peer,
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/healthz", Access::Public, healthz),
        Route::get("/readyz", Access::Public, readyz),
        Route::get("/metrics", Access::Public, metrics),
    ]
}

fn from_here(peer: Option<&Peer>) -> Result<(), WebError> {
    if peer.is_none_or(|peer| peer.0.is_loopback()) { Ok(()) } else { Err(WebError::NotFound) }
}

async fn healthz() -> &'static str {
    "ok\n"
}

async fn readyz(State(app): State<App>, peer: Option<Extension<Peer>>) -> Answer {
    from_here(peer.as_deref())?;
    Ok(match app.engine().store().ping_write().await {
        Ok(()) => "ready\n".into_response(),
        Err(error) => {
            tracing::warn!(cause = %error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the store cannot write\n").into_response()
        }
    })
}

async fn metrics(State(app): State<App>, peer: Option<Extension<Peer>>) -> Answer {
    from_here(peer.as_deref())?;
    let response: Response = ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], app.metrics().text()).into_response();
    Ok(response)
}
