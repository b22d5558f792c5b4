//! The heart of the promise: raw counts go in, a [`Release`] comes out, in which every number that may
//! ever be shown of a snapshot has been decided. It is the only way to the tables that pages, charts and
//! files accept, and a withheld number is its own kind of cell, never zero and never empty.
//!
//! - The *plan* ([`Policy`]) says how many traits may be fixed at once, by the number of responses, and how
//!   many people a base needs. Nothing else can be asked for: there are no free filters.
//! - *Noise* ([`Noise`]) changes every count a little, by an amount that depends on exactly who is counted.
//!   The same people give the same number everywhere. No count from 1 to 4 appears; none means none or a few.
//! - *Complements* (`residual`): groups too small to be shown are combined with others until what is left
//!   of a total is large enough.
//! - Shares and means are computed from published counts alone.
//! - *Lookalikes* (`lookalikes`): of two groups that differ by a few people only one is shown.
//! - *Time*: a release belongs to a snapshot. A later one keeps every line to which fewer than ten people have
//!   come, and draws the noise of every other one anew.
//!
//! Rows of single people are another matter: [`rows`]; so are interviews, which are few: [`talks`]. The attacks this stands against are tests.

mod audit;
pub mod forecast;
mod lookalikes;
mod noise;
mod policy;
mod publishable;
mod release;
mod residual;
pub mod rows;
mod settle;
mod snapshots;
pub mod talks;

pub use self::{
    audit::{Audit, audited},
    noise::{Counted, KEYS, Keying, NOISES, Noise, PTable},
    policy::{GROUPS_FROM, HIGHEST_ORDER, LEAST_RESPONSES, MEAN_FROM, PAIRS_FROM, Policy, SENSITIVE_PAIRS_FROM, WHOLE_PERCENT_FROM},
    publishable::{Cell, Group, PublishableRow, PublishableTable},
    release::{Caps, Release},
    snapshots::{NEWCOMERS, SNAPSHOTS_WHILE_OPEN, SnapshotRefusal, may_be_taken},
};
