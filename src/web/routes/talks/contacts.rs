//! Contacts: written down at the end of a talk, listed and deleted by organisers. Where somebody came from
//! is not handed on: the stored contact knows no talk.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode, Uri},
    response::Response,
};

use crate::{
    domain::{
        answers::SubmittedForm,
        interviews::RecordId,
        questionnaire::{DetachedForm, Process, Question},
    },
    localisation::Texts,
    rendering::{
        components::problems::FieldProblem,
        pages::talks::{
            contacts::{self as pages, Contact},
            words,
        },
    },
    storage::DetachedEntry,
    web::{
        App,
        error::WebError,
        request::{Form, query_value},
        respond::{Answer, go},
        routes::{
            answering::problem_in_words,
            staff::Desk,
            talks::{Content, Scene, interruptions},
        },
    },
    workflows::accounts::Staff,
};

fn form_page(scene: &Scene<'_>, form: &DetachedForm, content: Content<'_>) -> Response {
    let texts = scene.texts();
    let main = pages::form(texts, form, &scene.saving(scene.at("/contact"), content), &scene.at(""));
    scene.show(content.status(), texts.get("contact-heading"), &main)
}

pub(super) async fn show(State(app): State<App>, Extension(staff): Extension<Staff>, Path(id): Path<String>, headers: HeaderMap) -> Answer {
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    let guide = scene.talk.guide;
    let form = guide.contact_form().ok_or(WebError::NotFound)?;
    Ok(form_page(&scene, form, Content::stored(&SubmittedForm::default())))
}

pub(super) async fn take(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path(id): Path<String>,
    uri: Uri,
    headers: HeaderMap,
    Form(submitted): Form,
) -> Answer {
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    if scene.desk.require_token(&submitted).is_err() {
        return Ok(interruptions::save_again(&scene.desk, uri.path(), &submitted));
    }
    let (guide, texts) = (scene.talk.guide, scene.texts());
    let form = guide.contact_form().ok_or(WebError::NotFound)?;
    if submitted.first("consent") != Some("yes") {
        let problem = FieldProblem { field: "consent".into(), sentence: texts.get("contact-err-consent") };
        return Ok(form_page(&scene, form, Content { form: &submitted, problems: &[problem] }));
    }
    Ok(match app.engine().take_detached(guide.process, form, &submitted, texts.language().tag()).await? {
        Ok(_) => go(&scene.at("?contact=1")),
        Err(problems) => {
            let problems: Vec<FieldProblem> = problems.iter().map(|problem| problem_in_words(texts, guide.instrument, problem)).collect();
            form_page(&scene, form, Content { form: &submitted, problems: &problems })
        }
    })
}

/// The contacts of a process on the desk.
struct Book<'a> {
    desk: Desk<'a>,
    process: &'a Process,
}

impl<'a> Book<'a> {
    fn of(app: &'a App, staff: &'a Staff, headers: &HeaderMap, process: &str) -> Result<Self, WebError> {
        let process = app.engine().processes().find(|known| known.id == process).ok_or(WebError::NotFound)?;
        let mut desk = Desk::of(app, staff, headers);
        desk.texts = app.engine().texts(Some(process), desk.texts.language().identifier());
        Ok(Self { desk, process })
    }

    fn address(&self) -> String {
        format!("/desk/{}/contacts", self.process.id)
    }

    /// A contact in words; questions a later version of the form does not have are shown under their code.
    fn in_words(&self, entry: &DetachedEntry) -> Contact {
        let texts: &Texts = &self.desk.texts;
        let form = self.process.instruments.iter().find_map(|instrument| instrument.detached_form(entry.form.as_str()));
        let questions: Vec<&Question> = form.map(|form| form.questions.iter().collect()).unwrap_or_default();
        let mut lines = words::answers(texts, &questions, &entry.answers);
        lines.retain(|(_, values)| !values.is_empty());
        Contact { delete: format!("{}/{}/delete", self.address(), entry.id), lines }
    }

    fn show(&self, title: &str, below: bool, main: &maud::Markup) -> Response {
        let texts = &self.desk.texts;
        let mut crumbs = vec![("/iv".to_string(), texts.get("iv-heading"))];
        if below {
            crumbs.push((self.address(), texts.get("contacts-heading")));
        }
        self.desk.show(StatusCode::OK, texts.get(title), "/iv", crumbs, main)
    }
}

pub(super) async fn list(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let book = Book::of(&app, &staff, &headers, &process)?;
    let contacts: Vec<Contact> = app.engine().contacts(book.process).await?.iter().map(|entry| book.in_words(entry)).collect();
    let notice = query_value(query.as_deref(), "deleted").map(|_| book.desk.texts.get("contacts-deleted"));
    Ok(book.show("contacts-heading", false, &pages::list(&book.desk.texts, &contacts, notice.as_deref())))
}

pub(super) async fn ask(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path((process, contact)): Path<(String, String)>,
    headers: HeaderMap,
) -> Answer {
    let book = Book::of(&app, &staff, &headers, &process)?;
    let entries = app.engine().contacts(book.process).await?;
    let entry = entries.iter().find(|entry| entry.id == contact).ok_or(WebError::NotFound)?;
    let main = pages::delete(&book.desk.texts, &book.in_words(entry), &book.desk.token(), &book.address());
    Ok(book.show("contacts-delete", true, &main))
}

pub(super) async fn delete(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path((process, contact)): Path<(String, String)>,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    let book = Book::of(&app, &staff, &headers, &process)?;
    book.desk.require_token(&form)?;
    let id = RecordId::parse(&contact).ok_or(WebError::NotFound)?;
    app.engine().delete_contact(&staff, book.process, &id).await?;
    Ok(go(&format!("{}?deleted=1", book.address())))
}
