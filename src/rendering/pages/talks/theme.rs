//! A theme of the guide: how it is asked in the languages of the talk, probes, the field for the next
//! thought, and what was noted so far. Changing an entry has a page of its own.

use maud::{Markup, html};

use crate::{
    domain::{
        identifiers::Code,
        interviews::{Entry, EntryKind, LONGEST_ENTRY, TopicGroup},
        questionnaire::Question,
    },
    localisation::Texts,
    rendering::{
        components::problems::{beside, summary},
        pages::talks::{SavingForm, choices, distress, spoken, told, words},
    },
};

/// What an entry can be put under.
#[derive(Clone, Copy, Debug)]
pub struct Subjects<'a> {
    /// Fields of action.
    pub fields: &'a [Code],
    /// Topics by field.
    pub topics: &'a [TopicGroup],
    /// Words of this talk may be quoted.
    pub may_quote: bool,
    /// Languages: tag and own name.
    pub languages: &'a [(String, String)],
    /// Who can have translated: value and name.
    pub translators: &'a [(String, String)],
}

/// A theme.
#[derive(Clone, Debug)]
pub struct ThemePage<'a> {
    /// The prompt.
    pub question: &'a Question,
    /// Texts of other languages of the talk.
    pub wordings: &'a [Texts],
    /// The form for the next entry.
    pub next: SavingForm<'a>,
    /// What an entry can be put under.
    pub subjects: Subjects<'a>,
    /// The entries of this theme, also those taken back.
    pub entries: &'a [Entry],
    /// Where entries live: their id is joined with `/`.
    pub entries_at: String,
    /// Show entries that were taken back.
    pub show_taken_back: bool,
    /// The theme before and the theme after.
    pub neighbours: (Option<String>, Option<String>),
    /// Address of the overview.
    pub overview: String,
    /// It was talked about to the end.
    pub is_discussed: bool,
    /// Where that is changed.
    pub discuss_at: String,
    /// Telephone number of the office.
    pub phone: &'a str,
    /// What just happened.
    pub notice: Option<String>,
}

/// A theme with its entries.
#[must_use]
pub fn theme(texts: &Texts, page: &ThemePage<'_>) -> Markup {
    let (kept, taken_back): (Vec<&Entry>, Vec<&Entry>) = page.entries.iter().partition(|entry| !entry.deleted);
    html! {
        (told(page.notice.as_deref()))
        (summary(texts, page.next.problems))
        (asked(texts, page.question, page.wordings))
        section aria-labelledby="next" {
            h2 #next { (texts.get("entry-new")) }
            (editor(texts, &page.next, page.subjects, &html! { button.main { (texts.get("entry-save")) } }))
        }
        section aria-labelledby="notes" {
            h2 #notes { (texts.get("guide-notes-here")) }
            @if kept.is_empty() { p { (texts.get("entry-none")) } }
            @for entry in kept { (card(texts, entry, page)) }
            @if !taken_back.is_empty() {
                details open[page.show_taken_back] {
                    summary { (texts.with("entry-taken_back", &[("n", taken_back.len().into())])) }
                    @for entry in taken_back { (card(texts, entry, page)) }
                }
            }
        }
        form.row method="post" action=(page.discuss_at) {
            input type="hidden" name="_token" value=(page.next.token);
            @if page.is_discussed {
                span.state { (texts.get("guide-theme-done")) }
                button name="discussed" value="no" { (texts.get("guide-theme-again")) }
            } @else {
                button name="discussed" value="yes" { (texts.get("guide-theme-mark")) }
            }
        }
        (distress(texts, page.phone))
        nav.row aria-label=(texts.get("guide-themes")) {
            @if let Some(before) = &page.neighbours.0 { a.button href=(before) { (texts.get("guide-before")) } }
            @if let Some(after) = &page.neighbours.1 { a.button href=(after) { (texts.get("guide-after")) } }
            a.button href=(page.overview) { (texts.get("guide-overview")) }
        }
    }
}

/// How a prompt is asked in other languages, and its probes.
fn asked(texts: &Texts, question: &Question, wordings: &[Texts]) -> Markup {
    let id = question.id.as_str();
    html! {
        @for wording in wordings { p { strong { (spoken(wording, id, &wording.get(id))) } } }
        @if let Some(probes) = texts.attribute(id, "probes") {
            div.banner {
                p { strong { (texts.get("guide-probes")) ":" } " " (spoken(texts, id, &probes)) }
                @for wording in wordings {
                    @if let Some(probes) = wording.attribute(id, "probes") { p { (spoken(wording, id, &probes)) } }
                }
            }
        }
    }
}

