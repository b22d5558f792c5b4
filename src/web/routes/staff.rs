//! Staff: signing in and out, the first set-up, accounts, the log, and the shell of staff pages.

use axum::{
    extract::{Extension, Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use maud::Markup;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::answers::SubmittedForm,
    localisation::Texts,
    rendering::{
        components::desk::{self, Area, DeskFrame},
        pages::staff::{self as pages, AccountLine, LogLine, RoleChoice},
    },
    web::{
        App,
        access::{Access, Route, STAFF_COOKIE},
        error::WebError,
        request::Form,
        respond::{Answer, Cookie, go, page_with, with_cookie},
        routes::language,
        server::Peer,
    },
    workflows::accounts::{AccountError, Role, SignIn, Staff},
};

/// Only organisers.
pub(super) const ORGANISER: Access = Access::Staff(&[Role::Organiser]);
/// Whoever may see results.
pub(super) const RESULTS: Access = Access::Staff(&[Role::Organiser, Role::Analyst]);
/// Whoever may lead interviews.
pub(super) const INTERVIEWS: Access = Access::Staff(&[Role::Organiser, Role::Interviewer]);
/// All staff.
pub(super) const ANY_STAFF: Access = Access::Staff(&Role::ALL);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/sign-in", Access::Public, sign_in),
        Route::post("/sign-in", Access::Public, take_sign_in),
        Route::post("/sign-out", ANY_STAFF, sign_out),
        Route::get("/set-up/{secret}", Access::OneTimeLink, set_up),
        Route::post("/set-up/{secret}", Access::OneTimeLink, take_set_up),
        Route::get("/desk/accounts", ORGANISER, accounts),
        Route::post("/desk/accounts", ORGANISER, add_account),
        Route::post("/desk/accounts/state", ORGANISER, set_state),
        Route::get("/desk/log", ORGANISER, log),
    ]
}

/// Texts for staff: German or English.
pub(in crate::web) fn staff_texts(app: &App, headers: &HeaderMap) -> Texts {
    let offered: Vec<LanguageIdentifier> = ["de", "en"].iter().filter_map(|tag| tag.parse().ok()).collect();
    let tag = language::chosen(headers, &offered).or_else(|| language::suggested(headers, &offered));
    app.engine().texts(None, &tag.or_else(|| offered.first().cloned()).unwrap_or_default())
}

/// A staff page on its way: who reads it, in which language, where it stands.
pub(super) struct Desk<'a> {
    pub app: &'a App,
    pub staff: &'a Staff,
    pub texts: Texts,
}

impl<'a> Desk<'a> {
    pub(super) fn of(app: &'a App, staff: &'a Staff, headers: &HeaderMap) -> Self {
        Self { app, staff, texts: staff_texts(app, headers) }
    }

    /// Proves that a form was made for this session.
    pub(super) fn token(&self) -> String {
        self.app.engine().keys().form_token(&self.staff.session, "desk")
    }

    /// Refuses a form that was not made for this session.
    pub(super) fn require_token(&self, form: &SubmittedForm) -> Result<(), WebError> {
        let token = form.first("_token").unwrap_or_default();
        if self.app.engine().keys().is_form_token(&self.staff.session, "desk", token) { Ok(()) } else { Err(WebError::Forbidden) }
    }

    /// A whole page of an area.
    pub(super) fn show(&self, status: StatusCode, title: String, current: &str, crumbs: Vec<(String, String)>, main: &Markup) -> Response {
        page_with(status, desk::page(&self.frame(title, current, crumbs), main))
    }

    /// A whole page of the interview log that can be hidden at once.
    pub(super) fn show_talk(&self, status: StatusCode, title: String, crumbs: Vec<(String, String)>, main: &Markup) -> Response {
        page_with(status, desk::page(&DeskFrame { can_hide: true, ..self.frame(title, "/iv", crumbs) }, main))
    }

