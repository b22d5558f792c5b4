//! Releasing results: where an instrument stands, taking a snapshot, the ledger, and how numbers are
//! protected.

use axum::{
    extract::{Extension, Path, State},
    http::{HeaderMap, StatusCode},
};

use crate::{
    domain::disclosure::{
        Cell, SNAPSHOTS_WHILE_OPEN,
        forecast::{Remedy, ShareSource},
    },
    rendering::{
        labels::Labels,
        pages::desk::{
            protection::{self, ExampleLine},
            release::{self, ForecastLine, LedgerLine, ReleasePage, SnapshotLine},
        },
    },
    web::{
        App,
        access::Route,
        error::WebError,
        request::Form,
        respond::{Answer, go},
        routes::{
            desk::found,
            results::day,
            staff::{Desk, ORGANISER, RESULTS},
        },
    },
    workflows::{
        accounts::{Role, Staff},
        results::Results,
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/desk/protection", RESULTS, explain),
        Route::get("/desk/{process}/{instrument}/release", RESULTS, show),
        Route::get("/desk/{process}/{instrument}/release/snapshot", ORGANISER, ask),
        Route::post("/desk/{process}/{instrument}/release/snapshot", ORGANISER, take),
    ]
}

async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let results = found(&app, &process, &instrument).await?;
    let standing = app.engine().standing(&process, &instrument).await?.ok_or(WebError::NotFound)?;
    let ledger = app.engine().ledger(results.process()).await?;
    let own = |object: &str| object.split_once('/').is_some_and(|(of, _)| of == instrument);
    let surroundings = app.engine().surroundings();
    let page = ReleasePage {
        texts: &desk.texts,
        base: format!("/desk/{process}/{instrument}"),
        responses: standing.responses,
        waiting: standing.waiting,
        audit: standing.snapshots.last().and_then(|snapshot| serde_json::from_str(&snapshot.report).ok()),
        snapshots: standing
            .snapshots
            .iter()
            .map(|snapshot| SnapshotLine {
                number: snapshot.number.into(),
                day: day(&desk.texts, &snapshot.taken_on),
                account: snapshot.account.clone(),
                responses: Cell::rounded(snapshot.responses),
            })
            .collect(),
        next: standing.next,
        may_take: staff.has_any(&[Role::Organiser]),
        forecast: forecast(&desk, &results),
        ledger: ledger
            .entries
            .iter()
            .rev()
            .filter(|entry| own(&entry.object))
            .map(|entry| LedgerLine {
                number: entry.number,
                moment: surroundings.moment(entry.at),
                account: entry.account.clone(),
                kind: match entry.kind.as_str() {
                    "snapshot" => "ledger-snapshot",
                    "rows" => "ledger-rows",
                    "raw" => "ledger-raw",
                    "deletion" => "ledger-deletion",
                    "words" => "ledger-words",
                    _ => "ledger-file",
                },
                object: entry.object.clone(),
                hash: entry.hash.chars().take(12).collect(),
            })
            .collect(),
        broken_at: ledger.broken_at,
    };
    Ok(desk.show_instrument(results.process(), results.instrument(), "release-heading", &release::release(&page)))
}

/// The worst combination of traits, from what was expected before anybody answered: it tells nothing of
/// those who did.
fn forecast(desk: &Desk<'_>, results: &Results) -> Option<ForecastLine> {
    let expected = results.instrument().forecast(None);
    let texts = desk.process_texts(results.process());
    let labels = Labels::new(&texts, results.instrument());
    let worst = expected.combinations.first().filter(|worst| worst.alone >= 0.5)?;
    let best = |remedy| expected.suggestions.iter().find(|suggestion| suggestion.remedy == remedy);
    let line = |(remedy, key)| best(remedy).map(|found| (key, labels.title(&found.variable), whole(found.alone)));
    Some(ForecastLine {
        people: expected.people,
        traits: worst.traits.iter().map(|variable| labels.title(variable)).collect(),
        alone: whole(worst.alone),
        suggestions: [(Remedy::Coarsen, "forecast-coarsen"), (Remedy::Drop, "forecast-drop")].into_iter().filter_map(line).collect(),
        is_assumed: expected.sources.iter().any(|(_, source)| *source == ShareSource::Assumed),
    })
}

/// Rounded to people.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "people are few and never less than none")]
fn whole(people: f64) -> u64 {
    people.round() as u64
}

async fn ask(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let results = found(&app, &process, &instrument).await?;
    let standing = app.engine().standing(&process, &instrument).await?.ok_or(WebError::NotFound)?;
    let base = format!("/desk/{process}/{instrument}");
    let left = SNAPSHOTS_WHILE_OPEN.saturating_sub(standing.snapshots.len() + 1);
    let main = match standing.next {
        Ok(()) => release::question(&desk.texts, &base, &desk.token(), left),
        Err(refusal) => release::refusal(&desk.texts, &base, refusal),
    };
    Ok(desk.show_instrument(results.process(), results.instrument(), "release-take-heading", &main))
}

async fn take(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let results = found(&app, &process, &instrument).await?;
    let base = format!("/desk/{process}/{instrument}");
    match app.engine().take_snapshot(&process, &instrument, &staff.name).await?.ok_or(WebError::NotFound)? {
        Ok(_) => Ok(go(&format!("{base}/release"))),
        Err(refusal) => {
            let main = release::refusal(&desk.texts, &base, refusal);
            Ok(desk.show_instrument(results.process(), results.instrument(), "release-take-heading", &main))
        }
    }
}

/// An invented example that the page explains.
pub(super) const EXAMPLE: [ExampleLine; 5] = [
    ExampleLine { group: "protection-example-total", before: Some((41, 118)), after: Some((42, 117)) },
    ExampleLine { group: "protection-example-women", before: Some((23, 64)), after: Some((22, 65)) },
    ExampleLine { group: "protection-example-men", before: Some((17, 53)), after: None },
    ExampleLine { group: "protection-example-diverse", before: Some((1, 1)), after: None },
    ExampleLine { group: "protection-example-combined", before: None, after: Some((17, 55)) },
];

async fn explain(State(app): State<App>, Extension(staff): Extension<Staff>, headers: HeaderMap) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let crumbs = vec![("/desk".to_string(), desk.texts.get("processes-heading"))];
    let main = protection::protection(&desk.texts, &EXAMPLE);
    Ok(desk.show(StatusCode::OK, desk.texts.get("protection-heading"), "/desk", crumbs, &main))
}
