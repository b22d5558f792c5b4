//! The form of a text: saving, approving, taking off, and taking an older version up again.

use std::collections::BTreeMap;

use axum::{
    extract::{Extension, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
};
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        answers::SubmittedForm,
        questionnaire::Process,
        text_blocks::{Block, BlockId, BlockState, BlockVersion, Figure, Found, LONGEST, Reference, TypedNumber, WordingProblem},
    },
    localisation::{Language, Texts},
    rendering::pages::desk::statement::{self as page, Beside, NumberLine, OpenNumber, StatementPage, VersionLine},
    web::{
        App,
        error::WebError,
        request::{Form, query_value},
        respond::{Answer, go},
        routes::{
            staff::Desk,
            statements::{about_name, base, crumbs, day_words, held_words, known, newest, place, slot_name, state_key},
        },
    },
    workflows::{
        accounts::{Role, Staff},
        text_blocks::{BlockChange, ReleasedNumbers, TypedBlock, written},
    },
};

/// Address of a text: process, what it is about, which one, and the language.
type Address = Path<(String, String, String, String)>;

/// A text that somebody looks at.
struct Text<'a> {
    process: &'a Process,
    id: BlockId,
    language: LanguageIdentifier,
}

impl<'a> Text<'a> {
    fn of(app: &'a App, (process, about, slot, language): (String, String, String, String)) -> Result<Self, WebError> {
        let process = known(app, &process)?;
        let language = language.parse().map_err(|_| WebError::NotFound)?;
        Ok(Self { process, id: place(&about, &slot)?, language })
    }

    fn at(&self) -> (&BlockId, &LanguageIdentifier) {
        (&self.id, &self.language)
    }

    fn address(&self) -> String {
        format!("{}/{}/{}/{}", base(self.process), self.id.about, self.id.slot, self.language)
    }
}

/// What a page shows beside the text itself.
#[derive(Default)]
struct Shown {
    notice: Option<String>,
    problems: Vec<WordingProblem>,
    /// What was typed and not saved.
    typed: Option<TypedBlock>,
    /// Somebody else was faster.
    is_late: bool,
}

/// A number of a form.
fn number(form: &SubmittedForm, name: &str) -> Result<i64, WebError> {
    let number = form.first(name).and_then(|number| number.parse().ok());
    number.filter(|number| (0..i64::MAX).contains(number)).ok_or(WebError::BadRequest)
}

pub(super) async fn show(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(address): Address,
    RawQuery(query): RawQuery,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    let text = Text::of(&app, address)?;
    let block = app.engine().block(text.process, &text.id, &text.language).await?.ok_or(WebError::NotFound)?;
    let done = query_value(query.as_deref(), "done").filter(|done| ["saved", "approved", "withdrawn"].contains(&done.as_str()));
    let notice = done.map(|done| desk.texts.get(&format!("statement-done-{done}")));
    draw(&desk, &text, &block, Shown { notice, ..Shown::default() }).await
}

pub(super) async fn save(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(address): Address,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let text = Text::of(&app, address)?;
    let seen = number(&form, "seen")?;
    let typed = typed(&desk, &text, &form)?;
    let change = app.engine().write_block(text.process, text.at(), seen, &typed, &staff.name).await?;
    after(&desk, &text, change, "saved", Some(typed)).await
}

pub(super) async fn take_up(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(address): Address,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let text = Text::of(&app, address)?;
    let (seen, older) = (number(&form, "seen")?, number(&form, "number")?);
    let block = app.engine().block(text.process, &text.id, &text.language).await?.ok_or(WebError::NotFound)?;
    let says = &block.version(older).ok_or(WebError::NotFound)?.says;
    let typed = TypedBlock { text: says.wording.text().to_string(), foreign: says.wording.foreign().clone(), source: says.source };
    let change = app.engine().write_block(text.process, text.at(), seen, &typed, &staff.name).await?;
    after(&desk, &text, change, "saved", Some(typed)).await
}

pub(super) async fn approve(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(address): Address,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let text = Text::of(&app, address)?;
    let change = app.engine().approve_block(text.process, text.at(), number(&form, "seen")?, &staff.name).await?;
    after(&desk, &text, change, "approved", None).await
}

pub(super) async fn withdraw(
    State(app): State<App>,
    Extension(staff): Extension<Staff>,
    headers: HeaderMap,
    Path(address): Address,
    Form(form): Form,
) -> Answer {
    let desk = Desk::of(&app, &staff, &headers);
    desk.require_token(&form)?;
    let text = Text::of(&app, address)?;
    let change = app.engine().withdraw_block(text.process, text.at(), number(&form, "seen")?, &staff.name).await?;
    after(&desk, &text, change, "withdrawn", None).await
}

