//! The review queue: a text alone, what is marked in it, and what may be done with it.

use maud::{Markup, html};

use crate::{
    domain::words::{
        personal_data::Mark,
        review::{Review, ReviewProgress},
        text::{FreeText, Source},
    },
    localisation::Texts,
    rendering::pages::desk::texts::{Part, Told, direction, language_name, parts, told, words},
};

/// The page.
#[derive(Debug)]
pub struct ReviewPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the instrument.
    pub base: String,
    /// Proves that a form was made for this session.
    pub token: String,
    /// How far the review is.
    pub progress: ReviewProgress,
    /// What is said above.
    pub told: Told,
    /// The text that was decided about last and its revision: the decision can be taken back.
    pub undo: Option<(String, i64)>,
    /// The text; none: nothing waits for this person.
    pub item: Option<ReviewItem>,
}

/// A text to decide about.
#[derive(Debug)]
pub struct ReviewItem {
    /// The text.
    pub text: FreeText,
    /// The wording of the question.
    pub question: String,
    /// What is marked in it.
    pub marks: Vec<Mark>,
    /// What would be released, as typed or as suggested.
    pub words: String,
    /// Its rendering in the language of the office; none where the original has that language.
    pub translation: Option<String>,
    /// Everything marked in the words, each once, and whether it was called harmless.
    pub marked: Vec<(String, bool)>,
    /// A second person has to agree.
    pub needs_second: bool,
    /// Whoever looks may agree to what was proposed.
    pub may_agree: bool,
}

/// The page.
#[must_use]
pub fn review(page: &ReviewPage<'_>) -> Markup {
    let texts = page.texts;
    let ReviewProgress { waiting, proposed, released, withheld } = page.progress;
    let counts = [("waiting", waiting), ("proposed", proposed), ("released", released), ("withheld", withheld)];
    html! {
        (parts(texts, &page.base, Part::Review))
        (told(texts, &page.told))
        @if let Some((id, revision)) = &page.undo {
            form method="post" action=(format!("{}/texts/review/{id}", page.base)) {
                (hidden(&page.token, *revision))
                button name="decision" value="undo" { (texts.get("texts-undo")) }
            }
        }
        ul.tiles { @for (state, number) in counts {
            li { b { (texts.number(number)) } (texts.get(&format!("texts-state-{state}"))) }
        } }
        @match &page.item {
            None => p { (texts.get(if waiting + proposed + released + withheld == 0 { "texts-none" } else { "texts-nothing-waits" })) },
            Some(item) => (to_decide(page, item)),
        }
    }
}

fn hidden(token: &str, revision: i64) -> Markup {
    html! {
        input type="hidden" name="_token" value=(token);
        input type="hidden" name="revision" value=(revision);
    }
}

fn to_decide(page: &ReviewPage<'_>, item: &ReviewItem) -> Markup {
    let texts = page.texts;
    let text = &item.text;
    html! {
        section.entry aria-labelledby="text" {
            h2 #text { (texts.get(&format!("texts-source-{}", text.source.as_str()))) " · " (language_name(texts, &text.language)) }
            p.hint { (item.question) }
            (original(texts, text, &item.marks))
            @if let Some(translation) = &text.translation {
                p.hint { (texts.get(&format!("texts-translation-{}", translation.state.as_str()))) ": " (translation.text) }
            }
            @if item.marks.iter().any(|mark| mark.kind.is_indirect()) { p.banner { (texts.get("texts-indirect")) } }
        }
        @if text.source == Source::Quote { p.hint { (texts.get("texts-quote-consent")) } }
        @if item.may_agree { (agree(page, item)) }
        form method="post" action=(format!("{}/texts/review/{}", page.base, text.id)) {
            (hidden(&page.token, text.revision))
            h3 { (texts.get("texts-leaves-as")) }
            p.hint { (texts.get("texts-leaves-hint")) }
            div.field {
                label for="words" { (texts.get("texts-words")) }
                textarea #words name="words" rows="5" lang=(text.language) dir=(direction(&text.language)) { (item.words) }
            }
            @if let Some(translation) = &item.translation {
                div.field {
                    label for="translation" { (texts.get("texts-translation")) }
                    textarea #translation name="translation" rows="5" { (translation) }
                }
            }
            @if !item.marked.is_empty() {
                fieldset {
                    legend { (texts.get("texts-harmless")) }
                    @for (at, (word, is_harmless)) in item.marked.iter().enumerate() {
                        div.choice {
                            input #(format!("harmless-{at}")) type="checkbox" name="harmless" value=(word) checked[*is_harmless];
                            label for=(format!("harmless-{at}")) { bdi { (word) } }
                        }
                    }
                }
            }
            @if item.needs_second { p.hint { (texts.get("texts-second")) } }
            p.buttons {
                button.main name="decision" value="release" { (texts.get(if item.needs_second { "texts-propose" } else { "texts-release" })) } " "
                button name="decision" value="paraphrase" { (texts.get(if item.needs_second { "texts-propose-paraphrase" } else { "texts-paraphrase" })) } " "
                button name="decision" value="withhold" { (texts.get("texts-withhold")) } " "
                a href=(format!("{}/texts/review", page.base)) { (texts.get("texts-later")) }
            }
        }
    }
}

/// What the first person proposes, and the button of the second.
fn agree(page: &ReviewPage<'_>, item: &ReviewItem) -> Markup {
    let texts = page.texts;
    let Review::Proposed { rendition } = &item.text.review else { return Markup::default() };
    html! {
        section.entry aria-labelledby="proposed" {
            h3 #proposed { (texts.with("texts-proposed-by", &[("name", rendition.by.as_str().into())])) }
            (words(&item.text.language, &rendition.text))
            @if let Some(translation) = &rendition.translation { p { (translation) } }
            form method="post" action=(format!("{}/texts/review/{}", page.base, item.text.id)) {
                (hidden(&page.token, item.text.revision))
                button.main name="decision" value="agree" { (texts.get("texts-agree")) }
            }
        }
    }
}

/// The original with what is marked in it; the kind of a mark is said to those who do not see it, too.
fn original(texts: &Texts, text: &FreeText, marks: &[Mark]) -> Markup {
    let mut done = 0;
    let mut pieces: Vec<(&str, Option<&Mark>)> = Vec::new();
    for mark in marks {
        pieces.push((text.original.get(done..mark.range.start).unwrap_or_default(), None));
        pieces.push((text.original.get(mark.range.clone()).unwrap_or_default(), Some(mark)));
        done = mark.range.end;
    }
    pieces.push((text.original.get(done..).unwrap_or_default(), None));
    html! {
        blockquote.text lang=(text.language) dir=(direction(&text.language)) {
            @for (piece, mark) in pieces {
                @match mark {
                    None => (piece),
                    Some(mark) => mark { (piece) span.kind { " [" (texts.get(&format!("mark-{}", mark.kind.as_str()))) "]" } },
                }
            }
        }
    }
}
