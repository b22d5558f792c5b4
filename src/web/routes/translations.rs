//! Working translations on the desk: the list of what waits, tables out and back, one text at a time, and
//! the service that an office may run.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

use crate::{
    domain::interviews::RecordId,
    interchange::translation_table::TableProblem,
    localisation::{Language, Texts},
    rendering::pages::desk::translations::{self as page, MachineLine, TranslationLine, TranslationsPage},
    web::{
        App,
        access::Route,
        error::WebError,
        request::{Form, query_value},
        respond::{Answer, file, go},
        routes::{
            staff::{Desk, RESULTS},
            words_files::words,
        },
    },
    workflows::{
        accounts::Staff,
        words::{
            Words,
            machine::{Run, RunState, ServiceProblem},
            translations::{ForeignText, LONGEST_TRANSLATION, LineProblem, Taken, Translated, TranslationProblem, WaitingFile},
        },
    },
};

/// Texts on a page.
const LINES: usize = 50;
/// Problems that are told of one table.
const MOST_PROBLEMS: usize = 100;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/desk/{process}/{instrument}/texts/translations", RESULTS, show),
        Route::post("/desk/{process}/{instrument}/texts/translations", RESULTS, take_table),
        Route::post("/desk/{process}/{instrument}/texts/translations/machine", RESULTS, begin),
        Route::get("/desk/{process}/{instrument}/texts/translations/waiting.csv", RESULTS, waiting_csv),
        Route::get("/desk/{process}/{instrument}/texts/translations/waiting.xlsx", RESULTS, waiting_xlsx),
        Route::get("/desk/{process}/{instrument}/texts/translations/text/{id}", RESULTS, show_one),
        Route::post("/desk/{process}/{instrument}/texts/translations/text/{id}", RESULTS, take_one),
    ]
}

fn base(words: &Words) -> String {
    format!("/desk/{}/{}", words.process().id, words.instrument().id)
}

fn line(text: ForeignText) -> TranslationLine {
    let language = text.language.parse().ok().map(|language| Language::of(&language));
    TranslationLine {
        version: text.version(),
        id: text.id.to_string(),
        direction: language.as_ref().map_or("auto", |language| language.direction().as_str()),
        autonym: language.map_or_else(|| text.language.clone(), |language| language.autonym().to_string()),
        language: text.language,
        original: text.original,
        translation: text.translation.map(|(words, state)| (words, format!("translations-state-{}", state.as_str()))),
    }
}

/// What a page tells beside the list.
#[derive(Default)]
struct Told<'a> {
    notice: Option<String>,
    problems: Vec<String>,
    pasted: &'a str,
    after: String,
}

async fn draw(desk: &Desk<'_>, words: &Words, told: Told<'_>) -> Answer {
    let texts = words.foreign_texts().await?;
    let all = texts.len();
    let waiting: Vec<ForeignText> = texts.into_iter().filter(ForeignText::waits).collect();
    let count = waiting.len();
    let mut rest = waiting.into_iter().skip_while(|text| *text.id.as_str() <= *told.after);
    let lines: Vec<TranslationLine> = rest.by_ref().take(LINES).map(line).collect();
    let has_more = rest.next().is_some();
    let machine = desk.app.machine();
    let is_refused = !told.problems.is_empty();
    let page = TranslationsPage {
        texts: &desk.texts,
        base: base(words),
        token: desk.token(),
        office: Language::of(&words.process().source_language).autonym().to_string(),
        all,
        waiting: count,
        next: lines.last().filter(|_| has_more).map(|line| line.id.clone()),
        lines,
        machine: machine.map(|machine| machine_line(&desk.texts, machine.run(words))),
        notice: told.notice,
        problems: told.problems,
        pasted: told.pasted,
    };
    let mut response = desk.show_instrument(words.process(), words.instrument(), "translations-heading", &page::translations(&page));
    if is_refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// How far a run of the service is, in words.
fn machine_line(texts: &Texts, run: Option<Run>) -> MachineLine {
    let Some(run) = run else { return MachineLine { is_running: false, sentences: Vec::new() } };
    let number = |number: usize| u64::try_from(number).unwrap_or(u64::MAX).into();
    let values = [("done", number(run.done)), ("left", number(run.left)), ("of", number(run.of))];
    let mut sentences = vec![texts.with("translations-machine-progress", &values)];
    sentences.extend(match run.state {
        RunState::Running => Some(texts.get("translations-machine-running")),
        RunState::Ended => None,
        RunState::Broken => Some(texts.get("translations-machine-broken")),
        RunState::Stopped(problem) => Some(match problem {
            ServiceProblem::Status(status) => {
                texts.with("translations-machine-err-status", &[("status", status.to_string().as_str().into())])
            }
            problem => texts.get(&format!("translations-machine-err-{}", problem.as_str())),
        }),
    });
    MachineLine { is_running: run.state == RunState::Running, sentences }
}

async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let words = words(&app, &process, &instrument).await?;
    let stored: Option<u64> = query_value(query.as_deref(), "stored").and_then(|number| number.parse().ok());
    let notice = stored.map(|number| desk.texts.with("translations-stored", &[("n", number.into())]));
    let after = query_value(query.as_deref(), "after").unwrap_or_default();
    draw(&desk, &words, Told { notice, after, ..Told::default() }).await
}

