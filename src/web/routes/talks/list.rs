//! The list of interviews.

use axum::{
    extract::{Extension, RawQuery, State},
    http::{HeaderMap, StatusCode},
};

use crate::{
    rendering::pages::talks::list::{self as pages, GuideList},
    web::{App, request::query_value, respond::Answer, routes::staff::Desk},
    workflows::accounts::{Role, Staff},
};

pub(super) async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let engine = app.engine();
    let is_organiser = staff.has_any(&[Role::Organiser]);
    let mut lists = Vec::new();
    for guide in engine.guides() {
        let texts = engine.texts(Some(guide.process), desk.texts.language().identifier());
        let entries = engine.entry_counts(guide).await?;
        let talks = engine.talks(&staff, guide).await?;
        lists.push(GuideList {
            new: format!("/iv/new/{}/{}", guide.process.id, guide.instrument.id),
            guide: texts.get(&format!("{}-title", guide.instrument.id)),
            process: texts.get("process-title"),
            talks: talks
                .into_iter()
                .map(|talk| (entries.get(&talk.id).copied().unwrap_or_default(), talk))
                .map(|(n, talk)| (talk, n))
                .collect(),
            withdrawn: engine.store().withdrawn_interviews(&guide.process.id, &guide.instrument.id).await?,
            contacts: (is_organiser && guide.contact_form().is_some()).then(|| format!("/desk/{}/contacts", guide.process.id)),
            declined: engine.store().declined_interviews(&guide.process.id, &guide.instrument.id).await?,
        });
    }
    let told = [("declined", "iv-consent-declined"), ("handed_over", "handover-done"), ("withdrawn", "withdraw-done")];
    let said = told.into_iter().find(|(name, _)| query_value(query.as_deref(), name).is_some());
    let notice = said.map(|(_, key)| desk.texts.get(key));
    let main = pages::list(&desk.texts, &lists, is_organiser, notice.as_deref());
    Ok(desk.show(StatusCode::OK, desk.texts.get("iv-heading"), "/iv", Vec::new(), &main))
}
