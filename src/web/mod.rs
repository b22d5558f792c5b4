//! HTTP in, HTTP out: routes, what they take from requests, pages with the right headers, and the
//! server that closes slow clients. No SQL, no arithmetic on answers.

pub mod access;
pub mod error;
mod metrics;
mod outermost;
mod request;
mod respond;
mod routes;
pub mod server;
mod stall;
pub mod translation_service;

use std::sync::Arc;

use axum::{Router, middleware::from_fn_with_state};
use unic_langid::LanguageIdentifier;

pub use self::{metrics::Metrics, routes::all as all_routes};
use crate::{
    domain::questionnaire::Process,
    localisation::Texts,
    rendering::components::frame::{Frame, LanguageButton},
    web::translation_service::LibreTranslate,
    workflows::{Engine, words::machine::MachineTranslation},
};

/// What every handler can reach.
#[derive(Clone, Debug)]
pub struct App {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    engine: Engine,
    metrics: Metrics,
    settings: WebSettings,
    machine: Option<MachineTranslation>,
    run: u32,
}

/// Settings of the web server.
#[derive(Clone, Debug, Default)]
pub struct WebSettings {
    /// Hosts the server answers to, in lower case, without port; empty: any.
    pub hosts: Vec<String>,
    /// Pages are reached over HTTPS: cookies are marked so.
    pub https: bool,
    /// A proxy stands in front: the last address of its `X-Forwarded-For` is the client's.
    pub behind_proxy: bool,
    /// What translates texts, if the office runs something that does.
    pub translation_service: Option<LibreTranslate>,
}

impl App {
    /// Puts the application together.
    #[must_use]
    pub fn new(engine: Engine, settings: WebSettings) -> Self {
        let machine = settings.translation_service.clone().map(|service| MachineTranslation::new(Arc::new(service)));
        let run = u32::from_be_bytes(engine.surroundings().random());
        Self { inner: Arc::new(Inner { engine, metrics: Metrics::default(), settings, machine, run }) }
    }

    /// The workflows.
    #[must_use]
    pub fn engine(&self) -> &Engine {
        &self.inner.engine
    }

    /// Counters of this server.
    #[must_use]
    pub fn metrics(&self) -> &Metrics {
        &self.inner.metrics
    }

    /// Settings of the web server.
    #[must_use]
    pub fn settings(&self) -> &WebSettings {
        &self.inner.settings
    }

    /// What translates texts, if the office runs something that does.
    #[must_use]
    pub fn machine(&self) -> Option<&MachineTranslation> {
        self.inner.machine.as_ref()
    }

    /// A number of this run: the next one may have other texts and another look.
    fn run(&self) -> u32 {
        self.inner.run
    }

    /// The languages of the program itself.
    fn interface_languages(&self) -> Vec<LanguageIdentifier> {
        self.engine().catalogue().interface_languages().cloned().collect()
    }

    /// A frame for a page of a process, or of none.
    fn frame<'a>(&'a self, texts: &'a Texts, process: Option<&'a Process>, title: String) -> Frame<'a> {
        let organisation = process.or_else(|| self.engine().processes().next()).map_or("", |process| process.contact.organisation.as_str());
        Frame {
            texts,
            title,
            organisation,
            slug: None,
            language_button: LanguageButton::None,
            sheet: None,
            synthetic: self.engine().is_synthetic(),
            translation_notice: self.translation_notice(texts, process),
        }
    }

    /// "This text was translated by a computer", in the page's language and in German, as long as
    /// nobody has read it.
    fn translation_notice(&self, texts: &Texts, process: Option<&Process>) -> Option<(String, String)> {
        let key = self.engine().translation_notice(process, texts.language().identifier())?;
        let german = self.engine().texts(None, &unic_langid::LanguageIdentifier::from_bytes(b"de").ok()?);
        Some((texts.get(key), german.get(key)))
    }
}

/// The whole application as a router.
pub fn application(app: &App) -> Router {
    access::router(app, routes::all())
        .fallback(routes::not_found)
        .method_not_allowed_fallback(routes::wrong_method)
        .layer(from_fn_with_state(app.clone(), outermost::outermost))
        .with_state(app.clone())
}
