//! The interview log: consent, header, structured answers and entries. An interview without a
//! recorded consent to talk cannot take notes; [`OpenInterview`] is the proof that one is recorded.
//! Identifiers are made by whoever writes (later a device without a network), every record counts
//! its revisions, and writing the same revision twice changes nothing.

mod consent;
mod entry;
mod history;
mod postscript;
mod setting;

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Serialize};

use crate::domain::{
    answers::Answers,
    identifiers::{Code, InstrumentId, OptionCode, ProcessId, QuestionId},
    questionnaire::{ChoiceKind, Instrument, Process, Question},
};

pub use self::{
    consent::{ConsentWay, FACTS, QuoteConsent, RecordedConsent},
    entry::{Entry, EntryKind, LONGEST_ENTRY, LONGEST_TOPIC, Redaction, TranslationState, Translator, USUAL_WEIGHT, WorkingTranslation},
    history::{HistoryKind, HistoryLine},
    postscript::{Atmosphere, Disturbance, Influence, LONGEST_REMARK, Postscript, Trust, Understanding},
    setting::{Header, Interpreting, InterpretingWish, PlaceKind, Present, TalkMode},
};

/// An identifier of 128 bits made by the client, written as 32 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RecordId(String);

impl RecordId {
    /// Reads an identifier; hyphens as in a UUID are accepted.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(|c| *c != '-').collect::<String>().to_ascii_lowercase();
        let well_formed = digits.len() == 32 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        well_formed.then_some(Self(digits))
    }

    /// An identifier from random bits.
    #[must_use]
    pub fn from_random(bits: u128) -> Self {
        Self(format!("{bits:032x}"))
    }

    /// The 32 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How far an interview is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InterviewState {
    /// Notes are being taken.
    Draft,
    /// Handed in; read only.
    Finished,
    /// The person said no; nothing but the count is kept.
    Declined,
}

/// An interview as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interview {
    /// Made by the client.
    pub id: RecordId,
    /// The process.
    pub process: ProcessId,
    /// The guide.
    pub instrument: InstrumentId,
    /// Version of the process the guide was shown from.
    pub version: String,
    /// Shown code such as `K-07`; made by the server.
    pub label: String,
    /// Account of the interviewer.
    pub interviewer: String,
    /// Counts every change.
    pub revision: i64,
    /// How far it is.
    pub state: InterviewState,
    /// What is known of the talk.
    pub header: Header,
    /// The consent, once recorded.
    pub consent: Option<RecordedConsent>,
    /// Answers to structured items.
    pub answers: Answers,
    /// Prompts that were talked about to the end.
    #[serde(default)]
    pub discussed: BTreeSet<QuestionId>,
    /// What the interviewer remembers of the talk itself.
    #[serde(default)]
    pub postscript: Postscript,
    /// How many snapshots of the guide there were when it was handed in; later ones contain it.
    #[serde(default)]
    pub snapshots_before: u8,
    /// Invented for a demonstration.
    pub synthetic: bool,
}

/// Topics that belong to one field of action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicGroup {
    /// The field; none for topics across all fields.
    pub field: Option<Code>,
    /// Code and text key of each topic.
    pub topics: Vec<(OptionCode, String)>,
}

/// The topics of a process: the options of its lists `hurdle` and `need_<field>`, by field. An option
/// names its list in its text key.
#[must_use]
pub fn topics(process: &Process) -> Vec<TopicGroup> {
    let fields = process.fields.iter().cloned().map(Some).chain([None]);
    let mut groups: Vec<TopicGroup> = fields.map(|field| TopicGroup { field, topics: Vec::new() }).collect();
    let questions = process.instruments.iter().flat_map(Instrument::questions);
    for choice in questions.flat_map(Question::choices).filter(|choice| choice.kind == ChoiceKind::Substantive) {
        let field = match choice.text.split_once('-') {
            Some(("hurdle", _)) => choice.group.as_ref(),
            Some((list, _)) => match list.strip_prefix("need_").map(|field| process.fields.iter().find(|known| **known == *field)) {
                Some(field) => field,
                None => continue,
            },
            None => continue,
        };
        let is_new = groups.iter().all(|group| group.topics.iter().all(|(code, _)| *code != choice.code));
        if let Some(group) = groups.iter_mut().find(|group| is_new && group.field.as_ref() == field) {
            group.topics.push((choice.code.clone(), choice.text.clone()));
        }
    }
    groups.retain(|group| !group.topics.is_empty());
    groups
}

impl Interview {
    /// Whether the person allows quotes.
    #[must_use]
    pub fn may_be_quoted(&self) -> bool {
        self.consent.as_ref().is_some_and(|consent| consent.quote != QuoteConsent::No)
    }

    /// The next revision, without the consent to quote, if there is one.
    #[must_use]
    pub fn without_quotes(&self) -> Option<Self> {
        let mut next = self.clone();
        next.consent.as_mut().filter(|consent| consent.quote != QuoteConsent::No)?.quote = QuoteConsent::No;
        next.revision += 1;
        Some(next)
    }

    /// Whether a snapshot contains it; `snapshots` is how many there are of its guide.
    #[must_use]
    pub fn is_in_a_snapshot(&self, snapshots: u8) -> bool {
        self.state == InterviewState::Finished && self.snapshots_before < snapshots
    }

