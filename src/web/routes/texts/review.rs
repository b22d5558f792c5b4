//! The review queue: showing a text and taking what a person decides about it.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
};

use crate::{
    domain::{
        answers::SubmittedForm,
        words::{
            review::{Decision, Review, ReviewProblem},
            text::FreeText,
        },
    },
    rendering::pages::desk::texts::{
        Told,
        review::{self as page, ReviewItem, ReviewPage},
    },
    web::{
        App,
        error::WebError,
        request::{Form, query_value},
        respond::{Answer, go},
        routes::texts::{Place, record_id},
    },
    workflows::{accounts::Staff, words::review::Decided},
};

pub(super) async fn next(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let place = Place::of(&app, &staff, &headers, &process, &instrument).await?;
    let value = |name: &str| query_value(query.as_deref(), name);
    let undo = match value("last").and_then(|id| record_id(&id).ok()) {
        Some(id) => place.words.text(&id).await?.filter(|text| text.before.is_some()),
        None => None,
    };
    let notice = value("told").filter(|told| ["waiting", "proposed", "released", "withheld"].contains(&told.as_str()));
    let told = Told { notice: notice.map(|told| place.desk.texts.get(&format!("texts-told-{told}"))), problem: None };
    let item = place.words.next_to_review(&staff.name).await?;
    let item = item.map(|text| suggested(&place, text, &staff.name));
    draw(&place, StatusCode::OK, told, undo, item).await
}

pub(super) async fn one(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument, id)): Path<(String, String, String)>,
) -> Answer {
    let place = Place::of(&app, &staff, &headers, &process, &instrument).await?;
    let text = place.words.text(&record_id(&id)?).await?.ok_or(WebError::NotFound)?;
    let item = suggested(&place, text, &staff.name);
    draw(&place, StatusCode::OK, Told::default(), None, Some(item)).await
}

async fn draw(place: &Place<'_>, status: StatusCode, told: Told, undo: Option<FreeText>, item: Option<ReviewItem>) -> Answer {
    let main = page::review(&ReviewPage {
        texts: &place.desk.texts,
        base: place.base(),
        token: place.desk.token(),
        progress: place.words.progress().await?,
        told,
        undo: undo.map(|text| (text.id.to_string(), text.revision)),
        item,
    });
    Ok(place.show(status, &main))
}

/// A text with the words that are suggested: those somebody proposed or released, else the original with
/// everything marked blacked out.
fn suggested(place: &Place<'_>, text: FreeText, account: &str) -> ReviewItem {
    let (words, translation) = match text.review.rendition() {
        Some(rendition) => (rendition.text.clone(), rendition.translation.clone()),
        None => place.words.readable(&text, &place.naming()),
    };
    let harmless = text.review.rendition().map(|rendition| rendition.harmless.clone()).unwrap_or_default();
    item(place, text, account, (words, translation), &harmless)
}

fn item(place: &Place<'_>, text: FreeText, account: &str, typed: (String, Option<String>), harmless: &[String]) -> ReviewItem {
    let (words, translation) = typed;
    let is_foreign = text.language != place.words.process().source_language.to_string();
    let mut marked: Vec<(String, bool)> = Vec::new();
    for source in [text.original.as_str(), &words, translation.as_deref().unwrap_or_default()] {
        for mark in place.words.marks(source) {
            let word = source.get(mark.range).unwrap_or_default();
            if !marked.iter().any(|(known, _)| known == word) {
                marked.push((word.to_string(), harmless.iter().any(|harmless| harmless == word)));
            }
        }
    }
    ReviewItem {
        question: place.question(text.question.as_ref()),
        marks: place.words.marks(&text.original),
        words,
        translation: is_foreign.then(|| translation.unwrap_or_default()),
        marked,
        needs_second: place.words.needs_second(&text),
        may_agree: matches!(&text.review, Review::Proposed { rendition } if rendition.by != account),
        text,
    }
}

/// What a form decides.
fn read(form: &SubmittedForm) -> Option<Decision> {
    let text = || form.first("words").unwrap_or_default().replace("\r\n", "\n");
    let release = |paraphrased| Decision::Release {
        text: text(),
        translation: form.first("translation").map(str::to_string),
        paraphrased,
        harmless: form.all("harmless").map(str::to_string).collect(),
    };
    Some(match form.first("decision")? {
        "release" => release(false),
        "paraphrase" => release(true),
        "agree" => Decision::Agree,
        "withhold" => Decision::Withhold,
        "undo" => Decision::Undo,
        _ => return None,
    })
}

pub(super) async fn decide(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument, id)): Path<(String, String, String)>,
    Form(form): Form,
) -> Answer {
    let place = Place::of(&app, &staff, &headers, &process, &instrument).await?;
    place.desk.require_token(&form)?;
    let decision = read(&form).ok_or(WebError::BadRequest)?;
    let revision: i64 = form.first("revision").and_then(|text| text.parse().ok()).ok_or(WebError::BadRequest)?;
    let id = record_id(&id)?;
    let (is_undo, typed) = (decision == Decision::Undo, decision.clone());
    let refused = match place.words.decide(&id, revision, decision, &staff.name).await?.ok_or(WebError::NotFound)? {
        Decided::Taken(_) if is_undo => return Ok(go(&format!("{}/texts/review/{id}", place.base()))),
        Decided::Taken(text) => {
            return Ok(go(&format!("{}/texts/review?told={}&last={id}", place.base(), text.review.as_str())));
        }
        Decided::Refused(problem) => Some(problem),
        Decided::TooLate => None,
    };
    let texts = &place.desk.texts;
    let problem = match &refused {
        None => texts.get("texts-err-late"),
        Some(ReviewProblem::Empty) => texts.get("texts-err-empty"),
        Some(ReviewProblem::OpenMarks(marks)) => texts.with("texts-err-marks", &[("marks", texts.list(marks).as_str().into())]),
        Some(ReviewProblem::SamePerson) => texts.get("texts-err-same"),
        Some(ReviewProblem::Nothing) => texts.get("texts-err-nothing"),
        Some(ReviewProblem::NoConsent) => texts.get("texts-err-consent"),
    };
    let status = if refused.is_none() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let text = place.words.text(&id).await?.ok_or(WebError::NotFound)?;
    // What was typed stays.
    let shown = match typed {
        Decision::Release { text: words, translation, harmless, .. } => item(&place, text, &staff.name, (words, translation), &harmless),
        Decision::Agree | Decision::Withhold | Decision::Undo => suggested(&place, text, &staff.name),
    };
    draw(&place, status, Told { notice: None, problem: Some(problem) }, None, Some(shown)).await
}
