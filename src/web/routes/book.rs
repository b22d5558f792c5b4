//! The code book: seeing it, changing it, taking it to other programs and back.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

use crate::{
    domain::{
        answers::SubmittedForm,
        identifiers::Code,
        questionnaire::{InstrumentKind, Process},
        words::code_book::{BookCode, CodeBook, NewCode, Refused, Signature},
    },
    interchange::refi_qda::code_book::{self as exchange, Origin, ReadCode, ReadProblem},
    localisation::Texts,
    rendering::{
        exports,
        labels::Labels,
        pages::desk::book::{self as page, BookPage, CodePage, HistoryLine, Typed},
    },
    web::{
        App,
        access::Route,
        error::WebError,
        request::{Form, query_value},
        respond::{Answer, file, go},
        routes::staff::{Desk, RESULTS},
    },
    workflows::{
        accounts::Staff,
        words::code_book::{BookChange, KeptBook, MOST_CODES},
    },
};

/// What a page may say was done.
const DONE: [&str; 10] = ["added", "suggested", "undone", "imported", "nothing", "renamed", "described", "used", "moved", "merged"];
/// The longest name and the longest definition or example, in characters.
const LONGEST_NAME: usize = 200;
const LONGEST_TEXT: usize = 4_000;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/desk/{process}/codes", RESULTS, show),
        Route::post("/desk/{process}/codes", RESULTS, change_book),
        Route::get("/desk/{process}/codes/codes.qdc", RESULTS, take_qdc),
        Route::get("/desk/{process}/codes/codes.csv", RESULTS, take_csv),
        Route::get("/desk/{process}/codes/{code}", RESULTS, show_code),
        Route::post("/desk/{process}/codes/{code}", RESULTS, change_code),
    ]
}

fn known<'a>(app: &'a App, process: &str) -> Result<&'a Process, WebError> {
    app.engine().process(process).ok_or(WebError::NotFound)
}

fn crumbs(desk: &Desk<'_>) -> Vec<(String, String)> {
    vec![("/desk".to_string(), desk.texts.get("processes-heading"))]
}

/// Why a change was not made.
enum NotMade {
    Refused(Refused),
    Full,
    NamesSomebody,
    TooLong,
    Unreadable(Vec<ReadProblem>),
}

impl NotMade {
    fn sentences(&self, texts: &Texts, book: &CodeBook) -> Vec<String> {
        match self {
            Self::Refused(refused) => vec![refusal(texts, book, refused)],
            Self::Full => vec![texts.with("book-err-full", &[("n", MOST_CODES.into())])],
            Self::NamesSomebody => vec![texts.get("book-err-names")],
            Self::TooLong => vec![texts.with("book-err-too_long", &[("name", LONGEST_NAME.into()), ("text", LONGEST_TEXT.into())])],
            Self::Unreadable(problems) => problems.iter().map(|problem| unreadable(texts, problem)).collect(),
        }
    }
}

fn refusal(texts: &Texts, book: &CodeBook, refused: &Refused) -> String {
    let (key, code) = match refused {
        Refused::NoSuchCode(code) => ("book-err-no_code", Some(code)),
        Refused::IdTaken(code) => ("book-err-id_taken", Some(code)),
        Refused::NoName => ("book-err-no_name", None),
        Refused::NameTaken(code) => ("book-err-name_taken", Some(code)),
        Refused::NoDefinition => ("book-err-no_definition", None),
        Refused::InUse(code) => ("book-err-in_use", Some(code)),
        Refused::StillProposed(code) => ("book-err-still_proposed", Some(code)),
        Refused::IntoItself => ("book-err-into_itself", None),
        Refused::ThirdLevel => ("book-err-third_level", None),
        Refused::NothingToUndo => ("book-err-nothing_to_undo", None),
        Refused::Meanwhile => ("book-err-meanwhile", None),
    };
    let name = code.map(|code| book.code(code).map_or_else(|| code.to_string(), |code| code.name.clone()));
    match name {
        Some(name) => texts.with(key, &[("name", name.into())]),
        None => texts.get(key),
    }
}

