//! Deleting the answers of a survey when everything that was to be known of them is frozen: what that
//! would cost, whether it may be done, and the report of what was done. Snapshots, the ledger and the
//! numbers of participation stay.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    domain::{
        disclosure::Cell,
        identifiers::Code,
        questionnaire::{Instrument, InstrumentKind, Process},
    },
    storage::StoreError,
    workflows::{
        Engine,
        collect::{Availability, Survey},
        ledger::Released,
    },
};

/// What deleting would mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// Answers that are in no snapshot and would be lost, rounded.
    pub lost: Cell,
    /// There are none of those.
    pub loses_nothing: bool,
    /// The survey has no end: people can go on answering.
    pub is_endless: bool,
}

/// Why nothing is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeletionRefused {
    /// Interviews are not deleted here.
    Guide,
    /// It can still be answered, or will be.
    Answerable,
}

/// What was deleted: of every store how many rows, rounded like every number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeletionReport {
    /// The day.
    pub day: String,
    /// Stores with their rows.
    pub stores: [(&'static str, Rows); 5],
    /// The database was rewritten, so that nothing is left in its files.
    pub rewritten: bool,
}

/// How many rows there were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// None.
    None,
    /// Fewer than ten.
    Few,
    /// So many at least.
    AtLeast(u64),
}

impl Rows {
    fn of(count: u64) -> Self {
        match Cell::rounded(count).count() {
            _ if count == 0 => Self::None,
            None => Self::Few,
            Some(count) => Self::AtLeast(count),
        }
    }

    /// In a report for programs.
    fn words(self) -> String {
        match self {
            Self::None => "0".to_string(),
            Self::Few => "1-9".to_string(),
            Self::AtLeast(count) => format!("{count} or more"),
        }
    }
}

/// The report as the ledger keeps it.
#[derive(Serialize)]
struct Kept<'a> {
    day: &'a str,
    deleted: BTreeMap<&'a str, String>,
    method: &'a str,
    stays: [&'a str; 4],
}

impl DeletionReport {
    /// What was done, in one sentence for programs and the ledger.
    #[must_use]
    pub fn method(&self) -> &'static str {
        if self.rewritten {
            "rows deleted, files of the database rewritten, log emptied"
        } else {
            "rows deleted; the files of the database are rewritten when the server next stops"
        }
    }

    /// The report as JSON.
    #[must_use]
    pub fn json(&self) -> String {
        let deleted = self.stores.iter().map(|(store, rows)| (*store, rows.words())).collect();
        let kept =
            Kept { day: &self.day, deleted, method: self.method(), stays: ["snapshots", "ledger", "participation", "released words"] };
        serde_json::to_string(&kept).unwrap_or_default()
    }
}

/// Under this name it is remembered that the answers of an instrument were deleted.
fn remembered(process: &Code, instrument: &Code) -> String {
    format!("answers deleted {process}/{instrument}")
}

impl Engine {
    /// What deleting the answers of an instrument would mean; `None` when there is no such instrument.
    ///
    /// # Errors
    /// When the database cannot be read; the inner refusal says why nothing may be deleted.
    pub async fn deletion_outlook(&self, process: &str, instrument: &str) -> Result<Option<Result<Outlook, DeletionRefused>>, StoreError> {
        let Some(place) = self.place_of(process, instrument) else { return Ok(None) };
        let (process, instrument) = self.at(place);
        if instrument.kind == InstrumentKind::Guide {
            return Ok(Some(Err(DeletionRefused::Guide)));
        }
        let survey = Survey { process, instrument, slug: instrument.slug.as_deref().unwrap_or_default() };
        let is_endless = match self.availability(survey) {
            Availability::Closed => false,
            Availability::Open(None) => true,
            Availability::Open(Some(_)) | Availability::NotYet(_) | Availability::Finishing => {
                return Ok(Some(Err(DeletionRefused::Answerable)));
            }
        };
        let lost = self.store().waiting(&process.id, &instrument.id).await?;
        Ok(Some(Ok(Outlook { lost: Cell::rounded(lost), loses_nothing: lost == 0, is_endless })))
    }

    /// Deletes all answers of an instrument for good and enters that into the ledger.
    ///
    /// # Errors
    /// When the database cannot be read or written; the inner refusal says why nothing was deleted.
    pub async fn delete_answers(
        &self,
        process: &str,
        instrument: &str,
        account: &str,
    ) -> Result<Option<Result<DeletionReport, DeletionRefused>>, StoreError> {
        match self.deletion_outlook(process, instrument).await? {
            None => return Ok(None),
            Some(Err(refused)) => return Ok(Some(Err(refused))),
            Some(Ok(_)) => {}
        }
        let Some(place) = self.place_of(process, instrument) else { return Ok(None) };
        let (process, instrument) = self.at(place);
        let _one_at_a_time = self.inner.taking.lock().await;
        let day = self.surroundings().today().to_string();
        // First, so that nobody freezes what is about to go.
        self.store().set_setting(&remembered(&process.id, &instrument.id), &day).await?;
        let deleted = self.store().delete_answers(&process.id, &instrument.id).await?;
        let stores = [
            ("responses", Rows::of(deleted.responses)),
            ("pool", Rows::of(deleted.waiting)),
            ("drafts", Rows::of(deleted.drafts)),
            ("fills", Rows::of(deleted.fills)),
            ("texts", Rows::of(deleted.texts)),
        ];
        let report = DeletionReport { day, stores, rewritten: deleted.rewritten };
        let json = report.json();
        let object = format!("{}/answers", instrument.id);
        self.enter(process, account, Released { kind: "deletion", object, content: json.as_bytes(), guarantee: &json }).await?;
        self.note(account, "delete-answers", &format!("{}/{}", process.id, instrument.id), &json).await?;
        Ok(Some(Ok(report)))
    }

    /// Whether the answers of an instrument were deleted.
    pub(super) async fn were_deleted(&self, process: &Process, instrument: &Instrument) -> Result<bool, StoreError> {
        Ok(self.store().setting(&remembered(&process.id, &instrument.id)).await?.is_some())
    }
}
