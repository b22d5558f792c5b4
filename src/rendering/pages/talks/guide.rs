//! An interview in work: the way through the guide with the state of each theme, the details of the
//! talk, and the structured questions of a page.

use maud::{Markup, html};

use crate::{
    domain::{
        answers::SubmittedForm,
        interviews::{HistoryLine, Interpreting, InterpretingWish, PlaceKind, Present, QuoteConsent, RecordedConsent, TalkMode},
        questionnaire::{Choice, Question},
    },
    localisation::Texts,
    rendering::{
        components::{
            problems::summary,
            question::{Shown, question},
        },
        pages::talks::{SavingForm, choices, distress, steps, told, words},
    },
};

/// A page of the guide on the overview.
#[derive(Clone, Debug)]
pub struct GuidePage {
    /// Its title.
    pub title: String,
    /// Address of its structured questions, and how many are open; none if it has none.
    pub structured: Option<(String, usize)>,
    /// Its themes.
    pub themes: Vec<ThemeLine>,
}

/// A theme on the overview.
#[derive(Clone, Debug)]
pub struct ThemeLine {
    /// Its address.
    pub address: String,
    /// The prompt.
    pub prompt: String,
    /// Entries written for it.
    pub entries: usize,
    /// It was talked about to the end.
    pub is_discussed: bool,
}

/// An interview in work.
#[derive(Clone, Debug)]
pub struct Overview<'a> {
    /// The consent.
    pub consent: &'a RecordedConsent,
    /// The guide.
    pub pages: Vec<GuidePage>,
    /// The details of the talk.
    pub header: SavingForm<'a>,
    /// Accounts that can take notes.
    pub note_takers: Vec<(String, String)>,
    /// Languages of a talk.
    pub languages: Vec<(String, String)>,
    /// Where nobody else is there: value of the choice.
    pub nobody: &'a str,
    /// Address of the interview, below which its other pages are.
    pub at: String,
    /// The guide has a form for contacts.
    pub has_contacts: bool,
    /// What became of it.
    pub history: &'a [HistoryLine],
    /// Telephone number of the office.
    pub phone: &'a str,
    /// What just happened.
    pub notice: Option<String>,
}

/// The overview of an interview.
#[must_use]
pub fn overview(texts: &Texts, page: &Overview<'_>) -> Markup {
    html! {
        (told(page.notice.as_deref()))
        (summary(texts, page.header.problems))
        div.split {
            section aria-labelledby="guide" {
                h2 #guide { (texts.get("guide-heading")) }
                @for part in &page.pages { (guide_page(texts, part)) }
                h3 { (texts.get("guide-afterwards")) }
                ul.cards {
                    li { a href=(format!("{}/postscript", page.at)) { (texts.get("post-heading")) } }
                    @if page.has_contacts { li { a href=(format!("{}/contact", page.at)) { (texts.get("contact-heading")) } } }
                }
                div.row { a.button.main href=(format!("{}/finish", page.at)) { (texts.get("finish-heading")) } }
                (distress(texts, page.phone))
            }
            section aria-labelledby="header" {
                h2 #header { (texts.get("iv-header-heading")) }
                (header(texts, page))
                h2 { (texts.get("iv-consent-heading")) }
                (words::lines(&words::consent(texts, page.consent)))
                (steps::history(texts, page.history))
                div.row {
                    a.button href=(format!("{}/hand-over", page.at)) { (texts.get("handover-heading")) }
                    @if page.consent.quote != QuoteConsent::No { a.button href=(format!("{}/no-quotes", page.at)) { (texts.get("no-quotes-heading")) } }
                    a.button href=(format!("{}/withdraw", page.at)) { (texts.get("withdraw-heading")) }
                }
            }
        }
    }
}