fn unreadable(texts: &Texts, problem: &ReadProblem) -> String {
    let line = |key: &str, line: &u32| texts.with(key, &[("line", u64::from(*line).into())]);
    match problem {
        ReadProblem::TooLarge(_) => texts.get("book-import-err-large"),
        ReadProblem::NotUtf8 => texts.get("book-import-err-utf8"),
        ReadProblem::DocumentType => texts.get("book-import-err-dtd"),
        ReadProblem::NotXml { line: at, .. } => line("book-import-err-xml", at),
        ReadProblem::NotACodeBook => texts.get("book-import-err-other"),
        ReadProblem::NoCodes => texts.get("book-import-err-empty"),
        ReadProblem::NoName { line: at } => line("book-import-err-no_name", at),
        ReadProblem::ThirdLevel { line: at, name } => {
            texts.with("book-import-err-third_level", &[("line", u64::from(*at).into()), ("name", name.as_str().into())])
        }
    }
}

async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let done = query_value(query.as_deref(), "done").filter(|done| DONE.contains(&done.as_str()));
    let notice = done.map(|done| desk.texts.get(&format!("book-done-{done}")));
    let only_proposed = query_value(query.as_deref(), "show").as_deref() == Some("proposed");
    draw(&desk, known(&app, &process)?, (notice, only_proposed), None, Typed::default()).await
}

async fn draw(
    desk: &Desk<'_>,
    process: &Process,
    (notice, only_proposed): (Option<String>, bool),
    problem: Option<NotMade>,
    typed: Typed,
) -> Answer {
    let KeptBook { book, .. } = desk.app.engine().code_book(process).await?;
    let process_texts = desk.process_texts(process);
    let guides = process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Guide);
    let talks = guides.map(|guide| {
        let name = desk.texts.with("talks-heading", &[("survey", Labels::new(&process_texts, guide).instrument().into())]);
        (format!("/desk/{}/{}/texts/talks", process.id, guide.id), name)
    });
    let clusters = (format!("/desk/{}/clusters", process.id), desk.texts.get("cluster-heading"));
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = BookPage {
        texts: &desk.texts,
        base: format!("/desk/{}/codes", process.id),
        token: desk.token(),
        book: &book,
        only_proposed,
        notice,
        problems: problem.map(|problem| problem.sentences(&desk.texts, &book)).unwrap_or_default(),
        typed,
        history: book
            .history()
            .iter()
            .rev()
            .map(|change| HistoryLine {
                moment: desk.app.engine().surroundings().moment(change.by.at),
                account: change.by.account.clone(),
                did: page::did(&desk.texts, &book, change),
            })
            .collect(),
        ways: std::iter::once(clusters).chain(talks).collect(),
    };
    Ok(desk.show(status, desk.texts.get("book-heading"), "/desk", crumbs(desk), &page::book(&page)))
}

fn typed(form: &SubmittedForm) -> Typed {
    let value = |name: &str| form.first(name).unwrap_or_default().to_string();
    Typed { name: value("name"), parent: value("parent"), definition: value("definition"), example: value("example"), file: value("file") }
}

/// The code above, as a form says it; empty is the first level.
fn place(typed: &Typed) -> Result<Option<Code>, WebError> {
    if typed.parent.is_empty() { Ok(None) } else { Code::parse(&typed.parent).map(Some).ok_or(WebError::BadRequest) }
}

fn is_too_long(typed: &Typed) -> bool {
    let longer = |text: &str, most: usize| text.chars().count() > most;
    longer(&typed.name, LONGEST_NAME) || longer(&typed.definition, LONGEST_TEXT) || longer(&typed.example, LONGEST_TEXT)
}

/// A change by the account of the desk, and the book after it.
async fn made(
    desk: &Desk<'_>,
    process: &Process,
    change: impl Fn(&CodeBook, Signature) -> Result<CodeBook, Refused> + Sync,
) -> Result<Result<CodeBook, NotMade>, WebError> {
    Ok(match desk.app.engine().change_code_book(process, &desk.staff.name, &change).await? {
        BookChange::Made(kept) => Ok(kept.book),
        BookChange::Refused(refused) => Err(NotMade::Refused(refused)),
        BookChange::Full => Err(NotMade::Full),
        BookChange::NamesSomebody => Err(NotMade::NamesSomebody),
    })
}

