//! What was frozen, what that guarantees, and what has left: the page on which results are released, and
//! the question before a snapshot is taken.

use maud::{Markup, html};

use crate::{
    domain::disclosure::{Audit, Cell, SnapshotRefusal},
    localisation::Texts,
    rendering::pages::desk::{Tab, tables::scrolling, tabs},
};

/// The page.
#[derive(Debug)]
pub struct ReleasePage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the instrument.
    pub base: String,
    /// Responses there are.
    pub responses: Cell,
    /// Responses that are in no snapshot yet.
    pub waiting: Cell,
    /// The snapshots, the first one first.
    pub snapshots: Vec<SnapshotLine>,
    /// Whether one may be taken now.
    pub next: Result<(), SnapshotRefusal>,
    /// Whoever looks may take one.
    pub may_take: bool,
    /// What the newest one guarantees.
    pub audit: Option<Audit>,
    /// People who would probably stand alone with three traits.
    pub forecast: Option<ForecastLine>,
    /// What has left, the newest first.
    pub ledger: Vec<LedgerLine>,
    /// Number of the first entry that was tampered with.
    pub broken_at: Option<i64>,
}

/// How many people would probably stand alone, and what would help.
#[derive(Debug)]
pub struct ForecastLine {
    /// Answers that are expected.
    pub people: u64,
    /// Names of the traits.
    pub traits: Vec<String>,
    /// People alone.
    pub alone: u64,
    /// What would help: key, name of the trait, people alone then.
    pub suggestions: Vec<(&'static str, String, u64)>,
    /// How traits are spread is not known but assumed.
    pub is_assumed: bool,
}

/// A snapshot.
#[derive(Debug)]
pub struct SnapshotLine {
    /// Its number.
    pub number: u64,
    /// Its day.
    pub day: String,
    /// Who took it.
    pub account: String,
    /// Responses in it.
    pub responses: Cell,
}

/// An entry of the ledger.
#[derive(Debug)]
pub struct LedgerLine {
    /// Its number.
    pub number: i64,
    /// When.
    pub moment: String,
    /// Who released it.
    pub account: String,
    /// Key of what it is.
    pub kind: &'static str,
    /// Which one.
    pub object: String,
    /// The beginning of its hash.
    pub hash: String,
}

/// The page.
#[must_use]
pub fn release(page: &ReleasePage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        (tabs(texts, &page.base, Tab::Release))
        p { (texts.get("release-intro")) " " a href="/desk/protection" { (texts.get("protection-heading")) } }
        ul.tiles {
            li { b.held[page.responses == Cell::Withheld] { (rounded(texts, page.responses)) } (texts.get("release-responses")) }
            li { b.held[page.waiting == Cell::Withheld] { (rounded(texts, page.waiting)) } (texts.get("release-waiting")) }
            li { b { (texts.number(page.snapshots.len() as u64)) } (texts.get("release-snapshots")) }
        }
        h2 { (texts.get("release-next-heading")) }
        @match page.next {
            Err(refusal) => div.banner { p { strong { (texts.get("release-refused")) } " " (refused(texts, refusal)) } },
            Ok(()) if page.may_take => p { a.button href=(format!("{}/release/snapshot", page.base)) { (texts.get("release-take")) } },
            Ok(()) => p { (texts.get("release-organiser")) },
        }
        @if !page.snapshots.is_empty() { (snapshots(page)) }
        @if let Some(audit) = &page.audit { (guarantees(texts, audit)) }
        @if let Some(forecast) = &page.forecast { (expected(texts, forecast)) }
        h2 { (texts.get("rowfiles-section")) }
        p { (texts.get("rowfiles-intro")) }
        p { a.button href=(format!("{}/rows", page.base)) { (texts.get("rowfiles-open")) } }
        @if page.may_take { p { a.button href=(format!("{}/delete-answers", page.base)) { (texts.get("deletion-open")) } } }
        h2 { (texts.get("ledger-heading")) }
        p.hint { (texts.get("ledger-intro")) }
        @match page.broken_at {
            Some(number) => p.banner { strong { (texts.with("ledger-broken", &[("number", number.unsigned_abs().into())])) } },
            None => p.hint { (texts.get("ledger-whole")) },
        }
        @if page.ledger.is_empty() { p { (texts.get("ledger-empty")) } } @else { (ledger(page)) }
    }
}

fn rounded(texts: &Texts, cell: Cell) -> String {
    cell.count().map_or_else(|| texts.get("release-few"), |count| texts.with("release-at-least", &[("n", count.into())]))
}

