//! Handing in, and reading what was handed in.

use axum::{
    extract::{Extension, Path, State},
    http::{HeaderMap, StatusCode, Uri},
};

use crate::{
    domain::{
        interviews::{Entry, InterviewState, OpenInterview, topics},
        questionnaire::Page,
    },
    rendering::{
        components::problems::FieldProblem,
        pages::talks::{
            record::{self as pages, Checklist, Record, RecordPage, Suspicion as SuspiciousText},
            steps, words,
        },
    },
    web::{
        App,
        request::Form,
        respond::{Answer, go},
        routes::talks::{Received, Scene, guide::open_questions, interruptions, receive},
    },
    workflows::{
        accounts::Staff,
        interviews::{
            Change,
            checks::{Findings, Place, Suspicion, findings},
            forms::FormProblem,
        },
    },
};

/// The entries of an interview that count.
async fn entries(scene: &Scene<'_>) -> Result<Vec<Entry>, crate::web::error::WebError> {
    let mut entries = scene.desk.app.engine().store().entries(&scene.talk.interview.id).await?;
    entries.retain(|entry| !entry.deleted);
    Ok(entries)
}

/// The guide with answers and entries, then entries that belong to no prompt of it.
fn record_pages<'e>(scene: &Scene<'_>, entries: &'e [Entry]) -> Vec<RecordPage<'e>> {
    let (texts, guide, interview) = (scene.texts(), scene.talk.guide, &scene.talk.interview);
    let reached = guide.themes(interview);
    let page = |page: &Page| {
        let prompts = page.questions.iter().filter(|question| guide.theme(question.id.as_str()).is_some());
        let themes = prompts.map(|question| {
            let written: Vec<&Entry> = entries.iter().filter(|entry| entry.question.as_ref() == Some(&question.id)).collect();
            (question, written)
        });
        RecordPage {
            title: texts.get(&guide.instrument.page_text(&page.id)),
            answers: words::answers(texts, &guide.structured(page, interview), &interview.answers),
            themes: themes
                .filter(|(question, written)| !written.is_empty() || reached.iter().any(|theme| theme.id == question.id))
                .map(|(question, written)| (texts.get(question.id.as_str()), written))
                .collect(),
        }
    };
    let mut pages: Vec<RecordPage<'e>> = guide.instrument.pages.iter().map(page).collect();
    let is_apart = |entry: &&Entry| entry.question.as_ref().is_none_or(|id| guide.theme(id.as_str()).is_none());
    let apart: Vec<&Entry> = entries.iter().filter(is_apart).collect();
    if !apart.is_empty() {
        let title = texts.get("guide-notes-apart");
        pages.push(RecordPage { themes: vec![(title.clone(), apart)], title, answers: Vec::new() });
    }
    pages
}

/// An interview that was handed in.
pub(super) async fn read_only(scene: &Scene<'_>, notice: Option<&str>) -> Answer {
    let entries = entries(scene).await?;
    let topics = topics(scene.talk.guide.process);
    let record = Record { interview: &scene.talk.interview, pages: record_pages(scene, &entries), topics: &topics };
    let (engine, texts) = (scene.desk.app.engine(), scene.texts());
    let history = engine.store().interview_history(&scene.talk.interview.id).await?;
    let can_reopen = engine.can_reopen_talk(&scene.talk.interview).await?;
    let steps = steps::around(texts, &scene.at(""), &scene.desk.token(), (can_reopen, scene.talk.interview.may_be_quoted()), &history);
    Ok(scene.show_top(StatusCode::OK, &pages::finished(texts, &record, notice, &steps)))
}

/// Where an entry can be changed, under its beginning.
fn entry_link(scene: &Scene<'_>, entry: &Entry) -> (String, String) {
    let beginning: String = entry.text.chars().take(60).collect();
    (scene.at(&format!("/e/{}", entry.id)), beginning)
}

