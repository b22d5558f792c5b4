//! Everything for a workshop in one place: the packs of all fields of action in a language, the reports, and the way
//! to the projector.

use maud::{Markup, html};

use crate::{localisation::Texts, rendering::pages::desk::tables::scrolling};

/// The page.
#[derive(Debug)]
pub struct WorkshopPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the process.
    pub base: String,
    /// The languages packs can be had in: tag, direction and name.
    pub languages: Vec<(String, &'static str, String)>,
    /// The language of the packs.
    pub language: String,
    /// The fields of action: code and title.
    pub fields: Vec<(String, String)>,
    /// The parts of a pack: name in addresses, and key of the text that says what it is.
    pub parts: Vec<(&'static str, &'static str)>,
    /// The reports on the whole: title, and names of its files.
    pub reports: Vec<(String, Vec<String>)>,
    /// The data sheets of places: name of the place, and of the file.
    pub places: Vec<(String, String)>,
    /// A survey has a snapshot.
    pub has_snapshot: bool,
}

/// The page.
#[must_use]
pub fn workshop(page: &WorkshopPage<'_>) -> Markup {
    let texts = page.texts;
    if page.languages.is_empty() || page.fields.is_empty() {
        return html! { p { (texts.get("workshop-none")) } };
    }
    html! {
        p { (texts.get("workshop-intro")) }
        @if !page.has_snapshot { p.banner { strong { (texts.with("workshop-no-snapshot", &[("release", texts.get("desk-nav-release").into())])) } } }
        @else {
            nav.topics aria-label=(texts.get("workshop-languages")) { ul { @for (tag, direction, name) in &page.languages {
                li { a href=(format!("{}/workshop?language={tag}", page.base)) lang=(tag) dir=(direction) hreflang=(tag)
                    aria-current=[(*tag == page.language).then_some("page")] { (name) } }
            } } }
            p.ways {
                a.button.main href=(format!("{}/workshop/packs-{}.zip", page.base, page.language)) { (texts.get("workshop-take-all")) }
                a.button href=(format!("{}/results?view=projector&language={}", page.base, page.language)) { (texts.get("workshop-on-screen")) }
            }
            p.hint { (texts.get("workshop-wait")) }
            (packs(page))
            (reports(page))
        }
    }
}

/// A row for each field: its parts, and all of them with charts and numbers.
fn packs(page: &WorkshopPage<'_>) -> Markup {
    let texts = page.texts;
    let file = |field: &str, rest: &str| format!("{}/pack/{field}-{}{rest}", page.base, page.language);
    scrolling(
        &texts.get("workshop-packs"),
        &html! {
            thead { tr {
                th.words scope="col" { (texts.get("workshop-field")) }
                @for (_, key) in &page.parts { th.words scope="col" { (texts.get(key)) } }
                th.words scope="col" { (texts.get("workshop-everything")) }
            } }
            tbody { @for (field, title) in &page.fields { tr {
                th scope="row" { (title) }
                @for (part, key) in &page.parts { td.words {
                    a href=(file(field, &format!("-{part}.pdf"))) { "PDF" span.vh { ": " (texts.get(key)) ", " (title) } }
                } }
                td.words { a href=(file(field, ".zip")) { "ZIP" span.vh { ": " (title) } } }
            } } }
        },
    )
}

fn reports(page: &WorkshopPage<'_>) -> Markup {
    let texts = page.texts;
    let ending = |name: &str| name.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_uppercase());
    let link = |title: &str, name: &str| {
        html! { a href=(format!("{}/report/{name}", page.base)) { (ending(name)) span.vh { ": " (title) } } }
    };
    html! {
        h2 { (texts.get("workshop-reports")) }
        ul { @for (title, names) in &page.reports {
            li { (title) ": " @for (at, name) in names.iter().enumerate() { @if at > 0 { " · " } (link(title, name)) } }
        } }
        @if !page.places.is_empty() {
            details {
                summary { (texts.get("report-kind-municipality")) }
                ul { @for (place, name) in &page.places { li { (place) ": " (link(place, name)) } } }
            }
        }
    }
}
