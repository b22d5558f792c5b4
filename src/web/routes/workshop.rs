//! Everything for a workshop: the page with all handouts, and all handouts of a language as one file.

use axum::{
    extract::{Extension, Path, State},
    http::{HeaderMap, StatusCode},
};
use unic_langid::LanguageIdentifier;

use crate::{
    localisation::Language,
    rendering::pages::desk::workshop::{self as page, WorkshopPage},
    web::{
        App,
        access::Route,
        error::WebError,
        respond::Answer,
        routes::staff::{Desk, RESULTS},
    },
    workflows::{accounts::Staff, workshop::pack_languages},
};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/desk/{process}/workshop", RESULTS, show), Route::get("/desk/{process}/workshop/{name}", RESULTS, take_all)]
}

async fn show(State(app): State<App>, Extension(staff): Extension<Staff>, headers: HeaderMap, Path(process): Path<String>) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = app.engine().process(&process).ok_or(WebError::NotFound)?;
    let texts = desk.process_texts(process);
    let named = |language: LanguageIdentifier| {
        let known = Language::of(&language);
        (language.to_string(), known.direction().as_str(), known.autonym().to_string())
    };
    let page = WorkshopPage {
        texts: &desk.texts,
        base: format!("/desk/{}", process.id),
        languages: pack_languages(process).into_iter().map(named).collect(),
        fields: process.fields.iter().map(|field| (field.to_string(), texts.plain(&format!("field-{field}"), &[]))).collect(),
        has_snapshot: !app.engine().states(process).await?.is_empty(),
    };
    let crumbs = vec![("/desk".to_string(), desk.texts.get("processes-heading"))];
    let title = format!("{}: {}", desk.texts.get("workshop-heading"), texts.plain("process-title", &[]));
    Ok(desk.show(StatusCode::OK, title, "/desk", crumbs, &page::workshop(&page)))
}

/// `packs-<language>.zip`.
async fn take_all(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, name)): Path<(String, String)>,
) -> Answer {
    let process = app.engine().process(&process).ok_or(WebError::NotFound)?;
    let language = name.strip_prefix("packs-").and_then(|rest| rest.strip_suffix(".zip")).ok_or(WebError::NotFound)?;
    let language: LanguageIdentifier = language.parse().map_err(|_| WebError::NotFound)?;
    let made = app.engine().all_packs(&staff.name, process, &language).await;
    super::pack::answer(&app, &staff, &headers, &format!("{}-{name}", process.id), made)
}
