//! Row files on the desk. One person asks, another one decides; each download is made anew and entered in
//! the ledger before it leaves.

use axum::{
    extract::{Extension, Path, State},
    http::HeaderMap,
};

use crate::{
    domain::questionnaire::Anonymity,
    localisation::Texts,
    rendering::{
        exports::file_name,
        labels::Labels,
        pages::{
            desk::rows::{self as page, RequestLine, RowsPage},
            row_report,
        },
    },
    web::{
        App,
        access::Route,
        error::WebError,
        request::Form,
        respond::{Answer, file, go},
        routes::{
            desk::found,
            staff::{Desk, ORGANISER, RESULTS},
        },
    },
    workflows::{
        accounts::{Role, Staff},
        raw_rows::RawRequest,
        results::Results,
        row_files::{Asked, AskedRows, RowRequest, RowsRefused},
    },
};

const REPORT: &str = "report.json";
const PAGE: &str = "report.html";
const LONGEST_REASON: usize = 500;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/desk/{process}/{instrument}/rows", RESULTS, show),
        Route::post("/desk/{process}/{instrument}/rows", RESULTS, ask),
        Route::post("/desk/{process}/{instrument}/rows/raw", ORGANISER, ask_for_raw),
        Route::post("/desk/{process}/{instrument}/rows/{id}", RESULTS, decide),
        Route::get("/desk/{process}/{instrument}/rows/{id}/{name}", RESULTS, take),
    ]
}

async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let results = found(&app, &process, &instrument).await?;
    draw(&desk, &staff, &results, None).await
}

async fn draw(desk: &Desk<'_>, staff: &Staff, results: &Results, problem: Option<String>) -> Answer {
    let texts = desk.process_texts(results.process());
    let labels = Labels::new(&texts, results.instrument());
    let label = |names: &[String]| names.iter().map(|name| labels.column(name)).collect::<Vec<_>>().join(" + ");
    let lines = results.asked_rows().await?.into_iter().map(|AskedRows { kept, asked }| {
        let mut files = Vec::new();
        if let (Asked::Files(rows), "approved") = (&asked, kept.state.as_str()) {
            files.extend(rows.files().map(|names| file_name(&names)));
            files.extend([REPORT, PAGE].map(str::to_string));
        }
        RequestLine {
            answers: match &asked {
                Asked::Files(rows) => rows.files().map(|names| label(&names)).collect::<Vec<_>>().join(" · "),
                Asked::Raw { raw } => desk.texts.with("rawrows-line", &[("reason", raw.reason.as_str().into())]),
            },
            may_decide: kept.state == "waiting" && kept.asked_by != staff.name && may_decide(staff, &asked),
            state: format!("rowfiles-state-{}", kept.state),
            is_raw: matches!(asked, Asked::Raw { .. }),
            id: kept.id,
            asked_by: kept.asked_by,
            decided_by: kept.approved_by,
            files,
        }
    });
    let requests = lines.collect();
    let answers = results.row_answers().await?;
    let page = RowsPage {
        texts: &desk.texts,
        base: format!("/desk/{}/{}", results.process().id, results.instrument().id),
        token: desk.token(),
        answers: answers
            .iter()
            .map(|answer| {
                let label = labels.column(&answer.name);
                let label = if answer.is_sensitive() { format!("{label} ({})", desk.texts.get("rowfiles-sensitive")) } else { label };
                (answer.name.clone(), label)
            })
            .collect(),
        requests,
        may_ask_for_raw: staff.has_any(&[Role::Organiser]) && results.instrument().anonymity == Anonymity::Strict,
        problem,
    };
    Ok(desk.show_instrument(results.process(), results.instrument(), "rowfiles-heading", &page::rows(&page)))
}

/// Rows as they were answered are for organisers alone.
fn may_decide(staff: &Staff, asked: &Asked) -> bool {
    matches!(asked, Asked::Files(_)) || staff.has_any(&[Role::Organiser])
}

