//! Answering: question pages, shown and taken. Whose draft a page belongs to is told in `own_draft`, how
//! it ends in `sending`.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

use crate::{
    domain::{
        answers::{SubmittedForm, filled_form, read_page},
        questionnaire::{Instrument, Page},
    },
    localisation::{Texts, problem_sentence},
    rendering::{
        components::{frame::LanguageButton, problems::FieldProblem},
        pages::{
            answering::{self as pages, AskedQuestion, QuestionPage},
            notices::Notice,
        },
    },
    web::{
        App,
        access::{Access, Route},
        error::WebError,
        request::Form,
        respond::{Answer, go},
        routes::{
            entrance::Visit,
            own_draft::{Answering, Entry, draft_cookie, enter, forget_draft, lost, sent_before, turned_away, unsaved},
        },
    },
    workflows::{
        collect::PageOutcome,
        steps::{PageAction, Step},
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/u/{slug}/continue", Access::Respondent, go_on),
        Route::get("/u/{slug}/p/{page}", Access::Respondent, show_page),
        Route::post("/u/{slug}/p/{page}", Access::Respondent, take_page),
        Route::get("/u/{slug}/sent", Access::Respondent, already_sent),
        Route::get("/u/{slug}/ended/{question}/{ending}", Access::Public, ended),
    ]
}

async fn already_sent(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap) -> Answer {
    Ok(sent_before(&Visit::of(&app, &slug, &headers)?))
}

async fn go_on(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap) -> Answer {
    let answering = match enter(&app, &slug, &headers).await? {
        Entry::In(answering) => answering,
        Entry::Out(visit, why) => return Ok(turned_away(&visit, why, None)),
    };
    let draft = &answering.open.draft;
    if draft.checking {
        return Ok(go(&answering.at("/check")));
    }
    let page = answering.visit.survey.current_page(draft).ok_or(WebError::NotFound)?;
    Ok(go(&answering.at(&format!("/p/{page}"))))
}

async fn show_page(State(app): State<App>, Path((slug, id)): Path<(String, String)>, headers: HeaderMap) -> Answer {
    let answering = match enter(&app, &slug, &headers).await? {
        Entry::In(answering) => answering,
        Entry::Out(visit, why) => return Ok(turned_away(&visit, why, None)),
    };
    let instrument = answering.visit.survey.instrument;
    let (at, page) = instrument.page(&id).ok_or(WebError::NotFound)?;
    if !instrument.reaches_page(page, answering.open.draft.situation()) {
        return Ok(go(&answering.at("/continue")));
    }
    if let Some(gate) = answering.open.draft.gate_before(instrument, at) {
        return Ok(go(&answering.at(&format!("/p/{}", gate.id))));
    }
    let typed = answering.open.draft.typed.get(&page.id);
    let filling =
        Filling { typed: typed.map(|typed| typed.form.clone()), tells: typed.is_some_and(|typed| typed.tell_problems), notice: None };
    Ok(question_page(&answering, at, page, filling))
}

/// What a question page is filled with.
#[derive(Debug, Default)]
struct Filling {
    /// What was typed and is not stored; else the stored answers are shown.
    typed: Option<SubmittedForm>,
    /// Say what has to change.
    tells: bool,
    /// Key of a sentence about the page itself; the page was refused then.
    notice: Option<&'static str>,
}

/// A question page: with what is stored, or with what was typed and has to change.
fn question_page(answering: &Answering<'_>, at: usize, page: &Page, filling: Filling) -> Response {
    let Filling { typed, tells, notice } = filling;
    let status = if notice.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    let (visit, draft) = (&answering.visit, &answering.open.draft);
    let (texts, instrument) = (&visit.texts, visit.survey.instrument);
    let place = format!("p/{}", page.id);
    let step = answering.step(at);
    if page.sensitive_consent {
        let main = pages::sensitive_consent(texts, &answering.at(&format!("/{place}")), &answering.token(&place), step);
        let title = answering.title(step, &texts.plain("consent-sensitive-heading", &[]), false);
        return visit.show_with(status, title, LanguageButton::Submit, &main);
    }
    let situation = draft.situation();
    let asked = instrument.reached_questions(page, situation);
    let mut problems: Vec<FieldProblem> = match &typed {
        Some(form) if tells => {
            let reading = read_page(instrument, page, draft, form, texts.language().tag(), visit.app.engine().surroundings().month());
            reading.problems.iter().map(|problem| in_words(visit, problem)).collect()
        }
        _ => Vec::new(),
    };
    if let (Some(key), Some(first)) = (notice, asked.first()) {
        problems.insert(0, FieldProblem { field: first.id.to_string(), sentence: texts.get(key) });
    }
    let form = typed.unwrap_or_else(|| filled_form(asked.iter().copied(), &draft.answers));
    let heading = texts.get(&instrument.page_text(&page.id));
    let questions: Vec<AskedQuestion<'_>> = asked
        .iter()
        .map(|question| AskedQuestion {
            question,
            offered: instrument.offered(question, situation),
            first_group: draft.first_group(question),
        })
        .collect();
    let label = asked
        .first()
        .map(|question| texts.attribute(question.id.as_str(), "short").unwrap_or_else(|| texts.plain(question.id.as_str(), &[])));
    let title = answering.title(step, &label.unwrap_or_default(), !problems.is_empty());
    let content = QuestionPage {
        action: answering.at(&format!("/{place}")),
        heading,
        questions,
        form: &form,
        problems,
        token: answering.token(&place),
        step,
        saved: !draft.seen.is_empty(),
        sensitive_line: !instrument.asks_for_sensitive_consent(),
    };
    visit.show_with(status, title, LanguageButton::Submit, &pages::questions(texts, &content))
}

