//! How numbers are protected, for people who are no statisticians: what is done, a worked example before
//! and after, and what nobody can promise.

use maud::{Markup, html};

use crate::{localisation::Texts, rendering::pages::desk::tables::scrolling};

/// One line of the worked example.
#[derive(Debug)]
pub struct ExampleLine {
    /// Key of its name.
    pub group: &'static str,
    /// People who said yes, and people asked; none for groups that are only combined to be shown.
    pub before: Option<(u64, u64)>,
    /// The same as published; none for groups that are not shown.
    pub after: Option<(u64, u64)>,
}

/// The page.
#[must_use]
pub fn protection(texts: &Texts, example: &[ExampleLine]) -> Markup {
    let percent = |(count, base): (u64, u64)| texts.percent((count * 100 + base / 2) / base.max(1));
    html! {
        p { strong { (texts.get("protection-short")) } }
        h2 { (texts.get("protection-what")) }
        ul { @for key in ["protection-plan", "protection-noise", "protection-small", "protection-complement", "protection-time", "protection-same", "protection-texts"] { li { (texts.get(key)) } } }
        h2 { (texts.get("protection-example")) }
        p { (texts.get("protection-example-intro")) }
        (scrolling(&texts.get("protection-example-caption"), &html! {
            thead { tr {
                th scope="col" { (texts.get("protection-group")) }
                th scope="col" { (texts.get("protection-before")) }
                th scope="col" { (texts.get("protection-after")) }
            } }
            tbody { @for line in example { tr {
                th scope="row" { (texts.get(line.group)) }
                td { @match line.before {
                    Some((count, base)) => (texts.with("protection-of", &[("count", texts.number(count).into()), ("base", texts.number(base).into())])),
                    None => "–",
                } }
                @match line.after {
                    Some(after) => td {
                        (texts.with("protection-of", &[("count", format!("≈\u{a0}{}", texts.number(after.0)).into()), ("base", format!("≈\u{a0}{}", texts.number(after.1)).into())]))
                        " (" (percent(after)) ")"
                    },
                    None => td.held { (texts.get("results-withheld")) },
                }
            } } }
        }))
        p { (texts.get("protection-example-why")) }
        h2 { (texts.get("protection-limits")) }
        ul { @for key in ["protection-limit-groups", "protection-limit-sums", "protection-limit-key", "protection-limit-room"] { li { (texts.get(key)) } } }
    }
}
