//! From the forms of an interview to what may be stored: the consent, the details of the talk, an
//! entry, the postscript, a hand-over. Everything that has to change is told at once, as data; the sentences stand in the texts.

use std::collections::BTreeSet;

use jiff::civil::{ISOWeekDate, Weekday};
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        answers::{SubmittedForm, clean_text, graphemes, western_digits},
        identifiers::{Code, QuestionId},
        interviews::{
            Atmosphere, ConsentWay, Disturbance, Entry, EntryKind, FACTS, Header, Influence, Interpreting, InterpretingWish, LONGEST_ENTRY,
            LONGEST_REMARK, LONGEST_TOPIC, OpenInterview, PlaceKind, Postscript, Present, QuoteConsent, RecordId, RecordedConsent,
            Redaction, TalkMode, TranslationState, Translator, Trust, USUAL_WEIGHT, Understanding, WorkingTranslation, topics,
        },
    },
    workflows::interviews::Guide,
};

/// The word for nobody else being there.
pub const NOBODY: &str = "nobody";
/// The word for a translation by a program; an account stands behind `@`.
pub const MACHINE: &str = "machine";
/// The longest talk, in minutes.
const LONGEST_TALK: u16 = 600;
/// What has to change in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormProblem {
    /// A fact was not ticked.
    Facts,
    /// How consent was given was not chosen.
    Way,
    /// Whether words may be quoted was not chosen.
    Quote,
    /// Not an ISO week.
    Week,
    /// Not a number of minutes.
    Minutes,
    /// A quote where none is allowed.
    QuoteForbidden,
    /// An entry without text.
    Text,
    /// The text of a field with so many characters too many.
    TooLong(&'static str, usize),
    /// Nobody else is there, and somebody is.
    Others,
    /// Who gets an interview was not chosen.
    NewInterviewer,
    /// A hand-over without a word to the next one.
    Note,
    /// The label that was typed is not that of the interview.
    Label,
    /// Nobody confirmed that no names are in the notes.
    Names,
}

impl FormProblem {
    /// The id of the field a person should go to.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Facts => "fact",
            Self::Way => "way",
            Self::Quote => "quote",
            Self::Week => "week",
            Self::Minutes => "minutes",
            Self::QuoteForbidden => "kind",
            Self::Text => "text",
            Self::TooLong(field, _) => field,
            Self::Others => "others",
            Self::NewInterviewer => "to",
            Self::Note => "note",
            Self::Label => "label",
            Self::Names => "names",
        }
    }

    /// Key of the sentence that says what to do.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Facts => "iv-err-facts",
            Self::Way => "iv-err-way",
            Self::Quote => "iv-err-quote",
            Self::Week => "iv-err-week",
            Self::Minutes => "iv-err-minutes",
            Self::QuoteForbidden => "entry-err-quote",
            Self::Text => "entry-err-text",
            Self::TooLong(..) => "err-text-too-long",
            Self::Others => "iv-err-others",
            Self::NewInterviewer => "handover-err-to",
            Self::Note => "handover-err-note",
            Self::Label => "withdraw-err-label",
            Self::Names => "finish-err-names",
        }
    }
}

/// A week as people write it, `2026-w7` included, as it is stored: `2026-W07`.
fn week(typed: &str) -> Option<String> {
    let typed = western_digits(&clean_text(typed)).to_ascii_uppercase();
    let (year, week) = typed.split_once("-W")?;
    let date = ISOWeekDate::new(year.parse().ok().filter(|_| year.len() == 4)?, week.parse().ok()?, Weekday::Monday).ok()?;
    Some(format!("{:04}-W{:02}", date.year(), date.week()))
}

/// A language as its tag, if it is one.
fn language(form: &SubmittedForm, name: &str) -> Option<String> {
    filled(form, name).and_then(|tag| tag.parse::<LanguageIdentifier>().ok()).map(|language| language.to_string())
}

/// A text of a field, cleaned; what is too long is told.
fn text(form: &SubmittedForm, name: &'static str, longest: usize, problems: &mut Vec<FormProblem>) -> String {
    let text = clean_text(form.first(name).unwrap_or_default());
    let over = graphemes(&text).saturating_sub(longest);
    problems.extend((over > 0).then_some(FormProblem::TooLong(name, over)));
    text
}

