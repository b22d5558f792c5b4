//! Coding: texts in rows, a line for codes in each. Typed with the keyboard alone: codes, enter, next row.

use maud::{Markup, html};

use crate::{
    domain::words::{
        code_book::{BookCode, CodeBook},
        text::{Source, TranslationState},
        typed::number_of,
    },
    localisation::Texts,
    rendering::pages::desk::{
        choice,
        texts::{Part, Told, language_name, parts, told, words},
    },
};

/// The page.
#[derive(Debug)]
pub struct GridPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the instrument.
    pub base: String,
    /// Address of the code book.
    pub book_at: String,
    /// Proves that a form was made for this session.
    pub token: String,
    /// What is said above.
    pub told: Told,
    /// The code book.
    pub book: &'a CodeBook,
    /// What the rows can be narrowed down by.
    pub filters: Vec<Narrowing>,
    /// Words that are looked for.
    pub words: String,
    /// The second coding.
    pub second: bool,
    /// Address of the pages after this one, without the identifier they begin after.
    pub query: String,
    /// The rows.
    pub rows: Vec<GridLine>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// Something rows can be narrowed down by.
#[derive(Debug)]
pub struct Narrowing {
    /// Name of the field.
    pub name: &'static str,
    /// What it is.
    pub label: String,
    /// Value and label of each choice; an empty value narrows nothing down.
    pub choices: Vec<(String, String)>,
    /// The chosen value.
    pub chosen: String,
}

/// A row.
#[derive(Debug)]
pub struct GridLine {
    /// The text.
    pub id: String,
    /// The question, short.
    pub question: String,
    /// Where it comes from.
    pub source: Source,
    /// BCP 47 tag.
    pub language: String,
    /// The words.
    pub shown: String,
    /// A rendering.
    pub translation: Option<(String, TranslationState)>,
    /// What the interview it comes from says of the person, in confidential instruments.
    pub beside: Vec<(String, String)>,
    /// The line of codes as stored or as typed.
    pub codes: String,
    /// Their names.
    pub names: Vec<String>,
    /// The revision of its coding.
    pub revision: i64,
    /// What is wrong with the line.
    pub problem: Option<String>,
}

/// The page.
#[must_use]
pub fn grid(page: &GridPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        (parts(texts, &page.base, Part::Coding))
        (told(texts, &page.told))
        p.ways {
            a href=(format!("{}/texts/code", page.base)) aria-current=[(!page.second).then_some("page")] { (texts.get("texts-first-coding")) }
            a href=(format!("{}/texts/code?second=yes", page.base)) aria-current=[page.second.then_some("page")] { (texts.get("texts-second-coding")) }
            a href=(page.book_at) { (texts.get("texts-book")) }
        }
        @if page.second { p.hint { (texts.get("texts-second-coding-hint")) } }
        form.tools method="get" action=(format!("{}/texts/code", page.base)) {
            @if page.second { input type="hidden" name="second" value="yes"; }
            @for by in &page.filters { (choice(by.name, &by.label, &by.choices, &by.chosen)) }
            div {
                label for="words" { (texts.get("texts-find")) }
                input #words type="search" name="words" value=(page.words) autocomplete="off";
            }
            button { (texts.get("desk-show")) }
        }
        details.book open { summary { (texts.get("texts-codes")) } (legend(page)) }
        p.hint { (texts.get("texts-code-hint")) }
        @if page.rows.is_empty() { p { (texts.get("texts-no-rows")) } } @else {
            table.coding {
                caption { span.vh { (texts.get("texts-nav-code")) } }
                thead { tr { th.words scope="col" { (texts.get("texts-text")) } th.words scope="col" { (texts.get("texts-translation")) } th.words scope="col" { (texts.get("texts-codes")) } } }
                tbody { @for (at, row) in page.rows.iter().enumerate() { (line(page, at, row)) } }
            }
        }
        @if let Some(next) = &page.next {
            p { a data-after href=(format!("{}/texts/code?{}after={next}", page.base, page.query)) { (texts.get("texts-more")) } }
        }
    }
}

/// The codes with the numbers that are typed for them.
fn legend(page: &GridPage<'_>) -> Markup {
    let entry = |code: &BookCode| html! { li title=(code.definition) { b { (number_of(page.book, &code.id).unwrap_or_default()) } " " (code.name) } };
    html! {
        div.legend { @for group in page.book.below(None) {
            ul { (entry(group)) @for code in page.book.below(Some(&group.id)) { (entry(code)) } }
        } }
    }
}

fn line(page: &GridPage<'_>, at: usize, row: &GridLine) -> Markup {
    let texts = page.texts;
    let (field, problem) = (format!("codes-{at}"), format!("problem-{at}"));
    html! {
        tr #(format!("t-{}", row.id)) {
            th.words scope="row" {
                (words(&row.language, &row.shown))
                small { (texts.get(&format!("texts-source-{}", row.source.as_str()))) " · " (language_name(texts, &row.language)) " · " (row.question) }
                @if !row.beside.is_empty() {
                    small { @for (label, value) in &row.beside { (label) ": " (value) " · " } }
                }
            }
            td.words {
                @if let Some((translation, state)) = &row.translation {
                    p { (translation) }
                    small { (texts.get(&format!("texts-translation-{}", state.as_str()))) }
                }
            }
            td.words {
                form data-autosave="next" method="post" action=(format!("{}/texts/code/{}", page.base, row.id)) {
                    input type="hidden" name="_token" value=(page.token);
                    input type="hidden" name="revision" value=(row.revision);
                    @if page.second { input type="hidden" name="second" value="yes"; }
                    label.vh for=(field) { (texts.with("texts-codes-of", &[("n", (at + 1).into())])) }
                    input #(field) type="text" name="codes" value=(row.codes) autocomplete="off" spellcheck="false"
                        aria-describedby=(problem) aria-invalid=[row.problem.is_some().then_some("true")];
                    small #(problem) .saved.unsaved[row.problem.is_some()] data-status role="status"
                        data-saving=(texts.get("save-state-saving")) data-failed=(texts.get("save-state-failed")) {
                        @match &row.problem { Some(problem) => (problem), None => (texts.list(&row.names)) }
                    }
                    p {
                        button.plain { span { (texts.get("texts-save-row")) } span.vh { " " (at + 1) } } " "
                        a href=(format!("{}/texts/code/{}{}", page.base, row.id, if page.second { "?second=yes" } else { "" })) {
                            (texts.get("texts-passages")) span.vh { ": " (at + 1) }
                        }
                    }
                }
            }
        }
    }
}
