//! What comes between a form and saving it: the session ended, another version is stored, or the
//! interview takes no notes. Nothing that was typed is lost on the way.

use axum::{
    extract::{Extension, FromRequest as _, Request, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};

use crate::{
    domain::{answers::SubmittedForm, interviews::NotOpen},
    localisation::Texts,
    rendering::pages::talks::{
        interruptions::{self as pages, Conflict, Version},
        words::Line,
    },
    web::{
        App,
        access::Access,
        error::WebError,
        request::Form,
        respond::{Answer, go},
        routes::{
            staff::{Desk, INTERVIEWS, show_outside, staff_cookie, staff_texts},
            talks::{Scene, saves_itself, text_key, told},
        },
        server::Peer,
    },
    workflows::accounts::{SignIn, Staff},
};

/// Marks fields that wait until somebody has signed in again.
const KEPT: &str = "kept.";

/// What was typed, for reading and copying; choices travel on unseen.
fn typed(texts: &Texts, form: &SubmittedForm) -> Vec<Line> {
    let label = |name: &str| text_key(name).map(|key| texts.get(key));
    form.pairs().filter(|(_, value)| !value.is_empty()).filter_map(|(name, value)| Some((label(name)?, vec![value.to_string()]))).collect()
}

fn owned((name, value): (&str, &str)) -> (String, String) {
    (name.to_string(), value.to_string())
}

/// A form that waits until somebody has signed in.
struct Waiting {
    address: String,
    fields: SubmittedForm,
}

impl Waiting {
    fn show(&self, app: &App, texts: &Texts, status: StatusCode, name: &str, problem: Option<&str>) -> Response {
        let mut kept: Vec<(String, String)> =
            self.fields.pairs().map(|(name, value)| (format!("{KEPT}{name}"), value.to_string())).collect();
        kept.push(("_then".to_string(), self.address.clone()));
        let main = pages::sign_in_again(texts, name, &kept, &typed(texts, &self.fields), problem);
        show_outside(app, texts, status, texts.get("signin-heading"), &main)
    }
}

/// A form of the interview log from somebody who is not signed in (any more): sign in, then go on.
pub(in crate::web) async fn signed_out(app: &App, request: Request) -> Response {
    let (headers, address) = (request.headers().clone(), request.uri().path().to_string());
    let form = match Form::from_request(request, app).await {
        Ok(Form(form)) => form,
        Err(error) => return error.into_response(),
    };
    let texts = staff_texts(app, &headers);
    if saves_itself(&form) {
        return told(StatusCode::UNAUTHORIZED, &texts.get("save-signed_out"), &[]);
    }
    let waiting = Waiting { address, fields: form.only(|name| name != "_token") };
    waiting.show(app, &texts, StatusCode::UNAUTHORIZED, "", None)
}

/// Signs in and shows what was typed once more, to be saved with one press.
pub(super) async fn sign_in_again(State(app): State<App>, headers: HeaderMap, peer: Option<Extension<Peer>>, Form(form): Form) -> Answer {
    let texts = staff_texts(&app, &headers);
    let address = form.first("_then").filter(|path| path.starts_with("/iv/")).ok_or(WebError::BadRequest)?.to_string();
    let kept = form.pairs().filter_map(|(name, value)| Some((name.strip_prefix(KEPT)?.to_string(), value.to_string())));
    let waiting = Waiting { address, fields: SubmittedForm::new(kept.collect()) };
    let name = form.first("name").unwrap_or_default();
    let place = peer.map(|Extension(peer)| peer.place()).unwrap_or_default();
    Ok(match app.engine().sign_in(name, form.first("password").unwrap_or_default(), &place).await? {
        SignIn::Welcome(secret) => {
            let staff = app.engine().staff(&secret).await?.filter(leads_talks);
            let response = match staff {
                Some(staff) => save_again(&Desk::of(&app, &staff, &headers), &waiting.address, &waiting.fields),
                None => go("/desk"),
            };
            staff_cookie(&app, response, &secret)
        }
        SignIn::Wrong => waiting.show(&app, &texts, StatusCode::UNAUTHORIZED, name, Some(&texts.get("signin-wrong"))),
        SignIn::Wait(minutes) => {
            let sentence = texts.with("signin-throttled", &[("n", minutes.into())]);
            waiting.show(&app, &texts, StatusCode::TOO_MANY_REQUESTS, name, Some(&sentence))
        }
    })
}

fn leads_talks(staff: &Staff) -> bool {
    matches!(INTERVIEWS, Access::Staff(roles) if staff.has_any(roles))
}

/// The form was made for another session: it is shown again for this one.
pub(super) fn save_again(desk: &Desk<'_>, action: &str, form: &SubmittedForm) -> Response {
    let texts = &desk.texts;
    if saves_itself(form) {
        // Signed in again elsewhere: the next request of the page fits this session.
        return told(StatusCode::UNAUTHORIZED, &texts.get("save-signed_out"), &[("_token", desk.token())]);
    }
    let mut fields: Vec<(String, String)> = form.only(|name| name != "_token").pairs().map(owned).collect();
    fields.push(("_token".to_string(), desk.token()));
    let main = pages::save_again(texts, action, &fields, &typed(texts, form));
    desk.show(StatusCode::OK, texts.get("save-again-heading"), "/iv", vec![("/iv".to_string(), texts.get("iv-heading"))], &main)
}

/// There is no such interview, or none for this account any more; what was typed can be copied.
pub(super) fn not_here(desk: &Desk<'_>, form: &SubmittedForm) -> Response {
    let texts = &desk.texts;
    if saves_itself(form) {
        return told(StatusCode::NOT_FOUND, &texts.get("iv-err-not_here-text"), &[]);
    }
    let back = texts.get("iv-heading");
    let main = pages::not_open(&texts.get("iv-err-not_here-text"), &typed(texts, form), ("/iv", &back));
    desk.show_talk(StatusCode::NOT_FOUND, texts.get("iv-err-not_here"), vec![("/iv".to_string(), back)], &main)
}

/// The interview takes no notes.
pub(super) fn not_open(scene: &Scene<'_>, reason: NotOpen, form: &SubmittedForm) -> Response {
    let texts = scene.texts();
    let (heading, sentence) = match reason {
        NotOpen::NoConsent => ("iv-err-no_consent", "iv-err-no_consent-text"),
        NotOpen::Finished | NotOpen::Declined => ("iv-err-closed", "iv-err-closed-text"),
    };
    if saves_itself(form) {
        return told(StatusCode::CONFLICT, &texts.get(heading), &[]);
    }
    let back = texts.get("iv-heading");
    let main = pages::not_open(&texts.get(sentence), &typed(texts, form), ("/iv", &back));
    scene.show(StatusCode::CONFLICT, texts.get(heading), &main)
}

/// Two versions of the same, and what says that the stored one was seen.
pub(super) struct Versions {
    pub mine: Version,
    pub stored: Version,
    /// Fields that let the own version follow the stored one.
    pub fresh: Vec<(String, String)>,
    /// Under which identifier the own version can be kept beside the stored one.
    pub copy: Option<String>,
}

/// Another version is stored: both are shown, and the choice is sent to the same address.
pub(super) fn conflict(scene: &Scene<'_>, action: String, form: &SubmittedForm, versions: Versions) -> Response {
    let texts = scene.texts();
    if saves_itself(form) {
        return told(StatusCode::CONFLICT, &texts.get("save-conflict"), &[]);
    }
    let heading = texts.get(if versions.copy.is_some() { "conflict-heading" } else { "conflict-heading-part" });
    let Versions { mine, stored, fresh, copy } = versions;
    let both = copy.is_some();
    let renewed: Vec<(String, String)> = fresh.into_iter().chain(copy.map(|id| ("copy".to_string(), id))).collect();
    let stays = |name: &str| !name.starts_with('_') && renewed.iter().all(|(new, _)| new != name);
    let mut fields: Vec<(String, String)> = form.only(stays).pairs().map(owned).collect();
    fields.extend(renewed);
    fields.push(("_token".to_string(), scene.desk.token()));
    scene.show(StatusCode::CONFLICT, heading, &pages::conflict(texts, &Conflict { action, fields, mine, stored, both }))
}