async fn ask(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let results = found(&app, &process, &instrument).await?;
    let answer = form.first("answer").unwrap_or_default().to_string();
    if !results.row_answers().await?.iter().any(|known| known.name == answer) {
        return Err(WebError::NotFound);
    }
    let asked = Asked::Files(RowRequest { answers: vec![answer], blocks: Vec::new() });
    results.ask_for_rows(&staff.name, &asked).await?;
    Ok(go(&format!("/desk/{process}/{instrument}/rows")))
}

async fn ask_for_raw(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let results = found(&app, &process, &instrument).await?;
    let reason: String = form.first("reason").unwrap_or_default().trim().chars().take(LONGEST_REASON).collect();
    if reason.is_empty() {
        return draw(&desk, &staff, &results, Some(desk.texts.get("rawrows-no-reason"))).await;
    }
    results.ask_for_rows(&staff.name, &Asked::Raw { raw: RawRequest { reason } }).await?;
    Ok(go(&format!("/desk/{process}/{instrument}/rows")))
}

async fn decide(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument, id)): Path<(String, String, String)>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let results = found(&app, &process, &instrument).await?;
    let known = results.asked_rows().await?.into_iter().find(|asked| asked.kept.id == id).ok_or(WebError::NotFound)?;
    if !may_decide(&staff, &known.asked) {
        return Err(WebError::Forbidden);
    }
    if !results.decide_rows(&id, &staff.name, form.first("decision") == Some("approve")).await? {
        return draw(&desk, &staff, &results, Some(desk.texts.get("rowfiles-decided"))).await;
    }
    Ok(go(&format!("/desk/{process}/{instrument}/rows")))
}

async fn take(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument, id, name)): Path<(String, String, String, String)>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let results = found(&app, &process, &instrument).await?;
    let asked = results.asked_rows().await?.into_iter().find(|asked| asked.kept.id == id && asked.kept.state == "approved");
    let Some(AskedRows { kept, asked: Asked::Files(rows) }) = asked else { return Err(WebError::NotFound) };
    let people = [kept.asked_by, kept.approved_by];
    let made = match results.row_files(&staff.name, &rows, &people, desk.texts.language().identifier(), |file| file == name).await? {
        Ok(made) => made,
        Err(refused) => return draw(&desk, &staff, &results, Some(words(&desk.texts, &refused))).await,
    };
    match name.as_str() {
        REPORT => return Ok(file("application/json", &format!("{process}-{instrument}-{name}"), made.report.into_bytes())),
        PAGE => return Ok(file("text/html; charset=utf-8", &format!("{process}-{instrument}-{name}"), made.page.into_bytes())),
        _ => {}
    }
    if let Some((_, bytes)) = made.files.into_iter().find(|(file, _)| *file == name) {
        return Ok(file("text/csv; charset=utf-8", &format!("{process}-{instrument}-rows-{name}"), bytes));
    }
    match made.refused.iter().find(|(names, _)| file_name(names) == name) {
        Some((_, refusal)) => draw(&desk, &staff, &results, Some(row_report::why(&desk.texts, refusal))).await,
        None => Err(WebError::NotFound),
    }
}

/// Why no rows leave, in words.
fn words(texts: &Texts, refused: &RowsRefused) -> String {
    match refused {
        RowsRefused::NoSnapshot => texts.get("results-no-snapshot"),
        RowsRefused::OtherSnapshot { number } => texts.with("rowfiles-other-snapshot", &[("number", number.as_str().into())]),
        RowsRefused::OtherRecoding => texts.get("rowfiles-other-recoding"),
        RowsRefused::LeftBefore { file, .. } => texts.with("rowfiles-left-before", &[("file", file.as_str().into())]),
        RowsRefused::Unfit(_) => texts.get("rowfiles-unfit"),
        RowsRefused::Rules { refusal, .. } => row_report::why(texts, refusal),
    }
}
