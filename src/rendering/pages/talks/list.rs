//! The interviews somebody may see, guide by guide, and the way to a new one.

use maud::{Markup, html};

use crate::{
    domain::interviews::{Interview, InterviewState},
    localisation::Texts,
};

/// The interviews of a guide.
#[derive(Clone, Debug)]
pub struct GuideList {
    /// Address of the page that begins a new one.
    pub new: String,
    /// The guide's title.
    pub guide: String,
    /// The process's title.
    pub process: String,
    /// The interviews with the number of their entries.
    pub talks: Vec<(Interview, usize)>,
    /// How many people said no.
    pub declined: u64,
    /// How many interviews were withdrawn.
    pub withdrawn: u64,
    /// Address of the contacts, for those who may see them.
    pub contacts: Option<String>,
}

impl GuideList {
    fn count(&self, state: InterviewState) -> usize {
        self.talks.iter().filter(|(interview, _)| interview.state == state).count()
    }
}

/// The list; with `names` it says who leads each interview.
#[must_use]
pub fn list(texts: &Texts, guides: &[GuideList], names: bool, notice: Option<&str>) -> Markup {
    html! {
        (super::told(notice))
        @for guide in guides {
            section {
                h2 { (guide.guide) }
                p.note { (guide.process) }
                div.row {
                    a.button.main href=(guide.new) { (texts.get("iv-new")) span.vh { ": " (guide.guide) } }
                    @if let Some(contacts) = &guide.contacts { a.button href=(contacts) { (texts.get("contacts-heading")) span.vh { ": " (guide.process) } } }
                }
                ul.tiles {
                    li { b { (texts.number(count(guide.count(InterviewState::Draft)))) } (texts.get("iv-state-draft")) }
                    li { b { (texts.number(count(guide.count(InterviewState::Finished)))) } (texts.get("iv-state-finished")) }
                    li { b { (texts.number(guide.declined)) } (texts.get("iv-state-declined")) }
                    @if guide.withdrawn > 0 { li { b { (texts.number(guide.withdrawn)) } (texts.get("iv-state-withdrawn")) } }
                }
                @if guide.talks.is_empty() { p { (texts.get("iv-none")) } } @else { (table(texts, guide, names)) }
            }
        }
    }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

fn table(texts: &Texts, guide: &GuideList, names: bool) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(guide.guide) {
            table {
                thead { tr {
                    th scope="col" { (texts.get("iv-label")) }
                    th.words scope="col" { (texts.get("iv-state")) }
                    th.words scope="col" { (texts.get("iv-week")) }
                    @if names { th.words scope="col" { (texts.get("iv-interviewer")) } }
                    th.words scope="col" { (texts.get("iv-notes")) }
                } }
                tbody {
                    @for (interview, entries) in &guide.talks {
                        @let draft = interview.state == InterviewState::Draft;
                        tr {
                            th scope="row" {
                                a href=(format!("/iv/{}", interview.id)) {
                                    (interview.label) span.vh { ": " (texts.get(if draft { "iv-continue" } else { "iv-read" })) }
                                }
                            }
                            td.words { span.state { (texts.get(if draft { "iv-state-draft" } else { "iv-state-finished" })) } }
                            td.words { bdi { (interview.header.week) } }
                            @if names { td.words { bdi { (interview.interviewer) } } }
                            td.words { (texts.with("iv-entries", &[("n", (*entries).into())])) }
                        }
                    }
                }
            }
        }
    }
}
