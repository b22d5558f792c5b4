//! The page before a talk. Its fields travel in the address when the language is changed, so that no
//! tick is lost; none of them says anything about the person.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode, Uri},
    response::Response,
};
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{answers::SubmittedForm, interviews::RecordId},
    localisation::Texts,
    rendering::{
        components::problems::FieldProblem,
        pages::talks::{
            SavingForm,
            consent::{self as pages, ConsentPage},
            words,
        },
    },
    web::{
        App,
        error::WebError,
        request::Form,
        respond::{Answer, go},
        routes::{
            staff::Desk,
            talks::{form_problems, interruptions},
        },
    },
    workflows::{
        accounts::Staff,
        interviews::{
            Begun, Guide,
            forms::{read_consent, talk_language},
        },
    },
};

struct Asking<'a> {
    desk: Desk<'a>,
    guide: Guide<'a>,
}

impl<'a> Asking<'a> {
    fn of(app: &'a App, staff: &'a Staff, headers: &HeaderMap, (process, guide): &(String, String)) -> Result<Self, WebError> {
        let guide = app.engine().guide(process, guide).ok_or(WebError::NotFound)?;
        let mut desk = Desk::of(app, staff, headers);
        desk.texts = app.engine().texts(Some(guide.process), desk.texts.language().identifier());
        Ok(Self { desk, guide })
    }

    fn address(&self) -> String {
        format!("/iv/new/{}/{}", self.guide.process.id, self.guide.instrument.id)
    }

    fn show(&self, status: StatusCode, form: &SubmittedForm, problems: &[FieldProblem], notice: Option<String>) -> Response {
        let (texts, engine, guide) = (&self.desk.texts, self.desk.app.engine(), self.guide);
        let spoken = talk_language(guide, form);
        let mut tags: Vec<&LanguageIdentifier> = vec![&spoken];
        if spoken != guide.process.source_language {
            tags.push(&guide.process.source_language);
        }
        let wordings: Vec<Texts> = tags.into_iter().map(|tag| engine.texts(Some(guide.process), tag)).collect();
        let offered = guide.instrument.languages.iter().map(ToString::to_string);
        let page = ConsentPage {
            guide: guide.instrument,
            organisation: &guide.process.contact.organisation,
            wordings: &wordings,
            languages: offered.map(|tag| (words::language(&tag), tag)).map(|(name, tag)| (tag, name)).collect(),
            saving: SavingForm { action: self.address(), token: self.desk.token(), form, problems },
            notice,
        };
        let title = texts.with("iv-begin", &[("guide", texts.get(&format!("{}-title", guide.instrument.id)).into())]);
        let crumbs = vec![("/iv".to_string(), texts.get("iv-heading"))];
        let title = crate::localisation::without_isolates(&title);
        self.desk.show_talk(status, title, crumbs, &pages::consent(texts, &page))
    }

    /// The fields of a page that was not sent yet: what the address says, a new identifier, this week.
    fn fresh(&self, known: &SubmittedForm) -> SubmittedForm {
        let surroundings = self.desk.app.engine().surroundings();
        let mut pairs: Vec<(String, String)> = Vec::new();
        if known.first("id").and_then(RecordId::parse).is_none() {
            pairs.push(("id".into(), surroundings.record_id().to_string()));
        }
        if known.first("week").is_none() {
            pairs.push(("week".into(), surroundings.week()));
        }
        pairs.extend(known.pairs().map(|(name, value)| (name.to_string(), value.to_string())));
        SubmittedForm::new(pairs)
    }
}

pub(super) async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path(guide): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let asking = Asking::of(&app, &staff, &headers, &guide)?;
    let pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect();
    let known = SubmittedForm::new(pairs);
    let notice = known.first("counted").map(|_| asking.desk.texts.get("iv-declined-before"));
    Ok(asking.show(StatusCode::OK, &asking.fresh(&known), &[], notice))
}

pub(super) async fn take(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    Path(guide): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    let asking = Asking::of(&app, &staff, &headers, &guide)?;
    if asking.desk.require_token(&form).is_err() {
        return Ok(interruptions::save_again(&asking.desk, uri.path(), &form));
    }
    let with_fields = |keep: &dyn Fn(&str) -> bool| {
        let fields = form.only(|name| !name.starts_with('_') && keep(name));
        form_urlencoded::Serializer::new(String::new()).extend_pairs(fields.pairs()).finish()
    };
    let id = form.first("id").and_then(RecordId::parse).ok_or(WebError::BadRequest)?;
    match form.first("_action") {
        Some("language") => Ok(go(&format!("{}?{}", asking.address(), with_fields(&|_| true)))),
        Some("decline") => Ok(match app.engine().decline_talk(asking.guide, id.clone()).await? {
            Begun::Declined => go("/iv?declined=1"),
            Begun::Interview => go(&format!("/iv/{id}")),
        }),
        _ => match read_consent(&form) {
            Ok(consent) => {
                let language = talk_language(asking.guide, &form).to_string();
                Ok(match app.engine().begin_talk(&staff, asking.guide, id.clone(), consent, language).await? {
                    Begun::Interview => go(&format!("/iv/{id}")),
                    Begun::Declined => go(&format!("{}?counted=1&{}", asking.address(), with_fields(&|name| name != "id"))),
                })
            }
            Err(problems) => {
                let problems = form_problems(&asking.desk.texts, &problems);
                Ok(asking.show(StatusCode::UNPROCESSABLE_ENTITY, &form, &problems, None))
            }
        },
    }
}
