//! Responses of handlers: pages, redirects after a form, cookies.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use maud::Markup;

/// What a handler answers with.
pub(super) type Answer = Result<Response, crate::web::error::WebError>;

/// A page.
#[must_use]
pub(super) fn page(markup: Markup) -> Response {
    page_with(StatusCode::OK, markup)
}

/// A page with another status.
#[must_use]
pub(super) fn page_with(status: StatusCode, markup: Markup) -> Response {
    let mut response = Response::new(Body::from(markup.into_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response
}

/// After a form: go there (303).
#[must_use]
pub(super) fn go(address: &str) -> Response {
    let address = HeaderValue::from_str(address).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response()
}

/// A cookie for this server alone.
#[derive(Clone, Debug)]
pub(super) struct Cookie<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its value; empty to remove it.
    pub value: &'a str,
    /// The paths it is sent to.
    pub path: &'a str,
    /// Seconds it is kept; none: until the browser closes.
    pub max_age: Option<i64>,
    /// Sent over HTTPS only.
    pub https: bool,
}

/// Adds a cookie to a response.
#[must_use]
pub(super) fn with_cookie(mut response: Response, cookie: &Cookie<'_>) -> Response {
    let age = cookie.max_age.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
    let secure = if cookie.https { "; Secure" } else { "" };
    let text = format!("{}={}; Path={}; HttpOnly; SameSite=Lax{age}{secure}", cookie.name, cookie.value, cookie.path);
    if let Ok(value) = HeaderValue::from_str(&text) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// A file to download.
#[must_use]
pub(super) fn file(media_type: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let safe: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '_' }).collect();
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{safe}\"")).unwrap_or(HeaderValue::from_static("attachment"));
    ([(header::CONTENT_TYPE, HeaderValue::from_static(media_type)), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response()
}
