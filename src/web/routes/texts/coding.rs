//! Coding: the grid, one text sentence by sentence, and taking codes for either.

use std::ops::Range;

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::{
    domain::{
        answers::SubmittedForm,
        interviews::Interview,
        questionnaire::InstrumentKind,
        words::{
            code_book::CodeBook,
            coding::TextCoding,
            text::Source,
            typed::{number_of, read_codes},
        },
    },
    rendering::pages::desk::texts::{
        Told,
        grid::{self as page, GridLine, GridPage, Narrowing},
        language_name,
        passages::{self as passages_page, PassagesPage},
    },
    web::{
        App,
        error::WebError,
        request::{Form, query_value},
        respond::{Answer, go},
        routes::{
            talks::{saves_itself, told},
            texts::{Place, record_id},
        },
    },
    workflows::{
        accounts::Staff,
        words::grid::{Coded, GridFilter, GridRow, Mark},
    },
};

pub(super) async fn grid(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let place = Place::of(&app, &staff, &headers, &process, &instrument).await?;
    let value = |name: &str| query_value(query.as_deref(), name).unwrap_or_default();
    let filter = GridFilter {
        question: value("question"),
        language: value("language"),
        source: value("source"),
        code: value("code"),
        words: value("words").trim().to_string(),
        second: value("second") == "yes",
    };
    let book = app.engine().code_book(place.words.process()).await?.book;
    let naming = place.naming();
    let (rows, has_more) = place.words.grid(&filter, &value("after"), &staff.name, &naming).await?;
    let next = rows.last().filter(|_| has_more).map(|row| row.id.to_string());
    let mut lines = Vec::new();
    let interviews = interviews(&place).await?;
    for row in rows {
        let codes = row.coding.as_ref().map(|kept| kept.coding.clone());
        let beside = row.interview.as_ref().and_then(|id| interviews.iter().find(|interview| interview.id == *id));
        lines.push(GridLine {
            beside: beside.map(|interview| beside_text(&place, interview)).unwrap_or_default(),
            codes: codes.as_ref().map(|coding| typed(&book, coding)).unwrap_or_default(),
            names: codes.as_ref().map(|coding| names(&book, coding)).unwrap_or_default(),
            revision: row.revision(),
            problem: None,
            id: row.id.to_string(),
            question: place.question(row.question.as_ref()),
            source: row.source,
            language: row.language,
            shown: row.shown,
            translation: row.translation,
        });
    }
    let main = page::grid(&GridPage {
        texts: &place.desk.texts,
        base: place.base(),
        book_at: format!("/desk/{}/codes", place.words.process().id),
        token: place.desk.token(),
        told: Told::default(),
        filters: filters(&place, &filter, &book).await?,
        book: &book,
        words: filter.words.clone(),
        second: filter.second,
        query: again(&filter),
        rows: lines,
        next,
    });
    Ok(place.show(StatusCode::OK, &main))
}

/// The interviews of a guide; none of a survey, whose texts stand alone.
async fn interviews(place: &Place<'_>) -> Result<Vec<Interview>, WebError> {
    let (process, instrument) = (place.words.process(), place.words.instrument());
    if instrument.kind != InstrumentKind::Guide {
        return Ok(Vec::new());
    }
    Ok(place.words.engine().store().interviews(&process.id, &instrument.id, None).await?)
}

/// What an interview says of the person: its label and the answers results are broken down by.
fn beside_text(place: &Place<'_>, interview: &Interview) -> Vec<(String, String)> {
    let labels = place.labels();
    let mut beside = vec![(place.desk.texts.get("texts-interview"), interview.label.clone())];
    for by in &place.words.instrument().breakdowns {
        if let Some(crate::domain::answers::Answer::Choice { code, .. }) = interview.answers.get(by) {
            beside.push((labels.title(by), labels.option(by, code)));
        }
    }
    beside
}

/// The codes of a whole text as somebody would type them.
fn typed(book: &CodeBook, coding: &TextCoding) -> String {
    let numbers =
        book.resolve_all(coding.whole()).iter().filter_map(|code| number_of(book, code)).collect::<std::collections::BTreeSet<_>>();
    numbers.into_iter().map(|number| number.to_string()).collect::<Vec<_>>().join(" ")
}

fn names(book: &CodeBook, coding: &TextCoding) -> Vec<String> {
    coding.codes(book).iter().filter_map(|code| book.code(code)).map(|code| code.name.clone()).collect()
}

