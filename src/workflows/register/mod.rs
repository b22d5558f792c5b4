//! The register of recommendations: typed in during a workshop, checked, decided and followed until they are done.
//! Every change is made on the revision somebody saw, in their name; what it rests on is told in `evidence`,
//! how it leaves in `files`.

mod evidence;
mod files;

pub use self::{
    evidence::{Grounds, ReleasedWords, Shown},
    files::{RegisterFile, ground},
};
use crate::{
    domain::{
        answers::clean_text,
        identifiers::Code,
        interviews::RecordId,
        questionnaire::Process,
        register::{Change, Content, Day, Part, Proposal, Recommendation, RegisterProblem, Status, text_problems},
        words::code_book::BookCode,
    },
    storage::StoreError,
    workflows::Engine,
};

/// What became of a change of the register.
#[derive(Clone, Debug)]
pub enum RegisterChange {
    /// It is made.
    Made,
    /// It is not, and why.
    Refused(Vec<RegisterProblem>),
    /// Somebody else changed the entry, so it is as told; or there is none.
    TooLate(Option<Box<Recommendation>>),
}

/// What somebody typed about an entry.
#[derive(Clone, Debug, Default)]
pub struct TypedEntry {
    /// The results form.
    pub says: Proposal,
    /// When somebody will look how far it is.
    pub check_on: Option<Day>,
    /// What is to be looked at.
    pub check_note: String,
}

