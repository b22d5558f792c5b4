//! The desk of organisers and analysts: the list of processes, the participation monitor, exports.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use unic_langid::LanguageIdentifier;

use crate::{
    domain::questionnaire::{Anonymity, Instrument, InstrumentKind, Process},
    localisation::{Language, Texts},
    rendering::{
        labels::Labels,
        pages::desk::{
            export,
            overview::{self, InstrumentCard, ProcessCard},
            participation::{self, MonitorPage},
        },
    },
    web::{
        App,
        access::Route,
        error::WebError,
        request::query_value,
        respond::{Answer, file},
        routes::staff::{Desk, RESULTS},
    },
    workflows::{
        accounts::Staff,
        collect::{Availability, Survey},
        comparison,
        exports::TableFormat,
        figures::Figure,
        participation::Counted,
        results::Results,
        workshop::pack_languages,
    },
};

/// The media types of files.
const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/desk", RESULTS, processes),
        Route::get("/desk/{process}/{instrument}", RESULTS, monitor),
        Route::get("/desk/{process}/{instrument}/export", RESULTS, export_page),
        Route::get("/desk/{process}/{instrument}/export/{name}", RESULTS, export_file),
    ]
}

/// The results of an instrument, or the page that says there is none.
pub(super) async fn found(app: &App, process: &str, instrument: &str) -> Result<Results, WebError> {
    app.engine().results(process, instrument).await?.ok_or(WebError::NotFound)
}

/// Languages something is offered in: tag and name.
pub(super) fn language_choices(languages: &[LanguageIdentifier]) -> Vec<(String, String)> {
    languages.iter().map(|language| (language.to_string(), Language::of(language).autonym().to_string())).collect()
}

/// The language of charts and files: the one asked for, else that of the page, else the first.
pub(super) fn wanted_language(query: Option<&str>, texts: &Texts, offered: &[LanguageIdentifier]) -> Result<LanguageIdentifier, WebError> {
    let asked = query_value(query, "language").filter(|tag| !tag.is_empty());
    if let Some(tag) = asked {
        let language = tag.parse().map_err(|_| WebError::NotFound)?;
        return if offered.contains(&language) { Ok(language) } else { Err(WebError::NotFound) };
    }
    let own = texts.language().identifier();
    Ok(offered.iter().find(|language| *language == own).or(offered.first()).cloned().unwrap_or_default())
}

impl Desk<'_> {
    /// The texts of a process in the language of the page.
    pub(super) fn process_texts(&self, process: &Process) -> Texts {
        self.app.engine().texts(Some(process), self.texts.language().identifier())
    }

    /// A page of an instrument.
    pub(super) fn show_instrument(&self, process: &Process, instrument: &Instrument, heading: &str, main: &maud::Markup) -> Response {
        self.show_instrument_with(StatusCode::OK, (process, instrument), heading, main)
    }

    /// A page of an instrument with another status.
    pub(super) fn show_instrument_with(
        &self,
        status: StatusCode,
        (process, instrument): (&Process, &Instrument),
        heading: &str,
        main: &maud::Markup,
    ) -> Response {
        let texts = self.process_texts(process);
        let name = Labels::new(&texts, instrument).instrument();
        let crumbs = vec![("/desk".to_string(), self.texts.get("processes-heading"))];
        self.show(status, self.texts.plain(heading, &[("survey", name.into())]), "/desk", crumbs, main)
    }
}

async fn processes(State(app): State<App>, Extension(staff): Extension<Staff>, headers: HeaderMap) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let mut cards = Vec::new();
    for process in app.engine().processes() {
        let texts = desk.process_texts(process);
        let mut instruments = Vec::new();
        // Surveys first: they are what most come for.
        let (surveys, guides): (Vec<_>, Vec<_>) =
            process.instruments.iter().partition(|instrument| instrument.kind == InstrumentKind::Survey);
        for instrument in surveys.into_iter().chain(guides) {
            instruments.push(instrument_card(&desk, &texts, process, instrument).await?);
        }
        let state = |language: &LanguageIdentifier| app.engine().catalogue().state(language, Some(&process.id)).as_str();
        cards.push(ProcessCard {
            base: format!("/desk/{}", process.id),
            title: texts.plain("process-title", &[]),
            version: process.version.clone(),
            languages: process
                .languages
                .iter()
                .map(|language| (Language::of(language).autonym().to_string(), format!("state-{}", state(language))))
                .collect(),
            has_comparison: !comparison::pairs(process).is_empty(),
            has_packs: !pack_languages(process).is_empty() && !process.fields.is_empty(),
            public: app.engine().published(process.id.as_str()).await?.map(|_| format!("/r/{}", process.id)),
            instruments,
        });
    }
    Ok(desk.show(StatusCode::OK, desk.texts.get("processes-heading"), "/desk", Vec::new(), &overview::overview(&desk.texts, &cards)))
}