async fn filters(place: &Place<'_>, filter: &GridFilter, book: &CodeBook) -> Result<Vec<Narrowing>, WebError> {
    let texts = &place.desk.texts;
    let (words, labels) = (&place.words, place.labels());
    let narrowing = |name, label: &str, choices: Vec<(String, String)>, chosen: &str| {
        let any = (String::new(), texts.get("texts-any"));
        let choices = std::iter::once(any).chain(choices).collect();
        Narrowing { name, label: texts.get(label), choices, chosen: chosen.to_string() }
    };
    let open = words.instrument().questions().filter(|question| question.is_open() && !question.roles.direct);
    let questions = open.map(|question| (question.id.to_string(), labels.title(&question.id)));
    let languages = words.engine().store().text_languages(&words.process().id, &words.instrument().id).await?;
    let mut filters = vec![
        narrowing("question", "texts-question", questions.collect(), &filter.question),
        narrowing(
            "language",
            "texts-language",
            languages.into_iter().map(|tag| (tag.clone(), language_name(texts, &tag))).collect(),
            &filter.language,
        ),
    ];
    if words.instrument().kind == InstrumentKind::Guide {
        let sources = [Source::Note, Source::Quote]
            .map(|source| (source.as_str().to_string(), texts.get(&format!("texts-source-{}", source.as_str()))));
        filters.push(narrowing("source", "texts-source", sources.to_vec(), &filter.source));
    }
    if !filter.second {
        let live = book.codes().iter().filter(|code| code.is_live()).map(|code| (code.id.to_string(), code.name.clone()));
        let none = ("none".to_string(), texts.get("texts-uncoded"));
        filters.push(narrowing("code", "texts-code", std::iter::once(none).chain(live).collect(), &filter.code));
    }
    Ok(filters)
}

/// The filter as the query of the next page.
fn again(filter: &GridFilter) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let second = if filter.second { "yes" } else { "" };
    let pairs = [
        ("question", filter.question.as_str()),
        ("language", &filter.language),
        ("source", &filter.source),
        ("code", &filter.code),
        ("words", &filter.words),
        ("second", second),
    ];
    let query = query.extend_pairs(pairs.into_iter().filter(|(_, value)| !value.is_empty())).finish();
    if query.is_empty() { query } else { query + "&" }
}

/// The sentences of a text with their places in code points (UAX #29).
fn sentences(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut from = 0;
    let mut found = Vec::new();
    for sentence in text.split_sentence_bounds() {
        let until = from + sentence.chars().count();
        if !sentence.trim().is_empty() {
            let before = sentence.chars().take_while(|c| c.is_whitespace()).count();
            let behind = sentence.chars().rev().take_while(|c| c.is_whitespace()).count();
            found.push((from + before..until - behind, sentence.trim()));
        }
        from = until;
    }
    found
}

pub(super) async fn passages(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument, id)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let place = Place::of(&app, &staff, &headers, &process, &instrument).await?;
    let second = query_value(query.as_deref(), "second").as_deref() == Some("yes");
    let naming = place.naming();
    let row = place.words.grid_row(&record_id(&id)?, second, &staff.name, &naming).await?.ok_or(WebError::NotFound)?;
    show_passages(&place, &row, second, StatusCode::OK, Told::default(), "").await
}

async fn show_passages(place: &Place<'_>, row: &GridRow, second: bool, status: StatusCode, mut said: Told, typed: &str) -> Answer {
    let book = place.words.engine().code_book(place.words.process()).await?.book;
    let texts = &place.desk.texts;
    if row.has_changed && said.problem.is_none() {
        said.problem = Some(texts.get("texts-changed-since"));
    }
    let name = |code: &_| book.resolve(code).map_or_else(|| format!("{code}"), |code| code.name.clone());
    let coding = row.coding.as_ref().map(|kept| &kept.coding);
    let marked = coding.filter(|_| !row.has_changed).into_iter().flat_map(TextCoding::passages).map(|passage| {
        let words = passage.words(&row.shown).unwrap_or_default().to_string();
        (passage.range(), words, passage.codes().iter().map(name).collect(), passage.memo().to_string())
    });
    let main = passages_page::passages(&PassagesPage {
        texts,
        base: place.base(),
        token: place.desk.token(),
        told: said,
        id: row.id.to_string(),
        language: row.language.clone(),
        revision: row.revision(),
        second,
        sentences: sentences(&row.shown).into_iter().map(|(_, sentence)| sentence.to_string()).collect(),
        whole: coding.map(|coding| coding.whole().iter().map(name).collect()).unwrap_or_default(),
        passages: marked.collect(),
        typed: typed.to_string(),
    });
    Ok(place.show(status, &main))
}

