//! One entry of the register: how it goes on, what it rests on, and its history.

use std::collections::BTreeSet;

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
};

use crate::{
    domain::{
        answers::SubmittedForm,
        identifiers::Code,
        interviews::RecordId,
        questionnaire::Process,
        register::{Change, Evidence, Recommendation, RegisterProblem, Status},
        text_blocks::{About, Found, Reference},
    },
    localisation::{Language, Texts},
    rendering::{
        labels::Labels,
        pages::desk::register::entry::{self as page, EntryPage, Ground, RevisionLine},
    },
    web::{
        App,
        error::WebError,
        request::{Form, query_value},
        respond::{Answer, go},
        routes::{
            register::{base, crumbs, day_words, field_name, form::sentence, known, month_words, record, seen},
            staff::Desk,
        },
    },
    workflows::{
        accounts::Staff,
        register::{Grounds, RegisterChange, ReleasedWords, Shown, ground},
        text_blocks::ReleasedNumbers,
    },
};

/// Characters of somebody's words in a list to choose from.
const GLIMPSE: usize = 90;

pub(super) async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let (process, id) = (known(&app, &process)?, record(&id)?);
    let done = query_value(query.as_deref(), "done").filter(|done| ["saved", "restored"].contains(&done.as_str()));
    let notice = done.map(|done| desk.texts.get(&format!("register-done-{done}")));
    draw(&desk, process, &id, notice, Vec::new()).await
}

/// What somebody asks for on the page of an entry.
enum Asked {
    Step(Status, String),
    Evidence(Grounds),
    NoEvidence(usize),
    TakeUp(i64),
    Restore,
}

/// What every button of the page sends.
type Press = (State<App>, Extension<Staff>, HeaderMap, Path<(String, String)>, Form);

async fn change(
    (State(app), Extension(staff), headers, Path((process, id)), Form(form)): Press,
    asked: fn(&SubmittedForm) -> Option<Asked>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let (process, id) = (known(&app, &process)?, record(&id)?);
    let (place, engine) = ((&id, seen(&form)?), app.engine());
    let asked = asked(&form).ok_or(WebError::BadRequest)?;
    let done = if matches!(asked, Asked::Restore) { "restored" } else { "saved" };
    let change = match asked {
        Asked::Step(to, note) => engine.step_recommendation(process, place, (to, &note), &staff.name).await?,
        Asked::Evidence(grounds) => engine.add_evidence(process, place, &grounds, &staff.name).await?,
        Asked::NoEvidence(at) => engine.remove_evidence(process, place, at, &staff.name).await?,
        Asked::TakeUp(revision) => engine.take_up_recommendation(process, place, revision, &staff.name).await?,
        Asked::Restore => engine.delete_recommendation(process, place, false, &staff.name).await?,
    };
    let problems: Vec<RegisterProblem> = match change {
        RegisterChange::Made => return Ok(go(&format!("{}/{id}?done={done}", base(process)))),
        RegisterChange::Refused(problems) => problems,
        RegisterChange::TooLate(None) => return Err(WebError::NotFound),
        RegisterChange::TooLate(Some(_)) => return draw(&desk, process, &id, None, vec![desk.texts.get("register-err-late")]).await,
    };
    draw(&desk, process, &id, None, problems.iter().map(|problem| sentence(&desk.texts, problem)).collect()).await
}

pub(super) async fn step(
    app: State<App>,
    staff: Extension<Staff>,
    headers: HeaderMap,
    address: Path<(String, String)>,
    form: Form,
) -> Answer {
    change((app, staff, headers, address, form), |form| {
        Some(Asked::Step(Status::parse(form.first("to")?)?, form.first("note").unwrap_or_default().to_string()))
    })
    .await
}

pub(super) async fn add_evidence(
    app: State<App>,
    staff: Extension<Staff>,
    headers: HeaderMap,
    address: Path<(String, String)>,
    form: Form,
) -> Answer {
    change((app, staff, headers, address, form), |form| grounds(form).map(Asked::Evidence)).await
}

