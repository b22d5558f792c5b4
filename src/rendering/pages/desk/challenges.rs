//! What is heard most: the fields of action that matter and go badly, and the challenges that surveys and talks
//! name, side by side and never added up.

use maud::{Markup, html};

use crate::{
    domain::{
        analysis::{
            challenges::{CHALLENGE_ORDERS, Challenge, ChallengeOrder, SHARED_RANK, VOICES_RANK},
            difference::CLEAR_BASE,
            priority::PriorityMatrix,
        },
        disclosure::Cell,
    },
    localisation::Texts,
    rendering::{
        components::figures::{DrawnFigure, drawn},
        pages::desk::{
            comparison::{audience, held, people, reading, signed, small},
            protected,
            tables::{range, scrolling, under_heading},
            talks::voices,
        },
    },
};

/// The page.
#[derive(Debug)]
pub struct ChallengesPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the page.
    pub base: String,
    /// Where the fields of action stand: of all audiences together, else of each.
    pub figures: Vec<DrawnFigure>,
    /// The fields of action as each audience sees them.
    pub priorities: Vec<FieldTable>,
    /// Two surveys and a guide ask for the same challenges.
    pub are_asked: bool,
    /// The challenges; none before both surveys have results.
    pub challenges: Option<ChallengeTable>,
}

/// Fields of action as one audience sees them.
#[derive(Debug)]
pub struct FieldTable {
    /// The survey.
    pub survey: String,
    /// Names of the fields, as the matrix has them.
    pub names: Vec<String>,
    /// Where they stand.
    pub matrix: PriorityMatrix,
}

/// Challenges as all sources have them.
#[derive(Debug)]
pub struct ChallengeTable {
    /// The survey of professionals and that of people concerned.
    pub surveys: [String; 2],
    /// How many people of each answered.
    pub bases: [Cell; 2],
    /// The guides, with how many talks there are.
    pub guides: Vec<(String, Option<u64>)>,
    /// The challenges with their names.
    pub lines: Vec<(String, Challenge)>,
    /// How they are sorted.
    pub order: ChallengeOrder,
}

/// The page.
#[must_use]
pub fn challenges(page: &ChallengesPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        p { (texts.get("challenges-intro")) }
        p.banner { (protected(texts)) }
        p.hint { (texts.get("compare-limits")) }
        @for figure in &page.figures { (drawn(texts, figure)) }
        @for table in &page.priorities { (fields(texts, table)) }
        @if !page.priorities.is_empty() { p.hint { (texts.with("challenges-fields-why", &[("n", CLEAR_BASE.into())])) } }
        @match &page.challenges {
            Some(table) => (list(page, table)),
            None => p { (texts.get(if page.are_asked { "challenges-no-results" } else { "challenges-none" })) },
        }
    }
}

fn fields(texts: &Texts, table: &FieldTable) -> Markup {
    let base = table.matrix.base;
    let heading = texts.with("challenges-fields", &[("survey", table.survey.as_str().into())]);
    under_heading(
        &heading,
        &html! {
            thead { tr {
                th scope="col" { (texts.get("challenges-field")) }
                th scope="col" { (texts.get("challenges-quality")) }
                th scope="col" { (texts.get("challenges-rated-by")) }
                th scope="col" { (texts.get("challenges-priority")) }
                th.words scope="col" { (texts.get("challenges-quadrant")) }
            } }
            tbody {
                @for (name, point) in table.names.iter().zip(&table.matrix.points) { tr {
                    th scope="row" { (name) }
                    @match point.quality { Some(mean) => td { (small(point.rated_by, texts.one_decimal(mean))) }, None => (held(texts)) }
                    (people(texts, point.rated_by))
                    @match point.named_by.percent_of(base) {
                        Some(percent) => td {
                            (small(base, texts.percent(percent)))
                            @if let Some(ends) = point.range { " " small { (range(texts, ends)) } }
                        },
                        None => (held(texts)),
                    }
                    td.words { @match point.quadrant {
                        Some(quadrant) => (texts.get(&format!("challenges-quadrant-{}", quadrant.as_str()))),
                        None => (texts.get("challenges-quadrant-unknown")),
                    } }
                } }
                tr {
                    th scope="row" { (texts.get("results-people")) }
                    td {} td {}
                    (people(texts, base))
                    td {}
                }
            }
        },
    )
}