/// What was typed, with what was chosen for the numbers that had been pointed out.
fn typed(desk: &Desk<'_>, text: &Text<'_>, form: &SubmittedForm) -> Result<TypedBlock, WebError> {
    let mut typed = TypedBlock {
        text: form.first("text").unwrap_or_default().to_string(),
        foreign: form.all("foreign").map(str::to_string).collect(),
        source: number(form, "source")?,
    };
    for at in 0.. {
        let Some(written) = form.first(&format!("typed_{at}")) else { break };
        match form.first(&format!("number_{at}")).unwrap_or_default() {
            "" => {}
            "-" => {
                typed.foreign.insert(written.to_string());
            }
            reference => {
                let reference = Reference::parse(reference).ok_or(WebError::BadRequest)?;
                typed.text = desk.app.engine().with_reference(text.process, &text.language, &typed.text, written, &reference);
            }
        }
    }
    Ok(typed)
}

/// The page after a change.
async fn after(desk: &Desk<'_>, text: &Text<'_>, change: BlockChange, done: &str, typed: Option<TypedBlock>) -> Answer {
    let engine = desk.app.engine();
    match change {
        BlockChange::Made => Ok(go(&format!("{}?done={done}", text.address()))),
        BlockChange::Nothing => Err(WebError::NotFound),
        BlockChange::Refused(problems) => {
            let block = engine.block(text.process, &text.id, &text.language).await?.ok_or(WebError::NotFound)?;
            draw(desk, text, &block, Shown { problems, typed, ..Shown::default() }).await
        }
        BlockChange::TooLate(now) => draw(desk, text, &now, Shown { typed, is_late: true, ..Shown::default() }).await,
    }
}

async fn draw(desk: &Desk<'_>, text: &Text<'_>, block: &Block, shown: Shown) -> Answer {
    let (engine, process) = (desk.app.engine(), text.process);
    let process_texts = desk.process_texts(process);
    let numbers = engine.released_numbers(process).await?;
    let is_translation = text.language != process.source_language;
    let source = if is_translation { engine.block(process, &text.id, &process.source_language).await? } else { None };
    let source_now = source.as_ref().and_then(|source| Some((source, newest(source)?)));
    if is_translation && source_now.is_none() && block.versions.is_empty() {
        return Err(WebError::NotFound);
    }
    let current = newest(block);
    let drawn = current.map(|version| engine.drawn(process, &numbers, (block, version)));
    let last = block.last();
    let says = last.filter(|last| last.state != BlockState::Withdrawn).map(|last| &last.says);
    let in_language = engine.texts(Some(process), &text.language);
    let typed = shown.typed.clone();
    let typed_text = typed.as_ref().map_or_else(|| says.map(|says| says.wording.text().to_string()), |typed| Some(typed.text.clone()));
    let foreign = typed.map(|typed| typed.foreign).or_else(|| says.map(|says| says.wording.foreign().clone())).unwrap_or_default();
    let kind = text.id.slot.kind;
    let beside = |language: &LanguageIdentifier, words: String| Beside {
        tag: language.to_string(),
        direction: Language::of(language).direction().as_str(),
        text: words,
    };
    let mut sentences: Vec<String> =
        shown.problems.iter().map(|problem| sentence(&desk.texts, &process_texts, &numbers, problem)).collect();
    sentences.extend(shown.is_late.then(|| desk.texts.get("statement-err-changed")));
    let open = shown.problems.iter().filter_map(|problem| match problem {
        WordingProblem::Typed(number) => Some(pointed_out(&numbers, &process_texts, text, number)),
        _ => None,
    });
    let status = if sentences.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = StatementPage {
        texts: &desk.texts,
        address: text.address(),
        up: format!("{}/{}", base(process), text.id.about),
        token: desk.token(),
        notice: shown.notice,
        open: open.collect(),
        problems: sentences,
        foreign: foreign.into_iter().collect(),
        other: last.filter(|_| shown.is_late).map(|last| (last.author.clone(), last.says.wording.text().to_string())),
        seen: last.map_or(0, |last| last.number),
        source_number: source_now.map_or(0, |(_, version)| version.number),
        source: source_now.map(|(_, version)| beside(&process.source_language, version.says.wording.text().to_string())),
        is_outdated: is_translation && current.is_some_and(|version| Block::is_older_than(version, source_now)),
        most: if is_translation { kind.most_words_translated() } else { kind.most_words() },
        typed: beside(&text.language, typed_text.unwrap_or_default()),
        held: drawn.as_ref().and_then(|drawn| drawn.as_ref().err()).map(|why| held_words(&desk.texts, &process_texts, &numbers, why)),
        preview: drawn.and_then(Result::ok).map(|drawn| drawn.text),
        changed: changed(&numbers, &process_texts, &in_language, current.map(|version| &version.says.figures)),
        state: last.map(|last| state_key(last.state)),
        may_approve: desk.staff.has_any(&[Role::Organiser]) && current.is_some_and(|version| version.state == BlockState::Draft),
        may_withdraw: current.is_some(),
        numbers: lines(&numbers, &process_texts, &in_language, text),
        versions: versions(&desk.texts, block),
    };
    let language = Language::of(&text.language).autonym().to_string();
    let title = format!("{} – {language}", slot_name(&desk.texts, &text.id.about, text.id.slot));
    let mut way = crumbs(desk, process);
    way.push((page.up.clone(), about_name(desk, &process_texts, numbers.book(), &text.id.about)));
    Ok(desk.show(status, title, "/desk", way, &page::statement(&page)))
}

