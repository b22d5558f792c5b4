//! The register of recommendations: the list, its files, and deleting. The form a workshop is typed into is told in
//! `form`, one entry with its grounds in `entry`.

mod entry;
mod form;

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use jiff::civil::Date;

use crate::{
    domain::{
        answers::SubmittedForm,
        identifiers::Code,
        interviews::RecordId,
        questionnaire::Process,
        register::{Day, Month, Recommendation},
    },
    localisation::Texts,
    rendering::pages::desk::register::{self as page, RegisterLine, RegisterPage},
    web::{
        App,
        access::Route,
        error::WebError,
        request::{Form, query_value},
        respond::{Answer, file, go},
        routes::{
            desk::wanted_language,
            staff::{Desk, RESULTS},
        },
    },
    workflows::{
        accounts::Staff,
        register::{RegisterChange, RegisterFile},
        reports::ReportError,
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/desk/{process}/register", RESULTS, list),
        Route::get("/desk/{process}/register/new", RESULTS, form::begin),
        Route::get("/desk/{process}/register/register.csv", RESULTS, take_csv),
        Route::get("/desk/{process}/register/register.pdf", RESULTS, take_pdf),
        Route::get("/desk/{process}/register/{id}", RESULTS, entry::show),
        Route::post("/desk/{process}/register/{id}", RESULTS, form::keep),
        Route::get("/desk/{process}/register/{id}/edit", RESULTS, form::edit),
        Route::post("/desk/{process}/register/{id}/step", RESULTS, entry::step),
        Route::post("/desk/{process}/register/{id}/evidence", RESULTS, entry::add_evidence),
        Route::post("/desk/{process}/register/{id}/evidence/remove", RESULTS, entry::remove_evidence),
        Route::post("/desk/{process}/register/{id}/take-up", RESULTS, entry::take_up),
        Route::get("/desk/{process}/register/{id}/delete", RESULTS, ask),
        Route::post("/desk/{process}/register/{id}/delete", RESULTS, delete),
        Route::post("/desk/{process}/register/{id}/restore", RESULTS, entry::restore),
    ]
}

fn known<'a>(app: &'a App, process: &str) -> Result<&'a Process, WebError> {
    app.engine().process(process).ok_or(WebError::NotFound)
}

fn record(id: &str) -> Result<RecordId, WebError> {
    RecordId::parse(id).ok_or(WebError::NotFound)
}

fn base(process: &Process) -> String {
    format!("/desk/{}/register", process.id)
}

/// The way to the pages below the list.
fn crumbs(desk: &Desk<'_>, process: &Process) -> Vec<(String, String)> {
    vec![("/desk".to_string(), desk.texts.get("processes-heading")), (base(process), desk.texts.get("register-heading"))]
}

/// The revision a form was made for.
fn seen(form: &SubmittedForm) -> Result<i64, WebError> {
    let seen = form.first("seen").and_then(|seen| seen.parse().ok());
    seen.filter(|seen| (0..i64::MAX).contains(seen)).ok_or(WebError::BadRequest)
}

/// The newest revision of an entry.
async fn newest(app: &App, process: &Process, id: &RecordId) -> Result<Recommendation, WebError> {
    app.engine().recommendation(process, id).await?.pop().ok_or(WebError::NotFound)
}

fn field_name(desk: &Desk<'_>, texts: &Texts, field: Option<&Code>) -> String {
    field.map_or_else(|| desk.texts.get("book-cross"), |field| texts.plain(&format!("field-{field}"), &[]))
}

fn month_words(texts: &Texts, month: Month) -> String {
    let (year, number) = month.parts();
    format!("{} {year}", texts.month_name(number))
}

fn day_words(texts: &Texts, day: Day) -> String {
    day.to_string().parse::<Date>().map_or_else(|_| day.to_string(), |day| texts.date(day))
}

/// What of the register is wanted.
struct Filter {
    field: String,
    status: String,
}

impl Filter {
    fn of(query: Option<&str>) -> Self {
        let value = |name: &str| query_value(query, name).unwrap_or_default();
        Self { field: value("field"), status: value("status") }
    }

    fn takes(&self, entry: &Recommendation) -> bool {
        let content = &entry.content;
        let field = content.says.field.as_ref().map_or("cross", Code::as_str);
        let is_status = match self.status.as_str() {
            "deleted" => content.deleted,
            "" => !content.deleted,
            status => !content.deleted && content.status.as_str() == status,
        };
        is_status && (self.field.is_empty() || self.field == field)
    }
}