    fn frame<'f>(&'f self, title: String, current: &'f str, crumbs: Vec<(String, String)>) -> DeskFrame<'f> {
        let areas = [
            ("/desk", "desk-nav-processes", RESULTS),
            ("/iv", "desk-nav-interviews", INTERVIEWS),
            ("/desk/accounts", "desk-nav-accounts", ORGANISER),
            ("/desk/log", "desk-nav-log", ORGANISER),
        ];
        let allowed = areas.into_iter().filter(|(_, _, access)| matches!(access, Access::Staff(roles) if self.staff.has_any(roles)));
        DeskFrame {
            texts: &self.texts,
            title,
            account: Some(&self.staff.name),
            areas: allowed.map(|(address, name, _)| Area { address: address.to_string(), name }).collect(),
            current,
            crumbs,
            token: self.token(),
            synthetic: self.app.engine().is_synthetic(),
            can_hide: false,
        }
    }
}

/// A staff page for somebody who is not signed in.
pub(super) fn show_outside(app: &App, texts: &Texts, status: StatusCode, title: String, main: &Markup) -> Response {
    let frame = DeskFrame {
        texts,
        title,
        account: None,
        areas: Vec::new(),
        current: "",
        crumbs: Vec::new(),
        token: String::new(),
        synthetic: app.engine().is_synthetic(),
        can_hide: false,
    };
    page_with(status, desk::page(&frame, main))
}

async fn sign_in(State(app): State<App>, headers: HeaderMap) -> Answer {
    let texts = staff_texts(&app, &headers);
    Ok(show_outside(&app, &texts, StatusCode::OK, texts.get("signin-heading"), &pages::sign_in(&texts, "", None)))
}

async fn take_sign_in(State(app): State<App>, headers: HeaderMap, peer: Option<Extension<Peer>>, Form(form): Form) -> Answer {
    let texts = staff_texts(&app, &headers);
    let name = form.first("name").unwrap_or_default();
    let refuse = |status: StatusCode, sentence: String| {
        Ok(show_outside(&app, &texts, status, texts.get("signin-heading"), &pages::sign_in(&texts, name, Some(&sentence))))
    };
    let place = peer.map(|Extension(peer)| peer.place()).unwrap_or_default();
    match app.engine().sign_in(name, form.first("password").unwrap_or_default(), &place).await? {
        SignIn::Welcome(secret) => {
            let staff = app.engine().staff(&secret).await?;
            let home = if staff.is_some_and(|staff| staff.has_any(&[Role::Organiser, Role::Analyst])) { "/desk" } else { "/iv" };
            Ok(staff_cookie(&app, go(home), &secret))
        }
        SignIn::Wrong => refuse(StatusCode::UNAUTHORIZED, texts.get("signin-wrong")),
        SignIn::Wait(minutes) => refuse(StatusCode::TOO_MANY_REQUESTS, texts.with("signin-throttled", &[("n", minutes.into())])),
    }
}

/// Hands out the cookie of a session; an empty secret takes it back.
pub(super) fn staff_cookie(app: &App, response: Response, secret: &str) -> Response {
    let max_age = if secret.is_empty() { Some(0) } else { None };
    with_cookie(response, &Cookie { name: STAFF_COOKIE, value: secret, path: "/", max_age, https: app.settings().https })
}

async fn sign_out(State(app): State<App>, Extension(staff): Extension<Staff>, headers: HeaderMap, Form(form): Form) -> Answer {
    Desk::of(&app, &staff, &headers).require_token(&form)?;
    app.engine().sign_out(&staff).await?;
    Ok(staff_cookie(&app, go("/sign-in"), ""))
}

async fn set_up(State(app): State<App>, Path(secret): Path<String>, headers: HeaderMap) -> Answer {
    let texts = staff_texts(&app, &headers);
    Ok(show_outside(&app, &texts, StatusCode::OK, texts.get("setup-heading"), &pages::set_up(&texts, &secret, "", None)))
}

/// What is wrong with an account, in words.
fn account_problem(texts: &Texts, error: AccountError) -> Result<String, WebError> {
    Ok(match error {
        AccountError::ShortPassword => texts.get("setup-err-password_short"),
        AccountError::BadName | AccountError::Unknown => texts.get("setup-err-name"),
        AccountError::NoRole => texts.get("accounts-err-role"),
        AccountError::Exists => texts.get("setup-err-name_taken"),
        AccountError::Hash => return Err(WebError::internal(&error)),
        AccountError::Store(error) => return Err(error.into()),
    })
}

