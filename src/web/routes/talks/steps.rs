//! What becomes of an interview as a whole: opened again, handed over, withdrawn.

use axum::{
    extract::{Extension, Path, State},
    http::{HeaderMap, StatusCode, Uri},
};

use crate::{
    domain::{
        answers::{SubmittedForm, clean_text, western_digits},
        interviews::InterviewState,
    },
    rendering::pages::talks::steps as pages,
    web::{
        App,
        request::Form,
        respond::{Answer, go},
        routes::talks::{Content, Received, Scene, interruptions, receive},
    },
    workflows::{
        accounts::Staff,
        interviews::{
            Change,
            forms::{FormProblem, read_hand_over},
        },
    },
};

pub(super) async fn reopen(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path(id): Path<String>,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    scene.desk.require_token(&form)?;
    if scene.talk.interview.state == InterviewState::Finished {
        app.engine().reopen_talk(&staff, &scene.talk.interview).await?;
    }
    Ok(go(&scene.at("")))
}

/// The accounts an interview can go to.
async fn others(scene: &Scene<'_>) -> Result<Vec<String>, crate::web::error::WebError> {
    let mut others = scene.desk.app.engine().interviewers().await?;
    others.retain(|name| *name != scene.talk.interview.interviewer);
    Ok(others)
}

async fn hand_over_page(scene: &Scene<'_>, content: Content<'_>) -> Answer {
    let others = others(scene).await?.into_iter().map(|name| (name.clone(), name)).collect::<Vec<_>>();
    let saving = scene.saving(scene.at("/hand-over"), content);
    let texts = scene.texts();
    Ok(scene.show(content.status(), texts.get("handover-heading"), &pages::hand_over(texts, &saving, &others, &scene.at(""))))
}

pub(super) async fn show_hand_over(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    if !scene.is_draft() {
        return Ok(go(&scene.at("")));
    }
    hand_over_page(&scene, Content::stored(&SubmittedForm::default())).await
}

pub(super) async fn hand_over(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path(id): Path<String>,
    uri: Uri,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    let (scene, open) = match receive(&app, &staff, &headers, &uri, &id, &form).await? {
        Received::Open(received) => *received,
        Received::Refused(response) => return Ok(response),
    };
    let (to, note) = match read_hand_over(&form, &others(&scene).await?) {
        Ok(read) => read,
        Err(problems) => {
            let problems = scene.in_words(&problems);
            return hand_over_page(&scene, Content { form: &form, problems: &problems }).await;
        }
    };
    Ok(match app.engine().hand_over_talk(&staff, open, &to, &note).await? {
        Change::Saved(_) | Change::Conflict(_) => go("/iv?handed_over=1"),
        Change::NotOpen(reason) => interruptions::not_open(&scene, reason, &form),
    })
}

pub(super) async fn ask_about_quotes(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    if !scene.talk.interview.may_be_quoted() {
        return Ok(go(&scene.at("")));
    }
    let form = SubmittedForm::default();
    let main = pages::forbid_quotes(scene.texts(), &scene.saving(scene.at("/no-quotes"), Content::stored(&form)), &scene.at(""));
    Ok(scene.show(StatusCode::OK, scene.texts().get("no-quotes-heading"), &main))
}

pub(super) async fn forbid_quotes(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path(id): Path<String>,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    scene.desk.require_token(&form)?;
    app.engine().forbid_quotes(&staff, &scene.talk.interview).await?;
    Ok(go(&scene.at("")))
}

async fn withdrawal_page(scene: &Scene<'_>, content: Content<'_>) -> Answer {
    let entries = scene.desk.app.engine().store().entries(&scene.talk.interview.id).await?;
    let entries = entries.iter().filter(|entry| !entry.deleted).count();
    let (texts, saving) = (scene.texts(), scene.saving(scene.at("/withdraw"), content));
    let main = pages::withdraw(texts, &saving, &scene.talk.interview.label, entries, &scene.at(""));
    Ok(scene.show(content.status(), texts.get("withdraw-heading"), &main))
}

pub(super) async fn show_withdrawal(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    withdrawal_page(&scene, Content::stored(&SubmittedForm::default())).await
}

pub(super) async fn withdraw(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path(id): Path<String>,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    scene.desk.require_token(&form)?;
    let typed = western_digits(&clean_text(form.first("label").unwrap_or_default())).to_uppercase();
    if typed != scene.talk.interview.label.to_uppercase() || scene.talk.interview.state == InterviewState::Declined {
        let problems = scene.in_words(&[FormProblem::Label]);
        return withdrawal_page(&scene, Content { form: &form, problems: &problems }).await;
    }
    app.engine().withdraw_talk(&staff, &scene.talk.interview).await?;
    Ok(go("/iv?withdrawn=1"))
}
