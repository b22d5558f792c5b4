//! Themes and their entries: writing, changing, taking back, bringing back.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, Uri},
    response::Response,
};

use crate::{
    domain::{
        answers::SubmittedForm,
        identifiers::Code,
        interviews::{Entry, EntryKind, OpenInterview, RecordId, TopicGroup, TranslationState, Translator, USUAL_WEIGHT, topics},
        questionnaire::Question,
    },
    rendering::pages::talks::{
        interruptions::Version,
        theme::{self as pages, Subjects, ThemePage},
        words,
    },
    web::{
        App,
        error::WebError,
        request::{Form, query_value},
        respond::{Answer, go},
        routes::talks::{
            Content, Received, Scene, guide,
            interruptions::{self, Versions},
            receive, saves_itself, told_problems,
        },
    },
    workflows::{
        accounts::Staff,
        interviews::{
            Change,
            forms::{MACHINE, may_quote, read_entry},
        },
    },
};

/// What an empty form for an entry of a theme contains.
fn empty_form(question: &Question) -> SubmittedForm {
    let weight = USUAL_WEIGHT.to_string();
    let fields = [("revision", "0"), ("question", question.id.as_str()), ("weight", weight.as_str()), ("kind", EntryKind::Note.as_str())]
        .map(|(name, value)| (name.to_string(), value.to_string()));
    let field = question.field.as_ref().map(|field| ("field".to_string(), field.to_string()));
    SubmittedForm::new(fields.into_iter().chain(field).collect())
}

/// An entry as form fields.
fn entry_form(entry: &Entry) -> SubmittedForm {
    let (revision, weight) = (entry.revision.to_string(), entry.weight.to_string());
    let translation = entry.translation.as_ref();
    let by = translation.map(|translation| match &translation.by {
        Translator::Machine => MACHINE.to_string(),
        Translator::Account(name) => format!("@{name}"),
    });
    let fields = [
        ("language", entry.language.as_deref()),
        ("translation", translation.map(|translation| translation.text.as_str())),
        ("translation_by", by.as_deref()),
        ("translation_checked", translation.and_then(|translation| (translation.state == TranslationState::Checked).then_some("yes"))),
        ("suggested", entry.suggested.as_deref()),
        ("revision", Some(revision.as_str())),
        ("question", entry.question.as_ref().map(Code::as_str)),
        ("kind", Some(entry.kind.as_str())),
        ("field", entry.field.as_ref().map(Code::as_str)),
        ("topic", entry.topic.as_ref().map(Code::as_str)),
        ("weight", Some(weight.as_str())),
        ("quote_ok", entry.quote_ok.then_some("yes")),
        ("text", Some(entry.text.as_str())),
    ];
    SubmittedForm::new(fields.into_iter().filter_map(|(name, value)| Some((name.to_string(), value?.to_string()))).collect())
}

/// What the pages about entries of one interview share.
struct Notes<'a> {
    scene: &'a Scene<'a>,
    topics: Vec<TopicGroup>,
    may_quote: bool,
    languages: Vec<(String, String)>,
    /// Who can have translated: value and name.
    translators: Vec<(String, String)>,
}

impl<'a> Notes<'a> {
    /// `form` is what an entry contains, or what was typed.
    async fn of(scene: &'a Scene<'a>, open: &OpenInterview, form: &SubmittedForm) -> Result<Self, WebError> {
        let own = scene.desk.staff.name.clone();
        let mut accounts = vec![own];
        accounts.extend(scene.desk.app.engine().interviewers().await?);
        accounts.extend(form.first("translation_by").and_then(|by| by.strip_prefix('@')).map(str::to_string));
        let mut translators: Vec<(String, String)> = Vec::new();
        for name in accounts {
            let value = format!("@{name}");
            if translators.iter().all(|(known, _)| *known != value) {
                translators.push((value, name));
            }
        }
        translators.push((MACHINE.to_string(), scene.texts().get("entry-translation-machine")));
        let languages = guide::languages(form.first("language"));
        Ok(Self { scene, topics: topics(scene.talk.guide.process), may_quote: may_quote(open), languages, translators })
    }