/// The thing an entry is to rest on: one of a form has it.
fn grounds(form: &SubmittedForm) -> Option<Grounds> {
    if let Some(reference) = form.first("number") {
        return Reference::parse(reference).map(Grounds::Number);
    }
    if let Some(figure) = form.first("figure") {
        return figure.parse().ok().map(Grounds::Figure);
    }
    if let Some(text) = form.first("text") {
        return RecordId::parse(text).map(Grounds::Text);
    }
    form.first("note").map(|note| Grounds::Note(note.to_string()))
}

pub(super) async fn remove_evidence(
    app: State<App>,
    staff: Extension<Staff>,
    headers: HeaderMap,
    address: Path<(String, String)>,
    form: Form,
) -> Answer {
    change((app, staff, headers, address, form), |form| form.first("place")?.parse().ok().map(Asked::NoEvidence)).await
}

pub(super) async fn take_up(
    app: State<App>,
    staff: Extension<Staff>,
    headers: HeaderMap,
    address: Path<(String, String)>,
    form: Form,
) -> Answer {
    change((app, staff, headers, address, form), |form| form.first("revision")?.parse().ok().map(Asked::TakeUp)).await
}

pub(super) async fn restore(
    app: State<App>,
    staff: Extension<Staff>,
    headers: HeaderMap,
    address: Path<(String, String)>,
    form: Form,
) -> Answer {
    change((app, staff, headers, address, form), |_| Some(Asked::Restore)).await
}

async fn draw(desk: &Desk<'_>, process: &Process, id: &RecordId, notice: Option<String>, problems: Vec<String>) -> Answer {
    let engine = desk.app.engine();
    let revisions = engine.recommendation(process, id).await?;
    let entry = revisions.last().ok_or(WebError::NotFound)?;
    let texts = desk.process_texts(process);
    let numbers = engine.released_numbers(process).await?;
    let words = engine.released_words(process).await?;
    let mut grounds = Vec::new();
    for evidence in &entry.content.evidence {
        let shown = engine.shown_evidence(process, &numbers, &words, evidence).await?;
        grounds.push(ground_of(desk, evidence, &shown));
    }
    let figures = engine.figures(process.id.as_str(), &process.source_language).await?;
    let decided = entry.content.status.is_decided();
    let page = EntryPage {
        texts: &desk.texts,
        address: format!("{}/{id}", base(process)),
        another: format!("{}/new?field={}", base(process), entry.content.says.field.as_ref().map_or("", Code::as_str)),
        token: desk.token(),
        notice,
        seen: entry.revision,
        deleted: entry.content.deleted,
        status: entry.content.status,
        facts: facts(desk, &texts, &numbers, entry),
        grounds,
        numbers: numbers_for(&numbers, &texts, entry),
        figures: figures.iter().map(|figure| (figure.to_string(), figure_name(process, &texts, &figure.to_string()))).collect(),
        words: words.iter().map(|(text, words)| (text.to_string(), glimpse(words))).collect(),
        revisions: revisions.iter().rev().map(|revision| revision_line(&desk.texts, revision, entry, decided)).collect(),
        problems,
    };
    let status = if page.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = entry.content.says.proposal.lines().next().unwrap_or_default().to_string();
    Ok(desk.show(status, title, "/desk", crumbs(desk, process), &page::entry(&page)))
}

/// What an entry says: label and words.
fn facts(desk: &Desk<'_>, process_texts: &Texts, numbers: &ReleasedNumbers<'_>, entry: &Recommendation) -> Vec<(String, String)> {
    let (texts, content, says) = (&desk.texts, &entry.content, &entry.content.says);
    let topic = says.topic.as_ref().and_then(|topic| numbers.book().code(topic)).map(|code| code.name.clone());
    let text = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let all = [
        ("register-challenge", text(&says.challenge)),
        ("register-proposal", text(&says.proposal)),
        ("register-field", Some(field_name(desk, process_texts, says.field.as_ref()))),
        ("register-topic", topic),
        ("register-workshop", says.workshop.map(|day| day_words(texts, day))),
        ("register-owner", text(&says.owner)),
        ("register-partners", text(&says.partners)),
        ("register-first_step", text(&says.first_step)),
        ("register-due", says.due.map(|due| month_words(texts, due))),
        ("register-effort", says.effort.map(|effort| texts.get(&format!("register-effort-{}", effort.as_str())))),
        ("register-effect", text(&says.effect)),
        ("register-dots", says.dots.map(|dots| texts.number(dots.into()))),
        ("register-dissent", text(&says.dissent)),
        ("register-check_on", content.check_on.map(|day| day_words(texts, day))),
        ("register-note", text(&content.check_note)),
    ];
    all.into_iter().filter_map(|(key, words)| Some((texts.get(key), words?))).collect()
}

