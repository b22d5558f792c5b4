//! The way into a survey: start page, choice of language, welcome, consent, privacy, help.

use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use maud::Markup;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::answers::SubmittedForm,
    localisation::{Language, Texts},
    rendering::{
        components::frame::{self, LanguageButton},
        pages::{
            entrance::{self as pages, ConsentPage, LanguageChoice, OpenSurvey, Welcome},
            notices::{Notice, notice},
        },
    },
    web::{
        App,
        access::{Access, Route},
        error::WebError,
        request::{Form, query_value},
        respond::{Answer, Cookie, go, page, page_with, with_cookie},
        routes::{
            language::{self, LANGUAGE_COOKIE},
            own_draft::{draft_cookie, held_code},
        },
    },
    workflows::collect::{Availability, Survey},
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/", Access::Public, home),
        Route::get("/u/{slug}", Access::Public, welcome),
        Route::get("/u/{slug}/language", Access::Public, languages),
        Route::post("/u/{slug}/language", Access::Public, choose_language),
        Route::get("/u/{slug}/consent", Access::Public, consent),
        Route::post("/u/{slug}/consent", Access::Public, give_consent),
        Route::get("/u/{slug}/declined", Access::Public, declined),
        Route::post("/u/{slug}/restart", Access::Public, restart),
        Route::get("/u/{slug}/privacy", Access::Public, privacy),
        Route::get("/u/{slug}/help", Access::Public, help),
        Route::get("/u/{slug}/questions", Access::Public, all_questions),
    ]
}

/// The survey at an address and the texts it is shown with.
pub(super) struct Visit<'a> {
    pub app: &'a App,
    pub survey: Survey<'a>,
    pub texts: Texts,
    pub chosen: bool,
}

impl<'a> Visit<'a> {
    /// The survey in the language chosen, asked for, or its own.
    pub(super) fn of(app: &'a App, slug: &str, headers: &HeaderMap) -> Result<Self, WebError> {
        let survey = app.engine().survey(slug).ok_or(WebError::NotFound)?;
        let offered = &survey.instrument.languages;
        let chosen = language::chosen(headers, offered);
        let tag = chosen
            .clone()
            .or_else(|| language::suggested(headers, offered))
            .or_else(|| offered.first().cloned())
            .ok_or(WebError::NotFound)?;
        Ok(Self { app, survey, texts: app.engine().texts(Some(survey.process), &tag), chosen: chosen.is_some() })
    }

    /// The same in another language.
    pub(super) fn in_language(mut self, tag: &str) -> Self {
        if tag != self.texts.language().tag()
            && let Ok(tag) = tag.parse::<LanguageIdentifier>()
        {
            self.texts = self.app.engine().texts(Some(self.survey.process), &tag);
        }
        self
    }

    /// The title of the survey, fit for a window.
    pub(super) fn title(&self) -> String {
        self.texts.plain(&format!("{}-title", self.survey.instrument.id), &[])
    }

    /// A whole page.
    pub(super) fn show(&self, title: String, button: LanguageButton, main: &Markup) -> Response {
        self.show_with(StatusCode::OK, title, button, main)
    }

    /// A whole page with another status.
    pub(super) fn show_with(&self, status: StatusCode, title: String, button: LanguageButton, main: &Markup) -> Response {
        let mut shell = self.app.frame(&self.texts, Some(self.survey.process), title);
        shell.slug = Some(self.survey.slug);
        shell.language_button = button;
        page_with(status, frame::page(&shell, main))
    }

    /// A page that says one thing.
    pub(super) fn say(&self, status: StatusCode, content: &Notice) -> Response {
        let title = format!("{} – {}", content.heading, self.title());
        self.show_with(status, title, self.language_link(""), &notice(content))
    }

    /// A link to the choice of language that comes back to a page.
    pub(super) fn language_link(&self, from: &str) -> LanguageButton {
        LanguageButton::Link(format!("/u/{}/language?from={from}", self.survey.slug))
    }

    fn at(&self, rest: &str) -> String {
        format!("/u/{}{rest}", self.survey.slug)
    }
}

async fn home(State(app): State<App>, headers: HeaderMap) -> Answer {
    let tag = language::preferred(&app, &headers);
    let texts = app.engine().texts(None, &tag);
    let open = app.engine().surveys().filter(|survey| matches!(app.engine().availability(*survey), Availability::Open(_)));
    let surveys: Vec<OpenSurvey> = open
        .map(|survey| {
            let texts = app.engine().texts(Some(survey.process), &tag);
            OpenSurvey { slug: survey.slug.to_string(), title: texts.get(&format!("{}-title", survey.instrument.id)) }
        })
        .collect();
    let shell = app.frame(&texts, None, texts.plain("home-heading", &[]));
    Ok(page(frame::page(&shell, &pages::home(&texts, &surveys))))
}

