//! The layer around everything: one valid host, no answer to forms from other sites, security headers
//! on every response, error pages in the reader's language, compression, counting, and a log line
//! that knows the route but neither the address nor the answers.

use std::{
    io::Write as _,
    net::{IpAddr, SocketAddr},
    sync::LazyLock,
    time::Instant,
};

use axum::{
    body::{Body, to_bytes},
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use flate2::{Compression, write::GzEncoder};

use crate::{
    rendering::{
        components::frame,
        pages::notices::{Notice, notice},
    },
    web::{
        App,
        error::WebError,
        request::query_value,
        respond::page_with,
        routes::{language, staff::staff_texts},
        server::Peer,
    },
};

const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
/// What every response carries.
static SECURITY_HEADERS: LazyLock<[(HeaderName, HeaderValue); 7]> = LazyLock::new(|| {
    [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
    ]
    .map(|(name, value)| (name, HeaderValue::from_static(value)))
});
/// Smaller bodies are sent as they are.
const WORTH_COMPRESSING: usize = 1_000;

pub(super) async fn outermost(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    let headers = request.headers().clone();
    let address = request.uri().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("unmatched", |path| path.as_str()).to_string();
    if app.settings().behind_proxy
        && let Some(client) = forwarded_for(&headers)
    {
        request.extensions_mut().insert(Peer(client));
    }
    let mut response = if host_is_wrong(&app, &headers) {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    } else if is_from_another_site(&method, &headers) {
        WebError::Forbidden.into_response()
    } else {
        next.run(request).await
    };
    let note = response.extensions_mut().remove::<WebError>().or_else(|| unnoted(&response));
    if let Some(error) = note {
        response = error_page(&app, &address, &headers, &error);
    }
    response = compressed(response, &headers).await;
    set_headers(response.headers_mut(), app.settings().https);
    let status = response.status().as_u16();
    app.metrics().request(status);
    let milliseconds = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(method = method.as_str(), route, status, milliseconds, "request");
    response
}

/// The last address in `X-Forwarded-For`: the one our own proxy wrote. Some proxies write the port too.
fn forwarded_for(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all("x-forwarded-for").iter().next_back()?;
    let last = last.to_str().ok()?.rsplit(',').next()?.trim();
    last.parse().ok().or_else(|| last.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

/// What axum itself refuses (an address that is no text, say) has no note of ours.
fn unnoted(response: &Response) -> Option<WebError> {
    let is_plain = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"));
    (response.status() == StatusCode::BAD_REQUEST && is_plain).then_some(WebError::BadRequest)
}

fn host_is_wrong(app: &App, headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (first, second) = (hosts.next(), hosts.next());
    let Some(host) = first.and_then(|host| host.to_str().ok()).filter(|_| second.is_none()) else { return true };
    let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(host, |(name, _)| name);
    let allowed = &app.settings().hosts;
    !allowed.is_empty() && !allowed.iter().any(|allowed| allowed.eq_ignore_ascii_case(name))
}

/// Browsers say where a request comes from. Other sites, neighbours under the same domain included, may
/// link here but send no form and fetch nothing. `SameSite` cookies guard already; this guards forms
/// that need no cookie. (Under `no-referrer` browsers send the origin `null` with our own forms.)
fn is_from_another_site(method: &Method, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let is_foreign = matches!(text("sec-fetch-site"), Some("cross-site" | "same-site"));
    if matches!(*method, Method::GET | Method::HEAD) {
        return is_foreign && text("sec-fetch-mode").is_some_and(|mode| mode != "navigate");
    }
    match (text("origin"), text("host")) {
        (Some("null") | None, _) => is_foreign,
        (Some(origin), Some(host)) => origin.split_once("://").is_none_or(|(_, from)| !from.eq_ignore_ascii_case(host)),
        (Some(_), None) => true,
    }
}

/// The page of an error: for staff in their language, else in the one the address names or the reader prefers.
fn error_page(app: &App, address: &Uri, headers: &HeaderMap, error: &WebError) -> Response {
    let on_desk = address.path().starts_with("/desk");
    let named = query_value(address.query(), "l").and_then(|tag| tag.parse().ok()).filter(|tag| app.interface_languages().contains(tag));
    let texts = if on_desk {
        staff_texts(app, headers)
    } else {
        app.engine().texts(None, &named.unwrap_or_else(|| language::preferred(app, headers)))
    };
    let heading = |key: &str| texts.get(key);
    let (heading, sentences) = match error {
        WebError::NotFound => (heading("err-404"), vec![texts.get("err-404-text")]),
        WebError::NotPublished(_) => (heading("published-none"), vec![texts.get("published-none-text"), texts.get("published-none-ask")]),
        WebError::BadRequest => (heading("err-heading"), vec![texts.get("err-400-text")]),
        WebError::Forbidden => (heading("err-heading"), vec![texts.get("err-403-text")]),
        WebError::TooLarge => (heading("err-too_large"), vec![texts.get("err-too-large-text")]),
        WebError::Method => (heading("err-heading"), vec![texts.get("err-405")]),
        WebError::Busy => {
            let in_a_minute = app.engine().surroundings().clock_time_in(60);
            (heading("err-heading"), vec![texts.with("err-503", &[("time", in_a_minute.into())])])
        }
        WebError::Internal(incident) => (heading("err-500"), vec![texts.with("err-500-text", &[("incident", incident.as_str().into())])]),
    };
    let overview = if let WebError::NotPublished(Some(address)) = error { Some(address) } else { None };
    let overview = overview.map(|address| (format!("{address}?l={}", texts.language().tag()), texts.get("published-start")));
    let start = if on_desk { ("/desk", "processes-heading") } else { ("/", "home-heading") };
    let links = overview.into_iter().chain([(start.0.to_string(), texts.get(start.1))]).collect();
    let main = notice(&Notice { heading: heading.clone(), sentences, links });
    let shell = app.frame(&texts, None, heading);
    let mut response = page_with(error.status(), frame::page(&shell, &main));
    if matches!(error, WebError::Busy) {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    }
    response
}

fn set_headers(headers: &mut HeaderMap, https: bool) {
    headers.reserve(SECURITY_HEADERS.len() + 2);
    for (name, value) in &*SECURITY_HEADERS {
        headers.insert(name, value.clone());
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (header::HeaderName::from_static(name), HeaderValue::from_str(value).unwrap())).collect()
    }

    #[test]
    fn only_the_own_site_sends_forms_and_everybody_may_link() {
        let own = headers(&[("host", "a.example"), ("origin", "null"), ("sec-fetch-site", "same-origin")]);
        let neighbour = headers(&[("host", "a.example"), ("origin", "null"), ("sec-fetch-site", "same-site")]);
        let link = headers(&[("host", "a.example"), ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate")]);
        let probe = headers(&[("host", "a.example"), ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "no-cors")]);
        assert!(!is_from_another_site(&Method::POST, &own));
        assert!(is_from_another_site(&Method::POST, &neighbour));
        assert!(is_from_another_site(&Method::POST, &link));
        assert!(!is_from_another_site(&Method::GET, &link));
        assert!(is_from_another_site(&Method::GET, &probe));
        assert!(!is_from_another_site(&Method::GET, &HeaderMap::new()));
    }

    #[test]
    fn the_proxys_own_word_about_the_client_counts() {
        let read = |value: &str| forwarded_for(&headers(&[("x-forwarded-for", value)])).map(|address| address.to_string());
        assert_eq!(read("127.0.0.1, 192.0.2.7").as_deref(), Some("192.0.2.7"));
        assert_eq!(read("192.0.2.7:51234").as_deref(), Some("192.0.2.7"));
        assert_eq!(read("[2001:db8::1]:443").as_deref(), Some("2001:db8::1"));
        assert_eq!(read("unknown"), None);
    }
}
