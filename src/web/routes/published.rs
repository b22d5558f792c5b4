//! What an organiser has made public, for everybody: an overview, a page for each chapter, and figures as files. What
//! is not public is not found. Nothing on a page whose address names its language depends on who looks.

use std::collections::BTreeSet;

use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{disclosure::LEAST_RESPONSES, figure::FigureId, identifiers::Code, questionnaire::Process},
    localisation::{Language, Texts},
    rendering::{
        assets::RESULTS_CSS,
        components::{
            figures::body,
            frame::{self, LanguageButton},
        },
        pages::{
            entrance::{LanguageChoice, languages},
            published::{self as page, PublicFigure, PublishedChapter, PublishedPage},
        },
    },
    web::{
        App,
        access::{Access, Route},
        error::WebError,
        request::query_value,
        respond::{Answer, file, page_with},
        routes::{figure::file_of, language, results::day},
    },
    workflows::{
        figures::{
            FigureFormat,
            chapters::{Chapter, instruments_of},
        },
        publications::Published,
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/r/{process}", Access::Public, overview),
        Route::get("/r/{process}/choose-language", Access::Public, choose_language),
        Route::get("/r/{process}/{chapter}", Access::Public, chapter),
        Route::get("/r/{process}/figure/{name}", Access::Public, figure),
    ]
}

/// Pages are asked for anew each time, so that what is taken back is gone at once.
const ASKED_ANEW: HeaderValue = HeaderValue::from_static("no-cache");
/// How long pictures may be kept, in seconds: whoever turns pages back and forth fetches them once.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=300");

/// Published results in the language of a reader.
struct Reading<'a> {
    app: &'a App,
    published: Published,
    texts: Texts,
    /// The address names the language.
    is_named: bool,
    /// The same as long as everything at an address that names its language is.
    tag: HeaderValue,
}

impl<'a> Reading<'a> {
    async fn of(app: &'a App, process: &str, headers: &HeaderMap, query: Option<&str>) -> Result<Self, WebError> {
        let published = app.engine().published(process).await?.ok_or(WebError::NotPublished(None))?;
        let process = published.process();
        let offered = &process.languages;
        let named = query_value(query, "l").and_then(|tag| tag.parse().ok()).filter(|tag| offered.contains(tag));
        let is_named = named.is_some();
        let wanted = named.or_else(|| language::chosen(headers, offered)).or_else(|| language::suggested(headers, offered));
        let tag = wanted.unwrap_or_else(|| process.source_language.clone());
        let texts = app.engine().texts(Some(process), &tag);
        let tag = HeaderValue::from_str(&format!("W/\"{}-{:08x}\"", published.mark(), app.run()));
        Ok(Self { app, published, texts, is_named, tag: tag.map_err(|error| WebError::internal(&error))? })
    }

    fn process(&self) -> &Process {
        self.published.process()
    }

    fn language(&self) -> &LanguageIdentifier {
        self.texts.language().identifier()
    }

    fn base(&self) -> String {
        format!("/r/{}", self.process().id)
    }

    /// Something that is not among what is public.
    fn lacks(&self) -> WebError {
        WebError::NotPublished(Some(self.base()))
    }

    /// A whole page; `from` is where the choice of language comes back to.
    fn show(&self, title: String, from: Option<&str>, main: &maud::Markup) -> Response {
        let mut shell = self.app.frame(&self.texts, Some(self.process()), title);
        shell.sheet = Some(&RESULTS_CSS);
        if let Some(from) = from {
            shell.language_button =
                LanguageButton::Link(format!("{}/choose-language?from={from}&l={}", self.base(), self.texts.language().tag()));
        }
        self.kept(page_with(StatusCode::OK, frame::page(&shell, main)), ASKED_ANEW)
    }

    /// The same, to be kept by browsers and caches when it is the same for everybody.
    fn kept(&self, mut response: Response, how: HeaderValue) -> Response {
        if self.is_named {
            response.headers_mut().insert(header::CACHE_CONTROL, how);
            response.headers_mut().insert(header::ETAG, self.tag.clone());
        }
        response
    }

    /// The short answer to whoever has it already.
    fn is_kept(&self, headers: &HeaderMap, how: HeaderValue) -> Option<Response> {
        let had = headers.get(header::IF_NONE_MATCH)?.to_str().ok()?.split(',').any(|tag| tag.trim().as_bytes() == self.tag.as_bytes());
        (had && self.is_named).then(|| self.kept(StatusCode::NOT_MODIFIED.into_response(), how))
    }

    /// Who answered: the surveys whose figures are public.
    async fn audiences(&self) -> Result<Vec<String>, WebError> {
        let process = self.process();
        let mut audiences = Vec::new();
        let published: BTreeSet<&Code> = self
            .published
            .kept()
            .publication
            .figures
            .iter()
            .flat_map(|figure| instruments_of(process, &figure.id))
            .map(|instrument| &instrument.id)
            .collect();
        for instrument in process.instruments.iter().filter(|instrument| published.contains(&instrument.id)) {
            let results = self.published.engine().results(process.id.as_str(), instrument.id.as_str()).await?;
            let Some((snapshot, release)) = results.as_ref().and_then(|results| results.snapshot().zip(results.release())) else {
                continue;
            };
            let name = self.texts.get(&format!("{}-title", instrument.id));
            let values = [("survey", name.into()), ("date", day(&self.texts, &snapshot.taken_on).into())];
            audiences.push(match release.people().count() {
                Some(n) => self.texts.with("pack-audience", &[&values[..], &[("n", n.into())]].concat()),
                None => self.texts.with("pack-audience-few", &values),
            });
        }
        Ok(audiences)
    }

