//! Results and comparisons: pages, and charts and tables as files. Charts are drawn on threads of
//! their own, because text is shaped letter by letter.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use tokio::task::spawn_blocking;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        identifiers::Code,
        questionnaire::{Instrument, InstrumentKind},
    },
    localisation::Texts,
    rendering::{
        charts::{Svg, png},
        labels::Labels,
        pages::desk::{
            comparison::{self as comparison_page, ComparisonPage, Lines, RowLine},
            results::{self as results_page, QuestionResult, ResultsPage},
        },
    },
    web::{
        App,
        access::Route,
        error::WebError,
        request::query_value,
        respond::{Answer, file},
        routes::{
            desk::{found, language_choices, wanted_language},
            staff::{Desk, RESULTS},
        },
    },
    workflows::{
        accounts::Staff,
        collect::{Availability, Survey},
        comparison::{Compared, Comparison, pairs},
        results::{Results, View},
    },
};

/// Between a variable and its group in an address.
const ONLY_MARK: char = ':';

/// Pixels of a picture for each pixel of the chart: sharp on slides and in print.
const PICTURE_SCALE: f32 = 2.0;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/desk/{process}/compare", RESULTS, compare),
        Route::get("/desk/{process}/compare/{name}", RESULTS, compared_chart),
        Route::get("/desk/{process}/{instrument}/results", RESULTS, results),
        Route::get("/desk/{process}/{instrument}/chart/{name}", RESULTS, chart),
        Route::get("/desk/{process}/{instrument}/table/{name}", RESULTS, table),
    ]
}

/// Runs what takes long on a thread for that.
async fn at_leisure<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, WebError> {
    spawn_blocking(work).await.map_err(|error| WebError::internal(&error))
}

/// Whose results are asked for, and by which groups; traits that the instrument does not declare make an
/// unknown page.
fn wanted_view(query: Option<&str>, instrument: &Instrument) -> Result<View, WebError> {
    let asked = |name: &str| query_value(query, name).filter(|text| !text.is_empty());
    let declared = |text: &str| Code::parse(text).filter(|code| instrument.breakdowns.contains(code));
    let by = asked("by").map(|text| declared(&text).ok_or(WebError::NotFound)).transpose()?;
    let only = asked("only").map(|text| {
        let (of, group) = text.split_once(ONLY_MARK)?;
        declared(of).zip(Code::parse(group))
    });
    let only = only.map(|only| only.ok_or(WebError::NotFound)).transpose()?;
    // Who are all of one group are not broken down by it.
    let by = by.filter(|by| only.as_ref().is_none_or(|(of, _)| of != by));
    Ok(View { by, only })
}

/// What results can be broken down by, with the groups that can be looked at alone.
fn breakdowns(results: &Results) -> Vec<(Code, Vec<Code>)> {
    let groups = |by: &Code| results.release().map(|release| release.groups(by).to_vec()).unwrap_or_default();
    results.instrument().breakdowns.iter().map(|by| (by.clone(), groups(by))).collect()
}

/// The id of the topic of derived variables; codes of pages have no hyphen.
const DERIVED: &str = "-derived";

async fn results(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let results = found(&app, &process, &instrument).await?;
    let instrument = results.instrument();
    let view = wanted_view(query.as_deref(), instrument)?;
    let language = wanted_language(query.as_deref(), &desk.texts, &instrument.languages)?;
    let asked = query_value(query.as_deref(), "topic");
    let (texts, moved) = (desk.texts.clone(), results.clone());
    let main = at_leisure(move || draw_results(&texts, &moved, asked.as_deref(), &view, &language)).await??;
    Ok(desk.show_instrument(results.process(), results.instrument(), "results-heading", &main))
}

