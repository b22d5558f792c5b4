//! An interview in work: the overview with the details of the talk, and the structured questions.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, Uri},
    response::Response,
};

use crate::{
    domain::{
        answers::{Answers, Draft, SubmittedForm, filled_form, read_page},
        interviews::{Header, Interpreting, InterpretingWish, Interview, InterviewState, NotOpen, OpenInterview, PlaceKind, TalkMode},
        questionnaire::{Page, Question},
    },
    localisation::Language,
    rendering::{
        components::problems::FieldProblem,
        pages::talks::{
            guide::{self as pages, GuidePage, Overview, StructuredPage, ThemeLine},
            interruptions::Version,
            words,
        },
    },
    web::{
        App,
        error::WebError,
        request::{Form, query_value},
        respond::{Answer, go},
        routes::{
            answering::problem_in_words,
            talks::{
                Content, Received, Scene, finish,
                interruptions::{self, Versions},
                receive, saves_itself, told_problems,
            },
        },
    },
    workflows::{
        accounts::Staff,
        interviews::{
            Change, Part, Section,
            forms::{NOBODY, read_header},
        },
    },
};

/// The details of a talk as form fields.
fn header_form(header: &Header) -> SubmittedForm {
    let minutes = header.minutes.map(|minutes| minutes.to_string());
    let seen = Part::Header(header.clone()).fingerprint();
    let fields = [
        ("seen", Some(seen.as_str())),
        ("week", Some(header.week.as_str())),
        ("mode", header.mode.map(TalkMode::as_str)),
        ("minutes", minutes.as_deref()),
        ("language", header.language.as_deref()),
        ("interpreting", header.interpreting.map(Interpreting::as_str)),
        ("interpreting_wish", header.interpreting_wish.map(InterpretingWish::as_str)),
        ("place", header.place.map(PlaceKind::as_str)),
        ("note_taker", header.note_taker.as_deref()),
    ];
    let others = header.others.as_ref().map(|others| match others.len() {
        0 => vec![NOBODY],
        _ => others.iter().map(|kind| kind.as_str()).collect(),
    });
    let fields = fields.into_iter().chain(others.into_iter().flatten().map(|kind| ("others", Some(kind))));
    let filled = fields.filter_map(|(name, value)| Some((name.to_string(), value?.to_string())));
    SubmittedForm::new(filled.collect())
}

/// Structured questions of a page that have no answer yet.
pub(super) fn open_questions(scene: &Scene<'_>, page: &Page) -> usize {
    let answers = &scene.talk.interview.answers;
    let is_open = |question: &&Question| answers.get(&question.id).is_none_or(|answer| *answer == crate::domain::answers::Answer::Blank);
    scene.talk.guide.structured(page, &scene.talk.interview).into_iter().filter(is_open).count()
}

/// Languages to choose from: tag and own name. One that was chosen is among them in any case.
pub(super) fn languages(chosen: Option<&str>) -> Vec<(String, String)> {
    let mut languages: Vec<(String, String)> =
        Language::known().map(|language| (language.tag().to_string(), language.autonym().to_string())).collect();
    if let Some(tag) = chosen.filter(|tag| !tag.is_empty() && languages.iter().all(|(known, _)| known != tag)) {
        languages.push((tag.to_string(), words::language(tag)));
    }
    languages
}

