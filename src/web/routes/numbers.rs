//! A person's number: stop and continue later, resume, thank-you, detached forms, withdrawal, leaving.

use axum::{
    extract::{Extension, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode},
    response::Response,
};
use jiff::civil::Date;

use crate::{
    domain::answers::{ResumeCode, SubmittedForm},
    localisation::Texts,
    rendering::{
        components::{
            frame::{self, LanguageButton},
            problems::FieldProblem,
        },
        pages::{
            detached, notices,
            numbers::{self as pages, CodeEntry, DetachedLink},
        },
    },
    storage::Withdrawal,
    web::{
        App,
        access::{Access, Route},
        error::WebError,
        request::Form,
        respond::{Answer, go, page_with},
        routes::{
            answering::in_words,
            entrance::{Visit, with_language},
            language,
            own_draft::{draft_cookie, forget_draft, held_code, held_draft, receipt_cookie},
        },
        server::Peer,
    },
    workflows::{collect::Availability, throttle::Guess, withdrawal::Found},
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/u/{slug}/later", Access::Respondent, later),
        Route::get("/u/{slug}/resume", Access::Public, resume),
        Route::post("/u/{slug}/resume", Access::Public, take_code),
        Route::get("/u/{slug}/thanks", Access::Respondent, thanks),
        Route::get("/u/{slug}/another", Access::Public, another),
        Route::get("/u/{slug}/form/{form}", Access::Public, detached_form),
        Route::post("/u/{slug}/form/{form}", Access::Public, take_detached),
        Route::get("/withdraw", Access::Public, withdraw),
        Route::post("/withdraw", Access::Public, find_answers),
        Route::post("/withdraw/confirm", Access::Public, delete_answers),
        Route::get("/leave", Access::Public, leave),
    ]
}

async fn later(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap) -> Answer {
    let Some((visit, code, open)) = held_draft(&app, &slug, &headers).await? else {
        return Ok(go(&format!("/u/{slug}/continue")));
    };
    let keys = app.engine().keys();
    let token = keys.form_token(&keys.draft_id(&code), "later");
    let until = visit.texts.date(app.engine().kept_until(&open));
    let has_answers = open.draft.answered() > 0;
    let main = pages::later(&visit.texts, &slug, &code, &until, has_answers.then_some(token.as_str()));
    Ok(visit.show(visit.texts.plain("later-heading", &[]), visit.language_link("later"), &main))
}

/// Why a typed number is not taken: the status of the page and what it says. The number stays in its
/// field.
struct Refusal(StatusCode, String);

/// The typed number, unless it cannot be one or there were too many tries.
async fn read_code(app: &App, texts: &Texts, typed: &str, place: &str) -> Result<Result<ResumeCode, Refusal>, WebError> {
    let Ok(code) = ResumeCode::parse(typed) else { return Ok(Err(Refusal(StatusCode::OK, texts.get("err-code")))) };
    let refusal = too_many(app, texts, &[Guess::CodeFrom(place), Guess::Code]).await?;
    Ok(refusal.map_or(Ok(code), Err))
}

/// What to say about a number that does not exist.
async fn unknown_code(app: &App, texts: &Texts, place: &str, sentence: &str) -> Result<Refusal, WebError> {
    let refusal = too_many(app, texts, &[Guess::WrongCodeFrom(place)]).await?;
    Ok(refusal.unwrap_or_else(|| Refusal(StatusCode::OK, texts.get(sentence))))
}

/// What to say about answers that are part of an evaluation.
fn too_late(texts: &Texts) -> Refusal {
    Refusal(StatusCode::OK, texts.get("wd-too_late"))
}

