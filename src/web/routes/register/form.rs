//! The form a workshop types its results into: quick to fill by keyboard, checked on the server, and shown again with
//! everything typed when something is wrong or somebody else was faster.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
};

use crate::{
    domain::{
        answers::{SubmittedForm, western_digits},
        identifiers::Code,
        interviews::RecordId,
        questionnaire::Process,
        register::{Day, Effort, LONGEST, MOST_DOTS, MOST_EVIDENCE, Month, Part, Proposal, Recommendation, RegisterProblem},
        words::code_book::CodeBook,
    },
    localisation::Texts,
    rendering::pages::desk::register::{self as page, EntryForm, TypedDays},
    web::{
        App,
        error::WebError,
        request::{Form, query_value},
        respond::{Answer, go},
        routes::{
            register::{base, crumbs, field_name, known, newest, record, seen},
            staff::Desk,
        },
    },
    workflows::{
        accounts::Staff,
        register::{RegisterChange, TypedEntry},
    },
};

pub(super) async fn begin(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = known(&app, &process)?;
    let book = app.engine().code_book(process).await?.book;
    let wanted = |name: &str| query_value(query.as_deref(), name).and_then(|code| Code::parse(&code));
    let says = Proposal {
        field: wanted("field").filter(|field| process.fields.contains(field)),
        topic: wanted("topic").filter(|topic| book.code(topic).is_some()),
        ..Proposal::default()
    };
    let today = Day::parse(&app.engine().surroundings().today().to_string());
    let days = TypedDays { workshop: today.map(Day::typed).unwrap_or_default(), ..TypedDays::default() };
    // The identifier is made with the form: sent twice, it is one entry.
    let id = app.engine().surroundings().record_id();
    draw_form(&desk, process, (&id, 0), (&says, days, false), (Vec::new(), None)).await
}

pub(super) async fn edit(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, id)): Path<(String, String)>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = known(&app, &process)?;
    let entry = newest(&app, process, &record(&id)?).await?;
    let content = &entry.content;
    let says = &content.says;
    let written = |value: Option<String>| value.unwrap_or_default();
    let days = TypedDays {
        workshop: written(says.workshop.map(Day::typed)),
        due: written(says.due.map(Month::typed)),
        dots: written(says.dots.map(|dots| dots.to_string())),
        check_on: written(content.check_on.map(Day::typed)),
        check_note: content.check_note.clone(),
    };
    let place = (&entry.id, entry.revision);
    draw_form(&desk, process, place, (says, days, content.status.is_decided()), (Vec::new(), None)).await
}

/// The topics of the code book under their fields: value and label.
fn topics(desk: &Desk<'_>, book: &CodeBook) -> Vec<(String, String)> {
    let below = book.below(None).flat_map(|group| {
        let codes = book.below(Some(&group.id)).filter(|code| code.is_live());
        codes.map(|code| (code.id.to_string(), format!("{}: {}", group.name, code.name))).collect::<Vec<_>>()
    });
    std::iter::once((String::new(), desk.texts.get("register-topic-none"))).chain(below).collect()
}

async fn draw_form(
    desk: &Desk<'_>,
    process: &Process,
    (id, seen): (&RecordId, i64),
    (says, typed, is_decided): (&Proposal, TypedDays, bool),
    (problems, other): (Vec<String>, Option<&Recommendation>),
) -> Answer {
    let texts = desk.process_texts(process);
    let book = desk.app.engine().code_book(process).await?.book;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let field = |field: &Code| (field.to_string(), field_name(desk, &texts, Some(field)));
    let address = format!("{}/{id}", base(process));
    let page = EntryForm {
        texts: &desk.texts,
        back: if seen == 0 { base(process) } else { address.clone() },
        address,
        token: desk.token(),
        seen,
        problems,
        other: other.map(|other| (other.author.clone(), other.content.says.proposal.clone())),
        fields: process.fields.iter().map(field).chain([(String::new(), desk.texts.get("book-cross"))]).collect(),
        topics: topics(desk, &book),
        says,
        typed,
        is_decided,
    };
    let title = desk.texts.get(if seen == 0 { "register-new" } else { "register-change" });
    Ok(desk.show(status, title, "/desk", crumbs(desk, process), &page::form(&page)))
}