fn filled<'a>(form: &'a SubmittedForm, name: &str) -> Option<&'a str> {
    form.first(name).map(str::trim).filter(|value| !value.is_empty())
}

/// Reads the consent page.
///
/// # Errors
/// What has to change.
pub fn read_consent(form: &SubmittedForm) -> Result<RecordedConsent, Vec<FormProblem>> {
    let mut problems = Vec::new();
    if FACTS.iter().any(|fact| form.all("fact").all(|said| said != *fact)) {
        problems.push(FormProblem::Facts);
    }
    let way = form.first("way").and_then(ConsentWay::parse);
    let quote = form.first("quote").and_then(QuoteConsent::parse);
    let week = week(form.first("week").unwrap_or_default());
    problems.extend(way.is_none().then_some(FormProblem::Way));
    problems.extend(quote.is_none().then_some(FormProblem::Quote));
    problems.extend(week.is_none().then_some(FormProblem::Week));
    match (way, quote, week) {
        (Some(way), Some(quote), Some(week)) if problems.is_empty() => {
            Ok(RecordedConsent { way, week, record: form.first("record").is_some(), quote, review_wanted: form.first("review").is_some() })
        }
        _ => Err(problems),
    }
}

/// The language of a talk, if it is one the guide is offered in; else the guide's first.
#[must_use]
pub fn talk_language(guide: Guide<'_>, form: &SubmittedForm) -> LanguageIdentifier {
    let wanted = form.first("l").and_then(|tag| tag.parse::<LanguageIdentifier>().ok());
    let offered = &guide.instrument.languages;
    wanted.filter(|tag| offered.contains(tag)).or_else(|| offered.first().cloned()).unwrap_or_else(|| guide.process.source_language.clone())
}

/// Reads what is known of the talk. Note takers are accounts; nobody else is accepted.
///
/// # Errors
/// What has to change.
pub fn read_header(form: &SubmittedForm, note_takers: &[String]) -> Result<Header, Vec<FormProblem>> {
    let mut problems = Vec::new();
    let week = week(form.first("week").unwrap_or_default()).unwrap_or_else(|| {
        problems.push(FormProblem::Week);
        String::new()
    });
    let minutes = filled(form, "minutes").and_then(|typed| {
        let minutes = western_digits(typed).parse().ok().filter(|minutes| (1..=LONGEST_TALK).contains(minutes));
        problems.extend(minutes.is_none().then_some(FormProblem::Minutes));
        minutes
    });
    let others: BTreeSet<Present> = form.all("others").filter_map(Present::parse).collect();
    let is_nobody = form.all("others").any(|word| word == NOBODY);
    problems.extend((is_nobody && !others.is_empty()).then_some(FormProblem::Others));
    let interpreting = form.first("interpreting").and_then(Interpreting::parse);
    let is_interpreted = interpreting.is_some_and(|interpreting| interpreting != Interpreting::None);
    let header = Header {
        week,
        note_taker: filled(form, "note_taker").filter(|name| note_takers.iter().any(|known| known == name)).map(str::to_string),
        mode: form.first("mode").and_then(TalkMode::parse),
        minutes,
        language: language(form, "language"),
        interpreting,
        interpreting_wish: form.first("interpreting_wish").and_then(InterpretingWish::parse).filter(|_| is_interpreted),
        place: form.first("place").and_then(PlaceKind::parse),
        others: (is_nobody || !others.is_empty()).then_some(others),
    };
    if problems.is_empty() { Ok(header) } else { Err(problems) }
}

