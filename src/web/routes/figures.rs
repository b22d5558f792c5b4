//! Results of a process by field of action: the page, the same for a projector, and everything on it as one file.

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        figure::FigureId,
        identifiers::Code,
        questionnaire::{InstrumentKind, Process},
    },
    localisation::{Language, Texts},
    rendering::{
        labels::Labels,
        pages::desk::{
            figures::{self as page, FigureCard, FiguresPage, WholeFigure},
            projector::{ProjectorPage, projector},
        },
    },
    web::{
        App,
        access::Route,
        error::WebError,
        request::query_value,
        respond::{Answer, file, page as whole_page},
        routes::{
            desk::{language_choices, wanted_language},
            results::day,
            staff::{Desk, RESULTS},
        },
    },
    workflows::{
        accounts::Staff,
        figures::{
            Figure, FileError,
            chapters::Chapter,
            looks::{Group, Look, Seen},
        },
        results::Results,
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/desk/{process}/results", RESULTS, show), Route::get("/desk/{process}/results/figures.zip", RESULTS, take_all)]
}

impl From<FileError> for WebError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Store(error) => error.into(),
            error => Self::internal(&error),
        }
    }
}

impl From<Figure> for WholeFigure {
    fn from(figure: Figure) -> Self {
        let Figure { id, text, svg, table, data, .. } = figure;
        let opens_table = matches!(id, FigureId::Groups { .. });
        Self { id: id.to_string(), data: data.to_string(), text, svg, table, opens_table }
    }
}

/// What is asked for: a chapter, whose answers, in which language.
struct Asked<'a> {
    process: &'a Process,
    chapters: Vec<(Chapter, Vec<FigureId>)>,
    chapter: usize,
    look: Look,
    /// The values of both choices, and whether they fit together.
    chosen: [String; 2],
    no_pair: bool,
    language: LanguageIdentifier,
}

impl<'a> Asked<'a> {
    async fn of(desk: &Desk<'a>, process: &str, query: Option<&str>) -> Result<Self, WebError> {
        let engine = desk.app.engine();
        let process = engine.process(process).ok_or(WebError::NotFound)?;
        let language = wanted_language(query, &desk.texts, &process.languages)?;
        let chapters = engine.chapters(process, &language).await?;
        let chapter = match query_value(query, "chapter").filter(|name| !name.is_empty()) {
            // A chapter without figures in this language is shown as the first one with some.
            Some(name) => {
                let asked = Chapter::named(process, &name).ok_or(WebError::NotFound)?;
                chapters.iter().position(|(chapter, _)| *chapter == asked).unwrap_or(0)
            }
            None => 0,
        };
        let value = |name: &str| query_value(query, name).unwrap_or_default();
        let group = |text: &str| if text.is_empty() { Ok(None) } else { group_of(process, text).map(Some).ok_or(WebError::NotFound) };
        let chosen = [value("only"), value("beside")];
        let (look, no_pair) = look_at(group(&chosen[0])?, group(&chosen[1])?);
        for Group { instrument, of, group } in look.groups() {
            let results = engine.results(process.id.as_str(), instrument.as_str()).await?;
            let is_known = results.as_ref().and_then(Results::release).is_some_and(|release| release.groups(&of).contains(&group));
            if !is_known {
                return Err(WebError::NotFound);
            }
        }
        Ok(Self { process, chapters, chapter, look, chosen, no_pair, language })
    }

    /// The figures of a chapter as they are looked at.
    fn figures(&self, chapter: usize) -> Vec<FigureId> {
        let all = self.chapters.get(chapter).map(|(_, figures)| figures.as_slice()).unwrap_or_default();
        all.iter().filter_map(|id| self.look.at(self.process, id)).collect()
    }

    fn name(&self, chapter: usize) -> &str {
        self.chapters.get(chapter).map_or("", |(chapter, _)| chapter.name())
    }

    /// The address of a figure on the projector, or of the page with all of them.
    fn address(&self, chapter: usize, at: Option<usize>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("chapter", self.name(chapter));
        if let Some(at) = at {
            query.append_pair("view", "projector").append_pair("at", &at.to_string());
        }
        query.extend_pairs(["only", "beside"].into_iter().zip(&self.chosen).filter(|(_, value)| !value.is_empty()));
        query.append_pair("language", &self.language.to_string());
        format!("/desk/{}/results?{}", self.process.id, query.finish())
    }
}

