//! "Stop, hide": one press ends the session and leads to a page that says nothing.

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue},
};

use crate::web::{
    App,
    access::STAFF_COOKIE,
    request::cookie,
    respond::{Answer, go},
    routes::staff::staff_cookie,
};

/// Needs no token: a form of another site brings no cookie, and then there is nothing to end.
pub(super) async fn hide(State(app): State<App>, headers: HeaderMap) -> Answer {
    if let Some(secret) = cookie(&headers, STAFF_COOKIE)
        && let Some(staff) = app.engine().staff(secret).await?
    {
        app.engine().sign_out(&staff).await?;
    }
    let mut response = staff_cookie(&app, go("/"), "");
    // Pages the browser keeps for going back are content too.
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\""));
    Ok(response)
}
