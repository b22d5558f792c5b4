//! Texts of the office: what there is, and the texts about a field, a topic or the process in every language. How one
//! of them is written is told in `writing`.

mod writing;

use axum::{
    extract::{Extension, Path, State},
    http::{HeaderMap, StatusCode},
};
use jiff::civil::Date;

use crate::{
    domain::{
        questionnaire::Process,
        text_blocks::{About, Block, BlockId, BlockState, BlockVersion, PAGE_ONE_WORDS, Slot, Standing, word_count},
        words::code_book::CodeBook,
    },
    localisation::{Language, Texts},
    rendering::pages::desk::statements::{self as page, AboutLine, AboutPage, LanguageLine, SlotLine, StatementsPage},
    web::{
        App,
        access::Route,
        error::WebError,
        respond::Answer,
        routes::staff::{Desk, ORGANISER, RESULTS},
    },
    workflows::{
        accounts::Staff,
        text_blocks::{HeldBack, ReleasedNumbers, TextBlocks},
    },
};

pub(super) fn routes() -> Vec<Route> {
    let text = "/desk/{process}/statements/{about}/{slot}/{language}";
    vec![
        Route::get("/desk/{process}/statements", RESULTS, overview),
        Route::get("/desk/{process}/statements/{about}", RESULTS, about),
        Route::get(text, RESULTS, writing::show),
        Route::post(text, RESULTS, writing::save),
        Route::post("/desk/{process}/statements/{about}/{slot}/{language}/take-up", RESULTS, writing::take_up),
        Route::post("/desk/{process}/statements/{about}/{slot}/{language}/withdraw", RESULTS, writing::withdraw),
        // Whoever writes does not decide alone what the public reads.
        Route::post("/desk/{process}/statements/{about}/{slot}/{language}/approve", ORGANISER, writing::approve),
    ]
}

fn base(process: &Process) -> String {
    format!("/desk/{}/statements", process.id)
}

fn known<'a>(app: &'a App, process: &str) -> Result<&'a Process, WebError> {
    app.engine().process(process).ok_or(WebError::NotFound)
}

/// What a text is about, in words.
fn about_name(desk: &Desk<'_>, texts: &Texts, book: &CodeBook, about: &About) -> String {
    match about {
        About::Process => desk.texts.get("statement-process"),
        About::Field(field) => texts.plain(&format!("field-{field}"), &[]),
        About::Topic(topic) => book.code(topic).map_or_else(|| topic.to_string(), |code| code.name.clone()),
    }
}

/// What a text is, with its place where there are several.
fn slot_name(texts: &Texts, about: &About, slot: Slot) -> String {
    let name = texts.get(&format!("statement-kind-{}", slot.kind.as_str()));
    let is_one_of_several = about.slots().iter().filter(|other| other.kind == slot.kind).count() > 1;
    if is_one_of_several { format!("{name} {}", texts.number(slot.place.into())) } else { name }
}

/// A day as the page writes it.
fn day_words(texts: &Texts, day: &str) -> String {
    day.parse::<Date>().map_or_else(|_| day.to_string(), |day| texts.date(day))
}

/// Key of how far a version is.
fn state_key(state: BlockState) -> &'static str {
    match state {
        BlockState::Draft => "statement-state-draft",
        BlockState::Approved => "statement-state-approved",
        BlockState::Withdrawn => "statement-state-withdrawn",
    }
}

/// Why a text may not be printed.
fn held_words(texts: &Texts, process_texts: &Texts, numbers: &ReleasedNumbers<'_>, why: &HeldBack) -> String {
    match why {
        HeldBack::Withheld(lost) => {
            let names: Vec<String> = lost.iter().map(|reference| numbers.name(process_texts, reference)).collect();
            texts.with("statement-held-why", &[("numbers", names.join("; ").into())])
        }
        HeldBack::NamesSomebody => texts.get("statement-held-names"),
    }
}