    /// How the numbers came about.
    fn method(&self) -> Vec<String> {
        let policy = self.process().policy;
        let texts = &self.texts;
        let thresholds = [
            ("least", LEAST_RESPONSES.into()),
            ("base", policy.base(0, false).into()),
            ("threshold", policy.threshold.into()),
            ("bracket", policy.bracket.into()),
        ];
        vec![texts.get("pack-method-list"), texts.get("pack-method-noise"), texts.with("pack-method-thresholds", &thresholds)]
    }
}

async fn overview(State(app): State<App>, Path(process): Path<String>, RawQuery(query): RawQuery, headers: HeaderMap) -> Answer {
    let reading = Reading::of(&app, &process, &headers, query.as_deref()).await?;
    if let Some(short) = reading.is_kept(&headers, ASKED_ANEW) {
        return Ok(short);
    }
    let texts = &reading.texts;
    let chapters = reading.published.chapters();
    let page = PublishedPage {
        texts,
        base: reading.base(),
        contact: &reading.process().contact,
        date: day(texts, &reading.published.kept().published_on),
        audiences: reading.audiences().await?,
        method: reading.method(),
        chapters: chapters.iter().map(|(chapter, ids)| (chapter.name().to_string(), chapter.title(texts), ids.len())).collect(),
    };
    let title = texts.plain("published-heading", &[("process", texts.plain("process-title", &[]).into())]);
    Ok(reading.show(title, Some(""), &page::overview(&page)))
}

async fn chapter(
    State(app): State<App>,
    Path((process, name)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let reading = Reading::of(&app, &process, &headers, query.as_deref()).await?;
    let texts = &reading.texts;
    let chapters = reading.published.chapters();
    let at = chapters.iter().position(|(chapter, _)| chapter.name() == name).ok_or_else(|| reading.lacks())?;
    if let Some(short) = reading.is_kept(&headers, ASKED_ANEW) {
        return Ok(short);
    }
    let (chapter, ids) = &chapters[at];
    let mut figures = Vec::new();
    for id in ids {
        figures.extend(reading.published.figure(id, reading.language()).await?);
    }
    let neighbour = |at: Option<usize>| {
        let (chapter, _): &(Chapter, Vec<FigureId>) = chapters.get(at?)?;
        Some((chapter.name().to_string(), chapter.title(texts)))
    };
    let public = figures.iter().map(|figure| PublicFigure {
        id: figure.id.to_string(),
        data: figure.data.as_str(),
        text: &figure.text,
        svg: &figure.svg,
        table: &figure.table,
    });
    let page = PublishedChapter {
        texts,
        base: reading.base(),
        title: chapter.title(texts),
        figures: public.collect(),
        missing: ids.len() - figures.len(),
        previous: neighbour(at.checked_sub(1)),
        next: neighbour(Some(at + 1)),
    };
    let title = format!("{} – {}", page.title, texts.plain("process-title", &[]));
    Ok(reading.show(title, Some(&name), &page::chapter(&page)))
}

async fn choose_language(State(app): State<App>, Path(process): Path<String>, RawQuery(query): RawQuery, headers: HeaderMap) -> Answer {
    let reading = Reading::of(&app, &process, &headers, query.as_deref()).await?;
    let offered = &reading.process().languages;
    let suggested = language::suggested(&headers, offered);
    let from = query_value(query.as_deref(), "from").filter(|name| Chapter::named(reading.process(), name).is_some());
    let texts_of = |tag: &LanguageIdentifier| app.engine().texts(None, tag);
    let choice = |tag: &LanguageIdentifier| LanguageChoice {
        tag: tag.to_string(),
        direction: Language::of(tag).direction().as_str(),
        autonym: texts_of(tag).get("lang-name"),
        suggested: (suggested.as_ref() == Some(tag)).then(|| texts_of(tag).get("lang-suggested")),
    };
    let choices: Vec<LanguageChoice> = offered.iter().map(choice).collect();
    let heading = |tag: &LanguageIdentifier| (tag.to_string(), Language::of(tag).direction().as_str(), texts_of(tag).get("lang-heading"));
    let headings: Vec<_> = offered.iter().take(6).map(heading).collect();
    let action = from.map_or_else(|| reading.base(), |name| format!("{}/{name}", reading.base()));
    let title = reading.texts.plain("lang-heading", &[]);
    Ok(reading.show(title, None, &languages("get", &action, &headings, &choices)))
}

/// A figure as a file. Its address names language and numbers, so that it never changes.
async fn figure(
    State(app): State<App>,
    Path((process, name)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let reading = Reading::of(&app, &process, &headers, query.as_deref()).await?;
    let (id, format) = file_of(&name).filter(|(_, format)| *format != FigureFormat::Png).ok_or_else(|| reading.lacks())?;
    if let Some(short) = reading.is_kept(&headers, KEPT) {
        return Ok(short);
    }
    let figure = reading.published.figure(&id, reading.language()).await?.ok_or_else(|| reading.lacks())?;
    let name = format!("{}-{}-{}.{}", reading.process().id, id.file_stem(), reading.language(), format.ending());
    let is_part = query_value(query.as_deref(), "part").is_some() && format == FigureFormat::Svg;
    let bytes = if is_part { body(&figure.svg).0.into_bytes() } else { figure.file(format).await? };
    let mut response = file(format.media_type(), &name, bytes);
    if is_part {
        // Shown in a page, which says the words around it.
        response.headers_mut().remove(header::CONTENT_DISPOSITION);
    }
    Ok(reading.kept(response, KEPT))
}
