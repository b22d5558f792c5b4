//! The postscript of an interview.

use axum::{
    extract::{Extension, Path, State},
    http::{HeaderMap, Uri},
    response::Response,
};

use crate::{
    domain::{
        answers::SubmittedForm,
        interviews::{Atmosphere, Disturbance, Influence, Interview, Postscript, Trust, Understanding},
    },
    rendering::pages::talks::{interruptions::Version, postscript as pages, words},
    web::{
        App,
        request::Form,
        respond::{Answer, go},
        routes::talks::{Content, Received, Scene, guide::SentPart, receive, saves_itself, told_problems},
    },
    workflows::{
        accounts::Staff,
        interviews::{Part, Section, forms::read_postscript},
    },
};

/// A postscript as form fields.
fn filled(postscript: &Postscript) -> SubmittedForm {
    let seen = Part::Postscript(postscript.clone()).fingerprint();
    let fields = [
        ("seen", Some(seen.as_str())),
        ("mood", postscript.mood.map(Atmosphere::as_str)),
        ("interruptions", postscript.interruptions.map(Disturbance::as_str)),
        ("influence", postscript.influence.map(Influence::as_str)),
        ("understanding", postscript.understanding.map(Understanding::as_str)),
        ("trust", postscript.trust.map(Trust::as_str)),
        ("course", Some(postscript.course.as_str())),
        ("afterwards", Some(postscript.afterwards.as_str())),
        ("ideas", Some(postscript.ideas.as_str())),
    ];
    SubmittedForm::new(fields.into_iter().filter_map(|(name, value)| Some((name.to_string(), value?.to_string()))).collect())
}

fn page(scene: &Scene<'_>, content: Content<'_>) -> Response {
    let texts = scene.texts();
    let main = pages::postscript(texts, &scene.saving(scene.at("/postscript"), content), &scene.at(""));
    scene.show(content.status(), texts.get("post-heading"), &main)
}

pub(super) async fn show(State(app): State<App>, Extension(staff): Extension<Staff>, Path(id): Path<String>, headers: HeaderMap) -> Answer {
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    if !scene.is_draft() {
        return Ok(go(&scene.at("")));
    }
    Ok(page(&scene, Content::stored(&filled(&scene.talk.interview.postscript))))
}

pub(super) async fn take(
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
    let postscript = match read_postscript(&form) {
        Ok(postscript) => postscript,
        Err(problems) => {
            let problems = scene.in_words(&problems);
            if saves_itself(&form) {
                return Ok(told_problems(&problems));
            }
            return Ok(page(&scene, Content { form: &form, problems: &problems }));
        }
    };
    let in_words = |postscript: &Postscript| Version::Lines(words::postscript(scene.texts(), postscript));
    let mine = in_words(&postscript);
    let (section, part) = (Section::Postscript, Part::Postscript(postscript));
    let sent = SentPart { scene: &scene, form: &form, section, part, back: scene.at("?saved=1") };
    sent.save(open, mine, &|interview: &Interview| in_words(&interview.postscript)).await
}