fn versions(texts: &Texts, block: &Block) -> Vec<VersionLine> {
    let stands = newest(block).map(|version| version.says.wording.text());
    let line = |version: &BlockVersion| VersionLine {
        number: version.number,
        state: state_key(version.state),
        author: version.author.clone(),
        day: day_words(texts, &version.day),
        can_be_taken_up: stands != Some(version.says.wording.text()),
        text: version.says.wording.text().to_string(),
    };
    block.versions.iter().rev().map(line).collect()
}

/// Numbers that are not what they were when the text was saved.
fn changed(numbers: &ReleasedNumbers<'_>, names: &Texts, texts: &Texts, before: Option<&BTreeMap<Reference, Figure>>) -> Vec<[String; 3]> {
    let line = |(reference, before): (&Reference, &Figure)| match numbers.find(reference) {
        Found::Shown(now) if now != *before => Some([numbers.name(names, reference), written(texts, *before), written(texts, now)]),
        _ => None,
    };
    before.into_iter().flatten().filter_map(line).collect()
}

/// The numbers a text about this may quote.
fn lines(numbers: &ReleasedNumbers<'_>, names: &Texts, texts: &Texts, text: &Text<'_>) -> Vec<NumberLine> {
    let line = |reference: Reference| NumberLine {
        name: numbers.name(names, &reference),
        value: match numbers.find(&reference) {
            Found::Shown(figure) => Some(written(texts, figure)),
            Found::Withheld | Found::Unknown => None,
        },
        reference: reference.to_string(),
    };
    numbers.about(&text.id.about).into_iter().map(line).collect()
}

/// A typed number with the released ones that say the same.
fn pointed_out(numbers: &ReleasedNumbers<'_>, names: &Texts, text: &Text<'_>, number: &TypedNumber) -> OpenNumber {
    let says = |reference: &Reference| matches!(numbers.find(reference), Found::Shown(figure) if number.says(figure));
    let matches = numbers.about(&text.id.about).into_iter().filter(says);
    OpenNumber {
        typed: number.text.clone(),
        matches: matches.map(|reference| (reference.to_string(), numbers.name(names, &reference))).collect(),
    }
}

/// What is wrong with a text, and what to do.
fn sentence(texts: &Texts, names: &Texts, numbers: &ReleasedNumbers<'_>, problem: &WordingProblem) -> String {
    match problem {
        WordingProblem::Empty => texts.get("statement-err-empty"),
        WordingProblem::TooLong => texts.with("statement-err-too_long", &[("n", LONGEST.into())]),
        WordingProblem::TooManyWords { words, most } => {
            texts.with("statement-err-words", &[("n", (*words).into()), ("most", (*most).into())])
        }
        WordingProblem::Broken(written) => texts.with("statement-err-broken", &[("written", written.into())]),
        WordingProblem::Unknown(reference) => texts.with("statement-err-unknown", &[("reference", reference.to_string().into())]),
        WordingProblem::Withheld(reference) => {
            let name = numbers.name(names, reference);
            texts.with("statement-err-withheld", &[("reference", reference.to_string().into()), ("name", name.into())])
        }
        WordingProblem::Typed(number) => texts.with("statement-err-typed", &[("number", number.text.as_str().into())]),
        WordingProblem::NamesSomebody(words) => texts.with("statement-err-names", &[("words", words.into())]),
    }
}