impl Engine {
    /// The entries of a process, deleted ones among them: by field of action, the most dots first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn register(&self, process: &Process) -> Result<Vec<Recommendation>, StoreError> {
        let mut entries = self.store().recommendations(&process.id).await?;
        let place = |field: Option<&Code>| process.fields.iter().position(|known| Some(known) == field).unwrap_or(usize::MAX);
        entries.sort_by_key(|entry| {
            let says = &entry.content.says;
            (place(says.field.as_ref()), std::cmp::Reverse(says.dots), says.proposal.clone(), entry.id.clone())
        });
        Ok(entries)
    }

    /// Every revision of an entry, the oldest first; none when there is no such entry.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn recommendation(&self, process: &Process, id: &RecordId) -> Result<Vec<Recommendation>, StoreError> {
        self.store().revisions(&process.id, id).await
    }

    /// Keeps what somebody typed who saw a revision of the entry, 0 for a new one. A new entry rests on the released
    /// numbers of its topic. The same sent twice is kept once.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn put_recommendation(
        &self,
        process: &Process,
        (id, seen): (&RecordId, i64),
        typed: &TypedEntry,
        account: &str,
    ) -> Result<RegisterChange, StoreError> {
        let (says, check_note) = match self.checked_entry(process, typed).await? {
            Ok(checked) => checked,
            Err(problems) => return Ok(RegisterChange::Refused(problems)),
        };
        let now = self.recommendation(process, id).await?.pop();
        let is_again = |now: &Recommendation| {
            now.revision == seen + 1 && now.author == account && now.content.says == says && now.content.check_note == check_note
        };
        if now.as_ref().is_some_and(is_again) {
            return Ok(RegisterChange::Made);
        }
        let (content, change) = if let Some(now) = &now {
            match now.content.edited(says, typed.check_on, check_note) {
                Ok(content) => (content, Change::Changed),
                Err(problem) => return Ok(RegisterChange::Refused(vec![problem])),
            }
        } else {
            let evidence = self.numbers_of_topic(process, says.topic.as_ref()).await?;
            (Content { check_on: typed.check_on, check_note, ..Content::draft(says, evidence) }, Change::Entered)
        };
        self.add_revision(process, (id, seen), now, (content, change), account).await
    }

    async fn checked_entry(
        &self,
        process: &Process,
        typed: &TypedEntry,
    ) -> Result<Result<(Proposal, String), Vec<RegisterProblem>>, StoreError> {
        let book = self.code_book(process).await?.book;
        let is_topic = |topic: &Code| book.code(topic).is_some_and(BookCode::is_live);
        let named = |text: &str| self.words_that_name(process, text);
        let check_note = clean_text(&typed.check_note);
        let in_note = text_problems(Part::Note, &check_note, named);
        Ok(match typed.says.clone().checked(&process.fields, is_topic, named) {
            Ok(says) if in_note.is_empty() => Ok((says, check_note)),
            Ok(_) => Err(in_note),
            Err(problems) => Err(problems.into_iter().chain(in_note).collect()),
        })
    }

    /// The words of a text that name somebody.
    pub(super) fn words_that_name(&self, process: &Process, text: &str) -> Vec<String> {
        let marks = self.marks(process, text).into_iter().filter(|mark| mark.kind.names_somebody());
        marks.filter_map(|mark| text.get(mark.range).map(str::to_string)).collect()
    }

    /// Takes an entry one step further, with a note.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn step_recommendation(
        &self,
        process: &Process,
        (id, seen): (&RecordId, i64),
        (to, note): (Status, &str),
        account: &str,
    ) -> Result<RegisterChange, StoreError> {
        let note = clean_text(note);
        let problems = text_problems(Part::Note, &note, |text| self.words_that_name(process, text));
        if !problems.is_empty() {
            return Ok(RegisterChange::Refused(problems));
        }
        let step = |now: &Content| now.stepped(to, &note);
        self.change_recommendation(process, (id, seen), step, Change::Stepped { to, note: note.clone() }, account).await
    }

    /// Deletes an entry, or takes a deleted one back. What it was stays in its history.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn delete_recommendation(
        &self,
        process: &Process,
        (id, seen): (&RecordId, i64),
        deleted: bool,
        account: &str,
    ) -> Result<RegisterChange, StoreError> {
        let change = if deleted { Change::Deleted } else { Change::Restored };
        let done = |now: &Content| Ok(Content { deleted, ..now.clone() });
        self.change_recommendation(process, (id, seen), done, change, account).await
    }

    /// Takes the words and the grounds of an older revision up again. How far the entry is stays.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn take_up_recommendation(
        &self,
        process: &Process,
        (id, seen): (&RecordId, i64),
        revision: i64,
        account: &str,
    ) -> Result<RegisterChange, StoreError> {
        let revisions = self.recommendation(process, id).await?;
        let Some(older) = revisions.into_iter().find(|entry| entry.revision == revision) else { return Ok(RegisterChange::TooLate(None)) };
        let Content { says, check_on, check_note, evidence, .. } = older.content;
        let take_up = |now: &Content| {
            let content = now.edited(says.clone(), check_on, check_note.clone())?;
            Ok(Content { evidence: evidence.clone(), ..content })
        };
        self.change_recommendation(process, (id, seen), take_up, Change::TakenUp { revision }, account).await
    }

    async fn change_recommendation(
        &self,
        process: &Process,
        (id, seen): (&RecordId, i64),
        changed: impl Fn(&Content) -> Result<Content, RegisterProblem>,
        change: Change,
        account: &str,
    ) -> Result<RegisterChange, StoreError> {
        let mut revisions = self.recommendation(process, id).await?;
        let Some(now) = revisions.pop() else { return Ok(RegisterChange::TooLate(None)) };
        // A button pressed twice; two buttons of two windows are something else.
        let is_again = |before: &Recommendation| {
            before.revision == seen
                && now.author == account
                && now.change == change
                && changed(&before.content).as_ref() == Ok(&now.content)
        };
        if revisions.last().is_some_and(is_again) {
            return Ok(RegisterChange::Made);
        }
        if now.revision != seen {
            return Ok(RegisterChange::TooLate(Some(Box::new(now))));
        }
        match changed(&now.content) {
            Ok(content) => self.add_revision(process, (id, seen), Some(now), (content, change), account).await,
            Err(problem) => Ok(RegisterChange::Refused(vec![problem])),
        }
    }

    /// Adds the revision after `seen`, which `now` must be.
    async fn add_revision(
        &self,
        process: &Process,
        (id, seen): (&RecordId, i64),
        now: Option<Recommendation>,
        (content, change): (Content, Change),
        account: &str,
    ) -> Result<RegisterChange, StoreError> {
        if now.as_ref().map_or(0, |now| now.revision) != seen {
            return Ok(RegisterChange::TooLate(now.map(Box::new)));
        }
        let day = self.surroundings().today().to_string();
        let done = format!("recommendation-{}", change.as_str());
        let entry = Recommendation {
            id: id.clone(),
            process: process.id.clone(),
            revision: seen + 1,
            author: account.to_string(),
            day,
            change,
            content,
        };
        if self.store().add_recommendation(&entry).await? {
            self.note(account, &done, process.id.as_str(), id.as_str()).await?;
            return Ok(RegisterChange::Made);
        }
        Ok(RegisterChange::TooLate(self.recommendation(process, id).await?.pop().map(Box::new)))
    }
}