fn guide_page(texts: &Texts, part: &GuidePage) -> Markup {
    html! {
        h3 { (part.title) }
        ul.cards {
            @if let Some((address, open)) = &part.structured {
                li {
                    a href=(address) { (texts.get("guide-structured")) span.vh { ": " (part.title) } } " "
                    span.state {
                        @if *open == 0 { (texts.get("guide-theme-done")) } @else { (texts.with("finish-check-structured", &[("n", (*open).into())])) }
                    }
                }
            }
            @for theme in &part.themes {
                li {
                    a href=(theme.address) { (theme.prompt) } " "
                    span.state {
                        @match (theme.is_discussed, theme.entries) {
                            (true, _) => (texts.get("guide-theme-done")),
                            (false, 0) => (texts.get("guide-theme-open")),
                            (false, _) => (texts.get("guide-theme-touched")),
                        }
                        @if theme.entries > 0 { " · " (texts.with("iv-entries", &[("n", theme.entries.into())])) }
                    }
                }
            }
        }
    }
}

fn header(texts: &Texts, page: &Overview<'_>) -> Markup {
    let form = &page.header;
    let not_said = texts.get("iv-header-not_said");
    let modes = choices(texts, "iv-mode", TalkMode::ALL.iter().map(|mode| mode.as_str()));
    let interpreting = choices(texts, "iv-interpreting", Interpreting::ALL.iter().map(|who| who.as_str()));
    let wishes = choices(texts, "iv-interpreting_wish", InterpretingWish::ALL.iter().map(|who| who.as_str()));
    let places = choices(texts, "iv-place", PlaceKind::ALL.iter().map(|place| place.as_str()));
    let mut others = vec![(page.nobody.to_string(), texts.get("iv-others-nobody"))];
    others.extend(choices(texts, "iv-others", Present::ALL.iter().map(|kind| kind.as_str())));
    let fields = html! {
        (form.line(texts, "week", &texts.get("iv-header-week"), Some(&texts.get("iv-header-week-hint"))))
        (form.select("mode", &texts.get("iv-header-mode"), &not_said, &modes))
        (form.line(texts, "minutes", &texts.get("iv-header-minutes"), None))
        (form.select("language", &texts.get("iv-header-language"), &not_said, &page.languages))
        (form.select("place", &texts.get("iv-header-place"), &not_said, &places))
        (form.checks(texts, "others", &texts.get("iv-header-others"), &others))
        (form.select("interpreting", &texts.get("iv-header-interpreting"), &not_said, &interpreting))
        @if form.value("interpreting") == Interpreting::Child.as_str() { p.banner { strong { (texts.get("iv-interpreting-child-warning")) } } }
        p.hint { (texts.get("iv-interpreting-warning")) }
        (form.select("interpreting_wish", &texts.get("iv-header-interpreting_wish"), &not_said, &wishes))
        (form.select("note_taker", &texts.get("iv-header-note_taker"), &texts.get("iv-header-note_taker-self"), &page.note_takers))
    };
    form.around(texts, &["seen"], &fields, &html! { button.main { (texts.get("desk-save")) } })
}

/// The structured questions of a page.
#[derive(Clone, Debug)]
pub struct StructuredPage<'a> {
    /// The questions with the options they offer.
    pub questions: Vec<(&'a Question, Vec<&'a Choice>)>,
    /// Their fields.
    pub saving: SavingForm<'a>,
    /// Texts of other languages of the talk.
    pub wordings: &'a [Texts],
    /// Address of the overview.
    pub overview: String,
}

/// The structured questions of a page, by the same components people meet online.
#[must_use]
pub fn structured(texts: &Texts, page: &StructuredPage<'_>) -> Markup {
    let shown = |form: &SubmittedForm| -> Markup {
        html! {
            @for (asked, offered) in &page.questions {
                @let shown = Shown { texts, form, problems: page.saving.problems, is_heading: false, sensitive_line: false, first_group: None };
                (question(shown, asked, offered, asked.id.as_str()))
            }
        }
    };
    let buttons = html! {
        button.main { (texts.get("desk-save")) }
        a.button href=(page.overview) { (texts.get("guide-overview")) }
    };
    html! {
        (summary(texts, page.saving.problems))
        @if !page.wordings.is_empty() {
            details {
                summary { (texts.get("guide-other-language")) }
                @for wording in page.wordings {
                    ul lang=(wording.language().tag()) dir=(wording.direction().as_str()) {
                        @for (asked, _) in &page.questions { li { (wording.get(asked.id.as_str())) } }
                    }
                }
            }
        }
        (page.saving.around(texts, &["seen"], &shown(page.saving.form), &buttons))
    }
}