/// Reads an entry. Those who translate are accounts or the machine. Its revision follows the one that was shown; whether names are in it has to be
/// looked at again.
///
/// # Errors
/// What has to change.
pub fn read_entry(
    open: &OpenInterview,
    guide: Guide<'_>,
    id: RecordId,
    question: &QuestionId,
    form: &SubmittedForm,
    translators: &[String],
) -> Result<Entry, Vec<FormProblem>> {
    let mut problems = Vec::new();
    let may_quote = may_quote(open);
    let kind = form.first("kind").and_then(EntryKind::parse).unwrap_or(EntryKind::Note);
    problems.extend((kind == EntryKind::Quote && !may_quote).then_some(FormProblem::QuoteForbidden));
    let noted = text(form, "text", LONGEST_ENTRY, &mut problems);
    problems.extend(noted.is_empty().then_some(FormProblem::Text));
    let translated = text(form, "translation", LONGEST_ENTRY, &mut problems);
    let suggested = text(form, "suggested", LONGEST_TOPIC, &mut problems).split_whitespace().collect::<Vec<_>>().join(" ");
    let chosen = |name: &str| filled(form, name).and_then(Code::parse);
    let known_topic = |topic: &Code| topics(guide.process).iter().any(|group| group.topics.iter().any(|(code, _)| code == topic));
    let shown: i64 = form.first("revision").and_then(|revision| revision.parse().ok()).unwrap_or(0);
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Entry {
        id,
        interview: open.interview().id.clone(),
        question: Some(question.clone()),
        revision: shown.max(0).saturating_add(1),
        kind,
        field: chosen("field").filter(|field| guide.process.fields.contains(field)),
        topic: chosen("topic").filter(known_topic),
        weight: form.first("weight").and_then(|weight| weight.parse().ok()).filter(|w| (1..=3).contains(w)).unwrap_or(USUAL_WEIGHT),
        quote_ok: may_quote && form.first("quote_ok").is_some(),
        text: noted,
        language: language(form, "language"),
        translation: (!translated.is_empty()).then(|| translation(open, translated, form, translators)),
        suggested: (!suggested.is_empty()).then_some(suggested),
        redaction: Redaction::Unchecked,
        deleted: false,
    })
}

/// A working translation with who made it: the machine, an account, or else the interviewer.
fn translation(open: &OpenInterview, text: String, form: &SubmittedForm, translators: &[String]) -> WorkingTranslation {
    let by = match form.first("translation_by") {
        Some(MACHINE) => Translator::Machine,
        wanted => {
            let account = wanted.and_then(|by| by.strip_prefix('@')).filter(|name| translators.iter().any(|known| known == name));
            Translator::Account(account.unwrap_or(&open.interview().interviewer).to_string())
        }
    };
    let state = match by {
        _ if form.first("translation_checked").is_some() => TranslationState::Checked,
        Translator::Machine => TranslationState::Machine,
        Translator::Account(_) => TranslationState::Draft,
    };
    WorkingTranslation { text, by, state }
}

/// Reads the postscript.
///
/// # Errors
/// What has to change.
pub fn read_postscript(form: &SubmittedForm) -> Result<Postscript, Vec<FormProblem>> {
    let mut problems = Vec::new();
    let chosen = |name: &str| form.first(name).unwrap_or_default();
    let postscript = Postscript {
        mood: Atmosphere::parse(chosen("mood")),
        interruptions: Disturbance::parse(chosen("interruptions")),
        influence: Influence::parse(chosen("influence")),
        understanding: Understanding::parse(chosen("understanding")),
        trust: Trust::parse(chosen("trust")),
        course: text(form, "course", LONGEST_REMARK, &mut problems),
        afterwards: text(form, "afterwards", LONGEST_REMARK, &mut problems),
        ideas: text(form, "ideas", LONGEST_REMARK, &mut problems),
    };
    if problems.is_empty() { Ok(postscript) } else { Err(problems) }
}

/// Reads to whom an interview goes, and what that one should know. `others` are the accounts it can go to.
///
/// # Errors
/// What has to change.
pub fn read_hand_over(form: &SubmittedForm, others: &[String]) -> Result<(String, String), Vec<FormProblem>> {
    let mut problems = Vec::new();
    let to = form.first("to").filter(|name| others.iter().any(|known| known == name));
    problems.extend(to.is_none().then_some(FormProblem::NewInterviewer));
    let note = text(form, "note", LONGEST_REMARK, &mut problems);
    problems.extend(note.is_empty().then_some(FormProblem::Note));
    to.filter(|_| problems.is_empty()).map(|to| (to.to_string(), note)).ok_or(problems)
}

