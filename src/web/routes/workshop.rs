//! Everything for a workshop: the page with all packs and reports, and all packs of a language as one file.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
};
use unic_langid::LanguageIdentifier;

use crate::{
    domain::questionnaire::Place,
    localisation::Language,
    rendering::pages::desk::workshop::{self as page, WorkshopPage},
    web::{
        App,
        access::Route,
        error::WebError,
        respond::Answer,
        routes::{
            desk::wanted_language,
            staff::{Desk, RESULTS},
        },
    },
    workflows::{
        accounts::Staff,
        reports::{ReportFormat, ReportKind, pack::Part},
        workshop::pack_languages,
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/desk/{process}/workshop", RESULTS, show), Route::get("/desk/{process}/workshop/{name}", RESULTS, take_all)]
}

async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = app.engine().process(&process).ok_or(WebError::NotFound)?;
    let texts = desk.process_texts(process);
    let languages = pack_languages(process);
    let language = wanted_language(query.as_deref(), &desk.texts, &languages)?;
    let named = |language: LanguageIdentifier| {
        let known = Language::of(&language);
        (language.to_string(), known.direction().as_str(), known.autonym().to_string())
    };
    let report = |kind: ReportKind| {
        let files = [ReportFormat::Pdf, ReportFormat::Docx].map(|format| kind.name(&language, format));
        (desk.texts.get(kind.key()), files.to_vec())
    };
    let place = |place: &Place| {
        let name = ReportKind::Municipality(place.code.clone()).name(&language, ReportFormat::Pdf);
        (texts.plain(&format!("place-{}", place.code), &[]), name)
    };
    let page = WorkshopPage {
        texts: &desk.texts,
        base: format!("/desk/{}", process.id),
        languages: languages.into_iter().map(named).collect(),
        language: language.to_string(),
        fields: process.fields.iter().map(|field| (field.to_string(), texts.plain(&format!("field-{field}"), &[]))).collect(),
        parts: Part::ALL.into_iter().map(|part| (part.as_str(), part.key())).collect(),
        reports: [ReportKind::Conference, ReportKind::Participation, ReportKind::Method].into_iter().map(report).collect(),
        places: process.places.iter().map(place).collect(),
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
