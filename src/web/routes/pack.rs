//! Workshop packs and reports as files. Text is shaped and pages are put together on a thread of their own, and the file is
//! entered in the ledger before it leaves.

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
        reports::{Made, PackFile, ReportError, ReportKind, ReportRefused},
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/desk/{process}/pack/{name}", RESULTS, pack), Route::get("/desk/{process}/report/{name}", RESULTS, report)]
}

/// `<field>-<language>.pdf`, `<field>-<language>-<part>.pdf` or `<field>-<language>.zip`; sheets also as `.docx`, the
/// handout as `.pptx`.
async fn pack(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, name)): Path<(String, String)>,
) -> Answer {
    let (field, language, of) = PackFile::parse(&name).ok_or(WebError::NotFound)?;
    let made = app.engine().pack(&staff.name, &process, field, &language, of).await;
    answer(&app, &staff, &headers, &format!("{process}-{name}"), made)
}

/// `conference-<language>.pdf`, `participation-…`, `method-…` or `municipality-<place>-<language>.pdf`; also `.docx`.
async fn report(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, name)): Path<(String, String)>,
) -> Answer {
    let (kind, language, format) = ReportKind::parse(&name).ok_or(WebError::NotFound)?;
    let made = app.engine().report(&staff.name, &process, &kind, &language, format).await;
    answer(&app, &staff, &headers, &format!("{process}-{name}"), made)
}

/// A report as a file, or a page that says why there is none.
pub(super) fn answer(
    app: &App,
    staff: &Staff,
    headers: &HeaderMap,
    name: &str,
    made: Result<Result<Made, ReportRefused>, ReportError>,
) -> Answer {
    let desk = Desk::of(app, staff, headers);
    let refused = |content| {
        let crumbs = vec![("/desk".to_string(), desk.texts.get("processes-heading"))];
        Ok(desk.show(StatusCode::CONFLICT, desk.texts.get("pack-refused-heading"), "/desk", crumbs, &content))
    };
    match made {
        Ok(Ok(made)) => {
            let kind = match name.rsplit_once('.') {
                Some((_, "zip")) => "application/zip",
                Some((_, "pptx")) => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                Some((_, "docx")) => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                _ => "application/pdf",
            };
            Ok(file(kind, name, made.bytes))
        }
        Ok(Err(ReportRefused::NotOffered)) => Err(WebError::NotFound),
        Ok(Err(ReportRefused::NoSnapshot)) => refused(overview::no_pack(&desk.texts)),
        Ok(Err(ReportRefused::MustNotLeave(problems))) => {
            let words: Vec<String> = problems.iter().map(|problem| problem.words(&desk.texts)).collect();
            refused(overview::must_not_leave(&desk.texts, &words))
        }
        Err(ReportError::Store(error)) => Err(error.into()),
        Err(error) => Err(WebError::internal(&error)),
    }
}
