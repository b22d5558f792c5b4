//! Counting. Responses become columns of one byte an answer ([`ColumnIndex`]), columns become raw
//! counts. Raw counts can only be read inside `domain`: the way out is
//! [`disclosure::Release`](crate::domain::disclosure::Release).

mod categories;
mod columns;
mod cube;
mod subject;
#[cfg(test)]
mod tests;

pub(in crate::domain) use self::{
    categories::{BLANK_WORD, Categories, NOT_SHOWN_WORD, YES_WORD},
    cube::{Axis, Counts, Cut, Shape},
};
pub use self::{
    columns::{ColumnIndex, IndexBuilder},
    subject::{Layout, MissingKind, Subject},
};