    fn subjects(&self) -> Subjects<'_> {
        Subjects {
            fields: &self.scene.talk.guide.process.fields,
            topics: &self.topics,
            may_quote: self.may_quote,
            languages: &self.languages,
            translators: &self.translators,
        }
    }

    /// A theme with a form for the entry with this identifier.
    async fn show_theme(&self, question: &Question, next: &RecordId, content: Content<'_>, told: Told) -> Answer {
        let (scene, texts) = (self.scene, self.scene.texts());
        let interview = &scene.talk.interview;
        let all = scene.desk.app.engine().store().entries(&interview.id).await?;
        let entries: Vec<Entry> = all.into_iter().filter(|entry| entry.question.as_ref() == Some(&question.id)).collect();
        let themes = scene.talk.guide.themes(interview);
        let here = themes.iter().position(|theme| theme.id == question.id);
        let address = |at: Option<usize>| at.and_then(|at| themes.get(at)).map(|theme| scene.at(&format!("/t/{}", theme.id)));
        let wordings = scene.wordings();
        let page = ThemePage {
            question,
            wordings: &wordings,
            next: scene.saving(scene.at(&format!("/e/{next}")), content),
            subjects: self.subjects(),
            entries: &entries,
            entries_at: scene.at("/e"),
            show_taken_back: told == Told::TakenBack,
            neighbours: (address(here.and_then(|here| here.checked_sub(1))), address(here.map(|here| here + 1))),
            overview: scene.at(""),
            is_discussed: interview.discussed.contains(&question.id),
            discuss_at: scene.at(&format!("/t/{}", question.id)),
            phone: &scene.talk.guide.process.contact.phone,
            notice: told.key().map(|key| texts.get(key)),
        };
        Ok(scene.show(content.status(), texts.plain(question.id.as_str(), &[]), &pages::theme(texts, &page)))
    }

    fn show_change(&self, question: &Question, id: &RecordId, content: Content<'_>) -> Response {
        let (scene, texts) = (self.scene, self.scene.texts());
        let wordings = scene.wordings();
        let saving = scene.saving(scene.at(&format!("/e/{id}")), content);
        let back = scene.at(&format!("/t/{}", question.id));
        let main = pages::change(texts, question, &wordings, &saving, self.subjects(), &back);
        scene.show(content.status(), texts.get("entry-edit"), &main)
    }
}

/// What just happened to an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Nothing,
    Saved,
    TakenBack,
    BroughtBack,
}

impl Told {
    fn of(query: Option<&str>) -> Self {
        match query_value(query, "told").as_deref() {
            Some("saved") => Self::Saved,
            Some("deleted") => Self::TakenBack,
            Some("restored") => Self::BroughtBack,
            _ => Self::Nothing,
        }
    }

    fn key(self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Saved => Some("desk-saved"),
            Self::TakenBack => Some("entry-deleted"),
            Self::BroughtBack => Some("entry-restored"),
        }
    }
}

pub(super) async fn show_theme(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path((id, question)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    let question = scene.talk.guide.theme(&question).ok_or(WebError::NotFound)?;
    let Ok(open) = OpenInterview::open(scene.talk.interview.clone()) else { return Ok(go(&scene.at(""))) };
    let next = app.engine().surroundings().record_id();
    let form = empty_form(question);
    let notes = Notes::of(&scene, &open, &form).await?;
    notes.show_theme(question, &next, Content::stored(&form), Told::of(query.as_deref())).await
}

pub(super) async fn mark(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path((id, question)): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    let (scene, open) = match receive(&app, &staff, &headers, &uri, &id, &form).await? {
        Received::Open(received) => *received,
        Received::Refused(response) => return Ok(response),
    };
    let question = scene.talk.guide.theme(&question).ok_or(WebError::NotFound)?;
    let is_done = form.first("discussed") != Some("no");
    Ok(match app.engine().mark_discussed(open, &question.id, is_done).await? {
        Change::Saved(_) | Change::Conflict(_) => go(&scene.at(&format!("/t/{}?told=saved", question.id))),
        Change::NotOpen(reason) => interruptions::not_open(&scene, reason, &form),
    })
}

pub(super) async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path((id, entry)): Path<(String, String)>,
    headers: HeaderMap,
) -> Answer {
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    let Ok(open) = OpenInterview::open(scene.talk.interview.clone()) else { return Ok(go(&scene.at(""))) };
    let entries = app.engine().store().entries(&scene.talk.interview.id).await?;
    let entry = entries.iter().find(|stored| stored.id.as_str() == entry && !stored.deleted).ok_or(WebError::NotFound)?;
    let question = entry.question.as_ref().and_then(|id| scene.talk.guide.theme(id.as_str())).ok_or(WebError::NotFound)?;
    let form = entry_form(entry);
    Ok(Notes::of(&scene, &open, &form).await?.show_change(question, &entry.id, Content::stored(&form)))
}