/// Why no snapshot may be taken, and what to do.
#[must_use]
pub fn refused(texts: &Texts, refusal: SnapshotRefusal) -> String {
    match refusal {
        SnapshotRefusal::TooFew { least } => texts.with("release-too-few", &[("n", least.into())]),
        SnapshotRefusal::TooSoon { least } => texts.with("release-too-soon", &[("n", least.into())]),
        SnapshotRefusal::NoneLeft { most, is_over: false } => texts.with("release-none-left", &[("n", most.into())]),
        SnapshotRefusal::Deleted => texts.get("release-deleted"),
        SnapshotRefusal::Withdrawn => texts.get("release-withdrawn"),
        SnapshotRefusal::NoneLeft { is_over: true, .. } => texts.get("release-all-taken"),
    }
}

fn snapshots(page: &ReleasePage<'_>) -> Markup {
    let texts = page.texts;
    scrolling(
        &texts.get("release-snapshots"),
        &html! {
            thead { tr {
                th scope="col" { (texts.get("release-number")) }
                th scope="col" { (texts.get("monitor-day")) }
                th scope="col" { (texts.get("log-who")) }
                th scope="col" { (texts.get("release-responses")) }
            } }
            tbody { @for line in &page.snapshots { tr {
                th scope="row" { (texts.number(line.number)) }
                td.words { (line.day) }
                td.words { (line.account) }
                td { (rounded(texts, line.responses)) }
            } } }
        },
    )
}

fn guarantees(texts: &Texts, audit: &Audit) -> Markup {
    let number = |key: &str, n: u64| texts.with(key, &[("n", n.into())]);
    html! {
        h2 { (texts.get("guarantee-heading")) }
        ul {
            li { (texts.with("guarantee-plan", &[("shown", audit.shown.into()), ("planned", audit.planned.into()), ("withheld", audit.withheld.into())])) }
            li { (number("guarantee-lines", audit.most_lines)) }
            li { (texts.with("guarantee-noise", &[("sd", texts.one_decimal(audit.deviation).into())])) }
            li {
                (texts.get(if audit.everybody { "guarantee-attack" } else { "guarantee-attack-rarest" })) " "
                (if audit.lowered == 0 { texts.get("guarantee-none-lowered") } else { number("guarantee-lowered", audit.lowered) })
            }
            li { (number("guarantee-difference", audit.least_difference)) }
        }
    }
}

fn expected(texts: &Texts, forecast: &ForecastLine) -> Markup {
    let n = |n: u64| n.into();
    html! {
        h2 { (texts.get("forecast-heading")) }
        p { (texts.with("forecast-alone", &[("people", n(forecast.people)), ("alone", n(forecast.alone)), ("traits", texts.list(&forecast.traits).into())])) }
        @if !forecast.suggestions.is_empty() {
            ul { @for (key, name, alone) in &forecast.suggestions { li { (texts.with(key, &[("trait", name.as_str().into()), ("alone", n(*alone))])) } } }
        }
        p.hint { (texts.get("forecast-why")) @if forecast.is_assumed { " " (texts.get("forecast-assumed")) } }
    }
}

fn ledger(page: &ReleasePage<'_>) -> Markup {
    let texts = page.texts;
    scrolling(
        &texts.get("ledger-heading"),
        &html! {
            thead { tr {
                th scope="col" { (texts.get("release-number")) }
                th scope="col" { (texts.get("log-when")) }
                th scope="col" { (texts.get("log-who")) }
                th scope="col" { (texts.get("log-what")) }
                th scope="col" { (texts.get("ledger-object")) }
                th scope="col" { (texts.get("ledger-seal")) }
            } }
            tbody { @for line in &page.ledger { tr {
                th scope="row" { (line.number) }
                td.words { (line.moment) }
                td.words { (line.account) }
                td.words { (texts.get(line.kind)) }
                td.words { bdi { (line.object) } }
                td.words { code { (line.hash) } }
            } } }
        },
    )
}

/// The question before a snapshot is taken.
#[must_use]
pub fn question(texts: &Texts, base: &str, token: &str, left: usize) -> Markup {
    html! {
        p { (texts.get("release-question")) }
        ul {
            li { (texts.get("release-effect-frozen")) }
            li { (texts.get("release-effect-withdrawal")) }
            li { (if left == 0 { texts.get("release-effect-none-left") } else { texts.with("release-effect-left", &[("n", left.into())]) }) }
        }
        form method="post" action=(format!("{base}/release/snapshot")) {
            input type="hidden" name="_token" value=(token);
            p.ways { button.main { (texts.get("release-take")) } " " a href=(format!("{base}/release")) { (texts.get("release-back")) } }
        }
    }
}

/// Why a snapshot that was asked for was not taken.
#[must_use]
pub fn refusal(texts: &Texts, base: &str, refusal: SnapshotRefusal) -> Markup {
    html! {
        div.banner { p { strong { (texts.get("release-refused")) } " " (refused(texts, refusal)) } }
        p { a.button href=(format!("{base}/release")) { (texts.get("release-back")) } }
    }
}