async fn take_set_up(State(app): State<App>, Path(secret): Path<String>, headers: HeaderMap, Form(form): Form) -> Answer {
    let texts = staff_texts(&app, &headers);
    let value = |name: &str| form.first(name).unwrap_or_default();
    let (name, password) = (value("name"), value("password"));
    let again = |sentence: String| {
        let main = pages::set_up(&texts, &secret, name, Some(&sentence));
        Ok(show_outside(&app, &texts, StatusCode::UNPROCESSABLE_ENTITY, texts.get("setup-heading"), &main))
    };
    if password != value("again") {
        return again(texts.get("setup-err-password_differs"));
    }
    match app.engine().set_up(&secret, name, password).await {
        Ok(true) => Ok(go("/sign-in")),
        Ok(false) => again(texts.get("setup-link-used")),
        Err(error) => again(account_problem(&texts, error)?),
    }
}

/// `typed` is what a form holds that was not taken, with the reason.
async fn show_accounts(desk: &Desk<'_>, notice: Option<&str>, typed: Option<(&SubmittedForm, &str)>) -> Answer {
    let texts = &desk.texts;
    let role_name = |role: Role| texts.get(&format!("role-{}", role.as_str()));
    let lines: Vec<AccountLine> = desk
        .app
        .engine()
        .store()
        .accounts()
        .await?
        .into_iter()
        .map(|account| AccountLine {
            roles: Role::parse_all(&account.roles).into_iter().map(role_name).collect::<Vec<_>>().join(", "),
            own: account.name == desk.staff.name,
            disabled: account.disabled,
            name: account.name,
        })
        .collect();
    let choice = |role: Role| RoleChoice {
        word: role.as_str(),
        label: format!("{} – {}", role_name(role), texts.get(&format!("role-{}-may", role.as_str()))),
        chosen: typed.is_some_and(|(form, _)| form.all("role").any(|word| word == role.as_str())),
    };
    let name = typed.and_then(|(form, _)| form.first("name")).unwrap_or_default();
    let problem = typed.map(|(_, problem)| problem);
    let roles: Vec<RoleChoice> = Role::ALL.into_iter().map(choice).collect();
    let main = pages::accounts(texts, &desk.token(), &lines, (name, &roles), notice, problem);
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(desk.show(status, texts.get("accounts-heading"), "/desk/accounts", Vec::new(), &main))
}

async fn accounts(State(app): State<App>, Extension(staff): Extension<Staff>, headers: HeaderMap) -> Answer {
    show_accounts(&Desk::of(&app, &staff, &headers), None, None).await
}

async fn add_account(State(app): State<App>, Extension(staff): Extension<Staff>, headers: HeaderMap, Form(form): Form) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let name = form.first("name").unwrap_or_default();
    let roles: Vec<Role> = form.all("role").filter_map(Role::parse).collect();
    match app.engine().add_account(name, &roles, form.first("password").unwrap_or_default()).await {
        Ok(()) => {
            app.engine().note(&staff.name, "account-add", name, "").await?;
            let notice = desk.texts.with("accounts-added", &[("name", name.into())]);
            show_accounts(&desk, Some(&notice), None).await
        }
        Err(error) => {
            let problem = account_problem(&desk.texts, error)?;
            show_accounts(&desk, None, Some((&form, &problem))).await
        }
    }
}

async fn set_state(State(app): State<App>, Extension(staff): Extension<Staff>, headers: HeaderMap, Form(form): Form) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let name = form.first("name").unwrap_or_default();
    if name != staff.name {
        let disable = form.first("state") == Some("disable");
        app.engine().store().set_disabled(name, disable).await?;
        app.engine().note(&staff.name, if disable { "account-disable" } else { "account-enable" }, name, "").await?;
    }
    Ok(go("/desk/accounts"))
}

async fn log(State(app): State<App>, Extension(staff): Extension<Staff>, headers: HeaderMap) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let entries = app.engine().store().audit(500).await?;
    let lines: Vec<LogLine> = entries
        .into_iter()
        .map(|entry| LogLine {
            at: app.engine().surroundings().moment(entry.at),
            account: entry.account,
            action: format!("{} {} {}", entry.action, entry.object, entry.detail).trim().to_string(),
        })
        .collect();
    Ok(desk.show(StatusCode::OK, desk.texts.get("log-heading"), "/desk/log", Vec::new(), &pages::log(&desk.texts, &lines)))
}