async fn welcome(State(app): State<App>, Path(slug): Path<String>, RawQuery(query): RawQuery, headers: HeaderMap) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    if let Some(tag) = query_value(query.as_deref(), "l") {
        let offered = tag.parse().is_ok_and(|tag: LanguageIdentifier| visit.survey.instrument.languages.contains(&tag));
        if !offered {
            return Ok(go(&visit.at("/language")));
        }
        if let Some(code) = held_code(&app, &headers) {
            app.engine().change_language(visit.survey, &code, &tag).await?;
        }
        return Ok(with_language(&app, go(&visit.at("")), &tag));
    }
    if !visit.chosen && visit.survey.instrument.languages.len() > 1 {
        return Ok(language_page(&visit, &headers, ""));
    }
    let engine = app.engine();
    let (until, not_open) = match engine.availability(visit.survey) {
        Availability::Open(closes) => (closes.map(|day| visit.texts.date(day)), None),
        Availability::NotYet(opens) => (None, Some(visit.texts.with("start-not_yet", &[("date", visit.texts.date(opens).into())]))),
        Availability::Finishing | Availability::Closed => (None, Some(visit.texts.get("start-closed"))),
    };
    let organisation = &visit.survey.process.contact.organisation;
    let begun = match held_code(&app, &headers) {
        Some(code) if engine.availability(visit.survey) != Availability::Closed => engine.draft(visit.survey, &code).await?,
        _ => None,
    };
    let begun = begun.map(|open| open.draft.answered());
    let content = Welcome { instrument: visit.survey.instrument, slug: &slug, organisation, until, not_open, begun };
    Ok(visit.show(visit.title(), visit.language_link(""), &pages::welcome(&visit.texts, &content)))
}

/// Remembers the language a reader chose.
pub(super) fn with_language(app: &App, response: Response, tag: &str) -> Response {
    let cookie = Cookie { name: LANGUAGE_COOKIE, value: tag, path: "/", max_age: None, https: app.settings().https };
    with_cookie(response, &cookie)
}

fn language_page(visit: &Visit<'_>, headers: &HeaderMap, back: &str) -> Response {
    let offered = &visit.survey.instrument.languages;
    let suggested = language::suggested(headers, offered);
    let texts_of = |tag: &LanguageIdentifier| visit.app.engine().texts(None, tag);
    let choices: Vec<LanguageChoice> = offered
        .iter()
        .map(|tag| {
            let language = Language::of(tag);
            let texts = texts_of(tag);
            LanguageChoice {
                tag: tag.to_string(),
                direction: language.direction().as_str(),
                autonym: texts.get("lang-name"),
                suggested: (suggested.as_ref() == Some(tag)).then(|| texts.get("lang-suggested")),
            }
        })
        .collect();
    let headings: Vec<_> = offered
        .iter()
        .take(6)
        .map(|tag| (tag.to_string(), Language::of(tag).direction().as_str(), texts_of(tag).get("lang-heading")))
        .collect();
    let action = visit.at(&format!("/language{back}"));
    let title = format!("{} – {}", visit.texts.plain("lang-heading", &[]), visit.title());
    visit.show(title, LanguageButton::None, &pages::languages("post", &action, &headings, &choices))
}

/// Where the choice of language comes back to; only pages of this survey.
fn way_back(query: Option<&str>) -> String {
    let from = query_value(query, "from").unwrap_or_default();
    let choice = query_value(query, "c").filter(|choice| choice == "yes" || choice == "no");
    let is_page = from.strip_prefix("p/").is_some_and(|page| crate::domain::identifiers::Code::parse(page).is_some());
    let known = is_page || matches!(from.as_str(), "consent" | "check" | "later" | "thanks" | "resume" | "privacy" | "help");
    match (known, choice) {
        (true, Some(choice)) if from == "consent" => format!("/{from}?c={choice}"),
        (true, _) => format!("/{from}"),
        (false, _) => String::new(),
    }
}

async fn languages(State(app): State<App>, Path(slug): Path<String>, RawQuery(query): RawQuery, headers: HeaderMap) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    let back = query.as_deref().map(|query| format!("?{query}")).unwrap_or_default();
    Ok(language_page(&visit, &headers, &back))
}

async fn choose_language(
    State(app): State<App>,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    let tag = form.first("l").unwrap_or_default().to_string();
    let offered = tag.parse().is_ok_and(|tag: LanguageIdentifier| visit.survey.instrument.languages.contains(&tag));
    if !offered {
        return Ok(go(&visit.at("/language")));
    }
    if let Some(code) = held_code(&app, &headers) {
        app.engine().change_language(visit.survey, &code, &tag).await?;
    }
    Ok(with_language(&app, go(&visit.at(&way_back(query.as_deref()))), &tag))
}

fn consent_page<'a>(visit: &Visit<'a>, chosen: Option<bool>, problem: bool, kept: &'a [(String, String)]) -> ConsentPage<'a> {
    let contact = &visit.survey.process.contact;
    let ends = visit.app.engine().withdrawal_ends(visit.survey);
    ConsentPage {
        slug: visit.survey.slug,
        organisation: &contact.organisation,
        help: if contact.phone.is_empty() { contact.email.clone() } else { contact.phone.clone() },
        withdraw_until: visit.texts.date(ends),
        strict: visit.survey.is_strict(),
        chosen,
        problem,
        kept,
    }
}

