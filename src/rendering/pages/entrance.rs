//! The way into a survey: open surveys, choice of language, welcome, consent, privacy, all questions
//! on one page.

use maud::{Markup, html};

use crate::{
    domain::questionnaire::{Contact, Instrument, QuestionKind},
    localisation::Texts,
    rendering::components::{
        frame::paragraphs,
        problems::{FieldProblem, beside, summary},
    },
};

/// An open survey on the start page.
#[derive(Clone, Debug)]
pub struct OpenSurvey {
    /// Its address.
    pub slug: String,
    /// Its title.
    pub title: String,
}

/// The start page: the surveys that are open.
#[must_use]
pub fn home(texts: &Texts, surveys: &[OpenSurvey]) -> Markup {
    html! {
        h1 { (texts.get("home-heading")) }
        @if surveys.is_empty() { p { (texts.get("home-empty")) } }
        ul.cards { @for survey in surveys { li { a href=(format!("/u/{}", survey.slug)) { (survey.title) } } } }
        p { a href="/sign-in" { (texts.get("home-staff")) } }
    }
}

/// A language that can be chosen, in its own words.
#[derive(Clone, Debug)]
pub struct LanguageChoice {
    /// BCP 47 tag.
    pub tag: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// Its own name.
    pub autonym: String,
    /// "Suggested", in this language, if the browser asks for it.
    pub suggested: Option<String>,
}

/// Choice of language. The heading says "choose your language" in every language offered. `method` is "post" where
/// the choice is remembered, "get" where the address names it.
#[must_use]
pub fn languages(method: &str, action: &str, headings: &[(String, &'static str, String)], choices: &[LanguageChoice]) -> Markup {
    // Plain German asks as German does.
    let is_new = |(at, (.., heading)): &(usize, &(String, &str, String))| headings[..*at].iter().all(|(.., earlier)| earlier != heading);
    html! {
        h1 {
            @for (at, (tag, direction, heading)) in headings.iter().enumerate().filter(is_new) {
                @if at > 0 { " · " }
                span lang=(tag) dir=(direction) { (heading) }
            }
        }
        form method=(method) action=(action) {
            ul.langs {
                @for choice in choices {
                    li {
                        button name="l" value=(choice.tag) lang=(choice.tag) dir=(choice.direction) {
                            (choice.autonym)
                            @if let Some(suggested) = &choice.suggested { " (" (suggested) ")" }
                        }
                    }
                }
            }
        }
    }
}

/// What the welcome page knows of the survey.
#[derive(Clone, Debug)]
pub struct Welcome<'a> {
    /// The survey.
    pub instrument: &'a Instrument,
    /// Its address.
    pub slug: &'a str,
    /// Who asks.
    pub organisation: &'a str,
    /// Last day, in words.
    pub until: Option<String>,
    /// Why nobody can start now, in words.
    pub not_open: Option<String>,
    /// This browser is in the middle of the survey: so many questions are answered.
    pub begun: Option<usize>,
}

/// Welcome: what it is about, who asks, how long it takes.
#[must_use]
pub fn welcome(texts: &Texts, welcome: &Welcome<'_>) -> Markup {
    let at = format!("/u/{}", welcome.slug);
    html! {
        h1 { (texts.get(&format!("{}-title", welcome.instrument.id))) }
        @if let Some(answered) = welcome.begun {
            p { strong { (texts.with("resume-welcome", &[("n", answered.into())])) } }
            div.row {
                a.button.main href=(format!("{at}/continue")) { (texts.get("nav-continue")) }
                a.button href=(format!("{at}/later")) { (texts.get("nav-later")) }
                @if welcome.not_open.is_none() { a.button href=(format!("{at}/another")) { (texts.get("start-another_person")) } }
            }
        } @else if let Some(reason) = &welcome.not_open {
            div.banner { p { strong { (reason) } } }
            div.row { a.button href=(format!("{at}/resume")) { (texts.get("start-continue_code")) } }
        } @else {
            (paragraphs(&texts.get(&format!("{}-intro", welcome.instrument.id))))
            ul {
                li { (texts.with("start-who", &[("org", welcome.organisation.into())])) }
                @if let Some((from, to)) = welcome.instrument.minutes {
                    li { (texts.with("survey-minutes-range", &[("from", u64::from(from).into()), ("to", u64::from(to).into())])) }
                }
                @if let Some(until) = &welcome.until { li { (texts.with("start-until", &[("date", until.as_str().into())])) } }
                li { (texts.get("start-skip_ok")) }
            }
            div.row {
                a.button.main href=(format!("{at}/consent")) { (texts.get("start-begin")) }
                a.button href=(format!("{at}/resume")) { (texts.get("start-continue_code")) }
            }
            p { a href=(format!("{at}/questions")) { (texts.get("start-read_all")) } }
        }
    }
}

/// What the consent page shows.
#[derive(Clone, Debug)]
pub struct ConsentPage<'a> {
    /// The survey's address.
    pub slug: &'a str,
    /// Who sees the answers.
    pub organisation: &'a str,
    /// How to reach them.
    pub help: String,
    /// Until when answers can be withdrawn, in words.
    pub withdraw_until: String,
    /// Nothing but the answers is stored.
    pub strict: bool,
    /// What was chosen before a switch of language.
    pub chosen: Option<bool>,
    /// Neither was chosen.
    pub problem: bool,
    /// Fields to hand on to the first page, typed before the draft ran out.
    pub kept: &'a [(String, String)],
}

