//! Answering: question pages, the check page, sending. A page always belongs to the draft of the
//! cookie; when that is gone, the reader gets a page that shows what was typed and how to go on.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use maud::Markup;

use crate::{
    domain::{
        answers::{Completeness, Draft, ResumeCode, SubmittedForm, filled_form, read_page},
        questionnaire::{Instrument, Page, Question},
    },
    localisation::{Texts, problem_sentence},
    rendering::{
        components::{frame::LanguageButton, problems::FieldProblem},
        pages::{
            answering::{self as pages, AskedQuestion, CheckLine, QuestionPage},
            notices::{self, Notice},
        },
    },
    web::{
        App,
        access::{Access, Route},
        error::WebError,
        request::{Form, cookie},
        respond::{Answer, Cookie, go, with_cookie},
        routes::entrance::{Visit, with_language},
    },
    workflows::collect::{Availability, OpenDraft, PageAction, PageOutcome, Step, SubmitOutcome},
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/u/{slug}/continue", Access::Respondent, go_on),
        Route::get("/u/{slug}/p/{page}", Access::Respondent, show_page),
        Route::post("/u/{slug}/p/{page}", Access::Respondent, take_page),
        Route::get("/u/{slug}/check", Access::Respondent, check),
        Route::post("/u/{slug}/check", Access::Respondent, send),
        Route::post("/u/{slug}/send-part", Access::Respondent, send_part),
        Route::get("/u/{slug}/sent", Access::Respondent, already_sent),
    ]
}

/// The cookie with a respondent's number. It is sent to one survey only and names nobody.
const DRAFT_COOKIE: &str = "vs_draft";
/// A day: longer away than that, the number is asked for.
const IDLE_SECONDS: i64 = 24 * 3600;
/// After sending, the number is shown again for so long.
const RECEIPT_SECONDS: i64 = 30 * 60;

/// The number in the cookie, if it was handed out here.
pub(super) fn held_code(app: &App, headers: &HeaderMap) -> Option<ResumeCode> {
    app.engine().keys().read_cookie(cookie(headers, DRAFT_COOKIE)?)
}

/// Hands out the cookie of a draft.
pub(super) fn draft_cookie(app: &App, response: Response, slug: &str, code: &ResumeCode) -> Response {
    set_cookie(app, response, slug, &app.engine().keys().cookie(code), IDLE_SECONDS)
}

/// Hands out the cookie of a number whose answers were sent: for a short time.
pub(super) fn receipt_cookie(app: &App, response: Response, slug: &str, code: &ResumeCode) -> Response {
    set_cookie(app, response, slug, &app.engine().keys().cookie(code), RECEIPT_SECONDS)
}

/// Takes the cookie of a survey back.
pub(super) fn forget_draft(app: &App, response: Response, slug: &str) -> Response {
    set_cookie(app, response, slug, "", 0)
}

fn set_cookie(app: &App, response: Response, slug: &str, value: &str, max_age: i64) -> Response {
    let path = format!("/u/{slug}");
    with_cookie(response, &Cookie { name: DRAFT_COOKIE, value, path: &path, max_age: Some(max_age), https: app.settings().https })
}

/// A draft somebody is in, with the page around it.
struct Answering<'a> {
    visit: Visit<'a>,
    code: ResumeCode,
    open: OpenDraft,
}

/// Where somebody is who wants to answer.
enum Entry<'a> {
    In(Box<Answering<'a>>),
    Out(Visit<'a>, Outside),
}

/// Why somebody cannot go on answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outside {
    /// The answers were sent.
    Sent,
    /// There is no draft, or no cookie that leads to it.
    Lost,
    /// Nobody can finish any more.
    Closed,
}

async fn enter<'a>(app: &'a App, slug: &str, headers: &HeaderMap) -> Result<Entry<'a>, WebError> {
    let visit = Visit::of(app, slug, headers)?;
    let Some(code) = held_code(app, headers) else { return Ok(Entry::Out(visit, Outside::Lost)) };
    match app.engine().draft(visit.survey, &code).await? {
        Some(open) => {
            let visit = visit.in_language(&open.language);
            if app.engine().availability(visit.survey) == Availability::Closed {
                return Ok(Entry::Out(visit, Outside::Closed));
            }
            Ok(Entry::In(Box::new(Answering { visit, code, open })))
        }
        None if app.engine().is_sent(&code).await? => Ok(Entry::Out(visit, Outside::Sent)),
        None => Ok(Entry::Out(visit, Outside::Lost)),
    }
}

/// The page for somebody who cannot go on, with what was typed on a page of questions.
fn turned_away(visit: &Visit<'_>, why: Outside, typed: Option<(&Page, &SubmittedForm)>) -> Response {
    match why {
        Outside::Sent => sent_before(visit),
        Outside::Lost => lost(visit, typed),
        Outside::Closed => {
            let lines = typed.map(|(page, form)| typed_lines(visit, page, form)).unwrap_or_default();
            let main = notices::closed(&visit.texts, &visit.survey.process.contact, &lines);
            visit.show(visit.texts.plain("err-closed-heading", &[]), LanguageButton::None, &main)
        }
    }
}

