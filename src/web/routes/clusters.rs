//! Clusters and the themes of talks: what the office says about a topic, and how many people stand behind it.

use std::cmp::Reverse;

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

use crate::{
    domain::{
        answers::SubmittedForm,
        disclosure::talks::{RoleGroup, Voices},
        identifiers::Code,
        interviews::RecordId,
        questionnaire::{InstrumentKind, Process},
        words::{
            cluster::{Cluster, ClusterProblem, LONGEST, Statement},
            code_book::{BookCode, CodeBook},
            typed::number_of,
        },
    },
    localisation::Texts,
    rendering::{
        labels::Labels,
        pages::desk::{
            clusters::{self as page, ClusterCard, ClusterForm, ClustersPage, FieldSection},
            talks::{self, TalksPage, ThemeLine},
        },
    },
    web::{
        App,
        access::Route,
        error::WebError,
        request::{Form, query_value},
        respond::{Answer, go},
        routes::staff::{Desk, RESULTS},
    },
    workflows::{
        accounts::Staff,
        words::{
            Words,
            clusters::{ClusterChange, Mentions},
            talks::TalkStanding,
        },
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/desk/{process}/clusters", RESULTS, show),
        Route::get("/desk/{process}/clusters/new", RESULTS, begin),
        Route::get("/desk/{process}/clusters/{id}", RESULTS, edit),
        Route::post("/desk/{process}/clusters/{id}", RESULTS, keep),
        Route::get("/desk/{process}/clusters/{id}/delete", RESULTS, ask),
        Route::post("/desk/{process}/clusters/{id}/delete", RESULTS, delete),
        Route::get("/desk/{process}/{instrument}/texts/talks", RESULTS, themes),
    ]
}

fn known<'a>(app: &'a App, process: &str) -> Result<&'a Process, WebError> {
    app.engine().process(process).ok_or(WebError::NotFound)
}

fn record(id: &str) -> Result<RecordId, WebError> {
    RecordId::parse(id).ok_or(WebError::NotFound)
}

fn base(process: &Process) -> String {
    format!("/desk/{}/clusters", process.id)
}

/// The way to the pages below the list.
fn crumbs(desk: &Desk<'_>, process: &Process) -> Vec<(String, String)> {
    vec![("/desk".to_string(), desk.texts.get("processes-heading")), (base(process), desk.texts.get("cluster-heading"))]
}

/// Fields of action with what is across all of them: value and label.
fn fields(desk: &Desk<'_>, process: &Process) -> Vec<(String, String)> {
    let texts = desk.process_texts(process);
    let field = |field: &Code| (field.to_string(), texts.plain(&format!("field-{field}"), &[]));
    process.fields.iter().map(field).chain([(String::new(), desk.texts.get("book-cross"))]).collect()
}

/// A guide with its counts.
struct Guide {
    name: String,
    standing: TalkStanding,
}

async fn guides(desk: &Desk<'_>, process: &Process, book: &CodeBook) -> Result<Vec<Guide>, WebError> {
    let texts = desk.process_texts(process);
    let mut guides = Vec::new();
    for guide in process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Guide) {
        let Some(words) = desk.app.engine().words(process.id.as_str(), guide.id.as_str()).await? else { continue };
        let Some(standing) = words.talk_counts(book).await? else { continue };
        guides.push(Guide { name: Labels::new(&texts, guide).instrument(), standing });
    }
    Ok(guides)
}

async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = known(&app, &process)?;
    let book = app.engine().code_book(process).await?.book;
    let (guides, mentions) = (guides(&desk, process, &book).await?, app.engine().mentions(process).await?);
    let clusters = app.engine().clusters(process).await?;
    let done = query_value(query.as_deref(), "done").filter(|done| ["kept", "deleted"].contains(&done.as_str()));
    let process_texts = desk.process_texts(process);
    let cards = |field: &str| {
        let own = clusters.iter().filter(|cluster| cluster.says.field.as_ref().map_or("", Code::as_str) == field);
        let mut own: Vec<ClusterCard> = own.map(|cluster| card(&desk, &process_texts, cluster, (&book, &guides, &mentions))).collect();
        own.sort_by(|one, other| one.name.cmp(&other.name));
        own
    };
    let page = ClustersPage {
        texts: &desk.texts,
        base: base(process),
        notice: done.map(|done| desk.texts.get(&format!("cluster-done-{done}"))),
        fields: fields(&desk, process).into_iter().map(|(id, name)| FieldSection { clusters: cards(&id), id, name }).collect(),
    };
    let crumbs = vec![("/desk".to_string(), desk.texts.get("processes-heading"))];
    Ok(desk.show(StatusCode::OK, desk.texts.get("cluster-heading"), "/desk", crumbs, &page::clusters(&page)))
}

