//! Files of released words. Each is in the log and in the ledger before it leaves.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::HeaderMap,
};

use crate::{
    rendering::pages::desk::translations as page,
    web::{
        App,
        access::Route,
        error::WebError,
        respond::{Answer, file},
        routes::{
            desk::wanted_language,
            staff::{Desk, RESULTS},
        },
    },
    workflows::{
        accounts::Staff,
        words::{Words, files::WordsFile},
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/desk/{process}/{instrument}/texts/released/{name}", RESULTS, take)]
}

/// The texts of an instrument, or the page that says there is none.
pub(super) async fn words(app: &App, process: &str, instrument: &str) -> Result<Words, WebError> {
    app.engine().words(process, instrument).await?.ok_or(WebError::NotFound)
}

fn media_type(file: WordsFile) -> &'static str {
    match file {
        WordsFile::Csv => "text/csv; charset=utf-8",
        WordsFile::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        WordsFile::Project => "application/zip",
        WordsFile::CodeBook => "application/xml",
    }
}

async fn take(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument, name)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let wanted = WordsFile::named(&name).ok_or(WebError::NotFound)?;
    let words = words(&app, &process, &instrument).await?;
    let language = wanted_language(query.as_deref(), &desk.texts, &words.process().languages)?;
    match words.file(&staff.name, wanted, &language).await? {
        Some(bytes) => Ok(file(media_type(wanted), &format!("{process}-{instrument}-{name}"), bytes)),
        None => Ok(desk.show_instrument(words.process(), words.instrument(), "words-files-heading", &page::none_released(&desk.texts))),
    }
}
