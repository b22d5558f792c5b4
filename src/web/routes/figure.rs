//! One figure by its identity: the page that finds it again, and its files.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
};
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{figure::FigureId, questionnaire::Process},
    rendering::pages::desk::figure::{self as page, FigurePage, Numbers},
    web::{
        App,
        access::Route,
        error::WebError,
        request::query_value,
        respond::{Answer, file},
        routes::{
            desk::{language_choices, wanted_language},
            staff::{Desk, RESULTS},
        },
    },
    workflows::{
        Engine,
        accounts::Staff,
        figures::{
            Figure, FigureFormat,
            chapters::{Chapter, asked, instruments_of, named},
        },
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/desk/{process}/figure/{name}", RESULTS, show)]
}

/// A name with the ending of a file, if it is one.
pub(super) fn file_of(name: &str) -> Option<(FigureId, FigureFormat)> {
    let (stem, ending) = name.rsplit_once('.')?;
    let format = FigureFormat::ALL.into_iter().find(|format| format.ending() == ending)?;
    Some((stem.parse().ok()?, format))
}

async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, name)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let engine = app.engine();
    let process = engine.process(&process).ok_or(WebError::NotFound)?;
    let language = wanted_language(query.as_deref(), &desk.texts, &process.languages)?;
    if let Some((id, format)) = file_of(&name) {
        let (name, bytes) = engine.figure_file(&staff.name, process, (&id, format), &language).await?.ok_or(WebError::NotFound)?;
        return Ok(file(format.media_type(), &name, bytes));
    }
    let id: FigureId = name.parse().map_err(|_| WebError::NotFound)?;
    let data = query_value(query.as_deref(), "data").unwrap_or_default().trim().to_ascii_lowercase();
    let texts = desk.process_texts(process);
    let is_then = query_value(query.as_deref(), "then").is_some();
    let (numbers, figure) = match engine.figure(process.id.as_str(), &id, &language).await? {
        Some(figure) if !data.is_empty() && figure.data.as_str() != data => match then(engine, process, &id, &language, &data).await? {
            Some(earlier) if is_then => (Numbers::Then, Ok(earlier)),
            earlier => (Numbers::Changed { is_known: earlier.is_some() }, Ok(figure)),
        },
        Some(figure) => (if data.is_empty() { Numbers::NotAsked } else { Numbers::Same }, Ok(figure)),
        None => (Numbers::NotAsked, Err(why(engine, process, &id, &language).await?)),
    };
    let public = engine.published(process.id.as_str()).await?.filter(|published| published.kept().publication.figure(&id).is_some());
    let status = if figure.is_ok() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let chapter = Chapter::of(process, &id);
    let title = match &figure {
        Ok(figure) => figure.text.title.clone(),
        Err(_) => named(process, &id, &texts).0,
    };
    let page = FigurePage {
        texts: &desk.texts,
        base: format!("/desk/{}", process.id),
        id: id.to_string(),
        languages: language_choices(&process.languages),
        language: language.to_string(),
        data,
        numbers,
        public: public.map(|_| format!("/r/{}/{}#{id}", process.id, chapter.name())),
        figure: figure.map(Into::into),
    };
    let crumbs = vec![
        ("/desk".to_string(), desk.texts.get("processes-heading")),
        (format!("/desk/{}/results?chapter={}", process.id, chapter.name()), desk.texts.get("figures-heading")),
    ];
    Ok(desk.show(status, format!("{}: {title}", desk.texts.get("figure-heading")), "/desk", crumbs, &page::figure(&page)))
}

/// The figure as an earlier snapshot had it, if one had this mark; the newest one first.
async fn then(
    engine: &Engine,
    process: &Process,
    id: &FigureId,
    language: &LanguageIdentifier,
    data: &str,
) -> Result<Option<Figure>, WebError> {
    let mut states = engine.states(process).await?;
    states.pop();
    for state in states.into_iter().rev() {
        let figure = engine.as_of(process, state).figure(process.id.as_str(), id, language).await?;
        if let Some(figure) = figure.filter(|figure| figure.data.as_str() == data) {
            return Ok(Some(figure));
        }
    }
    Ok(None)
}

/// Key of the sentence that says why a figure is not drawn.
async fn why(engine: &Engine, process: &Process, id: &FigureId, language: &LanguageIdentifier) -> Result<&'static str, WebError> {
    let instruments = instruments_of(process, id);
    let questions = asked(process, id).len();
    let is_known = match id {
        FigureId::Mirror { .. } | FigureId::Ranks { .. } | FigureId::Gaps { .. } | FigureId::Field { .. } | FigureId::Joint => {
            questions == 2
        }
        FigureId::Participation { .. } | FigureId::Sample { .. } | FigureId::Voices { .. } => !instruments.is_empty(),
        FigureId::Question { .. } | FigureId::Panels { .. } | FigureId::Groups { .. } | FigureId::Priorities { .. } => questions > 0,
    };
    if !is_known {
        return Ok("figure-gone-unknown");
    }
    for instrument in &instruments {
        if !instrument.languages.contains(language) {
            return Ok("figure-gone-language");
        }
        if engine.store().last_snapshot(&process.id, &instrument.id).await? == 0 {
            return Ok("figure-gone-no-snapshot");
        }
    }
    Ok("figure-gone-numbers")
}