/// `<survey>:<variable>:<group>`, if the survey declares the variable for breakdowns.
fn group_of(process: &Process, text: &str) -> Option<Group> {
    let mut parts = text.splitn(3, ':').map(Code::parse);
    let (instrument, of, group) = (parts.next()??, parts.next()??, parts.next()??);
    let is_declared = process.instrument(instrument.as_str())?.breakdowns.contains(&of);
    is_declared.then_some(Group { instrument, of, group })
}

fn value_of(group: &Group) -> String {
    format!("{}:{}:{}", group.instrument, group.of, group.group)
}

/// Whose answers are looked at, and whether two groups were asked for that cannot stand side by side.
fn look_at(first: Option<Group>, second: Option<Group>) -> (Look, bool) {
    match (first, second) {
        (None, None) => (Look::Everybody, false),
        (Some(one), None) | (None, Some(one)) => (Look::Group(one), false),
        (Some(one), Some(other)) => {
            let fit = one.instrument == other.instrument && one.of == other.of && one.group != other.group;
            if fit { (Look::Groups(one, other.group), false) } else { (Look::Group(one), true) }
        }
    }
}

async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let asked = Asked::of(&desk, &process, query.as_deref()).await?;
    if asked.chapters.is_empty() {
        return Ok(show_page(&desk, &desk.process_texts(asked.process), &page::none(&desk.texts)));
    }
    if query_value(query.as_deref(), "view").as_deref() == Some("projector") {
        let at = query_value(query.as_deref(), "at").and_then(|at| at.parse().ok()).unwrap_or(1);
        return on_screen(&desk, &asked, at).await;
    }
    let process = asked.process;
    let texts = desk.process_texts(process);
    let surveys = surveys(&desk, process).await?;
    let ids = asked.figures(asked.chapter);
    let all = asked.chapters[asked.chapter].1.len();
    let mut cards = Vec::new();
    for id in &ids {
        cards.extend(app.engine().seen(process.id.as_str(), id, &asked.language).await?.map(|seen| card(seen, &asked.language)));
    }
    let page = FiguresPage {
        texts: &desk.texts,
        base: format!("/desk/{}", process.id),
        chapters: asked.chapters.iter().map(|(chapter, _)| (chapter.name().to_string(), chapter.title(&texts))).collect(),
        chapter: asked.name(asked.chapter),
        groups: surveys.iter().flat_map(|results| groups(results, &texts)).collect(),
        chosen: asked.chosen.clone(),
        no_pair: asked.no_pair,
        languages: language_choices(&process.languages),
        language: asked.language.to_string(),
        snapshots: surveys.iter().filter_map(|results| snapshot(&desk.texts, &texts, results)).collect(),
        costs: costs(&desk.texts, &texts, &surveys, &asked.look),
        left_out: all - ids.len(),
        figures: cards,
    };
    Ok(show_page(&desk, &texts, &page::figures(&page)))
}

fn show_page(desk: &Desk<'_>, texts: &Texts, main: &maud::Markup) -> Response {
    let crumbs = vec![("/desk".to_string(), desk.texts.get("processes-heading"))];
    let title = format!("{}: {}", desk.texts.get("figures-heading"), texts.plain("process-title", &[]));
    desk.show(StatusCode::OK, title, "/desk", crumbs, main)
}

/// The surveys of a process that have results.
async fn surveys(desk: &Desk<'_>, process: &Process) -> Result<Vec<Results>, WebError> {
    let mut surveys = Vec::new();
    for instrument in process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Survey) {
        surveys.extend(desk.app.engine().results(process.id.as_str(), instrument.id.as_str()).await?.filter(|results| !results.is_empty()));
    }
    Ok(surveys)
}

fn card(seen: Seen, language: &LanguageIdentifier) -> FigureCard {
    match seen {
        Seen::Figure(figure) => FigureCard::Whole(Box::new((*figure).into())),
        Seen::TooFew { title, .. } => {
            FigureCard::TooFew { title, language: (language.to_string(), Language::of(language).direction().as_str()) }
        }
    }
}

/// The groups of a survey that can be looked at, by the question that says them.
fn groups(results: &Results, texts: &Texts) -> Vec<(String, Vec<(String, String)>)> {
    let (instrument, labels) = (results.instrument(), Labels::new(texts, results.instrument()));
    let of = |of: &Code| {
        let groups = results.release().map(|release| release.groups(of).to_vec()).unwrap_or_default();
        let group = |group: Code| {
            let label = labels.option(of, &group);
            (value_of(&Group { instrument: instrument.id.clone(), of: of.clone(), group }), label)
        };
        (format!("{}: {}", labels.instrument(), labels.title(of)), groups.into_iter().map(group).collect())
    };
    instrument.breakdowns.iter().map(of).collect()
}

