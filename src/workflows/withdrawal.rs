//! After sending: a person takes answers back, or leaves entries in a ledger of their own.

use crate::{
    domain::{
        answers::{Answer, Answers, Problem, ResumeCode, SubmittedForm, read_detached},
        identifiers::Code,
        questionnaire::{DetachedForm, Process},
    },
    storage::{self, StoreError, Withdrawal},
    workflows::Engine,
};

/// What there is under a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Answers to so many questions, which can be deleted.
    Answers(usize),
    /// Answers that are part of an evaluation and stay.
    Evaluated,
    /// Nothing.
    Nothing,
}

impl Engine {
    /// What there is to withdraw under a number.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_for_withdrawal(&self, code: &ResumeCode) -> Result<Found, StoreError> {
        if let Some(response) = self.store().response(&self.keys().response_id(code)).await? {
            if response.snapshot > 0 {
                return Ok(Found::Evaluated);
            }
            // The place a rotated question began with is stored beside its answer and is none itself.
            let is_order = |id: &Code| id.as_str().strip_suffix("_order").is_some_and(|question| response.answers.contains_key(question));
            let answered = response.answers.iter().filter(|(id, answer)| **answer != Answer::Blank && !is_order(id));
            return Ok(Found::Answers(answered.count()));
        }
        let draft = self.store().draft(&self.keys().draft_id(code)).await?;
        Ok(draft.map_or(Found::Nothing, |draft| Found::Answers(draft.draft.answered())))
    }

    /// Deletes the answers of a number for good, sent or not, unless they are part of an evaluation.
    ///
    /// # Errors
    /// When the database cannot write.
    pub async fn withdraw(&self, code: &ResumeCode) -> Result<Withdrawal, StoreError> {
        let draft_id = self.keys().draft_id(code);
        let had_draft = self.store().draft(&draft_id).await?.is_some();
        self.store().delete_draft(&draft_id).await?;
        Ok(match self.store().withdraw(&self.keys().response_id(code)).await? {
            Withdrawal::Unknown if had_draft => Withdrawal::Withdrawn,
            outcome => outcome,
        })
    }

    /// Stores the entries of a detached form in their own ledger.
    ///
    /// # Errors
    /// What has to change in the form, or a database that cannot write.
    pub async fn take_detached(
        &self,
        process: &Process,
        form: &DetachedForm,
        submitted: &SubmittedForm,
        language: &str,
    ) -> Result<Result<usize, Vec<Problem>>, StoreError> {
        let entries: Vec<Answers> = match read_detached(form, submitted, language, self.surroundings().month()) {
            Ok(entries) => entries,
            Err(problems) => return Ok(Err(problems)),
        };
        let entries: Vec<_> = entries.into_iter().map(|entry| (self.surroundings().record_id(), entry)).collect();
        let place =
            storage::DetachedForm { process: &process.id, ledger: form.ledger.as_str(), form: &form.id, language, synthetic: false };
        self.store().add_detached(&place, &entries).await?;
        Ok(Ok(entries.len()))
    }
}
