//! The box at the top of a page that says what has to change, and the line beside the field: the same
//! words in both, each link leading to its field.

use maud::{Markup, html};

use crate::localisation::Texts;

/// What has to change in one field, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// The id of the field.
    pub field: String,
    /// What to do.
    pub sentence: String,
}

/// The box at the top of the page; nothing when nothing is wrong. It takes the focus without script.
#[must_use]
pub fn summary(texts: &Texts, problems: &[FieldProblem]) -> Markup {
    html! {
        @if !problems.is_empty() {
            div.summary role="alert" tabindex="-1" autofocus {
                h2 { (texts.get("err-heading")) }
                ul { @for problem in problems { li { a href=(format!("#{}", problem.field)) { (problem.sentence) } } } }
            }
        }
    }
}

/// The line beside a field.
#[must_use]
pub fn beside(texts: &Texts, field: &str, problem: Option<&FieldProblem>) -> Markup {
    html! {
        @if let Some(problem) = problem {
            p.why id=(format!("{field}_why")) { span.vh { (texts.get("err-prefix")) " " } (problem.sentence) }
        }
    }
}
