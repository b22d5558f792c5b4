//! Counting. Responses become columns of one byte an answer ([`ColumnIndex`]), columns become raw
//! counts. Raw counts can only be read inside `domain`: the way out is
//! [`disclosure::Release`](crate::domain::disclosure::Release).

mod columns;
mod cube;
mod subject;
#[cfg(test)]
mod tests;

pub(in crate::domain) use self::cube::{Axis, Counts, Cut, Shape};
pub use self::{
    columns::{ColumnIndex, IndexBuilder},
    subject::{Layout, MissingKind, Subject},
};