fn draw_results(
    texts: &Texts,
    results: &Results,
    asked: Option<&str>,
    view: &View,
    language: &LanguageIdentifier,
) -> Result<maud::Markup, WebError> {
    let (process, instrument) = (results.process(), results.instrument());
    let own_texts = results.engine().texts(Some(process), texts.language().identifier());
    let mut topics: Vec<(String, String, Vec<Code>)> = results
        .topics(&own_texts)
        .into_iter()
        .map(|topic| (topic.id.to_string(), topic.title, topic.questions.into_iter().map(|question| question.id.clone()).collect()))
        .collect();
    if !instrument.derived.is_empty() {
        let derived = instrument.derived.iter().map(|derived| derived.id.clone()).collect();
        topics.push((DERIVED.to_string(), texts.get("results-derived"), derived));
    }
    let current = match asked.filter(|asked| !asked.is_empty()) {
        Some(asked) => topics.iter().find(|(id, _, _)| id == asked).ok_or(WebError::NotFound)?,
        None => topics.first().ok_or(WebError::NotFound)?,
    };
    let is_sensitive = |variable: &Code| {
        let question = instrument.question(variable.as_str()).map(|question| question.roles);
        question.or_else(|| instrument.derived(variable.as_str()).map(|derived| derived.roles)).is_some_and(|roles| roles.sensitive)
    };
    let weights = results.weights();
    let questions = current.2.iter().map(|variable| {
        let by = view.by.as_ref().filter(|by| results.may_break_down(variable, by));
        let only = view.only.clone().filter(|(of, _)| results.may_break_down(variable, of));
        let broken_down = by.map(|by| results.tables(variable, &View { by: Some(by.clone()), only: only.clone() })).unwrap_or_default();
        let shows_a_group = broken_down.iter().any(|table| table.rows().iter().any(|(_, row)| !row.is_withheld()));
        // A matrix by groups is drawn by its means, which need more numbers than its tables.
        let is_matrix = broken_down.iter().any(|table| table.subject().row.is_some());
        let shows_a_mean = || broken_down.iter().any(|table| table.rows().iter().any(|(_, row)| table.mean_of(row).is_some()));
        // Only everybody is weighted: groups are looked at as they are.
        let weighted = weights.as_ref().filter(|_| only.is_none()).map(|weights| results.weighted(variable, weights));
        let charted_by = by.filter(|_| shows_a_group && (!is_matrix || shows_a_mean()));
        QuestionResult {
            variable: variable.clone(),
            tables: results.tables(variable, &View { by: None, only: only.clone() }),
            chart: results.figure(variable, &View { by: charted_by.cloned(), only }, language).map(|figure| figure.svg),
            charted_by: charted_by.cloned(),
            weighted: weighted.unwrap_or_default(),
            too_small: !broken_down.is_empty() && !shows_a_group,
            by_groups: if shows_a_group { broken_down } else { Vec::new() },
            sensitive: is_sensitive(variable) || by.is_some_and(is_sensitive),
        }
    });
    let survey = Survey { process, instrument, slug: instrument.slug.as_deref().unwrap_or_default() };
    let page = ResultsPage {
        texts,
        labels: Labels::new(&own_texts, instrument),
        base: format!("/desk/{}/{}", process.id, instrument.id),
        topics: topics.iter().map(|(id, title, _)| (id.clone(), title.clone())).collect(),
        topic: current.0.clone(),
        breakdowns: breakdowns(results),
        by: view.by.as_ref(),
        only: view.only.as_ref(),
        languages: language_choices(&instrument.languages),
        language: language.to_string(),
        snapshot: results.snapshot().map(|snapshot| (snapshot.number.into(), day(texts, &snapshot.taken_on))),
        running: instrument.kind == InstrumentKind::Survey && results.engine().availability(survey) != Availability::Closed,
        policy: results.policy(),
        questions: questions.collect(),
        weights: instrument.weighting.is_some().then(|| weights.clone()),
    };
    Ok(results_page::results(&page))
}

/// A day of a record, `YYYY-MM-DD`, as people write it.
pub(super) fn day(texts: &Texts, text: &str) -> String {
    text.parse().map_or_else(|_| text.to_string(), |day| texts.date(day))
}

/// A name with its ending.
fn split(name: &str) -> Result<(&str, &str), WebError> {
    name.rsplit_once('.').ok_or(WebError::NotFound)
}

/// A chart as a file, entered in the ledger as it leaves.
async fn picture(results: &Results, account: &str, svg: Svg, name: &str, ending: &str) -> Answer {
    let name = format!("{name}.{ending}");
    let (media_type, bytes) = match ending {
        "svg" => ("image/svg+xml", svg.as_str().as_bytes().to_vec()),
        "png" => {
            let drawn = at_leisure(move || png(&svg, PICTURE_SCALE)).await?;
            ("image/png", drawn.map_err(|error| WebError::internal(&error))?)
        }
        _ => return Err(WebError::NotFound),
    };
    results.enter_file(account, &name, &bytes).await?;
    Ok(file(media_type, &name, bytes))
}

async fn chart(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument, name)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let (stem, ending) = split(&name)?;
    let results = found(&app, &process, &instrument).await?;
    let variable = Code::parse(stem).ok_or(WebError::NotFound)?;
    let view = wanted_view(query.as_deref(), results.instrument())?;
    let language = wanted_language(query.as_deref(), &desk.texts, &results.instrument().languages)?;
    let file_name = file_name(&results, stem, &view, &language);
    let drawing = results.clone();
    let svg = at_leisure(move || drawing.figure(&variable, &view, &language)).await?.ok_or(WebError::NotFound)?.svg;
    picture(&results, &staff.name, svg, &file_name, ending).await
}

fn file_name(results: &Results, variable: &str, view: &View, language: &LanguageIdentifier) -> String {
    let by = view.by.as_ref().map(|by| format!("-by-{by}")).unwrap_or_default();
    let only = view.only.as_ref().map(|(of, group)| format!("-only-{of}-{group}")).unwrap_or_default();
    format!("{}-{}-{variable}{by}{only}-{language}", results.process().id, results.instrument().id)
}

