//! Clusters on the desk: statements by field of action with the numbers that stand behind them, the form to
//! write one, and the question before one is deleted.

use maud::{Markup, html};

use crate::{
    domain::words::cluster::{MOST_WORDS, PER_FIELD},
    localisation::Texts,
    rendering::pages::desk::{book::notices, choice, tables::nearly},
};

/// The page.
#[derive(Debug)]
pub struct ClustersPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the clusters.
    pub base: String,
    /// What was done just now, in words.
    pub notice: Option<String>,
    /// The fields of action, and what is across all of them.
    pub fields: Vec<FieldSection>,
}

/// A field of action.
#[derive(Debug)]
pub struct FieldSection {
    /// Its code; empty: across all fields.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its clusters.
    pub clusters: Vec<ClusterCard>,
}

/// A cluster.
#[derive(Debug)]
pub struct ClusterCard {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The core statement.
    pub statement: String,
    /// What others say.
    pub counter_voice: String,
    /// Names of its codes.
    pub codes: Vec<String>,
    /// For each guide: its name, and in how many talks.
    pub talks: Vec<(String, String)>,
    /// For each question of a survey: its name, and codes with how many people mentioned them.
    pub mentions: Vec<(String, Vec<(String, u64)>)>,
    /// Who wrote it.
    pub author: String,
    /// The week in which.
    pub week: String,
}

/// The page.
#[must_use]
pub fn clusters(page: &ClustersPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        (notices(page.notice.as_deref(), &[]))
        p { (texts.get("cluster-intro")) }
        @for field in &page.fields {
            section.result {
                h2 { (field.name) }
                @let wanted = PER_FIELD.contains(&field.clusters.len());
                @if !field.id.is_empty() && !wanted {
                    p.hint { (texts.with("cluster-per_field", &[("n", field.clusters.len().into()), ("least", (*PER_FIELD.start()).into()), ("most", (*PER_FIELD.end()).into())])) }
                }
                @for cluster in &field.clusters { (card(page, cluster)) }
                p { a.button href=(format!("{}/new?field={}", page.base, field.id)) { (texts.get("cluster-new")) span.vh { ": " (field.name) } } }
            }
        }
    }
}

fn card(page: &ClustersPage<'_>, cluster: &ClusterCard) -> Markup {
    let texts = page.texts;
    html! {
        article.entry {
            h3 { (cluster.name) }
            p { strong { (cluster.statement) } }
            @if !cluster.counter_voice.is_empty() { p { (texts.get("cluster-counter_voice")) ": " (cluster.counter_voice) } }
            ul {
                @for (guide, talks) in &cluster.talks { li { (guide) ": " (talks) } }
                @for (question, codes) in &cluster.mentions {
                    li { (question) ": " @for (at, (code, count)) in codes.iter().enumerate() { @if at > 0 { " · " } (code) " " (nearly(texts, *count)) } }
                }
            }
            p.hint { (texts.get("cluster-codes")) ": " (texts.list(&cluster.codes)) " · " (cluster.author) ", " (cluster.week) }
            p.ways {
                a href=(format!("{}/{}", page.base, cluster.id)) { (texts.get("cluster-change")) span.vh { ": " (cluster.name) } } " "
                a href=(format!("{}/{}/delete", page.base, cluster.id)) { (texts.get("cluster-delete")) span.vh { ": " (cluster.name) } }
            }
        }
    }
}

/// The form of a cluster.
#[derive(Debug)]
pub struct ClusterForm<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the clusters.
    pub base: String,
    /// Proves that a form was made for this session.
    pub token: String,
    /// The identifier of the cluster.
    pub id: String,
    /// The revision that was seen; 0 for a new one.
    pub revision: i64,
    /// Why it was not taken.
    pub problem: Option<String>,
    /// What somebody else wrote in the meantime: name, statement and counter-voice, author.
    pub other: Option<[String; 4]>,
    /// The fields of action: value and label.
    pub fields: Vec<(String, String)>,
    /// The chosen field.
    pub field: String,
    /// The name.
    pub name: String,
    /// The core statement.
    pub statement: String,
    /// It is longer than it should be.
    pub is_long: bool,
    /// The counter-voice.
    pub counter_voice: String,
    /// The codes: value, label, chosen.
    pub codes: Vec<(String, String, bool)>,
}

/// The page with the form.
#[must_use]
pub fn form(page: &ClusterForm<'_>) -> Markup {
    let texts = page.texts;
    let problems: Vec<String> = page.problem.iter().cloned().collect();
    html! {
        (notices(None, &problems))
        @if let Some([name, statement, counter_voice, author]) = &page.other {
            div.entry {
                h2 { (texts.with("cluster-other", &[("name", author.as_str().into())])) }
                p { strong { (name) } } p { (statement) } @if !counter_voice.is_empty() { p { (counter_voice) } }
            }
        }
        form method="post" action=(format!("{}/{}", page.base, page.id)) {
            input type="hidden" name="_token" value=(page.token);
            input type="hidden" name="revision" value=(page.revision);
            (choice("field", &texts.get("cluster-field"), &page.fields, &page.field))
            label.line for="name" { (texts.get("cluster-name")) }
            input #name type="text" name="name" value=(page.name) required maxlength="200" autocomplete="off";
            label.line for="statement" { (texts.get("cluster-statement")) }
            p.hint #short { (texts.with("cluster-short", &[("n", MOST_WORDS.into())])) @if page.is_long { " " strong { (texts.get("cluster-long")) } } }
            textarea #statement name="statement" rows="3" required aria-describedby="short" { (page.statement) }
            label.line for="counter" { (texts.get("cluster-counter_voice")) }
            p.hint #nobody { (texts.get("cluster-nobody")) }
            textarea #counter name="counter_voice" rows="3" aria-describedby="nobody" { (page.counter_voice) }
            fieldset {
                legend { (texts.get("cluster-codes")) }
                div.grid2 { @for (value, label, chosen) in &page.codes {
                    label { input type="checkbox" name="code" value=(value) checked[*chosen]; " " (label) }
                } }
            }
            div.row { button.main { (texts.get("desk-save")) } " " a href=(page.base) { (texts.get("desk-cancel")) } }
        }
    }
}

/// The question before a cluster is deleted.
#[must_use]
pub fn delete_question(texts: &Texts, base: &str, token: &str, (id, revision): (&str, i64), statement: &str, changed: bool) -> Markup {
    let problems: Vec<String> = changed.then(|| texts.get("cluster-delete-changed")).into_iter().collect();
    html! {
        (notices(None, &problems))
        p { strong { (texts.get("cluster-delete-question")) } }
        div.entry { p { (statement) } }
        p { (texts.get("cluster-delete-effect")) }
        form method="post" action=(format!("{base}/{id}/delete")) {
            input type="hidden" name="_token" value=(token);
            input type="hidden" name="revision" value=(revision);
            div.row { button.main { (texts.get("cluster-delete")) } " " a href=(base) { (texts.get("desk-cancel")) } }
        }
    }
}