fn card(
    desk: &Desk<'_>,
    process_texts: &Texts,
    cluster: &Cluster,
    (book, guides, mentions): (&CodeBook, &[Guide], &[Mentions<'_>]),
) -> ClusterCard {
    let codes = book.resolve_all(&cluster.says.codes);
    let name = |code: &Code| book.code(code).map_or_else(|| code.to_string(), |code| code.name.clone());
    let talked = |guide: &Guide| {
        let counts = &guide.standing.counts;
        (guide.name.clone(), talks::voices(&desk.texts, counts.any_of(&codes), counts.all()))
    };
    let mentioned = |mentions: &Mentions<'_>| {
        let counted = mentions.table.options().iter().zip(mentions.table.total().cells());
        let own = counted.filter(|(code, _)| codes.contains(*code)).filter_map(|(code, cell)| Some((name(code), cell.count()?)));
        let own: Vec<(String, u64)> = own.collect();
        let labels = Labels::new(process_texts, mentions.instrument);
        (!own.is_empty()).then(|| (format!("{}: {}", labels.instrument(), labels.title(&mentions.question)), own))
    };
    ClusterCard {
        id: cluster.id.to_string(),
        name: cluster.says.name.clone(),
        statement: cluster.says.statement.clone(),
        counter_voice: cluster.says.counter_voice.clone(),
        codes: codes.iter().map(name).collect(),
        talks: guides.iter().map(talked).collect(),
        mentions: mentions.iter().filter_map(mentioned).collect(),
        author: cluster.author.clone(),
        week: cluster.week.clone(),
    }
}

/// The form with a statement, and why it is shown again.
fn draw_form(
    desk: &Desk<'_>,
    process: &Process,
    book: &CodeBook,
    (id, revision): (&RecordId, i64),
    says: &Statement,
    (problem, other): (Option<String>, Option<&Cluster>),
) -> Response {
    let chosen = book.resolve_all(&says.codes);
    let first = book.below(None).flat_map(|code| std::iter::once(code).chain(book.below(Some(&code.id))));
    let code = |code: &BookCode| {
        let number = number_of(book, &code.id).unwrap_or_default();
        (code.id.to_string(), format!("{number} {}", code.name), chosen.contains(&code.id))
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let form = ClusterForm {
        texts: &desk.texts,
        base: base(process),
        token: desk.token(),
        id: id.to_string(),
        revision,
        problem,
        other: other
            .map(|other| [other.says.name.clone(), other.says.statement.clone(), other.says.counter_voice.clone(), other.author.clone()]),
        fields: fields(desk, process),
        field: says.field.as_ref().map(ToString::to_string).unwrap_or_default(),
        name: says.name.clone(),
        statement: says.statement.clone(),
        is_long: says.is_long(),
        counter_voice: says.counter_voice.clone(),
        codes: first.map(code).collect(),
    };
    let title = if revision == 0 { desk.texts.get("cluster-new") } else { desk.texts.get("cluster-change") };
    desk.show(status, title, "/desk", crumbs(desk, process), &page::form(&form))
}

async fn begin(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = known(&app, &process)?;
    let book = app.engine().code_book(process).await?.book;
    let field = query_value(query.as_deref(), "field").and_then(|field| Code::parse(&field));
    let says = Statement { field: field.filter(|field| process.fields.contains(field)), ..Statement::default() };
    // The identifier is made with the form: sent twice, it is one cluster.
    let id = app.engine().surroundings().record_id();
    Ok(draw_form(&desk, process, &book, (&id, 0), &says, (None, None)))
}

async fn edit(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, id)): Path<(String, String)>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = known(&app, &process)?;
    let cluster = app.engine().cluster(process, &record(&id)?).await?.ok_or(WebError::NotFound)?;
    let book = app.engine().code_book(process).await?.book;
    Ok(draw_form(&desk, process, &book, (&cluster.id, cluster.revision), &cluster.says, (None, None)))
}

/// The revision a form was made for.
fn revision(form: &SubmittedForm) -> Result<i64, WebError> {
    let revision = form.first("revision").and_then(|revision| revision.parse().ok());
    revision.filter(|revision| (0..i64::MAX).contains(revision)).ok_or(WebError::BadRequest)
}

fn refused(texts: &Texts, problem: ClusterProblem) -> String {
    match problem {
        ClusterProblem::NoName => texts.get("cluster-err-no_name"),
        ClusterProblem::NoStatement => texts.get("cluster-err-no_statement"),
        ClusterProblem::TooLong => texts.with("cluster-err-too_long", &[("n", LONGEST.into())]),
        ClusterProblem::NamesSomebody => texts.get("cluster-err-names"),
        ClusterProblem::NoCode => texts.get("cluster-err-no_code"),
        ClusterProblem::UnknownCode => texts.get("cluster-err-unknown_code"),
        ClusterProblem::UnknownField => texts.get("cluster-err-unknown_field"),
    }
}

