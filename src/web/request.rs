//! What handlers take from a request: cookies, forms, the language somebody prefers.

use axum::{
    body::to_bytes,
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
};

use tokio::sync::Semaphore;

use crate::{
    domain::answers::SubmittedForm,
    web::{App, error::WebError},
};

/// The largest form that is read, in bytes. Much more than any honest form, so that too long a text
/// can be shown again for shortening.
pub(super) const LARGEST_FORM: usize = 4 << 20;
/// The most fields that are read: an honest page has a few hundred at most.
const MOST_FIELDS: usize = 4_000;
/// Forms of this size and more wait for one of a few places, so that many of them at a time cannot eat
/// the memory. Honest pages are far below.
const LARGE_FORM: usize = 64 << 10;
static LARGE_FORMS: Semaphore = Semaphore::const_new(8);

/// The value of a cookie.
#[must_use]
pub(super) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().split_once('=').filter(|(found, _)| *found == name).map(|(_, value)| value))
}

/// A submitted form: `application/x-www-form-urlencoded`, pairs in order, repeated names kept.
#[derive(Debug)]
pub(super) struct Form(pub SubmittedForm);

impl FromRequest<App> for Form {
    type Rejection = WebError;

    async fn from_request(request: Request, _: &App) -> Result<Self, WebError> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(WebError::BadRequest);
        }
        let declared = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
        if declared.is_some_and(|length| length > LARGEST_FORM) {
            return Err(WebError::TooLarge);
        }
        let place = if declared.is_none_or(|length| length >= LARGE_FORM) { LARGE_FORMS.acquire().await.ok() } else { None };
        let bytes = to_bytes(request.into_body(), LARGEST_FORM).await.map_err(|error| {
            let too_large = std::error::Error::source(&error).is_some_and(<dyn std::error::Error>::is::<http_body_util::LengthLimitError>);
            if too_large { WebError::TooLarge } else { WebError::BadRequest }
        })?;
        if form_urlencoded::parse(&bytes).nth(MOST_FIELDS).is_some() {
            return Err(WebError::BadRequest);
        }
        let pairs = form_urlencoded::parse(&bytes).map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
        drop(place);
        Ok(Self(SubmittedForm::new(pairs)))
    }
}

/// One value of the query.
#[must_use]
pub(super) fn query_value(query: Option<&str>, name: &str) -> Option<String> {
    form_urlencoded::parse(query.unwrap_or_default().as_bytes()).find(|(found, _)| found == name).map(|(_, value)| value.into_owned())
}
