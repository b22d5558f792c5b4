//! Row files on the desk: asking for them, deciding about what others asked for, taking them away.

use maud::{Markup, html};

use crate::{
    localisation::Texts,
    rendering::pages::desk::{Tab, choice, tables::scrolling, tabs},
};

/// The page.
#[derive(Debug)]
pub struct RowsPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the instrument.
    pub base: String,
    /// Proves that a form was made for this session.
    pub token: String,
    /// Answers that can be asked for: name and label.
    pub answers: Vec<(String, String)>,
    /// What was asked for, the newest last.
    pub requests: Vec<RequestLine>,
    /// Whoever looks may ask for rows as they were answered.
    pub may_ask_for_raw: bool,
    /// What went wrong with the last wish.
    pub problem: Option<String>,
}

/// A request.
#[derive(Debug)]
pub struct RequestLine {
    /// Its identifier.
    pub id: String,
    /// Labels of the answers.
    pub answers: String,
    /// Who asked.
    pub asked_by: String,
    /// Who decided; empty as long as nobody has.
    pub decided_by: String,
    /// Key of its state.
    pub state: String,
    /// Whoever looks may decide.
    pub may_decide: bool,
    /// Rows as they were answered: the identifier is what the command line asks for.
    pub is_raw: bool,
    /// Files to take away: name.
    pub files: Vec<String>,
}

/// The page.
#[must_use]
pub fn rows(page: &RowsPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        (tabs(texts, &page.base, Tab::Release))
        p { (texts.get("rowfiles-intro")) }
        @if let Some(problem) = &page.problem { div.banner role="alert" { p { strong { (texts.get("rowfiles-refused")) } " " (problem) } } }
        h2 { (texts.get("rowfiles-ask")) }
        @if page.answers.is_empty() { p { (texts.get("rowfiles-none")) } } @else {
            form.tools method="post" action=(format!("{}/rows", page.base)) {
                input type="hidden" name="_token" value=(page.token);
                (choice("answer", &texts.get("rowfiles-answer"), &page.answers, ""))
                button.main { (texts.get("rowfiles-button")) }
            }
            p.hint { (texts.get("rowfiles-two")) }
        }
        h2 { (texts.get("rowfiles-asked")) }
        @if page.requests.is_empty() { p { (texts.get("rowfiles-nothing")) } } @else { (requests(page)) }
        @if page.may_ask_for_raw { (raw(page)) }
    }
}

fn raw(page: &RowsPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        h2 { (texts.get("rawrows-heading")) }
        p { (texts.get("rawrows-intro")) }
        form.tools method="post" action=(format!("{}/rows/raw", page.base)) {
            input type="hidden" name="_token" value=(page.token);
            div {
                label for="reason" { (texts.get("rawrows-reason")) }
                input #reason type="text" name="reason" required maxlength="500" autocomplete="off";
            }
            button { (texts.get("rawrows-button")) }
        }
    }
}

fn requests(page: &RowsPage<'_>) -> Markup {
    let texts = page.texts;
    scrolling(
        &texts.get("rowfiles-asked"),
        &html! {
            thead { tr {
                th scope="col" { (texts.get("rowfiles-answer")) }
                th scope="col" { (texts.get("rowfiles-by")) }
                th scope="col" { (texts.get("rowfiles-state")) }
                th scope="col" { (texts.get("rowfiles-do")) }
            } }
            tbody { @for line in &page.requests { tr {
                th scope="row" { (line.answers) }
                td.words { (line.asked_by) }
                td.words { (texts.get(&line.state)) @if !line.decided_by.is_empty() { " (" (line.decided_by) ")" } }
                td.words {
                    @if line.may_decide {
                        @for (decision, key) in [("approve", "rowfiles-approve"), ("refuse", "rowfiles-refuse")] {
                            form method="post" action=(format!("{}/rows/{}", page.base, line.id)) {
                                input type="hidden" name="_token" value=(page.token);
                                input type="hidden" name="decision" value=(decision);
                                button { (texts.get(key)) span.vh { ": " (line.answers) } }
                            }
                        }
                    }
                    @if line.is_raw { (texts.get("rawrows-number")) " " code { (line.id) } }
                    @for file in &line.files { a href=(format!("{}/rows/{}/{file}", page.base, line.id)) { (file) } " " }
                }
            } } }
        },
    )
}
