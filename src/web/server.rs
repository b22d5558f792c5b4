//! The accept loop. `axum::serve` sets no timer and so never closes a slow client; this loop gives
//! headers ten seconds and a whole exchange a minute, gives up clients that stop reading, caps the
//! connections and drains them on shutdown.

use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{
    Router,
    body::Body,
    extract::Request,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use hyper::body::Incoming;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::{net::TcpListener, sync::Semaphore, time::timeout};
use tower::ServiceExt as _;

use crate::web::stall::Watched;

const HEADERS: Duration = Duration::from_secs(10);
/// A whole exchange, slow upload and slow download included.
const EXCHANGE: Duration = Duration::from_mins(1);
const DRAIN: Duration = Duration::from_secs(25);
const CONNECTIONS: usize = 2_048;

/// The peer's address, for throttling only; it is never logged and never stored.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub std::net::IpAddr);

impl Peer {
    /// The part of an address that limits are counted for: whole for IPv4, the /64 network for IPv6.
    pub(super) fn place(self) -> String {
        match self.0.to_canonical() {
            std::net::IpAddr::V4(address) => address.to_string(),
            std::net::IpAddr::V6(address) => format!("{:x?}", &address.segments()[..4]),
        }
    }
}

/// Serves until `stop` resolves, then lets running requests end.
///
/// # Errors
/// When the listener fails for good.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) -> std::io::Result<()> {
    let mut builder = hyper::server::conn::http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEADERS).max_headers(64).max_buf_size(64 << 10);
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    tokio::pin!(stop);
    loop {
        let place = tokio::select! {
            place = Arc::clone(&places).acquire_owned() => place,
            () = &mut stop => break,
        };
        let Ok(place) = place else { break };
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of file descriptors or a client that is gone already: wait, then go on.
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        let _ = stream.set_nodelay(true);
        let router = router.clone();
        let service = hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
            let router = router.clone();
            async move { Ok::<Response, Infallible>(exchange(router, request, Peer(peer.ip())).await) }
        });
        let connection = graceful.watch(builder.serve_connection(TokioIo::new(Watched::new(stream)), service));
        tokio::spawn(async move {
            // A connection may live on while requests keep coming; each exchange has its own limit.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    if timeout(DRAIN, graceful.shutdown()).await.is_err() {
        tracing::warn!("requests were still running when the server stopped");
    }
    Ok(())
}

async fn exchange(router: Router, request: hyper::Request<Incoming>, peer: Peer) -> Response {
    let mut request: Request = request.map(Body::new);
    request.extensions_mut().insert(peer);
    match timeout(EXCHANGE, router.oneshot(request)).await {
        Ok(Ok(response)) => response,
        Ok(Err(never)) => match never {},
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}
