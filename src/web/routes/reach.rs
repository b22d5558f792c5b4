//! Whom surveys reach, as a page and as a file.

use axum::{
    extract::{Extension, Path, State},
    http::{HeaderMap, StatusCode},
};

use crate::{
    rendering::{
        labels::Labels,
        pages::desk::reach::{self as page, ReachPage, SurveyTables, TargetLines, language_name},
    },
    web::{
        App,
        access::Route,
        error::WebError,
        respond::{Answer, file},
        routes::staff::{Desk, RESULTS},
    },
    workflows::{accounts::Staff, reach::SurveyReach},
};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/desk/{process}/reach", RESULTS, show), Route::get("/desk/{process}/reach/reach.csv", RESULTS, take)]
}

async fn show(State(app): State<App>, Extension(staff): Extension<Staff>, headers: HeaderMap, Path(process): Path<String>) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = app.engine().process(&process).ok_or(WebError::NotFound)?;
    let texts = desk.process_texts(process);
    let tables = |survey: SurveyReach| {
        let labels = Labels::new(&texts, survey.results.instrument());
        let of_languages = survey.language_targets.iter().map(|table| {
            let lines = table.lines.iter().map(|(tag, wanted, there)| (language_name(tag), *wanted, *there));
            TargetLines { by: desk.texts.get("monitor-language"), lines: lines.collect() }
        });
        let of_options = survey.targets.iter().map(|(variable, table)| {
            let lines = table.lines.iter().map(|(option, wanted, there)| (labels.option(variable, option), *wanted, *there));
            TargetLines { by: labels.title(variable), lines: lines.collect() }
        });
        SurveyTables {
            name: labels.instrument(),
            targets: of_languages.chain(of_options).collect(),
            everybody: survey.everybody,
            languages: survey.languages.into_iter().map(|line| (line.language, line.reach, line.judgement)).collect(),
        }
    };
    let surveys = app.engine().reach(process).await?.into_iter().map(tables).collect();
    let page = ReachPage { texts: &desk.texts, base: format!("/desk/{}/reach", process.id), surveys };
    let crumbs = vec![("/desk".to_string(), desk.texts.get("processes-heading"))];
    Ok(desk.show(StatusCode::OK, desk.texts.get("reach-heading"), "/desk", crumbs, &page::reach(&page)))
}

async fn take(State(app): State<App>, Extension(staff): Extension<Staff>, Path(process): Path<String>) -> Answer {
    let process = app.engine().process(&process).ok_or(WebError::NotFound)?;
    let name = format!("{}-reach.csv", process.id);
    let bytes = app.engine().reach_file(process, &staff.name, &name).await?;
    Ok(file("text/csv; charset=utf-8", &name, bytes))
}
