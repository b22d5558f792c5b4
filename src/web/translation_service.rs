//! The client of a translation service that speaks as `LibreTranslate` does (<https://docs.libretranslate.com>):
//! `POST /translate` with `q`, `source`, `target` and `format`, answered with `translatedText`. The only place
//! where the program opens a connection to anything but its database, and only inside the office's network.

use std::{
    net::{IpAddr, SocketAddr},
    str::FromStr,
    time::Duration,
};

use axum::http::{StatusCode, Uri, header};
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::{Method, body::Bytes, client::conn::http1};
use hyper_util::rt::TokioIo;
use serde::{Deserialize, Serialize};
use tokio::{
    net::{TcpStream, lookup_host},
    time::timeout,
};

use crate::workflows::words::machine::{Answering, Request, ServiceProblem, TranslationService};

/// How long a translation may take. A long text on an old processor takes half a minute.
const PATIENCE: Duration = Duration::from_mins(2);
/// How long it may take until somebody answers the door.
const CONNECTING: Duration = Duration::from_secs(5);
/// The largest answer that is read, in bytes.
const LARGEST_ANSWER: usize = 512 << 10;

/// A service in the office's own network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibreTranslate {
    host: String,
    port: u16,
    /// What stands before `/translate`, without a slash at the end.
    path: String,
    patience: Duration,
}

/// Why an address is none of a service.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write http://HOST:PORT; the service runs in your own network, and its address has no user, question mark or https")]
pub struct NoService;

impl FromStr for LibreTranslate {
    type Err = NoService;

    fn from_str(text: &str) -> Result<Self, NoService> {
        let uri: Uri = text.parse().map_err(|_| NoService)?;
        let authority = uri.authority().ok_or(NoService)?;
        let is_plain = uri.scheme_str() == Some("http") && uri.query().is_none() && !authority.as_str().contains('@');
        let host = authority.host().trim_start_matches('[').trim_end_matches(']');
        if !is_plain || host.is_empty() {
            return Err(NoService);
        }
        Ok(Self {
            host: host.to_string(),
            port: authority.port_u16().unwrap_or(80),
            path: uri.path().trim_end_matches('/').to_string(),
            patience: PATIENCE,
        })
    }
}

impl TranslationService for LibreTranslate {
    fn translate<'a>(&'a self, request: &'a Request) -> Answering<'a> {
        Box::pin(async move { timeout(self.patience, self.ask(request)).await.unwrap_or(Err(ServiceProblem::TooSlow)) })
    }
}

#[derive(Serialize)]
struct Question<'a> {
    q: &'a str,
    source: &'a str,
    target: &'a str,
    format: &'a str,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Reply {
    translated_text: String,
}

impl LibreTranslate {
    /// The same with another limit of time.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    async fn connect(&self) -> Result<TcpStream, ServiceProblem> {
        let unreachable = |_| ServiceProblem::Unreachable;
        let found: Vec<SocketAddr> = lookup_host((self.host.as_str(), self.port)).await.map_err(unreachable)?.collect();
        if found.iter().any(|address| !is_in_own_network(address.ip())) {
            return Err(ServiceProblem::NotOurs);
        }
        let connecting = timeout(CONNECTING, TcpStream::connect(found.as_slice())).await;
        connecting.map_err(|_| ServiceProblem::Unreachable)?.map_err(unreachable)
    }

    async fn ask(&self, request: &Request) -> Result<String, ServiceProblem> {
        let stream = self.connect().await?;
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(|_| ServiceProblem::Unreachable)?;
        let connection = tokio::spawn(connection);
        let answer = self.exchange(&mut sender, request).await;
        connection.abort();
        answer
    }

    async fn exchange(&self, sender: &mut http1::SendRequest<Full<Bytes>>, request: &Request) -> Result<String, ServiceProblem> {
        let Request { words, source, target } = request;
        let question = serde_json::to_vec(&Question { q: words, source, target, format: "text" }).map_err(|_| ServiceProblem::Nonsense)?;
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        let question = hyper::Request::builder()
            .method(Method::POST)
            .uri(format!("{}/translate", self.path))
            .header(header::HOST, format!("{host}:{}", self.port))
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ACCEPT, "application/json")
            .body(Full::new(Bytes::from(question)))
            .map_err(|_| ServiceProblem::Nonsense)?;
        let answer = sender
            .send_request(question)
            .await
            .map_err(|error| if error.is_parse() { ServiceProblem::Nonsense } else { ServiceProblem::Unreachable })?;
        match answer.status() {
            StatusCode::OK => {}
            // What `LibreTranslate` answers to a language it has not learnt.
            StatusCode::BAD_REQUEST => return Err(ServiceProblem::Refused),
            status => return Err(ServiceProblem::Status(status.as_u16())),
        }
        let body = Limited::new(answer.into_body(), LARGEST_ANSWER)
            .collect()
            .await
            .map_err(|error| if error.is::<LengthLimitError>() { ServiceProblem::TooLong } else { ServiceProblem::Unreachable })?;
        let reply: Reply = serde_json::from_slice(&body.to_bytes()).map_err(|_| ServiceProblem::Nonsense)?;
        Ok(reply.translated_text)
    }
}

/// Texts go to this machine or to a private network (RFC 1918, RFC 4193, link-local), and nowhere else.
fn is_in_own_network(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => address.is_loopback() || address.is_private() || address.is_link_local(),
        IpAddr::V6(address) => address.is_loopback() || address.is_unique_local() || address.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_plain_and_whole() {
        let of = |text: &str| text.parse::<LibreTranslate>().map(|service| (service.host, service.port, service.path));
        let service = |host: &str, port, path: &str| Ok((host.to_string(), port, path.to_string()));
        assert_eq!(of("http://127.0.0.1:5000"), service("127.0.0.1", 5000, ""));
        assert_eq!(of("http://translate.intern/libre/"), service("translate.intern", 80, "/libre"));
        assert_eq!(of("http://[::1]:5000/"), service("::1", 5000, ""));
        for wrong in ["", "127.0.0.1:5000", "https://translate.intern", "http://me:secret@translate.intern", "http://a/?key=1", "ftp://a"] {
            assert_eq!(of(wrong), Err(NoService), "{wrong}");
        }
    }

    #[test]
    fn texts_stay_in_the_own_network() {
        for own in ["127.0.0.1", "10.1.2.3", "172.20.0.2", "192.168.1.1", "169.254.1.1", "::1", "fd12::1", "fe80::1", "::ffff:10.0.0.1"] {
            assert!(is_in_own_network(own.parse().unwrap()), "{own}");
        }
        for other in ["8.8.8.8", "172.32.0.1", "193.99.144.80", "2a02:2e0::1", "::ffff:8.8.8.8", "0.0.0.0"] {
            assert!(!is_in_own_network(other.parse().unwrap()), "{other}");
        }
    }
}
