//! Contacts: the form at the end of a talk, the list for organisers, and the question before one is
//! deleted. Nothing on these pages leads from a contact to a talk.

use maud::{Markup, html};

use crate::{
    domain::questionnaire::{Choice, DetachedForm},
    localisation::Texts,
    rendering::{
        components::{
            frame::paragraphs,
            problems::{beside, summary},
            question::{Shown, question},
        },
        pages::talks::{SavingForm, words},
    },
};

/// The form for a contact.
#[must_use]
pub fn form(texts: &Texts, form: &DetachedForm, saving: &SavingForm<'_>, back: &str) -> Markup {
    let problem = saving.problem("consent");
    html! {
        (summary(texts, saving.problems))
        (paragraphs(&texts.get("contact-text")))
        form method="post" action=(saving.action) novalidate autocomplete="off" {
            input type="hidden" name="_token" value=(saving.token);
            @for asked in &form.questions {
                @let offered: Vec<&Choice> = asked.choices().iter().collect();
                @let shown = Shown { texts, form: saving.form, problems: saving.problems, is_heading: false, sensitive_line: false, first_group: None };
                (question(shown, asked, &offered, asked.id.as_str()))
            }
            div class=(if problem.is_some() { "bad" } else { "" }) {
                p { (texts.attribute(form.id.as_str(), "consent").unwrap_or_default()) }
                (beside(texts, "consent", problem))
                label.o for="consent" { input #consent type="checkbox" name="consent" value="yes" aria-describedby=[problem.map(|_| "consent_why")] checked[!saving.value("consent").is_empty()]; span { (texts.get("contact-consent")) } }
            }
            div.row {
                button.main { (texts.get("contact-button")) }
                a.button href=(back) { (texts.get("guide-overview")) }
            }
        }
    }
}

/// A contact on the list.
#[derive(Clone, Debug)]
pub struct Contact {
    /// Address of the question before it is deleted.
    pub delete: String,
    /// What was written down.
    pub lines: Vec<words::Line>,
}

/// The contacts of a process.
#[must_use]
pub fn list(texts: &Texts, contacts: &[Contact], notice: Option<&str>) -> Markup {
    html! {
        (super::told(notice))
        p { (texts.get("contacts-text")) }
        @if contacts.is_empty() { p { (texts.get("contacts-none")) } }
        ul.cards {
            @for contact in contacts {
                li {
                    (words::lines(&contact.lines))
                    @let name = contact.lines.iter().flat_map(|(_, values)| values).next().cloned().unwrap_or_default();
                    div.row { a.button href=(contact.delete) { (texts.get("contacts-delete")) span.vh { ": " (name) } } }
                }
            }
        }
    }
}

/// The question before a contact is deleted.
#[must_use]
pub fn delete(texts: &Texts, contact: &Contact, token: &str, back: &str) -> Markup {
    html! {
        p { strong { (texts.get("contacts-delete-text")) } }
        (words::lines(&contact.lines))
        form method="post" action=(contact.delete) {
            input type="hidden" name="_token" value=(token);
            div.row {
                button.main { (texts.get("contacts-delete-button")) }
                a.button href=(back) { (texts.get("desk-cancel")) }
            }
        }
    }
}
