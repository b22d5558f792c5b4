//! Texts on the desk: the review queue, coding, frequencies of codes, agreement, and what may leave.

mod coding;
mod review;
mod topics;

use axum::{
    extract::{Extension, Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use maud::Markup;

use crate::{
    domain::{identifiers::QuestionId, interviews::RecordId, words::personal_data::MarkKind},
    localisation::Texts,
    rendering::{
        labels::Labels,
        pages::desk::texts::{
            agreement::{self as agreement_page, AgreementPage},
            released::{self as released_page, ReleasedLine, ReleasedPage},
        },
    },
    web::{
        App,
        access::Route,
        error::WebError,
        respond::Answer,
        routes::staff::{Desk, RESULTS},
    },
    workflows::{accounts::Staff, words::Words},
};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/desk/{process}/{instrument}/texts/review", RESULTS, review::next),
        Route::get("/desk/{process}/{instrument}/texts/review/{id}", RESULTS, review::one),
        Route::post("/desk/{process}/{instrument}/texts/review/{id}", RESULTS, review::decide),
        Route::get("/desk/{process}/{instrument}/texts/code", RESULTS, coding::grid),
        Route::get("/desk/{process}/{instrument}/texts/code/{id}", RESULTS, coding::passages),
        Route::post("/desk/{process}/{instrument}/texts/code/{id}", RESULTS, coding::take),
        Route::get("/desk/{process}/{instrument}/texts/topics", RESULTS, topics::show),
        Route::post("/desk/{process}/{instrument}/texts/topics", RESULTS, topics::count),
        Route::get("/desk/{process}/{instrument}/texts/agreement", RESULTS, agreement),
        Route::get("/desk/{process}/{instrument}/texts/released", RESULTS, released),
    ]
}

/// The texts of an instrument on the desk of somebody.
struct Place<'a> {
    desk: Desk<'a>,
    words: Words,
    /// Texts of the process in the language of the page.
    own: Texts,
}

impl<'a> Place<'a> {
    async fn of(app: &'a App, staff: &'a Staff, headers: &HeaderMap, process: &str, instrument: &str) -> Result<Self, WebError> {
        let desk = Desk::of(app, staff, headers);
        let words = app.engine().words(process, instrument).await?.ok_or(WebError::NotFound)?;
        let own = desk.process_texts(words.process());
        Ok(Self { desk, words, own })
    }

    fn base(&self) -> String {
        format!("/desk/{}/{}", self.words.process().id, self.words.instrument().id)
    }

    fn labels(&self) -> Labels<'_> {
        Labels::new(&self.own, self.words.instrument())
    }

    /// The wording of a question or theme.
    fn question(&self, question: Option<&QuestionId>) -> String {
        question.map_or_else(|| self.desk.texts.get("texts-no-question"), |question| self.labels().title(question))
    }

    /// What a kind of mark is called.
    fn naming(&self) -> impl Fn(MarkKind) -> String {
        |kind| self.desk.texts.plain(&format!("mark-{}", kind.as_str()), &[])
    }

    fn show(&self, status: StatusCode, main: &Markup) -> Response {
        self.desk.show_instrument_with(status, (self.words.process(), self.words.instrument()), "texts-heading", main)
    }
}

fn record_id(text: &str) -> Result<RecordId, WebError> {
    RecordId::parse(text).ok_or(WebError::NotFound)
}

async fn agreement(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
) -> Answer {
    let place = Place::of(&app, &staff, &headers, &process, &instrument).await?;
    let book = app.engine().code_book(place.words.process()).await?.book;
    let progress = place.words.coding_progress(&book).await?;
    let main = agreement_page::agreement(&AgreementPage {
        texts: &place.desk.texts,
        base: place.base(),
        book: &book,
        counts: [progress.texts, progress.coded, progress.drawn],
        agreement: &progress.agreement,
    });
    Ok(place.show(StatusCode::OK, &main))
}

async fn released(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
) -> Answer {
    let place = Place::of(&app, &staff, &headers, &process, &instrument).await?;
    let book = app.engine().code_book(place.words.process()).await?.book;
    let mut questions: Vec<(String, Vec<ReleasedLine>)> = Vec::new();
    let all = place.words.released().await?;
    let staying = place.words.progress().await?.released.saturating_sub(u64::try_from(all.len()).unwrap_or(u64::MAX));
    let staying = (staying > 0).then(|| place.desk.texts.with("texts-staying", &[("n", staying.into())]));
    for leaving in all {
        let question = place.question(leaving.text.question());
        let codes = leaving.codes.iter().filter_map(|code| book.code(code)).map(|code| code.name.clone());
        let line = ReleasedLine {
            id: leaving.text.id().to_string(),
            source: leaving.text.source(),
            original: leaving.original().map(|words| (leaving.text.language().to_string(), words.to_string())),
            translation: leaving.text.translation().map(str::to_string),
            treatment: leaving.text.treatment(),
            codes: codes.collect(),
        };
        match questions.iter_mut().find(|(known, _)| *known == question) {
            Some((_, lines)) => lines.push(line),
            None => questions.push((question, vec![line])),
        }
    }
    let main = released_page::released(&ReleasedPage { texts: &place.desk.texts, base: place.base(), staying, questions });
    Ok(place.show(StatusCode::OK, &main))
}