fn ground_of(desk: &Desk<'_>, evidence: &Evidence, shown: &Shown) -> Ground {
    let line = ground(&desk.texts, evidence, shown, str::to_string);
    let original = match shown {
        Shown::Words { words, .. } if words.text.text.translation().is_some() => words.text.original().map(|original| {
            let tag = words.text.text.language().to_string();
            let direction = Language::of(&tag.parse().unwrap_or_default()).direction().as_str();
            (tag, direction, original.to_string())
        }),
        _ => None,
    };
    let (name, table) = match evidence {
        Evidence::Figure(figure) => (figure.title.clone(), Some((figure.head.clone(), figure.rows.clone()))),
        Evidence::Number { name, .. } => (name.clone(), None),
        Evidence::Text { .. } | Evidence::Note { .. } => (line.chars().take(GLIMPSE).collect(), None),
    };
    Ground { line, original, table, name }
}

/// Released numbers of the topic and the field of an entry that can still be taken in.
fn numbers_for(numbers: &ReleasedNumbers<'_>, texts: &Texts, entry: &Recommendation) -> Vec<(String, String)> {
    let says = &entry.content.says;
    let abouts = [says.topic.clone().map(About::Topic), Some(says.field.clone().map_or(About::Process, About::Field))];
    let mut all: Vec<Reference> = abouts.iter().flatten().flat_map(|about| numbers.about(about)).collect();
    all.retain(|reference| matches!(numbers.find(reference), Found::Shown(figure) if figure.may_be_kept()));
    let mut seen = BTreeSet::new();
    all.retain(|reference| seen.insert(reference.clone()));
    all.into_iter().map(|reference| (reference.to_string(), numbers.name(texts, &reference))).collect()
}

/// The question of a figure in words.
fn figure_name(process: &Process, texts: &Texts, id: &str) -> String {
    let variable = id.split(['.', '-']).find_map(|part| {
        let instrument = process.instruments.iter().find(|instrument| instrument.question(part).is_some())?;
        Some(Labels::new(texts, instrument).title(&Code::parse(part)?))
    });
    variable.map_or_else(|| id.to_string(), |title| format!("{title} ({id})"))
}

fn glimpse(words: &ReleasedWords) -> String {
    let text = words.text.text.translation().or(words.text.original()).unwrap_or_default();
    if text.chars().count() <= GLIMPSE { text.to_string() } else { text.chars().take(GLIMPSE).chain(['…']).collect() }
}

fn revision_line(texts: &Texts, revision: &Recommendation, now: &Recommendation, decided: bool) -> RevisionLine {
    let change = match &revision.change {
        Change::Stepped { to, note } => {
            let step = texts.with("register-done-stepped", &[("status", texts.get(&format!("register-status-{}", to.as_str())).into())]);
            if note.is_empty() { step } else { format!("{step} {note}") }
        }
        other => texts.get(&format!("register-change-{}", other.as_str())),
    };
    let (says, says_now) = (&revision.content.says, &now.content.says);
    let is_decided_otherwise = decided && (says.proposal != says_now.proposal || says.challenge != says_now.challenge);
    RevisionLine {
        number: revision.revision,
        change,
        author: revision.author.clone(),
        day: revision.day.parse().map_or_else(|_| revision.day.clone(), |day| texts.date(day)),
        proposal: says.proposal.clone(),
        can_be_taken_up: revision.revision != now.revision && !is_decided_otherwise,
    }
}
