//! The page before a talk: what is said to the person, word by word in the language of the talk and in
//! the source language beside it, and what the person allows.

use maud::{Markup, html};

use crate::{
    domain::{
        interviews::{ConsentWay, FACTS, QuoteConsent},
        questionnaire::Instrument,
    },
    localisation::Texts,
    rendering::{
        components::{
            frame::paragraphs,
            problems::{beside, summary},
        },
        pages::talks::{SavingForm, choices, spoken},
    },
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct ConsentPage<'a> {
    /// The guide.
    pub guide: &'a Instrument,
    /// Who asks.
    pub organisation: &'a str,
    /// The texts of the talk's language, then those of the source language if that is another one.
    pub wordings: &'a [Texts],
    /// The languages to choose from: tag and own name.
    pub languages: Vec<(String, String)>,
    /// Its fields.
    pub saving: SavingForm<'a>,
    /// What just happened.
    pub notice: Option<String>,
}

/// The consent page.
#[must_use]
pub fn consent(texts: &Texts, page: &ConsentPage<'_>) -> Markup {
    let saving = &page.saving;
    html! {
        @if let Some(notice) = &page.notice { div.banner role="status" { p { strong { (notice) } } } }
        (summary(texts, saving.problems))
        form method="post" action=(saving.action) novalidate autocomplete="off" {
            input type="hidden" name="_token" value=(saving.token);
            input type="hidden" name="id" value=(saving.value("id"));
            // First in the source, so that Enter in a text field never means another language.
            button.vh name="_action" value="begin" tabindex="-1" aria-hidden="true" { (texts.get("iv-consent-give")) }
            div.tools {
                div {
                    label.line for="l" { (texts.get("iv-header-language")) }
                    select #l name="l" {
                        @for (tag, name) in &page.languages { option value=(tag) lang=(tag) selected[saving.value("l") == tag] { (name) } }
                    }
                }
                button name="_action" value="language" { (texts.get("iv-consent-language-show")) }
            }
            h2 { (texts.get("iv-consent-facts")) }
            div.split {
                @for wording in page.wordings {
                    div lang=(wording.language().tag()) dir=(wording.direction().as_str()) {
                        (paragraphs(&wording.get(&format!("{}-intro", page.guide.id))))
                    }
                }
            }
            (facts(texts, page))
            (saving.radios(texts, "way", &texts.get("iv-consent-way"), &choices(texts, "iv-consent-way", ConsentWay::ALL.iter().map(|way| way.as_str()))))
            (saving.radios(texts, "quote", &texts.get("iv-consent-quote"), &choices(texts, "iv-consent-quote", QuoteConsent::ALL.iter().map(|quote| quote.as_str()))))
            fieldset {
                legend { (texts.get("iv-consent-more")) }
                @for (name, key) in [("record", "iv-consent-record"), ("review", "iv-consent-review")] {
                    label.o for=(name) { input #(name) type="checkbox" name=(name) value="yes" checked[!saving.value(name).is_empty()]; span { (texts.get(key)) } }
                }
            }
            (saving.line(texts, "week", &texts.get("iv-header-week"), Some(&texts.get("iv-header-week-hint"))))
            div.row {
                button.main name="_action" value="begin" { (texts.get("iv-consent-give")) }
                button name="_action" value="decline" { (texts.get("iv-consent-decline")) }
            }
            p.hint { (texts.get("iv-consent-declined")) }
        }
    }
}

/// The five facts, each to be ticked when it has been said.
fn facts(texts: &Texts, page: &ConsentPage<'_>) -> Markup {
    let problem = page.saving.problem("fact");
    html! {
        fieldset class=(if problem.is_some() { "bad" } else { "" }) {
            legend { (texts.get("iv-fact-said")) }
            p.hint { (texts.get("iv-consent-intro")) }
            (beside(texts, "fact", problem))
            @for (at, fact) in FACTS.iter().enumerate() {
                @let id = if at == 0 { "fact".to_string() } else { format!("fact_{fact}") };
                label.o for=(id) {
                    input #(id) type="checkbox" name="fact" value=(fact) checked[page.saving.form.all("fact").any(|said| said == *fact)];
                    span { (fact_in_words(page, fact)) }
                }
            }
        }
    }
}

fn fact_in_words(page: &ConsentPage<'_>, fact: &str) -> Markup {
    let key = format!("iv-fact-{fact}");
    let tag = |wording: &Texts| wording.language_of(&key).tag().to_string();
    html! {
        @for (at, wording) in page.wordings.iter().enumerate() {
            // A language without these texts shows them as another one does; once is enough.
            @if page.wordings[..at].iter().all(|before| tag(before) != tag(wording)) {
                @if at > 0 { br; }
                @let purpose = wording.get("process-title");
                @let text = wording.with(&key, &[("purpose", purpose.into()), ("org", page.organisation.into())]);
                (spoken(wording, &key, &text))
            }
        }
    }
}