async fn show_overview(scene: &Scene<'_>, content: Content<'_>, notice: Option<String>) -> Answer {
    let (texts, guide, interview) = (scene.texts(), scene.talk.guide, &scene.talk.interview);
    let Some(recorded) = &interview.consent else {
        return Ok(interruptions::not_open(scene, NotOpen::NoConsent, &SubmittedForm::default()));
    };
    let entries = scene.desk.app.engine().store().entries(&interview.id).await?;
    let written =
        |question: &Question| entries.iter().filter(|entry| !entry.deleted && entry.question.as_ref() == Some(&question.id)).count();
    let reached = guide.themes(interview);
    let page_of_guide = |page: &Page| GuidePage {
        title: texts.get(&guide.instrument.page_text(&page.id)),
        structured: (!guide.structured(page, interview).is_empty())
            .then(|| (scene.at(&format!("/p/{}", page.id)), open_questions(scene, page))),
        themes: page
            .questions
            .iter()
            .filter(|question| guide.theme(question.id.as_str()).is_some())
            .filter(|question| reached.iter().any(|theme| theme.id == question.id) || written(question) > 0)
            .map(|question| ThemeLine {
                address: scene.at(&format!("/t/{}", question.id)),
                prompt: texts.get(question.id.as_str()),
                entries: written(question),
                is_discussed: interview.discussed.contains(&question.id),
            })
            .collect(),
    };
    let own = &interview.interviewer;
    let note_takers = scene.desk.app.engine().interviewers().await?.into_iter().filter(|name| name != own);
    let history = scene.desk.app.engine().store().interview_history(&interview.id).await?;
    let page = Overview {
        consent: recorded,
        pages: guide.instrument.pages.iter().map(page_of_guide).collect(),
        header: scene.saving(scene.at(""), content),
        note_takers: note_takers.map(|name| (name.clone(), name)).collect(),
        languages: languages(interview.header.language.as_deref()),
        nobody: NOBODY,
        at: scene.at(""),
        has_contacts: guide.contact_form().is_some(),
        history: &history,
        phone: &guide.process.contact.phone,
        notice,
    };
    Ok(scene.show_top(content.status(), &pages::overview(texts, &page)))
}

pub(super) async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    match scene.talk.interview.state {
        InterviewState::Declined => Ok(interruptions::not_open(&scene, NotOpen::Declined, &SubmittedForm::default())),
        InterviewState::Finished => {
            let told = [("finished", "finish-done"), ("contact", "contact-saved")];
            let said = told.into_iter().find(|(name, _)| query_value(query.as_deref(), name).is_some());
            let notice = said.map(|(_, key)| scene.texts().get(key));
            finish::read_only(&scene, notice.as_deref()).await
        }
        InterviewState::Draft => {
            let told = [("saved", "desk-saved"), ("contact", "contact-saved")];
            let said = told.into_iter().find(|(name, _)| query_value(query.as_deref(), name).is_some());
            let notice = said.map(|(_, key)| scene.texts().get(key));
            show_overview(&scene, Content::stored(&header_form(&scene.talk.interview.header)), notice).await
        }
    }
}

pub(super) async fn take_header(
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
    let header = match read_header(&form, &app.engine().interviewers().await?) {
        Ok(header) => header,
        Err(problems) => {
            let problems = scene.in_words(&problems);
            if saves_itself(&form) {
                return Ok(told_problems(&problems));
            }
            return show_overview(&scene, Content { form: &form, problems: &problems }, None).await;
        }
    };
    let stored = |interview: &Interview| Version::Lines(words::header(scene.texts(), &interview.header));
    let mine = Version::Lines(words::header(scene.texts(), &header));
    let sent = SentPart { scene: &scene, form: &form, section: Section::Header, part: Part::Header(header), back: scene.at("?saved=1") };
    sent.save(open, mine, &stored).await
}

/// A part of an interview that was sent and is right.
pub(super) struct SentPart<'a> {
    pub scene: &'a Scene<'a>,
    pub form: &'a SubmittedForm,
    pub section: Section<'a>,
    pub part: Part,
    pub back: String,
}

impl SentPart<'_> {
    pub(super) async fn save(self, open: OpenInterview, mine: Version, stored: &(dyn Fn(&Interview) -> Version + Sync)) -> Answer {
        let (scene, form) = (self.scene, self.form);
        if form.first("_keep") == Some("stored") {
            return Ok(go(&self.back));
        }
        let seen = form.first("seen").unwrap_or_default();
        Ok(match scene.desk.app.engine().save_part(open, self.section, seen, &self.part).await? {
            Change::Saved(interview) if saves_itself(form) => scene.saved(&[("seen", self.section.of(&interview).fingerprint())]),
            Change::Saved(_) => go(&self.back),
            Change::Conflict(interview) => {
                let fresh = vec![("seen".to_string(), self.section.of(&interview).fingerprint())];
                let action = match self.section {
                    Section::Header => scene.at(""),
                    Section::Page(page) => scene.at(&format!("/p/{}", page.id)),
                    Section::Postscript => scene.at("/postscript"),
                };
                interruptions::conflict(scene, action, form, Versions { mine, stored: stored(&interview), fresh, copy: None })
            }
            Change::NotOpen(reason) => interruptions::not_open(scene, reason, form),
        })
    }
}

