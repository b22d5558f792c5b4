//! Deleting the answers of a survey on the desk: a question that says what it means, then the deed and
//! its report.

use axum::{
    extract::{Extension, Path, State},
    http::HeaderMap,
};

use crate::{
    rendering::pages::desk::deletion::{self as page, Consequences},
    web::{
        App,
        access::Route,
        error::WebError,
        request::Form,
        respond::Answer,
        routes::{
            desk::found,
            staff::{Desk, ORGANISER},
        },
    },
    workflows::{
        accounts::Staff,
        deletion::{DeletionRefused, Rows},
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/desk/{process}/{instrument}/delete-answers", ORGANISER, ask),
        Route::post("/desk/{process}/{instrument}/delete-answers", ORGANISER, delete),
    ]
}

async fn ask(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let results = found(&app, &process, &instrument).await?;
    let base = format!("/desk/{process}/{instrument}");
    let main = match app.engine().deletion_outlook(&process, &instrument).await?.ok_or(WebError::NotFound)? {
        Ok(outlook) => {
            let lost = (!outlook.loses_nothing).then_some(outlook.lost);
            page::question(&desk.texts, &base, &desk.token(), Consequences { lost, is_endless: outlook.is_endless })
        }
        Err(refused) => page::refusal(&desk.texts, &base, why(refused)),
    };
    Ok(desk.show_instrument(results.process(), results.instrument(), "deletion-heading", &main))
}

async fn delete(
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
    let texts = &desk.texts;
    let main = match app.engine().delete_answers(&process, &instrument, &staff.name).await?.ok_or(WebError::NotFound)? {
        Ok(report) => {
            let rows = |rows| match rows {
                Rows::None => texts.get("deletion-none"),
                Rows::Few => texts.get("deletion-few"),
                Rows::AtLeast(count) => texts.with("release-at-least", &[("n", count.into())]),
            };
            let lines: Vec<_> =
                report.stores.iter().map(|(store, count)| (texts.get(&format!("deletion-{store}")), rows(*count))).collect();
            page::report(texts, &base, &lines, report.rewritten)
        }
        Err(refused) => page::refusal(texts, &base, why(refused)),
    };
    Ok(desk.show_instrument(results.process(), results.instrument(), "deletion-heading", &main))
}

fn why(refused: DeletionRefused) -> &'static str {
    match refused {
        DeletionRefused::Guide => "deletion-guide",
        DeletionRefused::Answerable => "deletion-answerable",
    }
}
