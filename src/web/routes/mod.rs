//! Every route of the program, each declared with who may use it.

mod answering;
mod desk;
mod entrance;
mod health;
pub(super) mod language;
mod numbers;
mod results;
mod staff;
pub(super) mod talks;

use axum::{
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
    routes.extend(numbers::routes());
    routes.extend(staff::routes());
    routes.extend(talks::routes());
    routes.extend(desk::routes());
    routes.extend(results::routes());
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
    let response: Response = (headers, asset.bytes.clone().into_owned()).into_response();
    Ok(response)
}