/// What a form codes: the whole text, or the sentences from the first to the last that were chosen.
fn wanted(form: &SubmittedForm, row: &GridRow) -> Result<Mark, WebError> {
    if let Some(range) = form.first("unmark") {
        let (start, end) = range.split_once('-').ok_or(WebError::BadRequest)?;
        return Ok(Mark::Unmark(start.parse().ok().zip(end.parse().ok()).map(|(start, end)| start..end).ok_or(WebError::BadRequest)?));
    }
    let sentences = sentences(&row.shown);
    let chosen: Vec<&Range<usize>> =
        form.all("sentence").filter_map(|at| sentences.get(at.parse::<usize>().ok()?)).map(|(range, _)| range).collect();
    let (Some(start), Some(end)) = (chosen.iter().map(|range| range.start).min(), chosen.iter().map(|range| range.end).max()) else {
        return Ok(Mark::Whole);
    };
    Ok(Mark::Passage(start..end, form.first("memo").unwrap_or_default().chars().take(500).collect()))
}

pub(super) async fn take(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, instrument, id)): Path<(String, String, String)>,
    Form(form): Form,
) -> Answer {
    let place = Place::of(&app, &staff, &headers, &process, &instrument).await?;
    place.desk.require_token(&form)?;
    let (id, second) = (record_id(&id)?, form.first("second") == Some("yes"));
    let naming = place.naming();
    let row = place.words.grid_row(&id, second, &staff.name, &naming).await?.ok_or(WebError::NotFound)?;
    let book = app.engine().code_book(place.words.process()).await?.book;
    let revision: i64 = form.first("revision").and_then(|text| text.parse().ok()).ok_or(WebError::BadRequest)?;
    let line = form.first("codes").unwrap_or_default();
    let read = read_codes(line, &book);
    let on_passages = form.first("passages").is_some();
    let mark = wanted(&form, &row)?;
    let texts = &place.desk.texts;
    let problem = |status, sentence: String| Problem { status, sentence };
    let outcome = if read.unknown.is_empty() {
        match place.words.code_row(&row, (revision, second), (&read, &mark), &staff.name).await? {
            Coded::Kept(revision, coding) => Ok((revision, coding)),
            Coded::TooLate => Err(problem(StatusCode::CONFLICT, texts.get("texts-err-late"))),
            Coded::NamesSomebody => Err(problem(StatusCode::UNPROCESSABLE_ENTITY, texts.get("book-err-names"))),
            Coded::Full => Err(problem(StatusCode::UNPROCESSABLE_ENTITY, texts.get("texts-err-full"))),
            Coded::Problem(_) => Err(problem(StatusCode::UNPROCESSABLE_ENTITY, texts.get("texts-err-code"))),
        }
    } else {
        let unknown = texts.list(&read.unknown);
        Err(problem(StatusCode::UNPROCESSABLE_ENTITY, texts.with("texts-err-unknown", &[("codes", unknown.as_str().into())])))
    };
    match outcome {
        Ok((revision, coding)) if saves_itself(&form) => {
            let book = if read.suggested.is_empty() { book } else { app.engine().code_book(place.words.process()).await?.book };
            let said = texts.list(&names(&book, &coding));
            let said = if said.is_empty() {
                texts.get("texts-coded-nothing")
            } else {
                texts.with("texts-coded", &[("codes", said.as_str().into())])
            };
            Ok(told(StatusCode::OK, &said, &[("revision", revision.to_string()), ("codes", typed(&book, &coding))]))
        }
        Ok(_) => {
            let tail = if second { "?second=yes" } else { "" };
            Ok(go(&if on_passages {
                format!("{}/texts/code/{id}{tail}", place.base())
            } else {
                format!("{}/texts/code{tail}#t-{id}", place.base())
            }))
        }
        Err(problem) if saves_itself(&form) => Ok(told(problem.status, &problem.sentence, &[])),
        Err(problem) => {
            let said = Told { notice: None, problem: Some(problem.sentence) };
            show_passages(&place, &row, second, problem.status, said, line).await
        }
    }
}

/// Why codes were not taken.
struct Problem {
    status: StatusCode,
    sentence: String,
}