/// What has to change, in the page's language.
pub(super) fn in_words(visit: &Visit<'_>, problem: &crate::domain::answers::Problem) -> FieldProblem {
    problem_in_words(&visit.texts, visit.survey.instrument, problem)
}

/// What has to change in an answer to a question of an instrument.
pub(super) fn problem_in_words(texts: &Texts, instrument: &Instrument, problem: &crate::domain::answers::Problem) -> FieldProblem {
    let detached = || instrument.detached.iter().flat_map(|form| &form.questions).find(|question| question.id == problem.question);
    let question = instrument.question(problem.question.as_str()).or_else(detached);
    let label = texts.attribute(problem.question.as_str(), "short").unwrap_or_else(|| texts.get(problem.question.as_str()));
    let option = |code: &crate::domain::identifiers::OptionCode| {
        let choice = question.and_then(|question| question.choices().iter().find(|choice| choice.code == *code));
        choice.map_or_else(|| code.to_string(), |choice| texts.get(&choice.text))
    };
    FieldProblem { field: problem.field.clone(), sentence: problem_sentence(texts, &label, &problem.kind, option) }
}

fn action_of(form: &SubmittedForm) -> PageAction {
    match form.first("_action") {
        Some("back") => PageAction::Back,
        Some("language") => PageAction::Language,
        Some("later") => PageAction::Later,
        Some("sensitive-yes") => PageAction::Sensitive(true),
        Some("sensitive-no") => PageAction::Sensitive(false),
        _ => PageAction::Continue,
    }
}

async fn take_page(State(app): State<App>, Path((slug, id)): Path<(String, String)>, headers: HeaderMap, Form(form): Form) -> Answer {
    let survey = app.engine().survey(&slug).ok_or(WebError::NotFound)?;
    let (at, page) = survey.instrument.page(&id).ok_or(WebError::NotFound)?;
    match answer_page(&app, &slug, (at, page), &headers, &form).await {
        Err(WebError::Busy) => Ok(unsaved(&Visit::of(&app, &slug, &headers)?, page, &form)),
        answer => answer,
    }
}

async fn answer_page(app: &App, slug: &str, (at, page): (usize, &Page), headers: &HeaderMap, form: &SubmittedForm) -> Answer {
    let answering = match enter(app, slug, headers).await? {
        Entry::In(answering) => answering,
        Entry::Out(visit, why) => return Ok(turned_away(&visit, why, Some((page, form)))),
    };
    let survey = answering.visit.survey;
    let fields = form.only(|name| !name.starts_with('_'));
    if !answering.token_fits(&format!("p/{}", page.id), form) {
        if !survey.instrument.reaches_page(page, answering.open.draft.situation()) {
            return Ok(go(&answering.at("/continue")));
        }
        let belongs = page.questions.iter().any(|question| fields.pairs().any(|(name, _)| question.owns_field(name)));
        let key = if belongs || fields.is_empty() { "err-expired_form" } else { "err-form-other-survey" };
        let typed = belongs.then_some(fields);
        return Ok(question_page(&answering, at, page, Filling { typed, tells: false, notice: Some(key) }));
    }
    let outcome = app.engine().take_page(survey, &answering.code, page, &fields, action_of(form)).await?;
    let step = match outcome {
        PageOutcome::Go(step) => step,
        PageOutcome::AlreadySent => return Ok(sent_before(&answering.visit)),
        PageOutcome::Gone => return Ok(lost(&answering.visit, Some((page, form)))),
    };
    let next = match step {
        Step::Page(next) => format!("/p/{next}"),
        Step::Check => "/check".to_string(),
        Step::Welcome => String::new(),
        Step::Later => "/later".to_string(),
        Step::Language(page) => format!("/language?from=p/{page}"),
        Step::End { question, ending } => {
            return Ok(forget_draft(app, go(&answering.at(&format!("/ended/{question}/{ending}"))), slug));
        }
    };
    Ok(draft_cookie(app, go(&answering.at(&next)), slug, &answering.code))
}

/// The survey is not for this person; nothing was stored.
async fn ended(State(app): State<App>, Path((slug, question, ending)): Path<(String, String, usize)>, headers: HeaderMap) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    let ending = visit.survey.instrument.question(&question).and_then(|question| question.ends.get(ending)).ok_or(WebError::NotFound)?;
    let other = ending.link.as_ref().and_then(|id| app.engine().surveys().find(|survey| survey.instrument.id == *id));
    let links = other.map(|survey| (format!("/u/{}", survey.slug), visit.texts.get(&format!("{}-title", survey.instrument.id))));
    let content = Notice {
        heading: visit.texts.get("ended-heading"),
        sentences: vec![visit.texts.get(&ending.text)],
        links: links.into_iter().collect(),
    };
    Ok(visit.say(StatusCode::OK, &content))
}
