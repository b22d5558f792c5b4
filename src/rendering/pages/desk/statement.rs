//! One text of the office in one language: the form to write it, the numbers it may quote, what it looks like
//! today, its approval, and its history.

use maud::{Markup, html};

use crate::{
    localisation::Texts,
    rendering::pages::desk::{book::notices, tables::scrolling},
};

/// A typed number that was pointed out.
#[derive(Clone, Debug)]
pub struct OpenNumber {
    /// As it is written.
    pub typed: String,
    /// Released numbers that say the same: reference and name.
    pub matches: Vec<(String, String)>,
}

/// A number that can be quoted.
#[derive(Clone, Debug)]
pub struct NumberLine {
    /// Its name.
    pub name: String,
    /// What stands in a text for it.
    pub reference: String,
    /// The number; none when it is not released.
    pub value: Option<String>,
}

/// A version.
#[derive(Clone, Debug)]
pub struct VersionLine {
    /// Its number.
    pub number: i64,
    /// Key of how far it is.
    pub state: &'static str,
    /// Who saved it.
    pub author: String,
    /// On which day.
    pub day: String,
    /// What it says, with references.
    pub text: String,
    /// It says something else than the text now.
    pub can_be_taken_up: bool,
}

/// A text beside the form.
#[derive(Clone, Debug)]
pub struct Beside {
    /// Tag of its language.
    pub tag: String,
    /// Its direction.
    pub direction: &'static str,
    /// What it says.
    pub text: String,
}

/// The page of a text.
#[derive(Debug)]
pub struct StatementPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Its address.
    pub address: String,
    /// The address of all texts about the same.
    pub up: String,
    /// Proves that a form was made for this session.
    pub token: String,
    /// What was done just now, in words.
    pub notice: Option<String>,
    /// What is wrong with it.
    pub problems: Vec<String>,
    /// Typed numbers that were pointed out.
    pub open: Vec<OpenNumber>,
    /// Typed numbers of which somebody said that they are none of these surveys.
    pub foreign: Vec<String>,
    /// Who wrote in the meantime, and what.
    pub other: Option<(String, String)>,
    /// The version that was seen.
    pub seen: i64,
    /// The version of the source that lies beside it.
    pub source_number: i64,
    /// The source, beside a translation.
    pub source: Option<Beside>,
    /// It was made beside other words than the source has now.
    pub is_outdated: bool,
    /// The most words.
    pub most: usize,
    /// The form.
    pub typed: Beside,
    /// What it looks like today.
    pub preview: Option<String>,
    /// Why it may not be printed.
    pub held: Option<String>,
    /// Numbers that are not what they were when it was saved: name, before and now.
    pub changed: Vec<[String; 3]>,
    /// Key of how far the newest version is.
    pub state: Option<&'static str>,
    /// The reader may approve it, and it is not approved.
    pub may_approve: bool,
    /// There is something to take off.
    pub may_withdraw: bool,
    /// The numbers it may quote.
    pub numbers: Vec<NumberLine>,
    /// Its versions, the newest first.
    pub versions: Vec<VersionLine>,
}

/// The page.
#[must_use]
pub fn statement(page: &StatementPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        (notices(page.notice.as_deref(), &page.problems))
        @if let Some((author, text)) = &page.other {
            div.entry {
                h2 { (texts.with("cluster-other", &[("name", author.as_str().into())])) }
                p lang=(page.typed.tag) dir=(page.typed.direction) { (text) }
            }
        }
        (today(page))
        (form(page))
        (numbers(texts, &page.numbers))
        (history(page))
    }
}

/// The text as it would be printed now, and what can be done with it.
fn today(page: &StatementPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        @if let Some(state) = page.state {
            section {
                h2 { (texts.get("statement-today-heading")) " " span.state { (texts.get(state)) } }
                @if page.is_outdated { p { strong { (texts.get("statement-older")) } } }
                @if let Some(text) = &page.preview { blockquote.text lang=(page.typed.tag) dir=(page.typed.direction) { p { (text) } } }
                @if let Some(held) = &page.held { p { strong { (held) } } }
                @for [name, before, now] in &page.changed {
                    p { (texts.with("statement-changed", &[("name", name.into()), ("before", before.into()), ("now", now.into())])) }
                }
                div.row {
                    @if page.may_approve { (button(page, "approve", "statement-approve", true)) }
                    @if page.may_withdraw { (button(page, "withdraw", "statement-withdraw", false)) }
                }
            }
        }
    }
}

