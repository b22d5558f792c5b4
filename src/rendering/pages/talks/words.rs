//! How the log reads: the details of a talk, the consent, structured answers and entries in words.

use maud::{Markup, html};
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        answers::{Answer, Answers},
        interviews::{
            Atmosphere, Disturbance, Entry, Header, Influence, Interpreting, InterpretingWish, PlaceKind, Postscript, RecordedConsent,
            TalkMode, TopicGroup, Translator, Trust, Understanding,
        },
        questionnaire::Question,
    },
    localisation::{Language, Texts},
    rendering::pages::answering,
};

/// A label with what stands under it; nothing when it was not said.
pub type Line = (String, Vec<String>);

/// Lines as a list of terms.
#[must_use]
pub fn lines(lines: &[Line]) -> Markup {
    html! {
        dl.answers {
            @for (label, values) in lines {
                div { dt { (label) } @if values.is_empty() { dd.empty { "–" } } @for value in values { dd { bdi { (value) } } } }
            }
        }
    }
}

/// The own name of a language.
#[must_use]
pub fn language(tag: &str) -> String {
    tag.parse::<LanguageIdentifier>().map_or_else(|_| tag.to_string(), |identifier| Language::of(&identifier).autonym().to_string())
}

/// What is known of the talk.
#[must_use]
pub fn header(texts: &Texts, header: &Header) -> Vec<Line> {
    let word = |prefix: &str, word: Option<&str>| word.map(|word| texts.get(&format!("{prefix}-{word}")));
    let others = header.others.as_ref().map(|others| {
        let kinds: Vec<String> = others.iter().map(|kind| texts.get(&format!("iv-others-{}", kind.as_str()))).collect();
        if kinds.is_empty() { texts.get("iv-others-nobody") } else { texts.list(&kinds) }
    });
    let wish = ("iv-header-interpreting_wish", word("iv-interpreting_wish", header.interpreting_wish.map(InterpretingWish::as_str)));
    let values = [
        ("iv-header-week", Some(header.week.clone())),
        ("iv-header-mode", word("iv-mode", header.mode.map(TalkMode::as_str))),
        ("iv-header-minutes", header.minutes.map(|minutes| texts.number(u64::from(minutes)))),
        ("iv-header-language", header.language.as_deref().map(language)),
        ("iv-header-interpreting", word("iv-interpreting", header.interpreting.map(Interpreting::as_str))),
        ("iv-header-place", word("iv-place", header.place.map(PlaceKind::as_str))),
        ("iv-header-others", others),
        ("iv-header-note_taker", header.note_taker.clone().or_else(|| Some(texts.get("iv-header-note_taker-self")))),
    ];
    // Who asked for an interpreter is missing only where there is one.
    let values = values.into_iter().chain(header.is_interpreted().then_some(wish));
    values.map(|(key, value)| (texts.get(key), value.into_iter().filter(|value| !value.is_empty()).collect())).collect()
}

/// The postscript.
#[must_use]
pub fn postscript(texts: &Texts, postscript: &Postscript) -> Vec<Line> {
    let word = |name: &str, word: Option<&str>| (format!("post-{name}"), word.map(|word| texts.get(&format!("post-{name}-{word}"))));
    let remark = |name: &str, text: &str| (format!("post-{name}"), Some(text.to_string()).filter(|text| !text.is_empty()));
    let values = [
        word("mood", postscript.mood.map(Atmosphere::as_str)),
        word("interruptions", postscript.interruptions.map(Disturbance::as_str)),
        word("influence", postscript.influence.map(Influence::as_str)),
        word("understanding", postscript.understanding.map(Understanding::as_str)),
        word("trust", postscript.trust.map(Trust::as_str)),
        remark("course", &postscript.course),
        remark("afterwards", &postscript.afterwards),
        remark("ideas", &postscript.ideas),
    ];
    values.into_iter().map(|(key, value)| (texts.get(&key), value.into_iter().collect())).collect()
}

/// The consent as recorded.
#[must_use]
pub fn consent(texts: &Texts, consent: &RecordedConsent) -> Vec<Line> {
    let yes_or_no = |yes: bool| texts.get(if yes { "iv-consent-yes" } else { "iv-consent-no" });
    let values = [
        ("iv-consent-way", texts.get(&format!("iv-consent-way-{}", consent.way.as_str()))),
        ("iv-header-week", consent.week.clone()),
        ("iv-consent-quote", texts.get(&format!("iv-consent-quote-{}", consent.quote.as_str()))),
        ("iv-consent-record", yes_or_no(consent.record)),
        ("iv-consent-review", yes_or_no(consent.review_wanted)),
    ];
    values.into_iter().map(|(key, value)| (texts.get(key), vec![value])).collect()
}

/// Structured answers.
#[must_use]
pub fn answers(texts: &Texts, questions: &[&Question], answers: &Answers) -> Vec<Line> {
    let line = |question: &&Question| {
        let label = texts.attribute(question.id.as_str(), "short").unwrap_or_else(|| texts.get(question.id.as_str()));
        (label, answering::in_words(texts, question, answers.get(&question.id).unwrap_or(&Answer::Blank)))
    };
    questions.iter().map(line).collect()
}

/// An entry: what it is, what it is about, and its text.
#[must_use]
pub fn entry(texts: &Texts, entry: &Entry, topics: &[TopicGroup]) -> Markup {
    let topic = entry.topic.as_ref().map(|topic| {
        let known = topics.iter().flat_map(|group| &group.topics).find(|(code, _)| code == topic);
        known.map_or_else(|| topic.to_string(), |(_, text)| texts.get(text))
    });
    let facts = [
        Some(texts.get(&format!("entry-weight-{}", entry.weight))),
        entry.field.as_ref().map(|field| texts.get(&format!("field-{field}"))),
        topic,
        entry.suggested.as_ref().map(|suggested| texts.with("entry-suggested-shown", &[("topic", suggested.as_str().into())])),
        entry.language.as_deref().map(language),
        entry.quote_ok.then(|| texts.get("entry-quote_ok")),
        Some(texts.get(&format!("entry-redaction-{}", entry.redaction.as_str()))),
        entry.deleted.then(|| texts.get("entry-deleted")),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    html! {
        p { span.state { (texts.get(&format!("entry-kind-{}", entry.kind.as_str()))) } " " span.note { (facts.join(" · ")) } }
        pre dir="auto" lang=[entry.language.as_deref()] { (entry.text) }
        @if let Some(translation) = &entry.translation {
            @let by = match &translation.by { Translator::Machine => texts.get("entry-translation-machine"), Translator::Account(name) => name.clone() };
            p.note { (texts.get("entry-translation")) " · " (by) " · " (texts.get(&format!("entry-translation-state-{}", translation.state.as_str()))) }
            pre.translation dir="auto" { (translation.text) }
        }
    }
}
