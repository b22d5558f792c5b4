//! The shell of staff pages: navigation, who is signed in, and the tables of results. Staff pages are
//! in German and English.

use maud::{DOCTYPE, Markup, html};

use crate::{localisation::Texts, rendering::assets};

/// A main area of the desk.
#[derive(Clone, Debug)]
pub struct Area {
    /// Its address.
    pub address: String,
    /// Key of its name.
    pub name: &'static str,
}

/// What the shell of a staff page shows.
#[derive(Clone, Debug)]
pub struct DeskFrame<'a> {
    /// Texts of the page's language.
    pub texts: &'a Texts,
    /// The title of the window and the heading.
    pub title: String,
    /// Name of the account; none when nobody is signed in.
    pub account: Option<&'a str>,
    /// The areas this person may use.
    pub areas: Vec<Area>,
    /// Address of the current area.
    pub current: &'a str,
    /// The way here: address and name.
    pub crumbs: Vec<(String, String)>,
    /// Proves that a form was made for this session.
    pub token: String,
    /// Everything shown is invented.
    pub synthetic: bool,
    /// The page belongs to a talk: it can be hidden at once.
    pub can_hide: bool,
}

/// A whole staff page.
#[must_use]
pub fn page(frame: &DeskFrame<'_>, main: &Markup) -> Markup {
    let texts = frame.texts;
    html! {
        (DOCTYPE)
        html lang=(texts.language().tag()) dir=(texts.language().direction().as_str()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                title { (frame.title) " – " (texts.plain("app-name", &[])) }
                link rel="icon" href="data:,";
                link rel="stylesheet" href=(assets::PAGE_CSS.path);
                link rel="stylesheet" href=(assets::DESK_CSS.path);
                script src=(assets::AUTOSAVE_JS.path) defer {}
            }
            body {
                header.top {
                    div.wrap {
                        a.skip href="#main" { (texts.get("app-skip")) }
                        span.org { (texts.get("app-name")) " · " (texts.get("desk-title")) }
                        @if let Some(account) = frame.account {
                            form.signout method="post" action="/sign-out" {
                                input type="hidden" name="_token" value=(frame.token);
                                span { (texts.with("desk-signed_in_as", &[("name", account.into())])) } " "
                                button.plain { span { (texts.get("desk-nav-sign_out")) } }
                            }
                        }
                    }
                }
                @if frame.can_hide {
                    form.stop method="post" action="/iv/stop" data-stop="/" {
                        button { (texts.get("iv-stop")) }
                    }
                }
                @if !frame.areas.is_empty() {
                    nav.desk aria-label=(texts.get("desk-nav-label")) {
                        div.wrap { ul {
                            @for area in &frame.areas {
                                li { a href=(area.address) aria-current=[(area.address == frame.current).then_some("page")] { (texts.get(area.name)) } }
                            }
                        } }
                    }
                }
                main #main {
                    div.wrap {
                        @if !frame.crumbs.is_empty() {
                            nav.crumbs aria-label=(texts.get("desk-back")) {
                                @for (address, name) in &frame.crumbs { a href=(address) { (name) } " › " }
                                span { (frame.title) }
                            }
                        }
                        @if frame.synthetic { p.banner { strong { (texts.get("desk-synthetic")) } } }
                        h1 { (frame.title) }
                        (main)
                    }
                }
            }
        }
    }
}
