//! Whose draft a request belongs to: the cookie with the number, and what somebody sees whose draft is
//! gone, sent or closed. Nobody is turned away without a word, and what was typed is shown.

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};

use crate::{
    domain::{
        answers::{ResumeCode, SubmittedForm},
        questionnaire::{Page, Question},
    },
    rendering::{
        components::frame::LanguageButton,
        pages::notices::{self, Notice},
    },
    web::{
        App,
        error::WebError,
        request::cookie,
        respond::{Cookie, with_cookie},
        routes::entrance::Visit,
    },
    workflows::collect::{Availability, OpenDraft},
};

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
pub(super) struct Answering<'a> {
    pub(super) visit: Visit<'a>,
    pub(super) code: ResumeCode,
    pub(super) open: OpenDraft,
}

/// Where somebody is who wants to answer.
pub(super) enum Entry<'a> {
    In(Box<Answering<'a>>),
    Out(Visit<'a>, Outside),
}

/// Why somebody cannot go on answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outside {
    /// The answers were sent.
    Sent,
    /// There is no draft, or no cookie that leads to it.
    Lost,
    /// Nobody can finish any more.
    Closed,
}

pub(super) async fn enter<'a>(app: &'a App, slug: &str, headers: &HeaderMap) -> Result<Entry<'a>, WebError> {
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
pub(super) fn turned_away(visit: &Visit<'_>, why: Outside, typed: Option<(&Page, &SubmittedForm)>) -> Response {
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
    pub(super) fn at(&self, rest: &str) -> String {
        format!("/u/{}{rest}", self.visit.survey.slug)
    }

    pub(super) fn token(&self, place: &str) -> String {
        self.visit.app.engine().keys().form_token(&self.open.id, place)
    }

    pub(super) fn token_fits(&self, place: &str, form: &SubmittedForm) -> bool {
        let keys = self.visit.app.engine().keys();
        form.first("_token").is_some_and(|token| keys.is_form_token(&self.open.id, place, token))
    }

    /// Number of the first question of a page, and how many there will be about.
    pub(super) fn step(&self, page: usize) -> (usize, usize) {
        let (before, total) = self.visit.survey.instrument.progress(page, self.open.draft.situation());
        ((before + 1).min(total.max(1)), total)
    }

    pub(super) fn title(&self, step: (usize, usize), label: &str, is_wrong: bool) -> String {
        let texts = &self.visit.texts;
        let prefix = if is_wrong { format!("{} ", texts.plain("title-error_prefix", &[])) } else { String::new() };
        let survey = self.visit.title();
        let values = [("n", step.0.into()), ("total", step.1.into()), ("label", label.into()), ("survey", survey.as_str().into())];
        format!("{prefix}{}", texts.plain("title-step", &values))
    }
}

/// Nobody is lost without a word: what was typed is shown, with a way to start again.
pub(super) fn lost(visit: &Visit<'_>, typed: Option<(&Page, &SubmittedForm)>) -> Response {
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
pub(super) fn typed_lines(visit: &Visit<'_>, page: &Page, form: &SubmittedForm) -> Vec<(String, Vec<String>)> {
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

pub(super) fn sent_before(visit: &Visit<'_>) -> Response {
    let content = Notice {
        heading: visit.texts.get("err-already_sent"),
        sentences: vec![],
        links: vec![(format!("/u/{}/thanks", visit.survey.slug), visit.texts.get("thanks-code"))],
    };
    visit.say(StatusCode::OK, &content)
}

/// The store cannot take the page just now: it says so, with everything still there to be sent again.
pub(super) fn unsaved(visit: &Visit<'_>, page: &Page, form: &SubmittedForm) -> Response {
    let time = visit.app.engine().surroundings().clock_time_in(60);
    let sentence = visit.texts.with("err-503", &[("time", time.into())]);
    let action = format!("/u/{}/p/{}", visit.survey.slug, page.id);
    let main = notices::unsaved(&visit.texts, &action, &sentence, &typed_lines(visit, page, form), form);
    let title = visit.texts.plain("err-heading", &[]);
    let mut response = visit.show_with(StatusCode::SERVICE_UNAVAILABLE, title, LanguageButton::None, &main);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    response
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