fn list(page: &ChallengesPage<'_>, table: &ChallengeTable) -> Markup {
    let texts = page.texts;
    let heading = texts.get("challenges-list");
    let bounds = [("shared", SHARED_RANK.into()), ("voices", VOICES_RANK.into())];
    html! {
        h2 { (heading) }
        nav.topics aria-label=(texts.get("challenges-sort")) { ul { @for order in CHALLENGE_ORDERS {
            li { a href=(format!("{}?sort={}", page.base, order.as_str())) aria-current=[(order == table.order).then_some("true")] {
                (sorted_by(texts, order, table))
            } }
        } } }
        (scrolling(&heading, &rows(texts, table)))
        ul.hints { li { (texts.with("challenges-directions-why", &bounds)) } li { (texts.get("challenges-no-total")) } }
        (reading(texts))
        p.downloads { a href=(format!("{}/challenges.csv", page.base)) { (texts.get("results-download-csv")) span.vh { ": " (heading) } } }
    }
}

fn sorted_by(texts: &Texts, order: ChallengeOrder, table: &ChallengeTable) -> String {
    let by = |survey: &str| texts.with("challenges-sort-rank-in", &[("survey", survey.into())]);
    match order {
        ChallengeOrder::Professionals => by(&table.surveys[0]),
        ChallengeOrder::People => by(&table.surveys[1]),
        ChallengeOrder::Rank => texts.get("challenges-sort-rank"),
        ChallengeOrder::Difference => texts.get("challenges-sort-difference"),
        ChallengeOrder::Talks => texts.get("challenges-sort-talks"),
    }
}

fn rows(texts: &Texts, table: &ChallengeTable) -> Markup {
    // A column says that the table is sorted by it.
    let sort = |order: ChallengeOrder, way: &'static str| (table.order == order).then_some(way);
    let of_side = [ChallengeOrder::Professionals, ChallengeOrder::People];
    html! {
        thead {
            tr {
                th rowspan="2" scope="col" { (texts.get("challenges-challenge")) }
                @for survey in &table.surveys { th colspan="3" scope="colgroup" { (survey) } }
                th rowspan="2" scope="col" aria-sort=[sort(ChallengeOrder::Difference, "descending")] { (texts.get("compare-difference")) }
                @for (guide, _) in &table.guides { th.words rowspan="2" scope="col" { (guide) } }
                th.words rowspan="2" scope="col" { (texts.get("challenges-direction")) }
            }
            tr { @for order in of_side {
                th scope="col" { (texts.get("results-share")) }
                th scope="col" aria-sort=[sort(order, "ascending")] { (texts.get("compare-rank")) }
                th scope="col" { (texts.get("analysis-mentions")) }
            } }
        }
        tbody {
            @for (name, challenge) in &table.lines { tr id=(challenge.code) {
                th scope="row" { (name) }
                @match &challenge.asked {
                    Some(option) => {
                        @for side in [0, 1] { (audience(texts, option, side, table.bases[side], true)) }
                        @match option.points { Some(points) => td { (signed(texts, points)) }, None => (held(texts)) }
                    },
                    None => td.held.words colspan="7" { (texts.get("challenges-not-asked")) },
                }
                @for ((_, all), told) in table.guides.iter().zip(&challenge.voices) { td.words { (voices(texts, *told, *all)) } }
                td.words { @for (at, direction) in challenge.directions.iter().enumerate() {
                    @if at > 0 { " · " }
                    b { (texts.get(&format!("challenges-direction-{}", direction.as_str()))) }
                } }
            } }
            tr {
                th scope="row" { (texts.get("results-people")) }
                @for base in table.bases { (people(texts, base)) td {} td {} }
                td {} @for _ in &table.guides { td {} } td {}
            }
        }
    }
}
