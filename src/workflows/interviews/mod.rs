//! An interviewer leads a talk: consent first, then the details of the talk, structured answers and
//! entries, a postscript, then handing in. Whatever arrives twice is stored once, and nobody's words are
//! overwritten unseen. How forms are read stands in [`forms`], the entries in [`entries`], what is looked at
//! before handing in in [`checks`], what becomes of an interview as a whole in [`steps`].

pub mod checks;
pub mod contacts;
pub mod entries;
pub mod forms;
pub mod steps;

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
};

use sha2::{Digest as _, Sha256};

use crate::{
    domain::{
        answers::Answers,
        identifiers::{Code, QuestionId},
        interviews::{Header, Interview, InterviewState, NotOpen, OpenInterview, Postscript, RecordId, RecordedConsent},
        questionnaire::{Draw, Instrument, InstrumentKind, Page, Process, Question, QuestionKind, Situation},
    },
    storage::{PutOutcome, StoreError},
    workflows::{
        Engine,
        accounts::{Role, Staff},
        keys::to_hex,
    },
};

/// An interview changed between reading and writing so often that something must be wrong.
const ATTEMPTS: usize = 20;

/// An interview guide of a process.
#[derive(Clone, Copy, Debug)]
pub struct Guide<'a> {
    /// The process.
    pub process: &'a Process,
    /// The guide.
    pub instrument: &'a Instrument,
}

/// An interview with the guide it follows.
#[derive(Clone, Debug)]
pub struct Talk<'a> {
    /// The guide.
    pub guide: Guide<'a>,
    /// The interview as it is stored.
    pub interview: Interview,
}

/// What an identifier stands for after a consent was recorded or refused, now or before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    /// An interview.
    Interview,
    /// Somebody who said no, and nothing else.
    Declined,
}

/// What became of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change<T> {
    /// It is stored, now or before.
    Saved(T),
    /// Somebody else changed it since it was shown; this is what is stored.
    Conflict(T),
    /// The interview takes no notes any more.
    NotOpen(NotOpen),
}

/// A part of an interview that has a form of its own.
#[derive(Clone, Copy, Debug)]
pub enum Section<'a> {
    /// What is known of the talk.
    Header,
    /// The structured questions of a page.
    Page(&'a Page),
    /// What the interviewer remembers of the talk.
    Postscript,
}

/// The content of a [`Section`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// What is known of the talk.
    Header(Header),
    /// Answers to structured questions.
    Answers(Answers),
    /// What the interviewer remembers of the talk.
    Postscript(Postscript),
}

impl Section<'_> {
    /// What is stored in this section.
    #[must_use]
    pub fn of(self, interview: &Interview) -> Part {
        match self {
            Self::Header => Part::Header(interview.header.clone()),
            Self::Postscript => Part::Postscript(interview.postscript.clone()),
            Self::Page(page) => {
                let stands_here = |id: &Code| page.questions.iter().any(|question| question.id == *id);
                let answers = interview.answers.iter().filter(|(id, _)| stands_here(id));
                Part::Answers(answers.map(|(id, answer)| (id.clone(), answer.clone())).collect())
            }
        }
    }
}

impl Part {
    /// Tells this content from any other. A form carries it, so that only a change of *its* part counts
    /// as a conflict, not every change of the interview.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let text = match self {
            Self::Header(header) => serde_json::to_string(header),
            Self::Answers(answers) => serde_json::to_string(answers),
            Self::Postscript(postscript) => serde_json::to_string(postscript),
        };
        to_hex(&Sha256::digest(text.unwrap_or_default())[..8])
    }

    fn put_into(self, open: OpenInterview) -> Interview {
        match self {
            Self::Header(header) => open.with_header(header),
            Self::Answers(answers) => open.with_answers(answers),
            Self::Postscript(postscript) => open.with_postscript(postscript),
        }
    }
}