async fn keep(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, id)): Path<(String, String)>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let (process, id, revision) = (known(&app, &process)?, record(&id)?, revision(&form)?);
    let value = |name: &str| form.first(name).unwrap_or_default().to_string();
    let field = value("field");
    let says = Statement {
        field: if field.is_empty() { None } else { Some(Code::parse(&field).ok_or(WebError::BadRequest)?) },
        name: value("name"),
        statement: value("statement"),
        counter_voice: value("counter_voice"),
        codes: form.all("code").filter_map(Code::parse).collect(),
    };
    let book = app.engine().code_book(process).await?.book;
    let (seen, problem, other) = match app.engine().put_cluster(process, (&id, revision), says.clone(), &staff.name).await? {
        ClusterChange::Made => return Ok(go(&format!("{}?done=kept", base(process)))),
        ClusterChange::Refused(problem) => ((id, revision), refused(&desk.texts, problem), None),
        // Whoever has read what the other person wrote may write over it.
        ClusterChange::TooLate(Some(other)) => ((id, other.revision), desk.texts.get("cluster-err-changed"), Some(other)),
        ClusterChange::TooLate(None) => ((app.engine().surroundings().record_id(), 0), desk.texts.get("cluster-err-deleted"), None),
    };
    Ok(draw_form(&desk, process, &book, (&seen.0, seen.1), &says, (Some(problem), other.as_deref())))
}

async fn ask(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, id)): Path<(String, String)>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = known(&app, &process)?;
    let cluster = app.engine().cluster(process, &record(&id)?).await?.ok_or(WebError::NotFound)?;
    Ok(draw_question(&desk, process, &cluster, false))
}

fn draw_question(desk: &Desk<'_>, process: &Process, cluster: &Cluster, changed: bool) -> Response {
    let place = (cluster.id.as_str(), cluster.revision);
    let main = page::delete_question(&desk.texts, &base(process), &desk.token(), place, &cluster.says.statement, changed);
    let status = if changed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = desk.texts.with("cluster-delete-heading", &[("name", cluster.says.name.as_str().into())]);
    desk.show(status, title, "/desk", crumbs(desk, process), &main)
}

async fn delete(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, id)): Path<(String, String)>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let (process, id, revision) = (known(&app, &process)?, record(&id)?, revision(&form)?);
    match app.engine().delete_cluster(process, (&id, revision), &staff.name).await? {
        ClusterChange::TooLate(Some(other)) => Ok(draw_question(&desk, process, &other, true)),
        _ => Ok(go(&format!("{}?done=deleted", base(process)))),
    }
}

async fn themes(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let words = app.engine().words(&process, &instrument).await?.ok_or(WebError::NotFound)?;
    let book = app.engine().code_book(words.process()).await?.book;
    let TalkStanding { counts, are_waiting } = words.talk_counts(&book).await?.ok_or(WebError::NotFound)?;
    let mut themes: Vec<(u64, ThemeLine)> = Vec::new();
    for code in book.codes().iter().filter(|code| code.is_live()) {
        let voices = counts.code(&code.id);
        let (Voices::Exact(talks) | Voices::AtLeast(talks)) = voices else { continue };
        let often = (0..counts.groups().len()).map(|group| counts.is_often_in(group, &code.id)).collect();
        themes.push((talks, ThemeLine { name: code.name.clone(), voices, often }));
    }
    themes.sort_by_key(|(talks, _)| Reverse(*talks));
    let groups = counts.groups().iter().map(|(group, size)| (role(&desk, &words, group), *size));
    let page = TalksPage {
        texts: &desk.texts,
        base: format!("/desk/{process}/{instrument}"),
        all: counts.all(),
        are_waiting,
        groups: groups.collect(),
        themes: themes.into_iter().map(|(_, line)| line).collect(),
    };
    Ok(desk.show_instrument(words.process(), words.instrument(), "talks-heading", &talks::talks(&page)))
}

/// What people of a role are called; roles that are not told apart are professionals, or people who came here.
fn role(desk: &Desk<'_>, words: &Words, group: &RoleGroup) -> String {
    let texts = desk.process_texts(words.process());
    match (group, words.role_question()) {
        (RoleGroup::One(role), Some(question)) => Labels::new(&texts, words.instrument()).option(&question.id, role),
        _ if words.asks_people_concerned() => desk.texts.get("talks-people_concerned"),
        _ => desk.texts.get("talks-professionals"),
    }
}