async fn list(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = known(&app, &process)?;
    let texts = desk.process_texts(process);
    let filter = Filter::of(query.as_deref());
    let entries = app.engine().register(process).await?;
    let line = |entry: &Recommendation| {
        let (content, says) = (&entry.content, &entry.content.says);
        RegisterLine {
            address: format!("{}/{}", base(process), entry.id),
            proposal: says.proposal.clone(),
            field: field_name(&desk, &texts, says.field.as_ref()),
            owner: says.owner.clone(),
            due: says.due.map(|due| month_words(&desk.texts, due)).unwrap_or_default(),
            dots: says.dots,
            status: content.status,
            check_on: content.check_on.map(|day| day_words(&desk.texts, day)).unwrap_or_default(),
        }
    };
    let fields = process.fields.iter().map(|field| (field.to_string(), field_name(&desk, &texts, Some(field))));
    let all = [(String::new(), desk.texts.get("register-all"))].into_iter().chain(fields);
    let done = query_value(query.as_deref(), "done").filter(|done| done == "deleted");
    let page = RegisterPage {
        texts: &desk.texts,
        base: base(process),
        notice: done.map(|_| desk.texts.get("register-done-deleted")),
        fields: all.chain([("cross".to_string(), desk.texts.get("book-cross"))]).collect(),
        entries: entries.iter().filter(|entry| filter.takes(entry)).map(line).collect(),
        field: filter.field,
        status: filter.status,
    };
    let crumbs = vec![("/desk".to_string(), desk.texts.get("processes-heading"))];
    Ok(desk.show(StatusCode::OK, desk.texts.get("register-heading"), "/desk", crumbs, &page::register(&page)))
}

async fn take_csv(state: State<App>, staff: Extension<Staff>, headers: HeaderMap, process: Path<String>, query: RawQuery) -> Answer {
    take(RegisterFile::Csv, "text/csv; charset=utf-8", (state, staff, headers, process, query)).await
}

async fn take_pdf(state: State<App>, staff: Extension<Staff>, headers: HeaderMap, process: Path<String>, query: RawQuery) -> Answer {
    take(RegisterFile::Pdf, "application/pdf", (state, staff, headers, process, query)).await
}

type Asked = (State<App>, Extension<Staff>, HeaderMap, Path<String>, RawQuery);

async fn take(wanted: RegisterFile, media_type: &'static str, asked: Asked) -> Answer {
    let (State(app), Extension(staff), headers, Path(process), RawQuery(query)) = asked;
    let desk = Desk::of(&app, &staff, &headers);
    let process = known(&app, &process)?;
    let offered: Vec<_> = ["de", "en"].iter().filter_map(|tag| tag.parse().ok()).collect();
    let language = wanted_language(query.as_deref(), &desk.texts, &offered)?;
    let filter = Filter::of(query.as_deref());
    let entries = app.engine().register(process).await?;
    let entries: Vec<&Recommendation> = entries.iter().filter(|entry| filter.takes(entry)).collect();
    match app.engine().register_file(process, &entries, wanted, &language, &staff.name).await {
        Ok(bytes) => Ok(file(media_type, &format!("{}-{}", process.id, wanted.name()), bytes)),
        Err(ReportError::Store(error)) => Err(error.into()),
        Err(error) => Err(WebError::internal(&error)),
    }
}

async fn ask(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, id)): Path<(String, String)>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = known(&app, &process)?;
    let entry = newest(&app, process, &record(&id)?).await?;
    Ok(draw_question(&desk, process, &entry, &[]))
}

fn draw_question(desk: &Desk<'_>, process: &Process, entry: &Recommendation, problems: &[String]) -> Response {
    let address = format!("{}/{}", base(process), entry.id);
    let main = page::delete_question(&desk.texts, &address, &desk.token(), entry.revision, &entry.content.says.proposal, problems);
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    desk.show(status, desk.texts.get("register-delete"), "/desk", crumbs(desk, process), &main)
}

async fn delete(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, id)): Path<(String, String)>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let (process, id, seen) = (known(&app, &process)?, record(&id)?, seen(&form)?);
    match app.engine().delete_recommendation(process, (&id, seen), true, &staff.name).await? {
        RegisterChange::TooLate(Some(other)) => Ok(draw_question(&desk, process, &other, &[desk.texts.get("register-delete-changed")])),
        RegisterChange::TooLate(None) => Err(WebError::NotFound),
        RegisterChange::Made | RegisterChange::Refused(_) => Ok(go(&format!("{}?done=deleted", base(process)))),
    }
}