pub(super) async fn take(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path((id, entry)): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    let (scene, open) = match receive(&app, &staff, &headers, &uri, &id, &form).await? {
        Received::Open(received) => *received,
        Received::Refused(response) => return Ok(response),
    };
    let guide = scene.talk.guide;
    let question = form.first("question").and_then(|id| guide.theme(id)).ok_or(WebError::BadRequest)?;
    let back = scene.at(&format!("/t/{}?told=saved", question.id));
    // "Keep both" writes the own version as an entry of its own, under an identifier made for it.
    let (wanted, form) = match form.first("_keep") {
        Some("stored") => return Ok(go(&scene.at(&format!("/t/{}", question.id)))),
        Some("both") => (form.first("copy").unwrap_or_default().to_string(), form.only(|name| name != "revision")),
        _ => (entry, form),
    };
    let entry_id = RecordId::parse(&wanted).ok_or(WebError::NotFound)?;
    let notes = Notes::of(&scene, &open, &form).await?;
    // Whoever translated may have no account here any more that is in use.
    let accounts: Vec<String> = app.engine().store().accounts().await?.into_iter().map(|account| account.name).collect();
    let entry = match read_entry(&open, guide, entry_id.clone(), &question.id, &form, &accounts) {
        Ok(entry) => entry,
        Err(problems) => {
            let problems = scene.in_words(&problems);
            if saves_itself(&form) {
                return Ok(told_problems(&problems));
            }
            let content = Content { form: &form, problems: &problems };
            if form.first("revision") == Some("0") {
                return notes.show_theme(question, &entry_id, content, Told::Nothing).await;
            }
            return Ok(notes.show_change(question, &entry_id, content));
        }
    };
    let mine = Version::Entry(words::entry(scene.texts(), &entry, &notes.topics));
    Ok(match app.engine().save_entry(&open, entry).await?.ok_or(WebError::NotFound)? {
        Change::Saved(entry) if saves_itself(&form) => scene.saved(&[("revision", entry.revision.to_string())]),
        Change::Saved(_) => go(&back),
        Change::Conflict(stored) => {
            let fresh = vec![("revision".to_string(), stored.revision.to_string())];
            let copy = Some(app.engine().surroundings().record_id().to_string());
            let stored = Version::Entry(words::entry(scene.texts(), &stored, &notes.topics));
            let action = scene.at(&format!("/e/{entry_id}"));
            interruptions::conflict(&scene, action, &form, Versions { mine, stored, fresh, copy })
        }
        Change::NotOpen(reason) => interruptions::not_open(&scene, reason, &form),
    })
}

pub(super) async fn delete(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path((id, entry)): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    match receive(&app, &staff, &headers, &uri, &id, &form).await? {
        Received::Open(received) => take_back(&received.0, &received.1, &entry, true).await,
        Received::Refused(response) => Ok(response),
    }
}

pub(super) async fn restore(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path((id, entry)): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    match receive(&app, &staff, &headers, &uri, &id, &form).await? {
        Received::Open(received) => take_back(&received.0, &received.1, &entry, false).await,
        Received::Refused(response) => Ok(response),
    }
}

async fn take_back(scene: &Scene<'_>, open: &OpenInterview, entry: &str, deleted: bool) -> Answer {
    let id = RecordId::parse(entry).ok_or(WebError::NotFound)?;
    let entry = scene.desk.app.engine().take_back_entry(open, &id, deleted).await?.ok_or(WebError::NotFound)?;
    let told = if deleted { "deleted" } else { "restored" };
    Ok(go(&match entry.question {
        Some(question) => scene.at(&format!("/t/{question}?told={told}")),
        None => scene.at(""),
    }))
}
