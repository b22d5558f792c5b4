//! The interview log under `/iv`: who may enter an interview, how its pages are framed, and what every
//! form goes through before it is read. The pages themselves are told by the files beside this one.

mod consent;
mod contacts;
mod entries;
mod finish;
mod guide;
pub(in crate::web) mod interruptions;
mod list;
mod postscript;
mod steps;
mod stop;

use axum::{
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use maud::Markup;

use crate::{
    domain::{
        answers::{ProblemKind, SubmittedForm},
        interviews::{InterviewState, OpenInterview, RecordId},
    },
    localisation::{Texts, problem_sentence},
    rendering::{components::problems::FieldProblem, pages::talks::SavingForm},
    web::{
        App,
        access::{Access, Route},
        error::WebError,
        routes::staff::{Desk, INTERVIEWS, ORGANISER},
    },
    workflows::{
        accounts::Staff,
        interviews::{Talk, forms::FormProblem},
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/iv", INTERVIEWS, list::show),
        Route::get("/iv/new/{process}/{guide}", INTERVIEWS, consent::show),
        Route::post("/iv/new/{process}/{guide}", INTERVIEWS, consent::take),
        Route::get("/iv/{id}", INTERVIEWS, guide::show),
        Route::post("/iv/{id}", INTERVIEWS, guide::take_header),
        Route::get("/iv/{id}/p/{page}", INTERVIEWS, guide::show_page),
        Route::post("/iv/{id}/p/{page}", INTERVIEWS, guide::take_page),
        Route::get("/iv/{id}/t/{question}", INTERVIEWS, entries::show_theme),
        Route::get("/iv/{id}/e/{entry}", INTERVIEWS, entries::show),
        Route::post("/iv/{id}/e/{entry}", INTERVIEWS, entries::take),
        Route::post("/iv/{id}/e/{entry}/delete", INTERVIEWS, entries::delete),
        Route::post("/iv/{id}/e/{entry}/restore", INTERVIEWS, entries::restore),
        Route::post("/iv/{id}/t/{question}", INTERVIEWS, entries::mark),
        Route::get("/iv/{id}/postscript", INTERVIEWS, postscript::show),
        Route::post("/iv/{id}/postscript", INTERVIEWS, postscript::take),
        Route::get("/iv/{id}/contact", INTERVIEWS, contacts::show),
        Route::post("/iv/{id}/contact", INTERVIEWS, contacts::take),
        Route::get("/iv/{id}/finish", INTERVIEWS, finish::show),
        Route::post("/iv/{id}/finish", INTERVIEWS, finish::take),
        Route::post("/iv/{id}/reopen", INTERVIEWS, steps::reopen),
        Route::get("/iv/{id}/hand-over", INTERVIEWS, steps::show_hand_over),
        Route::post("/iv/{id}/hand-over", INTERVIEWS, steps::hand_over),
        Route::get("/iv/{id}/no-quotes", INTERVIEWS, steps::ask_about_quotes),
        Route::post("/iv/{id}/no-quotes", INTERVIEWS, steps::forbid_quotes),
        Route::get("/iv/{id}/withdraw", INTERVIEWS, steps::show_withdrawal),
        Route::post("/iv/{id}/withdraw", INTERVIEWS, steps::withdraw),
        // Works for everybody, so that it never asks anything first.
        Route::post("/iv/stop", Access::Public, stop::hide),
        Route::get("/desk/{process}/contacts", ORGANISER, contacts::list),
        Route::get("/desk/{process}/contacts/{contact}/delete", ORGANISER, contacts::ask),
        Route::post("/desk/{process}/contacts/{contact}/delete", ORGANISER, contacts::delete),
        Route::post("/sign-in/again", Access::Public, interruptions::sign_in_again),
    ]
}

/// An interview as somebody who may see it meets it.
struct Scene<'a> {
    desk: Desk<'a>,
    talk: Talk<'a>,
}

impl<'a> Scene<'a> {
    /// The interview, or "not found" for whoever may not see it: that it exists is nobody else's business.
    async fn of(app: &'a App, staff: &'a Staff, headers: &HeaderMap, id: &str) -> Result<Self, WebError> {
        let id = RecordId::parse(id).ok_or(WebError::NotFound)?;
        let talk = app.engine().talk(staff, &id).await?.ok_or(WebError::NotFound)?;
        let mut desk = Desk::of(app, staff, headers);
        desk.texts = app.engine().texts(Some(talk.guide.process), desk.texts.language().identifier());
        Ok(Self { desk, talk })
    }

    fn texts(&self) -> &Texts {
        &self.desk.texts
    }

    /// An address below the interview.
    fn at(&self, rest: &str) -> String {
        format!("/iv/{}{rest}", self.talk.interview.id)
    }

    fn is_draft(&self) -> bool {
        self.talk.interview.state == InterviewState::Draft
    }

    /// A page below the overview.
    fn show(&self, status: StatusCode, title: String, main: &Markup) -> Response {
        let crumbs = vec![("/iv".to_string(), self.texts().get("iv-heading")), (self.at(""), self.talk.interview.label.clone())];
        self.desk.show_talk(status, title, crumbs, main)
    }