/// The fields of an entry.
fn editor(texts: &Texts, form: &SavingForm<'_>, subjects: Subjects<'_>, buttons: &Markup) -> Markup {
    let kinds = EntryKind::ALL.iter().filter(|kind| subjects.may_quote || **kind != EntryKind::Quote).map(|kind| kind.as_str());
    let fields: Vec<(String, String)> =
        subjects.fields.iter().map(|field| (field.to_string(), texts.get(&format!("field-{field}")))).collect();
    let weights: Vec<(String, String)> = (1..=3).map(|weight| (weight.to_string(), texts.get(&format!("entry-weight-{weight}")))).collect();
    let problem = form.problem("text");
    let described = if problem.is_some() { "text_hint text_why" } else { "text_hint" };
    let body = html! {
        div.split {
            div {
                div class=(if problem.is_some() { "bad" } else { "" }) {
                    label.ask for="text" { (texts.get("entry-text")) }
                    p.hint #text_hint { (texts.get("entry-hint")) " " (texts.with("q-text-max", &[("n", LONGEST_ENTRY.into())])) }
                    (beside(texts, "text", problem))
                    textarea #text name="text" dir="auto" rows="8" aria-describedby=(described) { "\n" (form.value("text")) }
                }
                @if subjects.may_quote {
                    label.o for="quote_ok" { input #quote_ok type="checkbox" name="quote_ok" value="yes" checked[!form.value("quote_ok").is_empty()]; span { (texts.get("entry-quote_ok")) } }
                }
                (original(texts, form, subjects))
                (form.select("field", &texts.get("entry-field"), &texts.get("entry-field-none"), &fields))
                (topics(texts, form, subjects.topics))
                (form.line(texts, "suggested", &texts.get("entry-suggested"), Some(&texts.get("entry-suggested-hint"))))
            }
            div {
                (form.radios(texts, "kind", &texts.get("entry-kind"), &choices(texts, "entry-kind", kinds)))
                (form.radios(texts, "weight", &texts.get("entry-weight"), &weights))
            }
        }
    };
    form.around(texts, &["revision", "question"], &body, buttons)
}

/// The language of what was said, and a translation to work with. Open where it is used.
fn original(texts: &Texts, form: &SavingForm<'_>, subjects: Subjects<'_>) -> Markup {
    let is_used = ["language", "translation"].iter().any(|name| !form.value(name).is_empty());
    html! {
        details open[is_used || form.problem("translation").is_some()] {
            summary { (texts.get("entry-original")) }
            (form.select("language", &texts.get("entry-language"), &texts.get("entry-language-none"), subjects.languages))
            (form.area(texts, "translation", &texts.get("entry-translation"), Some(&texts.get("entry-translation-hint")), 4))
            label.line for="translation_by" { (texts.get("entry-translation-by")) }
            select #translation_by name="translation_by" {
                @for (value, name) in subjects.translators { option value=(value) selected[form.value("translation_by") == value] { (name) } }
            }
            label.o for="translation_checked" {
                input #translation_checked type="checkbox" name="translation_checked" value="yes" checked[!form.value("translation_checked").is_empty()];
                span { (texts.get("entry-translation-checked")) }
            }
        }
    }
}

fn topics(texts: &Texts, form: &SavingForm<'_>, groups: &[TopicGroup]) -> Markup {
    let options = |group: &TopicGroup| -> Markup {
        html! { @for (code, text) in &group.topics { option value=(code) selected[*code == form.value("topic")] { (texts.get(text)) } } }
    };
    html! {
        @if !groups.is_empty() {
            label.line for="topic" { (texts.get("entry-topic")) }
            select #topic name="topic" {
                option value="" { (texts.get("entry-topic-none")) }
                @for group in groups {
                    @match &group.field {
                        Some(field) => optgroup label=(texts.get(&format!("field-{field}"))) { (options(group)) },
                        None => (options(group)),
                    }
                }
            }
        }
    }
}

fn card(texts: &Texts, entry: &Entry, page: &ThemePage<'_>) -> Markup {
    let at = format!("{}/{}", page.entries_at, entry.id);
    let beginning: String = entry.text.chars().take(40).collect();
    let (action, label) = if entry.deleted { ("restore", "entry-undo") } else { ("delete", "entry-delete") };
    html! {
        div.entry {
            (words::entry(texts, entry, page.subjects.topics))
            form.row method="post" action=(format!("{at}/{action}")) {
                input type="hidden" name="_token" value=(page.next.token);
                @if !entry.deleted { a.button href=(at) { (texts.get("entry-edit")) span.vh { ": " (beginning) } } }
                button { (texts.get(label)) span.vh { ": " (beginning) } }
            }
        }
    }
}

/// An entry that is changed.
#[must_use]
pub fn change(texts: &Texts, question: &Question, wordings: &[Texts], form: &SavingForm<'_>, subjects: Subjects<'_>, back: &str) -> Markup {
    let buttons = html! {
        button.main { (texts.get("entry-save")) }
        a.button href=(back) { (texts.get("desk-back")) }
    };
    html! {
        (summary(texts, form.problems))
        p { strong { (spoken(texts, question.id.as_str(), &texts.get(question.id.as_str()))) } }
        (asked(texts, question, wordings))
        (editor(texts, form, subjects, &buttons))
    }
}
