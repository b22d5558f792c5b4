//! Which language a page is shown in: the one chosen, else the one the browser asks for.

use axum::http::{HeaderMap, header};
use unic_langid::LanguageIdentifier;

use crate::{
    localisation::negotiate,
    web::{App, request::cookie},
};

/// The cookie that remembers the chosen language; it says nothing else.
pub(crate) const LANGUAGE_COOKIE: &str = "vs_language";

/// The language chosen by the reader, if it is among those offered.
pub(crate) fn chosen(headers: &HeaderMap, offered: &[LanguageIdentifier]) -> Option<LanguageIdentifier> {
    let tag: LanguageIdentifier = cookie(headers, LANGUAGE_COOKIE)?.parse().ok()?;
    offered.contains(&tag).then_some(tag)
}

/// The offered language the browser asks for.
pub(crate) fn suggested(headers: &HeaderMap, offered: &[LanguageIdentifier]) -> Option<LanguageIdentifier> {
    negotiate(headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?, offered)
}

/// The language of a page that belongs to no survey: chosen, else asked for, else the first.
pub(crate) fn preferred(app: &App, headers: &HeaderMap) -> LanguageIdentifier {
    let offered = app.interface_languages();
    chosen(headers, &offered).or_else(|| suggested(headers, &offered)).or_else(|| offered.first().cloned()).unwrap_or_default()
}