    /// The next revision, taking notes again, if it was handed in and no snapshot contains it yet;
    /// `snapshots` is how many there are of its guide.
    #[must_use]
    pub fn reopened(&self, snapshots: u8) -> Option<Self> {
        let is_free = self.state == InterviewState::Finished && !self.is_in_a_snapshot(snapshots);
        is_free.then(|| Self { state: InterviewState::Draft, revision: self.revision + 1, ..self.clone() })
    }
}

/// An interview whose consent is recorded and which still takes notes.
#[derive(Debug)]
pub struct OpenInterview(Interview);

/// Why an interview takes no notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOpen {
    /// No consent to talk is recorded.
    NoConsent,
    /// It is finished.
    Finished,
    /// The person said no.
    Declined,
}

impl OpenInterview {
    /// Opens an interview for notes.
    ///
    /// # Errors
    /// Why it takes none.
    pub fn open(interview: Interview) -> Result<Self, NotOpen> {
        match (interview.state, &interview.consent) {
            (InterviewState::Finished, _) => Err(NotOpen::Finished),
            (InterviewState::Declined, _) => Err(NotOpen::Declined),
            (InterviewState::Draft, None) => Err(NotOpen::NoConsent),
            (InterviewState::Draft, Some(_)) => Ok(Self(interview)),
        }
    }

    /// The interview.
    #[must_use]
    pub fn interview(&self) -> &Interview {
        &self.0
    }

    /// The next revision with other structured answers.
    #[must_use]
    pub fn with_answers(mut self, answers: Answers) -> Interview {
        self.0.answers.extend(answers);
        self.0.revision += 1;
        self.0
    }

    /// The next revision with another header.
    #[must_use]
    pub fn with_header(mut self, header: Header) -> Interview {
        self.0.header = header;
        self.0.revision += 1;
        self.0
    }

    /// The next revision with another postscript.
    #[must_use]
    pub fn with_postscript(mut self, postscript: Postscript) -> Interview {
        self.0.postscript = postscript;
        self.0.revision += 1;
        self.0
    }

    /// The next revision, in which a prompt was talked about to the end, or not yet.
    #[must_use]
    pub fn with_discussed(mut self, prompt: QuestionId, is_done: bool) -> Interview {
        if is_done {
            self.0.discussed.insert(prompt)
        } else {
            self.0.discussed.remove(&prompt)
        };
        self.0.revision += 1;
        self.0
    }

    /// The next revision, in the hands of another interviewer.
    #[must_use]
    pub fn handed_over(mut self, interviewer: &str) -> Interview {
        self.0.interviewer = interviewer.to_string();
        self.0.revision += 1;
        self.0
    }

    /// The next revision, handed in after so many snapshots of the guide.
    #[must_use]
    pub fn finished(mut self, snapshots: u8) -> Interview {
        self.0.state = InterviewState::Finished;
        self.0.snapshots_before = snapshots;
        self.0.revision += 1;
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_from_before_there_were_translations_and_postscripts_are_read() {
        let entry = r#"{"id":"00000000000000000000000000000001","interview":"00000000000000000000000000000002","question":"C06",
            "revision":3,"kind":"quote","field":null,"topic":null,"weight":2,"quote_ok":true,"text":"Ich warte","redaction":"clean",
            "deleted":false}"#;
        let entry: Entry = serde_json::from_str(entry).unwrap();
        assert_eq!((entry.language, entry.translation, entry.suggested), (None, None, None));
        let interview = r#"{"id":"00000000000000000000000000000002","process":"inventory","instrument":"guide_c","version":"1",
            "label":"K-07","interviewer":"amira","revision":4,"state":"finished","header":{"week":"2026-W47","note_taker":null,
            "mode":"phone","minutes":40,"language":"de","interpreting":"none"},"consent":{"way":"spoken","week":"2026-W47",
            "record":false,"quote":"no","review_wanted":true},"answers":{},"synthetic":false}"#;
        let interview: Interview = serde_json::from_str(interview).unwrap();
        assert_eq!((interview.header.place, &interview.header.others), (None, &None));
        assert_eq!(interview.postscript, Postscript::default());
        let again: Interview = serde_json::from_str(&serde_json::to_string(&interview).unwrap()).unwrap();
        assert_eq!(again, interview);
    }

    #[test]
    fn what_a_snapshot_contains_is_not_opened_again() {
        let draft = r#"{"id":"00000000000000000000000000000002","process":"p","instrument":"g","version":"1","label":"K-01",
            "interviewer":"amira","revision":1,"state":"draft","header":{},"consent":{"way":"spoken","week":"2026-W47",
            "record":false,"quote":"no","review_wanted":true},"answers":{},"synthetic":false}"#;
        let draft: Interview = serde_json::from_str(draft).unwrap();
        assert_eq!(draft.reopened(0), None, "it is open");
        let finished = OpenInterview::open(draft).unwrap().finished(2);
        assert_eq!(finished.reopened(3), None);
        let again = finished.reopened(2).unwrap();
        assert_eq!((again.state, again.revision), (InterviewState::Draft, 3));
    }
}
