//! What can go wrong in a request. A [`WebError`] travels as a response with a note; the outermost
//! layer, which knows the page's language, turns the note into a page that says what to do.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::storage::StoreError;

/// What went wrong; each kind becomes one page.
#[derive(Clone, Debug)]
pub enum WebError {
    /// There is no such page: 404.
    NotFound,
    /// Nothing is public here, or not any more: 404. With the address of what is public, if anything is.
    NotPublished(Option<String>),
    /// The request cannot be read: 400.
    BadRequest,
    /// Not signed in, or without the role: 403.
    Forbidden,
    /// More than can be taken: 413.
    TooLarge,
    /// Not with this method: 405.
    Method,
    /// The store cannot answer just now: 503.
    Busy,
    /// Our own fault: 500 with an incident number. The cause is in the log.
    Internal(String),
}

impl WebError {
    /// The status of its page.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::NotPublished(_) => StatusCode::NOT_FOUND,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A fault of our own: logged with its cause under a number that the page shows.
    #[must_use]
    pub fn internal(cause: &dyn std::error::Error) -> Self {
        let incident = format!("{:08X}", rand::random::<u32>());
        let mut chain = cause.to_string();
        let mut source = cause.source();
        while let Some(inner) = source {
            chain = format!("{chain}: {inner}");
            source = inner.source();
        }
        tracing::error!(incident, cause = chain, "request failed");
        Self::Internal(incident)
    }
}

impl From<StoreError> for WebError {
    fn from(error: StoreError) -> Self {
        if error.is_retryable() {
            tracing::warn!(cause = %error, "store is busy");
            Self::Busy
        } else if error.is_passing() {
            tracing::error!(cause = %error, "nothing can be stored until somebody has seen to the disk");
            Self::Busy
        } else {
            Self::internal(&error)
        }
    }
}

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