async fn too_many(app: &App, texts: &Texts, guesses: &[Guess<'_>]) -> Result<Option<Refusal>, WebError> {
    for guess in guesses {
        if let Some(minutes) = app.engine().too_many(*guess).await? {
            return Ok(Some(Refusal(StatusCode::TOO_MANY_REQUESTS, texts.with("err-rate", &[("n", minutes.into())]))));
        }
    }
    Ok(None)
}

fn place_of(peer: Option<Extension<Peer>>) -> String {
    peer.map(|Extension(peer)| peer.place()).unwrap_or_default()
}

fn resume_page(visit: &Visit<'_>, typed: &str, refusal: Option<Refusal>) -> Response {
    let (status, problem) = refusal.map_or((StatusCode::OK, None), |Refusal(status, sentence)| (status, Some(sentence)));
    let action = format!("/u/{}/resume", visit.survey.slug);
    let entry = CodeEntry { action: &action, heading: "resume-heading", intro: "resume-intro", button: "resume-button", typed, problem };
    let title = format!("{} – {}", visit.texts.plain("resume-heading", &[]), visit.title());
    visit.show_with(status, title, visit.language_link("resume"), &pages::code_entry(&visit.texts, &entry))
}

async fn resume(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    Ok(resume_page(&visit, "", None))
}

async fn take_code(
    State(app): State<App>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    peer: Option<Extension<Peer>>,
    Form(form): Form,
) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    let typed = form.first("code").unwrap_or_default();
    let place = place_of(peer);
    let code = match read_code(&app, &visit.texts, typed, &place).await? {
        Ok(code) => code,
        Err(refusal) => return Ok(resume_page(&visit, typed, Some(refusal))),
    };
    // The number may belong to another survey: people are led to where it belongs.
    let Some(survey) = app.engine().survey_of(&code).await? else {
        let refusal = unknown_code(&app, &visit.texts, &place, "err-code_unknown").await?;
        return Ok(resume_page(&visit, typed, Some(refusal)));
    };
    let Some(open) = app.engine().draft(survey, &code).await? else {
        return Ok(receipt_cookie(&app, go(&format!("/u/{}/sent", survey.slug)), survey.slug, &code));
    };
    let response = with_language(&app, go(&format!("/u/{}/continue", survey.slug)), &open.language);
    Ok(draft_cookie(&app, response, survey.slug, &code))
}

async fn thanks(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    let Some(code) = held_code(&app, &headers) else { return Ok(go(&format!("/u/{slug}"))) };
    if !app.engine().is_sent(&code).await? {
        return Ok(go(&format!("/u/{slug}/continue")));
    }
    let until = visit.texts.date(app.engine().withdrawal_ends(visit.survey));
    let links: Vec<DetachedLink> = visit
        .survey
        .instrument
        .detached
        .iter()
        .map(|form| DetachedLink { address: format!("/u/{slug}/form/{}", form.id), title: visit.texts.get(form.id.as_str()) })
        .collect();
    let main = pages::thanks(&visit.texts, &slug, &code, &until, &links);
    Ok(visit.show(visit.texts.plain("thanks-heading", &[]), visit.language_link("thanks"), &main))
}

async fn another(State(app): State<App>, Path(slug): Path<String>) -> Answer {
    app.engine().survey(&slug).ok_or(WebError::NotFound)?;
    Ok(forget_draft(&app, go(&format!("/u/{slug}")), &slug))
}

/// Entries are taken as long as answers are.
fn takes_entries(visit: &Visit<'_>) -> bool {
    matches!(visit.app.engine().availability(visit.survey), Availability::Open(_) | Availability::Finishing)
}

fn detached_page(
    visit: &Visit<'_>,
    form: &crate::domain::questionnaire::DetachedForm,
    filled: &SubmittedForm,
    problems: &[FieldProblem],
) -> Response {
    let main = detached::form(&visit.texts, visit.survey.slug, form, filled, problems);
    let prefix = if problems.is_empty() { String::new() } else { format!("{} ", visit.texts.plain("title-error_prefix", &[])) };
    let title = format!("{prefix}{} – {}", visit.texts.plain(form.id.as_str(), &[]), visit.title());
    visit.show(title, LanguageButton::None, &main)
}

async fn detached_form(State(app): State<App>, Path((slug, id)): Path<(String, String)>, headers: HeaderMap) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    let form = visit.survey.instrument.detached_form(&id).ok_or(WebError::NotFound)?;
    if !takes_entries(&visit) {
        return Ok(go(&format!("/u/{slug}")));
    }
    Ok(detached_page(&visit, form, &SubmittedForm::default(), &[]))
}