impl Guide<'_> {
    /// The letter labels of this guide begin with: K (key persons) for the first guide of a process,
    /// for others the last letter of their code.
    fn letter(self) -> char {
        let first = self.process.instruments.iter().find(|instrument| instrument.kind == InstrumentKind::Guide);
        if first.is_some_and(|first| first.id == self.instrument.id) {
            return 'K';
        }
        self.instrument.id.as_str().chars().rev().find(char::is_ascii_alphabetic).map_or('K', |letter| letter.to_ascii_uppercase())
    }

    /// The prompts an interview reaches, in order.
    #[must_use]
    pub fn themes<'q>(&'q self, interview: &Interview) -> Vec<&'q Question> {
        let nothing = Draw::new();
        let situation = Situation { answers: &interview.answers, drawn: &nothing, sensitive_consent: None };
        let prompts = self.instrument.questions().filter(|question| matches!(question.kind, QuestionKind::Notes));
        prompts.filter(|question| self.instrument.reaches(question, situation)).collect()
    }

    /// The prompt with this code, reached or not: what was written for it stays with it.
    #[must_use]
    pub fn theme(&self, id: &str) -> Option<&Question> {
        self.instrument.question(id).filter(|question| matches!(question.kind, QuestionKind::Notes))
    }

    /// The structured questions of a page that an interview reaches.
    #[must_use]
    pub fn structured<'q>(&self, page: &'q Page, interview: &Interview) -> Vec<&'q Question> {
        let nothing = Draw::new();
        let situation = Situation { answers: &interview.answers, drawn: &nothing, sensitive_consent: None };
        self.instrument.reached_questions(page, situation).into_iter().filter(|question| question.takes_an_answer()).collect()
    }
}