async fn table(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument, name)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let (stem, ending) = split(&name)?;
    let results = found(&app, &process, &instrument).await?;
    let variable = Code::parse(stem).filter(|_| ending == "csv").ok_or(WebError::NotFound)?;
    let view = wanted_view(query.as_deref(), results.instrument())?;
    let language = wanted_language(query.as_deref(), &desk.texts, &results.instrument().languages)?;
    let file_name = format!("{}.csv", file_name(&results, stem, &view, &language));
    let writing = results.clone();
    let bytes = at_leisure(move || writing.table_file(&variable, &view, &language)).await?.ok_or(WebError::NotFound)?;
    results.enter_file(&staff.name, &file_name, &bytes).await?;
    Ok(file("text/csv; charset=utf-8", &file_name, bytes))
}

/// Languages both surveys of a comparison are offered in, in the order of the first.
fn common_languages(comparison: &Comparison) -> Vec<LanguageIdentifier> {
    let [first, second] = comparison.sides().each_ref().map(|side| &side.instrument().languages);
    first.iter().filter(|language| second.contains(language)).cloned().collect()
}

async fn compare(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let found = app.engine().process(&process).ok_or(WebError::NotFound)?;
    let texts = desk.process_texts(found);
    let all: Vec<(String, String)> =
        pairs(found).iter().map(|pair| (pair.name(), Labels::new(&texts, pair.first.0).title(&pair.first.1.id))).collect();
    let asked = query_value(query.as_deref(), "pair").or_else(|| all.first().map(|(name, _)| name.clone()));
    let Some(name) = asked else { return Ok(show_comparison(&desk, &comparison_page::nothing_to_compare(&desk.texts))) };
    let comparison = app.engine().comparison(&process, &name).await?.ok_or(WebError::NotFound)?;
    let languages = common_languages(&comparison);
    let language = wanted_language(query.as_deref(), &desk.texts, &languages)?;
    let (own, choices) = (desk.texts.clone(), language_choices(&languages));
    let main = at_leisure(move || draw_comparison(&own, &texts, &comparison, all, choices, &language)).await?;
    Ok(show_comparison(&desk, &main))
}

fn show_comparison(desk: &Desk<'_>, main: &maud::Markup) -> Response {
    let crumbs = vec![("/desk".to_string(), desk.texts.get("processes-heading"))];
    desk.show(StatusCode::OK, desk.texts.get("compare-heading"), "/desk", crumbs, main)
}

fn draw_comparison(
    texts: &Texts,
    process_texts: &Texts,
    comparison: &Comparison,
    all: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    language: &LanguageIdentifier,
) -> maud::Markup {
    let side = |at: usize| {
        let (labels, variable) = (Labels::new(process_texts, comparison.sides()[at].instrument()), &comparison.variables()[at]);
        (labels.instrument(), labels.wording(variable).unwrap_or_else(|| labels.title(variable)))
    };
    let labels = Labels::new(process_texts, comparison.sides()[0].instrument());
    let variable = &comparison.variables()[0];
    let lines = match comparison.compared() {
        Compared::Options { bases, options } => {
            Lines::Options { bases, lines: options.into_iter().map(|option| (labels.option(variable, &option.option), option)).collect() }
        }
        Compared::Rows(rows) => Lines::Rows(
            rows.into_iter().map(|row| RowLine { label: labels.row(variable, &row.row), bases: row.bases, means: row.means }).collect(),
        ),
    };
    let both = comparison.figure(language).map(|figure| figure.svg);
    let has_download = both.is_some();
    // Rows have a chart for each audience too, which tells more than means.
    let each = || {
        let sides = comparison.sides().iter().zip(comparison.variables());
        sides.filter_map(|(side, variable)| Some(side.figure(variable, &View::default(), language)?.svg))
    };
    let charts = match lines {
        Lines::Options { .. } => both.into_iter().chain(comparison.ranks_figure(language).map(|figure| figure.svg)).collect(),
        Lines::Rows(_) => both.into_iter().chain(each()).collect(),
    };
    let page = ComparisonPage {
        texts,
        base: format!("/desk/{}/compare", comparison.sides()[0].process().id),
        pairs: all,
        pair: comparison.name(),
        languages,
        language: language.to_string(),
        sides: [side(0), side(1)],
        has_download,
        charts,
        lines,
    };
    comparison_page::comparison(&page)
}

async fn compared_chart(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, name)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let (stem, ending) = split(&name)?;
    let comparison = app.engine().comparison(&process, stem).await?.ok_or(WebError::NotFound)?;
    let language = wanted_language(query.as_deref(), &desk.texts, &common_languages(&comparison))?;
    let file_name = format!("{process}-{stem}-{language}");
    let side = comparison.sides()[0].clone();
    let svg = at_leisure(move || comparison.figure(&language)).await?.ok_or(WebError::NotFound)?.svg;
    picture(&side, &staff.name, svg, &file_name, ending).await
}
