//! Rows as they were answered: codes without free text, not anonymised, and therefore sealed for one person
//! before they leave the memory. Of a strict survey they leave only when two organisers stand for it, once
//! for each time they do.

use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::task::spawn_blocking;

use crate::{
    domain::{
        answers::Completeness,
        interviews::InterviewState,
        questionnaire::{Anonymity, InstrumentKind},
    },
    interchange::age::{Fresh, Recipient, seal},
    rendering::exports::{self, RawResponse},
    storage::{ReleaseRequest, StoreError, StoredResponse},
    workflows::{ledger::Released, results::Results, row_files::Asked},
};

/// What somebody asks for who wants the rows as they were answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawRequest {
    /// What for.
    pub reason: String,
}

/// Why no rows leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RawRefused {
    /// Two organisers have to want it.
    NeedsRequest,
    /// There is no such request, or it is not approved, or it was used before.
    NotApproved,
}

impl Results {
    /// Everything that is stored, one row for each response, sealed for the recipient, entered in the log
    /// and the ledger. A request is used up.
    ///
    /// # Errors
    /// When the store cannot be read or written; the inner refusal says why nothing leaves.
    pub async fn raw_rows(
        &self,
        account: &str,
        recipient: &Recipient,
        request: Option<&str>,
    ) -> Result<Result<Vec<u8>, RawRefused>, StoreError> {
        let approved = match (self.instrument().anonymity, request) {
            (Anonymity::Confidential, _) => None,
            (Anonymity::Strict, None) => return Ok(Err(RawRefused::NeedsRequest)),
            (Anonymity::Strict, Some(id)) => match self.approved(id).await? {
                Some(approved) => Some(approved),
                None => return Ok(Err(RawRefused::NotApproved)),
            },
        };
        let responses = self.raw_responses().await?;
        let (results, recipient, dice) = (self.clone(), recipient.clone(), self.engine().surroundings());
        let fresh = Fresh { ephemeral: dice.random(), file_key: dice.random(), nonce: dice.random() };
        let to = recipient.to_string();
        let sealing = spawn_blocking(move || seal(&recipient, &fresh, &exports::rows(results.instrument(), &responses)));
        let sealed = sealing.await.map_err(|_| StoreError::Interrupted)?;
        if let Some((approved, _)) = &approved
            && !self.engine().store().use_request(&approved.id).await?
        {
            return Ok(Err(RawRefused::NotApproved));
        }
        let guarantee = match approved {
            None => json!({ "anonymised": false, "recipient": to }),
            Some((kept, raw)) => json!({
                "anonymised": false, "recipient": to, "request": kept.id, "reason": raw.reason,
                "approved_by": [kept.asked_by, kept.approved_by],
            }),
        };
        let object = format!("{}/raw", self.instrument().id);
        let released = Released { kind: "raw", object, content: &sealed, guarantee: &guarantee.to_string() };
        self.engine().enter(self.process(), account, released).await?;
        self.note(account, "export-raw", &to).await?;
        Ok(Ok(sealed))
    }

    /// An approved request for these rows.
    async fn approved(&self, id: &str) -> Result<Option<(ReleaseRequest, RawRequest)>, StoreError> {
        let mut asked = self.asked_rows().await?.into_iter().filter(|asked| asked.kept.id == id && asked.kept.state == "approved");
        Ok(asked.find_map(|found| match found.asked {
            Asked::Raw { raw } => Some((found.kept, raw)),
            Asked::Files(_) => None,
        }))
    }

    async fn raw_responses(&self) -> Result<Vec<RawResponse>, StoreError> {
        let mut responses = Vec::new();
        let (process, instrument, store) = (self.process(), self.instrument(), self.engine().store());
        match instrument.kind {
            InstrumentKind::Survey => {
                store.empty_pool(&process.id, &instrument.id).await?;
                let mut take = |response: StoredResponse| {
                    let StoredResponse { version, completeness, answers, .. } = response;
                    responses.push(RawResponse { version, completeness, answers });
                };
                self.engine().read_responses(process, instrument, &mut take).await?;
            }
            InstrumentKind::Guide => {
                let interviews = store.interviews(&process.id, &instrument.id, None).await?;
                let finished = interviews.into_iter().filter(|interview| interview.state == InterviewState::Finished);
                responses.extend(finished.map(|interview| RawResponse {
                    version: interview.version,
                    completeness: Completeness::Complete,
                    answers: interview.answers,
                }));
            }
        }
        Ok(responses)
    }
}