impl ConsentPage<'_> {
    /// Key of the sentence that says how answers are kept apart from people. Never the word "anonymous", which
    /// promises what nobody can keep for every text.
    fn promise(&self) -> &'static str {
        if self.strict { "consent-strict" } else { "consent-confidential" }
    }
}

/// Consent: the facts, yes or no, nothing preselected.
#[must_use]
pub fn consent(texts: &Texts, page: &ConsentPage<'_>) -> Markup {
    let problem = page.problem.then(|| FieldProblem { field: "consent".into(), sentence: texts.get("consent-error") });
    let problems: Vec<FieldProblem> = problem.clone().into_iter().collect();
    html! {
        (summary(texts, &problems))
        form id=(crate::rendering::components::frame::PAGE_FORM) method="post" action=(format!("/u/{}/consent", page.slug)) novalidate autocomplete="off" {
            h1 { (texts.get("consent-heading")) }
            ul {
                li { (texts.get("consent-voluntary")) }
                @if page.strict { li { (texts.get("consent-no_name")) } }
                li { (texts.with("consent-who_sees", &[("org", page.organisation.into())])) }
                li { (texts.get(page.promise())) }
                li { (texts.get("consent-no_effect")) }
                li { (texts.with("consent-no_help", &[("link", page.help.as_str().into())])) }
                li { (texts.with("consent-delete", &[("date", page.withdraw_until.as_str().into())])) }
            }
            p { a href=(format!("/u/{}/privacy", page.slug)) { (texts.get("consent-more")) } }
            fieldset class=(if page.problem { "bad" } else { "" }) aria-describedby=[page.problem.then_some("consent_why")] {
                legend.vh { (texts.get("consent-heading")) }
                (beside(texts, "consent", problem.as_ref()))
                label.o for="consent" { input #consent type="radio" name="consent" value="yes" checked[page.chosen == Some(true)]; span { (texts.get("consent-yes")) } }
                label.o for="consent_no" { input #consent_no type="radio" name="consent" value="no" checked[page.chosen == Some(false)]; span { (texts.get("consent-no")) } }
            }
            @for (name, value) in page.kept { input type="hidden" name=(format!("kept.{name}")) value=(value); }
            div.trap aria-hidden="true" { label { "Website" input type="text" name="website" tabindex="-1" autocomplete="off"; } }
            div.row { button.main name="_action" value="continue" { (texts.get("nav-continue")) } }
        }
    }
}

/// Everything about privacy, from what is true for this survey.
#[must_use]
pub fn privacy(texts: &Texts, page: &ConsentPage<'_>, contact: &Contact) -> Markup {
    html! {
        h1 { (texts.get("app-privacy")) }
        ul {
            li { (texts.get("consent-voluntary")) }
            @if page.strict { li { (texts.get("consent-no_name")) } }
            li { (texts.with("consent-who_sees", &[("org", page.organisation.into())])) }
            li { (texts.get(page.promise())) }
            li { (texts.get("consent-no_effect")) }
            li { (texts.with("consent-delete", &[("date", page.withdraw_until.as_str().into())])) }
            li { (texts.get("form-detached-why")) }
        }
        h2 { (texts.get("app-contact")) }
        (contact_lines(contact))
        p { a href=(format!("/u/{}", page.slug)) { (texts.get("err-back-to-survey")) } }
    }
}

/// Help: how to reach people.
#[must_use]
pub fn help(texts: &Texts, slug: &str, contact: &Contact) -> Markup {
    html! {
        h1 { (texts.get("app-help")) }
        ul {
            li { (texts.get("start-skip_ok")) }
            li { (texts.get("consent-voluntary")) }
            li { (texts.get("resume-intro")) " " a href=(format!("/u/{slug}/resume")) { (texts.get("start-continue_code")) } }
        }
        h2 { (texts.get("app-contact")) }
        (contact_lines(contact))
        p { a href=(format!("/u/{slug}")) { (texts.get("err-back-to-survey")) } }
    }
}

/// Name, telephone, mail and address, safe in any direction of writing.
#[must_use]
pub fn contact_lines(contact: &Contact) -> Markup {
    html! {
        p {
            bdi { (contact.organisation) }
            @if !contact.phone.is_empty() { br; bdi dir="ltr" { (contact.phone) } }
            @if !contact.email.is_empty() { br; bdi dir="ltr" { (contact.email) } }
            @if !contact.address.is_empty() { br; bdi { (contact.address) } }
        }
    }
}

/// All questions on one page, to read before deciding.
#[must_use]
pub fn all_questions(texts: &Texts, instrument: &Instrument, slug: &str) -> Markup {
    let headings: Vec<String> = instrument.pages.iter().map(|page| texts.get(&instrument.page_text(&page.id))).collect();
    html! {
        h1 { (texts.get(&format!("{}-title", instrument.id))) }
        @for (at, page) in instrument.pages.iter().enumerate() {
            @if at == 0 || headings[at - 1] != headings[at] { h2 { (headings[at]) } }
            @for question in &page.questions {
                h3 { (texts.get(question.id.as_str())) }
                @if let QuestionKind::Matrix { rows, .. } = &question.kind { ul { @for row in rows { li { (texts.get(&row.text)) } } } }
                @if !question.choices().is_empty() { ul { @for choice in question.choices() { li { (texts.get(&choice.text)) } } } }
            }
        }
        p { a href=(format!("/u/{slug}")) { (texts.get("err-back-to-survey")) } }
    }
}