async fn overview(State(app): State<App>, Extension(staff): Extension<Staff>, headers: HeaderMap, Path(process): Path<String>) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = known(&app, &process)?;
    let texts = desk.process_texts(process);
    let book = app.engine().code_book(process).await?.book;
    let own = &process.source_language;
    let newest = app.engine().text_blocks(process, own, Standing::Newest).await?;
    let line = |about: About| {
        let written: Vec<_> = newest.about(&about).collect();
        let held = newest.held().iter().filter(|held| held.id.about == about).count();
        let all = about.slots().len();
        AboutLine {
            address: format!("{}/{about}", base(process)),
            name: about_name(&desk, &texts, &book, &about),
            counts: [written.len() + held, written.iter().filter(|block| !block.is_draft).count(), all],
            held,
            text: written.first().map(|block| block.text.clone()).filter(|_| all == 1),
        }
    };
    let abouts = std::iter::once(About::Process).chain(process.fields.iter().cloned().map(About::Field));
    let topics = book.below(None).map(|group| {
        let below = book.below(Some(&group.id)).filter(|code| code.is_live());
        (group.name.clone(), below.map(|code| line(About::Topic(code.id.clone()))).collect())
    });
    let page = StatementsPage {
        texts: &desk.texts,
        fields: abouts.map(line).collect(),
        topics: topics.filter(|(_, lines): &(String, Vec<AboutLine>)| !lines.is_empty()).collect(),
    };
    let crumbs = vec![("/desk".to_string(), desk.texts.get("processes-heading"))];
    Ok(desk.show(StatusCode::OK, desk.texts.get("statement-heading"), "/desk", crumbs, &page::statements(&page)))
}

/// The way to the pages below the list.
fn crumbs(desk: &Desk<'_>, process: &Process) -> Vec<(String, String)> {
    vec![("/desk".to_string(), desk.texts.get("processes-heading")), (base(process), desk.texts.get("statement-heading"))]
}

async fn about(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path((process, about)): Path<(String, String)>,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let process = known(&app, &process)?;
    let about = About::parse(&about).ok_or(WebError::NotFound)?;
    let blocks = app.engine().blocks_about(process, &about).await?.ok_or(WebError::NotFound)?;
    let texts = desk.process_texts(process);
    let numbers = app.engine().released_numbers(process).await?;
    let own = process.source_language.to_string();
    let find = |slot: Slot, tag: &str| blocks.iter().find(|block| block.id.slot == slot && block.language == tag);
    let line = |slot: Slot, tag: &str| {
        let block = find(slot, tag);
        let current = block.and_then(|block| Some((block, block.current(Standing::Newest)?)));
        let source = find(slot, &own).and_then(|block| Some((block, block.current(Standing::Newest)?)));
        let drawn = current.map(|current| app.engine().drawn(process, &numbers, current));
        let held = drawn.as_ref().and_then(|drawn| drawn.as_ref().err());
        let language = Language::of(&tag.parse().unwrap_or_default());
        let last = block.and_then(Block::last);
        LanguageLine {
            address: format!("{}/{about}/{slot}/{tag}", base(process)),
            tag: tag.to_string(),
            direction: language.direction().as_str(),
            language: language.autonym().to_string(),
            standing: page::Standing {
                key: last.map_or("statement-state-missing", |last| state_key(last.state)),
                is_outdated: tag != own && current.is_some_and(|(_, version)| Block::is_older_than(version, source)),
            },
            held: held.map(|why| held_words(&desk.texts, &texts, &numbers, why)),
            text: drawn.and_then(Result::ok).map(|drawn| drawn.text),
            by: last.map(|last| (last.author.clone(), day_words(&desk.texts, &last.day))),
        }
    };
    let slots = about.slots().into_iter().map(|slot| {
        let is_written = find(slot, &own).is_some_and(|block| block.current(Standing::Newest).is_some());
        let others = process.languages.iter().map(ToString::to_string).filter(|tag| is_written && *tag != own);
        let languages = std::iter::once(own.clone()).chain(others);
        SlotLine {
            name: slot_name(&desk.texts, &about, slot),
            most: slot.kind.most_words(),
            languages: languages.map(|tag| line(slot, &tag)).collect(),
        }
    });
    let newest = app.engine().text_blocks(process, &process.source_language, Standing::Newest).await?;
    let page = AboutPage { texts: &desk.texts, slots: slots.collect(), page_one: page_one(&newest, &about) };
    let title = about_name(&desk, &texts, numbers.book(), &about);
    Ok(desk.show(StatusCode::OK, title, "/desk", crumbs(&desk, process), &page::about(&page)))
}

/// Words of a field on page one of its handout, and how many there should be at most.
fn page_one(blocks: &TextBlocks, about: &About) -> Option<(usize, usize)> {
    let on_page = blocks.about(about).filter(|block| block.id.slot.kind.is_on_page_one());
    matches!(about, About::Field(_)).then(|| (on_page.map(|block| word_count(&block.text)).sum(), PAGE_ONE_WORDS))
}

/// The address of a text, if there can be such a text.
fn place(about: &str, slot: &str) -> Result<BlockId, WebError> {
    let place = About::parse(about).zip(Slot::parse(slot)).and_then(|(about, slot)| BlockId::new(about, slot));
    place.ok_or(WebError::NotFound)
}

/// The version the page shows as newest, and what its references stood for.
fn newest(block: &Block) -> Option<&BlockVersion> {
    block.current(Standing::Newest)
}
