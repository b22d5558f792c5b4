//! Vielstimmig ("many-voiced"): a survey and stakeholder consultation engine.
//!
//! # Layers
//! Imports go downward only; `tests/architecture.rs` enforces it.
//!
//! ```text
//! main, commands          starts things, prints things
//! web                     HTTP in, HTTP out
//! workflows               one function per thing a person does
//! storage · rendering · localisation · interchange
//! domain                  pure: no I/O, no clock, no randomness
//! ```

pub mod commands;
pub mod domain;
pub mod interchange;
pub mod localisation;
pub mod rendering;
pub mod storage;
pub mod web;
pub mod workflows;
