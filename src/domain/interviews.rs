//! The interview log: consent, header, structured answers and entries. An interview without a
//! recorded consent to talk cannot take notes; [`OpenInterview`] is the proof that one is recorded.
//! Identifiers are made by whoever writes (later a device without a network), every record counts
//! its revisions, and writing the same revision twice changes nothing.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::{
    answers::Answers,
    identifiers::{Code, InstrumentId, OptionCode, ProcessId, QuestionId},
    questionnaire::{ChoiceKind, Instrument, Process, Question},
    stored_words::words,
};

/// The facts that are told before a talk; each has a text `iv-fact-<word>`.
pub const FACTS: [&str; 5] = ["voluntary", "purpose", "notes", "no_effect", "withdraw"];
/// The longest text of an entry, in graphemes.
pub const LONGEST_ENTRY: usize = 4_000;
/// "Said clearly": the weight of an entry unless another one is chosen.
pub const USUAL_WEIGHT: u8 = 2;

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

words!(
    /// How the talk takes place.
    TalkMode {
        /// Face to face.
        InPerson = "in_person",
        /// By telephone.
        Phone = "phone",
        /// By video.
        Video = "video",
        /// With several people.
        Group = "group",
    }
);
words!(
    /// Who interprets, as a kind, never a name.
    Interpreting {
        /// Nobody.
        None = "none",
        /// A professional.
        Professional = "professional",
        /// A trained volunteer.
        TrainedVolunteer = "trained_volunteer",
        /// Family or friends.
        FamilyFriend = "family_friend",
    }
);
words!(
    /// How the consent to talk was given.
    ConsentWay {
        /// In writing.
        Written = "written",
        /// Spoken before a witness.
        Spoken = "spoken",
    }
);
words!(
    /// Whether words may be quoted.
    QuoteConsent {
        /// No.
        No = "no",
        /// Without any hint who spoke.
        Anonymous = "anonymous",
        /// With the role of the person.
        WithRole = "with_role",
    }
);
words!(
    /// What an entry is.
    EntryKind {
        /// Something that works.
        Strength = "strength",
        /// Something that does not.
        Problem = "problem",
        /// Something that is needed.
        Need = "need",
        /// A proposal.
        Idea = "idea",
        /// Literal words.
        Quote = "quote",
    }
);
words!(
    /// Whether an entry still names people.
    Redaction {
        /// Nobody has looked.
        Unchecked = "unchecked",
        /// Names are marked.
        Marked = "marked",
        /// Names are gone.
        Clean = "clean",
    }
);

/// What is known of the talk as a whole; all of it coarse.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Header {
    /// ISO week, `2026-W47`; never the day.
    pub week: String,
    /// Who writes, if not the interviewer: an account.
    pub note_taker: Option<String>,
    /// How the talk takes place.
    pub mode: Option<TalkMode>,
    /// Length in minutes.
    pub minutes: Option<u16>,
    /// Language of the talk, BCP 47.
    pub language: Option<String>,
    /// Who interprets.
    pub interpreting: Option<Interpreting>,
}

/// The consent as recorded; `talk` is the one without which nothing else is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedConsent {
    /// How the consent to talk was given.
    pub way: ConsentWay,
    /// ISO week in which it was given.
    pub week: String,
    /// Recording is allowed.
    pub record: bool,
    /// Quoting is allowed.
    pub quote: QuoteConsent,
    /// The person wants to see the notes.
    pub review_wanted: bool,
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
    /// Invented for a demonstration.
    pub synthetic: bool,
}

/// A thought from a talk: one entry, one thought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Made by the client.
    pub id: RecordId,
    /// The interview.
    pub interview: RecordId,
    /// The prompt it belongs to.
    pub question: Option<QuestionId>,
    /// Counts every change.
    pub revision: i64,
    /// What it is.
    pub kind: EntryKind,
    /// Field of action.
    pub field: Option<Code>,
    /// Topic: a code of the lists of hurdles and needs.
    pub topic: Option<Code>,
    /// 1 (aside) to 3 (came up again and again).
    pub weight: u8,
    /// The person allowed to quote this.
    pub quote_ok: bool,
    /// What was said, in the words of the note.
    pub text: String,
    /// Whether it still names people.
    pub redaction: Redaction,
    /// Taken back; kept as a mark so that an older device does not bring it back.
    pub deleted: bool,
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

    /// The next revision, handed in.
    #[must_use]
    pub fn finished(mut self) -> Interview {
        self.0.state = InterviewState::Finished;
        self.0.revision += 1;
        self.0
    }
}
