//! What there is: the processes with their surveys and guides, how far each is, and the ways from here.

use maud::{Markup, html};

use crate::{domain::disclosure::Cell, localisation::Texts};

/// A process.
#[derive(Debug)]
pub struct ProcessCard {
    /// Its address.
    pub base: String,
    /// Its title.
    pub title: String,
    /// Its version.
    pub version: String,
    /// Its languages: name, key of the state of the translation.
    pub languages: Vec<(String, String)>,
    /// It has questions that two surveys share.
    pub has_comparison: bool,
    /// There are handouts to make.
    pub has_packs: bool,
    /// Its public address, if anything of it is public.
    pub public: Option<String>,
    /// Its surveys and guides.
    pub instruments: Vec<InstrumentCard>,
}

/// A survey or guide.
#[derive(Debug)]
pub struct InstrumentCard {
    /// Its address on the desk.
    pub base: String,
    /// Its title.
    pub title: String,
    /// It is an interview guide.
    pub is_guide: bool,
    /// Whether it can be answered, in words; guides always can.
    pub state: Option<String>,
    /// Address for respondents.
    pub address: Option<String>,
    /// How many have sent answers, or how many interviews are handed in.
    pub sent: Cell,
    /// How many questions it has.
    pub questions: usize,
    /// Key of the sentence on anonymity.
    pub anonymity: &'static str,
    /// Names of its languages.
    pub languages: Vec<String>,
}

/// The page.
#[must_use]
pub fn overview(texts: &Texts, processes: &[ProcessCard]) -> Markup {
    html! {
        @if processes.is_empty() { p { (texts.get("processes-empty")) } }
        @for process in processes {
            section.process {
                h2 { (process.title) }
                p.hint { (texts.with("process-version", &[("version", process.version.as_str().into())])) }
                p.ways {
                    a.button.main href=(format!("{}/results", process.base)) { (texts.get("figures-of-process")) span.vh { ": " (process.title) } } " "
                    @if process.has_packs {
                        a.button href=(format!("{}/workshop", process.base)) { (texts.get("workshop-heading")) span.vh { ": " (process.title) } } " "
                    }
                    a.button href=(format!("{}/publish", process.base)) { (texts.get("publish-heading")) span.vh { ": " (process.title) } }
                }
                @if let Some(address) = &process.public { p { (texts.get("publish-address")) ": " a href=(address) { (address) } } }
                p.ways {
                    @if process.has_comparison {
                        a href=(format!("{}/compare", process.base)) { (texts.get("compare-heading")) span.vh { ": " (process.title) } } " "
                        a href=(format!("{}/challenges", process.base)) { (texts.get("challenges-heading")) span.vh { ": " (process.title) } } " "
                    }
                    @if process.instruments.iter().any(|card| !card.is_guide) {
                        a href=(format!("{}/reach", process.base)) { (texts.get("reach-heading")) span.vh { ": " (process.title) } } " "
                    }
                    a href=(format!("{}/codes", process.base)) { (texts.get("book-heading")) span.vh { ": " (process.title) } } " "
                    a href=(format!("{}/clusters", process.base)) { (texts.get("cluster-heading")) span.vh { ": " (process.title) } } " "
                    a href=(format!("{}/statements", process.base)) { (texts.get("statement-heading")) span.vh { ": " (process.title) } } " "
                    a href=(format!("{}/register", process.base)) { (texts.get("register-heading")) span.vh { ": " (process.title) } }
                }
                h3 { (texts.get("process-instruments")) }
                ul.cards { @for card in &process.instruments { li { (instrument(texts, card)) } } }
                h3 { (texts.get("process-languages")) }
                ul.languages { @for (name, state) in &process.languages { li { bdi { (name) } " " span.state { (texts.get(state)) } } } }
            }
        }
    }
}

/// Why there is no handout, and what to do.
#[must_use]
pub fn no_pack(texts: &Texts) -> Markup {
    html! { p { (texts.with("pack-refused", &[("release", texts.get("desk-nav-release").into())])) } }
}

/// What the checklist found that must not leave.
#[must_use]
pub fn must_not_leave(texts: &Texts, problems: &[String]) -> Markup {
    html! {
        p { (texts.get("pack-must-not-leave")) }
        ul { @for problem in problems { li { (problem) } } }
    }
}

fn instrument(texts: &Texts, card: &InstrumentCard) -> Markup {
    let (one, few) = if card.is_guide {
        ("instrument-interviews", "instrument-interviews-small")
    } else {
        ("instrument-responses", "instrument-responses-small")
    };
    html! {
        h4 { (card.title) }
        p {
            span.state { (texts.get(if card.is_guide { "instrument-kind-guide" } else { "instrument-kind-survey" })) }
            @if let Some(state) = &card.state { " " span.state { (state) } }
        }
        p {
            b { @match card.sent.count() {
                Some(n) => (texts.with(one, &[("n", n.into())])),
                None => (texts.with(few, &[("n", Cell::LEAST_ROUNDED.into())])),
            } }
            " · " (texts.with("instrument-questions", &[("n", card.questions.into())]))
            " · " (texts.list(&card.languages))
        }
        p.hint { (texts.get(card.anonymity)) }
        @if let Some(address) = &card.address { p { (texts.get("instrument-address")) ": " a href=(address) { (address) } } }
        p.ways {
            a href=(card.base) { (texts.get("desk-nav-participation")) span.vh { ": " (card.title) } } " "
            a href=(format!("{}/results", card.base)) { (texts.get("desk-nav-results")) span.vh { ": " (card.title) } } " "
            a href=(format!("{}/export", card.base)) { (texts.get("desk-nav-export")) span.vh { ": " (card.title) } }
        }
    }
}