impl Answering<'_> {
    fn at(&self, rest: &str) -> String {
        format!("/u/{}{rest}", self.visit.survey.slug)
    }

    fn token(&self, place: &str) -> String {
        let keys = self.visit.app.engine().keys();
        keys.form_token(&keys.draft_id(&self.code), place)
    }

    fn token_fits(&self, place: &str, form: &SubmittedForm) -> bool {
        let keys = self.visit.app.engine().keys();
        form.first("_token").is_some_and(|token| keys.is_form_token(&keys.draft_id(&self.code), place, token))
    }

    /// Number of the first question of a page, and how many there will be about.
    fn step(&self, page: usize) -> (usize, usize) {
        let (instrument, situation) = (self.visit.survey.instrument, self.open.draft.situation());
        let total = instrument.count_of_questions(situation);
        ((instrument.questions_before(page, situation) + 1).min(total.max(1)), total)
    }

    fn title(&self, step: (usize, usize), label: &str, is_wrong: bool) -> String {
        let texts = &self.visit.texts;
        let prefix = if is_wrong { format!("{} ", texts.plain("title-error_prefix", &[])) } else { String::new() };
        let survey = self.visit.title();
        let values = [("n", step.0.into()), ("total", step.1.into()), ("label", label.into()), ("survey", survey.as_str().into())];
        format!("{prefix}{}", texts.plain("title-step", &values))
    }
}

/// Nobody is lost without a word: what was typed is shown, with a way to start again.
fn lost(visit: &Visit<'_>, typed: Option<(&Page, &SubmittedForm)>) -> Response {
    let texts = &visit.texts;
    let kept = typed.map(|(_, form)| form.only(|name| !name.starts_with('_'))).unwrap_or_default();
    let lines = typed.map(|(page, _)| typed_lines(visit, page, &kept)).unwrap_or_default();
    if lines.is_empty() {
        let content = Notice {
            heading: texts.get("err-draft-expired"),
            sentences: vec![texts.get("err-session_code"), texts.get("err-cookies")],
            links: vec![
                (format!("/u/{}/resume", visit.survey.slug), texts.get("start-continue_code")),
                (format!("/u/{}", visit.survey.slug), texts.get("err-draft-restart")),
            ],
        };
        return visit.say(StatusCode::GONE, &content);
    }
    let pairs: Vec<(String, String)> = kept.pairs().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    let main = notices::expired(texts, visit.survey.slug, &lines, &pairs);
    visit.show_with(StatusCode::GONE, texts.plain("err-draft-expired", &[]), LanguageButton::None, &main)
}

/// What was typed, question by question, in words where it was a choice.
fn typed_lines(visit: &Visit<'_>, page: &Page, form: &SubmittedForm) -> Vec<(String, Vec<String>)> {
    let label = |question: &Question, value: &str| {
        let choice = question.choices().iter().find(|choice| choice.code == value);
        choice.map_or_else(|| value.to_string(), |choice| visit.texts.get(&choice.text))
    };
    page.questions
        .iter()
        .filter_map(|question| {
            let of_question = form.pairs().filter(|(name, value)| !value.is_empty() && question.owns_field(name));
            let values: Vec<String> = of_question.map(|(_, value)| label(question, value)).collect();
            (!values.is_empty()).then(|| (visit.texts.get(question.id.as_str()), values))
        })
        .collect()
}

fn sent_before(visit: &Visit<'_>) -> Response {
    let content = Notice {
        heading: visit.texts.get("err-already_sent"),
        sentences: vec![],
        links: vec![(format!("/u/{}/thanks", visit.survey.slug), visit.texts.get("thanks-code"))],
    };
    visit.say(StatusCode::OK, &content)
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
    if !instrument.reached_pages(answering.open.draft.situation()).contains(&at) {
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
        if !survey.instrument.reached_pages(answering.open.draft.situation()).contains(&at) {
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
        Step::End { text, link } => return Ok(forget_draft(app, ended(&answering.visit, &text, link.as_deref()), slug)),
    };
    Ok(draft_cookie(app, go(&answering.at(&next)), slug, &answering.code))
}

/// The store cannot take the page just now: it says so, with everything still there to be sent again.
fn unsaved(visit: &Visit<'_>, page: &Page, form: &SubmittedForm) -> Response {
    let time = visit.app.engine().surroundings().clock_time_in(60);
    let sentence = visit.texts.with("err-503", &[("time", time.into())]);
    let action = format!("/u/{}/p/{}", visit.survey.slug, page.id);
    let main = notices::unsaved(&visit.texts, &action, &sentence, &typed_lines(visit, page, form), form);
    let title = visit.texts.plain("err-heading", &[]);
    let mut response = visit.show_with(StatusCode::SERVICE_UNAVAILABLE, title, LanguageButton::None, &main);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    response
}

fn ended(visit: &Visit<'_>, text: &str, link: Option<&str>) -> Response {
    let other = link.and_then(|id| visit.app.engine().surveys().find(|survey| survey.instrument.id == id));
    let links = other.map(|survey| (format!("/u/{}", survey.slug), visit.texts.get(&format!("{}-title", survey.instrument.id))));
    let content =
        Notice { heading: visit.texts.get("ended-heading"), sentences: vec![visit.texts.get(text)], links: links.into_iter().collect() };
    visit.say(StatusCode::OK, &content)
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

/// The number and the page around it, for pages about the number.
pub(super) async fn held_draft<'a>(
    app: &'a App,
    slug: &str,
    headers: &HeaderMap,
) -> Result<Option<(Visit<'a>, ResumeCode, OpenDraft)>, WebError> {
    Ok(match enter(app, slug, headers).await? {
        Entry::In(answering) => Some((answering.visit, answering.code, answering.open)),
        Entry::Out(..) => None,
    })
}