/// Whether words of this talk may be quoted at all.
#[must_use]
pub fn may_quote(open: &OpenInterview) -> bool {
    open.interview().consent.as_ref().is_some_and(|consent| consent.quote != QuoteConsent::No)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> SubmittedForm {
        SubmittedForm::new(pairs.iter().map(|(name, value)| ((*name).to_string(), (*value).to_string())).collect())
    }

    #[test]
    fn a_week_is_a_week_of_that_year_and_never_a_day() {
        assert_eq!(week(" 2026-w7 ").as_deref(), Some("2026-W07"));
        assert_eq!(week("٢٠٢٦-W47").as_deref(), Some("2026-W47"));
        assert_eq!(week("2026-W53").as_deref(), Some("2026-W53"));
        for wrong in ["2025-W53", "2026-11-22", "26-W07", "2026-W00", "W07", ""] {
            assert_eq!(week(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_fact_must_be_said_before_a_talk() {
        let mut pairs = vec![("way", "spoken"), ("quote", "no"), ("week", "2026-W47")];
        pairs.extend(FACTS[1..].iter().map(|fact| ("fact", *fact)));
        assert_eq!(read_consent(&form(&pairs)), Err(vec![FormProblem::Facts]));
        pairs.push(("fact", FACTS[0]));
        assert!(read_consent(&form(&pairs)).is_ok_and(|consent| !consent.record && consent.quote == QuoteConsent::No));
        assert_eq!(read_consent(&form(&[])).unwrap_err().len(), 4);
    }

    #[test]
    fn only_accounts_take_notes_and_talks_end_within_ten_hours() {
        let accounts = ["amira".to_string()];
        let read = |pairs: &[(&str, &str)]| read_header(&form(pairs), &accounts);
        let header = read(&[("week", "2026-W47"), ("note_taker", "nobody"), ("minutes", "٤٥"), ("mode", "phone")]).unwrap();
        assert_eq!((header.note_taker, header.minutes, header.mode), (None, Some(45), Some(TalkMode::Phone)));
        assert_eq!(read(&[("week", "2026-W47"), ("minutes", "0")]), Err(vec![FormProblem::Minutes]));
        assert_eq!(read(&[("week", "x"), ("minutes", "601")]), Err(vec![FormProblem::Week, FormProblem::Minutes]));
    }

    #[test]
    fn nobody_else_is_something_other_than_not_said() {
        let read = |pairs: &[(&str, &str)]| read_header(&form(&[&[("week", "2026-W47")], pairs].concat()), &[]);
        assert_eq!(read(&[]).unwrap().others, None);
        assert_eq!(read(&[("others", "nobody")]).unwrap().others, Some(BTreeSet::new()));
        assert_eq!(read(&[("others", "children"), ("others", "x")]).unwrap().others, Some(BTreeSet::from([Present::Children])));
        assert_eq!(read(&[("others", "nobody"), ("others", "partner")]), Err(vec![FormProblem::Others]));
        // Without an interpreter nobody asked for one.
        let wish = |who| read(&[("interpreting", who), ("interpreting_wish", "office")]).unwrap().interpreting_wish;
        assert_eq!((wish("none"), wish("child")), (None, Some(InterpretingWish::Office)));
    }

    #[test]
    fn nothing_is_handed_over_without_a_word_and_to_nobody_who_may_not() {
        let others = ["berta".to_string()];
        let read = |pairs: &[(&str, &str)]| read_hand_over(&form(pairs), &others);
        assert_eq!(read(&[("to", "anton"), ("note", " ")]), Err(vec![FormProblem::NewInterviewer, FormProblem::Note]));
        assert_eq!(read(&[("to", "berta"), ("note", "Karten fehlen")]), Ok(("berta".into(), "Karten fehlen".into())));
        let long = "x".repeat(LONGEST_REMARK + 2);
        assert_eq!(read(&[("to", "berta"), ("note", &long)]), Err(vec![FormProblem::TooLong("note", 2)]));
    }
}