async fn change_book(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let process = known(&app, &process)?;
    let typed = typed(&form);
    let (made, done) = match form.first("action").unwrap_or_default() {
        "undo" => {
            let seen: Option<usize> = form.first("change").and_then(|at| at.parse().ok());
            let undo = |book: &CodeBook, by| match book.last_change() {
                Some((at, _)) if Some(at) != seen => Err(Refused::Meanwhile),
                _ => book.undo(by),
            };
            (made(&desk, process, undo).await?, "undone")
        }
        "import" => import(&desk, process, &typed.file).await?,
        action @ ("add" | "suggest") => {
            let parent = place(&typed)?;
            let add = |book: &CodeBook, by: Signature| {
                let id = book.next_id();
                let Typed { name, definition, example, .. } = typed.clone();
                let new = NewCode { id: id.clone(), name, parent: parent.clone(), definition, example };
                let next = book.add(new, by.clone())?;
                if action == "add" { next.take_into_use(&id, by) } else { Ok(next) }
            };
            let made = if is_too_long(&typed) { Err(NotMade::TooLong) } else { made(&desk, process, add).await? };
            (made, if action == "add" { "added" } else { "suggested" })
        }
        _ => return Err(WebError::BadRequest),
    };
    match made {
        Ok(_) => Ok(go(&format!("/desk/{}/codes?done={done}", process.id))),
        Err(problem) => draw(&desk, process, (None, false), Some(problem), typed).await,
    }
}

/// The word before the example in files.
fn example_word(texts: &Texts) -> String {
    texts.plain("book-example", &[])
}

async fn import(desk: &Desk<'_>, process: &Process, text: &str) -> Result<(Result<CodeBook, NotMade>, &'static str), WebError> {
    let texts = desk.app.engine().texts(Some(process), &process.source_language);
    let codes = match exchange::read(text.trim_start_matches('\u{feff}').as_bytes(), &example_word(&texts)) {
        Ok(codes) => codes,
        Err(problems) => return Ok((Err(NotMade::Unreadable(problems)), "imported")),
    };
    let is_long = |code: &ReadCode| {
        let ReadCode { name, definition, example, .. } = code.clone();
        is_too_long(&Typed { name, definition, example, ..Typed::default() })
    };
    if codes.iter().any(is_long) {
        return Ok((Err(NotMade::TooLong), "imported"));
    }
    let KeptBook { book, .. } = desk.app.engine().code_book(process).await?;
    let made = made(desk, process, |book, by| exchange::propose(book, &codes, &by)).await?;
    let is_news = made.as_ref().is_ok_and(|next| next.codes().len() > book.codes().len());
    Ok((made, if is_news { "imported" } else { "nothing" }))
}

async fn show_code(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, code)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = known(&app, &process)?;
    let KeptBook { book, .. } = app.engine().code_book(process).await?;
    let code = Code::parse(&code).and_then(|code| book.code(&code)).ok_or(WebError::NotFound)?;
    let into = query_value(query.as_deref(), "merge").filter(|id| !id.is_empty());
    let into = into.map(|id| Code::parse(&id).and_then(|id| book.code(&id)).ok_or(WebError::NotFound)).transpose()?;
    Ok(draw_code(&desk, process, (&book, code), into, None))
}

