//! The register of recommendations on the desk: the list with its filter, the fast form for a workshop, and the
//! question before an entry is deleted. One entry with its grounds and its history is told in `entry`.

pub mod entry;

use maud::{Markup, html};

use crate::{
    domain::register::{Effort, Part, Proposal, Status},
    localisation::Texts,
    rendering::pages::desk::{book::notices, choice, tables::scrolling},
};

/// An entry in the list.
#[derive(Clone, Debug)]
pub struct RegisterLine {
    /// Its address.
    pub address: String,
    /// What is proposed.
    pub proposal: String,
    /// Its field of action.
    pub field: String,
    /// Who is to do it.
    pub owner: String,
    /// By when.
    pub due: String,
    /// Votes by dots.
    pub dots: Option<u32>,
    /// How far it is.
    pub status: Status,
    /// When somebody will look.
    pub check_on: String,
}

/// The list.
#[derive(Debug)]
pub struct RegisterPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Its address.
    pub base: String,
    /// What was done just now.
    pub notice: Option<String>,
    /// The fields of action: value and label; an empty value for all.
    pub fields: Vec<(String, String)>,
    /// The chosen field.
    pub field: String,
    /// The chosen status, or `deleted`; empty for all.
    pub status: String,
    /// The entries.
    pub entries: Vec<RegisterLine>,
}

/// What a status is called.
pub(super) fn status(texts: &Texts, status: Status) -> String {
    texts.get(&format!("register-status-{}", status.as_str()))
}

/// The page.
#[must_use]
pub fn register(page: &RegisterPage<'_>) -> Markup {
    let texts = page.texts;
    let query = format!("field={}&status={}", page.field, page.status);
    let all = std::iter::once((String::new(), texts.get("register-all")));
    let statuses: Vec<(String, String)> = all
        .chain(Status::ALL.iter().map(|one| (one.as_str().to_string(), status(texts, *one))))
        .chain([("deleted".to_string(), texts.get("register-deleted"))])
        .collect();
    html! {
        (notices(page.notice.as_deref(), &[]))
        p { (texts.get("register-intro")) }
        p { a.button href=(format!("{}/new?field={}", page.base, page.field)) { (texts.get("register-new")) } }
        form.tools method="get" action=(page.base) {
            (choice("field", &texts.get("register-field"), &page.fields, &page.field))
            (choice("status", &texts.get("register-status"), &statuses, &page.status))
            button { (texts.get("register-filter")) }
        }
        @if page.entries.is_empty() { p { (texts.get("register-empty")) } } @else {
            (table(page))
            p.downloads {
                a href=(format!("{}/register.pdf?{query}", page.base)) { (texts.get("register-pdf")) } " "
                a href=(format!("{}/register.csv?{query}", page.base)) { (texts.get("register-csv")) }
            }
        }
    }
}

fn table(page: &RegisterPage<'_>) -> Markup {
    let texts = page.texts;
    scrolling(
        &texts.get("register-heading"),
        &html! {
            thead { tr {
                @for key in ["register-proposal", "register-field", "register-owner", "register-due", "register-dots", "register-status", "register-check_on"] {
                    th.words scope="col" { (texts.get(key)) }
                }
            } }
            tbody { @for line in &page.entries { tr {
                th scope="row" { a href=(line.address) { (line.proposal) } }
                td.words { (line.field) }
                td.words { (line.owner) }
                td.words { (line.due) }
                td { @if let Some(dots) = line.dots { (dots) } }
                td.words { span.state { (status(texts, line.status)) } }
                td.words { (line.check_on) }
            } } }
        },
    )
}

/// The form of an entry.
#[derive(Debug)]
pub struct EntryForm<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Where it is sent.
    pub address: String,
    /// Where one goes without saving.
    pub back: String,
    /// Proves that a form was made for this session.
    pub token: String,
    /// The revision that was seen; 0 for a new one.
    pub seen: i64,
    /// What is wrong.
    pub problems: Vec<String>,
    /// Who wrote in the meantime, and what.
    pub other: Option<(String, String)>,
    /// The fields of action: value and label.
    pub fields: Vec<(String, String)>,
    /// The topics: value and label.
    pub topics: Vec<(String, String)>,
    /// What was typed.
    pub says: &'a Proposal,
    /// The typed days and numbers, as they were typed.
    pub typed: TypedDays,
    /// Challenge and proposal stay as they are.
    pub is_decided: bool,
}

/// What may not be readable as a day or a number.
#[derive(Clone, Debug, Default)]
pub struct TypedDays {
    /// The day of the workshop.
    pub workshop: String,
    /// By when.
    pub due: String,
    /// Votes by dots.
    pub dots: String,
    /// When somebody will look.
    pub check_on: String,
    /// What is to be looked at.
    pub check_note: String,
}

