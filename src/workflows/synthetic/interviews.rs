//! Invented interviews: header, recorded consent, structured answers and entries made of the notes
//! of the parameters. No entry names anybody; entries that were redacted say so by a mark.

use std::collections::BTreeSet;

use jiff::{Span, civil::Date};

use crate::{
    domain::{
        answers::{Answer, Answers},
        identifiers::Code,
        interviews::{
            Atmosphere, ConsentWay, Disturbance, Entry, EntryKind, Header, Influence, Interpreting, InterpretingWish, Interview,
            InterviewState, PlaceKind, Postscript, Present, QuoteConsent, RecordId, RecordedConsent, Redaction, TalkMode, TranslationState,
            Translator, Trust, Understanding, WorkingTranslation,
        },
        questionnaire::{Draw, Instrument, Process, Question, QuestionKind, Situation},
    },
    workflows::synthetic::{
        parameters::{Original, Parameters, TalkParameters},
        people::Population,
        plan::Calendar,
        respondent::Respondents,
        stream::Stream,
    },
};

/// A series of interviews.
#[derive(Clone, Copy, Debug)]
pub struct Series<'a> {
    /// How many.
    pub count: usize,
    /// Feeds all chance.
    pub seed: u64,
    /// Accounts of the people who talk; one after the other.
    pub interviewers: &'a [String],
    /// The first day of the field time.
    pub start: Date,
}

/// Invented interviews with a guide, most of them finished, each with its entries.
#[must_use]
pub fn interviews(
    process: &Process,
    guide: &Instrument,
    parameters: Option<&Parameters>,
    series: Series<'_>,
) -> Vec<(Interview, Vec<Entry>)> {
    let population = Population::new(guide, parameters, series.seed);
    let (root, of_process, talks) = (population.stream, population.process_parameters, &population.parameters.talks);
    let calendar = Calendar::new(&population.parameters.field_time);
    let mut respondents = Respondents::new(process, population);
    let talk = |index: usize| {
        let stream = root.at(index).branch("talk");
        let mut answers = respondents.complete_answers(index);
        answers.retain(|_, answer| *answer != Answer::Blank);
        let writer = Writer { process, guide, of_process, talks, answers: &answers };
        let mut interview = writer.interview(index, series, &calendar, stream);
        let entries = writer.entries(&interview, stream);
        interview.answers = if interview.state == InterviewState::Draft { writer.first_answers() } else { answers };
        (interview, entries)
    };
    (0..series.count).map(talk).collect()
}

/// Writes the log of one talk.
struct Writer<'a> {
    process: &'a Process,
    guide: &'a Instrument,
    of_process: &'a Parameters,
    talks: &'a TalkParameters,
    answers: &'a Answers,
}

