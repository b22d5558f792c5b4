//! Frequencies of codes: showing the last count, and counting.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
};

use crate::{
    domain::{
        disclosure::{Cell, SnapshotRefusal},
        identifiers::{Code, QuestionId},
    },
    localisation::Texts,
    rendering::pages::desk::texts::{
        Told,
        topics::{self as page, TopicsPage},
    },
    web::{
        App,
        error::WebError,
        request::{Form, query_value},
        respond::{Answer, go},
        routes::{results::day, texts::Place},
    },
    workflows::accounts::Staff,
};

pub(super) async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let place = Place::of(&app, &staff, &headers, &process, &instrument).await?;
    let value = |name: &str| query_value(query.as_deref(), name).filter(|text| !text.is_empty());
    draw(&place, value("question"), value("by"), Told::default()).await
}

/// The question that was asked for, or the first.
fn question(place: &Place<'_>, asked: Option<String>) -> Result<Option<QuestionId>, WebError> {
    let all = place.words.text_questions();
    match asked {
        Some(asked) => all.into_iter().find(|question| **question == *asked).cloned().map(Some).ok_or(WebError::NotFound),
        None => Ok(all.first().copied().cloned()),
    }
}

async fn draw(place: &Place<'_>, asked: Option<String>, by: Option<String>, told: Told) -> Answer {
    let texts = &place.desk.texts;
    let instrument = place.words.instrument();
    let question = question(place, asked)?;
    let standing = match &question {
        Some(question) => place.words.topics(question).await?,
        None => None,
    };
    let (Some(question), Some(standing)) = (question, standing) else {
        return Ok(place.show(StatusCode::OK, &page::nothing_to_count(texts, &place.base())));
    };
    let declared = |by: String| Code::parse(&by).filter(|by| instrument.breakdowns.contains(by)).ok_or(WebError::NotFound);
    let by = by.map(declared).transpose()?;
    let book = place.words.engine().code_book(place.words.process()).await?.book;
    let labels = place.labels().with_codes(&book);
    let none = (String::new(), texts.get("results-breakdown-none"));
    let coded = Cell::rounded(standing.coded).count();
    let main = page::topics(&TopicsPage {
        texts,
        labels,
        base: place.base(),
        token: place.desk.token(),
        told,
        questions: place.words.text_questions().into_iter().map(|question| (question.to_string(), labels.title(question))).collect(),
        breakdowns: std::iter::once(none).chain(instrument.breakdowns.iter().map(|by| (by.to_string(), labels.title(by)))).collect(),
        coded: match coded {
            Some(coded) => texts.with("texts-coded-people", &[("n", coded.into())]),
            None => texts.get("texts-coded-few"),
        },
        last: standing
            .last
            .as_ref()
            .map(|(count, _)| texts.with("texts-counted-on", &[("date", day(texts, &count.taken_on).as_str().into())])),
        refusal: standing.next.err().map(|refusal| why(texts, refusal)),
        whole: standing.table(&question, None),
        by_groups: by.as_ref().and_then(|by| standing.table(&question, Some(by))),
        by: by.as_ref(),
        policy: place.words.process().policy,
        sensitive: instrument.is_sensitive(question.as_str()) || by.as_ref().is_some_and(|by| instrument.is_sensitive(by.as_str())),
        question: question.to_string(),
    });
    Ok(place.show(StatusCode::OK, &main))
}

fn why(texts: &Texts, refusal: SnapshotRefusal) -> String {
    match refusal {
        SnapshotRefusal::TooFew { least } => texts.with("texts-count-few", &[("n", least.into())]),
        SnapshotRefusal::TooSoon { least } => texts.with("texts-count-soon", &[("n", least.into())]),
        SnapshotRefusal::NoneLeft { .. } | SnapshotRefusal::Deleted | SnapshotRefusal::Withdrawn => texts.get("texts-count-last"),
    }
}

pub(super) async fn count(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
    Form(form): Form,
) -> Answer {
    let place = Place::of(&app, &staff, &headers, &process, &instrument).await?;
    place.desk.require_token(&form)?;
    let question = question(&place, form.first("question").map(str::to_string))?.ok_or(WebError::NotFound)?;
    let by = form.first("by").filter(|by| !by.is_empty());
    match place.words.count_topics(&question, &staff.name).await?.ok_or(WebError::NotFound)? {
        Ok(()) => {
            let by = by.map(|by| format!("&by={by}")).unwrap_or_default();
            Ok(go(&format!("{}/texts/topics?question={question}{by}", place.base())))
        }
        Err(refusal) => {
            let told = Told { notice: None, problem: Some(why(&place.desk.texts, refusal)) };
            draw(&place, Some(question.to_string()), by.map(str::to_string), told).await
        }
    }
}
