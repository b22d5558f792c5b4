//! Everything around a person's number: stop and continue later, thank-you with the number, resume,
//! withdrawal.

use maud::{Markup, html};

use crate::{
    domain::answers::ResumeCode,
    localisation::Texts,
    rendering::components::problems::{FieldProblem, beside, summary},
};

fn big_code(texts: &Texts, code: &ResumeCode) -> Markup {
    let groups = code.groups();
    let spoken =
        texts.with("save-group", &[("a", groups[0].into()), ("b", groups[1].into()), ("c", groups[2].into()), ("d", groups[3].into())]);
    html! {
        p.code dir="ltr" {
            span.vh { (spoken) }
            // Two groups stay together, so that a narrow screen shows two lines of two.
            span aria-hidden="true" { (groups[0]) " " (groups[1]) } " " span aria-hidden="true" { (groups[2]) " " (groups[3]) }
        }
    }
}

/// Stop and continue later: the number and, with the proof for that form, the choice to send what
/// there is.
#[must_use]
pub fn later(texts: &Texts, slug: &str, code: &ResumeCode, until: &str, token: Option<&str>) -> Markup {
    html! {
        h1 { (texts.get("later-heading")) }
        p { (texts.get("later-text")) }
        h2 { (texts.get("save-heading")) }
        (big_code(texts, code))
        p { (texts.get("save-keep")) " " (texts.get("save-secret")) }
        p { (texts.with("save-text", &[("date", until.into())])) }
        div.row {
            a.button.main href=(format!("/u/{slug}/continue")) { (texts.get("nav-continue")) }
            a.button href="/leave" { (texts.get("thanks-leave")) }
        }
        @if let Some(token) = token {
            form method="post" action=(format!("/u/{slug}/send-part")) {
                input type="hidden" name="_token" value=(token);
                p { (texts.get("later-send-now-text")) }
                div.row { button name="_action" value="send" { (texts.get("later-send-now")) } }
            }
        }
    }
}

/// A form that can be filled in after sending.
#[derive(Clone, Debug)]
pub struct DetachedLink {
    /// Where it is.
    pub address: String,
    /// Its title.
    pub title: String,
}

/// Thank you: the answers have arrived, and with this number they can be deleted.
#[must_use]
pub fn thanks(texts: &Texts, slug: &str, code: &ResumeCode, until: &str, links: &[DetachedLink]) -> Markup {
    html! {
        h1 { (texts.get("thanks-heading")) }
        h2 { (texts.get("thanks-code")) }
        (big_code(texts, code))
        p { (texts.with("thanks-code_text", &[("date", until.into())])) " " (texts.get("save-keep")) }
        @if !links.is_empty() {
            h2 { (texts.get("thanks-next")) }
            p { (texts.get("form-detached-why")) }
            ul.cards { @for link in links { li { a href=(link.address) { (link.title) } } } }
        }
        div.row {
            a.button href="/leave" { (texts.get("thanks-leave")) }
            a.button href=(format!("/u/{slug}/another")) { (texts.get("thanks-another")) }
        }
    }
}

/// Entry of a number.
#[derive(Clone, Debug)]
pub struct CodeEntry<'a> {
    /// Where it is sent to.
    pub action: &'a str,
    /// Key of the heading.
    pub heading: &'a str,
    /// Key of the introduction.
    pub intro: &'a str,
    /// Key of the button.
    pub button: &'a str,
    /// What was typed.
    pub typed: &'a str,
    /// What is wrong with it.
    pub problem: Option<String>,
}

/// Entry of a number, for continuing or for deleting.
#[must_use]
pub fn code_entry(texts: &Texts, entry: &CodeEntry<'_>) -> Markup {
    let problem = entry.problem.as_ref().map(|sentence| FieldProblem { field: "code".into(), sentence: sentence.clone() });
    let problems: Vec<FieldProblem> = problem.clone().into_iter().collect();
    html! {
        (summary(texts, &problems))
        form method="post" action=(entry.action) novalidate autocomplete="off" {
            h1 { (texts.get(entry.heading)) }
            p { (texts.get(entry.intro)) }
            div class=(if problem.is_some() { "bad" } else { "" }) {
                label.line for="code" { (texts.get("resume-label")) }
                (beside(texts, "code", problem.as_ref()))
                input.code-in #code type="text" inputmode="numeric" name="code" dir="ltr" autocomplete="off" value=(entry.typed) aria-describedby=[problem.as_ref().map(|_| "code_why")];
            }
            div.row { button.main { (texts.get(entry.button)) } }
        }
    }
}

/// Found answers: how many, never which; delete or not.
#[must_use]
pub fn confirm_withdrawal(texts: &Texts, answered: usize, code: &ResumeCode, token: &str) -> Markup {
    html! {
        form method="post" action="/withdraw/confirm" autocomplete="off" {
            h1 { (texts.get("wd-heading")) }
            p { (texts.with("wd-summary", &[("n", answered.into())])) }
            p { strong { (texts.get("wd-undo-warning")) } }
            input type="hidden" name="code" value=(code.digits());
            input type="hidden" name="_token" value=(token);
            div.row {
                button.main name="_action" value="delete" { (texts.get("wd-confirm")) }
                a.button href="/" { (texts.get("wd-cancel")) }
            }
        }
    }
}

/// The answers are gone.
#[must_use]
pub fn withdrawn(texts: &Texts, date: &str) -> Markup {
    html! {
        h1 { (texts.with("wd-done", &[("date", date.into())])) }
        div.row { a.button href="/leave" { (texts.get("thanks-leave")) } }
    }
}