    /// The page of the interview itself.
    fn show_top(&self, status: StatusCode, main: &Markup) -> Response {
        let guide = self.texts().plain(&format!("{}-title", self.talk.guide.instrument.id), &[]);
        let title = format!("{} – {guide}", self.talk.interview.label);
        self.desk.show_talk(status, title, vec![("/iv".to_string(), self.texts().get("iv-heading"))], main)
    }

    /// Texts of the other languages prompts are read in: that of the talk, as far as the guide is
    /// offered in it, and the source language.
    fn wordings(&self) -> Vec<Texts> {
        let guide = self.talk.guide;
        let spoken = self.talk.interview.header.language.as_ref();
        let spoken = guide.instrument.languages.iter().find(|offered| spoken.is_some_and(|tag| *tag == offered.to_string()));
        let mut tags = vec![self.texts().language().identifier()];
        for tag in spoken.into_iter().chain([&guide.process.source_language]) {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        tags[1..].iter().map(|tag| self.desk.app.engine().texts(Some(guide.process), tag)).collect()
    }

    fn saving<'f>(&self, action: String, content: Content<'f>) -> SavingForm<'f> {
        SavingForm { action, token: self.desk.token(), form: content.form, problems: content.problems }
    }

    /// What has to change, in words.
    fn in_words(&self, problems: &[FormProblem]) -> Vec<FieldProblem> {
        form_problems(self.texts(), problems)
    }

    /// The answer to a form that saved itself: stored, with the fields that changed by that.
    fn saved(&self, fields: &[(&str, String)]) -> Response {
        let time = self.desk.app.engine().surroundings().clock_time_in(0);
        told(StatusCode::OK, &self.texts().with("save-state-saved", &[("time", time.into())]), fields)
    }
}

/// What the fields of a page contain: what is stored, or what was typed and has to change.
#[derive(Clone, Copy)]
struct Content<'f> {
    form: &'f SubmittedForm,
    problems: &'f [FieldProblem],
}

impl<'f> Content<'f> {
    fn stored(form: &'f SubmittedForm) -> Self {
        Self { form, problems: &[] }
    }

    fn status(self) -> StatusCode {
        if self.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
    }
}

/// Key of the label of a field people write into.
fn text_key(field: &str) -> Option<&'static str> {
    Some(match field {
        "text" => "entry-text",
        "translation" => "entry-translation",
        "suggested" => "entry-suggested",
        "week" => "iv-header-week",
        "minutes" => "iv-header-minutes",
        "course" => "post-course",
        "afterwards" => "post-afterwards",
        "ideas" => "post-ideas",
        "note" => "handover-note",
        _ if field.ends_with("-other") => "q-text-other",
        _ => return None,
    })
}

/// What has to change, in words.
fn form_problems(texts: &Texts, problems: &[FormProblem]) -> Vec<FieldProblem> {
    let sentence = |problem: FormProblem| match problem {
        FormProblem::TooLong(field, over) => {
            let label = text_key(field).map(|key| texts.get(key)).unwrap_or_default();
            problem_sentence(texts, &label, &ProblemKind::TooLong { over }, ToString::to_string)
        }
        _ => texts.get(problem.key()),
    };
    problems.iter().map(|problem| FieldProblem { field: problem.field().to_string(), sentence: sentence(*problem) }).collect()
}

/// An answer for the script: a sentence for the status line, and fields that have a new value.
pub(super) fn told(status: StatusCode, sentence: &str, fields: &[(&str, String)]) -> Response {
    let fields: std::collections::BTreeMap<&str, &str> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let body = serde_json::json!({ "say": crate::localisation::without_isolates(sentence), "fields": fields });
    (status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

/// What has to change, as the script tells it.
fn told_problems(problems: &[FieldProblem]) -> Response {
    let sentences: Vec<&str> = problems.iter().map(|problem| problem.sentence.as_str()).collect();
    told(StatusCode::UNPROCESSABLE_ENTITY, &sentences.join(" · "), &[])
}

/// Whether the script sent the form while somebody was typing.
pub(super) fn saves_itself(form: &SubmittedForm) -> bool {
    form.first("_autosave").is_some()
}

/// A form that arrived.
enum Received<'a> {
    /// For an interview that takes notes.
    Open(Box<(Scene<'a>, OpenInterview)>),
    /// Not to be read; this is the answer.
    Refused(Response),
}

/// What every form of an interview goes through: the interview is one this person may see, the form was
/// made for this session, and the consent is there.
async fn receive<'a>(
    app: &'a App,
    staff: &'a Staff,
    headers: &HeaderMap,
    uri: &Uri,
    id: &str,
    form: &SubmittedForm,
) -> Result<Received<'a>, WebError> {
    let scene = match Scene::of(app, staff, headers, id).await {
        Ok(scene) => scene,
        Err(WebError::NotFound) => return Ok(Received::Refused(interruptions::not_here(&Desk::of(app, staff, headers), form))),
        Err(error) => return Err(error),
    };
    if scene.desk.require_token(form).is_err() {
        return Ok(Received::Refused(interruptions::save_again(&scene.desk, uri.path(), form)));
    }
    Ok(match OpenInterview::open(scene.talk.interview.clone()) {
        Ok(open) => Received::Open(Box::new((scene, open))),
        Err(reason) => Received::Refused(interruptions::not_open(&scene, reason, form)),
    })
}
