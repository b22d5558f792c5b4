//! The handout of a field of action as a file. Text is shaped and pages are put together on a thread of
//! their own, and the file is entered in the ledger before it leaves.

use axum::{
    extract::{Extension, Path, State},
    http::{HeaderMap, StatusCode},
};

use crate::{
    rendering::pages::desk::overview,
    web::{
        App,
        access::Route,
        error::WebError,
        respond::{Answer, file},
        routes::staff::{Desk, RESULTS},
    },
    workflows::{
        accounts::Staff,
        pack::{PackError, PackRefused},
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/desk/{process}/pack/{name}", RESULTS, pack)]
}

/// `<field>-<language>.pdf`.
async fn pack(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, name)): Path<(String, String)>,
) -> Answer {
    let (field, language) = name.strip_suffix(".pdf").and_then(|stem| stem.split_once('-')).ok_or(WebError::NotFound)?;
    let language = language.parse().map_err(|_| WebError::NotFound)?;
    match app.engine().pack(&staff.name, &process, field, &language).await {
        Ok(Ok(bytes)) => Ok(file("application/pdf", &format!("{process}-{field}-{language}.pdf"), bytes)),
        Ok(Err(PackRefused::NotOffered)) => Err(WebError::NotFound),
        Ok(Err(PackRefused::NoSnapshot)) => {
            let desk = Desk::of(&app, &staff, &headers);
            let crumbs = vec![("/desk".to_string(), desk.texts.get("processes-heading"))];
            Ok(desk.show(StatusCode::CONFLICT, desk.texts.get("pack-refused-heading"), "/desk", crumbs, &overview::no_pack(&desk.texts)))
        }
        Err(PackError::Store(error)) => Err(error.into()),
        Err(PackError::Document(error)) => Err(WebError::internal(&error)),
    }
}