impl Writer<'_> {
    fn interview(&self, index: usize, series: Series<'_>, calendar: &Calendar, stream: Stream) -> Interview {
        let talks = self.talks;
        let mut chance = stream.branch("header");
        let day = Span::new().try_days(i64::from(calendar.day(stream))).unwrap_or_default();
        let week = series.start.checked_add(day).unwrap_or(series.start).iso_week_date();
        let week = format!("{:04}-W{:02}", week.year(), week.week());
        let unfinished = chance.happens(talks.unfinished);
        let (shortest, longest) = talks.minutes;
        let length = usize::from(longest.saturating_sub(shortest)) / 5;
        let minutes = shortest.saturating_add(u16::try_from(chance.below(length + 1) * 5).unwrap_or(0));
        let source = self.process.source_language.to_string();
        let language = drawn(&talks.languages, &mut chance).map_or_else(|| source.clone(), |code: Code| code.as_str().replace('_', "-"));
        Interview {
            id: record_id(&mut chance),
            process: self.process.id.clone(),
            instrument: self.guide.id.clone(),
            version: self.process.version.clone(),
            label: format!("{}-{:02}", talks.label, index + 1),
            interviewer: series.interviewers.get(index % series.interviewers.len().max(1)).cloned().unwrap_or_default(),
            revision: 1,
            state: if unfinished { InterviewState::Draft } else { InterviewState::Finished },
            header: setting(
                Header {
                    week: week.clone(),
                    note_taker: None,
                    mode: drawn(&talks.modes, &mut chance),
                    minutes: (!unfinished).then_some(minutes),
                    interpreting: if language == source { Some(Interpreting::None) } else { drawn(&talks.interpreting, &mut chance) },
                    language: Some(language),
                    ..Header::default()
                },
                stream,
            ),
            consent: Some(RecordedConsent {
                way: if chance.happens(talks.spoken_consent) { ConsentWay::Spoken } else { ConsentWay::Written },
                week,
                record: chance.happens(talks.record),
                quote: drawn(&talks.quotes, &mut chance).unwrap_or(QuoteConsent::No),
                review_wanted: chance.happens(talks.review_wanted),
            }),
            answers: Answers::new(),
            discussed: BTreeSet::new(),
            postscript: if unfinished { Postscript::default() } else { postscript(stream) },
            snapshots_before: 0,
            synthetic: true,
        }
    }

    /// What is known before the talk is over: the answers of the first page.
    fn first_answers(&self) -> Answers {
        let first = self.guide.pages.first().map(|page| page.questions.as_slice()).unwrap_or_default();
        let stands_first = |id: &Code| first.iter().any(|question| question.id == *id);
        self.answers.iter().filter(|(id, _)| stands_first(id)).map(|(id, answer)| (id.clone(), answer.clone())).collect()
    }

    fn entries(&self, interview: &Interview, stream: Stream) -> Vec<Entry> {
        let mut chance = stream.branch("entries");
        let unfinished = interview.state == InterviewState::Draft;
        let mean = if unfinished { self.talks.entries / 2.0 } else { self.talks.entries };
        let wanted = mean + chance.normal() * mean.sqrt() / 2.0;
        let mut entries: Vec<Entry> = Vec::new();
        let mut number = 1.0;
        while number <= wanted.max(1.0) {
            let mut chance = stream.branch("entry").at(entries.len());
            // A thought is noted once; a few attempts find another one.
            let is_new = |note: &str| entries.iter().all(|old| !old.text.contains(note));
            let fresh = (0..6).map(|_| self.entry(interview, &mut chance)).find(|(note, _)| is_new(note));
            entries.extend(fresh.map(|(_, entry)| entry));
            number += 1.0;
        }
        entries
    }

    /// A note and the entry made of it.
    fn entry(&self, interview: &Interview, chance: &mut Stream) -> (String, Entry) {
        let talks = self.talks;
        let may_quote = interview.consent.as_ref().is_some_and(|consent| consent.quote != QuoteConsent::No);
        let kind = drawn(&talks.kinds, chance).filter(|kind| may_quote || *kind != EntryKind::Quote).unwrap_or(EntryKind::Problem);
        let prompt = self.prompt(kind, chance);
        let field = prompt.and_then(|prompt| prompt.field.clone());
        let field = field.or_else(|| drawn(&talks.fields, chance)).or_else(|| chance.pick(&self.process.fields).cloned());
        let (topic, note) = self.note(field.as_ref(), kind, chance);
        let lead = if kind != EntryKind::Quote && chance.happens(50.0) { chance.pick(&talks.leads) } else { None };
        let mut text = match lead {
            Some(lead) => format!("{lead} {note}"),
            None => note.clone(),
        };
        let redaction = if interview.state == InterviewState::Draft {
            Redaction::Unchecked
        } else if chance.happens(talks.marked) && !talks.marks.is_empty() {
            let mark = chance.pick(&talks.marks).map(String::as_str).unwrap_or_default();
            text = format!("{text} {mark}");
            Redaction::Marked
        } else {
            Redaction::Clean
        };
        let weight = chance.weighted(&talks.weights).and_then(|at| u8::try_from(at + 1).ok()).unwrap_or(1);
        let entry = Entry {
            id: record_id(chance),
            interview: interview.id.clone(),
            question: prompt.map(|prompt| prompt.id.clone()),
            revision: 1,
            kind,
            field,
            topic,
            weight,
            quote_ok: may_quote && chance.happens(talks.quote_ok),
            text,
            language: None,
            translation: None,
            suggested: None,
            redaction,
            deleted: false,
        };
        let entry = self.in_the_original(interview, entry, chance.branch("original"));
        (if entry.translation.is_some() { entry.text.clone() } else { note }, entry)
    }

    /// A quote of a talk in another language stands in that language, with a working translation beside it.
    fn in_the_original(&self, interview: &Interview, entry: Entry, mut chance: Stream) -> Entry {
        let spoken = interview.header.language.as_deref();
        let originals: Vec<&Original> = self.talks.originals.iter().filter(|original| Some(original.language.as_str()) == spoken).collect();
        let Some(original) = chance.pick(&originals).filter(|_| entry.kind == EntryKind::Quote) else { return entry };
        let by_machine = chance.happens(50.0);
        let translation = WorkingTranslation {
            text: original.translation.clone(),
            by: if by_machine { Translator::Machine } else { Translator::Account(interview.interviewer.clone()) },
            state: if by_machine { TranslationState::Machine } else { TranslationState::Draft },
        };
        Entry {
            text: original.text.clone(),
            language: Some(original.language.clone()),
            translation: Some(translation),
            field: Some(original.field.clone()),
            topic: Some(original.topic.clone()),
            ..entry
        }
    }

    /// The prompt at which an entry of this kind comes up, among those the talk reaches.
    fn prompt(&self, kind: EntryKind, chance: &mut Stream) -> Option<&Question> {
        let nothing = Draw::new();
        let situation = Situation { answers: self.answers, drawn: &nothing, sensitive_consent: None };
        let is_prompt = |question: &&Question| {
            matches!(question.kind, QuestionKind::Notes) && !question.roles.direct && self.guide.reaches(question, situation)
        };
        let prompts: Vec<&Question> = self.guide.questions().filter(is_prompt).collect();
        let listed = self.talks.prompts.get(&kind).map(Vec::as_slice).unwrap_or_default();
        let fitting: Vec<&Question> = prompts.iter().copied().filter(|prompt| listed.contains(&prompt.id)).collect();
        chance.pick(if fitting.is_empty() { &prompts } else { &fitting }).copied()
    }

    fn note(&self, field: Option<&Code>, kind: EntryKind, chance: &mut Stream) -> (Option<Code>, String) {
        let texts: Vec<(&Option<Code>, &String)> = (self.of_process.notes.iter().filter(|note| Some(&note.field) == field))
            .flat_map(|note| note.texts.get(&kind).into_iter().flatten().map(|text| (&note.topic, text)))
            .collect();
        match chance.pick(&texts) {
            Some((topic, text)) => ((*topic).clone(), (*text).clone()),
            None => (None, format!("Erfundene Notiz {}.", 1 + chance.below(999))),
        }
    }
}

