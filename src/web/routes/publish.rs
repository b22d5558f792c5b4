//! Making results public and taking them back: organisers do, after a question; analysts see what is public.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

use crate::{
    domain::{
        figure::FigureId,
        questionnaire::{InstrumentKind, Process},
    },
    localisation::Language,
    rendering::pages::desk::publish::{self as page, ChapterChoice, ConfirmPage, FigureChoice, PublishPage},
    web::{
        App,
        access::Route,
        error::WebError,
        request::Form,
        respond::{Answer, go},
        routes::{
            figures::snapshot,
            results::day,
            staff::{Desk, ORGANISER, RESULTS},
        },
    },
    workflows::{
        accounts::{Role, Staff},
        figures::chapters::{by_chapter, is_sensitive, named},
        publications::{PUBLICATION, Published, Publishing, RETRACTION},
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/desk/{process}/publish", RESULTS, show),
        Route::post("/desk/{process}/publish", ORGANISER, publish),
        Route::get("/desk/{process}/publish/confirm", ORGANISER, confirm),
        Route::get("/desk/{process}/publish/end", ORGANISER, ask_end),
        Route::post("/desk/{process}/publish/end", ORGANISER, end),
    ]
}

fn known<'a>(app: &'a App, process: &str) -> Result<&'a Process, WebError> {
    app.engine().process(process).ok_or(WebError::NotFound)
}

fn base(process: &Process) -> String {
    format!("/desk/{}/publish", process.id)
}

/// Where the results of a process are public.
fn address(process: &Process) -> String {
    format!("/r/{}", process.id)
}

fn show_page(desk: &Desk<'_>, status: StatusCode, heading: &str, way: Vec<(String, String)>, main: &maud::Markup) -> Response {
    let crumbs = std::iter::once(("/desk".to_string(), desk.texts.get("processes-heading"))).chain(way).collect();
    desk.show(status, desk.texts.get(heading), "/desk", crumbs, main)
}

/// Figures by chapter with their titles.
fn choices(desk: &Desk<'_>, process: &Process, figures: Vec<FigureId>, is_chosen: impl Fn(&FigureId) -> bool) -> Vec<ChapterChoice> {
    let texts = desk.process_texts(process);
    let choice = |id: &FigureId| {
        let (title, source) = named(process, id, &texts);
        FigureChoice { id: id.to_string(), title, source, is_sensitive: is_sensitive(process, id), is_chosen: is_chosen(id) }
    };
    let chapters = by_chapter(process, figures).into_iter();
    chapters.map(|(chapter, ids)| ChapterChoice { title: chapter.title(&texts), figures: ids.iter().map(choice).collect() }).collect()
}

async fn show(State(app): State<App>, Extension(staff): Extension<Staff>, headers: HeaderMap, Path(process): Path<String>) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    show_publication(&desk, known(&app, &process)?, false).await
}

async fn show_publication(desk: &Desk<'_>, process: &Process, problem: bool) -> Answer {
    let engine = desk.app.engine();
    let published = engine.published(process.id.as_str()).await?;
    let kept = published.as_ref().map(Published::kept);
    let ledger = engine.ledger(process).await?;
    let history = ledger.entries.iter().rev().filter_map(|entry| {
        let what = match entry.kind.as_str() {
            PUBLICATION => "publish-was-published",
            RETRACTION => "publish-was-ended",
            _ => return None,
        };
        Some((engine.surroundings().moment(entry.at), entry.account.clone(), what))
    });
    // What is sensitive becomes public only when somebody chooses it.
    let is_chosen = |id: &FigureId| kept.map_or(!is_sensitive(process, id), |kept| kept.publication.figure(id).is_some());
    let is_newer = match kept {
        Some(kept) => engine.newest_state(process).await? != kept.publication.snapshots,
        None => false,
    };
    let page = PublishPage {
        texts: &desk.texts,
        base: base(process),
        address: address(process),
        now: kept.map(|kept| (kept.publication.figures.len(), day(&desk.texts, &kept.published_on), kept.account.clone())),
        is_newer,
        may_publish: desk.staff.has_any(&[Role::Organiser]),
        problem,
        chapters: choices(desk, process, engine.publishable_figures(process).await?, is_chosen),
        history: history.collect(),
    };
    let status = if problem { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(show_page(desk, status, "publish-heading", Vec::new(), &page::publish(&page)))
}

/// The way from the pages that ask.
fn way(desk: &Desk<'_>, process: &Process) -> Vec<(String, String)> {
    vec![(base(process), desk.texts.get("publish-heading"))]
}

/// The chosen figures that can be drawn.
fn chosen<'a>(names: impl Iterator<Item = std::borrow::Cow<'a, str>>, all: Vec<FigureId>) -> Vec<FigureId> {
    let names: Vec<FigureId> = names.filter_map(|name| name.parse().ok()).collect();
    all.into_iter().filter(|id| names.contains(id)).collect()
}

async fn confirm(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = known(&app, &process)?;
    let query = query.unwrap_or_default();
    let names = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name == "figure").map(|(_, value)| value);
    let figures = chosen(names, app.engine().publishable_figures(process).await?);
    show_question(&desk, process, figures, false).await
}

/// Asks whether to publish these figures; `changed`: again, because there is something else to look at now.
async fn show_question(desk: &Desk<'_>, process: &Process, figures: Vec<FigureId>, changed: bool) -> Answer {
    if figures.is_empty() {
        return show_publication(desk, process, true).await;
    }
    let (engine, texts) = (desk.app.engine(), desk.process_texts(process));
    let state = engine.publication_state(process).await?;
    let frozen = engine.as_of(process, state.snapshots.clone());
    let mut snapshots = Vec::new();
    for instrument in process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Survey) {
        let results = frozen.results(process.id.as_str(), instrument.id.as_str()).await?;
        snapshots.extend(results.and_then(|results| snapshot(&desk.texts, &texts, &results)));
    }
    let page = ConfirmPage {
        texts: &desk.texts,
        base: base(process),
        address: address(process),
        token: desk.token(),
        state: state.mark.to_string(),
        changed,
        snapshots,
        chapters: choices(desk, process, figures, |_| true),
        languages: process.languages.iter().map(|language| Language::of(language).autonym().to_string()).collect(),
        replaces: state.public.is_some(),
        synthetic: engine.is_synthetic(),
    };
    let status = if changed { StatusCode::CONFLICT } else { StatusCode::OK };
    Ok(show_page(desk, status, "publish-confirm-heading", way(desk, process), &page::confirm(&page)))
}

async fn publish(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let process = known(&app, &process)?;
    let figures = chosen(form.all("figure").map(Into::into), app.engine().publishable_figures(process).await?);
    match app.engine().publish(process, &staff.name, &figures, form.first("state").unwrap_or_default()).await? {
        Publishing::Made => Ok(go(&base(process))),
        Publishing::Nothing => show_publication(&desk, process, true).await,
        Publishing::Changed => show_question(&desk, process, figures, true).await,
    }
}

async fn ask_end(State(app): State<App>, Extension(staff): Extension<Staff>, headers: HeaderMap, Path(process): Path<String>) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = known(&app, &process)?;
    let main = page::end(&desk.texts, &base(process), &desk.token());
    Ok(show_page(&desk, StatusCode::OK, "publish-end-heading", way(&desk, process), &main))
}

async fn end(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let process = known(&app, &process)?;
    app.engine().take_back(process, &staff.name).await?;
    Ok(go(&base(process)))
}
