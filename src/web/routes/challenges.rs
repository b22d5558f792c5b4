//! What is heard most, as a page and as a file.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
};

use crate::{
    domain::analysis::challenges::{CHALLENGE_ORDERS, ChallengeOrder},
    rendering::{
        labels::Labels,
        pages::desk::challenges::{self as page, ChallengeTable, ChallengesPage, FieldTable},
    },
    web::{
        App,
        access::Route,
        error::WebError,
        request::query_value,
        respond::{Answer, file},
        routes::{
            desk::wanted_language,
            staff::{Desk, RESULTS},
        },
    },
    workflows::{accounts::Staff, challenges::challenge_pair, figures::Figure},
};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/desk/{process}/challenges", RESULTS, show), Route::get("/desk/{process}/challenges/challenges.csv", RESULTS, take)]
}

async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = app.engine().process(&process).ok_or(WebError::NotFound)?;
    let texts = desk.process_texts(process);
    let order = match query_value(query.as_deref(), "sort") {
        Some(name) => CHALLENGE_ORDERS.into_iter().find(|order| order.as_str() == name).ok_or(WebError::NotFound)?,
        None => ChallengeOrder::default(),
    };
    let fields = app.engine().priorities(process).await?.into_iter().map(|priorities| {
        let labels = Labels::new(&texts, priorities.results.instrument());
        let names = priorities.matrix.points.iter().map(|point| labels.option(&priorities.variable, &point.field));
        FieldTable { survey: labels.instrument(), names: names.collect(), matrix: priorities.matrix }
    });
    let challenges = app.engine().challenges(process).await?.map(|challenges| {
        let labels = challenges.sides().each_ref().map(|side| Labels::new(&texts, side.instrument()));
        let name = |guide: &str| process.instrument(guide).map(|guide| Labels::new(&texts, guide).instrument()).unwrap_or_default();
        let mut lines = challenges.lines().to_vec();
        order.sort(&mut lines);
        ChallengeTable {
            surveys: [labels[0].instrument(), labels[1].instrument()],
            bases: challenges.bases(),
            guides: challenges.guides().map(|(guide, all)| (name(guide.as_str()), all)).collect(),
            lines: lines.into_iter().map(|line| (challenges.name(&labels[0], &line), line)).collect(),
            order,
        }
    });
    let language = wanted_language(query.as_deref(), &desk.texts, &process.languages)?;
    let page = ChallengesPage {
        texts: &desk.texts,
        base: format!("/desk/{}/challenges", process.id),
        figures: app.engine().priority_figures(process, &language).await?.into_iter().map(Figure::drawn).collect(),
        priorities: fields.collect(),
        are_asked: challenge_pair(process).is_some(),
        challenges,
    };
    let crumbs = vec![("/desk".to_string(), desk.texts.get("processes-heading"))];
    Ok(desk.show(StatusCode::OK, desk.texts.get("challenges-heading"), "/desk", crumbs, &page::challenges(&page)))
}

async fn take(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = app.engine().process(&process).ok_or(WebError::NotFound)?;
    let language = wanted_language(query.as_deref(), &desk.texts, &process.languages)?;
    let challenges = app.engine().challenges(process).await?.ok_or(WebError::NotFound)?;
    let name = format!("{}-challenges-{language}.csv", process.id);
    let bytes = challenges.file(&staff.name, &name, &language).await?;
    Ok(file("text/csv; charset=utf-8", &name, bytes))
}
