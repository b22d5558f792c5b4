//! A person's number: stop and continue later, resume, thank-you, detached forms, withdrawal, leaving.

use axum::{
    extract::{Extension, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode},
    response::Response,
};
use jiff::civil::Date;

use crate::{
    domain::answers::{CodeMistake, ResumeCode, SubmittedForm},
    localisation::Texts,
    rendering::{
        components::{
            frame::{self, LanguageButton},
            problems::FieldProblem,
        },
        pages::{
            detached,
            numbers::{self as pages, CodeEntry, DetachedLink},
        },
    },
    web::{
        App,
        access::{Access, Route},
        error::WebError,
        request::Form,
        respond::{Answer, go, page_with},
        routes::{
            answering::{draft_cookie, forget_draft, held_code, held_draft, in_words},
            entrance::Visit,
            language,
        },
        server::Peer,
    },
    workflows::throttle::Guess,
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
    let until = visit.texts.date(app.engine().surroundings().day_of(open.expires_at));
    let main = pages::later(&visit.texts, &slug, &code, &until, &token);
    Ok(visit.show(visit.texts.plain("later-heading", &[]), visit.language_link("later"), &main))
}

/// What to say about a number that was typed, and whether to look it up.
async fn read_code(app: &App, texts: &Texts, typed: &str, peer: Option<&Peer>) -> Result<Result<ResumeCode, String>, WebError> {
    match ResumeCode::parse(typed) {
        Ok(code) => {
            let place = peer.map(|peer| place_of(*peer)).unwrap_or_default();
            for guess in [Guess::CodeFrom(&place), Guess::Code] {
                if let Some(minutes) = app.engine().too_many(guess).await? {
                    return Err(WebError::TooMany(minutes));
                }
            }
            Ok(Ok(code))
        }
        Err(CodeMistake::Length | CodeMistake::CheckDigit) => Ok(Err(texts.get("err-code"))),
    }
}

/// The part of an address that limits are counted for: whole for IPv4, the /64 network for IPv6.
fn place_of(peer: Peer) -> String {
    match peer.0 {
        std::net::IpAddr::V4(address) => address.to_string(),
        std::net::IpAddr::V6(address) => format!("{:x?}", &address.segments()[..4]),
    }
}

fn resume_page(visit: &Visit<'_>, typed: &str, problem: Option<String>) -> Response {
    let action = format!("/u/{}/resume", visit.survey.slug);
    let entry = CodeEntry { action: &action, heading: "resume-heading", intro: "resume-intro", button: "resume-button", typed, problem };
    let title = format!("{} – {}", visit.texts.plain("resume-heading", &[]), visit.title());
    visit.show(title, visit.language_link("resume"), &pages::code_entry(&visit.texts, &entry))
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
    let code = match read_code(&app, &visit.texts, typed, peer.as_deref()).await? {
        Ok(code) => code,
        Err(problem) => return Ok(resume_page(&visit, typed, Some(problem))),
    };
    // The number may belong to another survey: people are led to where it belongs.
    let Some(survey) = app.engine().survey_of(&code).await? else {
        return Ok(resume_page(&visit, typed, Some(visit.texts.get("err-code_unknown"))));
    };
    if app.engine().draft(survey, &code).await?.is_none() {
        return Ok(draft_cookie(&app, go(&format!("/u/{}/sent", survey.slug)), survey.slug, &code));
    }
    Ok(draft_cookie(&app, go(&format!("/u/{}/continue", survey.slug)), survey.slug, &code))
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
    let has_content = submitted.pairs().any(|(name, value)| !name.starts_with('_') && name != "consent" && !value.trim().is_empty());
    if has_content && submitted.first("consent") != Some("yes") {
        let sentence = visit.texts.with("err-choose", &[("question", visit.texts.get("form-detached-consent-label").into())]);
        let problem = FieldProblem { field: "consent".into(), sentence };
        return Ok(detached_page(&visit, form, &submitted, &[problem]));
    }
    if !has_content {
        return Ok(go(&format!("/u/{slug}/thanks")));
    }
    match app.engine().take_detached(visit.survey, form, &submitted, visit.texts.language().tag()).await? {
        Ok(_) => Ok(visit.show(visit.texts.plain("form-detached-saved", &[]), LanguageButton::None, &detached::saved(&visit.texts, &slug))),
        Err(problems) => {
            let problems: Vec<FieldProblem> = problems.iter().map(|problem| in_words(&visit, problem)).collect();
            Ok(detached_page(&visit, form, &submitted, &problems))
        }
    }
}

fn withdrawal_page(app: &App, texts: &Texts, status: StatusCode, typed: &str, problem: Option<String>) -> Response {
    let entry = CodeEntry { action: "/withdraw", heading: "wd-heading", intro: "wd-intro", button: "nav-continue", typed, problem };
    let shell = app.frame(texts, None, texts.plain("wd-heading", &[]));
    page_with(status, frame::page(&shell, &pages::code_entry(texts, &entry)))
}

async fn withdraw(State(app): State<App>, headers: HeaderMap) -> Answer {
    let texts = app.engine().texts(None, &language::preferred(&app, &headers));
    Ok(withdrawal_page(&app, &texts, StatusCode::OK, "", None))
}

async fn find_answers(State(app): State<App>, headers: HeaderMap, peer: Option<Extension<Peer>>, Form(form): Form) -> Answer {
    let texts = app.engine().texts(None, &language::preferred(&app, &headers));
    let typed = form.first("code").unwrap_or_default();
    let code = match read_code(&app, &texts, typed, peer.as_deref()).await? {
        Ok(code) => code,
        Err(problem) => return Ok(withdrawal_page(&app, &texts, StatusCode::OK, typed, Some(problem))),
    };
    let Some(answered) = app.engine().find_for_withdrawal(&code).await? else {
        return Ok(withdrawal_page(&app, &texts, StatusCode::OK, typed, Some(texts.get("wd-not-possible"))));
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
    if !app.engine().withdraw(&code).await? {
        return Ok(withdrawal_page(&app, &texts, StatusCode::OK, "", Some(texts.get("wd-not-possible"))));
    }
    app.metrics().withdrawn();
    let today: Date = app.engine().surroundings().today();
    let shell = app.frame(&texts, None, texts.plain("wd-heading", &[]));
    Ok(page_with(StatusCode::OK, frame::page(&shell, &pages::withdrawn(&texts, &texts.date(today)))))
}

async fn leave(State(app): State<App>) -> Answer {
    let mut response = go("/");
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""));
    for survey in app.engine().surveys() {
        response = forget_draft(&app, response, survey.slug);
    }
    Ok(response)
}
