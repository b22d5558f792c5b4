//! The pages of the interview log: list, consent, guide, theme, record, and what interrupts. They work
//! without script; forms marked `data-autosave` also save themselves while somebody types.

pub mod consent;
pub mod contacts;
pub mod guide;
pub mod interruptions;
pub mod list;
pub mod postscript;
pub mod record;
pub mod steps;
pub mod theme;
pub mod words;

use maud::{Markup, html};

use crate::{
    domain::answers::SubmittedForm,
    localisation::Texts,
    rendering::components::{
        frame::paragraphs,
        problems::{FieldProblem, beside},
    },
};

/// A form that saves itself: where it goes, what proves that it was made here, what it contains.
#[derive(Clone, Debug)]
pub struct SavingForm<'a> {
    /// Where it is sent to.
    pub action: String,
    /// Proves that it was made for this session.
    pub token: String,
    /// What its fields contain.
    pub form: &'a SubmittedForm,
    /// What has to change.
    pub problems: &'a [FieldProblem],
}

impl SavingForm<'_> {
    fn value(&self, name: &str) -> &str {
        self.form.first(name).unwrap_or_default()
    }

    fn problem(&self, name: &str) -> Option<&FieldProblem> {
        self.problems.iter().find(|problem| problem.field == name)
    }

    /// The form around its fields; `hidden` are fields it hands on.
    fn around(&self, texts: &Texts, hidden: &[&str], fields: &Markup, buttons: &Markup) -> Markup {
        html! {
            form method="post" action=(self.action) data-autosave novalidate autocomplete="off" {
                input type="hidden" name="_token" value=(self.token);
                @for name in hidden { input type="hidden" name=(name) value=(self.value(name)); }
                (fields)
                div.row { (buttons) }
                // Below the buttons: a line that appears must not move a button away from under a finger.
                p.saved role="status" data-status data-saving=(texts.get("save-state-saving")) data-failed=(texts.get("save-state-offline")) {}
            }
        }
    }

    /// Radio buttons: value and label of each.
    fn radios(&self, texts: &Texts, name: &str, legend: &str, choices: &[(String, String)]) -> Markup {
        let problem = self.problem(name);
        html! {
            fieldset class=(if problem.is_some() { "bad" } else { "" }) aria-describedby=[problem.map(|_| format!("{name}_why"))] {
                legend { (legend) }
                (beside(texts, name, problem))
                @for (at, (value, label)) in choices.iter().enumerate() {
                    @let id = if at == 0 { name.to_string() } else { format!("{name}_{value}") };
                    label.o for=(id) { input #(id) type="radio" name=(name) value=(value) checked[self.value(name) == value]; span { (label) } }
                }
            }
        }
    }

    /// A list to open: value and label of each; `none` is the label of choosing nothing.
    fn select(&self, name: &str, label: &str, none: &str, choices: &[(String, String)]) -> Markup {
        html! {
            label.line for=(name) { (label) }
            select #(name) name=(name) {
                option value="" { (none) }
                @for (value, label) in choices { option value=(value) selected[self.value(name) == value] { (label) } }
            }
        }
    }

    /// Checkboxes of one name: value and label of each.
    fn checks(&self, texts: &Texts, name: &str, legend: &str, choices: &[(String, String)]) -> Markup {
        let problem = self.problem(name);
        html! {
            fieldset class=(if problem.is_some() { "bad" } else { "" }) aria-describedby=[problem.map(|_| format!("{name}_why"))] {
                legend { (legend) }
                (beside(texts, name, problem))
                @for (at, (value, label)) in choices.iter().enumerate() {
                    @let id = if at == 0 { name.to_string() } else { format!("{name}_{value}") };
                    label.o for=(id) { input #(id) type="checkbox" name=(name) value=(value) checked[self.form.all(name).any(|chosen| chosen == value)]; span { (label) } }
                }
            }
        }
    }

    /// A longer text.
    fn area(&self, texts: &Texts, name: &str, label: &str, hint: Option<&str>, rows: u8) -> Markup {
        let problem = self.problem(name);
        html! {
            div class=(if problem.is_some() { "bad" } else { "" }) {
                label.line for=(name) { (label) }
                @if let Some(hint) = hint { p.hint id=(format!("{name}_hint")) { (hint) } }
                (beside(texts, name, problem))
                textarea #(name) name=(name) dir="auto" rows=(rows) aria-describedby=[described_by(name, hint, problem)] { "\n" (self.value(name)) }
            }
        }
    }

    /// A short line of text.
    fn line(&self, texts: &Texts, name: &str, label: &str, hint: Option<&str>) -> Markup {
        let problem = self.problem(name);
        html! {
            div class=(if problem.is_some() { "bad" } else { "" }) {
                label.line for=(name) { (label) }
                @if let Some(hint) = hint { p.hint id=(format!("{name}_hint")) { (hint) } }
                (beside(texts, name, problem))
                input.short #(name) type="text" name=(name) value=(self.value(name)) dir="auto" aria-describedby=[described_by(name, hint, problem)];
            }
        }
    }
}

fn described_by(name: &str, hint: Option<&str>, problem: Option<&FieldProblem>) -> Option<String> {
    let ids: Vec<String> = hint.map(|_| format!("{name}_hint")).into_iter().chain(problem.map(|_| format!("{name}_why"))).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// What helps when a talk becomes too much for somebody.
fn distress(texts: &Texts, phone: &str) -> Markup {
    html! {
        details {
            summary { (texts.get("iv-distress")) }
            (paragraphs(&texts.get("iv-distress-text")))
            @if !phone.is_empty() { p { (texts.with("iv-distress-phone", &[("phone", phone.into())])) } }
        }
    }
}

/// A text in its own language and direction.
fn spoken(texts: &Texts, key: &str, text: &str) -> Markup {
    let language = texts.language_of(key);
    html! { span lang=(language.tag()) dir=(language.direction().as_str()) { (text) } }
}

/// What just happened.
fn told(notice: Option<&str>) -> Markup {
    html! { @if let Some(notice) = notice { p.saved role="status" { (notice) } } }
}

/// The choices of a closed list of words with texts `<prefix>-<word>`.
fn choices(texts: &Texts, prefix: &str, words: impl IntoIterator<Item = &'static str>) -> Vec<(String, String)> {
    words.into_iter().map(|word| (word.to_string(), texts.get(&format!("{prefix}-{word}")))).collect()
}
