//! Everything for a workshop in one place: the handouts of all fields of action in all languages.

use maud::{Markup, html};

use crate::{localisation::Texts, rendering::pages::desk::tables::scrolling};

/// The page.
#[derive(Debug)]
pub struct WorkshopPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the process.
    pub base: String,
    /// The languages: tag, direction and name.
    pub languages: Vec<(String, &'static str, String)>,
    /// The fields of action: code and title.
    pub fields: Vec<(String, String)>,
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
        p.ways { a.button.main href=(format!("{}/results?view=projector", page.base)) { (texts.get("workshop-on-screen")) } }
        @if page.has_snapshot { (packs(page)) } @else { p.banner { strong { (texts.get("workshop-no-snapshot")) } } }
    }
}

fn packs(page: &WorkshopPage<'_>) -> Markup {
    let texts = page.texts;
    let heading = texts.get("pack-heading");
    html! {
        h2 { (heading) }
        (scrolling(&heading, &html! {
            thead { tr {
                th.words scope="col" { (texts.get("workshop-field")) }
                @for (tag, direction, name) in &page.languages { th.words scope="col" lang=(tag) dir=(direction) { (name) } }
            } }
            tbody {
                @for (field, title) in &page.fields { tr {
                    th scope="row" { (title) }
                    @for (tag, _, name) in &page.languages { td.words {
                        a href=(format!("{}/pack/{field}-{tag}.pdf", page.base)) hreflang=(tag) { "PDF" span.vh { ": " (title) ", " bdi { (name) } } }
                        " "
                        a href=(format!("{}/pack/{field}-{tag}.zip", page.base)) hreflang=(tag) { "ZIP" span.vh { ": " (title) ", " bdi { (name) } } }
                    } }
                } }
            }
        }))
        h2 { (texts.get("workshop-take-all")) }
        p.hint { (texts.get("workshop-wait")) }
        ul.cards { @for (tag, _, name) in &page.languages {
            li { a.button href=(format!("{}/workshop/packs-{tag}.zip", page.base)) { (texts.with("workshop-language", &[("language", name.as_str().into())])) } }
        } }
    }
}
