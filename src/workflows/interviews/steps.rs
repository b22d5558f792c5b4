//! What becomes of an interview as a whole: handed in, opened again, handed over to another interviewer,
//! withdrawn. Every step is stored together with its line of the history.

use crate::{
    domain::interviews::{HistoryKind, HistoryLine, Interview, NotOpen, OpenInterview},
    storage::{PutOutcome, StoreError},
    workflows::{
        Engine,
        accounts::{Role, Staff},
        interviews::{ATTEMPTS, Change},
    },
};

impl Engine {
    /// Hands an interview in: read only from now on.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn finish_talk(&self, staff: &Staff, open: OpenInterview) -> Result<Change<Interview>, StoreError> {
        let (process, instrument) = (open.interview().process.clone(), open.interview().instrument.clone());
        // Whoever takes a snapshot waits, so that it is certain which one contains this interview.
        let _one_at_a_time = self.inner.taking.lock().await;
        let snapshots = self.store().last_snapshot(&process, &instrument).await?;
        let line = self.line(HistoryKind::HandedIn, &staff.name);
        self.take_step(open, &line, |open| open.finished(snapshots)).await
    }

    /// Opens an interview that was handed in again. `None` when a snapshot contains it, because then what it says
    /// is part of numbers that may have gone out, or when somebody has reviewed or coded what it says.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn reopen_talk(&self, staff: &Staff, interview: &Interview) -> Result<Option<Interview>, StoreError> {
        let _one_at_a_time = self.inner.taking.lock().await;
        let snapshots = self.store().last_snapshot(&interview.process, &interview.instrument).await?;
        let Some(reopened) = interview.reopened(snapshots) else { return Ok(None) };
        if self.store().is_worked_on(&interview.id).await? {
            return Ok(None);
        }
        let line = self.line(HistoryKind::Reopened, &staff.name);
        Ok(match self.store().put_step(&reopened, &line).await? {
            PutOutcome::Stored | PutOutcome::Unchanged => Some(reopened),
            // Somebody opened it at the same moment, or it was handed in once more: that is current.
            PutOutcome::Stale(current) => Some(*current),
        })
    }

    /// Whether an interview that was handed in can be opened again.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn can_reopen_talk(&self, interview: &Interview) -> Result<bool, StoreError> {
        let snapshots = self.store().last_snapshot(&interview.process, &interview.instrument).await?;
        Ok(interview.reopened(snapshots).is_some() && !self.store().is_worked_on(&interview.id).await?)
    }

    /// Gives an interview to another interviewer, with what that one should know.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn hand_over_talk(&self, staff: &Staff, open: OpenInterview, to: &str, note: &str) -> Result<Change<Interview>, StoreError> {
        let line = HistoryLine {
            from: open.interview().interviewer.clone(),
            to: to.to_string(),
            note: note.to_string(),
            ..self.line(HistoryKind::HandedOver, &staff.name)
        };
        self.take_step(open, &line, |open| open.handed_over(to)).await
    }

    /// The accounts that lead interviews and are not disabled.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn interviewers(&self) -> Result<Vec<String>, StoreError> {
        let leads = |roles: &str| Role::parse_all(roles).iter().any(|role| matches!(role, Role::Organiser | Role::Interviewer));
        let accounts = self.store().accounts().await?;
        Ok(accounts.into_iter().filter(|account| !account.disabled && leads(&account.roles)).map(|account| account.name).collect())
    }

    /// Deletes an interview for good, with everything that was noted; only a count stays, and what was said of
    /// all talks together until five have left. The log says who did it and with which guide, and nothing of
    /// the interview.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn withdraw_talk(&self, staff: &Staff, interview: &Interview) -> Result<bool, StoreError> {
        // Whoever counts talks waits, so that nobody remembers what is about to go.
        let _one_at_a_time = self.inner.taking.lock().await;
        self.withdraws(interview).await?;
        let counted = self.counted_without(interview).await?;
        let is_gone = self.store().withdraw_interview(&interview.id, counted).await?;
        if is_gone {
            self.note(&staff.name, "withdraw-interview", &format!("{}/{}", interview.process, interview.instrument), "").await?;
        }
        Ok(is_gone)
    }

    /// Takes the consent to quote back: the person's words leave nowhere any more, whoever has released them.
    /// `false` when there was no such consent.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn forbid_quotes(&self, staff: &Staff, interview: &Interview) -> Result<bool, StoreError> {
        let mut current = interview.clone();
        for _ in 0..ATTEMPTS {
            let Some(next) = current.without_quotes() else { return Ok(false) };
            let line = self.line(HistoryKind::QuotesForbidden, &staff.name);
            match self.store().put_step(&next, &line).await? {
                PutOutcome::Stored | PutOutcome::Unchanged => return Ok(true),
                PutOutcome::Stale(newer) => current = *newer,
            }
        }
        Err(StoreError::Overloaded)
    }

    fn line(&self, kind: HistoryKind, account: &str) -> HistoryLine {
        HistoryLine {
            day: self.surroundings().today().to_string(),
            kind,
            account: account.to_string(),
            from: String::new(),
            to: String::new(),
            note: String::new(),
        }
    }

    /// Stores a step; once more on what somebody else wrote in between, as long as the interview is open and
    /// in the same hands.
    async fn take_step(
        &self,
        mut open: OpenInterview,
        line: &HistoryLine,
        next: impl Fn(OpenInterview) -> Interview,
    ) -> Result<Change<Interview>, StoreError> {
        let interviewer = open.interview().interviewer.clone();
        for _ in 0..ATTEMPTS {
            let changed = next(open);
            match self.store().put_step(&changed, line).await? {
                PutOutcome::Stored | PutOutcome::Unchanged => return Ok(Change::Saved(changed)),
                PutOutcome::Stale(current) if current.interviewer != interviewer => return Ok(Change::Conflict(*current)),
                PutOutcome::Stale(current) => match OpenInterview::open(*current) {
                    Ok(current) => open = current,
                    Err(NotOpen::Finished) if line.kind == HistoryKind::HandedIn => return Ok(Change::Saved(changed)),
                    Err(reason) => return Ok(Change::NotOpen(reason)),
                },
            }
        }
        Err(StoreError::Overloaded)
    }
}
