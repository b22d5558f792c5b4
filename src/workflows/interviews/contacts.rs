//! Names and addresses of people who want to hear from the office. They stand in a ledger of their own,
//! apart from the interviews: an entry has no time, no interviewer and a random identifier, so that nothing
//! leads from a contact to a talk or back.

use crate::{
    domain::{
        interviews::RecordId,
        questionnaire::{DetachedForm, DetachedLedger, Process},
    },
    storage::{DetachedEntry, StoreError},
    workflows::{Engine, accounts::Staff, interviews::Guide},
};

const LEDGER: &str = DetachedLedger::Contacts.as_str();

impl Guide<'_> {
    /// The form for a contact, if the guide has one.
    #[must_use]
    pub fn contact_form(&self) -> Option<&DetachedForm> {
        self.instrument.detached.iter().find(|form| form.ledger == DetachedLedger::Contacts)
    }
}

impl Engine {
    /// The contacts of a process, in an order that tells nothing.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn contacts(&self, process: &Process) -> Result<Vec<DetachedEntry>, StoreError> {
        self.store().detached_entries(&process.id, LEDGER).await
    }

    /// Deletes a contact for good; notes of talks are not touched. `false` when there is no such contact.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn delete_contact(&self, staff: &Staff, process: &Process, id: &RecordId) -> Result<bool, StoreError> {
        let is_gone = self.store().delete_detached(&process.id, LEDGER, id).await?;
        if is_gone {
            self.note(&staff.name, "delete-contact", process.id.as_str(), "").await?;
        }
        Ok(is_gone)
    }
}
