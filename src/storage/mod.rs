//! Two databases behind one set of statements: SQLite for one machine, PostgreSQL for several. Every
//! statement is written once, in the vocabulary both engines share, beside the method that uses it;
//! [`Store`] has one method for each thing the program keeps or looks up.
//!
//! What is acknowledged is on disk. Nothing here knows pages, charts or the rules of disclosure, and
//! nothing here asks the clock: times are seconds since 1970, handed in by the caller.
//!
//! Decided in November 2026: an enum of the two real pools and one macro. Against a trait with two
//! implementations speaks that such twins drift apart; against sqlx's `Any` that booleans, bulk
//! inserts and connection options do not pass through it.

mod accounts;
mod audit;
mod backup;
mod clusters;
mod codings;
mod database;
mod database_url;
mod deletion;
mod detached;
mod doubt;
mod drafts;
mod error;
mod grouped_insert;
mod intake;
mod interview_history;
mod interviews;
mod json;
mod ledger;
mod migrations;
mod participation;
mod pool;
mod publications;
mod recent_drafts;
mod recommendations;
mod releases;
mod requests;
mod responses;
mod rewriting;
mod sealing;
mod sessions;
mod snapshots;
mod statement;
mod store;
mod text_blocks;
mod texts;
mod throttles;
mod versions;
mod withdrawals;
mod writer;

pub use self::{
    accounts::Account,
    audit::AuditEntry,
    backup::{BackupContent, verify_backup},
    codings::{CodingPlace, KeptCoding, KeptCount},
    database_url::DatabaseUrl,
    deletion::Deleted,
    detached::{DetachedEntry, DetachedForm},
    drafts::{DraftSave, NewDraft, StoredDraft},
    error::StoreError,
    interviews::PutOutcome,
    ledger::LedgerEntry,
    participation::{Event, ModuleFill, NO_DAY, Participation},
    publications::KeptPublication,
    releases::{NewSnapshot, Snapshot},
    requests::ReleaseRequest,
    responses::{NewResponse, ResponseCounts, ResponsePage, Sending, StoredResponse, Submission},
    sessions::SignedIn,
    store::Store,
    texts::{TextFilter, TextLine},
    withdrawals::Withdrawal,
};