impl Engine {
    /// All guides of all processes.
    pub fn guides(&self) -> impl Iterator<Item = Guide<'_>> {
        self.processes().flat_map(|process| {
            let guides = process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Guide);
            guides.map(move |instrument| Guide { process, instrument })
        })
    }

    /// The guide with this code.
    #[must_use]
    pub fn guide(&self, process: &str, instrument: &str) -> Option<Guide<'_>> {
        self.guides().find(|guide| guide.process.id == process && guide.instrument.id == instrument)
    }

    /// The interviews with a guide that somebody may see: the own ones, or all for organisers.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn talks(&self, staff: &Staff, guide: Guide<'_>) -> Result<Vec<Interview>, StoreError> {
        let only = (!staff.has_any(&[Role::Organiser])).then_some(staff.name.as_str());
        let mut interviews = self.store().interviews(&guide.process.id, &guide.instrument.id, only).await?;
        interviews.retain(|interview| interview.state != InterviewState::Declined);
        Ok(interviews)
    }

    /// An interview that somebody may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn talk(&self, staff: &Staff, id: &RecordId) -> Result<Option<Talk<'_>>, StoreError> {
        let sees_all = staff.has_any(&[Role::Organiser]);
        let interview = self.store().interview(id).await?;
        let interview = interview.filter(|interview| sees_all || interview.interviewer == staff.name);
        Ok(interview.and_then(|interview| {
            let guide = self.guide(interview.process.as_str(), interview.instrument.as_str())?;
            Some(Talk { guide, interview })
        }))
    }

    /// Begins an interview with the consent to it. The identifier was made with the page, so that the
    /// same page sent twice begins one interview.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn begin_talk(
        &self,
        staff: &Staff,
        guide: Guide<'_>,
        id: RecordId,
        consent: RecordedConsent,
        language: String,
    ) -> Result<Begun, StoreError> {
        if let Some(begun) = self.begun(&id).await? {
            return Ok(begun);
        }
        let number = self.store().next_label(&guide.process.id, &guide.instrument.id).await?;
        let interview = Interview {
            label: format!("{}-{number:02}", guide.letter()),
            interviewer: staff.name.clone(),
            header: Header { week: consent.week.clone(), language: Some(language), ..Header::default() },
            consent: Some(consent),
            state: InterviewState::Draft,
            ..nothing_but_a_count(id, guide)
        };
        self.put_first(&interview).await
    }

    /// Counts that somebody said no. Neither the interviewer nor the week nor anything else is kept.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn decline_talk(&self, guide: Guide<'_>, id: RecordId) -> Result<Begun, StoreError> {
        self.put_first(&nothing_but_a_count(id, guide)).await
    }

    async fn put_first(&self, interview: &Interview) -> Result<Begun, StoreError> {
        Ok(match self.store().put_interview(interview).await? {
            PutOutcome::Stored | PutOutcome::Unchanged => begun_as(interview),
            PutOutcome::Stale(current) => begun_as(&current),
        })
    }

    async fn begun(&self, id: &RecordId) -> Result<Option<Begun>, StoreError> {
        Ok(self.store().interview(id).await?.as_ref().map(begun_as))
    }

    /// Writes a part of an interview, unless somebody else changed this part since it was shown; `seen`
    /// is the fingerprint of what was shown.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn save_part(
        &self,
        open: OpenInterview,
        section: Section<'_>,
        seen: &str,
        part: &Part,
    ) -> Result<Change<Interview>, StoreError> {
        self.change_talk(open, |open| {
            let stored = section.of(open.interview());
            if stored == *part {
                return ControlFlow::Break(Change::Saved(open.interview().clone()));
            }
            if stored.fingerprint() != seen {
                return ControlFlow::Break(Change::Conflict(open.interview().clone()));
            }
            ControlFlow::Continue(part.clone().put_into(open))
        })
        .await
    }

    /// Says that a prompt was talked about to the end, or not yet.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn mark_discussed(&self, open: OpenInterview, prompt: &QuestionId, is_done: bool) -> Result<Change<Interview>, StoreError> {
        self.change_talk(open, |open| {
            if open.interview().discussed.contains(prompt) == is_done {
                return ControlFlow::Break(Change::Saved(open.interview().clone()));
            }
            ControlFlow::Continue(open.with_discussed(prompt.clone(), is_done))
        })
        .await
    }

    /// Writes the next revision; once more on what somebody else wrote in between.
    async fn change_talk(
        &self,
        mut open: OpenInterview,
        next: impl Fn(OpenInterview) -> ControlFlow<Change<Interview>, Interview>,
    ) -> Result<Change<Interview>, StoreError> {
        for _ in 0..ATTEMPTS {
            let changed = match next(open) {
                ControlFlow::Continue(changed) => changed,
                ControlFlow::Break(decided) => return Ok(decided),
            };
            match self.store().put_interview(&changed).await? {
                PutOutcome::Stored | PutOutcome::Unchanged => return Ok(Change::Saved(changed)),
                PutOutcome::Stale(current) => match OpenInterview::open(*current) {
                    Ok(current) => open = current,
                    Err(reason) => return Ok(Change::NotOpen(reason)),
                },
            }
        }
        Err(StoreError::Overloaded)
    }

    /// How many entries each interview of a guide has, those taken back left out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn entry_counts(&self, guide: Guide<'_>) -> Result<BTreeMap<RecordId, usize>, StoreError> {
        let mut counts = BTreeMap::new();
        let entries = self.store().entries_of(&guide.process.id, &guide.instrument.id).await?;
        for entry in entries.into_iter().filter(|entry| !entry.deleted) {
            *counts.entry(entry.interview).or_default() += 1;
        }
        Ok(counts)
    }
}

fn begun_as(interview: &Interview) -> Begun {
    if interview.state == InterviewState::Declined { Begun::Declined } else { Begun::Interview }
}

/// The record of somebody who said no.
fn nothing_but_a_count(id: RecordId, guide: Guide<'_>) -> Interview {
    Interview {
        id,
        process: guide.process.id.clone(),
        instrument: guide.instrument.id.clone(),
        version: guide.process.version.clone(),
        label: String::new(),
        interviewer: String::new(),
        revision: 1,
        state: InterviewState::Declined,
        header: Header::default(),
        consent: None,
        answers: Answers::new(),
        discussed: BTreeSet::new(),
        postscript: Postscript::default(),
        snapshots_before: 0,
        synthetic: false,
    }
}
