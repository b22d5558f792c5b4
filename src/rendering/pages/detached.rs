//! Forms whose entries are stored apart from the answers: offers and contacts.

use maud::{Markup, html};

use crate::{
    domain::{
        answers::SubmittedForm,
        questionnaire::{Choice, DetachedForm},
    },
    localisation::Texts,
    rendering::components::{
        frame::PAGE_FORM,
        problems::{FieldProblem, beside, summary},
        question::{Shown, question},
    },
};

/// A detached form.
#[must_use]
pub fn form(texts: &Texts, slug: &str, form: &DetachedForm, filled: &SubmittedForm, problems: &[FieldProblem]) -> Markup {
    let consent_problem = problems.iter().find(|problem| problem.field == "consent");
    html! {
        (summary(texts, problems))
        form id=(PAGE_FORM) method="post" action=(format!("/u/{slug}/form/{}", form.id)) novalidate autocomplete="off" {
            h1 { (texts.get(form.id.as_str())) }
            @if let Some(help) = texts.attribute(form.id.as_str(), "help") { p { (help) } }
            p { (texts.get("form-detached-why")) }
            @for entry in 1..=form.repeat {
                @if form.repeat > 1 { h2 { (entry) } }
                @for asked in &form.questions {
                    @let field = if form.repeat == 1 { asked.id.to_string() } else { format!("{}-{entry}", asked.id) };
                    @let offered: Vec<&Choice> = asked.choices().iter().collect();
                    @let shown = Shown { texts, form: filled, problems, is_heading: false, sensitive_line: false, first_group: None };
                    (question(shown, asked, &offered, &field))
                }
            }
            div class=(if consent_problem.is_some() { "bad" } else { "" }) {
                p { (texts.attribute(form.id.as_str(), "consent").unwrap_or_default()) }
                (beside(texts, "consent", consent_problem))
                label.o for="consent" { input #consent type="checkbox" name="consent" value="yes" aria-describedby=[consent_problem.map(|_| "consent_why")] checked[filled.first("consent") == Some("yes")]; span { (texts.get("form-detached-consent-label")) } }
            }
            div.row {
                button.main name="_action" value="continue" { (texts.get("form-detached-add")) }
                a.button href=(format!("/u/{slug}/thanks")) { (texts.get("form-detached-skip")) }
            }
        }
    }
}

/// The entry is stored.
#[must_use]
pub fn saved(texts: &Texts, slug: &str) -> Markup {
    html! {
        h1 { (texts.get("form-detached-saved")) }
        div.row { a.button.main href=(format!("/u/{slug}/thanks")) { (texts.get("nav-continue")) } }
    }
}