/// The page with the form, in the order in which a workshop tells its result.
#[must_use]
pub fn form(page: &EntryForm<'_>) -> Markup {
    let (texts, says) = (page.texts, page.says);
    let efforts: Vec<(String, String)> = std::iter::once((String::new(), texts.get("register-effort-none")))
        .chain(Effort::ALL.iter().map(|effort| (effort.as_str().to_string(), texts.get(&format!("register-effort-{}", effort.as_str())))))
        .collect();
    html! {
        (notices(None, &page.problems))
        @if let Some((author, text)) = &page.other {
            div.entry { h2 { (texts.with("cluster-other", &[("name", author.as_str().into())])) } p { (text) } }
        }
        form method="post" action=(page.address) {
            input type="hidden" name="_token" value=(page.token);
            input type="hidden" name="seen" value=(page.seen);
            div.tools {
                (choice("field", &texts.get("register-field"), &page.fields, says.field.as_ref().map_or("", |field| field.as_str())))
                (choice("topic", &texts.get("register-topic"), &page.topics, says.topic.as_ref().map_or("", |topic| topic.as_str())))
            }
            p.hint { (texts.get("register-topic-why")) }
            (line(texts, "workshop", &page.typed.workshop, Some("register-day-hint")))
            @if page.is_decided { p.hint { (texts.get("register-decided-why")) } }
            (area(texts, Part::Challenge, &says.challenge, None, page.is_decided))
            (area(texts, Part::Proposal, &says.proposal, None, page.is_decided))
            (line(texts, "owner", &says.owner, Some("register-owner-hint")))
            (line(texts, "partners", &says.partners, None))
            (area(texts, Part::FirstStep, &says.first_step, None, false))
            (line(texts, "due", &page.typed.due, Some("register-month-hint")))
            div.tools { (choice("effort", &texts.get("register-effort"), &efforts, says.effort.map_or("", Effort::as_str))) }
            (area(texts, Part::Effect, &says.effect, None, false))
            label.line for="dots" { (texts.get("register-dots")) }
            input #dots type="text" inputmode="numeric" name="dots" value=(page.typed.dots) autocomplete="off" maxlength="6";
            (area(texts, Part::Dissent, &says.dissent, Some("register-nobody"), false))
            details open[!page.typed.check_on.is_empty() || !page.typed.check_note.is_empty()] {
                summary { (texts.get("register-check")) }
                (line(texts, "check_on", &page.typed.check_on, Some("register-day-hint")))
                (area(texts, Part::Note, &page.typed.check_note, None, false))
            }
            div.row { button.main { (texts.get("desk-save")) } " " a href=(page.back) { (texts.get("desk-cancel")) } }
        }
    }
}

fn line(texts: &Texts, name: &str, value: &str, hint: Option<&str>) -> Markup {
    let described = hint.map(|_| format!("{name}-hint"));
    html! {
        label.line for=(name) { (texts.get(&format!("register-{name}"))) }
        @if let Some(hint) = hint { p.hint id=(format!("{name}-hint")) { (texts.get(hint)) } }
        input #(name) type="text" name=(name) value=(value) autocomplete="off" maxlength="400" aria-describedby=[described];
    }
}

fn area(texts: &Texts, part: Part, value: &str, hint: Option<&str>, is_fixed: bool) -> Markup {
    let name = part.as_str();
    let described = hint.map(|_| format!("{name}-hint"));
    html! {
        label.line for=(name) { (texts.get(&format!("register-{name}"))) }
        @if let Some(hint) = hint { p.hint id=(format!("{name}-hint")) { (texts.get(hint)) } }
        textarea #(name) name=(name) rows="2" readonly[is_fixed] required[matches!(part, Part::Challenge | Part::Proposal)] aria-describedby=[described] { (value) }
    }
}

/// The question before an entry is deleted.
#[must_use]
pub fn delete_question(texts: &Texts, address: &str, token: &str, seen: i64, proposal: &str, problems: &[String]) -> Markup {
    html! {
        (notices(None, problems))
        p { strong { (texts.get("register-delete-question")) } }
        div.entry { p { (proposal) } }
        p { (texts.get("register-delete-effect")) }
        form method="post" action=(format!("{address}/delete")) {
            input type="hidden" name="_token" value=(token);
            input type="hidden" name="seen" value=(seen);
            div.row { button.main { (texts.get("register-delete")) } " " a href=(address) { (texts.get("desk-cancel")) } }
        }
    }
}