/// The form as it was typed, and what of it cannot be read.
fn typed(texts: &Texts, form: &SubmittedForm) -> Result<(TypedEntry, TypedDays, Vec<String>), WebError> {
    let value = |name: &str| form.first(name).unwrap_or_default().trim().to_string();
    let code = |name: &str| match value(name) {
        empty if empty.is_empty() => Ok(None),
        code => Code::parse(&code).map(Some).ok_or(WebError::BadRequest),
    };
    let days = TypedDays {
        workshop: value("workshop"),
        due: value("due"),
        dots: value("dots"),
        check_on: value("check_on"),
        check_note: value("note"),
    };
    let mut problems = Vec::new();
    let mut unread = |is_read: bool, typed: &str, key: &str| problems.extend((!is_read && !typed.is_empty()).then(|| texts.get(key)));
    let (workshop, due, check_on) = (Day::parse(&days.workshop), Month::parse(&days.due), Day::parse(&days.check_on));
    let dots: Option<u32> = western_digits(&days.dots).parse().ok();
    unread(workshop.is_some(), &days.workshop, "register-err-workshop");
    unread(due.is_some(), &days.due, "register-err-due");
    unread(check_on.is_some(), &days.check_on, "register-err-check_on");
    unread(dots.is_some(), &days.dots, "register-err-dots");
    let says = Proposal {
        field: code("field")?,
        topic: code("topic")?,
        workshop,
        challenge: value("challenge"),
        proposal: value("proposal"),
        owner: value("owner"),
        partners: value("partners"),
        first_step: value("first_step"),
        due,
        effort: Effort::parse(&value("effort")),
        effect: value("effect"),
        dots,
        dissent: value("dissent"),
    };
    Ok((TypedEntry { says, check_on, check_note: days.check_note.clone() }, days, problems))
}

pub(super) async fn keep(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, id)): Path<(String, String)>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let (process, id, seen) = (known(&app, &process)?, record(&id)?, seen(&form)?);
    let (entry, days, unread) = typed(&desk.texts, &form)?;
    let now = app.engine().recommendation(process, &id).await?.pop();
    let is_decided = now.is_some_and(|now| now.content.status.is_decided());
    if !unread.is_empty() {
        return draw_form(&desk, process, (&id, seen), (&entry.says, days, is_decided), (unread, None)).await;
    }
    let (seen, problems, other) = match app.engine().put_recommendation(process, (&id, seen), &entry, &staff.name).await? {
        RegisterChange::Made => return Ok(go(&format!("{}/{id}?done=saved", base(process)))),
        RegisterChange::Refused(problems) => (seen, problems.iter().map(|problem| sentence(&desk.texts, problem)).collect(), None),
        // Whoever has read what the other person wrote may write over it.
        RegisterChange::TooLate(Some(other)) => (other.revision, vec![desk.texts.get("register-err-changed")], Some(other)),
        RegisterChange::TooLate(None) => return Err(WebError::NotFound),
    };
    draw_form(&desk, process, (&id, seen), (&entry.says, days, is_decided), (problems, other.as_deref())).await
}

/// What is wrong, and what to do.
pub(super) fn sentence(texts: &Texts, problem: &RegisterProblem) -> String {
    let part = |part: Part| texts.get(&format!("register-{}", part.as_str()));
    match problem {
        RegisterProblem::Empty(of) => texts.with("register-err-empty", &[("part", part(*of).into())]),
        RegisterProblem::TooLong(of) => texts.with("register-err-too_long", &[("part", part(*of).into()), ("n", LONGEST.into())]),
        RegisterProblem::NamesSomebody { part: of, words } => {
            texts.with("register-err-names", &[("part", part(*of).into()), ("words", words.into())])
        }
        RegisterProblem::UnknownSubject => texts.get("register-err-subject"),
        RegisterProblem::TooManyDots => texts.with("register-err-many_dots", &[("n", MOST_DOTS.into())]),
        RegisterProblem::Decided => texts.get("register-err-decided"),
        RegisterProblem::NotFromHere => texts.get("register-err-not_from_here"),
        RegisterProblem::NoOwner => texts.get("register-err-no_owner"),
        RegisterProblem::NoReason => texts.get("register-err-no_reason"),
        RegisterProblem::NoEvidence => texts.get("register-err-no_evidence"),
        RegisterProblem::TooMuchEvidence => texts.with("register-err-much_evidence", &[("n", MOST_EVIDENCE.into())]),
    }
}