/// What should be looked at, with the places; only what there is.
fn notes(scene: &Scene<'_>, found: &Findings<'_>) -> Vec<(String, Vec<(String, String)>)> {
    let texts = scene.texts();
    let themes = found.untouched.iter().map(|theme| (scene.at(&format!("/t/{}", theme.id)), texts.get(theme.id.as_str()))).collect();
    let entries = |entries: &[&Entry]| -> Vec<(String, String)> { entries.iter().map(|entry| entry_link(scene, entry)).collect() };
    let kinds = [
        ("finish-untouched", themes),
        ("finish-unsorted", entries(&found.unsorted)),
        ("finish-without_field", entries(&found.without_field)),
        ("finish-untranslated", entries(&found.untranslated)),
    ];
    kinds.into_iter().filter(|(_, places)| !places.is_empty()).map(|(key, places)| (texts.get(key), places)).collect()
}

fn suspicion_in_words<'a>(scene: &Scene<'_>, suspicion: &Suspicion<'a>) -> SuspiciousText<'a> {
    let texts = scene.texts();
    let place = match suspicion.place {
        Place::Entry(entry) => {
            let theme = entry.question.as_ref().map_or_else(|| texts.get("guide-notes-apart"), |question| texts.get(question.as_str()));
            (scene.at(&format!("/e/{}", entry.id)), theme)
        }
        Place::Postscript => (scene.at("/postscript"), texts.get("post-heading")),
        Place::Answer(question) => {
            let pages = &scene.talk.guide.instrument.pages;
            let page = pages.iter().find(|page| page.questions.iter().any(|asked| asked.id == question.id));
            let address = page.map_or_else(|| scene.at(""), |page| scene.at(&format!("/p/{}", page.id)));
            (address, texts.get(question.id.as_str()))
        }
    };
    SuspiciousText { place, text: suspicion.text, ranges: suspicion.ranges.clone() }
}

async fn show_checklist(scene: &Scene<'_>, status: StatusCode, problems: Vec<FieldProblem>) -> Answer {
    let (texts, interview) = (scene.texts(), &scene.talk.interview);
    let entries = entries(scene).await?;
    let topics = topics(scene.talk.guide.process);
    let engine = scene.desk.app.engine();
    let suspect = |text: &str| engine.marks(scene.talk.guide.process, text).into_iter().map(|mark| mark.range).collect();
    let found = findings(scene.talk.guide, interview, &entries, &suspect);
    let check = Checklist {
        notes: notes(scene, &found),
        suspicions: found.suspicions.iter().map(|suspicion| suspicion_in_words(scene, suspicion)).collect(),
        action: scene.at("/finish"),
        token: scene.desk.token(),
        missing: words::header(texts, &interview.header)
            .into_iter()
            .filter(|(_, value)| value.is_empty())
            .map(|(label, _)| label)
            .collect(),
        open: scene.talk.guide.instrument.pages.iter().map(|page| open_questions(scene, page)).sum(),
        entries: entries.len(),
        problems,
        back: scene.at(""),
    };
    let record = Record { interview, pages: record_pages(scene, &entries), topics: &topics };
    Ok(scene.show(status, texts.get("finish-heading"), &pages::finish(texts, &record, &check)))
}

pub(super) async fn show(State(app): State<App>, Extension(staff): Extension<Staff>, Path(id): Path<String>, headers: HeaderMap) -> Answer {
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    if OpenInterview::open(scene.talk.interview.clone()).is_err() {
        return Ok(go(&scene.at("")));
    }
    show_checklist(&scene, StatusCode::OK, Vec::new()).await
}

pub(super) async fn take(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path(id): Path<String>,
    uri: Uri,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    // Handed in twice is handed in.
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    if scene.talk.interview.state == InterviewState::Finished {
        return Ok(go(&scene.at("")));
    }
    let (scene, open) = match receive(&app, &staff, &headers, &uri, &id, &form).await? {
        Received::Open(received) => *received,
        Received::Refused(response) => return Ok(response),
    };
    if form.first("names").is_none() {
        let problems = scene.in_words(&[FormProblem::Names]);
        return show_checklist(&scene, StatusCode::UNPROCESSABLE_ENTITY, problems).await;
    }
    Ok(match app.engine().finish_talk(&staff, open).await? {
        Change::Saved(_) | Change::Conflict(_) => go(&scene.at("?finished=1")),
        Change::NotOpen(reason) => interruptions::not_open(&scene, reason, &form),
    })
}
