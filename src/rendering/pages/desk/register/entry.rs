//! One entry of the register: what it says, how far it is and how it goes on, what it rests on, and its history.

use maud::{Markup, html};

use crate::{
    domain::register::Status,
    localisation::Texts,
    rendering::pages::desk::{book::notices, choice, register::status, tables::scrolling},
};

/// A piece of evidence.
#[derive(Clone, Debug)]
pub struct Ground {
    /// In one line, with what has changed since.
    pub line: String,
    /// Words in another language beside it: tag, direction, words.
    pub original: Option<(String, &'static str, String)>,
    /// Its table, as it was that day: heads and rows.
    pub table: Option<(Vec<String>, Vec<Vec<String>>)>,
    /// Its name for readers of the page that cannot see it.
    pub name: String,
}

/// A revision.
#[derive(Clone, Debug)]
pub struct RevisionLine {
    /// Its number.
    pub number: i64,
    /// What was done.
    pub change: String,
    /// Who.
    pub author: String,
    /// On which day.
    pub day: String,
    /// The proposal then.
    pub proposal: String,
    /// Its words can be taken up again.
    pub can_be_taken_up: bool,
}

/// The page.
#[derive(Debug)]
pub struct EntryPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Its address.
    pub address: String,
    /// The address of the form for another entry on the same field.
    pub another: String,
    /// Proves that a form was made for this session.
    pub token: String,
    /// What was done just now.
    pub notice: Option<String>,
    /// What is wrong.
    pub problems: Vec<String>,
    /// The newest revision.
    pub seen: i64,
    /// It was deleted.
    pub deleted: bool,
    /// How far it is.
    pub status: Status,
    /// What it says: label and words.
    pub facts: Vec<(String, String)>,
    /// What it rests on.
    pub grounds: Vec<Ground>,
    /// Released numbers of its topic and field: reference and name.
    pub numbers: Vec<(String, String)>,
    /// Figures: identity and title.
    pub figures: Vec<(String, String)>,
    /// Released words of people: identifier and their beginning.
    pub words: Vec<(String, String)>,
    /// Its revisions, the newest first.
    pub revisions: Vec<RevisionLine>,
}

/// The page of an entry.
#[must_use]
pub fn entry(page: &EntryPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        (notices(page.notice.as_deref(), &page.problems))
        p { span.state { (status(texts, page.status)) } @if page.deleted { " " strong { (texts.get("register-is-deleted")) } } }
        @if !page.status.is_decided() { p.hint { (texts.get("register-draft-note")) } }
        dl.wordings { @for (label, words) in &page.facts { div { dt { (label) } dd { (words) } } } }
        @if page.deleted {
            (button(page, "restore", &texts.get("register-restore"), &html! {}))
        } @else {
            p.ways {
                a href=(format!("{}/edit", page.address)) { (texts.get("register-change")) } " "
                a href=(format!("{}/delete", page.address)) { (texts.get("register-delete")) } " "
                a href=(page.another) { (texts.get("register-another")) }
            }
            (steps(page))
        }
        (grounds(page))
        (history(page))
    }
}

fn button(page: &EntryPage<'_>, what: &str, label: &str, fields: &Markup) -> Markup {
    html! {
        form method="post" action=(format!("{}/{what}", page.address)) {
            input type="hidden" name="_token" value=(page.token);
            input type="hidden" name="seen" value=(page.seen);
            (fields)
            button { (label) }
        }
    }
}

fn steps(page: &EntryPage<'_>) -> Markup {
    let texts = page.texts;
    let next: Vec<(String, String)> = page.status.next().iter().map(|to| (to.as_str().to_string(), status(texts, *to))).collect();
    let first = page.status.next().first().map_or("", |to| to.as_str());
    html! {
        section {
            h2 { (texts.get("register-step-heading")) }
            (button(page, "step", &texts.get("register-step"), &html! {
                (choice("to", &texts.get("register-step-to"), &next, first))
                label.line for="step-note" { (texts.get("register-step-note")) }
                p.hint #step-note-hint { (texts.get("register-step-note-hint")) }
                textarea #step-note name="note" rows="2" aria-describedby="step-note-hint" {}
            }))
        }
    }
}

fn grounds(page: &EntryPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        section {
            h2 { (texts.get("register-rests-on")) }
            p.hint { (texts.get("register-rests-on-why")) }
            @for (at, ground) in page.grounds.iter().enumerate() {
                article.entry {
                    p { (ground.line) }
                    @if let Some((tag, direction, words)) = &ground.original { blockquote.text lang=(tag) dir=(direction) { (words) } }
                    @if let Some((head, rows)) = &ground.table { details {
                        summary { (texts.get("register-table")) span.vh { ": " (ground.name) } }
                        (scrolling(&ground.name, &html! {
                            thead { tr { @for name in head { th scope="col" { (name) } } } }
                            tbody { @for row in rows { tr { @for (at, cell) in row.iter().enumerate() {
                                @if at == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                            } } } }
                        }))
                    } }
                    @if !page.deleted {
                        form method="post" action=(format!("{}/evidence/remove", page.address)) {
                            input type="hidden" name="_token" value=(page.token);
                            input type="hidden" name="seen" value=(page.seen);
                            input type="hidden" name="place" value=(at);
                            button.plain { span { (texts.get("register-evidence-remove")) span.vh { ": " (ground.name) } } }
                        }
                    }
                }
            }
            @if !page.deleted { (more_grounds(page)) }
        }
    }
}

fn more_grounds(page: &EntryPage<'_>) -> Markup {
    let texts = page.texts;
    let kinds = [
        ("number", "register-evidence-number", &page.numbers),
        ("figure", "register-evidence-figure", &page.figures),
        ("text", "register-evidence-text", &page.words),
    ];
    html! {
        details {
            summary { (texts.get("register-evidence-add")) }
            @for (name, key, options) in kinds {
                @if !options.is_empty() {
                    (button(page, "evidence", &texts.get("register-evidence-take"), &choice(name, &texts.get(key), options, "")))
                }
            }
            (button(page, "evidence", &texts.get("register-evidence-take"), &html! {
                label.line for="evidence-note" { (texts.get("register-note")) }
                textarea #evidence-note name="note" rows="2" required {}
            }))
        }
    }
}

fn history(page: &EntryPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        details {
            summary { (texts.with("register-history", &[("n", page.revisions.len().into())])) }
            ol reversed { @for line in &page.revisions { li {
                p { (line.change) " – " (line.author) ", " (line.day) }
                p.hint { (line.proposal) }
                @if line.can_be_taken_up && !page.deleted {
                    form method="post" action=(format!("{}/take-up", page.address)) {
                        input type="hidden" name="_token" value=(page.token);
                        input type="hidden" name="seen" value=(page.seen);
                        input type="hidden" name="revision" value=(line.number);
                        button.plain { span { (texts.get("statement-take_up")) span.vh { ": " (line.day) " " (line.number) } } }
                    }
                }
            } } }
        }
    }
}
