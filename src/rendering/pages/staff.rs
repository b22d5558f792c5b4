//! Pages around accounts: signing in, the first set-up, the list of accounts, the log.

use maud::{Markup, html};

use crate::localisation::Texts;

/// Signing in; `problem` is a sentence.
#[must_use]
pub fn sign_in(texts: &Texts, name: &str, problem: Option<&str>) -> Markup {
    html! {
        @if let Some(problem) = problem { div.summary role="alert" { p { (problem) } } }
        form.narrow method="post" action="/sign-in" {
            label.line for="name" { (texts.get("signin-name")) }
            input #name type="text" name="name" value=(name) autocomplete="username" required;
            label.line for="password" { (texts.get("signin-password")) }
            input #password type="password" name="password" autocomplete="current-password" required;
            div.row { button.main { (texts.get("signin-button")) } }
            p.hint { (texts.get("signin-forgotten")) }
        }
    }
}

/// The first account, made with a one-time link.
#[must_use]
pub fn set_up(texts: &Texts, secret: &str, name: &str, problem: Option<&str>) -> Markup {
    html! {
        @if let Some(problem) = problem { div.summary role="alert" { p { (problem) } } }
        p { (texts.get("setup-intro")) }
        form.narrow method="post" action=(format!("/set-up/{secret}")) {
            label.line for="name" { (texts.get("setup-name")) }
            p.hint { (texts.get("setup-name-hint")) }
            input #name type="text" name="name" value=(name) autocomplete="username" required;
            label.line for="password" { (texts.get("setup-password")) }
            p.hint { (texts.get("setup-password-hint")) }
            input #password type="password" name="password" autocomplete="new-password" minlength="12" required;
            label.line for="again" { (texts.get("setup-password_again")) }
            input #again type="password" name="again" autocomplete="new-password" minlength="12" required;
            div.row { button.main { (texts.get("setup-button")) } }
        }
    }
}

/// An account in the list.
#[derive(Clone, Debug)]
pub struct AccountLine {
    /// Its name.
    pub name: String,
    /// Its roles, in words.
    pub roles: String,
    /// It may not sign in.
    pub disabled: bool,
    /// It is the reader's own.
    pub own: bool,
}

/// A role that can be given.
#[derive(Clone, Debug)]
pub struct RoleChoice {
    /// The stored word.
    pub word: &'static str,
    /// Its name and what it may do.
    pub label: String,
    /// It was chosen in a form that was not taken.
    pub chosen: bool,
}

/// The accounts, and a form for another one with the name and roles that were not taken yet.
#[must_use]
pub fn accounts(
    texts: &Texts,
    token: &str,
    lines: &[AccountLine],
    (name, roles): (&str, &[RoleChoice]),
    notice: Option<&str>,
    problem: Option<&str>,
) -> Markup {
    html! {
        @if let Some(problem) = problem { div.summary role="alert" { p { (problem) } } }
        @if let Some(notice) = notice { p.ok role="status" { (notice) } }
        div.scroll tabindex="0" role="region" aria-label=(texts.get("accounts-heading")) {
            table {
                thead { tr {
                    th scope="col" { (texts.get("accounts-name")) }
                    th scope="col" { (texts.get("accounts-roles")) }
                    th scope="col" { (texts.get("accounts-state")) }
                    th scope="col" { span.vh { (texts.get("accounts-disable")) } }
                } }
                tbody {
                    @for line in lines {
                        tr {
                            th scope="row" { (line.name) }
                            td.words { (line.roles) }
                            td.words { @if line.disabled { (texts.get("accounts-disabled")) } @else { (texts.get("accounts-active")) } }
                            td.words {
                                @if line.own { (texts.get("accounts-own")) } @else {
                                    form method="post" action="/desk/accounts/state" {
                                        input type="hidden" name="_token" value=(token);
                                        input type="hidden" name="name" value=(line.name);
                                        button name="state" value=(if line.disabled { "enable" } else { "disable" }) {
                                            (texts.get(if line.disabled { "accounts-enable" } else { "accounts-disable" }))
                                            span.vh { " " (line.name) }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        p.hint { (texts.get("accounts-disable-hint")) }
        h2 { (texts.get("accounts-add")) }
        form.narrow method="post" action="/desk/accounts" {
            input type="hidden" name="_token" value=(token);
            label.line for="name" { (texts.get("setup-name")) }
            p.hint { (texts.get("setup-name-hint")) }
            input #name type="text" name="name" value=(name) autocomplete="off" required;
            label.line for="password" { (texts.get("setup-password")) }
            p.hint { (texts.get("setup-password-hint")) }
            input #password type="password" name="password" autocomplete="new-password" minlength="12" required;
            fieldset {
                legend { (texts.get("accounts-roles")) }
                @for role in roles { label.o { input type="checkbox" name="role" value=(role.word) checked[role.chosen]; span { (role.label) } } }
            }
            div.row { button.main { (texts.get("accounts-add")) } }
        }
    }
}

/// A line of the log.
#[derive(Clone, Debug)]
pub struct LogLine {
    /// When.
    pub at: String,
    /// Which account.
    pub account: String,
    /// What happened.
    pub action: String,
}

/// What staff did, newest first.
#[must_use]
pub fn log(texts: &Texts, lines: &[LogLine]) -> Markup {
    html! {
        p { (texts.get("log-intro")) }
        @if lines.is_empty() { p { (texts.get("log-empty")) } } @else {
            div.scroll tabindex="0" role="region" aria-label=(texts.get("log-heading")) {
                table {
                    thead { tr { th scope="col" { (texts.get("log-when")) } th scope="col" { (texts.get("log-who")) } th scope="col" { (texts.get("log-what")) } } }
                    tbody { @for line in lines { tr { th scope="row" { (line.at) } td.words { (line.account) } td.words { (line.action) } } } }
                }
            }
        }
    }
}
