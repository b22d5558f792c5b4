//! What becomes of an interview as a whole: handing it over, withdrawing it, and the history of both
//! and of handing in.

use maud::{Markup, html};

use crate::{
    domain::interviews::{HistoryKind, HistoryLine},
    localisation::Texts,
    rendering::{components::problems::summary, pages::talks::SavingForm},
};

/// Giving an interview to somebody else: value and name of each.
#[must_use]
pub fn hand_over(texts: &Texts, form: &SavingForm<'_>, others: &[(String, String)], back: &str) -> Markup {
    html! {
        (summary(texts, form.problems))
        p { (texts.get("handover-text")) }
        @if others.is_empty() {
            p.banner { (texts.get("handover-nobody")) }
            div.row { a.button href=(back) { (texts.get("desk-back")) } }
        } @else {
            form method="post" action=(form.action) novalidate autocomplete="off" {
                input type="hidden" name="_token" value=(form.token);
                (form.radios(texts, "to", &texts.get("handover-to"), others))
                (form.area(texts, "note", &texts.get("handover-note"), Some(&texts.get("handover-note-hint")), 4))
                div.row {
                    button.main { (texts.get("handover-button")) }
                    a.button href=(back) { (texts.get("desk-cancel")) }
                }
            }
        }
    }
}

/// The question before the consent to quote is taken back.
#[must_use]
pub fn forbid_quotes(texts: &Texts, form: &SavingForm<'_>, back: &str) -> Markup {
    html! {
        p { (texts.get("no-quotes-text")) }
        form method="post" action=(form.action) {
            input type="hidden" name="_token" value=(form.token);
            div.row {
                button.main { (texts.get("no-quotes-button")) }
                a.button href=(back) { (texts.get("desk-cancel")) }
            }
        }
    }
}

/// The question before an interview is deleted for good.
#[must_use]
pub fn withdraw(texts: &Texts, form: &SavingForm<'_>, label: &str, entries: usize, back: &str) -> Markup {
    html! {
        (summary(texts, form.problems))
        p { strong { (texts.with("withdraw-text", &[("label", label.into()), ("n", entries.into())])) } }
        p { (texts.get("withdraw-stays")) }
        form method="post" action=(form.action) novalidate autocomplete="off" {
            input type="hidden" name="_token" value=(form.token);
            (form.line(texts, "label", &texts.with("withdraw-label", &[("label", label.into())]), None))
            div.row {
                button.main { (texts.get("withdraw-button")) }
                a.button href=(back) { (texts.get("desk-cancel")) }
            }
        }
    }
}

/// What became of an interview, the oldest first; nothing if nothing did.
#[must_use]
pub fn history(texts: &Texts, lines: &[HistoryLine]) -> Markup {
    html! {
        @if !lines.is_empty() {
            h2 { (texts.get("history-heading")) }
            ul.cards {
                @for line in lines {
                    li {
                        span.state { (texts.get(&format!("history-{}", line.kind.as_str()))) } " "
                        bdi { (line.day) } " · " bdi { (line.account) }
                        @if line.kind == HistoryKind::HandedOver {
                            p { (texts.with("history-from_to", &[("from", line.from.as_str().into()), ("to", line.to.as_str().into())])) }
                        }
                        @if !line.note.is_empty() { pre dir="auto" { (line.note) } }
                    }
                }
            }
        }
    }
}

/// What can still become of an interview at this address that was handed in, and what became of it. Nothing
/// leads back to taking notes when a snapshot contains it or somebody has worked with its texts.
#[must_use]
pub fn around(texts: &Texts, at: &str, token: &str, (can_reopen, may_be_quoted): (bool, bool), lines: &[HistoryLine]) -> Markup {
    html! {
        @if can_reopen {
            form.row method="post" action=(format!("{at}/reopen")) {
                input type="hidden" name="_token" value=(token);
                button { (texts.get("reopen-button")) }
            }
        } @else {
            p.hint { (texts.get("reopen-frozen")) }
        }
        (history(texts, lines))
        div.row {
            @if may_be_quoted { a.button href=(format!("{at}/no-quotes")) { (texts.get("no-quotes-heading")) } }
            a.button href=(format!("{at}/withdraw")) { (texts.get("withdraw-heading")) }
        }
    }
}