async fn take_table(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let words = words(&app, &process, &instrument).await?;
    let pasted = form.first("table").unwrap_or_default();
    match problems(&desk.texts, words.take_table(pasted, &staff.name).await?) {
        Ok(stored) => Ok(go(&format!("{}/texts/translations?stored={stored}", base(&words)))),
        Err(problems) => draw(&desk, &words, Told { problems, pasted, ..Told::default() }).await,
    }
}

/// How many were stored, or in words why none.
fn problems(texts: &Texts, taken: Taken) -> Result<usize, Vec<String>> {
    match taken {
        Taken::Stored(stored) => Ok(stored),
        Taken::TooLate => Err(vec![texts.get("translations-err-late")]),
        Taken::Refused(problems) => {
            let mut told: Vec<String> = problems.iter().take(MOST_PROBLEMS).map(|problem| sentence(texts, problem)).collect();
            if problems.len() > MOST_PROBLEMS {
                told.push(texts.get("translations-err-more"));
            }
            Err(told)
        }
    }
}

fn sentence(texts: &Texts, problem: &TranslationProblem) -> String {
    let number = |number: usize| u64::try_from(number).unwrap_or(u64::MAX).into();
    match problem {
        TranslationProblem::Table(TableProblem::NoLines) => texts.get("translations-err-empty"),
        TranslationProblem::Table(TableProblem::NoColumns(names)) => {
            texts.with("translations-err-columns", &[("names", names.join(", ").as_str().into())])
        }
        TranslationProblem::Table(TableProblem::Quote { line }) => texts.with("translations-err-quote", &[("line", number(*line))]),
        TranslationProblem::Table(TableProblem::Cells { line, expected, found }) => {
            let values = [("line", number(*line)), ("expected", number(*expected)), ("found", number(*found))];
            texts.with("translations-err-cells", &values)
        }
        TranslationProblem::Line(line, problem) => {
            let mut values = vec![("line", number(*line))];
            match problem {
                LineProblem::Twice { first } => values.push(("first", number(*first))),
                LineProblem::TooLong { found } => values.extend([("found", number(*found)), ("most", number(LONGEST_TRANSLATION))]),
                LineProblem::Unknown | LineProblem::OtherOriginal | LineProblem::ChangedSince | LineProblem::UnknownState => {}
            }
            texts.with(&format!("translations-err-{}", problem.as_str()), &values)
        }
    }
}

async fn begin(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let words = words(&app, &process, &instrument).await?;
    let machine = app.machine().ok_or(WebError::NotFound)?;
    machine.begin(&words, &staff.name).await?;
    Ok(go(&format!("{}/texts/translations", base(&words))))
}

async fn waiting_csv(app: State<App>, staff: Extension<Staff>, headers: HeaderMap, path: Path<(String, String)>) -> Answer {
    waiting(app, staff, headers, path, WaitingFile::Csv).await
}

async fn waiting_xlsx(app: State<App>, staff: Extension<Staff>, headers: HeaderMap, path: Path<(String, String)>) -> Answer {
    waiting(app, staff, headers, path, WaitingFile::Xlsx).await
}

async fn waiting(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
    wanted: WaitingFile,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let words = words(&app, &process, &instrument).await?;
    let bytes = words.waiting_file(&staff.name, wanted, desk.texts.direction()).await?;
    let (media_type, ending) = match wanted {
        WaitingFile::Csv => ("text/csv; charset=utf-8", "csv"),
        WaitingFile::Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    };
    Ok(file(media_type, &format!("{process}-{instrument}-translations.{ending}"), bytes))
}

fn draw_one(desk: &Desk<'_>, words: &Words, text: ForeignText, typed: Option<&str>, problems: &[String]) -> Response {
    let mut line = line(text);
    if let Some(typed) = typed {
        let state = line.translation.take().map_or_else(|| "translations-state-none".to_string(), |(_, state)| state);
        line.translation = Some((typed.to_string(), state));
    }
    let main = page::one(&desk.texts, &base(words), &desk.token(), &line, problems);
    let mut response = desk.show_instrument(words.process(), words.instrument(), "translations-heading", &main);
    if !problems.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

async fn show_one(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument, id)): Path<(String, String, String)>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let words = words(&app, &process, &instrument).await?;
    let id = RecordId::parse(&id).ok_or(WebError::NotFound)?;
    let text = words.foreign_text(&id).await?.ok_or(WebError::NotFound)?;
    Ok(draw_one(&desk, &words, text, None, &[]))
}

async fn take_one(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument, id)): Path<(String, String, String)>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let words = words(&app, &process, &instrument).await?;
    let id = RecordId::parse(&id).ok_or(WebError::NotFound)?;
    let value = |name: &str| form.first(name).unwrap_or_default();
    let translated =
        Translated { id: &id, version: value("version"), words: value("translation"), is_checked: form.first("checked").is_some() };
    match problems(&desk.texts, words.take_translation(translated, &staff.name).await?) {
        Ok(stored) => Ok(go(&format!("{}/texts/translations?stored={stored}", base(&words)))),
        Err(problems) => {
            let text = words.foreign_text(&id).await?.ok_or(WebError::NotFound)?;
            Ok(draw_one(&desk, &words, text, Some(value("translation")), &problems))
        }
    }
}