/// The snapshot that is shown of a survey, in words.
pub(super) fn snapshot(texts: &Texts, process_texts: &Texts, results: &Results) -> Option<String> {
    let (snapshot, survey) = (results.snapshot()?, Labels::new(process_texts, results.instrument()).instrument());
    let number = u64::from(snapshot.number);
    let values = [("survey", survey.into()), ("number", number.into()), ("date", day(texts, &snapshot.taken_on).into())];
    Some(texts.with("figures-snapshot", &values))
}

/// What the look costs, one sentence for each group.
fn costs(texts: &Texts, process_texts: &Texts, surveys: &[Results], look: &Look) -> Vec<String> {
    let cost = |group: Group| {
        let results = surveys.iter().find(|results| results.instrument().id == group.instrument)?;
        let variables: Vec<&Code> = results.variables().collect();
        let cost = results.cost(&variables, &group.of, &group.group);
        let labels = Labels::new(process_texts, results.instrument());
        let name = format!("{}: {}", labels.title(&group.of), labels.option(&group.of, &group.group));
        let numbers = [("group", name.into()), ("all", cost.all.into()), ("withheld", cost.withheld.into())];
        let sentence = texts.with(if cost.withheld == 0 { "figures-cost-nothing" } else { "figures-cost-group" }, &numbers);
        let in_brackets = (cost.bracketed > 0).then(|| texts.with("figures-cost-bracketed", &[("bracketed", cost.bracketed.into())]));
        Some(std::iter::once(sentence).chain(in_brackets).collect::<Vec<_>>().join(" "))
    };
    look.groups().into_iter().filter_map(cost).collect()
}

/// A figure that fills the screen; behind the last one of a chapter comes the first of the next.
async fn on_screen(desk: &Desk<'_>, asked: &Asked<'_>, at: usize) -> Answer {
    let all: Vec<(usize, usize)> =
        (0..asked.chapters.len()).flat_map(|chapter| (1..=asked.figures(chapter).len()).map(move |at| (chapter, at))).collect();
    let here = all.iter().position(|place| *place == (asked.chapter, at)).ok_or(WebError::NotFound)?;
    let ids = asked.figures(asked.chapter);
    let id = &ids[at - 1];
    let engine = desk.app.engine();
    let seen = engine.seen(asked.process.id.as_str(), id, &asked.language).await?.ok_or(WebError::NotFound)?;
    let figure = match seen {
        Seen::Figure(figure) => Ok((figure.text, figure.svg)),
        Seen::TooFew { title, .. } => Err(title),
    };
    let way = |place: Option<&(usize, usize)>| place.map(|(chapter, at)| asked.address(*chapter, Some(*at)));
    let texts = engine.texts(Some(asked.process), &asked.language);
    let page = ProjectorPage {
        texts: &desk.texts,
        chapter: asked.chapters[asked.chapter].0.title(&texts),
        language: (asked.language.to_string(), texts.direction().as_str()),
        at: [at, ids.len()],
        previous: way(here.checked_sub(1).and_then(|before| all.get(before))),
        next: way(all.get(here + 1)),
        end: asked.address(asked.chapter, None),
        alone: format!("/desk/{}/figure/{id}?language={}", asked.process.id, asked.language),
        figure,
        synthetic: engine.is_synthetic(),
    };
    Ok(whole_page(projector(&page)))
}

async fn take_all(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let asked = Asked::of(&desk, &process, query.as_deref()).await?;
    let ids = asked.figures(asked.chapter);
    if ids.is_empty() {
        return Err(WebError::NotFound);
    }
    let groups = asked.look.groups().into_iter().flat_map(|group| [group.of.to_string(), group.group.to_string()]);
    let parts = ["figures", asked.name(asked.chapter)].map(str::to_string).into_iter().chain(groups).chain([asked.language.to_string()]);
    let name = format!("{}.zip", parts.collect::<Vec<_>>().join("-"));
    let bytes = app.engine().figure_archive(&staff.name, asked.process, &name, &ids, &asked.language).await?;
    Ok(file("application/zip", &format!("{}-{name}", asked.process.id), bytes))
}