/// The page of a code, the question before it is merged, or the page with what was not taken.
fn draw_code(
    desk: &Desk<'_>,
    process: &Process,
    (book, code): (&CodeBook, &BookCode),
    into: Option<&BookCode>,
    failed: Option<(NotMade, Typed)>,
) -> Response {
    let mut fields = Typed {
        name: code.name.clone(),
        parent: code.parent.as_ref().map(ToString::to_string).unwrap_or_default(),
        definition: code.definition.clone(),
        example: code.example.clone(),
        file: String::new(),
    };
    let mut problems = Vec::new();
    let status = if failed.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    if let Some((problem, typed)) = failed {
        problems = problem.sentences(&desk.texts, book);
        fields = Typed {
            name: if typed.name.is_empty() { fields.name } else { typed.name },
            parent: fields.parent,
            definition: if typed.definition.is_empty() { fields.definition } else { typed.definition },
            example: if typed.example.is_empty() { fields.example } else { typed.example },
            file: String::new(),
        };
    }
    let base = format!("/desk/{}/codes", process.id);
    let page = CodePage { texts: &desk.texts, base: base.clone(), token: desk.token(), book, code, problems, typed: fields };
    let main = into.map_or_else(|| page::code(&page), |into| page::merge_question(&page, into));
    let mut crumbs = crumbs(desk);
    crumbs.push((base, desk.texts.get("book-heading")));
    desk.show(status, desk.texts.with("book-code", &[("name", code.name.as_str().into())]), "/desk", crumbs, &main)
}

async fn change_code(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, code)): Path<(String, String)>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let process = known(&app, &process)?;
    let id = Code::parse(&code).ok_or(WebError::NotFound)?;
    let typed = typed(&form);
    let seen: usize = form.first("seen").and_then(|seen| seen.parse().ok()).ok_or(WebError::BadRequest)?;
    let action = form.first("action").unwrap_or_default();
    let done = match action {
        "rename" => "renamed",
        "describe" => "described",
        "use" => "used",
        "move" => "moved",
        "merge" => "merged",
        _ => return Err(WebError::BadRequest),
    };
    let parent = place(&typed)?;
    let into = form.first("into").and_then(Code::parse);
    let change = |book: &CodeBook, by: Signature| {
        book.check_seen(&id, seen)?;
        match (action, &into) {
            ("rename", _) => book.rename(&id, &typed.name, by),
            ("describe", _) => book.describe(&id, &typed.definition, &typed.example, by),
            ("use", _) => book.take_into_use(&id, by),
            ("move", _) => book.move_below(&id, parent.as_ref(), by),
            (_, Some(into)) => book.merge(&id, into, by),
            (_, None) => Err(Refused::IntoItself),
        }
    };
    let made = if is_too_long(&typed) { Err(NotMade::TooLong) } else { made(&desk, process, change).await? };
    let Err(problem) = made else { return Ok(go(&format!("/desk/{}/codes?done={done}", process.id))) };
    let KeptBook { book, .. } = app.engine().code_book(process).await?;
    let code = book.code(&id).ok_or(WebError::NotFound)?;
    Ok(draw_code(&desk, process, (&book, code), None, Some((problem, typed))))
}

/// The code book as it leaves: examples somebody wrote stay, released words or not.
async fn book_to_take(app: &App, process: &Process) -> Result<CodeBook, WebError> {
    let KeptBook { book, .. } = app.engine().code_book(process).await?;
    Ok(app.engine().book_for_others(process, &book, |_| false))
}

async fn take_qdc(State(app): State<App>, Extension(staff): Extension<Staff>, Path(process): Path<String>) -> Answer {
    let process = known(&app, &process)?;
    let book = book_to_take(&app, process).await?;
    let texts = app.engine().texts(Some(process), &process.source_language);
    let origin = Origin { scope: process.id.as_str(), program: "Vielstimmig", example: &example_word(&texts) };
    let text = exchange::write(&book, &origin).ok_or(WebError::NotFound)?;
    let (name, bytes) = (format!("{}-codes.qdc", process.id), text.into_bytes());
    app.engine().enter_code_book(process, &staff.name, &name, &bytes).await?;
    Ok(file("application/xml; charset=utf-8", &name, bytes))
}

async fn take_csv(State(app): State<App>, Extension(staff): Extension<Staff>, Path(process): Path<String>) -> Answer {
    let process = known(&app, &process)?;
    let book = book_to_take(&app, process).await?;
    let (name, bytes) = (format!("{}-codes.csv", process.id), exports::code_book(&book));
    app.engine().enter_code_book(process, &staff.name, &name, &bytes).await?;
    Ok(file("text/csv; charset=utf-8", &name, bytes))
}