fn show_consent(visit: &Visit<'_>, chosen: Option<bool>, problem: bool, kept: &[(String, String)]) -> Response {
    let prefix = if problem { format!("{} ", visit.texts.plain("title-error_prefix", &[])) } else { String::new() };
    let title = format!("{prefix}{} – {}", visit.texts.plain("consent-heading", &[]), visit.title());
    let content = consent_page(visit, chosen, problem, kept);
    // What is handed on from a draft that ran out would not survive the way to another language.
    let button = if kept.is_empty() { LanguageButton::Submit } else { LanguageButton::None };
    visit.show(title, button, &pages::consent(&visit.texts, &content))
}

/// A survey that cannot be started says so instead of asking for consent.
fn refuse_if_closed(visit: &Visit<'_>) -> Option<Response> {
    let open = matches!(visit.app.engine().availability(visit.survey), Availability::Open(_));
    (!open).then(|| go(&visit.at("")))
}

async fn consent(State(app): State<App>, Path(slug): Path<String>, RawQuery(query): RawQuery, headers: HeaderMap) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    let choice = query_value(query.as_deref(), "c");
    let chosen = choice.as_deref().filter(|choice| *choice != "none").map(|choice| choice == "yes");
    let problem = choice.as_deref() == Some("none");
    Ok(refuse_if_closed(&visit).unwrap_or_else(|| show_consent(&visit, chosen, problem, &[])))
}

/// Fields that are handed on from a page whose draft ran out.
fn kept_fields(form: &SubmittedForm) -> Vec<(String, String)> {
    form.pairs().filter_map(|(name, value)| Some((name.strip_prefix("kept.")?.to_string(), value.to_string()))).collect()
}

async fn give_consent(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap, Form(form): Form) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    if let Some(refusal) = refuse_if_closed(&visit) {
        return Ok(refusal);
    }
    let chosen = match form.first("consent") {
        Some("yes") => Some(true),
        Some("no") => Some(false),
        _ => None,
    };
    let kept = kept_fields(&form);
    if form.first("_action") == Some("language") && kept.is_empty() {
        let choice = chosen.map(|yes| if yes { "&c=yes" } else { "&c=no" }).unwrap_or_default();
        return Ok(go(&visit.at(&format!("/language?from=consent{choice}"))));
    }
    let tag = visit.texts.language().tag().to_string();
    // The field nobody sees is filled in by programs only; they get the friendly end.
    let is_program = form.first("website").is_some_and(|value| !value.is_empty());
    if let (Some(true), Some(code), true) = (chosen, held_code(&app, &headers), kept.is_empty())
        && app.engine().draft(visit.survey, &code).await?.is_some()
    {
        // Begun before, in another window or by a second click: nothing is begun twice.
        return Ok(go(&visit.at("/continue")));
    }
    match chosen {
        Some(true) if !is_program => {
            let code = app.engine().start(visit.survey, &tag, &SubmittedForm::new(kept)).await?;
            app.metrics().draft_started();
            Ok(draft_cookie(&app, go(&visit.at("/continue")), &slug, &code))
        }
        Some(_) => {
            if !is_program {
                app.engine().decline(visit.survey, &tag).await?;
            }
            Ok(go(&visit.at("/declined")))
        }
        // What was handed on from a lost draft is too much for an address: the page is shown at once.
        None if !kept.is_empty() => Ok(show_consent(&visit, None, true, &kept)),
        None => Ok(go(&visit.at("/consent?c=none"))),
    }
}

async fn declined(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    let links = vec![("/".into(), visit.texts.get("home-heading"))];
    Ok(visit.say(StatusCode::OK, &Notice { heading: visit.texts.get("consent-declined"), sentences: vec![], links }))
}

async fn restart(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap, Form(form): Form) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    Ok(refuse_if_closed(&visit).unwrap_or_else(|| show_consent(&visit, None, false, &kept_fields(&form))))
}

async fn privacy(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    let content = consent_page(&visit, None, false, &[]);
    let main = pages::privacy(&visit.texts, &content, &visit.survey.process.contact);
    Ok(visit.show(visit.texts.plain("app-privacy", &[]), visit.language_link("privacy"), &main))
}

async fn help(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    let main = pages::help(&visit.texts, &slug, &visit.survey.process.contact);
    Ok(visit.show(visit.texts.plain("app-help", &[]), visit.language_link("help"), &main))
}

async fn all_questions(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap) -> Answer {
    let visit = Visit::of(&app, &slug, &headers)?;
    let main = pages::all_questions(&visit.texts, visit.survey.instrument, &slug);
    Ok(visit.show(visit.title(), visit.language_link(""), &main))
}
