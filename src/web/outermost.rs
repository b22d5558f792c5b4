//! The layer around everything: one valid host, no answer to forms from other sites, security headers
//! on every response, error pages in the reader's language, compression, counting, and a log line
//! that knows the route but neither the address nor the answers.

use std::{io::Write as _, time::Instant};

use axum::{
    body::{Body, to_bytes},
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use flate2::{Compression, write::GzEncoder};

use crate::{
    rendering::{
        components::frame,
        pages::notices::{Notice, notice},
    },
    web::{App, error::WebError, respond::page_with, routes::language, server::Peer},
};

const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
/// Smaller bodies are sent as they are.
const WORTH_COMPRESSING: usize = 1_000;

pub(super) async fn outermost(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    let headers = request.headers().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("unmatched", |path| path.as_str()).to_string();
    if app.settings().behind_proxy
        && let Some(client) = forwarded_for(&headers)
    {
        request.extensions_mut().insert(Peer(client));
    }
    let mut response = if host_is_wrong(&app, &headers) {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    } else if method == Method::POST && is_from_another_site(&headers) {
        WebError::Forbidden.into_response()
    } else {
        next.run(request).await
    };
    if let Some(error) = response.extensions_mut().remove::<WebError>() {
        response = error_page(&app, &headers, &error);
    }
    response = compressed(response, &headers).await;
    set_headers(response.headers_mut(), app.settings().https);
    let status = response.status().as_u16();
    app.metrics().request(status);
    let milliseconds = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(method = method.as_str(), route, status, milliseconds, "request");
    response
}

fn forwarded_for(headers: &HeaderMap) -> Option<std::net::IpAddr> {
    let last = headers.get_all("x-forwarded-for").iter().next_back()?;
    last.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

fn host_is_wrong(app: &App, headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (first, second) = (hosts.next(), hosts.next());
    let Some(host) = first.and_then(|host| host.to_str().ok()).filter(|_| second.is_none()) else { return true };
    let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(host, |(name, _)| name);
    let allowed = &app.settings().hosts;
    !allowed.is_empty() && !allowed.iter().any(|allowed| allowed.eq_ignore_ascii_case(name))
}

/// Browsers say where a form comes from. `SameSite` cookies guard already; this guards forms that need
/// no cookie.
fn is_from_another_site(headers: &HeaderMap) -> bool {
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    match (text(header::ORIGIN), text(header::HOST)) {
        (Some("null") | None, _) => headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site"),
        (Some(origin), Some(host)) => origin.split_once("://").is_none_or(|(_, from)| !from.eq_ignore_ascii_case(host)),
        (Some(_), None) => true,
    }
}

fn error_page(app: &App, headers: &HeaderMap, error: &WebError) -> Response {
    let texts = app.engine().texts(None, &language::preferred(app, headers));
    let heading = |key: &str| texts.get(key);
    let (heading, sentences) = match error {
        WebError::NotFound => (heading("err-404"), vec![texts.get("err-404-text")]),
        WebError::BadRequest => (heading("err-heading"), vec![texts.get("err-400-text")]),
        WebError::Forbidden => (heading("err-heading"), vec![texts.get("err-403-text")]),
        WebError::TooLarge => (heading("err-too_large"), vec![texts.get("err-too-large-text")]),
        WebError::Method => (heading("err-heading"), vec![texts.get("err-405")]),
        WebError::TooMany(minutes) => (heading("err-heading"), vec![texts.with("err-rate", &[("n", (*minutes).into())])]),
        WebError::Busy => {
            let in_a_minute = app.engine().surroundings().clock_time_in(60);
            (heading("err-heading"), vec![texts.with("err-503", &[("time", in_a_minute.into())])])
        }
        WebError::Internal(incident) => (heading("err-500"), vec![texts.with("err-500-text", &[("incident", incident.as_str().into())])]),
    };
    let links = vec![("/".to_string(), texts.get("home-heading"))];
    let main = notice(&Notice { heading: heading.clone(), sentences, links });
    let shell = app.frame(&texts, None, heading);
    let mut response = page_with(error.status(), frame::page(&shell, &main));
    if matches!(error, WebError::Busy) {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    }
    response
}

fn set_headers(headers: &mut HeaderMap, https: bool) {
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    headers.insert("permissions-policy", HeaderValue::from_static("camera=(), microphone=(), geolocation=()"));
    if https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

async fn compressed(response: Response, request: &HeaderMap) -> Response {
    let accepts = request.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("gzip"));
    let is_text = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/") || kind.starts_with("image/svg") || kind.starts_with("application/json"));
    let size = axum::body::HttpBody::size_hint(response.body()).exact();
    let worth = size.is_some_and(|size| size >= WORTH_COMPRESSING as u64);
    if !accepts || !is_text || !worth {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::new(4));
    match encoder.write_all(&bytes).and_then(|()| encoder.finish()) {
        Ok(small) => {
            parts.headers.remove(header::CONTENT_LENGTH);
            parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            parts.headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
            Response::from_parts(parts, Body::from(small))
        }
        Err(_) => Response::from_parts(parts, Body::from(bytes)),
    }
}
