//! The end of a survey: the check page, and sending all or a part of the answers.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use maud::Markup;

use crate::{
    domain::answers::{Completeness, Draft},
    rendering::{
        components::frame::LanguageButton,
        pages::answering::{self as pages, CheckLine},
    },
    web::{
        App,
        access::{Access, Route},
        error::WebError,
        request::Form,
        respond::{Answer, go},
        routes::{
            entrance::with_language,
            own_draft::{Answering, Entry, Outside, enter, lost, receipt_cookie, turned_away},
        },
    },
    workflows::collect::SubmitOutcome,
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/u/{slug}/check", Access::Respondent, check),
        Route::post("/u/{slug}/check", Access::Respondent, send),
        Route::post("/u/{slug}/send-part", Access::Respondent, send_part),
    ]
}

async fn check(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap) -> Answer {
    let answering = match enter(&app, &slug, &headers).await? {
        Entry::In(answering) => answering,
        Entry::Out(visit, why) => return Ok(turned_away(&visit, why, None)),
    };
    if let Some(page) = app.engine().come_to_check(answering.visit.survey, &answering.code).await? {
        return Ok(go(&answering.at(&format!("/p/{page}"))));
    }
    let texts = &answering.visit.texts;
    let main = check_page(&answering, &answering.open.draft);
    let title = format!("{} – {}", texts.plain("check-heading", &[]), answering.visit.title());
    Ok(answering.visit.show(title, LanguageButton::Submit, &main))
}

fn check_page(answering: &Answering<'_>, draft: &Draft) -> Markup {
    let (texts, instrument) = (&answering.visit.texts, answering.visit.survey.instrument);
    let mut topics: Vec<(String, Vec<CheckLine>)> = Vec::new();
    for at in instrument.reached_pages(draft.situation()) {
        let page = &instrument.pages[at];
        let heading = texts.get(&instrument.page_text(&page.id));
        let change = answering.at(&format!("/p/{}", page.id));
        // The consent can be taken back from here, as easily as it was given.
        let consent = page.sensitive_consent.then(|| CheckLine {
            question: texts.get("consent-sensitive-heading"),
            answer: draft
                .sensitive_consent
                .map(|given| texts.get(if given { "consent-sensitive-yes" } else { "consent-sensitive-no" }))
                .into_iter()
                .collect(),
            change: change.clone(),
        });
        let asked = instrument.reached_questions(page, draft.situation()).into_iter().filter(|question| question.takes_an_answer());
        let lines = asked.map(|question| CheckLine {
            question: texts.attribute(question.id.as_str(), "short").unwrap_or_else(|| texts.get(question.id.as_str())),
            answer: draft.answer(&question.id).map(|answer| pages::in_words(texts, question, answer)).unwrap_or_default(),
            change: change.clone(),
        });
        for line in consent.into_iter().chain(lines) {
            match topics.last_mut() {
                Some((last, lines)) if *last == heading => lines.push(line),
                _ => topics.push((heading.clone(), vec![line])),
            }
        }
    }
    pages::check(texts, answering.visit.survey.slug, &answering.token("check"), &topics)
}

async fn send(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap, Form(form): Form) -> Answer {
    let answering = match enter(&app, &slug, &headers).await? {
        Entry::In(answering) => answering,
        Entry::Out(visit, Outside::Sent) => return Ok(go(&format!("/u/{}/thanks", visit.survey.slug))),
        Entry::Out(visit, why) => return Ok(turned_away(&visit, why, None)),
    };
    match form.first("_action") {
        Some("language") => return Ok(go(&answering.at("/language?from=check"))),
        Some("later") => return Ok(go(&answering.at("/later"))),
        Some("back") => {
            let pages = answering.visit.survey.instrument.reached_pages(answering.open.draft.situation());
            let last = pages.last().map(|at| &answering.visit.survey.instrument.pages[*at].id);
            return Ok(go(&last.map_or_else(|| answering.at("/continue"), |page| answering.at(&format!("/p/{page}")))));
        }
        _ => {}
    }
    if !answering.token_fits("check", &form) {
        return Ok(go(&answering.at("/check")));
    }
    finish(&app, &answering, Completeness::Complete).await
}

async fn send_part(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap, Form(form): Form) -> Answer {
    let answering = match enter(&app, &slug, &headers).await? {
        Entry::In(answering) => answering,
        Entry::Out(visit, Outside::Sent) => return Ok(go(&format!("/u/{}/thanks", visit.survey.slug))),
        Entry::Out(visit, why) => return Ok(turned_away(&visit, why, None)),
    };
    if !answering.token_fits("later", &form) {
        return Ok(go(&answering.at("/later")));
    }
    finish(&app, &answering, Completeness::Partial).await
}

async fn finish(app: &App, answering: &Answering<'_>, completeness: Completeness) -> Answer {
    let survey = answering.visit.survey;
    // In a task of its own: a reader who leaves now does not stop the work between write and answer.
    let (engine, code, slug) = (app.engine().clone(), answering.code.clone(), survey.slug.to_string());
    let task = tokio::spawn(async move {
        let survey = engine.survey(&slug).ok_or(WebError::NotFound)?;
        engine.submit(survey, &code, completeness).await.map_err(WebError::from)
    });
    let outcome = task.await.map_err(|error| WebError::internal(&error))??;
    Ok(match outcome {
        SubmitOutcome::Stored => {
            app.metrics().response_sent();
            // The draft is gone and with it the language it was shown in: the cookie takes over.
            let response = with_language(app, go(&answering.at("/thanks")), &answering.open.language);
            receipt_cookie(app, response, survey.slug, &answering.code)
        }
        SubmitOutcome::Unfinished(page) => go(&answering.at(&format!("/p/{page}"))),
        SubmitOutcome::Gone => lost(&answering.visit, None),
    })
}