/// Where a talk took place, and who else was there.
fn setting(header: Header, stream: Stream) -> Header {
    let mut chance = stream.branch("setting");
    let is_at_home = header.mode == Some(TalkMode::InPerson) && chance.happens(25.0);
    let wish = if chance.happens(60.0) { InterpretingWish::Office } else { InterpretingWish::Interviewee };
    let mut others: BTreeSet<Present> = header.is_interpreted().then_some(Present::Interpreter).into_iter().collect();
    others.extend((is_at_home && chance.happens(50.0)).then_some(Present::Children));
    Header {
        place: (header.mode == Some(TalkMode::InPerson)).then_some(if is_at_home { PlaceKind::Home } else { PlaceKind::Office }),
        interpreting_wish: header.is_interpreted().then_some(wish),
        others: Some(others),
        ..header
    }
}

/// What an interviewer remembers, in half of the talks.
fn postscript(stream: Stream) -> Postscript {
    let mut chance = stream.branch("postscript");
    if chance.happens(50.0) {
        return Postscript::default();
    }
    Postscript {
        mood: chance.pick(Atmosphere::ALL).copied(),
        interruptions: chance.pick(Disturbance::ALL).copied(),
        influence: chance.pick(Influence::ALL).copied(),
        understanding: chance.pick(Understanding::ALL).copied(),
        trust: chance.pick(Trust::ALL).copied(),
        ..Postscript::default()
    }
}

fn record_id(stream: &mut Stream) -> RecordId {
    RecordId::from_random(u128::from(stream.bits()) << 64 | u128::from(stream.bits()))
}

/// One of the keys in proportion to its share.
fn drawn<K: Clone>(shares: &std::collections::BTreeMap<K, f64>, stream: &mut Stream) -> Option<K> {
    let weights: Vec<f64> = shares.values().copied().collect();
    stream.weighted(&weights).and_then(|at| shares.keys().nth(at)).cloned()
}
