//! Every route of the program, each declared with who may use it.

mod answering;
mod book;
mod challenges;
mod clusters;
mod deletion;
mod desk;
mod entrance;
mod figure;
mod figures;
mod health;
pub(super) mod language;
mod numbers;
mod own_draft;
mod pack;
mod publish;
mod published;
mod reach;
mod register;
mod release;
mod results;
mod rows;
mod sending;
pub(super) mod staff;
mod statements;
pub(super) mod talks;
mod texts;
mod translations;
mod words_files;
mod workshop;

use std::borrow::Cow;

use axum::{
    body::Body,
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use crate::{
    rendering::assets,
    web::{
        access::{Access, Route},
        error::WebError,
        respond::Answer,
    },
};

/// All routes.
#[must_use]
pub fn all() -> Vec<Route> {
    let mut routes = vec![Route::get("/assets/{name}", Access::Public, asset)];
    routes.extend(entrance::routes());
    routes.extend(answering::routes());
    routes.extend(sending::routes());
    routes.extend(numbers::routes());
    routes.extend(staff::routes());
    routes.extend(talks::routes());
    routes.extend(desk::routes());
    routes.extend(release::routes());
    routes.extend(deletion::routes());
    routes.extend(results::routes());
    routes.extend(figures::routes());
    routes.extend(figure::routes());
    routes.extend(challenges::routes());
    routes.extend(publish::routes());
    routes.extend(published::routes());
    routes.extend(workshop::routes());
    routes.extend(pack::routes());
    routes.extend(reach::routes());
    routes.extend(rows::routes());
    routes.extend(texts::routes());
    routes.extend(words_files::routes());
    routes.extend(translations::routes());
    routes.extend(book::routes());
    routes.extend(clusters::routes());
    routes.extend(statements::routes());
    routes.extend(register::routes());
    routes.extend(health::routes());
    routes
}

pub(super) async fn not_found() -> WebError {
    WebError::NotFound
}

pub(super) async fn wrong_method() -> WebError {
    WebError::Method
}

async fn asset(Path(name): Path<String>) -> Answer {
    let asset = assets::find(&format!("/assets/{name}")).ok_or(WebError::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.media_type)),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    let body = match &asset.bytes {
        Cow::Borrowed(bytes) => Body::from(*bytes),
        Cow::Owned(bytes) => Body::from(bytes.clone()),
    };
    let response: Response = (headers, body).into_response();
    Ok(response)
}