/// The page with this code, if it has structured questions.
fn structured_page<'a>(scene: &Scene<'a>, id: &str) -> Result<&'a Page, WebError> {
    let (_, page) = scene.talk.guide.instrument.page(id).ok_or(WebError::NotFound)?;
    if page.questions.iter().any(Question::takes_an_answer) { Ok(page) } else { Err(WebError::NotFound) }
}

fn show_structured(scene: &Scene<'_>, page: &Page, content: Content<'_>) -> Response {
    let (texts, guide, interview) = (scene.texts(), scene.talk.guide, &scene.talk.interview);
    let draft = Draft { answers: interview.answers.clone(), ..Draft::default() };
    let wordings = scene.wordings();
    let shown = StructuredPage {
        questions: guide
            .structured(page, interview)
            .into_iter()
            .map(|question| (question, guide.instrument.offered(question, draft.situation())))
            .collect(),
        saving: scene.saving(scene.at(&format!("/p/{}", page.id)), content),
        wordings: &wordings,
        overview: scene.at(""),
    };
    let title = texts.plain(&guide.instrument.page_text(&page.id), &[]);
    scene.show(content.status(), title, &pages::structured(texts, &shown))
}

pub(super) async fn show_page(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path((id, page)): Path<(String, String)>,
    headers: HeaderMap,
) -> Answer {
    let scene = Scene::of(&app, &staff, &headers, &id).await?;
    if !scene.is_draft() {
        return Ok(go(&scene.at("")));
    }
    let page = structured_page(&scene, &page)?;
    let interview = &scene.talk.interview;
    let seen = Section::Page(page).of(interview).fingerprint();
    let filled = filled_form(scene.talk.guide.structured(page, interview), &interview.answers);
    let pairs = filled.pairs().map(|(name, value)| (name.to_string(), value.to_string()));
    let form = SubmittedForm::new(std::iter::once(("seen".to_string(), seen)).chain(pairs).collect());
    Ok(show_structured(&scene, page, Content::stored(&form)))
}

pub(super) async fn take_page(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path((id, page)): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    let (scene, open) = match receive(&app, &staff, &headers, &uri, &id, &form).await? {
        Received::Open(received) => *received,
        Received::Refused(response) => return Ok(response),
    };
    let page = structured_page(&scene, &page)?;
    let (guide, interview) = (scene.talk.guide, &scene.talk.interview);
    let draft = Draft { answers: interview.answers.clone(), ..Draft::default() };
    let language = interview.header.language.as_deref().unwrap_or_else(|| scene.texts().language().tag());
    let reading = read_page(guide.instrument, page, &draft, &form, language, app.engine().surroundings().month());
    if !reading.problems.is_empty() {
        let problems: Vec<FieldProblem> =
            reading.problems.iter().map(|problem| problem_in_words(scene.texts(), guide.instrument, problem)).collect();
        if saves_itself(&form) {
            return Ok(told_problems(&problems));
        }
        return Ok(show_structured(&scene, page, Content { form: &form, problems: &problems }));
    }
    let questions = guide.structured(page, interview);
    let in_words = |answers: &Answers| Version::Lines(words::answers(scene.texts(), &questions, answers));
    let mine = in_words(&reading.answers);
    let section = Section::Page(page);
    let sent = SentPart { scene: &scene, form: &form, section, part: Part::Answers(reading.answers), back: scene.at("?saved=1") };
    sent.save(open, mine, &|interview: &Interview| in_words(&interview.answers)).await
}
