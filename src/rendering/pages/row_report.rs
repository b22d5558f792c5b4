//! One page about row files, for people who decide and people who ask: what was done, what may be shown,
//! what not. It needs no other file. The same figures and more are in the report for programs.

use maud::{DOCTYPE, Markup, html};

use crate::{
    domain::disclosure::rows::release::{FileKind, Release, ReleaseRefusal, ReleasedFile},
    localisation::Texts,
};

const STYLE: &str = "body{font:1rem/1.5 sans-serif;max-inline-size:48rem;margin:2rem auto;padding-inline:1rem}\
table{border-collapse:collapse}th,td{border:1px solid #888;padding:.25rem .6rem;text-align:start}";

/// The page. `label` gives the words for a column by its name.
#[must_use]
pub fn row_report(texts: &Texts, release: &Release<'_>, label: &dyn Fn(&str) -> String) -> Markup {
    let (classes, measures) = (&release.classes, release.classes.measures());
    let shown: Vec<(String, &ReleasedFile)> =
        release.files.iter().filter_map(|(names, file)| Some((joined(texts, names, label), file.as_ref().ok()?))).collect();
    let not_shown: Vec<(String, &ReleaseRefusal)> =
        release.files.iter().filter_map(|(names, file)| Some((joined(texts, names, label), file.as_ref().err()?))).collect();
    let traits: Vec<String> = classes.table().traits().iter().map(|name| label(name)).collect();
    html! {
        (DOCTYPE)
        html lang=(texts.language().tag()) dir=(texts.direction().as_str()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (texts.get("rows-title")) }
                style { (STYLE) }
            }
            body {
                h1 { (texts.get("rows-title")) }
                h2 { (texts.get("rows-done")) }
                ul {
                    li { (texts.with("rows-done-rows", &[("rows", measures.rows.into()), ("released", measures.released.into()), ("left", measures.suppressed.into())])) }
                    li { (texts.with("rows-done-traits", &[("traits", texts.list(&traits).into()), ("k", measures.k.into()), ("classes", measures.classes.into())])) }
                    li { (texts.get("rows-done-alone")) }
                    li { (texts.get("rows-done-shuffled")) }
                }
                table {
                    tr { th { (texts.get("rows-trait")) } th { (texts.get("rows-loss")) } th { (texts.get("rows-coarser")) } th { (texts.get("rows-left")) } }
                    @for (name, of_trait) in traits.iter().zip(&measures.traits) {
                        tr {
                            td { (name) }
                            td { (percent(texts, of_trait.loss)) }
                            td { (texts.number(of_trait.coarser)) }
                            td { (texts.number(measures.suppressed)) }
                        }
                    }
                }
                h2 { (texts.get("rows-may")) }
                @if shown.is_empty() { p { (texts.get("rows-may-nothing")) } }
                ul { @for (names, file) in &shown { li { (names) ": " (about(texts, file)) } } }
                h2 { (texts.get("rows-may-not")) }
                ul {
                    @for (names, refusal) in &not_shown { li { (names) ": " (why(texts, refusal)) } }
                    li { (texts.get("rows-may-not-originals")) }
                    li { (texts.get("rows-may-not-again")) }
                    li { (texts.get("rows-may-not-people")) }
                }
                h2 { (texts.get("rows-safe")) }
                ul {
                    li { (texts.with("rows-safe-single", &[("percent", percent(texts, measures.risk.highest).into())])) }
                    li { (texts.get("rows-safe-link")) }
                    li { (texts.with("rows-safe-infer", &[("percent", percent(texts, highest_sensitive(release)).into())])) }
                    @if let Some(share) = release.highest_ordinary_share() {
                        li { (texts.with("rows-safe-infer-ordinary", &[("percent", percent(texts, share).into())])) }
                    }
                }
            }
        }
    }
}

fn joined(texts: &Texts, names: &[String], label: &dyn Fn(&str) -> String) -> String {
    texts.list(&names.iter().map(|name| label(name)).collect::<Vec<String>>())
}

/// Rounded up: a risk is never told as smaller than it is.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "shares are between 0 and 1")]
fn percent(texts: &Texts, share: f64) -> String {
    texts.percent((share.clamp(0.0, 1.0) * 100.0 - 1e-9).ceil() as u64)
}

fn highest_sensitive(release: &Release<'_>) -> f64 {
    let files = release.files.iter().filter_map(|(_, file)| file.as_ref().ok());
    files.flat_map(ReleasedFile::answers).map(|told| told.sensitive_share).fold(0.0, f64::max)
}

fn about(texts: &Texts, file: &ReleasedFile) -> String {
    let rows = u64::try_from(file.len()).unwrap_or(u64::MAX);
    let key = match file.kind() {
        FileKind::Ordinary => "rows-file-ordinary",
        FileKind::Sensitive => "rows-file-sensitive",
        FileKind::Block => "rows-file-block",
    };
    texts.with(key, &[("rows", rows.into())])
}

/// The sentence for a refusal.
#[must_use]
pub fn why(texts: &Texts, refusal: &ReleaseRefusal) -> String {
    let key = format!("rows-refused-{}", refusal.code());
    match refusal {
        ReleaseRefusal::TooFewRowsFor { rows, least, .. } => texts.with(&key, &[("rows", (*rows).into()), ("least", (*least).into())]),
        ReleaseRefusal::NotApproved { given, needed } => texts.with(&key, &[("given", (*given).into()), ("needed", (*needed).into())]),
        ReleaseRefusal::ClassesTooSmall { k, least } => texts.with(&key, &[("k", (*k).into()), ("least", (*least).into())]),
        _ => texts.get(&key),
    }
}
