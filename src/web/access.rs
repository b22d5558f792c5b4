//! Who may use a route. Every route is declared with its access, and the router is built from these
//! declarations alone, so that a route without one cannot exist.

use axum::{
    Router,
    extract::{Request, State},
    http::Method,
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Redirect, Response},
    routing::MethodRouter,
};

use crate::{
    web::{App, error::WebError, request::cookie, routes::talks},
    workflows::accounts::Role,
};

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Public,
    /// Whoever holds a respondent's cookie; the route checks which draft it opens.
    Respondent,
    /// Whoever holds a one-time link.
    OneTimeLink,
    /// Staff with one of these roles.
    Staff(&'static [Role]),
}

/// A route as declared.
#[derive(Debug)]
pub struct Route {
    /// Its method.
    pub method: Method,
    /// Its path, with axum's placeholders.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
    handler: MethodRouter<App>,
}

impl Route {
    /// A page.
    pub fn get<H, T>(path: &'static str, access: Access, handler: H) -> Self
    where
        H: axum::handler::Handler<T, App>,
        T: 'static,
    {
        Self { method: Method::GET, path, access, handler: axum::routing::get(handler) }
    }

    /// A form.
    pub fn post<H, T>(path: &'static str, access: Access, handler: H) -> Self
    where
        H: axum::handler::Handler<T, App>,
        T: 'static,
    {
        Self { method: Method::POST, path, access, handler: axum::routing::post(handler) }
    }
}

/// Builds the router out of declared routes.
pub fn router(app: &App, routes: Vec<Route>) -> Router<App> {
    routes.into_iter().fold(Router::new(), |router, route| {
        let guarded = match route.access {
            Access::Staff(roles) => route.handler.layer(from_fn_with_state((app.clone(), roles), staff_only)),
            Access::Public | Access::Respondent | Access::OneTimeLink => route.handler,
        };
        router.route(route.path, guarded)
    })
}

/// The name of the staff cookie.
pub const STAFF_COOKIE: &str = "vs_staff";

async fn staff_only(State((app, roles)): State<(App, &'static [Role])>, mut request: Request, next: Next) -> Response {
    let secret = cookie(request.headers(), STAFF_COOKIE).map(str::to_string);
    let staff = match secret {
        Some(secret) => match app.engine().staff(&secret).await {
            Ok(staff) => staff,
            Err(error) => return WebError::from(error).into_response(),
        },
        None => None,
    };
    let Some(staff) = staff else {
        return not_signed_in(&app, request).await;
    };
    if !staff.has_any(roles) {
        return WebError::Forbidden.into_response();
    }
    request.extensions_mut().insert(staff);
    next.run(request).await
}

/// Pages lead to signing in. Forms of the interview log wait until somebody has signed in; others are
/// refused.
async fn not_signed_in(app: &App, request: Request) -> Response {
    if request.method() == Method::GET {
        return Redirect::to("/sign-in").into_response();
    }
    if request.uri().path().starts_with("/iv/") {
        return talks::interruptions::signed_out(app, request).await;
    }
    WebError::Forbidden.into_response()
}
