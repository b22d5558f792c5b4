//! Vielstimmig ("many-voiced"): a survey and stakeholder consultation engine for municipal integration
//! offices. One server, one binary; answers in SQLite or PostgreSQL.
//!
//! # The promise
//! *Nothing that leaves it (chart, table, export, quote, log) can be turned back into a person.* Types
//! keep it: what is not validated cannot be stored ([`domain::answers::ValidAnswers`]), what is not
//! protected cannot be drawn ([`domain::disclosure::PublishableTable`]), and words nobody released cannot
//! be written into a file ([`domain::words::review::ReleasedText`]).
//!
//! # Layers
//! Imports go downward only; `tests/architecture.rs` enforces it.
//!
//! ```text
//! main, commands                                          starts things, prints things
//! web                                                     HTTP in, HTTP out
//! workflows                                               one function per thing a person does
//! storage · rendering · localisation · interchange        databases · pages, charts, files · words · formats
//! domain                                                  pure: no I/O, no clock, no randomness
//! ```
//!
//! * [`domain`] holds questionnaires, answers, counts and disclosure control.
//! * [`interchange`] reads process folders: every problem at once, with file, line and correction.
//! * [`storage`] keeps everything in one of two databases, with one text for each statement.
//! * [`localisation`] finds words and writes numbers and dates in every language.
//! * [`rendering`] makes pages, charts and files out of plain data.
//! * [`workflows`] knows the verbs: [answer a survey](workflows::collect), sign in, fill a demonstration.
//! * [`web`] declares [who may use which route](web::access::Access) and serves.
//! * [`commands`] is the command line.
//!
//! # The chain of types
//! A step cannot be skipped, because each takes what the one before gives:
//!
//! ```text
//! files → Definition → Process → page → SubmittedForm → Draft → ValidAnswers → stored
//!       → ColumnIndex → Release → PublishableTable → chart, table, export
//! entry, free text → FreeText → Review → ReleasedText → table, project for other programs
//! typed words, Release → Wording → DrawnBlock → report, handout
//! ```
//!
//! # Three walks through the code
//! **A person answers.** [`web::server`] accepts, `web::routes::answering` finds the draft by the keyed
//! hash of the number in the cookie ([`workflows::keys`]), [`workflows::collect`] reads the page with
//! [`domain::answers::read_page`], stores right answers at once and keeps the rest as typed, and
//! [`domain::questionnaire`] says which page is next. Sending makes [`domain::answers::ValidAnswers`] and
//! waits for [`storage::Store::submit`]: the answer to the browser comes after the durable commit.
//!
//! **An organiser looks at results.** Taking a snapshot ([`workflows::snapshots`]) turns responses into a
//! [`domain::aggregation::ColumnIndex`], whose counts nobody outside `domain` can read, and that into a
//! [`domain::disclosure::Release`], in which every number is decided that may ever be shown. It is kept;
//! [`workflows::results`] only looks things up in it. [`rendering::charts`] accepts nothing else.
//!
//! **A translator adds a language.** A folder `texts/<tag>/` with Fluent files and `status.toml`; `check`
//! says what is missing; pages mark what no native speaker has read.

pub mod commands;
pub mod domain;
pub mod interchange;
pub mod localisation;
pub mod rendering;
pub mod storage;
pub mod web;
pub mod workflows;
