//! Whether the process lives, whether it can store, and its counters. The counters and the readiness
//! are for the machine itself: other addresses do not see them, nor does anybody a proxy speaks for,
//! even if the server was not told of the proxy.

use axum::{
    extract::{Extension, State},
    http::{HeaderMap, StatusCode, header},
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

/// The headers with which proxies say that they speak for somebody else.
const FORWARDED: [&str; 5] = ["x-forwarded-for", "forwarded", "x-real-ip", "x-forwarded-host", "via"];

fn from_here(peer: Option<&Peer>, headers: &HeaderMap) -> Result<(), WebError> {
    let is_here = peer.is_some_and(|peer| peer.0.to_canonical().is_loopback());
    let is_forwarded = FORWARDED.iter().any(|name| headers.contains_key(*name));
    if is_here && !is_forwarded { Ok(()) } else { Err(WebError::NotFound) }
}

async fn healthz() -> &'static str {
    "ok\n"
}

async fn readyz(State(app): State<App>, peer: Option<Extension<Peer>>, headers: HeaderMap) -> Answer {
    from_here(peer.as_deref(), &headers)?;
    Ok(match app.engine().store().ping_write().await {
        Ok(()) => "ready\n".into_response(),
        Err(error) => {
            tracing::warn!(cause = %error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the store cannot write\n").into_response()
        }
    })
}

async fn metrics(State(app): State<App>, peer: Option<Extension<Peer>>, headers: HeaderMap) -> Answer {
    from_here(peer.as_deref(), &headers)?;
    let response: Response = ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], app.metrics().text()).into_response();
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_are_for_this_machine_and_not_for_whoever_a_proxy_speaks_for() {
        let peer = |address: &str| Peer(address.parse().unwrap());
        let direct = HeaderMap::new();
        let mut forwarded = HeaderMap::new();
        forwarded.insert("x-forwarded-for", "127.0.0.1".parse().unwrap());
        assert!(from_here(Some(&peer("127.0.0.1")), &direct).is_ok());
        assert!(from_here(Some(&peer("::ffff:127.0.0.1")), &direct).is_ok());
        assert!(from_here(Some(&peer("192.0.2.7")), &direct).is_err());
        assert!(from_here(Some(&peer("127.0.0.1")), &forwarded).is_err());
        assert!(from_here(None, &direct).is_err());
    }
}