async fn take_detached(
    State(app): State<App>,
    Path((slug, id)): Path<(String, String)>,
    headers: HeaderMap,
    Form(submitted): Form,
) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    let form = visit.survey.instrument.detached_form(&id).ok_or(WebError::NotFound)?;
    if !takes_entries(&visit) {
        let typed = submitted.pairs().filter(|(name, value)| !value.is_empty() && form.questions.iter().any(|q| q.owns_field(name)));
        let values: Vec<String> = typed.map(|(_, value)| value.to_string()).collect();
        let lines = if values.is_empty() { Vec::new() } else { vec![(visit.texts.get(form.id.as_str()), values)] };
        let main = notices::closed(&visit.texts, &visit.survey.process.contact, &lines);
        return Ok(visit.show(visit.texts.plain("err-closed-heading", &[]), LanguageButton::None, &main));
    }
    let has_content = submitted.pairs().any(|(name, value)| !name.starts_with('_') && name != "consent" && !value.trim().is_empty());
    if has_content && submitted.first("consent") != Some("yes") {
        let sentence = visit.texts.with("err-choose", &[("question", visit.texts.get("form-detached-consent-label").into())]);
        let problem = FieldProblem { field: "consent".into(), sentence };
        return Ok(detached_page(&visit, form, &submitted, &[problem]));
    }
    if !has_content {
        return Ok(go(&format!("/u/{slug}/thanks")));
    }
    match app.engine().take_detached(visit.survey.process, form, &submitted, visit.texts.language().tag()).await? {
        Ok(_) => Ok(visit.show(visit.texts.plain("form-detached-saved", &[]), LanguageButton::None, &detached::saved(&visit.texts, &slug))),
        Err(problems) => {
            let problems: Vec<FieldProblem> = problems.iter().map(|problem| in_words(&visit, problem)).collect();
            Ok(detached_page(&visit, form, &submitted, &problems))
        }
    }
}

fn withdrawal_page(app: &App, texts: &Texts, typed: &str, refusal: Option<Refusal>) -> Response {
    let (status, problem) = refusal.map_or((StatusCode::OK, None), |Refusal(status, sentence)| (status, Some(sentence)));
    let entry = CodeEntry { action: "/withdraw", heading: "wd-heading", intro: "wd-intro", button: "nav-continue", typed, problem };
    let shell = app.frame(texts, None, texts.plain("wd-heading", &[]));
    page_with(status, frame::page(&shell, &pages::code_entry(texts, &entry)))
}

async fn withdraw(State(app): State<App>, headers: HeaderMap) -> Answer {
    let texts = app.engine().texts(None, &language::preferred(&app, &headers));
    Ok(withdrawal_page(&app, &texts, "", None))
}

async fn find_answers(State(app): State<App>, headers: HeaderMap, peer: Option<Extension<Peer>>, Form(form): Form) -> Answer {
    let texts = app.engine().texts(None, &language::preferred(&app, &headers));
    let typed = form.first("code").unwrap_or_default();
    let place = place_of(peer);
    let code = match read_code(&app, &texts, typed, &place).await? {
        Ok(code) => code,
        Err(refusal) => return Ok(withdrawal_page(&app, &texts, typed, Some(refusal))),
    };
    let answered = match app.engine().find_for_withdrawal(&code).await? {
        Found::Answers(answered) => answered,
        Found::Evaluated => return Ok(withdrawal_page(&app, &texts, typed, Some(too_late(&texts)))),
        Found::Nothing => {
            let refusal = unknown_code(&app, &texts, &place, "wd-not-possible").await?;
            return Ok(withdrawal_page(&app, &texts, typed, Some(refusal)));
        }
    };
    let token = app.engine().keys().form_token(code.digits(), "withdraw");
    let shell = app.frame(&texts, None, texts.plain("wd-heading", &[]));
    Ok(page_with(StatusCode::OK, frame::page(&shell, &pages::confirm_withdrawal(&texts, answered, &code, &token))))
}

async fn delete_answers(State(app): State<App>, headers: HeaderMap, Form(form): Form) -> Answer {
    let texts = app.engine().texts(None, &language::preferred(&app, &headers));
    let code = form.first("code").and_then(|typed| ResumeCode::parse(typed).ok()).ok_or(WebError::BadRequest)?;
    let token = form.first("_token").unwrap_or_default();
    if !app.engine().keys().is_form_token(code.digits(), "withdraw", token) {
        return Ok(go("/withdraw"));
    }
    match app.engine().withdraw(&code).await? {
        Withdrawal::Withdrawn => {}
        Withdrawal::Evaluated => return Ok(withdrawal_page(&app, &texts, "", Some(too_late(&texts)))),
        Withdrawal::Unknown => {
            let refusal = Refusal(StatusCode::OK, texts.get("wd-not-possible"));
            return Ok(withdrawal_page(&app, &texts, "", Some(refusal)));
        }
    }
    app.metrics().withdrawn();
    let today: Date = app.engine().surroundings().today();
    let shell = app.frame(&texts, None, texts.plain("wd-heading", &[]));
    Ok(page_with(StatusCode::OK, frame::page(&shell, &pages::withdrawn(&texts, &texts.date(today)))))
}

async fn leave(State(app): State<App>, headers: HeaderMap) -> Answer {
    let mut response = go("/");
    // A link on another site must not be able to take somebody's draft away.
    if headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site") {
        return Ok(response);
    }
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""));
    for survey in app.engine().surveys() {
        response = forget_draft(&app, response, survey.slug);
    }
    Ok(response)
}