async fn instrument_card(desk: &Desk<'_>, texts: &Texts, process: &Process, instrument: &Instrument) -> Result<InstrumentCard, WebError> {
    let engine = desk.app.engine();
    let survey = instrument.slug.as_deref().map(|slug| Survey { process, instrument, slug });
    let day = |day| desk.texts.date(day).into();
    let closes = || instrument.closes.as_deref().and_then(|day| day.parse().ok()).unwrap_or_else(|| engine.surroundings().today());
    let state = survey.map(|survey| match engine.availability(survey) {
        Availability::Open(Some(until)) => desk.texts.with("instrument-open-until", &[("date", day(until))]),
        Availability::Open(None) => desk.texts.get("instrument-open"),
        Availability::NotYet(from) => desk.texts.with("instrument-not_yet", &[("date", day(from))]),
        Availability::Finishing | Availability::Closed => desk.texts.with("instrument-closed", &[("date", day(closes()))]),
    });
    Ok(InstrumentCard {
        base: format!("/desk/{}/{}", process.id, instrument.id),
        title: Labels::new(texts, instrument).instrument(),
        is_guide: instrument.kind == InstrumentKind::Guide,
        state,
        address: instrument.slug.as_ref().map(|slug| format!("/u/{slug}")),
        sent: engine.sent(process, instrument).await?,
        questions: instrument.questions().filter(|question| question.takes_an_answer()).count(),
        anonymity: match instrument.anonymity {
            Anonymity::Strict => "instrument-anonymity-strict",
            Anonymity::Confidential => "instrument-anonymity-confidential",
        },
        languages: instrument.languages.iter().map(|language| Language::of(language).autonym().to_string()).collect(),
    })
}

fn head(counted: Counted) -> &'static str {
    match counted {
        Counted::Started => "monitor-started",
        Counted::Sent => "monitor-sent",
        Counted::Complete => "monitor-complete",
        Counted::Partial => "monitor-partial",
        Counted::Draft => "monitor-drafts",
        Counted::Finished => "monitor-finished",
        Counted::InProgress => "monitor-in_progress",
        Counted::Declined => "monitor-declined",
    }
}

async fn monitor(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let results = found(&app, &process, &instrument).await?;
    let monitor = results.monitor().await?;
    let language = wanted_language(None, &desk.texts, &results.instrument().languages)?;
    let mut drawn = Vec::new();
    for by_language in [false, true] {
        drawn.extend(results.participation_figure(by_language, &language).await?.map(Figure::drawn));
    }
    let (process, instrument) = (results.process(), results.instrument());
    let texts = desk.process_texts(process);
    let page = MonitorPage {
        texts: &desk.texts,
        labels: Labels::new(&texts, instrument),
        base: format!("/desk/{}/{}", process.id, instrument.id),
        today: app.engine().surroundings().today(),
        policy: process.policy,
        figures: monitor.figures.iter().map(|(counted, cell)| (head(*counted), *cell)).collect(),
        drawn,
        heads: monitor.by_day.columns.iter().map(|counted| head(*counted)).collect(),
        by_day: &monitor.by_day.rows,
        by_language: &monitor.by_language.rows,
        by_place: monitor.by_place.as_ref(),
        by_group: monitor.by_group.as_ref(),
        place_by_group: monitor.place_by_group.as_ref(),
    };
    Ok(desk.show_instrument(process, instrument, "monitor-heading", &participation::monitor(&page)))
}

async fn export_page(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let results = found(&app, &process, &instrument).await?;
    let (process, instrument) = (results.process(), results.instrument());
    let language = wanted_language(None, &desk.texts, &instrument.languages)?.to_string();
    let base = format!("/desk/{}/{}", process.id, instrument.id);
    let main = export::export(&desk.texts, &base, &language_choices(&instrument.languages), &language, results.is_empty());
    Ok(desk.show_instrument(process, instrument, "export-heading", &main))
}

async fn export_file(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument, name)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let results = found(&app, &process, &instrument).await?;
    let language = wanted_language(query.as_deref(), &desk.texts, &results.instrument().languages)?;
    let (media_type, bytes) = match name.as_str() {
        "tables.csv" => (CSV, results.export_tables(&staff.name, TableFormat::Csv, &language).await?),
        "tables.xlsx" => (XLSX, results.export_tables(&staff.name, TableFormat::Xlsx, &language).await?),
        "codebook.csv" => (CSV, results.codebook(&language)),
        _ => return Err(WebError::NotFound),
    };
    Ok(file(media_type, &format!("{process}-{instrument}-{name}"), bytes))
}