fn button(page: &StatementPage<'_>, what: &str, key: &str, is_main: bool) -> Markup {
    html! {
        form method="post" action=(format!("{}/{what}", page.address)) {
            input type="hidden" name="_token" value=(page.token);
            input type="hidden" name="seen" value=(page.seen);
            button.main[is_main].plain[!is_main] { span { (page.texts.get(key)) } }
        }
    }
}

fn form(page: &StatementPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        section {
            h2 { (texts.get(if page.seen == 0 { "statement-write" } else { "statement-change" })) }
            @if let Some(source) = &page.source {
                p.hint #source-label { (texts.get("statement-source")) }
                div.entry lang=(source.tag) dir=(source.direction) { p { (source.text) } }
            }
            form method="post" action=(page.address) {
                input type="hidden" name="_token" value=(page.token);
                input type="hidden" name="seen" value=(page.seen);
                input type="hidden" name="source" value=(page.source_number);
                @for number in &page.foreign { input type="hidden" name="foreign" value=(number); }
                @for (at, number) in page.open.iter().enumerate() { (choose(texts, at, number)) }
                label.line for="text" { (texts.get("statement-text")) }
                p.hint #how { (texts.with("statement-most", &[("n", page.most.into())])) " " (texts.get("statement-how")) }
                textarea #text name="text" rows="5" lang=(page.typed.tag) dir=(page.typed.direction) required aria-describedby="how" { (page.typed.text) }
                div.row { button.main { (texts.get("desk-save")) } " " a href=(page.up) { (texts.get("desk-cancel")) } }
            }
        }
    }
}

/// What a typed number is: one of the surveys, or another one.
fn choose(texts: &Texts, at: usize, number: &OpenNumber) -> Markup {
    let name = format!("number_{at}");
    html! {
        div.entry {
            input type="hidden" name=(format!("typed_{at}")) value=(number.typed);
            label.line for=(name) { (texts.with("statement-number", &[("number", number.typed.as_str().into())])) }
            select #(name) name=(name) {
                option value="" { (texts.get("statement-number-choose")) }
                @for (reference, label) in &number.matches { option value=(reference) { (label) } }
                option value="-" { (texts.get("statement-number-foreign")) }
            }
        }
    }
}

fn numbers(texts: &Texts, lines: &[NumberLine]) -> Markup {
    html! {
        details {
            summary { (texts.get("statement-numbers")) }
            p.hint { (texts.get("statement-numbers-how")) }
            @if lines.is_empty() { p { (texts.get("statement-numbers-none")) } } @else {
                (scrolling(&texts.get("statement-numbers"), &html! {
                    thead { tr {
                        th scope="col" { (texts.get("statement-number-name")) }
                        th scope="col" { (texts.get("statement-number-value")) }
                        th scope="col" { (texts.get("statement-number-reference")) }
                    } }
                    tbody { @for line in lines { tr {
                        th scope="row" { (line.name) }
                        @match &line.value {
                            Some(value) => { td { (value) } td { code { "{" (line.reference) "}" } } },
                            None => { td.held { (texts.get("statement-number-held")) } td {} },
                        }
                    } } }
                }))
            }
        }
    }
}

fn history(page: &StatementPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        @if !page.versions.is_empty() {
            details open[page.versions.len() > 1] {
                summary { (texts.with("statement-history", &[("n", page.versions.len().into())])) }
                ol reversed { @for version in &page.versions { li {
                    p { span.state { (texts.get(version.state)) } " " (version.author) ", " (version.day) }
                    p lang=(page.typed.tag) dir=(page.typed.direction) { (version.text) }
                    @if version.can_be_taken_up {
                        form method="post" action=(format!("{}/take-up", page.address)) {
                            input type="hidden" name="_token" value=(page.token);
                            input type="hidden" name="seen" value=(page.seen);
                            input type="hidden" name="number" value=(version.number);
                            button.plain { span { (texts.get("statement-take_up")) span.vh { ": " (version.day) " " (version.number) } } }
                        }
                    }
                } } }
            }
        }
    }
}
